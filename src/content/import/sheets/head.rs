//! The row that says what the columns hold, wherever it stands.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization as _;

use crate::content::import::question::ColumnUse;
use crate::content::import::sheets::columns::{
    Role, folded, is_of_wrong, letters, role_name, role_of, usual_head,
};
use crate::content::import::sheets::kinds::{Kind, kind_of};
use crate::content::import::sheets::legend::{Legend, line};
use crate::content::import::sheets::options::options_in;
use crate::content::import::sheets::readings::By;
use crate::content::import::sheets::titles::is_type;
use crate::sheet::{Row, Sheet};

/// SourceRows among which the heads are looked for.
const WITHIN: usize = 20;

/// What the head of the answers says of how they name options.
const HEADS_OF_ANSWERS: &[(By, &[&str])] = &[
    (By::Letters, &["字母", "letter"]),
    (By::Numbers, &["序号", "编号", "数字", "number", "index"]),
];

/// Words in the head of what a learner answered.
const LEARNERS: &[&str] = &["考生", "学员", "学生", "员工", "我的", "作答", "提交"];

/// The heads of a sheet.
pub(super) struct Head {
    /// The row of the heads, as the file counts.
    pub(super) number: usize,
    /// Columns up to the last head.
    pub(super) width: usize,
    heads: Vec<String>,
    roles: BTreeMap<usize, Role>,
    /// What it, or else a line above it, says of the signs for right and wrong.
    pub(super) legend: Option<Legend>,
}

/// What a sheet's heads say that it holds.
pub(super) enum Found {
    Questions(Head),
    People(Head),
    Nothing,
}

impl Head {
    /// The heads of `sheet`; `given` says what some of them mean.
    pub(super) fn find(sheet: &Sheet, given: &BTreeMap<String, Role>) -> Found {
        for place in 0..sheet.rows.len().min(WITHIN) {
            let head = Self::at(&sheet.rows[place..], given);
            if head.asks() {
                return Found::Questions(head.below(sheet));
            }
            if head.is_of_people() {
                return Found::People(head);
            }
        }
        Found::Nothing
    }

    /// The heads of the tables below this one, each with the row at which it begins.
    pub(super) fn further(
        &self,
        sheet: &Sheet,
        given: &BTreeMap<String, Role>,
    ) -> Vec<(usize, Self)> {
        let rows = sheet.rows.iter().enumerate();
        let below = rows.filter(|(_, row)| row.number > self.number && !self.is_again(row));
        let heads = below.filter_map(|(place, row)| {
            let filled = row.filled().count();
            let known = row.filled().filter(|(_, cell)| role_of(cell).is_some());
            let is_head = filled >= 2 && known.count() == filled && Self::of(row, given).asks();
            let head = || Self::at(&sheet.rows[place..], given).below(sheet);
            is_head.then(|| (row.number, head()))
        });
        heads.collect()
    }

    /// The same with what it or the lines above it say of the signs for right and wrong.
    fn below(mut self, sheet: &Sheet) -> Self {
        let above = sheet.rows.iter().filter(|row| row.number < self.number);
        let above = above.filter_map(|row| Legend::of(line(row)?)).next_back();
        let head = self.column(Role::Answer).map(|column| self.head(column));
        let own = head.and_then(Legend::of);
        self.legend = own.or(above).or_else(|| Legend::of(&sheet.name));
        self
    }

    /// The heads that the first of these rows is, or the first two.
    fn at(rows: &[Row], given: &BTreeMap<String, Role>) -> Self {
        let (row, below) = (&rows[0], &rows[1..]);
        let head = Self::of(row, given);
        let whole = head.over(below.first()).or_else(|| head.spread(row, below));
        let mut head = whole.map_or(head, |whole| Self::of(&whole, given));
        if head.asks() {
            head.take_types(below);
        }
        head
    }

    /// Takes a column for that of the types whose head does not say so, where its cells name types
    /// and nothing else.
    fn take_types(&mut self, below: &[Row]) {
        if self.column(Role::Type).is_some() {
            return;
        }
        let is_free = |column: &usize| matches!(self.roles.get(column), None | Some(Role::Topic));
        let rows = below.iter().filter(|row| row.filled().count() > 1);
        let rows: Vec<&Row> = rows.filter(|row| !self.is_again(row)).collect();
        let holds_types = |column: &usize| {
            let cells = rows.iter().map(|row| row.cell(*column));
            let mut cells = cells.filter(|cell| !cell.is_empty()).peekable();
            let is_topic = self.roles.get(column) == Some(&Role::Topic);
            // 问答 and 案例题 may be topics as well.
            let is_sure =
                |cell: &&str| cell.ends_with(['题', '題']) && kind_of(cell) != Some(Kind::Speech);
            let is_told = !is_topic || cells.clone().any(|cell| is_sure(&cell));
            cells.peek().is_some() && is_told && cells.all(is_type)
        };
        let found = (0..self.width).filter(is_free).find(holds_types);
        self.roles.extend(found.map(|column| (column, Role::Type)));
    }

