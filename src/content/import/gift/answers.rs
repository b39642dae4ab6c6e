//! What stands between the brackets of a GIFT question.

use crate::content::import::gift::escapes::{bare, find, split, unescaped};
use crate::content::import::html;
use crate::content::import::markup::Markup;
use crate::content::import::question::{Asked, Remark};
use crate::content::import::weighted::{self, WHOLE, Weighted, share};

/// Whether this begins as answers do.
pub(super) fn begins(inner: &str) -> bool {
    let number = inner.strip_prefix('#').map(str::trim_start);
    let is_number =
        |rest: &str| rest.starts_with(|c: char| c.is_ascii_digit() || "-+.=".contains(c));
    let word = inner.split(['}', '#']).next().unwrap_or_default();
    inner.starts_with(['=', '~'])
        || number.is_some_and(is_number)
        || (word.len() < inner.len() && truth(word).is_some())
}

/// What is asked, and why it is right.
pub(super) fn asked(
    inner: &str,
    markup: Markup,
    notes: &mut Vec<Remark>,
) -> Result<(Asked, Option<String>), Remark> {
    let (inner, general) = split(inner, "####").unwrap_or((inner, ""));
    let (of_general, general) = Markup::before(general, markup);
    let general = of_general.plain(&unescaped(general), notes);
    let inner = inner.trim();
    if inner.is_empty() {
        return Ok((
            Asked::Speech(Vec::new()),
            weighted::rationale(&general, &[]),
        ));
    }
    let (word, feedback) = split(inner, "#").unwrap_or((inner, ""));
    if let Some(is_right) = truth(word) {
        let (wrong, right) = split(feedback, "#").unwrap_or((feedback, ""));
        let lines = [
            &general,
            &said(right, markup, notes),
            &said(wrong, markup, notes),
        ];
        let lines: Vec<&str> = lines.into_iter().map(String::as_str).collect();
        let lines: Vec<&str> = lines.into_iter().filter(|line| !line.is_empty()).collect();
        let rationale = Some(lines.join("\n")).filter(|text| !text.is_empty());
        return Ok((Asked::TrueFalse(is_right), rationale));
    }
    if let Some(numbers) = inner.strip_prefix('#') {
        let answers = match numbers.trim().starts_with(['=', '~']) {
            true => answers(numbers, markup, notes)?,
            false => vec![answer(numbers, WHOLE, markup, notes)?],
        };
        let asked = weighted::number(&answers, notes)?;
        return Ok((asked, weighted::rationale(&general, &answers)));
    }
    let answers = answers(inner, markup, notes)?;
    let asked = words(inner, &answers, notes)?;
    Ok((asked, weighted::rationale(&general, &answers)))
}

/// Options, pairs or forms.
fn words(inner: &str, answers: &[Weighted], notes: &mut Vec<Remark>) -> Result<Asked, Remark> {
    html::only_text(answers.iter().map(|answer| &answer.text))?;
    let signs: Vec<char> = parts(inner).into_iter().map(|(sign, _)| sign).collect();
    let (has_right, has_wrong) = (signs.contains(&'='), signs.contains(&'~'));
    let arrows = parts(inner);
    if !has_wrong && arrows.iter().all(|(_, part)| find(part, "->").is_some()) {
        return pairs(answers);
    }
    if has_wrong {
        let is_whole = |answer: &Weighted| answer.share >= WHOLE;
        let is_single = has_right && answers.iter().any(is_whole);
        return weighted::choice(answers, !is_single, notes);
    }
    let forms = weighted::forms(answers, notes)?;
    let wild = parts(inner).into_iter().any(|(_, part)| wildcard(part));
    match wild
        .then(|| forms.iter().find(|form| form.contains('*')))
        .flatten()
    {
        Some(form) => Err(Remark::new("wildcard").with("answer", form)),
        None => Ok(Asked::Blanks(vec![forms])),
    }
}

/// Whether a sign stands in an answer that means any text.
fn wildcard(part: &str) -> bool {
    let answer = split(part, "#").map_or(part, |(answer, _)| answer);
    answer.replace("\\*", "").contains('*')
}

fn pairs(answers: &[Weighted]) -> Result<Asked, Remark> {
    let (mut pairs, mut extra) = (Vec::new(), Vec::new());
    for answer in answers {
        let (left, right) = answer.text.split_once("->").unwrap_or((&answer.text, ""));
        let (left, right) = (left.trim().to_owned(), right.trim().to_owned());
        if right.is_empty() {
            return Err(Remark::new("no-pairs"));
        }
        match left.as_str() {
            "" => extra.push(right),
            _ => pairs.push((left, right)),
        }
    }
    Asked::pairs(pairs, extra)
}

/// The signs and texts of answers. Signs inside a tag belong to it.
fn parts(inner: &str) -> Vec<(char, &str)> {
    let mut starts: Vec<(usize, char)> = Vec::new();
    let mut tag_end = 0;
    for (at, c) in bare(inner) {
        let rest = &inner[at..];
        let inside = rest.strip_prefix('<');
        let is_tag = inside.is_some_and(|tag| tag.starts_with(|c: char| c.is_ascii_alphabetic()));
        if is_tag && at >= tag_end {
            let end = rest.find(['>', '\n', '~']);
            tag_end = end.map_or(0, |end| at + end).max(tag_end);
        } else if matches!(c, '=' | '~') && at >= tag_end {
            starts.push((at, c));
        }
    }
    let ends = starts.iter().skip(1).map(|(at, _)| *at);
    let ends = ends.chain([inner.len()]);
    let parts = starts.iter().zip(ends);
    parts
        .map(|((at, sign), end)| (*sign, &inner[at + 1..end]))
        .collect()
}

fn answers(inner: &str, markup: Markup, notes: &mut Vec<Remark>) -> Result<Vec<Weighted>, Remark> {
    let first = inner.trim();
    if !first.starts_with(['=', '~']) {
        return Err(Remark::new("no-sign").with("text", first));
    }
    let parts = parts(inner).into_iter().map(|(sign, part)| {
        let usual = if sign == '=' { WHOLE } else { 0 };
        answer(part, usual, markup, notes)
    });
    parts.collect()
}

/// One answer: `%50%text#feedback`.
fn answer(
    part: &str,
    usual: i64,
    markup: Markup,
    notes: &mut Vec<Remark>,
) -> Result<Weighted, Remark> {
    let part = part.trim();
    let weight = part.strip_prefix('%').and_then(|rest| rest.split_once('%'));
    let (share, rest) = match weight {
        Some((weight, rest)) => {
            let unclear = || Remark::new("not-a-number").with("answer", weight);
            (share(weight).ok_or_else(unclear)?, rest)
        }
        None => (usual, part),
    };
    let (text, feedback) = split(rest, "#").unwrap_or((rest, ""));
    let text = said(text, markup, notes);
    if text.is_empty() {
        return Err(Remark::new("empty-answer"));
    }
    Ok(Weighted {
        text,
        share,
        feedback: said(feedback, markup, notes),
    })
}

/// A text of an answer in one line.
fn said(text: &str, usual: Markup, notes: &mut Vec<Remark>) -> String {
    let (markup, text) = Markup::before(text, usual);
    let plain = markup.plain(&unescaped(text), notes);
    plain.split('\n').collect::<Vec<_>>().join(" ")
}

fn truth(word: &str) -> Option<bool> {
    match word.trim().to_ascii_uppercase().as_str() {
        "T" | "TRUE" => Some(true),
        "F" | "FALSE" => Some(false),
        _ => None,
    }
}
