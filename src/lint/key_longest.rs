//! A key that stands out by its length: one who knows nothing picks the longest option, and is
//! right.
//!
//! In one item the key tells when it is half as long again as every distractor and at least six
//! characters longer. Over the bank it tells when the key is the longest option in far more items
//! than chance makes it.

use crate::bank::Bank;
use crate::bank::finding::{Code, Finding, Origin};
use crate::lint::choices::{Choice, choices, is_far_more};

/// Fewest characters by which a key tells.
const LEAST_DIFFERENCE: usize = 6;
/// Fewest items of which anything can be said.
const LEAST_ITEMS: usize = 20;

pub(super) fn lint(bank: &Bank, findings: &mut Vec<Finding>) {
    let mut chances = Vec::new();
    let mut longest = 0;
    for choice in choices(bank) {
        findings.extend(telling(bank, &choice));
        if !choice.many {
            chances.push(1.0 / f64::from(u32::try_from(choice.options.len()).unwrap_or(u32::MAX)));
            longest += usize::from(shortest_key(&choice) > longest_distractor(&choice));
        }
    }
    if chances.len() >= LEAST_ITEMS && is_far_more(longest, chances.iter().copied()) {
        let expected = chances.iter().sum::<f64>().round();
        findings.push(
            Finding::new(Code::KeysLongest, Origin::of_bank())
                .with("got", longest)
                .with("given", chances.len())
                .with("expected", expected),
        );
    }
}

fn telling(bank: &Bank, choice: &Choice<'_>) -> Option<Finding> {
    let (key, most) = (shortest_key(choice), longest_distractor(choice));
    let tells = most > 0 && 2 * key >= 3 * most && key >= most + LEAST_DIFFERENCE;
    tells.then(|| {
        Finding::new(Code::KeyLongest, choice.place(bank, choice.right[0]))
            .with("count", key)
            .with("most", most)
    })
}

/// Every key of several has to be long to be told by its length.
fn shortest_key(choice: &Choice<'_>) -> usize {
    choice.keys().map(length).min().unwrap_or(0)
}

fn longest_distractor(choice: &Choice<'_>) -> usize {
    choice.distractors().map(length).max().unwrap_or(0)
}

fn length(text: &str) -> usize {
    text.chars().count()
}

#[cfg(test)]
mod tests {
    use crate::lint::tests::{bank_of, item, single_choice};

    #[test]
    fn a_key_half_as_long_again_as_every_distractor_tells() {
        let short = "{A: 马上去, B: 先问清楚再说明理由和时限, C: 请他稍等片刻}";
        let found = bank_of(&single_choice("a", "怎么做？", short, "B"));
        assert_eq!(found, [("key-longest".to_owned(), 9, 40)]);
        let alike = "{A: 马上去办不用多问, B: 先问清楚再说明理由和时限, C: 请他稍等片刻}";
        assert_eq!(bank_of(&single_choice("a", "怎么做？", alike, "B")), []);
        assert_eq!(bank_of(&single_choice("a", "怎么做？", short, "C")), []);
    }

    #[test]
    fn short_options_do_not_tell_whatever_their_ratio() {
        let options = "{A: 15 分钟之内, B: 2 天, C: 1 周}";
        assert_eq!(bank_of(&single_choice("a", "多久？", options, "A")), []);
    }

    #[test]
    fn of_several_keys_the_shortest_has_to_tell() {
        let many = |options: &str| {
            let body = format!("multiple-choice: {{options: {options}, key: [A, B]}}");
            bank_of(&item("a", "哪几项？", &body))
        };
        let both = "{A: 先问清楚再说明理由, B: 先记下来再报给值班班长, C: 不理}";
        assert_eq!(many(both).len(), 1);
        let one = "{A: 先问清楚再说明理由, B: 记下, C: 不理}";
        assert_eq!(many(one), []);
    }

    #[test]
    fn keys_that_are_longest_all_over_the_bank_tell() {
        let bank = |key: &str| {
            let items = (0..20).map(|at| {
                let options = "{A: 马上去, B: 问清楚再去, C: 请稍等, D: 不用去}";
                single_choice(&format!("i{at}"), &different(at), options, key)
            });
            bank_of(&items.collect::<Vec<_>>().join("---\n"))
        };
        let codes = |key| {
            bank(key)
                .into_iter()
                .map(|(code, ..)| code)
                .collect::<Vec<_>>()
        };
        assert!(codes("B").contains(&"keys-longest".to_owned()));
        assert!(!codes("A").contains(&"keys-longest".to_owned()));
    }

    /// A stem unlike the others.
    fn different(at: usize) -> String {
        let digits = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉".chars().nth(at);
        String::from(digits.expect("enough")).repeat(12) + "？"
    }
}
