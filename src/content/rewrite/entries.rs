//! Entries of lists and maps: which stay, which go, which are new.

use std::ops::Range;

use serde_json::Value;

use crate::content::rewrite::scalar::{Site, flow, name, scalar};
use crate::content::rewrite::tree::Tree;
use crate::content::rewrite::{Draft, NotRewritten};

/// One value of a list, or one pair of a map.
pub(super) struct Entry<'t> {
    key: Option<&'t Tree>,
    value: &'t Tree,
}

/// What is wanted of one entry.
type Wanted<'w> = (Option<&'w str>, &'w Value);

/// What becomes of the entries, by their places.
enum Step {
    Keep(usize, usize),
    Remove(usize),
    /// Behind the old entry at this place, or before all.
    Add(Option<usize>, usize),
}

impl<'t> Entry<'t> {
    pub(super) fn of_list(value: &'t Tree) -> Self {
        Self { key: None, value }
    }

    pub(super) fn of_map(key: &'t Tree, value: &'t Tree) -> Self {
        Self {
            key: Some(key),
            value,
        }
    }

    fn range(&self) -> Range<usize> {
        let start = self.key.unwrap_or(self.value).range.start;
        let end = match (self.key, self.value.is_nothing()) {
            (Some(key), true) => key.range.end,
            _ => self.value.range.end,
        };
        start..end
    }

    fn name(&self) -> Option<&str> {
        self.key.and_then(Tree::text)
    }
}

