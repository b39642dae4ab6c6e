//! QTI 3.0: one file an item, and the manifest of a content package.

mod scored;

use std::fmt::Write as _;

use crate::content::export::moodle::escaped;
use crate::content::export::qti::scored::{Scored, scored};
use crate::content::import::question::BLANK;
use crate::content::import::question::{Asked, Question};

const ITEM_NAMESPACE: &str = "http://www.imsglobal.org/xsd/imsqtiasi_v3p0";
const ITEM_SCHEMA: &str =
    "https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd";
const PACKAGE_NAMESPACE: &str = "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1";
const PACKAGE_SCHEMA: &str =
    "https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqtiv3p0_imscpv1p2_v1p0.xsd";
const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

/// The name of an item's file in a package.
pub(super) fn file_name(id: &str) -> String {
    format!("items/{id}.xml")
}

/// An item as a file; nothing where QTI has no such interaction. `lost` gets the names of what it
/// cannot say.
pub(super) fn write(question: &Question, lost: &mut Vec<&'static str>) -> Option<String> {
    lost.push("outcomes");
    let id = question.id.as_deref().unwrap_or_default();
    let points = question.points.unwrap_or(1);
    let Scored {
        declarations,
        processing,
    } = scored(&question.asked, points, lost)?;
    let (stem, interaction) = shown(question)?;
    let rationale = question.rationale.as_deref().unwrap_or_default();
    let mut item = String::from(HEAD);
    let mut line = |line: &str| {
        if !line.is_empty() {
            writeln!(item, "{}", line.trim_end()).expect("a string takes every text");
        }
    };
    line(&format!(
        "<qti-assessment-item xmlns=\"{ITEM_NAMESPACE}\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" \
         xsi:schemaLocation=\"{ITEM_NAMESPACE} {ITEM_SCHEMA}\" identifier=\"{}\" title=\"{}\" \
         adaptive=\"false\" time-dependent=\"false\" xml:lang=\"zh-CN\">",
        identifier(id),
        escaped(id),
    ));
    line(&declarations);
    line(&format!(
        "  <qti-outcome-declaration identifier=\"SCORE\" cardinality=\"single\" \
         base-type=\"float\" normal-maximum=\"{points}\">\n    \
         <qti-default-value><qti-value>0</qti-value></qti-default-value>\n  \
         </qti-outcome-declaration>"
    ));
    line(
        "  <qti-outcome-declaration identifier=\"FEEDBACK\" cardinality=\"single\" \
         base-type=\"identifier\">\n    \
         <qti-default-value><qti-value>RATIONALE</qti-value></qti-default-value>\n  \
         </qti-outcome-declaration>",
    );
    line(&format!(
        "  <qti-item-body>\n{stem}{interaction}  </qti-item-body>"
    ));
    line(&processing);
    line(&format!(
        "  <qti-modal-feedback outcome-identifier=\"FEEDBACK\" identifier=\"RATIONALE\" \
         show-hide=\"show\">\n    <qti-content-body>\n{}    </qti-content-body>\n  \
         </qti-modal-feedback>",
        paragraphs(rationale)
    ));
    line("</qti-assessment-item>");
    Some(item)
}

/// The manifest of a package with these items.
pub(super) fn manifest(ids: &[String]) -> String {
    let resource = |id: &String| {
        let (name, file) = (identifier(id), escaped(&file_name(id)));
        format!(
            "    <resource identifier=\"{name}\" type=\"imsqti_item_xmlv3p0\" href=\"{file}\">\n      \
             <file href=\"{file}\"/>\n    </resource>\n"
        )
    };
    let resources: String = ids.iter().map(resource).collect();
    format!(
        "{HEAD}<manifest xmlns=\"{PACKAGE_NAMESPACE}\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" \
         xsi:schemaLocation=\"{PACKAGE_NAMESPACE} {PACKAGE_SCHEMA}\" identifier=\"MANIFEST\">\n  \
         <metadata>\n    <schema>QTI Package</schema>\n    \
         <schemaversion>3.0.0</schemaversion>\n  </metadata>\n  <organizations/>\n  \
         <resources>\n{resources}  </resources>\n</manifest>\n"
    )
}

/// A name that XML takes: it must not begin with a digit.
fn identifier(id: &str) -> String {
    match id.starts_with(|c: char| c.is_ascii_digit()) {
        true => format!("item-{id}"),
        false => id.to_owned(),
    }
}