    fn of(row: &Row, given: &BTreeMap<String, Role>) -> Self {
        let mut roles: BTreeMap<usize, (Role, usize)> = BTreeMap::new();
        for (column, head) in row.filled() {
            let own = given.get(&folded(head)).map(|role| (*role, 0));
            let Some((role, rank)) = own.or_else(|| role_of(head)) else {
                continue;
            };
            let is_shared = matches!(
                role,
                Role::Topic | Role::Media | Role::Person | Role::Secret
            );
            let other = roles
                .iter()
                .find(|(_, (known, _))| *known == role && !is_shared);
            match other.map(|(column, (_, rank))| (*column, *rank)) {
                Some((_, known)) if known <= rank => continue,
                Some((column, _)) => {
                    roles.remove(&column);
                }
                None => {}
            }
            roles.insert(column, (role, rank));
        }
        let mut head = Self {
            legend: None,
            number: row.number,
            width: row.filled().last().map_or(0, |(column, _)| column + 1),
            heads: row.cells.clone(),
            roles: roles
                .into_iter()
                .map(|(column, (role, _))| (column, role))
                .collect(),
        };
        head.settle();
        head
    }

    /// Settles what some heads mean by the others: a case that nothing else asks about is the
    /// question, numbers are options, and what a learner got is no points of a question.
    fn settle(&mut self) {
        let scenario = self.column(Role::Scenario);
        if let Some(column) = scenario.filter(|_| self.column(Role::Stem).is_none()) {
            self.roles.insert(column, Role::Stem);
        }
        let is_answered = self.heads.iter().any(|head| {
            let head = folded(head);
            LEARNERS.iter().any(|word| head.contains(word)) && head.contains("答")
        });
        let points = self.column(Role::Points);
        let points = points.filter(|column| folded(self.head(*column)).ends_with("得分"));
        if let Some(column) = points.filter(|_| is_answered) {
            self.roles.remove(&column);
        }
        let is_option = |role: &Role| matches!(role, Role::Option(_) | Role::Options);
        if self.column(Role::Stem).is_some() && !self.roles.values().any(is_option) {
            let numbers: Vec<usize> = (1..=9u8)
                .map_while(|number| {
                    let number = number.to_string();
                    self.heads.iter().position(|head| folded(head) == number)
                })
                .collect();
            if numbers.len() > 1 {
                let options = (0..).map(Role::Option);
                self.roles.extend(numbers.into_iter().zip(options));
            }
        }
    }

    /// The heads of two rows as one row, where all that the row below says is which column under
    /// the head of the options holds which option.
    fn over(&self, below: Option<&Row>) -> Option<Row> {
        let below = below?;
        self.column(Role::Options)?;
        let is_option = |cell: &str| matches!(role_of(cell), Some((Role::Option(_), _)));
        let is_again = |column: usize, cell: &str| self.head(column) == cell;
        let mut filled = below.filled();
        let fits = filled.all(|(column, cell)| is_option(cell) || is_again(column, cell));
        let options = below.filled().filter(|(_, cell)| is_option(cell)).count();
        (fits && options >= 2).then(|| {
            let columns = 0..self.heads.len().max(below.cells.len());
            let cell = |column: usize| match below.cell(column) {
                option if is_option(option) => option.to_owned(),
                _ => self.head(column).to_owned(),
            };
            Row {
                number: below.number,
                cells: columns.map(cell).collect(),
            }
        })
    }

    /// The heads of a row in which one head stands over several columns of options, merged or again
    /// and again.
    fn spread(&self, row: &Row, below: &[Row]) -> Option<Row> {
        let first = self.column(Role::Options)?;
        if self.column(Role::IsRight).is_some() {
            return None;
        }
        let head = self.head(first);
        let is_under = |column: &usize| {
            let own = self.head(*column);
            let is_filled = |row: &Row| {
                let option = row.cell(first);
                let is_one =
                    !option.is_empty() && options_in(option).is_ok_and(|all| all.is_empty());
                is_one && !row.cell(*column).is_empty()
            };
            own == head || (own.is_empty() && below.iter().take(WITHIN).any(is_filled))
        };
        let end = (first + 1..).find(|column| !is_under(column))?;
        let word = if head.is_ascii() { "Option " } else { "选项" };
        let mut cells = row.cells.clone();
        cells.resize(cells.len().max(end), String::new());
        for (place, cell) in cells[first..end].iter_mut().enumerate() {
            *cell = word.to_owned() + &letters(place);
        }
        let number = row.number;
        (end - first >= 2).then_some(Row { number, cells })
    }

    fn asks(&self) -> bool {
        let is_answer = |role: &Role| {
            matches!(
                role,
                Role::Answer | Role::AnswerPoints | Role::Options | Role::Option(_) | Role::IsRight
            )
        };
        self.column(Role::Stem).is_some() && self.roles.values().any(is_answer)
    }

