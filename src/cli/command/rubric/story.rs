//! `rubric try` for people: figures, what differs from the marks and by which phrase, and what an
//! edit changed.

use std::collections::BTreeMap;

use fluent_bundle::FluentValue;

use crate::agreement::Counts;
use crate::cli::command::rubric::{Edited, Tried};
use crate::cli::console::{Console, Style, columns};
use crate::cli::sitting::block;
use crate::cli::trace::Story;
use crate::grade::Evidence;
use crate::trial::{Flip, Judgement, Owner, Turn, Verdict};

/// Longer answers are shown without what some phrase has read, and no more characters than this.
const MOST_SHOWN: usize = 80;

/// Prints what the marks say of the rubric.
pub(super) fn print(console: &Console, tried: &Tried<'_, '_>) {
    let facts = [
        ("item", FluentValue::from(tried.turn.name())),
        ("answers", tried.verdicts.len().into()),
        ("unmarked", tried.unmarked.into()),
    ];
    console.print(&console.paint(Style::Strong, &console.say_with("try-title", &facts)));
    figures(console, tried);
    print_false(console, tried);
    print_missed(console, tried);
    print_alone(console, tried);
}

fn figures(console: &Console, tried: &Tried<'_, '_>) {
    let headings = [
        "precision",
        "recall",
        "f1",
        "both",
        "only-found",
        "only-marked",
    ];
    let headings = headings.map(|name| console.say(&format!("try-{name}")));
    let rows = rows(console, tried);
    let width = rows.iter().map(|(name, _)| columns(name)).max();
    let width = width.unwrap_or(0);
    console.print(&line("", width, &headings, &headings));
    for (name, counts) in &rows {
        let cells = [
            figure(counts.precision()),
            figure(counts.recall()),
            figure(counts.f1()),
            counts.both.to_string(),
            counts.only_found.to_string(),
            counts.only_marked.to_string(),
        ];
        console.print(&line(name, width, &cells, &headings));
    }
    let (seen, unseen) = (&tried.agreement, &tried.cross);
    let facts = [
        ("f1", FluentValue::from(figure(seen.all_criteria().f1()))),
        ("kappa", figure(seen.kappa).into()),
        ("unseen-f1", figure(unseen.all_criteria().f1()).into()),
        ("unseen-kappa", figure(unseen.kappa).into()),
        ("alone", tried.unseen.alone.len().into()),
    ];
    console.print("");
    console.print(&console.say_with("try-seen", &facts));
    console.print(&console.paint(Style::Strong, &console.say_with("try-unseen", &facts)));
}

/// The counts of each criterion that was marked, of all, and of the violations that anybody saw.
fn rows(console: &Console, tried: &Tried<'_, '_>) -> Vec<(String, Counts)> {
    let rubric = tried.turn.rubric;
    let criteria = rubric.criteria.iter().zip(&tried.agreement.criteria);
    let mut rows: Vec<(String, Counts)> = criteria
        .filter(|(_, counts)| counts.total() > 0)
        .map(|(own, counts)| (own.name.clone(), *counts))
        .collect();
    rows.push((
        console.say("try-all-criteria"),
        tried.agreement.all_criteria(),
    ));
    let violations = rubric.violations.iter().zip(&tried.agreement.violations);
    let seen = violations.filter(|(_, counts)| counts.total() > counts.neither);
    rows.extend(seen.map(|(own, counts)| {
        let name = console.say_of("try-violation", "name", own.name.as_str());
        (name, *counts)
    }));
    rows
}

/// A row whose cells stand right-aligned below the headings.
fn line(name: &str, width: usize, cells: &[String; 6], headings: &[String; 6]) -> String {
    let mut line = format!("  {name}{}", " ".repeat(width - columns(name)));
    for (cell, heading) in cells.iter().zip(headings) {
        let room = columns(heading).max(4).saturating_sub(columns(cell));
        line += &format!("  {}{cell}", " ".repeat(room));
    }
    line
}

/// Two places; a dash where there is no figure.
fn figure(figure: Option<f64>) -> String {
    figure.map_or_else(|| "–".to_owned(), |figure| format!("{figure:.2}"))
}

