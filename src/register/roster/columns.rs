//! Which column of a sheet says what.

use crate::register::person::Field;

/// How columns are headed, besides the field's own name.
const ALIASES: [(Field, &[&str]); 7] = [
    (
        Field::Number,
        &[
            "工号",
            "员工号",
            "员工编号",
            "职工号",
            "人员编号",
            "编号",
            "考号",
            "staff id",
            "employee id",
            "id",
        ],
    ),
    (
        Field::Name,
        &["姓名", "名字", "员工姓名", "人员姓名", "full name"],
    ),
    (
        Field::Department,
        &["部门", "所属部门", "部门名称", "单位", "组织", "dept"],
    ),
    (
        Field::Post,
        &["岗位", "职位", "职务", "岗位名称", "position", "job"],
    ),
    (Field::Team, &["班组", "小组", "组别", "班次", "group"]),
    (
        Field::EnteredOn,
        &[
            "入职日期",
            "入职时间",
            "入职日",
            "到岗日期",
            "entry date",
            "start date",
            "hire date",
            "hired",
        ],
    ),
    (
        Field::LeftOn,
        &[
            "离职日期",
            "离职时间",
            "离职日",
            "exit date",
            "end date",
            "leave date",
            "left",
        ],
    ),
];

/// Rows in which a header is looked for: titles and notes may stand above it.
const SEARCHED: usize = 20;

/// The header of a sheet.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Header {
    /// Which row it is, from 0.
    pub(crate) row: usize,
    /// For each field its column; the first one where several are headed so.
    pub(crate) columns: Vec<(Field, usize)>,
    /// Headings of columns that are not read, such as passwords.
    pub(crate) unread: Vec<String>,
}

/// The first row that heads a column of numbers and one more.
pub(crate) fn header(rows: &[Vec<String>]) -> Option<Header> {
    let searched = rows.iter().take(SEARCHED).enumerate();
    let mut headers = searched.map(|(row, cells)| of_row(row, cells));
    headers.find(|header| {
        let has_number = header
            .columns
            .iter()
            .any(|(field, _)| *field == Field::Number);
        has_number && header.columns.len() > 1
    })
}

fn of_row(row: usize, cells: &[String]) -> Header {
    let mut header = Header {
        row,
        columns: Vec::new(),
        unread: Vec::new(),
    };
    for (column, cell) in cells.iter().enumerate() {
        let known =
            field(cell).filter(|field| header.columns.iter().all(|(seen, _)| seen != field));
        match known {
            Some(field) => header.columns.push((field, column)),
            None if cell.is_empty() => {}
            None => header.unread.push(cell.clone()),
        }
    }
    header
}

/// The field that a column of this heading holds.
pub(crate) fn field(heading: &str) -> Option<Field> {
    let is_decoration = |c: char| matches!(c, '*' | '＊' | ':' | '：') || c.is_whitespace();
    let plain = heading.trim_matches(is_decoration).to_lowercase();
    let plain: String = match plain.is_ascii() {
        true => plain.replace('_', " "),
        false => plain.split_whitespace().collect(),
    };
    let is_headed = |(field, names): &&(Field, &[&str])| {
        plain == field.as_str().replace('_', " ") || names.contains(&plain.as_str())
    };
    ALIASES.iter().find(is_headed).map(|(field, _)| *field)
}
