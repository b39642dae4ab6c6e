//! Inspected calls for people: what each lacks and must not have, then agents, teams, and the
//! machine beside people.

use fluent_bundle::FluentValue;

use crate::bank::points::Points;
use crate::cli::console::{Console, Style, columns};
use crate::cli::short::one_line;
use crate::cli::sitting::{block, flags_line};
use crate::inspect::{Group, Inspected, OverCalls, Said, Summary};

/// Most criteria that are named for an agent or a team.
const MOST_NAMED: usize = 2;
/// Most characters of the caller's words.
const MOST_SHOWN: usize = 40;

pub(super) fn print(
    console: &Console,
    name: &str,
    calls: &[Inspected<'_>],
    summary: &Summary,
    is_short: bool,
) {
    let facts = [
        ("name", FluentValue::from(name)),
        ("calls", calls.len().into()),
    ];
    console.print(&console.paint(Style::Strong, &console.say_with("inspect-title", &facts)));
    for inspected in calls.iter().filter(|_| !is_short) {
        console.print("");
        print_call(console, inspected);
    }
    print_groups(console, "inspect-agents", summary.agents.iter());
    print_groups(console, "inspect-teams", summary.teams.iter());
    print_rubric(console, summary);
    print_people(console, calls, summary);
}

/// Each criterion over all calls, and each violation that fell or that people marked.
fn print_rubric(console: &Console, summary: &Summary) {
    let fallen = summary.violations.iter();
    let fallen = fallen.filter(|over| over.found > 0 || over.people.total() > 0);
    let rows = summary
        .criteria
        .iter()
        .map(|over| ("inspect-criterion", over));
    let rows = rows.chain(fallen.map(|over| ("inspect-fallen", over)));
    let rows: Vec<(&'static str, &OverCalls)> = rows.collect();
    let widths = rows.iter().map(|(_, over)| columns(&over.name));
    let width = widths.max().unwrap_or(0);
    console.print("");
    console.print(&console.paint(Style::Strong, &console.say("inspect-criteria")));
    for (message, over) in rows {
        let max = over.max.hundredths().max(1);
        let percent = (200 * over.score.hundredths() + max) / (2 * max);
        let facts = [
            ("percent", FluentValue::from(percent)),
            ("missing", (over.calls - over.found).into()),
            ("found", over.found.into()),
            ("calls", over.calls.into()),
        ];
        let room = " ".repeat(width.saturating_sub(columns(&over.name)));
        let text = console.say_with(message, &facts) + &beside_people(console, over);
        console.print(&format!("  {}{room}  {text}", over.name));
    }
}

/// How far people agree about a criterion or a violation; nothing where none marked it.
fn beside_people(console: &Console, over: &OverCalls) -> String {
    let people = &over.people;
    if people.total() == 0 {
        return String::new();
    }
    let kappa = people.kappa();
    let facts = [
        ("calls", FluentValue::from(people.total())),
        ("equal", (people.both + people.neither).into()),
        (
            "kappa",
            kappa
                .map_or_else(|| "–".to_owned(), |kappa| format!("{kappa:.2}"))
                .into(),
        ),
    ];
    console.say_with("inspect-beside-people", &facts)
}

fn print_call(console: &Console, own: &Inspected<'_>) {
    print_criteria(console, own);
    print_violations(console, own);
    if let Some(flags) = flags_line(console, &own.flags) {
        console.print(&flags);
    }
}

fn print_criteria(console: &Console, own: &Inspected<'_>) {
    let unknown = || console.say("inspect-unknown");
    let facts = [
        ("call", FluentValue::from(own.call.id.as_str())),
        (
            "agent",
            own.call.agent.clone().unwrap_or_else(unknown).into(),
        ),
        ("score", own.score.to_string().into()),
        ("max", own.max.to_string().into()),
    ];
    let is_full = own.score == own.max && own.violations.is_empty();
    let style = if is_full { Style::Good } else { Style::Strong };
    console.print(&console.paint(style, &console.say_with("inspect-call", &facts)));
    for met in own
        .criteria
        .iter()
        .filter(|met| met.score < met.criterion.points)
    {
        let message = match met.is_missing() {
            true => "inspect-missing",
            false => "inspect-part",
        };
        let facts = [
            ("name", FluentValue::from(met.criterion.name.as_str())),
            ("score", met.score.to_string().into()),
            ("max", met.criterion.points.to_string().into()),
            ("where", places(console, &met.places).into()),
        ];
        tell(console, Style::Bad, &console.say_with(message, &facts));
        if let Some(example) = &met.criterion.example {
            let text = console.say_of("criterion-example", "text", example.as_str());
            block(console, &text, "      ", "      ").for_each(|line| console.print(&line));
        }
    }
    if own.in_order == Some(false) {
        tell(console, Style::Bad, &console.say("inspect-order"));
    }
}

fn print_violations(console: &Console, own: &Inspected<'_>) {
    for fallen in &own.violations {
        let severity = console.say(&format!("severity-{}", fallen.violation.severity.as_str()));
        let facts = [
            ("name", FluentValue::from(fallen.violation.name.as_str())),
            ("severity", severity.into()),
            ("deduction", fallen.deduction.to_string().into()),
            ("where", places(console, &fallen.places).into()),
        ];
        tell(
            console,
            Style::Bad,
            &console.say_with("inspect-violation", &facts),
        );
        let before = fallen.places.first().and_then(|said| said.before);
        if let Some(before) = before {
            let text = console.say_of("inspect-before", "text", one_line(&before.text, MOST_SHOWN));
            block(console, &text, "      ", "      ").for_each(|line| console.print(&line));
        }
    }
}

fn tell(console: &Console, style: Style, text: &str) {
    for line in block(console, text, "  ", "      ") {
        console.print(&console.paint(style, &line));
    }
}

fn places(console: &Console, places: &[Said<'_>]) -> String {
    let place = |said: &Said<'_>| {
        let facts = [
            ("line", FluentValue::from(said.line.number)),
            ("time", said.line.time.clone().unwrap_or_default().into()),
            (
                "has-time",
                if said.line.time.is_some() {
                    "yes"
                } else {
                    "no"
                }
                .into(),
            ),
            ("words", FluentValue::from(said.words.replace('\n', " "))),
        ];
        console.say_with("inspect-place", &facts)
    };
    let places = places.iter().map(place);
    places.collect::<Vec<_>>().join(" ")
}

fn print_groups<'g>(
    console: &Console,
    heading: &str,
    groups: impl Iterator<Item = (&'g String, &'g Group)>,
) {
    let groups: Vec<_> = groups.collect();
    if groups.iter().all(|(name, _)| name.is_empty()) {
        return;
    }
    let width = groups.iter().map(|(name, _)| columns(name)).max();
    let width = width.unwrap_or(0).max(4);
    console.print("");
    console.print(&console.paint(Style::Strong, &console.say(heading)));
    for (name, group) in groups {
        let shown = match name.as_str() {
            "" => console.say("inspect-unknown"),
            name => name.to_owned(),
        };
        let missing = group.most_missing().into_iter().take(MOST_NAMED);
        let missing: Vec<String> = missing.map(|(name, n)| format!("{name} {n}")).collect();
        let facts = [
            ("calls", FluentValue::from(group.calls)),
            ("percent", tenths(group.per_mille()).into()),
            (
                "violations",
                group.violations.values().sum::<usize>().into(),
            ),
            ("fatal", group.fatal.into()),
            (
                "has-missing",
                if missing.is_empty() { "no" } else { "yes" }.into(),
            ),
            ("missing", missing.join("，").into()),
        ];
        let room = " ".repeat(width.saturating_sub(columns(&shown)));
        let line = console.say_with("inspect-group", &facts);
        console.print(&format!("  {shown}{room}  {line}"));
    }
}

fn tenths(number: i64) -> String {
    format!("{}.{}", number / 10, number % 10)
}

fn print_people(console: &Console, calls: &[Inspected<'_>], summary: &Summary) {
    let Some(people) = &summary.people else {
        return;
    };
    console.print("");
    console.print(&console.paint(Style::Strong, &console.say("inspect-people")));
    for own in calls {
        let Some(person) = own.call.score.filter(|person| *person != own.score) else {
            continue;
        };
        let facts = [
            ("call", FluentValue::from(own.call.id.as_str())),
            ("machine", own.score.to_string().into()),
            ("person", person.to_string().into()),
        ];
        console.print(&format!(
            "  {}",
            console.say_with("inspect-differs", &facts)
        ));
    }
    let count = i64::try_from(people.calls).expect("few calls");
    let mean = Points::from_hundredths((people.apart.hundredths() + count / 2) / count);
    let kappa = people
        .kappa
        .map_or_else(|| "–".to_owned(), |kappa| format!("{kappa:.2}"));
    let facts = [
        ("calls", FluentValue::from(people.calls)),
        ("equal", people.equal.into()),
        ("mean", mean.to_string().into()),
        ("kappa", kappa.into()),
    ];
    console.print(&format!(
        "  {}",
        console.say_with("inspect-agreement", &facts)
    ));
}
