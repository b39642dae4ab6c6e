//! Items, tests and packages of QTI, with their traps.

use std::io::{Cursor, Write as _};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::content::import::qti::{plain_name, read, read_package};
use crate::content::import::question::{Asked, Question, Questions, Reason};

/// An item of QTI 2.1 with these declarations and this body.
fn item(declarations: &str, body: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?>\n<assessmentItem xmlns=\"http://www.imsglobal.org/xsd/imsqti_v2p1\" \
         identifier=\"q-1\" title=\"一题\">{declarations}<itemBody>{body}</itemBody></assessmentItem>"
    )
}

fn declared(identifier: &str, kind: &str, values: &[&str], rest: &str) -> String {
    let values: String = values
        .iter()
        .map(|value| format!("<value>{value}</value>"))
        .collect();
    format!(
        "<responseDeclaration identifier=\"{identifier}\" {kind}>\
         <correctResponse>{values}</correctResponse>{rest}</responseDeclaration>"
    )
}

fn of(text: &str) -> Questions {
    read(text, &|_| None).expect("QTI").expect("XML")
}

fn one(text: &str) -> Question {
    let mut read = of(text);
    assert_eq!(
        (read.questions.len(), &read.refused[..]),
        (1, &[][..]),
        "{text}"
    );
    read.questions.remove(0)
}

fn codes(read: &Questions) -> Vec<&'static str> {
    let code = |reason: &Reason| match reason {
        Reason::Remark(remark) => remark.code,
        Reason::Finding(_) => "finding",
    };
    read.refused
        .iter()
        .map(|refused| code(&refused.reason))
        .collect()
}

const CHOICES: &str = "<simpleChoice identifier=\"a\">问好<feedbackInline>礼貌</feedbackInline></simpleChoice>\
    <simpleChoice identifier=\"b\">挂断</simpleChoice><simpleChoice identifier=\"c\">沉默</simpleChoice>";

#[test]
fn names_of_both_versions_are_the_same() {
    assert_eq!(plain_name("qti-simple-choice"), "simpleChoice");
    assert_eq!(plain_name("response-identifier"), "responseIdentifier");
    assert_eq!(plain_name("simpleChoice"), "simpleChoice");
    let text = "<qti-assessment-item identifier=\"q-3\">\
        <qti-response-declaration identifier=\"R\" cardinality=\"single\" base-type=\"identifier\">\
        <qti-correct-response><qti-value>b</qti-value></qti-correct-response></qti-response-declaration>\
        <qti-item-body><p>先做<b>什么</b>？</p><qti-choice-interaction response-identifier=\"R\" max-choices=\"1\" shuffle=\"true\">\
        <qti-simple-choice identifier=\"a\">挂断</qti-simple-choice>\
        <qti-simple-choice identifier=\"b\">问好</qti-simple-choice></qti-choice-interaction></qti-item-body>\
        </qti-assessment-item>";
    let question = one(text);
    assert_eq!(
        (question.stem.as_str(), question.id.as_deref()),
        ("先做什么？", Some("q-3"))
    );
    assert!(
        matches!(question.asked, Asked::Choice { right, is_shuffled: true, .. } if right == ["B"])
    );
}

