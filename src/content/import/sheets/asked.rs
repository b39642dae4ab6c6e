//! From a stem, options and an answer to what is asked.

use unicode_normalization::UnicodeNormalization as _;

use crate::content::import::points;
use crate::content::import::question::BLANK;
use crate::content::import::question::{Asked, Point, Remark};
use crate::content::import::sheets::answers::{letters, truth, truth_first};
use crate::content::import::sheets::asides::{
    Apart, apart, is_any_order, last_brackets, truth_explained, without_remarks,
};
use crate::content::import::sheets::blanks::{Shown, blanks, numbered_blanks};
use crate::content::import::sheets::forms::{BETWEEN_FORMS, filled, forms};
use crate::content::import::sheets::kinds::Kind;
use crate::content::import::sheets::legend::Legend;
use crate::content::import::sheets::readings::{By, Reading, readings, right_options, two_ways};

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
    /// The answer without what stands beside it, unless it is in one's own words.
    pub(super) key: Apart,
    pub(super) points: String,
    pub(super) rationale: String,
    /// The points of the whole question.
    pub(super) whole: Option<u32>,
    /// How the other answers of its column name options.
    pub(super) column: Option<By>,
    /// The labels of the options that are themselves marked as right.
    pub(super) marked: Vec<String>,
    /// What the sheet says of the signs for right and wrong.
    pub(super) legend: Option<Legend>,
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
        let key = &self.key.answer;
        let is_word = truth(key).is_some() && key.parse::<f64>().is_err();
        if is_word || self.by_legend().is_some() {
            return Some(Kind::TrueFalse);
        }
        if self.blanks().1 > 0 && !self.answer.is_empty() {
            return Some(Kind::FillIn);
        }
        let is_free = self.answer.chars().count() > 12 || !self.points.is_empty();
        (is_free && letters(key).is_none()).then_some(Kind::Speech)
    }

    /// Takes this for the answer, and what stands beside it apart.
    pub(super) fn answered_by(&mut self, answer: String) {
        self.key = apart(&answer);
        self.answer = answer;
    }

    fn blanks(&self) -> Shown {
        blanks(&self.stem, |count| {
            !matches!(filled(&self.key.answer, count), Ok(None))
        })
    }

    /// What is asked this way. The stem gets its blanks in the form of a bank.
    pub(super) fn asked(&mut self, kind: Kind, notes: &mut Vec<Remark>) -> Result<Asked, Remark> {
        // Under the title of a case a question may well have options.
        let kind = match kind {
            Kind::Speech if self.names_options() => {
                notes.push(Remark::new("types-inferred"));
                Kind::Choice
            }
            kind => kind,
        };
        let asks_without = matches!(kind, Kind::FillIn | Kind::Number | Kind::Speech);
        if asks_without && self.options.len() >= 2 {
            return Err(Remark::new("options-unasked").with("count", self.options.len()));
        }
        if kind != Kind::Speech {
            self.told(notes);
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

    /// Whether the answer is letters of options that are there.
    fn names_options(&self) -> bool {
        let is_label = |letter: &String| self.options.iter().any(|(label, _)| label == letter);
        let named = letters(&self.key.answer);
        self.options.len() >= 2 && named.is_some_and(|named| named.iter().all(is_label))
    }

    /// Says what stood beside the answer, and puts into the rationale why it is right.
    fn told(&mut self, notes: &mut Vec<Remark>) {
        if let Some(why) = self.key.explained.take() {
            self.explain(&why, notes);
        }
        let remarks = self.key.remarks.iter();
        notes.extend(remarks.map(|remark| Remark::new("answer-remark").with("text", remark)));
    }

    fn explain(&mut self, why: &str, notes: &mut Vec<Remark>) {
        self.rationale = format!("{}\n{why}", self.rationale).trim().to_owned();
        notes.push(Remark::new("answer-explained"));
    }

    fn answered(&self) -> Result<&str, Remark> {
        match self.key.answer.as_str() {
            "" => Err(Remark::new("no-answer")),
            answer => Ok(answer),
        }
    }

    /// What the answer says by the signs that the sheet names for right and wrong.
    fn by_legend(&self) -> Option<bool> {
        let legend = self.legend.as_ref().filter(|_| self.options.is_empty())?;
        legend.says(&self.key.answer)
    }

    fn choice(&self, kind: Kind, notes: &mut Vec<Remark>) -> Result<Asked, Remark> {
        let marked = self.marked.concat();
        let answer = match self.answered() {
            Err(_) if !marked.is_empty() => {
                notes.push(Remark::new("answer-in-options"));
                &marked
            }
            answer => answer?,
        };
        if self.options.len() < 2 {
            return Err(Remark::new("too-few-options").with("count", self.options.len()));
        }
        let right = match right_options(answer, &self.options, self.column, false) {
            Err(reason) if kind == Kind::Single => self.only_one(answer).ok_or(reason)?,
            right => right?,
        };
        if !marked.is_empty() {
            let mut sorted = right.clone();
            sorted.sort();
            if sorted != self.marked {
                return Err(Remark::new("marks-differ").with("marks", marked));
            }
            notes.push(Remark::new("mark-in-options"));
        }
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

    /// The one option that the answer names where its other reading names several: `①④` among `①②`
    /// and `①④`.
    fn only_one(&self, answer: &str) -> Option<Vec<String>> {
        let readings = readings(answer, &self.options).into_iter();
        let mut single = readings.filter(|reading| reading.labels.len() == 1);
        let only = single.next()?;
        single.next().is_none().then_some(only.labels)
    }

    fn statement(&mut self, notes: &mut Vec<Remark>) -> Result<Asked, Remark> {
        let mut answer = self.answered()?.to_owned();
        if let Some((is_right, why)) = truth_explained(&answer) {
            self.explain(why, notes);
            answer = if is_right { "对" } else { "错" }.to_owned();
        }
        let answer = answer.as_str();
        let unclear = || Remark::new("not-true-or-false").with("answer", answer);
        let is_other = |(_, text): &&(String, String)| truth(text).is_none();
        if let Some((_, other)) = self.options.iter().find(is_other) {
            return Err(Remark::new("not-true-or-false").with("answer", other));
        }
        if let (Some(is_right), Some(legend)) = (self.by_legend(), &self.legend) {
            if truth(answer) != Some(is_right) {
                notes.push(legend.told());
            }
            return Ok(Asked::TrueFalse(is_right));
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
        let key = &self.key.answer;
        let is_word = truth(key).is_some() && self.options.iter().all(is_truth);
        if self.options.len() < 2 {
            return Vec::new();
        }
        match is_word {
            // No option has the number 0: it says wrong.
            true if key == "0" => vec![Reading {
                by: By::Texts,
                labels: Vec::new(),
            }],
            true => Vec::new(),
            false => readings(key, &self.options),
        }
    }

    fn fill_in(&mut self, notes: &mut Vec<Remark>) -> Result<Asked, Remark> {
        let answer = self.answered()?.to_owned();
        let (stem, count) = match self.blanks() {
            (stem, 0) => numbered_blanks(&stem).unwrap_or((stem, 0)),
            found => found,
        };
        self.stem = stem;
        if count == 0 {
            self.stem = format!("{} {BLANK}", self.stem);
            notes.push(Remark::new("blank-added"));
        }
        let count = count.max(1);
        let any_order = self.key.remarks.iter().find(|remark| is_any_order(remark));
        if let Some(remark) = any_order.filter(|_| count > 1) {
            return Err(Remark::new("blanks-any-order").with("text", remark));
        }
        let parts = filled(&answer, count)?.ok_or_else(|| {
            Remark::new("blanks-differ")
                .with("blanks", count)
                .with("answer", &answer)
        })?;
        let mut alone: Vec<String> = Vec::new();
        for part in &parts {
            let (part, remarks) = without_remarks(part);
            alone.push(part.to_owned());
            let remarks = remarks.into_iter();
            notes.extend(remarks.map(|remark| Remark::new("answer-remark").with("text", remark)));
        }
        let parts = alone;
        let blanks: Vec<Vec<String>> = parts.iter().map(|part| forms(part)).collect();
        for whole in blanks.iter().filter(|forms| forms.len() == 1).flatten() {
            if whole.contains(BETWEEN_ANSWERS) || last_brackets(whole).is_some() {
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
            .ok_or_else(|| Remark::new("order-differs").with("answer", answer))
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
