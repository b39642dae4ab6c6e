//! `paper`: draw a paper without sitting it.

mod answers;
mod dialogue;
mod html;

use clap::ValueEnum;
use fluent_bundle::FluentValue;
use serde_json::{Map, Value, json};

use crate::bank::Bank;
use crate::bank::blueprint::Blueprint;
use crate::bank::item::Item;
use crate::bank::points::Points;
use crate::bank::presentation::Key;
use crate::bank::rubric::{Rubric, Rule};
use crate::cli::Context;
use crate::cli::command::take::{candidate, context_seed};
use crate::cli::console::{Console, Style};
use crate::cli::failure::{Exit, Failure};
use crate::cli::language::counted;
use crate::cli::sitting::typed::shown;
use crate::cli::sitting::{block, labelled_presentation, question_lines, working_texts};
use crate::delivery::find_exam;
use crate::paper::{Paper, Question, Slot, draw};

#[derive(clap::Args)]
pub(in crate::cli) struct Arguments {
    exam: String,
    #[arg(long)]
    seed: Option<u64>,
    #[arg(long, short)]
    candidate: Option<String>,
    #[arg(long)]
    with_key: bool,
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Html,
    Json,
    Yaml,
    Answers,
}

pub(super) fn run(context: &Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let loaded = context.bank()?;
    let bank = &loaded.bank;
    let blueprint =
        find_exam(bank, &arguments.exam).map_err(|_| context.no_exam(bank, &arguments.exam))?;
    let seen = match &arguments.candidate {
        Some(text) => context.seen(&candidate(text)?)?,
        None => Default::default(),
    };
    let seed = arguments.seed.unwrap_or_else(context_seed);
    let times = |item: &_| seen.get(item).copied().unwrap_or(0);
    let paper = draw(bank, blueprint, seed, &times)
        .map_err(|shortages| context.short(bank, &arguments.exam, &shortages))?;
    match arguments.format {
        Format::Text => print(context, bank, blueprint, &paper, arguments.with_key),
        Format::Html => {
            let page = html::page(
                &context.console,
                bank,
                blueprint,
                &paper,
                arguments.with_key,
            );
            context.console.print_part(&page);
        }
        Format::Json => context.print_json(&data(bank, blueprint, &paper, arguments.with_key)),
        Format::Yaml => {
            let data = data(bank, blueprint, &paper, arguments.with_key);
            let text = serde_yaml::to_string(&data).expect("JSON values are YAML values");
            context.console.print_part(&text);
        }
        Format::Answers => context.print_json(&answers::answers(bank, &paper)),
    }
    Ok(Exit::Done)
}

fn data(bank: &Bank, blueprint: &Blueprint, paper: &Paper, with_key: bool) -> Value {
    let items: Vec<Value> = paper
        .slots
        .iter()
        .enumerate()
        .map(|(at, slot)| item_data(bank, at, slot, with_key))
        .collect();
    json!({
        "exam": blueprint.id,
        "name": blueprint.name,
        "mode": blueprint.mode,
        "minutes": blueprint.minutes,
        "cut_score": blueprint.cut_score.to_string(),
        "points": total(bank, paper),
        "bank_digest": paper.bank,
        "seed": paper.seed,
        "algorithm": paper.algorithm,
        "items": items,
    })
}

fn total(bank: &Bank, paper: &Paper) -> Points {
    paper
        .slots
        .iter()
        .map(|slot| bank.items[&slot.item].points)
        .sum()
}

fn item_data(bank: &Bank, at: usize, slot: &Slot, with_key: bool) -> Value {
    let item = &slot.item(bank);
    let question = slot.question(item);
    let mut fields = Map::new();
    fields.insert("number".to_owned(), json!(at + 1));
    if let Value::Object(common) = json!(question) {
        fields.extend(common);
    }
    for (name, value) in labelled_presentation(&question.presentation) {
        fields.insert(name.to_owned(), value);
    }
    if with_key {
        fields.extend(key_data(bank, slot, item, &question));
    }
    Value::Object(fields)
}

