//! Kinds of credentials: what must be passed for one, and how long it is valid.

use serde::{Deserialize, Serialize};

use crate::bank::authored::{
    Count, Faults, Field, Fields, Form, Mapping, Node, Shape, Span, one_or_more, similar, words,
};
use crate::bank::finding::Code;
use crate::bank::id::{BlueprintId, CredentialId, SLUG};
use crate::bank::period::{PERIOD, Period};
use crate::bank::rules::period;

/// What stands in a number's rule for the year and for the running number.
pub(crate) const YEAR: &str = "{year}";
pub(crate) const SERIAL: &str = "{serial}";

/// One kind of credential.
pub(crate) static CREDENTIAL: Mapping = Mapping::new(
    "credential",
    &[&[
        Field::required("id", "credential-id", Shape::Form(&SLUG)),
        Field::required("name", "credential-name", Shape::Text),
        Field::required("issuer", "issuer", Shape::Text),
        Field::required("number", "credential-number", Shape::Form(&NUMBER)),
        Field::required("exams", "credential-exams", EXAMS),
        Field::optional("within", "within", Shape::Form(&PERIOD)),
        Field::optional("repeat", "repeat", Shape::Choice(|| words(REPEAT))),
        Field::optional("validity", "validity", Shape::Form(&PERIOD)),
        Field::optional("grace", "grace", Shape::Form(&PERIOD)),
        Field::optional("renew-early", "renew-early", Shape::Form(&PERIOD)),
        Field::optional("renewal", "renewal", EXAMS),
    ]],
);

const EXAMS: Shape = Shape::OneOrMore(&Shape::Form(&SLUG), Count::ANY);

static NUMBER: Form = Form {
    pattern: r"^[^{}]*\{year\}[^{}]*\{serial\}$",
    examples: &["HS-{year}-{serial}"],
    ..Form::text("form-number-rule")
};

/// Whether failing one exam means that all must be passed again.
const REPEAT: &[(&str, bool)] = &[("failed", false), ("all", true)];

/// A kind of credential. As JSON it is complete.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct CredentialKind {
    pub(crate) id: CredentialId,
    pub(crate) name: String,
    pub(crate) issuer: String,
    /// How numbers are made: `HS-{year}-{serial}`.
    pub(crate) number: String,
    /// All of these must be passed.
    pub(crate) exams: Vec<BlueprintId>,
    /// In this time, from the first of them to the last.
    pub(crate) within: Option<Period>,
    /// Whether failing one of them means that all must be passed again.
    pub(crate) repeat_all: bool,
    /// For ever without one.
    pub(crate) validity: Option<Period>,
    /// How long after its end it can still be renewed.
    pub(crate) grace: Option<Period>,
    /// How long before its end it can be renewed; at any time without one.
    pub(crate) renew_early: Option<Period>,
    /// What must be passed to renew it.
    pub(crate) renewal: Vec<BlueprintId>,
}

/// A kind with the places that later findings point at.
pub(crate) struct WrittenCredential {
    pub(crate) kind: CredentialKind,
    pub(crate) id_span: Span,
}

impl WrittenCredential {
    /// Reads one document; `None` after at least one fault.
    pub(crate) fn read(
        node: &Node<'_>,
        known: &[BlueprintId],
        faults: &mut Faults,
    ) -> Option<Self> {
        let before = faults.errors();
        let mut fields = Fields::of(node, &CREDENTIAL, faults)?;
        let at = fields.text("id", faults);
        let id = at
            .as_ref()
            .and_then(|text| text.parse(faults, Code::BadId, CredentialId::new));
        let name = fields.text("name", faults);
        let issuer = fields.text("issuer", faults);
        let number = fields.text("number", faults);
        let number = number.and_then(|text| text.parse(faults, Code::BadNumberRule, number_rule));
        let exams = fields.required("exams");
        let exams = exams.map(|node| read_exams(node, known, faults));
        let within = period(&mut fields, "within", faults);
        let repeat_all = fields.choose_or("repeat", false, REPEAT, faults);
        let validity = period(&mut fields, "validity", faults);
        let grace = period(&mut fields, "grace", faults);
        let renew_early = period(&mut fields, "renew-early", faults);
        let renewal = fields.optional("renewal");
        let renewal = renewal.map(|node| read_exams(node, known, faults));
        fields.finish(faults);
        if faults.errors() > before {
            return None;
        }
        let exams = exams?;
        Some(Self {
            id_span: at?.span,
            kind: CredentialKind {
                id: id?,
                name: name?.text,
                issuer: issuer?.text,
                number: number?,
                renewal: renewal.unwrap_or_else(|| exams.clone()),
                exams,
                within,
                repeat_all: repeat_all?,
                validity,
                grace,
                renew_early,
            },
        })
    }
}

fn number_rule(text: &str) -> Option<String> {
    let is_once = |part| text.matches(part).count() == 1;
    let is_last = text.ends_with(SERIAL);
    let rest = text.replace(YEAR, "").replace(SERIAL, "");
    let is_plain = rest.chars().all(|c| c.is_alphanumeric() || c == '-');
    (is_once(YEAR) && is_once(SERIAL) && is_last && is_plain).then(|| text.to_owned())
}

fn read_exams(node: &Node<'_>, known: &[BlueprintId], faults: &mut Faults) -> Vec<BlueprintId> {
    let mut exams = Vec::new();
    for text in one_or_more(node, faults) {
        let Some(id) = BlueprintId::new(&text.text).filter(|id| known.contains(id)) else {
            let names = known.iter().map(BlueprintId::as_str);
            let finding = faults
                .finding(Code::UnknownReference, text.span)
                .with("kind", "exam")
                .with("text", &text.text)
                .with("similar", similar(&text.text, names));
            faults.push(finding);
            continue;
        };
        exams.push(id);
    }
    exams
}