#[test]
fn choices_orders_and_pairs_are_read() {
    let kind = "cardinality=\"multiple\" baseType=\"identifier\"";
    let body = |rest: &str| {
        format!(
            "<p>选什么？</p><choiceInteraction responseIdentifier=\"R\" {rest}>{CHOICES}</choiceInteraction>"
        )
    };
    let several = one(&item(
        &declared("R", kind, &["a", "c"], ""),
        &body("maxChoices=\"0\""),
    ));
    assert_eq!(several.rationale.as_deref(), Some("礼貌"));
    match several.asked {
        Asked::Choice {
            right,
            many,
            scoring,
            is_shuffled,
            ..
        } => {
            assert_eq!(
                (right, many, is_shuffled),
                (vec!["A".to_owned(), "C".to_owned()], true, false)
            );
            assert_eq!(scoring, None);
        }
        other => panic!("{other:?}"),
    }
    let kind = "cardinality=\"ordered\" baseType=\"identifier\"";
    let order = format!(
        "<p>排好。</p><orderInteraction responseIdentifier=\"R\">{CHOICES}</orderInteraction>"
    );
    let order = one(&item(&declared("R", kind, &["b", "a", "c"], ""), &order));
    assert_eq!(
        order.asked,
        Asked::Order(["挂断", "问好", "沉默"].map(str::to_owned).to_vec())
    );
    let choice = |name: &str, text: &str| {
        format!(
            "<simpleAssociableChoice identifier=\"{name}\" matchMax=\"1\">{text}</simpleAssociableChoice>"
        )
    };
    let sets = format!(
        "<p>连起来。</p><matchInteraction responseIdentifier=\"R\"><simpleMatchSet>{}{}</simpleMatchSet>\
         <simpleMatchSet>{}{}{}</simpleMatchSet></matchInteraction>",
        choice("l1", "致歉"),
        choice("l2", "问候"),
        choice("r1", "对不起"),
        choice("r2", "您好"),
        choice("r3", "再见")
    );
    let kind = "cardinality=\"multiple\" baseType=\"directedPair\"";
    let pairs = one(&item(&declared("R", kind, &["l1 r1", "l2 r2"], ""), &sets));
    assert!(
        matches!(pairs.asked, Asked::Pairs { pairs, extra } if pairs[0].1 == "对不起" && extra == ["再见"])
    );
}

#[test]
fn gaps_hold_words_or_a_number() {
    let kind = "cardinality=\"single\" baseType=\"string\"";
    let mapping = "<mapping><mapEntry mapKey=\"北京\" mappedValue=\"1\"/><mapEntry mapKey=\"Beijing\" mappedValue=\"1\"/>\
        <mapEntry mapKey=\"南京\" mappedValue=\"0.5\"/></mapping>";
    let body = "<p>首都是<textEntryInteraction responseIdentifier=\"R\"/>，在<textEntryInteraction responseIdentifier=\"S\"/>。</p>";
    let text = item(
        &(declared("R", kind, &["北京"], mapping) + &declared("S", kind, &["华北"], "")),
        body,
    );
    let question = one(&text);
    assert_eq!(question.stem, "首都是____，在____。");
    let blanks = vec![
        vec!["北京".to_owned(), "Beijing".to_owned()],
        vec!["华北".to_owned()],
    ];
    assert_eq!(question.asked, Asked::Blanks(blanks));
    assert_eq!(of(&text).notes[0].code, "share-lost");
    let kind = "cardinality=\"single\" baseType=\"float\"";
    let equal = "<responseProcessing><responseCondition><responseIf><equal toleranceMode=\"absolute\" tolerance=\"0.5 1.5\">\
        <variable identifier=\"R\"/><correct identifier=\"R\"/></equal></responseIf></responseCondition></responseProcessing>";
    let body = "<p>几点？<textEntryInteraction responseIdentifier=\"R\"/></p>";
    let number = one(&item(&declared("R", kind, &["9"], ""), body)
        .replace("<itemBody>", &format!("{equal}<itemBody>")));
    assert_eq!(
        number.asked,
        Asked::Number {
            value: "9.5".to_owned(),
            tolerance: "1".to_owned()
        }
    );
}

#[test]
fn an_item_of_several_interactions_becomes_several_questions() {
    let kind = "cardinality=\"single\" baseType=\"identifier\"";
    let body = format!(
        "<div><p>顾客来电。</p><choiceInteraction responseIdentifier=\"R\" maxChoices=\"1\"><prompt>先做什么？</prompt>{CHOICES}\
         </choiceInteraction>几点：<textEntryInteraction responseIdentifier=\"S\"/>。</div>"
    );
    let read = of(&item(&declared("R", kind, &["a"], ""), &body));
    let question = &read.questions[0];
    assert_eq!(
        (question.scenario.as_deref(), question.stem.as_str()),
        (Some("顾客来电。"), "先做什么？")
    );
    assert_eq!(question.id.as_deref(), Some("q-1-1"));
    assert_eq!(codes(&read), ["no-answer"]);
    assert_eq!(read.refused[0].rows.0[0][1].1, "几点：____。");
    assert!(read.notes.iter().any(|note| note.code == "item-parted"));
}

