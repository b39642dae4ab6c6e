//! The documents of a bank's items, as far as what they say goes.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::{Map, Value as Json};

use crate::bank::authored::{Faults, Node, Value};
use crate::bank::id::ItemId;
use crate::content::load::Loaded;
use crate::content::yaml;

/// What an author wrote for one item.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Written {
    /// The file's name below the bank's folder.
    pub(crate) file: Arc<str>,
    /// Texts, lists and maps, in the order written.
    pub(crate) document: Json,
}

/// The documents of all items of a bank.
pub(crate) fn written(loaded: &Loaded) -> BTreeMap<ItemId, Written> {
    let mut found = BTreeMap::new();
    for (file, text) in loaded.texts.iter() {
        if !file.starts_with("items/") {
            continue;
        }
        for node in yaml::documents(text, &mut Faults::new(Arc::clone(file))) {
            let document = value(&node);
            let id = document["id"].as_str().and_then(ItemId::new);
            let item = id.as_ref().and_then(|id| loaded.bank.items.get(id));
            // Of documents with one id, and of those with errors, the bank has no other.
            if let (Some(id), Some(item)) = (id, item)
                && item.origin.file == *file
                && id_line(&node) == Some(item.origin.line)
            {
                let file = Arc::clone(file);
                found.insert(id, Written { file, document });
            }
        }
    }
    found
}

fn id_line(node: &Node<'_>) -> Option<u32> {
    let Value::Map(pairs) = &node.value else {
        return None;
    };
    let id = pairs.iter().find(|(key, _)| key.text == "id");
    id.map(|(_, value)| value.span.line)
}

/// What a node says; keys with nothing behind them say nothing.
pub(super) fn value(node: &Node<'_>) -> Json {
    match &node.value {
        Value::Null => Json::Null,
        Value::Scalar(text) => Json::String(text.trim().to_owned()),
        Value::List(nodes) => Json::Array(nodes.iter().map(value).collect()),
        Value::Map(pairs) => {
            let said = pairs
                .iter()
                .filter(|(_, node)| !matches!(node.value, Value::Null));
            let pair = |(key, node): &(_, Node<'_>)| -> (String, Json) {
                let key: &crate::bank::authored::Key<'_> = key;
                (key.text.trim().to_owned(), value(node))
            };
            Json::Object(said.map(pair).collect::<Map<String, Json>>())
        }
    }
}
