//! Moodle XML.

use crate::content::import::gift::levels;
use crate::content::import::html;
use crate::content::import::markup::Markup;
use crate::content::import::points::points;
use crate::content::import::question::{Asked, Question, Questions, Remark, Spot};
use crate::content::import::sheets::whole_points;
use crate::content::import::weighted::{self, WHOLE, Weighted, share};
use crate::content::import::xml::Element;

/// The questions below a `quiz`.
pub(super) fn read(quiz: &Element) -> Questions {
    let mut read = Questions::default();
    let mut category = String::new();
    for element in quiz.children("question") {
        let kind = element.attribute("type").unwrap_or_default();
        if kind == "category" {
            let named = element.child("category").map(|c| c.text_of("text"));
            category = levels(&named.unwrap_or_default());
            continue;
        }
        let mut reading = Reading {
            element,
            notes: Vec::new(),
        };
        let spot = Spot {
            sheet: String::new(),
            row: element.line,
        };
        let question = reading.question(kind, &category);
        let notes = std::mem::take(&mut reading.notes);
        read.take_noted(&spot, question, notes, || reading.cells());
    }
    read
}

/// One question as it is read.
struct Reading<'x> {
    element: &'x Element,
    notes: Vec<Remark>,
}

impl Reading<'_> {
    /// The question; nothing for a text that asks nothing.
    fn question(&mut self, kind: &str, category: &str) -> Result<Option<Question>, Remark> {
        if kind == "description" {
            return Ok(None);
        }
        let stem = self.said(self.element, "questiontext");
        if stem.is_empty() {
            return Err(Remark::new("no-stem"));
        }
        html::only_text([&stem])?;
        let answers = self.answers()?;
        let asked = self.asked(kind, &answers)?;
        let general = self.said(self.element, "generalfeedback");
        let mut question = Question::new(self.element.line, stem, asked);
        if let Asked::Blanks(_) = question.asked {
            question.fill_at_end();
        }
        question.rationale = match question.asked {
            Asked::Speech(_) => self.graders_rationale(&general),
            _ => weighted::rationale(&general, &answers),
        };
        question.points = whole_points(&self.element.text_of("defaultgrade"), &mut self.notes);
        question.topics = self.topics(category);
        self.leftovers();
        let name = self.element.child("name").map(|name| name.text_of("text"));
        let question = question.called(&name.unwrap_or_default());
        Ok(Some(question.numbered(&self.element.text_of("idnumber"))))
    }

    fn asked(&mut self, kind: &str, answers: &[Weighted]) -> Result<Asked, Remark> {
        match kind {
            "multichoice" | "multichoiceset" => {
                let asked = self.choice(kind, answers)?;
                Ok(match is_no(&self.element.text_of("shuffleanswers")) {
                    true => asked.unshuffled(),
                    false => asked,
                })
            }
            "truefalse" => truth(answers),
            "shortanswer" => self.words(answers),
            "numerical" => self.number(answers),
            "matching" => self.pairs(),
            "ordering" => order(self.element, answers),
            "essay" => {
                let graders = self.said(self.element, "graderinfo");
                let whole = whole_points(&self.element.text_of("defaultgrade"), &mut Vec::new());
                Ok(Asked::Speech(points(&graders, whole, &mut self.notes)?))
            }
            "cloze" | "multianswer" => Err(Remark::new("cloze")),
            _ => Err(Remark::new("unknown-type").with("text", kind)),
        }
    }

    fn choice(&mut self, kind: &str, answers: &[Weighted]) -> Result<Asked, Remark> {
        html::only_text(answers.iter().map(|answer| &answer.text))?;
        if kind == "multichoiceset" {
            let right = answers.iter().filter(|answer| answer.share > 0).count();
            let share = |answer: &Weighted| match (answer.share > 0, right) {
                (true, 1..) => WHOLE / i64::try_from(right).unwrap_or(i64::MAX),
                _ => 0,
            };
            let equal = answers.iter().map(|answer| Weighted {
                share: share(answer),
                ..answer.clone()
            });
            let asked = weighted::choice(&equal.collect::<Vec<_>>(), true, &mut Vec::new())?;
            return Ok(asked.ruled(None));
        }
        let many = is_no(&self.element.text_of("single"));
        weighted::choice(answers, many, &mut self.notes)
    }

    fn words(&mut self, answers: &[Weighted]) -> Result<Asked, Remark> {
        let forms = weighted::forms(answers, &mut self.notes)?;
        html::only_text(&forms)?;
        let wild = forms
            .iter()
            .find(|form| form.replace("\\*", "").contains('*'));
        if let Some(wild) = wild {
            return Err(Remark::new("wildcard").with("answer", wild));
        }
        if self.element.text_of("usecase") == "1" {
            self.notes.push(Remark::new("case-lost"));
        }
        let plain = forms.into_iter().map(|form| form.replace("\\*", "*"));
        Ok(Asked::Blanks(vec![plain.collect()]))
    }

    fn number(&mut self, answers: &[Weighted]) -> Result<Asked, Remark> {
        let elements: Vec<&Element> = self.element.children("answer").collect();
        let numbers = answers
            .iter()
            .zip(elements)
            .filter_map(|(answer, element)| {
                let tolerance = element.text_of("tolerance");
                let tolerance = if tolerance.is_empty() {
                    "0"
                } else {
                    &tolerance
                };
                (answer.text != "*").then(|| Weighted {
                    text: format!("{}:{tolerance}", answer.text),
                    ..answer.clone()
                })
            });
        let asked = weighted::number(&numbers.collect::<Vec<_>>(), &mut self.notes)?;
        let units = self.element.child("units").into_iter();
        let units: Vec<String> = units
            .flat_map(|units| units.children("unit"))
            .map(|unit| unit.text_of("unit_name"))
            .collect();
        if !units.is_empty() {
            let note = Remark::new("units-lost").with("units", units.join(" · "));
            self.notes.push(note);
        }
        Ok(asked)
    }

    fn pairs(&mut self) -> Result<Asked, Remark> {
        let (mut pairs, mut extra) = (Vec::new(), Vec::new());
        let subquestions: Vec<&Element> = self.element.children("subquestion").collect();
        for subquestion in subquestions {
            let left = self.plain(subquestion);
            let right = self.said(subquestion, "answer");
            html::only_text([&left, &right])?;
            if right.is_empty() {
                return Err(Remark::new("no-pairs"));
            }
            match left.is_empty() {
                true => extra.push(right),
                false => pairs.push((left, right)),
            }
        }
        Asked::pairs(pairs, extra)
    }

    fn answers(&mut self) -> Result<Vec<Weighted>, Remark> {
        let mut answers = Vec::new();
        let elements: Vec<&Element> = self.element.children("answer").collect();
        for answer in elements {
            let fraction = answer.attribute("fraction").unwrap_or("0");
            let unclear = || Remark::new("not-a-number").with("answer", fraction);
            let text = self.plain(answer);
            if text.is_empty() {
                return Err(Remark::new("empty-answer"));
            }
            answers.push(Weighted {
                text: text.split('\n').collect::<Vec<_>>().join(" "),
                share: share(fraction).ok_or_else(unclear)?,
                feedback: self.said(answer, "feedback"),
            });
        }
        Ok(answers)
    }

    fn graders_rationale(&mut self, general: &str) -> Option<String> {
        let graders = self.said(self.element, "graderinfo");
        let lines = [graders.as_str(), general].into_iter();
        let lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
        Some(lines.join("\n")).filter(|text| !text.is_empty())
    }

    fn topics(&self, category: &str) -> Vec<String> {
        let tags = self.element.child("tags").into_iter();
        let tags = tags
            .flat_map(|tags| tags.children("tag"))
            .map(|tag| tag.text_of("text"));
        let mut topics: Vec<String> = Vec::new();
        for topic in [category.to_owned()].into_iter().chain(tags) {
            if !topic.is_empty() && !topics.contains(&topic) {
                topics.push(topic);
            }
        }
        topics
    }

    /// Notes what else the question has that is not imported.
    fn leftovers(&mut self) {
        let files = self.element.below(&|element| element.name == "file");
        let files: Vec<&str> = files.iter().filter_map(|f| f.attribute("name")).collect();
        if !files.is_empty() {
            let note = Remark::new("files-lost").with("files", files.join(" · "));
            self.notes.push(note);
        }
        let hints: Vec<&Element> = self.element.children("hint").collect();
        if hints.iter().any(|hint| !hint.text_of("text").is_empty()) {
            self.notes.push(Remark::new("hints-lost"));
        }
    }

    /// The plain text of a child that holds a `text`.
    fn said(&mut self, element: &Element, child: &str) -> String {
        element
            .child(child)
            .map_or_else(String::new, |child| self.plain(child))
    }

    fn plain(&mut self, element: &Element) -> String {
        let markup = element.attribute("format").and_then(Markup::named);
        let markup = markup.unwrap_or(Markup::Unsaid);
        markup.plain(&element.text_of("text"), &mut self.notes)
    }

    fn cells(&self) -> Vec<(String, String)> {
        let text = |child: &str| {
            let child = self.element.child(child);
            child.map(|child| child.text_of("text")).unwrap_or_default()
        };
        vec![
            ("name".to_owned(), text("name")),
            (
                "type".to_owned(),
                self.element
                    .attribute("type")
                    .unwrap_or_default()
                    .to_owned(),
            ),
            ("stem".to_owned(), html::text(&text("questiontext"))),
        ]
    }
}

