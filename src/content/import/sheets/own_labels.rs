//! Labels with which options begin that stand in columns of their own: `B.`, `②`, `乙、`, `选项B：`.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization as _;

use crate::content::import::points::number;
use crate::content::import::question::Remark;
use crate::content::import::sheets::answers::{STEMS, letters as letters_of_answer};
use crate::content::import::sheets::options::{folded_letter, label};

/// What options are counted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum System {
    Letters,
    Digits,
    Circled,
    Han,
    Stems,
}

/// Words before a label.
const WORDS: [&str; 3] = ["选项", "答案", "Option "];
/// Marks behind a label.
const MARKS: &[char] = &['.', '．', '、', ':', '：', ')', '）', ',', '，'];
/// What letters without a mark may be a kind of, as in `B座` and `A型血`.
const KINDS: &str = "型座级类区组班股栋楼线版面款方队层排岗位照轮超";
/// Most options whose labels are known.
const MOST: usize = 12;

/// The label with which an option begins, and the text behind it.
#[derive(Debug)]
struct Own<'t> {
    system: System,
    /// Counted from 0.
    place: usize,
    shown: &'t str,
    /// Whether nothing marks it as a label but where it stands: `B 挂断`, `B挂断`, `挂断(B)`.
    is_bare: bool,
    text: &'t str,
}

impl<'t> Own<'t> {
    fn of(text: &'t str) -> Option<Self> {
        Self::marked(text)
            .or_else(|| Self::unmarked(text))
            .or_else(|| Self::behind(text))
    }

    fn marked(text: &'t str) -> Option<Self> {
        let word = WORDS.iter().find_map(|word| text.strip_prefix(word));
        let open = text.strip_prefix(['(', '（', '[', '【']);
        let (system, place, shown, rest) = sign(word.or(open).unwrap_or(text))?;
        let rest = rest.trim_start();
        let behind = match (open, system) {
            (Some(_), _) => rest.strip_prefix([')', '）', ']', '】'])?,
            (None, System::Circled) => rest.trim_start_matches(MARKS),
            (None, _) => rest.strip_prefix(MARKS)?,
        };
        // `1.5 元`, `一、二线`.
        let is_han = |c: char| number(&c.to_string()).is_some();
        let is_part = match (open, system) {
            (None, System::Digits) => behind.starts_with(char::is_numeric),
            (None, System::Han) => behind.starts_with(is_han),
            _ => false,
        };
        let text = behind.trim();
        (!is_part && !text.is_empty()).then_some(Self {
            system,
            place,
            shown,
            is_bare: false,
            text,
        })
    }

    fn unmarked(text: &'t str) -> Option<Self> {
        let (system, place, shown, rest) = sign(text)?;
        let is_spaced = rest.starts_with(|c: char| c.is_whitespace() || matches!(c, '-' | '－'));
        let text = rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '－'));
        let is_han = text.starts_with(|c: char| c.is_alphabetic() && !c.is_ascii());
        let is_text = is_han || is_spaced && text.starts_with(char::is_alphanumeric);
        (system == System::Letters && is_text).then_some(Self {
            system,
            place,
            shown,
            is_bare: true,
            text,
        })
    }

    /// `挂断(B)`
    fn behind(text: &'t str) -> Option<Self> {
        let inner = text.strip_suffix([')', '）', ']', '】'])?;
        let (text, inner) = inner.rsplit_once(['(', '（', '[', '【'])?;
        let (system, place, shown, rest) = sign(inner.trim())?;
        let text = text.trim();
        let is_label = system == System::Letters && rest.is_empty() && !text.is_empty();
        is_label.then_some(Self {
            system,
            place,
            shown,
            is_bare: true,
            text,
        })
    }

    /// Whether the text behind the label is nothing but further ones, as in `A、C` and `①②`, or has
    /// one in it, as in `①问好②登记`.
    fn is_several(&self) -> bool {
        let is_sign = |c: char| {
            let system = sign(c.encode_utf8(&mut [0; 4])).map(|(system, ..)| system);
            system == Some(self.system) || c.is_whitespace() || "、，,和与及".contains(c)
        };
        match self.system {
            System::Letters => letters_of_answer(self.text).is_some(),
            System::Circled => self.text.chars().any(circled),
            _ => self.text.chars().all(is_sign) || self.has_further(),
        }
    }

    fn has_further(&self) -> bool {
        let places = self.text.char_indices().skip(1);
        let mut labels = places.filter_map(|(at, _)| {
            let is_number = self.text[..at].ends_with(char::is_numeric);
            Own::marked(&self.text[at..]).filter(|_| !is_number)
        });
        labels.any(|own| own.system == self.system)
    }
}

fn circled(c: char) -> bool {
    ('①'..='⑫').contains(&c)
}

