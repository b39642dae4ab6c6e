//! What each kind of mapping looks like: the keys that its reader asks for, and what may stand
//! behind them.
//!
//! Every [`Fields`](crate::bank::authored::Fields) is opened with its [`Mapping`], and a debug build
//! stops where a reader asks for a key that the mapping does not have, or never asks for one that
//! it has. So what is made of these tables for editors is what the readers take.

/// A mapping with known keys.
pub(crate) struct Mapping {
    /// Names it among all mappings; also the word by which its description is called.
    pub(crate) name: &'static str,
    /// Its keys, in the order in which one writes them; some are shared with other mappings.
    pub(crate) fields: &'static [&'static [Field]],
    /// At least one key of each of these groups has to be there.
    pub(crate) any_of: &'static [&'static [&'static str]],
    /// Keys that may only stand beside another one.
    pub(crate) only_with: &'static [(&'static str, &'static str)],
}

/// One key of a mapping.
pub(crate) struct Field {
    pub(crate) key: &'static str,
    /// The word by which its description is called.
    pub(crate) about: &'static str,
    pub(crate) is_required: bool,
    pub(crate) shape: Shape,
}

/// How few and how many; both count.
#[derive(Clone, Copy)]
pub(crate) struct Count {
    pub(crate) least: usize,
    pub(crate) most: Option<usize>,
}

/// What may stand behind a key.
pub(crate) enum Shape {
    /// A scalar that is not empty.
    Text,
    /// A scalar of this form.
    Form(&'static Form),
    /// A whole number from the first to the second.
    Whole(u32, u32),
    /// One of these words.
    Choice(fn() -> Vec<&'static str>),
    Mapping(&'static Mapping),
    /// One entry, whose key names its mapping.
    OneOf(fn() -> Vec<&'static Mapping>),
    /// Entries whose keys the author chooses.
    Entries {
        keys: &'static Shape,
        values: &'static Shape,
        count: Count,
    },
    List(&'static Shape, Count),
    /// One, or a list of them.
    OneOrMore(&'static Shape, Count),
    Either(&'static [Shape]),
}

/// A form that a scalar has to have.
pub(crate) struct Form {
    /// The word by which its description is called.
    pub(crate) about: &'static str,
    /// A regular expression for what is read, and perhaps for a little more.
    pub(crate) pattern: &'static str,
    /// What may stand there without quotes.
    pub(crate) bare: Bare,
    /// Most characters.
    pub(crate) longest: Option<usize>,
    /// Texts of this form, for editors to offer.
    pub(crate) examples: &'static [&'static str],
}

/// What YAML takes a scalar without quotes for, as far as a form allows it.
#[derive(Clone, Copy)]
pub(crate) enum Bare {
    /// Anything: the reader sees the text only.
    Any,
    Number,
    /// A whole number from the first to the second.
    Whole(u32, u32),
}

impl Mapping {
    /// A mapping with these keys, each of which stands for itself.
    pub(crate) const fn new(name: &'static str, fields: &'static [&'static [Field]]) -> Self {
        Self {
            name,
            fields,
            any_of: &[],
            only_with: &[],
        }
    }

    pub(crate) fn fields(&self) -> impl Iterator<Item = &'static Field> {
        self.fields.iter().copied().flatten()
    }

    pub(super) fn field(&self, key: &str) -> Option<&'static Field> {
        self.fields().find(|field| field.key == key)
    }

    /// Whether the key may be asked for as one that must be there.
    pub(super) fn may_require(&self, key: &str) -> bool {
        let is_of_group = self.any_of.iter().any(|group| group.contains(&key));
        self.field(key).is_some_and(|field| field.is_required) || is_of_group
    }

    /// Whether a reader asks for the key only where another one stands.
    pub(super) fn is_dependent(&self, key: &str) -> bool {
        self.only_with
            .iter()
            .any(|(dependent, _)| *dependent == key)
    }
}

impl Field {
    pub(crate) const fn required(key: &'static str, about: &'static str, shape: Shape) -> Self {
        Self {
            key,
            about,
            is_required: true,
            shape,
        }
    }

    pub(crate) const fn optional(key: &'static str, about: &'static str, shape: Shape) -> Self {
        Self {
            key,
            about,
            is_required: false,
            shape,
        }
    }
}

impl Form {
    /// A form of numbers.
    pub(crate) const fn number(about: &'static str) -> Self {
        let bare = Bare::Number;
        Self {
            bare,
            ..Self::text(about)
        }
    }

    /// A form of whole numbers from `least` to `most`.
    pub(crate) const fn whole(about: &'static str, least: u32, most: u32) -> Self {
        let bare = Bare::Whole(least, most);
        Self {
            bare,
            ..Self::text(about)
        }
    }

    /// A form of texts.
    pub(crate) const fn text(about: &'static str) -> Self {
        Self {
            about,
            pattern: "",
            bare: Bare::Any,
            longest: None,
            examples: &[],
        }
    }
}

impl Count {
    pub(crate) const ANY: Self = Self::at_least(0);
    pub(crate) const SOME: Self = Self::at_least(1);

    pub(crate) const fn at_least(least: usize) -> Self {
        Self { least, most: None }
    }

    pub(crate) const fn within((least, most): (usize, usize)) -> Self {
        Self {
            least,
            most: Some(most),
        }
    }
}

/// The words of a table of choices.
pub(crate) fn words<T>(choices: &[(&'static str, T)]) -> Vec<&'static str> {
    choices.iter().map(|(word, _)| *word).collect()
}

/// Yes and no.
pub(super) const FLAGS: &[(&str, bool)] = &[("true", true), ("false", false)];
pub(crate) const FLAG: Shape = Shape::Choice(|| words(FLAGS));
