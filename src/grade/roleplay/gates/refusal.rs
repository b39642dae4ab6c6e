//! Why a hit does not count.

use std::ops::Range;

/// What a hit is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::grade::roleplay) enum HitKind {
    /// Words that earn.
    Credit,
    /// A typed value that earns: a duration, a date.
    Value,
    /// Words that must not be said.
    Violation,
}

/// Why a hit does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::grade::roleplay) enum Reason {
    /// 不会道歉.
    Negated,
    /// 两小时内到不了.
    PotentialComplement,
    /// 实在抱歉,才怪.
    TakenBack,
    /// 师傅能不能上门我确认一下.
    Asked,
    /// 您说“没人管”.
    Quoted,
    /// 我不会跟您说不归我管.
    Rejected,
    /// 如果您不知道.
    Conditional,
    /// 先向他道歉,再问地址.
    Plan,
    /// 等了两个小时.
    Past,
    /// 周三,不对,周四.
    Corrected,
    /// 道歉、核实、派单、回访.
    List,
    /// The words of the task.
    Copied,
}

/// A hit that does not count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::grade::roleplay) struct Refusal {
    pub(in crate::grade::roleplay) reason: Reason,
    /// The bytes of the folded text that it rests on.
    pub(in crate::grade::roleplay) words: Range<usize>,
}

/// What is odd about a whole answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::grade::roleplay) enum Flag {
    /// A list of words without sentences.
    Stuffing,
    /// The words of the task, or of a sample answer.
    Copy,
    /// The same again and again.
    Repetition,
    /// It tells what one would do and says nothing to the customer.
    Plan,
}

impl Refusal {
    pub(super) fn new(reason: Reason, words: Range<usize>) -> Self {
        Self { reason, words }
    }
}
