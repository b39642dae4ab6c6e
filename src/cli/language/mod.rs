//! The sentences that users read, in Chinese and English, by message name.

mod facts;

use std::env;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

pub(crate) use crate::cli::language::facts::finding_sentences;

/// A language that messages are written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Language {
    Chinese,
    English,
}

const CHINESE: &[&str] = &[
    include_str!("zh-CN/messages.ftl"),
    include_str!("zh-CN/help.ftl"),
    include_str!("zh-CN/inspect.ftl"),
    include_str!("zh-CN/findings.ftl"),
    include_str!("zh-CN/schema.ftl"),
    include_str!("zh-CN/import.ftl"),
    include_str!("zh-CN/export.ftl"),
    include_str!("zh-CN/explain.ftl"),
    include_str!("zh-CN/practice.ftl"),
    include_str!("zh-CN/regrade.ftl"),
    include_str!("zh-CN/credentials.ftl"),
];
const ENGLISH: &[&str] = &[
    include_str!("en/messages.ftl"),
    include_str!("en/help.ftl"),
    include_str!("en/inspect.ftl"),
    include_str!("en/findings.ftl"),
    include_str!("en/schema.ftl"),
    include_str!("en/import.ftl"),
    include_str!("en/export.ftl"),
    include_str!("en/explain.ftl"),
    include_str!("en/practice.ftl"),
    include_str!("en/regrade.ftl"),
    include_str!("en/credentials.ftl"),
];

impl Language {
    /// The language that a name such as `zh`, `en` or `en-GB` means.
    pub(crate) fn named(name: &str) -> Option<Self> {
        let name = name.to_ascii_lowercase();
        match name.split(['-', '_', '.']).next()? {
            "zh" => Some(Self::Chinese),
            "en" => Some(Self::English),
            _ => None,
        }
    }

    /// The language of this machine's user: Chinese unless another one is set.
    pub(crate) fn of_environment() -> Self {
        // Where LANGUAGE is not set, the first of these decides, as in every POSIX program.
        let is_plain = |locale: &str| matches!(locale.split('.').next(), Some("C" | "POSIX" | ""));
        let set = ["LC_ALL", "LC_MESSAGES", "LANG"]
            .iter()
            .find_map(|name| env::var(name).ok().filter(|value| !value.is_empty()));
        if set.is_some_and(|locale| is_plain(&locale)) {
            return Self::Chinese;
        }
        match sys_locale::get_locale() {
            Some(locale) if !locale.to_ascii_lowercase().starts_with("zh") => Self::English,
            _ => Self::Chinese,
        }
    }

    fn sources(self) -> (&'static str, &'static [&'static str]) {
        match self {
            Self::Chinese => ("zh-CN", CHINESE),
            Self::English => ("en", ENGLISH),
        }
    }
}

/// All messages of one language.
pub(crate) struct Messages {
    bundle: FluentBundle<FluentResource>,
}

/// What a message says about: names and values.
pub(crate) type Arguments<'a> = &'a [(&'a str, FluentValue<'a>)];

/// An exact number, so that a sentence can ask whether it is one or many.
pub(crate) fn counted(number: impl ToString) -> FluentValue<'static> {
    FluentValue::try_number(&number.to_string()).into_owned()
}

impl Messages {
    pub(crate) fn of(language: Language) -> Self {
        let (name, sources) = language.sources();
        let locale: LanguageIdentifier = name.parse().expect("a language name");
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        // Marks around inserted text are for bidirectional scripts; terminals print them as boxes.
        bundle.set_use_isolating(false);
        for source in sources {
            let resource = FluentResource::try_new((*source).to_owned());
            let resource = resource.unwrap_or_else(|(_, errors)| panic!("{name}: {errors:?}"));
            bundle
                .add_resource(resource)
                .expect("message names are unique");
        }
        Self { bundle }
    }

    /// The message without arguments.
    pub(crate) fn say(&self, name: &str) -> String {
        self.say_with(name, &[])
    }

    /// The message with its arguments put in.
    pub(crate) fn say_with(&self, name: &str, arguments: Arguments<'_>) -> String {
        let message = self.bundle.get_message(name);
        let pattern = message.and_then(|message| message.value());
        let Some(pattern) = pattern else {
            debug_assert!(false, "no message is called {name}");
            return name.to_owned();
        };
        let mut given = FluentArgs::new();
        for (name, value) in arguments {
            given.set(*name, value.clone());
        }
        let mut errors = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, Some(&given), &mut errors);
        debug_assert!(errors.is_empty(), "{name}: {errors:?}");
        text.into_owned()
    }

    /// Whether there is a message of this name.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.bundle.has_message(name)
    }
}

#[cfg(test)]
mod tests;
