//! The notation: what is read from it, and where it says that it cannot be read.

use proptest::prelude::{any, proptest};

use super::parse::{parse, places};
use super::{Chain, Element, Link, Moves, Node, Tag, expand};
use crate::bank::authored::{Faults, Span, Text};
use crate::bank::lexicon::Lexicons;

/// The chains of a phrase's only term: words with `/` between alternatives, `~` and `~~` for gaps.
fn chains(phrase: &str) -> Vec<String> {
    let parsed = parse(phrase).expect("a good phrase");
    assert_eq!(parsed.all.len(), 1, "{phrase}");
    let chains = expand(&parsed.all[0], &Moves::new()).expect("few ways");
    chains.iter().map(shown).collect()
}

fn shown(chain: &Chain) -> String {
    let mut text = String::new();
    for (at, element) in chain.elements.iter().enumerate() {
        if at > 0 {
            text += match chain.links[at - 1] {
                Link::Adjacent => "+",
                Link::Gap(super::Gap::Narrow) => "~",
                Link::Gap(super::Gap::Wide) => "~~",
            };
        }
        text += &match element {
            Element::Words(words) => words.join("/"),
            Element::Value(condition) => format!("<{:?}>", condition.kind),
        };
    }
    text
}

#[test]
fn signs_of_regular_expressions_are_found_and_plain_punctuation_is_not() {
    for (phrase, expected) in [
        ("(非常)?抱歉", Some(4)),
        ("【非常】？抱歉", Some(4)),
        ("登记.*工单", Some(3)),
        ("\\d+分钟", Some(0)),
        ("^您好", Some(0)),
        ("{sorry}?您", Some(7)),
        ("登记＊工单", Some(2)),
        ("您(贵姓|怎么称呼)？", None),
        ("什么事？", None),
        ("您好！请问(贵姓|尊姓)", None),
        ("24/7、1.5 倍", None),
        ("登记…工单 & !…自己", None),
    ] {
        assert_eq!(super::foreign_sign(phrase), expected, "{phrase}");
    }
}

#[test]
fn signs_stand_for_the_ways_of_saying_it() {
    for (phrase, expected) in [
        ("实在，抱歉！", &["实在抱歉"][..]),
        ("(抱歉|对不起)您", &["对不起您/抱歉您"]),
        ("[非常]抱歉", &["抱歉/非常抱歉"]),
        (
            "给[您|你](登记|记下)",
            &["给你登记/给你记下/给您登记/给您记下/给登记/给记下"],
        ),
        ("登记…工单", &["登记~工单"]),
        ("登记...工单", &["登记~工单"]),
        ("登记……工单", &["登记~~工单"]),
        ("登记......工单", &["登记~~工单"]),
        ("<时长>内…(回电|回复您)", &["<Duration>+内~回复您/回电"]),
        ("(给您…回电|联系您)", &["联系您", "给您~回电"]),
        ("[今天…]回电", &["回电", "今天~回电"]),
        ("（抱歉｜对不起）【了】", &["对不起/对不起了/抱歉/抱歉了"]),
        ("登記⋯⋯工單", &["登记~~工单"]),
    ] {
        assert_eq!(chains(phrase), expected, "{phrase}");
    }
}

#[test]
fn terms_and_tags_are_kept_apart() {
    let parsed = parse("登记 & {工单} ＆！<时长 > 2天> ＠我 @开头").expect("a good phrase");
    assert_eq!(parsed.all[0], Node::Words("登记".to_owned()));
    assert_eq!(parsed.all[1], Node::Lexicon("工单".to_owned()));
    assert!(matches!(parsed.none[0], Node::Value(_)));
    assert_eq!(parsed.tags, [Tag::Us, Tag::Beginning]);
    assert_eq!(places("给{ 称对方 }打")[0], ("称对方".to_owned(), 1..8));
}

#[test]
fn an_ellipsis_behind_the_exclamation_mark_says_how_near() {
    let parsed = parse("登记 & !自己 & ! …您去&！⋯{工单} @我").expect("a good phrase");
    assert_eq!(parsed.none, [Node::Words("自己".to_owned())]);
    let near = [
        Node::Words("您去".to_owned()),
        Node::Lexicon("工单".to_owned()),
    ];
    assert_eq!(parsed.none_near, near);
    let parsed = parse("登记 & ！……自己").expect("a good phrase");
    assert_eq!(parsed.none_at_all, [Node::Words("自己".to_owned())]);
    assert_eq!(parsed.none_near, []);
    for phrase in ["登记 & …自己", "登记 & !………", "登记 & !…", "登记 & !…自己…"]
    {
        let problem = parse(phrase)
            .expect_err("the ellipsis leads nowhere")
            .problem;
        assert!(matches!(problem, "gap" | "and"), "{phrase}: {problem}");
    }
}

