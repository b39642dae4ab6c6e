//! `bank.yaml`: the format, the name of the bank and its sources.

use std::collections::BTreeMap;

use crate::bank::authored::{
    Count, Faults, Field, Fields, Mapping, Node, Shape, Text, entries, words,
};
use crate::bank::finding::Code;
use crate::bank::id::{SLUG, SourceId};

/// The version of the bank format that this program reads.
const FORMAT: &str = "1";
const FORMATS: &[(&str, ())] = &[(FORMAT, ())];

/// `bank.yaml`.
pub(super) static BANK: Mapping = Mapping::new(
    "bank",
    &[&[
        Field::required("format", "format", Shape::Choice(|| words(FORMATS))),
        Field::required("name", "bank-name", Shape::Text),
        Field::required(
            "sources",
            "sources",
            Shape::Entries {
                keys: &Shape::Form(&SLUG),
                values: &Shape::Text,
                count: Count::ANY,
            },
        ),
    ]],
);

/// What it says, as far as it is valid.
pub(super) struct BankFile {
    pub(super) name: Option<String>,
    /// The titles of the sources.
    pub(super) sources: BTreeMap<SourceId, String>,
}

impl BankFile {
    /// Reads the document; nothing where it is no mapping.
    pub(super) fn read(node: &Node<'_>, faults: &mut Faults) -> Option<Self> {
        let mut fields = Fields::of(node, &BANK, faults)?;
        if let Some(format) = fields.text("format", faults)
            && format.text != FORMAT
        {
            let finding = faults
                .finding(Code::FormatVersion, format.span)
                .with("found", format.text)
                .with("known", FORMAT);
            faults.push(finding);
        }
        let name = fields.text("name", faults).map(|name| name.text);
        let listed = fields.required("sources");
        fields.finish(faults);
        let listed = listed.and_then(|node| entries(node, faults));
        let mut sources = BTreeMap::new();
        for (id, title) in listed.unwrap_or_default() {
            let id = id.parse(faults, Code::BadId, SourceId::new);
            if let (Some(id), Some(title)) = (id, Text::read(title, faults)) {
                sources.insert(id, title.text);
            }
        }
        Some(Self { name, sources })
    }
}
