//! The signed statements of what the log was.

use crate::certify::checkpoint::Checkpoint;
use crate::certify::growth::Growth;
use crate::certify::key::{PrivateKey, PublicKey};
use crate::certify::merkle::consistency_proof;
use crate::certify::note::{Note, Signed};
use crate::records::error::damaged;
use crate::records::log::{Log, root_over};
use crate::records::verify::{Fault, FaultKind};
use crate::records::{Past, Store, StoreError};

impl Store {
    /// Whether the log was ever signed.
    pub(crate) fn has_signed(&self) -> Result<bool, StoreError> {
        let signed = "SELECT EXISTS (SELECT 1 FROM checkpoint)";
        Ok(self.connection.query_row(signed, [], |row| row.get(0))?)
    }

    /// Signs the log as it stands, and keeps the checkpoint.
    pub(crate) fn checkpoint(&mut self, key: &PrivateKey) -> Result<Note, StoreError> {
        let write = self.write()?;
        let note = Checkpoint::sign(Log::open(&write)?.frontier(), key);
        write.execute(
            "INSERT INTO checkpoint (size, note)
             SELECT size, ?1 FROM log_head WHERE true ON CONFLICT DO NOTHING",
            [note.to_string()],
        )?;
        write.commit()?;
        Ok(note)
    }

    /// A proof that the log has only grown since it was as `old` says; `None` where it has not.
    pub(crate) fn growth(
        &mut self,
        old: &Note,
        key: &PrivateKey,
    ) -> Result<Option<Growth>, StoreError> {
        let new = self.checkpoint(key)?;
        let size = |note: &Note| {
            let checkpoint = note.text().parse::<Checkpoint>();
            checkpoint
                .map(|checkpoint| checkpoint.size)
                .map_err(damaged)
        };
        let (before, after) = (size(old)?, size(&new)?);
        let proof = match before {
            0 => Vec::new(),
            before if before > after => return Ok(None),
            before => consistency_proof(before, after, |run| root_over(&self.connection, run))?,
        };
        let growth = Growth::new(old, &new, proof);
        Ok(growth.is_proved().then_some(growth))
    }

    /// The checkpoints that the store keeps, as far as `key` signed them; of the others, that they
    /// are not what they were.
    pub(crate) fn checkpoints(
        &self,
        key: Option<&PublicKey>,
    ) -> Result<(Vec<Past>, Vec<Fault>), StoreError> {
        let mut query = self
            .connection
            .prepare("SELECT size, note FROM checkpoint ORDER BY size")?;
        let mut rows = query.query([])?;
        let (mut pasts, mut faults) = (Vec::new(), Vec::new());
        while let Some(row) = rows.next()? {
            let size: u64 = row.get(0)?;
            let name = format!("checkpoint {size}");
            match past(&row.get::<_, String>(1)?, key, &name) {
                Some(past) if past.size == size => pasts.push(past),
                _ => faults.push(Fault {
                    kind: FaultKind::Changed,
                    what: name,
                }),
            }
        }
        Ok((pasts, faults))
    }
}

/// What a checkpoint says that `key` signed, or of which nobody's key is known.
pub(crate) fn past(note: &str, key: Option<&PublicKey>, name: &str) -> Option<Past> {
    let note: Note = note.parse().ok()?;
    let is_signed = key.is_none_or(|key| note.signed_by(key) == Signed::Well);
    let checkpoint: Checkpoint = note.text().parse().ok()?;
    is_signed.then(|| Past {
        size: checkpoint.size,
        root: checkpoint.root,
        name: name.to_owned(),
    })
}
