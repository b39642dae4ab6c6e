//! Call inspection: transcripts of calls against the rubric of a role-play or a checklist.
//!
//! ```text
//! file ─► calls (who said what, when) ─► inspected (rubric) ─► summary (agents, teams, agreement)
//! ```
//!
//! Only the agent's words earn or violate. The caller's words are context: what merely repeats
//! them counts for nothing, and they are shown beside what went wrong.

mod call;
mod graded;
mod json;
mod sheet;
mod speech;
mod summary;

pub(crate) use crate::inspect::call::{Call, CallFault, CallFaultKind};
pub(crate) use crate::inspect::graded::{Inspected, Inspector, Said};
pub(crate) use crate::inspect::json::calls as calls_of_json;
pub(crate) use crate::inspect::sheet::{
    PersonMarks, calls as calls_of_sheet, scores as scores_of_sheet,
};
pub(crate) use crate::inspect::speech::{Labels, calls as calls_of_text};
pub(crate) use crate::inspect::summary::{Group, OverCalls, Summary, summary};
