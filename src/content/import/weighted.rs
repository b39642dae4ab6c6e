//! Answers with shares of the points, as learning platforms weigh them, and what of that a bank can
//! say.

use crate::bank::decimal::Decimal;
use crate::content::import::question::{Asked, Remark};
use crate::content::import::sheets::{label, unlabelled};

/// All points, in thousandths of a percent.
pub(super) const WHOLE: i64 = 100_000;
/// How far shares may be off that were rounded: 33% for a third.
const ROUNDED: i64 = 1_000;

/// One answer of a question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Weighted {
    pub(super) text: String,
    /// In thousandths of a percent; less than 0 takes points away.
    pub(super) share: i64,
    pub(super) feedback: String,
}

impl Weighted {
    fn is_whole(&self) -> bool {
        is_about(self.share, WHOLE)
    }
}

/// A share that is written in percent.
pub(super) fn share(text: &str) -> Option<i64> {
    let percent: f64 = text.trim().parse().ok()?;
    let is_share = percent.is_finite() && percent.abs() <= 1_000.0;
    is_share.then(|| (percent * 1_000.0).round() as i64)
}

/// The options of a question, one or several of which are to be chosen.
pub(super) fn choice(
    answers: &[Weighted],
    many: bool,
    notes: &mut Vec<Remark>,
) -> Result<Asked, Remark> {
    if answers.len() < 2 {
        return Err(Remark::new("too-few-options").with("count", answers.len()));
    }
    let (right, scoring) = match many {
        true => several(answers, notes)?,
        false => (vec![one(answers, notes)?], None),
    };
    let texts: Vec<&str> = answers.iter().map(|answer| &*answer.text).collect();
    let own = || texts.iter().map(|text| (*text).to_owned()).collect();
    let texts: Vec<String> = unlabelled(&texts).unwrap_or_else(own);
    let options = texts.into_iter().enumerate();
    Ok(Asked::Choice {
        options: options.map(|(place, text)| (label(place), text)).collect(),
        right: right.into_iter().map(label).collect(),
        many,
        is_shuffled: true,
        scoring,
    })
}

/// The place of the one right option. Of several that all earn everything, none is the right one.
fn one(answers: &[Weighted], notes: &mut Vec<Remark>) -> Result<usize, Remark> {
    let places = (0..answers.len()).filter(|place| answers[*place].is_whole());
    let whole: Vec<usize> = places.collect();
    match whole.as_slice() {
        [] => Err(Remark::new("no-answer")),
        [right] => {
            lost_shares(answers, notes);
            Ok(*right)
        }
        _ => Err(Remark::new("several-whole").with("answer", texts(answers, &whole))),
    }
}

/// The places of the right options, and the rule for a part of them that comes nearest.
fn several(
    answers: &[Weighted],
    notes: &mut Vec<Remark>,
) -> Result<(Vec<usize>, Option<&'static str>), Remark> {
    let (right, wrong): (Vec<usize>, Vec<usize>) =
        (0..answers.len()).partition(|place| answers[*place].share > 0);
    let count = i64::try_from(right.len()).expect("a text has fewer answers");
    if right.is_empty() {
        return Err(Remark::new("no-answer"));
    }
    let each = WHOLE / count;
    let are_equal = right.iter().all(|r| is_about(answers[*r].share, each));
    let all_wrong = |holds: &dyn Fn(i64) -> bool| wrong.iter().all(|w| holds(answers[*w].share));
    let (rule, is_exact) = if !are_equal {
        ("right-minus-wrong", false)
    } else if count == 1 {
        ("exact", all_wrong(&|share| share <= ROUNDED - WHOLE))
    } else if all_wrong(&|share| is_about(share, -each)) {
        ("right-minus-wrong", true)
    } else if all_wrong(&|share| share <= ROUNDED - WHOLE) {
        ("subset-half", count == 2)
    } else {
        ("right-minus-wrong", false)
    };
    if !is_exact {
        let shares: Vec<String> = answers.iter().map(|a| percent(a.share)).collect();
        let note = Remark::new("rule-nearest").with("shares", shares.join(" "));
        notes.push(note.with("rule", rule));
    }
    Ok((right, Some(rule).filter(|rule| *rule != "exact")))
}

/// The forms of an answer that earn everything.
pub(super) fn forms(answers: &[Weighted], notes: &mut Vec<Remark>) -> Result<Vec<String>, Remark> {
    let mut forms: Vec<String> = Vec::new();
    for answer in answers.iter().filter(|answer| answer.is_whole()) {
        if !forms.contains(&answer.text) {
            forms.push(answer.text.clone());
        }
    }
    if forms.is_empty() {
        return Err(Remark::new("no-answer"));
    }
    lost_shares(answers, notes);
    Ok(forms)
}

/// The one number that earns everything; each answer's text is `value`, `value:tolerance` or
/// `least..most`.
pub(super) fn number(answers: &[Weighted], notes: &mut Vec<Remark>) -> Result<Asked, Remark> {
    let places = (0..answers.len()).filter(|place| answers[*place].is_whole());
    let whole: Vec<usize> = places.collect();
    let right = match whole.as_slice() {
        [] => return Err(Remark::new("no-answer")),
        [right] => &answers[*right].text,
        _ => return Err(Remark::new("several-numbers").with("answer", texts(answers, &whole))),
    };
    let (value, tolerance) =
        about(right).ok_or_else(|| Remark::new("not-a-number").with("answer", right))?;
    lost_shares(answers, notes);
    Ok(Asked::Number {
        value: value.to_string(),
        tolerance: tolerance.to_string(),
    })
}

