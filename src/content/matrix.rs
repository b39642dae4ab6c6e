//! Score sheets of other programs: a CSV file with a column for each item and a row for each
//! candidate.

use std::fs::File;
use std::io::{BufRead as _, BufReader, Cursor, Read};
use std::path::Path;

use csv::{Reader, ReaderBuilder, StringRecord};

use crate::sheet::decode;
use crate::statistics::{Answer, ItemTally, Mark, Tally};

/// Headings, in small letters and without blanks, of columns that say who a candidate is.
const CANDIDATE: &[&str] = &[
    "candidate",
    "student",
    "name",
    "fullname",
    "firstname",
    "surname",
    "lastname",
    "username",
    "user",
    "id",
    "studentid",
    "candidateid",
    "no",
    "number",
    "email",
    "e-mail",
    "emailaddress",
    "phone",
    "department",
    "class",
    "考生",
    "学员",
    "学生",
    "姓名",
    "名字",
    "工号",
    "学号",
    "考号",
    "准考证号",
    "员工编号",
    "编号",
    "序号",
    "账号",
    "用户名",
    "邮箱",
    "电子邮箱",
    "电子邮件",
    "手机",
    "手机号",
    "手机号码",
    "电话",
    "身份证号",
    "部门",
    "单位",
    "班级",
    "班组",
];
/// The same of columns that sum the others up.
const TOTAL: &[&str] = &[
    "total",
    "totalscore",
    "sum",
    "总分",
    "总成绩",
    "合计",
    "总计",
];
/// Names of a row that gives the most that each item can earn: nobody is called that.
const MOST: &[&str] = &["满分", "分值"];
/// Another, which people are called, too.
const MAX: &str = "max";

/// Why a sheet cannot be counted.
#[derive(Debug, thiserror::Error)]
pub(crate) enum MatrixError {
    #[error(transparent)]
    Unreadable(#[from] std::io::Error),
    #[error("line {line} is no line of a CSV file like the first")]
    NoCsv { line: u64 },
    #[error("line {line} is not in the encoding of the lines before")]
    NoText { line: u64 },
    #[error("two columns are called `{column}`")]
    Twice { column: String },
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

/// A sheet that was counted.
pub(crate) struct Matrix {
    pub(crate) tally: Tally,
    /// The headings of the columns that are not those of items; the place of one without, in
    /// brackets.
    pub(crate) left_out: Vec<String>,
}

/// Counts the scores of a sheet, telling `progress` how many rows are done. An empty cell is an item
/// that the candidate did not have. Without a row of most points an item can earn 1, or what the
/// best candidate earned if that is more.
pub(crate) fn read_matrix(
    path: &Path,
    progress: &mut dyn FnMut(usize),
) -> Result<Matrix, MatrixError> {
    let (items, most) = items_with_most(path)?;
    let mut tally = Tally::default();
    let new = |(name, most): (&String, &Mark)| ItemTally::new(name, *most);
    tally.items = items.iter().zip(&most).map(new).collect();
    let mut sheet = Sheet::open(path)?;
    let left_out = std::mem::take(&mut sheet.left_out);
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
        _ => Ok(Matrix { tally, left_out }),
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
    reader: Reader<Box<dyn Read>>,
    record: StringRecord,
    items: Vec<String>,
    /// The column of each item.
    columns: Vec<usize>,
    left_out: Vec<String>,
}

/// What a row has.
enum Row {
    Scores,
    Most,
}

impl Sheet {
    fn open(path: &Path) -> Result<Self, MatrixError> {
        let mut reader = ReaderBuilder::new().from_reader(text(path)?);
        let headings = reader.headers().map_err(no_csv)?;
        let (mut items, mut columns, mut left_out) = (Vec::new(), Vec::new(), Vec::new());
        for (column, heading) in headings.iter().enumerate() {
            let heading = heading.trim_start_matches('\u{FEFF}').trim();
            let plain: String = heading.split_whitespace().collect();
            let plain = plain.to_lowercase();
            if heading.is_empty() {
                left_out.push(format!("({})", column + 1));
            } else if CANDIDATE.contains(&plain.as_str()) || TOTAL.contains(&plain.as_str()) {
                left_out.push(heading.to_owned());
            } else if items.iter().any(|item| item == heading) {
                let column = heading.to_owned();
                return Err(MatrixError::Twice { column });
            } else {
                items.push(heading.to_owned());
                columns.push(column);
            }
        }
        if items.is_empty() {
            return Err(MatrixError::Empty);
        }
        Ok(Self {
            reader,
            record: StringRecord::new(),
            items,
            columns,
            left_out,
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
        Ok(Some(if self.is_most() {
            Row::Most
        } else {
            Row::Scores
        }))
    }

    /// Whether the row gives the most that items can earn.
    fn is_most(&self) -> bool {
        let names = self.record.iter().take(self.columns[0]).map(str::trim);
        let names: Vec<&str> = names.filter(|name| !name.is_empty()).collect();
        // People are called Max, too, and then have a number besides.
        let is_max = matches!(names.as_slice(), [one] if one.eq_ignore_ascii_case(MAX));
        is_max || names.iter().any(|name| MOST.contains(name))
    }

    fn cell(&self, item: usize) -> &str {
        self.record.get(self.columns[item]).unwrap_or("").trim()
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
        csv::ErrorKind::Utf8 { .. } => MatrixError::NoText { line },
        _ => MatrixError::NoCsv { line },
    }
}

/// Bytes at the beginning of a file that tell its encoding.
const TOLD_BY: usize = 64 * 1024;

/// The text of a file as UTF-8. What is so already is read bit by bit, for it may be long.
fn text(path: &Path) -> Result<Box<dyn Read>, MatrixError> {
    let mut file = BufReader::with_capacity(TOLD_BY, File::open(path)?);
    let start = file.fill_buf()?;
    let is_utf_8 = match std::str::from_utf8(start) {
        Ok(_) => true,
        // The last character may go on behind the beginning.
        Err(error) => error.error_len().is_none() && start.len() == TOLD_BY,
    };
    if is_utf_8 {
        return Ok(Box::new(file));
    }
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    match decode(&bytes) {
        Some((text, _)) => Ok(Box::new(Cursor::new(text.into_owned().into_bytes()))),
        None => Err(MatrixError::NoText { line: 1 }),
    }
}
