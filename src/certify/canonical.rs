//! The one way to write a JSON value as bytes, so that hashes and signatures can rest on it.

use serde::Serialize;
use serde_json::Value;

/// `value` as RFC 8785 has it: no white space, names sorted by their UTF-16 code units. Numbers
/// must be whole.
pub(crate) fn canonical(value: &impl Serialize) -> Vec<u8> {
    let value = serde_json::to_value(value).expect("plain data is JSON");
    sorted(value).to_string().into_bytes()
}

fn sorted(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            let mut fields: Vec<(String, Value)> = fields.into_iter().collect();
            fields.sort_by(|(left, _), (right, _)| left.encode_utf16().cmp(right.encode_utf16()));
            let fields = fields.into_iter();
            Value::Object(fields.map(|(name, value)| (name, sorted(value))).collect())
        }
        Value::Array(values) => Value::Array(values.into_iter().map(sorted).collect()),
        plain => plain,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::canonical;

    #[test]
    fn the_order_in_which_names_were_written_makes_no_difference() {
        let one = json!({"number": 7, "holder": {"name": "王\n\u{7}芳", "at": [true, null]}});
        let other = json!({"holder": {"at": [true, null], "name": "王\n\u{7}芳"}, "number": 7});
        assert_eq!(canonical(&one), canonical(&other));
        let text = r#"{"holder":{"at":[true,null],"name":"王\n\u0007芳"},"number":7}"#;
        assert_eq!(canonical(&one), text.as_bytes());
    }

    #[test]
    fn names_are_sorted_as_rfc_8785_sorts_them() {
        // The example of its section 3.2.3.
        let value = json!({
            "\u{20ac}": "f", "\r": "a", "\u{fb33}": "h", "1": "b",
            "\u{1f600}": "g", "\u{80}": "d", "\u{f6}": "e",
        });
        let text = String::from_utf8(canonical(&value)).expect("UTF-8");
        let order: Vec<&str> = text.split("\":\"").skip(1).map(|rest| &rest[..1]).collect();
        assert_eq!(order, ["a", "b", "d", "e", "f", "g", "h"]);
    }
}
