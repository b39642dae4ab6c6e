//! Numbers as authors write them, and what follows from a draw.

use crate::bank::authored::Faults;
use crate::bank::authored::sample::yaml;
use crate::bank::numbers::{Misfit, Numbers, Step, WorkedOut};

const SEATS: &str = "
draw:
  用户: {from: 9, to: 31, step: 2}
  每席: [2, 3]
where: [用户 > 每席 * 4]
work:
  座席: {is: ceil(用户 / 每席), unit: 个}
wrong:
  少算: floor(用户 / 每席)
";

fn numbers(text: &str) -> Numbers {
    let mut faults = Faults::new("items/a.yaml".into());
    let numbers = Numbers::read(&yaml(text), &mut faults);
    assert_eq!(faults.findings, []);
    numbers.expect("no faults")
}

/// What is worked out when these choices are made.
fn worked(text: &str, choices: &[u64]) -> Result<WorkedOut, Misfit> {
    let numbers = numbers(text);
    let mut choices = choices.iter();
    let drawn = numbers.draw(|count| {
        let choice = *choices.next().expect("a choice");
        assert!(choice < count, "{choice} of {count}");
        choice
    });
    numbers.work_out(&drawn)
}

fn line(step: &Step) -> String {
    let rounded = step.rounded.as_ref().map(|rounded| {
        let sign = if rounded.is_near { '≈' } else { '=' };
        format!(" {sign} {} ({:?})", rounded.value, rounded.rounding)
    });
    let sign = if step.is_near { '≈' } else { '=' };
    let (name, formula, value) = (&step.name, &step.formula, &step.value);
    format!(
        "{name}: {formula}{} {sign} {value}",
        rounded.unwrap_or_default()
    )
}

fn working(text: &str, choices: &[u64]) -> Vec<String> {
    let worked = worked(text, choices).expect("these numbers fit");
    worked.working.iter().map(line).collect()
}

#[test]
fn a_draw_is_worked_out_and_put_into_texts() {
    let worked = worked(SEATS, &[2, 0]).expect("these numbers fit");
    let text = "{用户} 万户，每 { 每席 } 万户一席：{座席} 个，不是 {少算} 个。{";
    assert_eq!(
        worked.filled(text).as_deref(),
        Ok("13 万户，每 2 万户一席：7 个，不是 6 个。{")
    );
}

#[test]
fn the_working_shows_what_was_rounded_and_leaves_wrong_ways_out() {
    assert_eq!(working(SEATS, &[2, 0]), ["座席: 13 ÷ 2 = 6.5 (Up) = 7 个"]);
    let staff = "
draw: {工时: [174, 168]}
work: {每席: 14 * 30 / 工时, 人数: 'round(每席 * 6, 1)', 取整: ceil(人数) + 1}
";
    assert_eq!(
        working(staff, &[0]),
        [
            "每席: 14 × 30 ÷ 174 ≈ 2.4138",
            "人数: 2.4138 × 6 ≈ 14.4828 (Nearest) = 14.5",
            "取整: ⌈14.5⌉ + 1 = 16"
        ]
    );
}

#[test]
fn times_and_days_are_written_as_such() {
    let clock = "
draw:
  受理: {from: 8:00, to: 17:00, step: 0:05, as: time}
  今天: {one-of: [1, 5], as: weekday}
work:
  最迟: {is: 受理 + 120, as: time}
  到期: {is: 'mod(今天 - 1 + 3, 5) + 1', as: weekday}
";
    let worked = worked(clock, &[7, 1]).expect("these numbers fit");
    let text = worked.filled("{今天} {受理} 受理，{最迟} 前回复，{到期} 前答复");
    assert_eq!(
        text.as_deref(),
        Ok("周五 8:35 受理，10:35 前回复，周三 前答复")
    );
}

#[test]
fn numbers_that_make_no_item_say_why() {
    let misfit = |text, choices: &[u64]| worked(text, choices).err();
    assert_eq!(misfit(SEATS, &[0, 1]), Some(Misfit::Unwanted));
    let zero = "draw: {a: [0, 1]}\nwork: {b: 1 / a}";
    assert_eq!(
        misfit(zero, &[0]),
        Some(Misfit::Uncomputable("b".to_owned()))
    );
    let endless = worked("draw: {a: [3, 4]}\nwork: {b: 1 / a}", &[0]).expect("computed");
    assert_eq!(
        endless.filled("{b}"),
        Err(Misfit::Unwritable("b".to_owned()))
    );
}

#[test]
fn the_first_numbers_are_the_first_that_are_wanted() {
    let first = numbers(SEATS).first().expect("some fit");
    assert_eq!(first.filled("{用户}/{每席}").as_deref(), Ok("9/2"));
    let never = "draw: {a: [1, 2]}\nwhere: [a > 2]\nwork: {b: a}";
    assert_eq!(numbers(never).first().err(), Some(Misfit::Unwanted));
}

#[test]
fn json_keeps_numbers() {
    let numbers = numbers(SEATS);
    let json = serde_json::to_string(&numbers).expect("JSON");
    assert_eq!(serde_json::from_str::<Numbers>(&json).ok(), Some(numbers));
}

/// The codes of what is found in a faulty `numbers`.
fn codes(text: &str) -> Vec<&'static str> {
    let mut faults = Faults::new("items/a.yaml".into());
    assert!(Numbers::read(&yaml(text), &mut faults).is_none(), "{text}");
    let codes = faults.findings.iter();
    codes.map(|finding| finding.code.as_str()).collect()
}

#[test]
fn faults_are_found_where_they_stand() {
    assert_eq!(codes("draw: {a: [1, 2]}"), ["missing-key"]);
    assert_eq!(codes("draw: {a: [1]}\nwork: {b: a}"), ["too-few"]);
    assert_eq!(codes("draw: {a: [1, x]}\nwork: {b: a}"), ["bad-number"]);
    let steps = |steps: &str| codes(&format!("draw: {{a: {{{steps}}}}}\nwork: {{b: a}}"));
    assert_eq!(steps("from: 1, to: 9, step: 0"), ["bad-number"]);
    assert_eq!(steps("from: 9, to: 1, step: 1"), ["bad-number"]);
    assert_eq!(steps("from: 1, to: 9"), ["missing-key"]);
    assert_eq!(codes("draw: {a: [1, 2]}\nwork: {b: a +}"), ["bad-formula"]);
    assert_eq!(codes("draw: {ceil: [1, 2]}\nwork: {b: 1}"), ["bad-formula"]);
    assert_eq!(codes("draw: {a: [1, 2]}\nwork: {a: 1}"), ["repeated"]);
    assert_eq!(
        codes("draw: {a: [1, 2]}\nwork: {b: c + 1, c: a}"),
        ["unknown-reference"]
    );
}
