//! Every spelling comes to the same value.

use proptest::prelude::{any, prop_assert, proptest};

use super::{Amount, Date, Kind, Ratio, Unit, Value, find};
use crate::text::key;

/// The values of a kind in a text, with the words that they rest on.
fn found(text: &str, kind: Kind) -> Vec<(String, Amount)> {
    let text = key(text);
    let mut values = Vec::new();
    find(&text, &mut values);
    let of_kind = values.iter().filter(|value| value.amount.kind() == kind);
    of_kind
        .map(|Value { range, amount }| (text[range.clone()].to_owned(), *amount))
        .collect()
}

fn seconds(text: &str) -> (String, Ratio, Ratio, Unit) {
    match found(text, Kind::Duration).as_slice() {
        [(words, Amount::Duration { from, to, unit })] => (words.clone(), *from, *to, *unit),
        other => panic!("{text}: {other:?}"),
    }
}

#[test]
fn durations_come_to_seconds_whatever_their_spelling() {
    for (text, words, from, to) in [
        ("两小时内", "两小时", 7200, 7200),
        ("我2h内到", "2h", 7200, 7200),
        ("120分钟", "120分钟", 7200, 7200),
        ("一百二十分钟", "一百二十分钟", 7200, 7200),
        ("两个钟头", "两个钟头", 7200, 7200),
        ("俩钟头", "俩钟头", 7200, 7200),
        ("一刻钟", "一刻钟", 900, 900),
        ("半小时", "半小时", 1800, 1800),
        ("半个钟", "半个钟", 1800, 1800),
        ("一个半小时", "一个半小时", 5400, 5400),
        ("两个半小时", "两个半小时", 9000, 9000),
        ("一小时半", "一小时半", 5400, 5400),
        ("1.5小时", "1.5小时", 5400, 5400),
        ("一小时三十分", "一小时三十分", 5400, 5400),
        ("1小时20分钟", "1小时20分钟", 4800, 4800),
        ("５～７天", "5-7天", 432_000, 604_800),
        ("五到七天", "五到七天", 432_000, 604_800),
        ("两三天", "两三天", 172_800, 259_200),
        ("十几分钟", "十几分钟", 600, 1140),
        ("二十来分钟", "二十来分钟", 1200, 1740),
        ("二三十分钟", "二三十分钟", 1200, 1800),
        ("一个多小时", "一个多小时", 3600, 7200),
        ("一小时到两小时", "一小时到两小时", 3600, 7200),
        ("24小時", "24小时", 86_400, 86_400),
        ("48小是内", "48小是", 172_800, 172_800),
        ("三十分种", "三十分种", 1800, 1800),
        ("3日内", "3日", 259_200, 259_200),
        ("一周", "一周", 604_800, 604_800),
    ] {
        let (said, low, high, _) = seconds(text);
        assert_eq!(
            (said.as_str(), low, high),
            (words, Ratio::whole(from), Ratio::whole(to)),
            "{text}"
        );
    }
    assert_eq!(seconds("三个工作日").3, Unit::WorkDays);
    assert_eq!(seconds("两个月").3, Unit::Months);
    assert_eq!(seconds("一年").1, Ratio::whole(12));
}

#[test]
fn what_only_looks_like_a_duration_is_none() {
    for text in [
        "十分抱歉",
        "周三",
        "4月15日",
        "三点",
        "今天",
        "2024年",
        "3helper",
    ] {
        assert_eq!(found(text, Kind::Duration), [], "{text}");
    }
}

