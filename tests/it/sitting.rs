//! Transcripts of sittings over plain lines: what is typed, what is said, what is stored.

use crate::live::{Live, heading};
use crate::papers::{Paper, only_attempt, rows, stored_answers};
use crate::small_bank::small_bank;
use crate::support::{Desk, Ran};

/// Takes an exam of the small bank, with these lines typed.
fn take(desk: &Desk, exam: &str, input: &str) -> Ran {
    let mut arguments = vec!["take", "-c", "007123"];
    arguments.extend(drawing(exam));
    desk.run_with(&arguments, input)
}

fn drawing(exam: &str) -> [&str; 5] {
    [exam, "--content", "small", "--seed", "1"]
}

fn paper(desk: &Desk, exam: &str) -> Paper {
    Paper::drawn(desk, &drawing(exam))
}

fn visited(ran: &Ran) -> Vec<usize> {
    ran.out.lines().filter_map(heading).collect()
}

fn count(ran: &Ran, line: &str) -> usize {
    ran.out.lines().filter(|known| *known == line).count()
}

fn saved(ran: &Ran) -> usize {
    let lines = ran.out.lines();
    lines.filter(|line| line.starts_with("✓ 已保存 ")).count()
}

/// Fails unless the sitting was left with all that is needed to come back.
#[track_caller]
fn is_paused(desk: &Desk, ran: Ran) -> Ran {
    let hint = format!(
        "已暂停，保存过的作答都在。继续：rolecall resume {}",
        only_attempt(desk)
    );
    assert!(ran.out.contains(&hint), "{}", ran.out);
    assert_eq!(rows(desk, "SELECT count(*) FROM outcome"), ["0"]);
    ran.ended(0)
}

#[test]
fn a_candidate_moves_back_and_forth_and_around_the_ends() {
    let desk = small_bank();
    let ran = take(
        &desk,
        "steps",
        ":n\n:p\n:5\n：下一题\n:n\n:p\n:第2题\n:7\n:0\n",
    );
    let ran = is_paused(&desk, ran);
    assert_eq!(visited(&ran), [1, 2, 1, 5, 6, 1, 6, 2]);
    assert_eq!(count(&ran, "没有这道题：题号从 1 到 6。"), 2);
}

#[test]
fn the_list_names_what_is_unanswered_and_what_is_flagged() {
    let desk = small_bank();
    let ran = take(
        &desk,
        "steps",
        ":l\n:f\n:3\n:f\n对\n:l\n:1\n:f\n:3\n:f\n:l\n",
    );
    let ran = is_paused(&desk, ran);
    let lists: Vec<&str> = ran
        .out
        .lines()
        .filter(|line| line.starts_with("未答：") || line.starts_with("标记："))
        .collect();
    let expected = [
        "未答：1 2 3 4 5 6",
        "标记：无",
        "未答：1 2 4 5 6",
        "标记：1 3",
        "未答：1 2 4 5 6",
        "标记：无",
    ];
    assert_eq!(lists, expected);
    let flagged = ran.out.lines().filter(|line| line.contains("⚑ 已标记"));
    // Twice said, and in the heading when the candidate comes back to a flagged item.
    assert_eq!(flagged.count(), 4);
}

#[test]
fn only_a_yes_hands_in() {
    let desk = small_bank();
    for no in ["", "no", "n", "否", "A", "对", ":s", ":n", "是不是"] {
        let ran = take_or_resume(&desk, &format!(":s\n{no}\n"));
        let ran = is_paused(&desk, ran);
        let asked = "交卷后不能再改，马上评分并公布解析；未答的题记 0 分。";
        assert_eq!(count(&ran, asked), 1, "{no}");
        assert_eq!(count(&ran, "没有交卷，可以继续作答。"), 1, "{no}");
    }
    assert_eq!(stored_answers(&desk).len(), 0, "no is no answer either");
    let ran = take_or_resume(&desk, ":s\n 是 \n").ended(0);
    assert!(ran.out.contains("总分 0/6"), "{}", ran.out);
}

