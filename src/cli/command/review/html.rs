//! The page to print: one sheet of A4.

use crate::cli::command::review::answers::Answer;
use crate::cli::command::review::digest::{Digest, Table};
use crate::cli::command::review::items::Today;
use crate::cli::console::Console;
use crate::cli::markup::{element, escape};

pub(super) fn page(console: &Console, digest: &Digest) -> String {
    let tables: String = digest.tables.iter().map(table).collect();
    let answers: String = digest.answers.iter().map(answer).collect();
    let items: String = digest.items.iter().map(item).collect();
    let keys = digest.items.iter().map(|item| item.key.as_str());
    let keys: Vec<&str> = keys.collect();
    let notes = digest.notes.iter();
    let notes: String = notes
        .map(|note| element("p", "note", &escape(note)))
        .collect();
    let body = [
        element("h1", "", &escape(&digest.title)),
        element("p", "facts", &escape(&digest.facts)),
        element("div", "tables", &tables),
        heading(&digest.answers_heading, !digest.answers.is_empty()),
        answers,
        heading(&digest.items_heading, !digest.items.is_empty()),
        items,
        element("p", "keys", &escape(&keys.join("　"))),
        notes,
    ];
    let language = console.say("sheet-language");
    let title = escape(&digest.title);
    format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<meta charset=\"utf-8\">\n\
         <title>{title}</title>\n<style>\n{}</style>\n{}</html>\n",
        include_str!("review.css"),
        body.concat()
    )
}

fn heading(text: &str, is_wanted: bool) -> String {
    match is_wanted {
        true => element("h2", "", &escape(text)),
        false => String::new(),
    }
}

fn table(table: &Table) -> String {
    if table.rows.is_empty() {
        return String::new();
    }
    let row = |name: &str, cells: &[String; 3]| {
        let cells: String = cells
            .iter()
            .map(|cell| element(name, "", &escape(cell)))
            .collect();
        element("tr", "", &cells)
    };
    let rows: String = table.rows.iter().map(|cells| row("td", cells)).collect();
    element("table", "", &(row("th", &table.columns) + &rows))
}

fn answer(answer: &Answer) -> String {
    let lost: String = answer
        .lost
        .iter()
        .map(|lost| element("p", "lost", &escape(lost)))
        .collect();
    let parts = [
        element("p", "why", &escape(&answer.why)),
        element("p", "asked", &escape(&answer.asked)),
        element("blockquote", "", &escape(&answer.said)),
        lost,
    ];
    element("div", "answer", &parts.concat())
}

fn item(item: &Today) -> String {
    let asked = item
        .asked
        .iter()
        .map(|asked| element("p", "", &escape(asked)));
    let asked: String = asked.collect();
    let options = item
        .options
        .iter()
        .map(|option| element("span", "", &escape(option)));
    let options: String = options.collect();
    let parts = [
        element("p", "why", &escape(&item.heading)),
        asked,
        element("p", "options", &options),
    ];
    element("div", "item", &parts.concat())
}
