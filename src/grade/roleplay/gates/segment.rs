//! Pieces of an answer between separators, as written.

/// A segment: what stands between two separators.
#[derive(Clone, Copy, Default)]
pub(super) struct Segment {
    /// Characters of the original before it.
    pub(super) start: usize,
    /// Characters of the original before what follows it.
    pub(super) end: usize,
    /// Letters in it.
    pub(super) length: usize,
    /// Whether it has a word that only sentences have.
    pub(super) glued: bool,
    /// Whether it has a figure or a Latin letter.
    pub(super) has_latin: bool,
    /// Whether it has nothing but digits.
    pub(super) numeric: bool,
    /// The bytes of the original where it begins and ends.
    pub(super) bytes: (usize, usize),
}

/// What separates two segments, from the weakest to the strongest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Separator {
    Space,
    Pause,
    /// A sign that stands between words and in no speech: / + |.
    Mark,
    Comma,
    Stop,
    Question,
}
