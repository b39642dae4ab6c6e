//! YAML text to neutral nodes with positions; the only file that knows the YAML parser.
//!
//! Anchors, aliases and tags are refused, so that no small file can stand for a large one, and
//! nesting is bounded. A document that is no YAML does not hide the documents after it.

use std::borrow::Cow;

use granit_parser::{ErrorKind, Event, Options, Parser, ScalarStyle, ScanError};

use crate::bank::authored::{Faults, Key, Node, Span, Value};
use crate::bank::finding::Code;
use crate::content::slips;

/// Deepest nesting of a document; a real one has fewer than ten levels.
const DEEPEST: usize = 64;

/// The documents of `text` that are not empty; faults for those that are no plain YAML.
pub(super) fn documents<'a>(text: &'a str, faults: &mut Faults) -> Vec<Node<'a>> {
    let mut options = Options::default();
    options.flow_nesting_limit = DEEPEST;
    options.block_nesting_limit = DEEPEST;
    options.emit_unresolved_aliases = true;
    options.set_emit_comments(false);
    let mut parser = Parser::new_from_str_with_options(text, options);
    let mut documents = Vec::new();
    let mut builder = Builder::default();
    let mut lines = None;
    while let Some(next) = parser.next_event() {
        match next {
            Ok((event, span)) => {
                plain_text(text, &event, span, faults);
                let span = place(text, span);
                if let Some(root) = builder.take(event, span, faults) {
                    documents.push(root);
                }
            }
            Err(error) => {
                let lines = lines.get_or_insert_with(|| text.lines().collect::<Vec<_>>());
                syntax_error(lines, &error, faults);
                builder = Builder::default();
                if !matches!(parser.proceed_next_document(), Ok(true)) {
                    break;
                }
            }
        }
    }
    documents
}

fn place(text: &str, span: granit_parser::Span) -> Span {
    let covered = span.slice(text).unwrap_or_default();
    let first_line = covered.lines().next().unwrap_or_default();
    Span {
        line: u32::try_from(span.start.line()).unwrap_or(u32::MAX),
        column: u32::try_from(span.start.col() + 1).unwrap_or(u32::MAX),
        width: u32::try_from(first_line.chars().count()).unwrap_or(u32::MAX),
    }
}

/// Collections that are open at one point of a document.
#[derive(Default)]
struct Builder<'a> {
    open: Vec<Open<'a>>,
}

enum Open<'a> {
    List(Span, Vec<Node<'a>>),
    Map {
        span: Span,
        pairs: Vec<(Key<'a>, Node<'a>)>,
        key: Option<Key<'a>>,
    },
}

impl<'a> Builder<'a> {
    /// Takes one event; gives the root node when it completes a document that is not empty.
    fn take(&mut self, event: Event<'a>, span: Span, faults: &mut Faults) -> Option<Node<'a>> {
        refuse_features(&event, span, faults);
        let node = match event {
            Event::Scalar(text, style, ..) => scalar(text, style, span),
            Event::Alias(_) | Event::UnresolvedAlias(_) => Node {
                span,
                value: Value::Null,
            },
            Event::SequenceStart(..) => {
                self.open.push(Open::List(span, Vec::new()));
                return None;
            }
            Event::MappingStart(..) => {
                self.open.push(Open::Map {
                    span,
                    pairs: Vec::new(),
                    key: None,
                });
                return None;
            }
            Event::SequenceEnd | Event::MappingEnd => match self.open.pop()? {
                Open::List(span, nodes) => Node {
                    span,
                    value: Value::List(nodes),
                },
                Open::Map { span, pairs, .. } => Node {
                    span,
                    value: Value::Map(pairs),
                },
            },
            _ => return None,
        };
        self.add(node, faults)
    }

    /// Puts a finished node where it belongs, or gives it back if it is a root.
    fn add(&mut self, node: Node<'a>, faults: &mut Faults) -> Option<Node<'a>> {
        match self.open.last_mut() {
            None if matches!(node.value, Value::Null) => return None,
            None => return Some(node),
            Some(Open::List(_, nodes)) => nodes.push(node),
            Some(Open::Map { pairs, key, .. }) => match key.take() {
                Some(key) => pairs.push((key, node)),
                None => *key = Some(as_key(node, faults)),
            },
        }
        None
    }
}

fn scalar<'a>(text: Cow<'a, str>, style: ScalarStyle, span: Span) -> Node<'a> {
    let plain = style == ScalarStyle::Plain;
    let is_null = plain && matches!(&*text, "" | "~" | "null");
    Node {
        span,
        value: if is_null {
            Value::Null
        } else {
            Value::Scalar(text)
        },
    }
}

