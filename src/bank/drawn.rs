//! Items whose numbers are drawn: the texts with names in them, and the item that drawn numbers
//! make of them.
//!
//! The bank holds such an item with its first numbers, so that everything that looks at items sees
//! an ordinary one. [`Parameters`] makes others of it; a paper is stored with the ones that were
//! drawn for it.

use serde::{Deserialize, Serialize};

use crate::bank::authored::{Faults, Key as Name, Node, Span, Text, Value};
use crate::bank::finding::Code;
use crate::bank::interaction::{Surroundings, TypeName};
use crate::bank::item::{Item, read_interaction};
use crate::bank::lexicon::Lexicons;
use crate::bank::numbers::{Drawn, Misfit, Numbers, Piece, WorkedOut, pieces};
use crate::bank::presentation::{Body, Key};

/// What makes an item another one on every paper.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Parameters {
    numbers: Numbers,
    texts: Texts,
    interaction: Template,
}

/// The texts of an item that can have numbers in them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Texts {
    pub(super) scenario: Option<String>,
    pub(super) stem: String,
    pub(super) rationale: String,
}

/// What an author wrote, without its places.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
enum Template {
    Nothing,
    Text(String),
    List(Vec<Self>),
    Map(Vec<(String, Self)>),
}

/// Why drawn numbers make no item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum NoItem {
    Misfit(Misfit),
    /// With these numbers the item is not valid.
    Fault(Code),
}

impl From<Misfit> for NoItem {
    fn from(misfit: Misfit) -> Self {
        Self::Misfit(misfit)
    }
}

/// An item with its first numbers.
pub(super) struct First {
    pub(super) parameters: Parameters,
    pub(super) texts: Texts,
    pub(super) item_type: TypeName,
    pub(super) body: Body,
    pub(super) worked: WorkedOut,
}

impl First {
    /// Reads `numbers` and what they make of the texts and the interaction around them.
    pub(super) fn read(
        numbers: &Node<'_>,
        texts: Texts,
        interaction: &Node<'_>,
        written: &[Text],
        faults: &mut Faults,
    ) -> Option<Self> {
        let span = numbers.span;
        let numbers = Numbers::read(numbers, faults)?;
        let before = faults.errors();
        for text in written {
            check(&numbers, text, faults);
        }
        check_all(&numbers, interaction, faults);
        if faults.errors() > before {
            return None;
        }
        let made = numbers.first().and_then(|worked| {
            let filled = texts.filled(&worked)?;
            let node = filled_node(interaction, &worked)?;
            Ok((worked, filled, node))
        });
        let (worked, filled, node) = match made {
            Ok(made) => made,
            Err(misfit) => {
                faults.push(misfit.told(faults.finding(Code::NoDraw, span)));
                return None;
            }
        };
        let lexicons = Lexicons::default().into();
        let surroundings = Surroundings {
            stem: &filled.stem,
            lexicons: &lexicons,
        };
        let (item_type, body) = read_interaction(&node, &surroundings, faults)?;
        if matches!(
            body.key,
            Key::Rubric(_) | Key::Dialogue(_) | Key::Unscored { .. }
        ) {
            let finding = faults.finding(Code::NotAllowedHere, span);
            faults.push(finding.with("key", "numbers"));
            return None;
        }
        Some(Self {
            parameters: Parameters {
                numbers,
                texts,
                interaction: Template::of(interaction),
            },
            texts: filled,
            item_type,
            body,
            worked,
        })
    }
}

impl Parameters {
    /// The numbers drawn when `choose` gives a place below each number of choices.
    pub(crate) fn draw(&self, choose: impl FnMut(u64) -> u64) -> Drawn {
        self.numbers.draw(choose)
    }

    /// `item`, whose parameters these are, with drawn numbers. Nothing can be drawn again in it.
    pub(crate) fn item(&self, item: &Item, drawn: &Drawn) -> Result<Item, NoItem> {
        let (worked, texts, body) = self.made(item, drawn)?;
        Ok(Item {
            scenario: texts.scenario,
            stem: texts.stem,
            rationale: texts.rationale,
            presentation: body.presentation,
            key: body.key,
            working: worked.working,
            parameters: None,
            ..item.clone()
        })
    }

    /// Whether the drawn numbers make an item.
    pub(crate) fn check(&self, item: &Item, drawn: &Drawn) -> Result<(), NoItem> {
        self.made(item, drawn).map(|_| ())
    }

