//! What the bank asks of its syllabus: for each outcome its items by type and difficulty.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::bank::Bank;
use crate::bank::finding::Origin;
use crate::bank::id::OutcomeId;
use crate::bank::item::{Difficulty, Item};
use crate::bank::syllabus::{Level, Outcome, Track};

/// Item types in which the candidate speaks.
const ROLE_PLAYS: [&str; 2] = ["role-play", "dialogue"];

/// Items by their difficulty.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Difficulties {
    pub(crate) easy: usize,
    pub(crate) medium: usize,
    pub(crate) hard: usize,
}

impl Difficulties {
    fn count(&mut self, item: &Item) {
        *match item.difficulty {
            Difficulty::Easy => &mut self.easy,
            Difficulty::Medium => &mut self.medium,
            Difficulty::Hard => &mut self.hard,
        } += 1;
    }

    pub(crate) fn all(self) -> usize {
        self.easy + self.medium + self.hard
    }
}

/// One line of the syllabus with the items that ask for it, role-plays among them.
#[derive(Debug, Serialize)]
pub(crate) struct Covered<'b> {
    pub(crate) outcome: &'b OutcomeId,
    pub(crate) name: &'b str,
    pub(crate) group: &'b str,
    pub(crate) tracks: &'b [Track],
    pub(crate) level: Level,
    pub(crate) items: usize,
    pub(crate) roleplays: usize,
    pub(crate) difficulties: Difficulties,
    /// By item type; types without items are not there.
    pub(crate) types: BTreeMap<&'static str, Difficulties>,
}

/// One group of the syllabus with the items that ask for any of its outcomes.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct GroupCoverage<'b> {
    pub(crate) name: &'b str,
    pub(crate) outcomes: usize,
    pub(crate) gaps: usize,
    pub(crate) roleplays: usize,
    pub(crate) difficulties: Difficulties,
}

/// How the items of a bank are spread over its syllabus.
pub(crate) struct Coverage<'b> {
    /// Fewest items first; among equals the fewest types, then the order of the ids.
    pub(crate) outcomes: Vec<Covered<'b>>,
    pub(crate) groups: Vec<GroupCoverage<'b>>,
    /// All groups together.
    pub(crate) whole: GroupCoverage<'b>,
}

/// The coverage of the outcomes that lie in the wanted part of a bank, or that items there ask
/// for. Their items are counted wherever they lie.
pub(crate) fn coverage<'b>(bank: &'b Bank, is_wanted: &dyn Fn(&Origin) -> bool) -> Coverage<'b> {
    let asking = Asking::of(bank);
    let all = bank.syllabus.outcomes.iter();
    let wanted = all.filter(|(id, outcome)| {
        let mut items = asking.items(id).iter();
        is_wanted(&outcome.origin) || items.any(|item| is_wanted(&item.origin))
    });
    let mut outcomes: Vec<Covered<'_>> = wanted
        .map(|(id, outcome)| asking.covered(id, outcome))
        .collect();
    let groups = bank.syllabus.groups.iter().map(|(id, name)| {
        let own = outcomes.iter();
        let own: Vec<_> = own.filter(|row| row.group == id.as_str()).collect();
        asking.group(name, &own)
    });
    let groups = groups.filter(|group| group.outcomes > 0).collect();
    let whole = asking.group(&bank.name, &outcomes.iter().collect::<Vec<_>>());
    outcomes.sort_by_key(|row| (row.items, row.types.len()));
    Coverage {
        outcomes,
        groups,
        whole,
    }
}

/// The items that ask for each outcome.
struct Asking<'b>(BTreeMap<&'b OutcomeId, Vec<&'b Item>>);

impl<'b> Asking<'b> {
    fn of(bank: &'b Bank) -> Self {
        let mut asking: BTreeMap<&OutcomeId, Vec<&Item>> = BTreeMap::new();
        for item in bank.items.values() {
            // An author may name an outcome twice.
            let outcomes: BTreeSet<&OutcomeId> = item.outcomes.iter().collect();
            for outcome in outcomes {
                asking.entry(outcome).or_default().push(item);
            }
        }
        Self(asking)
    }

    fn items(&self, id: &OutcomeId) -> &[&'b Item] {
        self.0.get(id).map_or(&[], Vec::as_slice)
    }

    fn covered(&self, id: &'b OutcomeId, outcome: &'b Outcome) -> Covered<'b> {
        let items = self.items(id);
        let (roleplays, difficulties) = count(items.iter().copied());
        let mut types: BTreeMap<&str, Difficulties> = BTreeMap::new();
        for item in items {
            let of_type = types.entry(item.item_type.as_str()).or_default();
            of_type.count(item);
        }
        Covered {
            outcome: id,
            name: &outcome.name,
            group: id.group(),
            tracks: &outcome.tracks,
            level: outcome.level,
            items: items.len(),
            roleplays,
            difficulties,
            types,
        }
    }

    fn group(&self, name: &'b str, outcomes: &[&Covered<'b>]) -> GroupCoverage<'b> {
        let items = outcomes.iter().flat_map(|row| self.items(row.outcome));
        let different: BTreeMap<_, &Item> = items.map(|item| (&item.id, *item)).collect();
        let (roleplays, difficulties) = count(different.into_values());
        GroupCoverage {
            name,
            outcomes: outcomes.len(),
            gaps: outcomes.iter().filter(|row| row.items == 0).count(),
            roleplays,
            difficulties,
        }
    }
}

