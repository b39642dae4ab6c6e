//! Which options an answer names: by their letters, their numbers or their texts. Where two of these
//! name different options, the other answers of the column say which is meant.

use std::collections::BTreeSet;

use crate::content::import::question::Remark;
use crate::content::import::sheets::answers::{bare, folded, letters, numbers};
use crate::content::import::sheets::options::{folded_letter, label};

/// Marks between the texts of several options, the strongest first.
const BETWEEN_TEXTS: [&str; 13] = [
    "\n", "|", "｜", "┋", "→", ">", ";", "；", "、", ",", "，", "/", "&&",
];

/// How an answer names options.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum By {
    Letters,
    /// Counted from 1.
    Numbers,
    Texts,
}

/// The labels of the options that an answer names, read in one way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reading {
    pub(super) by: By,
    pub(super) labels: Vec<String>,
}

/// Labels and texts.
type Options = [(String, String)];

/// The labels of the options that `answer` names; `column` is how the other answers of its column
/// name theirs. Their order makes a difference only where `is_ordered`.
pub(super) fn right_options(
    answer: &str,
    options: &Options,
    column: Option<By>,
    is_ordered: bool,
) -> Result<Vec<String>, Remark> {
    let mut readings = readings(answer, options);
    let Some(last) = readings.pop() else {
        return Err(not_an_option(answer, options));
    };
    let Some(first) = readings.pop() else {
        return Ok(last.labels);
    };
    let compared = |reading: &Reading| {
        let mut labels = reading.labels.clone();
        if !is_ordered {
            labels.sort();
        }
        labels
    };
    if compared(&first) == compared(&last) || column == Some(first.by) {
        return Ok(first.labels);
    }
    match column == Some(last.by) {
        true => Ok(last.labels),
        false => Err(two_ways(answer, first.by, &first.labels, &last.labels)),
    }
}

/// How all the answers of a column name options whose kind leaves no doubt; nothing where they
/// differ.
pub(super) fn of_column(readings: impl Iterator<Item = Vec<Reading>>) -> Option<By> {
    let clear = readings.filter_map(|readings| match &readings[..] {
        [only] => Some(only.by),
        _ => None,
    });
    let kinds: BTreeSet<By> = clear.collect();
    kinds.first().copied().filter(|_| kinds.len() == 1)
}

/// Every way in which `answer` names options: by letters or numbers first, then by texts.
pub(super) fn readings(answer: &str, options: &Options) -> Vec<Reading> {
    let bare = bare(answer);
    let place = by_letters(&bare, options).or_else(|| by_numbers(&bare, options));
    let texts = by_texts(&bare, options).map(|labels| Reading {
        by: By::Texts,
        labels,
    });
    place.into_iter().chain(texts).collect()
}

/// Says that an answer names different options by its place among them and by its text.
pub(super) fn two_ways(answer: &str, by: By, one: &[String], other: &[String]) -> Remark {
    let by = match by {
        By::Letters => "letters",
        By::Numbers | By::Texts => "numbers",
    };
    Remark::new("answer-two-ways")
        .with("answer", answer)
        .with("by", by)
        .with("one", one.concat())
        .with("other", other.concat())
}

fn by_letters(answer: &str, options: &Options) -> Option<Reading> {
    let known = |letters: &Vec<String>| letters.iter().all(|letter| has(options, letter));
    let labels = letters(answer).filter(known);
    let labels = labels
        .or_else(|| letter_before_text(answer, options))
        .or_else(|| letters_before_texts(answer, options))
        .or_else(|| letters(behind_number(answer)?).filter(known))?;
    let by = By::Letters;
    Some(Reading { by, labels })
}

fn by_numbers(answer: &str, options: &Options) -> Option<Reading> {
    let is_place = |places: &Vec<usize>| places.iter().all(|place| has_place(options, *place));
    let places = numbers(answer).or_else(|| number_before_text(answer, options))?;
    let places = match &places[..] {
        // `134` names three options where there are not so many.
        [many] if !has_place(options, *many) => digits(*many),
        _ => Some(places),
    };
    let places = places.filter(is_place)?.into_iter();
    Some(Reading {
        by: By::Numbers,
        labels: places.map(|place| label(place - 1)).collect(),
    })
}

fn by_texts(answer: &str, options: &Options) -> Option<Vec<String>> {
    let labels = |texts: &[&str]| -> Option<Vec<String>> {
        let label = |text: &&str| {
            let wanted = folded(text);
            let same = options.iter().find(|(_, option)| folded(option) == wanted);
            same.map(|(label, _)| label.clone())
        };
        texts.iter().map(label).collect()
    };
    labels(&[answer]).or_else(|| {
        BETWEEN_TEXTS.iter().find_map(|mark| {
            let parts = answer.split(mark).map(str::trim);
            let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
            labels(&parts).filter(|_| parts.len() > 1)
        })
    })
}

