//! What candidates type, and what it means.

use serde_json::json;

use super::{Misfit, parse, parse_json, shown};
use crate::bank::presentation::{Presentation, Response};

fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

fn choose(many: bool) -> Presentation {
    Presentation::Choose {
        options: texts(&["十五分钟", "两小时", "一天", "三天"]),
        many,
        shuffled: true,
    }
}

fn truth() -> Presentation {
    Presentation::Choose {
        options: texts(&["对", "错"]),
        many: false,
        shuffled: false,
    }
}

#[test]
fn an_option_is_named_by_letter_number_or_text() {
    for typed in ["b", "Ｂ", " B ", "2", "２", "两小时"] {
        assert_eq!(
            parse(&choose(false), typed),
            Ok(Response::Choice(vec![1])),
            "{typed}"
        );
    }
    for typed in ["E", "5", "0", "AB", "不知道"] {
        assert_eq!(
            parse(&choose(false), typed),
            Err(Misfit::OneLetter),
            "{typed}"
        );
    }
    assert_eq!(parse(&choose(false), "  "), Err(Misfit::Empty));
}

#[test]
fn several_options_are_named_in_any_usual_way() {
    for typed in ["DA", "a,d", "A、D", "1 4", "ＡＤ", "A和D", "dad"] {
        assert_eq!(
            parse(&choose(true), typed),
            Ok(Response::Choice(vec![0, 3])),
            "{typed}"
        );
    }
    assert_eq!(parse(&choose(true), "AE"), Err(Misfit::Letters));
}

#[test]
fn right_and_wrong_have_many_names() {
    for typed in ["对", "√", "是", "t", "A", "1", "正确"] {
        assert_eq!(
            parse(&truth(), typed),
            Ok(Response::Choice(vec![0])),
            "{typed}"
        );
    }
    for typed in ["错", "×", "x", "否", "F", "b", "不对"] {
        assert_eq!(
            parse(&truth(), typed),
            Ok(Response::Choice(vec![1])),
            "{typed}"
        );
    }
}

#[test]
fn an_order_names_every_entry_once() {
    let arrange = Presentation::Arrange {
        entries: texts(&["接听", "受理", "回访"]),
    };
    for typed in ["CAB", "c a b", "3,1,2", "C→A→B"] {
        assert_eq!(
            parse(&arrange, typed),
            Ok(Response::Order(vec![2, 0, 1])),
            "{typed}"
        );
    }
    for typed in ["CA", "CAA", "CABD"] {
        assert_eq!(parse(&arrange, typed), Err(Misfit::AllLetters), "{typed}");
    }
}

#[test]
fn pairs_are_named_by_number_and_letter_or_by_letters_alone() {
    let pair = Presentation::Pair {
        lefts: texts(&["简单", "一般"]),
        rights: texts(&["立即", "一天", "五天"]),
        shuffled: true,
    };
    for typed in ["1C 2A", "2A,1C", "CA", "1:C，2:A", "1-C 2-A", "１Ｃ２Ａ"] {
        assert_eq!(
            parse(&pair, typed),
            Ok(Response::Pairs(vec![2, 0])),
            "{typed}"
        );
    }
    for typed in ["1C", "1C 3A", "1C 2D", "12", "C"] {
        assert_eq!(parse(&pair, typed), Err(Misfit::Pairs), "{typed}");
    }
}

#[test]
fn numbers_take_their_unit_or_another_known_one() {
    let number = Presentation::Number {
        unit: Some("分钟".to_owned()),
        other_units: texts(&["小时"]),
    };
    for typed in ["120", "120分钟", "１２０ 分钟"] {
        let response = parse(&number, typed).expect(typed);
        assert_eq!(shown(&number, &response), "120 分钟");
    }
    let hours = parse(&number, "2小时").expect("a known unit");
    assert_eq!(shown(&number, &hours), "2 小时");
    assert_eq!(parse(&number, "2 天"), Err(Misfit::Unit));
    for (typed, read) in [("两小时", "2 小时"), ("七十五分钟", "75 分钟")] {
        let response = parse(&number, typed).expect(typed);
        assert_eq!(shown(&number, &response), read);
    }
    assert_eq!(parse(&number, "十几分钟"), Err(Misfit::Number));
    assert_eq!(parse(&number, "两三小时"), Err(Misfit::Number));
}

#[test]
fn blanks_are_parted_by_semicolons() {
    let two = Presentation::Blanks { count: 2 };
    let given = Ok(Response::Blanks(texts(&["您好", "再见"])));
    assert_eq!(parse(&two, "您好；再见"), given);
    assert_eq!(parse_json(&two, &json!(["您好", "再见"])), given);
    assert_eq!(parse(&two, "您好"), Err(Misfit::Blanks));
}

#[test]
fn json_says_the_same_in_lists_numbers_and_objects() {
    let pair = Presentation::Pair {
        lefts: texts(&["简单", "一般"]),
        rights: texts(&["立即", "一天"]),
        shuffled: true,
    };
    let object = json!({"简单": "立即", "一般": "B"});
    assert_eq!(parse_json(&pair, &object), Ok(Response::Pairs(vec![0, 1])));
    assert_eq!(
        parse_json(&truth(), &json!(false)),
        Ok(Response::Choice(vec![1]))
    );
    let both = Ok(Response::Choice(vec![0, 2]));
    assert_eq!(parse_json(&choose(true), &json!(["一天", "A"])), both);
    assert_eq!(
        parse_json(&choose(false), &json!(["A", "B"])),
        Err(Misfit::OneLetter)
    );
}
