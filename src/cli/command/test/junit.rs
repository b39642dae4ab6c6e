//! Tests as JUnit XML, which continuous integration shows: one suite for each item, one case for
//! each exemplar and each mutation.

use std::fmt::Write as _;

use crate::cli::command::test::Tried;
use crate::cli::command::test::story::{about, advice, difference_lines, difference_title};
use crate::cli::console::Console;
use crate::cli::trace::Story;
use crate::trial::{Difference, MutationKind};

/// The suite of one turn.
pub(super) struct Suite {
    name: String,
    cases: Vec<Case>,
}

struct Case {
    name: String,
    file: String,
    line: u32,
    /// A first line and the rest; none where the test passed.
    failure: Option<(String, String)>,
}

pub(super) fn suite(console: &Console, tried: &Tried<'_>) -> Suite {
    let place = |origin: &crate::bank::finding::Origin| tried.place.shown(&origin.file);
    let own = tried.turn.origin();
    let of = |answer| Story {
        console,
        rubric: tried.turn.rubric,
        answer,
    };
    let exemplars = tried.report.exemplars.iter().map(|compared| Case {
        name: console.say_of("test-exemplar", "exemplar", compared.exemplar.name.as_str()),
        file: place(&compared.exemplar.origin),
        line: compared.exemplar.origin.line,
        failure: failure(&of(&compared.exemplar.text), None, &compared.differences),
    });
    let mutations = tried.report.mutations.iter().map(|mutation| {
        let origin = mutation.exemplar.map_or(own, |exemplar| &exemplar.origin);
        Case {
            name: about(console, mutation),
            file: place(origin),
            line: origin.line,
            failure: failure(
                &of(&mutation.text),
                Some(mutation.kind),
                &mutation.differences,
            ),
        }
    });
    Suite {
        name: tried.turn.name(),
        cases: exemplars.chain(mutations).collect(),
    }
}

fn failure(
    story: &Story<'_>,
    kind: Option<MutationKind<'_>>,
    differences: &[Difference<'_>],
) -> Option<(String, String)> {
    let console = story.console;
    let first = difference_title(console, kind, differences.first()?);
    let mut rest = console.say_of("test-answer", "text", story.answer) + "\n";
    for difference in differences {
        let _ = writeln!(rest, "{}", difference_title(console, kind, difference));
        for line in difference_lines(story, difference) {
            let _ = writeln!(rest, "{line}");
        }
        let _ = writeln!(rest, "{}", advice(console, kind, difference));
    }
    Some((first, rest))
}

/// The whole document.
pub(super) fn document(suites: &[Suite]) -> String {
    let cases = || suites.iter().flat_map(|suite| &suite.cases);
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let _ = writeln!(
        xml,
        "<testsuites name=\"rolecall test\" tests=\"{}\" failures=\"{}\">",
        cases().count(),
        cases().filter(|case| case.failure.is_some()).count(),
    );
    for suite in suites {
        write_suite(&mut xml, suite);
    }
    xml + "</testsuites>\n"
}

fn write_suite(xml: &mut String, suite: &Suite) {
    let name = escaped(&suite.name);
    let failed = suite.cases.iter().filter(|case| case.failure.is_some());
    let _ = writeln!(
        xml,
        "  <testsuite name=\"{name}\" tests=\"{}\" failures=\"{}\">",
        suite.cases.len(),
        failed.count(),
    );
    for case in &suite.cases {
        let _ = write!(
            xml,
            "    <testcase classname=\"{name}\" name=\"{}\" file=\"{}\" line=\"{}\"",
            escaped(&case.name),
            escaped(&case.file),
            case.line,
        );
        let _ = match &case.failure {
            None => writeln!(xml, "/>"),
            Some((first, rest)) => writeln!(
                xml,
                ">\n      <failure message=\"{}\">{}</failure>\n    </testcase>",
                escaped(first),
                escaped(rest),
            ),
        };
    }
    xml.push_str("  </testsuite>\n");
}

/// Text for an attribute or an element; what XML cannot hold is replaced.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => safe += "&amp;",
            '<' => safe += "&lt;",
            '>' => safe += "&gt;",
            '"' => safe += "&quot;",
            '\n' | '\t' => safe.push(character),
            '\u{fffe}' | '\u{ffff}' | '\0'..'\u{20}' => safe.push('\u{fffd}'),
            _ => safe.push(character),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn what_xml_cannot_hold_is_replaced() {
        assert_eq!(
            escaped("<a & \"b\">\n\u{1}"),
            "&lt;a &amp; &quot;b&quot;&gt;\n\u{fffd}"
        );
    }
}
