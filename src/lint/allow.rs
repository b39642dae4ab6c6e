//! Comments by which an author lets a finding stand: `# rolecall: allow CODE because …`.
//!
//! At the head of a document such a comment holds for all of it, above a key or a list entry (or
//! behind it, on the same line) for what belongs to that. It lets warnings of its code stand;
//! errors have to be mended. A comment without a reason, of an unknown code or of an error, and
//! one that lets nothing stand, is found itself.
//!
//! Comments are found by lines, not by YAML: nobody writes `# rolecall:` in a text for people.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use crate::bank::authored::similar;
use crate::bank::finding::{Code, Finding, Origin, Severity};

/// A finding that its author lets stand.
pub(crate) struct Allowed {
    pub(crate) finding: Finding,
    pub(crate) reason: String,
}

/// Takes what the comments in `texts` let stand out of `findings`, and adds what is wrong with the
/// comments. Where the bank is not whole, nothing was found in some documents, so that no comment
/// counts as unused.
pub(crate) fn allow(
    texts: &BTreeMap<Arc<str>, String>,
    is_whole: bool,
    findings: &mut Vec<Finding>,
) -> Vec<Allowed> {
    let mut wrong = Vec::new();
    let mut comments = Vec::new();
    for (file, text) in texts.iter().filter(|(_, text)| text.contains(WORD)) {
        comments.extend(read(file, text, &mut wrong));
    }
    let mut allowed = Vec::new();
    let mut left = Vec::new();
    for finding in std::mem::take(findings) {
        match comments.iter_mut().find(|comment| comment.covers(&finding)) {
            Some(comment) => {
                comment.is_used = true;
                let reason = comment.reason.clone();
                allowed.push(Allowed { finding, reason });
            }
            None => left.push(finding),
        }
    }
    let unused = comments.into_iter();
    let unused = unused.filter(|comment| is_whole && !comment.is_used);
    wrong.extend(
        unused.map(|comment| {
            Finding::new(Code::UnusedAllow, comment.origin).with("text", comment.code)
        }),
    );
    *findings = left;
    findings.append(&mut wrong);
    allowed
}

/// What a comment to the program begins with.
const WORD: &str = "rolecall";

/// A comment that lets something stand.
struct Comment {
    code: Code,
    reason: String,
    origin: Origin,
    /// The lines that it holds for, counted from 1.
    lines: Range<u32>,
    is_used: bool,
}

impl Comment {
    fn covers(&self, finding: &Finding) -> bool {
        finding.code == self.code
            && finding.origin.file == self.origin.file
            && self.lines.contains(&finding.origin.line)
    }
}

/// The comments of a file; those that are no use are put into `wrong`.
fn read(file: &Arc<str>, text: &str, wrong: &mut Vec<Finding>) -> Vec<Comment> {
    let lines: Vec<&str> = text.lines().collect();
    let mut comments = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let Some((start, words)) = directive(line) else {
            continue;
        };
        let origin = Origin {
            file: Arc::clone(file),
            line: line_number(at),
            column: line_number(line[..start].chars().count()),
            width: line_number(line[start..].trim_end().chars().count()) - 1,
        };
        match parse(words) {
            Ok((code, reason)) => comments.push(Comment {
                code,
                reason: reason.to_owned(),
                lines: scope(&lines, at),
                origin,
                is_used: false,
            }),
            Err((problem, code)) => {
                let known = Code::ALL.iter().map(|code| code.as_str());
                wrong.push(
                    Finding::new(Code::BadAllow, origin)
                        .with("problem", problem)
                        .with("text", code)
                        .with("similar", similar(code, known)),
                );
            }
        }
    }
    comments
}

/// Counted from 1 what is counted from 0.
fn line_number(at: usize) -> u32 {
    u32::try_from(at + 1).unwrap_or(u32::MAX)
}

/// Where a comment to the program begins on a line, and what it says.
fn directive(line: &str) -> Option<(usize, &str)> {
    let hashes = line.match_indices('#').map(|(at, _)| at);
    let comments = hashes.filter(|at| {
        line[..*at]
            .chars()
            .next_back()
            .is_none_or(|c| " \t".contains(c))
    });
    let mut told = comments.filter_map(|at| {
        let words = line[at..].trim_start_matches('#').trim_start();
        let words = words.strip_prefix(WORD)?.trim_start();
        Some((at, words.strip_prefix([':', '：'])?))
    });
    told.next()
}

/// The code and the reason, or a word for what is wrong and the code as far as there is one.
fn parse(words: &str) -> Result<(Code, &str), (&'static str, &str)> {
    let (verb, rest) = first_word(words);
    if verb != "allow" {
        return Err(("form", verb));
    }
    let (name, rest) = first_word(rest);
    let Some(code) = Code::ALL.iter().find(|code| code.as_str() == name) else {
        return Err(("code", name));
    };
    if code.severity() == Severity::Error {
        return Err(("error", name));
    }
    let rest = rest.trim();
    let reason = ["because", "因为"]
        .iter()
        .find_map(|word| rest.strip_prefix(word));
    match reason
        .map(|reason| reason.trim_matches(|c: char| c.is_whitespace() || "…：:，,".contains(c)))
    {
        Some(reason) if !reason.is_empty() => Ok((*code, reason)),
        _ => Err(("reason", name)),
    }
}

fn first_word(text: &str) -> (&str, &str) {
    let text = text.trim_start();
    text.split_at(text.find(char::is_whitespace).unwrap_or(text.len()))
}

