//! Titles of the parts of a sheet, and what they say of the questions below them.

use unicode_normalization::UnicodeNormalization as _;

use crate::content::import::points::number;
use crate::content::import::question::{Questions, Remark};
use crate::content::import::sheets::columns::{Role, folded};
use crate::content::import::sheets::head::Head;
use crate::content::import::sheets::kinds::{Kind, kind_of, kind_of_title, name_of, type_name};
use crate::content::import::sheets::spot;
use crate::content::import::sheets::worth::points;
use crate::sheet::{Row, Sheet};

/// Longest line that can be the title of a part of a sheet, in characters, without what stands in
/// brackets.
const LONGEST_TITLE: usize = 40;
/// Words before the points of each question.
const EACH: [&str; 5] = ["每小题", "每道题", "每题", "每道", "各"];
/// Words behind them.
const A_QUESTION: [&str; 5] = ["/题", "/小题", "每题", "每小题", "一题"];
/// What titles of parts begin with that need not name a way of asking.
const PARTS: [&str; 6] = ["部分", "大题", "单元", "模块", "章", "节"];

/// What the title above some questions says of them.
#[derive(Clone, Default)]
pub(super) struct Section {
    pub(super) kind: Option<Kind>,
    pub(super) points: Option<u32>,
    /// Whether no question stands between the title and the row that is read.
    is_fresh: bool,
}

impl Section {
    /// What the name of a sheet says.
    pub(super) fn of_sheet(sheet: &Sheet) -> Self {
        Self {
            kind: kind_of(&sheet.name),
            ..Self::default()
        }
    }

    /// Takes the titles above the first heads, among which other lines may stand.
    pub(super) fn take_above(&mut self, sheet: &Sheet, head: &Head, read: &mut Questions) {
        for row in sheet.rows.iter().filter(|row| row.number < head.number) {
            let Some(text) = title(row, None) else {
                continue;
            };
            let kind = kind_above(&text);
            if kind.is_some() || points_of_each(&text).is_some() {
                self.begin((&text, kind), sheet, row, read);
            }
        }
    }

    /// Takes a row that is a title; says whether it is one.
    pub(super) fn take(
        &mut self,
        sheet: &Sheet,
        head: &Head,
        row: &Row,
        read: &mut Questions,
    ) -> bool {
        let text = title(row, Some(head));
        if let Some(text) = &text {
            self.begin((text, kind_of_title(text)), sheet, row, read);
        }
        self.is_fresh &= text.is_some();
        text.is_some()
    }

    /// Begins a table of its own heads: a title counts for it that stands directly above.
    pub(super) fn begin_table(&mut self, sheet: &Sheet) {
        if !self.is_fresh {
            *self = Self::of_sheet(sheet);
        }
    }

    /// Begins with a title and the way of asking that it names.
    fn begin(
        &mut self,
        (text, kind): (&str, Option<Kind>),
        sheet: &Sheet,
        row: &Row,
        read: &mut Questions,
    ) {
        let at = |code| {
            let note = Remark::new(code).with("text", text);
            note.with("sheet", spot(sheet, row).sheet)
                .with("row", row.number)
        };
        *self = Self {
            kind: kind.or(kind_of(&sheet.name)),
            points: points_of_each(text),
            is_fresh: true,
        };
        read.note(match kind {
            Some(kind) => at("section").with("kind", type_name(kind)),
            None => at("section-without-type"),
        });
        match self.points {
            Some(points) => read.note(at("section-points").with("points", points)),
            None if says_points(text) => read.note(at("section-points-lost")),
            None => {}
        }
    }

    /// What it says that a row leaves open.
    pub(super) fn said(&self) -> [(Role, Option<String>); 2] {
        [
            (Role::Type, self.kind.map(name_of)),
            (Role::Points, self.points.map(|points| points.to_string())),
        ]
    }
}

