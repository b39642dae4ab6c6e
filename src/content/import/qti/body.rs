//! The body of an item: text, and the places where one answers.

use crate::content::import::html::{self, IMAGE};
use crate::content::import::xml::{Element, Node};

/// Elements that are not shown to whoever answers, or only after answering.
const HIDDEN: &[&str] = &[
    "rubricBlock",
    "feedbackInline",
    "feedbackBlock",
    "templateInline",
    "templateBlock",
    "stylesheet",
    "script",
    "style",
    "catalogInfo",
    "prompt",
];

/// A piece of a body, in its order.
#[derive(Debug)]
pub(super) enum Piece<'x> {
    Text(String),
    Asked(&'x Element),
}

/// The pieces below an element.
pub(super) fn pieces(element: &Element) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    walk(element, &mut pieces);
    pieces
}

/// All text of an element that is shown.
pub(super) fn text(element: &Element) -> String {
    let texts = pieces(element).into_iter().map(|piece| match piece {
        Piece::Text(text) => text,
        Piece::Asked(_) => String::new(),
    });
    tidy(&texts.collect::<String>())
}

/// A text without blanks that only mark-up has; lines stay.
pub(super) fn tidy(text: &str) -> String {
    let words = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    let lines: Vec<String> = text.lines().map(words).collect();
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    let lines = lines.into_iter().filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

fn walk<'x>(element: &'x Element, pieces: &mut Vec<Piece<'x>>) {
    for node in &element.nodes {
        let inner = match node {
            Node::Text(text) => {
                let is_break = |c: char| matches!(c, '\n' | '\r' | '\t');
                say(pieces, &text.replace(is_break, " "));
                continue;
            }
            Node::Element(inner) => inner,
        };
        let name = inner.name.as_str();
        if name.ends_with("Interaction") {
            pieces.push(Piece::Asked(inner));
        } else if matches!(name, "sup" | "sub") {
            say(pieces, &html::raised_text(&inner.text(), name == "sup"));
        } else if !HIDDEN.contains(&name) {
            let shown = html::shown(name).unwrap_or_default();
            say(pieces, shown);
            if shown != IMAGE {
                walk(inner, pieces);
                say(pieces, shown);
            }
        }
    }
}

fn say(pieces: &mut Vec<Piece<'_>>, text: &str) {
    match pieces.last_mut() {
        Some(Piece::Text(before)) => before.push_str(text),
        _ => pieces.push(Piece::Text(text.to_owned())),
    }
}
