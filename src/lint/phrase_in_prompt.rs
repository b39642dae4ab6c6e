//! A criterion's phrase that stands in the prompt: copying the prompt would earn points.

use std::collections::{BTreeMap, HashMap};

use crate::bank::Bank;
use crate::bank::finding::{Code, Finding};
use crate::bank::item::{Item, Posed};
use crate::bank::phrase::Node as Term;
use crate::bank::phrase::Rule;
use crate::bank::presentation::Presentation;
use crate::text;

pub(super) fn lint(bank: &Bank, findings: &mut Vec<Finding>) {
    let items = bank.items.values();
    let tasks: Vec<_> = items.map(|item| (item, item.rubrics())).collect();
    let all = tasks.iter().flat_map(|(_, rubrics)| rubrics);
    let lexicons = Lexicons::new(all.flat_map(rules));
    for (item, rubrics) in &tasks {
        for posed in rubrics {
            lint_posed(item, posed, &lexicons, findings);
        }
    }
}

fn lint_posed(
    item: &Item,
    posed: &Posed<'_>,
    lexicons: &Lexicons<'_>,
    findings: &mut Vec<Finding>,
) {
    let prompts = prompts(item, posed).map(|(place, prompt)| {
        let prompt = text::key(prompt);
        let found = lexicons.found_in(&prompt);
        (place, prompt, found)
    });
    let prompts: Vec<(&str, String, BTreeMap<&str, usize>)> = prompts.collect();
    for (posed, rule) in rules(posed) {
        let ways = match whole_lexicon(rule) {
            Some(_) => Vec::new(),
            None => posed.rubric.ways(rule),
        };
        for (place, prompt, found) in &prompts {
            let way = match whole_lexicon(rule) {
                Some(id) => found.get(id).map(|first| &lexicons.ways[*first].1),
                None => ways.iter().find(|way| prompt.contains(way.as_str())),
            };
            if let Some(way) = way {
                let finding = Finding::new(Code::PhraseInPrompt, rule.origin.clone());
                findings.push(finding.with("phrase", way).with("where", place));
            }
        }
    }
}

/// What earns points, each with the task whose rubric it is of.
fn rules<'p, 'b>(posed: &'p Posed<'b>) -> impl Iterator<Item = (&'p Posed<'b>, &'b Rule)> {
    let criteria = posed.rubric.criteria.iter();
    let rules = criteria.flat_map(|criterion| criterion.earning_rules());
    rules.map(move |rule| (posed, rule))
}

/// The lexicon that is all of a phrase.
fn whole_lexicon(rule: &Rule) -> Option<&str> {
    match rule.parsed.all.as_slice() {
        [Term::Lexicon(id)] if rule.parsed.is_plain() => Some(id),
        _ => None,
    }
}

/// The texts that a candidate can copy.
fn prompts<'i>(
    item: &'i Item,
    posed: &Posed<'i>,
) -> impl Iterator<Item = (&'static str, &'i str)> + use<'i> {
    let customer = match (&item.presentation, posed.turn) {
        (_, Some(turn)) => Some(turn.customer.as_str()),
        (Presentation::Speech { customer, .. }, None) => customer.as_deref(),
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

/// The lexicons that stand alone in some phrase, with all their ways of saying it, so that a prompt
/// is looked through once for all of them.
struct Lexicons<'b> {
    ways: Vec<(&'b str, String)>,
    /// The ways by the characters that they begin with.
    beginning: HashMap<Beginning, Vec<usize>>,
}

/// The first two characters of a text; the second is missing where there is but one.
type Beginning = (char, Option<char>);

impl<'b> Lexicons<'b> {
    fn new<'p>(rules: impl Iterator<Item = (&'p Posed<'b>, &'b Rule)>) -> Self
    where
        'b: 'p,
    {
        let mut ways = BTreeMap::new();
        for (posed, rule) in rules {
            if let Some(id) = whole_lexicon(rule) {
                ways.entry(id).or_insert_with(|| posed.rubric.ways(rule));
            }
        }
        let ways = ways.into_iter();
        Self::of(ways.flat_map(|(id, ways)| ways.into_iter().map(move |way| (id, way))))
    }

    fn of(ways: impl Iterator<Item = (&'b str, String)>) -> Self {
        let ways: Vec<(&str, String)> = ways.collect();
        let mut beginning: HashMap<_, Vec<usize>> = HashMap::new();
        for (at, (_, way)) in ways.iter().enumerate() {
            let mut characters = way.chars();
            if let Some(first) = characters.next() {
                let start = (first, characters.next());
                beginning.entry(start).or_default().push(at);
            }
        }
        Self { ways, beginning }
    }

    /// The first way of each of them that stands in `prompt`.
    fn found_in(&self, prompt: &str) -> BTreeMap<&'b str, usize> {
        let mut found = BTreeMap::new();
        for (at, first) in prompt.char_indices() {
            let rest = &prompt[at..];
            let second = rest.chars().nth(1);
            let starts = [Some((first, None)), second.map(|c| (first, Some(c)))];
            let ways = starts.into_iter().flatten();
            let ways = ways.filter_map(|start| self.beginning.get(&start));
            for way in ways.flatten().copied() {
                let (id, text) = &self.ways[way];
                if rest.starts_with(text) {
                    let known = found.entry(*id).or_insert(way);
                    *known = way.min(*known);
                }
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::Lexicons;

    #[test]
    fn the_first_way_of_each_lexicon_that_stands_in_a_prompt_is_found() {
        let ways = [
            ("polite", "您好"),
            ("polite", "非常抱歉"),
            ("polite", "抱歉"),
            ("short", "好"),
        ];
        let ways = ways.into_iter().map(|(id, way)| (id, way.to_owned()));
        let lexicons = Lexicons::of(ways);
        let found = |prompt: &str| -> Vec<(&str, String)> {
            let found = lexicons.found_in(prompt).into_iter();
            let found = found.map(|(id, way)| (id, lexicons.ways[way].1.clone()));
            found.collect()
        };
        let polite = |way: &str| ("polite", way.to_owned());
        let short = ("short", "好".to_owned());
        assert_eq!(found("听了非常抱歉您好"), [polite("您好"), short.clone()]);
        assert_eq!(found("听了非常抱歉"), [polite("非常抱歉")]);
        assert_eq!(found("听了非常抱"), []);
        assert_eq!(found("说好"), [short]);
        assert_eq!(found(""), []);
    }
}
