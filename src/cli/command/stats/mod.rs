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

/// A line of a list for people: a name and its cells.
struct Line<const N: usize> {
    name: String,
    cells: [String; N],
    stands_out: bool,
}

impl<const N: usize> Line<N> {
    fn plain(name: String, cells: [String; N]) -> Self {
        Self {
            name,
            cells,
            stands_out: false,
        }
    }

    fn standing_out(name: String, cells: [String; N]) -> Self {
        Self {
            stands_out: true,
            ..Self::plain(name, cells)
        }
    }
}

/// Prints lines set in columns.
fn print_aligned<const N: usize>(console: &Console, lines: &[Line<N>]) {
    let name_width = lines.iter().map(|line| columns(&line.name)).max();
    let name_width = name_width.unwrap_or(0);
    let cells = |at: usize| lines.iter().map(move |line| columns(&line.cells[at]));
    let widths: [usize; N] = std::array::from_fn(|at| cells(at).max().unwrap_or(0).max(5));
    for line in lines {
        let name = &line.name;
        let mut text = format!("{name}{}", " ".repeat(name_width - columns(name)));
        for (cell, width) in line.cells.iter().zip(widths) {
            text += &format!("  {}{cell}", " ".repeat(width - columns(cell)));
        }
        let text = text.trim_end().to_owned();
        console.print(&match line.stands_out {
            true => console.paint(Style::Strong, &text),
            false => text,
        });
    }
}
