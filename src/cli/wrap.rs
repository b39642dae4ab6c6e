//! Text broken into lines by the columns it takes.

use std::ops::Range;

use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

/// What a command that can be copied begins with.
const COMMAND: &str = "rolecall ";
/// What no command has inside, so that it ends there.
const AFTER_COMMANDS: &str = "，。；：！？（）“”";

/// Breaks `text` into lines of at most `width` columns, keeping its own line breaks.
///
/// Gives for each line its characters' range in `text`. Han text may break anywhere but before
/// closing punctuation; words, numbers and commands are kept whole where they fit.
pub(crate) fn wrap(text: &str, width: usize) -> Vec<Range<usize>> {
    let characters: Vec<char> = text.chars().collect();
    let width = width.max(4);
    let breaks = breaks(&characters, width);
    let mut lines = Vec::new();
    let mut start = 0;
    while start < characters.len() {
        let (end, next) = one_line(&characters, &breaks, start, width, Overlong::Broken);
        lines.push(start..end);
        start = next;
    }
    if characters.last() == Some(&'\n') || characters.is_empty() {
        lines.push(characters.len()..characters.len());
    }
    lines
}

/// Lines for a terminal of `width` columns: what is too long goes on below, as far in as it began,
/// or under the second column of a list. Colours count for nothing; a word that is wider than the
/// terminal is left to it, so that it is copied as one.
pub(crate) fn folded(text: &str, width: usize) -> String {
    let lines: Vec<String> = text.split('\n').map(|line| fold(line, width)).collect();
    lines.join("\n")
}

/// The columns that `text` takes.
pub(crate) fn columns(text: &str) -> usize {
    text.width()
}

/// The columns of the longest piece of `text` that is kept whole.
pub(crate) fn longest_word(text: &str) -> usize {
    let characters: Vec<char> = text.chars().collect();
    let mut longest = 0;
    let mut word = 0;
    for (at, character) in characters.iter().enumerate() {
        let is_new = at > 0 && may_break(characters[at - 1], *character);
        if is_new || *character == '\n' {
            word = 0;
        }
        if !matches!(character, ' ' | '\n') {
            word += character.width().unwrap_or(0);
        }
        longest = longest.max(word);
    }
    longest
}

/// What becomes of a word that is wider than the line.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Overlong {
    Broken,
    Whole,
}

fn fold(line: &str, width: usize) -> String {
    let (characters, colours) = parted(line);
    let all: usize = characters.iter().filter_map(|c| c.width()).sum();
    if all <= width {
        return line.to_owned();
    }
    let hang = hang(&characters, width);
    let breaks = breaks(&characters, width - hang);
    let mut folded = String::new();
    let mut start = 0;
    while start < characters.len() {
        let (indent, room) = if start == 0 {
            (0, width)
        } else {
            (hang, width - hang)
        };
        let (end, next) = one_line(&characters, &breaks, start, room, Overlong::Whole);
        folded += &" ".repeat(indent);
        for at in start..next.max(end) {
            folded += &colours[at];
            if at < end {
                folded.push(characters[at]);
            }
        }
        if next < characters.len() {
            folded.push('\n');
        }
        start = next;
    }
    folded + &colours[characters.len()]
}

/// The characters that are seen, and the colours before each of them and at the end.
fn parted(line: &str) -> (Vec<char>, Vec<String>) {
    let mut characters = Vec::new();
    let mut colours = vec![String::new()];
    let mut rest = line.chars();
    while let Some(character) = rest.next() {
        if character != '\x1b' {
            characters.push(character);
            colours.push(String::new());
            continue;
        }
        let colour = colours.last_mut().expect("it begins with one");
        colour.push(character);
        for part in rest.by_ref() {
            colour.push(part);
            if part.is_ascii_alphabetic() {
                break;
            }
        }
    }
    (characters, colours)
}

/// How far in a line goes on: under its beginning, or under what follows a wide space in it.
fn hang(characters: &[char], width: usize) -> usize {
    let indent = characters.iter().take_while(|c| **c == ' ').count();
    let inside = &characters[indent..];
    let gap = inside.windows(2).position(|two| two == [' ', ' ']);
    let second = gap.filter(|_| indent > 0).map_or(indent, |gap| {
        let before = inside[..gap]
            .iter()
            .filter_map(|c| c.width())
            .sum::<usize>();
        let spaces = inside[gap..].iter().take_while(|c| **c == ' ').count();
        indent + before + spaces
    });
    let fits = |hang: &usize| *hang <= width / 2;
    [second, indent].into_iter().find(fits).unwrap_or(0)
}

/// For each place whether a line may begin there.
fn breaks(characters: &[char], width: usize) -> Vec<bool> {
    let mut breaks = vec![false; characters.len() + 1];
    for at in 1..characters.len() {
        breaks[at] = may_break(characters[at - 1], characters[at]);
    }
    for command in commands(characters) {
        let size: usize = characters[command.clone()]
            .iter()
            .filter_map(|c| c.width())
            .sum();
        // With room for the punctuation behind it.
        if size + 2 <= width {
            breaks[command.start + 1..command.end].fill(false);
        }
    }
    breaks
}

