//! How drawn numbers lead to the key.

use fluent_bundle::FluentValue;

use crate::bank::numbers::{Rounding, Step};
use crate::cli::console::Console;

/// A text for each step.
pub(crate) fn working_texts(console: &Console, working: &[Step]) -> Vec<String> {
    working.iter().map(|step| text(console, step)).collect()
}

fn text(console: &Console, step: &Step) -> String {
    let rounded = step.rounded.as_ref();
    let is_near = rounded.map_or(step.is_near, |rounded| rounded.is_near);
    let rounding = rounded.map_or("none", |rounded| match rounded.rounding {
        Rounding::Up => "up",
        Rounding::Down => "down",
        Rounding::Nearest => "nearest",
    });
    let before = rounded.map_or("", |rounded| &rounded.value);
    let facts = [
        ("name", FluentValue::from(step.name.as_str())),
        ("formula", step.formula.as_str().into()),
        ("sign", if is_near { "near" } else { "exact" }.into()),
        ("rounding", rounding.into()),
        ("before", before.into()),
        ("places", rounded.map_or(0, |rounded| rounded.places).into()),
        ("value", step.value.as_str().into()),
    ];
    console.say_with("working", &facts)
}
