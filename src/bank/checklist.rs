//! Checklists: what every call of a kind is listened for, as a rubric of its own.
//!
//! A checklist is written like the rubric of a role-play. It can also take criteria and violations
//! from role-plays as they stand there, so that calls are heard with the yardstick of the exams.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::bank::authored::{
    Count, Faults, Field, Fields, Mapping, Node, Shape, Span, entries, one_or_more, similar,
};
use crate::bank::finding::{Code, Origin};
use crate::bank::id::{ChecklistId, ItemId, SLUG};
use crate::bank::items::Items;
use crate::bank::lexicon::Lexicons;
use crate::bank::presentation::Key;
use crate::bank::rubric::{NAME, ONLY_WITH, RUBRIC, Rubric, Taken};
use crate::bank::syllabus::{Citation, SOURCE, Sources};

/// One checklist.
pub(crate) static CHECKLIST: Mapping = Mapping {
    any_of: &[&["criteria", "take"]],
    only_with: ONLY_WITH,
    ..Mapping::new(
        "checklist",
        &[
            &[
                Field::required("id", "checklist-id", Shape::Form(&SLUG)),
                Field::required("name", "checklist-name", Shape::Text),
                SOURCE,
                Field::optional(
                    "take",
                    "take",
                    Shape::Entries {
                        keys: &NAME,
                        values: &Shape::OneOrMore(&NAME, Count::ANY),
                        count: Count::ANY,
                    },
                ),
            ],
            RUBRIC,
        ],
    )
};

/// What calls of one kind are listened for. As JSON it is complete but for its lexicons.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Checklist {
    pub(crate) id: ChecklistId,
    pub(crate) name: String,
    /// The title and place that the rules come from.
    pub(crate) source: String,
    pub(crate) rubric: Rubric,
    pub(crate) origin: Origin,
}

/// All checklists of a bank.
pub(crate) type Checklists = BTreeMap<ChecklistId, Checklist>;

impl Checklist {
    /// Reads one document, with the place of its id; `None` after at least one fault.
    pub(crate) fn read(
        node: &Node<'_>,
        items: &Items,
        sources: &Sources,
        lexicons: &Arc<Lexicons>,
        faults: &mut Faults,
    ) -> Option<(Self, Span)> {
        let before = faults.errors();
        let mut fields = Fields::of(node, &CHECKLIST, faults)?;
        let at = fields.text("id", faults);
        let id = at
            .as_ref()
            .and_then(|text| text.parse(faults, Code::BadId, ChecklistId::new));
        let name = fields.text("name", faults);
        let source = Citation::read(&mut fields, sources, faults);
        let taken = match fields.optional("take") {
            Some(node) => take(node, items, faults),
            None => Taken::default(),
        };
        let rubric = Rubric::read_with(&mut fields, taken, lexicons, faults);
        fields.finish(faults);
        if faults.errors() > before {
            return None;
        }
        let at = at?;
        let checklist = Self {
            id: id?,
            name: name?.text,
            source: source?.0,
            rubric: rubric?,
            origin: faults.origin(at.span),
        };
        Some((checklist, at.span))
    }
}

/// The criteria and violations of role-plays that are named under their ids.
fn take(node: &Node<'_>, items: &Items, faults: &mut Faults) -> Taken {
    let mut taken = Taken::default();
    for (item, node) in entries(node, faults).unwrap_or_default() {
        let found = ItemId::new(&item.text).and_then(|id| items.get(&id));
        let Some(Key::Rubric(rubric)) = found.map(|found| &found.key) else {
            let known = items.keys().map(ItemId::as_str);
            let finding = faults
                .finding(Code::UnknownReference, item.span)
                .with("kind", "role-play")
                .with("text", &item.text)
                .with("similar", similar(&item.text, known));
            faults.push(finding);
            continue;
        };
        for name in one_or_more(node, faults) {
            let criterion = rubric.criteria.iter().find(|c| c.id.as_str() == name.text);
            let violation = rubric
                .violations
                .iter()
                .find(|v| v.id.as_str() == name.text);
            if criterion.is_none() && violation.is_none() {
                let finding = faults.finding(Code::UnknownReference, name.span);
                faults.push(finding.with("kind", "criterion").with("text", &name.text));
            }
            taken.criteria.extend(criterion.cloned());
            taken.violations.extend(violation.cloned());
        }
    }
    taken
}