#[test]
fn extended_text_is_a_draft_with_the_points_of_its_rubric() {
    let body = "<p>怎样致歉？</p><rubricBlock view=\"scorer\"><p>1. 道歉</p><p>2. 说明办法</p></rubricBlock>\
        <extendedTextInteraction responseIdentifier=\"R\"/>";
    let question = one(&item("", body));
    assert_eq!(question.stem, "怎样致歉？");
    assert!(matches!(question.asked, Asked::Speech(points) if points.len() == 2));
}

#[test]
fn what_cannot_be_read_is_refused() {
    let refused = |declarations: &str, body: &str| codes(&of(&item(declarations, body)));
    let kind = "cardinality=\"single\" baseType=\"identifier\"";
    let choice = format!(
        "<p>选什么？</p><choiceInteraction responseIdentifier=\"R\">{CHOICES}</choiceInteraction>"
    );
    assert_eq!(refused("", &choice), ["no-answer"]);
    assert_eq!(
        refused(&declared("R", kind, &["x"], ""), &choice),
        ["answer-not-an-option"]
    );
    assert_eq!(
        refused(
            "",
            "<p>看图</p><hotspotInteraction responseIdentifier=\"R\"/>"
        ),
        ["unknown-type"]
    );
    assert_eq!(refused("", "<p>只是文字。</p>"), ["no-interaction"]);
    assert_eq!(
        refused("<templateDeclaration identifier=\"X\"/>", &choice),
        ["template"]
    );
    let image = "<p>看<img src=\"a.png\"/></p>".to_owned() + &choice;
    assert_eq!(refused(&declared("R", kind, &["a"], ""), &image), ["image"]);
    assert!(read("<html><p>甲</p></html>", &|_| None).is_none());
}

#[test]
fn a_test_and_a_package_bring_their_items_in_order() {
    let kind = "cardinality=\"single\" baseType=\"identifier\"";
    let choice = format!(
        "<p>选什么？</p><choiceInteraction responseIdentifier=\"R\">{CHOICES}</choiceInteraction>"
    );
    let one = item(&declared("R", kind, &["a"], ""), &choice);
    let test = "<assessmentTest identifier=\"t\"><testPart><assessmentSection title=\"接待\">\
        <assessmentItemRef href=\"items/a.xml\"/><assessmentItemRef href=\"../secret.xml\"/></assessmentSection></testPart></assessmentTest>";
    let beside = |name: &str| (name == "items/a.xml").then(|| one.clone().into_bytes());
    let questions = read(test, &beside).expect("QTI").expect("XML");
    assert_eq!(questions.questions[0].topics, ["接待"]);
    assert_eq!(questions.questions[0].spot.sheet, "items/a.xml");
    assert_eq!(codes(&questions), ["file-missing"]);

    let manifest = "<manifest><resources><resource type=\"imsqti_item_xmlv2p1\" href=\"items/a.xml\"/>\
        <resource type=\"imsqti_item_xmlv2p1\" href=\"items/lost.xml\"/></resources></manifest>";
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in [("imsmanifest.xml", manifest), ("items/a.xml", &one)] {
        archive
            .start_file(name, SimpleFileOptions::default())
            .expect("a file");
        archive.write_all(text.as_bytes()).expect("written");
    }
    let bytes = archive.finish().expect("an archive").into_inner();
    let package = read_package(&bytes).expect("a package").expect("items");
    assert_eq!(
        (package.questions.len(), codes(&package)),
        (1, vec!["file-missing"])
    );
    assert!(read_package(b"PK\x03\x04").is_none());
}
