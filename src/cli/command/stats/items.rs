//! `stats items`: what the answers say about the items of an exam.

use std::fs;
use std::path::{Path, PathBuf};

use fluent_bundle::FluentValue;

use crate::bank::points::Points;
use crate::cli::Context;
use crate::cli::command::stats::{Line, print_aligned};
use crate::cli::console::Style;
use crate::cli::document::Wanted;
use crate::cli::failure::{Exit, Failure, of_file, unwritten};
use crate::cli::table::Layout;
use crate::content::{MatrixError, read_matrix};
use crate::records::Store;
use crate::report::{Counted, Labels, characteristic, histogram, item_figures, item_figures_json};
use crate::statistics::{Alpha, ItemFigures, Mark, PaperFigures, Verdict, figures};

#[derive(clap::Args)]
pub(super) struct Arguments {
    #[arg(long, conflicts_with = "matrix")]
    exam: Option<String>,
    #[arg(long)]
    matrix: Option<PathBuf>,
    #[command(flatten)]
    wanted: Wanted,
    #[arg(long)]
    plot: Option<PathBuf>,
}

/// As a table these figures have a form of their own.
const LAYOUT: Layout = Layout {
    only_in_files: &[],
    dropped: &[],
    broken: "item",
    digests: &[],
};

pub(super) fn run(context: &Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let (counted, needed, mut store) = match &arguments.matrix {
        Some(path) => (of_sheet(context, path)?, None, None),
        None => {
            let store = context.open_existing_store()?;
            let (counted, needed) = of_store(context, &store, arguments.exam.as_deref())?;
            (counted, needed, Some(store))
        }
    };
    let items = figures(&counted.tally);
    let paper = counted.tally.paper(needed);
    let foot = store.as_mut().map(|store| context.foot(store));
    let foot = foot.transpose()?;
    put_out(context, &arguments.wanted, &counted, (&items, &paper), foot)?;
    if let Some(folder) = &arguments.plot {
        plot(context, folder, &counted, &items)?;
    }
    Ok(Exit::Done)
}

fn put_out(
    context: &Context,
    wanted: &Wanted,
    counted: &Counted,
    (items, paper): (&[ItemFigures], &PaperFigures),
    foot: Option<String>,
) -> Result<(), Failure> {
    let console = &context.console;
    let foot = foot.as_deref();
    if wanted.is_table()? {
        Sheet { context }.print(items, paper);
        foot.into_iter().for_each(|foot| console.print(foot));
        Ok(())
    } else if wanted.is_json()? {
        let value = item_figures_json(counted, items, paper);
        let text = serde_json::to_string_pretty(&value).expect("values are JSON");
        context.put_out_bytes((text + "\n").into_bytes(), wanted)?;
        foot.into_iter().for_each(|foot| console.tell(foot));
        Ok(())
    } else {
        let document = item_figures(counted, items);
        let title = console.say("items-title");
        let mut list = context.begin_list(document.columns, title, &LAYOUT, wanted)?;
        document.rows.into_iter().for_each(|row| list.row(row));
        list.end(foot)
    }
}

fn of_sheet(context: &Context, path: &Path) -> Result<Counted, Failure> {
    let progress = context.progress();
    let matrix = read_matrix(path, &mut |rows| progress.tick(rows));
    progress.finish();
    let name = path.display();
    let matrix = matrix.map_err(|error| match error {
        MatrixError::Unreadable(error) => of_file(&name.to_string(), &error),
        MatrixError::NoCsv { line } => Failure::input("failure-matrix-line")
            .with("path", name)
            .with("line", line),
        MatrixError::NoText { line } => Failure::input("failure-matrix-text")
            .with("path", name)
            .with("line", line),
        MatrixError::Twice { column } => Failure::input("failure-matrix-twice")
            .with("path", name)
            .with("column", column),
        MatrixError::Empty => Failure::input("failure-matrix-empty").with("path", name),
        MatrixError::NoNumber { line, column, text } => Failure::input("failure-matrix-number")
            .with("path", name)
            .with("line", line)
            .with("column", column)
            .with("text", text),
        MatrixError::TooMuch { line, column, text } => Failure::input("failure-matrix-much")
            .with("path", name)
            .with("line", line)
            .with("column", column)
            .with("text", text),
    })?;
    if !matrix.left_out.is_empty() {
        let console = &context.console;
        let columns = matrix.left_out.join(&console.say("list-separator"));
        console.tell(&console.say_of("items-left-out", "columns", columns));
    }
    Ok(Counted::of_sheet(matrix.tally))
}

