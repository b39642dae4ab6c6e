//! A criterion's phrase that stands in the prompt: copying the prompt would earn points.

use std::collections::HashMap;

use crate::bank::Bank;
use crate::bank::finding::{Code, Finding};
use crate::bank::item::{Item, Posed};
use crate::bank::phrase::Node as Term;
use crate::bank::presentation::Presentation;
use crate::text;

pub(super) fn lint(bank: &Bank, findings: &mut Vec<Finding>) {
    let mut lexicons = HashMap::new();
    for item in bank.items.values() {
        for posed in item.rubrics() {
            lint_posed(item, &posed, &mut lexicons, findings);
        }
    }
}

fn lint_posed<'b>(
    item: &'b Item,
    posed: &Posed<'b>,
    lexicons: &mut HashMap<&'b str, Ways>,
    findings: &mut Vec<Finding>,
) {
    let prompts = prompts(item, posed);
    let prompts = prompts.map(|(place, prompt)| (place, text::key(prompt)));
    let prompts: Vec<(&str, String)> = prompts.collect();
    let criteria = posed.rubric.criteria.iter();
    for rule in criteria.flat_map(|criterion| criterion.earning_rules()) {
        let own;
        let ways = match rule.parsed.all.as_slice() {
            [Term::Lexicon(id)] if rule.parsed.is_plain() => lexicons
                .entry(id)
                .or_insert_with(|| Ways::new(posed.rubric.ways(rule))),
            _ => {
                own = Ways::new(posed.rubric.ways(rule));
                &own
            }
        };
        for (place, prompt) in &prompts {
            if let Some(way) = ways.first_in(prompt) {
                let finding = Finding::new(Code::PhraseInPrompt, rule.origin.clone());
                findings.push(finding.with("phrase", way).with("where", place));
            }
        }
    }
}

/// The texts that a candidate can copy.
fn prompts<'i>(
    item: &'i Item,
    posed: &Posed<'i>,
) -> impl Iterator<Item = (&'static str, &'i str)> + use<'i> {
    let customer = match (&item.presentation, posed.turn) {
        (_, Some(turn)) => Some(turn.customer.as_str()),
        (Presentation::Speech { customer }, None) => customer.as_deref(),
        _ => None,
    };
    let texts = [
        ("stem", Some(item.stem.as_str())),
        ("scenario", item.scenario.as_deref()),
        ("customer", customer),
    ];
    let given = texts.into_iter();
    given.filter_map(|(place, text)| Some((place, text?)))
}

/// Ways of saying a phrase, by the characters that they begin with.
struct Ways {
    all: Vec<String>,
    beginning: HashMap<Beginning, Vec<usize>>,
}

/// The first two characters of a text; the second is missing where there is but one.
type Beginning = (char, Option<char>);

impl Ways {
    fn new(all: Vec<String>) -> Self {
        let mut beginning: HashMap<_, Vec<usize>> = HashMap::new();
        for (at, way) in all.iter().enumerate() {
            let mut characters = way.chars();
            if let Some(first) = characters.next() {
                let start = (first, characters.next());
                beginning.entry(start).or_default().push(at);
            }
        }
        Self { all, beginning }
    }

    /// The first of them that stands in `prompt`.
    fn first_in(&self, prompt: &str) -> Option<&str> {
        let places = prompt.char_indices().flat_map(|(at, first)| {
            let rest = &prompt[at..];
            let second = rest.chars().nth(1);
            let starts = [Some((first, None)), second.map(|c| (first, Some(c)))];
            starts.into_iter().flatten().map(move |start| (start, rest))
        });
        let found = places.filter_map(|(start, rest)| {
            let mut ways = self.beginning.get(&start)?.iter();
            ways.find(|way| rest.starts_with(&self.all[**way]))
        });
        found.min().map(|first| self.all[*first].as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::Ways;

    #[test]
    fn the_first_way_that_stands_in_a_prompt_is_found() {
        let ways = ["您好", "非常抱歉", "抱歉", "好"];
        let ways = Ways::new(ways.map(str::to_owned).to_vec());
        assert_eq!(ways.first_in("听了非常抱歉您好"), Some("您好"));
        assert_eq!(ways.first_in("听了非常抱歉"), Some("非常抱歉"));
        assert_eq!(ways.first_in("听了非常抱"), None);
        assert_eq!(ways.first_in("说好"), Some("好"));
        assert_eq!(ways.first_in(""), None);
    }
}
