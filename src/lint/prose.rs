//! The texts of a bank that people read as they were written.

use crate::bank::Bank;
use crate::bank::page::Written;

/// Keys below which stand phrases and formulas in their own notation, and what candidates might type.
const NO_PROSE: &[&str] = &["any", "not", "phrases", "exemplars", "blanks", "numbers"];

/// The texts for people in which some character `is_of_interest`.
pub(super) fn prose(
    bank: &Bank,
    is_of_interest: impl Fn(char) -> bool,
) -> impl Iterator<Item = &Written> {
    let texts = bank.pages.iter().flat_map(|page| page.texts());
    texts.filter(move |written| {
        let mut keys = written.path.split('/');
        // What is quickly known of most texts comes first.
        !written.text.is_ascii()
            && written.text.chars().any(&is_of_interest)
            && !keys.any(|key| NO_PROSE.contains(&key))
    })
}

/// Some characters of `text` around the one at `at`, to be found again.
pub(super) fn piece(text: &[char], at: usize) -> String {
    const AROUND: usize = 6;
    let piece = &text[at.saturating_sub(AROUND)..text.len().min(at + AROUND + 1)];
    piece.iter().collect::<String>().replace('\n', " ")
}
