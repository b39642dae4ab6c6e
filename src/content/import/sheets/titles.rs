//! Lines that are titles: which way of asking they name, and which points they give.

use unicode_normalization::UnicodeNormalization as _;

use crate::content::import::points::number;
use crate::content::import::sheets::columns::folded;
use crate::content::import::sheets::kinds::{Kind, TAGS, ends_in_kind, kind_of, kind_of_title};
use crate::content::import::sheets::worth::points;

/// Longest line that can be the title of a part of a sheet, in characters, without what stands in
/// brackets.
pub(super) const LONGEST_TITLE: usize = 40;
/// Words before the points of each question.
const EACH: [&str; 5] = ["每小题", "每道题", "每题", "每道", "各"];
/// Words behind them.
const A_QUESTION: [&str; 5] = ["/题", "/小题", "每题", "每小题", "一题"];
/// What titles of parts begin with that need not name a way of asking.
const PARTS: [&str; 6] = ["部分", "大题", "单元", "模块", "章", "节"];

/// Longest line that is a name of a way of asking and needs no number before it.
const LONGEST_NAME: usize = 6;
/// Every kind of which a question can be.
const KINDS: [Kind; 8] = [
    Kind::Choice,
    Kind::TrueFalse,
    Kind::FillIn,
    Kind::Number,
    Kind::Pairs,
    Kind::Order,
    Kind::Speech,
    Kind::Multiple,
];
/// Words for a whole paper, in which there may be questions of every kind.
const PAPERS: [&str; 7] = ["考试", "测试", "竞赛", "试卷", "培训", "考核", "抢答"];
/// Words behind a way of asking that belong to its name: 情景模拟题, 角色扮演题.
const WAYS: [&str; 8] = [
    "模拟", "扮演", "对话", "演练", "应对", "应变", "设计", "处理",
];

/// The way of asking that a line above the heads names: its first words say it and nothing else, for
/// 单选题20道，多选题10道 and 客服案例分析题库 tell of the whole sheet.
pub(super) fn kind_above(text: &str) -> Option<Kind> {
    let marks = ['，', ',', '。', '；', ';', '：', ':'];
    let bare = folded(text);
    let mut clauses = bare.split(marks);
    let first = clauses.next().filter(|first| ends_in_type(first))?;
    let kind = kind_of_title(first)?;
    let is_counted = first.trim_end_matches('题').ends_with(is_of_number);
    let mut others = clauses.filter(|clause| !clause.contains("得分"));
    let is_other = others.any(|clause| kind_of(clause).is_some_and(|other| other != kind));
    (!is_counted && !is_other).then_some(kind)
}

/// The way of asking that the name of a sheet says, where it is not the name of a whole paper.
pub(super) fn kind_of_sheet(name: &str) -> Option<Kind> {
    let is_paper = PAPERS.iter().any(|word| name.contains(word));
    kind_of(name).filter(|kind| *kind != Kind::Speech || !is_paper)
}

/// Whether a cell is the name of a way of asking, with a number before it or not: 单选, 二、多选题.
pub(super) fn is_type(cell: &str) -> bool {
    let bare = folded(cell);
    let is_number = |c: char| number(&c.to_string()).is_some();
    let name = bare.trim_start_matches(is_number);
    let name = name.trim_start_matches(['、', '.', '．', ' ']);
    kind_of_title(cell).is_some() && (ends_in_type(name) || TAGS.contains(&name))
}

/// Words of a sentence whose points are what it says: 迟到一次扣（2分）, （5分）评价属于满意.
const TO_POINTS: &[&str] = &[
    "扣", "扣除", "得", "为", "是", "即", "加", "减", "打", "给", "评", "最高", "最低", "满分",
];
const OF_POINTS: &[&str] = &["评价", "的", "以上", "以下", "及", "和", "与"];

/// The points that brackets at either end of a text give to its question, and what stands beside them:
/// 单选题（2分）.
pub(super) fn pointed(text: &str) -> Option<(&str, u32)> {
    const OPEN: [char; 4] = ['(', '（', '【', '['];
    const CLOSE: [char; 4] = [')', '）', '】', ']'];
    let text = text.trim();
    let first = text
        .strip_prefix(OPEN)
        .and_then(|rest| rest.split_once(CLOSE));
    if let Some((inner, behind)) = first
        && let Some(points) = points_alone(inner)
    {
        let behind = behind.trim();
        let is_said = OF_POINTS.iter().any(|word| behind.starts_with(word));
        return (!behind.is_empty() && !is_said).then_some((behind, points));
    }
    let (before, inner) = text.strip_suffix(CLOSE)?.rsplit_once(OPEN)?;
    let (before, points) = (before.trim(), points_alone(inner)?);
    let is_said = TO_POINTS.iter().any(|word| before.ends_with(word));
    (!before.is_empty() && !is_said).then_some((before, points))
}

