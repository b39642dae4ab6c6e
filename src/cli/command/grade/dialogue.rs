//! Whole talks: what is said turn by turn, where it leads and what it earns.

use fluent_bundle::FluentValue;
use serde_json::{Map, Value, json};

use crate::bank::dialogue::{Dialogue, Exchange};
use crate::bank::item::Item;
use crate::cli::Context;
use crate::cli::command::grade::{marks, print_total, trace_graded};
use crate::cli::console::Style;
use crate::cli::sitting::{Reader, talk_lines};
use crate::grade::{DialogueGrader, TurnGrade};

/// Grades a talk in which each line of `text` is said in one turn.
pub(super) fn one(
    context: &Context,
    item: &Item,
    dialogue: &Dialogue,
    text: &str,
    as_json: bool,
    with_trace: bool,
) {
    let lines = text.lines().map(str::trim);
    let says: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
    let mut grader = DialogueGrader::new(item, dialogue);
    if as_json {
        context.print_json(&graded_line(None, &mut grader, &says));
        return;
    }
    let console = &context.console;
    let exchanges = grader.talk(says.iter().copied());
    let grade = grader.grade(&exchanges);
    if with_trace {
        for exchange in &exchanges {
            trace(context, dialogue, &mut grader, exchange);
        }
    } else {
        for line in talk_lines(
            console,
            dialogue,
            item.presentation.speaker(),
            &grade,
            Reader::Marker,
        ) {
            console.print(&line);
        }
    }
    let unsaid = says.len() - exchanges.len();
    if unsaid > 0 {
        let text = console.say_of("grade-unsaid", "count", unsaid);
        console.print(&console.paint(Style::Warn, &text));
    }
    let waiting = exchanges.last().filter(|last| !last.ends());
    if let Some(reply) = waiting.and_then(|last| last.reply.as_ref()) {
        let facts = [
            ("turn", FluentValue::from(reply.turn.as_str())),
            ("text", FluentValue::from(reply.customer.as_str())),
        ];
        let text = console.say_with("grade-waits", &facts);
        console.print(&console.paint(Style::Warn, &text));
    }
    print_total(console, grade.score, grade.max);
}

/// One turn with its whole story, and where it leads.
fn trace<'d>(
    context: &Context,
    dialogue: &'d Dialogue,
    grader: &mut DialogueGrader<'d>,
    exchange: &Exchange,
) {
    let console = &context.console;
    let turn = dialogue.turn(&exchange.turn);
    let rubric = turn.and_then(|turn| turn.rubric.as_ref());
    let graded = turn.and_then(|turn| grader.line(turn, &exchange.said));
    let (Some(rubric), Some(graded)) = (rubric, graded) else {
        return;
    };
    let next = exchange.reply.as_ref().map(|reply| reply.turn.as_str());
    let facts = [
        ("turn", FluentValue::from(exchange.turn.as_str())),
        ("said", FluentValue::from(exchange.said.as_str())),
        ("next", FluentValue::from(next.unwrap_or("end"))),
    ];
    let text = console.say_with("grade-turn", &facts);
    console.print(&console.paint(Style::Strong, &text));
    trace_graded(console, rubric, &exchange.said, &graded);
    print_total(console, graded.score(), rubric.points());
    console.print("");
}

/// One graded talk. This form is stable.
pub(super) fn graded_line(
    id: Option<&Value>,
    grader: &mut DialogueGrader<'_>,
    says: &[&str],
) -> Value {
    let exchanges = grader.talk(says.iter().copied());
    let grade = grader.grade(&exchanges);
    let turns: Vec<Value> = grade.turns.iter().map(turn_json).collect();
    let is_doubtful = !grade.flags.is_empty() || !grade.doubts.is_empty();
    let mut line = Map::new();
    line.extend(id.map(|id| ("id".to_owned(), id.clone())));
    for (name, value) in [
        ("item", json!(grade.item)),
        ("score", json!(grade.score)),
        ("max", json!(grade.max)),
        ("over", json!(exchanges.last().is_some_and(Exchange::ends))),
        ("unsaid", json!(says.len() - exchanges.len())),
        ("turns", json!(turns)),
        ("flags", json!(grade.flags)),
        ("doubts", json!(grade.doubts)),
        ("refer", json!(is_doubtful)),
    ] {
        line.insert(name.to_owned(), value);
    }
    Value::Object(line)
}

fn turn_json(turn: &TurnGrade) -> Value {
    let mut fields = Map::new();
    for (name, value) in [
        ("turn", json!(turn.turn)),
        ("customer", json!(turn.customer)),
        ("said", json!(turn.said)),
        ("closing", json!(turn.closing)),
        ("score", json!(turn.score)),
        ("max", json!(turn.max)),
        ("counts", json!(turn.counts)),
        ("doubts", json!(turn.doubts)),
    ] {
        fields.insert(name.to_owned(), value);
    }
    fields.extend(marks(&turn.parts, &turn.violations, &turn.flags));
    Value::Object(fields)
}
