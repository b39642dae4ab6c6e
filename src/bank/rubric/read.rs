//! Reading rubrics: criteria, violations, their parts and exemplars.

use std::collections::BTreeMap;

use crate::bank::authored::{Faults, Fields, Node, Span, Text, entries, one_or_more, similar};
use crate::bank::finding::Code;
use crate::bank::id::RuleId;
use crate::bank::lexicon::Lexicons;
use crate::bank::phrase;
use crate::bank::points::Points;
use crate::bank::rubric::shape::{CRITERION, EXEMPLAR, MOST_POINTS, PART, VIOLATION, WEAK};
use crate::bank::rubric::{
    Criterion, CriterionPart, Exemplar, Order, Rubric, Rule, Violation, ViolationSeverity, Weak,
};

fn rule_id(id: &Text, faults: &mut Faults) -> Option<RuleId> {
    id.parse(faults, Code::BadId, RuleId::new)
}

impl Order {
    /// Reads `in-order` and `order-points`; `None` after at least one fault.
    pub(super) fn read(
        fields: &mut Fields<'_, '_>,
        faults: &mut Faults,
    ) -> Option<Option<(Vec<Text>, Points)>> {
        let names = fields.optional("in-order");
        let points = fields.optional("order-points");
        let Some(node) = names else {
            if let Some(node) = points {
                let finding = faults.finding(Code::NotAllowedHere, node.span);
                faults.push(finding.with("key", "order-points"));
                return None;
            }
            return Some(None);
        };
        let names = one_or_more(node, faults);
        if names.len() < 2 {
            let finding = faults
                .finding(Code::TooFew, node.span)
                .with("count", names.len());
            faults.push(finding.with("bound", 2));
        }
        let points = match points {
            Some(node) => {
                let text = Text::read(node, faults)?;
                text.parse(faults, Code::BadNumber, |text| {
                    let number: u32 = text.parse().ok()?;
                    (1..=MOST_POINTS).contains(&number).then_some(number)
                })?
            }
            None => 1,
        };
        Some(Some((names, Points::whole(points))))
    }
}

impl Criterion {
    /// All phrases that earn or cancel.
    pub(super) fn all_rules(&self) -> impl Iterator<Item = &Rule> {
        let weak = self.weak.iter().flat_map(|weak| &weak.rules);
        let parts = self.parts.iter().flat_map(|part| &part.rules);
        self.rules.iter().chain(weak).chain(parts).chain(&self.not)
    }

    /// The phrases that earn.
    pub(crate) fn earning_rules(&self) -> impl Iterator<Item = &Rule> {
        let weak = self.weak.iter().flat_map(|weak| &weak.rules);
        let parts = self.parts.iter().flat_map(|part| &part.rules);
        self.rules.iter().chain(weak).chain(parts)
    }

    /// Reads one criterion, with the name of the one that comes before it.
    pub(super) fn read(
        id: &Text,
        node: &Node<'_>,
        lexicons: &Lexicons,
        faults: &mut Faults,
    ) -> Option<(Self, Option<Text>)> {
        let id = rule_id(id, faults);
        let mut fields = Fields::of(node, &CRITERION, faults)?;
        let name = fields.text("name", faults);
        let parts = fields.optional("parts");
        let weak = fields.optional("weak");
        let is_plain = parts.is_none() && weak.is_none();
        let rules = rules(&mut fields, "any", is_plain, lexicons, faults);
        let not = rules_of_not(&mut fields, lexicons, faults);
        let after = fields.optional_text("after", faults);
        let example = fields.optional_text("example", faults);
        let weak = match weak {
            Some(node) => Some(Weak::read(node, lexicons, faults)?),
            None => None,
        };
        let asked = Asked::read(&mut fields, parts, lexicons, faults);
        fields.finish(faults);
        let asked = asked?;
        if let Some((weak, span)) = &weak
            && weak.points >= asked.points
        {
            let finding = faults.finding(Code::TooManyPoints, *span);
            let finding = finding.with("points", weak.points);
            faults.push(finding.with("most", asked.points));
        }
        let criterion = Self {
            id: id?,
            name: name?.text,
            points: asked.points,
            rules: rules?,
            weak: weak.map(|(weak, _)| weak),
            parts: asked.parts,
            need: asked.need,
            not: not?,
            after: None,
            example: example.map(|text| text.text),
        };
        Some((criterion, after))
    }
}

impl Weak {
    /// Reads the weaker phrases, with the place of their points.
    fn read(node: &Node<'_>, lexicons: &Lexicons, faults: &mut Faults) -> Option<(Self, Span)> {
        let mut fields = Fields::of(node, &WEAK, faults)?;
        let points = fields.whole("points", (1, MOST_POINTS), faults);
        let rules = rules(&mut fields, "any", true, lexicons, faults);
        fields.finish(faults);
        let weak = Self {
            points: Points::whole(points?),
            rules: rules?,
        };
        Some((weak, node.span))
    }
}

/// What a criterion asks for: its points and how its parts share them.
struct Asked {
    points: Points,
    parts: Vec<CriterionPart>,
    need: Option<usize>,
}