fn as_key<'a>(node: Node<'a>, faults: &mut Faults) -> Key<'a> {
    let text = match node.value {
        Value::Scalar(text) => text,
        _ => {
            let finding = faults.finding(Code::YamlFeature, node.span);
            faults.push(finding.with("feature", "key"));
            Cow::Borrowed("")
        }
    };
    Key {
        span: node.span,
        text,
    }
}

fn refuse_features(event: &Event<'_>, span: Span, faults: &mut Faults) {
    let feature = match event {
        Event::Alias(_) | Event::UnresolvedAlias(_) => "alias",
        _ if event.anchor_id().is_some_and(|id| id != 0) => "anchor",
        _ if event.tag().is_some() => "tag",
        _ => return,
    };
    let finding = faults.finding(Code::YamlFeature, span);
    faults.push(finding.with("feature", feature));
}

/// Tells where a text without quotation marks ends sooner or later than it looks.
fn plain_text(text: &str, event: &Event<'_>, span: granit_parser::Span, faults: &mut Faults) {
    let Event::Scalar(_, ScalarStyle::Plain, ..) = event else {
        return;
    };
    let Some(covered) = span.slice(text).filter(|covered| !covered.is_empty()) else {
        return;
    };
    let behind = span.byte_range().map_or("", |range| &text[range.end..]);
    if let Some(comment) = slips::dropped(covered, behind) {
        let blanks = behind.chars().take_while(|ch| *ch != '#').count();
        let place = of(span.end.line(), span.end.col() + blanks + 1, comment);
        let finding = faults.finding(Code::CommentInText, place);
        faults.push(finding.with("text", comment));
    }
    if let Some((below, before)) = slips::swallowed(covered) {
        let place = of(span.start.line() + below, before + 1, " ");
        let finding = faults.finding(Code::YamlSyntax, place);
        faults.push(finding.with("problem", "blank"));
    }
}

/// The place of `covered`, whose line and column count from 1.
fn of(line: usize, column: usize, covered: &str) -> Span {
    let number = |number| u32::try_from(number).unwrap_or(u32::MAX);
    Span {
        line: number(line),
        column: number(column),
        width: number(covered.chars().count()),
    }
}

fn syntax_error(lines: &[&str], error: &ScanError, faults: &mut Faults) {
    let marker = error.marker();
    let line = marker.line().clamp(1, lines.len().max(1));
    let problem = problem(error.kind());
    // What is wrong with the indentation shows only later, as something else.
    let slip = match problem {
        "indent" | "tab" | "colon" | "other" => slips::indentation(lines, line, problem),
        _ => None,
    };
    let (span, problem) = match slip {
        Some(slip) => (of(slip.line, slip.column, " "), slip.problem),
        None => (of(line, marker.col() + 1, " "), problem),
    };
    let finding = faults
        .finding(Code::YamlSyntax, span)
        .with("problem", problem)
        .with("message", error.kind());
    faults.push(finding);
}

