//! The options of choice items: labels for the author, texts for the candidate.

use std::collections::HashMap;

use crate::bank::authored::{Count, FLAG, Faults, Field, Fields, Shape, Text, entries, similar};
use crate::bank::finding::Code;
use crate::text::half_width;

/// Fewest and most options of one item.
const RANGE: (usize, usize) = (2, 12);

/// The keys that all choice items have.
pub(super) const OPTIONS: &[Field] = &[Field::required(
    "options",
    "options",
    Shape::Entries {
        keys: &TEXT,
        values: &TEXT,
        count: Count::within(RANGE),
    },
)];
pub(super) const SHUFFLE: Field = Field::optional("shuffle", "shuffle", FLAG);

pub(super) static TEXT: Shape = Shape::Text;

/// Options as written: the author's label and what the candidate reads.
pub(super) struct Options {
    labels: Vec<String>,
    pub(super) texts: Vec<String>,
}

impl Options {
    pub(super) fn read(fields: &mut Fields<'_, '_>, faults: &mut Faults) -> Option<Self> {
        let node = fields.required("options")?;
        let before = faults.errors();
        let mut labels = Vec::new();
        let mut texts = Vec::new();
        for (label, node) in entries(node, faults)? {
            if let Some(text) = Text::read(node, faults) {
                labels.push(label.text);
                texts.push(text);
            }
        }
        distinct(&texts, faults);
        within(texts.len(), RANGE, node.span, faults);
        let texts = texts.into_iter().map(|text| text.text).collect();
        (faults.errors() == before).then_some(Self { labels, texts })
    }

    /// The position of the option with this label.
    pub(super) fn position(&self, label: &Text, faults: &mut Faults) -> Option<usize> {
        let position = self.labels.iter().position(|known| *known == label.text);
        if position.is_none() {
            let labels = self.labels.iter().map(String::as_str);
            let finding = faults
                .finding(Code::KeyNotAnOption, label.span)
                .with("text", &label.text)
                .with("known", self.labels.join(" · "))
                .with("right", self.meant(&label.text).unwrap_or_default())
                .with("similar", similar(&label.text, labels));
            faults.push(finding);
        }
        position
    }
}

/// Marks of a Chinese keyboard around a label or between two.
const FOREIGN: &[char] = &[
    '，', '、', '；', ',', '【', '】', '［', '］', '（', '）', '“', '”', '‘', '’', '「', '」',
];

impl Options {
    /// How a key is written whose author typed Chinese marks or full-width letters.
    fn meant(&self, text: &str) -> Option<String> {
        let labels = text
            .split(FOREIGN)
            .map(str::trim)
            .filter(|label| !label.is_empty());
        let labels: Vec<String> = labels
            .map(|label| label.chars().map(half_width).collect())
            .collect();
        let are_known = labels.iter().all(|label| self.labels.contains(label));
        match labels.as_slice() {
            [] => None,
            _ if !are_known => None,
            [one] => Some(one.clone()),
            many => Some(format!("[{}]", many.join(", "))),
        }
    }
}

/// Reports every text that stands twice.
pub(super) fn distinct(texts: &[Text], faults: &mut Faults) {
    let mut first: HashMap<&str, u32> = HashMap::new();
    for text in texts {
        if let Some(line) = first.get(&*text.text) {
            let finding = faults
                .finding(Code::Repeated, text.span)
                .with("text", &text.text)
                .with("first", line);
            faults.push(finding);
        } else {
            first.insert(&text.text, text.span.line);
        }
    }
}

/// Reports a count outside `least..=most`.
pub(super) fn within(
    count: usize,
    (least, most): (usize, usize),
    span: crate::bank::authored::Span,
    faults: &mut Faults,
) {
    let (code, bound) = match count {
        n if n < least => (Code::TooFew, least),
        n if n > most => (Code::TooMany, most),
        _ => return,
    };
    let finding = faults
        .finding(code, span)
        .with("count", count)
        .with("bound", bound);
    faults.push(finding);
}

#[cfg(test)]
mod tests {
    use super::Options;

    #[test]
    fn a_key_typed_with_chinese_marks_is_told_as_it_is_meant() {
        let options = Options {
            labels: ["A", "B", "C"].map(str::to_owned).into(),
            texts: Vec::new(),
        };
        for (text, meant) in [
            ("A，B", Some("[A, B]")),
            ("【A, B】", Some("[A, B]")),
            ("A、Ｃ", Some("[A, C]")),
            ("“A”", Some("A")),
            ("Ａ", Some("A")),
            ("A，D", None),
            ("a", None),
            ("您好", None),
            ("，", None),
        ] {
            assert_eq!(options.meant(text).as_deref(), meant, "{text}");
        }
    }
}
