//! Lists in whatever format was asked for, put out row by row: memory does not grow with them, and
//! the first rows are there at once.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use fluent_bundle::FluentValue;

use crate::cli::Context;
use crate::cli::clock;
use crate::cli::console::Console;
use crate::cli::document::{Format, Wanted};
use crate::cli::failure::{Failure, unwritten};
use crate::cli::progress::Progress;
use crate::cli::table::{Layout, TableRows};
use crate::records::Store;
use crate::report::{Cell, CsvRows, JsonRows, SheetRows, Wording};

/// Where rows go.
pub(super) enum Out<'c> {
    Screen(&'c Console),
    File(BufWriter<File>),
}

impl Write for Out<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Screen(console) => {
                console.print_bytes(bytes);
                Ok(bytes.len())
            }
            Self::File(file) => file.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Screen(_) => Ok(()),
            Self::File(file) => file.flush(),
        }
    }
}

enum Form<'c> {
    Table(TableRows<'c>, Out<'c>),
    Csv(Box<CsvRows<Out<'c>>>),
    Json(JsonRows<Out<'c>>),
    Sheet(Box<SheetRows>, Out<'c>),
}

/// A list that is under way.
pub(super) struct List<'c> {
    context: &'c Context,
    wording: Wording<'c>,
    form: Form<'c>,
    path: Option<PathBuf>,
    progress: Option<Progress>,
    rows: usize,
    /// Why a row could not be written.
    failed: Option<Failure>,
}

impl Context {
    /// Begins a list of `columns` that is called `title`. Its file, where one was asked for, is made.
    pub(super) fn begin_list<'c>(
        &'c self,
        columns: &'static [&'static str],
        title: String,
        layout: &'c Layout,
        wanted: &Wanted,
    ) -> Result<List<'c>, Failure> {
        let format = wanted.format()?;
        let wording = self.wording(columns, title);
        let path = wanted.output.clone();
        let out = match &path {
            None => Out::Screen(&self.console),
            Some(path) => {
                let file = File::create(path).map_err(|error| unwritten(path, &error))?;
                Out::File(BufWriter::new(file))
            }
        };
        let failed = |error: io::Error| failure(path.as_deref(), &error);
        let form = match format {
            Format::Table => {
                let headings = wording.headings.clone();
                Form::Table(TableRows::begin(self, columns, layout, headings), out)
            }
            Format::Csv => Form::Csv(Box::new(CsvRows::begin(out, &wording).map_err(failed)?)),
            Format::Json => Form::Json(JsonRows::begin(out, columns).map_err(failed)?),
            Format::Xlsx => Form::Sheet(Box::new(SheetRows::begin(&wording)?), out),
        };
        // A bar would stand among the rows on a screen.
        let progress = path.is_some().then(|| self.progress());
        Ok(List {
            context: self,
            wording,
            form,
            path,
            progress,
            rows: 0,
            failed: None,
        })
    }

    /// Signs the log that a report rests on, for its foot.
    pub(super) fn foot(&self, store: &mut Store) -> Result<String, Failure> {
        let signed = match store.is_read_only() {
            true => "read-only",
            false => match self.key_to_sign()? {
                Some(key) => {
                    store.checkpoint(&key)?;
                    "yes"
                }
                None => "lost",
            },
        };
        let now = store.present("")?;
        let facts = [
            ("size", FluentValue::from(now.size)),
            ("root", now.root.to_string().into()),
            ("signed", signed.into()),
        ];
        Ok(self.console.say_with("checkpoint-foot", &facts))
    }
}

impl List<'_> {
    /// Remembers the list's file, if it has one, so that it is looked at when somebody is erased.
    pub(super) fn remember(&self, store: &mut Store) -> Result<(), Failure> {
        let Some(path) = &self.path else {
            return Ok(());
        };
        let full = fs::canonicalize(path).map_err(|error| unwritten(path, &error))?;
        if full.is_file() && store.is_read_only() {
            let console = &self.context.console;
            console.tell(&console.say("list-not-remembered"));
        } else if full.is_file() {
            store.note_file(&full, "export", clock::now())?;
        }
        Ok(())
    }

    /// Adds a row.
    pub(super) fn row(&mut self, row: Vec<Cell>) {
        if self.failed.is_some() {
            return;
        }
        self.rows += 1;
        let written = match &mut self.form {
            Form::Table(table, out) => table.row(out, row),
            Form::Csv(csv) => csv.row(&row, &self.wording),
            Form::Json(json) => json.row(&row),
            Form::Sheet(sheet, _) => match sheet.row(&row, &self.wording) {
                Ok(()) => Ok(()),
                Err(error) => {
                    self.failed = Some(error.into());
                    return;
                }
            },
        };
        self.failed = written
            .err()
            .map(|error| failure(self.path.as_deref(), &error));
        if let Some(progress) = &self.progress {
            progress.tick(self.rows);
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.rows == 0
    }

    /// Ends the list. A foot stands under a table and on printed pages; beside data it is told.
    pub(super) fn end(self, foot: Option<&str>) -> Result<(), Failure> {
        if let Some(failed) = self.failed {
            return Err(failed);
        }
        let failed = |error: io::Error| failure(self.path.as_deref(), &error);
        let console = &self.context.console;
        let is_table = matches!(self.form, Form::Table(..));
        let mut out = match self.form {
            Form::Table(table, mut out) => {
                table.end(&mut out).map_err(failed)?;
                if let Some(foot) = foot {
                    writeln!(out, "{foot}").map_err(failed)?;
                }
                out
            }
            Form::Csv(csv) => csv.end().map_err(failed)?,
            Form::Json(json) => json.end().map_err(failed)?,
            Form::Sheet(sheet, mut out) => {
                let bytes = sheet.end(foot)?;
                out.write_all(&bytes).map_err(failed)?;
                out
            }
        };
        out.flush().map_err(failed)?;
        if let Some(progress) = &self.progress {
            progress.finish();
        }
        if let Some(path) = &self.path {
            console.tell(&console.say_of("written", "path", path.display().to_string()));
        }
        if let Some(foot) = foot.filter(|_| !is_table) {
            console.tell(foot);
        }
        Ok(())
    }
}

fn failure(path: Option<&Path>, error: &io::Error) -> Failure {
    unwritten(path.unwrap_or(Path::new("-")), error)
}
