//! Changes in the YAML that an author wrote: only what says something else is written anew, and
//! every other byte (comments, order, quotes, blank lines) stays.
//!
//! Whatever is written is read again. Where it does not say what it should, nothing is changed.

mod entries;
mod pieces;
mod scalar;
mod tree;

use std::ops::Range;

use serde_json::Value;

pub(crate) use crate::content::rewrite::pieces::Pieces;

use crate::content::rewrite::entries::Entry;
use crate::content::rewrite::scalar::{Site, flow, name, scalar};
use crate::content::rewrite::tree::{Kind, Tree, documents};

/// Why a text cannot be changed safely.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NotRewritten {
    /// The text has no such document, or it is no plain YAML.
    NoDocument,
    /// A comment would be lost.
    Comment,
    /// What is there and what should be there are not of one shape.
    Shape,
    /// What would be written does not read as it should.
    Unsure,
}

impl NotRewritten {
    /// The name of the sentence that says it.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::NoDocument => "yaml-no-document",
            Self::Comment => "yaml-comment",
            Self::Shape => "yaml-shape",
            Self::Unsure => "yaml-unsure",
        }
    }
}

/// `text` in which the document with this id says `wanted`: texts, lists and maps.
fn rewritten(text: &str, id: &str, wanted: &Value) -> Result<String, NotRewritten> {
    let old = documents(text).ok_or(NotRewritten::NoDocument)?;
    let place = place(&old, id).ok_or(NotRewritten::NoDocument)?;
    let mut draft = Draft {
        text,
        newline: match text.contains("\r\n") {
            true => "\r\n",
            false => "\n",
        },
        edits: Vec::new(),
    };
    draft.change(&old[place], wanted, 0, false)?;
    let written = draft.finished();
    let new = documents(&written).ok_or(NotRewritten::Unsure)?;
    let is_right = new.len() == old.len() && new[place].says(wanted);
    match is_right {
        true => Ok(written),
        false => Err(NotRewritten::Unsure),
    }
}

fn place(trees: &[Tree], id: &str) -> Option<usize> {
    let has_id = |tree: &Tree| tree.get("id").and_then(Tree::text) == Some(id);
    trees.iter().position(has_id)
}

/// A text with what is to be written in it.
struct Draft<'t> {
    text: &'t str,
    newline: &'static str,
    edits: Vec<(Range<usize>, String)>,
}

impl Draft<'_> {
    /// Makes `old` say `wanted`; lines below it begin at `indent`.
    fn change(
        &mut self,
        old: &Tree,
        wanted: &Value,
        indent: usize,
        is_in_flow: bool,
    ) -> Result<(), NotRewritten> {
        if old.says(wanted) {
            return Ok(());
        }
        match (&old.kind, wanted) {
            (Kind::Text { style, .. }, Value::String(wanted)) => {
                let site = Site {
                    is_in_flow,
                    indent,
                    newline: self.newline,
                    before: &self.text[old.range.clone()],
                };
                let new = scalar(wanted, *style, &site);
                self.edits.push((old.range.clone(), new));
                Ok(())
            }
            (Kind::Text { .. }, Value::Array(_)) => {
                let new = flow(wanted, is_in_flow);
                self.edits.push((old.range.clone(), new));
                Ok(())
            }
            (Kind::List { is_flow, entries }, Value::Array(wanted)) => {
                let old: Vec<Entry<'_>> = entries.iter().map(Entry::of_list).collect();
                let new: Vec<(Option<&str>, &Value)> = wanted.iter().map(|v| (None, v)).collect();
                self.entries(&old, &new, *is_flow)
            }
            (Kind::List { is_flow, entries }, Value::String(_)) => {
                let old: Vec<Entry<'_>> = entries.iter().map(Entry::of_list).collect();
                self.entries(&old, &[(None, wanted)], *is_flow)
            }
            (Kind::Map { is_flow, pairs }, Value::Object(wanted)) => {
                let old = pairs.iter().map(|(key, value)| Entry::of_map(key, value));
                let new = wanted
                    .iter()
                    .map(|(key, value)| (Some(key.as_str()), value));
                let (old, new): (Vec<_>, Vec<_>) = (old.collect(), new.collect());
                self.entries(&old, &new, *is_flow)
            }
            _ => Err(NotRewritten::Shape),
        }
    }

    /// Replaces the name of a pair.
    fn rename(&mut self, key: &Tree, wanted: &str) {
        if key.text() != Some(wanted.trim()) {
            self.edits.push((key.range.clone(), name(wanted)));
        }
    }

    fn finished(mut self) -> String {
        self.edits
            .sort_by_key(|(range, _)| (range.start, range.end));
        let (mut written, mut at) = (String::new(), 0);
        for (range, new) in &self.edits {
            written += self.text.get(at..range.start).unwrap_or_default();
            written += new;
            at = at.max(range.end);
        }
        written + &self.text[at..]
    }
}

#[cfg(test)]
mod tests;