/// The text of a row that is nothing but the title of a part, in one cell or in several.
fn title(row: &Row, head: Option<&Head>) -> Option<String> {
    let cells: Vec<(usize, &str)> = row.filled().collect();
    let texts: Vec<&str> = cells.iter().map(|(_, text)| *text).collect();
    let text = texts.join("，");
    let bare = folded(&text);
    let is_long = bare.chars().count() > LONGEST_TITLE;
    if is_long || text.contains("__") || bare.contains(['?', '？']) || text.ends_with(['?', '？'])
    {
        return None;
    }
    let is_title = match &cells[..] {
        [] => false,
        [(column, text)] => {
            let is_part = head.is_none_or(|head| !head.is_of_answer(*column));
            is_part && (kind_of_title(text).is_some() || begins_part(text))
        }
        _ => {
            let column = head.and_then(|head| head.column(Role::Type));
            let is_typed = cells.iter().any(|(at, _)| Some(*at) == column);
            let types = texts.iter().filter(|text| names_type(text)).count();
            let is_piece = |text: &&str| names_type(text) || is_number(text) || is_of_points(text);
            !is_typed && types == 1 && texts.iter().all(is_piece)
        }
    };
    is_title.then_some(text)
}

/// The way of asking that a line above the heads names: its first words say it and nothing else, for
/// 单选题20道，多选题10道 and 客服案例分析题库 tell of the whole sheet.
fn kind_above(text: &str) -> Option<Kind> {
    let marks = ['，', ',', '。', '；', ';', '：', ':'];
    let bare = folded(text);
    let mut clauses = bare.split(marks);
    let first = clauses.next().filter(|first| names_type(first))?;
    let kind = kind_of_title(first)?;
    let is_counted = first.trim_end_matches('题').ends_with(is_of_number);
    let mut others = clauses.filter(|clause| !clause.contains("得分"));
    let is_other = others.any(|clause| kind_of(clause).is_some_and(|other| other != kind));
    (!is_counted && !is_other).then_some(kind)
}

/// Whether a cell is the name of a way of asking, and nothing else.
fn names_type(text: &str) -> bool {
    let bare = folded(text);
    kind_of_title(text).is_some() && bare.ends_with('题')
}

/// Whether a cell is the number of a part: 二, （三）, 第四部分.
fn is_number(text: &str) -> bool {
    let marks = |c: char| "第部分大题、.（）() ".contains(c);
    let plain: String = text.nfkc().collect();
    number(plain.trim_matches(marks)).is_some()
}

fn is_of_points(text: &str) -> bool {
    const SHORT: usize = 8;
    let is_first = text.starts_with(['每', '共', '各', '（', '(']);
    let is_short = text.chars().count() <= SHORT && points_of_each(text).is_some();
    is_short || is_first && (points_of_each(text).is_some() || says_points(text))
}

