//! The page on a screen.

use crate::cli::command::review::digest::{Digest, Table};
use crate::cli::console::{Console, Style, columns};
use crate::cli::sitting::block;

/// The lines of the page; for a screen they stand out where that can show it.
pub(super) fn text(console: &Console, digest: &Digest, is_screen: bool) -> String {
    let paint = |style, text: &str| match is_screen {
        true => console.paint(style, text),
        false => text.to_owned(),
    };
    let mut lines = vec![paint(Style::Strong, &digest.title), digest.facts.clone()];
    for table in digest.tables.iter().filter(|table| !table.rows.is_empty()) {
        lines.push(String::new());
        lines.extend(rows(table, &|text| paint(Style::Strong, text)));
    }
    if !digest.answers.is_empty() {
        lines.extend([String::new(), paint(Style::Strong, &digest.answers_heading)]);
    }
    for answer in &digest.answers {
        lines.extend(block(console, &format!("● {}", answer.why), "", "  "));
        lines.extend(
            block(console, &answer.asked, "  ", "  ").map(|line| paint(Style::Faint, &line)),
        );
        lines.extend(block(console, &format!("“{}”", answer.said), "  ", "  "));
        for lost in &answer.lost {
            lines.extend(block(console, lost, "  ", "  "));
        }
    }
    if !digest.items.is_empty() {
        lines.extend([String::new(), paint(Style::Strong, &digest.items_heading)]);
    }
    for item in &digest.items {
        lines.push(paint(Style::Faint, &item.heading));
        for asked in &item.asked {
            lines.extend(block(console, asked, "   ", "   "));
        }
        if !item.options.is_empty() {
            lines.extend(block(console, &item.options.join("  "), "   ", "   "));
        }
    }
    let keys = digest.items.iter().map(|item| item.key.as_str());
    let keys: Vec<&str> = keys.collect();
    lines.push(String::new());
    lines.extend(block(console, &keys.join("  "), "", ""));
    for note in &digest.notes {
        lines.extend(block(console, note, "", "").map(|line| paint(Style::Faint, &line)));
    }
    let lines = lines.into_iter().map(|line| line + "\n");
    lines.collect()
}

/// The rows with their figures first, so that they stand below one another.
fn rows(table: &Table, heading: &dyn Fn(&str) -> String) -> Vec<String> {
    let [what, lost, share] = &table.columns;
    let width = |at: usize| {
        let cells = table.rows.iter().map(|row| columns(&row[at]));
        cells
            .chain([columns(&table.columns[at])])
            .max()
            .unwrap_or(0)
    };
    let widths = [width(1), width(2)];
    let padded = |text: &str, width: usize| " ".repeat(width.saturating_sub(columns(text))) + text;
    let line = |what: &str, lost: &str, share: &str| {
        format!(
            "{}  {}  {what}",
            padded(lost, widths[0]),
            padded(share, widths[1])
        )
    };
    let head = heading(&line(what, lost, share));
    let rows = table.rows.iter();
    let rows = rows.map(|[what, lost, share]| line(what, lost, share));
    [head].into_iter().chain(rows).collect()
}
