//! Reading dialogues: turns, branches and sample talks.

use std::sync::Arc;

use crate::bank::authored::{Faults, Fields, Node, Span, Text, Value, entries, list, one_or_more};
use crate::bank::dialogue::graph::{Places, check};
use crate::bank::dialogue::shape::{BRANCH, CLOSING, MOST_LINES, MOST_TURNS, STEP, TURN, WALK};
use crate::bank::dialogue::{Branch, Condition, Dialogue, Step, Turn, Walk};
use crate::bank::finding::Code;
use crate::bank::id::{RuleId, TurnId};
use crate::bank::lexicon::Lexicons;
use crate::bank::points::Points;
use crate::bank::rubric::{Exemplar, Rubric, reference};

/// Most points that a branch can ask for.
const MOST_POINTS: u32 = 1_000;
/// What `to` and `next` say where the talk ends.
const END: &str = "end";

/// A turn as written: its references are texts still.
struct Written<'n, 'a> {
    id: TurnId,
    span: Span,
    customer: String,
    rubric: Option<Rubric>,
    next: Option<&'n Node<'a>>,
}

impl Dialogue {
    /// Reads `turns`, `most-turns` and `exemplars`; `None` after at least one fault.
    pub(crate) fn read(
        fields: &mut Fields<'_, '_>,
        lexicons: &Arc<Lexicons>,
        faults: &mut Faults,
    ) -> Option<Self> {
        let before = faults.errors();
        let most = fields.optional("most-turns");
        let node = fields.required("turns");
        let exemplars = fields.optional("exemplars");
        let most_turns = most.and_then(|node| most_lines(node, faults));
        let node = node?;
        let entries = entries(node, faults)?;
        if entries.is_empty() {
            faults.fault(Code::EmptyText, node.span);
        }
        if entries.len() > MOST_TURNS {
            let finding = faults.finding(Code::TooMany, node.span);
            let finding = finding.with("count", entries.len());
            faults.push(finding.with("bound", MOST_TURNS));
        }
        let mut written = Vec::new();
        for (id, node) in entries {
            written.extend(Written::read(&id, node, lexicons, faults));
        }
        if let Some(first) = written.first().filter(|first| first.rubric.is_none())
            && faults.errors() == before
        {
            let finding = faults.finding(Code::MissingKey, first.span);
            faults.push(finding.with("key", "criteria"));
        }
        if faults.errors() > before {
            return None;
        }
        let (mut dialogue, places) = resolve(written, most_turns, faults);
        if faults.errors() > before {
            return None;
        }
        for node in exemplars.map_or(Some(&[][..]), |node| list(node, faults))? {
            dialogue.read_walk(node, faults);
        }
        check(&dialogue, &places, faults);
        (faults.errors() == before).then_some(dialogue)
    }

    /// Reads one sample talk; each of its lines also becomes an exemplar of its turn.
    fn read_walk(&mut self, node: &Node<'_>, faults: &mut Faults) -> Option<()> {
        let mut fields = Fields::of(node, &WALK, faults)?;
        let name = fields.text("name", faults);
        let says = fields.required("says");
        fields.finish(faults);
        let (name, says) = (name?.text, says?);
        let nodes = list(says, faults)?;
        if nodes.is_empty() {
            faults.fault(Code::EmptyText, says.span);
        }
        let mut steps = Vec::new();
        for (at, node) in nodes.iter().enumerate() {
            let of_step = format!("{name} · {}", at + 1);
            steps.extend(self.read_step(node, of_step, faults));
        }
        self.exemplars.push(Walk { name, says: steps });
        Some(())
    }

    fn read_step(&mut self, node: &Node<'_>, name: String, faults: &mut Faults) -> Option<Step> {
        let mut fields = Fields::of(node, &STEP, faults)?;
        let id = fields.text("turn", faults)?;
        let answered = self.turns.iter().filter(|turn| turn.wants_answer());
        let id = reference(&id, "turn", answered.map(|turn| &turn.id), faults)?;
        let mut turns = self.turns.iter_mut();
        let turn = turns.find(|turn| turn.id == id)?;
        let rubric = turn.rubric.as_mut()?;
        let exemplar = Exemplar::read_said(fields, name, rubric, faults)?;
        let step = Step {
            turn: id,
            text: exemplar.text.clone(),
            origin: exemplar.origin.clone(),
        };
        rubric.exemplars.push(exemplar);
        Some(step)
    }
}

/// Whether any key but `key` was written.
fn has_others_than(key: &str, node: &Node<'_>) -> bool {
    match &node.value {
        Value::Map(pairs) => pairs.iter().any(|(other, _)| other.text != key),
        _ => false,
    }
}

fn most_lines(node: &Node<'_>, faults: &mut Faults) -> Option<(usize, Span)> {
    let text = Text::read(node, faults)?;
    let number: Option<u32> = text.text.parse().ok();
    let number = number.filter(|number| (1..=MOST_LINES).contains(number));
    if number.is_none() {
        let finding = faults.finding(Code::BadNumber, text.span);
        let finding = finding.with("text", &text.text).with("least", 1);
        faults.push(finding.with("most", MOST_LINES));
    }
    number.map(|number| (number as usize, text.span))
}

