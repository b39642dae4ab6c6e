//! Words in an answer, as they are and with slips of the ear and of the input method: 报歉 for
//! 抱歉, 码上 for 马上.
//!
//! Words are looked for by their sounds. What sounds right is the word itself if every letter is
//! right, and a slip if one or two are not and what differs forms no other word.

mod letters;
mod other_words;
mod pairs;
#[cfg(test)]
mod tests;
mod trie;

use std::ops::Range;

use self::letters::{Letter, Sound};
use self::pairs::is_slip;
use self::trie::{Builder, Place, Trie};
use crate::text::Folded;

pub(super) use self::letters::Letters;
pub(super) use self::pairs::Pairs;

/// Words of fewer letters are not looked for by their sound.
const SHORTEST: usize = 2;

/// Letters whose codes go into one number.
const TAIL: usize = 4;

/// Words ready to be looked for, each with what it is for.
pub(super) struct Words<U> {
    trie: Trie,
    /// For each node the first of the words that begin there.
    first: Vec<u32>,
    words: Vec<Word>,
    texts: String,
    uses: Vec<U>,
    pub(super) pairs: Pairs,
}

struct Word {
    /// The codes of its last letters.
    tail: u64,
    mask: u64,
    /// Whether the tail says it all.
    is_short: bool,
    /// Whether it is looked for with slips.
    is_heard: bool,
    /// Where its text and its uses begin; they end where those of the next begin.
    text: u32,
    uses: u32,
}

/// Words in the making.
pub(super) struct Gathered<U> {
    texts: String,
    /// Where the text of each word ends, and a use.
    asked: Vec<(u32, U)>,
    pairs: Pairs,
}

/// Which of the words count.
pub(super) trait Live<U> {
    fn is_live(&self, to: &U) -> bool;
    /// Whether two neighbouring letters are in some word that counts.
    fn is_pair(&self, pair: (char, char)) -> bool;
}

/// A word with slips, and the letters that may be meant to be it.
pub(super) struct Slip {
    word: u32,
    pub(super) letters: Range<usize>,
}

/// An answer to be searched.
#[derive(Clone, Copy)]
pub(super) struct Heard<'a> {
    pub(super) folded: &'a Folded,
    pub(super) letters: &'a Letters,
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

impl<U: Clone + Ord> Gathered<U> {
    /// Adds folded words of an owner for one use.
    pub(super) fn add(&mut self, owner: u16, words: &[String], to: &U) {
        self.pairs.add(owner, words);
        for word in words.iter().filter(|word| !word.is_empty()) {
            self.texts.push_str(word);
            let end = u32::try_from(self.texts.len()).expect("a bank has less than 4 GB of words");
            self.asked.push((end, to.clone()));
        }
    }

    /// Adds only the neighbours in words that are there for another owner.
    pub(super) fn add_owner(&mut self, owner: u16, words: &[String]) {
        self.pairs.add(owner, words);
    }

    /// Makes them ready.
    pub(super) fn finish(mut self) -> Words<U> {
        self.pairs.sort();
        let spelt = Spelt::new(&self.texts, self.asked.iter().map(|(end, _)| *end));
        let mut words = Words {
            trie: Builder::new().finish(),
            first: Vec::new(),
            words: Vec::new(),
            texts: String::with_capacity(self.texts.len()),
            uses: Vec::with_capacity(self.asked.len()),
            pairs: self.pairs,
        };
        let mut builder = Builder::new();
        let mut nodes = Vec::with_capacity(self.asked.len());
        let mut last: Option<&str> = None;
        for (at, to) in spelt.sorted(&self.asked) {
            let text = spelt.text(at);
            if last != Some(text) {
                nodes.push(builder.add(spelt.sounds(at)));
                words.add_word(text);
                last = Some(text);
            }
            let own = words.words.last().map_or(0, |word| word.uses as usize);
            if words.uses[own..].last() != Some(to) {
                words.uses.push(to.clone());
            }
        }
        words.add_end();
        words.trie = builder.finish();
        words.first = firsts(&nodes, words.trie.nodes());
        words
    }
}

