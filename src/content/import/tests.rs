//! Sheets with their traps, small.

use proptest::collection::vec;
use proptest::prelude::{Strategy, any, prop_oneof, proptest};
use proptest::sample::select;

use crate::content::import::question::{Asked, Questions, Reason, Remark};
use crate::content::import::{Columns, Read};

fn read(bytes: &[u8], columns: &Columns) -> Result<Read, Remark> {
    super::read(bytes, columns, &|_| None)
}

/// Pieces of all formats, to be put together without sense.
const PIECES: &[&str] = &[
    "{",
    "}",
    "=",
    "~",
    "#",
    "####",
    "%50%",
    "%",
    "->",
    "::",
    "\\",
    "//",
    "$CATEGORY:",
    "[html]",
    "{#",
    "..",
    ":",
    "\n",
    "\n\n",
    " ",
    "{T}",
    "甲",
    "é",
    "1",
    "-",
    "<p>",
    "<",
    ">",
    "<b",
    "&amp;",
    "&",
    "<sup>",
    "<quiz>",
    "</quiz>",
    "<question type=\"multichoice\">",
    "</question>",
    "<answer fraction=\"50\">",
    "</answer>",
    "<text>",
    "</text>",
    "<![CDATA[",
    "]]>",
    "#separator:tab\n",
    "{{c1::",
    "}}",
    "A. ",
    "ANSWER: A\n",
    "题干,答案\n",
    ",",
    "\t",
    "\"",
    "____",
    "*",
];

fn of(text: &str) -> Questions {
    read(text.as_bytes(), &Columns::default())
        .expect("questions")
        .questions
}

fn reasons(questions: &Questions) -> Vec<(usize, &'static str)> {
    let code = |reason: &Reason| match reason {
        Reason::Remark(remark) => remark.code,
        Reason::Finding(_) => "finding",
    };
    let refused = questions.refused.iter();
    refused
        .map(|refused| (refused.spot.row, code(&refused.reason)))
        .collect()
}

fn types(questions: &Questions) -> Vec<&'static str> {
    let questions = questions.questions.iter();
    questions
        .map(|question| question.asked.type_name())
        .collect()
}

#[test]
fn a_sheet_of_many_types_is_read_row_by_row() {
    let read = of("客服题库,,,,,\n\
        题型,题干,A,B,答案,解析\n\
        单选,先做什么？,问好,挂断,A,先问好。\n\
        多选,要记下什么？,姓名,电话,AB,\n\
        判断,可以不登记。,,,错,\n\
        填空,在（ ）内回访。,,,24小时|一天,\n\
        简答,怎样致歉？,,,1.道歉；2.说明办法,\n");
    assert_eq!(
        types(&read),
        [
            "single-choice",
            "multiple-choice",
            "true-false",
            "fill-in",
            "role-play"
        ]
    );
    assert_eq!(reasons(&read), []);
    assert_eq!(read.questions[3].stem, "在____内回访。");
    let blanks = vec![vec!["24小时".to_owned(), "一天".to_owned()]];
    assert_eq!(read.questions[3].asked, Asked::Blanks(blanks));
}

#[test]
fn what_cannot_be_read_whole_is_refused_with_its_reason() {
    let read = of("题型,题干,A,B,答案\n\
        单选,缺答案？,甲,乙,\n\
        单选,答案不在？,甲,乙,C\n\
        单选,两个答案？,甲,乙,AB\n\
        判断,说不清。,,,也许\n\
        怪题,什么？,甲,乙,A\n\
        填空,从____到____。,,,甲\n\
        单选,看图<img src=x.png>,甲,乙,A\n\
        单选,,甲,乙,A\n\
        单选,少一列,A\n");
    assert_eq!(
        reasons(&read),
        [
            (2, "no-answer"),
            (3, "answer-not-an-option"),
            (4, "several-answers"),
            (5, "not-true-or-false"),
            (6, "unknown-type"),
            (7, "blanks-differ"),
            (8, "image"),
            (9, "no-stem"),
            (10, "columns-differ"),
        ]
    );
    assert!(read.questions.is_empty());
}

