//! Numbered lists inside a text: `1.` `2、` `（3）` `④` `五、` `一是` `第二步` `C.`, a line each or
//! one behind the other.

use crate::content::import::points::numerals::{Digits, digits, is_digit, is_han_digit};
use crate::content::import::question::Remark;

const OPEN: &str = "(（[［【〔";
const CLOSE: &str = ")）]］】〕";
/// Characters that are numbers with their marks, by the first of each row.
const ENCLOSED: &[(char, u32)] = &[
    ('①', 20),
    ('⑴', 20),
    ('⒈', 20),
    ('㈠', 10),
    ('㊀', 10),
    ('❶', 10),
    ('➀', 10),
    ('Ⅰ', 12),
    ('ⅰ', 12),
];
/// What stands behind a Roman number that is a label: `Ⅱ级` is none.
const BEHIND_ROMAN: &str = ".．、)）:： ";
/// What counts behind `第`.
const COUNTED: &str = "步点条项个";

/// A number, or what stands for one, before a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Label {
    style: Style,
    number: u32,
    start: usize,
    end: usize,
    /// Whether nothing but a mark or a space stands before it.
    is_firm: bool,
    /// Whether it may be a number of the text: `1.5`, `2、3`, `一、二线`.
    is_doubtful: bool,
    /// Whether it begins a line and has a mark that no number has inside.
    is_clear: bool,
}

/// What the labels of one list have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Style {
    /// By the first of its row.
    Enclosed(char),
    Bracketed(Digits),
    /// By the mark behind the number.
    Plain(Digits, char),
    /// By the word before the number or behind it: 第一, 其一, 一是.
    Word(char),
    Letter(char),
}

/// What stands before the first label, and the parts behind the labels.
pub(super) struct List {
    pub(super) before: String,
    pub(super) parts: Vec<String>,
}

/// The list that a text is; nothing where it is none.
pub(super) fn list(text: &str) -> Result<Option<List>, Remark> {
    let chars: Vec<char> = text.trim().chars().collect();
    let labels = (0..chars.len()).filter_map(|at| label_at(&chars, at));
    let labels: Vec<Label> = labels.collect();
    let shown = |from: usize| chars[from..].iter().take(12).collect::<String>();
    let first = labels.iter().filter(|label| label.number == 1);
    for first in first {
        let run = run(&labels, first)?;
        if !is_list(&run, &chars) {
            continue;
        }
        let is_doubtful = run.iter().all(|label| label.is_doubtful);
        if is_doubtful && !run.iter().all(|label| label.is_clear) {
            return Err(Remark::new("points-numbers").with("text", shown(first.start)));
        }
        let last = run[run.len() - 1];
        let is_lost = |label: &&Label| {
            let is_other = !run.contains(label) && label.start > first.start;
            is_other && label.style == last.style && label.is_firm && !label.is_doubtful
        };
        if let Some(lost) = labels.iter().find(is_lost) {
            return Err(Remark::new("points-numbering").with("text", shown(lost.start)));
        }
        let list = List {
            before: chars[..first.start].iter().collect(),
            parts: parts(&run, &chars),
        };
        return match list.is_numbered_behind() {
            true => Err(Remark::new("points-numbers-behind").with("text", shown(0))),
            false => Ok(Some(list)),
        };
    }
    Ok(None)
}

/// What stands behind each label.
fn parts(run: &[Label], chars: &[char]) -> Vec<String> {
    let ends = run.iter().skip(1).map(|label| label.start);
    let parts = run.iter().zip(ends.chain([chars.len()]));
    let part = |(label, end): (&Label, usize)| chars[label.end..end].iter().collect();
    parts.map(part).collect()
}

impl List {
    /// Whether what stands before the list is nothing, or its title.
    pub(super) fn has_title(&self) -> bool {
        let title = self.before.trim();
        title.ends_with([':', '：']) || title.chars().all(|c| !c.is_alphanumeric())
    }

    /// Whether each number stands behind its part: 问好（1）致歉（2）.
    fn is_numbered_behind(&self) -> bool {
        let last = self.parts.last().map_or("", String::as_str);
        !self.has_title()
            && last
                .trim_start_matches('等')
                .chars()
                .all(|c| !c.is_alphanumeric())
    }
}

/// Whether labels that follow one another make a list: two do, or one `1.` before all the text.
/// Numbers of the text are none: `1.5小时`, `拨打1、2、3号键`.
fn is_list(run: &[Label], chars: &[char]) -> bool {
    let is_number = |label: &Label| !matches!(label.style, Style::Letter(_) | Style::Word(_));
    match run {
        [] => false,
        [only] => only.start == 0 && is_number(only) && !only.is_doubtful,
        _ => {
            let mut parts = parts(run, chars).into_iter();
            let is_whole = parts.all(|part| part.contains(char::is_alphanumeric));
            is_whole || run.iter().any(|label| !label.is_doubtful)
        }
    }
}

