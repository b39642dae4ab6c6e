//! Blanks in the stem, each with every accepted form.

use crate::bank::authored::{Count, Faults, Field, Fields, Mapping, Shape, list, one_or_more};
use crate::bank::finding::Code;
use crate::bank::interaction::options::{TEXT, distinct};
use crate::bank::interaction::{ItemType, Surroundings};
use crate::bank::presentation::{Body, Key, Presentation};
use crate::text;

/// How the stem shows a blank.
const BLANK: &str = "____";

pub(super) const TYPE: ItemType = ItemType {
    mapping: &MAPPING,
    read,
};

static MAPPING: Mapping = Mapping::new(
    "fill-in",
    &[&[Field::required(
        "blanks",
        "blanks",
        Shape::List(&FORMS, Count::SOME),
    )]],
);

static FORMS: Shape = Shape::OneOrMore(&TEXT, Count::SOME);

fn read(
    fields: &mut Fields<'_, '_>,
    around: &Surroundings<'_>,
    faults: &mut Faults,
) -> Option<Body> {
    let node = fields.required("blanks")?;
    let before = faults.errors();
    let mut accepted = Vec::new();
    for blank in list(node, faults)? {
        let forms = one_or_more(blank, faults);
        distinct(&forms, faults);
        if forms.is_empty() {
            faults.fault(Code::EmptyText, blank.span);
        }
        for form in forms.iter().filter(|form| text::key(&form.text).is_empty()) {
            let finding = faults.finding(Code::EmptyPhrase, form.span);
            faults.push(finding.with("text", &form.text));
        }
        accepted.push(forms.into_iter().map(|form| form.text).collect());
    }
    let shown = around.stem.matches(BLANK).count();
    if shown != accepted.len() || accepted.is_empty() {
        let finding = faults
            .finding(Code::BlankCount, node.span)
            .with("shown", shown)
            .with("given", accepted.len());
        faults.push(finding);
    }
    (faults.errors() == before).then_some(Body {
        presentation: Presentation::Blanks {
            count: accepted.len(),
        },
        key: Key::Blanks { accepted },
        points: None,
    })
}
