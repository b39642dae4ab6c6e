//! How a hit stands in the answer: who does it, whether it asks, and in which sentence.

use std::cell::OnceCell;
use std::ops::Range;

use crate::bank::phrase::Tag;
use crate::text::Folded;

/// Most characters around a hit that are looked at.
const WINDOW: usize = 48;

/// Sentences that count as the beginning, and as the end.
const EDGE: usize = 2;

/// Asking or telling the customer to do something.
const TO_CUSTOMER: &[&str] = &[
    "请您",
    "请你",
    "麻烦您",
    "麻烦你",
    "劳烦您",
    "劳驾您",
    "辛苦您",
    "烦请",
    "您可以",
    "你可以",
    "您自己",
    "你自己",
    "您自行",
    "自行",
    "您先",
    "你先",
    "您去",
    "你去",
    "您得",
    "你得",
    "您要",
    "你要",
    "您需要",
    "你需要",
    "您最好",
    "建议您",
    "建议你",
    "您直接",
    "你直接",
    "您再",
    "你再",
    "您打",
    "你打",
    "您拨",
    "您找",
    "你找",
    "您联系",
    "你联系",
    "您跟",
    "您把",
    "您到",
    "您来",
    "您给",
    "您帮",
    "您试",
    "您稍",
    "您不妨",
    "您记得",
    "让您去",
    "要您",
    "需要您",
    "您方便时",
    "还请您",
    "还得您",
    "您那边先",
    "请自",
    "请先",
    "请直接",
    "请拨",
    "请到",
    "请联系",
    "请找",
    "请咨询",
    "请留",
    "请提供",
    "请说",
    "请告",
    "请把",
    "请稍",
    "请保持",
    "请打",
    "请去",
    "请在",
    "请给",
];

/// The speaker's side doing something, or having it done for the customer.
const BY_US: &[&str] = &[
    "我", "咱", "给您", "给你", "帮您", "帮你", "为您", "为你", "替您", "替你", "这边", "这就",
    "马上", "立刻", "立即",
];

/// Who of the speaker's side does it, unless the customer is told to turn to them.
const OURS: &[&str] = &[
    "师傅",
    "同事",
    "专业人员",
    "工作人员",
    "维修人员",
    "专人",
    "专员",
    "负责人",
    "经理",
    "主管",
    "部门",
    "值班",
    "技术",
    "人员",
    "公司",
];

/// What one does who turns to someone.
const TURNING: [char; 7] = ['找', '问', '去', '打', '系', '询', '催'];

/// Words that ask.
const QUESTIONS: &[&str] = &[
    "请问",
    "吗",
    "呢",
    "么",
    "什么",
    "哪",
    "几",
    "多少",
    "怎么",
    "怎样",
    "谁",
    "何时",
    "能不能",
    "可不可以",
    "能否",
    "可否",
    "是否",
    "是不是",
    "有没有",
    "方不方便",
    "方便",
    "好不好",
    "行不行",
    "请您",
    "请你",
    "麻烦",
    "烦请",
    "劳驾",
    "告诉我",
    "跟我说",
    "提供",
    "报一下",
    "说一下",
    "留一下",
    "留个",
    "给我",
    "贵姓",
    "问一下",
    "问下",
    "确认",
    "核实",
];

/// An answer with what hits are measured against.
pub(super) struct Stand<'a> {
    pub(super) answer: &'a str,
    pub(super) folded: &'a Folded,
    /// The byte of the answer where each of its characters begins, and where the last one ends.
    starts: OnceCell<Vec<u32>>,
}

fn is_turning(ch: char) -> bool {
    TURNING.contains(&ch)
}

impl<'a> Stand<'a> {
    pub(super) fn new(answer: &'a str, folded: &'a Folded) -> Self {
        Self {
            answer,
            folded,
            starts: OnceCell::new(),
        }
    }

    /// What stands at these characters of the answer.
    pub(super) fn quote(&self, span: &Range<usize>) -> &'a str {
        let starts = self.starts.get_or_init(|| {
            let mut starts = Vec::with_capacity(self.answer.len() / 2 + 1);
            starts.extend(self.answer.char_indices().map(|(at, _)| at as u32));
            starts.push(self.answer.len() as u32);
            starts
        });
        let byte = |at: usize| {
            starts
                .get(at)
                .map_or(self.answer.len(), |byte| *byte as usize)
        };
        &self.answer[byte(span.start)..byte(span.end)]
    }

    /// Whether the hit at these bytes stands as the tag asks.
    pub(super) fn meets(&self, tag: Tag, hit: &Range<usize>) -> bool {
        let folded = self.folded;
        match tag {
            Tag::Beginning => folded.sentence(hit.start) < EDGE,
            Tag::End => {
                let last = folded.as_str().len().saturating_sub(1);
                folded.sentence(hit.end - 1) + EDGE > folded.sentence(last)
            }
            Tag::Question => self.asks(hit),
            Tag::Us => !self.is_for_customer(hit),
            Tag::Customer => self.is_for_customer(hit),
        }
    }

    /// The nearest bytes before `hit` in its clause, and the hit itself.
    fn until(&self, hit: &Range<usize>) -> &'a str {
        let text = self.folded.as_str();
        let clause = self.folded.clause(hit.start);
        let mut start = hit.start;
        for (at, _) in text[..hit.start].char_indices().rev().take(WINDOW) {
            if self.folded.clause(at) != clause {
                break;
            }
            start = at;
        }
        &text[start..hit.end]
    }

    /// Whether the last that is named before the hit or in it is the customer as the one to act.
    fn is_for_customer(&self, hit: &Range<usize>) -> bool {
        let text = self.until(hit);
        let ends = TO_CUSTOMER
            .iter()
            .filter_map(|word| Some(text.rfind(word)? + word.len()));
        let Some(customer) = ends.max() else {
            return false;
        };
        let after = &text[customer..];
        let turned_to = |at: usize| text[..customer + at].chars().rev().take(6).any(is_turning);
        let mut ours = OURS.iter().filter_map(|word| after.rfind(word));
        !BY_US.iter().any(|word| after.contains(word)) && !ours.any(|at| !turned_to(at))
    }

    /// Whether the sentence of the hit asks.
    fn asks(&self, hit: &Range<usize>) -> bool {
        let folded = self.folded;
        let text = folded.as_str();
        let sentence = folded.sentence(hit.start);
        let mut start = hit.start;
        for (at, _) in text[..hit.start].char_indices().rev().take(WINDOW) {
            if folded.sentence(at) != sentence {
                break;
            }
            start = at;
        }
        let mut end = text.len();
        let mut is_whole = true;
        for (count, (at, _)) in text[hit.end..].char_indices().enumerate() {
            if folded.sentence(hit.end + at) != sentence {
                end = hit.end + at;
                break;
            }
            if count == WINDOW {
                end = hit.end + at;
                is_whole = false;
                break;
            }
        }
        let around = &text[start..end];
        QUESTIONS.iter().any(|word| around.contains(word))
            || (is_whole && self.has_question_mark(end))
    }

    /// Whether a question mark stands before the folded character at this byte.
    fn has_question_mark(&self, byte: usize) -> bool {
        let from = byte
            .checked_sub(1)
            .map_or(0, |last| self.folded.span(last..byte).end);
        let rest = self.quote(&(from..usize::MAX));
        let marks = rest.chars().take(8).take_while(|ch| !ch.is_alphanumeric());
        marks
            .into_iter()
            .any(|ch| matches!(ch, '?' | '？' | '﹖' | '⁇'))
    }
}