/// A value and how far an answer may be off.
fn about(text: &str) -> Option<(Decimal, Decimal)> {
    if let Some((least, most)) = text.split_once("..") {
        let (least, most) = (decimal(least)?, decimal(most)?);
        let (sum, width) = (
            least.billionths() + most.billionths(),
            most.billionths() - least.billionths(),
        );
        let is_range = width >= 0 && width % 2 == 0;
        return is_range.then_some((
            Decimal::from_billionths(sum / 2)?,
            Decimal::from_billionths(width / 2)?,
        ));
    }
    let (value, tolerance) = text.split_once(':').unwrap_or((text, "0"));
    let tolerance = decimal(tolerance)?.billionths().abs();
    Some((decimal(value)?, Decimal::from_billionths(tolerance)?))
}

/// A number as programs write it, `1.5E-3` too.
pub(super) fn decimal(text: &str) -> Option<Decimal> {
    let text = text.trim();
    if text.contains(['e', 'E']) {
        let number: f64 = text.parse().ok()?;
        return Decimal::parse(&format!("{number}"));
    }
    Decimal::parse(text)
}

/// Names every share between nothing and everything, and every one that takes points away.
fn lost_shares(answers: &[Weighted], notes: &mut Vec<Remark>) {
    for answer in answers {
        if answer.share != 0 && !answer.is_whole() {
            let note = Remark::new("share-lost").with("share", percent(answer.share));
            notes.push(note.with("text", &answer.text));
        }
    }
}

/// What the file says to whoever answers, as one rationale: on the whole, on the right answers, on
/// the others.
pub(super) fn rationale(general: &str, answers: &[Weighted]) -> Option<String> {
    let most = answers.iter().map(|answer| answer.share).max();
    let said = |is_right: bool| {
        let of_kind = move |answer: &&Weighted| (Some(answer.share) == most) == is_right;
        let told = answers.iter().filter(of_kind);
        told.filter(|answer| !answer.feedback.is_empty())
    };
    let mut lines: Vec<String> = Vec::new();
    let right = said(true).map(|answer| answer.feedback.clone());
    let wrong = said(false).map(|answer| format!("{}：{}", answer.text, answer.feedback));
    for line in [general.to_owned()].into_iter().chain(right).chain(wrong) {
        if !line.is_empty() && !lines.contains(&line) {
            lines.push(line);
        }
    }
    Some(lines.join("\n")).filter(|text| !text.is_empty())
}

fn texts(answers: &[Weighted], places: &[usize]) -> String {
    let texts: Vec<&str> = places.iter().map(|p| answers[*p].text.as_str()).collect();
    texts.join(" · ")
}

fn is_about(share: i64, wanted: i64) -> bool {
    (share - wanted).abs() <= ROUNDED
}

fn percent(share: i64) -> String {
    let text = format!("{:.3}", share as f64 / 1_000.0);
    text.trim_end_matches('0').trim_end_matches('.').to_owned() + "%"
}

#[cfg(test)]
mod tests {
    use super::{Weighted, about, choice, number, share};
    use crate::content::import::question::Asked;

    fn answers(shares: &[&str]) -> Vec<Weighted> {
        let answer = |(place, text): (usize, &&str)| Weighted {
            text: format!("{place}"),
            share: share(text).expect("a share"),
            feedback: String::new(),
        };
        shares.iter().enumerate().map(answer).collect()
    }

    fn rule(shares: &[&str]) -> (Option<&'static str>, usize) {
        let mut notes = Vec::new();
        match choice(&answers(shares), true, &mut notes) {
            Ok(Asked::Choice { scoring, .. }) => (scoring, notes.len()),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn shares_become_the_rule_that_says_the_same_or_a_note() {
        assert_eq!(rule(&["50", "50", "-50"]), (Some("right-minus-wrong"), 0));
        assert_eq!(
            rule(&["33.3", "33.3", "33.3", "-33.3"]),
            (Some("right-minus-wrong"), 0)
        );
        assert_eq!(rule(&["50", "50", "-100"]), (Some("subset-half"), 0));
        assert_eq!(rule(&["100", "-100"]), (None, 0));
        assert_eq!(rule(&["100", "0"]), (None, 1));
        assert_eq!(rule(&["50", "50", "0"]), (Some("right-minus-wrong"), 1));
        assert_eq!(rule(&["75", "25", "-50"]), (Some("right-minus-wrong"), 1));
        assert_eq!(
            rule(&["33.3", "33.3", "33.3", "-100"]),
            (Some("subset-half"), 1)
        );
    }

    #[test]
    fn one_option_must_be_the_only_one_that_earns_everything() {
        let read = |shares: &[&str]| choice(&answers(shares), false, &mut Vec::new());
        assert!(read(&["100", "50", "0"]).is_ok());
        let code = |shares| read(shares).expect_err("refused").code;
        assert_eq!(code(&["100", "100"]), "several-whole");
        assert_eq!(code(&["50", "0"]), "no-answer");
        assert_eq!(code(&["100"]), "too-few-options");
    }

    #[test]
    fn numbers_have_tolerances_and_ranges() {
        let shown = |text| about(text).map(|(v, t)| format!("{v}±{t}"));
        assert_eq!(shown("1822"), Some("1822±0".to_owned()));
        assert_eq!(shown("3.1415:0.0005"), Some("3.1415±0.0005".to_owned()));
        assert_eq!(shown("-3.142..-3.141"), Some("-3.1415±0.0005".to_owned()));
        assert_eq!(shown("1e3:1E-2"), Some("1000±0.01".to_owned()));
        assert_eq!(shown("5..1"), None);
        assert_eq!(shown("甲"), None);
        let two = [("9", 100_000), ("10", 100_000)].map(|(text, share)| Weighted {
            text: text.to_owned(),
            share,
            ..Weighted::default()
        });
        assert!(number(&two, &mut Vec::new()).is_err());
    }
}
