//! A stem that denies twice: one has to work out what is asked before one can answer.
//!
//! Two forms are found: words that cancel each other (不能不、没有人不、并非没有), and a negative
//! question about something negative (哪一项不属于不应做的). What is quoted is left out, for people
//! speak so, and so are two negatives side by side (不快不慢) and fixed words (不得不、对不起).

use crate::bank::Bank;
use crate::bank::finding::{Code, Finding};

/// Words that cancel each other.
const CANCELLING: &[&str] = &[
    "不能不",
    "不会不",
    "不可不",
    "不应不",
    "不应该不",
    "不该不",
    "不可以不",
    "不许不",
    "不准不",
    "不是不",
    "不是没",
    "并非不",
    "并非没",
    "绝非不",
    "绝非没",
    "没有人不",
    "没有谁不",
    "没人不",
    "无人不",
    "没有一个不",
    "没有一位不",
    "没有不",
    "无一不",
    "未必不",
    "不无",
    "不可能不",
    "不可能没",
    "难道不",
    "莫不",
];
/// Words that look negative and are not.
const FIXED: &[&str] = &[
    "不得不",
    "对不起",
    "不好意思",
    "差不多",
    "了不起",
    "不由得",
    "不耐烦",
    "是不是",
    "能不能",
    "会不会",
    "要不要",
    "该不该",
    "对不对",
    "好不好",
    "可不可以",
    "应不应该",
    "有没有",
    "不仅",
    "不但",
    "不过",
    "不断",
    "不管",
    "不论",
    "不同",
    "不久",
    "不少",
    "不时",
    "不妨",
    "不错",
    "不足",
    "不满",
    "不便",
    "不懂装懂",
    "不安",
    "不清",
    "不明",
    "无论",
    "无声",
    "无线",
    "未来",
    "忌语",
];
/// How a question or a statement to be completed is denied.
const DENIED: &[&str] = &[
    "不正确",
    "不恰当",
    "不合适",
    "不妥",
    "不对",
    "不符合",
    "不属于",
    "不包括",
    "不应",
    "不该",
    "不能",
    "不可",
    "不得",
    "不宜",
    "不需要",
    "不必",
    "不是",
    "错误",
    "有误",
];
/// What makes a clause a question.
const ASKING: &[&str] = &["哪", "什么", "的是", "的有", "的一项", "下列", "以下"];
/// Further words that deny.
const DENYING: &[&str] = &[
    "不", "没", "未", "勿", "禁止", "严禁", "违反", "避免", "拒绝", "错误", "有误",
];

/// A character of each word above that denies.
const DENYING_SIGNS: &[char] = &[
    '不', '没', '未', '无', '勿', '禁', '违', '避', '拒', '错', '误',
];

pub(super) fn lint(bank: &Bank, findings: &mut Vec<Finding>) {
    for item in bank.items.values() {
        if let Some(piece) = denied_twice(&item.stem) {
            let origin = bank.pages.place(&item.origin, "stem");
            findings.push(Finding::new(Code::DoubleNegation, origin).with("piece", piece));
        }
    }
}

/// The first clause that denies twice.
fn denied_twice(stem: &str) -> Option<String> {
    let spoken = without_quotations(stem);
    let ends = |c: char| "，。；：？！、,.;:?!\n".contains(c);
    let mut denying = spoken
        .split(ends)
        .filter(|clause| clause.contains(DENYING_SIGNS));
    let clause = denying.find(|clause| {
        let without = |clause: String, fixed: &&str| clause.replace(fixed, "");
        let clause = FIXED.iter().fold((*clause).to_owned(), without);
        cancels(&clause) || denies_what_it_asks(&clause)
    });
    clause.map(|clause| clause.trim().to_owned())
}

fn cancels(clause: &str) -> bool {
    CANCELLING.iter().any(|words| clause.contains(words))
}

fn denies_what_it_asks(clause: &str) -> bool {
    let asks = ASKING.iter().any(|word| clause.contains(word));
    let Some(denied) = DENIED
        .iter()
        .find(|word| clause.contains(*word))
        .filter(|_| asks)
    else {
        return false;
    };
    let rest = clause.replacen(denied, "", 1);
    DENYING.iter().any(|word| rest.contains(word))
}

fn without_quotations(text: &str) -> String {
    let mut depth = 0_usize;
    let mut kept = String::new();
    for ch in text.chars() {
        match ch {
            '“' | '「' | '『' => depth += 1,
            '”' | '」' | '』' => depth = depth.saturating_sub(1),
            _ if depth == 0 => kept.push(ch),
            _ => {}
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::denied_twice;
    use crate::lint::tests::{bank_of, item};

    #[test]
    fn what_denies_twice_is_told_from_what_only_has_two_negatives() {
        for twice in [
            "客服不能不登记来电。",
            "下列哪一项不属于不应做的事？",
            "下列做法，不正确的是哪一项不登记？",
            "哪种情形不应拒绝客户？",
            "没有人不需要被尊重。",
            "坐席并非没有权力减免费用。",
        ] {
            assert!(denied_twice(twice).is_some(), "{twice}");
        }
        for once in [
            "下列哪一项不属于报修？",
            "坐席讲话不快不慢，是为了什么？",
            "客户说“我不能不去”，您怎么答？",
            "他不得不再打一次，您先说什么？",
            "客户不在家，又没有留电话，哪种做法不合适？",
            "对不起三个字不能省。",
            "客户非要见班长不可，您怎么答？",
            "客服可以不登记来电。",
            "下面哪条理由最能说明他为什么不该这样？",
        ] {
            assert_eq!(denied_twice(once), None, "{once}");
        }
    }

    #[test]
    fn the_finding_stands_at_the_stem() {
        let found = bank_of(&item("a", "客服不能不登记。", "true-false: {key: true}"));
        assert_eq!(found, [("double-negation".to_owned(), 6, 7)]);
    }
}
