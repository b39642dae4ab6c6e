//! `rubric try`: a rubric against answers that people have marked, and what an edit changed.

mod rows;
mod story;

use std::path::PathBuf;

use clap::Subcommand;

use crate::bank::Bank;
use crate::cli::Context;
use crate::cli::command::TextOrJson;
use crate::cli::failure::{Exit, Failure};
use crate::cli::marked::{by_item, grade, known, read, the_turn};
use crate::content::Place;
use crate::trial::{
    Agreement, Edits, Flip, Judgement, Marked, Turn, Unseen, Verdict, agreement, edits, flips,
    judgements, turns, unseen, verdicts,
};

#[derive(clap::Args)]
pub(in crate::cli) struct Arguments {
    #[command(subcommand)]
    rubric: Rubric,
}

#[derive(Subcommand)]
enum Rubric {
    Try(TryArguments),
}

#[derive(clap::Args)]
struct TryArguments {
    #[arg(required = true)]
    files: Vec<PathBuf>,
    #[arg(long)]
    item: String,
    #[arg(long, value_name = "DIR")]
    against: Option<PathBuf>,
    #[arg(long, value_name = "PATH")]
    marked: Vec<PathBuf>,
    #[arg(long, value_enum, default_value = "text")]
    format: TextOrJson,
}

/// The item that is tried, with all that is told about it.
struct Tried<'b, 'm> {
    turn: &'b Turn<'b>,
    verdicts: &'m [Verdict<'m>],
    /// Answers of this item without marks.
    unmarked: usize,
    agreement: Agreement,
    judgements: Vec<Judgement<'b>>,
    /// The figures as on answers not seen.
    cross: Agreement,
    unseen: Unseen<'b>,
}

/// What an edit changed in one item.
struct Edited<'b, 'm> {
    turn: &'b Turn<'b>,
    verdicts: &'m [Verdict<'m>],
    edits: Edits,
    flips: Vec<Flip<'b>>,
}

pub(super) fn run(context: &Context, arguments: Arguments) -> Result<Exit, Failure> {
    match arguments.rubric {
        Rubric::Try(arguments) => try_marked(context, &arguments),
    }
}

fn try_marked(context: &Context, arguments: &TryArguments) -> Result<Exit, Failure> {
    let loaded = context.bank()?;
    let own = the_turn(&loaded.bank, &arguments.item)?;
    let mut marks = read(context, &arguments.files, Some(&arguments.item))?;
    // A folder of all marks may hold this item's again.
    let mut more = read(context, &arguments.marked, None)?.answers;
    more.retain(|more| {
        let mut known = marks.answers.iter();
        !known.any(|known| (&known.item, &known.id) == (&more.item, &more.id))
    });
    marks.answers.extend(more);
    let is_own = |marked: &&Marked| marked.item == arguments.item;
    let answers: Vec<&Marked> = marks.answers.iter().filter(is_own).collect();
    if answers.is_empty() {
        return Err(Failure::input("failure-no-marks").with("item", &arguments.item));
    }
    let verdicts = known(context, verdicts(&own, &answers))?;
    let graded = grade(&own, &verdicts);
    let unseen = unseen(&own, &verdicts, &graded);
    let tried = Tried {
        turn: &own,
        unmarked: marks
            .unmarked
            .iter()
            .filter(|item| **item == arguments.item)
            .count(),
        agreement: agreement(own.rubric, &verdicts, &graded),
        judgements: judgements(own.rubric, &verdicts, &graded),
        cross: agreement(own.rubric, &verdicts, &unseen.graded),
        unseen,
        verdicts: &verdicts,
    };
    let Some(folder) = &arguments.against else {
        tell(context, arguments.format, &tried, None);
        return Ok(Exit::Done);
    };
    let old = context.bank_at(&Place::Folder(folder.clone()))?;
    let all: Vec<(Turn<'_>, Vec<&Marked>)> = by_item(&loaded, &marks.answers)?;
    let all: Vec<(&Turn<'_>, Vec<Verdict<'_>>)> = all
        .iter()
        .map(|(turn, answers)| Ok((turn, known(context, crate::trial::verdicts(turn, answers))?)))
        .collect::<Result<_, Failure>>()?;
    let edited: Vec<Edited<'_, '_>> = all
        .iter()
        .filter_map(|(turn, verdicts)| edited(&old.bank, turn, verdicts))
        .collect();
    tell(context, arguments.format, &tried, Some(&edited));
    Ok(Exit::Done)
}

fn tell(
    context: &Context,
    format: TextOrJson,
    tried: &Tried<'_, '_>,
    edited: Option<&[Edited<'_, '_>]>,
) {
    match format {
        TextOrJson::Json => context.print_json(&rows::of(tried, edited)),
        TextOrJson::Text => {
            story::print(&context.console, tried);
            if let Some(edited) = edited {
                story::print_edits(&context.console, edited);
            }
        }
    }
}

/// What changed since `old`, unless it has no such item.
fn edited<'b, 'm>(
    old: &Bank,
    turn: &'b Turn<'b>,
    verdicts: &'m [Verdict<'m>],
) -> Option<Edited<'b, 'm>> {
    let before = old.item(turn.owner())?;
    let mut before = turns(before).into_iter();
    let before = before.find(|before| before.id() == turn.id())?;
    let was = judgements(
        before.rubric,
        &unmarked(&before, verdicts),
        &grade(&before, verdicts),
    );
    let now = judgements(turn.rubric, verdicts, &grade(turn, verdicts));
    Some(Edited {
        turn,
        verdicts,
        edits: edits(before.rubric, turn.rubric),
        flips: flips(was, now),
    })
}

/// The same answers for a rubric that may have other criteria; what people say is not needed.
fn unmarked<'m>(turn: &Turn<'_>, verdicts: &[Verdict<'m>]) -> Vec<Verdict<'m>> {
    let verdicts = verdicts.iter().map(|verdict| Verdict {
        marked: verdict.marked,
        met: vec![None; turn.rubric.criteria.len()],
        shares: vec![None; turn.rubric.criteria.len()],
        violated: vec![None; turn.rubric.violations.len()],
    });
    verdicts.collect()
}
