//! Where the grader is not sure: signs that a person would have marked an answer otherwise.
//!
//! Each sign has a weight, and only together do they count, so that no more than about one answer
//! in six is doubted. What misleads the grader most is a rich answer in words that no rule
//! knows: clauses without a hit while criteria are unmet.

use std::ops::Range;

use crate::grade::{Doubt, FallenViolation, How, Part, PartName, Reason, Sign};
use crate::text::Folded;

/// The weight from which on an answer is doubted.
const ENOUGH: usize = 8;
/// A negated hit in an unmet criterion.
const NEGATED: usize = 4;
/// A criterion that rests on slips of the keyboard; more than so many weigh no more.
const SLIPS: usize = 2;
const MOST_SLIPS: usize = 2;
/// Words of an unmet criterion that stand too far apart.
const APART: usize = 2;
/// An answer of more characters than people mostly write where three criteria are to be met; each
/// further one takes some more.
const LONG: usize = 2;
const USUAL_LENGTH: usize = 110;
const USUAL_CRITERIA: usize = 3;
const LENGTH_OF_A_CRITERION: usize = 25;
/// An unread clause weighs as much as criteria are unmet, but no more than this.
const MOST_UNMET: usize = 3;
/// A shorter clause says little.
const SHORTEST_CLAUSE: usize = 4;
/// Most words that are quoted for one sign.
const MOST_WORDS: usize = 4;

/// What makes a grading doubtful; nothing where the signs do not weigh enough.
pub(super) fn doubts(
    answer: &str,
    folded: &Folded,
    parts: &[Part],
    violations: &[FallenViolation],
) -> Vec<Doubt> {
    let signs = Signs {
        answer,
        folded,
        parts,
        violations,
    };
    let found = [
        signs.unread(),
        signs.near(Sign::Negated, &[Reason::Negated], NEGATED),
        signs.slips(),
        signs.near(Sign::Apart, &[Reason::Apart, Reason::Parted], APART),
        signs.long(),
    ];
    let weight: usize = found.iter().flatten().map(|(weight, _)| weight).sum();
    if weight < ENOUGH {
        return Vec::new();
    }
    found
        .into_iter()
        .flatten()
        .map(|(_, doubt)| doubt)
        .collect()
}

struct Signs<'a> {
    answer: &'a str,
    folded: &'a Folded,
    parts: &'a [Part],
    violations: &'a [FallenViolation],
}

impl Signs<'_> {
    fn criteria(&self) -> impl Iterator<Item = &Part> {
        let parts = self.parts.iter();
        parts.filter(|part| matches!(part.part, PartName::Criterion(_)))
    }

    /// Criteria with less than half of their points.
    fn unmet(&self) -> impl Iterator<Item = &Part> {
        self.criteria()
            .filter(|part| part.score + part.score < part.max)
    }

    /// Clauses that no rule understood, in an answer that meets some criteria and not all.
    fn unread(&self) -> Option<(usize, Doubt)> {
        let unmet = self.unmet().count();
        if unmet == 0 || unmet == self.criteria().count() {
            return None;
        }
        let credited = self.parts.iter().flat_map(|part| &part.evidence);
        let fallen = self.violations.iter().flat_map(|fallen| &fallen.evidence);
        let mut read: Vec<Range<usize>> = credited.chain(fallen).map(|e| e.start..e.end).collect();
        read.sort_by_key(|span| span.start);
        let clauses: Vec<Range<usize>> = clauses(self.folded)
            .into_iter()
            .filter(|clause| {
                !read
                    .iter()
                    .any(|span| span.start < clause.end && clause.start < span.end)
            })
            .collect();
        let words = clauses.iter().map(|clause| self.quote(clause));
        let doubt = Doubt {
            sign: Sign::Unread,
            words: words.take(MOST_WORDS).collect(),
        };
        let weight = clauses.len() * unmet.min(MOST_UNMET);
        (weight > 0).then_some((weight, doubt))
    }

    /// Unmet criteria with words that were refused for one of these reasons.
    fn near(&self, sign: Sign, reasons: &[Reason], weight: usize) -> Option<(usize, Doubt)> {
        let near = self.unmet().flat_map(|part| &part.near);
        let words = near.filter(|near| reasons.contains(&near.reason));
        let words: Vec<String> = words
            .map(|near| near.text.clone())
            .take(MOST_WORDS)
            .collect();
        (!words.is_empty()).then_some((weight, Doubt { sign, words }))
    }

    /// Criteria that rest on nothing but slips of the keyboard.
    fn slips(&self) -> Option<(usize, Doubt)> {
        let rests_on_slips = |part: &&Part| {
            !part.evidence.is_empty() && part.evidence.iter().all(|found| found.how == How::Fuzzy)
        };
        let parts = self.parts.iter().filter(rests_on_slips);
        let words: Vec<String> = parts.map(|part| part.evidence[0].text.clone()).collect();
        let weight = SLIPS * words.len().min(MOST_SLIPS);
        let doubt = Doubt {
            sign: Sign::Slips,
            words: words.into_iter().take(MOST_WORDS).collect(),
        };
        (weight > 0).then_some((weight, doubt))
    }

    fn long(&self) -> Option<(usize, Doubt)> {
        let more = self.criteria().count().saturating_sub(USUAL_CRITERIA);
        let usual = USUAL_LENGTH + more * LENGTH_OF_A_CRITERION;
        let is_long = self.answer.chars().nth(usual).is_some();
        let doubt = Doubt {
            sign: Sign::Long,
            words: Vec::new(),
        };
        is_long.then_some((LONG, doubt))
    }

    fn quote(&self, span: &Range<usize>) -> String {
        let chars = self.answer.chars().skip(span.start);
        chars.take(span.len()).collect()
    }
}