    fn is_of_people(&self) -> bool {
        let is_person = |role: &&Role| matches!(role, Role::Person | Role::Secret);
        let people = self.roles.values().filter(is_person).count();
        let heads = self.heads.iter().filter(|head| !head.is_empty()).count();
        // Options of a question may be words such as 姓名 and 电话.
        self.column(Role::Stem).is_none() && people >= 2 && people * 3 >= heads
    }

    /// Whether a column holds what is answered, and no question.
    pub(super) fn is_of_answer(&self, column: usize) -> bool {
        let role = self.roles.get(&column);
        let is_answer = |role: &Role| {
            matches!(
                role,
                Role::Answer | Role::AnswerPoints | Role::Options | Role::Option(_) | Role::IsRight
            )
        };
        column > 0 && role.is_some_and(is_answer)
    }

    pub(super) fn column(&self, role: Role) -> Option<usize> {
        let found = self.roles.iter().find(|(_, known)| **known == role);
        found.map(|(column, _)| *column)
    }

    /// How answers name options, where their head says so: 正确答案（序号）.
    pub(super) fn names_options_by(&self) -> Option<By> {
        let head = self.head(self.column(Role::Answer)?);
        let head = head.nfkc().collect::<String>().to_lowercase();
        let named = HEADS_OF_ANSWERS.iter();
        let mut named = named.filter(|(_, words)| words.iter().any(|word| head.contains(word)));
        let (by, _) = named.next()?;
        named.next().is_none().then_some(*by)
    }

    /// The cell of this row that holds this; empty where nothing does.
    pub(super) fn cell<'r>(&self, row: &'r Row, role: Role) -> &'r str {
        self.column(role).map_or("", |column| row.cell(column))
    }

    /// Every cell of this row that holds this.
    pub(super) fn cells<'r>(&self, row: &'r Row, role: Role) -> Vec<&'r str> {
        let columns = self.roles.iter().filter(|(_, known)| **known == role);
        let cells = columns.map(|(column, _)| row.cell(*column));
        cells.filter(|cell| !cell.is_empty()).collect()
    }

    /// The options that have a column each, by their places.
    pub(super) fn options<'r>(&self, row: &'r Row) -> Vec<(usize, &'r str)> {
        let mut options: Vec<(usize, &str)> = Vec::new();
        for (column, role) in &self.roles {
            if let Role::Option(place) = role
                && !row.cell(*column).is_empty()
            {
                options.push((usize::from(*place), row.cell(*column)));
            }
        }
        options.sort_unstable();
        options
    }

    /// Whether the columns of options hold the wrong ones only.
    pub(super) fn has_wrong_options(&self) -> bool {
        let mut options = self.roles.iter();
        options.any(|(column, role)| {
            matches!(role, Role::Option(_)) && is_of_wrong(&folded(self.head(*column)))
        })
    }

    /// Whether a row says the heads again.
    pub(super) fn is_again(&self, row: &Row) -> bool {
        row.filled().count() > 1 && row.filled().all(|(column, cell)| self.head(column) == cell)
    }

    fn head(&self, column: usize) -> &str {
        self.heads.get(column).map_or("", String::as_str)
    }

    /// The row with its heads, without the columns that are never read.
    pub(super) fn shown(&self, row: &Row) -> Vec<(String, String)> {
        let columns = 0..row.cells.len().max(self.width);
        columns
            .filter(|column| self.roles.get(column) != Some(&Role::Secret))
            .map(|column| (self.head(column).to_owned(), row.cell(column).to_owned()))
            .collect()
    }

    /// The same for a row below the title of a part, which says what the row itself leaves open.
    pub(super) fn shown_below(
        &self,
        row: &Row,
        title: &[(Role, Option<String>)],
    ) -> Vec<(String, String)> {
        let (mut row, mut more) = (row.clone(), Vec::new());
        for (role, said) in title {
            let (Some(said), "") = (said, self.cell(&row, *role)) else {
                continue;
            };
            match self.column(*role) {
                Some(column) => {
                    row.cells
                        .resize(row.cells.len().max(column + 1), String::new());
                    row.cells[column].clone_from(said);
                }
                None => more.push((usual_head(*role).to_owned(), said.clone())),
            }
        }
        let mut shown = self.shown(&row);
        shown.extend(more);
        shown
    }

    /// How each column was understood.
    pub(super) fn uses(&self, sheet: &str) -> Vec<ColumnUse> {
        let heads = self.heads.iter().enumerate();
        let is_used = |column: &usize| self.roles.contains_key(column);
        let heads = heads.filter(|(column, head)| !head.is_empty() || is_used(column));
        heads
            .map(|(column, head)| ColumnUse {
                sheet: sheet.to_owned(),
                head_row: self.number,
                column,
                head: head.clone(),
                role: self.roles.get(&column).map(|role| role_name(*role)),
            })
            .collect()
    }
}
