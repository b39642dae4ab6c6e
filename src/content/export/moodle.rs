//! Moodle XML: one `question` element for each.

use std::fmt::Write as _;

use crate::content::export::shares::shares;
use crate::content::import::question::{Asked, Question};

/// What stands before and behind the questions.
pub(super) const AROUND: [&str; 2] = [
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n",
    "</quiz>\n",
];

/// A question as an element; nothing where Moodle has no such question. `lost` gets the names of
/// what it cannot say.
pub(super) fn write(question: &Question, lost: &mut Vec<&'static str>) -> Option<String> {
    let (kind, answers) = answers(&question.asked, lost)?;
    let id = question.id.as_deref().unwrap_or_default();
    let mut element = format!("<question type=\"{kind}\">\n");
    let mut line = |line: String| writeln!(element, "  {line}").expect("a string takes every text");
    line(format!("<name>{}</name>", text(id)));
    line(said("questiontext", &question.stem));
    let rationale = question.rationale.as_deref().unwrap_or_default();
    line(said("generalfeedback", rationale));
    line(format!(
        "<defaultgrade>{}</defaultgrade>",
        question.points.unwrap_or(1)
    ));
    line(format!("<idnumber>{}</idnumber>", escaped(id)));
    answers.into_iter().for_each(&mut line);
    let tags = question.topics.iter();
    let tags: String = tags
        .map(|topic| format!("<tag>{}</tag>", text(topic)))
        .collect();
    line(format!("<tags>{tags}</tags>"));
    Some(element + "</question>\n")
}

/// The type of the question, and the elements that say what is right.
fn answers(asked: &Asked, lost: &mut Vec<&'static str>) -> Option<(&'static str, Vec<String>)> {
    Some(match asked {
        Asked::Choice { many, .. } => {
            let (kind, mut elements) = choice(asked, lost)?;
            elements.push(format!("<single>{}</single>", !many));
            (kind, elements)
        }
        Asked::TrueFalse(is_right) => {
            let answer =
                |word: &str, is_right: bool| answer(if is_right { "100" } else { "0" }, word, "");
            let answers = vec![answer("true", *is_right), answer("false", !is_right)];
            ("truefalse", answers)
        }
        Asked::Number { value, tolerance } => {
            let tolerance = format!("<tolerance>{tolerance}</tolerance>");
            ("numerical", vec![answer("100", value, &tolerance)])
        }
        Asked::Blanks(blanks) => match blanks.as_slice() {
            [forms] => {
                let forms = forms
                    .iter()
                    .map(|form| answer("100", &form.replace('*', "\\*"), ""));
                let mut elements = vec!["<usecase>0</usecase>".to_owned()];
                elements.extend(forms);
                ("shortanswer", elements)
            }
            _ => return None,
        },
        Asked::Pairs { pairs, extra } => {
            let pairs = pairs.iter().map(|(left, right)| (left.as_str(), right));
            let extra = extra.iter().map(|right| ("", right));
            let mut elements = vec!["<shuffleanswers>true</shuffleanswers>".to_owned()];
            elements.extend(pairs.chain(extra).map(|(left, right)| pair(left, right)));
            ("matching", elements)
        }
        Asked::Order(entries) => {
            let entries = (1..).zip(entries);
            let entries =
                entries.map(|(place, entry): (u32, _)| answer(&place.to_string(), entry, ""));
            ("ordering", entries.collect())
        }
        Asked::Speech(_) => return None,
    })
}

/// Options with what each earns. All or nothing for several is a question type of its own.
fn choice(asked: &Asked, lost: &mut Vec<&'static str>) -> Option<(&'static str, Vec<String>)> {
    let Asked::Choice {
        options,
        right,
        many,
        is_shuffled,
        scoring,
    } = asked
    else {
        return None;
    };
    let is_whole = *many && scoring.is_none();
    let shares = shares(*scoring, right.len());
    if *many && !is_whole && !shares.is_exact {
        lost.push("scoring");
    }
    let fraction = |label: &String| match (right.contains(label), *many) {
        (true, false) => "100",
        (true, true) if is_whole => "100",
        (true, true) => &shares.right,
        (false, true) if !is_whole => &shares.wrong,
        (false, _) => "0",
    };
    let mut elements = vec![format!("<shuffleanswers>{is_shuffled}</shuffleanswers>")];
    let answers = options.iter();
    elements.extend(answers.map(|(label, text)| answer(fraction(label), text, "")));
    let kind = if is_whole {
        "multichoiceset"
    } else {
        "multichoice"
    };
    Some((kind, elements))
}

fn answer(fraction: &str, words: &str, more: &str) -> String {
    let words = text(words);
    format!("<answer fraction=\"{fraction}\" format=\"plain_text\">{words}{more}</answer>")
}

fn pair(left: &str, right: &str) -> String {
    let (left, right) = (text(left), text(right));
    format!("<subquestion format=\"plain_text\">{left}<answer>{right}</answer></subquestion>")
}

fn said(name: &str, words: &str) -> String {
    format!("<{name} format=\"plain_text\">{}</{name}>", text(words))
}

fn text(words: &str) -> String {
    format!("<text>{}</text>", escaped(words))
}

/// A text inside an element; signs that XML cannot hold at all are left out.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        match c {
            '&' => escaped += "&amp;",
            '<' => escaped += "&lt;",
            '>' => escaped += "&gt;",
            '"' => escaped += "&quot;",
            '\t' | '\n' => escaped.push(c),
            c if c.is_control() || matches!(c, '\u{FFFE}' | '\u{FFFF}') => {}
            c => escaped.push(c),
        }
    }
    escaped
}
