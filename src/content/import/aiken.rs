//! Aiken: a question in one line, options with letters, and a line that says which is right.

use crate::content::import::html;
use crate::content::import::question::{Asked, Question, Questions, Remark, Spot};
use crate::content::import::sheets::kinds::{Kind, type_name, untagged};
use crate::content::import::sheets::titles::title_line;
use crate::content::import::sheets::{answer_letters, folded_letter, label, truth};

/// Words before the right letter.
const ANSWERS: &[&str] = &["ANSWER", "正确答案", "参考答案", "答案"];
/// Words before the rationale.
const RATIONALES: &[&str] = &["EXPLANATION", "FEEDBACK", "解析", "答案解析", "试题解析"];

/// The questions of a text of this format; nothing for other texts.
pub(super) fn read(text: &str) -> Option<Questions> {
    let mut reading = Reading::default();
    for (number, line) in (1..).zip(text.lines()) {
        reading.take(number, line.trim());
    }
    reading.finish();
    reading.has_answers.then_some(reading.read)
}

#[derive(Default)]
struct Reading {
    read: Questions,
    /// Whether an answer stood behind options: the sign of this format.
    has_answers: bool,
    current: Given,
    /// How many questions began.
    count: usize,
    part: Part,
}

/// What the title above some questions says of them.
#[derive(Clone, Copy, Default)]
struct Part {
    kind: Option<Kind>,
    points: Option<u32>,
    /// How many questions began below it.
    count: usize,
}

/// One question as far as it was read.
#[derive(Default)]
struct Given {
    line: usize,
    stem: Vec<String>,
    is_parted: bool,
    options: Vec<(Option<char>, String)>,
    answer: Option<String>,
    rationale: Vec<String>,
}

impl Reading {
    fn take(&mut self, number: usize, line: &str) {
        if line.is_empty() {
            self.current.is_parted = true;
            return;
        }
        let is_parted = std::mem::take(&mut self.current.is_parted);
        if let Some(answer) = behind(line, ANSWERS) {
            self.has_answers |= !self.current.options.is_empty();
            if self.current.answer.is_some() {
                self.finish();
            }
            self.begin(number);
            self.current.answer = Some(answer.to_owned());
        } else if let Some(rationale) =
            behind(line, RATIONALES).filter(|_| self.current.answer.is_some())
        {
            self.current.rationale.push(rationale.to_owned());
        } else if self.current.answer.is_some() {
            self.finish();
            self.begin(number);
            self.current.stem.push(line.to_owned());
        } else if let Some((letter, text)) = option(line).filter(|_| !self.current.stem.is_empty())
        {
            self.current.options.push((letter, text.to_owned()));
        } else {
            if !self.current.options.is_empty() || is_parted {
                self.finish();
            }
            self.begin(number);
            self.current.stem.push(line.to_owned());
        }
    }

    fn begin(&mut self, number: usize) {
        if self.current.line == 0 {
            self.current.line = number;
        }
    }

    fn finish(&mut self) {
        let mut given = std::mem::take(&mut self.current);
        self.take_titles(&mut given);
        if given.line == 0 {
            return;
        }
        let spot = Spot {
            sheet: String::new(),
            row: given.line,
        };
        let cells = || given.cells();
        let is_text = given.options.is_empty() && given.answer.is_none();
        let mut notes = Vec::new();
        let read = match is_text {
            true => Ok(None),
            false => {
                self.count += 1;
                self.part.count += 1;
                let places = [self.count, self.part.count];
                given.question(places, self.part, &mut notes).map(Some)
            }
        };
        self.read.take_noted(&spot, read, notes, cells);
    }

