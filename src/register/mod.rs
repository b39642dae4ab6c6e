//! HR's register as plain rules: who somebody is, what a roster changes, how credentials stand on
//! any day. It knows neither files nor the store.

pub(crate) mod day;
pub(crate) mod eligibility;
pub(crate) mod mask;
pub(crate) mod person;
pub(crate) mod presence;
pub(crate) mod roster;
pub(crate) mod sitting;
pub(crate) mod standing;
