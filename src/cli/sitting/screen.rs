//! What a candidate sees of an item.

use fluent_bundle::FluentValue;

use crate::bank::presentation::Presentation;
use crate::cli::console::{Console, Style, wrap};
use crate::cli::sitting::typed::letter;
use crate::paper::Question;

/// The item as lines: situation, stem, what the customer says, options.
pub(crate) fn question_lines(console: &Console, question: &Question) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(scenario) = &question.scenario {
        let text = console.say_of("scenario", "text", scenario.as_str());
        lines.extend(block(console, &text, "", "").map(|line| console.paint(Style::Faint, &line)));
    }
    lines.extend(block(console, &question.stem, "", ""));
    lines.extend(presentation_lines(console, &question.presentation));
    lines
}

fn presentation_lines(console: &Console, presentation: &Presentation) -> Vec<String> {
    match presentation {
        Presentation::Choose { options, .. } => lettered(console, options),
        Presentation::Arrange { entries } => lettered(console, entries),
        Presentation::Pair { lefts, rights, .. } => {
            let mut lines = Vec::new();
            for (at, left) in lefts.iter().enumerate() {
                lines.extend(block(console, left, &format!("{:>4}. ", at + 1), "      "));
            }
            lines.push(String::new());
            lines.extend(lettered(console, rights));
            lines
        }
        Presentation::Speech {
            customer: Some(customer),
            ..
        }
        | Presentation::Dialogue { customer, .. } => {
            let text = said_by(console, presentation.speaker(), customer);
            let lines = block(console, &text, "  ", "  ");
            lines
                .map(|line| console.paint(Style::Strong, &line))
                .collect()
        }
        Presentation::Number { .. }
        | Presentation::Blanks { .. }
        | Presentation::Speech { customer: None, .. } => Vec::new(),
    }
}

/// What somebody says to the candidate: a customer, where no other `speaker` is named. What is
/// wholly in brackets is no speech and stands as it is; brackets before a speech tell how it is
/// said. Quotations inside of the speech are the inner ones.
pub(crate) fn said_by(console: &Console, speaker: Option<&str>, text: &str) -> String {
    let text = text.trim();
    if is_stage_direction(text) {
        return text.to_owned();
    }
    let mut speaker = speaker.map_or_else(|| console.say("customer"), str::to_owned);
    let (direction, text) = parted(text);
    if let Some(direction) = direction {
        let direction = direction.strip_prefix(&speaker).unwrap_or(direction);
        speaker += &format!("（{direction}）");
    }
    let text = text.replace('“', "‘").replace('”', "’");
    let facts = [
        ("speaker", FluentValue::from(speaker)),
        ("text", FluentValue::from(text)),
    ];
    console.say_with("speaker-says", &facts)
}

/// The brackets that a speech begins with, and the speech.
fn parted(text: &str) -> (Option<&str>, &str) {
    let parts = text
        .strip_prefix('（')
        .and_then(|rest| rest.split_once('）'));
    match parts {
        Some((direction, speech)) if !direction.contains('（') => (Some(direction), speech.trim()),
        _ => (None, text),
    }
}

/// Whether `text` is one pair of brackets with all that it says inside.
fn is_stage_direction(text: &str) -> bool {
    let inner = |open, close| text.strip_prefix(open)?.strip_suffix(close);
    let inner: Option<&str> = inner('（', '）').or_else(|| inner('(', ')'));
    inner.is_some_and(|inner| !inner.contains(['（', '）', '(', ')']))
}

fn lettered(console: &Console, entries: &[String]) -> Vec<String> {
    let entries = entries.iter().enumerate();
    let lines = entries.flat_map(|(at, entry)| {
        block(console, entry, &format!("   {}. ", letter(at)), "      ").collect::<Vec<_>>()
    });
    lines.collect()
}

