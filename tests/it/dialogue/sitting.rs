//! A dialogue in a sitting: what is shown when, what is on disk, what counts.

use serde_json::{Value, json};

use super::{BEST, CUSTOMER, DETOUR, calls, result, take, typed};
use crate::live::Live;
use crate::papers::{only_attempt, rows, set_back};
use crate::support::Desk;

/// What only a result may tell.
const SECRETS: [&str; 9] = [
    "opening",
    "escalates",
    "calms",
    "先致歉",
    "说明去查",
    "认个错",
    "说准时间",
    "实在抱歉",
    "报准时间",
];

const EVENTS: &str = "SELECT json_extract(body, '$.exchange.turn') FROM event
     WHERE json_extract(body, '$.event') = 'said' ORDER BY sequence";

/// Where each of the customer's lines is first told; none where it is not.
fn told(out: &str) -> [Option<usize>; 5] {
    CUSTOMER.map(|line| out.find(line))
}

fn start(desk: &Desk, arguments: &[&str]) -> Live {
    let mut command = desk.command();
    command.args(arguments);
    Live::start(command)
}

#[test]
fn the_customer_says_one_line_after_the_other_and_no_other() {
    let desk = calls();
    let out = take(&desk, "call", &typed(&BEST)).out;
    let [opening, escalates, calms, settled, hangs_up] = told(&out);
    assert!(
        opening < calms && calms < settled && settled.is_some(),
        "{out}"
    );
    assert_eq!((escalates, hangs_up), (None, None), "{out}");
    assert_eq!(out.matches("✓ 已保存").count(), 2);
    assert!(out.contains("收不回来"), "the rule is told before: {out}");
    for secret in SECRETS {
        assert!(!out.contains(secret), "{secret}: {out}");
    }
    assert!(!out.contains("得分 ") && !out.contains("/5 分"), "{out}");
}

#[test]
fn each_line_is_on_disk_before_the_customer_replies() {
    let desk = calls();
    let arguments = ["take", "call", "--content", "calls", "-c", "007123"];
    let mut live = start(&desk, &arguments);
    live.until(|line| line.contains(CUSTOMER[0]));
    for (at, reply) in [CUSTOMER[1], CUSTOMER[2]].into_iter().enumerate() {
        live.write(&typed(&[DETOUR[at]]));
        live.until(|line| line.contains("已保存"));
        assert_eq!(rows(&desk, EVENTS).len(), at + 1);
        live.until(|line| line.contains(reply));
    }
    live.kill();
    assert_eq!(rows(&desk, EVENTS), ["opening", "escalates"]);
}

#[test]
fn a_sitting_killed_between_any_two_lines_goes_on_at_that_turn() {
    let undisturbed = calls();
    take(&undisturbed, "call", &(typed(&DETOUR) + "是\n"));
    let expected = result(&undisturbed);
    assert_eq!(expected["score"], json!(2));
    let replies = [CUSTOMER[1], CUSTOMER[2], CUSTOMER[3]];
    for kill_after in 1..=3 {
        let desk = calls();
        let arguments = ["take", "call", "--content", "calls", "-c", "007123"];
        let mut live = start(&desk, &arguments);
        for at in 0..kill_after {
            live.write(&typed(&[DETOUR[at]]));
            live.until(|line| line.contains(replies[at]));
        }
        live.kill();
        let mut live = start(&desk, &["resume"]);
        // The talk up to now is told again, then it goes on.
        for line in [CUSTOMER[0]].iter().chain(&DETOUR[..kill_after]) {
            live.until(|shown| shown.contains(line));
        }
        live.until(|line| line.contains(replies[kill_after - 1]));
        live.write(&typed(&DETOUR[kill_after..]));
        // Once all is said, the program itself asks whether to hand in.
        live.write(if kill_after < DETOUR.len() {
            "是\n"
        } else {
            ":s\n是\n"
        });
        live.until(|line| line.starts_with("总分"));
        assert_eq!(live.end().code, 0);
        assert_eq!(result(&desk), expected, "killed after line {kill_after}");
    }
}

#[test]
fn what_was_said_stays_said() {
    let desk = calls();
    let input = typed(&BEST) + "\n" + &typed(&["等等，我重说一遍。"]) + ":s\n是\n";
    let out = take(&desk, "call", &input).out;
    assert!(out.contains("说过的话收不回来"), "{out}");
    assert_eq!(rows(&desk, EVENTS), ["opening", "calms"]);
    let item = result(&desk);
    assert_eq!(item["score"], json!(5));
    assert_eq!(item["response"], json!(BEST));
}