/// What only trainers see of an item.
fn key_data(bank: &Bank, slot: &Slot, item: &Item, question: &Question) -> Map<String, Value> {
    let right = item.key.response().map(|right| slot.to_shown(right));
    let right = right.map(|right| shown(&question.presentation, &right));
    let rubric = match &item.key {
        Key::Rubric(rubric) => Some(rubric_data(rubric)),
        _ => None,
    };
    let dialogue = match &item.key {
        Key::Dialogue(dialogue) => Some(dialogue::data(dialogue)),
        _ => None,
    };
    let outcomes = item.outcomes.iter().map(|id| {
        let outcome = &bank.syllabus.outcomes[id];
        json!({"id": id, "name": outcome.name})
    });
    let fields = [
        ("right", json!(right)),
        ("rubric", json!(rubric)),
        ("dialogue", json!(dialogue)),
        ("outcomes", outcomes.collect()),
        ("difficulty", json!(item.difficulty)),
        ("bloom", json!(item.bloom)),
        (
            "working",
            json!((!item.working.is_empty()).then_some(&item.working)),
        ),
        ("rationale", json!(item.rationale)),
        ("source", json!(item.source)),
    ];
    let given = fields.into_iter().filter(|(_, value)| !value.is_null());
    given
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
}

/// Criteria and violations for a person who marks by hand.
fn rubric_data(rubric: &Rubric) -> Value {
    let phrases = |rules: &[Rule]| {
        rules
            .iter()
            .map(|rule| rule.phrase.clone())
            .collect::<Vec<_>>()
    };
    let criteria = rubric.criteria.iter().map(|criterion| {
        json!({
            "id": criterion.id,
            "name": criterion.name,
            "points": criterion.points,
            "any": phrases(&criterion.rules),
            "example": criterion.example,
        })
    });
    let violations = rubric.violations.iter().map(|violation| {
        json!({
            "id": violation.id,
            "name": violation.name,
            "severity": violation.severity,
            "any": phrases(&violation.rules),
        })
    });
    json!({
        "criteria": criteria.collect::<Vec<_>>(),
        "violations": violations.collect::<Vec<_>>(),
    })
}

fn print(context: &Context, bank: &Bank, blueprint: &Blueprint, paper: &Paper, with_key: bool) {
    let console = &context.console;
    let facts = [
        ("exam", FluentValue::from(blueprint.name.as_str())),
        ("items", paper.slots.len().into()),
        ("points", counted(total(bank, paper))),
        ("seed", FluentValue::from(paper.seed.to_string())),
        ("bank", FluentValue::from(paper.bank.short())),
    ];
    console.print(&console.paint(Style::Strong, &console.say_with("paper-title", &facts)));
    for (at, slot) in paper.slots.iter().enumerate() {
        let item = &slot.item(bank);
        let question = slot.question(item);
        let facts = [
            ("number", FluentValue::from(at + 1)),
            (
                "type",
                console
                    .say(&format!("type-{}", item.item_type.as_str()))
                    .into(),
            ),
            ("points", counted(item.points)),
            ("item", FluentValue::from(item.id.as_str())),
        ];
        console.print("");
        console.print(&console.paint(Style::Strong, &console.say_with("paper-item", &facts)));
        for line in question_lines(console, &question) {
            console.print(&line);
        }
        if with_key {
            for line in key_lines(context, slot, item, &question) {
                console.print(&line);
            }
        }
    }
}

/// Key, rubric and rationale for a person who marks by hand.
fn key_lines(context: &Context, slot: &Slot, item: &Item, question: &Question) -> Vec<String> {
    let console = &context.console;
    let mut texts = Vec::new();
    if let Some(right) = item.key.response() {
        let right = shown(&question.presentation, &slot.to_shown(right));
        texts.push(console.say_of("right-answer", "answer", right));
    }
    match &item.key {
        Key::Rubric(rubric) => texts.extend(rubric_texts(console, rubric)),
        Key::Dialogue(dialogue) => texts.extend(dialogue::texts(console, dialogue)),
        _ => {}
    }
    texts.extend(working_texts(console, &item.working));
    texts.push(console.say_of("rationale", "text", item.rationale.as_str()));
    let lines = texts
        .iter()
        .flat_map(|text| block(console, text, "", "    "));
    lines.collect()
}

/// Criteria and violations with the phrases that meet them.
fn rubric_texts(console: &Console, rubric: &Rubric) -> Vec<String> {
    let phrases = |rules: &[Rule]| {
        let phrases = rules.iter().map(|rule| rule.phrase.as_str());
        phrases.collect::<Vec<_>>().join(" · ")
    };
    let criteria = rubric.criteria.iter().map(|criterion| {
        let (name, points) = (&criterion.name, criterion.points);
        format!("＋ {name} ({points})  {}", phrases(&criterion.rules))
    });
    let violations = rubric.violations.iter().map(|violation| {
        let severity = console.say(&format!("severity-{}", violation.severity.as_str()));
        let (name, rules) = (&violation.name, phrases(&violation.rules));
        format!("！ {name} ({severity})  {rules}")
    });
    criteria.chain(violations).collect()
}
