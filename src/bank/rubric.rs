//! Rubrics: what a role-play answer should say, what it must not, and exemplars of both.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::bank::authored::{Faults, Fields, Node, Text, entries, list, one_or_more, similar};
use crate::bank::finding::{Code, Origin};
use crate::bank::id::RuleId;
use crate::bank::lexicon::Lexicons;
use crate::bank::phrase::expand;
use crate::bank::points::Points;

/// Most points of one criterion or deduction.
const MOST_POINTS: u32 = 100;

/// The rules for one role-play.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Rubric {
    pub(crate) criteria: Vec<Criterion>,
    pub(crate) violations: Vec<Violation>,
    pub(crate) exemplars: Vec<Exemplar>,
}

/// One aspect that earns points, met by any of its rules.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Criterion {
    pub(crate) id: RuleId,
    /// What a candidate reads in the result.
    pub(crate) name: String,
    pub(crate) points: Points,
    pub(crate) rules: Vec<Rule>,
    /// A sentence that would have earned the points.
    pub(crate) example: Option<String>,
}

/// Something that must not be said.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Violation {
    pub(crate) id: RuleId,
    pub(crate) name: String,
    pub(crate) severity: ViolationSeverity,
    /// Points taken off; a fatal violation takes them all.
    pub(crate) deduction: Points,
    pub(crate) rules: Vec<Rule>,
}

/// How grave a violation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum ViolationSeverity {
    Minor,
    Major,
    Fatal,
}

impl ViolationSeverity {
    const NAMES: &[(&str, Self)] = &[
        ("minor", Self::Minor),
        ("major", Self::Major),
        ("fatal", Self::Fatal),
    ];

    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Minor => "minor",
            Self::Major => "major",
            Self::Fatal => "fatal",
        }
    }

    fn usual_deduction(self) -> Points {
        match self {
            Self::Minor => Points::whole(1),
            Self::Major => Points::whole(2),
            Self::Fatal => Points::ZERO,
        }
    }
}

/// One phrase of a rubric with every folded way of saying it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Rule {
    /// As the author wrote it.
    pub(crate) phrase: String,
    pub(crate) origin: Origin,
    pub(crate) ways: Vec<String>,
}

/// A sample answer with the points that its author expects.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Exemplar {
    pub(crate) name: String,
    pub(crate) origin: Origin,
    pub(crate) text: String,
    /// Points by criterion; what is not named earns nothing.
    pub(crate) expect: BTreeMap<RuleId, Points>,
    pub(crate) violations: Vec<RuleId>,
}

impl Rubric {
    /// All points that can be earned.
    pub(crate) fn points(&self) -> Points {
        self.criteria.iter().map(|criterion| criterion.points).sum()
    }

    /// Reads `criteria`, `violations` and `exemplars`; `None` after at least one fault.
    pub(crate) fn read(
        fields: &mut Fields<'_, '_>,
        lexicons: &Lexicons,
        faults: &mut Faults,
    ) -> Option<Self> {
        let before = faults.errors();
        let mut criteria = Vec::new();
        if let Some(node) = fields.required("criteria") {
            for (id, node) in entries(node, faults).unwrap_or_default() {
                criteria.extend(Criterion::read(&id, node, lexicons, faults));
            }
            if criteria.is_empty() && faults.errors() == before {
                faults.fault(Code::EmptyText, node.span);
            }
        }
        let mut violations = Vec::new();
        if let Some(node) = fields.optional("violations") {
            for (id, node) in entries(node, faults).unwrap_or_default() {
                violations.extend(Violation::read(&id, node, lexicons, faults));
            }
        }
        let mut rubric = Self {
            criteria,
            violations,
            exemplars: Vec::new(),
        };
        let exemplars = fields.optional("exemplars");
        if faults.errors() > before {
            return None;
        }
        if let Some(node) = exemplars {
            for node in list(node, faults)? {
                let exemplar = Exemplar::read(node, &rubric, faults);
                rubric.exemplars.extend(exemplar);
            }
        }
        (faults.errors() == before).then_some(rubric)
    }
}

fn rule_id(id: &Text, faults: &mut Faults) -> Option<RuleId> {
    id.parse(faults, Code::BadId, RuleId::new)
}