impl<'n, 'a> Written<'n, 'a> {
    fn read(
        id: &Text,
        node: &'n Node<'a>,
        lexicons: &Arc<Lexicons>,
        faults: &mut Faults,
    ) -> Option<Self> {
        if id.text == END {
            let finding = faults.finding(Code::BadId, id.span);
            faults.push(finding.with("text", END).with("reserved", END));
            return None;
        }
        let name = id.parse(faults, Code::BadId, TurnId::new);
        let is_answered = has_others_than("customer", node);
        let mapping = if is_answered { &TURN } else { &CLOSING };
        let mut fields = Fields::of(node, mapping, faults)?;
        let customer = fields.text("customer", faults);
        let (mut next, mut rubric) = (None, None);
        if is_answered {
            next = fields.optional("next");
            rubric = Rubric::read(&mut fields, lexicons, faults);
        }
        fields.finish(faults);
        Some(Self {
            id: name?,
            span: id.span,
            customer: customer?.text,
            rubric,
            next,
        })
    }
}

/// Turns the written turns into a dialogue, with the places of its lines.
fn resolve(
    written: Vec<Written<'_, '_>>,
    most_turns: Option<(usize, Span)>,
    faults: &mut Faults,
) -> (Dialogue, Places) {
    let ids: Vec<TurnId> = written.iter().map(|turn| turn.id.clone()).collect();
    let mut turns = Vec::new();
    let mut spans = Vec::new();
    for turn in written {
        let mut next = Vec::new();
        if let (Some(node), Some(rubric)) = (turn.next, &turn.rubric) {
            next = read_next(node, rubric, &ids, faults);
        }
        let (next, of_branches) = next.into_iter().unzip();
        spans.push((turn.span, of_branches));
        turns.push(Turn {
            id: turn.id,
            customer: turn.customer,
            rubric: turn.rubric,
            next,
            origin: faults.origin(turn.span),
        });
    }
    let dialogue = Dialogue {
        turns,
        most_turns: most_turns.map(|(most, _)| most),
        exemplars: Vec::new(),
    };
    let places = Places {
        turns: spans,
        most_turns: most_turns.map(|(_, span)| span),
    };
    (dialogue, places)
}

/// `next: calms`, `next: end`, or a list of branches.
fn read_next(
    node: &Node<'_>,
    rubric: &Rubric,
    ids: &[TurnId],
    faults: &mut Faults,
) -> Vec<(Branch, Span)> {
    let Value::List(nodes) = &node.value else {
        let to = Text::read(node, faults).and_then(|text| target(&text, ids, faults));
        let branch = to.map(|to| Branch {
            conditions: Vec::new(),
            to,
        });
        return branch
            .map(|branch| (branch, node.span))
            .into_iter()
            .collect();
    };
    if nodes.is_empty() {
        faults.fault(Code::EmptyText, node.span);
    }
    let read = |node| read_branch(node, rubric, ids, faults).map(|branch| (branch, node.span));
    nodes.iter().filter_map(read).collect()
}

fn read_branch(
    node: &Node<'_>,
    rubric: &Rubric,
    ids: &[TurnId],
    faults: &mut Faults,
) -> Option<Branch> {
    let mut fields = Fields::of(node, &BRANCH, faults)?;
    let met = fields.optional("met");
    let missed = fields.optional("missed");
    let violation = fields.optional("violation");
    let points = fields.optional_text("points", faults);
    let to = fields.text("to", faults);
    fields.finish(faults);
    let criteria = rubric.criteria.iter().map(|known| &known.id);
    let violations = rubric.violations.iter().map(|known| &known.id);
    let mut conditions = Vec::new();
    if let Some(node) = met {
        let met = references(node, "criterion", criteria.clone(), faults);
        conditions.extend(met.into_iter().map(Condition::Met));
    }
    if let Some(node) = missed {
        let missed = references(node, "criterion", criteria, faults);
        conditions.extend(missed.into_iter().map(Condition::Missed));
    }
    if let Some(node) = violation {
        let any = references(node, "violation", violations, faults);
        conditions.push(Condition::Violation(any));
    }
    if let Some(text) = points {
        conditions.push(Condition::Points(least_points(&text, faults)?));
    }
    let to = target(&to?, ids, faults)?;
    Some(Branch { conditions, to })
}

fn references<'k>(
    node: &Node<'_>,
    kind: &str,
    known: impl Iterator<Item = &'k RuleId> + Clone,
    faults: &mut Faults,
) -> Vec<RuleId> {
    let texts = one_or_more(node, faults);
    if texts.is_empty() {
        faults.fault(Code::EmptyText, node.span);
    }
    let ids = texts.iter();
    ids.filter_map(|id| reference(id, kind, known.clone(), faults))
        .collect()
}

/// `≥ 3`, or only `3`.
fn least_points(text: &Text, faults: &mut Faults) -> Option<Points> {
    let number = text.text.strip_prefix('≥');
    let number = number.or_else(|| text.text.strip_prefix(">="));
    let number: Option<u32> = number.unwrap_or(&text.text).trim().parse().ok();
    let number = number.filter(|number| (1..=MOST_POINTS).contains(number));
    if number.is_none() {
        let finding = faults.finding(Code::BadNumber, text.span);
        let finding = finding.with("text", &text.text).with("least", 1);
        faults.push(finding.with("most", MOST_POINTS));
    }
    number.map(Points::whole)
}

/// The turn that `text` names, or the end.
fn target(text: &Text, ids: &[TurnId], faults: &mut Faults) -> Option<Option<TurnId>> {
    if text.text == END {
        return Some(None);
    }
    reference(text, "turn", ids.iter(), faults).map(Some)
}
