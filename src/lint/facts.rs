//! An item that states another figure than the syllabus does for its outcome.
//!
//! An outcome may declare the figures of its rule: `facts: [15分钟]`. An item that asks for it and
//! whose key or rationale states figures of that kind has to state the outcome's own one too,
//! anywhere but in a distractor: so an item may compare with other limits and compute with the
//! rule, but it cannot hold an old or a wrong one. Of several outcomes or facts of one kind, one
//! that is stated is enough. Counts are of the same kind when the same word follows them.

use crate::bank::Bank;
use crate::bank::finding::{Code, Finding, Origin};
use crate::bank::item::Item;
use crate::bank::page::Written;
use crate::bank::presentation::{Key, Presentation};
use crate::lint::choices::choice;
use crate::text;
use crate::text::values::{self, Amount, Unit};

pub(super) fn lint(bank: &Bank, findings: &mut Vec<Finding>) {
    // What is worked out from drawn numbers is not a rule's own figure.
    let stated = bank.items.values();
    for item in stated.filter(|item| item.parameters.is_none()) {
        let outcomes = item.outcomes.iter();
        let declared = outcomes.filter_map(|id| Some((id, bank.syllabus.outcomes.get(id)?)));
        let facts: Vec<_> = declared
            .flat_map(|(id, outcome)| outcome.facts.iter().map(move |fact| (id, fact)))
            .filter_map(|(id, fact)| Some((id, fact, Figure::all(fact).into_iter().next()?)))
            .collect();
        if facts.is_empty() {
            continue;
        }
        let texts = Texts::of(item);
        for (id, fact, figure) in &facts {
            let alike = facts.iter().filter(|(.., other)| other.is_like(figure));
            let alike: Vec<&Figure> = alike.map(|(.., other)| other).collect();
            if let Some(stated) = texts.other_than(&alike) {
                let finding = Finding::new(Code::FactContradicted, place(bank, item, &stated));
                findings.push(
                    finding
                        .with("id", id)
                        .with("expected", fact)
                        .with("text", &stated),
                );
                break;
            }
        }
    }
}

/// Where the item states this figure.
fn place(bank: &Bank, item: &Item, figure: &str) -> Origin {
    let states = |written: &&Written| {
        let is_prompt = ["stem", "scenario"].contains(&&*written.path);
        !is_prompt && text::key(&written.text).contains(figure)
    };
    let page = bank.pages.around(&item.origin);
    match page.and_then(|page| page.texts().find(states)) {
        Some(written) => written.origin.clone(),
        // A number and its unit are two texts.
        None => bank.pages.place(&item.origin, "interaction/numeric/key"),
    }
}

/// What an item says.
struct Texts {
    /// What it holds to be true: its key and its rationale.
    true_ones: Vec<String>,
    /// What it tells beside that.
    prompts: Vec<String>,
}

impl Texts {
    fn of(item: &Item) -> Self {
        let mut true_ones = keys(item);
        true_ones.push(item.rationale.clone());
        let task = item.task();
        let prompts = task.asked.into_iter().chain(task.facts);
        Self {
            true_ones,
            prompts: prompts.map(str::to_owned).collect(),
        }
    }

    /// A figure like these that is held to be true, where none of them is stated anywhere.
    fn other_than(&self, facts: &[&Figure]) -> Option<String> {
        let like = |text: &String| {
            let figures = Figure::all(text).into_iter();
            figures
                .filter(|figure| facts.iter().any(|fact| fact.is_like(figure)))
                .collect()
        };
        let stated: Vec<Figure> = self
            .true_ones
            .iter()
            .flat_map(|text| -> Vec<Figure> { like(text) })
            .collect();
        let told = self
            .prompts
            .iter()
            .flat_map(|text| -> Vec<Figure> { like(text) });
        let is_fact = |figure: &Figure| facts.iter().any(|fact| fact.agrees_with(figure));
        let is_right =
            stated.iter().any(is_fact) || told.into_iter().any(|figure| is_fact(&figure));
        let first = stated.into_iter().next()?;
        (!is_right).then_some(first.text)
    }
}

/// What would be right, as texts.
fn keys(item: &Item) -> Vec<String> {
    match (&item.key, &item.presentation) {
        (Key::Choice { right, .. }, _) => {
            let keys = choice(item)
                .into_iter()
                .flat_map(|choice| choice.keys().map(str::to_owned).collect::<Vec<String>>());
            // A statement that is true is itself what is right.
            let is_statement = item.item_type.as_str() == "true-false" && *right == [0];
            keys.chain(is_statement.then(|| item.stem.clone()))
                .collect()
        }
        (Key::Order { .. }, Presentation::Arrange { entries }) => entries.clone(),
        (Key::Pairs { right, .. }, Presentation::Pair { rights, .. }) => {
            right.iter().map(|&at| rights[at].clone()).collect()
        }
        (Key::Number { value, .. }, Presentation::Number { unit, .. }) => {
            vec![format!("{value}{}", unit.as_deref().unwrap_or_default())]
        }
        (Key::Blanks { accepted }, _) => accepted.concat(),
        _ => Vec::new(),
    }
}

