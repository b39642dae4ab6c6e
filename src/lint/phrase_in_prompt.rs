//! A criterion's phrase that stands in the prompt: copying the prompt would earn points.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::bank::Bank;
use crate::bank::finding::{Code, Finding};
use crate::bank::item::{Item, Posed};
use crate::bank::phrase::Node as Term;
use crate::bank::phrase::Rule;
use crate::bank::presentation::Presentation;
use crate::text;

pub(super) fn lint(bank: &Bank, findings: &mut Vec<Finding>) {
    let items = bank.items.values();
    let tasks = items.flat_map(|item| item.rubrics().into_iter().map(move |posed| (item, posed)));
    let tasks: Vec<Prompted<'_>> = tasks
        .map(|(item, posed)| Prompted {
            prompts: prompts(item, &posed).collect(),
            posed,
        })
        .collect();
    let pairs = Pairs::of(&tasks);
    let lexicons = Lexicons::new(tasks.iter().flat_map(|task| rules(&task.posed)), &pairs);
    for task in &tasks {
        lint_task(task, &lexicons, &pairs, findings);
    }
}

/// A rubric with the folded texts that a candidate can copy.
struct Prompted<'b> {
    posed: Posed<'b>,
    prompts: Vec<(&'static str, String)>,
}

/// All neighbouring characters of all prompts: most phrases have others, and need no closer look.
struct Pairs(HashSet<Beginning>);

impl Pairs {
    fn of(tasks: &[Prompted<'_>]) -> Self {
        let prompts = tasks.iter().flat_map(|task| &task.prompts);
        let pairs = prompts.flat_map(|(_, prompt)| {
            let seconds = prompt.chars().skip(1).map(Some).chain([None]);
            let both = prompt.chars().zip(seconds);
            both.flat_map(|(first, second)| [(first, second), (first, None)])
        });
        Self(pairs.collect())
    }

    /// Whether some prompt may hold these words.
    fn may_hold(&self, words: &str) -> bool {
        let mut characters = words.chars();
        let first = characters.next();
        first.is_none_or(|first| self.0.contains(&(first, characters.next())))
    }
}

fn lint_task(
    task: &Prompted<'_>,
    lexicons: &Lexicons<'_>,
    pairs: &Pairs,
    findings: &mut Vec<Finding>,
) {
    let prompts = task.prompts.iter();
    let prompts = prompts.map(|(place, prompt)| (place, prompt, lexicons.found_in(prompt)));
    let prompts: Vec<(_, &String, BTreeMap<&str, usize>)> = prompts.collect();
    for (posed, rule) in rules(&task.posed) {
        let ways = match whole_lexicon(rule) {
            Some(_) => Vec::new(),
            None => posed
                .rubric
                .ways_within(rule, &|words| pairs.may_hold(words)),
        };
        for (place, prompt, found) in &prompts {
            let way = match whole_lexicon(rule) {
                Some(id) => found.get(id).map(|first| &lexicons.ways[*first].1),
                None => ways.iter().find(|way| prompt.contains(way.as_str())),
            };
            if let Some(way) = way {
                let finding = Finding::new(Code::PhraseInPrompt, rule.origin.clone());
                findings.push(finding.with("phrase", way).with("where", *place));
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

/// The texts that a candidate can copy, folded.
fn prompts<'i>(
    item: &'i Item,
    posed: &Posed<'i>,
) -> impl Iterator<Item = (&'static str, String)> + use<'i> {
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
    given.filter_map(|(place, text)| Some((place, text::key(text?))))
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
    fn new<'p>(rules: impl Iterator<Item = (&'p Posed<'b>, &'b Rule)>, pairs: &Pairs) -> Self
    where
        'b: 'p,
    {
        let mut ways = BTreeMap::new();
        for (posed, rule) in rules {
            if let Some(id) = whole_lexicon(rule) {
                ways.entry(id).or_insert_with(|| {
                    let may_be = |words: &str| pairs.may_hold(words);
                    posed.rubric.ways_within(rule, &may_be)
                });
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
