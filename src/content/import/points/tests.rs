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
    for text in [
        "……",
        "略",
        "参考答案：略。",
        "（略）",
        "言之有理即可",
        "详见培训手册第3章",
    ] {
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
        "致歉（2分）+登记（3分）+回访（5分）",
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
        ("（每点2分）致歉；登记", "致歉 2 · 登记 2"),
        ("致歉、登记等两项（每项2分）", "致歉 2 · 登记 2"),
        ("参考答案（共4分）：致歉；登记", "致歉 2 · 登记 2"),
        ("致歉两分；登记三分", "致歉 2 · 登记 3"),
        ("致歉，两分；登记，三分；共五分", "致歉 2 · 登记 3"),
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
fn points_of_a_title_go_to_what_stands_behind_it() {
    assert_eq!(
        told(
            "一、态度\n1.微笑（2分）\n2.鞠躬（2分）\n二、流程\n1.姓名（3分）",
            None
        ),
        (
            "微笑 2 · 鞠躬 2 · 姓名 3".to_owned(),
            vec!["points-beside"; 2]
        )
    );
    assert_eq!(told("登记得2分，回访得3分", None).0, "登记 2 · 回访 3");
    assert_eq!(
        told("懂得得2分；记得回访得3分", None).0,
        "懂得 2 · 记得回访 3"
    );
    for (text, dealt, titles) in [
        ("态度（4分）：微笑、问好", "微笑 2 · 问好 2", 1),
        (
            "一、态度（4分）：1.微笑 2.问好 二、登记（1分）",
            "微笑 2 · 问好 2 · 登记 1",
            1,
        ),
        (
            "态度（2分）：微笑、问好\n流程（3分）：登记、转接、回访",
            "微笑 1 · 问好 1 · 登记 1 · 转接 1 · 回访 1",
            2,
        ),
        (
            "态度2分：微笑1分、问好1分；流程3分：登记",
            "微笑 1 · 问好 1 · 登记 3",
            2,
        ),
        (
            "态度（4分）：\n1.微笑\n2.问好\n流程（3分）：\n1.登记",
            "微笑 2 · 问好 2 · 登记 3",
            2,
        ),
        (
            "致歉2分；态度（4分）：微笑、问好",
            "致歉 2 · 微笑 2 · 问好 2",
            1,
        ),
    ] {
        let wanted = (dealt.to_owned(), vec!["points-title"; titles]);
        assert_eq!(told(text, None), wanted, "{text}");
    }
}

#[test]
fn heads_are_stripped_in_both_scripts() {
    for text in [
        "参考答案要点：致歉；登记",
        "參考答案要點：致歉；登记",
        "答案要点如下：致歉；登记",
        "參考答案：致歉；登记",
        "答：致歉；登记",
        "【參考答案】致歉；登记",
        "参考答案：\n答：致歉；登记",
        "1.致歉\n2.登记\n评分标准：每点2分",
    ] {
        assert_eq!(names(text), ["致歉", "登记"], "{text}");
    }
    assert_eq!(behind_head("見教材。參考答案要點：甲、乙"), Some("甲、乙"));
}

#[test]
fn numerals_of_the_text_are_not_parted() {
    assert_eq!(
        names("一、二线城市优先；登记姓名"),
        ["一、二线城市优先", "登记姓名"]
    );
    assert_eq!(names("拨打1、2、3号键"), ["拨打1、2、3号键"]);
    assert_eq!(names("问好→致歉→登记"), ["问好", "致歉", "登记"]);
    assert_eq!(names("致歉　登记 回访"), ["致歉", "登记", "回访"]);
    assert_eq!(
        names("您好！我帮您核实！请您稍等！"),
        ["您好", "我帮您核实", "请您稍等"]
    );
    assert_eq!(names("告知时限等"), ["告知时限"]);
    for text in [
        "·问好·致歉",
        "- 问好 - 致歉",
        "√问好√致歉",
        "※问好※致歉",
        "- 问好\n- 致歉",
    ] {
        assert_eq!(names(text), ["问好", "致歉"], "{text}");
    }
    assert_eq!(names("20:00到岗，登记姓名"), ["20:00到岗", "登记姓名"]);
    assert_eq!(names("问好+致歉"), ["问好", "致歉"]);
    assert_eq!(names("赔付1,000元，致歉"), ["赔付1,000元", "致歉"]);
    assert_eq!(names("\u{F0B7}问好\u{F0B7}致歉"), ["问好", "致歉"]);
    assert_eq!(names("按‘1’转人工，再按‘2’"), ["按‘1’转人工", "再按‘2’"]);
    assert_eq!(
        names("十分抱歉；一分钟内回复"),
        ["十分抱歉", "一分钟内回复"]
    );
}

#[test]
fn too_long_an_answer_is_refused() {
    let error = points(&"好".repeat(10_001), None, &mut Vec::new()).expect_err("too long");
    assert_eq!(error.code, "points-long");
}

#[test]
fn what_is_no_point_is_told() {
    let (points, notes) = told("服务三步 1.致歉 2.登记 3.任意一点即可得分", None);
    assert_eq!((&*points, notes.len()), ("致歉 · 登记", 2));
    assert!(notes.iter().all(|note| *note == "points-beside"));
    let announced = told("要点（每个2分）1.致歉2.登记", None);
    assert_eq!(
        announced,
        ("致歉 2 · 登记 2".to_owned(), vec!["points-beside"])
    );
    assert_eq!(names("A类：当日；B类：次日"), ["A类：当日", "B类：次日"]);
    let titled = told("接听三步：问好、致歉、登记", None);
    assert_eq!(
        titled,
        ("问好 · 致歉 · 登记".to_owned(), vec!["points-beside"])
    );
    assert_eq!(
        told("态度：热情；话术：规范", None).0,
        "态度：热情 · 话术：规范"
    );
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
        ("致歉(+2)；登记(+3)", "points-number"),
        ("致歉①", "points-number"),
        ("致歉（2分，其中微笑1分）；登记（3分）", "points-unclear"),
        ("态度2分（微笑1分、问好1分）", "points-unclear"),
        ("态度2分（微笑1分）", "points-unclear"),
        ("态度4分，其中微笑2分，问好2分", "points-unclear"),
        ("问好（2分，致歉（3分）", "points-unclear"),
        (
            "答对其中三点即可得6分：问好；致歉；登记；回访",
            "points-unclear",
        ),
        (
            "一、态度：（1）微笑（2）问好 二、登记（每点2分）",
            "points-unclear",
        ),
        ("致歉2分；态度生硬-2分", "points-limit"),
        ("每答出一点得2分，最多得6分：问好；致歉", "points-limit"),
        ("致歉（1）登记（2）", "points-numbers-behind"),
        ("致歉2；登记3", "points-number"),
        ("优秀5分，良好3分，一般1分", "points-levels"),
        ("A级：5分；B级：3分；C级：1分", "points-levels"),
        ("2分：问好，致歉", "points-unclear"),
        ("致歉3分2、登记2分", "points-numbering"),
        ("致歉：2\n登记：3", "points-number"),
        ("致歉(40%)；登记(60%)", "points-number"),
        ("问好5分 致歉3", "points-unclear"),
        ("问好2分，语气亲切。致歉3分", "points-unclear"),
        ("每人2分；问好", "points-unclear"),
        ("第一，问好；第二，致歉；最后，登记", "points-numbering"),
        ("1、3声内接听 2、7日内回访", "points-numbers"),
    ] {
        let error = points(text, None, &mut Vec::new()).expect_err(text);
        assert_eq!(error.code, code, "{text}");
    }
}

