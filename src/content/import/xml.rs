//! XML of strangers as a small tree: no entities of their own, nothing from elsewhere, bounded depth.

use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use crate::content::import::html;
use crate::content::import::question::Remark;

/// Deepest nesting; files of questions stay below 30.
const MOST_DEPTH: usize = 100;
/// Most attributes of one element.
const MOST_ATTRIBUTES: usize = 100;

/// An element, its names without prefixes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Element {
    pub(super) name: String,
    attributes: Vec<(String, String)>,
    pub(super) nodes: Vec<Node>,
    /// The line of its start, from 1.
    pub(super) line: usize,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Node {
    Element(Element),
    Text(String),
}

impl Element {
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }

    pub(super) fn elements(&self) -> impl Iterator<Item = &Self> {
        self.nodes.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    pub(super) fn children<'e>(&'e self, name: &str) -> impl Iterator<Item = &'e Self> {
        self.elements().filter(move |element| element.name == name)
    }

    pub(super) fn child(&self, name: &str) -> Option<&Self> {
        self.children(name).next()
    }

    /// All elements below this one that `is_wanted`, in their order.
    pub(super) fn below(&self, is_wanted: &dyn Fn(&Self) -> bool) -> Vec<&Self> {
        let mut found = Vec::new();
        for element in self.elements() {
            if is_wanted(element) {
                found.push(element);
            }
            found.extend(element.below(is_wanted));
        }
        found
    }

    /// All text below this element.
    pub(super) fn text(&self) -> String {
        let mut text = String::new();
        for node in &self.nodes {
            match node {
                Node::Text(piece) => text += piece,
                Node::Element(element) => text += &element.text(),
            }
        }
        text
    }

    /// The text of a child without blanks around it; empty where there is none.
    pub(super) fn text_of(&self, child: &str) -> String {
        let text = self.child(child).map(Self::text).unwrap_or_default();
        text.trim().to_owned()
    }

    /// The same with every name as `rename` gives it.
    pub(super) fn renamed(mut self, rename: &dyn Fn(&str) -> String) -> Self {
        self.name = rename(&self.name);
        for (name, _) in &mut self.attributes {
            *name = rename(name);
        }
        let renamed = |node| match node {
            Node::Element(element) => Node::Element(element.renamed(rename)),
            text @ Node::Text(_) => text,
        };
        self.nodes = self.nodes.into_iter().map(renamed).collect();
        self
    }
}

/// The name of the first element, without its prefix; nothing for what is no XML.
pub(super) fn root(text: &str) -> Option<&str> {
    let mut rest = text.trim_start();
    loop {
        let inside = rest.strip_prefix('<')?;
        let end = match inside.as_bytes().first()? {
            b'?' => rest.find("?>")? + 2,
            b'!' if inside.starts_with("!--") => rest.find("-->")? + 3,
            b'!' => rest.find('>')? + 1,
            _ => {
                let end = inside.find(|c: char| c.is_whitespace() || matches!(c, '>' | '/'))?;
                return Some(local(&inside[..end]));
            }
        };
        rest = rest[end..].trim_start();
    }
}

/// The tree of a text.
pub(super) fn parse(text: &str) -> Result<Element, Remark> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().allow_dangling_amp = true;
    let mut lines = Lines {
        text,
        at: 0,
        line: 1,
    };
    // The last is the innermost that is open; the first stands for the file.
    let mut open = vec![Element::default()];
    loop {
        let start = usize::try_from(reader.buffer_position()).unwrap_or(text.len());
        let line = lines.at(start);
        let broken = |reason: &dyn std::fmt::Display| {
            Remark::new("xml-broken")
                .with("line", line)
                .with("reason", reason)
        };
        match reader.read_event().map_err(|error| broken(&error))? {
            Event::Start(tag) => {
                if open.len() > MOST_DEPTH {
                    return Err(Remark::new("xml-deep").with("line", line));
                }
                open.push(element(&tag, line)?);
            }
            Event::Empty(tag) => put(&mut open, Node::Element(element(&tag, line)?)),
            Event::End(_) => {
                let closed = open.pop().unwrap_or_default();
                if open.is_empty() {
                    return Err(broken(&closed.name));
                }
                put(&mut open, Node::Element(closed));
            }
            Event::Text(piece) => put_text(&mut open, &piece),
            Event::CData(piece) => put_text(&mut open, &piece),
            Event::GeneralRef(name) => {
                let unknown = || {
                    Remark::new("xml-entity")
                        .with("line", line)
                        .with("name", &*name)
                };
                put_text(&mut open, &html::meant(&name).ok_or_else(unknown)?);
            }
            Event::DocType(declared) if declared.contains('[') => {
                return Err(Remark::new("xml-declares").with("line", line));
            }
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
            Event::Eof => break,
        }
    }
    let cut = || {
        Remark::new("xml-broken")
            .with("line", lines.line)
            .with("reason", "EOF")
    };
    let file = open.pop().filter(|_| open.is_empty()).ok_or_else(cut)?;
    outermost(file).ok_or_else(|| Remark::new("no-questions"))
}

