//! Dialogues for those who write them: findings, trial talks, papers with their keys.

use serde_json::{Value, json};

use super::{BEST, CALL, CUSTOMER, DETOUR, calls};
use crate::support::Desk;

/// The codes that a check finds when `from` is replaced, each with its line.
fn found(from: &str, to: &str) -> Vec<(String, u64)> {
    let desk = calls();
    assert!(CALL.contains(from), "{from}");
    desk.write("calls/items/call.yaml", CALL.replace(from, to));
    let ran = desk.run(&["check", "calls", "--format", "json"]);
    let findings = ran.json();
    let findings = findings.as_array().expect("a list").iter();
    let found = findings.map(|finding| {
        let code = finding["code"].as_str().expect("a code").to_owned();
        (code, finding["line"].as_u64().expect("a line"))
    });
    // Without its only item the bank has no more to say than this.
    let of_the_item = |code: &str| !["no-items", "quota-unmet"].contains(&code);
    found.filter(|(code, _)| of_the_item(code)).collect()
}

#[test]
fn a_check_names_each_fault_of_a_dialogue_at_its_line() {
    let table = [
        ("customer: 你这是", "customer: 你这是", vec![]),
        (
            "- {met: sorry, to: calms}",
            "- {met: sorry, to: calm}",
            vec![("unknown-reference", 21)],
        ),
        (
            "          - {met: sorry, to: calms}\n          - {to: escalates}",
            "          - {to: escalates}\n          - {met: sorry, to: calms}",
            vec![("branch-never-fits", 22)],
        ),
        (
            "met: sorry, to",
            "points: ≥ 4, to",
            vec![("branch-never-fits", 21)],
        ),
        (
            "violation: rude",
            "violation: abuse",
            vec![("branch-never-fits", 20)],
        ),
        (
            "          - {to: hangs-up}\n",
            "",
            vec![("missing-otherwise", 28)],
        ),
        (
            "{to: escalates}",
            "{to: hangs-up}",
            vec![("unreachable-turn", 23)],
        ),
        (
            "- {to: hangs-up}",
            "- {to: opening}",
            vec![("loop-without-limit", 11)],
        ),
        (
            "next: settled",
            "next: opening",
            vec![("loop-without-exit", 11), ("unreachable-turn", 35)],
        ),
        (
            "{turn: escalates, text: 抱歉。, expect: {admit: 2}}",
            "{turn: calms, text: 抱歉。, expect: {}}",
            vec![("exemplar-path", 45)],
        ),
        (
            "          - {turn: calms, text: 不清楚。, expect: {}}\n",
            "",
            vec![("exemplar-path", 45)],
        ),
        (
            "      - name: 顶撞
        says:
          - {turn: opening, text: 吼什么。, expect: {}, violations: [rude]}
",
            "",
            vec![("turn-without-exemplar", 36)],
        ),
        (
            "expect: {when: 2}",
            "expect: {}",
            vec![("exemplar-score", 41)],
        ),
        (
            "text: 不清楚。",
            "text: 三点到。",
            vec![("exemplar-score", 46)],
        ),
        (
            "customer: 那到底几点来？",
            "customer: 三点到不到？",
            vec![("phrase-in-prompt", 33)],
        ),
        (
            "difficulty: easy",
            "difficulty: easy\npoints: 5",
            vec![("not-allowed-here", 5)],
        ),
    ];
    for (from, to, expected) in table {
        let expected = expected.into_iter();
        let expected: Vec<(String, u64)> = expected
            .map(|(code, line): (&str, u64)| (code.to_owned(), line))
            .collect();
        assert_eq!(found(from, to), expected, "{from} → {to}");
    }
}

#[test]
fn a_limit_makes_a_loop_sound() {
    let again = CALL.replace("- {to: hangs-up}", "- {to: opening}");
    let again = again.replace("    turns:", "    most-turns: 4\n    turns:");
    let desk = calls();
    desk.write("calls/items/call.yaml", again);
    let out = desk.run(&["check", "calls"]).ended(0).out;
    assert!(out.contains("没有问题"), "{out}");
}

fn grade(desk: &Desk, more: &[&str], input: &str) -> String {
    let arguments = ["grade", "--content", "calls", "--item", "nobody-came"];
    let arguments = [&arguments[..], more, &["-"]].concat();
    desk.run_with(&arguments, input).ended(0).out
}

