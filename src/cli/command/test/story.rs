//! Tests as people read them: a line for each item, more only where something is wrong.

use fluent_bundle::FluentValue;

use crate::bank::finding::Origin;
use crate::bank::points::Points;
use crate::cli::command::test::Tried;
use crate::cli::console::{Console, Style};
use crate::cli::sitting::block;
use crate::cli::trace::Story;
use crate::trial::{Difference, Mutation, MutationKind, On};

/// Most phrases that no exemplar rests on which are shown one by one.
const MOST_PHRASES: usize = 10;

/// Prints every item and a summary.
pub(super) fn print(console: &Console, tried: &[Tried<'_>]) {
    if tried.is_empty() {
        console.print(&console.say("test-nothing"));
        return;
    }
    for tried in tried {
        print_item(console, tried);
    }
    summary(console, tried);
}

fn print_item(console: &Console, tried: &Tried<'_>) {
    let report = &tried.report;
    let failures = report.failures();
    let facts = [
        ("item", FluentValue::from(tried.turn.name())),
        ("exemplars", report.exemplars.len().into()),
        ("mutations", report.mutations.len().into()),
        ("failures", failures.into()),
        ("place", shown(tried, tried.turn.origin()).into()),
    ];
    let (name, style) = match failures {
        0 => ("test-item-good", Style::Good),
        _ => ("test-item-bad", Style::Bad),
    };
    console.print(&console.paint(style, &console.say_with(name, &facts)));
    let of = |answer| Story {
        console,
        rubric: tried.turn.rubric,
        answer,
    };
    for compared in &report.exemplars {
        let exemplar = compared.exemplar;
        let title = console.say_of("test-exemplar", "exemplar", exemplar.name.as_str());
        let place = shown(tried, &exemplar.origin);
        let faults = (None, compared.differences.as_slice());
        print_faults(&of(&exemplar.text), (&title, &place), faults);
    }
    for mutation in &report.mutations {
        let origin = mutation.exemplar.map(|exemplar| &exemplar.origin);
        let place = shown(tried, origin.unwrap_or(tried.turn.origin()));
        let title = about(console, mutation);
        let faults = (Some(mutation.kind), mutation.differences.as_slice());
        print_faults(&of(&mutation.text), (&title, &place), faults);
    }
    gaps(console, tried);
}

fn print_faults(
    story: &Story<'_>,
    (title, place): (&str, &str),
    (kind, differences): (Option<MutationKind<'_>>, &[Difference<'_>]),
) {
    if differences.is_empty() {
        return;
    }
    let console = story.console;
    for line in block(console, &format!("{title}  {place}"), "  ", "    ") {
        console.print(&console.paint(Style::Strong, &line));
    }
    for line in block(
        console,
        &console.say_of("test-answer", "text", story.answer),
        "    ",
        "    ",
    ) {
        console.print(&line);
    }
    for difference in differences {
        let title = difference_title(console, kind, difference);
        for line in block(console, &title, "    ", "      ") {
            console.print(&console.paint(Style::Bad, &line));
        }
        for line in difference_lines(story, difference) {
            console.print(&format!("      {line}"));
        }
        let advice = console.say("help") + &advice(console, kind, difference);
        for line in block(console, &advice, "      ", "        ") {
            console.print(&line);
        }
    }
}

/// What no exemplar shows.
fn gaps(console: &Console, tried: &Tried<'_>) {
    let missing = &tried.report.unexercised;
    let criteria = missing.criteria.iter().map(|known| known.name.as_str());
    let violations = missing.violations.iter().map(|known| known.name.as_str());
    for (message, names) in [
        ("test-gap-criteria", criteria.collect::<Vec<_>>()),
        ("test-gap-violations", violations.collect()),
    ] {
        if !names.is_empty() {
            let text = console.say_of(message, "names", names.join(" · "));
            for line in block(console, &text, "  ", "    ") {
                console.print(&console.paint(Style::Warn, &line));
            }
        }
    }
}

