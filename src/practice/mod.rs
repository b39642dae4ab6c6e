//! Practice that sticks: what a candidate remembers, what they and their team got wrong, and what
//! comes next.
//!
//! Pure: grades with their days in, choices out. Memory is kept for each aspect of an item, so
//! that a role-play comes back for the one criterion that was lost. Nothing here touches a score
//! or an exam; figures of memory are estimates and the only floating-point numbers that matter.

mod aspect;
mod fsrs;
mod instructive;
mod learner;
mod mastery;
mod round;
mod team;

pub(crate) use crate::practice::aspect::{Aspect, Sign};
pub(crate) use crate::practice::instructive::{Shown, Why, instructive};
pub(crate) use crate::practice::learner::{Entry, Learner};
pub(crate) use crate::practice::mastery::{GroupMastery, mastery, mean};
pub(crate) use crate::practice::round::{Only, Wish, choose};
pub(crate) use crate::practice::team::{Chosen, Given, Lost, aspects_lost, outcomes_lost, todays};

/// The exam that rounds of practice are kept under; no blueprint of a bank is drawn for them.
pub(crate) const ROUND: &str = "practice";
