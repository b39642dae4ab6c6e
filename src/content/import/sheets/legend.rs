//! What a sheet says of the signs for right and wrong: 正确填“0”，错误填“1”; A错B对.

use unicode_normalization::UnicodeNormalization as _;

use crate::content::import::question::Remark;
use crate::sheet::Row;
use crate::text::simplify;

/// Words for right and wrong, the longer first.
const WORDS: [(&str, bool); 10] = [
    ("不正确", false),
    ("不对", false),
    ("正确", true),
    ("错误", false),
    ("对", true),
    ("错", false),
    ("true", true),
    ("false", false),
    ("是", true),
    ("否", false),
];
/// What may stand between a word and its sign.
const BETWEEN: &str = "的请就填写选打画划用涂为记答代表示则=:“”\"'‘’「」 ";
/// What counts things, behind a number.
const COUNTED: &str = "分题个道条次秒";

/// The sign for right and the sign for wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Legend {
    right: char,
    wrong: char,
}

impl Legend {
    /// What a text says of the two signs, if it does of both.
    pub(super) fn of(text: &str) -> Option<Self> {
        let plain = text.nfkc().flat_map(char::to_lowercase).map(simplify);
        let plain: Vec<char> = plain.collect();
        let words = words(&plain);
        let behind = |(_, end, is_right): &(usize, usize, bool)| {
            Some((sign(plain[*end..].iter())?, *is_right))
        };
        let before = |(start, _, is_right): &(usize, usize, bool)| {
            Some((sign(plain[..*start].iter().rev())?, *is_right))
        };
        let behind = Self::both(words.iter().filter_map(behind));
        let before = Self::both(words.iter().filter_map(before));
        match (behind, before) {
            (Some(one), Some(other)) if one != other => None,
            (one, other) => one.or(other),
        }
    }

    fn both(said: impl Iterator<Item = (char, bool)>) -> Option<Self> {
        let (mut right, mut wrong): (Vec<char>, Vec<char>) = (Vec::new(), Vec::new());
        for (sign, is_right) in said {
            let signs = if is_right { &mut right } else { &mut wrong };
            if !signs.contains(&sign) {
                signs.push(sign);
            }
        }
        match (&right[..], &wrong[..]) {
            (&[right], &[wrong]) if right != wrong => Some(Self { right, wrong }),
            _ => None,
        }
    }

    /// Whether a statement is right by this answer.
    pub(super) fn says(&self, answer: &str) -> Option<bool> {
        let mut plain = answer.nfkc().flat_map(char::to_lowercase);
        let sign = plain.next().filter(|_| plain.next().is_none())?;
        (sign == self.right || sign == self.wrong).then_some(sign == self.right)
    }

    /// Says how answers were read.
    pub(super) fn told(&self) -> Remark {
        Remark::new("legend")
            .with("right", self.right.to_uppercase())
            .with("wrong", self.wrong.to_uppercase())
    }
}

/// The text of a row that holds nothing else.
pub(super) fn line(row: &Row) -> Option<&str> {
    let (_, text) = row.filled().next()?;
    row.filled().all(|(_, other)| other == text).then_some(text)
}

/// The words for right and wrong, with their starts and ends.
fn words(plain: &[char]) -> Vec<(usize, usize, bool)> {
    let (mut found, mut at) = (Vec::new(), 0);
    while at < plain.len() {
        let is_here = |word: &str| {
            let mut rest = plain[at..].iter();
            word.chars().all(|c| rest.next() == Some(&c))
        };
        match WORDS.iter().find(|(word, _)| is_here(word)) {
            Some((word, is_right)) => {
                let end = at + word.chars().count();
                found.push((at, end, *is_right));
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

/// The sign that stands next, alone.
fn sign<'c>(mut characters: impl Iterator<Item = &'c char>) -> Option<char> {
    let sign = *characters.find(|c| !BETWEEN.contains(**c))?;
    let next = characters.next().copied().unwrap_or(' ');
    let is_sign = sign.is_ascii_alphanumeric() || "√×✓✔✗✘○".contains(sign);
    let is_counted = sign.is_ascii_digit() && COUNTED.contains(next);
    (is_sign && !next.is_ascii_alphanumeric() && !is_counted).then_some(sign)
}

#[cfg(test)]
mod tests {
    use super::Legend;

    #[test]
    fn signs_for_right_and_wrong_are_known() {
        for (text, right, wrong) in [
            ("判断题（正确填“0”，错误填“1”）", "0", "1"),
            ("答案（A错B对）", "B", "A"),
            ("（对的填B，错的填A）", "b", "Ａ"),
            ("注：判断题A为对，B为错", "A", "B"),
            ("对=1 错=2", "1", "2"),
            ("三、判断题（正确的打√，错误的打×，每小题1分）", "√", "×"),
            ("1表示正确，0表示错误", "1", "0"),
        ] {
            let legend = Legend::of(text).expect(text);
            assert_eq!(
                (legend.says(right), legend.says(wrong)),
                (Some(true), Some(false)),
                "{text}"
            );
            assert_eq!(legend.says("C"), None);
        }
        for text in [
            "答对1题得2分，答错0分",
            "判断题（对错）",
            "对的填A",
            "对A错A",
            "对客服来说，错1次扣2分",
            "正确率95%，错误率5%",
        ] {
            assert_eq!(Legend::of(text), None, "{text}");
        }
    }
}
