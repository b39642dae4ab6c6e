//! Points that a model answer gives to what it says: `（2分）`, `【2 分】`, `，2分`, `(2')`, `每点2分`,
//! `共10分`, `2 points`.

use unicode_normalization::UnicodeNormalization as _;

use crate::content::import::points::amounts::{OWN, UNITS, WHOLE, bare, behind_each};
use crate::content::import::points::earned::{MOST, Weight, sign, unclear};
use crate::content::import::points::heads::{drop_last_head, without_heads};
use crate::content::import::points::labels::label_at;
use crate::content::import::points::numerals::{is_digit, is_han_digit, number};
use crate::content::import::question::Remark;

/// Longest brackets that hold nothing but points, in characters.
const LONGEST: usize = 24;

const OPEN: &str = "(（[［【〔{｛";
const CLOSE: &str = ")）]］】〕}｝";
/// Signs between parts.
const BETWEEN: &[char] = &['\n', '；', ';', '、', '，', ',', '。'];
/// Characters that make a word with 得.
const BEFORE_GOT: &str = "获取懂记值觉显难使不赢博";
/// Words that end in one of them and make none: 登记得2分.
const WHOLE_WORDS: &[&str] = &[
    "登记", "标记", "笔记", "牢记", "谨记", "获取", "提取", "听取", "收取", "领取", "索取", "困难",
    "疑难", "价值", "感觉", "察觉", "发觉",
];

/// A text with its points taken out of their words.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Weighed {
    pub(super) text: String,
    /// The points of all parts together.
    pub(super) whole: Option<u32>,
    /// The points of every part.
    pub(super) each: Option<u32>,
}

/// Takes the points out of a text.
pub(super) fn weighed(text: &str) -> Result<Weighed, Remark> {
    let chars: Vec<char> = text.chars().map(plain).collect();
    let (mut weighed, mut of_all) = (Weighed::default(), Vec::new());
    let mut at = 0;
    while at < chars.len() {
        let found = match bracketed(&chars, at) {
            Some(found) => Some(found),
            None => bare(&chars, at)?,
        };
        let Some((weights, end)) = found else {
            weighed.text.push(chars[at]);
            at += 1;
            continue;
        };
        for weight in weights {
            if !matches!(weight, Weight::Own(_)) {
                drop_last_head(&mut weighed.text);
                of_all.push((weighed.text.len(), at..end));
            }
            weighed.take(weight, &chars[at..end])?;
        }
        at = end;
    }
    match of_all.iter().find(|(at, _)| !weighed.is_of_all(*at)) {
        Some((_, said)) => Err(unclear(&chars[said.clone()].iter().collect::<String>())),
        None => Ok(weighed),
    }
}

/// A character as a sign that people know: the bullets of Word are in private use.
fn plain(c: char) -> char {
    match c {
        '\u{F020}'..='\u{F0FF}' => '•',
        '\u{E000}'..='\u{F8FF}' => ' ',
        c => c,
    }
}

impl Weighed {
    fn take(&mut self, weight: Weight, said: &[char]) -> Result<(), Remark> {
        let again = || unclear(&said.iter().collect::<String>());
        match weight {
            Weight::Own(points) => {
                let is_number = |c: &char| is_digit(*c) || is_han_digit(*c);
                if said.first().is_some_and(is_number) {
                    self.drop_verb();
                }
                self.text.push(sign(points));
            }
            Weight::Whole(points) if self.whole.is_none() => self.whole = Some(points),
            Weight::Each(points) if self.each.is_none() => self.each = Some(points),
            Weight::Whole(_) | Weight::Each(_) => return Err(again()),
        }
        // What stood on either side of points for all does not become one word.
        if !matches!(weight, Weight::Own(_)) {
            self.text.push(' ');
        }
        Ok(())
    }

    /// Takes away the verb before points: 问好得2分.
    fn drop_verb(&mut self) {
        let text = self.text.trim_end();
        let bare = OWN.iter().find_map(|word| {
            let before = text.strip_suffix(word)?;
            let is_apart = before.ends_with(|c: char| !c.is_alphanumeric());
            let is_word = WHOLE_WORDS.iter().any(|whole| before.ends_with(whole));
            let is_got =
                *word == "得" && (is_word || !before.ends_with(|c| BEFORE_GOT.contains(c)));
            (is_apart || is_got).then_some(before.len())
        });
        self.text.truncate(bare.unwrap_or(self.text.len()));
    }

    /// Whether what stands at a place of the text is said of all parts: behind the last one, before
    /// the first one, or in a title where there is no other.
    fn is_of_all(&self, at: usize) -> bool {
        let (before, behind) = self.text.split_at(at);
        let is_nothing = |c: char| !c.is_alphanumeric();
        let title = before.trim_matches(is_nothing);
        let rest = behind.trim_start_matches(is_nothing);
        if rest.is_empty() || title.is_empty() {
            return true;
        }
        let label = |text: &str| label_at(&text.trim().chars().collect::<Vec<_>>(), 0).is_some();
        let is_title = !title.contains(BETWEEN) && !label(before);
        let begins = behind
            .trim_start_matches(' ')
            .starts_with([':', '：', '\n']);
        is_title && (begins || label(behind)) && !rest.contains([':', '：'])
    }
}

/// What brackets at `at` say that hold nothing but points, and where they end.
fn bracketed(chars: &[char], at: usize) -> Option<(Vec<Weight>, usize)> {
    OPEN.contains(chars[at]).then_some(())?;
    let inner = chars[at + 1..].iter().take(LONGEST);
    let length = inner.clone().position(|c| CLOSE.contains(*c))?;
    let inner: String = inner.take(length).collect();
    let marks = [',', '，', '、', ';', '；'];
    let weights = inner.split(marks).map(stated).collect::<Option<_>>()?;
    Some((weights, at + length + 2))
}