#[test]
fn a_trial_talk_takes_one_line_a_turn_and_tells_where_it_leads() {
    let desk = calls();
    let out = grade(&desk, &[], &DETOUR.join("\n"));
    for line in [
        "第 1 轮 · 0/3 分",
        "第 2 轮 · 2/2 分 · 前面没说到才多走的一轮",
        CUSTOMER[3],
        "得分 2/5",
    ] {
        assert!(out.contains(line), "{line}: {out}");
    }
    let open = grade(&desk, &[], DETOUR[0]);
    assert!(open.contains("轮次 escalates 的客户在等您回答"), "{open}");
    let beyond = grade(&desk, &[], &[BEST[0], BEST[1], "再见"].join("\n"));
    assert!(beyond.contains("后面 1 句没有用上"), "{beyond}");
    let trace = grade(&desk, &["--trace"], &DETOUR.join("\n"));
    assert!(
        trace.contains("── 轮次 opening：“哦，知道了。” → escalates"),
        "{trace}"
    );
    assert!(trace.contains("→ settled"), "{trace}");
}

#[test]
fn talks_are_graded_by_the_batch_beside_other_answers() {
    let desk = calls();
    let lines = [
        json!({"id": 1, "item": "nobody-came", "says": DETOUR}),
        json!({"id": 2, "item": "nobody-came", "says": []}),
        json!({"id": 3, "item": "nobody-came", "text": "抱歉"}),
    ];
    let input = lines.map(|line| line.to_string()).join("\n");
    let ran = desk.run_with(
        &["grade", "--content", "calls", "--format", "jsonl"],
        &input,
    );
    let ran = ran.ended(3);
    let graded: Vec<Value> = ran
        .out
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    assert_eq!(graded.len(), 2);
    assert_eq!(graded[0]["score"], json!(2));
    assert_eq!(graded[0]["over"], json!(true));
    let counts = |at: usize| graded[0]["turns"][at]["counts"].clone();
    assert_eq!(
        [counts(0), counts(1), counts(2)],
        [json!(0), json!(0), json!(2)]
    );
    assert_eq!(graded[0]["turns"][2]["criteria"]["when"]["score"], json!(2));
    assert_eq!(
        (&graded[1]["score"], &graded[1]["over"]),
        (&json!(0), &json!(false))
    );
    assert!(
        ran.err.contains(":3:") && ran.err.contains("says"),
        "{}",
        ran.err
    );
}

#[test]
fn a_paper_shows_the_first_line_and_with_its_key_the_whole_graph() {
    let desk = calls();
    let paper = |more: &[&str]| {
        let arguments = ["paper", "call", "--content", "calls", "--seed", "1"];
        desk.run(&[&arguments[..], more].concat()).ended(0)
    };
    for format in ["text", "json", "yaml"] {
        let bare = paper(&["--format", format]).out;
        assert!(bare.contains(CUSTOMER[0]), "{bare}");
        for secret in CUSTOMER[1..]
            .iter()
            .chain(&["opening", "calms", "先致歉", "三点到"])
        {
            assert!(!bare.contains(secret), "{secret}: {bare}");
        }
    }
    let key = paper(&["--with-key"]).out;
    for line in [
        "■ opening（3 分）",
        "→ hangs-up  犯了 顶撞客户",
        "→ calms  说到 先致歉",
        "→ escalates  其余",
        "■ settled（收场）",
    ] {
        assert!(key.contains(line), "{line}: {key}");
    }
    let data = paper(&["--with-key", "--format", "json"]).json();
    let turns = &data["items"][0]["dialogue"]["turns"];
    assert_eq!(turns.as_array().map(Vec::len), Some(5));
    assert_eq!(turns[0]["next"][1]["to"], json!("calms"));
    assert_eq!(turns[2]["next"][0]["to"], json!("settled"));
    assert_eq!(turns[0]["rubric"]["criteria"][0]["any"], json!(["抱歉"]));
}

#[test]
fn a_quota_of_role_plays_takes_no_dialogue() {
    let desk = calls();
    let exam = "id: x\nname: x\nmode: exam\ncut-score: 1%\nquotas: [{type: role-play, count: 1}]\n";
    desk.write("calls/exams/x.yaml", exam);
    let ran = desk.run(&["check", "calls", "--format", "json"]).ended(1);
    assert_eq!(ran.json()[0]["code"], json!("quota-unmet"));
}
