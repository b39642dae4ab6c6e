//! What kind of character it is, for folding.

use unicode_normalization::char::{
    canonical_combining_class, decompose_compatible, is_combining_mark,
};
use unicode_normalization::{IsNormalized, is_nfkc_quick};

use super::fold::Break;

/// What folding does with a character that is already in NFKC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// It stays.
    Letter,
    /// It goes, and leaves nothing behind.
    Nothing,
    /// White space within a line.
    Space,
    /// `.`, `:`, `/` or a dash (as `-`): it stays between digits.
    Mark(char, Break),
    /// A comma: a thousands separator or a clause break.
    Comma,
    /// An ellipsis in one character.
    Ellipsis,
    /// Other punctuation or a symbol.
    Other(Break),
}

/// The kind of a character in NFKC.
#[inline]
pub(crate) fn kind(ch: char) -> Kind {
    match ch {
        'a'..='z' | '0'..='9' | 'A'..='Z' | '%' => Kind::Letter,
        _ if is_common_han(ch) => Kind::Letter,
        ',' | '，' => Kind::Comma,
        '。' | '!' | '?' => Kind::Other(Break::Sentence),
        '\n'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => Kind::Other(Break::Sentence),
        '、' | ';' => Kind::Other(Break::Clause),
        '.' => Kind::Mark('.', Break::None),
        ':' | '∶' => Kind::Mark(':', Break::Clause),
        '/' | '\u{2044}' | '∕' => Kind::Mark('/', Break::None),
        '-' | '\u{2010}' | '\u{2012}' | '–' | '−' => Kind::Mark('-', Break::None),
        '—' | '―' | '~' | '〜' => Kind::Mark('-', Break::Clause),
        '…' | '⋯' => Kind::Ellipsis,
        '\0'..='\x7f' | '\u{2018}'..='\u{201f}' | '\u{3008}'..='\u{301b}' => symbol(ch),
        _ => rare_kind(ch),
    }
}

fn symbol(ch: char) -> Kind {
    if ch.is_whitespace() {
        Kind::Space
    } else {
        Kind::Other(Break::None)
    }
}

fn rare_kind(ch: char) -> Kind {
    match ch {
        // Keycaps and other enclosing marks: what they enclose is a label, no part of a number.
        '\u{20dd}'..='\u{20e4}' => Kind::Other(Break::None),
        // Squared and circled letters are emoji here, though Unicode calls them alphabetic.
        '\u{1f100}'..='\u{1f1ff}' => Kind::Other(Break::None),
        _ if is_combining_mark(ch) || composes(ch) => Kind::Nothing,
        _ if ch.is_alphanumeric() => Kind::Letter,
        _ => symbol(ch),
    }
}

/// Whether the character may compose with one before it: left over after NFKC it has to go, or
/// folding twice would compose what punctuation kept apart.
fn composes(ch: char) -> bool {
    canonical_combining_class(ch) != 0 || is_nfkc_quick(std::iter::once(ch)) == IsNormalized::Maybe
}

/// Whether NFKC has to see the character together with those before it.
pub(crate) fn extends(ch: char) -> bool {
    if is_combining_mark(ch) || composes(ch) {
        return true;
    }
    let mut first = None;
    decompose_compatible(ch, |part| first = first.or(Some(part)));
    first.is_some_and(|part| part != ch && (is_combining_mark(part) || composes(part)))
}

/// Han characters of the basic plane.
#[inline]
pub(crate) fn is_common_han(ch: char) -> bool {
    matches!(ch, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}')
}

/// Han characters of all planes.
pub(crate) fn is_han(ch: char) -> bool {
    is_common_han(ch) || matches!(ch, '〇' | '\u{20000}'..='\u{3ffff}')
}

/// The NFKC form of a character that surely neither decomposes nor extends the one before it.
#[inline]
pub(crate) fn direct(ch: char) -> Option<char> {
    match ch {
        '\u{20}'..='\u{7e}' | '\t'..='\r' => Some(ch),
        _ if is_common_han(ch) => Some(ch),
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(ch) - 0xfee0),
        '\u{3000}' => Some(' '),
        '\u{3001}'..='\u{301b}' => Some(ch),
        '\u{2012}'..='\u{2015}' | '\u{2018}'..='\u{201f}' | '…' => Some(ch),
        _ => None,
    }
}

/// Invisible characters: controls, formats, variation selectors, fillers, tags.
pub(crate) fn is_ignorable(ch: char) -> bool {
    match ch {
        '\t'..='\r' | '\u{85}' => false,
        _ if ch.is_control() => true,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{6dd}' | '\u{70f}' | '\u{8e2}' | '\u{feff}' => true,
        '\u{600}'..='\u{605}' | '\u{890}'..='\u{891}' => true,
        '\u{115f}'..='\u{1160}' | '\u{3164}' | '\u{ffa0}' => true,
        '\u{17b4}'..='\u{17b5}' | '\u{180b}'..='\u{180f}' => true,
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' => true,
        '\u{fe00}'..='\u{fe0f}' | '\u{fff0}'..='\u{fffb}' => true,
        '\u{110bd}' | '\u{110cd}' | '\u{13430}'..='\u{13438}' => true,
        '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' => true,
        '\u{e0000}'..='\u{e0fff}' => true,
        _ => false,
    }
}

/// Whether NFKC makes the character one plain ASCII digit that may stand within a number: ３ does,
/// ③, ³ and ½ do not.
pub(crate) fn is_plain_digit(ch: char) -> bool {
    matches!(
        ch,
        '0'..='9' | '０'..='９' | '\u{1d7ce}'..='\u{1d7ff}' | '\u{1fbf0}'..='\u{1fbf9}'
    )
}
