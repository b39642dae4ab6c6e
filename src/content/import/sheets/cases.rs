//! Cases: texts above several questions that are about them, which become their scenario.

use crate::content::import::points::number;
use crate::content::import::sheets::columns::{Role, folded};
use crate::content::import::sheets::head::Head;
use crate::content::import::sheets::kinds::kind_of;
use crate::content::import::sheets::titles::points_of_each;
use crate::sheet::{Row, Sheet};

/// Words that lead a case, the longest first.
const LEADS: &[&str] = &[
    "案例分析题",
    "材料分析题",
    "案例题",
    "材料题",
    "案例分析",
    "案例背景",
    "案例材料",
    "背景材料",
    "背景资料",
    "阅读材料",
    "共用题干",
    "案例",
    "材料",
    "资料",
    "背景",
    "情景",
    "情境",
    "场景",
];
/// What a type is called whose rows hold cases.
const TYPES: &[&str] = &[
    "案例",
    "案例题",
    "材料",
    "材料题",
    "案例材料",
    "背景",
    "背景材料",
    "共用题干",
    "情景材料",
];
/// Words by which a text asks for itself.
const ASKING: &[&str] = &[
    "怎么",
    "怎样",
    "如何",
    "什么",
    "哪些",
    "哪个",
    "哪几",
    "请写",
    "请说",
    "请简述",
    "请模拟",
    "请用",
    "请给出",
    "请分析",
    "吗",
    "?",
    "？",
];
/// Words of a sentence that only announces questions.
const ANNOUNCING: &[&str] = &["回答", "作答", "完成", "根据", "阅读"];
/// Fewest characters of a case that no word leads, and of one that such a word leads.
const SHORTEST: [usize; 2] = [6, 2];
/// Marks between sentences and their parts.
const BETWEEN: &[char] = &['。', '，', ',', '；', ';', '！', '!', '\n'];

/// A case, as far as the sheet goes on with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Case {
    pub(super) text: String,
    /// How many questions it still stands above, where it says so.
    pub(super) left: Option<usize>,
    /// Whether it names a way of asking of its own, so that a title above it ends.
    pub(super) is_title: bool,
}

impl Case {
    /// The case of a row that holds nothing to be answered.
    pub(super) fn of_row(head: Option<&Head>, row: &Row) -> Option<Self> {
        let Some(head) = head else {
            let mut cells = row.filled();
            let only = cells.next().filter(|_| cells.next().is_none());
            return Self::of(only?.1, false);
        };
        if row.filled().any(|(column, _)| head.is_of_answer(column)) {
            return None;
        }
        let is_typed = TYPES.contains(&&*folded(head.cell(row, Role::Type)));
        let beside = [Role::Number, Role::Type].map(|role| head.column(role));
        let mut texts = row.filled().filter(|(column, text)| {
            let is_beside = beside.contains(&Some(*column));
            !is_beside || Self::is_led(text)
        });
        let (_, text) = texts.next().filter(|_| texts.next().is_none())?;
        Self::of(text, is_typed)
    }

    /// Whether a text begins as cases do and goes on with a text of its own.
    pub(super) fn is_led(text: &str) -> bool {
        let is_led = behind_lead(text).is_some_and(|(_, rest)| is_told(rest, SHORTEST[1]));
        is_led && points_of_each(text).is_none()
    }

    /// Whether a text only counts a case, whose text follows: 案例一.
    pub(super) fn is_number(text: &str) -> bool {
        let text = folded(text);
        let rest = LEADS.iter().find_map(|lead| text.strip_prefix(lead));
        rest.is_some_and(|rest| number(rest).is_some())
    }

