//! Cantonese letters that stand for one word of Mandarin each, so that phrases are written once:
//! 我哋睇下 is read as 我们看下. 唔 is 不 but for its neighbours (唔该 asks and thanks, 唔好 forbids): see
//! [`in_word`](super::traditional::in_word).

/// Letters and what they are read as; both have as many bytes.
pub(super) const SPOKEN: [(char, char); 11] = [
    ('佢', '他'),
    ('俾', '给'),
    ('咗', '了'),
    ('哋', '们'),
    ('啲', '些'),
    ('喺', '在'),
    ('嗰', '那'),
    ('嘅', '的'),
    ('嚟', '来'),
    ('畀', '给'),
    ('睇', '看'),
];
