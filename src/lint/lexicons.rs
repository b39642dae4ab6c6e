//! Lexicons that repeat themselves or one another: what is mended in one place stays wrong in the
//! other.
//!
//! A phrase that only refers to another lexicon is left out. Two lexicons overlap when the smaller
//! has at least three phrases and shares more than half of them.

use std::collections::BTreeMap;

use crate::bank::Bank;
use crate::bank::finding::{Code, Finding};
use crate::bank::page::{Page, Written};
use crate::text;

/// Fewest phrases of a lexicon of which most can be shared.
const LEAST_PHRASES: usize = 3;

/// One lexicon as written: its id, and the place of each different phrase.
struct Lexicon<'b> {
    id: &'b Written,
    phrases: BTreeMap<String, &'b Written>,
}

pub(super) fn lint(bank: &Bank, findings: &mut Vec<Finding>) {
    let mut lexicons = Vec::new();
    for page in bank.pages.iter() {
        lexicons.extend(lexicon(page, findings));
    }
    for overlap in overlaps(&lexicons) {
        let (later, earlier) = (&lexicons[overlap.later], &lexicons[overlap.earlier]);
        findings.push(
            Finding::new(Code::OverlappingLexicons, later.id.origin.clone())
                .with("id", &earlier.id.text)
                .with("first", &earlier.id.origin)
                .with("count", overlap.shared)
                .with("given", later.phrases.len().min(earlier.phrases.len())),
        );
    }
}

/// The lexicon on a page, if there is one; a phrase that stands in it again is found.
fn lexicon<'b>(page: &'b Page, findings: &mut Vec<Finding>) -> Option<Lexicon<'b>> {
    let mut phrases: BTreeMap<String, &Written> = BTreeMap::new();
    for written in page
        .below("phrases")
        .filter(|written| !is_reference(&written.text))
    {
        let spelling = spelling(&written.text);
        if let Some(first) = phrases.get(&spelling) {
            findings.push(
                Finding::new(Code::RepeatedPhrase, written.origin.clone())
                    .with("text", &written.text)
                    .with("first", first.origin.line),
            );
        } else {
            phrases.insert(spelling, written);
        }
    }
    let id = page.texts().find(|written| written.path == "id")?;
    (!phrases.is_empty()).then_some(Lexicon { id, phrases })
}

/// Two lexicons, by their positions, that share most phrases of the smaller.
struct Overlap {
    earlier: usize,
    later: usize,
    shared: usize,
}

fn overlaps(lexicons: &[Lexicon<'_>]) -> Vec<Overlap> {
    let mut holders: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, lexicon) in lexicons.iter().enumerate() {
        for phrase in lexicon.phrases.keys() {
            holders.entry(phrase).or_default().push(at);
        }
    }
    let mut shared: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for holders in holders.values() {
        for (at, later) in holders.iter().enumerate() {
            for earlier in &holders[..at] {
                *shared.entry((*earlier, *later)).or_default() += 1;
            }
        }
    }
    let most = |((earlier, later), shared): ((usize, usize), usize)| {
        let size = |at: usize| lexicons[at].phrases.len();
        let smaller = size(earlier).min(size(later));
        let is_most = smaller >= LEAST_PHRASES && 2 * shared > smaller;
        is_most.then_some(Overlap {
            earlier,
            later,
            shared,
        })
    };
    shared.into_iter().filter_map(most).collect()
}

/// Whether a phrase is another lexicon as a whole.
fn is_reference(phrase: &str) -> bool {
    let inner = phrase.strip_prefix(['{', '｛']);
    let inner = inner.and_then(|rest| rest.strip_suffix(['}', '｝']));
    inner.is_some_and(|name| !name.contains(['{', '｛']))
}

/// Equal for phrases that stand for the same: plain words folded, all else as written.
fn spelling(phrase: &str) -> String {
    let is_plain = !phrase.contains(|c: char| "([{<…&@|（［｛＜＆＠｜.!！".contains(c));
    if is_plain {
        text::key(phrase)
    } else {
        phrase.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::tests::found_in;

    fn lexicons(text: &str) -> Vec<String> {
        let found = found_in(&[("lexicons/l.yaml", text)]);
        let ours = found.into_iter().filter(|(code, ..)| code != "no-items");
        ours.map(|(code, line, column)| format!("{code} {line}:{column}"))
            .collect()
    }

    #[test]
    fn a_phrase_that_stands_twice_is_found_in_any_width_and_script() {
        let text = "id: a\nname: 甲\nphrases: [對不起, 抱歉, 对不起]\n";
        assert_eq!(lexicons(text), ["repeated-phrase 3:20"]);
        let parted = "id: a\nname: 甲\nphrases: [\"[很]抱歉\", 很抱歉, 抱歉]\n";
        assert_eq!(lexicons(parted), [""; 0]);
    }

    #[test]
    fn lexicons_that_share_most_phrases_overlap() {
        let text =
            "id: a\nname: 甲\nphrases: [一天, 两天, 三天, 四天, 五天]\n---\nid: b\nname: 乙\n";
        let most = format!("{text}phrases: [两天, 三天, 六天]\n");
        assert_eq!(lexicons(&most), ["overlapping-lexicons 5:5"]);
        let few = format!("{text}phrases: [两天, 六天, 七天]\n");
        assert_eq!(lexicons(&few), [""; 0]);
    }

    #[test]
    fn references_do_not_count() {
        let text = "id: a\nname: 甲\nphrases: [一天]\n---\nid: b\nname: 乙\nphrases: [\"{a}\", 两天, 三天]\n";
        let third = "---\nid: c\nname: 丙\nphrases: [\"{a}\", 四天, 五天]\n";
        assert_eq!(lexicons(&(text.to_owned() + third)), [""; 0]);
    }
}
