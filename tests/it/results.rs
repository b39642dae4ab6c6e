//! What a candidate reads after a sitting, in which language, and without escape codes in files.

use std::ffi::OsStr;

use serde_json::{Value, json};

use crate::papers::only_attempt;
use crate::small_bank::small_bank;
use crate::support::{Desk, Ran};

fn take(desk: &Desk, exam: &str, input: &str) -> Ran {
    let arguments = ["take", exam, "--content", "small", "-c", "007123"];
    desk.run_with(&arguments, input)
}

/// The result of the exam `talk` after this was said.
fn said(speech: &str) -> (Desk, Ran) {
    let desk = small_bank();
    take(&desk, "talk", &format!("{speech}\n\n是\n")).ended(0);
    let result = desk.run(&["result"]).ended(0);
    (desk, result)
}

#[track_caller]
fn has_lines(ran: &Ran, lines: &[&str]) {
    let block = lines.join("\n");
    assert!(ran.out.contains(&block), "{block}\nis not in\n{}", ran.out);
}

#[test]
fn the_words_that_earned_points_are_underlined_where_they_stand() {
    let (_, result) = said("ok，实在抱歉，\n我们2 小时内回电。\n您的地址？");
    has_lines(
        &result,
        &[
            "您说：",
            "  ok，实在抱歉，",
            "          ~~~~",
            "  我们2 小时内回电。",
            "  您的地址？",
            "      ~~~~",
        ],
    );
    has_lines(&result, &["  ✓ 致歉 2/2  依据 “实在【抱歉】”"]);
    has_lines(
        &result,
        &[
            "  ✗ 给出时限 0/2  没有找到",
            "      这样说可以得分：我们两小时内回电。",
            "  ✓ 问地址 1/1  依据 “您的【地址】”",
            "解析：先致歉，再给时限。",
            "出处：《服务手册》第七条",
        ],
    );
    has_lines(&result, &["总分 3/5 · 及格线 3（60%）· 合格"]);
}

#[test]
fn evidence_is_quoted_in_the_candidates_own_words() {
    let (_, result) = said("實在抱 歉！两，小时内");
    has_lines(
        &result,
        &["  實在抱 歉！两，小时内", "      ~~~~~  ~~~~~~~~~~"],
    );
    has_lines(&result, &["  ✓ 致歉 2/2  依据 “實在【抱 歉】”"]);
    has_lines(&result, &["  ✓ 给出时限 2/2  依据 “两，小时内”"]);
}

#[test]
fn what_is_wholly_right_takes_one_line_and_what_was_lost_is_listed() {
    let desk = small_bank();
    let given = (1..=6).map(|step| (format!("step-{step}"), step <= 3 || step == 5));
    let answers: serde_json::Map<String, Value> =
        given.map(|(step, truth)| (step, json!(truth))).collect();
    desk.write("answers.json", Value::Object(answers).to_string());
    let take = ["take", "steps", "--content", "small", "-c", "007123"];
    let result = desk.run(&[&take[..], &["--answers", "answers.json"]].concat());
    let result = result.ended(0);
    assert_eq!(result.out.matches(" · 判断题 · 1/1 分 · ").count(), 5);
    assert_eq!(result.out.matches("\n解析：").count(), 1, "{}", result.out);
    let (_, end) = result.out.split_once("总分 5/6").expect("a total");
    assert!(end.contains("丢分的题：第 "), "{end}");
    let (_, again) = end.split_once("rolecall ").expect("a command");
    let again: Vec<&str> = again.split_whitespace().collect();
    let all = desk.run(&again).ended(0);
    assert_eq!(all.out.matches("\n解析：").count(), 6, "{}", all.out);
}

#[test]
fn a_candidate_is_accused_of_nothing_and_a_marker_sees_every_sign() {
    let (desk, result) = said("致歉、时限、地址、抱歉、两小时内、地址");
    assert!(!result.out.contains("请人工看一看"), "{}", result.out);
    let all = desk.run(&["result", "--all"]).ended(0);
    assert!(all.out.contains("请人工看一看：罗列要点词"), "{}", all.out);
}

