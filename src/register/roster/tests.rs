//! Sheets as HR keeps them.

use jiff::civil::{Date, date};

use super::{Plan, Why, header, plan};
use crate::register::person::{Field, Person, PersonEvent, PersonId, Personal};

const TODAY: Date = date(2026, 11, 22);

fn rows(text: &str) -> Vec<Vec<String>> {
    let cells = |line: &str| line.split(',').map(str::to_owned).collect();
    text.lines().map(cells).collect()
}

fn known(number: &str, more: &[(Field, &str)]) -> Person {
    let more = more
        .iter()
        .map(|(field, value)| (*field, (*value).to_owned()));
    let mut personal: Personal = more.collect();
    personal.insert(Field::Number, number.to_owned());
    Person {
        id: PersonId::generate(),
        is_registered: personal.len() > 1,
        personal,
    }
}

fn planned(text: &str, people: &[Person]) -> Plan {
    let rows = rows(text);
    let header = header(&rows).expect("a header");
    plan(&rows, &header, people, TODAY)
}

#[test]
fn a_header_is_found_below_titles_and_a_password_is_not_read() {
    let rows =
        rows("二〇二六年花名册\n,,\n序号,*姓名,工 号：,密码,所属部门\n1,张三,007123,abc,客服部");
    let header = header(&rows).expect("a header");
    assert_eq!(header.row, 2);
    let columns = [(Field::Name, 1), (Field::Number, 2), (Field::Department, 4)];
    assert_eq!(header.columns, columns);
    assert_eq!(header.unread, ["序号", "密码"]);
    assert!(super::header(&[vec!["姓名".to_owned(), "部门".to_owned()]]).is_none());
}

#[test]
fn new_people_are_added_and_known_ones_changed() {
    let people = [
        known("1", &[(Field::Name, "甲"), (Field::Department, "客服部")]),
        known("2", &[]),
        known("3", &[(Field::Name, "丙"), (Field::LeftOn, "2026-03-01")]),
        known("4", &[(Field::Name, "丁")]),
        known("5", &[(Field::Name, "戊"), (Field::Team, "一班")]),
    ];
    let plan = planned(
        "工号,姓名,部门,入职日期,离职日期\n1,甲,客服部 ／ 二班,,\n2,乙,客服部,2026/1/5,\n\
         3,丙,,2026.6.1,\n4,丁,,,2026-11-01\n5,戊,,,\n6,己,,,\n,,,,",
        &people,
    );
    let changes: Vec<_> = plan
        .changes
        .iter()
        .map(|change| (change.row, change.event, change.effective))
        .collect();
    assert_eq!(
        changes,
        [
            (2, PersonEvent::Changed, TODAY),
            (3, PersonEvent::Added, date(2026, 1, 5)),
            (4, PersonEvent::Returned, date(2026, 6, 1)),
            (5, PersonEvent::Left, date(2026, 11, 1)),
            (7, PersonEvent::Added, TODAY),
        ]
    );
    assert_eq!(plan.unchanged, 1);
    assert_eq!(plan.refused, []);
    assert_eq!(
        plan.changes[0].person.get(Field::Department),
        Some("客服部/二班")
    );
    assert_eq!(plan.changes[0].fields, [Field::Department]);
    assert_eq!(plan.changes[1].person.id, people[1].id);
    assert_eq!(plan.changes[2].person.get(Field::LeftOn), None);
}

#[test]
fn rows_that_contradict_each_other_or_say_too_little_are_refused() {
    let plan = planned(
        "工号,姓名,入职日期\n1,甲,\n1,乙,\n,丙,\n4,,\n5,戊,昨天\n6,己,\n6,己,",
        &[],
    );
    let refused: Vec<_> = plan.refused.iter().map(|row| (row.row, row.why)).collect();
    assert_eq!(
        refused,
        [
            (2, Why::Duplicate),
            (3, Why::Duplicate),
            (4, Why::NoNumber),
            (5, Why::NoName),
            (6, Why::BadDay),
        ]
    );
    assert_eq!(plan.changes.len(), 1, "two rows that say the same are one");
}

#[test]
fn look_alikes_are_named() {
    let people = [known(
        "007123",
        &[(Field::Name, "张三"), (Field::Department, "客服部")],
    )];
    let plan = planned(
        "工号,姓名,部门\n7123,张三丰,财务部\n007I23,李四,财务部\n88,张 三,客服部\n90,张三,财务部",
        &people,
    );
    let alike: Vec<_> = plan
        .alike
        .iter()
        .map(|alike| (alike.number.as_str(), alike.other.as_str(), alike.field))
        .collect();
    assert_eq!(
        alike,
        [
            ("7123", "007123", Field::Number),
            ("7123", "007I23", Field::Number),
            ("007I23", "007123", Field::Number),
            ("007I23", "7123", Field::Number),
            ("88", "007123", Field::Name),
        ]
    );
}

#[test]
fn what_a_spreadsheet_made_of_a_number_is_no_number() {
    let sheet = "工号,姓名\n1.23E+05,甲\n8.0,乙\n合计：,8人\nTotal,9\n12E03,丙\n8.1,丁";
    let plan = planned(sheet, &[]);
    let why: Vec<Why> = plan.refused.iter().map(|refused| refused.why).collect();
    assert_eq!(why, [Why::Damaged, Why::Damaged, Why::Total, Why::Total]);
    assert_eq!(
        plan.changes.len(),
        2,
        "letters and points may stand in a number"
    );
}

#[test]
fn nobody_leaves_before_they_come() {
    let sheet =
        "工号,姓名,入职日期,离职日期\n1,甲,2026-03-01,2026-02-01\n2,乙,2026-03-01,2026-03-01";
    let plan = planned(sheet, &[]);
    assert_eq!(plan.refused.len(), 1);
    assert_eq!(plan.refused[0].why, Why::LeftTooEarly);
    let people = [known(
        "3",
        &[(Field::Name, "丙"), (Field::EnteredOn, "2026-03-01")],
    )];
    let plan = planned("工号,离职日期\n3,2026-02-01", &people);
    assert_eq!(plan.refused[0].why, Why::LeftTooEarly);
}
