//! `grade`: role-play answers and whole dialogues against their rubrics, one with its story or many
//! as JSON lines.

mod batch;
mod dialogue;

use std::io::{self, IsTerminal as _, Read as _};

use clap::ValueEnum;
use fluent_bundle::FluentValue;
use serde_json::{Map, Value, json};

use crate::bank::Bank;
use crate::bank::dialogue::Dialogue;
use crate::bank::item::Item;
use crate::bank::points::Points;
use crate::bank::presentation::{Key, Response};
use crate::bank::rubric::Rubric;
use crate::cli::Context;
use crate::cli::console::{Console, Style};
use crate::cli::failure::{Exit, Failure, no_item, of_file, too_long};
use crate::cli::sitting::{doubt_lines, flags_line, marked, rubric_lines};
use crate::cli::trace::{Story, evidence_line};
use crate::content::LONGEST_FILE;
use crate::grade::roleplay::{Graded, Grader, sources};
use crate::grade::{FallenViolation, Flag, NearMiss, Part, PartName, grade};

#[derive(clap::Args)]
pub(in crate::cli) struct Arguments {
    #[arg(long)]
    item: Option<String>,
    input: Option<String>,
    #[arg(long)]
    trace: bool,
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..=256))]
    jobs: Option<u16>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
    Jsonl,
}

pub(super) fn run(context: &Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let loaded = context.bank()?;
    match (&arguments.item, arguments.format) {
        (Some(item), Format::Text | Format::Json) => {
            let spoken = find(&loaded.bank, item)?;
            let text = one_text(arguments.input.as_deref())?;
            let text = text.trim();
            let as_json = arguments.format == Format::Json;
            match spoken {
                Spoken::Dialogue(item, dialogue) => {
                    dialogue::one(context, item, dialogue, text, as_json, arguments.trace);
                }
                Spoken::RolePlay(item, rubric) => match (as_json, arguments.trace) {
                    (true, trace) => one_json(context, (item, rubric), text, trace),
                    (_, true) => trace(context, (item, rubric), text),
                    (_, false) => one(context, (item, rubric), text),
                },
            }
            Ok(Exit::Done)
        }
        (None, Format::Jsonl) if !arguments.trace => {
            let input = arguments.input.as_deref();
            batch::run(context, &loaded.bank, input, arguments.jobs)
        }
        _ => Err(Failure::new(Exit::Usage, "failure-grade-usage")),
    }
}

/// An item that is answered in one's own words.
enum Spoken<'b> {
    RolePlay(&'b Item, &'b Rubric),
    Dialogue(&'b Item, &'b Dialogue),
}

/// The item of this name, which must be a role-play or a dialogue.
fn find<'b>(bank: &'b Bank, id: &str) -> Result<Spoken<'b>, Failure> {
    let Some(item) = bank.item(id) else {
        return Err(no_item(bank, id));
    };
    match &item.key {
        Key::Rubric(rubric) => Ok(Spoken::RolePlay(item, rubric)),
        Key::Dialogue(dialogue) => Ok(Spoken::Dialogue(item, dialogue)),
        _ => Err(Failure::input("failure-no-role-play").with("item", id)),
    }
}

fn one_text(input: Option<&str>) -> Result<String, Failure> {
    match input {
        Some(text) if text != "-" => Ok(text.to_owned()),
        None if io::stdin().is_terminal() => {
            Err(Failure::new(Exit::Usage, "failure-grade-no-text"))
        }
        _ => {
            let mut bytes = Vec::new();
            let mut limited = io::stdin().take(LONGEST_FILE + 1);
            limited
                .read_to_end(&mut bytes)
                .map_err(|error| of_file("-", &error))?;
            if bytes.len() as u64 > LONGEST_FILE {
                return Err(too_long("-"));
            }
            Ok(String::from_utf8_lossy(&bytes).into_owned())
        }
    }
}

fn one_json(context: &Context, (item, rubric): (&Item, &Rubric), text: &str, with_trace: bool) {
    let graded = Grader::new(rubric, &item.task()).grade(text);
    let mut line = graded_line(None, item, rubric, &graded);
    if let (Value::Object(fields), true) = (&mut line, with_trace) {
        let spared = graded.spared.iter();
        let spared = spared.map(|(id, near)| json!({"id": id, "near": near}));
        fields.insert("spared".to_owned(), spared.collect());
        fields.insert("sources".to_owned(), sources_of(rubric, text, &graded));
    }
    context.print_json(&line);
}

/// The phrases of lexicons behind the words that counted.
fn sources_of(rubric: &Rubric, text: &str, graded: &Graded) -> Value {
    let credited = graded.parts.iter().flat_map(|part| &part.evidence);
    let fallen = graded.violations.iter().flat_map(|fallen| &fallen.evidence);
    let told = credited.chain(fallen).map(|found| {
        let phrases = sources(rubric, &found.rule, text, found.start..found.end);
        let phrases = phrases.iter().map(|source| {
            let place = &source.origin;
            json!({"phrase": source.phrase, "file": place.file, "line": place.line})
        });
        json!({
            "rule": found.rule,
            "start": found.start,
            "end": found.end,
            "phrases": phrases.collect::<Vec<_>>(),
        })
    });
    told.collect()
}