/// For each node where in `nodes`, which ascend, it or a greater one comes first; and the end.
fn firsts(nodes: &[u32], count: usize) -> Vec<u32> {
    let mut firsts = Vec::with_capacity(count + 1);
    for (at, node) in (0..).zip(nodes) {
        firsts.resize((*node as usize + 1).max(firsts.len()), at);
    }
    firsts.resize(count + 1, nodes.len() as u32);
    firsts
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
        // Five sounds decide most comparisons at once.
        let key = |at: usize| {
            let sounds = self.sounds(at).iter().copied().map(u64::from);
            let five = sounds.chain(std::iter::repeat(0)).take(5);
            five.fold(0, |key, sound| key << letters::SOUND_BITS | sound)
        };
        let mut order: Vec<(u64, u32)> = (0..asked.len()).map(|at| (key(at), at as u32)).collect();
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

impl<U> Words<U> {
    fn add_word(&mut self, text: &str) {
        let letters: Vec<Letter> = text.chars().map(|ch| Letter::new(ch, 0)).collect();
        let last = letters.iter().rev().take(TAIL).rev();
        let tail = last.fold(0, |tail, letter| tail << 16 | code(letter.ch));
        let is_astral = letters.iter().any(|letter| code(letter.ch) == 0);
        self.words.push(Word {
            tail,
            mask: u64::MAX >> (64 - 16 * letters.len().min(TAIL)),
            is_short: letters.len() <= TAIL && !is_astral,
            is_heard: is_heard(text, &letters),
            text: self.texts.len() as u32,
            uses: self.uses.len() as u32,
        });
        self.texts.push_str(text);
    }

    /// Adds what ends the last word.
    fn add_end(&mut self) {
        self.words.push(Word {
            tail: 0,
            mask: 0,
            is_short: false,
            is_heard: false,
            text: self.texts.len() as u32,
            uses: self.uses.len() as u32,
        });
    }

    fn text(&self, word: usize) -> &str {
        &self.texts[self.words[word].text as usize..self.words[word + 1].text as usize]
    }

    /// What a word is for.
    fn uses(&self, word: usize) -> &[U] {
        &self.uses[self.words[word].uses as usize..self.words[word + 1].uses as usize]
    }

    /// Looks for the words that count: calls `each` with the letters of those that are there and
    /// what they are for, from the first end to the last and the longest first, and puts those with
    /// slips into `slips`.
    pub(super) fn find(
        &self,
        heard: Heard<'_>,
        live: &impl Live<U>,
        slips: &mut Vec<Slip>,
        mut each: impl FnMut(&Range<usize>, &[U]),
    ) {
        let all = heard.letters.all();
        let mut tail = 0;
        let mut nodes: Vec<(u32, usize)> = Vec::new();
        for (last, letter) in all.iter().enumerate() {
            tail = tail << 16 | code(letter.ch);
            self.walk(all, last, |node, first| nodes.push((node, first)));
            for (node, first) in nodes.drain(..).rev() {
                let letters = first..last + 1;
                let said = self.said(heard, node, &letters, tail);
                let mut is_said = false;
                let mut is_heard = false;
                for (at, is_right) in said {
                    is_heard |= self.words[at].is_heard && !is_right;
                    if is_right {
                        each(&letters, self.uses(at));
                        is_said |= self.words[at].is_heard && self.is_live(at, live);
                    }
                }
                if is_heard && !is_said {
                    self.add_slips(heard, live, node, &letters, slips);
                }
            }
        }
    }

    /// Whether these letters are, without a slip, a word that counts and can be told by its sound.
    pub(super) fn has(
        &self,
        heard: Heard<'_>,
        live: &impl Live<U>,
        letters: &Range<usize>,
    ) -> bool {
        let all = &heard.letters.all()[..letters.end];
        let codes = all.iter().rev().take(TAIL).rev();
        let tail = codes.fold(0, |tail, letter| tail << 16 | code(letter.ch));
        let mut node = None;
        self.walk(all, letters.end - 1, |found, first| {
            node = node.or((first == letters.start).then_some(found));
        });
        node.is_some_and(|node| {
            let mut said = self.said(heard, node, letters, tail);
            said.any(|(at, is_right)| is_right && self.words[at].is_heard && self.is_live(at, live))
        })
    }

    /// The words at a node, which sound like these letters, and whether they are just these.
    #[inline]
    fn said<'s>(
        &'s self,
        heard: Heard<'s>,
        node: u32,
        letters: &Range<usize>,
        tail: u64,
    ) -> impl Iterator<Item = (usize, bool)> + use<'s, U> {
        let bytes = heard.letters.bytes(letters);
        let words = self.first[node as usize] as usize..self.first[node as usize + 1] as usize;
        words.map(move |at| {
            let word = &self.words[at];
            let is_all = || word.is_short || self.text(at) == &heard.folded.as_str()[bytes.clone()];
            (at, word.tail == tail & word.mask && is_all())
        })
    }

    /// Adds the words at a node that these letters may be meant to be.
    #[cold]
    fn add_slips(
        &self,
        heard: Heard<'_>,
        live: &impl Live<U>,
        node: u32,
        letters: &Range<usize>,
        slips: &mut Vec<Slip>,
    ) {
        let bytes = heard.letters.bytes(letters);
        if heard.folded.clause(bytes.start) != heard.folded.clause(bytes.end - 1) {
            return;
        }
        for at in self.first[node as usize]..self.first[node as usize + 1] {
            let word = at as usize;
            let is_pair = |pair| live.is_pair(pair);
            if self.words[word].is_heard
                && self.is_live(word, live)
                && is_slip(heard.letters, letters, self.text(word), is_pair)
            {
                let letters = letters.clone();
                slips.push(Slip { word: at, letters });
            }
        }
    }

    fn is_live(&self, word: usize, live: &impl Live<U>) -> bool {
        self.uses(word).iter().any(|to| live.is_live(to))
    }

    /// What the word of a slip is for.
    pub(super) fn meant(&self, slip: &Slip) -> &[U] {
        self.uses(slip.word as usize)
    }

    /// Calls `each` with every node where words end that sound like the letters until `last`, and
    /// with their first letter; the shortest first.
    #[inline]
    fn walk(&self, all: &[Letter], last: usize, mut each: impl FnMut(u32, usize)) {
        let Some(mut place) = self.trie.last(all[last].sound) else {
            return;
        };
        let mut first = last;
        let mut visit = |place: Place, first: usize| {
            if place.is_word() {
                each(place.node(), first);
            }
        };
        visit(place, first);
        if first == 0 || !self.trie.may_end(all[first - 1].sound, all[first].sound) {
            return;
        }
        while first > 0
            && let Some(next) = self.trie.before(place, all[first - 1].sound)
        {
            place = next;
            first -= 1;
            visit(place, first);
        }
    }
}

/// The code of a letter in sixteen bits; 0 where they do not hold it.
#[inline]
fn code(ch: char) -> u64 {
    u64::from(u16::try_from(u32::from(ch)).unwrap_or(0))
}

/// Whether a word can be told by its sound.
fn is_heard(text: &str, letters: &[Letter]) -> bool {
    const TOLD: [&str; 7] = ["您好", "你好", "马上", "上门", "小时", "地址", "来电"];
    // Two letters of which one is small sound like too much else.
    let is_vague =
        letters.len() == 2 && letters.iter().any(Letter::is_small) && !TOLD.contains(&text);
    letters.len() >= SHORTEST && !is_vague && letters.iter().all(Letter::is_syllable)
}