#[test]
fn the_sign_above_is_no_closing_bracket() {
    for phrase in [
        "<数量 > 2次>",
        "<数量>2次>",
        "＜数量＞2次＞",
        "<数量 >= 2次>",
    ] {
        assert!(
            matches!(parse(phrase).expect(phrase).all[0], Node::Value(_)),
            "{phrase}"
        );
    }
    assert_eq!(chains("<数量>多次"), ["<Count>+多次"]);
    assert_eq!(chains("<时长>到<时长>"), ["<Duration>+到+<Duration>"]);
}

#[test]
fn faults_point_at_their_characters() {
    for (phrase, problem, from, to) in [
        ("请(抱歉", "bracket", 1, 2),
        ("请抱歉)", "bracket", 3, 4),
        ("请{问", "bracket", 1, 2),
        ("请}问", "bracket", 1, 2),
        ("{}", "lexicon", 0, 2),
        ("{a{b}", "lexicon", 0, 5),
        ("您(抱歉|)", "choice", 5, 6),
        ("登记…", "gap", 0, 3),
        ("…登记", "gap", 0, 3),
        ("登记&", "and", 3, 4),
        ("&登记", "and", 0, 1),
        ("登记 @他", "tag", 3, 5),
        ("登记 @我 工单", "tag-place", 6, 8),
        ("(登记 & 工单)", "inside", 4, 5),
        ("在<时常 ≤ 2小时>内", "kind", 1, 11),
        ("<时长 ≤ 三点>", "condition", 0, 9),
        ("<电话 ≤ 96066>", "condition", 0, 12),
        ("<时长", "bracket", 0, 1),
        ("，。！", "empty", 0, 3),
        ("[非常]", "empty", 0, 4),
        ("", "empty", 0, 1),
    ] {
        let wrong = parse(phrase).expect_err(phrase);
        assert_eq!(
            (wrong.problem, wrong.from, wrong.to),
            (problem, from, to),
            "{phrase}"
        );
    }
    assert_eq!(
        parse(&"(".repeat(40)).expect_err("too deep").problem,
        "depth"
    );
}

#[test]
fn findings_stand_at_their_column_in_plain_and_quoted_text() {
    // Width of the scalar with its quotes; a longer one has escapes or more lines.
    for (width, expected) in [(4, (13, 1)), (6, (14, 1)), (9, (11, 9))] {
        let span = Span {
            line: 3,
            column: 11,
            width,
        };
        let text = "登记|报".to_owned();
        let mut faults = Faults::new("items/a.yaml".into());
        let read = super::read(&Text { span, text }, &Lexicons::default(), &mut faults);
        assert_eq!(read, None);
        let origin = &faults.findings[0].origin;
        assert_eq!((origin.column, origin.width), expected);
    }
}

#[test]
fn a_phrase_is_the_same_after_a_way_through_json() {
    let phrase = "[今天]给{you}…(回电|<时长 ≤ 2小时>内) & !不 & <数量 5–7次> @我";
    let parsed = parse(phrase).expect("a good phrase");
    let json = serde_json::to_string(&parsed).expect("plain data");
    assert_eq!(
        serde_json::from_str::<super::Phrase>(&json).expect("its own form"),
        parsed
    );
}

#[test]
fn too_many_ways_are_refused_and_large_sets_are_not_multiplied() {
    let rich: String = ('一'..='丿').take(13).map(|ch| format!("[{ch}]")).collect();
    let parsed = parse(&(rich + "子")).expect("a good phrase");
    assert!(expand(&parsed.all[0], &Moves::new()).is_err());
    let set = "(甲|乙|丙|丁|戊|己|庚|辛|壬|癸)";
    assert_eq!(chains(&set.repeat(4)).len(), 1);
}

proptest! {
    #[test]
    fn no_text_is_too_odd_for_the_parser(text in any::<String>(), signs in "[(|)\\[\\]{}<>&!@….甲我时长数量2小时 ≤=]{0,24}") {
        for text in [text.clone(), signs.clone(), format!("{signs}{text}{signs}")] {
            if let Ok(parsed) = parse(&text) {
                for term in &parsed.all {
                    let _ = expand(term, &Moves::new());
                }
            }
            let _ = places(&text);
        }
    }
}

#[test]
fn a_phrase_that_shrinks_to_one_letter_is_found() {
    for (phrase, expected) in [
        ("(断)[电话|了]", Some("断")),
        ("[赶紧](说|讲清楚)[吧]", Some("说")),
        ("断(电话|了)", None),
        ("好", None),
        ("[您]{sorry}", None),
        ("(断)[电话] & 抱歉", None),
        ("(断)[电话] @结尾", None),
    ] {
        let parsed = parse(phrase).expect("a good phrase");
        assert_eq!(super::letter_left(&parsed).as_deref(), expected, "{phrase}");
    }
}
