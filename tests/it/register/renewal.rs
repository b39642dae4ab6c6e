//! Renewal: a new credential beside the old one, which stays what it was.

use jiff::civil::Date;
use serde_json::Value;

use super::{desk, issue, list, sit};
use crate::papers::{change_past, rows};

const PERSON: &str = "000000";

fn renew(number: &str) -> [&str; 7] {
    let [reason, by] = ["到期", "王主任"];
    [
        "credential",
        "renew",
        number,
        "--reason",
        reason,
        "--by",
        by,
    ]
}

#[test]
fn a_renewal_is_a_new_record_that_goes_on_where_the_old_one_ends() {
    let desk = desk(1);
    assert_eq!(sit(&desk, "theory", PERSON, "right.json"), 0);
    // Seven hundred days ago, so that a credential of two years is soon over.
    let ago = "strftime('%Y-%m-%dT%H:%M:%fZ', ended_at, '-700 days')";
    let script = format!("UPDATE outcome SET ended_at = {ago}, graded_at = {ago}");
    change_past(&desk, &["outcome"], &script);
    let first = issue(&desk)[0]["issued"][0]["number"].clone();
    let first = first.as_str().expect("a number");
    let content = ["--content", "bank"];
    let early = desk.run(&[&content, &renew(first)[..]].concat()).ended(4);
    assert!(early.out.contains("没有"), "{}", early.out);
    assert_eq!(sit(&desk, "theory", PERSON, "right.json"), 0);
    let before = rows(&desk, "SELECT * FROM journal ORDER BY leaf");
    desk.run(&[&content, &renew(first)[..]].concat()).ended(0);
    let after = rows(&desk, "SELECT * FROM journal ORDER BY leaf");
    assert_eq!(after[..before.len()], before, "what was recorded stays");
    let found = |more: &[&str], renews: &str| -> Value {
        let listed = list(&desk, more);
        let mut rows = listed.as_array().expect("a list").iter();
        let row = rows.find(|row| row["renews"] == renews);
        row.cloned().expect("a credential")
    };
    let day = |row: &Value, name: &str| -> Date {
        let text = row[name].as_str().expect("a day");
        text.parse().expect("a day")
    };
    let (old, new) = (found(&[], ""), found(&[], first));
    assert_eq!(old["credential_number"], first);
    assert_eq!(
        (&old["status"], &new["status"]),
        (&"active".into(), &"pending".into())
    );
    let after = day(&old, "valid_until").tomorrow().expect("a day");
    assert_eq!(day(&new, "valid_from"), after);
    let on = after.to_string();
    let (old, new) = (found(&["--on", &on], ""), found(&["--on", &on], first));
    assert_eq!(
        (&old["status"], &new["status"]),
        (&"expired".into(), &"active".into())
    );
    assert!(day(&new, "valid_until") > day(&old, "valid_until"));
}