/// A value in a text.
struct Figure {
    /// As it is written, folded.
    text: String,
    amount: Amount,
    /// The character after a count, which says what is counted.
    counted: Option<char>,
}

impl Figure {
    fn all(text: &str) -> Vec<Self> {
        let folded = text::key(text);
        let mut found = Vec::new();
        values::find(&folded, &mut found);
        let figure = |value: values::Value| {
            let is_count = matches!(value.amount, Amount::Count { .. });
            let counted = folded[value.range.end..]
                .chars()
                .next()
                .filter(|_| is_count);
            Self {
                text: folded[value.range].to_owned() + &counted.map_or(String::new(), String::from),
                amount: value.amount,
                counted,
            }
        };
        found.into_iter().map(figure).collect()
    }

    /// Whether both are of one kind, so that one can contradict the other.
    fn is_like(&self, other: &Self) -> bool {
        self.amount.kind() == other.amount.kind() && self.counted == other.counted
    }

    /// Whether one end of the one is an end of the other.
    fn agrees_with(&self, other: &Self) -> bool {
        let ends = |amount: Amount| match amount {
            Amount::Duration { from, to, unit } => Some((from, to, unit == Unit::Months)),
            Amount::Sum { from, to } | Amount::Count { from, to } => Some((from, to, false)),
            _ => None,
        };
        match (ends(self.amount), ends(other.amount)) {
            (Some((from, to, months)), Some((low, high, others))) => {
                months == others && [low, high].iter().any(|end| [from, to].contains(end))
            }
            _ => self.amount == other.amount,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::tests::{SYLLABUS, found_in, item, single_choice};

    /// What is found in an item whose outcome states these facts.
    fn found(facts: &str, item: &str, rationale: &str) -> Vec<String> {
        let syllabus = SYLLABUS.replace("level:", &format!("facts: {facts}, level:"));
        let item = item.replace("rationale: 因此如此。", &format!("rationale: {rationale}"));
        let found = found_in(&[("syllabus/g.yaml", &syllabus), ("items/a.yaml", &item)]);
        let line = |(code, line, column)| format!("{code} {line}:{column}");
        found.into_iter().map(line).collect()
    }

    fn choice(key: &str) -> String {
        let options = "{A: 15 分钟, B: 两个小时, C: 1 天}";
        single_choice("a", "查询最迟多久答复？", options, key)
    }

    #[test]
    fn an_item_with_another_figure_than_its_outcome_is_found_at_the_figure() {
        let rationale = "查询的时限就是这么长。";
        assert_eq!(found("[15分钟]", &choice("A"), rationale), [""; 0]);
        assert_eq!(
            found("[15分钟]", &choice("B"), rationale),
            ["fact-contradicted 9:42"]
        );
        let rationale = "答复的时限是 20 分钟。";
        let statement = item("a", "查询可以半天后答复。", "true-false: {key: false}");
        assert_eq!(
            found("[15分钟]", &statement, rationale),
            ["fact-contradicted 10:12"]
        );
    }

    #[test]
    fn other_figures_beside_the_right_one_are_no_contradiction() {
        let rationale = "查询的时限是一刻钟；2 小时是投诉的。";
        assert_eq!(found("[15分钟]", &choice("B"), rationale), [""; 0]);
        let number = "numeric: {key: 5, unit: 分钟}";
        let left = item("a", "时限 15 分钟，过了 10 分钟，还剩多少？", number);
        assert_eq!(found("[15分钟]", &left, "相减就是。"), [""; 0]);
        assert_eq!(found("[5–7天]", &choice("C"), "最长 7 天。"), [""; 0]);
    }

    #[test]
    fn counts_are_compared_by_what_is_counted() {
        let number = "numeric: {key: 3, unit: 人}";
        let seats = item("a", "按标准要几个人？", number);
        assert_eq!(found("[500部]", &seats, "三个人就够。"), [""; 0]);
        assert_eq!(
            found("[4人]", &seats, "这就够。"),
            ["fact-contradicted 9:18"]
        );
    }

    #[test]
    fn a_fact_that_is_no_figure_is_an_error() {
        let found = found("[很快]", &choice("A"), "如此。");
        assert_eq!(found[0], "bad-fact 4:50");
    }
}
