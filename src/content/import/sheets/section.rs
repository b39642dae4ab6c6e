//! Titles of the parts of a sheet, and what they say of the questions below them.

use crate::content::import::question::{Asked, Question, Questions, Remark};
use crate::content::import::sheets::cases::Case;
use crate::content::import::sheets::columns::{Role, folded};
use crate::content::import::sheets::head::Head;
use crate::content::import::sheets::kinds::{Kind, kind_of_title, name_of, type_name};
use crate::content::import::sheets::spot;
use crate::content::import::sheets::titles::{
    LONGEST_TITLE, begins_part, ends_in_way, is_number, is_of_points, kind_above, kind_of_sheet,
    names_type, points_by_kind, points_of_blank, points_of_each, says_points,
};
use crate::sheet::{Row, Sheet};

/// Most characters of a case that are shown in a note.
const LONGEST_CASE: usize = 24;
/// Longest line that is the name of a way of answering in one's own words.
const LONGEST_WAY: usize = 8;

/// What the title above some questions says of them.
#[derive(Clone, Default)]
pub(super) struct Section {
    pub(super) kind: Option<Kind>,
    points: Option<u32>,
    /// The points of each blank.
    of_blank: Option<u32>,
    /// The points of each question by its way of asking, as a line above the heads says.
    by_kind: Vec<(Kind, u32)>,
    case: Option<Case>,
    /// Whether no question stands between the title and the row that is read.
    is_fresh: bool,
}

impl Section {
    /// What the name of a sheet says.
    pub(super) fn of_sheet(sheet: &Sheet) -> Self {
        Self {
            kind: kind_of_sheet(&sheet.name),
            points: points_of_each(&sheet.name),
            of_blank: points_of_blank(&sheet.name),
            ..Self::default()
        }
    }