/// What was credited, or held against, and should not have been: by phrase.
fn print_false(console: &Console, tried: &Tried<'_, '_>) {
    let mut by_rule: BTreeMap<(String, String), Vec<&Judgement<'_>>> = BTreeMap::new();
    let wrong = tried.judgements.iter().filter(|own| own.is_wrong());
    for own in wrong.filter(|own| own.is_found) {
        let mut rules: Vec<&str> = own.evidence.iter().map(|found| &*found.rule).collect();
        rules.sort_unstable();
        rules.dedup();
        for rule in rules {
            let key = (title(console, own), rule.to_owned());
            by_rule.entry(key).or_default().push(own);
        }
    }
    if by_rule.is_empty() {
        return;
    }
    heading(console, "try-false");
    for ((name, rule), found) in by_rule {
        console.print(&format!("  {rule}  → {name}"));
        for own in found {
            console.print(&format!("    {}", id(tried.verdicts, own)));
            let story = story(console, tried.turn, tried.verdicts, own);
            for evidence in own.evidence.iter().filter(|found| *found.rule == *rule) {
                print_lines(console, story.evidence("      ", evidence));
            }
        }
    }
    advise(console, "try-false-advice");
}

/// What was missed: by criterion, with the words that came near.
fn print_missed(console: &Console, tried: &Tried<'_, '_>) {
    let mut by_name: BTreeMap<String, Vec<&Judgement<'_>>> = BTreeMap::new();
    let wrong = tried.judgements.iter().filter(|own| own.is_wrong());
    for own in wrong.filter(|own| !own.is_found) {
        by_name.entry(title(console, own)).or_default().push(own);
    }
    if by_name.is_empty() {
        return;
    }
    heading(console, "try-missed");
    for (name, missed) in by_name {
        console.print(&format!("  {name}"));
        for own in missed {
            print_answer(console, tried, own);
        }
    }
    advise(console, "try-missed-advice");
}

/// An answer with what counts in it, or nearly does; what no phrase has read where nothing does.
fn print_answer(console: &Console, tried: &Tried<'_, '_>, own: &Judgement<'_>) {
    let id = id(tried.verdicts, own);
    if own.evidence.is_empty() && own.near.is_empty() {
        let text = format!("{id}  {}", unread(tried, own.answer));
        for line in block(console, &text, "    ", "      ") {
            console.print(&line);
        }
        return;
    }
    console.print(&format!("    {id}"));
    print_words(
        console,
        &story(console, tried.turn, tried.verdicts, own),
        own,
    );
}

/// An answer; a long one without the words that some phrase has read.
fn unread(tried: &Tried<'_, '_>, answer: usize) -> String {
    let text = tried.verdicts[answer]
        .marked
        .text
        .replace(['\n', '\r'], " ");
    if text.chars().nth(MOST_SHOWN).is_none() {
        return text;
    }
    let own = tried.judgements.iter().filter(|own| own.answer == answer);
    let evidence: Vec<&Evidence> = own.flat_map(|own| &own.evidence).collect();
    let is_read = |at: usize| {
        evidence
            .iter()
            .any(|read| (read.start..read.end).contains(&at))
    };
    let mut shown = String::new();
    let mut count = 0;
    for (at, ch) in text.chars().enumerate() {
        let gap = is_read(at) || count == MOST_SHOWN;
        if !gap {
            shown.push(ch);
            count += 1;
        } else if !shown.ends_with('…') {
            shown.push('…');
        }
    }
    shown
}

fn print_words(console: &Console, story: &Story<'_>, own: &Judgement<'_>) {
    for evidence in &own.evidence {
        print_lines(console, story.evidence("      ", evidence));
    }
    for near in own.near.iter().filter(|_| !own.is_found) {
        print_lines(console, story.near("      ", near));
    }
}

fn print_lines(console: &Console, lines: Vec<String>) {
    lines.iter().for_each(|line| console.print(line));
}

/// How the story of an answer is told.
fn story<'a>(
    console: &'a Console,
    turn: &Turn<'a>,
    verdicts: &'a [Verdict<'a>],
    own: &Judgement<'_>,
) -> Story<'a> {
    Story {
        console,
        rubric: turn.rubric,
        answer: &verdicts[own.answer].marked.text,
    }
}

