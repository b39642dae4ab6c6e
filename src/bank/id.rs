//! Names that authors give: items, outcomes, lexicons, blueprints, criteria, violations.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::bank::authored::Form;

/// How a name is written.
pub(crate) static SLUG: Form = Form {
    pattern: "^[a-z0-9_]+(-[a-z0-9_]+)*$",
    longest: Some(LONGEST),
    ..Form::text("form-slug")
};
/// How the name of an outcome is written.
pub(crate) static SLUG_PAIR: Form = Form {
    pattern: "^[a-z0-9_]+(-[a-z0-9_]+)*/[a-z0-9_]+(-[a-z0-9_]+)*$",
    longest: Some(LONGEST),
    examples: &["repair/leak-call"],
    ..Form::text("form-slug-pair")
};

/// Longest name an author may give, in characters.
const LONGEST: usize = 80;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident: $check:expr;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub(crate) struct $name(Arc<str>);

        impl $name {
            /// The name, if it is well formed.
            pub(crate) fn new(text: &str) -> Option<Self> {
                let well_formed: fn(&str) -> bool = $check;
                (text.chars().count() <= LONGEST && well_formed(text)).then(|| Self(text.into()))
            }

            pub(crate) fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.pad(&self.0)
            }
        }
    )*};
}

ids! {
    /// Names an item in the whole bank.
    ItemId: is_slug;
    /// Names one line of the syllabus: `group/outcome`.
    OutcomeId: is_slug_pair;
    /// Names a group of outcomes; the first half of its outcomes' names.
    GroupId: is_slug;
    /// Names a lexicon, which phrases refer to as `{name}`.
    LexiconId: is_slug;
    /// Names an exam or practice that can be drawn.
    BlueprintId: is_slug;
    /// Names a kind of credentials.
    CredentialId: is_slug;
    /// Names a checklist that calls are graded by.
    ChecklistId: is_slug;
    /// Names one of the documents that items were written from.
    SourceId: is_slug;
    /// Names a criterion or a violation inside one rubric.
    RuleId: is_slug;
    /// Names a turn inside one dialogue.
    TurnId: is_slug;
}

impl OutcomeId {
    /// The group this outcome belongs to.
    pub(crate) fn group(&self) -> &str {
        self.0.split_once('/').map_or(&*self.0, |(group, _)| group)
    }
}

/// Lower-case ASCII letters, digits and underscores, in words joined by single hyphens.
fn is_slug(text: &str) -> bool {
    text.split('-').all(|word| {
        !word.is_empty()
            && word
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
    })
}

fn is_slug_pair(text: &str) -> bool {
    text.split_once('/')
        .is_some_and(|(group, name)| is_slug(group) && is_slug(name))
}

#[cfg(test)]
mod tests {
    use super::{ItemId, OutcomeId};

    #[test]
    fn a_name_is_words_joined_by_single_hyphens() {
        for good in ["d1-cold-flat", "a", "x2", "s2_weak"] {
            assert!(ItemId::new(good).is_some(), "{good}");
        }
        for bad in [
            "",
            "-a",
            "a--b",
            "Cold",
            "冷",
            "a b",
            "a/b",
            &"x".repeat(81),
        ] {
            assert!(ItemId::new(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn an_outcome_names_its_group() {
        let outcome = OutcomeId::new("rule/query-15min").expect("well formed");
        assert_eq!(outcome.group(), "rule");
        assert!(OutcomeId::new("rule").is_none());
        assert!(OutcomeId::new("a/b/c").is_none());
    }
}