/// The lines that the comment on line `at` (counted from 0) holds for, counted from 1.
fn scope(lines: &[&str], at: usize) -> Range<u32> {
    let starts_document = |line: &&str| *line == "---" || line.starts_with("--- ");
    let has_content = |line: &&str| {
        let line = line.trim();
        !line.is_empty() && !line.starts_with('#')
    };
    let start = lines[..at]
        .iter()
        .rposition(starts_document)
        .map_or(0, |mark| mark + 1);
    let end = lines[at..]
        .iter()
        .position(starts_document)
        .map_or(lines.len(), |mark| at + mark);
    let is_alone = !has_content(&lines[at]);
    if is_alone && !lines[start..at].iter().any(has_content) {
        return line_number(start)..line_number(end);
    }
    let Some(first) = lines[at..end]
        .iter()
        .position(has_content)
        .map(|line| at + line)
    else {
        return 0..0;
    };
    let indent = |line: &str| line.len() - line.trim_start().len();
    let is_entry = |line: &str| line.trim_start().starts_with("- ");
    let own = indent(lines[first]);
    let belongs = |line: &&str| {
        let is_list_below = indent(line) == own && is_entry(line) && !is_entry(lines[first]);
        !has_content(line) || indent(line) > own || is_list_below
    };
    let below = lines[first + 1..end]
        .iter()
        .take_while(|line| belongs(line));
    line_number(first)..line_number(first + 1 + below.count())
}

#[cfg(test)]
mod tests {
    use super::{BTreeMap, Code, Finding, Origin, allow};

    /// Lets findings of two codes stand in a file; gives what is left, and the reasons.
    fn left(text: &str, found: &[(Code, u32)]) -> (Vec<String>, Vec<String>) {
        let origin = |line| Origin {
            file: "items/a.yaml".into(),
            line,
            column: 3,
            width: 1,
        };
        let findings = found
            .iter()
            .map(|(code, line)| Finding::new(*code, origin(*line)));
        let mut findings: Vec<Finding> = findings.collect();
        let texts = BTreeMap::from([("items/a.yaml".into(), text.to_owned())]);
        let allowed = allow(&texts, true, &mut findings);
        let shown = |finding: &Finding| format!("{} {}", finding.code, finding.origin.line);
        let reasons = allowed.into_iter().map(|allowed| allowed.reason).collect();
        (findings.iter().map(shown).collect(), reasons)
    }

    const WIDTH: Code = Code::MixedWidth;

    #[test]
    fn at_the_head_of_a_document_a_comment_holds_for_all_of_it() {
        let text = "id: a\nstem: 甲\n---\n# 备注\n# rolecall: allow mixed-width because 原文如此\nid: b\nstem: 乙\n---\nid: c\n";
        let found = [(WIDTH, 2), (WIDTH, 7), (Code::KeyLongest, 7), (WIDTH, 9)];
        let (findings, reasons) = left(text, &found);
        assert_eq!(
            findings,
            ["mixed-width 2", "key-longest 7", "mixed-width 9"]
        );
        assert_eq!(reasons, ["原文如此"]);
    }

    #[test]
    fn above_a_key_or_behind_it_a_comment_holds_for_what_belongs_to_it() {
        let text = "\
id: a
options:
  # rolecall: allow mixed-width because 商标
  A: |
    一

    二
  B: 三 # rolecall：allow mixed-width 因为 商标
  C: 四
# rolecall: allow mixed-width because 列表
list:
- 五
- 六
last: 七
";
        let found: Vec<_> = [1, 5, 7, 8, 9, 12, 13, 14].map(|line| (WIDTH, line)).into();
        let (findings, reasons) = left(text, &found);
        assert_eq!(
            findings,
            ["mixed-width 1", "mixed-width 9", "mixed-width 14"]
        );
        assert_eq!(reasons.len(), 5);
    }

    #[test]
    fn a_comment_before_an_entry_holds_for_that_one() {
        let text = "id: a\nlist:\n  # rolecall: allow mixed-width because 商标\n  - name: 一\n    text: 二\n  - name: 三\n";
        let found = [(WIDTH, 4), (WIDTH, 5), (WIDTH, 6)];
        assert_eq!(left(text, &found).0, ["mixed-width 6"]);
    }

    #[test]
    fn a_comment_that_says_too_little_or_lets_nothing_stand_is_found() {
        for (comment, expected) in [
            ("allow mixed-width", "bad-allow 1"),
            ("allow mixed-width because …", "bad-allow 1"),
            ("allow mixed-widht because 商标", "bad-allow 1"),
            ("allow exemplar-score because 就这样", "bad-allow 1"),
            ("alow mixed-width because 商标", "bad-allow 1"),
            ("allow key-longest because 法条", "unused-allow 1"),
        ] {
            let (findings, _) = left(&format!("# rolecall: {comment}\nid: a\n"), &[(WIDTH, 2)]);
            assert_eq!(findings, ["mixed-width 2", expected], "{comment}");
        }
        let (findings, _) = left("id: a # 见 rolecall: allow\nstem: x#rolecall: y\n", &[]);
        assert_eq!(findings, [""; 0]);
    }

    #[test]
    fn a_comment_with_nothing_below_it_is_of_no_use() {
        let text = "id: a\n# rolecall: allow mixed-width because 商标\n---\nid: b\n";
        assert_eq!(
            left(text, &[(WIDTH, 1), (WIDTH, 4)]).0,
            ["mixed-width 1", "mixed-width 4", "unused-allow 2"]
        );
    }
}
