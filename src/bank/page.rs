//! The texts of a document where their author wrote them, for advice that points into them.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Arc;

use crate::bank::authored::{Faults, Node, Value};
use crate::bank::finding::Origin;

/// One text of a document.
#[derive(Debug, PartialEq)]
pub(crate) struct Written {
    /// The keys that lead to it, such as `interaction/single-choice/options/A`; entries of a list
    /// count from 0.
    pub(crate) path: Cow<'static, str>,
    pub(crate) origin: Origin,
    pub(crate) text: Cow<'static, str>,
    /// Whether it stands before a colon. Only keys beyond ASCII are texts for people.
    pub(crate) is_key: bool,
}

/// The texts of one document, in the order written.
#[derive(Debug, PartialEq)]
pub(crate) struct Page(Vec<Written>);

impl Page {
    fn of(node: &Node<'_>, faults: &Faults) -> Self {
        let mut page = Self(Vec::new());
        page.add(node, &mut String::new(), faults);
        page
    }

    fn add(&mut self, node: &Node<'_>, path: &mut String, faults: &Faults) {
        let length = path.len();
        match &node.value {
            Value::Null => {}
            Value::Scalar(text) => self.0.push(Written {
                path: Cow::Owned(path.clone()),
                origin: faults.origin(node.span),
                text: Cow::Owned(text.trim().to_owned()),
                is_key: false,
            }),
            Value::List(nodes) => {
                for (at, node) in nodes.iter().enumerate() {
                    step(path, at);
                    self.add(node, path, faults);
                    path.truncate(length);
                }
            }
            Value::Map(pairs) => {
                for (key, node) in pairs {
                    step(path, &key.text);
                    if !key.text.is_ascii() {
                        self.0.push(Written {
                            path: Cow::Owned(path.clone()),
                            origin: faults.origin(key.span),
                            text: Cow::Owned(key.text.trim().to_owned()),
                            is_key: true,
                        });
                    }
                    self.add(node, path, faults);
                    path.truncate(length);
                }
            }
        }
    }

    pub(crate) fn texts(&self) -> impl Iterator<Item = &Written> {
        self.0.iter()
    }

    /// The values right below the list or mapping at `path`.
    pub(crate) fn below(&self, path: &str) -> impl Iterator<Item = &Written> {
        let is_below = move |written: &&Written| {
            let rest = written.path.strip_prefix(path);
            let key = rest.and_then(|rest| rest.strip_prefix('/'));
            !written.is_key && key.is_some_and(|key| !key.contains('/'))
        };
        self.0.iter().filter(is_below)
    }
}

fn step(path: &mut String, key: impl std::fmt::Display) {
    let joint = if path.is_empty() { "" } else { "/" };
    write!(path, "{joint}{key}").expect("a string takes every text");
}

/// The pages of a bank.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Pages(BTreeMap<(Arc<str>, u32), Page>);

impl Pages {
    /// Adds the document with this root.
    pub(crate) fn add(&mut self, node: &Node<'_>, faults: &Faults) {
        let start = faults.origin(node.span);
        let page = Page::of(node, faults);
        self.0.insert((start.file, start.line), page);
    }

    /// Adds the document that begins on this line, with its texts in the order written.
    pub(crate) fn put(&mut self, file: Arc<str>, line: u32, texts: Vec<Written>) {
        self.0.insert((file, line), Page(texts));
    }

    /// The documents by their file and their first line.
    pub(crate) fn documents(&self) -> impl Iterator<Item = (&str, u32, &Page)> {
        let pages = self.0.iter();
        pages.map(|((file, line), page)| (&**file, *line, page))
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Page> {
        self.documents().map(|(_, _, page)| page)
    }

    /// The document in which `origin` lies.
    pub(crate) fn around(&self, origin: &Origin) -> Option<&Page> {
        let here = (Arc::clone(&origin.file), origin.line);
        let ((file, _), page) = self.0.range(..=here).next_back()?;
        (*file == origin.file).then_some(page)
    }

    /// Where the text at `path` of the document around `origin` stands; `origin` if there is none.
    pub(crate) fn place(&self, origin: &Origin, path: &str) -> Origin {
        let texts = self.around(origin).into_iter().flat_map(Page::texts);
        let mut found = texts.filter(|written| written.path == path && !written.is_key);
        let found = found.next().map(|written| &written.origin);
        found.unwrap_or(origin).clone()
    }
}
