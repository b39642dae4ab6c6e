//! Reads the original and hands the builder its NFKC form, with what has to be seen ahead of time.

use std::str::Chars;

use unicode_normalization::UnicodeNormalization;

use super::builder::Builder;
use super::chars::{direct, extends, is_common_han, is_ignorable, is_plain_digit};
use super::fold::Folded;
use super::pinyin::gloss;
use super::radicals::unify;

/// The folded text alone: equal for texts that differ only in spelling.
pub(crate) fn key(text: &str) -> String {
    fold(text).into_text()
}

/// Folds a text, in linear time.
///
/// Offsets are kept in 32 bits: what lies beyond four thousand million characters loses its place.
pub(crate) fn fold(original: &str) -> Folded {
    let builder = Builder::new(original.len());
    let mut reader = Reader {
        rest: original.chars(),
        at: 0,
        builder,
    };
    while let Some(ch) = reader.rest.next() {
        reader.read(ch);
    }
    reader.builder.finish()
}

struct Reader<'a> {
    rest: Chars<'a>,
    /// How many characters were read, without the one at hand.
    at: u32,
    builder: Builder,
}

impl Reader<'_> {
    #[inline]
    fn read(&mut self, ch: char) {
        if is_common_han(ch) && self.followers() == 0 {
            let start = self.at;
            self.at = start.saturating_add(1);
            self.builder.han(ch, start, self.at);
            return;
        }
        let plain = direct(ch);
        if plain.is_none() && is_ignorable(ch) {
            self.skip(0);
            return;
        }
        let followers = self.followers();
        match plain {
            Some('(') if followers == 0 => self.read_bracket(),
            Some(plain) if followers == 0 => self.add(plain),
            _ => self.normalize(ch, followers),
        }
    }

    #[inline]
    fn add(&mut self, ch: char) {
        let start = self.at;
        self.skip(0);
        self.builder.add(ch, start, self.at, &self.rest);
    }

    /// Leaves the character at hand behind, and as many that follow.
    #[inline]
    fn skip(&mut self, followers: usize) {
        if followers > 0 {
            self.rest.nth(followers - 1);
        }
        let read = u32::try_from(followers)
            .unwrap_or(u32::MAX)
            .saturating_add(1);
        self.at = self.at.saturating_add(read);
    }

    /// How many of the next characters NFKC has to see together with the one at hand.
    // Measured: calling it for every character makes folding a sixth slower.
    #[inline(always)]
    fn followers(&self) -> usize {
        match self.rest.as_str().as_bytes().first() {
            // Printable ASCII and U+4000–9FFF need no closer look.
            None | Some(b' '..=b'~' | 0xe4..=0xe9) => 0,
            Some(_) => self.count_followers(),
        }
    }

    #[inline(never)]
    fn count_followers(&self) -> usize {
        let mut count = 0;
        for (at, ch) in self.rest.clone().enumerate() {
            if direct(ch).is_none() && is_ignorable(ch) {
                continue;
            }
            if direct(ch).is_some() || !extends(ch) {
                break;
            }
            count = at + 1;
        }
        count
    }

    fn read_bracket(&mut self) {
        let after_han = self.builder.is_just_after_han();
        match after_han.then(|| gloss(self.rest.clone())).flatten() {
            Some(length) => self.skip(length),
            None => self.add('('),
        }
    }

    fn normalize(&mut self, first: char, followers: usize) {
        let (start, run) = (self.at, self.rest.clone().take(followers));
        self.skip(followers);
        let end = self.at;
        let visible = run.filter(|&ch| !is_ignorable(ch));
        // ③, ³ and ½ are no part of the number beside them.
        let mut label = !is_plain_digit(first);
        let mut labelled = false;
        for ch in std::iter::once(first).chain(visible).nfkc() {
            if std::mem::take(&mut label) && ch.is_ascii_digit() {
                self.builder.split(start, end);
                labelled = true;
            }
            self.builder.add(unify(ch), start, end, &self.rest);
        }
        if labelled && !self.builder.is_just_after_han() {
            self.builder.split(start, end);
        }
    }
}
