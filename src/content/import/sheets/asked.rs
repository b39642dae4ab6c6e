//! From a stem, options and an answer to what is asked.

use unicode_normalization::UnicodeNormalization as _;

use crate::content::import::points;
use crate::content::import::question::{Asked, Point, Remark};
use crate::content::import::sheets::answers::{letters, truth, truth_first};
use crate::content::import::sheets::forms::{BETWEEN_FORMS, filled, forms};
use crate::content::import::sheets::kinds::Kind;
use crate::content::import::sheets::readings::{By, Reading, readings, right_options, two_ways};

/// How a bank shows a blank in a stem.
pub(crate) const BLANK: &str = "____";
/// Marks that may stand between several answers, or inside one.
const BETWEEN_ANSWERS: &[char] = &['、', '；', ';', '，', ',', '/', '&', '或'];

/// A row, as far as its columns are understood.
#[derive(Default)]
pub(super) struct Given {
    pub(super) stem: String,
    /// The way of asking that a tag of the stem names.
    pub(super) tag: Option<Kind>,
    pub(super) options: Vec<(String, String)>,
    /// Why it cannot be told which options there are.
    pub(super) doubt: Option<Remark>,
    pub(super) answer: String,
    pub(super) points: String,
    pub(super) rationale: String,
    /// The points of the whole question.
    pub(super) whole: Option<u32>,
    /// How the other answers of its column name options.
    pub(super) column: Option<By>,
}

impl Given {
    /// The way of asking that the row itself shows.
    pub(super) fn kind(&self) -> Option<Kind> {
        if truth_first(&self.options).is_some() {
            return Some(Kind::TrueFalse);
        }
        if self.options.len() >= 2 {
            return Some(Kind::Choice);
        }
        if truth(&self.answer).is_some() && self.answer.parse::<f64>().is_err() {
            return Some(Kind::TrueFalse);
        }
        if blanks(&self.stem).1 > 0 && !self.answer.is_empty() {
            return Some(Kind::FillIn);
        }
        let is_free = self.answer.chars().count() > 12 || !self.points.is_empty();
        (is_free && letters(&self.answer).is_none()).then_some(Kind::Speech)
    }

    /// What is asked this way. The stem gets its blanks in the form of a bank.
    pub(super) fn asked(&mut self, kind: Kind, notes: &mut Vec<Remark>) -> Result<Asked, Remark> {
        let asks_without = matches!(kind, Kind::FillIn | Kind::Number | Kind::Speech);
        if asks_without && self.options.len() >= 2 {
            return Err(Remark::new("options-unasked").with("count", self.options.len()));
        }
        match kind {
            Kind::Single | Kind::Multiple | Kind::Choice => self.choice(kind, notes),
            Kind::TrueFalse => self.statement(notes),
            Kind::FillIn => self.fill_in(notes),
            Kind::Speech => self.speech(notes),
            Kind::Number => self.number(),
            Kind::Order => self.order(),
            Kind::Pairs => self.pairs(),
        }
    }

    fn answered(&self) -> Result<&str, Remark> {
        match self.answer.as_str() {
            "" => Err(Remark::new("no-answer")),
            answer => Ok(answer),
        }
    }

    fn choice(&self, kind: Kind, notes: &mut Vec<Remark>) -> Result<Asked, Remark> {
        let answer = self.answered()?;
        if self.options.len() < 2 {
            return Err(Remark::new("too-few-options").with("count", self.options.len()));
        }
        let right = right_options(answer, &self.options, self.column, false)?;
        if kind == Kind::Single && right.len() > 1 {
            return Err(Remark::new("several-answers").with("answer", answer));
        }
        if kind == Kind::Multiple && right.len() == 1 {
            notes.push(Remark::new("one-right").with("answer", answer));
        }
        Ok(Asked::Choice {
            options: self.options.clone(),
            many: kind == Kind::Multiple || right.len() > 1,
            right,
            is_shuffled: true,
            scoring: None,
        })
    }

    fn statement(&self, notes: &mut Vec<Remark>) -> Result<Asked, Remark> {
        let answer = self.answered()?;
        let unclear = || Remark::new("not-true-or-false").with("answer", answer);
        let is_other = |(_, text): &&(String, String)| truth(text).is_none();
        if let Some((_, other)) = self.options.iter().find(is_other) {
            return Err(Remark::new("not-true-or-false").with("answer", other));
        }
        if self.options.is_empty()
            && let Some(is_right) = truth(answer)
        {
            return Ok(Asked::TrueFalse(is_right));
        }
        if !self.options.is_empty() {
            return self.chosen_truth(answer).map(Asked::TrueFalse);
        }
        let is_right = match letters(answer).as_deref() {
            Some([letter]) if letter == "A" => true,
            Some([letter]) if letter == "B" => false,
            _ => return Err(unclear()),
        };
        notes.push(Remark::new("letters-for-truth"));
        Ok(Asked::TrueFalse(is_right))
    }

