//! The answers of several blanks in one cell, and the forms of one of them.

use crate::content::import::points::words;
use crate::content::import::question::Remark;
use crate::content::import::sheets::asides::last_brackets;
use crate::content::import::sheets::numbered::numbered;

/// Marks that part the answers of several blanks, the strongest first.
const BETWEEN_BLANKS: [&str; 11] = ["\n", "|", "｜", "\\", ";", "；", "、", ",", "，", "/", " "];

/// Marks between several answers of which each is right.
pub(super) const BETWEEN_FORMS: &[char] = &['|', '｜', '\\'];
/// Those, and the stroke that is often written for them.
const OF_FORMS: &[char] = &['|', '｜', '\\', '/'];

/// What stands behind the number of something.
const COUNTED: &str = "号班室线层组级版星心栋楼单类期区次个天年月人分秒-－";

/// The answers of `count` blanks; a reason where they come apart at a mark that may part the forms of
/// one blank, and at another one as well.
pub(super) fn filled(answer: &str, count: usize) -> Result<Option<Vec<String>>, Remark> {
    if count == 1 {
        // `1:1` and `1、2` are no answers with a number before them.
        let is_digit = |text: &str| text.starts_with(|c: char| c.is_ascii_digit());
        // Nor is `（1）班`, whose number counts something.
        let is_counted = |text: &str| text.starts_with(|c| COUNTED.contains(c));
        let alone = numbered(answer, 1)
            .filter(|parts| !is_counted(&parts[0]) && (!is_digit(answer) || !is_digit(&parts[0])));
        return Ok(Some(alone.unwrap_or_else(|| vec![answer.to_owned()])));
    }
    if let Some(parts) = numbered(answer, count) {
        return Ok(Some(parts));
    }
    let parts = |mark: &&str| {
        let parts = answer.split(*mark).map(str::trim);
        let parts = parts.filter(|part| !part.is_empty());
        parts.map(str::to_owned).collect::<Vec<String>>()
    };
    let fits = |mark: &&&str| parts(mark).len() == count;
    let mut marks = BETWEEN_BLANKS.iter().filter(fits);
    let Some(first) = marks.next() else {
        return Ok(bracketed(answer, count).or_else(|| from_to(answer, count)));
    };
    let found = parts(first);
    let is_other = |mark: &&str| {
        let bare = parts(mark);
        let bare = bare.iter().map(|part| part.trim_matches(OF_FORMS).trim());
        !bare.eq(found.iter().map(String::as_str))
    };
    // 24 小时 is one answer.
    let is_part = |mark: &&str| *mark != " " || words(answer).len() > 1;
    let other = marks.find(|mark| is_part(mark) && is_other(mark));
    match other.filter(|_| first.contains(OF_FORMS)) {
        Some(other) => Err(Remark::new("blanks-two-ways")
            .with("answer", answer)
            .with("one", found.join(" · "))
            .with("other", parts(other).join(" · "))),
        None => Ok(Some(found)),
    }
}

/// The parts of `【95555】【24小时】`.
fn bracketed(answer: &str, count: usize) -> Option<Vec<String>> {
    let parts = answer
        .split_inclusive(['】', '）', ')', ']'])
        .map(str::trim);
    let inner = |part: &str| {
        let open = part.strip_prefix(['【', '（', '(', '['])?;
        let inner = open.strip_suffix(['】', '）', ')', ']'])?.trim();
        (!inner.is_empty()).then(|| inner.to_owned())
    };
    let parts: Vec<String> = parts.map(inner).collect::<Option<_>>()?;
    (parts.len() == count).then_some(parts)
}

/// The two ends of `9:00-18:00`.
fn from_to(answer: &str, count: usize) -> Option<Vec<String>> {
    let mut marks = ["-", "－", "—", "~", "～", "至"].iter();
    marks.find_map(|mark| {
        let parts = answer.split(mark).map(str::trim);
        let parts: Vec<String> = parts.map(str::to_owned).collect();
        (parts.len() == count && parts.iter().all(|part| !part.is_empty())).then_some(parts)
    })
}

