//! Documents on the screen and in files, in whatever format was asked for.

use std::path::{Path, PathBuf};

use clap::ValueEnum;

use crate::cli::Context;
use crate::cli::clock;
use crate::cli::failure::{Exit, Failure, unwritten};
use crate::cli::table::Layout;
use crate::records::Store;
use crate::report::{Cell, Document, SheetRows, TooLarge, Wording};

/// How a document is asked for.
#[derive(clap::Args)]
pub(super) struct Wanted {
    #[arg(long, value_enum, default_value = "table")]
    pub(super) format: Format,
    #[arg(long, short, value_name = "FILE", required_if_eq("format", "xlsx"))]
    pub(super) output: Option<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    Table,
    Csv,
    Xlsx,
    Json,
}

impl Wanted {
    /// Whether people read it on a screen.
    pub(super) fn is_table(&self) -> bool {
        self.format == Format::Table
    }

    /// Whether programs read it as JSON.
    pub(super) fn is_json(&self) -> bool {
        self.format == Format::Json
    }
}

impl Context {
    /// Prints `document`, or writes it to the file that was asked for. `title` names it.
    pub(super) fn put_out(
        &self,
        document: Document,
        title: String,
        layout: &Layout,
        wanted: &Wanted,
    ) -> Result<(), Failure> {
        let mut list = self.begin_list(document.columns, title, layout, wanted)?;
        for row in document.rows {
            list.row(row);
        }
        list.end(None)
    }

    /// The same for what rests on the store, with the log's checkpoint at its foot. Its file is
    /// remembered, so that it is looked at when somebody is erased.
    pub(super) fn put_out_report(
        &self,
        store: &mut Store,
        document: Document,
        title: String,
        layout: &Layout,
        wanted: &Wanted,
    ) -> Result<(), Failure> {
        let mut list = self.begin_list(document.columns, title, layout, wanted)?;
        list.remember(store)?;
        for row in document.rows {
            list.row(row);
        }
        list.end(Some(&self.foot(store)?))
    }

    /// A document as the bytes of a sheet.
    pub(super) fn sheet(&self, document: &Document, title: String) -> Result<Vec<u8>, Failure> {
        let wording = self.wording(document.columns, title);
        let mut sheet = SheetRows::begin(&wording)?;
        for row in &document.rows {
            sheet.row(row, &wording)?;
        }
        Ok(sheet.end(None)?)
    }

    /// How people read a document of these columns.
    pub(super) fn wording(&self, columns: &[&str], title: String) -> Wording<'_> {
        let heading = |column: &&str| {
            let name = format!("column-{}", column.replace('_', "-"));
            self.console.say(&name)
        };
        Wording {
            title,
            headings: columns.iter().map(heading).collect(),
            read: Box::new(|cell| self.read(cell)),
            local: |at| clock::local(at).datetime(),
            made: clock::now(),
        }
    }

    /// What stands for a cell where there are only texts.
    pub(super) fn read(&self, cell: &Cell) -> String {
        match cell {
            Cell::Word(group, word) => self.console.say(&format!("{group}-{word}")),
            Cell::Flag(group, _) => self.console.say(&format!("{group}-{}", cell.plain())),
            Cell::Moment(at) => clock::date_and_time(*at),
            cell => cell.plain(),
        }
    }

    /// Prints text, or writes it to the file that was asked for.
    pub(super) fn put_out_bytes(&self, bytes: Vec<u8>, wanted: &Wanted) -> Result<(), Failure> {
        match &wanted.output {
            None => {
                self.console.print_bytes(&bytes);
                Ok(())
            }
            Some(path) => self.write_file(path, &bytes),
        }
    }

    /// Writes a file that was asked for, in place of one of the same name.
    pub(super) fn write_file(&self, path: &Path, bytes: &[u8]) -> Result<(), Failure> {
        let shown = path.display().to_string();
        std::fs::write(path, bytes).map_err(|error| unwritten(path, &error))?;
        self.console
            .tell(&self.console.say_of("written", "path", shown));
        Ok(())
    }
}

impl From<TooLarge> for Failure {
    fn from(error: TooLarge) -> Self {
        Self::new(Exit::Refused, "failure-sheet").with("reason", error)
    }
}
