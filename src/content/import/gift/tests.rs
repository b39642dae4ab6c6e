//! Questions in GIFT, with their traps.

use crate::content::import::gift::read;
use crate::content::import::question::{Asked, Question, Questions, Reason};

fn of(text: &str) -> Questions {
    read(text).expect("GIFT")
}

fn one(text: &str) -> Question {
    let mut read = of(text);
    assert_eq!(
        (read.questions.len(), &read.refused[..]),
        (1, &[][..]),
        "{text}"
    );
    read.questions.remove(0)
}

fn refused(text: &str) -> Vec<(usize, &'static str)> {
    let code = |reason: &Reason| match reason {
        Reason::Remark(remark) => remark.code,
        Reason::Finding(_) => "finding",
    };
    let refused = of(text).refused;
    refused
        .iter()
        .map(|r| (r.spot.row, code(&r.reason)))
        .collect()
}

fn notes(text: &str) -> Vec<&'static str> {
    of(text).notes.iter().map(|note| note.code).collect()
}

#[test]
fn options_lose_their_own_labels() {
    let Asked::Choice { options, .. } = one("先做？{~B.挂断 =A.问好 ~C.反驳}").asked
    else {
        panic!("a choice");
    };
    let texts: Vec<&str> = options.iter().map(|(_, text)| text.as_str()).collect();
    assert_eq!(texts, ["挂断", "问好", "反驳"]);
}

#[test]
fn one_or_several_options_are_right() {
    let single = one("::先做什么::来电先 {~挂断#不礼貌 =问好#礼貌在前 ~%50%沉默} 再登记。");
    assert_eq!(single.stem, "来电先 ____ 再登记。");
    assert_eq!(single.name.as_deref(), Some("先做什么"));
    assert_eq!(single.rationale.as_deref(), Some("礼貌在前\n挂断：不礼貌"));
    let Asked::Choice {
        right,
        many,
        options,
        ..
    } = single.asked
    else {
        panic!("{:?}", single.asked);
    };
    assert_eq!(
        (right.as_slice(), many, options.len()),
        (&["B".to_owned()][..], false, 3)
    );
    let several = one("记下什么？{~%50%姓名 ~%50%电话 ~%-50%星座}");
    let Asked::Choice {
        right,
        many,
        scoring,
        ..
    } = several.asked
    else {
        panic!("{:?}", several.asked);
    };
    assert_eq!((right, many), (vec!["A".to_owned(), "B".to_owned()], true));
    assert_eq!(scoring, Some("right-minus-wrong"));
}

#[test]
fn statements_numbers_pairs_words_and_essays_are_known_by_their_brackets() {
    assert_eq!(one("要登记。{TRUE#错#对}").asked, Asked::TrueFalse(true));
    assert_eq!(one("要登记。{F}").asked, Asked::TrueFalse(false));
    let number = |value: &str, tolerance: &str| Asked::Number {
        value: value.to_owned(),
        tolerance: tolerance.to_owned(),
    };
    assert_eq!(one("几点？{#9:0.5}。").asked, number("9", "0.5"));
    assert_eq!(one("几点？{#8..10}").asked, number("9", "1"));
    assert_eq!(one("几点？{#=9:0 =%50%9:1}").asked, number("9", "0"));
    let pairs = one("连起来。{=致歉 -> 对不起 =问候 -> 您好 = -> 再见}");
    let Asked::Pairs { pairs, extra } = pairs.asked else {
        panic!("{:?}", pairs.asked);
    };
    assert_eq!((pairs.len(), extra), (2, vec!["再见".to_owned()]));
    let words = one("首都是？{=北京 =Beijing =%50%南京}");
    assert_eq!(words.stem, "首都是？ ____");
    let forms = vec![vec!["北京".to_owned(), "Beijing".to_owned()]];
    assert_eq!(words.asked, Asked::Blanks(forms));
    let essay = one("::安抚::怎样安抚顾客？{####先听完。}");
    assert_eq!(essay.asked, Asked::Speech(Vec::new()));
    assert_eq!(essay.rationale.as_deref(), Some("先听完。"));
}

#[test]
fn escaped_signs_tags_and_comments_do_not_mislead() {
    let text = "// 这里有 { 和 =\n哪个写法等于 5\\: a\\=b？{\n~ \\{4\\}\n// 中间 ~\n= \\= 2 + 3 # 用 \\#}\n";
    let question = one(text);
    assert_eq!(question.stem, "哪个写法等于 5: a=b？");
    let Asked::Choice { options, .. } = &question.asked else {
        panic!("{:?}", question.asked);
    };
    let texts: Vec<&str> = options.iter().map(|(_, text)| text.as_str()).collect();
    assert_eq!(texts, ["{4}", "= 2 + 3"]);
    let html = one("[html]<p>看<a href=\"x?a~b\">说明</a></p>{=<b class=\"k\">甲</b> ~乙}");
    assert_eq!(html.stem, "看说明");
    assert!(matches!(html.asked, Asked::Choice { options, .. } if options[0].1 == "甲"));
}

#[test]
fn what_cannot_be_read_is_refused_with_its_line() {
    let text = "甲{=一 ~二\n\n乙{T}\n\n丙{=一 =二 ~三}\n\n丁{T} {F}\n\n戊{没有记号}\n\n\
        己{#五}\n\n庚{#1 2}\n\n看图<img src=\"a.png\">{T}\n\n辛？{=北*}\n\n{T}\n\n壬{=}";
    let wanted = [
        (1, "unclosed"),
        (5, "several-whole"),
        (7, "several-brackets"),
        (9, "no-sign"),
        (11, "not-a-number"),
        (13, "not-a-number"),
        (15, "image"),
        (17, "wildcard"),
        (19, "no-stem"),
        (21, "empty-answer"),
    ];
    assert_eq!(refused(text), wanted);
    assert_eq!(of(text).questions.len(), 1);
}

#[test]
fn what_a_bank_cannot_say_is_noted() {
    assert_eq!(notes("甲{=一 ~%50%二}"), ["share-lost"]);
    assert_eq!(notes("甲{~%50%一 ~%50%二 ~三}"), ["rule-nearest"]);
    assert_eq!(notes("甲{T}\n\n这里只是说明。"), ["description"]);
    assert_eq!(notes("[markdown]**甲**{T}"), ["markdown"]);
}

#[test]
fn other_texts_with_brackets_are_not_of_this_format() {
    for text in [
        "{\"a\": {}, \"b\": 1}",
        "fn f() {}",
        "p { color: red }",
        "{{c1::北京}}是首都",
    ] {
        assert!(read(text).is_none(), "{text}");
    }
}
