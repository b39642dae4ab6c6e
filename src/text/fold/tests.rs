//! What folding does to answers, and the way back.

use proptest::prelude::{Strategy, any, prop, prop_oneof, proptest};

use super::{Break, Folded};
use crate::text::{fold, key};

/// What stands in the original where `needle` is found in the folded text.
fn quote(original: &str, needle: &str) -> String {
    let folded = fold(original);
    let at = folded.as_str().find(needle).expect("the needle is there");
    let span = folded.span(at..at + needle.len());
    original.chars().skip(span.start).take(span.len()).collect()
}

/// The folded text with its breaks: `|` for a clause, `‖` for a sentence.
fn cut(original: &str) -> String {
    let folded = fold(original);
    let mark = |(at, ch): (usize, char)| match folded.break_before(at) {
        Break::Clause => vec!['|', ch],
        Break::Sentence if at > 0 => vec!['‖', ch],
        _ => vec![ch],
    };
    folded.as_str().char_indices().flat_map(mark).collect()
}

fn assert_keys(pairs: &[(&str, &str)]) {
    for (original, expected) in pairs {
        assert_eq!(key(original), *expected, "{original:?}");
    }
}

#[test]
fn width_case_and_space_do_not_count() {
    assert_keys(&[
        ("ＡＢＣ１２３％", "abc123%"),
        ("Wi-Fi 5　G", "wifi5g"),
        ("Customer Service", "customerservice"),
        ("ﬁle ㎡ ℃", "filem2c"),
        ("您好👋🏽👩‍👩‍👧🇨🇳🅰！！", "您好"),
        ("\u{e5e5}Q\u{fffd}", "q"),
        ("", ""),
    ]);
}

#[test]
fn traditional_becomes_simplified() {
    assert_keys(&[
        ("實在抱歉讓您受凍了", "实在抱歉让您受冻了"),
        ("妳裏裡麼麽後臺為爲", "你里里么么后台为为"),
        ("甚麼是甚至", "什么是甚至"),
        ("著裝、著急、等著、睡著了", "着装着急等着睡着了"),
        ("著名、顯著、名著、著作", "著名显著名著著作"),
        ("瞭解、明瞭、瞭望", "了解明了瞭望"),
        ("回覆、答覆、反反覆覆、覆蓋", "回复答复反反复复覆盖"),
        (
            "藉口、慰藉、圖畫、計畫、設計畫面",
            "借口慰藉图画计划设计画面",
        ),
        ("彷彿薴㑮", "仿佛苎𫝈"),
    ]);
    assert_eq!(quote("我會儘快回覆您。", "回复"), "回覆");
}

#[test]
fn cantonese_letters_become_their_words() {
    assert_keys(&[
        ("我哋睇下先", "我们看下先"),
        ("俾张相我,畀佢", "给张相我给他"),
        ("佢喺嗰度等咗好耐,过嚟啲啦", "他在那度等了好耐过来些啦"),
        ("唔知 唔系 唔該 唔得 唔好意思", "不知不系唔该唔得唔好意思"),
        ("嘅", "的"),
    ]);
}

#[test]
fn radicals_become_characters() {
    assert_keys(&[
        ("⽇⻓⻢⻑⾧⻋⺠", "日长马长长车民"),
        ("\u{2e80}\u{2e9a}⻱龜", "龟龟"),
    ]);
    assert_eq!(quote("4⽉15⽇", "15日"), "15⽇");
}

#[test]
fn invisible_characters_and_marks_go() {
    assert_keys(&[
        ("抱\u{200b}歉\u{feff}\u{202e}、葛\u{e0100}\0", "抱歉葛"),
        ("e\u{301}e\u{200d}\u{301}x\u{302}\u{20dd}", "ééx"),
        (
            "\u{1100}\u{1161}\u{11a8}각\u{1100}!\u{1161}",
            "각각\u{1100}",
        ),
    ]);
    assert_eq!(quote("很抱\u{200b}歉。", "抱歉"), "抱\u{200b}歉");
    assert_eq!(quote("cafe\u{301}s", "é"), "e\u{301}");
    assert_eq!(quote("\u{200b}a\u{200b}", "a"), "a");
}

#[test]
fn pinyin_in_brackets_goes() {
    assert_keys(&[
        ("網(wǎng)站", "网站"),
        ("网（wang3）站(ｚｈａｎ)", "网站"),
        ("網\u{200b}(\u{200b}wa\u{30c}ng)站", "网站"),
        ("（1）客服(Customer Service)", "1客服customerservice"),
        ("方式(如电话、短信)", "方式如电话短信"),
        ("应用(app) 网 (wǎng", "应用app网wǎng"),
        ("a(wǎng)", "awǎng"),
    ]);
    assert_eq!(quote("上網(wǎng)站查", "网站"), "網(wǎng)站");
}