/// The stem, and what is answered below it.
fn shown(question: &Question) -> Option<(String, String)> {
    let stem = paragraphs(&question.stem);
    let interaction = match &question.asked {
        Asked::Choice {
            options,
            right,
            many,
            is_shuffled,
            ..
        } => {
            let most = if *many { options.len() } else { right.len() };
            let options = options
                .iter()
                .map(|(label, text)| (label.as_str(), text.as_str()));
            choices(options, *is_shuffled, most)
        }
        Asked::TrueFalse(_) => choices([("true", "对"), ("false", "错")].into_iter(), false, 1),
        Asked::Order(entries) => {
            let entries = (1..).zip(entries);
            let entry = |(place, text): (u32, &String)| {
                let text = escaped(text);
                format!(
                    "      <qti-simple-choice identifier=\"E{place}\">{text}</qti-simple-choice>\n"
                )
            };
            let entries: String = entries.map(entry).collect();
            format!(
                "    <qti-order-interaction response-identifier=\"RESPONSE\" shuffle=\"true\">\n\
                 {entries}    </qti-order-interaction>\n"
            )
        }
        Asked::Pairs { pairs, .. } => matches(pairs, &rights(&question.asked)),
        Asked::Number { .. } => {
            "    <p><qti-text-entry-interaction response-identifier=\"RESPONSE\"/></p>\n".to_owned()
        }
        Asked::Blanks(_) => return Some((blanks(&stem), String::new())),
        Asked::Speech(_) => return None,
    };
    Some((stem, interaction))
}

fn choices<'o>(
    options: impl Iterator<Item = (&'o str, &'o str)>,
    is_shuffled: bool,
    most: usize,
) -> String {
    let option = |(label, text): (&str, &str)| {
        let text = escaped(text);
        format!("      <qti-simple-choice identifier=\"{label}\">{text}</qti-simple-choice>\n")
    };
    let options: String = options.map(option).collect();
    format!(
        "    <qti-choice-interaction response-identifier=\"RESPONSE\" shuffle=\"{is_shuffled}\" \
         max-choices=\"{most}\">\n{options}    </qti-choice-interaction>\n"
    )
}

/// All rights in an order that has nothing to do with the lefts.
fn rights(asked: &Asked) -> Vec<&String> {
    let Asked::Pairs { pairs, extra } = asked else {
        return Vec::new();
    };
    let mut rights: Vec<&String> = pairs.iter().map(|(_, right)| right).chain(extra).collect();
    rights.sort_unstable();
    rights.dedup();
    rights
}

fn matches(pairs: &[(String, String)], rights: &[&String]) -> String {
    let choice = |name: String, text: &str, most: usize| {
        let text = escaped(text);
        format!(
            "        <qti-simple-associable-choice identifier=\"{name}\" match-max=\"{most}\">\
             {text}</qti-simple-associable-choice>\n"
        )
    };
    let lefts = (1..).zip(pairs);
    let lefts = lefts.map(|(place, (left, _)): (u32, _)| choice(format!("L{place}"), left, 1));
    let rights = (1..).zip(rights);
    let rights =
        rights.map(|(place, right): (u32, _)| choice(format!("R{place}"), right, pairs.len()));
    let set = |choices: String| {
        format!("      <qti-simple-match-set>\n{choices}      </qti-simple-match-set>\n")
    };
    format!(
        "    <qti-match-interaction response-identifier=\"RESPONSE\" shuffle=\"true\" \
         max-associations=\"{}\">\n{}{}    </qti-match-interaction>\n",
        pairs.len(),
        set(lefts.collect()),
        set(rights.collect())
    )
}

/// A stem with a place to write for each of its blanks.
fn blanks(stem: &str) -> String {
    let mut pieces = stem.split(BLANK);
    let mut shown = pieces.next().unwrap_or_default().to_owned();
    for (place, piece) in (1..).zip(pieces) {
        let place: u32 = place;
        write!(
            shown,
            "<qti-text-entry-interaction response-identifier=\"RESPONSE{place}\"/>{piece}"
        )
        .expect("a string takes every text");
    }
    shown
}

fn paragraphs(text: &str) -> String {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    lines
        .map(|line| format!("    <p>{}</p>\n", escaped(line)))
        .collect()
}
