//! Items whose numbers are drawn, tried a thousand times: each draw has to make a valid item, and
//! there should be more than a few of them.

use std::collections::BTreeMap;

use crate::bank::Bank;
use crate::bank::drawn::{NoItem, Parameters};
use crate::bank::finding::{Code, Finding, Origin};
use crate::bank::item::Item;
use crate::bank::numbers::{Drawn, Misfit};
use crate::paper::draws;

/// How many draws are tried.
const TRIES: u64 = 1_000;
/// Fewest different draws that keep neighbours from copying.
const WANTED: usize = 10;

pub(super) fn lint(bank: &Bank, findings: &mut Vec<Finding>) {
    for item in bank.items.values() {
        if let Some(parameters) = &item.parameters {
            findings.extend(lint_item(bank, item, parameters));
        }
    }
}

fn lint_item(bank: &Bank, item: &Item, parameters: &Parameters) -> Option<Finding> {
    let origin = || bank.pages.place(&item.origin, "id");
    let mut tried = Tried::default();
    for seed in 0..TRIES {
        if let Err((drawn, reason)) = tried.first(item, parameters, draws(&bank.digest, item, seed))
        {
            return Some(fails(origin(), &drawn, &reason));
        }
    }
    let different = tried.0.values().filter(|is_wanted| **is_wanted).count();
    (different < WANTED).then(|| {
        let finding = Finding::new(Code::FewDraws, origin());
        finding.with("count", different).with("wanted", WANTED)
    })
}

/// Draws that were tried, and whether the author's conditions allow them. Many seeds draw the same.
#[derive(Default)]
struct Tried(BTreeMap<Drawn, bool>);

impl Tried {
    /// Looks for the first draw that the author's conditions allow; the last one and why not where
    /// there is none, or where it makes no item.
    fn first(
        &mut self,
        item: &Item,
        parameters: &Parameters,
        draws: impl Iterator<Item = Drawn>,
    ) -> Result<(), (Drawn, NoItem)> {
        let mut refused = Drawn::new();
        for drawn in draws {
            let is_wanted = match self.0.get(&drawn) {
                Some(known) => *known,
                None => match parameters.check(item, &drawn) {
                    Ok(_) => true,
                    Err(NoItem::Misfit(Misfit::Unwanted)) => false,
                    Err(reason) => return Err((drawn, reason)),
                },
            };
            self.0.entry(drawn.clone()).or_insert(is_wanted);
            if is_wanted {
                return Ok(());
            }
            refused = drawn;
        }
        Err((refused, NoItem::Misfit(Misfit::Unwanted)))
    }
}

fn fails(origin: Origin, drawn: &Drawn, reason: &NoItem) -> Finding {
    let finding = Finding::new(Code::DrawFails, origin).with("shown", listed(drawn));
    match reason {
        NoItem::Misfit(misfit) => misfit.told(finding),
        NoItem::Fault(code) => finding.with("reason", "fault").with("found", code),
    }
}

fn listed(drawn: &Drawn) -> String {
    let each = drawn
        .iter()
        .map(|(name, number)| format!("{name} = {number}"));
    each.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use crate::lint::tests::{bank_of, item};

    /// What is found in an item with these numbers and this interaction.
    fn found(numbers: &str, interaction: &str) -> Vec<(String, u32, u32)> {
        let item = item("a", "给 {a} 户开几席？", interaction);
        bank_of(&format!("{item}numbers:\n{numbers}"))
    }

    fn codes(numbers: &str, interaction: &str) -> Vec<String> {
        let found = found(numbers, interaction);
        found.into_iter().map(|(code, ..)| code).collect()
    }

    const NUMERIC: &str = "numeric: {key: \"{b}\", unit: 个}";

    #[test]
    fn every_draw_has_to_make_an_item() {
        let good = "  draw: {a: {from: 1, to: 99, step: 1}}\n  work: {b: \"ceil(a / 2)\"}\n";
        assert_eq!(codes(good, NUMERIC), [""; 0]);
        let endless = good.replace("ceil(a / 2)", "100 / a");
        assert_eq!(found(&endless, NUMERIC), [("draw-fails".to_owned(), 1, 5)]);
        let zero = good.replace("ceil(a / 2)", "10 * a / mod(a, 97)");
        assert_eq!(codes(&zero, NUMERIC), ["draw-fails"]);
    }

    #[test]
    fn options_that_fall_together_are_found() {
        let choice = "single-choice: {options: {A: \"{b} 个\", B: \"{c} 个\"}, key: A}";
        let numbers = "  draw: {a: {from: 1, to: 99, step: 1}}\n  work: {b: \"ceil(a / 2)\"}\n  \
                       wrong: {c: \"floor(a / 2)\"}\n";
        assert_eq!(codes(numbers, choice), ["draw-fails"]);
        let odd = format!("{numbers}  where: [\"mod(a, 2) = 1\"]\n");
        assert_eq!(codes(&odd, choice), [""; 0]);
    }

    #[test]
    fn conditions_that_leave_nothing_or_little_are_found() {
        let few = "  draw: {a: [1, 2, 3]}\n  work: {b: a * 2}\n";
        assert_eq!(codes(few, NUMERIC), ["few-draws"]);
        let none = format!("{few}  where: [a > 3]\n");
        assert_eq!(codes(&none, NUMERIC), ["no-items", "no-draw"]);
    }

    #[test]
    fn only_what_has_a_key_can_have_numbers() {
        let numbers = "  draw: {a: {from: 1, to: 99, step: 1}}\n  work: {b: a}\n";
        let speak = "role-play: {criteria: {x: {name: 甲, points: 1, any: [好]}}}";
        assert_eq!(codes(numbers, speak), ["no-items", "not-allowed-here"]);
        let unknown = "numeric: {key: \"{c}\"}";
        assert_eq!(codes(numbers, unknown), ["no-items", "unknown-reference"]);
    }
}
