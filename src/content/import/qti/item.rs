//! One item of QTI: a question for each place where one answers.

use crate::content::import::html;
use crate::content::import::qti::asked::{asked, forms, number};
use crate::content::import::qti::body::{self, Piece, pieces, tidy};
use crate::content::import::question::BLANK;
use crate::content::import::question::{Asked, Question, Questions, Remark, Spot};
use crate::content::import::sheets::whole_points;
use crate::content::import::weighted::{self, Weighted};
use crate::content::import::xml::Element;

/// Interactions that stand in a line of text.
const INLINE: &[&str] = &["textEntryInteraction", "inlineChoiceInteraction"];

/// Takes the questions of an item in the file `name`.
pub(super) fn take(item: &Element, name: &str, titles: &[String], read: &mut Questions) {
    let spot = |line: usize| Spot {
        sheet: name.to_owned(),
        row: line,
    };
    let cells = |stem: &str| {
        let title = item.attribute("title").unwrap_or_default();
        vec![
            ("name".to_owned(), title.to_owned()),
            ("stem".to_owned(), stem.to_owned()),
        ]
    };
    let parts = match parts(item) {
        Ok(parts) => parts,
        Err(reason) => {
            let body = item.child("itemBody").map(body::text).unwrap_or_default();
            return read.take(&spot(item.line), Err(reason), || cells(&body));
        }
    };
    let count = parts.len();
    for (place, part) in (1..).zip(&parts) {
        let mut notes = Vec::new();
        if count > 1 {
            notes.push(Remark::new("item-parted").with("count", count));
        }
        let number = (count > 1).then_some(place);
        let question = question(item, part, number, titles, &mut notes);
        read.take_noted(&spot(part.line), question.map(Some), notes, || {
            cells(&part.stem)
        });
    }
}

/// One question of an item.
struct Part<'x> {
    line: usize,
    scenario: String,
    stem: String,
    interactions: Vec<&'x Element>,
}

/// The questions of an item: gaps that are all there is make one, other interactions one each.
fn parts(item: &Element) -> Result<Vec<Part<'_>>, Remark> {
    let is_template = |element: &Element| {
        matches!(
            element.name.as_str(),
            "templateDeclaration" | "templateProcessing"
        )
    };
    if item.elements().any(is_template) {
        return Err(Remark::new("template"));
    }
    let body = item
        .child("itemBody")
        .ok_or_else(|| Remark::new("no-stem"))?;
    let pieces = pieces(body);
    let interactions = pieces.iter().filter_map(|piece| match piece {
        Piece::Asked(interaction) => Some(*interaction),
        Piece::Text(_) => None,
    });
    let interactions: Vec<&Element> = interactions.collect();
    let are_gaps = interactions
        .iter()
        .all(|i| i.name == "textEntryInteraction");
    match interactions[..] {
        [] => Err(Remark::new("no-interaction")),
        [one] => Ok(vec![Part {
            line: item.line,
            scenario: String::new(),
            stem: stem(&pieces, &[one]),
            interactions,
        }]),
        _ if are_gaps => Ok(vec![Part {
            line: item.line,
            scenario: String::new(),
            stem: stem(&pieces, &interactions),
            interactions,
        }]),
        _ => Ok(parted(&pieces)),
    }
}

/// The text of pieces with a blank for each gap; prompts stand behind it.
fn stem(pieces: &[Piece<'_>], interactions: &[&Element]) -> String {
    let texts = pieces.iter().map(|piece| match piece {
        Piece::Text(text) => text.clone(),
        Piece::Asked(element) if INLINE.contains(&element.name.as_str()) => BLANK.to_owned(),
        Piece::Asked(_) => "\n".to_owned(),
    });
    let mut stem = texts.collect::<String>();
    for prompt in interactions.iter().filter_map(|i| i.child("prompt")) {
        stem += "\n";
        stem += &body::text(prompt);
    }
    tidy(&stem)
}

/// Each interaction with the text before it; what stands before a first one that has a prompt of its
/// own is the scenario of all.
fn parted<'x>(pieces: &[Piece<'x>]) -> Vec<Part<'x>> {
    let mut parts: Vec<Part<'x>> = Vec::new();
    let (mut scenario, mut before) = (String::new(), String::new());
    for piece in pieces {
        match piece {
            Piece::Text(text) => {
                // Text in the same line belongs to the gap before it.
                let (rest, behind) = text.split_once('\n').unwrap_or((text, ""));
                match parts.last_mut() {
                    Some(part) if part.stem.ends_with(BLANK) && before.is_empty() => {
                        part.stem = tidy(&(part.stem.clone() + rest));
                        before += behind;
                    }
                    _ => before += text,
                }
            }
            Piece::Asked(interaction) => {
                let prompt = interaction.child("prompt").map(body::text);
                let prompt = prompt.unwrap_or_default();
                if parts.is_empty() && !prompt.is_empty() {
                    scenario = tidy(&std::mem::take(&mut before));
                }
                let is_inline = INLINE.contains(&interaction.name.as_str());
                let blank = if is_inline { BLANK } else { "" };
                parts.push(Part {
                    line: interaction.line,
                    scenario: scenario.clone(),
                    stem: tidy(&format!("{}{blank}\n{prompt}", std::mem::take(&mut before))),
                    interactions: vec![interaction],
                });
            }
        }
    }
    if let Some(last) = parts.last_mut() {
        last.stem = tidy(&format!("{}\n{before}", last.stem));
    }
    parts
}

