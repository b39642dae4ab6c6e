//! Rounds of practice and the wrong-answer notebook, as somebody uses them.

use serde_json::Value;

use crate::papers::rows;
use crate::small_bank::small_bank;
use crate::support::{Desk, Ran};
use crate::terminal::Screen;

/// Practises items of the small bank, with these lines typed.
fn practise(desk: &Desk, more: &[&str], input: &str) -> Ran {
    let small = [
        "practice",
        "-c",
        "007123",
        "--content",
        "small",
        "--seed",
        "1",
    ];
    desk.run_with(&[&small, more].concat(), input)
}

fn notebook(desk: &Desk) -> Vec<Value> {
    let ran = desk.run(&["wrong", "--content", "small", "--format", "json"]);
    let Value::Array(rows) = ran.ended(0).json() else {
        panic!("a list");
    };
    rows
}

/// What stands in the notebook by its items and criteria.
fn lost(desk: &Desk) -> Vec<String> {
    let text = |row: &Value, key: &str| row[key].as_str().expect("text").to_owned();
    let rows = notebook(desk);
    let rows = rows.iter();
    let mut lost: Vec<String> = rows
        .map(|row| text(row, "item") + " " + &text(row, "aspect_id"))
        .collect();
    lost.sort();
    lost
}

#[track_caller]
fn assert_says(ran: &Ran, text: &str) {
    assert!(ran.out.contains(text), "{text}\n{}\n{}", ran.out, ran.err);
}

#[test]
fn a_lost_role_play_is_said_again_at_once_and_the_gain_is_shown() {
    let desk = small_bank();
    let typed = "实在抱歉，快点说\n\n抱歉，您的地址？\n\n抱歉，我们两小时内回电，您的地址？\n\n";
    let ran = practise(&desk, &["--topic", "talk"], typed).ended(0);
    assert_says(&ran, "↻ 还差");
    assert_says(&ran, "给出时限 · 问地址 · 不说“催促”");
    assert_says(&ran, "↑ 这一遍 3/5 分，比上一遍多");
    assert_says(&ran, "↻ 还差 2 分：给出时限\n");
    assert_says(&ran, "★ 这一遍 5/5 分，多得 2 分，满分。");
    assert_says(&ran, "这一轮答了 1 题，一次全对 0 题。");
    // The customer's words stand above each further try.
    assert_eq!(ran.out.matches("客户：“家里一点都不暖和！”").count(), 3);
    assert_eq!(
        lost(&desk),
        ["cold-home ask", "cold-home deadline", "cold-home rush"],
        "only the first answer counts"
    );
}

#[test]
fn enter_alone_leaves_a_role_play_as_it_is() {
    let desk = small_bank();
    let ran = practise(&desk, &["--topic", "talk"], "实在抱歉\n\n\n").ended(0);
    assert_says(&ran, "这一轮答了 1 题，一次全对 0 题。");
    assert!(!ran.out.contains("再说一遍，一共多得"), "{}", ran.out);
}

#[test]
fn a_round_that_was_left_goes_on_where_it_was() {
    let desk = small_bank();
    let left = practise(&desk, &["--topic", "steps"], "对\n对\n").ended(0);
    assert_says(&left, "继续：rolecall practice --candidate 007123");
    assert_eq!(rows(&desk, "SELECT count(*) FROM outcome"), ["0"]);
    assert!(!notebook(&desk).is_empty() || !left.out.contains("✗ 第"));
    let back = practise(&desk, &[], "").ended(0);
    assert_says(&back, "这一轮 6 题，接着练，已答 2");
    let other = practise(&desk, &["--topic", "talk"], "").ended(0);
    assert_says(&other, "这一轮 1 题\n");
    assert_eq!(
        rows(&desk, "SELECT count(*) FROM outcome"),
        ["1"],
        "another wish ends the round before"
    );
}

#[test]
fn mistakes_of_exams_and_practice_are_in_the_notebook() {
    let desk = small_bank();
    let answers = r#"{"step-1": "错", "step-2": "错"}"#;
    desk.write("answers.json", answers);
    let take = ["take", "steps", "-c", "007123", "--content", "small"];
    let take = [&take[..], &["--answers", "answers.json"]].concat();
    desk.run(&take).ended(0);
    let all = ["step-1 ", "step-3 ", "step-4 ", "step-5 ", "step-6 "];
    assert_eq!(lost(&desk), all, "what was not answered is lost, too");
    let ran = practise(&desk, &["--wrong", "--count", "2"], "对\n对\n").ended(0);
    assert_says(&ran, "这一轮 2 题");
    let table = desk.run(&["wrong", "--content", "small"]).ended(0);
    assert_says(&table, "整题");
    let csv = desk.run(&["wrong", "--content", "small", "--format", "csv"]);
    assert_says(&csv.ended(0), "考生,考点代号,考点,试题");
    let none = desk
        .run(&["wrong", "--content", "small", "-c", "7"])
        .ended(3);
    assert!(none.err.contains("考生 7 没有考试记录"), "{}", none.err);
}