    /// Whether a row is one of several that are counted alike, of which another is answered: then it
    /// is a question without its answer.
    pub(super) fn is_beside_questions(head: &Head, sheet: &Sheet, row: &Row) -> bool {
        let lead = |row: &Row| row.filled().find_map(|(_, text)| counted_lead(text));
        let Some(own) = lead(row) else {
            return false;
        };
        let is_answered = |other: &Row| other.filled().any(|(column, _)| head.is_of_answer(column));
        let mut others = sheet.rows.iter().filter(|other| other.number > head.number);
        others.any(|other| lead(other) == Some(own) && is_answered(other))
    }

    fn of(text: &str, is_typed: bool) -> Option<Self> {
        let (lead, rest) = behind_lead(text).unwrap_or(("", text));
        let is_led = !lead.is_empty();
        let asked = announced(text);
        let is_asking = ASKING.iter().any(|word| rest.contains(word));
        let shortest = SHORTEST[usize::from(is_led)];
        let is_case = (is_led || is_typed || asked.is_some()) && is_told(rest, shortest);
        let is_whole = is_case && (!is_asking || asked.is_some());
        (is_whole && points_of_each(text).is_none()).then(|| Self {
            text: rest.trim().to_owned(),
            left: asked.flatten(),
            is_title: lead.ends_with('题') && kind_of(lead).is_some(),
        })
    }
}

/// The word that leads a text, where a number stands behind it: 情景一：
fn counted_lead(text: &str) -> Option<&'static str> {
    let text = text.trim().trim_start_matches(['【', '[', '（', '(']);
    let lead = LEADS.iter().find(|lead| text.starts_with(**lead))?;
    let next = text[lead.len()..].trim_start().chars().next()?;
    number(&next.to_string()).map(|_| *lead)
}

/// The word that leads a text, and what stands behind it, its number and its mark.
fn behind_lead(text: &str) -> Option<(&str, &str)> {
    let text = text.trim();
    let open = text.strip_prefix(['【', '[', '（', '(']);
    let rest = open.unwrap_or(text);
    let lead = LEADS.iter().find(|lead| rest.starts_with(**lead))?;
    let behind = rest[lead.len()..].trim_start();
    let is_number = |c: char| number(&c.to_string()).is_some();
    let counted = behind
        .trim_start_matches(['(', '（'])
        .trim_start_matches(is_number);
    let counted = match behind.starts_with(['(', '（']) {
        true => counted.strip_prefix([')', '）']).unwrap_or(behind),
        false => counted,
    };
    // 材料、人工 are two words.
    let marks: &[char] = match counted.len() < behind.len() {
        true => &[':', '：', '\n', '、', '.', '．', ' '],
        false => &[':', '：', '\n'],
    };
    let behind = counted;
    let rest = match open {
        Some(_) => behind
            .strip_prefix(['】', ']', '）', ')'])?
            .trim_start_matches([':', '：']),
        None => behind.strip_prefix(marks)?,
    };
    Some((lead, rest))
}

/// Whether a text tells more than that questions follow.
fn is_told(text: &str, shortest: usize) -> bool {
    let clauses = text.split(BETWEEN);
    let told = clauses.filter(|clause| !ANNOUNCING.iter().any(|word| clause.contains(word)));
    let count = told
        .flat_map(str::chars)
        .filter(|c| c.is_alphabetic())
        .count();
    count >= shortest
}

/// Whether a text says that questions about it follow, and how many: 请回答1-2题, 回答下列各题.
fn announced(text: &str) -> Option<Option<usize>> {
    let text = text.trim_end_matches(|c: char| !c.is_alphanumeric());
    let place = ["回答", "完成", "作答"]
        .iter()
        .filter_map(|word| Some(text.rfind(word)? + word.len()))
        .max()?;
    let clause = text[place..].trim_start_matches("相关");
    if !clause.ends_with('题') || clause.contains(BETWEEN) {
        return None;
    }
    let numbers = clause.split(|c: char| !c.is_ascii_digit());
    let numbers: Vec<usize> = numbers.filter_map(|number| number.parse().ok()).collect();
    let words = ["下列", "下面", "以下", "后面", "问题", "各题"];
    let is_following = words.iter().any(|word| clause.starts_with(word));
    // 第2、4题 are no range.
    let is_range = !clause.contains(['、', '和', '与']);
    match numbers[..] {
        [first, last] if first < last && (is_range || last == first + 1) => {
            Some(Some(last - first + 1))
        }
        _ => is_following.then_some(None),
    }
}

