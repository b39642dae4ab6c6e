//! CJK Radicals Supplement: the unified ideograph each radical stands for.
//!
//! Source: `EquivalentUnifiedIdeograph` of the Unicode Character Database 14.0 (Unicode License v3),
//! U+2E80–2EF3 only; NFKC already covers the Kangxi radicals U+2F00–2FD5.

const FIRST: u32 = 0x2E80;

/// The ideograph for a radical, the character itself for all others.
pub(crate) fn unify(ch: char) -> char {
    let cell = u32::from(ch)
        .checked_sub(FIRST)
        .and_then(|at| IDEOGRAPHS.get(at as usize));
    match cell {
        None | Some('\0') => ch,
        Some(&ideograph) => ideograph,
    }
}

/// By distance from `FIRST`; U+2E80 has no equivalent and U+2E9A is not assigned.
#[rustfmt::skip]
static IDEOGRAPHS: [char; 116] = [
    '\0', '厂', '乛', '乚', '乙', '亻', '冂', '𠘨', '刀', '刂', '卜', '㔾',
    '小', '小', '兀', '尣', '尢', '𡯂', '巳', '幺', '彑', '彐', '忄', '心',
    '扌', '攵', '\0', '旡', '日', '月', '歺', '母', '民', '氵', '氺', '灬',
    '爫', '爫', '丬', '牛', '犭', '王', '𤴔', '目', '示', '礻', '𥫗', '糹',
    '纟', '罓', '罒', '㓁', '冗', '𦉫', '羊', '𦍌', '𦍋', '耂', '肀', '聿',
    '肉', '𦥑', '艹', '艹', '艹', '虎', '衤', '覀', '西', '见', '角', '𧢲',
    '讠', '贝', '𧾷', '车', '辶', '辶', '辶', '邑', '钅', '長', '镸', '长',
    '门', '𨸏', '阝', '雨', '青', '韦', '页', '风', '飞', '食', '𩙿', '飠',
    '饣', '𩠐', '马', '骨', '鬼', '鱼', '鸟', '卤', '麦', '黄', '黾', '斉',
    '齐', '歯', '齿', '竜', '龙', '龜', '亀', '龟',
];
