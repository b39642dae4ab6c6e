//! Quotation marks and brackets without their partner.
//!
//! The closing bracket of a numbering (1）、一）) needs no partner, nor does ’ as an apostrophe.

use crate::bank::Bank;
use crate::bank::finding::{Code, Finding};
use crate::lint::prose::{piece, prose};

pub(super) fn lint(bank: &Bank, findings: &mut Vec<Finding>) {
    for written in prose(bank, |ch| mark(ch).is_some()) {
        let text: Vec<char> = written.text.chars().collect();
        if let Some(at) = without_partner(&text) {
            findings.push(
                Finding::new(Code::UnbalancedQuotes, written.origin.clone())
                    .with("text", text[at])
                    .with("piece", piece(&text, at)),
            );
        }
    }
}

/// The first mark that no other one closes or opens.
fn without_partner(text: &[char]) -> Option<usize> {
    let mut open: Vec<(usize, char)> = Vec::new();
    for (at, ch) in text.iter().enumerate() {
        match mark(*ch) {
            Some(Mark::Opens(end)) => open.push((at, end)),
            Some(Mark::Closes) if open.last().is_some_and(|(_, end)| end == ch) => {
                open.pop();
            }
            Some(Mark::Closes) if !needs_no_partner(text, at) => {
                // What opened last has been left open, unless nothing did.
                return Some(open.last().map_or(at, |(start, _)| *start));
            }
            _ => {}
        }
    }
    open.first().map(|(at, _)| *at)
}

/// One half of a pair.
enum Mark {
    /// With the mark that closes it.
    Opens(char),
    Closes,
}

fn mark(ch: char) -> Option<Mark> {
    match ch {
        '“' => Some(Mark::Opens('”')),
        '‘' => Some(Mark::Opens('’')),
        '《' => Some(Mark::Opens('》')),
        '（' => Some(Mark::Opens('）')),
        '「' => Some(Mark::Opens('」')),
        '『' => Some(Mark::Opens('』')),
        '【' => Some(Mark::Opens('】')),
        '”' | '’' | '》' | '）' | '」' | '』' | '】' => Some(Mark::Closes),
        _ => None,
    }
}

fn needs_no_partner(text: &[char], at: usize) -> bool {
    let before = at.checked_sub(1).map(|at| text[at]);
    let is_number = |c: char| c.is_ascii_alphanumeric() || "一二三四五六七八九十".contains(c);
    match text[at] {
        '）' => before.is_some_and(is_number),
        '’' => before.is_some_and(|c| c.is_ascii_alphabetic()),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::without_partner;
    use crate::lint::tests::{bank_of, item};

    fn at(text: &str) -> Option<usize> {
        without_partner(&text.chars().collect::<Vec<_>>())
    }

    #[test]
    fn the_mark_that_lacks_its_partner_is_found() {
        assert_eq!(at("他说“好的。"), Some(2));
        assert_eq!(at("他说好的”。"), Some(4));
        assert_eq!(at("“先说《规范”再说》"), Some(3));
        assert_eq!(at("（含当天"), Some(0));
        assert_eq!(at("”倒着写“"), Some(0));
    }

    #[test]
    fn nested_pairs_numberings_and_apostrophes_are_right() {
        for right in [
            "“他说‘好’（笑）”",
            "1）登记；2）派人",
            "don’t 是“不要”",
            "《规范》【一】",
        ] {
            assert_eq!(at(right), None, "{right}");
        }
    }

    #[test]
    fn the_finding_stands_at_the_text() {
        let found = bank_of(&item("a", "客服说“您好。", "true-false: {key: true}"));
        assert_eq!(found, [("unbalanced-quotes".to_owned(), 6, 7)]);
    }
}
