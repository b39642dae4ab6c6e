//! A sheet to edit, as a workbook with a page of explanations or as separated text.

use crate::cli::Context;
use crate::cli::command::export::Made;
use crate::cli::failure::{Exit, Failure};
use crate::content::export::{Chosen, Field, Table, Wording, table};
use crate::sheet::{Page, PageColumn, to_book, to_csv};

pub(super) fn workbook(context: &Context, items: &[Chosen<'_>]) -> Result<Made, Failure> {
    let table = of(context, items);
    let columns = table.columns.iter().map(|column| PageColumn {
        head: column.head.clone(),
        width: width(column.field),
        is_grey: is_grey(column.field),
        choices: column.choices.clone(),
    });
    let count = table.rows.len();
    let page = Page {
        name: context.console.say("export-page"),
        columns: columns.collect(),
        rows: table.rows,
        frozen: 1,
    };
    let bytes = to_book(&[page, explanations(context)])
        .map_err(|error| Failure::new(Exit::Refused, "failure-sheet").with("reason", error))?;
    Ok(Made {
        bytes: Some(bytes),
        count,
        lost: table.lost,
    })
}

pub(super) fn separated(context: &Context, items: &[Chosen<'_>]) -> Made {
    let table = of(context, items);
    let heads = table.columns.iter().map(|column| column.head.clone());
    let mut rows = vec![heads.collect::<Vec<_>>()];
    let count = table.rows.len();
    rows.extend(table.rows);
    Made {
        bytes: Some(to_csv(&rows)),
        count,
        lost: table.lost,
    }
}

fn of(context: &Context, items: &[Chosen<'_>]) -> Table {
    table(
        items,
        &Wording {
            head: &|field| head(context, field),
            word: &|field, value| word(context, field, value),
        },
    )
}

/// What people call a name of the bank that a field holds.
fn word(context: &Context, field: Field, value: &str) -> String {
    let say = |name: String| context.console.say(&name);
    match field {
        Field::Type => say(format!("type-{value}")),
        Field::Difficulty => say(format!("difficulty-{value}")),
        Field::Bloom => say(format!("bloom-{value}")),
        Field::Shuffle => say(format!("shuffle-{value}")),
        _ => say(format!("truth-{value}")),
    }
}

/// What a field says, as the sheet shows it; what is no name of the bank stays as it is.
pub(in crate::cli::command) fn shown(context: &Context, field: Field, value: &str) -> String {
    match field {
        _ if field.names().contains(&value) => word(context, field, value),
        Field::Answer if Field::Shuffle.names().contains(&value) => word(context, field, value),
        _ => value.to_owned(),
    }
}

/// What people call a field of an item.
pub(in crate::cli::command) fn head(context: &Context, field: Field) -> String {
    context
        .console
        .say_of(&format!("field-{}", field.name()), "letter", field.letter())
}

/// The page that says what may be edited, and how.
fn explanations(context: &Context) -> Page {
    let text = context.console.say("export-explanations");
    let rows = text.lines().map(|line| vec![line.to_owned()]);
    Page {
        name: context.console.say("export-explanations-page"),
        columns: vec![PageColumn {
            head: context.console.say("export-explanations-head"),
            width: 100,
            is_grey: false,
            choices: Vec::new(),
        }],
        rows: rows.collect(),
        frozen: 0,
    }
}

fn is_grey(field: Field) -> bool {
    matches!(
        field,
        Field::Id | Field::Type | Field::Elsewhere | Field::Digest
    )
}

fn width(field: Field) -> u16 {
    match field {
        Field::Stem | Field::Rationale => 44,
        Field::Scenario | Field::Customer => 32,
        Field::Option(_) | Field::Answer | Field::Outcomes | Field::Id => 22,
        Field::Place | Field::Elsewhere | Field::Digest => 18,
        _ => 10,
    }
}
