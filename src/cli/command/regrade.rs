//! `regrade`: the answers of the past graded by the bank of today, beside what was recorded.

use std::collections::HashSet;

use fluent_bundle::FluentValue;
use serde_json::json;

use crate::bank::Bank;
use crate::bank::id::ItemId;
use crate::cli::Context;
use crate::cli::clock;
use crate::cli::console::Style;
use crate::cli::decision::{Words, note};
use crate::cli::document::Wanted;
use crate::cli::failure::{Exit, Failure, no_item};
use crate::cli::table::Layout;
use crate::delivery::{Changed, Regrade, apply, regrade, settle};
use crate::grade::Decision;
use crate::records::{CredentialFilter, RegradeScope, Store};
use crate::register::standing::Status;
use crate::report::{regraded, regraded_json};

#[derive(clap::Args)]
#[group(id = "scope", required = true, multiple = false, args = ["item", "exam"])]
pub(in crate::cli) struct Arguments {
    #[arg(long, value_name = "ID")]
    item: Option<String>,
    #[arg(long, value_name = "EXAM")]
    exam: Option<String>,
    #[arg(long, requires = "reason", requires = "by")]
    apply: bool,
    #[arg(long, value_name = "TEXT")]
    reason: Option<Words>,
    #[arg(long, value_name = "NAME")]
    by: Option<Words>,
    #[command(flatten)]
    wanted: Wanted,
}

const LAYOUT: Layout = Layout {
    only_in_files: &["attempt", "exam", "turn_id"],
    dropped: &[
        "attempt_number",
        "exam_name",
        "points_before",
        "score_before",
        "max_before",
    ],
    broken: "item",
    digests: &[],
};

/// A credential that rests on an attempt which passes no more.
struct Shaken {
    number: String,
    attempt: String,
    status: Status,
}

pub(super) fn run(context: &Context, arguments: &Arguments) -> Result<Exit, Failure> {
    arguments.wanted.format()?;
    let loaded = context.bank()?;
    let bank = &loaded.bank;
    let mut store = context.open_existing_store()?;
    settle(&mut store, None, clock::now())?;
    let scope = scope(bank, arguments)?;
    let progress = context.progress();
    let found = regrade(&store, bank, &scope, clock::now(), &|done| {
        progress.tick(done)
    })?;
    progress.finish();
    if is_nowhere(&found) {
        known(context, bank, &scope)?;
    }
    let shaken = shaken(&store, &found)?;
    let is_written = arguments.apply && !found.changed.is_empty();
    if is_written {
        // What cannot be told is not recorded: the differences are shown once.
        arguments.wanted.try_file()?;
        let note = note(arguments.by.as_ref(), arguments.reason.as_ref());
        apply(&mut store, bank, &found, &note, clock::today())?;
    }
    put_out(context, &mut store, bank, arguments, (&found, &shaken))?;
    Ok(Exit::Done)
}

fn scope(bank: &Bank, arguments: &Arguments) -> Result<RegradeScope, Failure> {
    match (&arguments.item, &arguments.exam) {
        (_, Some(exam)) => Ok(RegradeScope::Exam(exam.clone())),
        (item, None) => {
            let item = item.as_deref().unwrap_or_default();
            let id = ItemId::new(item);
            Ok(RegradeScope::Item(id.ok_or_else(|| no_item(bank, item))?))
        }
    }
}

/// Whether nobody has been graded on anything in the scope.
fn is_nowhere(found: &Regrade) -> bool {
    found.changed.is_empty() && found.unchanged == 0 && found.under_way == 0
}

/// Refuses what neither the store nor the bank has heard of.
fn known(context: &Context, bank: &Bank, scope: &RegradeScope) -> Result<(), Failure> {
    match scope {
        RegradeScope::Item(item) if bank.items.get(item).is_none() => {
            Err(no_item(bank, item.as_str()))
        }
        RegradeScope::Exam(exam) if bank.blueprint(exam).is_none() => {
            Err(context.no_exam(bank, exam))
        }
        _ => Ok(()),
    }
}