/// Where commands stand that somebody may copy.
fn commands(characters: &[char]) -> Vec<Range<usize>> {
    let word: Vec<char> = COMMAND.chars().collect();
    let is_end = |at: usize| match characters[at] {
        '\n' => true,
        ' ' => characters.get(at + 1).is_none_or(|next| *next == ' '),
        ',' | '.' | ';' | ':' => characters.get(at + 1).is_none_or(|next| *next == ' '),
        other => AFTER_COMMANDS.contains(other),
    };
    let starts = (0..characters.len()).filter(|at| characters[*at..].starts_with(&word));
    let range = |start: usize| {
        let end = (start..characters.len()).find(|at| is_end(*at));
        start..end.unwrap_or(characters.len())
    };
    starts.map(range).collect()
}

/// The end of the line that begins at `start`, and where the next one begins.
fn one_line(
    characters: &[char],
    breaks: &[bool],
    start: usize,
    width: usize,
    overlong: Overlong,
) -> (usize, usize) {
    let mut columns = 0;
    let mut good = None;
    for at in start..characters.len() {
        let character = characters[at];
        if character == '\n' {
            return (at, at + 1);
        }
        if at > start && breaks[at] {
            good = Some(at);
        }
        columns += character.width().unwrap_or(0);
        if columns <= width {
            continue;
        }
        let is_overhang = character == ' ' && breaks[at + 1];
        let next = match good {
            _ if is_overhang => at,
            Some(good) => good,
            None if overlong == Overlong::Whole => continue,
            None => at.max(start + 1),
        };
        let spaces = |at: &&char| **at == ' ';
        let before = characters[start..next].iter().rev();
        let before = before.take_while(spaces).count();
        let after = characters[next..].iter().take_while(spaces).count();
        return (next - before, next + after);
    }
    (characters.len(), characters.len())
}

/// Whether a line may end after `left` and the next begin with `right`.
fn may_break(left: char, right: char) -> bool {
    const NEVER_FIRST: &str = "，。！？；：、”’）》】…,.!?;:)%";
    const NEVER_LAST: &str = "“‘（《【(";
    let is_wide = |c: char| c.width() == Some(2);
    if NEVER_FIRST.contains(right) || NEVER_LAST.contains(left) {
        return false;
    }
    left == ' ' || is_wide(left) || is_wide(right)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::proptest;

    use super::{columns, folded, longest_word, wrap};

    fn lines(text: &str, width: usize) -> Vec<String> {
        let characters: Vec<char> = text.chars().collect();
        let line = |range: std::ops::Range<usize>| characters[range].iter().collect();
        wrap(text, width).into_iter().map(line).collect()
    }

    #[test]
    fn han_text_breaks_by_columns_but_not_before_punctuation() {
        assert_eq!(lines("您好，请问您家", 8), ["您好，请", "问您家"]);
        assert_eq!(lines("一二三四，五", 8), ["一二三", "四，五"]);
    }

    #[test]
    fn words_stay_whole_and_line_breaks_stay() {
        assert_eq!(lines("please wait now", 11), ["please wait", "now"]);
        assert_eq!(lines("a\n\nb\n", 10), ["a", "", "b", ""]);
        assert_eq!(lines("abcdefghij", 4), ["abcd", "efgh", "ij"]);
        assert_eq!(lines("", 4), [""]);
    }

    #[test]
    fn a_command_that_fits_stands_on_one_line() {
        let text = "已暂停。继续：rolecall resume 01M81BZQ -c 7。好";
        assert_eq!(
            lines(text, 32),
            ["已暂停。继续：", "rolecall resume 01M81BZQ -c 7。", "好"]
        );
        assert_eq!(
            lines("rolecall take one two", 12),
            ["rolecall", "take one two"]
        );
    }

    #[test]
    fn lines_of_a_terminal_go_on_where_they_began() {
        let text = "  --most N  看到的项目最多几个，再多就不看了";
        assert_eq!(
            folded(text, 32),
            "  --most N  看到的项目最多几个，\n            再多就不看了"
        );
        assert_eq!(
            folded("\x1b[31m一二三四五\x1b[0m", 6),
            "\x1b[31m一二三\n四五\x1b[0m"
        );
        assert_eq!(folded("id: 0123456789ABCDEF", 8), "id:\n0123456789ABCDEF");
        assert_eq!(folded("short\nlines", 80), "short\nlines");
    }

    #[test]
    fn the_longest_word_is_what_cannot_be_broken() {
        assert_eq!(longest_word("供热客服上岗考试"), 2);
        assert_eq!(longest_word("看 role-play-no-voice 这题"), 18);
        assert_eq!(longest_word("考试，完。"), 4);
    }

    proptest! {
        #[test]
        fn folding_loses_nothing_and_keeps_to_the_width(
            text in "[a-z ，。好的您rolecall]{0,200}",
            width in 20_usize..60,
        ) {
            let folded = folded(&text, width);
            let bare = |text: &str| text.replace([' ', '\n'], "");
            assert_eq!(bare(&folded), bare(&text));
            for line in folded.lines() {
                let is_one_word = longest_word(line.trim()) > width / 2;
                assert!(columns(line) <= width + 2 || is_one_word, "{line}");
            }
        }
    }
}
