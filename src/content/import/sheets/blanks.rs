//! The blanks of a stem, as sheets write them.

use unicode_normalization::UnicodeNormalization as _;

use crate::content::import::question::BLANK;

/// A stem with its blanks as a bank shows them, and how many there are.
pub(super) type Shown = (String, usize);

/// What stands for a blank.
#[derive(Clone, Copy, Default)]
struct Signs {
    lines: bool,
    brackets: bool,
}

/// The stem with its blanks: runs of underscores and empty brackets. Where both stand in it, brackets
/// at its end may wait for the mark of an answer: they are no blank if `fits` has no answer for them.
pub(super) fn blanks(stem: &str, fits: impl Fn(usize) -> bool) -> Shown {
    let lines = shown(
        stem,
        Signs {
            lines: true,
            brackets: false,
        },
    );
    let both = shown(
        stem,
        Signs {
            lines: true,
            brackets: true,
        },
    );
    let is_last = both
        .0
        .trim_end_matches(['。', '.', ' ', '？', '?'])
        .ends_with(BLANK)
        && !lines
            .0
            .trim_end_matches(['。', '.', ' ', '？', '?'])
            .ends_with(BLANK);
    match lines.1 {
        0 => both,
        _ if is_last && both.1 == lines.1 + 1 && !fits(both.1) => lines,
        _ => both,
    }
}

fn shown(stem: &str, signs: Signs) -> Shown {
    let characters: Vec<char> = stem.chars().collect();
    let is_line = |c: &char| matches!(c, '_' | '＿');
    let has_lines = characters.windows(2).any(|pair| pair.iter().all(is_line));
    let (mut shown, mut count, mut at) = (String::new(), 0, 0);
    while let Some(c) = characters.get(at) {
        let rest = &characters[at..];
        let length = match c {
            '_' | '＿' if signs.lines && has_lines => {
                rest.iter().take_while(|c| is_line(c)).count()
            }
            '(' | '（' | '【' if signs.brackets => {
                let spaces = rest[1..].iter().take_while(|c| c.is_whitespace()).count();
                let is_closed = rest.get(spaces + 1).is_some_and(|c| ")）】".contains(*c));
                if is_closed { spaces + 2 } else { 0 }
            }
            _ => 0,
        };
        if length > 1 {
            shown.push_str(BLANK);
            count += 1;
            at += length;
        } else {
            shown.push(*c);
            at += 1;
        }
    }
    (shown, count)
}

/// The stem of a text whose blanks are no more than their numbers in brackets: 先（1）后（2）.
pub(super) fn numbered_blanks(stem: &str) -> Option<Shown> {
    let (mut shown, mut rest, mut count) = (String::new(), stem, 0);
    while let Some((before, behind)) = rest.split_once(['(', '（']) {
        let (inner, behind) = behind.split_once([')', '）'])?;
        (inner.trim().nfkc().collect::<String>() == (count + 1).to_string()).then_some(())?;
        shown = shown + before + BLANK;
        (rest, count) = (behind, count + 1);
    }
    (count > 1).then(|| (shown + rest, count))
}

#[cfg(test)]
mod tests {
    use super::{blanks, numbered_blanks};

    #[test]
    fn blanks_are_lines_and_empty_brackets() {
        for (stem, answers, wanted, count) in [
            ("在___内（ ）回电", 2, "在____内____回电", 2),
            ("在___内（ ）回电", 1, "在____内____回电", 2),
            ("热线是___。（ ）", 1, "热线是____。（ ）", 1),
            ("热线是___，费用（ ）。", 2, "热线是____，费用____。", 2),
            ("在（　）内【】回电", 2, "在____内____回电", 2),
            ("写 a_b", 1, "写 a_b", 0),
            ("写 a_b（ ）", 1, "写 a_b____", 1),
        ] {
            let found = blanks(stem, |count| count == answers);
            assert_eq!(found, (wanted.to_owned(), count), "{stem}");
        }
    }

    #[test]
    fn numbers_in_brackets_may_be_blanks() {
        let numbered = numbered_blanks("先（1）后（ 2 ）。");
        assert_eq!(numbered, Some(("先____后____。".to_owned(), 2)));
        assert_eq!(numbered_blanks("按（1）键"), None);
        assert_eq!(numbered_blanks("（1）先做（3）后做"), None);
    }
}
