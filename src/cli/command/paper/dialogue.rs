//! The graph of a dialogue for trainers: turns, what they earn, and what leads where.

use fluent_bundle::FluentValue;
use serde_json::{Value, json};

use crate::bank::dialogue::{Branch, Condition, Dialogue, Turn};
use crate::bank::id::RuleId;
use crate::bank::rubric::Rubric;
use crate::cli::command::paper::{rubric_data, rubric_texts};
use crate::cli::console::Console;
use crate::cli::language::counted;

/// What `to` says where the talk ends.
const END: &str = "end";

/// The graph for programs. Conditions are named as in the author's file.
pub(super) fn data(dialogue: &Dialogue) -> Value {
    let turns = dialogue.turns.iter().map(|turn| {
        json!({
            "id": turn.id,
            "customer": turn.customer,
            "points": turn.points(),
            "rubric": turn.rubric.as_ref().map(rubric_data),
            "next": turn.next.iter().map(branch_data).collect::<Vec<_>>(),
        })
    });
    json!({
        "most_turns": dialogue.most_turns,
        "turns": turns.collect::<Vec<_>>(),
    })
}

fn branch_data(branch: &Branch) -> Value {
    json!({
        "conditions": branch.conditions,
        "to": target(branch),
    })
}

fn target(branch: &Branch) -> &str {
    branch.to.as_ref().map_or(END, |to| to.as_str())
}

/// The graph for people.
pub(super) fn texts(console: &Console, dialogue: &Dialogue) -> Vec<String> {
    let limit = dialogue.most_turns;
    let limit = limit.map(|most| console.say_of("key-most-turns", "count", most));
    let turns = dialogue.turns.iter();
    let turns = turns.flat_map(|turn| turn_texts(console, turn));
    limit.into_iter().chain(turns).collect()
}

fn turn_texts(console: &Console, turn: &Turn) -> Vec<String> {
    let facts = [
        ("turn", FluentValue::from(turn.id.as_str())),
        ("points", counted(turn.points())),
        ("text", FluentValue::from(turn.customer.as_str())),
    ];
    let Some(rubric) = &turn.rubric else {
        return vec![console.say_with("key-closing", &facts)];
    };
    let mut texts = vec![console.say_with("key-turn", &facts)];
    texts.extend(rubric_texts(console, rubric));
    for branch in &turn.next {
        let when = branch.conditions.iter();
        let when: Vec<String> = when
            .map(|condition| condition_text(console, rubric, condition))
            .collect();
        let when = match when.as_slice() {
            [] => console.say("when-always"),
            when => when.join(" & "),
        };
        let facts = [
            ("to", FluentValue::from(target(branch))),
            ("when", FluentValue::from(when)),
        ];
        texts.push(console.say_with("key-branch", &facts));
    }
    texts
}

fn condition_text(console: &Console, rubric: &Rubric, condition: &Condition) -> String {
    match condition {
        Condition::Met(id) => console.say_of("when-met", "name", criterion(rubric, id)),
        Condition::Missed(id) => console.say_of("when-missed", "name", criterion(rubric, id)),
        Condition::Violation(any) => {
            let names: Vec<&str> = any.iter().map(|id| violation(rubric, id)).collect();
            console.say_of("when-violation", "names", names.join(" / "))
        }
        Condition::Points(points) => console.say_of("when-points", "points", points.to_string()),
    }
}

fn criterion<'r>(rubric: &'r Rubric, id: &'r RuleId) -> &'r str {
    let found = rubric.criteria.iter().find(|known| known.id == *id);
    found.map_or(id.as_str(), |found| &found.name)
}

fn violation<'r>(rubric: &'r Rubric, id: &'r RuleId) -> &'r str {
    let found = rubric.violations.iter().find(|known| known.id == *id);
    found.map_or(id.as_str(), |found| &found.name)
}
