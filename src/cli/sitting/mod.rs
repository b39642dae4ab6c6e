//! A sitting in a terminal or over plain lines.

mod again;
pub(super) mod answers;
mod data;
mod editor;
mod graded;
mod input;
mod orders;
mod outcome;
mod plain;
mod preview;
mod quotes;
mod review;
mod room;
mod round;
mod screen;
mod signs;
mod source;
mod talk;
pub(super) mod typed;
mod warnings;
mod welcome;
mod working;

pub(super) use crate::cli::sitting::data::outcome_json;
pub(super) use crate::cli::sitting::graded::{marked, rubric_lines};
pub(super) use crate::cli::sitting::outcome::print_outcome;
pub(super) use crate::cli::sitting::preview::{FIRST_SEED, Watch, preview, told_faults};
pub(super) use crate::cli::sitting::room::{Left, sit};
pub(super) use crate::cli::sitting::round::{Tally, print_round, wants_more};
pub(super) use crate::cli::sitting::screen::{
    block, labelled_presentation, question_lines, said_by,
};
pub(super) use crate::cli::sitting::signs::{Reader, doubt_lines, flags_line, near_line};
pub(super) use crate::cli::sitting::talk::talk_lines;
pub(super) use crate::cli::sitting::working::working_texts;
