//! Lexicons are kept once, however many items refer to them.

use super::Fixture;
use crate::bank::phrase::Known as _;
use crate::bank::presentation::{Key, Response};
use crate::grade::grade;
use crate::records::StoreError;

fn number(fixture: &Fixture, query: &str) -> i64 {
    let number = fixture.raw().query_row(query, [], |row| row.get(0));
    number.expect(query)
}

#[test]
fn each_lexicon_is_kept_once_and_no_item_repeats_one() {
    let fixture = Fixture::of("heating-onboarding");
    let mut store = fixture.store();
    let referring = fixture.items.iter();
    let referring = referring.filter(|item| !item.rubrics().is_empty());
    assert!(referring.count() > 1);
    fixture.begin(&mut store, "1");
    let kept = number(&fixture, "SELECT count(*) FROM content");
    fixture.begin(&mut store, "2");
    assert_eq!(number(&fixture, "SELECT count(*) FROM content"), kept);
    let lexicons = fixture.bank.lexicons.moves().len();
    // Beside them the blueprint and the list of the lexicons.
    let expected = lexicons + fixture.items.len() + 2;
    assert_eq!(usize::try_from(kept), Ok(expected));
    let items = "SELECT count(*) FROM attempt_item JOIN content ON digest = content
                 WHERE body LIKE '%\"is_plain\"%'";
    assert_eq!(number(&fixture, items), 0);
}

#[test]
fn an_attempt_comes_back_with_its_lexicons_and_is_graded_the_same() {
    let fixture = Fixture::of("heating-onboarding");
    let mut store = fixture.store();
    let (id, _) = fixture.begin(&mut store, "1");
    let attempt = store.attempt(id).expect("a store").expect("an attempt");
    assert_eq!(attempt.items, fixture.items);
    let mut graded = 0;
    for (kept, drawn) in attempt.items.iter().zip(&fixture.items) {
        let Key::Rubric(rubric) = &drawn.key else {
            continue;
        };
        let response = Response::Speech(rubric.exemplars[0].text.clone());
        let json = |item| serde_json::to_string(&grade(item, Some(&response))).expect("JSON");
        assert_eq!(json(kept), json(drawn), "{}", drawn.id);
        graded += 1;
    }
    assert!(graded > 1, "{graded}");
}

#[test]
fn a_paper_without_role_plays_keeps_no_lexicons() {
    let mut fixture = Fixture::of("heating-onboarding");
    fixture.items.retain(|item| item.rubrics().is_empty());
    let mut store = fixture.store();
    fixture.begin(&mut store, "1");
    let content = "SELECT count(*) FROM content";
    assert_eq!(
        usize::try_from(number(&fixture, content)),
        Ok(fixture.items.len() + 1)
    );
    assert_eq!(number(&fixture, "SELECT lexicons IS NULL FROM attempt"), 1);
}

#[test]
fn a_lexicon_that_is_gone_is_damage() {
    let fixture = Fixture::of("heating-onboarding");
    let mut store = fixture.store();
    let (id, _) = fixture.begin(&mut store, "1");
    let raw = fixture.raw();
    raw.pragma_update(None, "foreign_keys", false)
        .expect("a pragma");
    let gone = "DELETE FROM content WHERE body LIKE '%\"is_plain\"%'";
    assert!(raw.execute(gone, []).expect("nothing forbids it") > 0);
    assert!(matches!(store.attempt(id), Err(StoreError::Damaged(_))));
}
