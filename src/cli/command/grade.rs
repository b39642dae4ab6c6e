//! `grade`: role-play answers against their rubrics, one with its story or many as JSON lines.

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, BufRead, BufReader, IsTerminal as _, Read as _};
use std::path::Path;

use clap::ValueEnum;
use fluent_bundle::FluentValue;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::bank::Bank;
use crate::bank::authored::similar;
use crate::bank::id::ItemId;
use crate::bank::item::Item;
use crate::bank::presentation::{Key, Response};
use crate::bank::rubric::Rubric;
use crate::cli::Context;
use crate::cli::console::Style;
use crate::cli::failure::{Exit, Failure, of_file, too_long};
use crate::cli::sitting::{marked, rubric_lines};
use crate::content::LONGEST_FILE;
use crate::grade::roleplay::{Graded, Grader};
use crate::grade::{FallenViolation, PartName, grade};

/// Longest line of a batch, in bytes.
const LONGEST_LINE: u64 = 4 * 1024 * 1024;

#[derive(clap::Args)]
pub(in crate::cli) struct Arguments {
    #[arg(long)]
    item: Option<String>,
    input: Option<String>,
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
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
            let item = role_play(&loaded.bank, item)?;
            let text = one_text(arguments.input.as_deref())?;
            one(context, item, text.trim(), arguments.format == Format::Json);
            Ok(Exit::Done)
        }
        (None, Format::Jsonl) => batch(context, &loaded.bank, arguments.input.as_deref()),
        _ => Err(Failure::new(Exit::Usage, "failure-grade-usage")),
    }
}

/// The item of this name, which must be a role-play.
fn role_play<'b>(bank: &'b Bank, id: &str) -> Result<(&'b Item, &'b Rubric), Failure> {
    let Some(item) = bank.item(id) else {
        let known = bank.items.keys().map(ItemId::as_str);
        return Err(Failure::input("failure-no-item")
            .with("item", id)
            .with("similar", similar(id, known)));
    };
    match &item.key {
        Key::Rubric(rubric) => Ok((item, rubric)),
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

fn one(context: &Context, (item, rubric): (&Item, &Rubric), text: &str, as_json: bool) {
    let console = &context.console;
    let response = Response::Speech(text.to_owned());
    let grade = grade(item, Some(&response));
    if as_json {
        let graded = Grader::new(rubric, &item.task()).grade(text);
        context.print_json(&graded_line(None, item, rubric, &graded));
        return;
    }
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
    for line in rubric_lines(console, rubric, &grade) {
        console.print(&line);
    }
    for evidence in grade.parts.iter().flat_map(|part| &part.evidence) {
        let facts = [
            ("start", FluentValue::from(evidence.start)),
            ("end", evidence.end.into()),
            ("words", FluentValue::from(evidence.text.as_str())),
            ("rule", FluentValue::from(&*evidence.rule)),
        ];
        let text = console.say_with("grade-evidence", &facts);
        console.print(&console.paint(Style::Faint, &text));
    }
    let facts = [
        ("score", FluentValue::from(grade.score.to_string())),
        ("max", FluentValue::from(grade.max.to_string())),
    ];
    console.print(&console.paint(Style::Strong, &console.say_with("grade-total", &facts)));
}

/// One answer of a batch.
#[derive(Deserialize)]
struct Answer {
    id: Value,
    item: String,
    text: String,
}

/// One graded answer. This form is stable.
fn graded_line(id: Option<&Value>, item: &Item, rubric: &Rubric, graded: &Graded) -> Value {
    let mut criteria = Map::new();
    for part in &graded.parts {
        if let PartName::Criterion(name) = &part.part {
            let cell = json!({"score": part.score, "max": part.max, "evidence": part.evidence});
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
    let violations: Vec<Value> = graded.violations.iter().map(fallen).collect();
    let mut line = Map::new();
    line.extend(id.map(|id| ("id".to_owned(), id.clone())));
    line.insert("item".to_owned(), json!(item.id));
    line.insert("score".to_owned(), json!(graded.score()));
    line.insert("max".to_owned(), json!(rubric.points()));
    line.insert("criteria".to_owned(), Value::Object(criteria));
    line.insert("violations".to_owned(), Value::Array(violations));
    line.insert("flags".to_owned(), Value::Array(Vec::new()));
    Value::Object(line)
}

fn batch(context: &Context, bank: &Bank, input: Option<&str>) -> Result<Exit, Failure> {
    let name = input.unwrap_or("-");
    let mut reader: Box<dyn BufRead> = match name {
        "-" => Box::new(BufReader::new(io::stdin())),
        path => {
            let file = File::open(Path::new(path)).map_err(|error| of_file(path, &error))?;
            Box::new(BufReader::new(file))
        }
    };
    let progress = context.progress();
    let mut graders: HashMap<String, (&Item, &Rubric, Grader<'_>)> = HashMap::new();
    let mut bad = 0;
    let mut bytes = Vec::new();
    for number in 1.. {
        bytes.clear();
        let mut limited = io::Read::take(&mut reader, LONGEST_LINE);
        let read = limited.read_until(b'\n', &mut bytes);
        if read.map_err(|error| of_file(name, &error))? == 0 {
            break;
        }
        progress.tick(number);
        if bytes.trim_ascii().is_empty() {
            continue;
        }
        match batch_line(bank, &bytes, &mut graders) {
            Ok(line) => context.console.print(&line),
            Err(failure) => {
                bad += 1;
                let why = failure.tell(&context.console.messages);
                context.console.tell(&format!("{name}:{number}: {why}"));
            }
        }
    }
    progress.finish();
    Ok(if bad == 0 { Exit::Done } else { Exit::Input })
}

fn batch_line<'b>(
    bank: &'b Bank,
    bytes: &[u8],
    graders: &mut HashMap<String, (&'b Item, &'b Rubric, Grader<'b>)>,
) -> Result<String, Failure> {
    let answer: Answer = serde_json::from_slice(bytes)
        .map_err(|error| Failure::input("failure-batch-line").with("reason", error))?;
    if !graders.contains_key(&answer.item) {
        let (item, rubric) = role_play(bank, &answer.item)?;
        graders.insert(answer.item.clone(), (item, rubric, Grader::new(rubric, &item.task())));
    }
    let (item, rubric, grader) = &graders[&answer.item];
    let graded = grader.grade(&answer.text);
    Ok(graded_line(Some(&answer.id), item, rubric, &graded).to_string())
}
