//! A key of a document in its place.

use serde_json::{Map, Value};

/// Gives a key a value, or takes it away. A new key comes to its place in `order`.
pub(super) fn set(map: &mut Value, key: &str, value: Option<Value>, order: &[&str]) {
    let Some(map) = map.as_object_mut() else {
        return;
    };
    let rank = |key: &str| order.iter().position(|known| *known == key);
    match value {
        None => {
            map.shift_remove(key);
        }
        Some(value) if map.contains_key(key) => {
            map.insert(key.to_owned(), value);
        }
        Some(value) => {
            let old = std::mem::take(map);
            let is_later = |other: &String| rank(other) > rank(key);
            let place = old.keys().position(is_later).unwrap_or(old.len());
            let mut pairs: Vec<(String, Value)> = old.into_iter().collect();
            pairs.insert(place, (key.to_owned(), value));
            *map = pairs.into_iter().collect::<Map<String, Value>>();
        }
    }
}
