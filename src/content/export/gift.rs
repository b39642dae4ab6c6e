//! GIFT, the text format of Moodle: a block of lines for each question.

use crate::content::export::shares::shares;
use crate::content::import::question::BLANK;
use crate::content::import::question::{Asked, Question};

/// Signs that mean something in GIFT.
const SIGNS: &[char] = &['~', '=', '#', '{', '}', ':', '\\'];

/// A question as text; nothing where GIFT has no such question. `lost` gets the names of what it
/// cannot say.
pub(super) fn write(question: &Question, lost: &mut Vec<&'static str>) -> Option<String> {
    let id = question.id.as_deref().unwrap_or_default();
    let answers = answers(&question.asked, lost)?;
    let rationale = question.rationale.as_deref().unwrap_or_default();
    let answers = format!("{{{answers}####{}\n}}", escaped(rationale));
    let stem = match question.stem.split_once(BLANK) {
        Some((before, behind)) if matches!(question.asked, Asked::Blanks(_)) => {
            format!("{}{answers}{}", escaped(before), escaped(behind))
        }
        _ => format!("{} {answers}", escaped(&question.stem)),
    };
    if question.points.is_some_and(|points| points > 1) {
        lost.push("points");
    }
    let tags = question.topics.iter();
    let tags: String = tags.map(|topic| format!(" [tag:{topic}]")).collect();
    Some(format!("// [id:{id}]{tags}\n::{id}::[plain]{stem}\n"))
}

/// What stands in the brackets, but for the rationale.
fn answers(asked: &Asked, lost: &mut Vec<&'static str>) -> Option<String> {
    let line = |sign: &str, text: &str| format!("\n{sign}{}", escaped(text));
    Some(match asked {
        Asked::Choice {
            options,
            right,
            many,
            is_shuffled,
            scoring,
        } => {
            if !is_shuffled {
                lost.push("shuffle");
            }
            let shares = shares(*scoring, right.len());
            if *many && !shares.is_exact {
                lost.push("scoring");
            }
            let option = |(label, text): &(String, String)| match (many, right.contains(label)) {
                (false, true) => line("=", text),
                (false, false) => line("~", text),
                (true, true) => line(&format!("~%{}%", shares.right), text),
                (true, false) => line(&format!("~%{}%", shares.wrong), text),
            };
            options.iter().map(option).collect()
        }
        Asked::TrueFalse(is_right) => if *is_right { "TRUE" } else { "FALSE" }.to_owned(),
        Asked::Number { value, tolerance } => format!("#{value}:{tolerance}"),
        Asked::Blanks(blanks) => match blanks.as_slice() {
            [forms] => forms.iter().map(|form| line("=", form)).collect(),
            _ => return None,
        },
        Asked::Pairs { pairs, extra } => {
            let pairs = pairs.iter().map(|(left, right)| (left.as_str(), right));
            let extra = extra.iter().map(|right| ("", right));
            let line = |(left, right): (&str, &String)| {
                format!("\n={} -> {}", escaped(left), escaped(right))
            };
            pairs.chain(extra).map(line).collect()
        }
        Asked::Order(_) | Asked::Speech(_) => return None,
    })
}

fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        match c {
            '\n' => escaped += "\\n",
            c if SIGNS.contains(&c) => {
                escaped.push('\\');
                escaped.push(c);
            }
            c => escaped.push(c),
        }
    }
    escaped
}
