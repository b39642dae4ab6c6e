//! Model answers as trainers write them.

use crate::content::import::points::{behind_head, points};
use crate::content::import::question::Point;

fn of(text: &str) -> Vec<Point> {
    points(text, None, &mut Vec::new()).expect(text)
}

fn names(text: &str) -> Vec<String> {
    of(text).into_iter().map(|point| point.name).collect()
}

/// Each point with what it earns, and the codes of what is noted.
fn told(text: &str, whole: Option<u32>) -> (String, Vec<&'static str>) {
    let mut notes = Vec::new();
    let points = points(text, whole, &mut notes).expect(text).into_iter();
    let shown = points.map(|point| match point.points {
        Some(points) => format!("{} {points}", point.name),
        None => point.name,
    });
    let notes = notes.into_iter().map(|note| note.code);
    (shown.collect::<Vec<_>>().join(" · "), notes.collect())
}

#[test]
fn each_point_of_a_list_is_one_criterion() {
    assert_eq!(
        names("参考答案要点：致歉、问清地址、告知时限等方面。"),
        ["致歉", "问清地址", "告知时限"]
    );
    assert_eq!(
        names("应当：1.致歉；2.登记（工单）；3.回访。"),
        ["致歉", "登记（工单）", "回访"]
    );
    assert_eq!(names("①致歉②登记"), ["致歉", "登记"]);
    assert_eq!(names("2.5小时内回复，并致歉"), ["2.5小时内回复", "并致歉"]);
    assert_eq!(names("要点:\n- 致歉\n- 登记"), ["致歉", "登记"]);
    assert_eq!(names("• 致歉 • 登记"), ["致歉", "登记"]);
    assert_eq!(
        names("一、态度：（1）微笑（2）问好 二、致歉"),
        ["微笑", "问好", "致歉"]
    );
    assert_eq!(
        names("首先致歉。其次登记。最后回访。"),
        ["致歉", "登记", "回访"]
    );
    assert_eq!(
        names("登记（姓名、电话）、致歉"),
        ["登记（姓名、电话）", "致歉"]
    );
    assert_eq!(names("【参考答案】致歉"), ["致歉"]);
    for text in ["……", "略", "参考答案：略。", "（略）", "言之有理即可"] {
        assert_eq!(names(text), [] as [&str; 0], "{text}");
    }
}

#[test]
fn points_are_read_however_they_are_written() {
    for text in [
        "1.致歉（2分）；2.登记(3 分)；3.回访【5分】",
        "1.致歉 2分 2.登记 3分 3.回访 5分",
        "1.致歉2分2.登记3分3.回访5分",
        "①致歉，2分；②登记，3分；③回访，5分",
        "致歉（2 分）登记（3分）回访（5分）",
        "致歉(2')；登记(3')；回访(5')",
        "(1) 致歉【2分】\n(2) 登记【3分】\n(3) 回访【5分】",
        "评分标准：致歉2分，登记3分，回访5分。",
        "评分标准（10分）：致歉2分，登记3分，回访5分。",
        "致歉——2分\n登记——3分\n回访——5分",
        "2分：致歉\n3分：登记\n5分：回访",
        "（2分）致歉（3分）登记（5分）回访",
        "一、致歉（得2分）二、登记（得3分）三、回访（得5分），共10分",
        "- 致歉 (2 points)\n- 登记 (3 points)\n- 回访 (5 points)",
    ] {
        let (points, notes) = told(text, None);
        assert_eq!(points, "致歉 2 · 登记 3 · 回访 5", "{text}");
        assert!(notes.is_empty(), "{text}: {notes:?}");
    }
}

#[test]
fn points_of_all_are_dealt_out() {
    for (text, dealt) in [
        ("致歉、登记、回访（每点2分）", "致歉 2 · 登记 2 · 回访 2"),
        (
            "1、致歉,2、登记,3、回访（共10分）",
            "致歉 4 · 登记 3 · 回访 3",
        ),
        ("态度（4分）：微笑、问好", "微笑 2 · 问好 2"),
        (
            "一、态度（4分）：1.微笑 2.问好 二、登记（1分）",
            "微笑 2 · 问好 2 · 登记 1",
        ),
    ] {
        assert_eq!(told(text, None), (dealt.to_owned(), vec![]), "{text}");
    }
    assert_eq!(told("致歉、登记（6分）", Some(6)).0, "致歉 · 登记");
    let missing = told("1.致歉（2分）2.登记 3.回访（5分）", Some(10));
    assert_eq!(missing, ("致歉 2 · 登记 3 · 回访 5".to_owned(), vec![]));
    let missing = told("1.致歉（2分）2.登记", None);
    assert_eq!(
        missing,
        ("致歉 2 · 登记 1".to_owned(), vec!["points-missing"])
    );
}

#[test]
fn what_is_no_point_is_told() {
    let (points, notes) = told("服务三步 1.致歉 2.登记 3.任意一点即可得分", None);
    assert_eq!((&*points, notes.len()), ("致歉 · 登记", 2));
    assert!(notes.iter().all(|note| *note == "points-beside"));
    let many: Vec<String> = (1..30)
        .map(|number| format!("第{number}件事做好"))
        .collect();
    let (points, notes) = told(&many.join("\n"), None);
    assert_eq!(
        (points.split(" · ").count(), notes),
        (20, vec!["points-many"])
    );
}

#[test]
fn points_that_may_mean_two_things_are_refused() {
    for (text, code) in [
        ("致歉、登记（6分）", "points-of-last"),
        ("1.致歉 2.登记 3.回访（6分）", "points-of-last"),
        ("致歉（0-2分）", "points-unclear"),
        ("致歉（2分）（3分）", "points-unclear"),
        ("致歉2分登记3分", "points-unclear"),
        ("致歉（1.5分）", "points-unclear"),
        ("致歉（2分）；登记（3分）；共10分", "points-sum"),
        ("致歉(2)；登记(3)；回访(5)", "points-number"),
        ("1.致歉 2.登记 4.回访", "points-numbering"),
        ("致歉（2分）；致歉（3分）", "points-twice"),
    ] {
        let error = points(text, None, &mut Vec::new()).expect_err(text);
        assert_eq!(error.code, code, "{text}");
    }
}

#[test]
fn phrases_are_the_points_own_words() {
    let phrases = |text: &str| of(text).remove(0).phrases;
    assert_eq!(
        phrases("登记姓名和电话"),
        ["登记姓名和电话", "登记姓名 & 电话"]
    );
    assert_eq!(phrases("记录（工单）"), ["记录", "工单"]);
    assert_eq!(phrases("限时：两小时内"), ["限时两小时内", "限时"]);
    assert_eq!(phrases("问好（礼貌，2分）"), ["问好", "礼貌"]);
    assert_eq!(phrases("拨打（110）【热线】"), ["拨打热线"]);
}

#[test]
fn points_are_found_behind_their_head() {
    assert_eq!(behind_head("见教材。参考答案要点：甲、乙"), Some("甲、乙"));
    assert_eq!(behind_head("这是要点"), None);
    assert_eq!(behind_head("答案：甲"), None);
}
