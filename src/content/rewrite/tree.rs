//! A YAML text as trees that know where each of their parts stands.

use std::ops::Range;

use granit_parser::{Event, Options, Parser, ScalarStyle, StructureStyle};
use serde_json::Value;

/// Deepest nesting that is followed; a bank that loads has less.
const DEEPEST: usize = 64;

/// One value of a document, at these bytes of the text.
#[derive(Debug)]
pub(super) struct Tree {
    pub(super) range: Range<usize>,
    pub(super) kind: Kind,
}

#[derive(Debug)]
pub(super) enum Kind {
    Nothing,
    Text {
        text: String,
        style: ScalarStyle,
    },
    List {
        is_flow: bool,
        entries: Vec<Tree>,
    },
    Map {
        is_flow: bool,
        pairs: Vec<(Tree, Tree)>,
    },
}

/// The documents of a text, or nothing where it is no plain YAML.
pub(super) fn documents(text: &str) -> Option<Vec<Tree>> {
    let mut options = Options::default();
    options.flow_nesting_limit = DEEPEST;
    options.block_nesting_limit = DEEPEST;
    options.set_emit_comments(false);
    let mut parser = Parser::new_from_str_with_options(text, options);
    let (mut roots, mut open) = (Vec::new(), Vec::new());
    while let Some(next) = parser.next_event() {
        let (event, span) = next.ok()?;
        if let Some(root) = take(&mut open, event, span.byte_range()?, text)? {
            roots.push(root);
        }
    }
    Some(roots)
}

/// A collection that is not at its end; of a map, the key that waits for its value is last.
struct Open {
    start: usize,
    is_flow: bool,
    is_map: bool,
    nodes: Vec<Tree>,
}

/// Takes one event; gives the root that it completes. Nothing at all for what a bank may not have.
fn take(
    open: &mut Vec<Open>,
    event: Event<'_>,
    range: Range<usize>,
    text: &str,
) -> Option<Option<Tree>> {
    let tree = match event {
        Event::Scalar(value, style, 0, None) => scalar(&value, style, range, text),
        Event::SequenceStart(style, 0, None) => {
            open.push(Open::new(range.start, style, false));
            return Some(None);
        }
        Event::MappingStart(style, 0, None) => {
            open.push(Open::new(range.start, style, true));
            return Some(None);
        }
        Event::SequenceEnd | Event::MappingEnd => open.pop()?.closed(range.end)?,
        Event::StreamStart | Event::StreamEnd | Event::DocumentStart(..) | Event::DocumentEnd => {
            return Some(None);
        }
        _ => return None,
    };
    match open.last_mut() {
        Some(parent) => {
            parent.nodes.push(tree);
            Some(None)
        }
        None if matches!(tree.kind, Kind::Nothing) => Some(None),
        None => Some(Some(tree)),
    }
}

/// A scalar up to its last character that is seen.
fn scalar(value: &str, style: ScalarStyle, range: Range<usize>, text: &str) -> Tree {
    let covered = text.get(range.clone()).unwrap_or_default();
    let is_plain = style == ScalarStyle::Plain;
    let is_block = matches!(style, ScalarStyle::Literal | ScalarStyle::Folded);
    let end = range.start + covered.trim_end().len();
    let start = match is_block {
        true => sign_before(text, range.start).unwrap_or(range.start),
        false => range.start,
    };
    Tree {
        range: start..end.max(start),
        kind: match value {
            "" | "~" | "null" if is_plain => Kind::Nothing,
            _ => Kind::Text {
                text: value.to_owned(),
                style,
            },
        },
    }
}

/// Where the `|` or `>` above the lines that begin at `at` stands.
fn sign_before(text: &str, at: usize) -> Option<usize> {
    let above = text[..at].trim_end();
    let line = above.rfind('\n').map_or(0, |end| end + 1);
    let is_sign = |(_, rest): &(usize, &str)| {
        let rest = rest.trim_start_matches(|c: char| "+-".contains(c) || c.is_ascii_digit());
        rest.is_empty() || (rest.starts_with(' ') && rest.trim_start().starts_with('#'))
    };
    let signs = above[line..].match_indices(['|', '>']);
    let mut signs = signs.map(|(place, sign)| (place, &above[line + place + sign.len()..]));
    signs.find(is_sign).map(|(place, _)| line + place)
}

impl Open {
    fn new(start: usize, style: StructureStyle, is_map: bool) -> Self {
        Self {
            start,
            is_flow: style == StructureStyle::Flow,
            is_map,
            nodes: Vec::new(),
        }
    }

    /// The collection, which ends with its bracket or else with the last thing in it.
    fn closed(self, end: usize) -> Option<Tree> {
        let last = self.nodes.iter().map(|node| node.range.end).max();
        let end = match self.is_flow {
            true => end,
            false => last?,
        };
        let is_flow = self.is_flow;
        let kind = match self.is_map {
            false => Kind::List {
                is_flow,
                entries: self.nodes,
            },
            true => {
                let (mut pairs, mut nodes) = (Vec::new(), self.nodes.into_iter());
                while let Some(key) = nodes.next() {
                    pairs.push((key, nodes.next()?));
                }
                Kind::Map { is_flow, pairs }
            }
        };
        Some(Tree {
            range: self.start..end,
            kind,
        })
    }
}

impl Tree {
    /// The text of a scalar without what is not seen at its ends.
    pub(super) fn text(&self) -> Option<&str> {
        match &self.kind {
            Kind::Text { text, .. } => Some(text.trim()),
            _ => None,
        }
    }

    pub(super) fn is_nothing(&self) -> bool {
        matches!(self.kind, Kind::Nothing)
    }

    /// The value behind this key of a map.
    pub(super) fn get(&self, key: &str) -> Option<&Self> {
        let Kind::Map { pairs, .. } = &self.kind else {
            return None;
        };
        let found = pairs.iter().find(|(name, _)| name.text() == Some(key));
        found.map(|(_, value)| value)
    }

    /// Whether this says the same as `value`. One text and a list of just that text do.
    pub(super) fn says(&self, value: &Value) -> bool {
        match (&self.kind, value) {
            (Kind::Nothing, Value::Null) => true,
            (Kind::Text { .. }, Value::String(wanted)) => self.text() == Some(wanted.trim()),
            (Kind::Text { .. }, Value::Array(wanted)) => {
                matches!(wanted.as_slice(), [only] if self.says(only))
            }
            (Kind::List { entries, .. }, Value::Array(wanted)) => {
                entries.len() == wanted.len()
                    && entries
                        .iter()
                        .zip(wanted)
                        .all(|(one, wanted)| one.says(wanted))
            }
            (Kind::List { entries, .. }, Value::String(_)) => {
                matches!(entries.as_slice(), [only] if only.says(value))
            }
            (Kind::Map { pairs, .. }, Value::Object(wanted)) => {
                let pairs: Vec<_> = pairs.iter().filter(|(_, one)| !one.is_nothing()).collect();
                let same = |((key, one), (name, wanted)): (&&(Self, Self), (&String, &Value))| {
                    key.text() == Some(name.trim()) && one.says(wanted)
                };
                pairs.len() == wanted.len() && pairs.iter().zip(wanted).all(same)
            }
            _ => false,
        }
    }
}