    /// Takes the titles of parts that stand above the stem.
    fn take_titles(&mut self, given: &mut Given) {
        let is_alone = given.options.is_empty() && given.answer.is_none();
        while let Some(line) = given
            .stem
            .first()
            .filter(|_| given.stem.len() > 1 || is_alone)
            && let Some((kind, points)) = title_line(line)
        {
            let at = |code| {
                let note = Remark::new(code).with("text", line);
                note.with("sheet", "").with("row", given.line)
            };
            self.read.note(match kind {
                Some(kind) => at("section").with("kind", type_name(kind)),
                None => at("section-without-type"),
            });
            let points_note = points.map(|points| at("section-points").with("points", points));
            self.read.notes.extend(points_note);
            self.part = Part {
                kind,
                points,
                count: 0,
            };
            given.stem.remove(0);
            given.line += 1;
        }
        if is_alone && given.stem.is_empty() {
            given.line = 0;
        }
    }
}

impl Given {
    fn cells(&self) -> Vec<(String, String)> {
        let options = self.options.iter().map(|(_, text)| text.as_str());
        vec![
            ("stem".to_owned(), self.stem.join("\n")),
            ("options".to_owned(), options.collect::<Vec<_>>().join("\n")),
            ("answer".to_owned(), self.answer.clone().unwrap_or_default()),
        ]
    }

    fn question(
        &self,
        places: [usize; 2],
        part: Part,
        notes: &mut Vec<Remark>,
    ) -> Result<Question, Remark> {
        let stem = html::text(&self.stem.join("\n"));
        let mut numbered = places.iter().filter_map(|place| {
            let rest = stem.strip_prefix(&place.to_string())?;
            rest.strip_prefix(['.', '．', '、', ')', '）'])
        });
        let (stem, tag) = untagged(numbered.next().unwrap_or(&stem));
        let stem = stem.to_owned();
        if stem.is_empty() {
            return Err(Remark::new("no-stem"));
        }
        let options = self.options.iter().map(|(_, text)| html::text(text));
        let options: Vec<String> = options.collect();
        html::only_text([&stem].into_iter().chain(&options))?;
        let asked = self.asked(options, tag.or(part.kind), notes)?;
        let mut question = Question::new(self.line, stem, asked);
        question.points = part.points;
        let rationale = self.rationale.join("\n");
        question.rationale = Some(rationale).filter(|text| !text.is_empty());
        Ok(question)
    }

    fn asked(
        &self,
        options: Vec<String>,
        tag: Option<Kind>,
        notes: &mut Vec<Remark>,
    ) -> Result<Asked, Remark> {
        let labels = self.options.iter().map(|(letter, _)| *letter);
        if labels
            .zip('A'..)
            .any(|(letter, wanted)| letter != Some(wanted))
        {
            return Err(Remark::new("letters-differ"));
        }
        let answer = self.answer.as_deref().filter(|answer| !answer.is_empty());
        let answer = answer.ok_or_else(|| Remark::new("no-answer"))?;
        if options.len() < 2 {
            return Err(Remark::new("too-few-options").with("count", options.len()));
        }
        let labels: Vec<String> = (0..options.len()).map(label).collect();
        let right = answer_letters(answer).unwrap_or_default();
        if right.is_empty() || right.iter().any(|letter| !labels.contains(letter)) {
            let unknown = Remark::new("answer-not-an-option").with("answer", answer);
            return Err(unknown.with("options", labels.join(" · ")));
        }
        if let ([letter], [first, second]) = (&right[..], &options[..])
            && let (Some(first), Some(second)) = (truth(first), truth(second))
            && first != second
        {
            return Ok(Asked::TrueFalse(if letter == "A" { first } else { second }));
        }
        let many = tag == Some(Kind::Multiple);
        match right.len() {
            1 if many => notes.push(Remark::new("one-right").with("answer", answer)),
            1 => {}
            _ if tag == Some(Kind::Single) => {
                return Err(Remark::new("several-answers").with("answer", answer));
            }
            _ if !many => notes.push(Remark::new("several-letters")),
            _ => {}
        }
        Ok(Asked::Choice {
            many: many || right.len() > 1,
            options: labels.into_iter().zip(options).collect(),
            right,
            is_shuffled: true,
            scoring: None,
        })
    }
}

