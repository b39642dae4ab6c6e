//! A store as a large firm has it after years, for benches: each row is written by the writer of its
//! record, but many in one transaction.

use jiff::civil::date;
use jiff::{SignedDuration, Timestamp};
use rusqlite::{Transaction, params};

use crate::bank::blueprint::Blueprint;
use crate::bank::item::Item;
use crate::bank::lexicon::Lexicons;
use crate::paper::Paper;
use crate::records::attempts::{keep, outcome_row};
use crate::records::journal::Note;
use crate::records::lexicons::keep_lexicons;
use crate::records::log::Log;
use crate::records::people::PersonChange;
use crate::records::rows::{AttemptRow, EventRow};
use crate::records::{AttemptId, Graded, Store, StoreError, stored};
use crate::register::person::{Field, Person, PersonEvent, PersonId, Personal};
use crate::session::Event;

/// How many people are written in one transaction.
const TOGETHER: usize = 1000;

/// What everybody sat, again and again.
pub(crate) struct Firm<'a> {
    pub(crate) people: usize,
    pub(crate) attempts_each: u32,
    pub(crate) blueprint: &'a Blueprint,
    pub(crate) paper: &'a Paper,
    pub(crate) items: &'a [Item],
    pub(crate) lexicons: &'a Lexicons,
    pub(crate) events: &'a [Event],
    pub(crate) graded: &'a Graded,
}

impl Store {
    /// Fills a new store with the people and the attempts of a firm.
    pub(crate) fn fill(&mut self, firm: &Firm<'_>) -> Result<(), StoreError> {
        let mut written = 0;
        for first in (0..firm.people).step_by(TOGETHER) {
            let numbers = first..firm.people.min(first + TOGETHER);
            let people: Vec<Person> = numbers.map(person).collect();
            let added = people.iter().map(|person| PersonChange {
                event: PersonEvent::Added,
                person,
                effective: date(2020, 1, 1),
            });
            let added: Vec<PersonChange<'_>> = added.collect();
            self.change_people(&added, &Note::default(), firm.graded.graded)?;
            let write = self.write()?;
            let mut log = Log::open(&write)?;
            for person in &people {
                for number in 1..=firm.attempts_each {
                    attempt(&write, &mut log, firm, (person.id, number, written))?;
                    written += 1;
                }
            }
            log.close(&write)?;
            write.commit()?;
        }
        Ok(())
    }
}

fn person(number: usize) -> Person {
    let values = [
        (Field::Number, format!("{number:06}")),
        (Field::Name, format!("员工{number}")),
        (Field::Department, format!("客服部/{}班", number % 50)),
        (Field::Post, "坐席".to_owned()),
    ];
    Person {
        id: PersonId::generate(),
        is_registered: true,
        personal: Personal::from(values),
    }
}

/// One attempt, a minute after the one before.
fn attempt(
    write: &Transaction<'_>,
    log: &mut Log,
    firm: &Firm<'_>,
    (person, number, written): (PersonId, u32, i64),
) -> Result<(), StoreError> {
    let id = AttemptId::generate();
    let later = SignedDuration::from_mins(written);
    let moment = |at: Timestamp| at.saturating_add(later).unwrap_or(at);
    let contents = firm.items.iter().enumerate().map(|(position, item)| {
        let content = keep(write, item)?;
        Ok((position, item.id.as_str(), content))
    });
    let contents = contents.collect::<Result<Vec<_>, StoreError>>()?;
    let lexicons = keep_lexicons(write, firm.lexicons, firm.items)?;
    let row = AttemptRow {
        leaf: 0,
        id: id.to_string(),
        person: person.to_string(),
        exam: firm.blueprint.id.to_string(),
        number,
        bank: firm.paper.bank.to_string(),
        blueprint: keep(write, firm.blueprint)?.to_string(),
        lexicons: lexicons.map(|digest| digest.to_string()),
        paper: serde_json::to_string(firm.paper).expect("a paper has text keys"),
        started_at: stored(moment(firm.graded.ended)),
        items: serde_json::to_string(&contents).expect("texts and numbers"),
    };
    row.add(write, log)?;
    let mut insert = write.prepare_cached(
        "INSERT INTO attempt_item (attempt, position, item, content) VALUES (?1, ?2, ?3, ?4)",
    )?;
    for (position, item, content) in &contents {
        insert.execute(params![id.to_string(), position, item, content.as_str()])?;
    }
    for (event, sequence) in firm.events.iter().zip(0..) {
        let row = EventRow {
            leaf: 0,
            attempt: id.to_string(),
            sequence,
            at: stored(moment(firm.graded.ended)),
            body: serde_json::to_string(event).expect("an event has text keys"),
            seal: Vec::new(),
        };
        row.add(write, log)?;
    }
    let graded = Graded {
        ended: moment(firm.graded.ended),
        graded: moment(firm.graded.ended),
        reason: firm.graded.reason.clone(),
        ending: firm.graded.ending,
        outcome: firm.graded.outcome.clone(),
    };
    outcome_row(id, 0, &graded).add(write, log)
}
