//! What a roster changes: rows of a sheet beside the people who are known.

mod columns;
mod plan;
#[cfg(test)]
mod tests;

pub(crate) use crate::register::roster::columns::{Header, field, header};
pub(crate) use crate::register::roster::plan::{
    Alike, Plan, Planned, Refused, Why, department, plan,
};