#[test]
fn a_long_answer_is_underlined_line_by_line() {
    let filler = "请您放心我们会认真处理".repeat(5);
    let (_, result) = said(&format!("{filler}抱歉"));
    let lines: Vec<&str> = result.out.lines().collect();
    let at = lines.iter().position(|line| line.contains('~'));
    let at = at.expect("an underline");
    let (words, marks) = (lines[at - 1], lines[at]);
    let before = words.split_once("抱歉").expect("the words above").0;
    let columns: usize = before.chars().map(|c| 1 + usize::from(c != ' ')).sum();
    assert_eq!(marks, format!("{}~~~~", " ".repeat(columns)));
    assert!(lines[at - 2].chars().count() > 30, "it was wrapped");
}

#[test]
fn a_violation_is_marked_and_costs_what_is_said() {
    let (desk, result) = said("抱歉，快点说地址。");
    has_lines(&result, &["  抱歉，快点说地址。", "  ~~~~  !!!!!!~~~~"]);
    has_lines(&result, &["  ！催促（轻微）扣 1 分  依据 “【快点说】地址”"]);
    has_lines(&result, &["总分 2/5 · 及格线 3（60%）· 不合格"]);
    desk.run(&["result", "--exit-status"]).ended(1);
}

#[test]
fn a_fatal_violation_fails_the_paper_with_more_than_enough_points() {
    let desk = small_bank();
    let mut answers: serde_json::Map<String, Value> = (1..=6)
        .map(|step| (format!("step-{step}"), json!(step % 2 == 1)))
        .collect();
    answers.insert("cold-home".to_owned(), json!("抱歉，你神经病吗"));
    desk.write("answers.json", Value::Object(answers).to_string());
    let take = ["take", "both", "--content", "small", "-c", "007123"];
    let mut arguments = take.to_vec();
    arguments.extend(["--answers", "answers.json"]);
    let result = desk.run(&arguments).ended(0);
    has_lines(
        &result,
        &[
            "总分 6/11 · 及格线 1.1（10%）· 不合格",
            "有一票否决的违规，本次考试不合格。",
        ],
    );
    has_lines(
        &result,
        &["  ！辱骂用户（一票否决）扣 2 分  依据 “你【神经病】吗”"],
    );
    let data = desk.run(&["result", "--format", "json"]).ended(0).json();
    assert_eq!(data["failed_by_violation"], true);
    assert_eq!(data["decision"], "fail");
}

#[test]
fn a_self_assessment_is_never_scored() {
    for answer in [json!("AA"), json!("BB"), Value::Null] {
        let desk = small_bank();
        let mut answers = json!({"greeting": "您好"});
        if !answer.is_null() {
            answers["habits"] = answer.clone();
        }
        desk.write("answers.json", answers.to_string());
        let take = ["take", "mixed", "--content", "small", "-c", "007123"];
        let mut arguments = take.to_vec();
        arguments.extend(["--answers", "answers.json"]);
        let ran = desk.run(&arguments).ended(0);
        has_lines(&ran, &["总分 1/7 · 及格线 4.2（60%）· 不合格"]);
        let is_heading = |line: &&str| line.contains("自测（不计分）");
        let heading = ran.out.lines().find(is_heading).expect("the item");
        assert!(heading.starts_with("· 第 "), "{heading}");
        assert!(!heading.contains("/0"), "no points of none: {heading}");
        has_lines(&ran, &["没有分数线。"]);
    }
}

#[test]
fn there_is_no_result_before_the_end() {
    let desk = small_bank();
    take(&desk, "steps", "对\n").ended(0);
    let attempt = only_attempt(&desk);
    let ran = desk.run(&["result", &attempt]).ended(4);
    assert_eq!(ran.out, "");
    let hint = format!("rolecall resume {attempt}");
    assert!(ran.err.contains(&hint), "{}", ran.err);
    desk.run(&["result"]).ended(3);
    let hint = "rolecall resume --candidate 007123";
    let ran = desk.run(&["result", "--candidate", "007123"]).ended(3);
    assert!(ran.err.contains(hint), "{}", ran.err);
}

