//! What the page needs and what it says where something is missing.

use jiff::civil::date;

use super::{Certificate, Face, NoCertificate};

fn certificate(holder: &str) -> Certificate {
    Certificate {
        title: "供热客服上岗证书".to_owned(),
        subtitle: "Certificate".to_owned(),
        lead: "兹证明".to_owned(),
        holder: holder.to_owned(),
        says: vec!["考试合格，特发此证。".to_owned()],
        facts: vec![("证书编号".to_owned(), "HS-2026-000123".to_owned())],
        code: "HS-2026-000123".to_owned(),
        beside_code: Vec::new(),
        foot: vec!["9".to_owned()],
        made: date(2026, 11, 22),
    }
}

#[test]
fn the_same_certificate_is_the_same_file() {
    let pdf = certificate("王芳")
        .to_pdf(&Face::own())
        .expect("all characters are there");
    assert!(pdf.starts_with(b"%PDF-1."));
    assert_eq!(certificate("王芳").to_pdf(&Face::own()), Ok(pdf.clone()));
    assert_ne!(certificate("王方").to_pdf(&Face::own()), Ok(pdf));
}

#[test]
fn names_with_rare_characters_are_set() {
    for name in [
        "喆堃",
        "镕珺",
        "翀昇",
        "玥璟",
        "祎昀",
        "䶮㛃",
        "阿依古丽·买买提",
        "O'Neil",
    ] {
        assert!(certificate(name).to_pdf(&Face::own()).is_ok(), "{name}");
    }
}

#[test]
fn characters_that_the_font_lacks_are_named_and_not_boxed() {
    let refused = certificate("王𬴂芳𠮷").to_pdf(&Face::own());
    assert_eq!(refused, Err(NoCertificate::Missing("𠮷𬴂".to_owned())));
    let mut certificate = certificate("王芳");
    certificate.foot.push("\u{e000}".to_owned());
    assert!(matches!(
        certificate.to_pdf(&Face::own()),
        Err(NoCertificate::Missing(_))
    ));
}

#[test]
fn what_is_no_font_or_too_much_for_a_code_is_refused() {
    assert!(Face::read(b"no font".to_vec()).is_none());
    assert!(Face::read(Vec::new()).is_none());
    let mut certificate = certificate("王芳");
    certificate.code = "9".repeat(8_000);
    assert_eq!(
        certificate.to_pdf(&Face::own()),
        Err(NoCertificate::TooLong)
    );
}

#[test]
fn long_lines_are_broken_and_nothing_of_them_is_lost() {
    let face = Face::own();
    let text = "— rolecall/8a88e3dd7409f195 d7HhG7/HmyZnXDGSxDdeDPWEkJoVr6RV7mplFmVfaZWfZYy2";
    let parts = face.broken(text, 20.0);
    assert!(parts.len() > 1 && parts.concat() == text, "{parts:?}");
    assert!(
        parts.iter().all(|part| face.width(part) <= 20.0),
        "{parts:?}"
    );
    assert_eq!(face.broken("王芳", 0.5), ["王", "芳"]);
    assert_eq!(face.broken("", 1.0), [""]);
}
