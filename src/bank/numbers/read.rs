//! Reading `numbers`: what an author wrote about the numbers of an item.

use crate::bank::authored::{Faults, Fields, Node, Text, Value, entries, list, similar};
use crate::bank::decimal::Decimal;
use crate::bank::finding::Code;
use crate::bank::numbers::formula::{Condition, Formula};
use crate::bank::numbers::parse::{is_name, number};
use crate::bank::numbers::shape::{NUMBERS, ONE_OF, STEPS, WORKED};
use crate::bank::numbers::{Choices, Draw, Form, Numbers, Rule};

/// Most numbers that one draw chooses among.
const MOST_CHOICES: i128 = 1_000_000;

impl Numbers {
    /// Reads `draw`, `where`, `work` and `wrong`; `None` after at least one fault.
    pub(crate) fn read(node: &Node<'_>, faults: &mut Faults) -> Option<Self> {
        let before = faults.errors();
        let mut fields = Fields::of(node, &NUMBERS, faults)?;
        let draws = fields.required("draw");
        let conditions = fields.optional("where");
        let work = fields.required("work");
        let wrong = fields.optional("wrong");
        fields.finish(faults);
        let mut numbers = Self {
            draws: Vec::new(),
            conditions: Vec::new(),
            steps: Vec::new(),
        };
        for (name, node) in entries(draws?, faults)? {
            numbers.take_name(&name, faults);
            numbers.draws.extend(Draw::read(name.text, node, faults));
        }
        if faults.errors() > before {
            return None;
        }
        for (node, is_work) in work
            .map(|n| (n, true))
            .into_iter()
            .chain(wrong.map(|n| (n, false)))
        {
            for (name, node) in entries(node, faults)? {
                numbers.take_name(&name, faults);
                let rule = numbers.read_rule(name.text, node, is_work, faults);
                numbers.steps.extend(rule);
            }
        }
        if let Some(node) = conditions {
            for node in list(node, faults)? {
                let condition = numbers.read_condition(node, faults);
                numbers.conditions.extend(condition);
            }
        }
        (faults.errors() == before).then_some(numbers)
    }

    /// Sees that a new number has a name of its own.
    fn take_name(&self, name: &Text, faults: &mut Faults) {
        if !is_name(&name.text) {
            let finding = faults.finding(Code::BadFormula, name.span);
            faults.push(finding.with("text", &name.text).with("kind", "name"));
        } else if self.has(&name.text) {
            let finding = faults.finding(Code::Repeated, name.span);
            faults.push(finding.with("text", &name.text));
        }
    }

    fn read_rule(
        &self,
        name: String,
        node: &Node<'_>,
        is_work: bool,
        faults: &mut Faults,
    ) -> Option<Rule> {
        let (text, unit, form) = match &node.value {
            Value::Map(_) => {
                let mut fields = Fields::of(node, &WORKED, faults)?;
                let text = fields.text("is", faults);
                let unit = fields.optional_text("unit", faults);
                let form = fields.choose_or("as", Form::Plain, Form::NAMES, faults);
                fields.finish(faults);
                (text?, unit.map(|unit| unit.text), form?)
            }
            _ => (Text::read(node, faults)?, None, Form::Plain),
        };
        let formula = parsed(&text, faults, Formula::parse)?;
        self.check(&formula.term.names(), &text, faults)?;
        Some(Rule {
            name,
            formula,
            unit,
            form,
            is_work,
        })
    }

    fn read_condition(&self, node: &Node<'_>, faults: &mut Faults) -> Option<Condition> {
        let text = Text::read(node, faults)?;
        let condition = parsed(&text, faults, Condition::parse)?;
        self.check(&condition.names(), &text, faults)?;
        Some(condition)
    }

    /// Sees that all `names` in `text` are known.
    pub(crate) fn check(&self, names: &[&str], text: &Text, faults: &mut Faults) -> Option<()> {
        let unknown = names.iter().find(|name| !self.has(name));
        let Some(unknown) = unknown else {
            return Some(());
        };
        let finding = faults.finding(Code::UnknownReference, text.span);
        faults.push(
            finding
                .with("kind", "number")
                .with("text", unknown)
                .with("similar", similar(unknown, self.names())),
        );
        None
    }
}

/// What `parse` makes of a text, or a finding with the piece that it cannot read.
fn parsed<T>(text: &Text, faults: &mut Faults, parse: fn(&str) -> Result<T, String>) -> Option<T> {
    match parse(&text.text) {
        Ok(read) => Some(read),
        Err(piece) => {
            let finding = faults.finding(Code::BadFormula, text.span);
            let finding = finding.with("text", &text.text).with("kind", "formula");
            faults.push(finding.with("piece", piece));
            None
        }
    }
}

impl Draw {
    /// Reads a list of numbers, or `from`, `to` and `step`, or `one-of`.
    fn read(name: String, node: &Node<'_>, faults: &mut Faults) -> Option<Self> {
        if let Value::List(nodes) = &node.value {
            let choices = one_of(nodes, node, faults)?;
            let form = Form::Plain;
            return Some(Self {
                name,
                choices,
                form,
            });
        }
        let has_choices = has("one-of", node);
        let mapping = if has_choices { &ONE_OF } else { &STEPS };
        let mut fields = Fields::of(node, mapping, faults)?;
        let form = fields.choose_or("as", Form::Plain, Form::NAMES, faults);
        let choices = match has_choices {
            true => fields
                .required("one-of")
                .and_then(|inner| one_of(list(inner, faults)?, inner, faults)),
            false => steps(&mut fields, node, faults),
        };
        fields.finish(faults);
        Some(Self {
            name,
            choices: choices?,
            form: form?,
        })
    }
}

/// Whether `key` was written, with something behind it.
fn has(key: &str, node: &Node<'_>) -> bool {
    let Value::Map(pairs) = &node.value else {
        return false;
    };
    let mut pairs = pairs.iter();
    pairs.any(|(other, node)| other.text == key && !matches!(node.value, Value::Null))
}

fn one_of(nodes: &[Node<'_>], node: &Node<'_>, faults: &mut Faults) -> Option<Choices> {
    let before = faults.errors();
    let texts = nodes.iter().filter_map(|node| Text::read(node, faults));
    let texts: Vec<Text> = texts.collect();
    let numbers = texts.iter();
    let numbers: Vec<Decimal> = numbers
        .filter_map(|text| text.parse(faults, Code::BadNumber, number))
        .collect();
    if numbers.len() < 2 && faults.errors() == before {
        let finding = faults.finding(Code::TooFew, node.span);
        faults.push(finding.with("count", numbers.len()).with("bound", 2));
    }
    (faults.errors() == before).then_some(Choices::OneOf(numbers))
}

fn steps(fields: &mut Fields<'_, '_>, node: &Node<'_>, faults: &mut Faults) -> Option<Choices> {
    let mut read = |key| {
        let text = fields.text(key, faults)?;
        text.parse(faults, Code::BadNumber, number)
    };
    let (from, to, step) = (read("from"), read("to"), read("step"));
    let (from, to, step) = (from?, to?, step?);
    let positive = step.billionths().max(1);
    let count = (to.billionths() - from.billionths()) / positive + 1;
    if step <= Decimal::ZERO || !(2..=MOST_CHOICES).contains(&count) {
        let finding = faults.finding(Code::BadNumber, node.span);
        let range = format!("{from} – {to} ({step})");
        faults.push(finding.with("text", range).with("count", count));
        return None;
    }
    let count = u64::try_from(count).expect("at least two");
    Some(Choices::Steps { from, step, count })
}