impl Asked {
    fn read(
        fields: &mut Fields<'_, '_>,
        parts: Option<&Node<'_>>,
        lexicons: &Lexicons,
        faults: &mut Faults,
    ) -> Option<Self> {
        let Some(node) = parts else {
            let points = fields.whole("points", (1, MOST_POINTS), faults)?;
            return Some(Self {
                points: Points::whole(points),
                parts: Vec::new(),
                need: None,
            });
        };
        let mut parts = Vec::new();
        for (id, node) in entries(node, faults)? {
            parts.push(CriterionPart::read(&id, node, lexicons, faults)?);
        }
        if parts.len() < 2 {
            let finding = faults
                .finding(Code::TooFew, node.span)
                .with("count", parts.len());
            faults.push(finding.with("bound", 2));
            return None;
        }
        let most = u32::try_from(parts.len()).unwrap_or(u32::MAX);
        let need = fields.optional_whole("need", (1, most), faults);
        let points = fields.optional_whole("points", (1, MOST_POINTS), faults);
        let span = node.span;
        let points = Self::whole(&parts, points, need.is_some(), (fields.span, span), faults)?;
        let points = Points::whole(points);
        let count = parts.len();
        let parts = parts.into_iter().enumerate().map(|(at, (part, own))| {
            // Shares that are rounded down one by one would not add up to the whole.
            let share = points.share(at + 1, count) - points.share(at, count);
            CriterionPart {
                points: own.map_or(share, Points::whole),
                ..part
            }
        });
        Some(Self {
            points,
            parts: parts.collect(),
            need: need.map(|need| need as usize),
        })
    }

    /// The points of the whole: given where the parts have none of their own, else their sum.
    fn whole(
        parts: &[(CriterionPart, Option<u32>)],
        points: Option<u32>,
        has_need: bool,
        (criterion, at): (Span, Span),
        faults: &mut Faults,
    ) -> Option<u32> {
        let own: u32 = parts.iter().filter_map(|(_, own)| *own).sum();
        let priced = parts.iter().filter(|(_, own)| own.is_some()).count();
        let adds_up = priced == parts.len() && points.is_none_or(|points| points == own);
        let finding = match priced {
            0 if points.is_some() => return points,
            0 => faults
                .finding(Code::MissingKey, criterion)
                .with("key", "points"),
            _ if !has_need && adds_up => return Some(own),
            _ => faults
                .finding(Code::PartsPoints, at)
                .with("points", points.unwrap_or(0))
                .with("sum", own),
        };
        faults.push(finding);
        None
    }
}

impl CriterionPart {
    /// Reads one part, with the points that it names.
    fn read(
        id: &Text,
        node: &Node<'_>,
        lexicons: &Lexicons,
        faults: &mut Faults,
    ) -> Option<(Self, Option<u32>)> {
        let id = rule_id(id, faults);
        let mut fields = Fields::of(node, &PART, faults)?;
        let points = fields.optional_whole("points", (1, MOST_POINTS), faults);
        let rules = rules(&mut fields, "any", true, lexicons, faults);
        fields.finish(faults);
        let part = Self {
            id: id?,
            points: Points::ZERO,
            rules: rules?,
        };
        Some((part, points))
    }
}

impl Violation {
    pub(super) fn read(
        id: &Text,
        node: &Node<'_>,
        lexicons: &Lexicons,
        faults: &mut Faults,
    ) -> Option<Self> {
        let id = rule_id(id, faults);
        let mut fields = Fields::of(node, &VIOLATION, faults)?;
        let name = fields.text("name", faults);
        let severity = fields.choose("severity", ViolationSeverity::NAMES, faults);
        let deduction = fields.optional_whole("deduct", (0, MOST_POINTS), faults);
        let rules = rules(&mut fields, "any", true, lexicons, faults);
        let not = rules_of_not(&mut fields, lexicons, faults);
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
            not: not?,
        })
    }
}

/// The phrases under `any`, which may be missing where something else earns.
fn rules(
    fields: &mut Fields<'_, '_>,
    key: &'static str,
    is_required: bool,
    lexicons: &Lexicons,
    faults: &mut Faults,
) -> Option<Vec<Rule>> {
    let node = match is_required {
        true => Some(fields.required(key)?),
        false => fields.optional(key),
    };
    let Some(node) = node else {
        return Some(Vec::new());
    };
    let phrases = one_or_more(node, faults);
    if phrases.is_empty() {
        faults.fault(Code::EmptyText, node.span);
    }
    let rules = phrases.iter();
    Some(
        rules
            .filter_map(|text| phrase::read(text, lexicons, faults))
            .collect(),
    )
}

fn rules_of_not(
    fields: &mut Fields<'_, '_>,
    lexicons: &Lexicons,
    faults: &mut Faults,
) -> Option<Vec<Rule>> {
    rules(fields, "not", false, lexicons, faults)
}

impl Exemplar {
    pub(super) fn read(node: &Node<'_>, rubric: &Rubric, faults: &mut Faults) -> Option<Self> {
        let mut fields = Fields::of(node, &EXEMPLAR, faults)?;
        let name = fields.text("name", faults);
        let name = name.map_or_else(String::new, |name| name.text);
        Self::read_said(fields, name, rubric, faults)
    }

    /// Reads the rest of `fields`: what is said and how it is to be graded.
    pub(crate) fn read_said(
        mut fields: Fields<'_, '_>,
        name: String,
        rubric: &Rubric,
        faults: &mut Faults,
    ) -> Option<Self> {
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
            name,
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
pub(crate) fn reference<'k, I: AsRef<str> + Clone + 'k>(
    id: &Text,
    kind: &str,
    known: impl Iterator<Item = &'k I> + Clone,
    faults: &mut Faults,
) -> Option<I> {
    let found = known.clone().find(|known| known.as_ref() == id.text);
    if found.is_none() {
        let finding = faults
            .finding(Code::UnknownReference, id.span)
            .with("kind", kind)
            .with("text", &id.text)
            .with("similar", similar(&id.text, known.map(AsRef::as_ref)));
        faults.push(finding);
    }
    found.cloned()
}