fn summary(console: &Console, tried: &[Tried<'_>]) {
    let count = |count: fn(&Tried<'_>) -> usize| tried.iter().map(count).sum::<usize>();
    let failures = count(|tried| tried.report.failures());
    let gaps = count(|tried| usize::from(tried.report.has_gaps()));
    let facts = [
        ("items", FluentValue::from(tried.len())),
        (
            "exemplars",
            count(|tried| tried.report.exemplars.len()).into(),
        ),
        (
            "mutations",
            count(|tried| tried.report.mutations.len()).into(),
        ),
        ("failures", failures.into()),
        ("gaps", gaps.into()),
        (
            "phrases",
            count(|tried| tried.report.unexercised.phrases.len()).into(),
        ),
        (
            "of",
            count(|tried| tried.report.unexercised.of_phrases).into(),
        ),
    ];
    console.print("");
    let (name, style) = match failures {
        0 => ("test-all-good", Style::Good),
        _ => ("test-failed", Style::Bad),
    };
    console.print(&console.paint(style, &console.say_with(name, &facts)));
    if gaps > 0 {
        console.print(&console.paint(Style::Warn, &console.say_with("test-gaps", &facts)));
    }
    console.print(&console.paint(Style::Faint, &console.say_with("test-phrases", &facts)));
    let unused = tried.iter().flat_map(|tried| {
        let phrases = tried.report.unexercised.phrases.iter();
        phrases.map(|rule| format!("  {} {}", shown(tried, &rule.origin), rule.phrase))
    });
    let unused: Vec<String> = unused.collect();
    if unused.len() <= MOST_PHRASES {
        for line in unused {
            console.print(&console.paint(Style::Faint, &line));
        }
    }
}

fn shown(tried: &Tried<'_>, origin: &Origin) -> String {
    format!("{}:{}", tried.place.shown(&origin.file), origin.line)
}

/// What was changed, as a sentence.
pub(super) fn about(console: &Console, mutation: &Mutation<'_>) -> String {
    let name = match mutation.kind {
        MutationKind::Cut(criterion) | MutationKind::Repeated(criterion) => criterion.name.as_str(),
        MutationKind::Violated(violation) => violation.name.as_str(),
    };
    let exemplar = mutation.exemplar.map_or("", |exemplar| &exemplar.name);
    let facts = [
        ("exemplar", FluentValue::from(exemplar)),
        ("name", name.into()),
    ];
    console.say_with(&format!("test-{}", mutation.kind.as_str()), &facts)
}

/// What was expected and what came, as a sentence.
pub(super) fn difference_title(
    console: &Console,
    kind: Option<MutationKind<'_>>,
    difference: &Difference<'_>,
) -> String {
    match difference.on {
        On::Criterion {
            criterion,
            expected,
            got,
        } => {
            let facts = [
                ("name", FluentValue::from(criterion.name.as_str())),
                ("id", criterion.id.as_str().into()),
                ("expected", expected.to_string().into()),
                ("got", got.to_string().into()),
            ];
            let name = match kind {
                None => "test-differs",
                Some(MutationKind::Cut(_)) => "test-not-less",
                Some(_) => "test-more",
            };
            console.say_with(name, &facts)
        }
        On::Violation {
            violation,
            is_expected,
        } => {
            let facts = [
                ("name", FluentValue::from(violation.name.as_str())),
                ("id", violation.id.as_str().into()),
            ];
            let name = match is_expected {
                true => "test-violation-missed",
                false => "test-violation-false",
            };
            console.say_with(name, &facts)
        }
    }
}

/// The words that counted, and those that did not.
pub(super) fn difference_lines(story: &Story<'_>, difference: &Difference<'_>) -> Vec<String> {
    let evidence = difference.evidence.iter();
    let near = difference.near.iter();
    evidence
        .flat_map(|found| story.evidence("", found))
        .chain(near.flat_map(|near| story.near("", near)))
        .collect()
}

/// What to do about a difference.
pub(super) fn advice(
    console: &Console,
    kind: Option<MutationKind<'_>>,
    difference: &Difference<'_>,
) -> String {
    let has_near = !difference.near.is_empty();
    let name = match (kind, &difference.on) {
        (Some(MutationKind::Cut(_)), _) => "test-advice-cut",
        (Some(MutationKind::Violated(_)), _) => "test-advice-violated",
        (Some(MutationKind::Repeated(_)), _) => "test-advice-repeated",
        (None, On::Criterion { expected, got, .. }) if got > expected => "test-advice-over",
        (None, On::Criterion { got, .. }) if *got > Points::ZERO => "test-advice-partly",
        (None, On::Criterion { .. }) if has_near => "test-advice-refused",
        (None, On::Criterion { .. }) => "test-advice-under",
        (None, On::Violation { is_expected, .. }) if !is_expected => "test-advice-false",
        (None, On::Violation { .. }) if has_near => "test-advice-refused",
        (None, On::Violation { .. }) => "test-advice-missed",
    };
    console.say(name)
}