/// The points that a text in brackets gives which says nothing else: 2分, 本题3分.
fn points_alone(inner: &str) -> Option<u32> {
    let inner: String = inner.nfkc().filter(|c| !c.is_whitespace()).collect();
    let said = ["本小题", "本题", "每小题", "每题"]
        .iter()
        .find_map(|word| inner.strip_prefix(word));
    let amount = said.unwrap_or(&inner).strip_suffix('分')?;
    number(amount).filter(|points| (1..=100).contains(points))
}

/// The points of each question by its way of asking: 单选题每题2分，多选题每题4分.
pub(super) fn points_by_kind(line: &str) -> Vec<(Kind, u32)> {
    let marks = ['，', ',', '。', '；', ';', '：', ':', '、', '\n', ' '];
    let clauses = line.split(marks);
    let named = |clause| Some((kind_of_title(clause)?, points_of_each(clause)?));
    let mut points: Vec<(Kind, u32)> = clauses.clone().filter_map(named).collect();
    let mut others =
        clauses.filter(|clause| clause.starts_with("其余") || clause.starts_with("其他"));
    let others = others
        .find_map(points_of_each)
        .filter(|_| !points.is_empty());
    points.extend(
        others
            .iter()
            .flat_map(|points| KINDS.map(|kind| (kind, *points))),
    );
    points
}

/// Whether the last word of a title names a way of asking: 情景模拟题, but not 情景模拟考试题.
fn ends_in_type(title: &str) -> bool {
    title.strip_suffix('题').is_some_and(ends_in_way)
}

/// Whether the last word of a text names a way of asking.
pub(super) fn ends_in_way(text: &str) -> bool {
    let word = WAYS.iter().find_map(|way| text.strip_suffix(way));
    ends_in_kind(word.unwrap_or(text))
}

/// The way of asking and the points of each question that a line names which is a title of a part.
pub(in crate::content::import) fn title_line(line: &str) -> Option<(Option<Kind>, Option<u32>)> {
    let bare = folded(line);
    let is_short = bare.chars().count() <= LONGEST_TITLE && !line.contains("__");
    let is_asked = bare.contains(['?', '？']) || line.ends_with(['?', '？', '。']);
    let is_title =
        begins_part(line) && (kind_of_title(line).is_some() || points_of_each(line).is_some());
    let is_name = bare.chars().count() <= LONGEST_NAME && names_type(line);
    (is_short && !is_asked && (is_title || is_name))
        .then(|| (kind_of_title(line), points_of_each(line)))
}

/// Whether a cell is the name of a way of asking, and nothing else.
pub(super) fn names_type(text: &str) -> bool {
    let bare = folded(text);
    kind_of_title(text).is_some() && bare.ends_with('题')
}

/// Whether a cell is the number of a part: 二, （三）, 第四部分.
pub(super) fn is_number(text: &str) -> bool {
    let marks = |c: char| "第部分大题、.（）() ".contains(c);
    let plain: String = text.nfkc().collect();
    number(plain.trim_matches(marks)).is_some()
}

pub(super) fn is_of_points(text: &str) -> bool {
    const SHORT: usize = 8;
    let is_first = text.starts_with(['每', '共', '各', '（', '(']);
    let is_short = text.chars().count() <= SHORT && points_of_each(text).is_some();
    is_short || is_first && (points_of_each(text).is_some() || says_points(text))
}

/// Whether a line begins a part without naming a way of asking: 第三部分 服务规范, 一、服务规范, 附加题.
pub(super) fn begins_part(text: &str) -> bool {
    let bare = folded(text);
    let is_said = bare.contains([':', '：', '。', ',', '，']);
    let numeral = |text: &str| {
        let count = text
            .chars()
            .take_while(|c| number(&c.to_string()).is_some());
        count.count()
    };
    let behind = |text: &str, count: usize| text.chars().skip(count).collect::<String>();
    let counted = bare.strip_prefix('第').is_some_and(|rest| {
        let count = numeral(rest);
        let rest = behind(rest, count);
        count > 0 && PARTS.iter().any(|part| rest.starts_with(part))
    });
    let han = numeral(&bare);
    let is_han = bare.chars().take(han).all(|c| !c.is_ascii_digit());
    let numbered = han > 0 && is_han && behind(&bare, han).starts_with(['、', '.', '．']);
    let is_word = ["问题", "难题", "话题", "主题", "课题", "标题"]
        .iter()
        .any(|word| bare.ends_with(word));
    let is_asked = bare.ends_with('题') && !is_word;
    counted || !is_said && (numbered || is_asked || points_of_each(text).is_some())
}

/// The points that the title of a part gives to each of its questions: （每题2分，共20分）, 2分/题;
/// nothing where it gives several.
pub(super) fn points_of_each(title: &str) -> Option<u32> {
    points_of(title, &EACH, &A_QUESTION)
}

/// The points that a title gives to each blank: （每空2分）.
pub(super) fn points_of_blank(title: &str) -> Option<u32> {
    points_of(title, &["每空", "每个空", "每一空"], &["/空"])
}

