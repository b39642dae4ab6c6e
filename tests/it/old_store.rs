//! Stores of earlier schemas: what was begun with an older program is graded as it would have been.

use std::fs;

use rusqlite::Connection;

use crate::papers::rows;
use crate::support::{Desk, project};

/// The store was made, and its result printed, by a program that knew the first schema only.
#[test]
fn an_attempt_of_the_first_schema_is_read_and_graded_to_the_byte() {
    let desk = Desk::new();
    let file = |name: &str| {
        let path = project().join("tests/stores").join(name);
        fs::read_to_string(path).expect("a file of the tests")
    };
    let store = Connection::open(desk.store()).expect("a new store");
    let script = file("first-schema.sql");
    store.execute_batch(&script).expect("a store as it was");
    drop(store);
    let result = ["result", "--candidate", "007123", "--format", "json"];
    for _ in 0..2 {
        let printed = desk.run(&result).ended(0);
        assert_eq!(printed.out, file("first-schema.json"));
    }
    let lexicons = rows(&desk, "SELECT lexicons FROM attempt");
    assert_eq!(lexicons, ["NULL"], "its items carry their own");
}