/// `text` wrapped to the width of the screen, the first line after `head`, others after `rest`.
pub(crate) fn block(
    console: &Console,
    text: &str,
    head: &str,
    rest: &str,
) -> impl Iterator<Item = String> + use<> {
    let characters: Vec<char> = text.trim_end().chars().collect();
    let width = console.width().saturating_sub(head.len());
    let lines: Vec<String> = wrap(text.trim_end(), width)
        .into_iter()
        .enumerate()
        .map(|(at, range)| {
            let line: String = characters[range].iter().collect();
            format!("{}{line}", if at == 0 { head } else { rest })
        })
        .collect();
    lines.into_iter()
}

/// How to answer this presentation.
pub(super) fn how_to_answer(console: &Console, presentation: &Presentation) -> String {
    if let Presentation::Pair { lefts, rights, .. } = presentation {
        return how_to_pair(console, lefts.len(), rights.len());
    }
    console.say(match presentation {
        Presentation::Choose { options, .. } if options[0] == "对" => "how-true-false",
        Presentation::Choose { many: false, .. } => "how-choose",
        Presentation::Choose { many: true, .. } => "how-choose-many",
        Presentation::Arrange { .. } => "how-arrange",
        Presentation::Pair { .. } => unreachable!("told with an example as long as the item"),
        Presentation::Number { .. } => "how-number",
        Presentation::Blanks { count: 1 } => "how-blank",
        Presentation::Blanks { .. } => "how-blanks",
        Presentation::Speech { speaker: None, .. } => "how-speech",
        Presentation::Speech { .. } => "how-speech-to-others",
        Presentation::Dialogue { .. } => "how-dialogue",
    })
}

/// How to give every left a right, with letters for each of them, which are no hint at the key.
fn how_to_pair(console: &Console, lefts: usize, rights: usize) -> String {
    let letters = (0..lefts).map(|left| letter((left + 1) % rights.max(1)));
    let facts = [("letters", FluentValue::from(letters.collect::<String>()))];
    console.say_with("how-pair", &facts)
}

/// The presentation as data for files: options and rights with the letters that answers use.
pub(crate) fn labelled_presentation(
    presentation: &Presentation,
) -> Vec<(&'static str, serde_json::Value)> {
    use serde_json::json;
    let labelled = |entries: &[String]| {
        let entries = entries.iter().enumerate();
        let entries =
            entries.map(|(at, text)| json!({"label": letter(at).to_string(), "text": text}));
        entries.collect::<Vec<_>>()
    };
    match presentation {
        Presentation::Choose { options, many, .. } => vec![
            ("options", json!(labelled(options))),
            ("choose", json!(if *many { "many" } else { "one" })),
        ],
        Presentation::Arrange { entries } => vec![("entries", json!(labelled(entries)))],
        Presentation::Pair { lefts, rights, .. } => {
            vec![("lefts", json!(lefts)), ("rights", json!(labelled(rights)))]
        }
        Presentation::Number { unit, other_units } => {
            let units: Vec<&String> = unit.iter().chain(other_units).collect();
            vec![("units", json!(units))]
        }
        Presentation::Blanks { count } => vec![("blanks", json!(count))],
        Presentation::Speech { customer, speaker } => {
            let speaker = speaker.iter().map(|speaker| ("speaker", json!(speaker)));
            [("customer", json!(customer))]
                .into_iter()
                .chain(speaker)
                .collect()
        }
        Presentation::Dialogue { customer, speaker } => {
            let speaker = speaker.iter().map(|speaker| ("speaker", json!(speaker)));
            [("customer", json!(customer))]
                .into_iter()
                .chain(speaker)
                .collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{is_stage_direction, parted};

    #[test]
    fn brackets_before_a_speech_tell_how_it_is_said() {
        assert_eq!(
            parted("（乡音很重）俺那个货嘞"),
            (Some("乡音很重"), "俺那个货嘞")
        );
        assert_eq!(parted("喂……（回响）您好"), (None, "喂……（回响）您好"));
        assert_eq!(parted("您好"), (None, "您好"));
    }

    #[test]
    fn only_what_is_wholly_in_one_pair_of_brackets_is_no_speech() {
        assert!(is_stage_direction("（无声）"));
        assert!(!is_stage_direction("（远处）喂（回响）"));
        assert!(!is_stage_direction("喂（回响）") && !is_stage_direction("（无声"));
    }
}
