//! Records beside their leaves, hashed on all cores while they are read.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, sync_channel};
use std::thread;

use rusqlite::Connection;

use crate::certify::merkle::{Frontier, Hash};
use crate::records::StoreError;
use crate::records::log::Log;
use crate::records::rows::Record;
use crate::records::verify::{Fault, FaultKind, Faults, Past};

/// How many rows go to another core at once.
const BATCH: usize = 1_024;
/// How many batches wait: memory does not grow with the store.
const WAITING: usize = 16;

/// All leaves in their order.
pub(super) fn read(read: &Connection, faults: &mut Faults) -> Result<Vec<Hash>, StoreError> {
    let mut query = read.prepare("SELECT position, hash FROM leaf ORDER BY position")?;
    let mut rows = query.query([])?;
    let mut leaves = Vec::new();
    while let Some(row) = rows.next()? {
        let position: i64 = row.get(0)?;
        let hash = Hash::from_bytes(row.get_ref(1)?.as_blob().unwrap_or_default());
        if i64::try_from(leaves.len()) != Ok(position) || hash.is_none() {
            faults.add(FaultKind::Log, format!("leaf {}", leaves.len()));
        }
        leaves.push(hash.unwrap_or_else(Hash::of_nothing));
    }
    Ok(leaves)
}

/// The root over all leaves; the head of the log and every past must follow from them.
pub(super) fn head(leaves: &[Hash], log: &Log, pasts: &[Past], faults: &mut Faults) -> Hash {
    let mut pasts: Vec<&Past> = pasts.iter().collect();
    pasts.sort_by_key(|past| past.size);
    let mut frontier = Frontier::default();
    for past in pasts {
        let Some(more) = leaves.get(frontier.size() as usize..past.size as usize) else {
            faults.add(FaultKind::Cut, past.name.clone());
            continue;
        };
        frontier.extend(more.iter().copied());
        if frontier.root() != past.root {
            faults.add(FaultKind::Forked, past.name.clone());
        }
    }
    frontier.extend(leaves[frontier.size() as usize..].iter().copied());
    if &frontier != log.frontier() {
        faults.add(FaultKind::Log, "log_head");
    }
    frontier.root()
}

/// Records that are laid beside their leaves.
pub(super) struct Check<'c> {
    pub(super) connection: &'c Connection,
    pub(super) leaves: &'c [Hash],
    /// For each leaf whether its record was found.
    pub(super) seen: &'c [AtomicBool],
    pub(super) faults: &'c mut Faults,
    pub(super) done: u64,
    pub(super) progress: &'c mut dyn FnMut(u64, u64),
}

impl Check<'_> {
    /// Checks all records of one kind, and shows each to `each`.
    pub(super) fn all<R: Record + Send>(
        &mut self,
        mut each: impl FnMut(&R),
    ) -> Result<(), StoreError> {
        let (sender, receiver) = sync_channel::<Vec<R>>(WAITING);
        let receiver = Mutex::new(receiver);
        let (leaves, seen) = (self.leaves, self.seen);
        let found = thread::scope(|scope| {
            let cores = thread::available_parallelism().map_or(1, usize::from);
            let receiver = &receiver;
            let workers: Vec<_> = (0..cores)
                .map(|_| scope.spawn(move || work(receiver, leaves, seen)))
                .collect();
            let mut query = self.connection.prepare(R::ALL)?;
            let mut rows = query.query([])?;
            let mut batch = Vec::with_capacity(BATCH);
            let send = |batch: &mut Vec<R>| {
                let full = std::mem::replace(batch, Vec::with_capacity(BATCH));
                // Workers end only when nothing more can come.
                sender.send(full).expect("somebody receives");
            };
            while let Some(row) = rows.next()? {
                let record = R::read(row)?;
                each(&record);
                batch.push(record);
                if batch.len() == BATCH {
                    send(&mut batch);
                    self.done += BATCH as u64;
                    (self.progress)(self.done, leaves.len() as u64);
                }
            }
            self.done += batch.len() as u64;
            send(&mut batch);
            drop(sender);
            let ends = workers.into_iter().map(|worker| worker.join());
            let found: Vec<Vec<Fault>> = ends
                .map(|end| end.expect("hashing does not fail"))
                .collect();
            Ok::<_, StoreError>(found)
        })?;
        let mut found: Vec<Fault> = found.into_iter().flatten().collect();
        // Which core had which record does not show.
        found.sort();
        for fault in found {
            self.faults.add(fault.kind, fault.what);
        }
        Ok(())
    }
}

/// Hashes batches until there are no more.
fn work<R: Record>(
    batches: &Mutex<Receiver<Vec<R>>>,
    leaves: &[Hash],
    seen: &[AtomicBool],
) -> Vec<Fault> {
    let mut faults = Vec::new();
    loop {
        let batch = batches.lock().expect("nobody fails while waiting").recv();
        let Ok(batch) = batch else {
            return faults;
        };
        for record in batch {
            let kind = judge(&record, leaves, seen);
            faults.extend(kind.map(|kind| Fault {
                kind,
                what: record.name(),
            }));
        }
    }
}

fn judge<R: Record>(record: &R, leaves: &[Hash], seen: &[AtomicBool]) -> Option<FaultKind> {
    let place = usize::try_from(record.position()).ok();
    let Some((leaf, seen)) = place.and_then(|at| Some((leaves.get(at)?, seen.get(at)?))) else {
        return Some(FaultKind::Added);
    };
    if record.leaf() != Some(*leaf) {
        return Some(FaultKind::Changed);
    }
    seen.swap(true, Ordering::Relaxed)
        .then_some(FaultKind::Added)
}