/// The sign at the beginning of a text, its place among its like, and the text behind it.
fn sign(text: &str) -> Option<(System, usize, &str, &str)> {
    let first = text.chars().next()?;
    let one = first.len_utf8();
    let found = |system, place: usize, end: usize| {
        let (shown, rest) = text.split_at(end);
        (place < MOST || system == System::Letters).then_some((system, place, shown, rest))
    };
    if let Some(letter) = folded_letter(first) {
        return found(System::Letters, letter as usize - 'A' as usize, one);
    }
    if circled(first) {
        return found(System::Circled, first as usize - '①' as usize, one);
    }
    if let Some(place) = STEMS.chars().position(|stem| stem == first) {
        return found(System::Stems, place, one);
    }
    if let Some(place) = "一二三四五六七八九十".chars().position(|c| c == first) {
        return found(System::Han, place, one);
    }
    let digits = text.chars().take_while(|c| c.is_numeric());
    let digits: String = digits.collect();
    let place: usize = digits.nfkc().collect::<String>().parse().ok()?;
    found(System::Digits, place.checked_sub(1)?, digits.len())
}

/// The labels of options all of which begin with one of the same kind; nothing where these are of
/// their texts.
fn labels<'t>(texts: impl Iterator<Item = &'t str>) -> Option<Vec<Own<'t>>> {
    let own: Vec<Own<'_>> = texts.map(Own::of).collect::<Option<_>>()?;
    let first = own.first()?;
    let is_same = own.len() > 1 && own.iter().all(|other| other.system == first.system);
    let is_of_texts = match first.system {
        System::Letters => own.iter().all(Own::is_several),
        _ => own.iter().any(Own::is_several),
    };
    let is_bare = own.iter().any(|own| own.is_bare);
    (is_same && !is_of_texts && (!is_bare || are_labels(&own))).then_some(own)
}