/// Whether a line begins a part without naming a way of asking: 第三部分 服务规范, 一、服务规范, 附加题.
fn begins_part(text: &str) -> bool {
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
fn points_of_each(title: &str) -> Option<u32> {
    let title: String = title.nfkc().filter(|c| !c.is_whitespace()).collect();
    let mut found: Vec<String> = Vec::new();
    for (at, _) in title.match_indices('分') {
        let (before, behind) = (&title[..at], &title[at + '分'.len_utf8()..]);
        let digits = before.chars().rev().take_while(|c| is_of_number(*c));
        let digits: String = digits.collect::<Vec<_>>().into_iter().rev().collect();
        let lead = before.strip_suffix(&digits).unwrap_or(before);
        let lead = lead.trim_end_matches(['得', '计', '为', '占', ':']);
        let is_each = EACH.iter().any(|word| lead.ends_with(word))
            || A_QUESTION.iter().any(|word| behind.starts_with(word));
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
fn says_points(title: &str) -> bool {
    let title: String = title.nfkc().filter(|c| !c.is_whitespace()).collect();
    let mut places = title.match_indices('分');
    places.any(|(at, _)| title[..at].ends_with(is_of_number))
}

fn is_of_number(c: char) -> bool {
    c.is_ascii_digit() || c == '.' || number(&c.to_string()).is_some()
}

#[cfg(test)]
mod tests {
    use super::{begins_part, points_of_each, says_points};
    use crate::content::import::sheets::{Given, read};
    use crate::sheet::separated;

    /// The types and points of the questions of a sheet.
    fn read_as(text: &str) -> Vec<String> {
        let (sheet, _) = separated(text, b';');
        let read = read(&[sheet], &Given::new(), Some(b';'));
        let shown = read.questions.iter().map(|question| {
            let points = question.points.map_or("-".to_owned(), |p| p.to_string());
            format!("{} {points}", question.asked.type_name())
        });
        shown.collect()
    }

    #[test]
    fn titles_hold_for_the_questions_below_them() {
        const HEADS: &str = "题目;A;B;C;答案\n";
        const ASKED: &str = "先做？;甲;乙;丙;A\n";
        let many = "multiple-choice 2";
        for (sheet, wanted) in [
            (
                format!("一、多选题（每题2分）;;;;\n{HEADS}{ASKED}"),
                vec![many],
            ),
            (
                format!("{HEADS}{ASKED}二、多选题（每题2分）;;;;\n{HEADS}{ASKED}"),
                vec!["single-choice -", many],
            ),
            (format!("{HEADS}二、多选题;每题2分;;;\n{ASKED}"), vec![many]),
            (
                format!(
                    "{HEADS}一、判断题;;;;\n二、多选题（本大题共20小题，每小题2分，共40分。在每小题列出的备选项中至少有两个是符合题目要求的）;;;;\n{ASKED}"
                ),
                vec![many],
            ),
            (
                format!(
                    "{HEADS}二、多选题（每题2分）;;;;\n第三部分 服务规范（每题5分）;;;;\n{ASKED}"
                ),
                vec!["single-choice 5"],
            ),
            (
                format!(
                    "一、多选题（每题2分）;;;;\n{HEADS}{ASKED}{ASKED}题目;答案;;;\n要致歉。;对;;;\n"
                ),
                vec![many, many, "true-false -"],
            ),
        ] {
            assert_eq!(read_as(&sheet), wanted, "{sheet}");
        }
    }

    #[test]
    fn what_a_whole_sheet_is_called_is_no_way_of_asking() {
        const ROWS: &str =
            "题目;A;B;C;答案\n先做？;甲;乙;丙;A\n再做？;甲;乙;丙;AB\n要致歉。;;;;√\n";
        for line in [
            "客服情景模拟考试题库",
            "2024年客服案例分析题库",
            "客服话术培训考试",
            "单选题20道，多选题10道，判断题10道",
            "单选题20题，多选题10题",
            "说明：单选题20题，多选题10题",
            "本卷共100分，单选题每题2分，多选题每题3分",
            "注：判断题A为对，B为错",
        ] {
            let each = ["single-choice -", "multiple-choice -", "true-false -"];
            assert_eq!(read_as(&format!("{line};;;;\n{ROWS}")), each, "{line}");
        }
        let points = "第一部分 服务规范（每题5分）;;;;\n";
        let each = ["single-choice 5", "multiple-choice 5", "true-false 5"];
        assert_eq!(read_as(&format!("{points}{ROWS}")), each);
    }

    #[test]
    fn titles_hold_where_each_option_has_a_row() {
        let sheet = "一、多选题（每题3分）;;;\n题号;题干;选项;是否正确\n1;先做？;甲;是\n;;乙;否\n\
            二、单选题（每题2分）;;;\n2;后做？;甲;是\n;;乙;否\n";
        assert_eq!(read_as(sheet), ["multiple-choice 3", "single-choice 2"]);
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
