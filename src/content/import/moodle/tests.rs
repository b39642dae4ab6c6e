//! Questions in Moodle XML, with their traps.

use crate::content::import::moodle::read;
use crate::content::import::question::{Asked, Questions, Reason};
use crate::content::import::xml::parse;

fn of(questions: &str) -> Questions {
    read(&parse(&format!("<quiz>{questions}</quiz>")).expect("XML"))
}

fn question(kind: &str, rest: &str) -> Questions {
    of(&format!(
        "<question type=\"{kind}\"><name><text>q-1</text></name>\
         <questiontext format=\"html\"><text><![CDATA[<p>怎样做？</p>]]></text></questiontext>\
         {rest}</question>"
    ))
}

fn answer(fraction: &str, text: &str) -> String {
    format!("<answer fraction=\"{fraction}\"><text>{text}</text></answer>")
}

fn asked(kind: &str, rest: &str) -> Asked {
    let mut read = question(kind, rest);
    assert_eq!(read.questions.len(), 1, "{read:?}");
    read.questions.remove(0).asked
}

fn reason(kind: &str, rest: &str) -> &'static str {
    match &question(kind, rest).refused[..] {
        [refused] => match &refused.reason {
            Reason::Remark(remark) => remark.code,
            Reason::Finding(_) => "finding",
        },
        other => panic!("{other:?}"),
    }
}

#[test]
fn every_kind_of_question_is_read() {
    let two = answer("100", "问好") + &answer("0", "挂断");
    assert!(matches!(
        asked("multichoice", &two),
        Asked::Choice { many: false, .. }
    ));
    let several = answer("50", "甲") + &answer("50", "乙") + &answer("-50", "丙");
    let several = several + "<single>false</single><shuffleanswers>0</shuffleanswers>";
    match asked("multichoice", &several) {
        Asked::Choice {
            many,
            scoring,
            is_shuffled,
            right,
            ..
        } => {
            assert_eq!((many, is_shuffled, right.len()), (true, false, 2));
            assert_eq!(scoring, Some("right-minus-wrong"));
        }
        other => panic!("{other:?}"),
    }
    let truth = answer("0", "true") + &answer("100", "false");
    assert_eq!(asked("truefalse", &truth), Asked::TrueFalse(false));
    let forms = answer("100", "北京") + &answer("100", "Beijing") + &answer("0", "*");
    let blanks = vec![vec!["北京".to_owned(), "Beijing".to_owned()]];
    assert_eq!(asked("shortanswer", &forms), Asked::Blanks(blanks));
    let number = "<answer fraction=\"100\"><text>9.5</text><tolerance>0.5</tolerance></answer>";
    let wanted = Asked::Number {
        value: "9.5".to_owned(),
        tolerance: "0.5".to_owned(),
    };
    assert_eq!(asked("numerical", number), wanted);
    let pair = |left, right| {
        format!(
            "<subquestion><text>{left}</text><answer><text>{right}</text></answer></subquestion>"
        )
    };
    let pairs = pair("致歉", "对不起") + &pair("问候", "您好") + &pair("", "再见");
    assert!(
        matches!(asked("matching", &pairs), Asked::Pairs { pairs, extra } if pairs.len() == 2 && extra == ["再见"])
    );
    let order = answer("2", "乙") + &answer("1", "甲") + &answer("3", "丙");
    assert_eq!(
        asked("ordering", &order),
        Asked::Order(["甲", "乙", "丙"].map(str::to_owned).to_vec())
    );
    let info = "<graderinfo><text>要点：致歉、登记</text></graderinfo>";
    assert!(matches!(asked("essay", info), Asked::Speech(points) if points.len() == 2));
}

#[test]
fn what_cannot_be_read_is_refused_with_its_reason() {
    assert_eq!(reason("cloze", ""), "cloze");
    assert_eq!(reason("calculated", ""), "unknown-type");
    assert_eq!(
        reason("multichoice", &answer("100", "甲")),
        "too-few-options"
    );
    let image =
        answer("100", "<![CDATA[<img src=\"@@PLUGINFILE@@/a.png\">]]>") + &answer("0", "乙");
    assert_eq!(reason("multichoice", &image), "image");
    assert_eq!(reason("shortanswer", &answer("100", "北*")), "wildcard");
    assert_eq!(
        reason("truefalse", &answer("100", "maybe")),
        "not-true-or-false"
    );
    assert_eq!(of("<question type=\"essay\"/>").refused.len(), 1);
}

#[test]
fn categories_tags_names_and_points_are_kept_and_losses_noted() {
    let category = "<question type=\"category\"><category><text>$course$/top/接待/问好</text></category></question>";
    let rest = answer("100", "5")
        + &answer("50", "6")
        + "<defaultgrade>2.0</defaultgrade><tags><tag><text>礼貌</text></tag></tags>\
           <units><unit><unit_name>km</unit_name></unit></units><idnumber>k-7</idnumber>\
           <hint><text>想想</text></hint><file name=\"a.pdf\">eA==</file>";
    let one = format!(
        "<question type=\"numerical\"><name><text>路程</text></name>\
         <questiontext><text>多远？</text></questiontext>{rest}</question>"
    );
    let read = of(&(category.to_owned() + &one));
    let question = &read.questions[0];
    assert_eq!(question.topics, ["接待 / 问好", "礼貌"]);
    assert_eq!(
        (question.id.as_deref(), question.name.as_deref()),
        (Some("k-7"), Some("路程"))
    );
    assert_eq!(question.points, Some(2));
    let notes: Vec<&str> = read.notes.iter().map(|note| note.code).collect();
    assert_eq!(
        notes,
        ["share-lost", "units-lost", "files-lost", "hints-lost"]
    );
}
