//! Words that tell who acts and who asks.

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// A word of these lists in a folded text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sign {
    pub(super) start: usize,
    pub(super) end: usize,
    kinds: u8,
}

/// Asking or telling the customer to act.
pub(super) const CUSTOMER: u8 = 1;
/// Someone on the speaker's side acts.
pub(super) const US: u8 = 1 << 1;
/// Someone on the speaker's side acts, unless the customer is told to turn to them.
pub(super) const OURS: u8 = 1 << 2;
/// It is asked.
pub(super) const ASKS: u8 = 1 << 3;

impl Sign {
    #[inline]
    pub(super) fn is(&self, kind: u8) -> bool {
        self.kinds & kind != 0
    }
}

/// Every sign in a folded text, in the order of their beginnings.
pub(super) fn find(text: &str) -> Vec<Sign> {
    let words = &*WORDS;
    let mut signs = Vec::with_capacity(text.len() / 8);
    for (start, ch) in text.char_indices() {
        let place = u32::from(ch).wrapping_sub(FIRST) as usize;
        let Some(group) = words.heads.get(place).filter(|group| **group > 0) else {
            continue;
        };
        let rest = &text[start..];
        let group = words.groups[usize::from(*group) - 1].iter();
        let found = group.filter(|(word, _)| rest.starts_with(word));
        signs.extend(found.map(|&(word, kinds)| Sign {
            start,
            end: start + word.len(),
            kinds,
        }));
    }
    signs
}

/// The words by their first characters.
struct Words {
    /// For each character of the basic plane one more than the number of its group, or 0.
    heads: Box<[u8]>,
    groups: Vec<Vec<(&'static str, u8)>>,
}

const FIRST: u32 = 0x4e00;
const HAN: usize = 0x5200;

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let mut kinds: BTreeMap<&str, u8> = BTreeMap::new();
    let lists = [
        (TO_CUSTOMER, CUSTOMER),
        (BY_US, US),
        (OUR_PEOPLE, OURS),
        (QUESTIONS, ASKS),
    ];
    for (list, kind) in lists {
        for word in list {
            *kinds.entry(word).or_default() |= kind;
        }
    }
    let mut heads = vec![0; HAN];
    let mut groups: Vec<Vec<(&str, u8)>> = Vec::new();
    for (word, kinds) in kinds {
        let first = word.chars().next().map_or(0, u32::from);
        let head = &mut heads[(first - FIRST) as usize];
        if *head == 0 {
            groups.push(Vec::new());
            *head = u8::try_from(groups.len()).expect("the words have few first characters");
        }
        groups[usize::from(*head) - 1].push((word, kinds));
    }
    Words {
        heads: heads.into(),
        groups,
    }
});

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
const OUR_PEOPLE: &[&str] = &[
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
    "好唔好",
    "得唔得",
    "系不系",
    "响不响",
    "有冇",
    "知不知",
    "识不识",
    "啱不啱",
    "要不要",
    "使不使",
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
    "报下",
    "报我",
    "报个",
    "念一下",
    "念下",
    "念给",
    "发我",
    "发给我",
    "发一下",
    "发来",
    "发个",
    "甩我",
    "甩个",
    "甩一下",
    "讲一下",
    "讲下",
    "说下",
    "留下",
    "写一下",
    "恳请",
    "敬请告",
    "赐告",
    "示下",
    "请讲",
    "请把",
    "请报",
    "请留",
    "请发",
    "请告",
    "说一下",
    "留一下",
    "留个",
    "给我",
    "贵姓",
    "问一下",
    "问下",
    "确认",
    "核实",
    "核对",
    "核一下",
    "对一下",
    "核下",
];
