//! A sheet of `export` that came back: what it changes in the bank's files, item by item.

use std::fs;
use std::path::Path;

use fluent_bundle::FluentValue;
use serde_json::{Value, json};

use crate::cli::Context;
use crate::cli::command::TextOrJson;
use crate::cli::command::export::{head, shown};
use crate::cli::command::import::story::Story;
use crate::cli::command::import::{Arguments, existing, refused, settings, write_all};
use crate::cli::console::Style;
use crate::cli::failure::{Exit, Failure, of_file};
use crate::cli::language::finding_sentences;
use crate::content::Loaded;
use crate::content::import::question::Remark;
use crate::content::import::{Change, Edits, Found, Read, Stopped, edits};

/// The mark by which some programs know UTF-8.
const MARK: &[u8] = b"\xEF\xBB\xBF";

pub(super) fn run(context: &Context, arguments: &Arguments, read: &Read) -> Result<Exit, Failure> {
    let story = Story { context };
    let loaded = match &arguments.to {
        Some(_) => existing(context, arguments)?,
        None => Some(context.bank()?),
    };
    let settings = settings(context, arguments, loaded.as_ref());
    let edits = edits(&read.questions.rows, loaded.as_ref(), &settings);
    let (format, encoding) = (read.format, read.encoding);
    match arguments.format {
        TextOrJson::Text => {
            print(&story, &edits);
            if !edits.fresh.items.is_empty() || !edits.fresh.refused.is_empty() {
                story.print(&edits.fresh, format, encoding);
            }
        }
        TextOrJson::Json => {
            let mut value = story.json(&edits.fresh, format, encoding);
            value["changes"] = json!(
                edits
                    .changes
                    .iter()
                    .map(|change| data(&story, change))
                    .collect::<Vec<_>>()
            );
            value["same"] = json!(edits.same);
            context.print_json(&value);
        }
    }
    if let Some(path) = &arguments.refused {
        refused::write(context, &story, path, &edits.fresh)?;
    }
    finish(context, arguments, loaded.as_ref(), &edits)?;
    Ok(Exit::Done)
}

/// Writes what changes and what is new, or says how it would be written.
fn finish(
    context: &Context,
    arguments: &Arguments,
    loaded: Option<&Loaded>,
    edits: &Edits,
) -> Result<(), Failure> {
    let console = &context.console;
    let made = edits.changes.iter();
    let made = made.filter(|change| matches!(change.found, Found::Change(_)));
    let facts = [
        ("changes", FluentValue::from(made.count())),
        ("new", edits.fresh.items.len().into()),
        ("same", edits.same.into()),
    ];
    let has_nothing = edits.files.is_empty() && edits.fresh.files.is_empty();
    let folder = match &arguments.to {
        _ if has_nothing => {
            console.tell(&console.say_with("edited-nothing", &facts));
            return Ok(());
        }
        Some(folder) if arguments.apply => folder,
        Some(_) => {
            console.tell(&console.say_with("edited-dry-run", &facts));
            return Ok(());
        }
        None => {
            console.tell(&console.say_with("edited-no-folder", &facts));
            return Ok(());
        }
    };
    for (name, _) in &edits.files {
        let old = loaded.and_then(|loaded| loaded.texts.get(name));
        current(&folder.join(&**name), old.map_or("", String::as_str))?;
    }
    write_all(folder, &edits.fresh.files)?;
    for (name, text) in &edits.files {
        let old = loaded.and_then(|loaded| loaded.texts.get(name));
        rewrite(&folder.join(&**name), old.map_or("", String::as_str), text)?;
        console.tell(&console.say_of("edited-file", "file", &**name));
    }
    for (name, _) in &edits.fresh.files {
        console.tell(&console.say_of("import-file", "file", name.as_str()));
    }
    console.tell(&console.say_with("edited-written", &facts));
    Ok(())
}

/// The mark before the text of a file, which must still say `old`.
fn current(path: &Path, old: &str) -> Result<&'static [u8], Failure> {
    let shown = path.display().to_string();
    let bytes = fs::read(path).map_err(|error| of_file(&shown, &error))?;
    let text = bytes.strip_prefix(MARK);
    match text.unwrap_or(&bytes) == old.as_bytes() {
        true => Ok(text.map_or(b"", |_| MARK)),
        false => Err(Failure::new(Exit::Refused, "failure-changed-meanwhile").with("path", &shown)),
    }
}

/// Puts `new` in the place of a file that says `old`, whole or not at all.
fn rewrite(path: &Path, old: &str, new: &str) -> Result<(), Failure> {
    let shown = path.display().to_string();
    let failed = |error: std::io::Error| of_file(&shown, &error);
    let mark = current(path, old)?;
    let beside = path.with_extension("yaml.new");
    fs::write(&beside, [mark, new.as_bytes()].concat()).map_err(failed)?;
    let permissions = fs::metadata(path).map_err(failed)?.permissions();
    fs::set_permissions(&beside, permissions).map_err(failed)?;
    fs::rename(&beside, path).map_err(failed)
}

fn print(story: &Story<'_>, edits: &Edits) {
    let console = &story.context.console;
    for change in &edits.changes {
        let facts = [
            ("item", FluentValue::from(change.id.as_str())),
            ("file", (&*change.file).into()),
            ("row", change.spot.row.to_string().into()),
            ("reason", reason(story, change).into()),
        ];
        let (style, title) = match &change.found {
            Found::Change(_) => (Style::Strong, "edited-change"),
            Found::Conflict => (Style::Bad, "edited-conflict"),
            Found::Stopped(_) => (Style::Bad, "edited-stopped"),
        };
        console.print(&console.paint(style, &console.say_with(title, &facts)));
        for (field, old, new) in &change.fields {
            console.print(&format!("  {}", head(story.context, *field)));
            for line in shown(story.context, *field, old).lines() {
                console.print(&console.paint(Style::Bad, &format!("    - {line}")));
            }
            for line in shown(story.context, *field, new).lines() {
                console.print(&console.paint(Style::Good, &format!("    + {line}")));
            }
        }
    }
}

/// Why a change is not made; empty where it is.
fn reason(story: &Story<'_>, change: &Change) -> String {
    let messages = &story.context.console.messages;
    match &change.found {
        Found::Change(_) => String::new(),
        Found::Conflict => messages.say("edited-reason-conflict"),
        Found::Stopped(Stopped::Twice) => messages.say("edited-reason-twice"),
        Found::Stopped(Stopped::Misfit(misfit)) => {
            let remark = Remark::new(misfit.why.code())
                .with("field", misfit.field.name())
                .with("letter", misfit.field.letter());
            story.sentence(&remark)
        }
        Found::Stopped(Stopped::Finding(finding)) => finding_sentences(messages, finding).0,
        Found::Stopped(Stopped::NotRewritten(why)) => story.sentence(&Remark::new(why.code())),
    }
}

fn data(story: &Story<'_>, change: &Change) -> Value {
    let field = |(field, old, new): &(crate::content::export::Field, String, String)| {
        let name = match field.letter() {
            letter if letter.is_empty() => field.name().to_owned(),
            letter => format!("{}-{}", field.name(), letter.to_lowercase()),
        };
        json!({ "field": name, "old": old, "new": new })
    };
    json!({
        "item": change.id,
        "file": change.file,
        "row": change.spot.row,
        "sheet": change.spot.sheet,
        "status": match &change.found {
            Found::Change(_) => "change",
            Found::Conflict => "conflict",
            Found::Stopped(_) => "stopped",
        },
        "reason": reason(story, change),
        "fields": change.fields.iter().map(field).collect::<Vec<_>>(),
    })
}
