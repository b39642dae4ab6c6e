//! Words in the making: gathered, put in order, and made ready to be looked for.

use std::hash::Hash;

use super::groups::Grouping;
use super::letters::{Letter, SOUND_BITS, Sound};
use super::pairs::Pairs;
use super::trie::Builder;
use super::{TAIL, Word, Words, code};

/// Words of fewer letters are not looked for by their sound.
const SHORTEST: usize = 2;

/// Words in the making.
pub(in crate::grade::roleplay) struct Gathered<U> {
    texts: String,
    /// Where the text of each word ends, and a use.
    asked: Vec<(u32, U)>,
    pairs: Pairs,
}

impl<U> Default for Gathered<U> {
    fn default() -> Self {
        Self {
            texts: String::new(),
            asked: Vec::new(),
            pairs: Pairs::default(),
        }
    }
}

impl<U: Copy + Hash + Ord> Gathered<U> {
    /// Adds folded words of an owner for one use.
    pub(in crate::grade::roleplay) fn add(&mut self, owner: u16, words: &[String], to: &U) {
        self.pairs.add(owner, words);
        for word in words.iter().filter(|word| !word.is_empty()) {
            self.texts.push_str(word);
            let end = u32::try_from(self.texts.len()).expect("a bank has less than 4 GB of words");
            self.asked.push((end, *to));
        }
    }

    /// Adds only the neighbours in words that are there for another owner.
    pub(in crate::grade::roleplay) fn add_owner(&mut self, owner: u16, words: &[String]) {
        self.pairs.add(owner, words);
    }

    /// Makes them ready.
    pub(in crate::grade::roleplay) fn finish(mut self) -> Words<U> {
        self.pairs.sort();
        let spelt = Spelt::new(&self.texts, self.asked.iter().map(|(end, _)| *end));
        let mut ready = Ready {
            words: Vec::with_capacity(self.asked.len()),
            texts: String::with_capacity(self.texts.len()),
            grouping: Grouping::new(),
            uses: Vec::new(),
        };
        let mut trie = Builder::new(self.asked.len());
        let mut last: Option<usize> = None;
        for (at, to) in spelt.sorted(&self.asked) {
            let is_new = |last| spelt.text(last) != spelt.text(at);
            if last.is_none_or(is_new) {
                let is_alike = last.is_some_and(|last| spelt.sounds(last) == spelt.sounds(at));
                if !is_alike {
                    trie.add(spelt.sounds(at), ready.words.len());
                }
                ready.add_word(spelt.text(at), is_alike);
                last = Some(at);
            }
            ready.add_use(to);
        }
        ready.end_word();
        Words {
            trie: trie.finish(),
            groups: ready.grouping.finish(),
            words: ready.words.into(),
            texts: ready.texts,
            pairs: self.pairs,
        }
    }
}

/// What of the words is ready.
struct Ready<U> {
    words: Vec<Word>,
    texts: String,
    grouping: Grouping<U>,
    /// What the last word is for.
    uses: Vec<U>,
}

impl<U: Copy + Hash + Ord> Ready<U> {
    /// Adds a word that may sound like the last.
    fn add_word(&mut self, text: &str, is_alike: bool) {
        self.end_word();
        let letters: Vec<Letter> = text.chars().map(|ch| Letter::new(ch, 0)).collect();
        let last = letters.iter().rev().take(TAIL).rev();
        let tail = last.fold(0, |tail, letter| tail << 16 | code(letter.ch));
        let is_astral = letters.iter().any(|letter| code(letter.ch) == 0);
        if is_alike && let Some(last) = self.words.last_mut() {
            last.packed |= Word::FOLLOWED;
        }
        let is = [
            (letters.len() <= TAIL && !is_astral, Word::SHORT),
            (is_heard(text, &letters), Word::HEARD),
        ];
        let is = is.into_iter().filter(|(is, _)| *is);
        let is = is.fold(0, |all, (_, what)| all | what);
        let letters = letters.len().min(TAIL);
        self.words
            .push(Word::new(tail, self.texts.len(), letters, is));
        self.texts.push_str(text);
    }

    /// Adds a use of the last word; they come in order.
    fn add_use(&mut self, to: &U) {
        if self.uses.last() != Some(to) {
            self.uses.push(*to);
        }
    }

    /// Gives the last word its group.
    fn end_word(&mut self) {
        if let Some(word) = self.words.last_mut() {
            let group = self.grouping.group(&self.uses);
            assert!(
                group < 1 << (u32::BITS - Word::GROUP),
                "a bank has far fewer words"
            );
            word.packed |= group << Word::GROUP;
        }
        self.uses.clear();
    }
}

/// Words with their sounds, backwards.
struct Spelt<'t> {
    texts: &'t str,
    /// Where each begins, and where the last one ends.
    starts: Vec<u32>,
    sounds: Vec<Sound>,
    /// Where the sounds of each begin.
    sound_starts: Vec<u32>,
}

impl<'t> Spelt<'t> {
    fn new(texts: &'t str, ends: impl Iterator<Item = u32>) -> Self {
        let mut spelt = Self {
            texts,
            starts: vec![0],
            sounds: Vec::with_capacity(texts.len() / 3),
            sound_starts: vec![0],
        };
        for end in ends {
            let start = spelt.starts[spelt.starts.len() - 1];
            let letters = texts[start as usize..end as usize].chars().rev();
            spelt
                .sounds
                .extend(letters.map(|ch| Letter::new(ch, 0).sound));
            spelt.starts.push(end);
            spelt.sound_starts.push(spelt.sounds.len() as u32);
        }
        spelt
    }

    fn text(&self, at: usize) -> &'t str {
        &self.texts[self.starts[at] as usize..self.starts[at + 1] as usize]
    }

    fn sounds(&self, at: usize) -> &[Sound] {
        &self.sounds[self.sound_starts[at] as usize..self.sound_starts[at + 1] as usize]
    }

    /// The words' numbers and uses in the order of their sounds, then of their texts and uses.
    fn sorted<'a, U: Ord>(&self, asked: &'a [(u32, U)]) -> impl Iterator<Item = (usize, &'a U)> {
        // Ten sounds decide nearly all comparisons at once.
        let key = |at: usize| {
            let sounds = self.sounds(at).iter().copied().map(u128::from);
            let ten = sounds.chain(std::iter::repeat(0)).take(10);
            ten.fold(0, |key, sound| key << SOUND_BITS | sound)
        };
        let mut order: Vec<(u128, u32)> = (0..asked.len()).map(|at| (key(at), at as u32)).collect();
        order.sort_unstable_by(|(key, at), (other_key, other)| {
            key.cmp(other_key).then_with(|| {
                let (at, other) = (*at as usize, *other as usize);
                let by_sound = self.sounds(at).cmp(self.sounds(other));
                let by_text = || self.text(at).cmp(self.text(other));
                by_sound
                    .then_with(by_text)
                    .then_with(|| asked[at].1.cmp(&asked[other].1))
            })
        });
        order
            .into_iter()
            .map(|(_, at)| (at as usize, &asked[at as usize].1))
    }
}

/// Whether a word can be told by its sound.
fn is_heard(text: &str, letters: &[Letter]) -> bool {
    const TOLD: [&str; 7] = ["您好", "你好", "马上", "上门", "小时", "地址", "来电"];
    // Two letters of which one is small sound like too much else.
    let is_vague =
        letters.len() == 2 && letters.iter().any(Letter::is_small) && !TOLD.contains(&text);
    letters.len() >= SHORTEST && !is_vague && letters.iter().all(Letter::is_syllable)
}
