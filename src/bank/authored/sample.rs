//! Nodes from the YAML of tests, without places.

use crate::bank::authored::{Key, Node, Span, Value};

/// The node that `text` is.
pub(crate) fn yaml(text: &str) -> Node<'static> {
    node(serde_yaml::from_str(text).expect("the test's YAML is right"))
}

fn node(value: serde_yaml::Value) -> Node<'static> {
    use serde_yaml::Value as Yaml;
    let value = match value {
        Yaml::Null => Value::Null,
        Yaml::String(text) => Value::Scalar(text.into()),
        Yaml::Number(number) => Value::Scalar(number.to_string().into()),
        Yaml::Sequence(values) => Value::List(values.into_iter().map(node).collect()),
        Yaml::Mapping(pairs) => {
            let pair = |(key, value): (Yaml, Yaml)| {
                let text = key.as_str().expect("keys are text").to_owned().into();
                let span = Span::default();
                (Key { span, text }, node(value))
            };
            Value::Map(pairs.into_iter().map(pair).collect())
        }
        other => panic!("{other:?}"),
    };
    Node {
        span: Span::default(),
        value,
    }
}
