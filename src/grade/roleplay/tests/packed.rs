//! Prepared lexicons come back from bytes as they were.

use proptest::prelude::{prop, prop_assert, proptest};

use super::rubric_with;
use crate::bank::phrase::Known as _;
use crate::content::{Place, load};
use crate::grade::roleplay::lexicons::PreparedLexicons;

/// Lexicons with every kind of phrase; each may stand without those behind it.
const LINES: [&str; 8] = [
    "{id: you, name: 称对方, phrases: [您, 你, 𠮷家人]}",
    "{id: sorry, name: 致歉, phrases: ['{you}…抱歉', '[非常](抱歉|对不起)'], not: [不抱歉, '不必……抱歉']}",
    "{id: soon, name: 时限, phrases: ['<时长 ≤ 2小时>内', '<时长 5–7天>', '<日期 = 今天>']}",
    "{id: call, name: 致电, phrases: ['<电话>', '<数量 ≥ 2次>…电话 & 登记'], by: us}",
    "{id: ask, name: 询问, phrases: ['{you}贵姓 @问', '姓名 & !不 @开头'], by: customer}",
    "{id: both, name: 两样, phrases: ['{sorry}', '{soon}', '{ask}']}",
    "{id: long, name: 长句, phrases: ['(甲|乙|丙)(丁|戊|己)…{you}……<金额 > 3元>']}",
    "{id: same, name: 同样, phrases: [您, 抱歉, '{you}…抱歉']}",
];

fn prepared(lines: &[&str]) -> PreparedLexicons {
    let rubric = rubric_with(lines, "criteria: {a: {name: 甲, points: 1, any: [好]}}");
    PreparedLexicons::new(rubric.moves.set().moves())
}

#[test]
fn the_lexicons_in_the_binary_are_those_that_a_run_would_prepare() {
    let loaded = load(&Place::Embedded, &|_, _| {}).expect("the binary has its bank");
    let lexicons = loaded.bank.lexicons;
    let carried = lexicons.prepared(|_| panic!("the binary has them"), PreparedLexicons::unpack);
    assert!(carried.lexicons.len() > 100, "{}", carried.lexicons.len());
    assert!(*carried == PreparedLexicons::new(lexicons.moves()));
}

#[test]
fn lexicons_that_differ_are_prepared_differently() {
    let prepared = |count| prepared(&LINES[..count]);
    for (count, line) in LINES.iter().enumerate() {
        assert!(prepared(count) == prepared(count));
        assert!(prepared(count) != prepared(count + 1), "{line}");
    }
}

proptest! {
    #[test]
    fn lexicons_come_back_from_bytes_as_they_were(
        count in 0..=LINES.len(),
        words in prop::collection::vec("[您你好抱歉不一-龥a-z0-9𠮷]{1,9}", 0..20),
    ) {
        let more = format!("{{id: more, name: 更多, phrases: ['话', '{}']}}", words.join("', '"));
        let mut lines = LINES[..count].to_vec();
        if !words.is_empty() {
            lines.push(&more);
        }
        let prepared = prepared(&lines);
        let bytes = postcard::to_stdvec(&prepared).expect("every length is known");
        prop_assert!(PreparedLexicons::unpack(&bytes) == prepared);
    }
}