/// The accepted forms of one blank.
pub(super) fn forms(part: &str) -> Vec<String> {
    if let Some((form, other)) = variant(part) {
        return vec![form.to_owned(), other.to_owned()];
    }
    let parts: Vec<&str> = match ["或者", " 或 "].iter().find(|word| part.contains(**word)) {
        Some(word) if !part.contains(BETWEEN_FORMS) => part.split(word).collect(),
        _ => part.split(BETWEEN_FORMS).collect(),
    };
    let mut forms: Vec<String> = Vec::new();
    for form in parts.into_iter().map(str::trim) {
        if !form.is_empty() && !forms.iter().any(|known| known == form) {
            forms.push(form.to_owned());
        }
    }
    forms
}

/// Words in brackets before another form of what stands before these.
const ALSO: [&str; 8] = ["或者", "或", "又称", "也称", "又叫", "也叫", "简称", "也可"];
/// Least characters of forms that are told by their likeness.
const LIKE: usize = 4;

/// The two forms of `首问负责制（首问责任制）` and `客户（或顾客）`: the brackets say so, or hold much the
/// same.
fn variant(part: &str) -> Option<(&str, &str)> {
    let (form, other) = last_brackets(part)?;
    let also = ALSO.iter().find_map(|word| other.strip_prefix(word));
    if let Some(other) = also.map(|other| other.trim_start_matches([':', '：']).trim()) {
        return (!other.is_empty() && !form.is_empty()).then_some((form, other));
    }
    let (count, shared) = (
        form.chars().count(),
        other.chars().filter(|c| form.contains(*c)),
    );
    let is_like = count == other.chars().count() && shared.count() * 4 >= count * 3;
    (is_like && count >= LIKE && form != other).then_some((form, other))
}

#[cfg(test)]
mod tests {
    use super::{filled, forms};

    #[test]
    fn answers_are_parted_only_if_their_number_is_right() {
        let parts = |answer: &str, count: usize| {
            let parts = filled(answer, count).expect(answer);
            parts.map(|parts| parts.join("+"))
        };
        assert_eq!(parts("甲、乙", 1).as_deref(), Some("甲、乙"));
        assert_eq!(parts("甲、乙", 3), None);
        for answer in ["（1）95555", "①95555", "答案1：95555"] {
            assert_eq!(parts(answer, 1).as_deref(), Some("95555"), "{answer}");
        }
        for answer in ["1、2", "1:1", "1.5", "1、2、3", "①甲②乙", "1小时"] {
            assert_eq!(parts(answer, 1).as_deref(), Some(answer));
        }
        for (answer, wanted) in [
            ("甲;乙|丙;丁|戊", None),
            ("甲、乙|丙、丁", Some("甲、乙+丙、丁")),
            ("甲 | 乙", Some("甲+乙")),
            ("甲 |乙", Some("甲+乙")),
            ("甲\n乙|丙", Some("甲+乙|丙")),
            ("1、15 2、3", Some("15+3")),
            ("【95555】【24小时】", Some("95555+24小时")),
            ("9:00-18:00", Some("9:00+18:00")),
            ("甲（乙）", None),
            ("1.甲、乙 2.丙", Some("甲、乙+丙")),
            ("1.5/2.5", Some("1.5+2.5")),
            ("95598|24 小时", Some("95598+24 小时")),
            ("Thank you|Sorry", Some("Thank you+Sorry")),
        ] {
            assert_eq!(parts(answer, 2).as_deref(), wanted, "{answer}");
        }
        for answer in [
            "问好；致歉|道歉",
            "甲、乙|丙",
            "问好 致歉|道歉",
            "微笑 您好/你好",
            "95598\\4000，24小时",
        ] {
            let error = filled(answer, 2).expect_err(answer);
            assert_eq!(error.code, "blanks-two-ways", "{answer}");
        }
    }

    #[test]
    fn one_blank_may_have_several_forms() {
        assert_eq!(forms("24小时|一天"), ["24小时", "一天"]);
        assert_eq!(forms("100或者一百"), ["100", "一百"]);
        assert_eq!(forms("km/h"), ["km/h"]);
        for part in ["首问负责制(首问责任制)", "首问负责制（又称：首问责任制）"]
        {
            assert_eq!(forms(part), ["首问负责制", "首问责任制"]);
        }
        for part in ["管理办法（试行）", "3（个工作日）", "一级（1级）", "（或）"]
        {
            assert_eq!(forms(part), [part]);
        }
    }
}