/// The answers in the store to one exam, and the points that passed last.
fn of_store(
    context: &Context,
    store: &Store,
    exam: Option<&str>,
) -> Result<(Counted, Option<Mark>), Failure> {
    let failed = |error| context.about_store(Failure::from(error));
    let sat = store.exams_sat().map_err(failed)?;
    let known = || {
        let names: Vec<&str> = sat.iter().map(|(exam, _)| exam.as_str()).collect();
        names.join(" · ")
    };
    let exam = match (exam, sat.as_slice()) {
        (_, []) => return Err(Failure::input("failure-no-attempts")),
        (None, [(only, _)]) => only,
        (None, _) => {
            return Err(Failure::new(Exit::Usage, "failure-which-exam").with("known", known()));
        }
        (Some(exam), _) => match sat.iter().find(|(known, _)| known == exam) {
            Some((exam, _)) => exam,
            None => {
                let failure = Failure::input("failure-exam-not-sat");
                return Err(failure.with("exam", exam).with("known", known()));
            }
        },
    };
    count(context, store, exam).map_err(failed)
}

fn count(
    context: &Context,
    store: &Store,
    exam: &str,
) -> Result<(Counted, Option<Mark>), crate::records::StoreError> {
    let mut counted = Counted::new(store.items_asked(exam)?);
    let progress = context.progress();
    let mut attempts = 0;
    store.answers(exam, &mut |answered| {
        counted.add(answered);
        attempts += 1;
        progress.tick(attempts);
    })?;
    progress.finish();
    let needed = store.points_needed(exam)?;
    let mark = |points: Points| Mark::from_hundredths(points.hundredths());
    Ok((counted, needed.map(mark)))
}

/// The figures as people read them.
struct Sheet<'c> {
    context: &'c Context,
}

const SHOWN: [&str; 9] = [
    "n",
    "difficulty",
    "sd",
    "item-rest",
    "efficiency",
    "effective-weight",
    "alpha-without",
    "seconds",
    "verdict",
];

