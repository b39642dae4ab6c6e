//! Practice that sticks: what a candidate remembers, what they got wrong, and what comes next.
//!
//! Pure: grades with their days in, choices out. Memory is kept for each aspect of an item, so
//! that a role-play comes back for the one criterion that was lost. Nothing here touches a score
//! or an exam; figures of memory are estimates and the only floating-point numbers that matter.

mod aspect;
mod fsrs;
mod learner;
mod mastery;
mod round;

pub(crate) use crate::practice::learner::{Entry, Learner};
pub(crate) use crate::practice::mastery::{GroupMastery, mastery, mean};
pub(crate) use crate::practice::round::{Only, Wish, choose};

/// The exam that rounds of practice are kept under; no blueprint of a bank is drawn for them.
pub(crate) const ROUND: &str = "practice";
