//! One scan for all phrases of a rubric.

use std::ops::Range;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use crate::bank::rubric::Rule;
use crate::grade::Evidence;
use crate::text::Folded;

/// Most spans that are quoted for one criterion.
const MOST_EVIDENCE: usize = 8;

/// The phrases of several targets (criteria and violations), ready to be looked for.
pub(super) struct Phrases {
    automaton: AhoCorasick,
    /// For each pattern of the automaton its target and its rule.
    patterns: Vec<(usize, usize)>,
    /// What evidence names as its rule.
    rules: Vec<String>,
    targets: usize,
}

/// A phrase found in a folded text.
struct Hit {
    span: Range<usize>,
    rule: usize,
}

impl Phrases {
    /// Prepares the rules of each target.
    pub(super) fn new<'r>(targets: impl Iterator<Item = &'r [Rule]>) -> Self {
        let mut ways = Vec::new();
        let mut patterns = Vec::new();
        let mut rules = Vec::new();
        let mut count = 0;
        for (target, of_target) in targets.enumerate() {
            count = target + 1;
            for rule in of_target {
                ways.extend(rule.ways.iter().map(String::as_str));
                patterns.resize(ways.len(), (target, rules.len()));
                let place = &rule.origin;
                rules.push(format!("{} ({}:{})", rule.phrase, place.file, place.line));
            }
        }
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .build(ways)
            .expect("a rubric's phrases are far below the limits of an automaton");
        Self {
            automaton,
            patterns,
            rules,
            targets: count,
        }
    }

    /// For each target the spans of `answer` that meet its rules, none of them overlapping.
    pub(super) fn evidence(&self, answer: &str, folded: &Folded) -> Vec<Vec<Evidence>> {
        let mut hits: Vec<Vec<Hit>> = (0..self.targets).map(|_| Vec::new()).collect();
        let text = folded.as_str();
        for found in self.automaton.find_overlapping_iter(text) {
            let is_one_sentence =
                folded.sentence(found.start()) == folded.sentence(found.end() - 1);
            if !is_one_sentence || cuts_a_number_or_word(text, found.range()) {
                continue;
            }
            let (target, rule) = self.patterns[found.pattern().as_usize()];
            hits[target].push(Hit {
                span: found.range(),
                rule,
            });
        }
        let characters: Vec<char> = answer.chars().collect();
        let quote = |hit: &Hit| {
            let span = folded.span(hit.span.clone());
            Evidence {
                start: span.start,
                end: span.end,
                text: characters[span].iter().collect(),
                rule: self.rules[hit.rule].clone(),
            }
        };
        hits.into_iter()
            .map(|hits| apart(hits).iter().take(MOST_EVIDENCE).map(quote).collect())
            .collect()
    }
}

/// The leftmost longest of `hits` that do not overlap.
fn apart(mut hits: Vec<Hit>) -> Vec<Hit> {
    hits.sort_by(|a, b| {
        let by_place = a.span.start.cmp(&b.span.start);
        by_place
            .then(b.span.end.cmp(&a.span.end))
            .then(a.rule.cmp(&b.rule))
    });
    let mut end = 0;
    hits.retain(|hit| {
        let is_apart = hit.span.start >= end;
        if is_apart {
            end = hit.span.end;
        }
        is_apart
    });
    hits
}

/// Whether a hit begins or ends inside a number or a Latin word: 2小时 is not said by 12小时, nor
/// 十分钟 by 四十分钟.
fn cuts_a_number_or_word(text: &str, span: Range<usize>) -> bool {
    let (before, hit, after) = (&text[..span.start], &text[span.clone()], &text[span.end..]);
    let joins = |left: Option<char>, right: Option<char>| {
        left.zip(right)
            .is_some_and(|(left, right)| is_one_word(left, right))
    };
    joins(before.chars().next_back(), hit.chars().next())
        || joins(hit.chars().next_back(), after.chars().next())
}

fn is_one_word(left: char, right: char) -> bool {
    let is_figure = |c: char| c.is_ascii_digit() || "零一二两三四五六七八九十百千".contains(c);
    let is_latin = |c: char| c.is_ascii_alphanumeric();
    is_latin(left) && is_latin(right)
        || is_figure(left) && is_figure(right)
        || left == '.' && right.is_ascii_digit()
        || left.is_ascii_digit() && right == '.'
}
