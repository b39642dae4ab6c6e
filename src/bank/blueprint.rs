//! Blueprints: what a paper must contain and what it takes to pass.

use serde::{Deserialize, Serialize};

use crate::bank::authored::{Faults, Fields, Node, Span, list, one_or_more, similar};
use crate::bank::finding::Code;
use crate::bank::id::{BlueprintId, GroupId};
use crate::bank::interaction::TypeName;
use crate::bank::item::{Difficulty, Item};
use crate::bank::points::CutScore;
use crate::bank::syllabus::Syllabus;

/// Most items that one quota may ask for, and most minutes of a sitting (a day).
const MOST_ITEMS: u32 = 500;
const MOST_MINUTES: u32 = 24 * 60;

/// When feedback is given: after each item, or only after submitting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Mode {
    Practice,
    Exam,
}

impl Mode {
    const NAMES: &[(&str, Self)] = &[("practice", Self::Practice), ("exam", Self::Exam)];

    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Practice => "practice",
            Self::Exam => "exam",
        }
    }
}

/// What a paper must contain, and what it takes to pass. As JSON it is complete.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Blueprint {
    pub(crate) id: BlueprintId,
    pub(crate) name: String,
    pub(crate) mode: Mode,
    pub(crate) minutes: Option<u32>,
    pub(crate) cut_score: CutScore,
    /// Whether one fatal violation fails the whole paper.
    pub(crate) fatal_fails: bool,
    /// A word to the candidate before the paper starts.
    pub(crate) note: Option<String>,
    pub(crate) quotas: Vec<Quota>,
}

/// So many items of these kinds; an empty list allows every kind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Quota {
    pub(crate) groups: Vec<GroupId>,
    pub(crate) types: Vec<TypeName>,
    pub(crate) difficulties: Vec<Difficulty>,
    pub(crate) count: usize,
}

impl Quota {
    /// Whether `item` counts towards this quota.
    pub(crate) fn admits(&self, item: &Item) -> bool {
        let in_group = |group: &GroupId| item.outcomes.iter().any(|o| o.group() == group.as_str());
        (self.groups.is_empty() || self.groups.iter().any(in_group))
            && (self.types.is_empty() || self.types.contains(&item.item_type))
            && (self.difficulties.is_empty() || self.difficulties.contains(&item.difficulty))
    }

    fn read(node: &Node<'_>, syllabus: &Syllabus, faults: &mut Faults) -> Option<Self> {
        let before = faults.errors();
        let mut fields = Fields::of(node, faults)?;
        let groups = fields.optional("group");
        let types = fields.optional("type");
        let difficulties = fields.optional("difficulty");
        let count = fields.whole("count", (1, MOST_ITEMS), faults);
        fields.finish(faults);
        let groups = groups.map_or_else(Vec::new, |node| read_groups(node, syllabus, faults));
        let mut chosen =
            |node: Option<&Node<'_>>| node.map_or_else(Vec::new, |node| one_or_more(node, faults));
        let (types, difficulties) = (chosen(types), chosen(difficulties));
        let types = types
            .iter()
            .filter_map(|text| text.choose(faults, &TypeName::choices()))
            .collect();
        let difficulties = difficulties
            .iter()
            .filter_map(|text| text.choose(faults, Difficulty::NAMES))
            .collect();
        let count = count? as usize;
        (faults.errors() == before).then_some(Self {
            groups,
            types,
            difficulties,
            count,
        })
    }
}

fn read_groups(node: &Node<'_>, syllabus: &Syllabus, faults: &mut Faults) -> Vec<GroupId> {
    let mut groups = Vec::new();
    for text in one_or_more(node, faults) {
        match GroupId::new(&text.text).filter(|id| syllabus.groups.contains_key(id)) {
            Some(id) => groups.push(id),
            None => {
                let names = syllabus.groups.keys().map(GroupId::as_str);
                let finding = faults
                    .finding(Code::UnknownReference, text.span)
                    .with("kind", "group")
                    .with("text", &text.text)
                    .with("similar", similar(&text.text, names));
                faults.push(finding);
            }
        }
    }
    groups
}

/// A blueprint with the places that later findings point at.
pub(crate) struct WrittenBlueprint {
    pub(crate) blueprint: Blueprint,
    pub(crate) id_span: Span,
    pub(crate) quota_spans: Vec<Span>,
}

impl WrittenBlueprint {
    /// Reads one blueprint document; `None` after at least one fault.
    pub(crate) fn read(node: &Node<'_>, syllabus: &Syllabus, faults: &mut Faults) -> Option<Self> {
        let before = faults.errors();
        let mut fields = Fields::of(node, faults)?;
        let at = fields.text("id", faults);
        let id = at
            .as_ref()
            .and_then(|text| text.parse(faults, Code::BadId, BlueprintId::new));
        let name = fields.text("name", faults);
        let mode = fields.choose("mode", Mode::NAMES, faults);
        let minutes = fields.optional_whole("minutes", (1, MOST_MINUTES), faults);
        let cut_score = fields.text("cut-score", faults);
        let cut_score = cut_score.and_then(|text| {
            text.parse(faults, Code::BadNumber, |text| {
                let number = text.trim_end_matches(['%', '％']).trim();
                CutScore::percent(number.parse().ok()?)
            })
        });
        let fatal_fails = fields.flag_or("fatal-fails", false, faults);
        let note = fields.optional_text("note", faults);
        let quota_nodes = fields.required("quotas");
        fields.finish(faults);
        let mut quotas = Vec::new();
        let mut quota_spans = Vec::new();
        let node = quota_nodes?;
        for node in list(node, faults)? {
            quotas.extend(Quota::read(node, syllabus, faults));
            quota_spans.push(node.span);
        }
        if quota_spans.is_empty() {
            faults.fault(Code::EmptyText, node.span);
        }
        if faults.errors() > before {
            return None;
        }
        Some(Self {
            blueprint: Blueprint {
                id: id?,
                name: name?.text,
                mode: mode?,
                minutes,
                cut_score: cut_score?,
                fatal_fails: fatal_fails?,
                note: note.map(|text| text.text),
                quotas,
            },
            id_span: at?.span,
            quota_spans,
        })
    }
}