fn truth(answers: &[Weighted]) -> Result<Asked, Remark> {
    let right = answers.iter().find(|answer| answer.share >= WHOLE);
    let right = right.ok_or_else(|| Remark::new("no-answer"))?;
    match right.text.to_ascii_lowercase().as_str() {
        "true" => Ok(Asked::TrueFalse(true)),
        "false" => Ok(Asked::TrueFalse(false)),
        _ => Err(Remark::new("not-true-or-false").with("answer", &right.text)),
    }
}

/// The entries by the places that their fractions give.
fn order(element: &Element, answers: &[Weighted]) -> Result<Asked, Remark> {
    let places: Vec<i64> = answers.iter().map(|answer| answer.share).collect();
    let mut sorted: Vec<&Weighted> = answers.iter().collect();
    sorted.sort_by_key(|answer| answer.share);
    let are_distinct = sorted.windows(2).all(|pair| pair[0].share < pair[1].share);
    if !are_distinct || places.is_empty() || element.child("answer").is_none() {
        return Err(Remark::new("order-differs").with("answer", ""));
    }
    html::only_text(answers.iter().map(|answer| &answer.text))?;
    Ok(Asked::Order(
        sorted.into_iter().map(|a| a.text.clone()).collect(),
    ))
}

fn is_no(text: &str) -> bool {
    matches!(text, "false" | "0")
}

#[cfg(test)]
mod tests;