#[test]
fn a_practice_tells_each_turn_when_the_talk_is_over() {
    let desk = calls();
    let out = take(&desk, "call-drill", &(typed(&DETOUR) + "是\n")).out;
    let (talk, feedback) = out.split_once("通话结束").expect("the talk ends");
    for secret in SECRETS {
        assert!(!talk.contains(secret), "{secret}: {talk}");
    }
    for line in [
        "第 1 轮 · 0/3 分",
        "✗ 先致歉 0/2",
        "第 2 轮 · 2/2 分 · 前面没说到才多走的一轮：说全最多计 0 分，这里丢了 0 分，计 0 分",
        "第 3 轮 · 2/2 分",
        "✓ 说准时间 2/2  依据 “师傅【三点到】您家”",
        "总分 2/5",
    ] {
        assert!(feedback.contains(line), "{line}: {feedback}");
    }
}

#[test]
fn time_that_runs_out_in_the_middle_grades_what_was_said() {
    let desk = calls();
    take(&desk, "call", &typed(&BEST[..1]));
    let attempt = only_attempt(&desk);
    set_back(&desk, 60);
    let late = desk.run_with(&["resume", &attempt], &typed(&BEST[1..]));
    late.ended(4);
    let item = result(&desk);
    assert_eq!(item["score"], json!(3));
    assert_eq!(item["turns"].as_array().map(Vec::len), Some(1));
}

#[test]
fn an_unfinished_talk_is_told_apart_before_handing_in() {
    let desk = calls();
    let out = take(&desk, "call", &(typed(&BEST[..1]) + ":s\n是\n")).out;
    assert!(out.contains("没谈完的对话：1"), "{out}");
    assert!(out.contains("未答：无"), "{out}");
    assert_eq!(result(&desk)["score"], json!(3));
}

#[test]
fn a_fatal_line_ends_the_talk_and_fails_the_exam() {
    let desk = calls();
    let out = take(&desk, "call", "抱歉，我这就去查。你神经病。\n\n是\n").out;
    assert_eq!(told(&out)[1..], [None; 4], "{out}");
    let whole = desk.run(&["result", "--format", "json"]).ended(0).json();
    assert_eq!(whole["failed_by_violation"], json!(true));
    assert_eq!(whole["score"], json!(0));
    assert!(out.contains("一票否决"), "{out}");
}

#[test]
fn a_result_has_the_whole_talk_and_needs_no_bank() {
    let desk = calls();
    take(&desk, "call", &(typed(&DETOUR) + "是\n"));
    std::fs::remove_dir_all(desk.path("calls")).expect("the bank can go");
    let item = result(&desk);
    let turn = |at: usize, field: &str| item["turns"][at][field].clone();
    assert_eq!(turn(1, "turn"), json!("escalates"));
    assert_eq!(turn(1, "customer"), json!(CUSTOMER[1]));
    assert_eq!(turn(1, "said"), json!(DETOUR[1]));
    assert_eq!(turn(1, "parts")[0]["evidence"][0]["text"], json!("抱歉"));
    assert_eq!(turn(2, "closing"), json!(CUSTOMER[3]));
    let text = desk.run(&["result"]).ended(0).out;
    for line in [CUSTOMER[0], DETOUR[0], CUSTOMER[1], DETOUR[1], CUSTOMER[3]] {
        assert!(text.contains(line), "{line}: {text}");
    }
}

#[test]
fn a_talk_from_a_file_goes_the_same_way() {
    let typed_desk = calls();
    take(&typed_desk, "call", &(typed(&DETOUR) + "是\n"));
    let desk = calls();
    let give = |says: &Value| {
        desk.write("answers.json", json!({"nobody-came": says}).to_string());
        let answers = ["--answers", "answers.json"];
        let take = ["take", "call", "--content", "calls", "-c", "007123"];
        desk.run(&[&take[..], &answers].concat())
    };
    let too_many = give(&json!(["抱歉。", "三点到。", "再见。"]));
    assert!(too_many.ended(3).err.contains("一句一句"));
    // What was said stays; the mended file must repeat it.
    desk.write(
        "answers.json",
        json!({"nobody-came": ["抱歉。", "三点到。"]}).to_string(),
    );
    desk.run(&["resume", "--answers", "answers.json"]).ended(0);
    assert_eq!(result(&desk)["score"], json!(4));
    give(&json!(DETOUR)).ended(0);
    assert_eq!(result(&desk), result(&typed_desk));
}
