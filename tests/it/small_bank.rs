//! A bank so small that a test can say what every line of a sitting must be.

use crate::support::Desk;

/// Exams of the small bank:
///
/// - `steps`: six true-false items, the odd ones true; exam, 45 minutes; `steps-drill`: the same as practice;
/// - `talk`: one role-play, exam; `talk-drill`: the same as practice;
/// - `both`: six true-false items and the role-play, exam, a fatal violation fails;
/// - `mixed`: one item of each of the other types, exam, no time limit.
pub(crate) fn small_bank() -> Desk {
    let desk = Desk::new();
    let files = [
        ("bank.yaml", BANK.to_owned()),
        ("syllabus/all.yaml", syllabus()),
        ("items/steps.yaml", steps()),
        ("items/talk.yaml", TALK.to_owned()),
        ("items/mixed.yaml", MIXED.to_owned()),
        ("exams/all.yaml", EXAMS.to_owned()),
    ];
    for (name, text) in files {
        desk.write(&format!("small/{name}"), text);
    }
    desk
}

const BANK: &str = "format: 1\nname: 小题库\nsources: {handbook: 服务手册}\n";

const EXAMS: &str = "\
id: steps
name: 六步考试
mode: exam
minutes: 45
cut-score: 50%
fatal-fails: true
quotas: [{group: steps, count: 6}]
---
id: steps-drill
name: 六步练习
mode: practice
cut-score: 50%
fatal-fails: false
quotas: [{group: steps, count: 6}]
---
id: talk
name: 应答考试
mode: exam
minutes: 45
cut-score: 60%
fatal-fails: true
quotas: [{group: talk, count: 1}]
---
id: talk-drill
name: 应答练习
mode: practice
cut-score: 60%
fatal-fails: false
quotas: [{group: talk, count: 1}]
---
id: both
name: 综合考试
mode: exam
minutes: 45
cut-score: 10%
fatal-fails: true
quotas: [{group: steps, count: 6}, {group: talk, count: 1}]
---
id: mixed
name: 各种题型
mode: exam
cut-score: 60%
fatal-fails: true
quotas: [{group: mixed, count: 7}]
";

fn syllabus() -> String {
    let groups = ["steps", "talk", "mixed"].map(|group| {
        format!(
            "id: {group}\nname: 组\noutcomes:\n  - id: {group}/all\n    name: 考点\n    \
             tracks: [general]\n    level: new-hire\n    source: {{handbook: 第一条}}\n"
        )
    });
    groups.join("---\n")
}

fn steps() -> String {
    let items = (1..=6).map(|step| {
        let key = step % 2 == 1;
        format!(
            "id: step-{step}\noutcomes: [steps/all]\nsource: {{handbook: 第{step}条}}\n\
             difficulty: easy\nbloom: recall\nstem: 手册第{step}步应当先问候。\n\
             interaction: {{true-false: {{key: {key}}}}}\nrationale: 见手册第{step}步的说明。\n"
        )
    });
    items.collect::<Vec<_>>().join("---\n")
}

const TALK: &str = "\
id: cold-home
outcomes: [talk/all]
source: {handbook: 第七条}
difficulty: easy
bloom: apply
scenario: 供热季的热线。
stem: 请写出您会说的话。
interaction:
  role-play:
    customer: 家里一点都不暖和！
    criteria:
      apologise: {name: 致歉, points: 2, any: [抱歉], example: 实在抱歉。}
      deadline: {name: 给出时限, points: 2, any: [两小时内], example: 我们两小时内回电。}
      ask: {name: 问地址, points: 1, any: [地址], example: 请问您的地址？}
    violations:
      rush: {name: 催促, severity: minor, any: [快点说]}
      abuse: {name: 辱骂用户, severity: fatal, any: [神经病]}
    exemplars:
      - {name: 好, text: 抱歉，两小时内回电。您的地址？, expect: {apologise: 2, deadline: 2, ask: 1}}
      - {name: 差, text: 神经病, expect: {}, violations: [abuse]}
rationale: 先致歉，再给时限。
";

const MIXED: &str = "\
id: greeting
outcomes: [mixed/all]
source: {handbook: 第一条}
difficulty: easy
bloom: recall
stem: 接听后先说什么？
interaction: {single-choice: {options: {A: 您好, B: 什么事, C: 请讲, D: 稍等}, key: A}}
rationale: 先问候。
---
id: duties
outcomes: [mixed/all]
source: {handbook: 第二条}
difficulty: easy
bloom: recall
stem: 哪些是分内的事？
interaction:
  multiple-choice:
    options: {A: 登记, B: 回访, C: 垫钱, D: 减免}
    key: [A, B]
    scoring: subset-half
rationale: 登记和回访。
---
id: order
outcomes: [mixed/all]
source: {handbook: 第三条}
difficulty: easy
bloom: recall
stem: 按先后排列。
interaction: {ordering: {entries: [接听, 受理, 交办, 回访], scoring: adjacent}}
rationale: 先接听，后回访。
---
id: limits
outcomes: [mixed/all]
source: {handbook: 第四条}
difficulty: easy
bloom: recall
points: 2
stem: 给每类投诉配上时限。
interaction: {matching: {pairs: {简单: 立即, 一般: 一天}, extra: [三十天], scoring: per-pair}}
rationale: 越简单越快。
---
id: minutes
outcomes: [mixed/all]
source: {handbook: 第五条}
difficulty: easy
bloom: recall
stem: 查询最长多少分钟？
interaction: {numeric: {key: 120, unit: 分钟, other-units: {小时: 60}}}
rationale: 手册写明了。
---
id: words
outcomes: [mixed/all]
source: {handbook: 第六条}
difficulty: easy
bloom: recall
stem: 开头说____，结束说____。
interaction: {fill-in: {blanks: [[您好, 你好], [再见]]}}
rationale: 有始有终。
---
id: habits
outcomes: [mixed/all]
source: {handbook: 第八条}
difficulty: easy
bloom: understand
stem: 照平日的样子作答。
interaction: {survey: {statements: [我会复述, 我会记录], scale: [是, 否], reading: 没有分数线。}}
rationale: 没有对错。
";
