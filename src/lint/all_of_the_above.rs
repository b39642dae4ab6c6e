//! An option about the other options where each candidate sees them in an order of their own:
//! 以上都对 may come first, and “A 和 C” names options that now stand elsewhere.

use crate::bank::Bank;
use crate::bank::finding::{Code, Finding};
use crate::lint::choices::choices;
use crate::text;

/// Options that speak of all others, folded.
const ALL_OTHERS: &[&str] = &[
    "都对",
    "都是",
    "都不对",
    "都不是",
    "都可以",
    "都不可以",
    "都正确",
    "都不正确",
    "都错",
    "全对",
    "全都对",
    "全不对",
    "全部正确",
    "全部都对",
    "均正确",
    "均对",
    "皆是",
    "皆对",
    "allofthem",
    "noneofthem",
];
/// Words with which an option begins to speak of those before it, folded.
const BEFORE: &[&str] = &["以上", "上述", "前面", "上面"];
/// What makes of them an option about options.
const TOGETHER: &[&str] = &["都", "全", "均", "皆", "各项", "选项"];

pub(super) fn lint(bank: &Bank, findings: &mut Vec<Finding>) {
    for choice in choices(bank).filter(|choice| choice.shuffled) {
        for (at, option) in choice.options.iter().enumerate() {
            if is_about_others(option) {
                let finding = Finding::new(Code::AllOfTheAbove, choice.place(bank, at));
                findings.push(finding.with("text", option));
            }
        }
    }
}

fn is_about_others(option: &str) -> bool {
    let folded = text::key(option);
    let after = BEFORE.iter().find_map(|start| folded.strip_prefix(start));
    let is_short = folded.chars().count() <= 8;
    ALL_OTHERS.contains(&folded.as_str())
        || after.is_some_and(|rest| is_short && TOGETHER.iter().any(|word| rest.contains(word)))
        || folded.ends_with("oftheabove")
        || names_labels(option)
}

/// Whether an option is nothing but the labels of others: A和C, B、D 都对, both A and B.
fn names_labels(option: &str) -> bool {
    let mut labels = 0;
    for word in option.split(|c: char| !c.is_ascii_alphanumeric()) {
        match word.as_bytes() {
            [b'A'..=b'L'] => labels += 1,
            [] | b"and" | b"or" | b"both" | b"Both" => {}
            _ => return false,
        }
    }
    let is_joint = |c: char| "和与或及跟、，,都对正确是均不全 ".contains(c);
    labels >= 2
        && option
            .chars()
            .all(|c| c.is_ascii_alphabetic() || is_joint(c))
}

#[cfg(test)]
mod tests {
    use super::is_about_others;
    use crate::lint::tests::{bank_of, single_choice};

    #[test]
    fn options_about_others_are_known_from_those_that_only_sound_alike() {
        for about in [
            "以上都对",
            "以上都是",
            "都不对",
            "以上皆是。",
            "以上各项都对",
            "上述全部正确",
            "全部正确",
            "A和C",
            "B、D 都对",
            "all of the above",
            "Both A and B",
            "None of the above",
        ] {
            assert!(is_about_others(about), "{about}");
        }
        for own in [
            "以上级的批示为准",
            "都对客户说清楚",
            "优待政策没有用，应当全部取消",
            "全部退款",
            "A 座和 B 座",
            "C",
            "WiFi",
            "以上级部门答复的全部内容为准",
        ] {
            assert!(!is_about_others(own), "{own}");
        }
    }

    #[test]
    fn it_matters_only_where_options_are_shuffled() {
        let options = "{A: 先问, B: 先听, C: 以上都对}";
        let found = bank_of(&single_choice("a", "怎么做？", options, "A"));
        assert_eq!(found, [("all-of-the-above".to_owned(), 9, 46)]);
        let fixed = single_choice("a", "怎么做？", options, "A, shuffle: false");
        assert_eq!(bank_of(&fixed), []);
    }
}