fn print_alone(console: &Console, tried: &Tried<'_, '_>) {
    if tried.unseen.alone.is_empty() {
        return;
    }
    heading(console, "try-alone");
    for alone in &tried.unseen.alone {
        let name = match alone.owner {
            Owner::Criterion(_, own) => &own.name,
            Owner::Violation(_, own) => &own.name,
        };
        let (rule, place) = (alone.rule, &alone.rule.origin);
        let id = &tried.verdicts[alone.answer].marked.id;
        let text = format!(
            "{} ({}:{})  → {name}  ← {id}",
            rule.phrase, place.file, place.line
        );
        for line in block(console, &text, "  ", "    ") {
            console.print(&line);
        }
    }
    advise(console, "try-alone-advice");
}

/// Prints what an edit changed in every item with marked answers.
pub(super) fn print_edits(console: &Console, edited: &[Edited<'_, '_>]) {
    heading(console, "try-edits");
    let is_quiet = |own: &&Edited<'_, '_>| own.flips.is_empty();
    for own in edited.iter().filter(|own| !is_quiet(own)) {
        print_edit(console, own);
    }
    let quiet = edited.iter().filter(is_quiet).count();
    if quiet > 0 {
        console.print(&console.say_of("try-edits-quiet", "items", quiet));
    }
}

fn print_edit(console: &Console, edited: &Edited<'_, '_>) {
    let count = |wanted: Option<bool>| {
        let flips = edited.flips.iter();
        flips.filter(|flip| flip.is_better() == wanted).count()
    };
    let facts = [
        ("item", FluentValue::from(edited.turn.name())),
        ("added", edited.edits.added.len().into()),
        ("narrowed", edited.edits.narrowed.len().into()),
        ("better", count(Some(true)).into()),
        ("worse", count(Some(false)).into()),
        ("unknown", count(None).into()),
    ];
    console.print(&format!("  {}", console.say_with("try-edit", &facts)));
    for flip in &edited.flips {
        print_flip(console, edited, flip);
    }
    let lost = |flip: &&Flip<'_>| flip.is_better() == Some(false) && !flip.now.is_found;
    if edited.flips.iter().any(|flip| lost(&flip)) && !edited.edits.narrowed.is_empty() {
        let narrowed: Vec<&str> = edited.edits.narrowed.iter().map(String::as_str).collect();
        let text = console.say_of("try-narrowed", "phrases", narrowed.join(" · "));
        for line in block(console, &text, "    ", "      ") {
            console.print(&console.paint(Style::Warn, &line));
        }
    }
}

fn print_flip(console: &Console, edited: &Edited<'_, '_>, flip: &Flip<'_>) {
    let (name, style) = match (flip.is_better(), flip.now.is_found) {
        (Some(true), true) => ("try-flip-gained", Style::Good),
        (Some(true), false) => ("try-flip-cleared", Style::Good),
        (Some(false), true) => ("try-flip-false", Style::Bad),
        (Some(false), false) => ("try-flip-lost", Style::Bad),
        (None, true) => ("try-flip-now", Style::Faint),
        (None, false) => ("try-flip-gone", Style::Faint),
    };
    let facts = [
        ("answer", FluentValue::from(id(edited.verdicts, &flip.now))),
        ("name", title(console, &flip.now).into()),
    ];
    let text = format!("    {}", console.say_with(name, &facts));
    console.print(&console.paint(style, &text));
    let story = story(console, edited.turn, edited.verdicts, &flip.now);
    print_words(console, &story, &flip.now);
}

fn id<'m>(verdicts: &[Verdict<'m>], own: &Judgement<'_>) -> &'m str {
    &verdicts[own.answer].marked.id
}

fn title(console: &Console, own: &Judgement<'_>) -> String {
    match own.on.is_criterion() {
        true => own.on.name().to_owned(),
        false => console.say_of("try-violation", "name", own.on.name()),
    }
}

fn heading(console: &Console, name: &str) {
    console.print("");
    console.print(&console.paint(Style::Strong, &console.say(name)));
}

fn advise(console: &Console, name: &str) {
    let text = console.say("help") + &console.say(name);
    for line in block(console, &text, "  ", "    ") {
        console.print(&line);
    }
}