impl Draft<'_> {
    /// Makes the entries of a collection say `wanted`.
    pub(super) fn entries(
        &mut self,
        old: &[Entry<'_>],
        wanted: &[Wanted<'_>],
        is_flow: bool,
    ) -> Result<(), NotRewritten> {
        let is_map = old.first().is_some_and(|entry| entry.key.is_some());
        let steps = match is_map {
            true => steps_of_map(old, wanted)?,
            false => steps_of_list(old, wanted),
        };
        let is_kept = |place: usize| {
            steps
                .iter()
                .any(|step| matches!(step, Step::Keep(old, _) if *old == place))
        };
        if !(0..old.len()).any(is_kept) {
            return Err(NotRewritten::Shape);
        }
        for step in &steps {
            match step {
                Step::Keep(place, new) => self.keep(&old[*place], wanted[*new], is_flow)?,
                Step::Remove(place) if is_flow => {
                    let is_leading = !(0..*place).any(is_kept);
                    self.remove_from_line(old, *place, is_leading)?;
                }
                Step::Remove(place) => self.remove_lines(&old[*place])?,
                Step::Add(behind, new) => {
                    let beside = &old[behind.unwrap_or(0)];
                    self.add(beside, behind.is_some(), wanted[*new], is_flow)?;
                }
            }
        }
        Ok(())
    }

    fn keep(
        &mut self,
        entry: &Entry<'_>,
        (wanted_key, wanted): Wanted<'_>,
        is_flow: bool,
    ) -> Result<(), NotRewritten> {
        if let (Some(key), Some(wanted)) = (entry.key, wanted_key) {
            self.rename(key, wanted);
        }
        if entry.value.is_nothing() {
            return match (entry.key, wanted) {
                (_, Value::Null) => Ok(()),
                (Some(key), _) => self.fill(key, wanted),
                (None, _) => Err(NotRewritten::Shape),
            };
        }
        let first = entry.key.unwrap_or(entry.value).range.start;
        let column = self.column(first);
        let indent = column + if entry.key.is_some() { 2 } else { 0 };
        self.change(entry.value, wanted, indent, is_flow)
    }

    /// Gives a value to a key that has none.
    fn fill(&mut self, key: &Tree, wanted: &Value) -> Result<(), NotRewritten> {
        let rest = &self.text[key.range.end..];
        let colon = rest.find(':').filter(|at| rest[..*at].trim().is_empty());
        let at = key.range.end + colon.ok_or(NotRewritten::Shape)? + 1;
        self.edits
            .push((at..at, format!(" {}", flow(wanted, true))));
        Ok(())
    }

    /// Takes an entry out of brackets, with the comma beside it.
    fn remove_from_line(
        &mut self,
        entries: &[Entry<'_>],
        place: usize,
        is_leading: bool,
    ) -> Result<(), NotRewritten> {
        let own = entries[place].range();
        let range = match is_leading {
            true => own.start..entries[place + 1].range().start,
            false => entries[place - 1].range().end..own.end,
        };
        let around = [range.start..own.start, own.end..range.end];
        for gap in around.into_iter().filter(|gap| gap.start < gap.end) {
            if self.text[gap].contains('#') {
                return Err(NotRewritten::Comment);
            }
        }
        self.edits.push((range, String::new()));
        Ok(())
    }

    /// Takes out the lines of an entry, which must hold nothing else.
    fn remove_lines(&mut self, entry: &Entry<'_>) -> Result<(), NotRewritten> {
        let range = entry.range();
        let start = self.text[..range.start].rfind('\n').map_or(0, |at| at + 1);
        let end = self.line_end(range.end);
        let before = self.text[start..range.start].trim();
        let is_alone = before.is_empty() || (entry.key.is_none() && before == "-");
        let behind = &self.text[range.end..end];
        let behind = match entry.value.is_nothing() {
            true => behind.trim().trim_start_matches(':'),
            false => behind,
        };
        if !is_alone {
            return Err(NotRewritten::Shape);
        }
        if !behind.trim().is_empty() || has_comment(&self.text[range]) {
            return Err(NotRewritten::Comment);
        }
        let next = self.text[end..].find('\n').map_or(end, |at| end + at + 1);
        self.edits.push((start..next, String::new()));
        Ok(())
    }

    /// Writes a new entry behind or before another.
    fn add(
        &mut self,
        beside: &Entry<'_>,
        is_behind: bool,
        (key, value): Wanted<'_>,
        is_flow: bool,
    ) -> Result<(), NotRewritten> {
        let range = beside.range();
        if is_flow {
            let new = match key {
                Some(key) => format!("{}: {}", name(key), flow(value, true)),
                None => flow(value, true),
            };
            let edit = match is_behind {
                true => (range.end..range.end, format!(", {new}")),
                false => (range.start..range.start, format!("{new}, ")),
            };
            self.edits.push(edit);
            return Ok(());
        }
        let start = match beside.key {
            Some(_) => range.start,
            None => {
                let before = self.text[..range.start].trim_end();
                let dash = before.strip_suffix('-').ok_or(NotRewritten::Shape)?;
                dash.len()
            }
        };
        let column = self.column(start);
        let new = self.written(key, value, column);
        let lead = " ".repeat(column);
        let edit = match is_behind {
            true => {
                let end = self.line_end(range.end);
                (end..end, format!("{}{lead}{new}", self.newline))
            }
            false => (start..start, format!("{new}{}{lead}", self.newline)),
        };
        self.edits.push(edit);
        Ok(())
    }

    /// A new entry of a collection without brackets whose entries begin at `column`.
    fn written(&self, key: Option<&str>, value: &Value, column: usize) -> String {
        let lead = match key {
            Some(key) => name(key) + ": ",
            None => "- ".to_owned(),
        };
        let value = match value {
            Value::String(text) => {
                let site = Site {
                    is_in_flow: false,
                    indent: column + 2,
                    newline: self.newline,
                    before: "",
                };
                scalar(text, granit_parser::ScalarStyle::Plain, &site)
            }
            value => flow(value, false),
        };
        lead + &value
    }

    fn column(&self, at: usize) -> usize {
        let line = self.text[..at].rfind('\n').map_or(0, |before| before + 1);
        self.text[line..at].chars().count()
    }

    /// Where the line that `at` is in ends, before what breaks it.
    fn line_end(&self, at: usize) -> usize {
        let end = self.text[at..]
            .find('\n')
            .map_or(self.text.len(), |end| at + end);
        at + self.text[at..end].trim_end_matches('\r').len()
    }
}

/// Pairs by their names; a map of as many pairs whose names are new in their places has them
/// renamed there.
fn steps_of_map(old: &[Entry<'_>], wanted: &[Wanted<'_>]) -> Result<Vec<Step>, NotRewritten> {
    let name_of = |wanted: &Wanted<'_>| wanted.0.map(str::trim).map(str::to_owned);
    let wanted_place = |name: Option<&str>| {
        let mut names = wanted.iter().map(name_of);
        names.position(|wanted| wanted.as_deref() == name)
    };
    let old_place = |name: Option<&str>| old.iter().position(|entry| entry.name() == name);
    let is_in_place = |place: usize| {
        let (own, new) = (old[place].name(), name_of(&wanted[place]));
        own == new.as_deref()
            || (wanted_place(own).is_none() && old_place(new.as_deref()).is_none())
    };
    if old.len() == wanted.len() && (0..old.len()).all(is_in_place) {
        return Ok((0..old.len())
            .map(|place| Step::Keep(place, place))
            .collect());
    }
    let mut steps = Vec::new();
    for (place, entry) in old.iter().enumerate() {
        match wanted_place(entry.name()) {
            Some(new) => steps.push(Step::Keep(place, new)),
            None if entry.value.is_nothing() => {}
            None => steps.push(Step::Remove(place)),
        }
    }
    let mut last = None;
    for (new, wanted) in wanted.iter().enumerate() {
        match old_place(name_of(wanted).as_deref()) {
            Some(place) if last.is_some_and(|last| last > place) => {
                return Err(NotRewritten::Shape);
            }
            Some(place) => last = Some(place),
            None => steps.push(Step::Add(last, new)),
        }
    }
    Ok(steps)
}

/// Entries by their places, after as many as are the same at both ends.
fn steps_of_list(old: &[Entry<'_>], wanted: &[Wanted<'_>]) -> Vec<Step> {
    let same = |(old, wanted): &(&Entry<'_>, &Wanted<'_>)| old.value.says(wanted.1);
    let before = old.iter().zip(wanted).take_while(same).count();
    let behind = old[before..]
        .iter()
        .rev()
        .zip(wanted[before..].iter().rev());
    let behind = behind.take_while(same).count();
    let (old_end, new_end) = (old.len() - behind, wanted.len() - behind);
    let paired = (old_end - before).min(new_end - before);
    let keep = |place| Step::Keep(place, place);
    let mut steps: Vec<Step> = (0..before + paired).map(keep).collect();
    steps.extend((before + paired..old_end).map(Step::Remove));
    let last = (before + paired).checked_sub(1);
    steps.extend((before + paired..new_end).map(|new| Step::Add(last, new)));
    steps.extend((0..behind).map(|place| Step::Keep(old_end + place, new_end + place)));
    steps
}

/// Whether a line of this text ends with a comment, or seems to: a sign in a quoted text counts.
fn has_comment(text: &str) -> bool {
    let is_sign = |line: &str| line.trim_start().starts_with('#') || line.contains(" #");
    text.lines().any(is_sign)
}
