//! A sitting in a terminal or over plain lines.

pub(super) mod answers;
mod editor;
mod input;
mod orders;
mod review;
mod room;
mod screen;
pub(super) mod typed;
mod warnings;

pub(super) use crate::cli::sitting::review::{
    flags_line, marked, near_line, outcome_json, print_outcome, rubric_lines,
};
pub(super) use crate::cli::sitting::room::{Left, sit};
pub(super) use crate::cli::sitting::screen::{labelled_presentation, question_lines};