    /// Takes the titles above the first heads, among which other lines may stand.
    pub(super) fn take_above(&mut self, sheet: &Sheet, head: &Head, read: &mut Questions) {
        for row in sheet.rows.iter().filter(|row| row.number < head.number) {
            let whole = row.filled().next().map_or("", |(_, text)| text);
            let by_kind = points_by_kind(whole);
            let text = title(row, None);
            let kind = text.as_deref().and_then(kind_above);
            match text {
                _ if kind.is_none() && !by_kind.is_empty() => {
                    read.note(at(sheet, row, "section-points-by-type", whole));
                    self.by_kind = by_kind;
                }
                Some(text) if kind.is_some() || points_of_each(&text).is_some() => {
                    self.begin((&text, kind), sheet, row, read);
                }
                _ => {
                    self.take_case(None, sheet, row, read);
                }
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
        if self.take_case(Some(head), sheet, row, read) {
            return true;
        }
        let mut cells = row.filled();
        if let (Some((_, text)), None) = (cells.next(), cells.next())
            && Case::is_number(text)
        {
            self.case = None;
            read.note(at(sheet, row, "row-passed-over", text));
            return true;
        }
        let text = title(row, Some(head));
        if let Some(text) = &text {
            self.begin((text, kind_of_title(text)), sheet, row, read);
        }
        self.is_fresh &= text.is_some();
        text.is_some()
    }

    /// Takes a row that tells the case of the questions below it; says whether it is one.
    fn take_case(
        &mut self,
        head: Option<&Head>,
        sheet: &Sheet,
        row: &Row,
        read: &mut Questions,
    ) -> bool {
        let is_question = head.is_some_and(|head| Case::is_beside_questions(head, sheet, row));
        let Some(case) = Case::of_row(head, row).filter(|_| !is_question) else {
            return false;
        };
        let mut shown: String = case.text.chars().take(LONGEST_CASE).collect();
        if shown.len() < case.text.len() {
            shown.push_str("……");
        }
        let note = at(sheet, row, "section-case", &shown);
        read.note(note.with("count", case.left.unwrap_or_default()));
        if case.is_title {
            (self.kind, self.points) = (None, None);
        }
        self.case = Some(case);
        true
    }

    /// The question with what the titles say of it that it leaves open.
    pub(super) fn complete(&self, mut question: Question) -> Question {
        let by_kind = || {
            let mut known = self.by_kind.iter();
            let known = known.find(|(kind, _)| is_asked_so(&question.asked, *kind))?;
            Some(known.1)
        };
        let by_blank = || match &question.asked {
            Asked::Blanks(blanks) => Some(self.of_blank? * u32::try_from(blanks.len()).ok()?),
            _ => None,
        };
        let own = question.points.or_else(by_blank).or(self.points);
        question.points = own.or_else(by_kind);
        let case = self.case.as_ref().map(|case| case.text.clone());
        question.scenario = question.scenario.or(case);
        question
    }

    /// Counts a question, after as many of which as a case announces the case ends.
    pub(super) fn count_question(&mut self) {
        if let Some(left) = self.case.as_mut().and_then(|case| case.left.as_mut()) {
            *left = left.saturating_sub(1);
        }
        self.case.take_if(|case| case.left == Some(0));
    }

    /// Begins a table of its own heads: a title counts for it that stands directly above.
    pub(super) fn begin_table(&mut self, sheet: &Sheet) {
        if !self.is_fresh {
            let by_kind = std::mem::take(&mut self.by_kind);
            *self = Self {
                by_kind,
                ..Self::of_sheet(sheet)
            };
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
        let at = |code| at(sheet, row, code, text);
        *self = Self {
            kind: kind.or(kind_of_sheet(&sheet.name)),
            points: points_of_each(text).or(points_of_each(&sheet.name)),
            of_blank: points_of_blank(text).or(points_of_blank(&sheet.name)),
            by_kind: std::mem::take(&mut self.by_kind),
            case: None,
            is_fresh: true,
        };
        read.note(match kind {
            Some(kind) => at("section").with("kind", type_name(kind)),
            None => at("section-without-type"),
        });
        if let Some(points) = self.of_blank {
            read.note(at("section-points-of-blank").with("points", points));
            return;
        }
        match self.points {
            Some(points) => read.note(at("section-points").with("points", points)),
            None if says_points(text) => read.note(at("section-points-lost")),
            None => {}
        }
    }

    /// What it says that a row leaves open.
    pub(super) fn said(&self) -> [(Role, Option<String>); 3] {
        let case = self.case.as_ref().map(|case| case.text.clone());
        [
            (Role::Scenario, case),
            (Role::Type, self.kind.map(name_of)),
            (Role::Points, self.points.map(|points| points.to_string())),
        ]
    }
}

/// A note on what a row says.
fn at(sheet: &Sheet, row: &Row, code: &'static str, text: &str) -> Remark {
    let note = Remark::new(code).with("text", text);
    note.with("sheet", spot(sheet, row).sheet)
        .with("row", row.number)
}

/// Whether something is asked in the way that a word for ways of asking names.
fn is_asked_so(asked: &Asked, kind: Kind) -> bool {
    let is_choice = matches!(asked, Asked::Choice { .. });
    asked.type_name() == type_name(kind) || (kind == Kind::Choice && is_choice)
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
            is_part && !Case::is_led(text) && (names_way(text) || begins_part(text))
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

/// Whether a line names a way of asking at its end, or questions: 判断客户需求 tells of none. Words such
/// as 分析 do only where they stand nearly alone.
fn names_way(line: &str) -> bool {
    let bare = folded(line);
    let is_last = ends_in_way(bare.strip_suffix('题').unwrap_or(&bare));
    match kind_of_title(line) {
        Some(Kind::Speech) => bare.chars().count() <= LONGEST_WAY && is_last,
        kind => kind.is_some() && (is_last || bare.contains('题') || bare.is_ascii()),
    }
}

#[cfg(test)]
mod tests {
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
    fn a_title_of_the_whole_sheet_with_the_word_for_a_question_names_no_type() {
        const ROWS: &str = "题目;答案\n热线是____;95555\n客服先挂机。;对\n";
        for line in [
            "客服情景模拟考试题",
            "情景模拟考试试题",
            "情景模拟测试题",
            "知识问答竞赛题（抢答题）",
            "情景模拟考试题（满分100分）",
        ] {
            let each = ["fill-in -", "true-false -"];
            assert_eq!(read_as(&format!("{line};\n{ROWS}")), each, "{line}");
        }
        let each = ["role-play -"];
        let asked = "客服情景模拟题;\n题目;答案\n客户骂人。;致歉，安抚\n";
        assert_eq!(read_as(asked), each);
    }

    #[test]
    fn points_may_be_given_by_type_above_the_heads() {
        const ROWS: &str =
            "题目;A;B;C;答案\n先做？;甲;乙;丙;A\n再做？;甲;乙;丙;AB\n要致歉。;;;;√\n";
        for (line, wanted) in [
            (
                "说明：单选题每题2分，多选题每题4分，判断题每题1分",
                ["2", "4", "1"],
            ),
            ("说明：其中单选题每题2分", ["2", "-", "-"]),
            ("本卷共100分，单选题每题2分，多选题每题3分", ["2", "3", "-"]),
            ("选择题每题3分", ["3", "3", "-"]),
            ("注意：多选题每题4分，其余每题2分", ["2", "4", "2"]),
        ] {
            let read = read_as(&format!("{line};;;;\n{ROWS}"));
            let points: Vec<&str> = read.iter().filter_map(|r| r.split(' ').nth(1)).collect();
            assert_eq!(points, wanted, "{line}");
        }
    }

    #[test]
    fn questions_that_lack_an_answer_are_no_titles() {
        for stem in ["客服要分析原因", "判断客户是否生气", "选择合适的时间回访"]
        {
            let sheet = format!("题目;答案\n一、判断题;\n{stem};\n要致歉。;对\n");
            assert_eq!(read_as(&sheet), ["true-false -"], "{stem}");
        }
        for title in ["判断", "判断（每题1分）", "判断题 1分*2", "True/False"] {
            let sheet = format!("题目;答案\n{title};\n要致歉。;对\n");
            assert!(read_as(&sheet)[0].starts_with("true-false"), "{title}");
        }
    }

    #[test]
    fn points_of_each_blank_make_those_of_a_question() {
        let sheet = "题目;答案\n二、填空题（每空2分）;\n先____后____。;甲；乙\n";
        assert_eq!(read_as(sheet), ["fill-in 4"]);
    }

    #[test]
    fn titles_hold_where_each_option_has_a_row() {
        let sheet = "一、多选题（每题3分）;;;\n题号;题干;选项;是否正确\n1;先做？;甲;是\n;;乙;否\n\
            二、单选题（每题2分）;;;\n2;后做？;甲;是\n;;乙;否\n";
        assert_eq!(read_as(sheet), ["multiple-choice 3", "single-choice 2"]);
    }
}
