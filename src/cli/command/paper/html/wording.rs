//! Phrases as people say them, for whoever marks by hand and does not know their notation.

use crate::bank::phrase::{Known, Rule, in_signs};

/// How many phrases of a lexicon stand for all of them.
const OF_A_LEXICON: usize = 4;
/// How many phrases of a criterion are told: enough to see what is meant.
const OF_ALL: usize = 24;
/// How deep lexicons that refer to others are looked into.
const DEEPEST: usize = 4;

/// What the rules look for, each in one of the ways in which people say it; what is said as it
/// stands comes first.
pub(super) fn wordings<'r>(
    rules: impl Iterator<Item = &'r Rule>,
    lexicons: &dyn Known,
) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let (plain, patterns): (Vec<&Rule>, Vec<&Rule>) = rules.partition(|rule| is_plain(rule));
    for rule in plain.into_iter().chain(patterns) {
        let told = match named(&rule.phrase) {
            Some(name) => samples(name, lexicons),
            None => vec![wording(&rule.phrase, lexicons)],
        };
        for one in told {
            if !one.is_empty() && !all.contains(&one) {
                all.push(one);
            }
        }
    }
    if all.len() > OF_ALL {
        all.truncate(OF_ALL);
        all.push("…".to_owned());
    }
    all
}

fn is_plain(rule: &Rule) -> bool {
    !in_signs(&rule.phrase).contains(['(', '[', '{', '…', '<', '&', '@'])
}

/// The lexicon that is all of a phrase.
fn named(phrase: &str) -> Option<&str> {
    let name = phrase.trim().strip_prefix(['{', '｛'])?;
    let name = name.strip_suffix(['}', '｝'])?;
    (!name.contains(['{', '}', '｛', '｝'])).then_some(name)
}

/// The phrases of a lexicon that show best what it is for: in Chinese, and said as they stand.
fn samples(name: &str, lexicons: &dyn Known) -> Vec<String> {
    let mut rules = Vec::new();
    collect(name, lexicons, DEEPEST, &mut rules);
    let is_foreign = |rule: &Rule| rule.phrase.chars().any(|ch| ch.is_ascii_alphabetic());
    rules.sort_by_key(|rule| (is_foreign(rule), !is_plain(rule)));
    let told = rules.into_iter().take(OF_A_LEXICON);
    told.map(|rule| wording(&rule.phrase, lexicons)).collect()
}

fn collect<'l>(name: &str, lexicons: &'l dyn Known, depth: usize, rules: &mut Vec<&'l Rule>) {
    let found = lexicons.lexicon(name);
    for rule in found.into_iter().flat_map(|found| &found.phrases) {
        match named(&rule.phrase) {
            Some(inner) if depth > 0 => collect(inner, lexicons, depth - 1, rules),
            Some(_) => {}
            None => rules.push(rule),
        }
    }
}

/// One way of saying a phrase; what must not be said with it is left out.
fn wording(phrase: &str, lexicons: &dyn Known) -> String {
    let phrase = in_signs(phrase);
    let terms = phrase.split('&').map(str::trim);
    let terms = terms.filter(|term| !term.starts_with('!'));
    let words = terms.map(|term| said(term.split('@').next().unwrap_or(term), lexicons));
    words.collect::<Vec<_>>().join("，")
}

fn said(term: &str, lexicons: &dyn Known) -> String {
    let mut told = String::new();
    let mut rest = term.trim();
    while let Some(first) = rest.chars().next() {
        let (inner, after) = match first {
            '(' => enclosed(rest, '(', ')'),
            '[' => enclosed(rest, '[', ']'),
            '{' => enclosed(rest, '{', '}'),
            '<' => value(rest),
            _ => ("", &rest[first.len_utf8()..]),
        };
        match first {
            '(' => told += &said(alternative(inner), lexicons),
            '[' => {}
            '{' => told += samples(inner, lexicons).first().map_or(inner, |one| one),
            '<' => told += &format!("（{inner}）"),
            '…' if told.ends_with('…') => {}
            _ => told.push(first),
        }
        rest = after;
    }
    told
}

/// What stands between a bracket and its partner, and what follows.
fn enclosed(text: &str, open: char, close: char) -> (&str, &str) {
    let mut depth = 0_usize;
    for (at, ch) in text.char_indices() {
        depth += usize::from(ch == open);
        depth -= usize::from(ch == close);
        if depth == 0 {
            return (&text[1..at], &text[at + 1..]);
        }
    }
    (&text[1..], "")
}

/// A condition, whose own sign of comparison may look like its end.
fn value(text: &str) -> (&str, &str) {
    let is_end = |at: &usize| {
        let inner = &text[1..*at];
        let is_compared = inner.contains(['<', '>', '≤', '≥', '=', '≦', '≧']);
        let ends = !text[at + 1..]
            .trim_start()
            .starts_with(|ch: char| ch.is_ascii_digit());
        ends && !text[at + 1..].starts_with('=') && (is_compared || !inner.ends_with(' '))
    };
    let ends = text.match_indices('>').map(|(at, _)| at);
    match ends.into_iter().find(is_end) {
        Some(at) => (&text[1..at], &text[at + 1..]),
        None => (&text[1..], ""),
    }
}

/// The first of several ways.
fn alternative(inner: &str) -> &str {
    let mut depth = 0_usize;
    for (at, ch) in inner.char_indices() {
        match ch {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth = depth.saturating_sub(1),
            '|' if depth == 0 => return &inner[..at],
            _ => {}
        }
    }
    inner
}

#[cfg(test)]
mod tests {
    use super::wording;
    use crate::bank::lexicon::Lexicons;

    #[test]
    fn a_phrase_is_told_as_one_of_the_ways_to_say_it() {
        for (phrase, told) in [
            ("抱歉", "抱歉"),
            ("[非常|十分]抱歉", "抱歉"),
            (
                "(最迟|最晚)<时长 ≤ 20分钟>[之|以]内",
                "最迟（时长 ≤ 20分钟）内",
            ),
            ("<时长 > 2小时>以后", "（时长 > 2小时）以后"),
            ("<电话>", "（电话）"),
            ("登记……工单 & !不", "登记…工单"),
            ("安排((维修)?师傅|人)上门 @我", "安排维修?师傅上门"),
            ("道歉 & 补偿", "道歉，补偿"),
            ("【非常｜十分】（抱歉｜对不起）＆ ！不 ＠我", "抱歉"),
            ("＜时长 ≤ 20分钟＞内", "（时长 ≤ 20分钟）内"),
        ] {
            assert_eq!(wording(phrase, &Lexicons::default()), told, "{phrase}");
        }
    }
}
