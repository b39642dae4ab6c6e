//! `lexicons`: which lexicons a bank has, or which of them know what somebody says.

use std::cmp::Reverse;

use serde_json::{Value, json};

use crate::bank::item::Task;
use crate::bank::rubric::Rubric;
use crate::cli::Context;
use crate::cli::console::{Console, Style};
use crate::cli::document::Wanted;
use crate::cli::failure::{Exit, Failure};
use crate::cli::table::Layout;
use crate::cli::trace::Story;
use crate::grade::roleplay::{Grader, sources};
use crate::grade::{NearMiss, Part};
use crate::report::lexicons;

#[derive(clap::Args)]
pub(in crate::cli) struct Arguments {
    text: Option<String>,
    #[command(flatten)]
    wanted: Wanted,
}

const LAYOUT: Layout = Layout {
    only_in_files: &[],
    dropped: &["line"],
    broken: "lexicon_name",
    digests: &[],
};

pub(super) fn run(context: &Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let loaded = context.bank()?;
    let (console, wanted) = (&context.console, &arguments.wanted);
    let Some(text) = &arguments.text else {
        let title = console.say("lexicons-title");
        context.put_out(lexicons(&loaded.bank), title, &LAYOUT, wanted)?;
        if wanted.is_table()? {
            console.tell(&console.say("lexicons-how"));
        }
        return Ok(Exit::Done);
    };
    if wanted.output.is_some() || !(wanted.is_table()? || wanted.is_json()?) {
        return Err(Failure::new(Exit::Usage, "failure-lexicons-usage"));
    }
    let rubric = Rubric::of_lexicons(&loaded.bank.lexicons);
    let graded = Grader::new(&rubric, &Task::default()).grade(text);
    let heard = Heard {
        rubric: &rubric,
        parts: &graded.parts,
        text,
    };
    match wanted.is_json()? {
        true => context.print_json(&heard.to_json()),
        false => heard.print(console),
    }
    Ok(Exit::Done)
}

/// What each lexicon knows of a text.
struct Heard<'a> {
    rubric: &'a Rubric,
    /// One for each criterion, which stands for a lexicon.
    parts: &'a [Part],
    text: &'a str,
}

impl Heard<'_> {
    fn print(&self, console: &Console) {
        let story = Story {
            console,
            rubric: self.rubric,
            answer: self.text,
        };
        let known = self.rubric.criteria.iter().zip(self.parts);
        let known = known.filter(|(_, part)| !(part.evidence.is_empty() && part.near.is_empty()));
        let mut known: Vec<_> = known.collect();
        // What says most comes first: words such as 您 are in many.
        known.sort_by_key(|(_, part)| Reverse(longest(part)));
        if known.iter().all(|(_, part)| part.evidence.is_empty()) {
            console.print(&console.say("lexicons-none"));
        }
        for (criterion, part) in known {
            let heading = format!("{}  {}", criterion.id, criterion.name);
            console.print(&console.paint(Style::Strong, &heading));
            let evidence = part.evidence.iter();
            let evidence = evidence.flat_map(|found| story.evidence("  ", found));
            let near = part.near.iter().flat_map(|near| story.near("  ", near));
            evidence.chain(near).for_each(|line| console.print(&line));
        }
    }

    /// The form is stable and written down in the authors' guide.
    fn to_json(&self) -> Value {
        let known = self.rubric.criteria.iter().zip(self.parts);
        let rows = known.flat_map(|(criterion, part)| {
            let counts = part.evidence.iter().map(|found| {
                let place = (found.start, found.end);
                self.row(&criterion.id, &criterion.name, place, &found.rule)
            });
            let near = part.near.iter().map(|near| {
                let place = (near.start, near.end);
                let row = self.row(&criterion.id, &criterion.name, place, &near.rule);
                with_reason(row, near)
            });
            counts.chain(near).collect::<Vec<_>>()
        });
        rows.collect()
    }

    fn row(
        &self,
        id: &impl ToString,
        name: &str,
        (start, end): (usize, usize),
        rule: &str,
    ) -> Value {
        let words: String = self.text.chars().take(end).skip(start).collect();
        let behind = sources(self.rubric, rule, self.text, start..end);
        let source = behind.last();
        json!({
            "lexicon": id.to_string(),
            "lexicon_name": name,
            "start": start,
            "end": end,
            "text": words,
            "phrase": source.map(|rule| &rule.phrase),
            "file": source.map(|rule| &rule.origin.file),
            "line": source.map(|rule| rule.origin.line),
            "reason": null,
        })
    }
}

/// How many characters of the text count at most; 0 where none does.
fn longest(part: &Part) -> usize {
    let counts = part.evidence.iter().map(|found| found.end - found.start);
    counts.max().unwrap_or(0)
}

/// The same with why the words do not count.
fn with_reason(mut row: Value, near: &NearMiss) -> Value {
    row["reason"] = near.reason.as_str().into();
    row
}