/// Goes on with the sitting that is open, or begins it.
fn take_or_resume(desk: &Desk, input: &str) -> Ran {
    if desk.store().exists() {
        desk.run_with(&["resume"], input)
    } else {
        take(desk, "steps", input)
    }
}

#[test]
fn every_way_of_saying_yes_hands_in() {
    for yes in ["是", "y", "YES", "交卷", "确定", "Ｙ"] {
        let desk = small_bank();
        let ran = take(&desk, "steps", &format!(":s\n{yes}\n")).ended(0);
        assert!(ran.out.contains("总分 0/6"), "{yes}: {}", ran.out);
    }
}

#[test]
fn an_answer_that_does_not_fit_is_explained_and_not_saved() {
    let desk = small_bank();
    let paper = paper(&desk, "mixed");
    let cases = [
        ("greeting", "Z", "请输入一个选项的字母，例如 B。"),
        ("greeting", "AB", "请输入一个选项的字母，例如 B。"),
        ("duties", "AZ", "请只输入选项的字母，例如 ACD。"),
        ("order", "ABC", "请把每个字母都写一次，按先后排列。"),
        ("limits", "1A", "请给每个数字配一个字母，例如 1B 2A。"),
        (
            "minutes",
            "很久",
            "请输入一个阿拉伯数字，例如 15 或 15分钟。",
        ),
        (
            "minutes",
            "3 天",
            "不认识这个单位，请用题目里的单位，或者只写数字。",
        ),
        ("words", "您好", "空的个数不对：每个空都要填，用分号隔开。"),
        ("words", "  ", "还没有输入答案。"),
    ];
    let lines = cases.map(|(item, typed, _)| format!(":{}\n{typed}\n", paper.number_of(item)));
    let ran = is_paused(&desk, take(&desk, "mixed", &lines.concat()));
    for (item, typed, said) in cases {
        let wanted = cases.iter().filter(|case| case.2 == said).count();
        assert_eq!(count(&ran, said), wanted, "{item} {typed}: {}", ran.out);
    }
    assert_eq!(saved(&ran), 0);
    assert_eq!(stored_answers(&desk).len(), 0);
}

#[test]
fn an_answer_can_be_changed_until_the_exam_is_handed_in() {
    let desk = small_bank();
    let first = take(&desk, "steps", "对\n:1\n错\n:1\n");
    let first = is_paused(&desk, first);
    assert_eq!(saved(&first), 2);
    assert_eq!(count(&first, "已保存的作答：对"), 1);
    assert_eq!(count(&first, "已保存的作答：错"), 1);
    assert!(first.out.contains("，换掉了原来的作答\n"), "{}", first.out);
    assert_eq!(stored_answers(&desk).len(), 2, "both stay in the record");
    assert!(!first.out.contains("解析："), "nothing is explained yet");
    let ran = desk.run_with(&["resume"], ":s\n是\n").ended(0);
    assert_eq!(count(&ran, "您的作答：错"), 1);
    assert_eq!(count(&ran, "您的作答：（未答）"), 5);
}

#[test]
fn practice_explains_at_once_and_refuses_a_change() {
    let desk = small_bank();
    let ran = is_paused(&desk, take(&desk, "steps-drill", "对\n:1\n错\n:n\n"));
    assert_eq!(saved(&ran), 1);
    assert_eq!(stored_answers(&desk).len(), 1);
    let explained = ran.out.lines().filter(|line| line.starts_with("解析："));
    assert_eq!(explained.count(), 1);
    // Said when the item is shown again, and once more to the answer.
    let refusal = "这道题已经答过并看过解析，不能再改。直接回车去下一题。";
    assert_eq!(count(&ran, refusal), 2);
}

#[test]
fn a_role_play_goes_on_to_an_empty_line_and_keeps_its_lines() {
    let desk = small_bank();
    take(&desk, "talk", "您好，\n  :n 不是指令\n对\n\n是\n").ended(0);
    let answers = stored_answers(&desk);
    let speech = "您好，\n  :n 不是指令\n对";
    assert_eq!(answers[0]["response"]["speech"], speech);
    assert_eq!(answers.len(), 1);
}

