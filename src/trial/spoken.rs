//! The clauses of an answer, and how a phrase is said plainly.

use std::ops::Range;

use crate::bank::rubric::{Rubric, Rule};
use crate::grade::Evidence;
use crate::text::{Folded, fold};

/// A clause of an answer.
struct Clause {
    /// Its characters, with the punctuation behind them.
    range: Range<usize>,
    /// The number of its sentence.
    sentence: usize,
}

impl Clause {
    fn holds(&self, evidence: &[Evidence]) -> bool {
        let touches = |own: &Evidence| own.start < self.range.end && self.range.start < own.end;
        evidence.iter().any(touches)
    }
}

/// The text without the clauses that hold any of the evidence. Sentences stay apart.
pub(super) fn without(text: &str, evidence: &[Evidence]) -> String {
    let characters: Vec<char> = text.chars().collect();
    let mut kept = String::new();
    let mut sentence = 0;
    let clauses = clauses(text).into_iter();
    for clause in clauses.filter(|clause| !clause.holds(evidence)) {
        if clause.sentence != sentence {
            end_sentence(&mut kept);
        }
        sentence = clause.sentence;
        kept.extend(&characters[clause.range]);
    }
    kept
}

/// The clauses that hold any of the evidence, as one text.
pub(super) fn only(text: &str, evidence: &[Evidence]) -> String {
    let characters: Vec<char> = text.chars().collect();
    let clauses = clauses(text).into_iter();
    let held = clauses.filter(|clause| clause.holds(evidence));
    held.flat_map(|clause| characters[clause.range].to_vec())
        .collect()
}

/// The clauses of a text, which cover it but for what stands before its first word.
fn clauses(text: &str) -> Vec<Clause> {
    let folded: Folded = fold(text);
    let mut clauses: Vec<Clause> = Vec::new();
    let mut number = None;
    for (at, character) in folded.as_str().char_indices() {
        let own = Some(folded.clause(at));
        if own != number {
            let start = folded.span(at..at + character.len_utf8()).start;
            if let Some(before) = clauses.last_mut() {
                before.range.end = start;
            }
            clauses.push(Clause {
                range: start..start,
                sentence: folded.sentence(at),
            });
            number = own;
        }
    }
    if let Some(last) = clauses.last_mut() {
        last.range.end = text.chars().count();
    }
    clauses
}

/// A phrase said plainly, where it is but words.
pub(super) fn plainly(rubric: &Rubric, rule: &Rule) -> Option<String> {
    rubric.ways(rule).into_iter().next()
}

/// `text` with further sentences behind it.
pub(super) fn with_sentences<'s>(text: &str, more: impl IntoIterator<Item = &'s str>) -> String {
    let mut longer = text.trim_end().to_owned();
    for sentence in more {
        end_sentence(&mut longer);
        longer += sentence.trim();
        end_sentence(&mut longer);
    }
    longer
}

fn end_sentence(text: &mut String) {
    if !text.is_empty() && !text.trim_end().ends_with(['。', '！', '？', '!', '?']) {
        text.push('。');
    }
}

#[cfg(test)]
mod tests {
    use super::{clauses, with_sentences, without};
    use crate::grade::{Evidence, How};

    #[test]
    fn clauses_hold_their_punctuation_and_cover_the_text() {
        let text = "您好，我姓王。  给您添麻烦了！请问（您）住哪儿";
        let characters: Vec<char> = text.chars().collect();
        let pieces: Vec<String> = clauses(text)
            .into_iter()
            .map(|clause| characters[clause.range].iter().collect())
            .collect();
        let expected = ["您好，", "我姓王。  ", "给您添麻烦了！", "请问（您）住哪儿"];
        assert_eq!(pieces, expected);
    }

    #[test]
    fn a_clause_goes_with_the_words_that_earned_and_sentences_stay_apart() {
        let evidence = Evidence {
            start: 3,
            end: 5,
            text: "抱歉".to_owned(),
            rule: "抱歉 (a:1)".into(),
            how: How::Exact,
            part: None,
        };
        assert_eq!(
            without("好的，抱歉了。请留步。", &[evidence]),
            "好的，。请留步。"
        );
    }

    #[test]
    fn further_sentences_stand_by_themselves() {
        assert_eq!(with_sentences("好的", ["不归我管"]), "好的。不归我管。");
        assert_eq!(with_sentences("好！", ["走吧。"]), "好！走吧。");
    }
}
