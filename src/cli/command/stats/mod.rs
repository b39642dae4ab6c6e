//! `stats`: figures about rubrics, items and the people who mark.

mod agreement;
mod items;

use clap::Subcommand;

use crate::cli::Context;
use crate::cli::console::{Console, Style, columns};
use crate::cli::failure::{Exit, Failure};

#[derive(clap::Args)]
pub(in crate::cli) struct Arguments {
    #[command(subcommand)]
    stats: Stats,
}

#[derive(Subcommand)]
enum Stats {
    Items(items::Arguments),
    Agreement(agreement::Arguments),
}

pub(super) fn run(context: &Context, arguments: Arguments) -> Result<Exit, Failure> {
    match arguments.stats {
        Stats::Items(arguments) => items::run(context, &arguments),
        Stats::Agreement(arguments) => agreement::run(context, &arguments),
    }
}

/// Prints lines of a name and as many cells each, set in columns; the first and the last stand out.
fn print_aligned<const N: usize>(console: &Console, lines: &[(String, [String; N])]) {
    let name_width = lines.iter().map(|(name, _)| columns(name)).max();
    let name_width = name_width.unwrap_or(0);
    let cells = |at: usize| lines.iter().map(move |(_, cells)| columns(&cells[at]));
    let widths: [usize; N] = std::array::from_fn(|at| cells(at).max().unwrap_or(0).max(5));
    for (at, (name, cells)) in lines.iter().enumerate() {
        let mut line = format!("{name}{}", " ".repeat(name_width - columns(name)));
        for (cell, width) in cells.iter().zip(widths) {
            line += &format!("  {}{cell}", " ".repeat(width - columns(cell)));
        }
        let line = line.trim_end().to_owned();
        let is_edge = at == 0 || at + 1 == lines.len();
        console.print(&if is_edge {
            console.paint(Style::Strong, &line)
        } else {
            line
        });
    }
}
