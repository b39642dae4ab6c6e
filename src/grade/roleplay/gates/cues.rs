//! One scan for all words that the gates listen for.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use super::words::WORDS;

/// What a word does; one word may do several things.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Class(u64);

macro_rules! classes {
    ($($name:ident = $bit:literal,)*) => {
        impl Class {
            /// Nothing: the word only hides shorter ones.
            pub(super) const PLAIN: Self = Self(0);
            $(pub(super) const $name: Self = Self(1 << $bit);)*
        }
    };
}

classes! {
    WILL = 0, FACT = 1, NEAR = 2, RHET = 3, LIGHT = 4, SAY = 5, STOP = 6, TURN = 7, SELF = 8,
    WHETHER = 9, CHECK = 10, CANNOT = 11, ASIDE = 12, DENIED = 13, BACK = 14, SKIP = 15,
    YOUSAY = 16, YOUTOLD = 17, MYSAY = 18, NAMED = 19, BANNED = 20, YOU = 21, THIRD = 22,
    THEM = 23, STEP = 24, FIRST = 25, AGAIN = 26, MODAL = 27, TELLS = 28, META = 29, MOVE = 30,
    WRONG = 31, WEAK_WRONG = 32, IF = 33, THEN = 34, PAST = 35, TOLD = 36, HAIL = 37,
}

impl Class {
    /// Whatever negates what follows it.
    pub(super) const NEGATOR: Self = Self::WILL.and(Self::FACT).and(Self::NEAR).and(Self::RHET);

    /// Both.
    pub(super) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether it is any of `others`.
    #[inline]
    pub(super) const fn is(self, others: Self) -> bool {
        self.0 & others.0 != 0
    }
}

/// A word found in the folded text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cue {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) class: Class,
}

impl Cue {
    #[inline]
    pub(super) fn is(&self, class: Class) -> bool {
        self.class.is(class)
    }

    pub(super) fn span(&self) -> Range<usize> {
        self.start..self.end
    }
}

/// The words found, none of them overlapping, in order.
#[derive(Default)]
pub(super) struct Cues {
    list: Vec<Cue>,
    seen: Class,
}

impl Cues {
    /// Scans a folded text.
    pub(super) fn scan(text: &str) -> Self {
        let lexicon = &*LEXICON;
        let mut list = Vec::with_capacity(text.len() / 6);
        let mut seen = Class::PLAIN;
        for found in lexicon.automaton.find_iter(text) {
            let class = lexicon.classes[found.pattern().as_usize()];
            seen = seen.and(class);
            list.push(Cue {
                start: found.start(),
                end: found.end(),
                class,
            });
        }
        Self { list, seen }
    }

    /// Whether any word of these classes was found.
    pub(super) fn any(&self, class: Class) -> bool {
        self.seen.is(class)
    }

    /// All of them.
    pub(super) fn all(&self) -> &[Cue] {
        &self.list
    }

    /// Those that end at this byte or before.
    pub(super) fn before(&self, byte: usize) -> &[Cue] {
        let count = self.list.partition_point(|cue| cue.end <= byte);
        &self.list[..count]
    }

    /// Those that begin at this byte or after.
    pub(super) fn after(&self, byte: usize) -> &[Cue] {
        let count = self.list.partition_point(|cue| cue.start < byte);
        &self.list[count..]
    }
}

struct Lexicon {
    automaton: AhoCorasick,
    /// For each pattern of the automaton what it does.
    classes: Vec<Class>,
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut words: BTreeMap<&str, Class> = BTreeMap::new();
    for (class, row) in WORDS {
        for word in row.split_whitespace() {
            let entry = words.entry(word).or_default();
            *entry = entry.and(*class).and(by_person(word, *class));
        }
    }
    let automaton = AhoCorasick::builder()
        .match_kind(MatchKind::LeftmostLongest)
        .kind(Some(AhoCorasickKind::DFA))
        .build(words.keys())
        .expect("a few hundred words are far below the limits of an automaton");
    Lexicon {
        automaton,
        classes: words.into_values().collect(),
    }
});

/// What follows from whom a word names.
fn by_person(word: &str, class: Class) -> Class {
    if class == Class::PLAIN || class.is(Class::META) {
        Class::PLAIN
    } else if word.contains(['您', '你']) {
        Class::YOU
    } else if word.starts_with(['我', '咱', '俺']) {
        Class::SELF
    } else if class.is(Class::YOU) {
        Class::PLAIN
    } else if word.contains(['他', '她']) && !word.contains('们') {
        Class::THEM
    } else if word.contains("客户") || word.contains("用户") {
        Class::THIRD
    } else {
        Class::PLAIN
    }
}

#[cfg(test)]
mod tests {
    use super::{Class, Cues, WORDS};
    use crate::text::key;

    #[test]
    fn every_word_is_in_its_folded_form() {
        for word in WORDS.iter().flat_map(|(_, row)| row.split_whitespace()) {
            assert_eq!(key(word), word);
        }
    }

    #[test]
    fn a_longer_word_hides_the_shorter_in_it() {
        let found = |text| Cues::scan(text).any(Class::NEGATOR);
        assert!(found("不道歉") && found("别打"));
        assert!(!found("不仅道歉") && !found("特别抱歉"));
    }
}