fn has(options: &Options, label: &str) -> bool {
    options.iter().any(|(known, _)| known == label)
}

/// Whether there is an option at this place, counted from 1: an empty cell among the others keeps its
/// number.
fn has_place(options: &Options, place: usize) -> bool {
    place > 0 && has(options, &label(place - 1))
}

/// The digits of a number, each of which stands in it once.
fn digits(number: usize) -> Option<Vec<usize>> {
    let text = number.to_string();
    let digits: Vec<usize> = text
        .bytes()
        .map(|digit| usize::from(digit - b'0'))
        .collect();
    let once: BTreeSet<&usize> = digits.iter().collect();
    (digits.len() > 1 && once.len() == digits.len()).then_some(digits)
}

/// The label of an answer such as `B.登记`, whose text is that option's.
fn letter_before_text(answer: &str, options: &Options) -> Option<Vec<String>> {
    let letter = folded_letter(answer.chars().next()?)?.to_string();
    let (_, text) = options.iter().find(|(label, _)| *label == letter)?;
    let rest: String = answer.chars().skip(1).collect();
    let rest = rest.trim_start_matches(['.', '．', '、', ':', '：', ')', '）', ' ']);
    (folded(&bare(rest)) == folded(text)).then(|| vec![letter])
}

/// The labels of an answer such as `A.登记 C.转交`, whose texts are those of the options.
fn letters_before_texts(answer: &str, options: &Options) -> Option<Vec<String>> {
    const MARKS: &[char] = &['.', '、', ',', ':', ')', ';', '/', '|', '。'];
    let (whole, mut labels) = (folded(answer), Vec::new());
    let mut rest = whole.as_str();
    while !rest.is_empty() {
        let letter = folded_letter(rest.chars().next()?)?.to_string();
        let (_, text) = options.iter().find(|(label, _)| *label == letter)?;
        let behind = rest[1..].trim_start_matches(MARKS);
        let behind = behind.strip_prefix(&folded(text))?;
        rest = behind.trim_start_matches(MARKS);
        labels.push(letter);
    }
    let once: BTreeSet<&String> = labels.iter().collect();
    (labels.len() > 1 && once.len() == labels.len()).then_some(labels)
}

/// What stands behind the number of the question: `1.A`.
fn behind_number(answer: &str) -> Option<&str> {
    let rest = answer.trim_start_matches(|c: char| c.is_ascii_digit());
    let rest = rest.strip_prefix(['.', '．', '、'])?;
    (!answer.starts_with(['.', '．', '、'])).then_some(rest)
}

/// The number of an answer such as `2、登记`, whose text is that option's.
fn number_before_text(answer: &str, options: &Options) -> Option<Vec<usize>> {
    let rest = answer.trim_start_matches(|c: char| c.is_ascii_digit());
    let place: usize = answer[..answer.len() - rest.len()].parse().ok()?;
    let (_, text) = options
        .iter()
        .find(|(known, _)| place > 0 && *known == label(place - 1))?;
    let rest = rest.trim_start_matches(['.', '．', '、', ':', '：', ')', '）', ' ']);
    (folded(rest) == folded(text)).then(|| vec![place])
}

fn not_an_option(answer: &str, options: &Options) -> Remark {
    let bare = bare(answer);
    let lost = letters(&bare).and_then(|letters| {
        let mut letters = letters.into_iter();
        letters.find(|letter| !has(options, letter))
    });
    let known: Vec<&str> = options.iter().map(|(label, _)| label.as_str()).collect();
    Remark::new("answer-not-an-option")
        .with("answer", lost.unwrap_or(bare))
        .with("options", known.join(" · "))
}

#[cfg(test)]
mod tests {
    use super::{By, of_column, readings, right_options};

    fn options(texts: &[&str]) -> Vec<(String, String)> {
        let labels = ["A", "B", "C", "D"];
        let options = labels.iter().zip(texts);
        let own = |(label, text): (&&str, &&str)| ((*label).to_owned(), (*text).to_owned());
        options.map(own).collect()
    }

    #[test]
    fn answers_name_options_with_their_texts_and_by_stems() {
        let options = options(&["记录", "道歉", "转交", "110"]);
        for (answer, labels, by) in [
            ("A.记录 C.转交", "AC", By::Letters),
            ("A记录；C、转交。", "AC", By::Letters),
            ("1.A", "A", By::Letters),
            ("12、BD", "BD", By::Letters),
            ("甲", "A", By::Numbers),
            ("甲丙", "AC", By::Numbers),
            ("乙、丁", "BD", By::Numbers),
        ] {
            let readings = readings(answer, &options);
            assert_eq!(readings.len(), 1, "{answer}");
            let found = (readings[0].labels.concat(), readings[0].by);
            assert_eq!(found, (labels.to_owned(), by), "{answer}");
        }
    }

