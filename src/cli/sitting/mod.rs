//! A sitting in a terminal or over plain lines.

pub(super) mod answers;
mod editor;
mod input;
mod orders;
mod plain;
mod review;
mod room;
mod screen;
mod source;
pub(super) mod typed;
mod warnings;
mod welcome;

pub(super) use crate::cli::sitting::review::{
    flags_line, marked, near_line, outcome_json, print_outcome, rubric_lines,
};
pub(super) use crate::cli::sitting::room::{Left, sit};
pub(super) use crate::cli::sitting::screen::{block, labelled_presentation, question_lines};
