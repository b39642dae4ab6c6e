//! A text cut between its documents, so that to change one costs no look at the others.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::content::rewrite::tree::{Tree, documents};
use crate::content::rewrite::{NotRewritten, rewritten};

/// A text whose documents are changed one by one.
#[derive(Debug)]
pub(crate) struct Pieces {
    /// Together they are the whole text.
    pieces: Vec<String>,
    /// Which piece holds the document with this id.
    places: BTreeMap<String, usize>,
}

impl Pieces {
    pub(crate) fn of(text: &str) -> Self {
        let cut = documents(text).and_then(|trees| Self::cut(text, &trees));
        cut.unwrap_or_else(|| Self {
            pieces: vec![text.to_owned()],
            places: BTreeMap::new(),
        })
    }

    /// The pieces, if each by itself says what it says in the whole text.
    fn cut(text: &str, trees: &[Tree]) -> Option<Self> {
        let line = |tree: &Tree| {
            text[..tree.range.start]
                .rfind('\n')
                .map_or(0, |end| end + 1)
        };
        let starts: Vec<usize> = trees.iter().skip(1).map(line).collect();
        let ends = starts.iter().copied().chain([text.len()]);
        let mut cut = Self {
            pieces: Vec::new(),
            places: BTreeMap::new(),
        };
        let mut start = 0;
        for (tree, end) in trees.iter().zip(ends) {
            let piece = text.get(start..end)?;
            let id = id(tree);
            match documents(piece)?.as_slice() {
                [alone] if self::id(alone) == id => {}
                _ => return None,
            }
            if let Some(id) = id {
                let place = cut.pieces.len();
                cut.places.entry(id.to_owned()).or_insert(place);
            }
            cut.pieces.push(piece.to_owned());
            start = end;
        }
        Some(cut)
    }

    /// Makes the document with this id say `wanted`; what cannot be changed safely stays.
    pub(crate) fn rewrite(&mut self, id: &str, wanted: &Value) -> Result<(), NotRewritten> {
        let place = self.places.get(id).copied().unwrap_or(0);
        let piece = self.pieces.get_mut(place).ok_or(NotRewritten::NoDocument)?;
        *piece = rewritten(piece, id, wanted)?;
        Ok(())
    }

    pub(crate) fn text(&self) -> String {
        self.pieces.concat()
    }
}

fn id(tree: &Tree) -> Option<&str> {
    tree.get("id").and_then(Tree::text)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::Pieces;

    /// One document in a line, one behind a directive, one that is set in, one without an id.
    const TEXT: &str = "# 开头\nid: a\nstem: |\n  一\n  ---\n--- {id: b, stem: 二}\n---\n# 三\n  \
        id: c # 丙\n  stem: 三\n...\n%YAML 1.2\n---\nstem: 四\n---\n# 尾\n";

    #[test]
    fn each_piece_holds_one_document() {
        let pieces = Pieces::of(TEXT);
        assert_eq!(pieces.pieces.len(), 4);
        assert_eq!(pieces.text(), TEXT);
    }

    #[test]
    fn only_the_piece_of_the_document_changes() {
        let mut pieces = Pieces::of(TEXT);
        for (id, stem) in [("c", "叁"), ("b", "贰")] {
            let wanted = json!({"id": id, "stem": stem});
            assert_eq!(pieces.rewrite(id, &wanted), Ok(()));
        }
        assert_eq!(
            pieces.text(),
            TEXT.replace("stem: 三", "stem: 叁").replace("二", "贰")
        );
        assert!(pieces.rewrite("d", &json!({"id": "d"})).is_err());
    }

    #[test]
    fn what_is_no_yaml_stays_whole() {
        let mut pieces = Pieces::of("id: a\n---\n[");
        assert_eq!(pieces.pieces.len(), 1);
        assert!(pieces.rewrite("a", &json!({"id": "b"})).is_err());
    }
}
