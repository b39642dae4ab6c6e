//! Copies of the task or of a sample answer.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::ops::Range;

use crate::bank::item::Task;
use crate::text::{Folded, fold};

/// Characters that must agree in a row.
const GRAM: usize = 6;

/// Fewest bytes of a copied sentence: ten characters of what was asked, sixteen of the facts.
const ASKED: usize = 30;
const FACTS: usize = 48;

/// Most bytes of a wording that an item may ask for word by word: sixty characters.
const WORDING: usize = 180;

/// Characters by which one speaks to a customer. Who passes on facts adds some.
const ADDRESS: [char; 12] = [
    '您', '你', '我', '咱', '请', '吗', '呢', '吧', '好', '谢', '歉', '帮',
];

/// What a candidate may copy, prepared once for a rubric.
#[derive(Default)]
pub(in crate::grade::roleplay) struct Prompt {
    grams: HashMap<u64, Source, BuildHasherDefault<Mixed>>,
    /// Spares looking up nearly everything that is no copy.
    filter: Filter,
    /// Sample answers so short that a candidate may know them by heart: a hotline's opening.
    wordings: Vec<String>,
}

/// For each value of some bits of a hash whether any gram has it.
struct Filter([u64; 256]);

impl Default for Filter {
    fn default() -> Self {
        Self([0; 256])
    }
}

impl Filter {
    fn place(gram: u64) -> (usize, u64) {
        let bits = gram.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 50;
        ((bits / 64) as usize, 1 << (bits % 64))
    }

    fn add(&mut self, gram: u64) {
        let (cell, bit) = Self::place(gram);
        self.0[cell] |= bit;
    }

    fn has(&self, gram: u64) -> bool {
        let (cell, bit) = Self::place(gram);
        self.0[cell] & bit != 0
    }
}

/// Hashes what is a hash already.
#[derive(Default)]
struct Mixed(u64);

impl Hasher for Mixed {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u64(u64::from(*byte));
        }
    }

    fn write_u64(&mut self, gram: u64) {
        self.0 = (self.0 ^ gram).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        self.0 ^= self.0 >> 29;
    }
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Source {
    asked: bool,
    facts: bool,
}

/// What of an answer is copied.
#[derive(Default)]
pub(super) struct Copied {
    /// Sentences copied from the task.
    pub(super) sentences: Vec<Range<usize>>,
    /// The answer is a copy of the task.
    pub(super) is_copy: bool,
    /// The answer is pieced together from the task and from sample answers.
    pub(super) is_pieced: bool,
}

impl Prompt {
    /// Prepares the texts of the task and sample answers.
    pub(in crate::grade::roleplay) fn new<'t>(
        task: &Task<'_>,
        samples: impl IntoIterator<Item = &'t str>,
    ) -> Self {
        let mut prompt = Self::default();
        for text in &task.asked {
            prompt.learn(text, |source| source.asked = true);
        }
        if let Some(text) = task.facts {
            prompt.learn(text, |source| source.facts = true);
        }
        for text in samples {
            prompt.learn(text, |_| {});
            let folded = fold(text);
            if folded.as_str().len() <= WORDING {
                prompt.wordings.push(folded.as_str().to_owned());
            }
        }
        prompt
    }

    fn learn(&mut self, text: &str, mark: impl Fn(&mut Source)) {
        each_gram(fold(text).as_str(), |gram, _| {
            self.filter.add(gram);
            mark(self.grams.entry(gram).or_default());
        });
    }

    /// Compares an answer, in linear time.
    pub(super) fn compare(&self, folded: &Folded) -> Copied {
        let text = folded.as_str();
        let mut copied = Copied::default();
        if self.grams.is_empty() {
            return copied;
        }
        let mut cover = Cover::default();
        each_gram(text, |gram, span| {
            if self.filter.has(gram)
                && let Some(&source) = self.grams.get(&gram)
            {
                if source.asked {
                    cover.asked.add(&span);
                }
                if source.asked || source.facts {
                    cover.task.add(&span);
                }
                cover.any.add(&span);
            }
        });
        let is_asked = cover.asked.bytes >= 24 && cover.asked.bytes * 10 >= text.len() * 7;
        let is_task = cover.task.bytes >= FACTS && cover.task.bytes * 10 >= text.len() * 7;
        copied.is_copy = is_asked || is_task && !cover.task.speaks_between(text);
        let is_pieced = cover.any.bytes >= 90 && cover.any.bytes * 20 >= text.len() * 17;
        copied.is_pieced = is_pieced && !self.wordings.iter().any(|wording| wording == text);
        for (runs, least) in [(cover.asked, ASKED), (cover.task, FACTS)] {
            for run in runs.runs {
                copied.add_sentence(folded, run, least);
            }
        }
        let sentences = &mut copied.sentences;
        sentences.sort_by_key(|run| (run.start, std::cmp::Reverse(run.end)));
        sentences.dedup_by(|inner, outer| inner.end <= outer.end);
        copied
    }
}

impl Copied {
    /// Keeps a run if it is a whole sentence of at least so many bytes.
    fn add_sentence(&mut self, folded: &Folded, run: Range<usize>, least: usize) {
        let parts = |at: usize| folded.sentence(at - 1) != folded.sentence(at);
        let begins = run.start == 0 || parts(run.start);
        let ends = run.end == folded.as_str().len() || parts(run.end);
        if begins && ends && run.len() >= least {
            self.sentences.push(run);
        }
    }
}

#[derive(Default)]
struct Cover {
    asked: Runs,
    task: Runs,
    any: Runs,
}

/// Joined spans.
#[derive(Default)]
struct Runs {
    runs: Vec<Range<usize>>,
    bytes: usize,
}

impl Runs {
    fn add(&mut self, span: &Range<usize>) {
        match self.runs.last_mut() {
            Some(last) if last.end >= span.start => {
                self.bytes += span.end - last.end;
                last.end = span.end;
            }
            _ => {
                self.bytes += span.len();
                self.runs.push(span.clone());
            }
        }
    }

    /// Whether what stands before, between and after them is said to someone.
    fn speaks_between(&self, text: &str) -> bool {
        let mut from = 0;
        let ends = self.runs.iter().map(|run| (run.start, run.end));
        ends.chain([(text.len(), text.len())]).any(|(start, end)| {
            let between = &text[std::mem::replace(&mut from, end)..start];
            between.contains(ADDRESS)
        })
    }
}

/// Calls `each` with a rolling hash of every `GRAM` characters in a row and where they stand.
fn each_gram(text: &str, mut each: impl FnMut(u64, Range<usize>)) {
    const BASE: u64 = 0x0100_0193;
    let leaving = (1..GRAM).fold(1_u64, |power, _| power.wrapping_mul(BASE));
    let code = |ch: char| u64::from(u32::from(ch));
    let mut hash = 0_u64;
    let mut first = text.char_indices();
    for (count, (at, ch)) in text.char_indices().enumerate() {
        hash = hash.wrapping_mul(BASE).wrapping_add(code(ch));
        if count + 1 >= GRAM
            && let Some((start, gone)) = first.next()
        {
            each(hash, start..at + ch.len_utf8());
            hash = hash.wrapping_sub(code(gone).wrapping_mul(leaving));
        }
    }
}
