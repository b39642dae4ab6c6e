//! A sitting whose process is killed again and again loses nothing that was confirmed.

use std::hint::black_box;

use serde_json::Value;

use crate::live::Live;
use crate::papers::{Dice, Paper, rows, stored_answers};
use crate::support::Desk;

const EXAM: &str = "heating-onboarding";
const KILLS: usize = 30;

#[test]
fn thirty_kills_at_random_moments_lose_no_confirmed_answer() {
    let desk = Desk::new();
    let mut dice = Dice::new(20_261_121);
    let mut kills = 0;
    let mut seed = 0;
    while kills < KILLS {
        seed += 1;
        kills += Script::new(&desk, seed).sit_through_kills(&mut dice);
    }
    assert!(seed > 1, "one sitting had all {kills} kills");
}

/// One sitting with all its answers, and how it goes when nothing interrupts it.
struct Script<'d> {
    desk: &'d Desk,
    candidate: String,
    seed: u64,
    paper: Paper,
    answers: Vec<String>,
    /// The stored answer of each position in an uninterrupted sitting.
    undisturbed: Vec<Value>,
    result: Value,
}

/// What is known while the kills go on.
#[derive(Default)]
struct Known {
    attempt: String,
    items: Vec<String>,
    /// Positions in the order in which they were written to the program.
    written: Vec<usize>,
    /// How many of them are confirmed.
    confirmed: usize,
}

impl<'d> Script<'d> {
    fn new(desk: &'d Desk, seed: u64) -> Self {
        let elsewhere = Desk::new();
        let seed_text = seed.to_string();
        let paper = Paper::drawn(&elsewhere, &[EXAM, "--seed", &seed_text]);
        let mut dice = Dice::new(seed);
        let answers: Vec<String> = (0..paper.items.len())
            .map(|at| paper.some_answer(at, &mut dice).typed)
            .collect();
        let candidate = format!("00{seed}");
        let take = ["take", EXAM, "-c", &candidate, "--seed", &seed_text];
        let input = paper.whole_sitting(&answers);
        elsewhere.run_with(&take, &input).ended(0);
        let result = elsewhere.run(&["result", "--format", "json"]);
        Self {
            desk,
            candidate,
            seed,
            undisturbed: stored_answers(&elsewhere),
            result: result.ended(0).json(),
            paper,
            answers,
        }
    }

    /// Sits until the exam is handed in; gives how often the process was killed.
    fn sit_through_kills(&self, dice: &mut Dice) -> usize {
        let mut live = self.take();
        let mut at = live.item() - 1;
        let attempt = format!(
            "SELECT attempt.id FROM attempt JOIN person ON person.id = person
             WHERE person.number = '{}'",
            self.candidate
        );
        let mut known = Known {
            attempt: rows(self.desk, &attempt).remove(0),
            ..Known::default()
        };
        known.items = self.items(&known);
        for kills in 1.. {
            self.answer_some(&mut live, at, &mut known, dice);
            let rest = live.kill();
            let last_words = rest.iter().filter(|line| is_confirmation(line));
            known.confirmed += last_words.count();
            self.check_the_store(&mut known);
            if self.is_handed_in(&known) {
                self.check_the_result(&known);
                return kills;
            }
            live = self.resume(&known);
            at = live.item() - 1;
            self.check_the_list(&mut live, &known);
            if known.written.len() == self.answers.len() && dice.one_in(2) {
                live.write(":s\n是\n");
                live.until(|line| line.starts_with("总分"));
                assert_eq!(live.end().code, 0);
                self.check_the_result(&known);
                return kills;
            }
        }
        unreachable!("every sitting ends")
    }

    fn take(&self) -> Live {
        let mut command = self.desk.command();
        let seed = self.seed.to_string();
        command.args(["take", EXAM, "-c", &self.candidate, "--seed", &seed]);
        Live::start(command)
    }

    fn resume(&self, known: &Known) -> Live {
        let mut command = self.desk.command();
        command.args(["resume", &known.attempt]);
        Live::start(command)
    }

