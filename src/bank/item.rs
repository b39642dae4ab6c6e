//! Items: what every item type has in common.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::bank::authored::{
    Count, Faults, Field, Fields, Mapping, Node, Shape, Text, one_or_more, only_entry, similar,
    words,
};
use crate::bank::dialogue::Turn;
use crate::bank::drawn::{First, Parameters, Texts};
use crate::bank::finding::{Code, Origin};
use crate::bank::id::{ItemId, OutcomeId, SLUG, SLUG_PAIR};
use crate::bank::interaction::{Surroundings, TYPES, TypeName};
use crate::bank::lexicon::Lexicons;
use crate::bank::numbers::{NUMBERS, Step};
use crate::bank::points::Points;
use crate::bank::presentation::{Body, Key, Presentation};
use crate::bank::rubric::Rubric;
use crate::bank::syllabus::{Citation, SOURCE, Sources, Syllabus};

/// Most points that an author may give to one item.
const MOST_POINTS: u32 = 100;

/// One item.
pub(crate) static ITEM: Mapping = Mapping::new(
    "item",
    &[&[
        Field::required("id", "item-id", Shape::Form(&SLUG)),
        Field::required(
            "outcomes",
            "item-outcomes",
            Shape::OneOrMore(&OUTCOME, Count::SOME),
        ),
        SOURCE,
        Field::required(
            "difficulty",
            "difficulty",
            Shape::Choice(|| words(Difficulty::NAMES)),
        ),
        Field::required("bloom", "bloom", Shape::Choice(|| words(Bloom::NAMES))),
        Field::optional("points", "item-points", Shape::Whole(1, MOST_POINTS)),
        Field::optional("scenario", "scenario", Shape::Text),
        Field::required("stem", "stem", Shape::Text),
        Field::optional("numbers", "numbers", Shape::Mapping(&NUMBERS)),
        Field::required(
            "interaction",
            "interaction",
            Shape::OneOf(|| TYPES.iter().map(|known| known.mapping).collect()),
        ),
        Field::required("rationale", "rationale", Shape::Text),
    ]],
);

static OUTCOME: Shape = Shape::Form(&SLUG_PAIR);

/// How hard an item is, as its author declares it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Difficulty {
    Easy,
    Medium,
    Hard,
}

impl Difficulty {
    pub(crate) const NAMES: &[(&str, Self)] = &[
        ("easy", Self::Easy),
        ("medium", Self::Medium),
        ("hard", Self::Hard),
    ];
}

/// What an item asks of the mind (a short form of Bloom's levels).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Bloom {
    Recall,
    Understand,
    Apply,
    Judge,
}

impl Bloom {
    const NAMES: &[(&str, Self)] = &[
        ("recall", Self::Recall),
        ("understand", Self::Understand),
        ("apply", Self::Apply),
        ("judge", Self::Judge),
    ];
}

/// One validated question. As JSON it is complete but for the lexicons that it refers to: an
/// attempt keeps the items it was drawn from, and those lexicons beside them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Item {
    pub(crate) id: ItemId,
    pub(crate) item_type: TypeName,
    pub(crate) outcomes: Vec<OutcomeId>,
    /// The title and place that the facts come from.
    pub(crate) source: String,
    pub(crate) difficulty: Difficulty,
    pub(crate) bloom: Bloom,
    pub(crate) points: Points,
    pub(crate) scenario: Option<String>,
    pub(crate) stem: String,
    pub(crate) presentation: Presentation,
    pub(crate) key: Key,
    pub(crate) rationale: String,
    pub(crate) origin: Origin,
    /// How drawn numbers lead to the key.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) working: Vec<Step>,
    /// What makes other items of it, where numbers are drawn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) parameters: Option<Box<Parameters>>,
}

/// A rubric of an item, with its exemplars.
pub(crate) struct Posed<'i> {
    /// The turn that it belongs to, in a dialogue.
    pub(crate) turn: Option<&'i Turn>,
    pub(crate) rubric: &'i Rubric,
    /// The texts that a candidate could copy into an answer to it.
    pub(crate) task: Task<'i>,
}

/// What an item's document may refer to.
pub(crate) struct Around<'a> {
    pub(crate) syllabus: &'a Syllabus,
    pub(crate) sources: &'a Sources,
    pub(crate) lexicons: &'a Arc<Lexicons>,
}