/// The points that a text states which says nothing else.
fn stated(text: &str) -> Option<Weight> {
    let plain: String = text.nfkc().filter(|c| !c.is_whitespace()).collect();
    let (plain, _) = without_heads(&plain);
    let plain = plain.trim_start_matches("以上").to_lowercase();
    let whole = WHOLE.iter().find_map(|word| plain.strip_prefix(word));
    let chars: Vec<char> = plain.chars().collect();
    let each: Option<String> = plain.strip_suffix("each").map(str::to_owned).or_else(|| {
        let is_each = plain.starts_with(['每', '各']);
        is_each.then(|| chars[behind_each(&chars, 1)..].iter().collect())
    });
    let rest = whole.or(each.as_deref()).unwrap_or(&plain);
    let own = OWN.iter().find_map(|word| rest.strip_prefix(word));
    let rest = own.unwrap_or(rest).trim_start_matches([':', '+']);
    let unit = UNITS.iter().find_map(|unit| rest.strip_suffix(unit))?;
    let points = number(unit).filter(|points| (1..=MOST).contains(points))?;
    Some(match (whole, each) {
        (Some(_), _) => Weight::Whole(points),
        (None, Some(_)) => Weight::Each(points),
        (None, None) => Weight::Own(points),
    })
}

#[cfg(test)]
mod tests {
    use super::weighed;
    use crate::content::import::points::earned::shown;

    #[test]
    fn points_are_known_in_many_forms() {
        for text in [
            "问好（2分）",
            "问好(2 分)",
            "问好【２分】",
            "问好[得2分]",
            "问好〔两分〕",
            "问好2分",
            "问好 2 分",
            "问好得2分",
            "问好(2')",
            "问好2′",
            "问好 (2 points)",
            "问好（计2分）",
            "问好（+2分）",
            "问好两分",
            "问好得两分",
            "问好得 2 分",
            "问好——2分",
            "问好 - 2分",
        ] {
            let weighed = weighed(text).expect(text);
            assert_eq!(
                shown(&weighed.text).replace([' ', '—', '-'], ""),
                "问好（2分）",
                "{text}"
            );
        }
    }

    #[test]
    fn numbers_that_give_no_points_stay() {
        for text in [
            "2分钟内回复",
            "8点30分到达",
            "评价不低于90分",
            "请顾客打10分",
            "95分以上",
            "三分之一",
            "十分满意",
            "5分贝",
            "It's 2 o'clock",
            "（1）问好",
            "十分抱歉",
            "一分钟内接听",
            "礼让三分",
            "按‘1’转人工",
            "按'1'，转人工",
            "请说‘按1’。",
            "按“1”号键",
            "最多5分钟",
            "不得超过5分钟",
            "每人两份",
        ] {
            let weighed = weighed(text).expect(text);
            assert_eq!((&*weighed.text, weighed.whole), (text, None));
        }
    }

    #[test]
    fn points_of_all_and_of_each_part_are_told_apart() {
        for (text, whole, each) in [
            ("问好（共10分）", Some(10), None),
            ("问好。满分：10分", Some(10), None),
            ("问好（每点2分）", None, Some(2)),
            ("问好，每答对一点得2分", None, Some(2)),
            ("问好（每点2分，共10分）", Some(10), Some(2)),
            ("问好 各2分", None, Some(2)),
            ("问好（每点一分）", None, Some(1)),
            ("问好（评分标准：每点1分）", None, Some(1)),
            ("问好\n评分标准：每点1分", None, Some(1)),
            ("问好\n以上每点1分", None, Some(1)),
            ("问好（以上每点1分）", None, Some(1)),
            ("问好。每点两分，共十分", Some(10), Some(2)),
            ("问好 (2 marks each)", None, Some(2)),
        ] {
            let weighed = weighed(text).expect(text);
            assert_eq!((weighed.whole, weighed.each), (whole, each), "{text}");
            assert!(weighed.text.starts_with("问好"), "{text}");
        }
    }

    #[test]
    fn points_that_may_mean_several_things_are_not_guessed() {
        for text in [
            "问好（0-2分）",
            "问好（1.5分）",
            "问好2分致歉3分",
            "问好两分致歉三分",
            "问好十分",
            "问好（200分）共1分共2分",
            "问好2分/项",
            "共4点，每点2.5分：问好、致歉",
            "客户满意度5分",
            "NPS得9分",
            "态度（满分2分）；致歉",
            "态度（共4分）：微笑、问好\n流程：登记",
        ] {
            assert_eq!(
                weighed(text).expect_err(text).code,
                "points-unclear",
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_taken_away_and_what_is_at_most_given_is_earned_by_no_part() {
        for text in [
            "未问好扣2分",
            "未问好扣除2分",
            "未问好（扣1分）",
            "未问好减去两分",
            "未问好倒扣1分",
            "态度生硬-2分",
            "态度生硬（-2分）",
            "态度生硬－2分",
            "问好；最多得5分",
            "问好（最高3分）",
            "致歉不超过2分",
            "致歉不得超过2分",
            "未问好不得2分",
            "上限：10分",
            "至少得2分",
        ] {
            assert_eq!(
                weighed(text).expect_err(text).code,
                "points-limit",
                "{text}"
            );
        }
    }

    #[test]
    fn bullets_of_word_are_bullets() {
        for bullet in ['\u{F0B7}', '\u{F0A7}', '\u{F0D8}', '\u{F06C}', '\u{F06E}'] {
            let text = format!("{bullet}问好{bullet}致歉");
            assert_eq!(weighed(&text).expect("a text").text, "•问好•致歉");
        }
    }
}
