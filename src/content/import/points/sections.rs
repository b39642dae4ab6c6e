//! Sections of a model answer under heads of their own: the points, a script, what must not be
//! said, and remarks to those who mark. Only what is to be said makes points.

use crate::content::import::points::earned::{is_points, shown, unclear};
use crate::content::import::points::numerals::{is_digit, is_han_digit};
use crate::content::import::question::Remark;
use crate::text::simplify;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// The points themselves.
    Points,
    /// What is right, beside what is wrong.
    Right,
    /// The points, where it weighs them.
    Standard,
    /// A whole answer, of which the points may be said beside it.
    Script,
    Forbidden,
    Remark,
    /// A remark, or a thing that an answer does: 说明：系统升级.
    MaybeRemark,
}

/// Words before a colon, or in 【】, that say what stands behind them.
const HEADS: &[(Kind, &str)] = &[
    (
        Kind::Points,
        "参考答案要点 答案要点 答题要点 评分要点 考核要点 得分要点 参考要点 采分点 得分点 评分点 \
         要点 关键词",
    ),
    (Kind::Standard, "评分标准 评分细则"),
    (
        Kind::Right,
        "正确说法 正确做法 正确话术 正确示范 正确 应该说 应说 可以说",
    ),
    (
        Kind::Script,
        "参考话术 标准话术 示范话术 话术示例 话术 参考答案 标准答案 参考回答 示范 范例 答案 答",
    ),
    (
        Kind::Forbidden,
        "服务禁语 禁用语 禁用词 禁忌语 禁语 忌语 禁忌 禁止 严禁 错误说法 错误做法 错误话术 错误示范 \
         错误 反例 不应该说 不应说 不能说 不可说 不要说 扣分项 扣分点",
    ),
    (
        Kind::Remark,
        "评分说明 评分备注 阅卷说明 备注 附注 注 答案解析 试题解析 题目解析 解析 出处 \
         考点 知识点",
    ),
    (Kind::MaybeRemark, "注意事项 注意 说明 提示 分析 依据 来源"),
];
/// Marks behind which a head may stand that ends no part of a list.
const CLEAR: &[char] = &['\n', '。', '！', '!', '？', '?', ' ', '\t', '\u{3000}'];
/// Marks that part a list, in which more parts may follow.
const IN_LIST: &[char] = &['；', ';', '，', ',', '、'];

/// A head and what stands under it.
struct Section<'t> {
    kind: Kind,
    start: usize,
    /// What stands before it, where that is a mark of a list.
    mark: Option<char>,
    head: &'t str,
    /// What stands behind the head.
    said: &'t str,
    end: usize,
}

/// What a text says that is to be said, and what it says beside it.
pub(super) struct Wanted {
    pub(super) text: String,
    pub(super) beside: Vec<Remark>,
}

/// Takes out of a weighed text what is not to be said.
pub(super) fn wanted(text: &str) -> Result<Wanted, Remark> {
    let sections = sections(text);
    if let [only] = &sections[..]
        && only.kind == Kind::Forbidden
        && is_blank(&text[..only.start])
        && is_blank(&text[only.end..])
    {
        return Err(Remark::new("points-forbidden-only").with("text", only.head));
    }
    if let Some(points) = points_alone(text, &sections) {
        let script = Remark::new("points-beside").with("text", shown(&text[..points.start]));
        let mut wanted = wanted(&text[points.start..])?;
        wanted.beside.insert(0, script);
        return Ok(wanted);
    }
    let mut wanted = Wanted {
        text: String::new(),
        beside: Vec::new(),
    };
    let has_right = sections
        .iter()
        .any(|section| section.kind == Kind::Forbidden);
    let mut from = 0;
    for section in &sections {
        match section.kind {
            Kind::Forbidden | Kind::Remark | Kind::MaybeRemark => {
                section.check(text)?;
                wanted.text += &text[from..section.start];
                wanted.leave_out(section);
                from = section.end;
            }
            Kind::Right if has_right => {
                wanted.text += &text[from..section.start];
                from = section.end - section.said.len();
            }
            _ => {}
        }
    }
    wanted.text += &text[from..];
    Ok(wanted)
}

impl Wanted {
    fn leave_out(&mut self, section: &Section<'_>) {
        let code = match section.kind {
            Kind::Forbidden => "points-forbidden",
            _ => "points-beside",
        };
        // What follows does not become one word with what stands before.
        self.text.push('\n');
        if !is_blank(section.said) {
            let text = format!("{}：{}", section.head, section.said.trim());
            self.beside.push(Remark::new(code).with("text", text));
        }
    }
}

