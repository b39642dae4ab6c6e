//! One row an option; the rows of one question have one number.

use crate::content::import::html::only_text;
use crate::content::import::question::{Asked, Question, Questions, Remark, SourceRows};
use crate::content::import::sheets::answers::{truth, truth_first};
use crate::content::import::sheets::columns::Role;
use crate::content::import::sheets::head::Head;
use crate::content::import::sheets::kinds::{Kind, difficulty_of, kind_of};
use crate::content::import::sheets::meanings::Meanings;
use crate::content::import::sheets::options::label;
use crate::content::import::sheets::own_labels::drop_labels;
use crate::content::import::sheets::section::Section;
use crate::content::import::sheets::worth::points;
use crate::content::import::sheets::{rows, spot};
use crate::sheet::{Row, Sheet};

/// Reads the rows below the heads, group by group.
pub(super) fn read(
    sheet: &Sheet,
    (head, section): (&Head, &mut Section),
    rows: &[Row],
    read: &mut Questions,
) {
    let mut groups: Vec<(Section, Vec<&Row>)> = Vec::new();
    let mut is_open = false;
    for row in rows {
        if section.take(sheet, head, row, read) {
            is_open = false;
            continue;
        }
        let last = groups.last_mut().filter(|_| is_open);
        match last.filter(|(_, group)| belongs(head, group[0], row)) {
            Some((_, group)) => group.push(row),
            None => {
                groups.push((section.clone(), vec![row]));
                section.count_question();
            }
        }
        is_open = true;
    }
    let mut meanings = Meanings::default();
    for (section, group) in groups {
        let spot = spot(sheet, group[0]);
        let question = question(head, (&group, section.kind), read).map(|mut question| {
            question.spot = spot.clone();
            section.complete(question)
        });
        if let Ok(question) = &question {
            meanings.count(head.cell(group[0], Role::Type), question);
        }
        read.take(&spot, question, || {
            SourceRows({
                let rows = group.iter();
                rows.map(|row| head.shown_below(row, &section.said()))
                    .collect()
            })
        });
    }
    meanings.tell(read);
}

/// Whether a row is of the same question as the first row of a group.
fn belongs(head: &Head, first: &Row, row: &Row) -> bool {
    let (number, own) = (head.cell(first, Role::Number), head.cell(row, Role::Number));
    let (stem, own_stem) = (head.cell(first, Role::Stem), head.cell(row, Role::Stem));
    (own.is_empty() || own == number) && (own_stem.is_empty() || own_stem == stem)
}

fn question(
    head: &Head,
    (group, section): (&[&Row], Option<Kind>),
    read: &mut Questions,
) -> Result<Question, Remark> {
    let row = group[0];
    let stem = head.cell(row, Role::Stem);
    if stem.is_empty() {
        return Err(Remark::new("no-stem"));
    }
    let (options, right) = options(head, group)?;
    let media = group
        .iter()
        .find_map(|row| head.cells(row, Role::Media).first().copied());
    if let Some(media) = media {
        return Err(Remark::new("image").with("text", media));
    }
    only_text(
        options
            .iter()
            .map(|(_, text)| text)
            .chain([&stem.to_owned()]),
    )?;
    let mut notes = Vec::new();
    let rationale = head.cell(row, Role::Rationale);
    let question = Question {
        spot: spot(&Sheet::default(), row),
        id: None,
        name: None,
        scenario: None,
        stem: stem.to_owned(),
        asked: asked(head.cell(row, Role::Type), section, options, right)?,
        rationale: (!rationale.is_empty()).then(|| rationale.to_owned()),
        difficulty: difficulty_of(head.cell(row, Role::Difficulty)),
        points: points(head.cell(row, Role::Points), &mut notes),
        topics: rows::topics(&head.cells(row, Role::Topic)),
        rows: SourceRows::default(),
    };
    notes.into_iter().for_each(|note| read.note(note));
    Ok(question)
}

type Options = Vec<(String, String)>;

fn options(head: &Head, group: &[&Row]) -> Result<(Options, Vec<String>), Remark> {
    let (mut options, mut right) = (Options::new(), Vec::new());
    for row in group {
        let text = head.cell(row, Role::Options);
        if text.is_empty() {
            continue;
        }
        let mark = head.cell(row, Role::IsRight);
        let label = label(options.len());
        match truth(mark) {
            Some(true) => right.push(label.clone()),
            Some(false) => {}
            None if mark.is_empty() => {}
            None => return Err(Remark::new("not-true-or-false").with("answer", mark)),
        }
        options.push((label, text.to_owned()));
    }
    match (options.len(), right.len()) {
        (0 | 1, _) => Err(Remark::new("too-few-options").with("count", options.len())),
        (_, 0) => Err(Remark::new("no-answer")),
        _ => {
            drop_labels(&mut options)?;
            Ok((options, right))
        }
    }
}

fn asked(
    kind: &str,
    section: Option<Kind>,
    options: Options,
    right: Vec<String>,
) -> Result<Asked, Remark> {
    let kind = match kind.parse::<u32>() {
        Ok(_) => None,
        Err(_) if kind.is_empty() => section,
        Err(_) => kind_of(kind),
    };
    if kind == Some(Kind::Single) && right.len() > 1 {
        return Err(Remark::new("several-answers").with("answer", right.concat()));
    }
    let is_statement = kind.is_none_or(|kind| kind == Kind::TrueFalse);
    if let Some(first) = truth_first(&options)
        && is_statement
        && right.len() == 1
    {
        let is_first = right[0] == options[0].0;
        return Ok(Asked::TrueFalse(first == is_first));
    }
    Ok(Asked::Choice {
        many: right.len() > 1 || kind == Some(Kind::Multiple),
        options,
        right,
        is_shuffled: true,
        scoring: None,
    })
}