fn question(
    item: &Element,
    part: &Part<'_>,
    number_of_part: Option<usize>,
    titles: &[String],
    notes: &mut Vec<Remark>,
) -> Result<Question, Remark> {
    let stem = part.stem.clone();
    if stem.is_empty() || stem == BLANK {
        return Err(Remark::new("no-stem"));
    }
    html::only_text([&stem, &part.scenario])?;
    let (asked, answers) = answered(item, part, notes)?;
    let stem = match asked {
        // A number has its own field behind the text.
        Asked::Number { .. } => stem
            .strip_suffix(BLANK)
            .map_or(stem.as_str(), str::trim_end),
        _ => stem.as_str(),
    };
    let mut question = Question::new(part.line, stem.to_owned(), asked);
    question.scenario = Some(part.scenario.clone()).filter(|text| !text.is_empty());
    question.rationale = rationale(item, &answers);
    question.points = points(item, notes).filter(|_| number_of_part.is_none());
    let titles: Vec<&str> = titles.iter().map(String::as_str).collect();
    let titles = titles.into_iter().filter(|title| !title.is_empty());
    let topic = titles.collect::<Vec<_>>().join(" / ");
    question.topics = Some(topic)
        .filter(|topic| !topic.is_empty())
        .into_iter()
        .collect();
    let identifier = item.attribute("identifier").unwrap_or_default();
    let title = item.attribute("title").unwrap_or(identifier);
    let identifier = match number_of_part {
        Some(number) => format!("{identifier}-{number}"),
        None => identifier.to_owned(),
    };
    let named = Question::called(question, title);
    Ok(Question::numbered(named, &identifier))
}

fn answered(
    item: &Element,
    part: &Part<'_>,
    notes: &mut Vec<Remark>,
) -> Result<(Asked, Vec<Weighted>), Remark> {
    let is_gap = |i: &&Element| i.name == "textEntryInteraction";
    if !part.interactions.iter().all(is_gap) {
        return asked(item, part.interactions[0], notes);
    }
    if let [gap] = part.interactions[..]
        && let Some(number) = number(item, gap)
    {
        return number.map(|asked| (asked, Vec::new()));
    }
    let gaps = part.interactions.iter();
    let blanks: Result<Vec<_>, _> = gaps.map(|gap| forms(item, gap, notes)).collect();
    Ok((Asked::Blanks(blanks?), Vec::new()))
}

/// What is said after answering.
fn rationale(item: &Element, answers: &[Weighted]) -> Option<String> {
    let modal = item.children("modalFeedback").map(body::text);
    let is_block = |element: &Element| element.name == "feedbackBlock";
    let blocks = item.below(&is_block).into_iter().map(body::text);
    let mut lines: Vec<String> = Vec::new();
    for line in modal.chain(blocks) {
        if !line.is_empty() && !lines.contains(&line) {
            lines.push(line);
        }
    }
    weighted::rationale(&lines.join("\n"), answers)
}

/// The most that the item earns, where it says so.
fn points(item: &Element, notes: &mut Vec<Remark>) -> Option<u32> {
    let outcomes = item.children("outcomeDeclaration");
    let mut scores = outcomes.filter(|o| o.attribute("identifier") == Some("SCORE"));
    let most = scores.find_map(|score| score.attribute("normalMaximum"))?;
    whole_points(most, notes)
}
