//! Slips of the keyboard in the layout of a document: what YAML takes otherwise than it looks.

/// A place in a text: line and column count from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Slip {
    pub(super) line: usize,
    pub(super) column: usize,
    /// The word that a sentence is written for.
    pub(super) problem: &'static str,
}

/// What follows the sign where it is read aloud: 按 # 号键.
const NAME_OF_THE_SIGN: &str = "号键";
/// What comes before it where it is a key of a telephone: 按 # 结束.
const PRESS: char = '按';

/// The part of a line behind the unquoted text `covered` that YAML drops as a comment, though it is
/// hardly meant as one: what stands close to the sign (按 #键), and what is said of a telephone's key.
/// A remark has a blank behind its sign.
pub(super) fn dropped<'t>(covered: &str, behind: &'t str) -> Option<&'t str> {
    let comment = behind.lines().next()?.trim();
    let words = comment.strip_prefix('#')?;
    let is_remark = match words.chars().next()? {
        '#' => true,
        first if first.is_whitespace() => {
            !(words.trim_start().starts_with(NAME_OF_THE_SIGN) || covered.ends_with(PRESS))
        }
        _ => words.starts_with("rolecall"),
    };
    (!is_remark).then_some(comment)
}

/// What is wrong with the indentation around the line `at` on which YAML cannot read on, for which
/// it gives this `problem`. It tells of the line itself, of the next one, or only when it is past it.
pub(super) fn indentation(lines: &[&str], at: usize, problem: &str) -> Option<Slip> {
    let places = [
        Some(at),
        at.checked_add(1),
        at.checked_sub(1),
        at.checked_sub(2),
    ];
    let places = places.into_iter().flatten();
    let near = places.filter(|at| (1..=lines.len()).contains(at));
    let odd = near.clone().find_map(|line| no_blank(lines, line));
    let deep = near.filter(|_| problem == "colon");
    odd.or_else(|| deep.take(3).find_map(|line| too_deep(lines, line)))
}

/// A list's entry that an odd blank before it turns into more of the text above.
pub(super) fn swallowed(covered: &str) -> Option<(usize, usize)> {
    let mut lines = covered.lines().enumerate().skip(1);
    lines.find_map(|(at, line)| {
        let odd = odd_blank(line)?;
        let words = line.trim_start_matches(is_blank);
        words.starts_with("- ").then_some((at, odd))
    })
}

/// Something in an indentation that is no common blank, though it looks like one.
fn no_blank(lines: &[&str], line: usize) -> Option<Slip> {
    let text = lines[line - 1];
    let column = odd_blank(text).filter(|_| !text.trim_matches(is_blank).is_empty())?;
    let problem = match text.chars().nth(column) {
        Some('\t') => "tab",
        _ => "blank",
    };
    Some(Slip {
        line,
        column: column + 1,
        problem,
    })
}

/// How many characters stand before the first one of an indentation that is no common blank.
fn odd_blank(line: &str) -> Option<usize> {
    let mut blanks = line.chars().take_while(|ch| is_blank(*ch));
    blanks.position(|ch| ch != ' ')
}

/// Blanks of every width, and signs that are not to be seen.
fn is_blank(ch: char) -> bool {
    ch.is_whitespace() || matches!(ch, '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}')
}

/// A key that is indented as if it belonged to the text above it.
fn too_deep(lines: &[&str], line: usize) -> Option<Slip> {
    let indent = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let is_content = |line: &&&str| {
        let line = line.trim_start();
        !line.is_empty() && !line.starts_with('#')
    };
    let text = lines[line - 1];
    let above = lines[..line - 1].iter().rev().find(is_content)?;
    let has_value =
        above.contains(": ") && !above.trim_end().ends_with([':', '|', '>', '[', '{', ',']);
    let is_deeper = indent(text) > indent(above) && !above.trim_start().starts_with("- ");
    let is_key = key_of(text).is_some();
    (has_value && is_deeper && is_key).then(|| Slip {
        line,
        column: indent(text) + 1,
        problem: "indent",
    })
}

/// The key that a line begins with.
fn key_of(line: &str) -> Option<&str> {
    let (key, rest) = line.trim_start().split_once(':')?;
    let is_key = !key.contains(['"', '\'', '“', '，', '。', ' ']) && !key.is_empty();
    (is_key && (rest.is_empty() || rest.starts_with(' '))).then_some(key)
}

#[cfg(test)]
mod tests {
    use super::{Slip, dropped, indentation, swallowed};

    #[test]
    fn what_is_dropped_as_a_comment_but_belongs_to_the_text_is_told() {
        for (covered, behind, comment) in [
            ("按", " #键 结束", "#键 结束"),
            ("编号", " #3 的客户\n下一行", "#3 的客户"),
            ("拨", " # 号键结束", "# 号键结束"),
            ("请按", " # 键结束", "# 键结束"),
        ] {
            assert_eq!(dropped(covered, behind), Some(comment), "{behind}");
        }
    }

    #[test]
    fn a_remark_with_a_blank_behind_its_sign_stays_one() {
        for behind in [
            "",
            " #",
            " # 待核",
            " # 号码待核",
            " # 键名写错过",
            " # rolecall: allow mixed-width because 商标",
            " #rolecall: allow mixed-width because 商标",
            " ## 分界",
            "\n#下一行的备注",
        ] {
            assert_eq!(dropped("先问好", behind), None, "{behind}");
        }
    }

    #[track_caller]
    fn assert_slip(text: &str, at: usize, expected: Option<(usize, usize, &'static str)>) {
        let lines: Vec<&str> = text.lines().collect();
        let found = indentation(&lines, at, "colon");
        let expected = expected.map(|(line, column, problem)| Slip {
            line,
            column,
            problem,
        });
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn blanks_that_are_none_are_told_at_their_own_line() {
        assert_slip("a:\n  b: 1\n　　c: 2\nd: 3", 4, Some((3, 1, "blank")));
        assert_slip("a:\n  b: 1\n \u{A0}c: 2", 3, Some((3, 2, "blank")));
        assert_slip("a:\n  b: 1\n\tc: 2", 2, Some((3, 1, "tab")));
        assert_slip("a:\n　　\n  b: 你好: 再见", 3, None);
        assert_slip("a: 你好: 再见", 1, None);
    }

    #[test]
    fn a_key_below_a_text_is_indented_too_deep() {
        let options = "options:\n  A: 甲\n    B: 乙\n  C: 丙";
        assert_slip(options, 3, Some((3, 5, "indent")));
        assert_slip(options, 4, Some((3, 5, "indent")));
        assert_slip("options:\n  A: 甲: 乙", 2, None);
        assert_slip("stem: |\n  题干: 一\n  再说: 二: 三", 3, None);
    }

    #[test]
    fn an_entry_behind_a_wide_blank_is_no_more_of_the_text_above() {
        assert_eq!(swallowed("抱歉\n　　- 对不起"), Some((1, 0)));
        assert_eq!(swallowed("第一段\n　　第二段"), None);
        assert_eq!(swallowed("抱歉"), None);
    }
}
