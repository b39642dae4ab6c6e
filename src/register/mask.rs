//! Words that could tell who somebody is, taken out of texts that others read.

use crate::register::person::{self, Field, Person};

/// What stands for what was taken out.
const MASK: &str = "○○";
/// Fewest digits that are taken out wherever they stand: phones and identity cards, not hotlines.
const LONG_NUMBER: usize = 7;
/// Fewest characters of a name or number of the roster that are looked for.
const SHORTEST: usize = 2;
/// Words behind which somebody says who they are, and the most characters of it.
const BEFORE_NAMES: &[&str] = &["我叫", "免贵姓", "我姓", "敝姓", "名叫", "名字是", "姓名是"];
const LONGEST_NAME: usize = 4;
/// Words behind which any digits are somebody's number.
const BEFORE_NUMBERS: &[&str] = &["工号", "电话", "手机", "微信", "号码", "身份证"];
/// What follows 小李 and is no part of another word (小范围, 老毛病).
const AFTER_NAMES: &str = "我您你啊吧呀呢来在是为帮跟马明已";
/// What people are called by after their surname.
const TITLES: &[&str] = &[
    "先生", "女士", "小姐", "师傅", "经理", "主任", "老师", "班长", "主管", "组长", "大爷", "大妈",
    "大叔", "大姐", "大哥", "阿姨", "叔叔", "奶奶", "爷爷", "姐", "哥",
];
/// The most frequent surnames.
const SURNAMES: &str = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文陳趙劉張楊吳黃孫羅謝許鄭馮";

/// Takes people out of texts.
pub(crate) struct Masks {
    /// The longest before all, so that no part of one is left.
    known: Vec<String>,
}

impl Masks {
    /// Knows the names and numbers of these people.
    pub(crate) fn of<'p>(people: impl Iterator<Item = &'p Person>) -> Self {
        let values = people.flat_map(|person| [person.get(Field::Name), person.get(Field::Number)]);
        let values = values.flatten().map(str::trim);
        let mut known: Vec<String> = values
            .filter(|value| value.chars().count() >= SHORTEST)
            .map(str::to_owned)
            .collect();
        known.sort_by_key(|value| std::cmp::Reverse(value.len()));
        known.dedup();
        Self { known }
    }

    /// `text` without names, numbers of people and phone numbers.
    pub(crate) fn hide(&self, text: &str) -> String {
        let characters: Vec<char> = text.chars().collect();
        let mut hidden = vec![false; characters.len()];
        hide_numbers(&characters, &mut hidden);
        hide_names(&characters, &mut hidden);
        let mut text = masked(&characters, &hidden);
        // Behind the long numbers, of which a short one could be a part.
        for value in &self.known {
            if text.contains(value.as_str()) {
                text = text.replace(value.as_str(), MASK);
            }
        }
        text
    }
}

/// `text` with the long numbers in it as lists of people show them.
pub(crate) fn mask_long_numbers(text: &str) -> String {
    let characters: Vec<char> = text.chars().collect();
    let mut shown = String::new();
    let mut at = 0;
    while at < characters.len() {
        if !is_digit(characters[at]) {
            shown.push(characters[at]);
            at += 1;
            continue;
        }
        let run = &characters[at..at + run_of_digits(&characters[at..])];
        let number: String = run.iter().filter(|c| c.is_alphanumeric()).collect();
        let masked = person::masked(Field::Number, &number);
        match masked == number {
            true => shown.extend(run),
            false => shown.push_str(&masked),
        }
        at += run.len();
    }
    shown
}

/// Marks long runs of digits, and any that follow what announces somebody's number.
fn hide_numbers(characters: &[char], hidden: &mut [bool]) {
    let mut at = 0;
    while at < characters.len() {
        if !is_digit(characters[at]) {
            at += 1;
            continue;
        }
        let run = run_of_digits(&characters[at..]);
        let end = at + run;
        let digits = characters[at..end].iter().filter(|c| is_digit(**c)).count();
        if digits >= LONG_NUMBER || is_announced(&characters[..at]) {
            hidden[at..end].fill(true);
        }
        at = end;
    }
}

/// How far digits go on, with what parts them in phone numbers between them.
fn run_of_digits(characters: &[char]) -> usize {
    let mut end = 0;
    for (at, character) in characters.iter().enumerate() {
        match character {
            c if is_digit(*c) => end = at + 1,
            'x' | 'X' if end == at => end = at + 1,
            ' ' | '-' | '－' | '—' | '　' if at - end < 1 => {}
            _ => break,
        }
    }
    end
}

fn is_digit(character: char) -> bool {
    character.is_ascii_digit()
        || ('０'..='９').contains(&character)
        || "零〇一二三四五六七八九幺".contains(character)
}