impl Criterion {
    fn read(id: &Text, node: &Node<'_>, lexicons: &Lexicons, faults: &mut Faults) -> Option<Self> {
        let id = rule_id(id, faults);
        let mut fields = Fields::of(node, faults)?;
        let name = fields.text("name", faults);
        let points = fields.whole("points", (1, MOST_POINTS), faults);
        let rules = rules(&mut fields, lexicons, faults);
        let example = fields.optional_text("example", faults);
        fields.finish(faults);
        Some(Self {
            id: id?,
            name: name?.text,
            points: Points::whole(points?),
            rules: rules?,
            example: example.map(|text| text.text),
        })
    }
}

impl Violation {
    fn read(id: &Text, node: &Node<'_>, lexicons: &Lexicons, faults: &mut Faults) -> Option<Self> {
        let id = rule_id(id, faults);
        let mut fields = Fields::of(node, faults)?;
        let name = fields.text("name", faults);
        let severity = fields.choose("severity", ViolationSeverity::NAMES, faults);
        let deduction = fields.optional_whole("deduct", (0, MOST_POINTS), faults);
        let rules = rules(&mut fields, lexicons, faults);
        fields.finish(faults);
        let severity = severity?;
        if severity == ViolationSeverity::Fatal && deduction.is_some() {
            let finding = faults.finding(Code::NotAllowedHere, node.span);
            faults.push(finding.with("key", "deduct"));
        }
        Some(Self {
            id: id?,
            name: name?.text,
            severity,
            deduction: deduction.map_or(severity.usual_deduction(), Points::whole),
            rules: rules?,
        })
    }
}

/// The phrases under `any`.
fn rules(
    fields: &mut Fields<'_, '_>,
    lexicons: &Lexicons,
    faults: &mut Faults,
) -> Option<Vec<Rule>> {
    let node = fields.required("any")?;
    let phrases = one_or_more(node, faults);
    if phrases.is_empty() {
        faults.fault(Code::EmptyText, node.span);
    }
    let rules = phrases.into_iter().map(|phrase| Rule {
        ways: expand(&phrase, lexicons, faults),
        origin: faults.origin(phrase.span),
        phrase: phrase.text,
    });
    Some(rules.collect())
}

impl Exemplar {
    fn read(node: &Node<'_>, rubric: &Rubric, faults: &mut Faults) -> Option<Self> {
        let mut fields = Fields::of(node, faults)?;
        let name = fields.text("name", faults);
        let text = fields.text("text", faults);
        let mut expect = BTreeMap::new();
        if let Some(node) = fields.optional("expect") {
            for (id, node) in entries(node, faults).unwrap_or_default() {
                expect.extend(expected(&id, node, rubric, faults));
            }
        }
        let mut violations = Vec::new();
        if let Some(node) = fields.optional("violations") {
            let known = || rubric.violations.iter().map(|violation| &violation.id);
            for id in one_or_more(node, faults) {
                violations.extend(reference(&id, "violation", known(), faults));
            }
        }
        fields.finish(faults);
        let text = text?;
        Some(Self {
            name: name?.text,
            origin: faults.origin(text.span),
            text: text.text,
            expect,
            violations,
        })
    }
}

/// One line of `expect`: a criterion and its points.
fn expected(
    id: &Text,
    node: &Node<'_>,
    rubric: &Rubric,
    faults: &mut Faults,
) -> Option<(RuleId, Points)> {
    let known = rubric.criteria.iter().map(|criterion| &criterion.id);
    let id_found = reference(id, "criterion", known, faults);
    let text = Text::read(node, faults)?;
    let points = text.parse(faults, Code::BadNumber, |text| {
        Some(Points::whole(text.parse().ok()?))
    })?;
    let id = id_found?;
    let criterion = rubric
        .criteria
        .iter()
        .find(|criterion| criterion.id == id)?;
    if points > criterion.points {
        let finding = faults
            .finding(Code::TooManyPoints, text.span)
            .with("points", points)
            .with("most", criterion.points);
        faults.push(finding);
    }
    Some((id, points))
}

/// The name among `known` that `id` refers to.
fn reference<'k>(
    id: &Text,
    kind: &str,
    known: impl Iterator<Item = &'k RuleId> + Clone,
    faults: &mut Faults,
) -> Option<RuleId> {
    let found = known.clone().find(|known| known.as_str() == id.text);
    if found.is_none() {
        let finding = faults
            .finding(Code::UnknownReference, id.span)
            .with("kind", kind)
            .with("text", &id.text)
            .with("similar", similar(&id.text, known.map(RuleId::as_str)));
        faults.push(finding);
    }
    found.cloned()
}
