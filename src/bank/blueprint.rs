//! Blueprints: what a paper must contain and what it takes to pass.

use serde::{Deserialize, Serialize};

use crate::bank::apart::{APART, Apart};
use crate::bank::authored::{
    Count, FLAG, Faults, Field, Fields, Form, Mapping, Node, Shape, Span, list, words,
};
use crate::bank::finding::Code;
use crate::bank::id::{BlueprintId, SLUG};
use crate::bank::items::Items;
use crate::bank::points::CutScore;
use crate::bank::quota::{QUOTA, Quota};
use crate::bank::rules::{RULES, Rules};
use crate::bank::syllabus::Syllabus;

/// Most minutes of a sitting: a day.
const MOST_MINUTES: u32 = 24 * 60;

/// One blueprint.
pub(crate) static BLUEPRINT: Mapping = Mapping::new(
    "exam",
    &[
        &[
            Field::required("id", "exam-id", Shape::Form(&SLUG)),
            Field::required("name", "exam-name", Shape::Text),
            Field::required("mode", "mode", Shape::Choice(|| words(Mode::NAMES))),
            Field::optional("minutes", "minutes", Shape::Whole(1, MOST_MINUTES)),
            Field::required("cut-score", "cut-score", Shape::Form(&PERCENT)),
            Field::optional("fatal-fails", "fatal-fails", FLAG),
            Field::optional("note", "note", Shape::Text),
            Field::optional("rules", "rules", Shape::Mapping(&RULES)),
            Field::required(
                "quotas",
                "quotas",
                Shape::List(&Shape::Mapping(&QUOTA), Count::SOME),
            ),
        ],
        APART,
    ],
);

static PERCENT: Form = Form {
    pattern: r"^\+?0*(100|[0-9]{1,2})\s*[%％]*$",
    examples: &["80%"],
    ..Form::whole("form-percent", 0, 100)
};

/// When feedback is given: after each item, or only after submitting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Mode {
    Practice,
    Exam,
}

impl Mode {
    const NAMES: &[(&str, Self)] = &[("practice", Self::Practice), ("exam", Self::Exam)];

    /// The mode of this name.
    pub(crate) fn named(name: &str) -> Option<Self> {
        let mut names = Self::NAMES.iter();
        names
            .find(|(known, _)| *known == name)
            .map(|(_, mode)| *mode)
    }

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
    /// Who may sit, how often and when again.
    #[serde(default, skip_serializing_if = "Rules::is_free")]
    pub(crate) rules: Rules,
    pub(crate) quotas: Vec<Quota>,
    /// What the paper does not have together.
    #[serde(default, skip_serializing_if = "Apart::is_free")]
    pub(crate) apart: Apart,
}

/// A blueprint with the places that later findings point at.
pub(crate) struct WrittenBlueprint {
    pub(crate) blueprint: Blueprint,
    pub(crate) id_span: Span,
    pub(crate) quota_spans: Vec<Span>,
}

impl WrittenBlueprint {
    /// Reads one blueprint document; `None` after at least one fault.
    pub(crate) fn read(
        node: &Node<'_>,
        syllabus: &Syllabus,
        items: &Items,
        faults: &mut Faults,
    ) -> Option<Self> {
        let before = faults.errors();
        let mut fields = Fields::of(node, &BLUEPRINT, faults)?;
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
        let rules = fields.optional("rules");
        let rules = rules.map_or_else(|| Some(Rules::default()), |node| Rules::read(node, faults));
        let quota_nodes = fields.required("quotas");
        let apart = Apart::read(&mut fields, items, faults);
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
                rules: rules?,
                quotas,
                apart,
            },
            id_span: at?.span,
            quota_spans,
        })
    }
}
