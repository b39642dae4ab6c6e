//! A text that stands in Chinese quotation marks as a whole, as if they were those of YAML: people
//! would read them too. Options, customers' words and exemplars are quoted rightly.

use crate::bank::Bank;
use crate::bank::finding::{Code, Finding};
use crate::bank::page::Written;

/// The last key of texts that are nobody's speech.
const NO_SPEECH: &[&str] = &["stem", "rationale", "scenario"];
/// Keys below which stand phrases.
const PHRASES: &[&str] = &["any", "not", "phrases", "blanks"];

pub(super) fn lint(bank: &Bank, findings: &mut Vec<Finding>) {
    let texts = bank.pages.iter().flat_map(|page| page.texts());
    for written in texts.filter(|written| !written.is_key) {
        if inside(&written.text).is_some() && is_no_speech(written) {
            let finding = Finding::new(Code::QuotedWhole, written.origin.clone());
            findings.push(finding.with("text", &written.text));
        }
    }
}

/// What stands between the marks, where one pair holds all of a text.
fn inside(text: &str) -> Option<&str> {
    let inside = text.strip_prefix('“')?.strip_suffix('”')?;
    (!inside.contains(['“', '”'])).then_some(inside)
}

fn is_no_speech(written: &Written) -> bool {
    let mut keys = written.path.split('/');
    let is_phrase = keys.any(|key| PHRASES.contains(&key));
    is_phrase
        || written
            .path
            .rsplit('/')
            .next()
            .is_some_and(|key| NO_SPEECH.contains(&key))
}

#[cfg(test)]
mod tests {
    use crate::lint::tests::{bank_of, found_in, item};

    #[test]
    fn a_stem_or_a_phrase_in_chinese_quotation_marks_is_found() {
        let found = bank_of(&item(
            "a",
            "“接起电话，先说什么？”",
            "true-false: {key: true}",
        ));
        assert_eq!(found, [("quoted-whole".to_owned(), 6, 7)]);
        let lexicon = [("lexicons/l.yaml", "id: l\nname: 致歉\nphrases: [“抱歉”]\n")];
        let found = found_in(&lexicon);
        assert!(
            found.contains(&("quoted-whole".to_owned(), 3, 11)),
            "{found:?}"
        );
    }

    #[test]
    fn what_holds_more_than_a_quotation_is_right() {
        for stem in [
            "“好的”和“收到”，说哪个？",
            "他说“好的”",
            "“好的”是不是承诺？",
        ] {
            assert_eq!(
                bank_of(&item("a", stem, "true-false: {key: true}")),
                [],
                "{stem}"
            );
        }
    }
}