/// What stands behind one of these words and a colon.
fn behind<'l>(line: &'l str, words: &[&str]) -> Option<&'l str> {
    let line = line.trim_start_matches(['【', '[']);
    words.iter().find_map(|word| {
        let start = line.get(..word.len())?;
        let rest = &line[word.len()..];
        let rest = rest.trim_start_matches(['】', ']']).trim_start();
        let is_word = start.eq_ignore_ascii_case(word);
        let rest = rest.strip_prefix([':', '：']).filter(|_| is_word)?;
        Some(rest.trim())
    })
}

/// The letter and the text of `A. text` or `A) text`.
fn option(line: &str) -> Option<(Option<char>, &str)> {
    let mut characters = line.chars();
    let first = characters.next()?;
    let is_lower = first.is_lowercase();
    let letter = folded_letter(first).filter(|_| !is_lower)?;
    let rest = characters
        .as_str()
        .strip_prefix(['.', ')', '、', '．', '）'])?;
    Some((Some(letter), rest.trim()))
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::content::import::question::{Asked, Reason};

    const TEXT: &str = "1. 来电先做什么？\nA. 挂断\nB) 问好\nANSWER: B\n解析：礼貌在前。\n\n\
        要登记。\nA. 对\nB. 错\nANSWER: A\n\n\
        记下什么？\nA. 姓名\nB. 电话\nC. 星座\n答案：AB\n\n\
        缺答案？\nA. 甲\nB. 乙\n\n\
        不在其中？\nA. 甲\nB. 乙\nANSWER: C\n\n\
        跳了字母？\nA. 甲\nC. 乙\nANSWER: A\n\n\
        只有一个？\nA. 甲\nANSWER: A\n\nANSWER: A\n\n结束语。\n";

    #[test]
    fn questions_are_read_and_faults_named_by_line() {
        let read = read(TEXT).expect("Aiken");
        let stems: Vec<&str> = read.questions.iter().map(|q| q.stem.as_str()).collect();
        assert_eq!(stems, ["来电先做什么？", "要登记。", "记下什么？"]);
        assert_eq!(read.questions[0].rationale.as_deref(), Some("礼貌在前。"));
        assert_eq!(read.questions[1].asked, Asked::TrueFalse(true));
        assert!(matches!(
            &read.questions[2].asked,
            Asked::Choice { many: true, .. }
        ));
        let refused = read.refused.iter().map(|refused| match &refused.reason {
            Reason::Remark(remark) => (refused.spot.row, remark.code),
            Reason::Finding(_) => (refused.spot.row, "finding"),
        });
        let wanted = [
            (18, "no-answer"),
            (22, "answer-not-an-option"),
            (27, "letters-differ"),
            (32, "too-few-options"),
            (36, "no-stem"),
        ];
        assert_eq!(refused.collect::<Vec<_>>(), wanted);
        let notes: Vec<&str> = read.notes.iter().map(|note| note.code).collect();
        assert_eq!(notes, ["several-letters", "description"]);
    }

    #[test]
    fn titles_of_parts_say_the_type_and_the_points() {
        for title in ["二、多选题（每题4分）\n", "二、多选题（每题4分）\n\n"] {
            let text = format!(
                "一、单选题\n1. 先做？\nA. 问好\nB. 挂断\n答案：A\n{title}1. 禁语\nA. 不知道\nB. 您好\n答案：A\n"
            );
            let read = read(&text).expect("Aiken");
            let shown = read.questions.iter().map(|question| {
                let points = question.points.unwrap_or_default();
                format!("{} {} {points}", question.stem, question.asked.type_name())
            });
            let shown: Vec<String> = shown.collect();
            assert_eq!(shown, ["先做？ single-choice 0", "禁语 multiple-choice 4"]);
            assert!(read.notes.iter().all(|note| note.code != "description"));
        }
    }

    #[test]
    fn a_text_without_options_and_answers_is_of_another_format() {
        for text in ["答案：见第三页", "A. 甲\nB. 乙\n", ""] {
            assert!(read(text).is_none(), "{text}");
        }
    }
}
