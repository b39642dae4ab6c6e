//! Credentials as files, and the key that signs them.

use std::path::PathBuf;

use serde_json::Value;

use crate::support::{Desk, Ran, project};

/// A file of the project's tests.
fn file(name: &str) -> PathBuf {
    project().join("tests/credentials").join(name)
}

fn verify(desk: &Desk, path: &str, more: &[&str]) -> Ran {
    desk.run(&[&["verify", path][..], more].concat())
}

/// Each check of a credential with what it found.
fn found(ran: &Ran) -> Vec<(String, String)> {
    let json = ran.json();
    let checks = json["checks"].as_array().expect("checks").iter();
    let text = |value: &Value| value.as_str().expect("a word").to_owned();
    checks
        .map(|check| (text(&check["found"]), text(&check["result"])))
        .collect()
}

#[test]
fn a_credential_is_verified_offline_and_every_check_is_told() {
    let desk = Desk::new();
    let (path, key) = (file("genuine.json"), file("issuer.key"));
    let (path, key) = (path.to_str().expect("UTF-8"), key.to_str().expect("UTF-8"));
    let ran = verify(&desk, path, &["--key", key, "--on", "2027-01-01"]).ended(0);
    for said in [
        "HS-2026-000123",
        "王芳",
        "青松供热公司",
        "✓ 签名",
        "– 现状",
        "结论：是真的",
    ] {
        assert!(ran.out.contains(said), "{said}: {}", ran.out);
    }
    let json = &["--key", key, "--on", "2027-01-01", "--format", "json"][..];
    let ran = verify(&desk, path, json).ended(0);
    assert_eq!(ran.json()["verdict"], "genuine");
    assert_eq!(ran.json()["statement"]["holder"]["number"], "007123");
    let results = found(&ran).into_iter().map(|(_, result)| result);
    let results: Vec<String> = results.collect();
    assert_eq!(
        results,
        ["good", "good", "good", "good", "good", "not-made"]
    );
    assert!(!desk.store().exists(), "nothing is made");
}

#[test]
fn a_check_that_failed_or_was_not_made_is_no_yes() {
    let desk = Desk::new();
    let (path, key) = (file("genuine.json"), file("issuer.key"));
    let (path, key) = (path.to_str().expect("UTF-8"), key.to_str().expect("UTF-8"));
    let on = ["--format", "json", "--on", "2027-01-01"];
    let ran = verify(&desk, path, &on).ended(1);
    assert_eq!(ran.json()["verdict"], "unproven");
    assert_eq!(found(&ran)[1].0, "key-unchecked");

    let late = ["--format", "json", "--on", "2028-11-22", "--key", key];
    let ran = verify(&desk, path, &late).ended(1);
    assert_eq!(
        (&ran.json()["verdict"], found(&ran)[4].0.as_str()),
        (&"refused".into(), "expired")
    );

    let text = std::fs::read_to_string(path)
        .expect("UTF-8")
        .replace("王芳", "李芳");
    let changed = desk.write("changed.json", text);
    let changed = changed.to_str().expect("UTF-8");
    let ran = verify(&desk, changed, &[&on[..], &["--key", key]].concat()).ended(1);
    let found = found(&ran);
    assert_eq!(found[0].0, "signature-bad");
    assert_eq!(found[3].0, "proof-of-other");

    // Without --key the store's own key is the one to trust, and it did not sign this.
    desk.run(&["key", "show"]).ended(0);
    let ran = verify(&desk, path, &on).ended(1);
    assert_eq!(ran.json()["checks"][1]["found"], "key-unknown");
}

/// The private half of the key that signed the credential of the tests.
const SECRET: &str =
    "PRIVATE+KEY+rolecall/8a88e3dd7409f195+77b1e11b+AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB\n";