#[test]
fn what_is_missing_from_a_command_line_is_named_with_its_command() {
    let desk = small_bank();
    for (arguments, named) in [
        (&["stats"][..], ["items", "rolecall stats --help"]),
        (&["take"], ["--candidate", "rolecall take --help"]),
        (&[], ["take", "rolecall --help"]),
    ] {
        let ran = desk.run(arguments).ended(2);
        assert!(
            named.iter().all(|name| ran.err.contains(name)),
            "{}",
            ran.err
        );
    }
}

#[test]
fn what_is_piped_has_no_escape_codes() {
    let desk = small_bank();
    for variables in [&[][..], &[("TERM", "xterm-256color")], &[("NO_COLOR", "1")]] {
        let mut command = desk.command();
        command.envs(variables.iter().copied());
        command.args(["result", "--format", "text"]);
        take(&desk, "talk", "抱歉\n\n是\n").ended(0);
        let ran = Ran::of(command.output().expect("the program runs")).ended(0);
        assert!(!ran.out.contains('\x1b') && !ran.err.contains('\x1b'));
    }
    let ran = take(&desk, "both", "对\n对\n抱歉\n\n:s\n是\n");
    assert!(!ran.out.contains('\x1b') && !ran.err.contains('\x1b'));
}

/// The first line of a sitting under these variables and with these arguments.
fn greeting(variables: &[(&str, &str)], more: &[&str]) -> String {
    let desk = small_bank();
    let mut command = desk.command();
    for name in ["LANG", "LC_ALL", "LC_MESSAGES", "LANGUAGE"] {
        command.env_remove(name);
    }
    let variables = variables.iter();
    command.envs(variables.map(|(name, value)| (OsStr::new(name), OsStr::new(value))));
    command.args(["take", "steps", "--content", "small", "-c", "007123"]);
    command.args(more);
    let output = command.stdin(std::process::Stdio::null()).output();
    let ran = Ran::of(output.expect("the program runs")).ended(0);
    ran.out.lines().next().unwrap_or_default().to_owned()
}

#[test]
fn the_language_is_chinese_unless_another_one_is_asked_for_or_set() {
    let chinese = "六步考试 · 考生 007123 · 第 1 次";
    let english = "六步考试 · candidate 007123 · attempt 1";
    type Case<'c> = (&'c [(&'c str, &'c str)], &'c [&'c str], &'c str);
    let cases: [Case<'_>; 10] = [
        (&[], &[], chinese),
        (&[("LANG", "zh_CN.UTF-8")], &[], chinese),
        (&[("LANG", "zh_CN.UTF-8")], &["--lang", "en"], english),
        (&[("LANG", "zh_CN.UTF-8")], &["--lang=en"], english),
        (&[("LANG", "en_US.UTF-8")], &[], english),
        (&[("LANG", "en_US.UTF-8")], &["--lang", "zh"], chinese),
        (&[("LANG", "C")], &[], chinese),
        (&[("LANG", "C.UTF-8")], &[], chinese),
        (&[("LANG", "POSIX")], &[], chinese),
        (
            &[("LC_ALL", "en_GB.UTF-8"), ("LANG", "zh_CN.UTF-8")],
            &[],
            english,
        ),
    ];
    for (variables, more, expected) in cases {
        assert_eq!(
            greeting(variables, more),
            expected,
            "{variables:?} {more:?}"
        );
    }
}

#[test]
fn a_whole_sitting_in_english_speaks_english() {
    let desk = small_bank();
    let arguments = ["take", "talk", "--content", "small", "-c", "1", "--lang"];
    let mut arguments = arguments.to_vec();
    arguments.push("en");
    let ran = desk
        .run_with(&arguments, "抱歉\n\nno\n:l\n:s\nyes\n")
        .ended(0);
    for said in [
        "✓ saved ",
        "Everything is answered.",
        "Not handed in; you can go on.",
        "Unanswered: none",
    ] {
        assert!(ran.out.contains(said), "{said}: {}", ran.out);
    }
    assert!(!ran.out.contains("总分"), "{}", ran.out);
}
