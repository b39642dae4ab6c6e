//! The sheet on which a candidate answers.

use crate::bank::presentation::Presentation;
use crate::cli::command::paper::html::Printed;
use crate::cli::markup::{element, escape};
use crate::cli::sitting::typed::letter;

/// Lines for an answer in one's own words, and for a whole talk.
const LINES_OF_SPEECH: usize = 6;
const LINES_OF_TALK: usize = 12;

pub(super) fn items(printed: &[Printed<'_>]) -> String {
    printed.iter().map(item).collect()
}

fn item(printed: &Printed<'_>) -> String {
    let number = element("b", "", &format!("{}.", printed.number));
    let space = space(&printed.question.presentation);
    element("div", "item", &(number + &element("div", "", &space)))
}

/// Room for the answer, in the shape that it has.
fn space(presentation: &Presentation) -> String {
    match presentation {
        Presentation::Choose { options, .. } if options[0] == "对" => {
            options.iter().map(|option| mark(&escape(option))).collect()
        }
        Presentation::Choose { options, .. } => (0..options.len())
            .map(|at| mark(&letter(at).to_string()))
            .collect(),
        Presentation::Arrange { entries } => {
            let arrow = " → ";
            vec![mark("&nbsp;"); entries.len()].join(arrow)
        }
        Presentation::Pair { lefts, .. } => {
            let gap = gap("gap short");
            let lefts = (1..=lefts.len()).map(|left| whole(&format!("{left} →{gap}")));
            lefts.collect()
        }
        Presentation::Number { unit, .. } => {
            gap("gap") + &escape(unit.as_deref().unwrap_or_default())
        }
        Presentation::Blanks { count } => {
            let gap = gap("gap");
            let blanks = (1..=*count).map(|blank| whole(&format!("({blank}){gap}")));
            blanks.collect()
        }
        Presentation::Speech { .. } => lines(LINES_OF_SPEECH),
        Presentation::Dialogue { .. } => lines(LINES_OF_TALK),
    }
}

fn mark(inner: &str) -> String {
    element("span", "box", inner)
}

fn gap(class: &str) -> String {
    element("span", class, "&nbsp;")
}

/// What is not broken into lines.
fn whole(inner: &str) -> String {
    element("span", "whole", inner)
}

fn lines(count: usize) -> String {
    element("div", "line", "").repeat(count)
}