#[cfg(test)]
mod tests {
    use super::Case;
    use crate::content::import::sheets::{Given, read};
    use crate::sheet::separated;

    #[test]
    fn a_case_is_known_by_its_lead_or_by_the_questions_that_it_announces() {
        for (text, told, left) in [
            (
                "案例一：客户张先生购买的手机三天后坏了，来电要求退货。请回答1-2题。",
                "客户张先生购买的手机三天后坏了，来电要求退货。请回答1-2题。",
                Some(2),
            ),
            (
                "【材料】客户李女士来电称快递丢失，语气激动。",
                "客户李女士来电称快递丢失，语气激动。",
                None,
            ),
            (
                "案例分析题：客户张先生的手机坏了。根据案例回答3～5题",
                "客户张先生的手机坏了。根据案例回答3～5题",
                Some(3),
            ),
            (
                "案例1 客户的快递丢了，很生气",
                "客户的快递丢了，很生气",
                None,
            ),
            (
                "客户张先生的手机坏了，要求退货。回答下列问题：",
                "客户张先生的手机坏了，要求退货。回答下列问题：",
                None,
            ),
        ] {
            let case = Case::of(text, false).expect(text);
            assert_eq!((&*case.text, case.left), (told, left), "{text}");
        }
        assert!(Case::of("客户购买的手机三天后坏了。", true).is_some());
    }

    #[test]
    fn a_case_is_the_scenario_of_the_questions_below_it() {
        const HEADS: &str = "题目;A;B;C;答案\n一、单选题（每题2分）;;;;\n";
        const ASKED: &str = "先做？;甲;乙;丙;A\n";
        let scenarios = |text: &str| {
            let (sheet, _) = separated(text, b';');
            let read = read(&[sheet], &Given::new(), Some(b';'));
            let shown = read.questions.iter().map(|question| {
                let scenario = question.scenario.as_deref().unwrap_or("-");
                let scenario: String = scenario.chars().take(4).collect();
                format!("{} {scenario}", question.asked.type_name())
            });
            shown.collect::<Vec<_>>()
        };
        for (case, wanted) in [
            (
                "案例一：客户张先生的手机坏了。请回答1-2题。",
                ["客户张先", "客户张先", "-"],
            ),
            ("【材料】客户张先生来电称快递丢失。", ["客户张先"; 3]),
            ("案例分析题：客户张先生的手机坏了。", ["客户张先"; 3]),
            ("材料：热线规定。", ["热线规定"; 3]),
            (
                "案例一;;;;\n客户张先生的手机坏了。请回答下列问题。",
                ["客户张先"; 3],
            ),
        ] {
            let sheet = format!("{HEADS}{case};;;;\n{ASKED}{ASKED}{ASKED}");
            let wanted = wanted.map(|scenario| format!("single-choice {scenario}"));
            assert_eq!(scenarios(&sheet), wanted, "{case}");
        }
    }

    #[test]
    fn titles_and_questions_are_no_cases() {
        for text in [
            "案例分析题（每题10分）",
            "案例分析题：每题10分，共20分",
            "案例分析题：根据案例回答问题",
            "五、案例分析题",
            "情景模拟题",
            "案例：客户骂人，客服应该怎么办？",
            "场景：客户骂人，请写出应对的话",
            "材料费由谁承担",
            "材料、人工费用由客户承担",
            "客服回答客户问题时应注意语气",
            "完成工单以后应回答客户的问题",
            "场景一 客户投诉（每题5分）",
            "客户来电首先应",
        ] {
            assert_eq!(Case::of(text, false), None, "{text}");
        }
    }
}
