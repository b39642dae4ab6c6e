//! Notes, checkpoints and credentials: what is believed, and that no change of them is.

use jiff::civil::date;
use proptest::prelude::{ProptestConfig, any, prop_assert_eq, proptest};
use serde_json::{Value, json};

use super::check::Check;
use super::checkpoint::Checkpoint;
use super::credential::{Credential, Holder, Logged, STATEMENT_FIELD, Salt, Statement, commitment};
use super::growth::{Growth, check_signer};
use super::key::{PrivateKey, PublicKey};
use super::merkle::{Frontier, Hash, consistency_proof, inclusion_proof};
use super::note::{Note, Signed};

/// The example of golang.org/x/mod/sumdb/note.
const PUBLIC: &str = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
const PRIVATE: &str =
    "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
const SIGNED: &str = "If you think cryptography is the answer to your problem,\n\
    then you don't know what your problem is.\n\n\
    \u{2014} PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

fn key(secret: u8) -> PrivateKey {
    PrivateKey::from_secret("rolecall", &[secret; 32])
}

#[test]
fn keys_and_signatures_are_those_of_other_programs() {
    let public: PublicKey = PUBLIC.parse().expect("a key");
    let private: PrivateKey = PRIVATE.parse().expect("a key");
    assert_eq!(private.public(), public);
    assert_eq!(public.to_string(), PUBLIC);
    assert_eq!(private.secret_text(), PRIVATE);
    let note: Note = SIGNED.parse().expect("a note");
    assert_eq!(note.signed_by(&public), Signed::Well);
    assert_eq!(
        Note::new(note.text().to_owned(), &private).to_string(),
        SIGNED
    );
}

#[test]
fn a_text_that_is_no_key_is_none() {
    for text in [
        "",
        "a",
        "a+b",
        "a+b+c",
        &PUBLIC[1..],
        &PUBLIC.replace("c74f", "c74e"),
        PRIVATE,
    ] {
        assert!(text.parse::<PublicKey>().is_err(), "{text}");
    }
    for text in [
        "",
        PUBLIC,
        &PRIVATE[1..],
        &PRIVATE.replace("+c74f", "+c74e"),
    ] {
        assert!(text.parse::<PrivateKey>().is_err(), "{text}");
    }
}

#[test]
fn others_may_sign_the_same_note_and_nobody_for_another() {
    let (own, other) = (key(1), key(2));
    let mut note = Note::new("first\n\nlast\n".to_owned(), &own);
    assert_eq!(note.signed_by(&other.public()), Signed::Not);
    note.sign(&other);
    let read: Note = note.to_string().parse().expect("a note");
    assert_eq!(read, note);
    for key in [&own, &other] {
        assert_eq!(read.signed_by(&key.public()), Signed::Well);
    }
    let changed: Note = note
        .to_string()
        .replace("last", "lost")
        .parse()
        .expect("a note");
    assert_eq!(changed.signed_by(&own.public()), Signed::Badly);
    for text in [
        "",
        "first\n",
        "first\n\n",
        "first\n\nlast",
        "first\n\n\u{2014} a b\n",
    ] {
        assert!(text.parse::<Note>().is_err(), "{text:?}");
    }
}

#[test]
fn a_checkpoint_says_origin_size_and_root() {
    let log: Frontier = (0..5_u8).map(|event| Hash::leaf(&[event])).collect();
    let note = Checkpoint::sign(&log, &key(1));
    let checkpoint: Checkpoint = note.text().parse().expect("a checkpoint");
    assert_eq!((checkpoint.size, checkpoint.root), (5, log.root()));
    assert_eq!(checkpoint.origin, key(1).public().name());
    // The example of C2SP tlog-checkpoint, with a line for an extension.
    let text =
        "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
    let published: Checkpoint = text.parse().expect("a checkpoint");
    assert_eq!(published.to_string(), text);
    assert_eq!(format!("{text}more\n").parse(), Ok(published));
    for wrong in ["020852163", "+20852163", "-1", "", "18446744073709551616"] {
        let wrong = text.replace("20852163", wrong);
        assert!(wrong.parse::<Checkpoint>().is_err(), "{wrong}");
    }
}

