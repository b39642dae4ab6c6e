//! What makes records and credentials believable without the store: pure functions on plain data.

pub(crate) mod canonical;
pub(crate) mod certificate;
pub(crate) mod check;
pub(crate) mod checkpoint;
pub(crate) mod credential;
pub(crate) mod growth;
pub(crate) mod key;
pub(crate) mod merkle;
pub(crate) mod note;
#[cfg(test)]
mod tests;