/// The labels 1, 2, 3 … of one style from `first` on. One without a mark before it counts if the
/// list would end without it.
fn run(labels: &[Label], first: &Label) -> Result<Vec<Label>, Remark> {
    let of_style = |is_loose: bool| {
        let mut run: Vec<Label> = Vec::new();
        for label in labels.iter().filter(|label| label.start >= first.start) {
            let is_next = label.style == first.style && label.number as usize == run.len() + 1;
            let is_glued = is_loose && !run.is_empty() && !label.is_doubtful;
            if is_next && (label.is_firm || is_glued) {
                run.push(*label);
            }
        }
        run
    };
    let (firm, loose) = (of_style(false), of_style(true));
    if loose.len() <= firm.len() || firm.is_empty() {
        return Ok(firm);
    }
    match firm.len() < 2 || firm.iter().all(|label| loose.contains(label)) {
        true => Ok(loose),
        false => {
            let number = loose[loose.len() - 1].number;
            Err(Remark::new("points-numbering").with("text", number))
        }
    }
}

/// Whether a text begins with a number that is one of a list, and of nothing else.
pub(super) fn is_numbered(text: &str) -> bool {
    let chars: Vec<char> = text.chars().take(8).collect();
    let label = (!chars.is_empty()).then(|| label_at(&chars, 0)).flatten();
    label.is_some_and(|label| {
        let is_number = matches!(label.style, Style::Plain(..) | Style::Bracketed(_));
        is_number && !label.is_doubtful
    })
}

/// The label at a place of a text.
pub(super) fn label_at(chars: &[char], at: usize) -> Option<Label> {
    let before = at.checked_sub(1).map(|before| chars[before]);
    let (style, number, end) = enclosed(chars, at)
        .or_else(|| bracketed(chars, at))
        .or_else(|| worded(chars, at))
        .or_else(|| plain(chars, at))
        .or_else(|| letter(chars, at))?;
    let is_own = matches!(style, Style::Enclosed(_) | Style::Bracketed(_));
    let is_inside = before.is_some_and(|c| is_digit(c) || c.is_ascii_alphabetic() || c == '.');
    let next = chars.get(end).copied();
    let is_doubtful = match style {
        Style::Plain(Digits::Arabic, ' ' | '-' | '\u{3000}') => true,
        Style::Plain(Digits::Arabic, mark) => mark != ')' && next.is_some_and(is_digit),
        Style::Plain(Digits::Han, _) => next.is_some_and(is_han_digit),
        Style::Enclosed(_) | Style::Bracketed(_) => next.is_some_and(|c| "级类档线".contains(c)),
        _ => false,
    };
    (is_own || !is_inside).then_some(Label {
        style,
        number,
        start: at,
        end,
        is_firm: is_own || before.is_none_or(|c| !c.is_alphanumeric()),
        is_doubtful,
        is_clear: matches!(style, Style::Plain(_, '、')) && begins_line(chars, at),
    })
}

/// Whether nothing stands before a place on its line.
fn begins_line(chars: &[char], at: usize) -> bool {
    let before = chars[..at].iter().rev();
    let mut before = before.skip_while(|c| c.is_whitespace() && **c != '\n');
    before.next().is_none_or(|c| *c == '\n')
}

type Marked = (Style, u32, usize);

fn enclosed(chars: &[char], at: usize) -> Option<Marked> {
    ENCLOSED.iter().find_map(|(first, count)| {
        let place = u32::from(chars[at]).checked_sub(u32::from(*first))?;
        let is_roman = matches!(first, 'Ⅰ' | 'ⅰ');
        let is_marked = chars.get(at + 1).is_some_and(|c| BEHIND_ROMAN.contains(*c));
        (place < *count && (is_marked || !is_roman)).then_some((
            Style::Enclosed(*first),
            place + 1,
            at + 1 + usize::from(is_roman),
        ))
    })
}

fn bracketed(chars: &[char], at: usize) -> Option<Marked> {
    OPEN.contains(chars[at]).then_some(())?;
    let (digits, number, end) = digits(chars, at + 1)?;
    let is_closed = chars.get(end).is_some_and(|c| CLOSE.contains(*c));
    is_closed.then_some((Style::Bracketed(digits), number, end + 1))
}

fn plain(chars: &[char], at: usize) -> Option<Marked> {
    let (digits, number, end) = digits(chars, at)?;
    let mark = match *chars.get(end)? {
        '、' => '、',
        '.' | '．' => '.',
        ')' | '）' => ')',
        ':' | '：' => ':',
        ',' | '，' => ',',
        // At the beginning of a line: `1 致歉`, `2-登记`.
        mark @ (' ' | '-' | '\u{3000}') if digits == Digits::Arabic && begins_line(chars, at) => {
            mark
        }
        '是' if digits == Digits::Han => return Some((Style::Word('是'), number, end + 1)),
        _ => return None,
    };
    Some((Style::Plain(digits, mark), number, end + 1))
}