/// A credential in a log of nine events.
fn credential(key: &PrivateKey) -> Credential {
    let statement = Statement {
        number: "HS-2026-000123".to_owned(),
        holder: Holder {
            name: "王芳".to_owned(),
            number: Some("007123".to_owned()),
        },
        title: "供热客服上岗证书".to_owned(),
        issuer: "青松供热公司".to_owned(),
        issued: date(2026, 11, 22),
        valid_until: Some(date(2028, 11, 21)),
    };
    let salt = Salt::new([7; 32]);
    let event =
        json!({STATEMENT_FIELD: commitment(&salt, &statement), "what": "issued"}).to_string();
    let leaf = |at: u64| match at {
        6 => Hash::leaf(event.as_bytes()),
        at => Hash::leaf(&at.to_be_bytes()),
    };
    let log: Frontier = (0..9).map(leaf).collect();
    let root = |leaves: std::ops::Range<u64>| {
        Ok::<Hash, ()>(leaves.map(leaf).collect::<Frontier>().root())
    };
    let logged = Logged {
        index: 6,
        checkpoint: Checkpoint::sign(&log, key).to_string(),
        proof: inclusion_proof(6, 9, root).expect("all leaves are at hand"),
        event: event.clone(),
    };
    Credential::sign(statement, salt, Some(logged), key)
}

const GOOD: [Check; 6] = [
    Check::SignatureGood,
    Check::KeyTrusted,
    Check::CheckpointGood,
    Check::ProofGood,
    Check::Valid,
    Check::StatusUnknown,
];

#[test]
fn a_credential_is_believed_on_its_days_and_by_its_key() {
    let text = credential(&key(1)).to_text();
    let read = Credential::read(&text).expect("a credential");
    let trusted = [key(2).public(), key(1).public()];
    assert_eq!(read.check(&trusted, date(2026, 11, 22)), GOOD);
    assert_eq!(read.check(&trusted, date(2028, 11, 21)), GOOD);
    let validity = |on| read.check(&trusted, on)[4];
    assert_eq!(validity(date(2026, 11, 21)), Check::NotYetValid);
    assert_eq!(validity(date(2028, 11, 22)), Check::Expired);
    let day = date(2027, 1, 1);
    assert_eq!(read.check(&trusted[..1], day)[1], Check::KeyUnknown);
    assert_eq!(read.check(&[], day)[1], Check::KeyUnchecked);
}

/// Files that were given out stay readable: this one never changes.
#[test]
fn the_file_is_written_as_ever() {
    let text = include_str!("../../tests/credentials/genuine.json");
    assert_eq!(credential(&key(1)).to_text(), text);
    let issuer = include_str!("../../tests/credentials/issuer.key");
    assert_eq!(key(1).public().to_string() + "\n", issuer);
}

/// A proof that a log of `old` events has grown to `new` ones.
fn growth(old: u64, new: u64, key: &PrivateKey) -> Growth {
    let over = |run: std::ops::Range<u64>| {
        let leaves = run.map(|event| Hash::leaf(&event.to_be_bytes()));
        leaves.collect::<Frontier>()
    };
    let root = |run| Ok::<_, ()>(over(run).root());
    let proof = match old {
        0 => Ok(Vec::new()),
        old => consistency_proof(old, new, root),
    };
    let [before, after] = [old, new].map(|size| Checkpoint::sign(&over(0..size), key));
    Growth::new(&before, &after, proof.expect("all leaves are at hand"))
}