#[test]
fn remarks_and_bare_numbers_are_refused() {
    for (text, code) in [
        (
            "问好、致歉、登记（答出任意两点得满分）",
            "points-for-markers",
        ),
        ("1.问好;2.致歉;3.登记（答对两点即可）", "points-for-markers"),
        ("问好（2分，必须说）；登记（3分）", "points-for-markers"),
        ("问好（2分）、致歉、登记（3分）", "points-unclear"),
        ("1问好2登记3回访", "points-number"),
        ("问好 2 致歉 3", "points-number"),
        ("问好 20% 登记 30%", "points-number"),
        ("问好+2；致歉+3", "points-number"),
        ("问好+2，致歉+3", "points-numbering"),
        (
            "答案一：问好、登记；答案二：致歉、回访",
            "points-several-answers",
        ),
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
    assert_eq!(
        phrases("您好/早上好（2分）；再见（1分）"),
        ["您好", "早上好"]
    );
    assert_eq!(told("您好/早上好；再见", None).1, ["points-forms"]);
    assert_eq!(phrases("20:00到岗"), ["20:00到岗"]);
    assert_eq!(phrases("限时：两小时内"), ["两小时内", "限时"]);
    assert_eq!(phrases("问好（礼貌，2分）"), ["问好", "礼貌"]);
    assert_eq!(phrases("拨打（110）【热线】"), ["拨打热线"]);
}

#[test]
fn what_a_model_answer_says_is_looked_for_and_not_its_labels() {
    let shown = |text: &str| {
        let points = points(text, None, &mut Vec::new()).expect(text).into_iter();
        let shown = points.map(|point| point.phrases.join("/"));
        shown.collect::<Vec<_>>().join(" · ")
    };
    for (text, wanted) in [
        ("①问好（如：您好）②报工号", "问好/您好 · 报工号"),
        (
            "①问好（如您好、早上好）②报工号",
            "问好/您好/早上好 · 报工号",
        ),
        ("①问好，如：“您好”②报工号", "您好/问好 · 报工号"),
        ("①致歉（话术：非常抱歉）②核实", "致歉/非常抱歉 · 核实"),
        ("①问好（见手册第3页）②报工号（不能说喂）", "问好 · 报工号"),
        (
            "1.问好：“您好，很高兴为您服务”（2分）2.核实：“请问您的订单号”（2分）",
            "您好 & 很高兴为您服务/问好 · 请问您的订单号/核实",
        ),
        ("开场白：您好\n结束语：再见", "您好 · 再见"),
        ("【开场】您好（3分）【结束】再见（3分）", "您好 · 再见"),
        (
            "客服：您好\n客户：快递丢了\n客服：非常抱歉",
            "您好 · 非常抱歉",
        ),
        ("要点：致歉、安抚\n禁语：不知道、不归我管", "致歉 · 安抚"),
        ("1.致歉 2.安抚 3.禁语：不知道", "致歉 · 安抚"),
        (
            "参考答案：致歉、安抚\n评分标准：致歉2分，安抚4分",
            "致歉 · 安抚",
        ),
        (
            "您好，非常抱歉。\n评分标准：致歉2分，安抚4分",
            "致歉 · 安抚",
        ),
        ("①致歉（3分）②安抚（3分）。未致歉不得分。", "致歉 · 安抚"),
        ("致歉、安抚\n评分说明：每点3分", "致歉 · 安抚"),
        (
            "话术：“您好，非常抱歉，我马上核实。”\n要点：致歉、核实",
            "致歉 · 核实",
        ),
    ] {
        assert_eq!(shown(text), wanted, "{text}");
    }
}

#[test]
fn points_are_found_behind_their_head() {
    assert_eq!(behind_head("见教材。参考答案要点：甲、乙"), Some("甲、乙"));
    assert_eq!(behind_head("这是要点"), None);
    assert_eq!(behind_head("答案：甲"), None);
}