impl Section<'_> {
    /// Says that parts of the list may follow, or that it gives points.
    fn check(&self, text: &str) -> Result<(), Remark> {
        let whole = &text[self.start..self.end];
        let goes_on = self.mark.is_some_and(|mark| self.said.contains(mark));
        if whole.contains(is_points) {
            return Err(unclear(whole.trim()));
        }
        match goes_on {
            true => Err(Remark::new("points-for-markers").with("text", whole.trim())),
            false => Ok(()),
        }
    }
}

/// The points that stand behind a script, which are all that is asked for; what stands before them
/// gives no points itself.
fn points_alone<'s, 't>(text: &str, sections: &'s [Section<'t>]) -> Option<&'s Section<'t>> {
    let is_weighed = |section: &Section<'_>| section.said.contains(is_points);
    let mut points = sections.iter().filter(|section| match section.kind {
        Kind::Points => true,
        kind => kind == Kind::Standard && is_weighed(section),
    });
    let (only, None) = (points.next()?, points.next()) else {
        return None;
    };
    let before = &text[..only.start];
    let first = sections.first()?;
    let is_led = first.kind == Kind::Script && is_blank(&text[..first.start]);
    let is_alone = is_led || (is_weighed(only) && !is_blank(before));
    (is_alone && !is_blank(only.said) && !before.contains(is_points)).then_some(only)
}

/// The sections of a text, in their order.
fn sections(text: &str) -> Vec<Section<'_>> {
    let begins = text.char_indices().filter_map(|(at, c)| {
        let mark = text[..at].chars().next_back();
        let is_begin = mark.is_none_or(|c| CLEAR.contains(&c) || IN_LIST.contains(&c));
        let is_after_points = mark.is_some_and(is_points);
        let is_head = is_begin || is_after_points || "【[".contains(c);
        (is_head && !is_labelled(&text[..at])).then_some(at)
    });
    let found: Vec<(usize, Kind, &str, usize)> = begins
        .filter_map(|at| head(&text[at..]).map(|(kind, head, len)| (at, kind, head, at + len)))
        .collect();
    let all_named = have_all_labels(text);
    let is_sure = |kind: Kind| matches!(kind, Kind::Points | Kind::Script);
    let is_announced = found.iter().any(|(_, kind, ..)| is_sure(*kind));
    let heads: Vec<_> = found
        .into_iter()
        .filter(|(_, kind, ..)| *kind != Kind::MaybeRemark || is_announced || !all_named)
        .collect();
    let starts = heads.iter().skip(1).map(|(start, ..)| *start);
    let starts: Vec<usize> = starts.chain([text.len()]).collect();
    let sections = heads.into_iter().zip(starts);
    sections
        .map(|((start, kind, head, behind), next)| {
            let end = end(text, kind, behind, next);
            let said = &text[behind..end];
            let mark = text[..start].chars().next_back();
            let mark = mark.filter(|c| IN_LIST.contains(c));
            Section {
                kind,
                start,
                mark,
                head,
                said,
                end,
            }
        })
        .collect()
}

/// Whether a text ends in the number of a part, which then is one whatever it begins with.
fn is_labelled(before: &str) -> bool {
    let line = before.trim_end_matches([' ', '\t', '\u{3000}']);
    let bare = line.trim_end_matches(['.', '．', '、', ')', '）', ':', '：']);
    let is_number = bare.ends_with(|c| is_digit(c) || is_han_digit(c));
    let is_circled = line.ends_with(|c| ('①'..='⑳').contains(&c));
    is_circled || (is_number && bare.len() < line.len())
}

/// Where a section ends: with its line, unless all that it says stands on the lines below.
fn end(text: &str, kind: Kind, behind: usize, next: usize) -> usize {
    let is_wanted = matches!(kind, Kind::Points | Kind::Standard | Kind::Script);
    let said = &text[behind..next];
    let line = said.find('\n').unwrap_or(said.len());
    match is_wanted || is_blank(&said[..line]) {
        true => next,
        false => behind + line,
    }
}