    fn made(&self, item: &Item, drawn: &Drawn) -> Result<(WorkedOut, Texts, Body), NoItem> {
        let worked = self.numbers.work_out(drawn)?;
        let texts = self.texts.filled(&worked)?;
        let body = self.body(item, &texts, &worked)?;
        Ok((worked, texts, body))
    }

    fn body(&self, item: &Item, texts: &Texts, worked: &WorkedOut) -> Result<Body, NoItem> {
        let node = self.interaction.filled(worked)?;
        let mut faults = Faults::new(item.origin.file.clone());
        let lexicons = Lexicons::default().into();
        let surroundings = Surroundings {
            stem: &texts.stem,
            lexicons: &lexicons,
        };
        let read = read_interaction(&node, &surroundings, &mut faults);
        let fault = faults.findings.iter().find(|finding| finding.is_error());
        match (read, fault) {
            (Some((_, body)), None) => Ok(body),
            (_, fault) => Err(NoItem::Fault(
                fault.map_or(Code::WrongShape, |fault| fault.code),
            )),
        }
    }
}

impl Texts {
    fn filled(&self, worked: &WorkedOut) -> Result<Self, Misfit> {
        let scenario = self.scenario.as_ref().map(|text| worked.filled(text));
        Ok(Self {
            scenario: scenario.transpose()?,
            stem: worked.filled(&self.stem)?,
            rationale: worked.filled(&self.rationale)?,
        })
    }
}

/// Sees that all numbers named in a text are known.
fn check(numbers: &Numbers, text: &Text, faults: &mut Faults) {
    let pieces = pieces(&text.text);
    let names = pieces.iter().filter_map(|piece| match piece {
        Piece::Name(name) => Some(*name),
        Piece::Text(_) => None,
    });
    numbers.check(&names.collect::<Vec<_>>(), text, faults);
}

fn check_all(numbers: &Numbers, node: &Node<'_>, faults: &mut Faults) {
    let text = |span, text: &str| Text {
        span,
        text: text.to_owned(),
    };
    match &node.value {
        Value::Null => {}
        Value::Scalar(scalar) => check(numbers, &text(node.span, scalar), faults),
        Value::List(nodes) => nodes.iter().for_each(|n| check_all(numbers, n, faults)),
        Value::Map(pairs) => {
            for (key, node) in pairs {
                check(numbers, &text(key.span, &key.text), faults);
                check_all(numbers, node, faults);
            }
        }
    }
}

/// What an author wrote with numbers put in, at the same places.
fn filled_node(node: &Node<'_>, worked: &WorkedOut) -> Result<Node<'static>, Misfit> {
    let value = match &node.value {
        Value::Null => Value::Null,
        Value::Scalar(text) => Value::Scalar(worked.filled(text)?.into()),
        Value::List(nodes) => {
            let nodes = nodes.iter().map(|node| filled_node(node, worked));
            Value::List(nodes.collect::<Result<_, _>>()?)
        }
        Value::Map(pairs) => {
            let pairs = pairs.iter().map(|(key, node)| {
                let text = worked.filled(&key.text)?.into();
                let key = Name {
                    span: key.span,
                    text,
                };
                Ok((key, filled_node(node, worked)?))
            });
            Value::Map(pairs.collect::<Result<_, Misfit>>()?)
        }
    };
    let span = node.span;
    Ok(Node { span, value })
}

impl Template {
    fn of(node: &Node<'_>) -> Self {
        match &node.value {
            Value::Null => Self::Nothing,
            Value::Scalar(text) => Self::Text(text.clone().into_owned()),
            Value::List(nodes) => Self::List(nodes.iter().map(Self::of).collect()),
            Value::Map(pairs) => {
                let pairs = pairs.iter();
                let pairs = pairs.map(|(key, node)| (key.text.to_string(), Self::of(node)));
                Self::Map(pairs.collect())
            }
        }
    }

    fn filled(&self, worked: &WorkedOut) -> Result<Node<'static>, Misfit> {
        filled_node(&self.node(), worked)
    }

    fn node(&self) -> Node<'_> {
        let span = Span::default();
        let value = match self {
            Self::Nothing => Value::Null,
            Self::Text(text) => Value::Scalar(text.as_str().into()),
            Self::List(templates) => Value::List(templates.iter().map(Self::node).collect()),
            Self::Map(pairs) => {
                let key = |text: &'_ String| Name {
                    span,
                    text: text.clone().into(),
                };
                let pairs = pairs.iter();
                Value::Map(
                    pairs
                        .map(|(text, inner)| (key(text), inner.node()))
                        .collect(),
                )
            }
        };
        Node { span, value }
    }
}