#[test]
fn a_certificate_is_printed_by_whoever_signed_the_credential() {
    let desk = Desk::new();
    let path = file("genuine.json");
    let path = path.to_str().expect("UTF-8");
    let print =
        |more: &[&str]| desk.run(&[&["certificate", path, "--output", "page.pdf"], more].concat());
    let ran = print(&[]).ended(4);
    assert!(ran.err.contains("不是这个成绩库签发的"), "{}", ran.err);
    assert!(!desk.path("page.pdf").exists());
    assert!(
        !desk.path("store.db.key").exists(),
        "who only looks gets no key"
    );

    desk.write("store.db.key", SECRET);
    let ran = print(&[]).ended(0);
    assert!(
        ran.out.is_empty() && ran.err.contains("page.pdf"),
        "{}",
        ran.err
    );
    let pdf = std::fs::read(desk.path("page.pdf")).expect("it is there");
    assert!(
        pdf.starts_with(b"%PDF-") && pdf.len() < 100_000,
        "{} bytes",
        pdf.len()
    );
    print(&[]).ended(0);
    assert_eq!(
        std::fs::read(desk.path("page.pdf")).expect("it is there"),
        pdf
    );

    let ran = print(&["--font", path]).ended(3);
    assert!(ran.err.contains("不是字体文件"), "{}", ran.err);
    let font = project().join("content/fonts/RolecallSansSC.otf");
    print(&["--font", font.to_str().expect("UTF-8")]).ended(0);
}