    /// What the option says that the answer names, or the answer itself as in `1` for right.
    fn chosen_truth(&self, answer: &str) -> Result<bool, Remark> {
        let unclear = || Remark::new("not-true-or-false").with("answer", answer);
        let said = truth(answer);
        let Ok(right) = right_options(answer, &self.options, self.column, false) else {
            return said.ok_or_else(unclear);
        };
        let is_right = |(label, _): &&(String, String)| right == [label.clone()];
        let option = self.options.iter().find(is_right).ok_or_else(unclear)?;
        let chosen = truth(&option.1).ok_or_else(unclear)?;
        if let (Some(By::Texts), Some(said)) = (self.column, said) {
            return Ok(said);
        }
        if self.column != Some(By::Numbers)
            && said.is_some_and(|said| said != chosen)
            && let Some(other) = self.options.iter().find(|(_, text)| truth(text) == said)
        {
            let other = std::slice::from_ref(&other.0);
            return Err(two_ways(answer, By::Numbers, &right, other));
        }
        Ok(chosen)
    }

    /// Every way in which the answer names options; none for a word that says right or wrong.
    pub(super) fn readings(&self) -> Vec<Reading> {
        let is_truth = |(_, text): &(String, String)| truth(text).is_some();
        let is_word = truth(&self.answer).is_some() && self.options.iter().all(is_truth);
        if self.options.len() < 2 {
            return Vec::new();
        }
        match is_word {
            // No option has the number 0: it says wrong.
            true if self.answer == "0" => vec![Reading {
                by: By::Texts,
                labels: Vec::new(),
            }],
            true => Vec::new(),
            false => readings(&self.answer, &self.options),
        }
    }

    fn fill_in(&mut self, notes: &mut Vec<Remark>) -> Result<Asked, Remark> {
        let answer = self.answered()?.to_owned();
        let (stem, count) = match blanks(&self.stem) {
            (stem, 0) => numbered_blanks(&stem).unwrap_or((stem, 0)),
            found => found,
        };
        self.stem = stem;
        if count == 0 {
            self.stem = format!("{} {BLANK}", self.stem);
            notes.push(Remark::new("blank-added"));
        }
        let count = count.max(1);
        let parts = filled(&answer, count)?.ok_or_else(|| {
            Remark::new("blanks-differ")
                .with("blanks", count)
                .with("answer", &answer)
        })?;
        let blanks: Vec<Vec<String>> = parts.iter().map(|part| forms(part)).collect();
        for whole in blanks.iter().filter(|forms| forms.len() == 1).flatten() {
            if whole.contains(BETWEEN_ANSWERS) {
                notes.push(Remark::new("answer-kept-whole").with("answer", whole));
            }
        }
        let is_guess = |(part, forms): &(&String, &Vec<String>)| {
            forms.len() > 1 && !part.contains(BETWEEN_FORMS)
        };
        let guesses = parts.iter().zip(&blanks).filter(is_guess);
        notes.extend(guesses.map(|(part, forms)| {
            let note = Remark::new("answer-forms").with("answer", part);
            note.with("count", forms.len())
        }));
        Ok(Asked::Blanks(blanks))
    }

    fn speech(&mut self, notes: &mut Vec<Remark>) -> Result<Asked, Remark> {
        let announced = points::behind_head(&self.rationale).map(str::to_owned);
        let text = [
            self.points.clone(),
            announced.unwrap_or_default(),
            self.answer.clone(),
        ]
        .into_iter()
        .find(|text| !text.is_empty())
        .ok_or_else(|| Remark::new("no-answer"))?;
        let points: Vec<Point> = points::points(&text, self.whole, notes)?;
        if points.is_empty() {
            return Err(Remark::new("no-points").with("answer", text));
        }
        if !self.answer.is_empty() && self.answer != self.rationale {
            self.rationale = format!("{}\n{}", self.answer, self.rationale)
                .trim()
                .to_owned();
        }
        Ok(Asked::Speech(points))
    }