/// Whether letters that nothing marks as labels follow one another, before texts that differ.
fn are_labels(own: &[Own<'_>]) -> bool {
    let mut places: Vec<usize> = own.iter().map(|own| own.place).collect();
    places.sort_unstable();
    let is_run = places.windows(2).all(|pair| pair[0] + 1 == pair[1]);
    let first = own[0].text;
    let is_again = own.iter().skip(1).any(|own| own.text == first);
    let is_kind = |own: &Own<'_>| own.text.starts_with(|c| KINDS.contains(c));
    is_run && places[0] < MOST && !is_again && !own.iter().all(is_kind)
}

/// Takes away the labels with which options begin that stand in columns of their own; a reason where
/// all begin with one and these are not those of the columns.
pub(super) fn drop_labels(options: &mut [(String, String)]) -> Result<(), Remark> {
    let Some(own) = labels(options.iter().map(|(_, text)| text.as_str())) else {
        drop_single(options);
        return Ok(());
    };
    // （1）班 and （2）班 differ in what looks like labels.
    let texts: BTreeSet<&str> = own.iter().map(|own| own.text).collect();
    if texts.len() < own.len() {
        return Ok(());
    }
    let is_own = |((column, _), own): (&(String, String), &Own<'_>)| *column == label(own.place);
    if !options.iter().zip(&own).all(is_own) {
        let shown: Vec<&str> = own.iter().map(|own| own.shown).collect();
        return Err(Remark::new("labels-differ").with("labels", shown.join(" · ")));
    }
    let texts: Vec<String> = own.iter().map(|own| own.text.to_owned()).collect();
    for (option, text) in options.iter_mut().zip(texts) {
        option.1 = text;
    }
    Ok(())
}

/// Takes away letters of their columns where not all options begin with one; `A、B`, `A、C` and `B、C`
/// are both of them each.
fn drop_single(options: &mut [(String, String)]) {
    let mut own = options.iter().filter_map(|(_, text)| own_letter(text));
    if own.all(|own| own.is_several()) {
        return;
    }
    for (column, text) in options {
        let own = own_letter(text).filter(|own| *column == label(own.place));
        if let Some(rest) = own.map(|own| own.text.to_owned()) {
            *text = rest;
        }
    }
}

fn own_letter(text: &str) -> Option<Own<'_>> {
    Own::marked(text).filter(|own| own.system == System::Letters)
}

/// The texts without their labels, where all of them begin with one and none is left out: whoever
/// shuffles them has no use for these.
pub(crate) fn unlabelled(texts: &[&str]) -> Option<Vec<String>> {
    let own = labels(texts.iter().copied())?;
    let mut places: Vec<usize> = own.iter().map(|own| own.place).collect();
    places.sort_unstable();
    let is_whole = places.into_iter().eq(0..own.len()) && own.iter().all(|own| !own.is_bare);
    is_whole.then(|| own.iter().map(|own| own.text.to_owned()).collect())
}

#[cfg(test)]
mod tests {
    use super::{drop_labels, label, unlabelled};

    /// The options without their labels; what the columns are that differ from their labels.
    fn dropped(texts: &[&str]) -> Result<String, String> {
        let options = texts.iter().enumerate();
        let mut options: Vec<(String, String)> = options
            .filter(|(_, text)| !text.is_empty())
            .map(|(place, text)| (label(place), (*text).to_owned()))
            .collect();
        drop_labels(&mut options).map_err(|reason| {
            assert_eq!(reason.code, "labels-differ");
            reason.facts[0].1.clone()
        })?;
        let texts = options.into_iter().map(|(_, text)| text);
        Ok(texts.collect::<Vec<_>>().join("|"))
    }

    #[test]
    fn labels_of_the_columns_are_dropped() {
        for texts in [
            ["A.甲事", "B.乙事", "C.丙事"],
            ["A、甲事", "b 、乙事", "Ｃ．丙事"],
            ["（A）甲事", "B) 乙事", "【C】丙事"],
            ["A 甲事", "B 乙事", "C 丙事"],
            ["A甲事", "B乙事", "C丙事"],
            ["A-甲事", "B-乙事", "C-丙事"],
            ["A,甲事", "B，乙事", "C，丙事"],
            ["A\n甲事", "B\n乙事", "C\n丙事"],
            ["甲事(A)", "乙事（B）", "丙事(C)"],
            ["选项A：甲事", "选项B：乙事", "选项C：丙事"],
            ["①甲事", "② 乙事", "③、丙事"],
            ["1、甲事", "2. 乙事", "（3）丙事"],
            ["一、甲事", "二、乙事", "（三）丙事"],
            ["甲、甲事", "乙.乙事", "丙：丙事"],
        ] {
            assert_eq!(
                dropped(&texts).as_deref(),
                Ok("甲事|乙事|丙事"),
                "{texts:?}"
            );
        }
        assert_eq!(
            dropped(&["A.甲", "B.乙", "", "D.丙"]).as_deref(),
            Ok("甲|乙|丙")
        );
        assert_eq!(dropped(&["A.甲", "乙"]).as_deref(), Ok("甲|乙"));
        assert_eq!(
            dropped(&["A、甲", "B、乙", "C、A和B"]).as_deref(),
            Ok("甲|乙|A和B")
        );
    }

    #[test]
    fn labels_that_are_not_those_of_the_columns_are_told() {
        for texts in [
            ["A.问好", "", "B.登记", "C.致歉"],
            ["A.问好", "B.登记", "D.致歉", "C.回访"],
            ["②问好", "①挂断", "③反驳", ""],
            ["②问好", "③挂断", "④反驳", ""],
            ["2.问好", "1.挂断", "3.反驳", ""],
            ["1.问好", "3.挂断", "4.反驳", ""],
            ["B 问好", "A 挂断", "", ""],
            ["B问好", "A挂断", "", ""],
            ["B,问好", "A,挂断", "", ""],
            ["B\n问好", "A\n挂断", "", ""],
            ["问好(B)", "挂断(A)", "", ""],
            ["选项B：问好", "选项A：挂断", "", ""],
            ["乙.问好", "甲.挂断", "", ""],
            ["二、问好", "一、挂断", "", ""],
        ] {
            assert!(dropped(&texts).is_err(), "{texts:?}");
        }
        assert_eq!(dropped(&["②问好", "①挂断"]), Err("② · ①".to_owned()));
    }

    #[test]
    fn letters_and_numbers_of_the_texts_stay() {
        for texts in [
            ["B座", "A座", ""],
            ["A型血", "B型血", "AB型血"],
            ["B类客户先办", "A类商户先办", ""],
            ["B 公司", "A 公司", ""],
            ["A dog", "I went", ""],
            ["甲", "A.乙", "B.丙"],
            ["A、B", "A、C", "B、C"],
            ["A和B", "A、C", "B、C"],
            ["②③", "①③", "①②"],
            ["②", "①", "③"],
            ["②登记①问好", "①问好②登记", ""],
            ["2.登记 1.问好", "1.问好 2.登记", ""],
            ["2.5元", "1.5元", ""],
            ["2、3声", "1、2声", ""],
            ["2 小时", "1 天", ""],
            ["8:30", "9:00", ""],
            ["三、四线城市", "一、二线城市", ""],
            ["乙方", "甲方", ""],
            ["乙、丙", "甲、乙", ""],
            ["维生素(C)", "维生素(B)", ""],
            ["B.", "A.", ""],
        ] {
            let same = texts.iter().filter(|text| !text.is_empty());
            let same = same.copied().collect::<Vec<_>>().join("|");
            assert_eq!(dropped(&texts), Ok(same));
        }
    }

    #[test]
    fn what_is_shuffled_loses_its_labels_in_any_order() {
        let texts = |texts: &[&str]| unlabelled(texts).map(|texts| texts.join("|"));
        assert_eq!(texts(&["B.问好", "A.挂断"]).as_deref(), Some("问好|挂断"));
        for kept in [
            ["B.问好", "C.挂断"],
            ["A 问好", "B 挂断"],
            ["1.5元", "2.5元"],
        ] {
            assert_eq!(texts(&kept), None, "{kept:?}");
        }
    }
}