#[test]
fn the_page_reads_as_it_looks() {
    let has = std::process::Command::new("pdftotext").arg("-v").output();
    if has.is_err() {
        eprintln!("skipped: pdftotext is not here");
        return;
    }
    let desk = Desk::new();
    desk.write("store.db.key", SECRET);
    let path = file("genuine.json");
    let page = desk.path("page.pdf");
    let (path, shown) = (path.to_str().expect("UTF-8"), page.to_str().expect("UTF-8"));
    desk.run(&["certificate", path, "--output", shown]).ended(0);
    let ran = std::process::Command::new("pdftotext")
        .args([shown, "-"])
        .output();
    let text = Ran::of(ran.expect("it starts")).ended(0).out;
    for said in [
        "供热客服上岗证书",
        "王芳",
        "007123",
        "HS-2026-000123",
        "2028 年 11 月 21 日",
        "gOnFstxV",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
}

#[test]
fn what_is_no_credential_or_no_key_is_said_to_be_none() {
    let desk = Desk::new();
    desk.write("other.json", "{}");
    let ran = verify(&desk, "other.json", &[]).ended(3);
    assert!(ran.err.contains("不是证书文件"), "{}", ran.err);
    verify(&desk, "nothing.json", &[]).ended(3);
    let path = file("genuine.json");
    let path = path.to_str().expect("UTF-8");
    let ran = verify(&desk, path, &["--key", "other.json"]).ended(3);
    assert!(ran.err.contains("没有公钥"), "{}", ran.err);
    let ran = verify(&desk, path, &["--on", "soon"]).ended(2);
    assert!(ran.err.contains("不是日期"), "{}", ran.err);
}

#[test]
fn a_checkpoint_is_verified_without_its_store() {
    let desk = Desk::new();
    desk.run(&[
        "take",
        "service-basics",
        "--candidate",
        "007123",
        "--seed",
        "1",
    ]);
    let checkpoint = desk.run(&["log", "checkpoint"]).ended(0).out;
    let key = desk.run(&["key", "show"]).ended(0).out;
    let away = Desk::new();
    away.write("checkpoint.txt", &checkpoint);
    away.write("issuer.key", key);
    let ran = verify(&away, "checkpoint.txt", &["--key", "issuer.key"]).ended(0);
    assert!(
        ran.out.contains("✓ 签名") && ran.out.contains("结论：成立"),
        "{}",
        ran.out
    );
    assert_eq!(
        verify(&away, "checkpoint.txt", &["--format", "json"])
            .ended(1)
            .json()["verdict"],
        "unproven"
    );
    let size = checkpoint.lines().nth(1).expect("a size");
    away.write(
        "changed.txt",
        checkpoint.replacen(size, &format!("{size}0"), 1),
    );
    let ran = verify(&away, "changed.txt", &["--key", "issuer.key"]).ended(1);
    assert!(ran.out.contains("✗ 签名"), "{}", ran.out);
}

#[test]
fn that_a_log_only_grew_is_verified_without_its_store() {
    let desk = Desk::new();
    let sit = |candidate: &str| {
        desk.run(&[
            "take",
            "service-basics",
            "--candidate",
            candidate,
            "--seed",
            "1",
        ]);
    };
    sit("007123");
    let checkpoint = desk.run(&["log", "checkpoint"]).ended(0).out;
    desk.write("checkpoint.txt", &checkpoint);
    sit("007124");
    let growth = desk.run(&["log", "growth", "checkpoint.txt"]).ended(0).out;
    let away = Desk::new();
    away.write("growth.json", &growth);
    away.write("issuer.key", desk.run(&["key", "show"]).ended(0).out);
    let ran = verify(&away, "growth.json", &["--key", "issuer.key"]).ended(0);
    assert!(ran.out.contains("✓ 增长"), "{}", ran.out);
    let ran = verify(
        &away,
        "growth.json",
        &["--key", "issuer.key", "--format", "json"],
    )
    .ended(0);
    let statement = &ran.json()["statement"];
    assert!(
        statement["old_size"].as_u64() < statement["size"].as_u64(),
        "{statement}"
    );

    // A store of its own that the same key signs for has not grown from that checkpoint.
    let other = Desk::new();
    let key = std::fs::read(desk.path("store.db.key")).expect("it is there");
    other.write("store.db.key", key);
    other.write("checkpoint.txt", &checkpoint);
    other.run(&[
        "take",
        "service-basics",
        "--candidate",
        "007125",
        "--seed",
        "1",
    ]);
    let ran = other.run(&["log", "growth", "checkpoint.txt"]).ended(1);
    assert!(
        ran.err.contains("改过或截掉过") && ran.out.is_empty(),
        "{}",
        ran.err
    );
    other.write(
        "unsigned.txt",
        checkpoint.replacen("rolecall/", "rolecall/x", 1),
    );
    other.run(&["log", "growth", "unsigned.txt"]).ended(3);
}

#[test]
fn the_key_is_made_once_beside_the_store_and_for_oneself() {
    let desk = Desk::new();
    let first = desk.run(&["key", "show"]).ended(0);
    assert!(first.err.contains("store.db.key"), "{}", first.err);
    let again = desk.run(&["key", "show"]).ended(0);
    assert_eq!((&first.out, again.err.as_str()), (&again.out, ""));
    let path = desk.path("store.db.key");
    let secret = std::fs::read_to_string(&path).expect("UTF-8");
    assert!(secret.starts_with("PRIVATE+KEY+rolecall/"), "its form");
    assert!(
        !first.out.contains(secret.trim()),
        "the secret half is shown"
    );
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = std::fs::metadata(&path)
            .expect("it is there")
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    std::fs::write(&path, "lost").expect("it can be written");
    let ran = desk.run(&["key", "show"]).ended(3);
    assert!(ran.err.contains("没有签名密钥"), "{}", ran.err);
    let entries = std::fs::read_dir(desk.path(".")).expect("a folder");
    assert_eq!(entries.count(), 1, "nothing else is left");
}

#[test]
fn processes_that_start_at_once_make_one_key() {
    let desk = Desk::new();
    let show = || desk.run(&["key", "show"]).ended(0).out;
    let keys: Vec<String> = std::thread::scope(|scope| {
        let started: Vec<_> = (0..8).map(|_| scope.spawn(show)).collect();
        started
            .into_iter()
            .map(|one| one.join().expect("it ends"))
            .collect()
    });
    assert!(keys.windows(2).all(|pair| pair[0] == pair[1]), "{keys:?}");
}
