//! `preview`: an item as candidates see it, graded again and again, while its files change.

use std::fs;
use std::process::Command;

use crate::small_bank::small_bank;
use crate::support::Desk;
use crate::terminal::Screen;

const SPEECH: &str = "说 ▸";

const BANK: &str = "format: 1\nname: 试用\nsources: {handbook: 手册}\n";
const SYLLABUS: &str = "\
id: repair
name: 报修
outcomes:
  - {id: repair/calls, name: 接报修电话, tracks: [property], level: agent, source: {handbook: 一}}
";

/// A bank with one new item of this type.
fn bank(item_type: &str) -> Desk {
    let desk = Desk::new();
    desk.write("bank/bank.yaml", BANK);
    desk.write("bank/syllabus/all.yaml", SYLLABUS);
    fs::create_dir_all(desk.path("bank/items")).expect("a folder");
    let outcome = ["--type", item_type, "--outcome", "repair/calls"];
    desk.run(&[&["new", "item", "bank/items/call.yaml"], &outcome[..]].concat())
        .ended(0);
    write(&desk, "{document:", "{handbook:");
    desk
}

/// Changes the item as an editor does that writes a new file and renames it.
fn write(desk: &Desk, from: &str, to: &str) {
    let path = desk.path("bank/items/call.yaml");
    let text = fs::read_to_string(&path).expect("the item");
    assert!(text.contains(from), "{from} is not in\n{text}");
    let new = desk.path("bank/items/.call.yaml.new");
    fs::write(&new, text.replacen(from, to, 1)).expect("written");
    fs::rename(new, path).expect("renamed");
}

fn preview(desk: &Desk, typed: &str) -> String {
    let arguments = ["preview", "call", "--content", "bank"];
    desk.run_with(&arguments, typed).ended(0).out
}

#[test]
fn every_answer_is_graded_until_the_trainer_has_enough() {
    let desk = bank("single-choice");
    let shown = preview(&desk, "A\nB\nC\nD\n:n\n:q\nA\n");
    assert_eq!(shown.matches("✓ ").count(), 1, "{shown}");
    assert_eq!(shown.matches("0/1").count(), 2, "{shown}");
    assert!(shown.contains("请输入一个选项的字母"), "{shown}");
    // Shown at first and drawn once more.
    assert_eq!(shown.matches("── 预览 call").count(), 2, "{shown}");
}

#[test]
fn a_role_play_tells_by_which_phrase_words_counted_or_why_they_did_not() {
    let desk = bank("role-play");
    let typed = "实在抱歉，师傅十五分钟之内到。\n\n我不会说抱歉的。\n\n你有病吧\n\n";
    let shown = preview(&desk, typed);
    assert!(shown.contains("3/3"), "{shown}");
    assert!(shown.contains("<时长 ≤ 20分钟>[之|以]内"), "{shown}");
    assert!(shown.contains("辱骂业主"), "{shown}");
    assert_eq!(shown.matches("0/3").count(), 2, "{shown}");
}

#[test]
fn a_dialogue_is_graded_line_by_line_and_begins_anew() {
    let desk = bank("dialogue");
    let typed = "对不起\n\n师傅四小时之内上门\n\n哦\n\n:q\n";
    let shown = preview(&desk, typed);
    let order = [
        "致歉",
        "那什么时候再来修",
        "给出时限",
        "通话结束",
        "得分 4/4",
        "跟你说不清",
    ];
    let mut rest = shown.as_str();
    for text in order {
        let at = rest.find(text);
        let at = at.unwrap_or_else(|| panic!("{text} is not where it should be in\n{shown}"));
        rest = &rest[at + text.len()..];
    }
}

#[test]
fn items_that_are_not_there_or_at_fault_are_told() {
    let desk = small_bank();
    let ran = desk
        .run(&["preview", "no-such", "--content", "small"])
        .ended(3);
    assert!(ran.err.contains("no-such"), "{}", ran.err);
    desk.run(&["preview", "call", "--watch"]).ended(2);
    let desk = bank("true-false");
    write(&desk, "key: true", "key: maybe");
    let ran = desk.run(&["preview", "call", "--content", "bank"]).ended(3);
    assert!(ran.out.contains("call.yaml:"), "{}", ran.out);
}

#[test]
fn saved_files_are_followed_and_faults_keep_the_last_good_state() {
    let desk = bank("role-play");
    let mut command: Command = desk.command();
    command.env("TERM", "xterm-256color");
    command.args(["preview", "call", "--content", "bank", "--watch"]);
    let mut screen = Screen::open(command);
    screen.until(SPEECH);
    write(&desk, "地上全是水", "地上都是水了");
    screen.until("已经重新载入");
    screen.until("地上都是水了");
    write(&desk, "points: 1", "ponits: 1");
    screen.until("call.yaml:");
    screen.until("先照改之前的样子");
    screen.keys("对不起，二十分钟之内到\r\r");
    screen.until("3/3");
    write(&desk, "ponits: 1", "points: 2");
    screen.until("已经重新载入");
    screen.keys("对不起，二十分钟之内到\r\r");
    screen.until("4/4");
    // Until the prompt is back the terminal itself takes the key.
    screen.until("说 ▸");
    screen.keys("\x04");
    let (code, shown) = screen.end();
    assert_eq!(code, 0, "{shown}");
}