/// The clauses that say something, in characters of the original.
fn clauses(folded: &Folded) -> Vec<Range<usize>> {
    let mut clauses: Vec<(usize, usize, Range<usize>)> = Vec::new();
    for (at, ch) in folded.as_str().char_indices() {
        let number = folded.clause(at);
        let span = folded.span(at..at + ch.len_utf8());
        match clauses.last_mut() {
            Some((last, letters, whole)) if *last == number => {
                whole.end = span.end;
                *letters += 1;
            }
            _ => clauses.push((number, 1, span)),
        }
    }
    let long = clauses
        .into_iter()
        .filter(|(_, letters, _)| *letters >= SHORTEST_CLAUSE);
    long.map(|(_, _, whole)| whole).collect()
}

#[cfg(test)]
mod tests {
    use crate::bank::item::Task;
    use crate::grade::Sign;
    use crate::grade::roleplay::Grader;
    use crate::grade::roleplay::tests::rubric_with;

    /// The signs that make an answer doubtful, and the words of the first.
    fn signs(answer: &str) -> (Vec<Sign>, Vec<String>) {
        let rubric = rubric_with(
            &[],
            "criteria: {sorry: {name: 致歉, points: 2, any: [抱歉]}, ask: {name: 地址, points: 2, any: [地址]},
             act: {name: 安排, points: 2, any: [安排师傅]}, when: {name: 时限, points: 2, any: [两小时内]}}",
        );
        let graded = Grader::new(&rubric, &Task::default()).grade(answer);
        assert_eq!(graded.refer(), !graded.doubts.is_empty());
        let words = graded.doubts.first().map(|doubt| doubt.words.clone());
        let signs = graded.doubts.into_iter().map(|doubt| doubt.sign);
        (signs.collect(), words.unwrap_or_default())
    }

    #[test]
    fn a_rich_answer_in_unknown_words_is_doubted_and_quoted() {
        let (signs, words) = signs(
            "抱歉了大哥，这趟是我们没干利索，您住哪个院儿，我这就叫人奔您那儿去，天黑前准到。",
        );
        assert_eq!(signs, [Sign::Unread]);
        assert_eq!(words[0], "这趟是我们没干利索");
        assert_eq!(words.len(), 4);
    }

    #[test]
    fn what_is_understood_or_says_little_is_not_doubted() {
        for answer in [
            "抱歉，请问您的地址？我安排师傅两小时内上门。",
            "抱歉。",
            "好的好的，您稍等一下。",
            "",
        ] {
            assert_eq!(signs(answer).0, [], "{answer}");
        }
    }

    #[test]
    fn weak_signs_count_together() {
        let answer = "报歉，我不会安排师傅去的，您先自己看一看，真不行再说吧，我这边也忙。";
        assert_eq!(signs(answer).0, [Sign::Unread, Sign::Negated, Sign::Slips]);
    }

    #[test]
    fn who_has_four_criteria_to_meet_may_take_135_characters() {
        let long = |length: usize| {
            let more = ('一'..).take(length - "报歉我不会安排师傅".chars().count());
            let answer = format!("报歉我不会安排师傅{}", more.collect::<String>());
            signs(&answer).0.contains(&Sign::Long)
        };
        assert_eq!([135, 136].map(long), [false, true]);
    }
}