fn one(context: &Context, (item, rubric): (&Item, &Rubric), text: &str) {
    let console = &context.console;
    let response = Response::Speech(text.to_owned());
    let grade = grade(item, Some(&response));
    let credits = grade.parts.iter().flat_map(|part| &part.evidence).collect();
    let fallen = grade
        .violations
        .iter()
        .flat_map(|fallen| &fallen.evidence)
        .collect();
    for line in marked(console, text, credits, fallen) {
        console.print(&line);
    }
    console.print("");
    let lines = rubric_lines(console, rubric, text, &grade.parts, &grade.violations);
    for line in lines.into_iter().chain(flags_line(console, &grade.flags)) {
        console.print(&line);
    }
    for line in doubt_lines(console, &grade.doubts) {
        console.print(&line);
    }
    for evidence in grade.parts.iter().flat_map(|part| &part.evidence) {
        console.print(&evidence_line(console, "", evidence));
    }
    print_total(console, grade.score, grade.max);
}

/// The whole story: for each criterion and violation what counts, by which phrase and how, and
/// what does not, and why.
fn trace(context: &Context, (item, rubric): (&Item, &Rubric), text: &str) {
    let graded = Grader::new(rubric, &item.task()).grade(text);
    trace_graded(&context.console, rubric, text, &graded);
    print_total(&context.console, graded.score(), rubric.points());
}

fn trace_graded(console: &Console, rubric: &Rubric, answer: &str, graded: &Graded) {
    let story = Story {
        console,
        rubric,
        answer,
    };
    let print = |lines: Vec<String>| lines.iter().for_each(|line| console.print(line));
    let heading = |name: &str, points: String| {
        console.print(&console.paint(Style::Strong, &format!("{name}  {points}")));
    };
    for (at, part) in graded.parts.iter().enumerate() {
        let order = || console.say("part-order");
        let name = rubric
            .criteria
            .get(at)
            .map_or_else(order, |known| known.name.clone());
        heading(&name, format!("{}/{}", part.score, part.max));
        for evidence in &part.evidence {
            print(story.evidence("  ", evidence));
        }
        for near in &part.near {
            print(story.near("  ", near));
        }
    }
    for violation in &rubric.violations {
        let fallen = graded
            .violations
            .iter()
            .find(|fallen| fallen.id == violation.id);
        let spared: Vec<&NearMiss> = graded
            .spared
            .iter()
            .filter(|(id, _)| *id == violation.id)
            .map(|(_, near)| near)
            .collect();
        if fallen.is_none() && spared.is_empty() {
            continue;
        }
        let lost = match fallen {
            None => console.say("grade-spared"),
            Some(fallen) => {
                let deduction = FluentValue::from(fallen.deduction.to_string());
                console.say_with("grade-lost", &[("deduction", deduction)])
            }
        };
        heading(&violation.name, lost);
        for evidence in fallen.iter().flat_map(|fallen| &fallen.evidence) {
            print(story.evidence("  ", evidence));
        }
        for near in spared {
            print(story.near("  ", near));
        }
    }
    if let Some(flags) = flags_line(console, &graded.flags) {
        console.print(&flags);
    }
    for line in doubt_lines(console, &graded.doubts) {
        console.print(&line);
    }
}

fn print_total(console: &Console, score: Points, max: Points) {
    let facts = [
        ("score", FluentValue::from(score.to_string())),
        ("max", FluentValue::from(max.to_string())),
    ];
    console.print(&console.paint(Style::Strong, &console.say_with("grade-total", &facts)));
}

/// One graded answer. This form is stable.
fn graded_line(id: Option<&Value>, item: &Item, rubric: &Rubric, graded: &Graded) -> Value {
    let mut line = Map::new();
    line.extend(id.map(|id| ("id".to_owned(), id.clone())));
    line.insert("item".to_owned(), json!(item.id));
    line.insert("score".to_owned(), json!(graded.score()));
    line.insert("max".to_owned(), json!(rubric.points()));
    line.extend(marks(&graded.parts, &graded.violations, &graded.flags));
    line.insert("doubts".to_owned(), json!(graded.doubts));
    line.insert("refer".to_owned(), json!(graded.refer()));
    Value::Object(line)
}

/// What a rubric found in an answer. This form is stable.
fn marks(parts: &[Part], violations: &[FallenViolation], flags: &[Flag]) -> Map<String, Value> {
    let mut criteria = Map::new();
    for part in parts {
        if let PartName::Criterion(name) = &part.part {
            let mut cell = json!({"score": part.score, "max": part.max, "evidence": part.evidence});
            if let (Value::Object(fields), false) = (&mut cell, part.near.is_empty()) {
                fields.insert("near".to_owned(), json!(part.near));
            }
            criteria.insert(name.to_string(), cell);
        }
    }
    let fallen = |violation: &FallenViolation| {
        json!({
            "id": violation.id,
            "severity": violation.severity,
            "evidence": violation.evidence,
        })
    };
    let violations: Vec<Value> = violations.iter().map(fallen).collect();
    let mut line = Map::new();
    line.insert("criteria".to_owned(), Value::Object(criteria));
    line.insert("violations".to_owned(), Value::Array(violations));
    line.insert("flags".to_owned(), json!(flags));
    if let Some(order) = parts.iter().find(|part| part.part == PartName::Order) {
        let order = json!({"score": order.score, "max": order.max});
        line.insert("order".to_owned(), order);
    }
    line
}
