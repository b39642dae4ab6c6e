//! Dialogues: said line by line, recorded, resumed, graded, and told turn by turn.

mod author;
mod sitting;

use serde_json::Value;

use crate::support::Desk;

/// What is said on the best way, and on the way that makes the customer angry first.
const BEST: [&str; 2] = ["非常抱歉，我这就去查。", "师傅三点到您家。"];
const DETOUR: [&str; 3] = ["哦，知道了。", "真的抱歉。", "师傅三点到您家。"];

/// What the customer can say, in the order of the turns.
const CUSTOMER: [&str; 5] = [
    "昨天报的修怎么没人管！",
    "你这是什么态度？",
    "那到底几点来？",
    "行，我等着。",
    "我找你们经理去！",
];

/// A bank with one dialogue (5 points: 3 in the opening, 2 when the customer has calmed down) and
/// the exams `call` (45 minutes, a fatal violation fails) and `call-drill` (practice).
fn calls() -> Desk {
    let desk = Desk::new();
    desk.write("calls/bank.yaml", BANK);
    desk.write("calls/syllabus/all.yaml", SYLLABUS);
    desk.write("calls/items/call.yaml", CALL);
    desk.write("calls/exams/all.yaml", EXAMS);
    desk
}

/// The lines as they are typed: an empty one after each.
fn typed(says: &[&str]) -> String {
    says.iter().map(|said| format!("{said}\n\n")).collect()
}

fn take(desk: &Desk, exam: &str, input: &str) -> crate::support::Ran {
    let arguments = ["take", exam, "--content", "calls", "-c", "007123"];
    desk.run_with(&arguments, input).ended(0)
}

/// The only item of the latest result.
fn result(desk: &Desk) -> Value {
    let result = desk.run(&["result", "--format", "json"]).ended(0).json();
    result["items"][0].clone()
}

const BANK: &str = "format: 1\nname: 来电\nsources: {handbook: 服务手册}\n";

const SYLLABUS: &str = "\
id: call
name: 来电
outcomes:
  - {id: call/angry, name: 安抚, tracks: [general], level: agent, source: {handbook: 第一条}}
";

const EXAMS: &str = "\
id: call
name: 来电考试
mode: exam
minutes: 45
cut-score: 60%
fatal-fails: true
# rolecall: allow narrow-quota because the tests look at this one dialogue
quotas: [{type: dialogue, count: 1}]
---
id: call-drill
name: 来电练习
mode: practice
cut-score: 60%
quotas: [{type: dialogue, count: 1}]
";

const CALL: &str = "\
id: nobody-came
outcomes: [call/angry]
source: {handbook: 第一条}
difficulty: easy
bloom: apply
scenario: 您在热线值班。
stem: 请一句一句地应答。
interaction:
  dialogue:
    turns:
      opening:
        customer: 昨天报的修怎么没人管！
        criteria:
          sorry: {name: 先致歉, points: 2, any: [抱歉], example: 实在抱歉。}
          check: {name: 说明去查, points: 1, any: [这就去查], example: 我这就去查。}
        violations:
          rude: {name: 顶撞客户, severity: minor, any: [吼什么]}
          abuse: {name: 辱骂客户, severity: fatal, any: [神经病]}
        next:
          - {violation: rude, to: hangs-up}
          - {met: sorry, to: calms}
          - {to: escalates}
      escalates:
        customer: 你这是什么态度？
        criteria:
          admit: {name: 认个错, points: 2, any: [抱歉]}
        next:
          - {met: admit, to: calms}
          - {to: hangs-up}
      calms:
        customer: 那到底几点来？
        criteria:
          when: {name: 说准时间, points: 2, any: [三点到]}
        next: settled
      settled: {customer: 行，我等着。}
      hangs-up: {customer: 我找你们经理去！}
    exemplars:
      - name: 好
        says:
          - {turn: opening, text: 抱歉，我这就去查。, expect: {sorry: 2, check: 1}}
          - {turn: calms, text: 三点到。, expect: {when: 2}}
      - name: 先冷后热
        says:
          - {turn: opening, text: 哦。, expect: {}}
          - {turn: escalates, text: 抱歉。, expect: {admit: 2}}
          - {turn: calms, text: 不清楚。, expect: {}}
      - name: 顶撞
        says:
          - {turn: opening, text: 吼什么。, expect: {}, violations: [rude]}
rationale: 先致歉，再报准时间。
";
