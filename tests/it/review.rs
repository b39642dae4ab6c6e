//! The page for the talk before work.

use jiff::{ToSpan as _, Zoned};

use crate::small_bank::small_bank;
use crate::support::{Desk, Ran};

/// A department of three, two of whom sat an exam today and said something that names people.
fn sat() -> Desk {
    let desk = small_bank();
    let roster =
        "工号,姓名,部门\n007123,张小三,客服部/一班\n007124,李四方,客服部\n007125,王五,客服部\n";
    desk.write("roster.csv", roster);
    desk.run(&["roster", "import", "roster.csv", "--apply"])
        .ended(0);
    for (candidate, said) in [
        ("007123", "我是张小三，工号007123，实在抱歉，快点说"),
        ("007124", "实在抱歉，您的地址？请打138 0013 8000 <b>"),
    ] {
        desk.write(
            "answers.json",
            serde_json::json!({"cold-home": said, "step-1": false}).to_string(),
        );
        let take = ["take", "both", "-c", candidate, "--content", "small"];
        desk.run(&[&take[..], &["--answers", "answers.json"]].concat())
            .ended(0);
    }
    desk
}

/// The page of a day so many days from now, that looks three days back.
fn review(desk: &Desk, days: i64, more: &[&str]) -> Ran {
    let day = Zoned::now().saturating_add(days.days()).date().to_string();
    let small = ["review", "--department", "客服部", "--content", "small"];
    desk.run(&[&small[..], &["--on", &day, "--days", "3"], more].concat())
}

#[test]
fn a_team_sees_what_it_lost_with_shares_and_nobody_is_named() {
    let desk = sat();
    for format in ["table", "markdown", "html"] {
        let page = review(&desk, 2, &["--format", format]).ended(0).out;
        for shown in [
            "3 人里 2 人作答",
            "14 题次",
            "给出时限 · cold-home",
            "2/2",
            "100%",
            "催促",
        ] {
            assert!(page.contains(shown), "{format} {shown}\n{page}");
        }
        for hidden in [
            "张小三",
            "007123",
            "007124",
            "李四方",
            "138",
            "8000",
            "<b> ",
        ] {
            assert!(!page.contains(hidden), "{format} {hidden}\n{page}");
        }
        assert!(page.contains("我是○○，工号○○，实在抱歉，快点说"), "{page}");
    }
}

#[test]
fn items_for_today_are_none_that_were_just_met() {
    let desk = sat();
    let page = review(&desk, 2, &[]).ended(0).out;
    let (_, items) = page.split_once("今天练这几题").expect("items");
    assert!(items.contains("1. "), "{items}");
    for met in ["cold-home", "step-"] {
        assert!(!items.contains(met), "{items}");
    }
}

#[test]
fn a_past_day_is_printed_as_it_was() {
    let desk = sat();
    let before = review(&desk, -1, &[]).ended(0).out;
    assert!(before.contains("这几天没有人作答"), "{before}");
    let page = review(&desk, 2, &["--format", "html"]).ended(0).out;
    assert_eq!(review(&desk, 2, &["--format", "html"]).out, page);
    let file = review(&desk, 2, &["--format", "html", "--output", "page.html"]).ended(0);
    assert!(file.out.is_empty());
    let written = std::fs::read_to_string(desk.path("page.html")).expect("a page");
    assert_eq!(written, page);
}

#[test]
fn nonsense_is_refused_with_advice() {
    let desk = sat();
    let small = ["review", "--content", "small"];
    let run = |more: &[&str]| desk.run(&[&small[..], more].concat());
    run(&[]).ended(2);
    let none = run(&["--department", "工程部"]).ended(3);
    assert!(none.err.contains("roster departments"), "{}", none.err);
    run(&["--department", "客服部", "--on", "昨天"]).ended(2);
    run(&["--department", "客服部", "--days", "0"]).ended(2);
    run(&["--department", "客服部", "--format", "pdf"]).ended(2);
}
