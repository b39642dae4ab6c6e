//! What the columns of a sheet hold, by their heads.

use unicode_normalization::UnicodeNormalization as _;

use crate::text::simplify;

/// What a column can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Role {
    Number,
    Id,
    Type,
    Scenario,
    Stem,
    /// One option, by its place from 0.
    Option(u8),
    /// All options in one cell, or one option a row.
    Options,
    /// Whether the option of this row is right.
    IsRight,
    OptionNote,
    Answer,
    AnswerPoints,
    Rationale,
    Points,
    Difficulty,
    Topic,
    Media,
    Person,
    Secret,
}

/// Names of what a column holds, as the table of columns and the user's own file write them, each
/// with the heads that mean it, the most usual first. Heads are folded: width, case, spaces and brackets do not matter.
pub(crate) const ALIASES: &[(Role, &str, &str)] = &[
    (
        Role::Number,
        "number",
        "序号 题号 编号 题目序号 题目编号 试题编号 试题序号 no no. number #",
    ),
    (Role::Id, "id", "id 代号 试题代号 题目id 试题id itemid"),
    (
        Role::Type,
        "type",
        "题型 题目类型 试题类型 问题类型 题类 题目类别 试题题型 类型 type \
         questiontype qtype itemtype",
    ),
    (
        Role::Scenario,
        "scenario",
        "情景 情境 案例 背景 材料 案例背景 题目材料 情景描述 场景 场景描述 情景背景 情境描述 \
         背景材料 案例材料 案例描述 scenario",
    ),
    (
        Role::Stem,
        "stem",
        "题干 题目内容 试题内容 题干内容 试题题干 大题题干 问题内容 题目描述 问题描述 \
         题目题干 试题描述 题目 试题 问题 题目名称 试题名称 题目标题 试题标题 \
         考题 考核题目 题面 场景题 客户问题 客户话术 stem question questiontext prompt front 正面 内容 content 标题 title",
    ),
    (
        Role::Options,
        "options",
        "选项 选项内容 试题选项 题目选项 选项列表 备选项 备选答案 候选项 候选答案 全部选项 选择项 options \
         choices option choice",
    ),
    (
        Role::IsRight,
        "right",
        "是否正确项 是否正确 是否正确答案 是否答案 正确与否 是否为正确选项 \
         是否为答案 是否正确选项 iscorrect isright",
    ),
    (
        Role::OptionNote,
        "option-note",
        "选项解析 选项说明 optionfeedback",
    ),
    (
        Role::Answer,
        "answer",
        "正确答案 标准答案 参考答案 答案 正确选项 正确项 试题答案 题目答案 \
         答案内容 答案选项 参考话术 标准话术 应答话术 参考回答 回答 correctanswer rightanswer answer key correct back 背面",
    ),
    (
        Role::AnswerPoints,
        "answer-points",
        "参考答案要点 答案要点 评分要点 得分点 采分点 答题要点 要点 评分标准 \
         得分要点 评分点 考核要点 评分细则 关键词 keywords keypoints rubric",
    ),
    (
        Role::Rationale,
        "rationale",
        "解析 题目解析 答案解析 试题解析 解析说明 整体解析 答案说明 详解 解释 \
         试题分析 说明 rationale explanation analysis feedback",
    ),
    (
        Role::Points,
        "points",
        "分值 分数 题目分值 试题分值 本题分值 默认分值 题目分数 每题分值 每题分数 \
         要点分值 配分 标准分 分值/分 分 满分 得分 points \
         score mark marks",
    ),
    (
        Role::Difficulty,
        "difficulty",
        "难度 难度等级 难易程度 难易度 题目难度 试题难度 难度系数 难易 difficulty \
         level",
    ),
    (
        Role::Topic,
        "topic",
        "知识点 考点 标签 知识点分类 知识点标签 知识模块 知识类别 章节 所属章节 \
         模块 所属题库 题库 题目分类 试题分类 分类 所属分类 类别 科目 课程 topic \
         topics tag tags category outcome outcomes chapter",
    ),
    (
        Role::Media,
        "media",
        "题目图片 试题图片 图片 选项图片 配图 插图 题目视频 视频 音频 附件 image \
         picture video audio",
    ),
    (
        Role::Person,
        "person",
        "用户名 姓名 真实姓名 工号 学号 账号 角色 部门 岗位 班级 手机 手机号 \
         手机号码 电话 身份证号 邮箱 username realname role email phone \
         department",
    ),
    (
        Role::Secret,
        "secret",
        "密码 登录密码 初始密码 口令 password pwd passwd",
    ),
];

