//! Score sheets of other programs: a CSV file with a column for each item and a row for each
//! candidate.

use std::fs::File;
use std::path::Path;

use csv::{Reader, ReaderBuilder, StringRecord};

use crate::statistics::{Answer, ItemTally, Mark, Tally};

/// Headings of a first column that names the candidates.
const CANDIDATE: &[&str] = &[
    "candidate",
    "student",
    "name",
    "id",
    "no",
    "考生",
    "学员",
    "姓名",
    "工号",
    "编号",
    "序号",
];
/// Names in that column of a row that gives the most that each item can earn.
const MOST: &[&str] = &["max", "满分", "分值"];

/// Why a sheet cannot be counted.
#[derive(Debug, thiserror::Error)]
pub(crate) enum MatrixError {
    #[error(transparent)]
    Unreadable(#[from] std::io::Error),
    #[error("line {line} is no line of a CSV file like the first")]
    NoCsv { line: u64 },
    #[error("there are no columns with items, or no rows")]
    Empty,
    #[error("`{text}` at line {line} under `{column}` is no number")]
    NoNumber {
        line: u64,
        column: String,
        text: String,
    },
    #[error("`{text}` at line {line} under `{column}` is more than the item can earn")]
    TooMuch {
        line: u64,
        column: String,
        text: String,
    },
}

/// Counts the scores of a sheet, telling `progress` how many rows are done. An empty cell is an item
/// that the candidate did not have. Without a row of most points an item can earn 1, or what the
/// best candidate earned if that is more.
pub(crate) fn read_matrix(
    path: &Path,
    progress: &mut dyn FnMut(usize),
) -> Result<Tally, MatrixError> {
    let (items, most) = items_with_most(path)?;
    let mut tally = Tally::default();
    let new = |(name, most): (&String, &Mark)| ItemTally::new(name, *most);
    tally.items = items.iter().zip(&most).map(new).collect();
    let mut sheet = Sheet::open(path)?;
    let (mut scores, mut rows) = (Vec::new(), 0);
    while let Some(row) = sheet.next(&mut scores)? {
        if let Row::Most = row {
            continue;
        }
        let answers = scores.iter().enumerate().filter_map(|(item, score)| {
            Some(Answer {
                item,
                score: (*score)?,
                ..Answer::default()
            })
        });
        let answers: Vec<Answer<'_>> = answers.collect();
        if let Some(answer) = answers
            .iter()
            .find(|answer| answer.score > most[answer.item])
        {
            return Err(sheet.too_much(answer.item));
        }
        tally.add(&answers);
        rows += 1;
        progress(rows);
    }
    match rows {
        0 => Err(MatrixError::Empty),
        _ => Ok(tally),
    }
}

/// The names of the items, and the most that each can earn.
fn items_with_most(path: &Path) -> Result<(Vec<String>, Vec<Mark>), MatrixError> {
    let mut sheet = Sheet::open(path)?;
    let mut most = vec![Mark::from_hundredths(100); sheet.items.len()];
    let mut scores = Vec::new();
    while let Some(row) = sheet.next(&mut scores)? {
        let found = most.iter_mut().zip(&scores);
        let found = found.filter_map(|(most, score)| Some((most, (*score)?)));
        if let Row::Most = row {
            found.for_each(|(most, score)| *most = score);
            break;
        }
        found.for_each(|(most, score)| *most = score.max(*most));
    }
    Ok((sheet.items, most))
}

struct Sheet {
    reader: Reader<File>,
    record: StringRecord,
    /// Columns before those of the items.
    skipped: usize,
    items: Vec<String>,
}

/// What a row has.
enum Row {
    Scores,
    Most,
}

impl Sheet {
    fn open(path: &Path) -> Result<Self, MatrixError> {
        let mut reader = ReaderBuilder::new().from_reader(File::open(path)?);
        let headings = reader.headers().map_err(no_csv)?;
        let mut items: Vec<String> = headings
            .iter()
            .map(|heading| heading.trim_start_matches('\u{FEFF}').trim().to_owned())
            .collect();
        let first = items.first().map(|first| first.to_lowercase());
        let skipped = usize::from(first.is_some_and(|first| CANDIDATE.contains(&first.as_str())));
        items.drain(..skipped);
        let is_named = items.iter().any(|item| !item.is_empty());
        if !is_named {
            return Err(MatrixError::Empty);
        }
        Ok(Self {
            reader,
            record: StringRecord::new(),
            skipped,
            items,
        })
    }

    /// Reads the next row into `scores`; blank rows are passed over.
    fn next(&mut self, scores: &mut Vec<Option<Mark>>) -> Result<Option<Row>, MatrixError> {
        loop {
            if !self.reader.read_record(&mut self.record).map_err(no_csv)? {
                return Ok(None);
            }
            scores.clear();
            for at in 0..self.items.len() {
                let text = self.cell(at);
                let score = match text {
                    "" => None,
                    text => Some(Mark::parse(text).ok_or_else(|| self.no_number(at))?),
                };
                scores.push(score);
            }
            if scores.iter().any(Option::is_some) {
                break;
            }
        }
        let name = self.record.get(0).filter(|_| self.skipped > 0);
        let is_most = name.is_some_and(|name| MOST.contains(&name.trim().to_lowercase().as_str()));
        Ok(Some(if is_most { Row::Most } else { Row::Scores }))
    }

    fn cell(&self, item: usize) -> &str {
        self.record.get(item + self.skipped).unwrap_or("").trim()
    }

    fn line(&self) -> u64 {
        self.record.position().map_or(0, csv::Position::line)
    }

    fn no_number(&self, item: usize) -> MatrixError {
        MatrixError::NoNumber {
            line: self.line(),
            column: self.items[item].clone(),
            text: self.cell(item).to_owned(),
        }
    }

    fn too_much(&self, item: usize) -> MatrixError {
        MatrixError::TooMuch {
            line: self.line(),
            column: self.items[item].clone(),
            text: self.cell(item).to_owned(),
        }
    }
}

fn no_csv(error: csv::Error) -> MatrixError {
    let line = error.position().map_or(0, csv::Position::line);
    match error.into_kind() {
        csv::ErrorKind::Io(error) => MatrixError::Unreadable(error),
        _ => MatrixError::NoCsv { line },
    }
}
