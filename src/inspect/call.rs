//! A call: who said what, and when.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::bank::decimal::Decimal;
use crate::bank::points::Points;

/// One call with what is known about it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Call {
    pub(crate) id: String,
    pub(crate) agent: Option<String>,
    pub(crate) team: Option<String>,
    /// What a person gave it.
    pub(crate) score: Option<Points>,
    /// What a person says of single criteria and violations, by their names or ids: whether each
    /// was met, or fell.
    pub(crate) marks: BTreeMap<String, bool>,
    pub(crate) lines: Vec<Line>,
}

/// What was said in one go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) speaker: Speaker,
    pub(crate) text: String,
    /// As it is written in the file.
    pub(crate) time: Option<String>,
    /// Where it begins in the file, from 1.
    pub(crate) number: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Speaker {
    Agent,
    Caller,
    /// A machine that plays messages.
    Machine,
}

/// Words by which transcripts name the agent. They come first: 客户服务代表 is no 客户.
const AGENT: &[&str] = &[
    "客户服务",
    "用户服务",
    "客服",
    "坐席",
    "座席",
    "话务员",
    "接线员",
    "服务员",
    "工作人员",
    "员工",
    "营业员",
    "专员",
    "班长",
    "agent",
    "operator",
    "staff",
    "assistant",
    "representative",
];
const CALLER: &[&str] = &[
    "客户", "用户", "顾客", "来电", "主叫", "业主", "旅客", "乘客", "市民", "住户", "居民", "家长",
    "买家", "先生", "女士", "customer", "caller", "client", "user", "guest",
];
const MACHINE: &[&str] = &["系统", "语音", "机器人", "提示音", "ivr", "system", "robot"];

impl Speaker {
    /// Whom a label means, and what else it says, such as the agent's number.
    pub(crate) fn named(label: &str) -> Option<(Self, String)> {
        let lower = label.to_lowercase();
        let words = [
            (Self::Agent, AGENT),
            (Self::Caller, CALLER),
            (Self::Machine, MACHINE),
        ];
        words.into_iter().find_map(|(speaker, words)| {
            let word = words.iter().find(|word| lower.contains(**word))?;
            let rest = lower.replacen(word, "", 1);
            let is_mark = |c: char| c.is_whitespace() || "()（）[]【】-_#".contains(c);
            let rest = rest.trim_start_matches("代表").trim_matches(is_mark);
            Some((speaker, rest.to_owned()))
        })
    }
}

/// What is wrong with a line of a transcript.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CallFault {
    pub(crate) file: Arc<str>,
    pub(crate) line: usize,
    pub(crate) kind: CallFaultKind,
    /// The words that it is about.
    pub(crate) text: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CallFaultKind {
    /// Nobody is named who says it.
    NoSpeaker,
    NotJson,
    /// A table has no such column, or an object no such key.
    Missing,
    NoScore,
}

/// What a heading, a key or a line above a call tells about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fact {
    Call,
    Agent,
    Team,
    Score,
    Time,
    Speaker,
    Text,
}

const FACTS: &[(Fact, &[&str])] = &[
    (
        Fact::Call,
        &[
            "通话",
            "通话编号",
            "录音",
            "录音编号",
            "流水号",
            "编号",
            "call",
            "id",
        ],
    ),
    (
        Fact::Agent,
        &["工号", "坐席", "坐席工号", "座席", "座席工号", "agent"],
    ),
    (Fact::Team, &["班组", "团队", "小组", "部门", "team"]),
    (
        Fact::Score,
        &["人工分", "人工评分", "质检分", "得分", "score"],
    ),
    (Fact::Time, &["时间", "开始时间", "time", "start"]),
    (
        Fact::Speaker,
        &["说话人", "角色", "发言人", "speaker", "role"],
    ),
    (Fact::Text, &["内容", "文本", "话", "text", "content"]),
];

impl Fact {
    pub(crate) fn named(name: &str) -> Option<Self> {
        let name = name.trim().to_lowercase();
        let found = FACTS.iter().find(|(_, names)| names.contains(&&*name));
        found.map(|(fact, _)| *fact)
    }

    /// The name that is told where it is missing.
    pub(crate) fn name(self) -> &'static str {
        let found = FACTS.iter().find(|(fact, _)| *fact == self);
        found.map_or("", |(_, names)| names[0])
    }
}

impl Call {
    /// Takes a fact about the call; whether it could be read.
    pub(crate) fn take(&mut self, fact: Fact, value: &str) -> bool {
        let value = value.trim();
        if value.is_empty() {
            return true;
        }
        let text = || Some(value.to_owned());
        match fact {
            Fact::Call => value.clone_into(&mut self.id),
            Fact::Agent => self.agent = text(),
            Fact::Team => self.team = text(),
            Fact::Score => {
                self.score = points(value);
                return self.score.is_some();
            }
            Fact::Time | Fact::Speaker | Fact::Text => {}
        }
        true
    }
}

/// Whether a mark says yes: a word, a sign, or points.
pub(crate) fn mark(text: &str) -> Option<bool> {
    const YES: &[&str] = &["是", "有", "√", "✓", "✔", "对", "yes", "y", "true"];
    const NO: &[&str] = &["否", "无", "没有", "×", "✗", "✘", "错", "no", "n", "false"];
    let word = text.trim().to_lowercase();
    match () {
        () if YES.contains(&&*word) => Some(true),
        () if NO.contains(&&*word) => Some(false),
        () => points(&word).map(|points| points > Points::ZERO),
    }
}

/// Points to a hundredth.
pub(crate) fn points(text: &str) -> Option<Points> {
    let hundredth = Decimal::ONE.billionths() / 100;
    let billionths = Decimal::parse(text.trim())?.billionths();
    let hundredths = i64::try_from(billionths / hundredth).ok()?;
    (billionths % hundredth == 0 && hundredths >= 0).then(|| Points::from_hundredths(hundredths))
}