/// `第一，`, `第2步`, `其一、`, `要点1：`.
fn worded(chars: &[char], at: usize) -> Option<Marked> {
    let word = Some(chars[at]).filter(|c| matches!(c, '第' | '其' | '要' | '步'))?;
    let rest = match (word, chars.get(at + 1)?) {
        ('要', '点') | ('步', '骤') => at + 2,
        ('第' | '其', _) => at + 1,
        _ => return None,
    };
    let (_, number, end) = digits(chars, rest)?;
    let is_counted = word == '第' && chars.get(end).is_some_and(|c| COUNTED.contains(*c));
    let end = end + usize::from(is_counted);
    let is_marked = chars
        .get(end)
        .is_some_and(|c| "、，,：:．. 是".contains(*c));
    let end = end + usize::from(is_marked);
    (is_counted || is_marked).then_some((Style::Word(word), number, end))
}

fn letter(chars: &[char], at: usize) -> Option<Marked> {
    let letter = Some(chars[at]).filter(char::is_ascii_alphabetic)?;
    let is_marked = chars.get(at + 1).is_some_and(|c| ".．、)）".contains(*c));
    let is_word = chars.get(at + 2).is_some_and(char::is_ascii_alphanumeric);
    let first = if letter.is_ascii_uppercase() {
        'A'
    } else {
        'a'
    };
    let number = u32::from(letter) - u32::from(first) + 1;
    (is_marked && !is_word).then_some((Style::Letter(first), number, at + 2))
}

#[cfg(test)]
mod tests {
    use super::list;

    fn parts(text: &str) -> Option<String> {
        let list = list(text).expect(text)?;
        let parts = list.parts.iter().map(|part| part.trim());
        Some(parts.collect::<Vec<_>>().join("/"))
    }

    #[test]
    fn lists_are_known_by_many_numbers() {
        for text in [
            "1.问好2.致歉",
            "1、问好 2、致歉",
            "1)问好 2)致歉",
            "１．问好\n２．致歉",
            "（1）问好（2）致歉",
            "(一)问好(二)致歉",
            "【1】问好【2】致歉",
            "①问好②致歉",
            "⑴问好⑵致歉",
            "⒈问好⒉致歉",
            "❶问好❷致歉",
            "Ⅰ.问好 Ⅱ.致歉",
            "一、问好二、致歉",
            "一是问好二是致歉",
            "第一，问好第二，致歉",
            "第一步问好 第二步致歉",
            "其一、问好 其二、致歉",
            "要点一：问好 要点二：致歉",
            "步骤1：问好 步骤2：致歉",
            "A.问好 B.致歉",
            "a) 问好 b) 致歉",
            "要点如下：1：问好 2：致歉",
        ] {
            assert_eq!(parts(text).as_deref(), Some("问好/致歉"), "{text}");
        }
        assert_eq!(parts("（1）问好").as_deref(), Some("问好"));
    }

    #[test]
    fn numbers_of_the_text_are_no_list() {
        for text in [
            "2.5小时内回复，并致歉",
            "1.5小时内到",
            "1 小时内到",
            "Ⅰ级响应，Ⅱ级响应",
            "一、二线城市优先",
            "一、二、三级客户分别处理",
            "1、2、3",
            "星期一、星期二、星期三",
            "第一时间致歉",
            "拨打1、2、3号键",
            "按1:1赔付",
            "问好",
        ] {
            assert_eq!(parts(text), None, "{text}");
        }
        let text = "1、告知2、3号楼停暖；2、致歉";
        assert_eq!(parts(text).as_deref(), Some("告知2、3号楼停暖；/致歉"));
    }

    #[test]
    fn parts_may_begin_with_a_numeral() {
        for (text, wanted) in [
            ("1、3声内接听\n2、24小时内回复", "3声内接听/24小时内回复"),
            ("1)3声内接听 2)5日内回访", "3声内接听/5日内回访"),
            ("（1）3声内接听（2）5日内回访", "3声内接听/5日内回访"),
            (
                "1、3声内接听；2、5日内回访；3、致歉",
                "3声内接听；/5日内回访；/致歉",
            ),
            ("一、三声内接听\n二、两日内回访", "三声内接听/两日内回访"),
            ("一、三声内接听；二、登记", "三声内接听；/登记"),
        ] {
            assert_eq!(parts(text).as_deref(), Some(wanted), "{text}");
        }
    }

    #[test]
    fn numbers_that_may_be_of_the_text_or_of_a_list_are_told() {
        for (text, code) in [
            ("1.问好 2.致歉 4.登记", "points-numbering"),
            ("1.问好 2.致歉 1.登记 2.回访", "points-numbering"),
            ("1、3声内接听 2、7日内回访", "points-numbers"),
            ("1.3声内接听 2.7日内回访", "points-numbers"),
            ("1.5小时内到，2.5小时内修好", "points-numbers"),
            ("一、三声内接听 二、两日内回访", "points-numbers"),
            ("问好（1）致歉（2）登记（3）", "points-numbers-behind"),
            ("问好①致歉②。", "points-numbers-behind"),
            ("1 问好\n2 致歉", "points-numbers"),
            ("①级投诉；②级投诉", "points-numbers"),
            ("1-问好\n2-致歉", "points-numbers"),
            ("1 小时内到达\n2 小时内修好", "points-numbers"),
        ] {
            let error = list(text).map(|_| ()).expect_err(text);
            assert_eq!(error.code, code, "{text}");
        }
    }
}