/// Whether a word that announces somebody's number stands just before the end.
fn is_announced(before: &[char]) -> bool {
    const BETWEEN: usize = 3;
    let tail = |skipped: usize| -> String {
        let end = before.len().saturating_sub(skipped);
        before[end.saturating_sub(3)..end].iter().collect()
    };
    let tails: Vec<String> = (0..=BETWEEN).map(tail).collect();
    let mut words = BEFORE_NUMBERS.iter();
    words.any(|word| tails.iter().any(|tail| tail.ends_with(word)))
}

/// Marks what people say they are called, and surnames before a title.
fn hide_names(characters: &[char], hidden: &mut [bool]) {
    for at in 0..characters.len() {
        let rest = &characters[at..];
        for word in BEFORE_NAMES.iter().filter(|word| starts_with(rest, word)) {
            let from = word.chars().count();
            let name = rest[from..].iter().take(LONGEST_NAME);
            let length = name.take_while(|c| c.is_alphabetic()).count();
            hidden[at + from..at + from + length].fill(true);
        }
        if !SURNAMES.contains(characters[at]) {
            continue;
        }
        let before = at.checked_sub(1).map_or(' ', |before| characters[before]);
        let goes_on = rest
            .get(1)
            .is_some_and(|c| c.is_alphabetic() && !AFTER_NAMES.contains(*c));
        let is_called = "小老阿".contains(before) && !goes_on;
        let is_titled = TITLES.iter().any(|title| starts_with(&rest[1..], title));
        hidden[at] |= is_titled || is_called;
    }
}

fn starts_with(characters: &[char], word: &str) -> bool {
    let mut rest = characters.iter();
    word.chars().all(|expected| rest.next() == Some(&expected))
}

/// The text with one mask for each run of hidden characters.
fn masked(characters: &[char], hidden: &[bool]) -> String {
    let mut text = String::new();
    for (at, character) in characters.iter().enumerate() {
        match hidden[at] {
            false => text.push(*character),
            true if at > 0 && hidden[at - 1] => {}
            true => text.push_str(MASK),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop, proptest};

    use super::{Masks, mask_long_numbers};
    use crate::register::person::{Field, Person, PersonId};

    fn person(name: &str, number: &str) -> Person {
        let facts = [(Field::Name, name), (Field::Number, number)];
        Person {
            id: PersonId::generate(),
            is_registered: true,
            personal: facts.map(|(field, value)| (field, value.to_owned())).into(),
        }
    }

    #[track_caller]
    fn hides(text: &str, shown: &str) {
        let people = [person("欧阳小明", "007123"), person("高天", "88")];
        assert_eq!(Masks::of(people.iter()).hide(text), shown);
    }

    #[test]
    fn nobody_is_named() {
        hides("我是客服欧阳小明，工号007123", "我是客服○○，工号○○");
        hides("我叫周晓，您有事找我", "我叫○○，您有事找我");
        hides("您好，免贵姓陈。", "您好，免贵姓○○。");
        hides("王女士您好，小李马上到", "○○女士您好，小○○马上到");
        hides("工号是8023，为您服务", "工号是○○，为您服务");
    }

    #[test]
    fn no_phone_number_is_shown() {
        hides("请打138 0013 8000", "请打○○");
        hides("电话：０１０－８８８８８８８８。", "电话：○○。");
        hides("一三八零零一三八零零零", "○○");
        hides("身份证11010119900307888X", "身份证○○");
    }

    #[test]
    fn a_long_number_in_a_text_keeps_its_end() {
        for (text, shown) in [
            ("用户138 0013 8000说过了", "用户****8000说过了"),
            ("证件11010119900307888X", "证件****888X"),
            ("2026-11-22 18:00打12345", "2026-11-22 18:00打12345"),
            ("工号007123，第 2 版", "工号007123，第 2 版"),
        ] {
            assert_eq!(mask_long_numbers(text), shown);
        }
    }

    #[test]
    fn what_names_nobody_stays() {
        for text in [
            "这位女士，两小时内给您回电",
            "请拨12345反映，最迟18:00答复",
            "我们马上派师傅，三天之内解决",
            "高兴为您服务",
            "一般十五分钟",
        ] {
            hides(text, text);
        }
    }

    proptest! {
        #[test]
        fn no_name_or_number_of_the_roster_is_left(
            before in ".{0,12}",
            after in ".{0,12}",
            number in "[0-9]{4,9}",
            name in prop::sample::select(vec!["赵敏", "Anna Li", "欧阳小明"]),
        ) {
            let people = [person(name, &number)];
            let hidden = Masks::of(people.iter()).hide(&format!("{before}{name}{number}{after}"));
            assert!(!hidden.contains(name) && !hidden.contains(&number), "{hidden}");
        }
    }
}