#[test]
fn dates_come_to_days() {
    let day = |month, day| Date::Day {
        year: None,
        month,
        day,
    };
    for (text, words, date) in [
        ("4月15日", "4月15日", day(Some(4), 15)),
        ("四月十五号前", "四月十五号", day(Some(4), 15)),
        ("4/15", "4/15", day(Some(4), 15)),
        ("十月二十五", "十月二十五", day(Some(10), 25)),
        ("15号之前", "15号", day(None, 15)),
        ("明天上午", "明天", Date::Relative(1)),
        ("大后天", "大后天", Date::Relative(3)),
        ("周三", "周三", Date::Weekday { week: None, day: 3 }),
        (
            "下星期天",
            "下星期天",
            Date::Weekday {
                week: Some(1),
                day: 7,
            },
        ),
    ] {
        assert_eq!(
            found(text, Kind::Date),
            [(words.to_owned(), Amount::Date(date))],
            "{text}"
        );
    }
    let full = Date::Day {
        year: Some(2026),
        month: Some(4),
        day: 15,
    };
    for text in ["2026年4月15日", "2026-04-15", "二零二六年四月十五日"] {
        assert_eq!(found(text, Kind::Date)[0].1, Amount::Date(full), "{text}");
    }
    assert_eq!(found("8号楼3单元", Kind::Date), []);
}

#[test]
fn clock_times_have_two_readings_until_the_day_is_halved() {
    for (text, words, early, late) in [
        ("下午三点", "下午三点", 900, 900),
        ("15:00", "15:00", 900, 900),
        ("三点半", "三点半", 210, 930),
        ("上午9时20分", "上午9时20分", 560, 560),
        ("晚上八点一刻", "晚上八点一刻", 1215, 1215),
        ("中午12点", "中午12点", 720, 720),
        ("17点前", "17点", 1020, 1020),
    ] {
        let expected = Amount::Time { early, late };
        assert_eq!(
            found(text, Kind::Time),
            [(words.to_owned(), expected)],
            "{text}"
        );
    }
    assert_eq!(found("3时间", Kind::Time), []);
}

#[test]
fn phones_sums_and_counts_are_found() {
    for (text, words) in [
        ("请打138 1234 5678。", "13812345678"),
        ("打010-8888 6666", "010-88886666"),
        ("幺三八一二三四五六七八", "幺三八一二三四五六七八"),
        ("拨打96066", "96066"),
    ] {
        assert_eq!(found(text, Kind::Phone)[0].0, words, "{text}");
    }
    for (text, hundredths) in [
        ("500元", 50_000),
        ("五百块", 50_000),
        ("一共五百块", 50_000),
        ("1,000元", 100_000),
        ("3块5", 350),
        ("三元五角", 350),
        ("两万块钱", 2_000_000),
        ("0.5元", 50),
        ("120元一支", 12_000),
        ("二十块一个", 2_000),
        ("三块五一斤", 350),
        ("1860元10月28日", 186_000),
        ("叁佰元整", 30_000),
        ("壹仟贰佰伍拾元整", 125_000),
    ] {
        let expected = Ratio::whole(hundredths);
        let (from, to) = (expected, expected);
        assert_eq!(
            found(text, Kind::Sum)[0].1,
            Amount::Sum { from, to },
            "{text}"
        );
    }
    for (text, from, to) in [
        ("3次", 3, 3),
        ("两个", 2, 2),
        ("三五次", 3, 5),
        ("二百五", 250, 250),
    ] {
        let (from, to) = (Ratio::whole(from), Ratio::whole(to));
        assert_eq!(
            found(text, Kind::Count)[0].1,
            Amount::Count { from, to },
            "{text}"
        );
    }
    assert_eq!(found("两小时", Kind::Count), []);
    assert_eq!(found("陆先生收拾好了", Kind::Count), []);
}

proptest! {
    #[test]
    fn any_text_has_values_inside_it(text in any::<String>(), some in "[0-9一二两十百万半几个小时点分月日号元块到.:/-]{0,24}") {
        for text in [key(&text), key(&some), key(&format!("{some}{text}{some}"))] {
            let mut values = Vec::new();
            find(&text, &mut values);
            for value in values {
                prop_assert!(!text[value.range].is_empty());
            }
        }
    }
}