    /// Has a few answers confirmed, perhaps writes one more without waiting, and lets a little
    /// time go by.
    fn answer_some(&self, live: &mut Live, mut at: usize, known: &mut Known, dice: &mut Dice) {
        let before = known.confirmed;
        for _ in 0..dice.below(4) {
            if known.written.len() == self.answers.len() {
                break;
            }
            at = self.perhaps_elsewhere(live, at, known, dice);
            self.answer(live, at, known);
            live.until(is_confirmation);
            known.confirmed += 1;
            if known.written.len() < self.answers.len() {
                at = live.item() - 1;
            }
        }
        if known.written.len() == self.answers.len() {
            // After the last answer the program asks by itself.
            let asks = known.confirmed > before;
            live.write(if asks { "是\n" } else { ":s\n是\n" });
        } else if !dice.one_in(4) {
            at = self.perhaps_elsewhere(live, at, known, dice);
            self.answer(live, at, known);
        }
        for turn in 0..dice.below(400_000) {
            black_box(turn);
        }
    }

    fn perhaps_elsewhere(
        &self,
        live: &mut Live,
        at: usize,
        known: &Known,
        dice: &mut Dice,
    ) -> usize {
        let open = self.unanswered(known);
        let other = open[dice.below(open.len())];
        // An item that is answered already stands there only when this visit began at it.
        if other == at || (open.contains(&at) && !dice.one_in(3)) {
            return at;
        }
        live.write(&format!(":{}\n", other + 1));
        live.item() - 1
    }

    fn answer(&self, live: &mut Live, at: usize, known: &mut Known) {
        assert!(!known.written.contains(&at), "no item is answered twice");
        known.written.push(at);
        live.write(&self.paper.lines(at, &self.answers[at]));
    }

    fn unanswered(&self, known: &Known) -> Vec<usize> {
        let open = |at: &usize| !known.written.contains(at);
        (0..self.answers.len()).filter(open).collect()
    }

    /// Every confirmed answer is there, in order, unchanged, and what is more was written too.
    fn check_the_store(&self, known: &mut Known) {
        let query = format!(
            "SELECT sequence, body FROM event WHERE attempt = '{}' ORDER BY sequence",
            known.attempt
        );
        let mut stored = Vec::new();
        for (at, row) in rows(self.desk, &query).iter().enumerate() {
            let (sequence, body) = row.split_once('|').expect("two columns");
            assert_eq!(sequence, at.to_string(), "a gap");
            let event: Value = serde_json::from_str(body).expect("events are JSON");
            if event["event"] == "answered" {
                stored.push(event);
            }
        }
        let positions: Vec<usize> = stored.iter().map(position).collect();
        assert!(
            positions.len() >= known.confirmed && known.written.starts_with(&positions),
            "{} of {:?} are confirmed, and stored are {positions:?}",
            known.confirmed,
            known.written,
        );
        for event in &stored {
            assert_eq!(event, &self.undisturbed[position(event)]);
        }
        assert_eq!(self.items(known), known.items, "the paper changed");
        known.confirmed = positions.len();
        known.written = positions;
    }

    fn items(&self, known: &Known) -> Vec<String> {
        let query = format!(
            "SELECT position, item, content FROM attempt_item WHERE attempt = '{}' ORDER BY position",
            known.attempt
        );
        rows(self.desk, &query)
    }

    /// The list of unanswered items names all that is not confirmed and nothing else.
    fn check_the_list(&self, live: &mut Live, known: &Known) {
        let open = self.unanswered(known);
        let numbers: Vec<String> = open.iter().map(|at| (at + 1).to_string()).collect();
        let expected = match numbers.is_empty() {
            true => "未答：无".to_owned(),
            false => format!("未答：{}", numbers.join(" ")),
        };
        live.write(":l\n");
        let told = live.until(|line| line.starts_with("未答："));
        assert_eq!(told, expected);
    }

    /// Whether the exam is handed in; the event and the outcome come together or not at all.
    fn is_handed_in(&self, known: &Known) -> bool {
        let count = |query: &str| {
            let query = format!("{query} AND attempt = '{}'", known.attempt);
            rows(self.desk, &query).remove(0)
        };
        let events = count("SELECT count(*) FROM event WHERE body LIKE '%\"submitted\"%'");
        let outcomes = count("SELECT count(*) FROM outcome WHERE sequence = 0");
        assert_eq!(events, outcomes);
        outcomes == "1"
    }

    fn check_the_result(&self, known: &Known) {
        let result = self
            .desk
            .run(&["result", &known.attempt, "--format", "json"])
            .ended(0)
            .json();
        for fact in ["items", "score", "max", "needed", "decision"] {
            assert!(result[fact] == self.result[fact], "{fact}: {result:#}");
        }
    }
}

fn position(event: &Value) -> usize {
    let position = event["position"].as_u64().expect("a position");
    usize::try_from(position).expect("a small number")
}

fn is_confirmation(line: &str) -> bool {
    line.starts_with("✓ 已保存")
}
