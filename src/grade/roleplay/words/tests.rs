//! Words as they are, and slips of the ear and of the input method.

use std::ops::Range;

use proptest::proptest;

use super::letters::merged;
use super::{Gathered, Group, Heard, Letters, Live, Words};
use crate::text::{fold, key};

/// Looks for all words.
struct All<'w>(&'w Words<usize>);

impl Live for All<'_> {
    fn is_live(&self, _: Group) -> bool {
        true
    }

    fn is_pair(&self, pair: (char, char)) -> bool {
        self.0.pairs.has(pair, |_| true)
    }
}

fn words(all: &[&str]) -> Words<usize> {
    let mut gathered = Gathered::default();
    for (at, word) in all.iter().enumerate() {
        gathered.add(0, &[(*word).to_owned()], &at);
    }
    gathered.finish()
}

/// The words that are there, and those with slips, each with what is said.
fn all_found(literals: &[&str], answer: &str) -> [Vec<(String, String)>; 2] {
    let folded = fold(answer);
    let mut letters = Letters::default();
    letters.read(&folded);
    let heard = Heard {
        folded: &folded,
        letters: &letters,
    };
    let words = words(literals);
    let (mut exact, mut slips) = (Vec::new(), Vec::new());
    let pair = |said: &Range<usize>, to: &[usize]| {
        let said = folded.as_str()[letters.bytes(said)].to_owned();
        (literals[to[0]].to_owned(), said)
    };
    words.find(heard, &All(&words), &mut slips, |said, group| {
        exact.push(pair(said, words.groups().uses().of(group)))
    });
    let slips = slips
        .iter()
        .map(|slip| pair(&slip.letters, words.groups().uses().of(slip.group)));
    [exact, slips.collect()]
}

fn found(literals: &[&str], answer: &str) -> Vec<(String, String)> {
    let [_, slips] = all_found(literals, answer);
    slips
}

#[test]
fn a_slip_is_heard_as_what_was_meant() {
    for (literal, answer, said) in [
        ("抱歉", "您好，非常报歉。", "报歉"),
        ("抱歉", "实在包歉", "包歉"),
        ("马上", "我码上给你转", "码上"),
        ("您好", "您号，请讲", "您号"),
        ("再见", "祝您愉快，在见", "在见"),
        ("不归我管", "这不龟我管。", "不龟我管"),
        ("对不起", "对不气，打扰了", "对不气"),
        ("不好意思", "实在不好意司", "不好意司"),
        ("师傅", "专业的师付来看", "师付"),
        ("抢修", "给你转枪修", "枪修"),
        ("专业人员", "转业人员上门", "转业人员"),
        ("耐心等待", "请奈心等待", "奈心等待"),
        ("声音太小了", "电话生音态小了", "生音态小了"),
        ("换一部电话", "请换一步电化打", "换一步电化"),
        ("联系", "会有人联细你", "联细"),
        ("理解", "我很里解您", "里解"),
        ("理解", "我很裡解您", "里解"),
        ("打扰", "打绕您了", "打绕"),
        ("非常抱歉", "肥常抱歉", "肥常抱歉"),
        ("登记", "帮您登纪", "登纪"),
        ("能理解", "楞理解您", "楞理解"),
    ] {
        assert_eq!(
            found(&[literal], answer),
            [(literal.to_owned(), said.to_owned())],
            "{answer}"
        );
    }
}

#[test]
fn another_word_is_no_slip() {
    for (literal, answer) in [
        ("抱歉", "我抱怨过很多次了"),
        ("登记", "您几点登机"),
        ("回复", "供热恢复了"),
        ("报修", "还在保修期"),
        ("再见", "实在见谅"),
        ("理解", "家里解决不了"),
        ("再打", "我正在打电话"),
        ("再联系", "这边在联系"),
        ("回电话", "我会电话通知"),
        ("解决了", "怎么解决呢"),
        ("想问", "我先问一下"),
        ("当时", "您下单时"),
        ("再见", "咱们现在见面"),
        ("马上", "写在电话号码上"),
        ("核实", "您看何时方便"),
        ("小时", "一点小事"),
        ("联系", "多练习"),
        ("投诉", "今晚投宿"),
        ("事情", "您是情急"),
        ("抱歉", "抱歉"),
        ("抱歉", "饱，欠"),
        ("抱歉", "宝,歉收"),
        ("2小时", "2小石"),
        ("我来", "我赖着"),
    ] {
        assert_eq!(found(&[literal], answer), [], "{answer}");
    }
}

#[test]
fn words_of_the_rubric_are_no_slips_of_each_other() {
    assert_eq!(found(&["道歉", "到期"], "快到期了"), []);
    assert_eq!(found(&["工单", "公单"], "派公单"), []);
    assert_eq!(found(&["上报", "保期内"], "以上保期内"), []);
}

#[test]
fn what_speakers_confuse_is_one() {
    for (one, other) in [
        ("nan", "lang"),
        ("zhen", "zeng"),
        ("fei", "hei"),
        ("shi", "si"),
        ("xin", "xing"),
    ] {
        assert_eq!(merged(one), merged(other));
    }
    assert_ne!(merged("qian"), merged("yuan"));
    assert_ne!(merged("zong"), merged("zun"));
}

#[test]
fn a_long_text_is_read_in_full() {
    let answer = "报歉".repeat(5_000);
    assert_eq!(found(&["抱歉", "抱歉抱歉"], &answer).len(), 5_000);
}

/// What a plain search finds: the words that end first, and of these the longest first.
fn plainly(words: &[&str], text: &str) -> Vec<(String, String)> {
    let text = key(text);
    let ends = text.char_indices().map(|(at, ch)| at + ch.len_utf8());
    let mut longest: Vec<&str> = words.to_vec();
    longest.sort_by_key(|word| std::cmp::Reverse(word.len()));
    let said = |end: usize| {
        let before = &text[..end];
        let here = longest.iter().filter(move |word| before.ends_with(**word));
        here.map(|word| ((*word).to_owned(), (*word).to_owned()))
    };
    ends.flat_map(said).collect()
}

proptest! {
    #[test]
    fn words_are_found_where_a_plain_search_finds_them(
        words in proptest::collection::btree_set("[a您抱报歉𠀀1]{1,6}", 1..20),
        text in "[a您抱报歉𠀀1，。]{0,40}",
    ) {
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let [exact, _] = all_found(&words, &text);
        assert_eq!(exact, plainly(&words, &text));
    }
}
