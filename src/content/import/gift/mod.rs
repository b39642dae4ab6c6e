//! GIFT, the text format of Moodle.

mod answers;
mod blocks;
mod escapes;

pub(super) use crate::content::import::gift::blocks::levels;

use crate::content::import::gift::answers::asked;
use crate::content::import::gift::blocks::{Block, blocks};
use crate::content::import::gift::escapes::{bare, find, split, unescaped};
use crate::content::import::html;
use crate::content::import::markup::Markup;
use crate::content::import::question::BLANK;
use crate::content::import::question::{Asked, Question, Questions, Remark, Spot};

/// Signs that can end a sentence, alone behind the brackets of answers.
const ENDS: &[char] = &['.', '。', '?', '？', '!', '！', ':', '：', ';', '；'];

/// The questions of a text of this format; nothing for other texts.
pub(super) fn read(text: &str) -> Option<Questions> {
    is_gift(text).then(|| {
        let mut read = Questions::default();
        for block in blocks(text) {
            take(&block, &mut read);
        }
        read
    })
}

/// Whether something stands here that only this format has: a category, a name, or brackets that
/// begin as answers do.
fn is_gift(text: &str) -> bool {
    let lines = text.lines().map(str::trim_start);
    let is_named = |line: &str| {
        let name = line.strip_prefix("::");
        name.is_some_and(|rest| find(rest, "::").is_some())
    };
    let mut content = lines.filter(|line| !line.starts_with("//"));
    content.any(|line| line.starts_with("$CATEGORY:") || is_named(line))
        || bare(text)
            .filter(|(_, c)| *c == '{')
            .any(|(at, _)| opens(&text[..at], text[at + 1..].trim_start()))
}

/// Whether a bracket here opens answers: they begin in it, or it is empty behind a sentence.
fn opens(before: &str, inner: &str) -> bool {
    let ends = ['.', '。', '?', '？', '!', '！'];
    answers::begins(inner) || inner.starts_with('}') && before.trim_end().ends_with(ends)
}

fn take(block: &Block, read: &mut Questions) {
    let spot = Spot {
        sheet: String::new(),
        row: block.line,
    };
    let mut notes = Vec::new();
    let question = question(block, &mut notes);
    read.take_noted(&spot, question, notes, || {
        vec![("text".to_owned(), block.text.clone())]
    });
}

/// The question of a block; nothing for a text that asks nothing.
fn question(block: &Block, notes: &mut Vec<Remark>) -> Result<Option<Question>, Remark> {
    let (name, rest) = match block.text.trim_start().strip_prefix("::") {
        Some(rest) => {
            split(rest, "::").ok_or_else(|| Remark::new("unclosed").with("sign", "::"))?
        }
        None => ("", block.text.trim()),
    };
    let (markup, rest) = Markup::before(rest, Markup::Unsaid);
    let Some((before, behind)) = split(rest, "{") else {
        return match find(rest, "}") {
            Some(_) => Err(Remark::new("unclosed").with("sign", "}")),
            None => Ok(None),
        };
    };
    let (inner, after) =
        split(behind, "}").ok_or_else(|| Remark::new("unclosed").with("sign", "{"))?;
    if find(inner, "{").is_some() {
        return Err(Remark::new("unclosed").with("sign", "{"));
    }
    if find(after, "{").is_some() || find(after, "}").is_some() {
        return Err(Remark::new("several-brackets"));
    }
    let (asked, rationale) = asked(inner, markup, notes)?;
    let stem = stem(
        [before, after],
        &mut |text| markup.plain(&unescaped(text), notes),
        &asked,
    );
    if stem.trim() == BLANK || stem.is_empty() {
        return Err(Remark::new("no-stem"));
    }
    html::only_text([&stem])?;
    let mut question = Question::new(block.line, stem, asked);
    question.rationale = rationale;
    question.topics = block.tags.clone();
    if !block.category.is_empty() {
        question.topics.insert(0, block.category.clone());
    }
    let question = question.called(&unescaped(name));
    Ok(Some(match &block.id {
        Some(id) => question.numbered(id),
        None => question,
    }))
}

/// The text around the brackets; a blank stands for them where more text follows, and where words
/// are to be filled in.
fn stem(around: [&str; 2], plain: &mut dyn FnMut(&str) -> String, asked: &Asked) -> String {
    let [before, after] = around.map(plain);
    let is_end = after.chars().all(|c| ENDS.contains(&c));
    let is_rest = after.is_empty() || is_end && before.ends_with(ENDS);
    if is_rest && !matches!(asked, Asked::Blanks(_)) {
        return before;
    }
    let space = |is_there: bool| if is_there { " " } else { "" };
    let left = space(around[0].ends_with(char::is_whitespace) || before.ends_with(ENDS));
    let right = space(around[1].starts_with(char::is_whitespace) && !after.is_empty());
    format!("{before}{left}{BLANK}{right}{after}")
}

#[cfg(test)]
mod tests;