/// The head with which a text begins, and its length with its marks.
fn head(text: &str) -> Option<(Kind, &str, usize)> {
    let open = text.strip_prefix(['【', '[']);
    let rest = open.unwrap_or(text);
    let words = HEADS
        .iter()
        .flat_map(|(kind, words)| words.split_whitespace().map(|word| (*kind, word)));
    words.into_iter().find_map(|(kind, word)| {
        let length = same_length(rest, word)?;
        let behind = rest[length..].trim_start_matches([' ', '\u{3000}']);
        let behind = match open {
            Some(_) => behind
                .strip_prefix(['】', ']'])?
                .trim_start_matches([':', '：']),
            None => behind.strip_prefix([':', '：'])?,
        };
        Some((kind, &rest[..length], text.len() - behind.len()))
    })
}

/// Whether a part names what must not be said.
pub(super) fn forbids(text: &str) -> bool {
    head(text).is_some_and(|(kind, ..)| kind == Kind::Forbidden)
}

/// The length of a word with which a text begins, whichever characters it is written in.
fn same_length(text: &str, word: &str) -> Option<usize> {
    let mut characters = text.chars();
    let is_same = word
        .chars()
        .all(|wanted| characters.next().map(simplify) == Some(wanted));
    is_same.then(|| text.len() - characters.as_str().len())
}

/// Whether each line or sentence has a label before a colon, so that a word such as 说明 may be one
/// of them.
fn have_all_labels(text: &str) -> bool {
    let lines = text
        .split(['\n', '；', ';', '。'])
        .filter(|line| !is_blank(line));
    let lines: Vec<&str> = lines.collect();
    let has_label = |line: &&str| line.contains([':', '：']);
    lines.iter().all(has_label)
}

fn is_blank(text: &str) -> bool {
    !text.contains(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::wanted;

    fn told(text: &str) -> (String, Vec<&'static str>) {
        let wanted = wanted(text).expect(text);
        let codes = wanted.beside.iter().map(|note| note.code).collect();
        (wanted.text.trim().to_owned(), codes)
    }

    #[test]
    fn what_is_forbidden_and_what_is_remarked_is_no_point() {
        for (text, rest, code) in [
            (
                "要点：致歉、安抚\n禁语：不知道、不归我管",
                "要点：致歉、安抚",
                "points-forbidden",
            ),
            (
                "正确：您好请讲\n错误：喂，说",
                "您好请讲",
                "points-forbidden",
            ),
            (
                "应说：您好请讲；不应说：喂",
                "您好请讲；",
                "points-forbidden",
            ),
            (
                "①致歉②安抚。禁止：推诿、打断",
                "①致歉②安抚。",
                "points-forbidden",
            ),
            (
                "关键词：致歉、安抚；禁用词：不知道",
                "关键词：致歉、安抚；",
                "points-forbidden",
            ),
            (
                "①致歉 ②安抚\n【禁忌】推诿、打断",
                "①致歉 ②安抚",
                "points-forbidden",
            ),
            (
                "①致歉 ②安抚\n注意：不得推诿",
                "①致歉 ②安抚",
                "points-beside",
            ),
            (
                "①致歉 ②安抚\n注意：\n不得推诿\n不得打断",
                "①致歉 ②安抚",
                "points-beside",
            ),
            ("①致歉 ②安抚\n解析：见手册", "①致歉 ②安抚", "points-beside"),
            (
                "备注：言之有理即可\n①致歉 ②安抚",
                "①致歉 ②安抚",
                "points-beside",
            ),
            (
                "话术：您好，非常抱歉。\n要点：致歉、核实",
                "要点：致歉、核实",
                "points-beside",
            ),
        ] {
            assert_eq!(told(text), (rest.to_owned(), vec![code]), "{text}");
        }
    }

    #[test]
    fn words_of_the_text_are_no_heads() {
        for text in [
            "① 问好\n② 说明：请出示证件\n③ 登记",
            "1. 问好\n2. 提示：请出示证件\n3. 登记",
            "流程：先登记\n注意事项：用火安全",
            "致歉：非常抱歉\n说明：系统升级\n解决：优先处理",
            "①致歉②不得推诿③不说“不知道”",
            "承认错误：是我们的失误",
            "告知注意事项；登记",
            "参考答案：致歉、登记",
            "要点：致歉、登记",
            "态度：热情；话术：规范",
            "正确：您好",
        ] {
            assert_eq!(told(text), (text.to_owned(), vec![]), "{text}");
        }
    }

    #[test]
    fn what_may_go_on_behind_a_remark_is_not_guessed() {
        for (text, code) in [
            ("致歉；注意：语气；登记", "points-for-markers"),
            ("禁止：打断客户；挂断电话", "points-forbidden-only"),
        ] {
            assert_eq!(
                wanted(text).err().map(|reason| reason.code),
                Some(code),
                "{text}"
            );
        }
    }
}