#[test]
fn numbers_keep_what_makes_them() {
    assert_keys(&[
        ("3.5元、３．５元、35元", "3.5元3.5元35元"),
        ("1,000,000元 12，000.5", "1000000元12000.5"),
        ("2,3天 2、3天 2,33 1234,567", "2;3天2;3天2;331234;567"),
        ("1,0000 3.5,100", "1;00003.5;100"),
        ("8：30 8∶30 4/15 4 / 15", "8:308:304/154/15"),
        ("3-5、3～5、3—5、3——5秒", "3-5;3-5;3-5;3-5秒"),
        ("138 1234 5678", "13812345678"),
        ("打110。2小时", "打110;2小时"),
        (
            "①2小时 ⒈2小时 (1)2小时 1️⃣2小时",
            "1;2小时1;2小时1;2小时1;2小时",
        ),
        ("1½ 5² 2+3", "1;1/2;5;2;2;3"),
        ("38％、a.b、a:b、a/b-c", "38%abababc"),
    ]);
    assert_eq!(quote("共1,000元", "1000元"), "1,000元");
    assert_eq!(quote("约３．５元", "3.5"), "３．５");
}

#[test]
fn breaks_keep_their_place() {
    for (original, expected) in [
        (
            "您好，我是小王。请问！！？什么事",
            "您好|我是小王‖请问‖什么事",
        ),
        ("一、二；三:四\n五", "一|二|三|四‖五"),
        ("那个……我想...好", "那个|我想|好"),
        ("“您说”（没人管）吗", "您说没人管吗"),
        ("打12345.com网.好", "打12345com网‖好"),
        ("3.5,8:30,4-5好~的", "3.5;|8:30;|4-5好|的"),
        ("1.请讲。", "1‖请讲"),
    ] {
        assert_eq!(cut(original), expected, "{original:?}");
    }
    let folded = fold("，甲。乙，丙");
    assert_eq!([0, 3, 6].map(|at| folded.clause(at)), [0, 1, 2]);
    assert_eq!([0, 3, 6].map(|at| folded.sentence(at)), [0, 1, 1]);
    assert_eq!(folded.break_before(9), Break::Sentence);
}

#[test]
fn any_range_has_a_span() {
    let folded = fold("，网(wǎng)站。");
    assert_eq!(folded.span(0..6), 1..9);
    assert_eq!(folded.span(1..2), 1..2);
    assert_eq!(folded.span(3..3), 8..8);
    assert_eq!(folded.span(6..6), 9..9);
    assert_eq!(folded.span(90..99), 9..9);
    assert_eq!(Folded::default().span(0..7), 0..0);
}

#[test]
fn every_character_folds_once_and_for_all() {
    for ch in '\0'..=char::MAX {
        let once = key(&format!("1{ch}2好{ch}著"));
        assert_eq!(key(&once), once, "{ch:?}");
    }
}

#[test]
fn hostile_texts_take_linear_time() {
    let marks = ["\u{301}", "\u{200b}", "ᅡ", "\u{fdfa}", "1\u{301}"];
    for part in marks
        .into_iter()
        .chain(["(", "好(", "好(a", "1,", "1,\u{200b}", "著", "."])
    {
        let text = part.repeat(200_000);
        let folded = fold(&format!("好{text}1"));
        assert!(folded.as_str().ends_with('1'), "{part:?}");
    }
}

/// Texts full of what folding treats specially.
fn texts() -> impl Strategy<Value = String> {
    let special: Vec<char> = concat!(
        "019aA网網著名瞭覆回画计甚麼彷彿⻓⽇ǎée３Ａａ①½⒈㏠ﷺİẞΣ가각ㄱㅏｶﾞ",
        "(（)） .．,，:：/-~—…、。！？;；%“”'\n\t\u{3000}😊\u{1f170}\u{16d63}\u{16d67}",
        "\u{300}\u{301}\u{30c}\u{307}\u{308}\u{20e3}\u{200b}\u{200d}\u{fe0f}\u{ad}\0",
    )
    .chars()
    .collect();
    let pick = prop_oneof![4 => prop::sample::select(special), 1 => any::<char>()];
    prop::collection::vec(pick, 0..24).prop_map(|chars| chars.into_iter().collect())
}

/// The text with every character replaced by what `change` makes of it.
fn rewrite(text: &str, change: impl Fn(char) -> Vec<char>) -> String {
    text.chars().flat_map(change).collect()
}

fn widen(ch: char) -> Vec<char> {
    let wide = char::from_u32(u32::from(ch) + 0xfee0).filter(|_| ch.is_ascii_alphanumeric());
    vec![wide.unwrap_or(ch)]
}

proptest! {
    #[test]
    fn spans_lie_inside_and_are_monotone(text in texts()) {
        let (folded, length) = (fold(&text), text.chars().count());
        let mut before = 0..0;
        for (at, ch) in folded.as_str().char_indices() {
            let span = folded.span(at..at + ch.len_utf8());
            assert!(span.start < span.end && span.end <= length, "{span:?} of {text:?}");
            assert!(before.start <= span.start && before.end <= span.end, "{text:?}");
            before = span;
        }
    }

    #[test]
    fn folding_twice_changes_nothing(text in texts()) {
        let once = key(&text);
        assert_eq!(key(&once), once, "{text:?}");
    }

    #[test]
    fn invisible_characters_change_nothing(
        text in texts(),
        invisible in prop::sample::select(vec!['\u{200b}', '\u{200d}', '\u{ad}', '\u{fe0f}', '\u{1}']),
    ) {
        let stuffed = rewrite(&text, |ch| vec![invisible, ch, invisible]);
        assert_eq!(key(&stuffed), key(&text), "{text:?}");
    }

    #[test]
    fn full_width_changes_nothing(text in texts()) {
        assert_eq!(key(&rewrite(&text, widen)), key(&text), "{text:?}");
    }
}