/// Words in the heads of wrong options, before their number.
const WRONG: &[&str] = &["干扰项", "干扰选项", "错误选项", "错误答案"];
/// Most options of an item.
const MOST_OPTIONS: u8 = 12;

/// What a column with this head holds, and how usual the head is for it: 0 is the most usual.
pub(crate) fn role_of(head: &str) -> Option<(Role, usize)> {
    // `Question - max 120 characters` is a head with a remark.
    let bare = [" - ", " – ", " — "]
        .iter()
        .find_map(|mark| head.split_once(mark));
    role_of_all(head).or_else(|| role_of_all(bare?.0))
}

fn role_of_all(head: &str) -> Option<(Role, usize)> {
    let circled = ('①'..='⑫').position(|circled| head.trim().chars().eq([circled]));
    if let Some(place) = circled.and_then(|place| u8::try_from(place).ok()) {
        return Some((Role::Option(place), 0));
    }
    let head = folded(head);
    if let Some(option) = option_of(&head) {
        return Some((Role::Option(option), 0));
    }
    ALIASES.iter().find_map(|(role, _, aliases)| {
        let rank = aliases.split_whitespace().position(|alias| alias == head)?;
        Some((*role, rank))
    })
}

/// Whether a folded head is that of a wrong option.
pub(super) fn is_of_wrong(head: &str) -> bool {
    WRONG.iter().any(|word| head.starts_with(word))
}

/// The place of the option that a folded head such as 选项a, a选项, 选项1 or b names.
fn option_of(head: &str) -> Option<u8> {
    let words = [
        "选项",
        "选择项",
        "答案选项",
        "备选项",
        "备选答案",
        "候选项",
        "option",
        "choice",
    ];
    let bare = words
        .iter()
        .find_map(|word| head.strip_prefix(word).or_else(|| head.strip_suffix(word)))
        .filter(|rest| !rest.is_empty());
    let numbered = head.strip_prefix("answer");
    let numbered = numbered.filter(|rest| rest.chars().all(|c| c.is_ascii_digit()));
    if let Some(number) = WRONG.iter().find_map(|word| head.strip_prefix(word)) {
        // The right one is the first.
        let place: u8 = number.parse().ok()?;
        return (1..MOST_OPTIONS).contains(&place).then_some(place);
    }
    let lettered = head.strip_prefix("答案");
    let lettered = lettered.filter(|rest| rest.starts_with(|c: char| c.is_ascii_lowercase()));
    let bare = bare
        .or(numbered.filter(|rest| !rest.is_empty()))
        .or(lettered);
    let name = bare.unwrap_or(head).trim_matches(['-', '_', '.', '、']);
    let mut characters = name.chars();
    let first = characters.next()?;
    if characters.next().is_some() {
        return None;
    }
    let place = match first {
        'a'..='z' => u8::try_from(first).ok()? - b'a',
        '甲' | '乙' | '丙' | '丁' => {
            let place = "甲乙丙丁".chars().position(|c| c == first)?;
            u8::try_from(place).ok()?
        }
        '1'..='9' if bare.is_some() => u8::try_from(first).ok()? - b'1',
        _ if bare.is_some() => {
            let place = "一二三四五六七八九".chars().position(|c| c == first)?;
            u8::try_from(place).ok()?
        }
        _ => return None,
    };
    (place < MOST_OPTIONS).then_some(place)
}

/// The name of what a column holds.
pub(crate) fn role_name(role: Role) -> String {
    match role {
        Role::Option(place) => format!("option-{}", char::from(b'a' + place)),
        _ => ALIASES
            .iter()
            .find(|(known, _, _)| *known == role)
            .map_or_else(String::new, |(_, name, _)| (*name).to_owned()),
    }
}

/// The most usual head for what a column holds.
pub(super) fn usual_head(role: Role) -> &'static str {
    let heads = ALIASES.iter().find(|(known, _, _)| *known == role);
    let first = heads.and_then(|(_, _, heads)| heads.split_whitespace().next());
    first.unwrap_or_default()
}

