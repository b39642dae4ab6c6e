//! Slips, spaces and commas as people type them.

use super::{found, grade, one, rubric_with};

#[test]
fn a_slip_in_a_short_word_blames_no_one() {
    let rubric = rubric_with(
        &[],
        "
         criteria: {a: {name: 甲, points: 1, any: [抱歉]}}
         violations: {rude: {name: 辱骂, severity: major, any: [衰人, 没人会, 没有教养, 保管…修好]}}
         ",
    );
    let fallen = |answer: &str| !grade(&rubric, answer).violations.is_empty();
    assert!(fallen("真是衰人"));
    assert!(fallen("你没有叫养"));
    assert!(!fallen("这扇门坏了"));
    assert!(!fallen("三天了没人回"));
    assert!(!fallen("暴管了，正在抢修好"));
    let spared = grade(&rubric, "这扇门坏了").spared;
    assert!(spared.iter().all(|(_, near)| near.text == "扇门"));
}

#[test]
fn a_space_parts_two_numbers_of_different_scripts() {
    found(
        "单支120",
        &[
            ("单支120 一对220", true),
            ("单支120，一对220", true),
            ("单支120一", false),
            ("单支1200", false),
        ],
    );
    found("两百", &[("120 两百", true), ("120两百", false)]);
}

#[test]
fn a_count_behind_a_comma_counts_what_follows_it() {
    found(
        "话机(12|十二)个",
        &[
            ("话机十二个", true),
            ("十部话机，十二个耳麦", false),
            ("十部话机，12个耳麦", false),
        ],
    );
    found("登记好两小时内", &[("登记好，两小时内", true)]);
}

#[test]
fn asking_in_cantonese_asks() {
    found(
        "试(吓|下) @问",
        &[
            ("試下仲響唔響", true),
            ("得唔得試下", true),
            ("試下啦", false),
        ],
    );
}

#[test]
fn saying_again_to_check_is_said_even_with_the_question_in_the_phrase() {
    let rubric = one(&["您的意思是……是吧"]);
    let part = &grade(&rubric, "好，您的意思是两家的表跳得不一样是吧").parts[0];
    assert!(!part.evidence.is_empty(), "{part:?}");
    found(
        "跳得不一样[是吧]",
        &[
            ("您的意思是两家的表跳得不一样是吧", true),
            ("您说两家的表跳得不一样", false),
        ],
    );
}
