//! What is right, as an item declares it.

use crate::content::import::weighted::{WHOLE, decimal};
use crate::content::import::xml::Element;

/// The declaration of one response.
#[derive(Clone, Debug, Default)]
pub(super) struct Declared {
    pub(super) cardinality: String,
    pub(super) base: String,
    pub(super) correct: Vec<String>,
    /// What each answer earns, where answers are counted and not compared.
    pub(super) mapped: Vec<(String, f64)>,
    /// How far a number may be off, as `least..most` or `value:tolerance` around the correct one.
    pub(super) tolerance: Option<String>,
    /// Whether a part of what is right earns half of the points where nothing wrong is chosen.
    pub(super) halves_a_part: bool,
}

impl Declared {
    /// The declaration of this response.
    pub(super) fn of(item: &Element, identifier: &str) -> Self {
        let declarations = item.children("responseDeclaration");
        let is_wanted = |d: &&Element| d.attribute("identifier") == Some(identifier);
        let Some(found) = declarations.into_iter().find(is_wanted) else {
            return Self::default();
        };
        let attribute = |name| found.attribute(name).unwrap_or_default().to_owned();
        let correct = found.child("correctResponse").into_iter();
        let correct = correct.flat_map(|correct| correct.children("value"));
        let entries = found.child("mapping").into_iter();
        let entries = entries.flat_map(|mapping| mapping.children("mapEntry"));
        let entry = |entry: &Element| {
            let value: f64 = entry.attribute("mappedValue")?.trim().parse().ok()?;
            let key = entry.attribute("mapKey")?.to_owned();
            value.is_finite().then_some((key, value))
        };
        Self {
            cardinality: attribute("cardinality"),
            base: attribute("baseType"),
            correct: correct
                .map(|value| value.text().trim().to_owned())
                .collect(),
            mapped: entries.filter_map(entry).collect(),
            tolerance: tolerance(item, identifier),
            halves_a_part: halves_a_part(item, identifier),
        }
    }

    /// Whether answers earn what the mapping says, not all or nothing.
    pub(super) fn is_mapped(&self, item: &Element) -> bool {
        let is_map = |element: &Element| {
            let template = element.attribute("template").unwrap_or_default();
            element.name == "mapResponse" || template.contains("map_response")
        };
        let is_processed = !item.below(&is_map).is_empty();
        !self.mapped.is_empty() && (is_processed || self.correct.is_empty())
    }

    /// What an answer earns, in thousandths of a percent of the most that can be earned.
    pub(super) fn share(&self, key: &str, many: bool) -> i64 {
        let positive = self.mapped.iter().map(|(_, value)| value.max(0.0));
        let most = match many {
            true => positive.sum::<f64>(),
            false => positive.fold(0.0, f64::max),
        };
        let entry = self.mapped.iter().find(|(known, _)| known == key);
        let value = entry.map_or(0.0, |(_, value)| *value);
        if most <= 0.0 {
            return 0;
        }
        (value / most * WHOLE as f64).round() as i64
    }
}

/// How far off a number may be where the item compares it by `equal`.
fn tolerance(item: &Element, identifier: &str) -> Option<String> {
    let is_about = |element: &Element| {
        let variables = element.children("variable");
        let mut names = variables.filter_map(|variable| variable.attribute("identifier"));
        element.name == "equal" && names.any(|name| name == identifier)
    };
    let equal = item.below(&is_about).into_iter().next()?;
    let mode = equal.attribute("toleranceMode").unwrap_or("exact");
    (mode != "exact").then(|| {
        let amount = equal.attribute("tolerance").unwrap_or_default();
        format!("{mode} {amount}")
    })
}

/// Whether half of the most that a branch gives is for what the correct answer `contains`.
fn halves_a_part(item: &Element, identifier: &str) -> bool {
    let is_part = |test: &Element| {
        let mut operands = test.elements();
        let mut is_next = |name: &str| {
            let next = operands.next();
            next.is_some_and(|o| o.name == name && o.attribute("identifier") == Some(identifier))
        };
        test.name == "contains" && is_next("correct") && is_next("variable")
    };
    let given = |branch: &Element| {
        let given = branch.child("setOutcomeValue")?.text_of("baseValue");
        Some(decimal(&given)?.billionths())
    };
    let branches = item.below(&|element| element.child("setOutcomeValue").is_some());
    let most = branches.iter().filter_map(|branch| given(branch)).max();
    let mut parts = branches
        .iter()
        .filter(|branch| branch.elements().any(is_part));
    parts.any(|branch| most.is_some() && given(branch).map(|part| 2 * part) == most)
}
