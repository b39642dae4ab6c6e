//! Sheets of questions: one row a question, or one row an option.

pub(in crate::content) mod answers;
mod asides;
mod asked;
mod blanks;
mod cases;
pub(in crate::content) mod columns;
mod continued;
mod forms;
mod grouped;
mod head;
mod in_stem;
pub(in crate::content) mod kinds;
mod legend;
mod marks;
mod meanings;
mod numbered;
mod options;
mod own_labels;
mod readings;
mod rows;
mod section;
pub(super) mod titles;
mod worth;

use std::collections::BTreeMap;

use crate::content::import::html;
use crate::content::import::question::{Questions, Remark, Spot};
use crate::content::import::sheets::columns::Role;
use crate::content::import::sheets::head::{Found, Head};
use crate::content::import::sheets::kinds::difficulty_of;
use crate::content::import::sheets::options::holds_several;
use crate::content::import::sheets::section::Section;
use crate::content::import::sheets::worth::number_of_points;
use crate::sheet::{Row, Sheet};

pub(super) use crate::content::import::sheets::answers::{letters as answer_letters, truth};
pub(super) use crate::content::import::sheets::columns::{folded, letters, role_named, role_names};
pub(super) use crate::content::import::sheets::options::folded_letter;
pub(in crate::content) use crate::content::import::sheets::options::label;
pub(super) use crate::content::import::sheets::own_labels::unlabelled;
pub(super) use crate::content::import::sheets::worth::points as whole_points;

/// Most option cells that a row can lack.
const MOST_MISSING: usize = 6;

/// What some heads mean, where the user says so.
pub(super) type Given = BTreeMap<String, Role>;

/// Whether a table has heads of questions or of people.
pub(super) fn has_heads(sheet: &Sheet, given: &Given) -> bool {
    !matches!(Head::find(sheet, given), Found::Nothing)
}

/// The questions of some sheets. A `mark` between the cells says that rows can be of different
/// lengths, where a missing cell would let the next one pass for it.
pub(super) fn read(sheets: &[Sheet], given: &Given, mark: Option<u8>) -> Questions {
    let mut read = Questions::default();
    for sheet in sheets.iter().filter(|sheet| !sheet.rows.is_empty()) {
        let named = |code| Remark::new(code).with("sheet", &sheet.name);
        if sheet.is_hidden {
            read.note(named("sheet-hidden").with("rows", sheet.rows.len()));
            continue;
        }
        match Head::find(sheet, given) {
            Found::Nothing => {
                let row = sheet.rows.iter().find(|row| row.filled().count() > 1);
                let heads = row.into_iter().flat_map(Row::filled);
                let heads: Vec<&str> = heads.map(|(_, head)| head).collect();
                read.note(match heads.is_empty() {
                    true => named("sheet-without-heads"),
                    false => named("sheet-unknown-heads").with("heads", heads.join(" · ")),
                });
            }
            Found::People(head) => {
                let people = sheet.rows.iter().filter(|row| row.number > head.number);
                read.note(named("people").with("count", people.count()));
                if head.column(Role::Secret).is_some() {
                    read.note(named("secret-not-read"));
                }
            }
            Found::Questions(head) => {
                let mut section = Section::of_sheet(sheet);
                section.take_above(sheet, &head, &mut read);
                for (place, (head, rows)) in tables(sheet, head, given).into_iter().enumerate() {
                    if place > 0 {
                        section.begin_table(sheet);
                    }
                    table(&rows, (&head, &mut section), mark, &mut read);
                }
            }
        }
    }
    read.refused.sort_by(|one, other| one.spot.cmp(&other.spot));
    read
}

/// The tables of a sheet, each with its rows.
fn tables(sheet: &Sheet, head: Head, given: &Given) -> Vec<(Head, Sheet)> {
    let further = head.further(sheet, given);
    let ends = further.iter().map(|(begin, _)| *begin);
    let ends: Vec<usize> = ends.chain([usize::MAX]).collect();
    let heads = std::iter::once(head).chain(further.into_iter().map(|(_, head)| head));
    let table = |(head, end): (Head, usize)| {
        let rows = sheet.rows.iter();
        let rows = rows.filter(|row| (head.number + 1..end).contains(&row.number));
        let table = Sheet {
            name: sheet.name.clone(),
            is_hidden: false,
            rows: rows.cloned().collect(),
        };
        (head, table)
    };
    heads.zip(ends).map(table).collect()
}

fn table(
    table: &Sheet,
    (head, section): (&Head, &mut Section),
    mark: Option<u8>,
    read: &mut Questions,
) {
    read.columns.extend(head.uses(&table.name));
    let rows = checked(table, head, mark, read);
    let rows = continued::with_parts(table, head, rows, read);
    let rows = continued::with_types(head, rows);
    if head.column(Role::IsRight).is_some() && head.column(Role::Options).is_some() {
        grouped::read(table, (head, section), &rows, read);
    } else {
        let rows = options_joined(head, rows, read);
        rows::read(table, (head, section), &rows, read);
    }
}