/// The points between words of these kinds; nothing where a title gives several.
fn points_of(title: &str, before_points: &[&str], behind_points: &[&str]) -> Option<u32> {
    let title: String = title.nfkc().filter(|c| !c.is_whitespace()).collect();
    let mut found: Vec<String> = Vec::new();
    for (at, _) in title.match_indices('分') {
        let (before, behind) = (&title[..at], &title[at + '分'.len_utf8()..]);
        let digits = before.chars().rev().take_while(|c| is_of_number(*c));
        let digits: String = digits.collect::<Vec<_>>().into_iter().rev().collect();
        let lead = before.strip_suffix(&digits).unwrap_or(before);
        let lead = lead.trim_end_matches(['得', '计', '为', '占', ':']);
        let is_each = before_points.iter().any(|word| lead.ends_with(word))
            || behind_points.iter().any(|word| behind.starts_with(word));
        if is_each && !found.contains(&digits) {
            found.push(digits);
        }
    }
    let [only] = &found[..] else {
        return None;
    };
    number(only).map_or_else(
        || points(only, &mut Vec::new()),
        |number| points(&number.to_string(), &mut Vec::new()),
    )
}

/// Whether a title says a number of points.
pub(super) fn says_points(title: &str) -> bool {
    let title: String = title.nfkc().filter(|c| !c.is_whitespace()).collect();
    let mut places = title.match_indices('分');
    places.any(|(at, _)| title[..at].ends_with(is_of_number))
}

fn is_of_number(c: char) -> bool {
    c.is_ascii_digit() || c == '.' || number(&c.to_string()).is_some()
}

#[cfg(test)]
mod tests {
    use super::{
        begins_part, is_type, pointed, points_of_blank, points_of_each, says_points, title_line,
    };
    use crate::content::import::sheets::kinds::Kind;

    #[test]
    fn a_line_may_be_the_title_of_a_part() {
        for (line, kind, points) in [
            ("二、多选题（每题4分）", Some(Kind::Multiple), Some(4)),
            ("判断题", Some(Kind::TrueFalse), None),
            ("第一部分 单选题", Some(Kind::Single), None),
            ("三、服务规范（每题5分）", None, Some(5)),
        ] {
            assert_eq!(title_line(line), Some((kind, points)), "{line}");
        }
        for line in [
            "1. 禁语",
            "二、服务规范",
            "客户来电首先应",
            "如何判断问题？",
            "选择什么话术",
        ] {
            assert_eq!(title_line(line), None, "{line}");
        }
    }

    #[test]
    fn cells_may_name_types_with_a_number_before_them() {
        for cell in [
            "单选题",
            "多选",
            "二、多选题",
            "一、单选题（每题2分）",
            "情景模拟题",
        ] {
            assert!(is_type(cell), "{cell}");
        }
        for cell in ["话术", "情景应对", "服务规范", "案例库", "考试题"] {
            assert!(!is_type(cell), "{cell}");
        }
    }

    #[test]
    fn points_may_stand_behind_a_type_or_a_stem() {
        assert_eq!(pointed("单选题（2分）"), Some(("单选题", 2)));
        assert_eq!(
            pointed("客户来电首先应（ ）【本题 3 分】"),
            Some(("客户来电首先应（ ）", 3))
        );
        for text in [
            "（2分）",
            "三声内接听（2分钟）",
            "满意度打（2分）的客户",
            "首先应（ ）",
        ] {
            assert_eq!(pointed(text), None, "{text}");
        }
    }

    #[test]
    fn points_of_each_question_are_known_in_many_forms() {
        for (title, points) in [
            ("一、单选题（每题2分，共20分）", Some(2)),
            ("二、单选题（每题 2 分）", Some(2)),
            ("三、单选题（共5题，每题２分）", Some(2)),
            ("四、单选题（每题两分）", Some(2)),
            ("五、单选题 2分/题", Some(2)),
            ("六、单选题，每小题计3分", Some(3)),
            ("七、单选题（每题0.5分）", None),
            ("八、单选题（每题2分，后五题每题3分）", None),
            ("九、单选题（20分）", None),
        ] {
            assert_eq!(points_of_each(title), points, "{title}");
            assert!(says_points(title), "{title}");
        }
        assert_eq!(points_of_blank("二、填空题（每空2分，共20分）"), Some(2));
        assert_eq!(points_of_each("二、填空题（每空2分，共20分）"), None);
        assert!(!says_points("第二部分 单选题"));
    }

    #[test]
    fn parts_may_begin_without_a_way_of_asking() {
        for title in [
            "第三部分 服务规范（每题5分）",
            "一、服务规范",
            "第2章 礼仪",
            "以下为加分题",
            "第三部分：服务规范（每题5分）",
            "二．服务礼仪",
        ] {
            assert!(begins_part(title), "{title}");
        }
        for text in [
            "如何安抚客户",
            "如何处理投诉问题",
            "合计：2题",
            "1、如何安抚客户",
            "第一时间做什么",
        ] {
            assert!(!begins_part(text), "{text}");
        }
    }
}
