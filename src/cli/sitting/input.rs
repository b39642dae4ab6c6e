//! What comes in from a candidate.

/// What came in.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Input {
    Line(String),
    /// The candidate pressed Ctrl-C.
    Interrupted,
    /// There is nothing more to read.
    Closed,
}

/// What an answer may look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    OneLine,
    /// Several lines, ended by an empty one.
    Speech,
}