/// The sort of mistake behind a syntax error, as one word that a sentence is written for.
fn problem(kind: &ErrorKind) -> &'static str {
    match kind {
        ErrorKind::UnclosedQuotedScalar
        | ErrorKind::InvalidQuotedScalarIndent
        | ErrorKind::DocumentIndicatorInQuotedScalar
        | ErrorKind::InvalidTrailingSingleQuotedScalar
        | ErrorKind::InvalidTrailingDoubleQuotedScalar
        | ErrorKind::UnknownQuotedScalarEscape => "quote",
        ErrorKind::InvalidIndentation
        | ErrorKind::ExpectedBlockMappingKey
        | ErrorKind::ExpectedBlockSequenceEntry
        | ErrorKind::InvalidBlockScalarIndent
        | ErrorKind::InvalidFlowScalarIndent
        | ErrorKind::BlockSequenceEntryNotAllowed
        | ErrorKind::MappingKeyNotAllowed => "indent",
        ErrorKind::TabNotAllowed
        | ErrorKind::TabInBlockIndentation
        | ErrorKind::TabInIndentation
        | ErrorKind::TabAtBlockScalarStart
        | ErrorKind::TabInPlainScalar => "tab",
        ErrorKind::MappingValueNotAllowed
        | ErrorKind::InvalidColonPlacement
        | ErrorKind::InvalidMappingValueWhitespace
        | ErrorKind::SimpleKeyExpected
        | ErrorKind::InvalidSimpleKey => "colon",
        ErrorKind::UnexpectedEofFlowSequence
        | ErrorKind::UnexpectedEofFlowMapping
        | ErrorKind::UnclosedFlowCollection { .. }
        | ErrorKind::MismatchedFlowCollectionEnd { .. }
        | ErrorKind::MisplacedFlowCollectionEnd
        | ErrorKind::ExpectedFlowMappingSeparator
        | ErrorKind::ExpectedFlowSequenceSeparator => "bracket",
        ErrorKind::RecursionLimitExceeded => "depth",
        ErrorKind::UnexpectedCharacter { .. } => "character",
        _ => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::{Faults, Value, documents};
    use crate::bank::finding::Code;

    fn read(text: &str) -> (usize, Vec<(Code, u32, u32)>) {
        let mut faults = Faults::new("bank.yaml".into());
        let documents = documents(text, &mut faults);
        let places = faults.findings.iter();
        let places = places.map(|f| (f.code, f.origin.line, f.origin.column));
        (documents.len(), places.collect())
    }

    #[test]
    fn scalars_stay_as_they_were_written() {
        let mut faults = Faults::new("bank.yaml".into());
        let nodes = documents("[007, No, true, 1.50, \"引号\", ~]", &mut faults);
        let Value::List(nodes) = &nodes[0].value else {
            panic!("a list")
        };
        let texts: Vec<_> = nodes
            .iter()
            .map(|node| match &node.value {
                Value::Scalar(text) => text.to_string(),
                _ => "-".to_owned(),
            })
            .collect();
        assert_eq!(texts, ["007", "No", "true", "1.50", "引号", "-"]);
    }

    #[test]
    fn a_broken_document_does_not_hide_the_next() {
        let (documents, faults) = read("a: [1, 2\n---\nb: 1\n---\n\n---\nc: \"x\n---\nd: 2\n");
        assert_eq!(documents, 2);
        assert_eq!(faults.len(), 2);
        assert!(faults.iter().all(|(code, ..)| *code == Code::YamlSyntax));
    }

    #[test]
    fn what_could_grow_is_refused() {
        let (_, faults) = read("a: &x 1\nb: *x\nc: !!str 2\n? [1]\n: 3\n");
        let codes: Vec<_> = faults
            .iter()
            .map(|(code, line, _)| (*code, *line))
            .collect();
        assert_eq!(codes, [1, 2, 3, 4].map(|line| (Code::YamlFeature, line)));
        let nested = "[".repeat(100_000);
        assert_eq!(read(&nested).1.len(), 1);
    }

    #[test]
    fn a_sign_within_a_text_that_makes_a_comment_of_the_rest_is_told() {
        let (documents, faults) = read("a: 按 #键 结束\nb: \"按 #键\" # 好\nd: 甲 # 备注\n");
        assert_eq!(documents, 1);
        assert_eq!(faults, [(Code::CommentInText, 1, 6)]);
        let (documents, faults) = read("a: 按 # 号键\nb: 甲 # 备注\nc: \"按 #键\" #备注\n");
        assert_eq!(documents, 1);
        assert_eq!(faults, [(Code::CommentInText, 1, 6)]);
    }

    #[test]
    fn odd_indentation_is_told_at_its_own_line() {
        let wide = "options:\n  A: 甲\n　　B: 乙\n  C: 丙\n";
        assert_eq!(read(wide).1, [(Code::YamlSyntax, 3, 1)]);
        let hard = "options:\n  A: 甲\n\u{A0} B: 乙\n  C: 丙\n";
        assert_eq!(read(hard).1, [(Code::YamlSyntax, 3, 1)]);
        let tab = "options:\n  A: 甲\n\tB: 乙\n  C: 丙\n";
        assert_eq!(read(tab).1, [(Code::YamlSyntax, 3, 1)]);
        let deep = "options:\n  A: 甲\n    B: 乙\n  C: 丙\n";
        assert_eq!(read(deep).1, [(Code::YamlSyntax, 3, 5)]);
        let entry = "any:\n  - 抱歉\n　　- 对不起\n";
        assert_eq!(read(entry).1, [(Code::YamlSyntax, 3, 1)]);
    }

    #[test]
    fn columns_count_characters() {
        let (_, faults) = read("题干: 你好: 再见\n");
        assert_eq!(faults, [(Code::YamlSyntax, 1, 7)]);
    }
}
