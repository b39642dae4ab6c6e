//! `coverage`: which outcomes have which items, those without any first.

use std::path::PathBuf;

use clap::ValueEnum;
use fluent_bundle::FluentValue;
use serde_json::Value;

use crate::bank::finding::Origin;
use crate::bank::interaction::TYPES;
use crate::cli::Context;
use crate::cli::command::check::{is_within, targets};
use crate::cli::console::{Style, columns, terminal_width};
use crate::cli::failure::{Exit, Failure};
use crate::content::Loaded;
use crate::report::{Coverage, Covered, Difficulties, GroupCoverage, coverage};

#[derive(clap::Args)]
pub(in crate::cli) struct Arguments {
    paths: Vec<PathBuf>,
    #[arg(long, value_enum, default_value = "table")]
    format: Format,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Table,
    Json,
}

const DIFFICULTIES: [&str; 3] = ["easy", "medium", "hard"];
/// Columns of a number in the table of groups, and in that of outcomes.
const WIDE: usize = 10;
const NARROW: usize = 3;

pub(super) fn run(context: &Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let mut rows = Vec::new();
    for (place, only) in targets(context, &arguments.paths)? {
        let loaded = context.bank_at(&place)?;
        let is_wanted = |origin: &Origin| is_within(&place, origin, only.as_deref());
        let coverage = coverage(&loaded.bank, &is_wanted);
        match arguments.format {
            Format::Table => Sheet { context }.print(&loaded, &coverage),
            Format::Json => rows.extend(
                coverage
                    .outcomes
                    .iter()
                    .map(|row| serde_json::to_value(row).expect("counts are JSON")),
            ),
        }
    }
    if arguments.format == Format::Json {
        context.print_json(&Value::Array(rows));
    }
    Ok(Exit::Done)
}

/// The coverage as people read it.
struct Sheet<'c> {
    context: &'c Context,
}

impl Sheet<'_> {
    fn print(&self, loaded: &Loaded, coverage: &Coverage<'_>) {
        let console = &self.context.console;
        let whole = &coverage.whole;
        let facts = [
            ("bank", FluentValue::from(loaded.bank.name.as_str())),
            ("outcomes", whole.outcomes.into()),
            ("gaps", whole.gaps.into()),
            ("items", whole.difficulties.all().into()),
            ("roleplays", whole.roleplays.into()),
        ];
        let style = if whole.gaps == 0 {
            Style::Good
        } else {
            Style::Warn
        };
        let title = console.say_with("coverage-title", &facts);
        console.print(&(console.paint(style, &title) + "\n"));
        self.groups(coverage);
        self.gaps(&coverage.outcomes);
        self.outcomes(&coverage.outcomes);
    }

    fn groups(&self, coverage: &Coverage<'_>) {
        let console = &self.context.console;
        let total = console.say("coverage-total");
        let names = coverage.groups.iter().map(|group| group.name);
        let width = widest(names.chain([total.as_str()]));
        let heads = ["outcomes", "gaps", "items", "roleplays"].into_iter();
        let heads = heads.chain(DIFFICULTIES);
        let heads = heads.map(|head| console.say(&format!("coverage-{head}")));
        let mut line = " ".repeat(width);
        heads.for_each(|head| line += &right(&head, WIDE));
        console.print(&console.paint(Style::Strong, &line));
        let row = |name: &str, group: &GroupCoverage<'_>| {
            let Difficulties { easy, medium, hard } = group.difficulties;
            let items = group.difficulties.all();
            let counts = [
                group.outcomes,
                group.gaps,
                items,
                group.roleplays,
                easy,
                medium,
                hard,
            ];
            let counts = counts.map(|count| right(&count.to_string(), WIDE));
            console.print(&(left(name, width) + &counts.concat()));
        };
        coverage
            .groups
            .iter()
            .for_each(|group| row(group.name, group));
        row(&total, &coverage.whole);
        console.print("");
    }

    /// The outcomes without items, by the names that an item has to give.
    fn gaps(&self, outcomes: &[Covered<'_>]) {
        let console = &self.context.console;
        let gaps: Vec<&Covered<'_>> = outcomes.iter().filter(|row| row.items == 0).collect();
        if gaps.is_empty() {
            return;
        }
        let title = console.say_of("coverage-without-items", "count", gaps.len());
        console.print(&console.paint(Style::Warn, &title));
        let width = widest(gaps.iter().map(|row| row.outcome.as_str()));
        for row in gaps {
            let id = left(row.outcome.as_str(), width);
            console.print(&format!("  {id}  {}", row.name));
        }
        console.print("");
    }

    /// Every outcome with its items by type and difficulty; its id where there is room.
    fn outcomes(&self, outcomes: &[Covered<'_>]) {
        let console = &self.context.console;
        let short = |name: &str| console.say(&format!("short-{name}"));
        let named = TYPES.iter().map(|known| {
            let name = console.say(&format!("type-{}", known.name()));
            format!("{} {name}", short(known.name()))
        });
        for line in lines_of(named, console.width()) {
            console.print(&console.paint(Style::Faint, &line));
        }
        let name_width = widest(outcomes.iter().map(|row| row.name));
        let counts_width = 2 * NARROW + NARROW * (TYPES.len() + DIFFICULTIES.len());
        let id_width = widest(outcomes.iter().map(|row| row.outcome.as_str())) + 2;
        let has_room = name_width + counts_width + id_width <= terminal_width();
        let label = |name: &str, id: &str| {
            let id = if has_room {
                left(id, id_width)
            } else {
                String::new()
            };
            id + &left(name, name_width)
        };
        let heads = TYPES.iter().map(|known| known.name()).chain(DIFFICULTIES);
        let heads: String = heads.map(|head| right(&short(head), NARROW)).collect();
        let all = right(&console.say("coverage-items"), 2 * NARROW);
        console.print(&console.paint(Style::Strong, &(label("", "") + &all + &heads)));
        for row in outcomes {
            let by_type = TYPES
                .iter()
                .map(|known| row.types.get(known.name()).map_or(0, |counts| counts.all()));
            let Difficulties { easy, medium, hard } = row.difficulties;
            let counts: String = by_type.chain([easy, medium, hard]).map(count).collect();
            let line = label(row.name, row.outcome.as_str())
                + &right(&row.items.to_string(), 2 * NARROW)
                + &counts;
            let style = (row.items == 0).then_some(Style::Warn);
            console.print(&style.map_or(line.clone(), |style| console.paint(style, &line)));
        }
    }
}

/// A number that stands out from nothing.
fn count(count: usize) -> String {
    match count {
        0 => right("·", NARROW),
        count => right(&count.to_string(), NARROW),
    }
}

/// Words with gaps between them, in lines of at most so many columns.
fn lines_of(words: impl Iterator<Item = String>, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words {
        match lines.last_mut() {
            Some(line) if columns(line) + 2 + columns(&word) <= width => {
                line.push_str("  ");
                line.push_str(&word);
            }
            _ => lines.push(word),
        }
    }
    lines
}

fn widest<'t>(texts: impl Iterator<Item = &'t str>) -> usize {
    texts.map(columns).max().unwrap_or(0)
}

fn left(text: &str, width: usize) -> String {
    text.to_owned() + &" ".repeat(width.saturating_sub(columns(text)))
}

fn right(text: &str, width: usize) -> String {
    " ".repeat(width.saturating_sub(columns(text))) + text
}
