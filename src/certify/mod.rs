//! What makes records and credentials believable without the store: pure functions on plain data.

pub(crate) mod merkle;
