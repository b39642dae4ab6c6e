//! What is right, and what it earns.

use std::fmt::Write as _;

use crate::content::export::moodle::escaped;
use crate::content::export::qti::rights;
use crate::content::import::question::Asked;

/// Sets the score to one point for the right answer and to none for all others.
const MATCH: &str = "  <qti-response-processing template=\"https://purl.imsglobal.org/spec/qti/\
    v3p0/rptemplates/match_correct.xml\"/>";

/// The declarations of an item's responses, and how they are scored.
pub(super) struct Scored {
    pub(super) declarations: String,
    pub(super) processing: String,
}

/// The scoring of a question; nothing where it has no right answer.
pub(super) fn scored(asked: &Asked, points: u32, lost: &mut Vec<&'static str>) -> Option<Scored> {
    let simple = |kind: [&str; 2], correct: &[String]| Scored {
        declarations: declared("RESPONSE", kind, correct, None),
        processing: matched(points, false),
    };
    Some(match asked {
        Asked::Choice { .. } => choice(asked, points, lost)?,
        Asked::TrueFalse(is_right) => simple(["single", "identifier"], &[is_right.to_string()]),
        Asked::Order(entries) => {
            let correct = (1..=entries.len()).map(|place| format!("E{place}"));
            simple(["ordered", "identifier"], &correct.collect::<Vec<_>>())
        }
        Asked::Pairs { pairs, .. } => paired(pairs, &rights(asked), points),
        Asked::Number { value, tolerance } => Scored {
            processing: near(tolerance, points),
            ..simple(["single", "float"], std::slice::from_ref(value))
        },
        Asked::Blanks(blanks) => filled(blanks, points),
        Asked::Speech(_) => return None,
    })
}

fn choice(asked: &Asked, points: u32, lost: &mut Vec<&'static str>) -> Option<Scored> {
    let Asked::Choice {
        options,
        right,
        many,
        scoring,
        ..
    } = asked
    else {
        return None;
    };
    let mapping = (*scoring == Some("right-minus-wrong")).then(|| {
        let share = |label: &String| share(points, right.len(), right.contains(label));
        let entries = options
            .iter()
            .map(|(label, _)| (label.clone(), share(label)));
        mapping(entries, points)
    });
    if *scoring == Some("per-option") {
        lost.push("scoring");
    }
    let cardinality = if *many { "multiple" } else { "single" };
    Some(Scored {
        processing: match (scoring, &mapping) {
            (_, Some(_)) => mapped(&["RESPONSE"]),
            (Some("subset-half"), None) => matched(points, true),
            _ => matched(points, false),
        },
        declarations: declared("RESPONSE", [cardinality, "identifier"], right, mapping),
    })
}

/// Each pair earns its share.
fn paired(pairs: &[(String, String)], rights: &[&String], points: u32) -> Scored {
    let place = |right: &String| rights.iter().position(|known| *known == right);
    let pair = |(left, (_, right)): (usize, &(String, String))| {
        format!("L{left} R{}", place(right).unwrap_or(0) + 1)
    };
    let correct: Vec<String> = (1..).zip(pairs).map(pair).collect();
    let each = share(points, pairs.len(), true);
    let entries = correct.iter().map(|pair| (pair.clone(), each.clone()));
    let mapping = mapping(entries, points);
    Scored {
        declarations: declared(
            "RESPONSE",
            ["multiple", "directedPair"],
            &correct,
            Some(mapping),
        ),
        processing: mapped(&["RESPONSE"]),
    }
}

/// Each blank with all its forms, each of which earns the blank's share.
fn filled(blanks: &[Vec<String>], points: u32) -> Scored {
    let each = share(points, blanks.len(), true);
    let (mut declarations, mut names) = (String::new(), Vec::new());
    for (place, forms) in (1..).zip(blanks) {
        let place: u32 = place;
        let name = format!("RESPONSE{place}");
        let entries = forms.iter().map(|form| (form.clone(), each.clone()));
        let mapping = mapping(entries, points);
        declarations += &declared(&name, ["single", "string"], &forms[..1], Some(mapping));
        names.push(name);
    }
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    Scored {
        declarations,
        processing: mapped(&names),
    }
}