fn outermost(file: Element) -> Option<Element> {
    file.nodes.into_iter().find_map(|node| match node {
        Node::Element(element) => Some(element),
        Node::Text(_) => None,
    })
}

fn put(open: &mut [Element], node: Node) {
    let innermost = open.last_mut().expect("the file stays open");
    innermost.nodes.push(node);
}

fn put_text(open: &mut [Element], piece: &str) {
    let innermost = open.last_mut().expect("the file stays open");
    match innermost.nodes.last_mut() {
        Some(Node::Text(text)) => text.push_str(piece),
        _ => innermost.nodes.push(Node::Text(piece.to_owned())),
    }
}

fn element(tag: &BytesStart<'_>, line: usize) -> Result<Element, Remark> {
    let broken = |reason: &dyn std::fmt::Display| {
        Remark::new("xml-broken")
            .with("line", line)
            .with("reason", reason)
    };
    let mut attributes = Vec::new();
    for attribute in tag.attributes().with_checks(false) {
        let attribute = attribute.map_err(|error| broken(&error))?;
        if attributes.len() == MOST_ATTRIBUTES {
            return Err(Remark::new("xml-deep").with("line", line));
        }
        let value = html::references(&attribute.value);
        attributes.push((local(attribute.key.0).to_owned(), value));
    }
    Ok(Element {
        name: local(tag.name().0).to_owned(),
        attributes,
        nodes: Vec::new(),
        line,
    })
}

fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

/// Counts lines up to places that only go forward.
struct Lines<'t> {
    text: &'t str,
    at: usize,
    line: usize,
}

impl Lines<'_> {
    fn at(&mut self, place: usize) -> usize {
        let place = place.clamp(self.at, self.text.len());
        let passed = &self.text.as_bytes()[self.at..place];
        self.line += passed.iter().filter(|byte| **byte == b'\n').count();
        self.at = place;
        self.line
    }
}

#[cfg(test)]
mod tests {
    use super::{parse, root};

    #[test]
    fn a_tree_has_names_texts_and_lines() {
        let text = "<?xml version=\"1.0\"?>\n<!-- a -->\n<q:quiz a=\"1 &lt; 2\">\n<b>甲&amp;<![CDATA[<p>]]>&nbsp;</b><c/></q:quiz>";
        assert_eq!(root(text), Some("quiz"));
        let tree = parse(text).expect("XML");
        assert_eq!((tree.name.as_str(), tree.line), ("quiz", 3));
        assert_eq!(tree.attribute("a"), Some("1 < 2"));
        assert_eq!(tree.child("b").map(|b| b.line), Some(4));
        assert_eq!(tree.child("b").expect("b").text(), "甲&<p> ");
        assert_eq!(root("no XML"), None);
    }

    #[test]
    fn bombs_are_refused_in_a_sentence() {
        let code = |text: &str| parse(text).expect_err("refused").code;
        let bomb = "<!DOCTYPE q [<!ENTITY a \"x\"><!ENTITY b \"&a;&a;\">]><q>&b;</q>";
        assert_eq!(code(bomb), "xml-declares");
        assert_eq!(code("<q>&b;</q>"), "xml-entity");
        assert_eq!(code(&"<q>".repeat(100_000)), "xml-deep");
        assert_eq!(code("<q><b></q>"), "xml-broken");
        assert_eq!(code("<q><b>"), "xml-broken");
        assert_eq!(code("</q>"), "xml-broken");
        assert!(parse("<!DOCTYPE q SYSTEM \"q.dtd\"><q/>").is_ok());
    }
}
