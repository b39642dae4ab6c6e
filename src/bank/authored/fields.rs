//! A mapping whose keys are known.

use std::collections::HashMap;

use crate::bank::authored::{
    FLAGS, Faults, Key, Mapping, Node, Span, Text, Value, is_duplicate, similar,
};
use crate::bank::finding::Code;

/// A mapping with known keys. Ask for each key, then [`finish`](Self::finish).
pub(crate) struct Fields<'n, 'a> {
    pub(crate) span: Span,
    mapping: &'static Mapping,
    entries: Vec<(&'n Key<'a>, Option<&'n Node<'a>>)>,
    asked: Vec<&'static str>,
    missing: Vec<(&'static str, Span)>,
}

impl<'n, 'a> Fields<'n, 'a> {
    pub(crate) fn of(
        node: &'n Node<'a>,
        mapping: &'static Mapping,
        faults: &mut Faults,
    ) -> Option<Self> {
        let Value::Map(pairs) = &node.value else {
            faults.wrong_shape(node, "mapping");
            return None;
        };
        let mut entries: Vec<(&Key<'_>, Option<&Node<'_>>)> = Vec::with_capacity(pairs.len());
        let mut seen: HashMap<&str, Span> = HashMap::new();
        for (key, value) in pairs {
            if key.text == "id"
                && let Some(first) = seen.get("id")
            {
                // What follows is the next document, whose keys would all be duplicates.
                let finding = faults.finding(Code::MissingSeparator, key.span);
                faults.push(finding.with("first", first.line));
                break;
            }
            if !is_duplicate(&mut seen, key, faults) {
                entries.push((key, Some(value)));
            }
        }
        Some(Self {
            span: node.span,
            mapping,
            entries,
            asked: Vec::new(),
            missing: Vec::new(),
        })
    }

    /// The value of an optional key; a key with nothing behind it counts as absent.
    pub(crate) fn optional(&mut self, key: &'static str) -> Option<&'n Node<'a>> {
        debug_assert!(
            self.mapping.field(key).is_some(),
            "{} has no key {key}",
            self.mapping.name
        );
        if !self.asked.contains(&key) {
            self.asked.push(key);
        }
        let (_, node) = self.entries.iter_mut().find(|(k, _)| k.text == key)?;
        node.take()
            .filter(|node| !matches!(node.value, Value::Null))
    }

    /// The value of a key that must be there.
    pub(crate) fn required(&mut self, key: &'static str) -> Option<&'n Node<'a>> {
        debug_assert!(
            self.mapping.may_require(key),
            "{key} is optional in {}",
            self.mapping.name
        );
        let node = self.optional(key);
        if node.is_none() {
            let at = self.entries.iter().find(|(k, _)| k.text == key);
            let span = at.map_or(self.span, |(k, _)| k.span);
            self.missing.push((key, span));
        }
        node
    }

    pub(crate) fn text(&mut self, key: &'static str, faults: &mut Faults) -> Option<Text> {
        let node = self.required(key)?;
        Text::read(node, faults)
    }

    pub(crate) fn optional_text(&mut self, key: &'static str, faults: &mut Faults) -> Option<Text> {
        let node = self.optional(key)?;
        Text::read(node, faults)
    }

    /// The value of an optional key as one of `choices`, or `default` where it is absent.
    pub(crate) fn choose_or<T: Copy>(
        &mut self,
        key: &'static str,
        default: T,
        choices: &[(&'static str, T)],
        faults: &mut Faults,
    ) -> Option<T> {
        match self.optional_text(key, faults) {
            Some(text) => text.choose(faults, choices),
            None => Some(default),
        }
    }

    /// The value of a required key as one of `choices`.
    pub(crate) fn choose<T: Copy>(
        &mut self,
        key: &'static str,
        choices: &[(&'static str, T)],
        faults: &mut Faults,
    ) -> Option<T> {
        self.text(key, faults)?.choose(faults, choices)
    }

    /// `true` or `false`.
    pub(crate) fn flag_or(
        &mut self,
        key: &'static str,
        default: bool,
        faults: &mut Faults,
    ) -> Option<bool> {
        self.choose_or(key, default, FLAGS, faults)
    }

    /// A whole number from `least` to `most`.
    pub(crate) fn whole(
        &mut self,
        key: &'static str,
        (least, most): (u32, u32),
        faults: &mut Faults,
    ) -> Option<u32> {
        let text = self.text(key, faults)?;
        whole(&text, (least, most), faults)
    }

    /// A whole number from `least` to `most`, where the key is given.
    pub(crate) fn optional_whole(
        &mut self,
        key: &'static str,
        range: (u32, u32),
        faults: &mut Faults,
    ) -> Option<u32> {
        let text = self.optional_text(key, faults)?;
        whole(&text, range, faults)
    }

    /// Reports every key that no reader asked for, and every required key that is not there
    /// unless it is only misspelt.
    pub(crate) fn finish(mut self, faults: &mut Faults) {
        debug_assert!(
            faults.errors() > 0 || self.unasked().next().is_none(),
            "nobody asks {} for {:?}",
            self.mapping.name,
            self.unasked().collect::<Vec<_>>()
        );
        for (key, node) in &self.entries {
            if node.is_none() || self.asked.contains(&&*key.text) {
                continue;
            }
            let meant = similar(&key.text, self.asked.iter().copied());
            self.missing.retain(|(missing, _)| *missing != meant);
            let finding = faults
                .finding(Code::UnknownKey, key.span)
                .with("key", &key.text)
                .with("known", self.asked.join(" · "))
                .with("similar", meant);
            faults.push(finding);
        }
        for (key, span) in &self.missing {
            let finding = faults.finding(Code::MissingKey, *span).with("key", key);
            faults.push(finding);
        }
    }

    /// The keys of the mapping that no reader asked for though it could have.
    fn unasked(&self) -> impl Iterator<Item = &'static str> {
        let keys = self.mapping.fields().map(|field| field.key);
        keys.filter(|key| !self.asked.contains(key) && !self.mapping.is_dependent(key))
    }
}

fn whole(text: &Text, (least, most): (u32, u32), faults: &mut Faults) -> Option<u32> {
    let number = text.text.parse().ok();
    let number = number.filter(|number| (least..=most).contains(number));
    if number.is_none() {
        let finding = faults
            .finding(Code::BadNumber, text.span)
            .with("text", &text.text)
            .with("least", least)
            .with("most", most);
        faults.push(finding);
    }
    number
}