/// Every name that the user's own file may use.
pub(crate) fn role_names() -> Vec<&'static str> {
    const OPTIONS: [&str; MOST_OPTIONS as usize] = [
        "option-a", "option-b", "option-c", "option-d", "option-e", "option-f", "option-g",
        "option-h", "option-i", "option-j", "option-k", "option-l",
    ];
    let names = ALIASES.iter().map(|(_, name, _)| *name);
    names.chain(OPTIONS).collect()
}

/// What the user's own file calls by this name.
pub(crate) fn role_named(name: &str) -> Option<Role> {
    if let Some(place) = name.strip_prefix("option-").and_then(option_of) {
        return Some(Role::Option(place));
    }
    let named = ALIASES.iter().find(|(_, known, _)| *known == name)?;
    Some(named.0)
}

/// A head or a word without what makes no difference: width, case, traditional characters, spaces, marks at the ends, and
/// remarks in brackets.
pub(crate) fn folded(text: &str) -> String {
    let plain = text.nfkc().flat_map(char::to_lowercase);
    let plain: String = plain.map(simplify).collect();
    let mut folded = String::new();
    let mut depth = 0usize;
    for c in plain.chars() {
        match c {
            '(' | '[' | '【' | '{' => depth += 1,
            ')' | ']' | '】' | '}' => depth = depth.saturating_sub(1),
            _ if depth == 0 && !c.is_whitespace() => folded.push(c),
            _ => {}
        }
    }
    let ends = ['*', ':', '：', '＊', '★', '。', '、', '?', '？', '-', '_'];
    folded.trim_matches(ends).to_owned()
}

/// The letters by which spreadsheets name this column.
pub(crate) fn letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or(0)));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::{Role, folded, letters, role_name, role_named, role_of};
    use crate::content::import::question::Asked;
    use crate::content::import::sheets::{Given, read};
    use crate::sheet::separated;

    fn role(head: &str) -> Option<Role> {
        role_of(head).map(|(role, _)| role)
    }

    #[test]
    fn heads_are_known_in_any_dress() {
        assert_eq!(role("题 干（必填）*"), Some(Role::Stem));
        assert_eq!(role("正确答案："), Some(Role::Answer));
        assert_eq!(role("Ｔｙｐｅ"), Some(Role::Type));
        assert_eq!(role("登录密码"), Some(Role::Secret));
        assert_eq!(role("題幹"), Some(Role::Stem));
        assert_eq!(role("選項Ｂ"), Some(Role::Option(1)));
        assert_eq!(role("創建時間"), None);
        assert_eq!(role("创建时间"), None);
        assert_eq!(role("Question - max 120 characters"), Some(Role::Stem));
        assert_eq!(role("Answer 2 - max 75 characters"), Some(Role::Option(1)));
        assert_eq!(
            role("Correct answer(s) - choose at least one"),
            Some(Role::Answer)
        );
        assert_eq!(folded("【单选】 题型 "), "题型");
    }

    #[test]
    fn options_are_known_by_letter_and_number() {
        for (head, place) in [
            ("选项A", 0),
            ("ｂ", 1),
            ("C选项", 2),
            ("选项4", 3),
            ("选项五", 4),
            ("丙", 2),
            ("干扰项2", 2),
            ("③", 2),
            ("答案B", 1),
            ("备选答案A", 0),
        ] {
            assert_eq!(role(head), Some(Role::Option(place)), "{head}");
        }
        assert_eq!(role("1"), None);
        assert_eq!(role("选项"), Some(Role::Options));
    }

    #[test]
    fn every_role_is_named_once_and_found_by_its_name() {
        for name in super::role_names() {
            assert_eq!(role_named(name).map(role_name).as_deref(), Some(name));
        }
    }

    #[test]
    fn columns_have_the_letters_that_spreadsheets_show() {
        assert_eq!(
            [0, 25, 26, 51, 52].map(letters),
            ["A", "Z", "AA", "AZ", "BA"]
        );
    }

    #[test]
    fn wrong_options_in_columns_of_their_own_stand_behind_the_right_one() {
        let (sheet, _) = separated(
            "题干,正确选项,干扰项1,干扰项2\n先做？,问好,挂断,反驳\n",
            b',',
        );
        let read = read(&[sheet], &Given::new(), Some(b','));
        let Asked::Choice { options, right, .. } = &read.questions[0].asked else {
            panic!("a choice");
        };
        let texts: Vec<&str> = options.iter().map(|(_, text)| &**text).collect();
        assert_eq!(
            (texts, right.concat()),
            (vec!["问好", "挂断", "反驳"], "A".to_owned())
        );
    }
}
