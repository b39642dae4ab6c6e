//! Many at once.

use std::thread;

use super::{ISSUE, desk, sit};
use crate::papers::rows;
use crate::support::Ran;

/// How many issue at once; `ROLECALL_ISSUERS=50 cargo test crowd` lets all of them.
const ISSUERS: usize = 8;

#[test]
fn issuers_at_once_leave_no_gap_and_no_number_twice() {
    let issuers = std::env::var("ROLECALL_ISSUERS").ok();
    let issuers = issuers.map_or(ISSUERS, |text| text.parse().expect("a number"));
    let desk = desk(issuers);
    let people: Vec<String> = (0..issuers).map(|at| format!("{at:06}")).collect();
    for person in &people {
        assert_eq!(sit(&desk, "theory", person, "right.json"), 0);
    }
    thread::scope(|scope| {
        for person in &people {
            let desk = &desk;
            scope.spawn(move || {
                let issue = [&ISSUE[..], &["-c", person]].concat();
                for _ in 0..2 {
                    let ran: Ran = desk.run(&issue);
                    assert_eq!(ran.code, 0, "{}", ran.err);
                }
            });
        }
    });
    let issued = "SELECT CAST(substr(subject, 9) AS INTEGER) FROM journal
                  WHERE kind = 'credential-issued' ORDER BY subject";
    let numbers: Vec<String> = (1..=issuers).map(|at| at.to_string()).collect();
    assert_eq!(rows(&desk, issued), numbers);
    let holders = "SELECT count(DISTINCT person) FROM journal WHERE kind = 'credential-issued'";
    assert_eq!(rows(&desk, holders), [issuers.to_string()]);
    desk.run(&["log", "verify"]).ended(0);
}