/// One part of so many of the points, taken away for what is wrong.
fn share(points: u32, parts: usize, is_right: bool) -> String {
    let text = format!("{:.6}", f64::from(points) / parts.max(1) as f64);
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if is_right {
        text.to_owned()
    } else {
        format!("-{text}")
    }
}

fn declared(
    name: &str,
    [cardinality, base]: [&str; 2],
    correct: &[String],
    mapping: Option<String>,
) -> String {
    let values = correct.iter();
    let values: String = values
        .map(|value| format!("<qti-value>{}</qti-value>", escaped(value)))
        .collect();
    format!(
        "  <qti-response-declaration identifier=\"{name}\" cardinality=\"{cardinality}\" \
         base-type=\"{base}\">\n    <qti-correct-response>{values}</qti-correct-response>\n{}  \
         </qti-response-declaration>\n",
        mapping.unwrap_or_default()
    )
}

fn mapping(entries: impl Iterator<Item = (String, String)>, points: u32) -> String {
    let mut mapping = format!(
        "    <qti-mapping lower-bound=\"0\" upper-bound=\"{points}\" default-value=\"0\">\n"
    );
    for (key, value) in entries {
        writeln!(
            mapping,
            "      <qti-map-entry map-key=\"{}\" mapped-value=\"{value}\"/>",
            escaped(&key)
        )
        .expect("a string takes every text");
    }
    mapping + "    </qti-mapping>\n"
}

/// The score is what the answers are mapped to.
fn mapped(names: &[&str]) -> String {
    let names = names.iter();
    let sum: String = names
        .map(|name| format!("<qti-map-response identifier=\"{name}\"/>"))
        .collect();
    format!(
        "  <qti-response-processing>\n    <qti-set-outcome-value identifier=\"SCORE\">\
         <qti-sum>{sum}</qti-sum></qti-set-outcome-value>\n  </qti-response-processing>"
    )
}

/// All points for the right answer; with `has_half`, half of them for a part of it alone.
fn matched(points: u32, has_half: bool) -> String {
    if points == 1 && !has_half {
        return MATCH.to_owned();
    }
    let (answer, right) = (
        "<qti-variable identifier=\"RESPONSE\"/>",
        "<qti-correct identifier=\"RESPONSE\"/>",
    );
    let half = format!(
        "      <qti-response-else-if>\n        <qti-contains>{right}{answer}</qti-contains>\n        \
         {}\n      </qti-response-else-if>\n",
        score(&share(points, 2, true))
    );
    condition(
        &format!("<qti-match>{answer}{right}</qti-match>"),
        points,
        if has_half { &half } else { "" },
    )
}

/// All points for a number that is near enough.
fn near(tolerance: &str, points: u32) -> String {
    let equal = format!(
        "<qti-equal tolerance-mode=\"absolute\" tolerance=\"{tolerance} {tolerance}\">\
         <qti-variable identifier=\"RESPONSE\"/><qti-correct identifier=\"RESPONSE\"/></qti-equal>"
    );
    condition(&equal, points, "")
}

fn condition(test: &str, points: u32, more: &str) -> String {
    format!(
        "  <qti-response-processing>\n    <qti-response-condition>\n      <qti-response-if>\n        \
         {test}\n        {}\n      </qti-response-if>\n{more}    </qti-response-condition>\n  \
         </qti-response-processing>",
        score(&points.to_string())
    )
}

fn score(points: &str) -> String {
    format!(
        "<qti-set-outcome-value identifier=\"SCORE\">\
         <qti-base-value base-type=\"float\">{points}</qti-base-value></qti-set-outcome-value>"
    )
}
