//! Documents on the screen and in files, in whatever format was asked for.

use std::fs::OpenOptions;
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
    #[arg(long, value_enum)]
    format: Option<Format>,
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

/// Endings of files that open in programs for tables, and that are never written.
const OTHERS: [&str; 6] = ["xls", "xlsm", "ods", "et", "tsv", "pdf"];

impl Format {
    /// What a file of this ending holds.
    fn of_ending(ending: &str) -> Option<Self> {
        match ending {
            "csv" => Some(Self::Csv),
            "xlsx" => Some(Self::Xlsx),
            "json" => Some(Self::Json),
            _ => None,
        }
    }
}

impl Wanted {
    /// The format that was asked for, by name or by the ending of the file; without either a table.
    pub(super) fn format(&self) -> Result<Format, Failure> {
        let end = self.output.as_deref().and_then(Path::extension);
        let end = end.map(|end| end.to_string_lossy().to_lowercase());
        let by_name = end.as_deref().and_then(Format::of_ending);
        match (self.format, by_name) {
            (Some(format), Some(by_name)) if format != by_name => Err(self.misnamed()),
            (Some(format), _) => Ok(format),
            (None, Some(by_name)) => Ok(by_name),
            (None, None) if end.as_deref().is_some_and(|end| OTHERS.contains(&end)) => {
                Err(self.misnamed())
            }
            (None, None) => Ok(Format::Table),
        }
    }

    /// Whether people read it on a screen.
    pub(super) fn is_table(&self) -> Result<bool, Failure> {
        Ok(self.format()? == Format::Table)
    }

    /// Whether programs read it as JSON.
    pub(super) fn is_json(&self) -> Result<bool, Failure> {
        Ok(self.format()? == Format::Json)
    }

    /// A failure where the file that was asked for cannot be written; one that is there stays as it
    /// is.
    pub(super) fn try_file(&self) -> Result<(), Failure> {
        self.format()?;
        let Some(path) = &self.output else {
            return Ok(());
        };
        let opened = OpenOptions::new().append(true).create(true).open(path);
        opened.map_err(|error| unwritten(path, &error))?;
        Ok(())
    }

    fn misnamed(&self) -> Failure {
        let path = self.output.as_deref().unwrap_or(Path::new("-"));
        Failure::new(Exit::Usage, "failure-ending").with("path", path.display())
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
        std::fs::write(path, bytes).map_err(|error| unwritten(path, &error))?;
        let shown = path.display().to_string();
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
