//! What trainers' sheets look like: nothing is guessed in silence, nothing is lost in silence.

mod content;

use crate::content::import::question::{Asked, Questions, Reason};
use crate::content::import::sheets::{Given, read};
use crate::sheet::separated;

fn of(text: &str) -> Questions {
    let (sheet, _) = separated(text, b',');
    read(&[sheet], &Given::new(), Some(b','))
}

fn codes(read: &Questions) -> (Vec<(usize, &'static str)>, Vec<&'static str>) {
    let refused = read.refused.iter().map(|refused| match &refused.reason {
        Reason::Remark(remark) => (refused.spot.row, remark.code),
        Reason::Finding(_) => (refused.spot.row, "finding"),
    });
    let notes = read.notes.iter().map(|note| note.code);
    (refused.collect(), notes.collect())
}

#[track_caller]
fn assert_read(text: &str, items: usize, refused: &[(usize, &str)], notes: &[&str]) {
    let read = of(text);
    let (refusals, said) = codes(&read);
    assert_eq!(read.questions.len(), items, "{refusals:?}");
    assert_eq!(refusals, refused);
    assert_eq!(said, notes);
}

#[test]
fn heads_may_take_two_rows() {
    for below in [",,A,B,C,", "题型,题干,选项A,选项B,选项C,答案"] {
        let read = of(&format!(
            "题型,题干,选项,,,答案\n{below}\n单选,先做？,甲,乙,丙,B\n"
        ));
        let Asked::Choice { options, right, .. } = &read.questions[0].asked else {
            panic!("a choice");
        };
        assert_eq!((options.len(), &right[..]), (3, &["B".to_owned()][..]));
        assert_eq!(read.columns[0].head_row, 2);
    }
}

#[test]
fn titles_of_parts_and_rows_that_ask_nothing_are_told() {
    assert_read(
        "题型,题干,A,B,答案\n单选,先做？,甲,乙,A\n5,,,,\n制表人：张三,,,,\n二、判断题,,,,\n,要致歉。,,,√\n,合计：2题,,,\n",
        2,
        &[(7, "no-answer")],
        &["row-passed-over", "section"],
    );
}

#[test]
fn options_that_the_type_does_not_ask_for_are_not_dropped() {
    assert_read(
        "题型,题干,A,B,C,答案\n填空,几小时？,24,48,,A\n简答,怎么办？,道歉,登记,,先道歉再登记\n\
         判断,要致歉。,对,错,不确定,对\n判断,要登记。,对,错,,A\n案例选择题,选哪个？,甲,乙,,B\n",
        2,
        &[
            (2, "options-unasked"),
            (3, "options-unasked"),
            (4, "not-true-or-false"),
        ],
        &[],
    );
}

#[test]
fn an_answer_of_one_blank_that_may_be_several_is_told() {
    assert_read(
        "题型,题干,答案\n填空,记下____,姓名、电话\n填空,在____内,24小时|一天\n填空,在____内,24小时\n",
        3,
        &[],
        &["answer-kept-whole"],
    );
}

#[test]
fn a_stroke_in_the_answer_of_a_blank_parts_nothing_without_a_word() {
    let read = of(
        "题型,题干,答案\n填空,路程单位____,km/h\n填空,记下____,100或者一百\n填空,甲____乙____,1.5/2.5\n",
    );
    let blanks = read.questions.iter().map(|question| match &question.asked {
        Asked::Blanks(blanks) => blanks.concat().join(" "),
        other => panic!("{other:?}"),
    });
    let blanks: Vec<String> = blanks.collect();
    assert_eq!(blanks, ["km/h", "100 一百", "1.5 2.5"]);
    let (refused, notes) = codes(&read);
    assert_eq!(
        (refused.len(), notes),
        (0, vec!["answer-kept-whole", "answer-forms"])
    );
}

#[test]
fn an_answer_by_number_counts_option_cells_that_are_blank() {
    let read = of(
        "题干,选项1,选项2,选项3,选项4,答案\n先做？,甲,,丙,丁,3\n先做？,甲,,丙,丁,2\n先做？,甲,,丙,丁,14\n",
    );
    let keys = read.questions.iter().map(|question| match &question.asked {
        Asked::Choice { right, .. } => right.concat(),
        other => panic!("{other:?}"),
    });
    assert_eq!(keys.collect::<Vec<_>>(), ["C", "AD"]);
    assert_eq!(codes(&read).0, [(3, "answer-not-an-option")]);
}

#[test]
fn a_row_that_was_moved_back_loses_its_html() {
    let read = of(
        "题干,A,B,C,D,答案,分值,难度\n<p>先做？</p>,<b>甲</b>,乙,,A,2,易,\n后做？,甲,乙,,,A,2,易\n",
    );
    assert_eq!(codes(&read).0, []);
    assert!(codes(&read).1.contains(&"realigned"));
    assert_eq!(read.questions[0].stem, "先做？");
    let Asked::Choice { options, .. } = &read.questions[0].asked else {
        panic!("a choice");
    };
    assert_eq!(options[0].1, "甲");
}

#[test]
fn what_is_refused_keeps_all_its_rows_and_what_their_title_said() {
    let read = of(
        "题号,题干,选项,是否正确\n1,先做？,甲,是\n1,,乙,也许\n1,,丙,否\n2,后做？,甲,是\n,,乙,否\n",
    );
    let rows = &read.refused[0].rows.0;
    let options: Vec<&str> = rows.iter().map(|row| row[2].1.as_str()).collect();
    assert_eq!(options, ["甲", "乙", "丙"]);
    assert_eq!(read.questions[0].rows.0.len(), 2);

    let read = of("题干,A,B,C,答案\n\"一、多选题（每题2分，共4分）\",,,,\n先做？,甲,乙,丙,AZ\n");
    let row = &read.refused[0].rows.0[0];
    let said = |head: &str| {
        row.iter()
            .find(|(known, _)| known == head)
            .map(|(_, cell)| &**cell)
    };
    assert_eq!((said("题型"), said("分值")), (Some("多选题"), Some("2")));
    let read = of("题型,题干,A,B,答案\n一、判断题,,,,\n,要致歉。,,,也许\n单选,先做？,甲,乙,Z\n");
    let types = read
        .refused
        .iter()
        .map(|refused| refused.rows.0[0][0].1.as_str());
    assert_eq!(types.collect::<Vec<_>>(), ["判断题", "单选"]);
}

#[test]
fn a_column_of_answers_1_and_0_says_right_and_wrong() {
    assert_read(
        "题型,题干,A,B,答案\n判断,要致歉。,错,对,1\n判断,要登记。,错,对,0\n",
        2,
        &[],
        &[],
    );
    assert_read(
        "题型,题干,A,B,答案\n判断,甲。,错,对,1\n判断,乙。,错,对,0\n判断,丙。,错,对,2\n",
        2,
        &[(2, "answer-two-ways")],
        &[],
    );
}

#[test]
fn options_about_people_make_no_roster_of_questions() {
    let sheet = "大类,甲,内容要求\n多选题,工单必填项有？,姓名,电话,地址,心情,ABC\n";
    assert_eq!(codes(&of(sheet)).1, ["sheet-unknown-heads"]);
    assert_eq!(
        codes(&of("序号,姓名,部门,入职日期\n1,张三,客服,2025\n")).1,
        ["people"]
    );
}

#[test]
fn pairs_with_one_left_are_no_pairs() {
    assert_read(
        "题型,题干,A,B,答案\n配对,连。,甲→一,乙→二,\n配对,连。,甲→一,甲→二,\n",
        1,
        &[(3, "no-pairs")],
        &[],
    );
}

#[test]
fn numbers_for_types_are_told_with_every_meaning() {
    let read = of("题型,题干,A,B,答案\n1,先做？,甲,乙,A\n1,做哪些？,甲,乙,AB\n2,要致歉。,,,对\n");
    let told = read.notes.iter().map(|note| {
        let facts = note.facts.iter().map(|(_, fact)| fact.as_str());
        facts.collect::<Vec<_>>().join(" ")
    });
    let wanted = ["1 multiple-choice 1", "1 single-choice 1", "2 true-false 1"];
    assert_eq!(told.collect::<Vec<_>>(), wanted);
}

#[test]
fn points_and_difficulties_that_say_nothing_are_told() {
    assert_read(
        "题型,题干,分值,难度,答案\n判断,甲。,两分,★★★,对\n判断,乙。,２,0.7,对\n判断,丙。,,,对\n",
        3,
        &[],
        &["points-not-whole", "unknown-difficulty"],
    );
    let read = of("题型,题干,分值,答案\n判断,乙。,２分,对\n");
    assert_eq!(read.questions[0].points, Some(2));
}

#[test]
fn quotation_marks_that_swallow_rows_are_noticed() {
    assert_read(
        "题型,题干,A,B,答案\n单选,\"先做,甲,乙,A\n单选,后做？\",甲,乙,B\n单选,\"两行\n的题干？\",甲,乙,B\n",
        1,
        &[(2, "rows-in-a-cell")],
        &[],
    );
}

#[test]
fn an_id_that_a_bank_cannot_use_is_kept_as_a_name() {
    let read = of("id,题型,题干,答案\nq-1,判断,甲。,对\n题 2,判断,乙。,对\n");
    assert_eq!(read.questions[0].id.as_deref(), Some("q-1"));
    assert_eq!(read.questions[1].name.as_deref(), Some("题 2"));
}

#[test]
fn options_stand_under_one_head_or_below_one_another() {
    for text in [
        "题目,选项,,,答案\n先说？,您好,喂,嗯,B\n",
        "题目,选项,选项,选项,答案\n先说？,您好,喂,嗯,B\n",
        "题目,选项,答案\n先说？,A.您好,B\n,B.喂,\n,C.嗯,\n",
        "题目,选项,答案\n先说？,您好,B\n,喂,\n,嗯,\n",
        "题型,题目,选项,答案\n单选,先说？,A、您好,B\n单选,先说？,B、喂,B\n单选,先说？,C、嗯,B\n",
        "题目,甲,乙,丙,答案\n先说？,您好,喂,嗯,乙\n",
        "题目,①,②,③,答案\n先说？,您好,喂,嗯,②\n",
        "题目,选项,答案\n先说？,A您好 B喂 C嗯,答案：B\n",
        "题目,选项,答案\n先说？,①您好②喂③嗯,②\n",
        "题目,A,B,C\n先说？（ B ）,您好,喂,嗯\n",
        "Question - max 120 characters,Answer 1 - max 75,Answer 2 - max 75,Answer 3 - max 75,Correct answer(s) - choose\n\
         先说？,您好,喂,嗯,2\n",
    ] {
        let read = of(text);
        assert_eq!(read.questions.len(), 1, "{text}: {:?}", codes(&read));
        let Asked::Choice { options, right, .. } = &read.questions[0].asked else {
            panic!("a choice");
        };
        let texts: Vec<&str> = options.iter().map(|(_, text)| text.as_str()).collect();
        assert_eq!(
            (texts, right.concat()),
            (vec!["您好", "喂", "嗯"], "B".to_owned()),
            "{text}"
        );
    }
}

#[test]
fn tables_below_one_another_have_heads_of_their_own() {
    assert_read(
        "题干,A,B,答案\n先说？,您好,喂,A\n题干,答案,,\n要微笑,对,,\n题干,参考答案,,\n怎么说？,先致歉；再登记；最后约定回访,,\n",
        3,
        &[],
        &["types-inferred"; 3],
    );
}

#[test]
fn a_row_that_is_refused_later_keeps_its_cells() {
    let read = of("题型,题干,A,B,答案\n单选,先说？,同,同,A\n");
    let cells: Vec<&str> = read.questions[0].rows.0[0]
        .iter()
        .map(|(_, cell)| cell.as_str())
        .collect();
    assert_eq!(cells, ["单选", "先说？", "同", "同", "A"]);
}

#[test]
fn what_needs_a_picture_or_a_formula_is_refused() {
    assert_read(
        "题型,题干,A,B,答案\n单选,见下图：选哪个？,甲,乙,A\n单选,\\(x^2\\)是？,甲,乙,A\n单选,选哪个？,$$x$$,$$y$$,A\n",
        0,
        &[(2, "image"), (3, "formula"), (4, "formula")],
        &[],
    );
}

#[test]
fn titles_of_parts_give_points_and_what_is_odd_is_told() {
    let text = "题干,A,B,答案\n\"一、单选题（每题2分，共2分）\",,,\n选哪个？,x,y,A\n二、多选题（共20分）,,,\n选哪些？,甲,乙,A\n";
    assert_read(
        text,
        2,
        &[],
        &[
            "section",
            "section-points",
            "section",
            "section-points-lost",
            "one-right",
        ],
    );
    let read = of(text);
    let first = &read.questions[0];
    assert_eq!(
        (first.points, first.asked.type_name()),
        (Some(2), "single-choice")
    );
    let read = of("题干,A,B,答案\n选哪个？,x,y,A\n");
    assert_eq!(read.questions[0].asked.type_name(), "single-choice");
}

/// The keys of the items of a sheet whose options are 2, 1, 3, 4 and B, A, C, D.
fn keys(head: &str, answers: &[(&str, &str)]) -> (String, Vec<(usize, &'static str)>) {
    let rows = answers
        .iter()
        .map(|(options, answer)| format!("单选,选哪个？,{options},{answer}\n"));
    let rows: String = rows.collect();
    let read = of(&format!("题型,题干,A,B,C,D,{head}\n{rows}"));
    let keys = read.questions.iter().map(|question| match &question.asked {
        Asked::Choice { right, .. } => right.concat(),
        other => panic!("{other:?}"),
    });
    (keys.collect(), codes(&read).0)
}

#[test]
fn answers_that_name_two_options_are_settled_by_their_column_or_refused() {
    let (words, numbers, letters) = ("您好,喂,嗯,哎", "2,1,3,4", "B,A,C,D");
    let settled = [
        ("答案", vec![(words, "1"), (numbers, "1")], "AA"),
        ("答案（序号）", vec![(numbers, "1"), (words, "您好")], "AA"),
        ("答案", vec![(words, "C"), (letters, "A")], "CA"),
        ("答案", vec![(words, "嗯"), (letters, "A")], "CB"),
        (
            "答案",
            vec![(words, "嗯"), (words, "A"), (letters, "C")],
            "CAC",
        ),
    ];
    for (head, answers, wanted) in settled {
        assert_eq!(
            keys(head, &answers),
            (wanted.to_owned(), vec![]),
            "{answers:?}"
        );
    }
    let unsettled = [
        vec![(letters, "A")],
        vec![(words, "嗯"), (words, "A"), (letters, "A")],
        vec![(words, "B"), (numbers, "1")],
    ];
    for answers in unsettled {
        let (_, refused) = keys("答案", &answers);
        assert_eq!(
            refused,
            [(answers.len() + 1, "answer-two-ways")],
            "{answers:?}"
        );
    }
    assert_read(
        "题型,题干,A,B,答案\n判断,要致歉。,错,对,1\n判断,要登记。,错,对,对\n判断,要回访。,对,错,1\n",
        2,
        &[(2, "answer-two-ways")],
        &[],
    );
}

#[test]
fn a_formula_without_a_result_is_no_empty_cell() {
    assert_read(
        "题型,题干,A,B,C,答案\n单选,先做？,甲,乙,#=1+1,A\n单选,再做？,甲,乙,#REF!,A\n",
        0,
        &[(2, "broken-cell"), (3, "broken-cell")],
        &[],
    );
}