#[test]
fn whoever_kept_a_checkpoint_can_tell_that_the_log_only_grew() {
    let trusted = [key(2).public(), key(1).public()];
    for (old, new) in [(0, 3), (1, 1), (1, 9), (6, 7), (8, 9), (5, 300)] {
        let read = Growth::read(&growth(old, new, &key(1)).to_text()).expect("a proof");
        assert_eq!(
            read.check(&trusted),
            [Check::SignerTrusted, Check::GrowthGood]
        );
        assert_eq!(read.check(&trusted[..1])[0], Check::SignerUnknown);
        assert_eq!(read.check(&[])[0], Check::SignerUnchecked);
        let sizes = read.checkpoints().expect("two").map(|one| one.size);
        assert_eq!(sizes, [old, new]);
    }
    let (short, long) = (
        growth(5, 9, &key(1)).to_text(),
        growth(5, 12, &key(1)).to_text(),
    );
    let mut mixed: Value = serde_json::from_str(&short).expect("JSON");
    mixed["new"] = serde_json::from_str::<Value>(&long).expect("JSON")["new"].clone();
    let mixed = Growth::read(&mixed.to_string()).expect("a proof");
    assert_eq!(
        mixed.check(&trusted),
        [Check::SignerTrusted, Check::GrowthBad]
    );
}

#[test]
fn a_checkpoint_is_signed_by_the_key_that_names_its_log() {
    let log: Frontier = (0..5_u8).map(|event| Hash::leaf(&[event])).collect();
    let own = Checkpoint::sign(&log, &key(1));
    let trusted = [key(1).public(), key(2).public()];
    assert_eq!(
        check_signer(std::slice::from_ref(&own), &trusted),
        Check::SignerTrusted
    );
    let foreign = Note::new(own.text().to_owned(), &key(2));
    assert_eq!(check_signer(&[foreign], &trusted), Check::SignerUnknown);
    assert_eq!(
        check_signer(&[own, Checkpoint::sign(&log, &key(2))], &trusted),
        Check::SignerUnknown
    );
    assert_eq!(check_signer(&[], &trusted), Check::SignerUnknown);
}

#[test]
fn what_a_code_holds_is_the_same_statement() {
    let whole = credential(&key(1));
    let code = whole.to_code(&key(1));
    assert!(code.is_ascii() && code.len() < 800, "{} {code}", code.len());
    let read = Credential::read(&code).expect("a credential");
    assert_eq!(read.statement, whole.statement);
    let checks = read.check(&[key(1).public()], date(2027, 1, 1));
    assert_eq!(
        checks[0..3],
        [
            Check::SignatureGood,
            Check::KeyTrusted,
            Check::CheckpointNone
        ]
    );
}

#[test]
fn a_proof_of_another_statement_is_none_of_this_one() {
    let whole = credential(&key(1));
    let statement = Statement {
        number: "HS-2026-000124".to_owned(),
        ..whole.statement.clone()
    };
    let day = date(2027, 1, 1);
    let moved = Credential::sign(statement, whole.salt, whole.log.clone(), &key(1));
    let checks = moved.check(&[key(1).public()], day);
    assert_eq!(
        (checks[0], checks[3]),
        (Check::SignatureGood, Check::ProofOfOther)
    );
    let bare = Credential::sign(whole.statement.clone(), whole.salt, None, &key(1));
    let checks = bare.check(&[key(1).public()], day);
    assert_eq!(checks[2..4], [Check::CheckpointNone, Check::ProofNone]);
    let foreign = Credential::sign(whole.statement, whole.salt, whole.log, &key(2));
    let checks = foreign.check(&[key(2).public()], day);
    assert_eq!(checks[2..4], [Check::CheckpointBad, Check::ProofGood]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn no_change_of_a_file_passes(at in any::<u16>(), other in "[A-Za-z0-9+/=]") {
        let whole = credential(&key(1)).to_text();
        let characters: Vec<char> = whole.chars().collect();
        let at = usize::from(at) % characters.len();
        let before: String = characters[..at].iter().collect();
        let after: String = characters[at + 1..].iter().collect();
        let changed = before + &other + &after;
        let checks = Credential::read(&changed)
            .map(|read| read.check(&[key(1).public()], date(2027, 1, 1)));
        let value = |text: &str| serde_json::from_str::<Value>(text).ok();
        let says_the_same = value(&changed) == value(&whole);
        prop_assert_eq!(checks.is_some_and(|checks| checks == GOOD), says_the_same);
    }
}