/// The credentials in force that rest on attempts which pass no more.
fn shaken(store: &Store, found: &Regrade) -> Result<Vec<Shaken>, Failure> {
    let lost = |changed: &&Changed| {
        changed.before.decision == Decision::Pass && changed.is_decided_otherwise()
    };
    let lost = found.changed.iter().filter(lost);
    let lost: HashSet<String> = lost.map(|one| one.regrading.attempt.to_string()).collect();
    let mut shaken = Vec::new();
    if lost.is_empty() {
        return Ok(shaken);
    }
    store.credentials(&CredentialFilter::on(clock::today()), &mut |row, now| {
        let holds = !matches!(now.status, Status::Revoked | Status::Expired);
        let rests_on = row.attempts.iter().find(|attempt| lost.contains(*attempt));
        if let Some(attempt) = rests_on.filter(|_| holds) {
            shaken.push(Shaken {
                number: row.number.clone(),
                attempt: attempt.clone(),
                status: now.status,
            });
        }
    })?;
    Ok(shaken)
}

fn put_out(
    context: &Context,
    store: &mut Store,
    bank: &Bank,
    arguments: &Arguments,
    (found, shaken): (&Regrade, &[Shaken]),
) -> Result<(), Failure> {
    let wanted = &arguments.wanted;
    if wanted.is_json()? {
        let mut value = regraded_json(found);
        let rows = shaken.iter().map(|one| {
            let (number, attempt) = (&one.number, &one.attempt);
            json!({ "number": number, "attempt": attempt, "status": one.status.as_str() })
        });
        value["credentials"] = rows.collect();
        value["applied"] = json!(arguments.apply && !found.changed.is_empty());
        value["bank_digest"] = json!(bank.digest);
        let text = serde_json::to_string_pretty(&value).expect("values are JSON") + "\n";
        context.put_out_bytes(text.into_bytes(), wanted)?;
        context.console.tell(&context.foot(store)?);
        return Ok(());
    }
    let document = regraded(found);
    let title = context.console.say("regrade-title");
    let mut list = context.begin_list(document.columns, title, &LAYOUT, wanted)?;
    list.remember(store)?;
    document.rows.into_iter().for_each(|row| list.row(row));
    let foot = context.foot(store)?;
    // On the screen it stands below what is told of the table.
    let is_last = wanted.is_table()? && wanted.output.is_none();
    list.end(Some(foot.as_str()).filter(|_| !is_last))?;
    let mut lines = story(context, found);
    lines.extend(shaken.iter().map(|one| shaken_line(context, one)));
    let end = match (found.changed.is_empty(), arguments.apply) {
        (true, _) => "regrade-nothing",
        (false, true) => "regrade-applied",
        (false, false) => "regrade-dry-run",
    };
    lines.push(context.console.say_of(end, "count", found.changed.len()));
    if is_last {
        lines.push(foot);
    }
    for line in lines {
        // Beside a table they are part of what is read; beside data they would be a fault in it.
        match wanted.is_table()? {
            true => context.console.print(&line),
            false => context.console.tell(&line),
        }
    }
    Ok(())
}

fn shaken_line(context: &Context, shaken: &Shaken) -> String {
    let console = &context.console;
    let status = console.say(&format!("status-{}", shaken.status.as_str()));
    let facts = [
        ("number", FluentValue::from(shaken.number.as_str())),
        ("attempt", shaken.attempt.as_str().into()),
        ("status", status.into()),
    ];
    console.paint(Style::Bad, &console.say_with("regrade-credential", &facts))
}

/// How many change, how many stay, and what cannot be graded again.
fn story(context: &Context, found: &Regrade) -> Vec<String> {
    let console = &context.console;
    let decided = found
        .changed
        .iter()
        .filter(|one| one.is_decided_otherwise());
    let scored = found.changed.iter().filter(|one| one.is_scored_otherwise());
    let facts = [
        ("changed", FluentValue::from(found.changed.len())),
        ("scored", scored.count().into()),
        ("decided", decided.count().into()),
        ("unchanged", found.unchanged.into()),
    ];
    let mut lines = vec![console.say_with("regrade-counts", &facts)];
    let mut add = |message: &'static str, count: usize| {
        if count > 0 {
            lines.push(console.say_of(message, "count", count));
        }
    };
    add("regrade-settled", found.settled);
    add("regrade-under-way", found.under_way);
    let passes =
        |one: &&Changed| one.is_decided_otherwise() && one.after().decision == Decision::Pass;
    add(
        "regrade-newly-passed",
        found.changed.iter().filter(passes).count(),
    );
    for ((item, why), papers) in &found.ungraded {
        let facts = [
            ("item", FluentValue::from(item.as_str())),
            (
                "why",
                console.say(&format!("uncarried-{}", why.as_str())).into(),
            ),
            ("papers", (*papers).into()),
        ];
        let line = console.say_with("regrade-ungraded", &facts);
        lines.push(console.paint(Style::Warn, &line));
    }
    lines
}
