//! What looks like labels, points, types and marks, and is what a sheet says.

use super::{assert_read, of};
use crate::content::import::question::Asked;

fn stems(text: &str) -> Vec<String> {
    let questions = of(text).questions;
    questions
        .into_iter()
        .map(|question| question.stem)
        .collect()
}

#[test]
fn a_number_of_something_is_no_label_of_a_key() {
    let sheet = |answer: &str| format!("题型,题干,答案\n填空题,班级____。,{answer}\n");
    for (answer, key) in [
        ("（1）班", "（1）班"),
        ("①号窗", "①号窗"),
        ("（1）号线", "（1）号线"),
        ("（1）95555", "95555"),
        ("①您好", "您好"),
    ] {
        let asked = of(&sheet(answer)).questions.remove(0).asked;
        let shown = format!("{asked:?}");
        assert!(shown.contains(&format!("\"{key}\"")), "{answer}: {shown}");
    }
}

#[test]
fn options_that_differ_in_their_numbers_alone_keep_them() {
    for options in ["（1）班,（2）班,（3）班", "①星,②星,③星"] {
        let text = format!("题型,题干,A,B,C,答案\n单选题,哪一个？,{options},B\n");
        let asked = of(&text).questions.remove(0).asked;
        let Asked::Choice { options: found, .. } = asked else {
            panic!("{asked:?}");
        };
        let found: Vec<String> = found.into_iter().map(|(_, text)| text).collect();
        assert_eq!(found.join(","), options);
    }
}

#[test]
fn a_stem_keeps_what_it_says_in_brackets() {
    for stem in [
        "迟到一次扣（2分）",
        "服务区评价满意为（5分）",
        "（5分）评价属于满意",
        "（多选题）与单选题不同",
        "【单选】打分要客观",
    ] {
        let text = format!("题型,题干,答案\n判断题,{stem},对\n");
        assert_eq!(stems(&text), [stem]);
    }
    for (stem, answer) in [("标为（A）的客户应", "A"), ("按（B）键转人工时应", "A")]
    {
        let text = format!("题型,题干,A,B,答案\n单选题,{stem},优先接,后接,{answer}\n");
        assert_eq!(stems(&text), [stem]);
    }
    let text = "题型,题干,A,B,答案\n单选题,首先应（A）,致歉,挂断,A\n";
    assert_eq!(stems(text), ["首先应（ ）"]);
}

#[test]
fn topics_that_sound_like_types_stay_topics() {
    let text = "知识点,题干,答案\n问答,客服可以先挂机,错\n问答,热线是____,95555\n";
    let types = of(text).questions;
    let types: Vec<_> = types.iter().map(|asked| asked.asked.type_name()).collect();
    assert_eq!(types, ["true-false", "fill-in"]);
    let text =
        "类别,题干,A,B,C,答案\n情景题,先做？,致歉,反驳,挂断,A\n案例题,再做？,致歉,反驳,挂断,B\n";
    assert_eq!(of(text).questions.len(), 2);
}

#[test]
fn a_question_without_its_answer_is_no_case_of_the_next() {
    assert_read(
        "题干,参考答案\n一、情景模拟题（每题10分）,\n情景一：客户骂人。,\n情景二：客户要求退款。,核实；退款\n",
        1,
        &[(3, "no-answer")],
        &["section", "section-points"],
    );
}

#[test]
fn a_case_may_be_asked_with_options() {
    assert_read(
        "题型,题干,A,B,C,答案\n情景题,客户骂人时首先应,致歉,挂断,反驳,A\n",
        1,
        &[],
        &["types-inferred"],
    );
}