/// How many of these items are role-plays, and all of them by difficulty.
fn count<'b>(items: impl Iterator<Item = &'b Item>) -> (usize, Difficulties) {
    let (mut roleplays, mut difficulties) = (0, Difficulties::default());
    for item in items {
        roleplays += usize::from(ROLE_PLAYS.contains(&item.item_type.as_str()));
        difficulties.count(item);
    }
    (roleplays, difficulties)
}

#[cfg(test)]
mod tests {
    use super::{Difficulties, coverage};
    use crate::bank::Bank;
    use crate::content::of_texts;

    fn bank() -> Bank {
        let outcome = |id: &str| {
            format!(
                "  - {{id: {id}, name: 名称, tracks: [heating], level: agent, source: {{s: 一}}}}\n"
            )
        };
        let group = |id: &str, outcomes: &[&str]| {
            let outcomes = outcomes.iter().map(|name| outcome(&format!("{id}/{name}")));
            format!(
                "id: {id}\nname: 组 {id}\noutcomes:\n{}",
                outcomes.collect::<String>()
            )
        };
        let item = |id: &str, outcomes: &str, difficulty: &str, body: &str| {
            format!(
                "id: {id}\noutcomes: {outcomes}\nsource: {{s: 一}}\ndifficulty: {difficulty}\n\
                 bloom: recall\nstem: 题干\ninteraction: {{{body}}}\nrationale: 解析\n"
            )
        };
        let speak = "role-play: {criteria: {a: {name: 甲, points: 1, any: [好]}}}";
        let items = [
            item("x", "[g/a, g/b]", "easy", "true-false: {key: true}"),
            item("y", "[g/a]", "hard", "true-false: {key: true}"),
            item("z", "[g/a, h/d]", "medium", speak),
        ];
        let files = [
            (
                "bank.yaml",
                "format: 1\nname: 库\nsources: {s: 手册}\n".to_owned(),
            ),
            ("syllabus/g.yaml", group("g", &["a", "b", "c"])),
            ("syllabus/h.yaml", group("h", &["d"])),
            ("items/i.yaml", items.join("---\n")),
        ];
        let files: Vec<(&str, &str)> = files
            .iter()
            .map(|(name, text)| (*name, text.as_str()))
            .collect();
        let loaded = of_texts(&files);
        assert_eq!(loaded.findings, []);
        loaded.bank
    }

    fn spread(easy: usize, medium: usize, hard: usize) -> Difficulties {
        Difficulties { easy, medium, hard }
    }

    #[test]
    fn outcomes_are_counted_by_type_and_difficulty_gaps_first() {
        let bank = bank();
        let coverage = coverage(&bank, &|_| true);
        let rows = coverage.outcomes.iter();
        let rows: Vec<_> = rows
            .map(|row| (row.outcome.as_str(), row.items, row.roleplays))
            .collect();
        assert_eq!(
            rows,
            [("g/c", 0, 0), ("g/b", 1, 0), ("h/d", 1, 1), ("g/a", 3, 1)]
        );
        let last = &coverage.outcomes[3];
        assert_eq!(last.difficulties, spread(1, 1, 1));
        assert_eq!(last.types["true-false"], spread(1, 0, 1));
        assert_eq!(last.types["role-play"], spread(0, 1, 0));
        assert_eq!(last.types.len(), 2);
    }

    #[test]
    fn an_item_for_two_outcomes_counts_once_in_their_group() {
        let bank = bank();
        let coverage = coverage(&bank, &|_| true);
        let groups = coverage.groups.iter();
        let groups: Vec<_> = groups
            .map(|group| {
                (
                    group.outcomes,
                    group.gaps,
                    group.difficulties.all(),
                    group.roleplays,
                )
            })
            .collect();
        assert_eq!(groups, [(3, 1, 3, 1), (1, 0, 1, 1)]);
        assert_eq!(coverage.whole.difficulties, spread(1, 1, 1));
    }

    #[test]
    fn a_part_of_a_bank_has_the_outcomes_that_it_holds_or_asks_for() {
        let bank = bank();
        let of = |file: &str| {
            let coverage = coverage(&bank, &|origin| &*origin.file == file);
            let rows = coverage.outcomes.iter().map(|row| row.outcome.to_string());
            rows.collect::<Vec<_>>()
        };
        assert_eq!(of("syllabus/h.yaml"), ["h/d"]);
        assert_eq!(of("items/i.yaml"), ["g/b", "h/d", "g/a"]);
    }

    #[test]
    fn a_row_as_json_names_what_programs_ask_for() {
        let bank = bank();
        let coverage = coverage(&bank, &|_| true);
        let row = serde_json::to_value(&coverage.outcomes[2]).expect("a row is JSON");
        let expected = serde_json::json!({
            "outcome": "h/d", "name": "名称", "group": "h", "tracks": ["heating"], "level": "agent",
            "items": 1, "roleplays": 1, "difficulties": {"easy": 0, "medium": 1, "hard": 0},
            "types": {"role-play": {"easy": 0, "medium": 1, "hard": 0}},
        });
        assert_eq!(row, expected);
    }
}
