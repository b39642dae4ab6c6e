//! Rubrics: what a role-play answer should say, what it must not, and exemplars of both.

mod of_lexicons;
mod read;
mod shape;

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::bank::authored::{Faults, Fields, Text, entries, list};
use crate::bank::finding::{Code, Origin};
use crate::bank::id::RuleId;
use crate::bank::lexicon::{Lexicons, UsedLexicons};
use crate::bank::phrase::{Element, Known as _, Node as Term, expand};
use crate::bank::points::Points;

pub(crate) use crate::bank::phrase::Rule;
pub(crate) use crate::bank::rubric::read::reference;
pub(crate) use crate::bank::rubric::shape::{NAME, ONLY_WITH, RUBRIC, SAID};

/// The rules for one role-play.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Rubric {
    pub(crate) criteria: Vec<Criterion>,
    pub(crate) violations: Vec<Violation>,
    pub(crate) exemplars: Vec<Exemplar>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) order: Option<Order>,
    /// The lexicons that its phrases refer to.
    #[serde(default)]
    pub(crate) moves: UsedLexicons,
}

/// What a rubric takes from others.
#[derive(Default)]
pub(crate) struct Taken {
    pub(crate) criteria: Vec<Criterion>,
    pub(crate) violations: Vec<Violation>,
}

/// Criteria that earn a little more when they are met in this order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Order {
    pub(crate) criteria: Vec<RuleId>,
    pub(crate) points: Points,
}

/// One aspect that earns points: all for any of its rules, some for its weak rules or its parts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Criterion {
    pub(crate) id: RuleId,
    /// What a candidate reads in the result.
    pub(crate) name: String,
    pub(crate) points: Points,
    pub(crate) rules: Vec<Rule>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) weak: Option<Weak>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) parts: Vec<CriterionPart>,
    /// How many parts earn everything; without it each earns its own points.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) need: Option<usize>,
    /// What in the same sentence cancels a hit.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) not: Vec<Rule>,
    /// The criterion that has to be met before this one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) after: Option<RuleId>,
    /// A sentence that would have earned the points.
    pub(crate) example: Option<String>,
}

/// Phrases that earn fewer points.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Weak {
    pub(crate) points: Points,
    pub(crate) rules: Vec<Rule>,
}

/// One of several things that a criterion asks for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct CriterionPart {
    pub(crate) id: RuleId,
    pub(crate) points: Points,
    pub(crate) rules: Vec<Rule>,
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
    /// What in the same sentence cancels a hit.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) not: Vec<Rule>,
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
        let order = self.order.iter().map(|order| order.points);
        self.criteria
            .iter()
            .map(|criterion| criterion.points)
            .chain(order)
            .sum()
    }

    /// Every folded way of saying a phrase, as far as it is words without gaps or conditions.
    pub(crate) fn ways(&self, rule: &Rule) -> Vec<String> {
        self.ways_within(rule, &|_| true)
    }

    /// The same without phrases that have words of which `may_be` says no.
    pub(crate) fn ways_within(&self, rule: &Rule, may_be: &dyn Fn(&str) -> bool) -> Vec<String> {
        let mut ways = Vec::new();
        self.collect_ways(rule, may_be, &mut ways);
        ways
    }

    fn collect_ways(&self, rule: &Rule, may_be: &dyn Fn(&str) -> bool, ways: &mut Vec<String>) {
        if !rule.parsed.is_plain() {
            return;
        }
        for term in &rule.parsed.all {
            match term {
                Term::Lexicon(id) => {
                    let found = self.moves.set().moves().get(id);
                    let phrases = found.map_or(&[][..], |found| &found.phrases);
                    for rule in phrases {
                        self.collect_ways(rule, may_be, ways);
                    }
                }
                term if term.is_whole() || !term.may_be_words(may_be) => {}
                term => {
                    for chain in expand(term, self.moves.set().moves()).unwrap_or_default() {
                        if let [Element::Words(words)] = chain.elements.as_slice() {
                            ways.extend_from_slice(words);
                        }
                    }
                }
            }
        }
    }

    /// Reads `criteria`, `violations` and `exemplars`; `None` after at least one fault.
    pub(crate) fn read(
        fields: &mut Fields<'_, '_>,
        lexicons: &Arc<Lexicons>,
        faults: &mut Faults,
    ) -> Option<Self> {
        Self::read_with(fields, Taken::default(), lexicons, faults)
    }

    /// The same, behind what was taken from other rubrics.
    pub(crate) fn read_with(
        fields: &mut Fields<'_, '_>,
        taken: Taken,
        lexicons: &Arc<Lexicons>,
        faults: &mut Faults,
    ) -> Option<Self> {
        let before = faults.errors();
        let mut criteria: Vec<_> = taken.criteria.into_iter().map(|own| (own, None)).collect();
        let node = match criteria.is_empty() {
            true => fields.required("criteria"),
            false => fields.optional("criteria"),
        };
        if let Some(node) = node {
            for (id, node) in entries(node, faults).unwrap_or_default() {
                criteria.extend(Criterion::read(&id, node, lexicons, faults));
            }
            if criteria.is_empty() && faults.errors() == before {
                faults.fault(Code::EmptyText, node.span);
            }
        }
        let mut violations = taken.violations;
        if let Some(node) = fields.optional("violations") {
            for (id, node) in entries(node, faults).unwrap_or_default() {
                violations.extend(Violation::read(&id, node, lexicons, faults));
            }
        }
        let order = Order::read(fields, faults);
        let exemplars = fields.optional("exemplars");
        if faults.errors() > before {
            return None;
        }
        let (criteria, afters): (Vec<Criterion>, Vec<Option<Text>>) = criteria.into_iter().unzip();
        let mut rubric = Self {
            criteria,
            violations,
            exemplars: Vec::new(),
            order: None,
            moves: UsedLexicons::default(),
        };
        rubric.refer(afters, order?, faults);
        rubric.moves = UsedLexicons::of(lexicons, rubric.rules());
        for node in exemplars.map_or(Some(&[][..]), |node| list(node, faults))? {
            let exemplar = Exemplar::read(node, &rubric, faults);
            rubric.exemplars.extend(exemplar);
        }
        (faults.errors() == before).then_some(rubric)
    }

    /// Puts in what criteria say about one another.
    fn refer(
        &mut self,
        afters: Vec<Option<Text>>,
        order: Option<(Vec<Text>, Points)>,
        faults: &mut Faults,
    ) {
        let ids: Vec<RuleId> = self.criteria.iter().map(|known| known.id.clone()).collect();
        for (criterion, after) in self.criteria.iter_mut().zip(afters) {
            let others = ids.iter().filter(|id| **id != criterion.id);
            criterion.after =
                after.and_then(|id| read::reference(&id, "criterion", others, faults));
        }
        self.order = order.map(|(names, points)| Order {
            criteria: names
                .iter()
                .filter_map(|id| read::reference(id, "criterion", ids.iter(), faults))
                .collect(),
            points,
        });
    }

    /// Every phrase.
    pub(crate) fn rules(&self) -> impl Iterator<Item = &Rule> {
        let criteria = self.criteria.iter().flat_map(Criterion::all_rules);
        let violations = self.violations.iter();
        criteria
            .chain(violations.flat_map(|violation| violation.rules.iter().chain(&violation.not)))
    }
}
