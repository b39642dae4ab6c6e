//! Bytes of the file changed one at a time.

use super::{desk, dump, verify};
use crate::papers::Dice;

/// How many places are tried; `ROLECALL_PLACES=2000 cargo test places` tries them all.
const PLACES: usize = 120;

#[test]
fn a_byte_on_which_a_value_rests_is_missed() {
    let places = std::env::var("ROLECALL_PLACES").ok();
    let places = places.map_or(PLACES, |text| text.parse().expect("a number"));
    let desk = desk();
    let whole = std::fs::read(desk.store()).expect("a store");
    let values = dump(&desk.store()).expect("it can be read");
    let mut dice = Dice::new(2026);
    let mut found = 0;
    for _ in 0..places {
        let mut bytes = whole.clone();
        let place = dice.below(bytes.len());
        let bit = 1 << dice.below(8);
        bytes[place] ^= bit;
        std::fs::write(desk.store(), &bytes).expect("a file");
        let verified = verify(&desk);
        assert!([0, 1, 3, 5].contains(&verified.code), "{}", verified.err);
        if verified.code == 0 {
            let _ = std::fs::remove_file(desk.path("store.db-wal"));
            std::fs::write(desk.store(), &bytes).expect("a file");
            let read = dump(&desk.store());
            assert!(read.as_ref() == Some(&values), "byte {place}, bit {bit}");
        } else {
            found += 1;
        }
        for rest in ["store.db-wal", "store.db-shm", "store.db-journal"] {
            let _ = std::fs::remove_file(desk.path(rest));
        }
    }
    assert!(found * 2 > places, "{found} of {places}");
}