#[test]
fn no_exam_adapts_to_practice() {
    let desk = small_bank();
    let paper = |desk: &Desk| {
        let paper = ["paper", "both", "-c", "007123", "--seed", "5"];
        let more = ["--content", "small", "--format", "json"];
        desk.run(&[&paper[..], &more].concat()).ended(0).out
    };
    let before = paper(&desk);
    practise(&desk, &["--topic", "steps", "--count", "3"], "对\n对\n对\n").ended(0);
    assert_eq!(paper(&desk), before);
    let scores = desk.run(&["report", "scores"]).ended(0);
    assert!(scores.err.contains("还没有成绩"), "{}", scores.err);
    let rounds = ["report", "scores", "--exam", "practice", "--format", "json"];
    let rounds = desk.run(&rounds).ended(0).json();
    assert_eq!(rounds[0]["mode"], "practice");
}

#[test]
fn items_of_an_exam_under_way_are_not_practised() {
    let desk = small_bank();
    desk.run(&["take", "steps", "-c", "007123", "--content", "small"]);
    let ran = practise(&desk, &["--topic", "steps"], "").ended(0);
    assert_says(&ran, "没有到期的题，新题也练完了。");
}

#[test]
fn what_is_not_due_yet_is_told_with_its_day() {
    let desk = small_bank();
    practise(
        &desk,
        &["--topic", "talk"],
        "抱歉，两小时内回电。您的地址？\n\n",
    )
    .ended(0);
    let ran = practise(&desk, &["--due"], "").ended(0);
    assert_says(&ran, "没有到期的题。");
    assert_says(&ran, "下一次到期：20");
    let ran = practise(&desk, &["--wrong"], "").ended(0);
    assert_says(&ran, "错题本里没有这样的题。");
}

#[test]
fn one_round_follows_another_as_long_as_there_is_something() {
    let desk = small_bank();
    let typed = "对\n".repeat(3) + "\n" + &"对\n".repeat(3) + "q\n";
    let ran = practise(&desk, &["--topic", "steps", "--count", "3"], &typed).ended(0);
    assert_eq!(ran.out.matches("这一轮答了 3 题").count(), 2);
    let more = practise(&desk, &["--topic", "steps"], "").ended(0);
    assert_says(&more, "新题也练完了");
}

#[test]
fn nonsense_is_refused_with_advice() {
    let desk = small_bank();
    let who = desk.run(&["practice", "--content", "small"]).ended(2);
    assert!(who.err.contains("--candidate"), "{}", who.err);
    let topic = practise(&desk, &["--topic", "step"], "").ended(3);
    assert!(topic.err.contains("是不是“steps”"), "{}", topic.err);
    practise(&desk, &["--exam", "nope"], "").ended(3);
    practise(&desk, &["--count", "0"], "").ended(2);
    practise(&desk, &["--due", "--wrong"], "").ended(2);
}

#[test]
fn an_exam_goes_on_before_a_round_of_practice() {
    let desk = small_bank();
    desk.run(&["take", "steps", "-c", "007123", "--content", "small"]);
    practise(&desk, &["--topic", "talk"], "").ended(0);
    let ran = desk.run_with(&["resume", "-c", "007123"], ":q\n").ended(0);
    assert_says(&ran, "六步考试");
}

/// A terminal in which somebody practises, or sits, an item after the other.
fn at_a_screen(desk: &Desk, more: &[&str]) -> Screen {
    let mut command = desk.command();
    command.env("TERM", "xterm-256color").args(more);
    command.args(["-c", "007123", "--content", "small", "--seed", "1"]);
    Screen::open(command)
}

#[test]
fn the_result_stands_in_the_terminal_until_enter() {
    const ENTER: &str = "\r";
    for begin in [
        &["practice", "--topic", "steps", "--count", "2"][..],
        &["take", "steps-drill"],
    ] {
        let desk = small_bank();
        let mut screen = at_a_screen(&desk, begin);
        screen.until("答 ▸");
        screen.keys("对\r");
        screen.until("解析：");
        screen.until("回车，下一题 ▸");
        // What is noted now is noted of the item that is still to be seen.
        screen.keys(":gap 手册上没有\r");
        screen.until("记下了");
        screen.until("回车，下一题 ▸");
        assert!(!screen.shown().contains("第 2/"), "{}", screen.shown());
        let first = rows(&desk, "SELECT item FROM attempt_item WHERE position = 0");
        assert_eq!(rows(&desk, "SELECT item FROM gap"), first);
        screen.keys(ENTER);
        screen.until("第 2/");
        screen.keys(":q\r");
        screen.end();
    }
}

#[test]
fn a_role_play_that_earned_all_and_the_last_item_wait_for_enter_too() {
    let desk = small_bank();
    let mut screen = at_a_screen(&desk, &["practice", "--topic", "talk"]);
    screen.until("说 ▸");
    screen.keys("实在抱歉\r\r");
    screen.until("↻ 还差");
    screen.until("说 ▸");
    screen.keys("抱歉，我们两小时内回电，您的地址？\r\r");
    screen.until("满分");
    screen.until("回车，继续 ▸");
    assert!(!screen.shown().contains("这一轮答了"), "{}", screen.shown());
    screen.keys("\r");
    screen.until("这一轮答了 1 题");
    screen.until("再来一轮？");
    screen.keys("q\r");
    assert_eq!(screen.end().0, 0);
}