#[test]
fn enter_after_a_role_play_never_hands_in() {
    let desk = small_bank();
    let ran = take(&desk, "talk", "实在抱歉。\n\n\n\n\n\n\n");
    let ran = is_paused(&desk, ran);
    assert_eq!(count(&ran, "没有交卷，可以继续作答。"), 1);
    assert_eq!(count(&ran, "还没有输入答案。"), 4);
    assert_eq!(stored_answers(&desk).len(), 1);
}

#[test]
fn a_role_play_that_the_end_of_input_cuts_off_is_kept() {
    let desk = small_bank();
    let number = paper(&desk, "both").number_of("cold-home");
    let ran = take(&desk, "both", &format!(":{number}\n您好，\n实在抱歉"));
    let ran = is_paused(&desk, ran);
    assert_eq!(saved(&ran), 1);
    let answers = stored_answers(&desk);
    assert_eq!(answers[0]["response"]["speech"], "您好，\n实在抱歉");
}

#[test]
fn a_second_attempt_beside_an_open_one_is_refused_with_the_way_back() {
    let desk = small_bank();
    take(&desk, "steps", "对\n").ended(0);
    let ran = take(&desk, "steps", "").ended(4);
    let hint = format!("rolecall resume {}", only_attempt(&desk));
    assert!(ran.err.contains(&hint), "{}", ran.err);
    assert_eq!(ran.out, "");
    take(&desk, "talk", "").ended(0);
    let both = desk.run(&["resume", "-c", "007123"]).ended(4);
    assert!(both.err.contains("请写明是哪一次"), "{}", both.err);
}

#[test]
fn of_two_windows_on_one_attempt_the_overtaken_one_stops_and_nothing_is_lost() {
    let desk = small_bank();
    let mut command = desk.command();
    command.args(["take", "steps", "--content", "small", "-c", "007123"]);
    let mut first = Live::start(command);
    first.item();
    first.write("对\n");
    first.until(|line| line.starts_with("✓ 已保存"));
    first.item();
    let second = desk.run_with(&["resume"], "错\n对\n");
    assert_eq!(saved(&is_paused(&desk, second)), 2);
    first.write("对\n");
    let first = first.end().ended(4);
    assert_eq!(saved(&first), 1, "what is not stored is not called saved");
    assert!(first.err.contains("在另一个窗口里继续了"), "{}", first.err);
    let chosen: Vec<String> = stored_answers(&desk)
        .iter()
        .map(|answer| answer["response"].to_string())
        .collect();
    let [right, wrong] = [r#"{"choice":[0]}"#, r#"{"choice":[1]}"#];
    assert_eq!(chosen, [right, wrong, right]);
}

#[test]
fn all_right_answers_earn_all_points_by_hand() {
    let desk = small_bank();
    let paper = paper(&desk, "steps");
    let answers: Vec<String> = (0..6).map(|at| paper.right(at)).collect();
    let input = paper.whole_sitting(&answers);
    let ran = take(&desk, "steps", &input).ended(0);
    assert_eq!(count(&ran, "全部答完了。"), 1);
    assert!(
        ran.out.contains("总分 6/6 · 及格线 3（50%）· 合格"),
        "{}",
        ran.out
    );
}

#[test]
fn of_takes_at_the_same_moment_one_begins_and_the_others_are_shown_the_way_to_it() {
    let desk = small_bank();
    // The store is there, so that all of them come to the beginning together.
    take(&desk, "talk", "").ended(0);
    for candidate in ["1", "2", "3", "4", "5", "6"] {
        let taking = |_| {
            let mut command = desk.command();
            command.args(["take", "steps", "--content", "small", "-c", candidate]);
            Live::start(command)
        };
        let all: Vec<Live> = (0..4).map(taking).collect();
        let mut codes: Vec<i32> = all.into_iter().map(|live| live.end().code).collect();
        codes.sort_unstable();
        assert_eq!(codes, [0, 4, 4, 4]);
    }
    let attempts = "SELECT count(*) FROM attempt WHERE exam = 'steps'";
    assert_eq!(rows(&desk, attempts), ["6"]);
}