impl Sheet<'_> {
    fn print(&self, items: &[ItemFigures], paper: &PaperFigures) {
        let console = &self.context.console;
        let headings = SHOWN.map(|name| console.say(&format!("column-{name}")));
        let mut lines = vec![Line::standing_out(console.say("column-item"), headings)];
        let of_item = |item: &ItemFigures| Line::plain(item.id.clone(), self.cells(item));
        lines.extend(items.iter().map(of_item));
        let none = || "–".to_owned();
        let mut last: [String; SHOWN.len()] = std::array::from_fn(|_| String::new());
        last[0] = paper.n.to_string();
        last[2] = rounded(paper.sd, 2).unwrap_or_else(none);
        lines.push(Line::standing_out(console.say("items-paper"), last));
        print_aligned(console, &lines);
        console.print("");
        self.print_paper(paper);
        self.print_choices(items);
        if items.iter().any(|item| item.verdict == Verdict::TooFew) {
            console.print(&console.paint(Style::Warn, &console.say("items-too-few")));
        }
    }

    fn cells(&self, item: &ItemFigures) -> [String; SHOWN.len()] {
        let console = &self.context.console;
        let figure = |figure, places| rounded(figure, places).unwrap_or_else(|| "–".to_owned());
        [
            item.n.to_string(),
            figure(item.difficulty, 2),
            figure(item.sd, 2),
            figure(item.item_rest, 2),
            figure(item.efficiency, 0),
            figure(item.effective_weight, 1),
            figure(item.alpha_without, 2),
            item.seconds
                .map_or_else(|| "–".to_owned(), |seconds| seconds.to_string()),
            console.say(&format!("verdict-{}", item.verdict.as_str())),
        ]
    }

    fn print_paper(&self, paper: &PaperFigures) {
        let console = &self.context.console;
        let text = |figure, places| {
            let text = rounded(figure, places).unwrap_or_else(|| "–".to_owned());
            FluentValue::from(text)
        };
        let interval = paper.alpha_interval;
        let facts = [
            ("n", paper.n.into()),
            ("mean", text(paper.mean, 2)),
            ("sd", text(paper.sd, 2)),
            ("alpha", text(paper.alpha, 2)),
            ("low", text(interval.map(|interval| interval.low), 2)),
            ("high", text(interval.map(|interval| interval.high), 2)),
            ("sem", text(paper.sem, 2)),
        ];
        console.print(&console.say_with("items-figures", &facts));
        if paper.alpha_is == Alpha::Nested {
            console.print(&console.say("items-nested"));
        }
        if let Some(found) = paper.consistency {
            let percent = |share: f64| FluentValue::from(format!("{:.0}", 100.0 * share));
            let facts = [("agreement", percent(found.agreement))];
            console.print(&console.say_with("items-consistency", &facts));
        }
    }

    /// Who chose what, and what each criterion earned.
    fn print_choices(&self, items: &[ItemFigures]) {
        let console = &self.context.console;
        let percent = |share: Option<f64>| {
            share.map_or_else(|| "–".to_owned(), |share| format!("{:.0}%", 100.0 * share))
        };
        for item in items {
            if item.options.is_empty() && item.criteria.is_empty() {
                continue;
            }
            console.print(&format!("\n{}", console.paint(Style::Strong, &item.id)));
            for (option, thirds) in &item.options {
                let [low, middle, high] = thirds.map(|share| FluentValue::from(percent(share)));
                let facts = [
                    ("option", FluentValue::from(option.as_str())),
                    ("low", low),
                    ("middle", middle),
                    ("high", high),
                ];
                console.print(&console.say_with("items-option", &facts));
            }
            for (criterion, share) in &item.criteria {
                let facts = [
                    ("criterion", FluentValue::from(criterion.as_str())),
                    ("share", percent(*share).into()),
                ];
                console.print(&console.say_with("items-criterion", &facts));
            }
        }
    }
}

fn rounded(figure: Option<f64>, places: usize) -> Option<String> {
    figure.map(|figure| format!("{figure:.places$}"))
}

/// Writes a picture of the totals, and one for each item.
fn plot(
    context: &Context,
    folder: &Path,
    counted: &Counted,
    items: &[ItemFigures],
) -> Result<(), Failure> {
    let console = &context.console;
    let write = |name: &str, svg: String| {
        let path = folder.join(name);
        fs::write(&path, svg).map_err(|error| unwritten(&path, &error))
    };
    fs::create_dir_all(folder).map_err(|error| unwritten(folder, &error))?;
    let (total, share) = (console.say("plot-total"), console.say("plot-share"));
    let labels = Labels {
        title: &console.say("plot-histogram"),
        across: &total,
        up: &console.say("plot-people"),
    };
    write("total.svg", histogram(&labels, &counted.tally.histogram()))?;
    for (item, tally) in items.iter().zip(&counted.tally.items) {
        let labels = Labels {
            title: &item.id,
            across: &total,
            up: &share,
        };
        let bins = counted.tally.characteristic(tally);
        write(&file_name(&item.id), characteristic(&labels, &bins))?;
    }
    let facts = [
        ("count", FluentValue::from(items.len() + 1)),
        ("folder", folder.display().to_string().into()),
    ];
    console.tell(&console.say_with("plot-written", &facts));
    Ok(())
}

/// A name that every file system takes.
fn file_name(item: &str) -> String {
    let safe = |ch: char| {
        if ch.is_alphanumeric() || "-_.".contains(ch) {
            ch
        } else {
            '_'
        }
    };
    format!("item-{}.svg", item.chars().map(safe).collect::<String>())
}