/// Puts rows that hold nothing but one more option into the row of their question, also where they
/// say the question again, as merged cells do.
fn options_joined(head: &Head, rows: Vec<Row>, read: &mut Questions) -> Vec<Row> {
    let Some(column) = head.column(Role::Options) else {
        return rows;
    };
    let mut whole: Vec<Row> = Vec::new();
    for row in rows {
        let is_one = row.filled().all(|(place, _)| place == column);
        let question = whole.last_mut().filter(|question| {
            let has_stem = !head.cell(question, Role::Stem).is_empty();
            let mut cells = row.filled();
            let is_again =
                cells.all(|(place, cell)| place == column || question.cell(place) == cell);
            let is_option = is_one || is_again && !holds_several(row.cell(column));
            is_option
                && has_stem
                && !question.cell(column).is_empty()
                && !row.cell(column).is_empty()
        });
        match question {
            Some(question) => {
                question.cells[column] += "\n";
                question.cells[column] += row.cell(column);
                read.note(Remark::new("options-joined"));
            }
            None => whole.push(row),
        }
    }
    whole
}

/// The rows below the heads that have as many cells as there are heads; the others are refused.
fn checked(sheet: &Sheet, head: &Head, mark: Option<u8>, read: &mut Questions) -> Vec<Row> {
    let (mut rows, mut realigned) = (Vec::new(), Vec::new());
    let is_ragged = mark.is_some();
    for row in sheet.rows.iter().filter(|row| row.number > head.number) {
        if head.is_again(row) {
            continue;
        }
        let filled = row.filled().last().map_or(0, |(column, _)| column + 1);
        let is_short = row.cells.len() > 1 && row.cells.len() < head.width;
        if is_ragged && (is_short || filled > head.width) {
            let reason = Remark::new("columns-differ")
                .with("found", row.cells.len())
                .with("wanted", head.width);
            read.take(&spot(sheet, row), Err(reason), || head.shown(row));
            continue;
        }
        if mark.is_some_and(|mark| holds_rows(row, char::from(mark), head.width)) {
            let reason = Remark::new("rows-in-a-cell");
            read.take(&spot(sheet, row), Err(reason), || head.shown(row));
            continue;
        }
        let mut plain = Row {
            number: row.number,
            cells: row.cells.iter().map(|cell| html::text(cell)).collect(),
        };
        if is_ragged && is_shifted(head, &plain) {
            let Some(moved) = moved_back(head, &plain) else {
                let reason = Remark::new("columns-shifted")
                    .with("points", head.cell(&plain, Role::Points))
                    .with("difficulty", head.cell(&plain, Role::Difficulty));
                read.take(&spot(sheet, row), Err(reason), || head.shown(row));
                continue;
            };
            plain.cells = moved;
            realigned.push(row.number.to_string());
        }
        rows.push(plain);
    }
    if !realigned.is_empty() {
        read.note(Remark::new("realigned").with("rows", realigned.join(", ")));
    }
    rows
}

/// Whether a cell holds just as many marks as the rows would that two stray quotation marks have put
/// into it.
fn holds_rows(row: &Row, mark: char, width: usize) -> bool {
    let is_such = |cell: &String| {
        let breaks = cell.matches('\n').count();
        breaks > 0 && cell.matches(mark).count() == breaks * (width - 1)
    };
    width > 2 && row.cells.iter().any(is_such)
}

/// Whether what stands for points is no number and what stands for difficulty is no such word.
fn is_shifted(head: &Head, row: &Row) -> bool {
    let (points, difficulty) = (
        head.cell(row, Role::Points),
        head.cell(row, Role::Difficulty),
    );
    let is_number = points.is_empty() || number_of_points(points).is_some();
    let is_known = difficulty.is_empty() || difficulty_of(difficulty).is_some();
    !is_number && (!is_known || difficulty_of(points).is_some())
}

/// The cells of a row that lacks blank option cells before its answer, with those put in.
fn moved_back(head: &Head, row: &Row) -> Option<Vec<String>> {
    let answer = head.column(Role::Answer)?;
    (1..=MOST_MISSING).find_map(|missing| {
        let start = answer.checked_sub(missing)?;
        let is_blank = start
            .checked_sub(1)
            .is_none_or(|before| row.cell(before).is_empty());
        let mut cells = row.cells.clone();
        let blanks = std::iter::repeat_n(String::new(), missing);
        cells.splice(start..start, blanks);
        let moved = Row {
            number: row.number,
            cells: cells.clone(),
        };
        let is_whole = moved
            .filled()
            .last()
            .is_some_and(|(column, _)| column < head.width);
        let is_number = number_of_points(head.cell(&moved, Role::Points)).is_some();
        let is_known = difficulty_of(head.cell(&moved, Role::Difficulty)).is_some();
        (is_blank && is_whole && is_number && is_known).then_some(cells)
    })
}

fn spot(sheet: &Sheet, row: &Row) -> Spot {
    Spot {
        sheet: sheet.name.clone(),
        row: row.number,
    }
}

#[cfg(test)]
mod tests;