    #[test]
    fn answers_name_options_in_many_ways() {
        let options = options(&["记录", "道歉", "转交", "110"]);
        let known = [
            ("B", "B", By::Letters),
            ("b", "B", By::Letters),
            ("（ D ）", "D", By::Letters),
            ("ABD", "ABD", By::Letters),
            ("A,B,D", "ABD", By::Letters),
            ("Ａ、Ｃ", "AC", By::Letters),
            ("答案：C", "C", By::Letters),
            ("选项B", "B", By::Letters),
            ("B.道歉", "B", By::Letters),
            ("道歉", "B", By::Texts),
            ("记录；转交", "AC", By::Texts),
            ("110", "D", By::Texts),
            ("①③", "AC", By::Numbers),
            ("2", "B", By::Numbers),
            ("134", "ACD", By::Numbers),
            ("选项二", "B", By::Numbers),
            ("选项2", "B", By::Numbers),
            ("A和C", "AC", By::Letters),
            ("A┋C", "AC", By::Letters),
            ("转交┋记录", "CA", By::Texts),
            ("“AB”", "AB", By::Letters),
            ("A-B-D", "ABD", By::Letters),
            ("B（道歉）", "B", By::Letters),
            ("C→A→B", "CAB", By::Letters),
            ("转交→记录", "CA", By::Texts),
            ("3>1", "CA", By::Numbers),
            ("2、道歉", "B", By::Numbers),
        ];
        for (answer, labels, by) in known {
            let readings = readings(answer, &options);
            assert_eq!(readings.len(), 1, "{answer}");
            let found = (readings[0].labels.concat(), readings[0].by);
            assert_eq!(found, (labels.to_owned(), by), "{answer}");
        }
        for answer in [
            "E",
            "AE",
            "5",
            "0",
            "别的",
            "？",
            "A-C",
            "AAB",
            "15",
            "11",
            "A.记录 C.道歉",
            "甲甲",
            "1.E",
        ] {
            let error = right_options(answer, &options, None, false).expect_err(answer);
            assert_eq!(error.code, "answer-not-an-option");
        }
    }

    #[test]
    fn numbers_count_the_options_that_are_left_out() {
        let mut options = options(&["记录", "道歉", "转交", "回访"]);
        options.remove(1);
        let right = |answer| right_options(answer, &options, None, false);
        for (answer, labels) in [("3", "C"), ("4", "D"), ("1,3", "AC"), ("134", "ACD")] {
            assert_eq!(
                right(answer).map(|labels| labels.concat()),
                Ok(labels.to_owned())
            );
        }
        for answer in ["2", "5", "0"] {
            assert!(right(answer).is_err(), "{answer}");
        }
    }

    #[test]
    fn an_answer_that_names_two_options_is_settled_by_its_column_or_refused() {
        let right = |answer: &str, options: &[(String, String)], column| {
            right_options(answer, options, column, false).map(|labels| labels.concat())
        };
        let numbers = options(&["2", "1", "3", "4"]);
        let letters = options(&["B", "A", "C", "D"]);
        for (answer, options, place, by_place, by_text) in [
            ("1", &numbers, By::Numbers, "A", "B"),
            ("A", &letters, By::Letters, "A", "B"),
            ("1,3", &numbers, By::Numbers, "AC", "BC"),
        ] {
            let settled = |column| right(answer, options, Some(column)).expect(answer);
            assert_eq!(
                (&*settled(place), &*settled(By::Texts)),
                (by_place, by_text)
            );
            let error = right(answer, options, None).expect_err(answer);
            assert_eq!(error.code, "answer-two-ways");
        }
        // Both ways name the same.
        assert_eq!(right("3", &numbers, None).as_deref(), Ok("C"));
        assert_eq!(right("1,2", &numbers, None).as_deref(), Ok("AB"));
        assert!(right_options("1,2", &numbers, None, true).is_err());
        assert_eq!(right("12", &numbers, None).as_deref(), Ok("AB"));
    }

    #[test]
    fn a_column_is_of_one_kind_or_of_none() {
        let letters = options(&["B", "A", "C", "D"]);
        let of = |answers: &[&str]| {
            let answers = answers.iter().map(|answer| readings(answer, &letters));
            of_column(answers)
        };
        assert_eq!(of(&["AB", "A"]), Some(By::Letters));
        assert_eq!(of(&["1", "A"]), Some(By::Numbers));
        assert_eq!(of(&["AB", "2", "A"]), None);
        assert_eq!(of(&["A"]), None);
    }
}