    fn number(&self) -> Result<Asked, Remark> {
        let answer = self.answered()?.nfkc().collect::<String>();
        let (value, tolerance) = answer.split_once('±').unwrap_or((&answer, "0"));
        let is_number = |text: &str| text.trim().parse::<f64>().is_ok();
        if !is_number(value) || !is_number(tolerance) {
            return Err(Remark::new("not-a-number").with("answer", answer));
        }
        Ok(Asked::Number {
            value: value.trim().to_owned(),
            tolerance: tolerance.trim().to_owned(),
        })
    }

    /// The options in the order of the answer; in their own where there is no answer.
    fn order(&self) -> Result<Asked, Remark> {
        let text = |label: &String| {
            let option = self.options.iter().find(|(known, _)| known == label);
            option.map(|(_, text)| text.clone())
        };
        let answer = self.answered()?;
        let labels = match right_options(answer, &self.options, self.column, true) {
            Err(reason) if reason.code == "answer-two-ways" => return Err(reason),
            labels => labels.ok(),
        };
        let labels = labels.filter(|labels| labels.len() == self.options.len());
        let entries = labels.and_then(|labels| labels.iter().map(text).collect());
        entries
            .map(Asked::Order)
            .ok_or_else(|| Remark::new("order-differs").with("answer", &self.answer))
    }

    fn pairs(&self) -> Result<Asked, Remark> {
        let texts: Vec<&str> = match self.options.as_slice() {
            [] => self.answer.split(['\n', ';', '；']).collect(),
            options => options.iter().map(|(_, text)| text.as_str()).collect(),
        };
        let pair = |text: &&str| {
            let marks = ["→", "->", "——", "=", "＝", "：", ":"];
            let (left, right) = marks.iter().find_map(|mark| text.split_once(mark))?;
            Some((left.trim().to_owned(), right.trim().to_owned()))
        };
        let pairs: Option<Vec<(String, String)>> = texts.iter().map(pair).collect();
        Asked::pairs(pairs.unwrap_or_default(), Vec::new())
    }
}

/// The stem with its blanks as a bank shows them, and how many there are: runs of underscores, or
/// else empty brackets.
pub(crate) fn blanks(stem: &str) -> (String, usize) {
    let characters: Vec<char> = stem.chars().collect();
    let is_line = |c: &char| matches!(c, '_' | '＿');
    let has_lines = characters.windows(2).any(|pair| pair.iter().all(is_line));
    let (mut shown, mut count, mut at) = (String::new(), 0, 0);
    while let Some(c) = characters.get(at) {
        let rest = &characters[at..];
        let length = match c {
            '_' | '＿' if has_lines => rest.iter().take_while(|c| is_line(c)).count(),
            '(' | '（' | '【' if !has_lines => {
                let spaces = rest[1..].iter().take_while(|c| c.is_whitespace()).count();
                let is_closed = rest.get(spaces + 1).is_some_and(|c| ")）】".contains(*c));
                if is_closed { spaces + 2 } else { 0 }
            }
            _ => 0,
        };
        if length > 0 && (length > 1 || !has_lines) {
            shown.push_str(BLANK);
            count += 1;
            at += length;
        } else {
            shown.push(*c);
            at += 1;
        }
    }
    (shown, count)
}

/// The stem of a text whose blanks are no more than their numbers in brackets: 先（1）后（2）.
fn numbered_blanks(stem: &str) -> Option<(String, usize)> {
    let (mut shown, mut rest, mut count) = (String::new(), stem, 0);
    while let Some((before, behind)) = rest.split_once(['(', '（']) {
        let (inner, behind) = behind.split_once([')', '）'])?;
        (inner.trim().nfkc().collect::<String>() == (count + 1).to_string()).then_some(())?;
        shown = shown + before + BLANK;
        (rest, count) = (behind, count + 1);
    }
    (count > 1).then(|| (shown + rest, count))
}

#[cfg(test)]
mod tests {
    use super::{blanks, numbered_blanks};

    #[test]
    fn blanks_are_lines_or_else_empty_brackets() {
        assert_eq!(
            blanks("在___内（ ）回电"),
            ("在____内（ ）回电".to_owned(), 1)
        );
        assert_eq!(
            blanks("在（　）内【】回电"),
            ("在____内____回电".to_owned(), 2)
        );
        assert_eq!(blanks("写 a_b"), ("写 a_b".to_owned(), 0));
        let numbered = numbered_blanks("先（1）后（ 2 ）。");
        assert_eq!(numbered, Some(("先____后____。".to_owned(), 2)));
        assert_eq!(numbered_blanks("按（1）键"), None);
        assert_eq!(numbered_blanks("（1）先做（3）后做"), None);
    }
}