#[test]
fn titles_between_rows_name_the_type_of_what_follows() {
    let read = of(
        "题目\t选项\t答案\n一、单选题\t\t\n红灯亮时？\tA.停 B.走\tA\n二、判断题\t\t\n要登记。\t\t√\n",
    );
    assert_eq!(types(&read), ["single-choice", "true-false"]);
}

#[test]
fn one_row_an_option_makes_one_question_a_number() {
    let read = of("题目序号,题目类型,题目内容,是否正确项,选项内容\n\
        1,2,先做什么？,1,问好\n1,,,0,挂断\n\
        2,7,要登记。,0,正确\n2,,,1,错误\n\
        3,5,记什么？,1,姓名\n3,,,1,电话\n3,,,0,星座\n");
    assert_eq!(
        types(&read),
        ["single-choice", "true-false", "multiple-choice"]
    );
    let numbers = read.notes.iter().filter(|note| note.code == "type-number");
    assert_eq!(numbers.count(), 3);
}

#[test]
fn people_are_no_questions_and_passwords_are_not_read() {
    let read = of("用户名,密码,姓名\na,secret,甲\nb,secret,乙\n");
    assert!(read.questions.is_empty());
    assert!(!format!("{read:?}").contains("secret\""));
    let people = read.notes.iter().find(|note| note.code == "people");
    assert_eq!(people.expect("a note").facts[1].1, "2");
}

#[test]
fn the_user_can_say_what_columns_mean() {
    let columns =
        Columns::read("c.yaml", "columns: {stem: 问的, answer: 对的}\n").expect("columns");
    let text = "问的,A,B,对的\n先做什么？,问好,挂断,A\n";
    assert!(read(text.as_bytes(), &Columns::default()).is_err());
    let read = read(text.as_bytes(), &columns).expect("questions");
    assert_eq!(types(&read.questions), ["single-choice"]);
    assert!(Columns::read("c.yaml", "columns: {stm: 问的}\n").is_err());
}

#[test]
fn one_sentence_is_no_file_of_questions() {
    for text in ["这里没有题。", "", "今天，很好。\n去公园。\n"] {
        let error = read(text.as_bytes(), &Columns::default()).expect_err("no questions");
        assert_eq!(error.code, "no-questions");
    }
    let error = read("问的,对的\n甲,乙\n".as_bytes(), &Columns::default()).expect_err("no heads");
    let heads = vec![("heads", "问的 · 对的".to_owned())];
    assert_eq!((error.code, error.facts), ("no-heads", heads));
}

#[test]
fn rows_that_lost_a_blank_cell_are_moved_back_or_refused() {
    let heads = "题型\t题目\t选项A\t选项B\t答案\t解析\t分值\t难度\t标签\n";
    let moved = "填空\t多久回访？____\t\t一天\t一天内回访。\t3\t简单\t回访\t\n";
    let lost = "填空\t多久回访？____\t一天\t\t\t3\t回访\t简单的话\t\n";
    let read = of(&format!("{heads}{moved}{lost}").replace("简单的话", "随便"));
    let blanks = vec![vec!["一天".to_owned()]];
    assert_eq!(read.questions[0].asked, Asked::Blanks(blanks));
    assert_eq!(read.questions[0].points, Some(3));
    assert!(read.notes.iter().any(|note| note.code == "realigned"));
    assert_eq!(reasons(&read), [(3, "columns-shifted")]);
    let topic = "填空\t几天内？____\t\t三天\t三天内。\t2\t困难\t基础知识\t\n";
    let read = of(&format!("{heads}{topic}"));
    let blanks = vec![vec!["三天".to_owned()]];
    assert_eq!(read.questions[0].asked, Asked::Blanks(blanks));
}

/// Texts that look like files of questions, and bytes that look like nothing.
fn files() -> impl Strategy<Value = Vec<u8>> {
    let pieces = vec(select(PIECES), 0..40).prop_map(|pieces| pieces.concat().into_bytes());
    prop_oneof![4 => pieces, 1 => vec(any::<u8>(), 0..200)]
}

proptest! {
    #[test]
    fn no_file_stops_the_reading(bytes in files()) {
        if let Ok(read) = read(&bytes, &Columns::default()) {
            let questions = read.questions;
            for question in &questions.questions {
                assert!(!question.stem.is_empty(), "{question:?}");
            }
        }
    }
}
