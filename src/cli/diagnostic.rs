//! Findings as people read them: the line, with a caret under the right character.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use serde_json::{Value, json};

use crate::bank::finding::{Finding, Severity};
use crate::cli::console::Console;
use crate::cli::language::finding_sentences;
use crate::content::Loaded;

/// Widest piece of a line that is shown, in characters.
const WIDEST_LINE: usize = 160;

/// One finding with its line.
pub(crate) fn render(console: &Console, loaded: &Loaded, finding: &Finding) -> String {
    let (sentence, help) = finding_sentences(&console.messages, finding);
    let (level, word) = match finding.code.severity() {
        Severity::Error => (Level::ERROR, console.say("severity-error")),
        Severity::Warning => (Level::WARNING, console.say("severity-warning")),
    };
    let origin = &finding.origin;
    let text = loaded.texts.get(&origin.file).map_or("", String::as_str);
    let line = text
        .lines()
        .nth(origin.line as usize - 1)
        .unwrap_or_default();
    let file = loaded.place.shown(&origin.file);
    let (line, column) = window(line, origin.column as usize - 1);
    let span = bytes(&line, column, origin.width as usize);
    let is_whole = column + 1 == origin.column as usize && !line.is_empty();
    let title = level
        .with_name(word)
        .primary_title(sentence)
        .id(finding.code.as_str());
    let snippet = Snippet::source(line.as_str())
        .line_start(origin.line as usize)
        .annotation(AnnotationKind::Primary.span(span));
    let mut group: Group<'_> = if is_whole {
        title.element(snippet.path(file))
    } else {
        let place = Origin::path(file).line(origin.line as usize);
        let group = title.element(place.char_column(origin.column as usize));
        if line.is_empty() {
            group
        } else {
            group.element(snippet)
        }
    };
    let help_word = console.say("help-word");
    group = group.element(Level::HELP.with_name(help_word).message(help));
    let renderer = if console.has_colour() {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    renderer.decor_style(DecorStyle::Ascii).render(&[group])
}

/// The part of a long line around `column`, and the column in it.
fn window(line: &str, column: usize) -> (String, usize) {
    let start = column.saturating_sub(WIDEST_LINE / 2);
    let shown: String = line.chars().skip(start).take(WIDEST_LINE).collect();
    (shown.replace('\t', " "), column - start)
}

/// The bytes of `width` characters from `column` on, within the line.
fn bytes(line: &str, column: usize, width: usize) -> std::ops::Range<usize> {
    let at = |characters: usize| {
        let mut indices = line.char_indices().map(|(byte, _)| byte);
        indices.nth(characters).unwrap_or(line.len())
    };
    at(column)..at(column + width.max(1))
}

/// One finding as an object.
pub(crate) fn to_json(console: &Console, loaded: &Loaded, finding: &Finding) -> Value {
    let (message, help) = finding_sentences(&console.messages, finding);
    json!({
        "code": finding.code.as_str(),
        "severity": finding.code.severity(),
        "file": loaded.place.shown(&finding.origin.file),
        "line": finding.origin.line,
        "column": finding.origin.column,
        "message": message,
        "help": help,
    })
}
