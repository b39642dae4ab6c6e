//! A stem or scenario that says the answer, while no distractor stands there: one who reads needs
//! to know nothing.
//!
//! Keys of one character are left out, and numbers are not cut: 2小时 does not stand in 12小时.

use crate::bank::Bank;
use crate::bank::finding::{Code, Finding};
use crate::bank::item::Item;
use crate::bank::presentation::Key;
use crate::lint::choices::{Choice, choice};
use crate::text;

/// Fewest characters of an answer that cannot stand there by chance.
const LEAST: usize = 2;

pub(super) fn lint(bank: &Bank, findings: &mut Vec<Finding>) {
    for item in bank.items.values() {
        let told = match &item.key {
            Key::Choice { .. } => choice(item).and_then(|choice| told_key(&choice)),
            Key::Blanks { accepted } => told_blank(item, accepted),
            _ => None,
        };
        if let Some((place, answer)) = told {
            let origin = bank.pages.place(&item.origin, place);
            let finding = Finding::new(Code::StemHoldsAnswer, origin);
            findings.push(finding.with("text", answer).with("where", place));
        }
    }
}

/// Where the keys of a choice stand, all of them and no distractor; the first of them.
fn told_key<'b>(choice: &Choice<'b>) -> Option<(&'static str, &'b str)> {
    let options = choice.options;
    if choice.right.len() == options.len() {
        return None;
    }
    let place = |(name, prompt): &(&'static str, String)| {
        let tells = |at: usize| tells(prompt, &options[at]);
        let only = (0..options.len()).all(|at| tells(at) == choice.right.contains(&at));
        only.then_some(*name)
    };
    let name = prompts(choice.item).iter().find_map(place)?;
    Some((name, &options[choice.right[0]]))
}

/// Where the first form of a blank stands.
fn told_blank<'b>(item: &Item, accepted: &'b [Vec<String>]) -> Option<(&'static str, &'b str)> {
    let prompts = prompts(item);
    let forms = accepted.iter().filter_map(|forms| forms.first());
    forms.into_iter().find_map(|form| {
        let (name, _) = prompts.iter().find(|(_, prompt)| tells(prompt, form))?;
        Some((*name, form.as_str()))
    })
}

/// The stem and the scenario, folded.
fn prompts(item: &Item) -> Vec<(&'static str, String)> {
    let scenario = item.scenario.as_deref().map(|text| ("scenario", text));
    let texts = [("stem", item.stem.as_str())].into_iter().chain(scenario);
    texts.map(|(name, text)| (name, text::key(text))).collect()
}

/// Whether a folded prompt says an answer, with no number cut.
fn tells(prompt: &str, answer: &str) -> bool {
    let answer = text::key(answer);
    let mut found = prompt.match_indices(&answer);
    let is_figure = |c: Option<char>| c.is_some_and(|c| FIGURES.contains(c));
    answer.chars().count() >= LEAST
        && found.any(|(at, _)| {
            let before = prompt[..at].chars().next_back();
            let after = prompt[at + answer.len()..].chars().next();
            let cuts_before = is_figure(before) && is_figure(answer.chars().next());
            let cuts_after = is_figure(after) && is_figure(answer.chars().next_back());
            !cuts_before && !cuts_after
        })
}

const FIGURES: &str = "0123456789.零一二两三四五六七八九十百千";

#[cfg(test)]
mod tests {
    use crate::lint::tests::{bank_of, item, single_choice};

    fn codes(text: &str) -> Vec<String> {
        bank_of(text).into_iter().map(|(code, ..)| code).collect()
    }

    #[test]
    fn a_key_in_the_stem_is_found_unless_a_distractor_stands_there_too() {
        let options = "{A: 登记工单, B: 直接转走}";
        let told = single_choice("a", "接到投诉要登记工单，第一步做什么？", options, "A");
        assert_eq!(bank_of(&told), [("stem-holds-answer".to_owned(), 6, 7)]);
        let both = "小王要登记工单，小李要直接转走，谁对？";
        assert_eq!(codes(&single_choice("a", both, options, "A")), [""; 0]);
        let other = "小李直接转走了，该做什么？";
        assert_eq!(codes(&single_choice("a", other, options, "A")), [""; 0]);
    }

    #[test]
    fn numbers_are_not_cut_and_single_characters_do_not_count() {
        let options = "{A: 2 小时, B: 3 天}";
        let cut = single_choice("a", "等了 12 小时，时限是多久？", options, "A");
        assert_eq!(codes(&cut), [""; 0]);
        let whole = single_choice("a", "等了 2 小时，时限是多久？", options, "A");
        assert_eq!(codes(&whole), ["stem-holds-answer"]);
        let one = single_choice("a", "先问谁？", "{A: 谁, B: 他}", "A");
        assert_eq!(codes(&one), [""; 0]);
    }

    #[test]
    fn the_first_form_of_a_blank_must_not_stand_in_the_stem() {
        let blank = |stem: &str| codes(&item("a", stem, "fill-in: {blanks: [[十五分钟, 一刻钟]]}"));
        assert_eq!(blank("限时十五分钟的是____。"), ["stem-holds-answer"]);
        assert_eq!(blank("时限是____。"), [""; 0]);
    }
}