/// What a candidate reads before answering in own words.
#[derive(Clone, Debug, Default)]
pub(crate) struct Task<'i> {
    /// The stem and the customer's words: nobody says them back to a customer.
    pub(crate) asked: Vec<&'i str>,
    /// The scenario: its facts are often what the customer has to be told.
    pub(crate) facts: Option<&'i str>,
}

impl Item {
    /// The texts that a candidate reads, and could copy.
    pub(crate) fn task(&self) -> Task<'_> {
        let customer = match &self.presentation {
            Presentation::Speech { customer, .. } => customer.as_deref(),
            Presentation::Dialogue { customer, .. } => Some(customer.as_str()),
            _ => None,
        };
        self.task_with(customer)
    }

    fn task_with<'i>(&'i self, customer: Option<&'i str>) -> Task<'i> {
        Task {
            asked: [Some(self.stem.as_str()), customer]
                .into_iter()
                .flatten()
                .collect(),
            facts: self.scenario.as_deref(),
        }
    }

    /// Every rubric that grades answers to this item: one of a role-play, one for each turn of a
    /// dialogue that asks for an answer, none of other types.
    pub(crate) fn rubrics(&self) -> Vec<Posed<'_>> {
        match &self.key {
            Key::Rubric(rubric) => vec![Posed {
                turn: None,
                rubric,
                task: self.task(),
            }],
            Key::Dialogue(dialogue) => {
                let turns = dialogue.turns.iter();
                turns.filter_map(|turn| self.posed(turn)).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The rubric of one of the item's turns.
    pub(crate) fn posed<'i>(&'i self, turn: &'i Turn) -> Option<Posed<'i>> {
        let task = self.task_with(Some(&turn.customer));
        turn.rubric.as_ref().map(|rubric| Posed {
            turn: Some(turn),
            rubric,
            task,
        })
    }

    /// The lexicons that an item read back has only the ids of.
    pub(crate) fn missing_lexicons(&self) -> impl Iterator<Item = &str> {
        let rubrics = self.rubrics().into_iter();
        rubrics.flat_map(|posed| posed.rubric.moves.missing())
    }

    /// Puts in the lexicons that an item read back has only the ids of.
    pub(crate) fn give(&mut self, lexicons: &Arc<Lexicons>) {
        match &mut self.key {
            Key::Rubric(rubric) => rubric.moves.give(lexicons),
            Key::Dialogue(dialogue) => {
                let rubrics = dialogue.turns.iter_mut();
                let rubrics = rubrics.filter_map(|turn| turn.rubric.as_mut());
                rubrics.for_each(|rubric| rubric.moves.give(lexicons));
            }
            _ => {}
        }
    }

    /// Whether answers to this item earn points.
    pub(crate) fn is_scored(&self) -> bool {
        self.item_type.is_scored()
    }

    /// Reads one item document; `None` after at least one fault.
    pub(crate) fn read(node: &Node<'_>, around: &Around<'_>, faults: &mut Faults) -> Option<Self> {
        let before = faults.errors();
        let mut fields = Fields::of(node, &ITEM, faults)?;
        let at = fields.text("id", faults);
        let id = at
            .as_ref()
            .and_then(|text| text.parse(faults, Code::BadId, ItemId::new));
        let outcomes = read_outcomes(&mut fields, around.syllabus, faults);
        let source = Citation::read(&mut fields, around.sources, faults);
        let difficulty = fields.choose("difficulty", Difficulty::NAMES, faults);
        let bloom = fields.choose("bloom", Bloom::NAMES, faults);
        let points = fields.optional("points");
        let scenario = fields.optional_text("scenario", faults);
        let stem = fields.text("stem", faults);
        let interaction = fields.required("interaction");
        let rationale = fields.text("rationale", faults);
        let numbers = fields.optional("numbers");
        fields.finish(faults);
        let written = Written {
            scenario,
            stem,
            rationale,
        };
        let filled = written.filled(numbers, interaction?, around.lexicons, faults)?;
        let points = read_points(points, &filled.body, faults)?;
        if faults.errors() > before {
            return None;
        }
        let body = filled.body;
        Some(Self {
            id: id?,
            item_type: filled.item_type,
            outcomes,
            source: source?.0,
            difficulty: difficulty?,
            bloom: bloom?,
            points,
            scenario: filled.texts.scenario,
            stem: filled.texts.stem,
            presentation: body.presentation,
            key: body.key,
            rationale: filled.texts.rationale,
            origin: faults.origin(at?.span),
            working: filled.working,
            parameters: filled.parameters,
        })
    }
}

/// The texts of an item as they stand in its document.
struct Written {
    scenario: Option<Text>,
    stem: Option<Text>,
    rationale: Option<Text>,
}

/// What an item's texts and interaction come to, with first numbers where some are drawn.
struct Filled {
    texts: Texts,
    item_type: TypeName,
    body: Body,
    working: Vec<Step>,
    parameters: Option<Box<Parameters>>,
}

impl Written {
    fn filled(
        self,
        numbers: Option<&Node<'_>>,
        interaction: &Node<'_>,
        lexicons: &Arc<Lexicons>,
        faults: &mut Faults,
    ) -> Option<Filled> {
        let Some(numbers) = numbers else {
            let surroundings = Surroundings {
                stem: self.stem.as_ref().map_or("", |stem| &stem.text),
                lexicons,
            };
            let (item_type, body) = read_interaction(interaction, &surroundings, faults)?;
            return Some(Filled {
                texts: self.texts()?,
                item_type,
                body,
                working: Vec::new(),
                parameters: None,
            });
        };
        let texts = [&self.scenario, &self.stem, &self.rationale];
        let texts: Vec<Text> = texts.into_iter().flatten().cloned().collect();
        let first = First::read(numbers, self.texts()?, interaction, &texts, faults)?;
        Some(Filled {
            texts: first.texts,
            item_type: first.item_type,
            body: first.body,
            working: first.worked.working,
            parameters: Some(Box::new(first.parameters)),
        })
    }

    fn texts(self) -> Option<Texts> {
        Some(Texts {
            scenario: self.scenario.map(|text| text.text),
            stem: self.stem?.text,
            rationale: self.rationale?.text,
        })
    }
}

fn read_outcomes(
    fields: &mut Fields<'_, '_>,
    syllabus: &Syllabus,
    faults: &mut Faults,
) -> Vec<OutcomeId> {
    let Some(node) = fields.required("outcomes") else {
        return Vec::new();
    };
    let texts = one_or_more(node, faults);
    if texts.is_empty() {
        faults.fault(Code::EmptyText, node.span);
    }
    texts
        .iter()
        .filter_map(|text| {
            let known = OutcomeId::new(&text.text).filter(|id| syllabus.outcomes.contains_key(id));
            if known.is_none() {
                let names = syllabus.outcomes.keys().map(OutcomeId::as_str);
                let finding = faults
                    .finding(Code::UnknownReference, text.span)
                    .with("kind", "outcome")
                    .with("text", &text.text)
                    .with("similar", similar(&text.text, names));
                faults.push(finding);
            }
            known
        })
        .collect()
}

/// Reads `interaction: {type: {…}}`.
pub(super) fn read_interaction(
    node: &Node<'_>,
    surroundings: &Surroundings<'_>,
    faults: &mut Faults,
) -> Option<(TypeName, Body)> {
    let (name, node) = only_entry(node, faults)?;
    let type_name = name.choose(faults, &TypeName::choices())?;
    let item_type = TYPES
        .iter()
        .find(|known| known.name() == type_name.as_str())?;
    let mut fields = Fields::of(node, item_type.mapping, faults)?;
    let body = (item_type.read)(&mut fields, surroundings, faults);
    fields.finish(faults);
    Some((type_name, body?))
}

/// The type's own points, or the author's, or one.
fn read_points(node: Option<&Node<'_>>, body: &Body, faults: &mut Faults) -> Option<Points> {
    match (node, body.points) {
        (None, own) => Some(own.unwrap_or(Points::whole(1))),
        (Some(node), Some(_)) => {
            let finding = faults
                .finding(Code::NotAllowedHere, node.span)
                .with("key", "points");
            faults.push(finding);
            None
        }
        (Some(node), None) => {
            let text = Text::read(node, faults)?;
            let number = text.text.parse().ok();
            let number = number.filter(|number| (1..=MOST_POINTS).contains(number));
            if number.is_none() {
                let finding = faults
                    .finding(Code::BadNumber, text.span)
                    .with("text", &text.text)
                    .with("least", 1)
                    .with("most", MOST_POINTS);
                faults.push(finding);
            }
            number.map(Points::whole)
        }
    }
}
