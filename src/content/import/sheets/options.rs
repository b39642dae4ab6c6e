//! Several options in one cell, and options that stand behind the stem.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization as _;

use crate::content::import::points::numbered_parts;
use crate::content::import::question::Remark;
use crate::content::import::sheets::columns::letters;
use crate::content::import::sheets::own_labels::drop_labels;

/// The option label at this place of a list.
pub(crate) fn label(place: usize) -> String {
    letters(place)
}

/// The options in one cell: `A.甲 B.乙`, one a line, or parted by a mark. A reason where their numbers
/// may be of their texts, or where letters are left out or stand twice.
pub(crate) fn options_in(cell: &str) -> Result<Vec<(String, String)>, Remark> {
    if let Some((before, options)) = labelled(cell)?
        && before.trim().is_empty()
    {
        return Ok(options);
    }
    let numbered = match numbered_parts(cell) {
        Err(_) if cell.contains(['|', '｜']) => None,
        numbered => numbered?,
    };
    if let Some(texts) = numbered.or_else(|| glued(cell).or_else(|| together(cell))) {
        let texts = texts.into_iter().enumerate();
        return Ok(texts.map(|(place, text)| (label(place), text)).collect());
    }
    let marks = ["\n", "|", "｜", "；", ";", "\t", "#", "$$", "、", "，", ","];
    let parts = marks.iter().map(|mark| parted(cell, mark));
    let parts = parts.into_iter().find(|parts| parts.len() >= 2);
    let parts = parts.unwrap_or_default().into_iter().enumerate();
    let mut options: Vec<(String, String)> =
        parts.map(|(place, text)| (label(place), text)).collect();
    drop_labels(&mut options)?;
    Ok(options)
}

/// Whether a cell itself parts several options, not only words.
pub(super) fn holds_several(cell: &str) -> bool {
    let is_parted = cell.contains(['\n', '|', '｜']) || glued(cell).is_some();
    is_parted || !matches!(labelled(cell), Ok(None)) || !matches!(numbered_parts(cell), Ok(None))
}

/// The texts of `A您好B再见C谢谢`, where nothing parts them.
fn together(cell: &str) -> Option<Vec<String>> {
    let characters: Vec<char> = cell.trim().chars().collect();
    let is_han = |at: Option<usize>| {
        let c = at.and_then(|at| characters.get(at));
        c.is_some_and(|c| c.is_alphabetic() && !c.is_ascii())
    };
    let mut texts: Vec<String> = Vec::new();
    for (at, c) in characters.iter().enumerate() {
        let is_next = folded_letter(*c).is_some_and(|c| c.to_string() == label(texts.len()));
        let is_apart = at == 0 || is_han(at.checked_sub(1));
        match texts.last_mut() {
            _ if is_next && is_apart && is_han(Some(at + 1)) => texts.push(String::new()),
            Some(text) => text.push(*c),
            None => return None,
        }
    }
    let once: BTreeSet<&String> = texts.iter().collect();
    (texts.len() >= 3 && once.len() == texts.len()).then_some(texts)
}

/// The texts of `A您好 B再见`, where no mark parts a label from its text.
fn glued(cell: &str) -> Option<Vec<String>> {
    let words: Vec<&str> = cell.split_whitespace().collect();
    let text = |(place, word): (usize, &&str)| {
        let mut characters = word.chars();
        let letter = folded_letter(characters.next()?)?.to_string();
        let rest = characters.as_str().trim_start_matches(['-', '－']);
        let is_text = rest.starts_with(|c: char| c.is_alphabetic() && !c.is_ascii());
        (letter == label(place) && is_text).then(|| rest.to_owned())
    };
    let texts: Vec<String> = words.iter().enumerate().map(text).collect::<Option<_>>()?;
    // `A座 B座` are no labels.
    let once: BTreeSet<&String> = texts.iter().collect();
    (texts.len() >= 2 && once.len() == texts.len()).then_some(texts)
}

/// The stem and the options of a text in which the options stand behind the stem.
pub(crate) fn options_behind(text: &str) -> Result<Option<Labelled>, Remark> {
    let found = labelled(text)?.filter(|(stem, _)| !stem.trim().is_empty());
    Ok(found.map(|(stem, options)| (stem.trim().to_owned(), options)))
}

fn parted(text: &str, mark: &str) -> Vec<String> {
    let parts = text.split(mark).map(str::trim);
    let parts = parts.filter(|part| !part.is_empty());
    parts.map(str::to_owned).collect()
}

/// What stands before `A`, and the options with their labels.
type Labelled = (String, Vec<(String, String)>);

/// The options of a text whose labels follow one another; a reason where other labels stand among them.
fn labelled(text: &str) -> Result<Option<Labelled>, Remark> {
    let characters: Vec<char> = text.chars().collect();
    let found = [true, false].into_iter().find_map(|apart| {
        let labels = labels(&characters, apart)?;
        Some((labels, apart))
    });
    let Some((labels, apart)) = found else {
        return Ok(None);
    };
    if has_stray(&characters, &labels, apart) {
        return Err(Remark::new("letters-differ"));
    }
    let string = |from: usize, to: usize, marks: &[char]| {
        let text: String = characters[from..to].iter().collect();
        text.trim().trim_end_matches(marks).trim().to_owned()
    };
    let ends = labels.iter().skip(1).map(|(start, _)| *start);
    let ends = ends.chain([characters.len()]);
    let option = |(place, ((_, behind), end)): (usize, (&(usize, usize), usize))| {
        let text = string(*behind, end, &[';', '；', '|', '｜', ',', '，', '、']);
        (label(place), text)
    };
    let options = labels.iter().zip(ends).enumerate().map(option).collect();
    let before = string(0, labels[0].0, &[';', '；', '|', '｜']);
    Ok(Some((before, options)))
}

/// Whether a label stands among others that is none of them: a letter was left out, or written twice.
/// One directly behind another label is a word of that option, as in `D.A、B都对`.
fn has_stray(characters: &[char], labels: &[(usize, usize)], apart: bool) -> bool {
    let is_spaced = labels
        .iter()
        .any(|(_, behind)| characters[behind - 1].is_whitespace());
    let is_blank = |range: std::ops::Range<usize>| {
        let text = characters.get(range).unwrap_or_default();
        !text.iter().any(|c| c.is_alphanumeric())
    };
    let is_stray = |at: usize| {
        let known = labels.iter().rev().find(|(start, _)| *start <= at);
        let Some((_, behind)) = known.filter(|(_, behind)| *behind <= at) else {
            return false;
        };
        let mut letters = 'A'..='L';
        let end = letters.find_map(|letter| label_at(characters, at, letter, apart));
        let next = labels.iter().find(|(start, _)| *start > at);
        let next = next.map_or(characters.len(), |(start, _)| *start);
        // `以上 A、B 都对`
        let is_both = |end: usize| {
            let next = |at: usize| characters.get(at).copied().unwrap_or(' ');
            let is_letter = folded_letter(next(end)).is_some();
            next(end - 1) == '、' && is_letter && !next(end + 1).is_ascii_alphanumeric()
        };
        let is_mark =
            |end: usize| (is_spaced || !characters[end - 1].is_whitespace()) && !is_both(end);
        !is_blank(*behind..at) && end.is_some_and(|end| is_mark(end) && !is_blank(end..next))
    };
    let first = labels.first().map_or(0, |(start, _)| *start);
    (first..characters.len()).any(is_stray)
}

/// The starts and ends of the labels A, B, C … in their order; at least two. `apart` asks that
/// nothing but a space or a mark stands before a label.
fn labels(characters: &[char], apart: bool) -> Option<Vec<(usize, usize)>> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    let mut at = 0;
    while at < characters.len() {
        let wanted = char::from(b'A' + u8::try_from(found.len()).ok()?);
        if let Some(behind) = label_at(characters, at, wanted, apart) {
            found.push((at, behind));
            at = behind;
        } else {
            at += 1;
        }
        if found.len() == 12 {
            break;
        }
    }
    let is_filled = |pair: &[(usize, usize)]| {
        let text = &characters[pair[0].1..pair[1].0];
        text.iter().any(|c| !c.is_whitespace())
    };
    (found.len() >= 2 && found.windows(2).all(is_filled)).then_some(found)
}

/// Where the text behind the label `wanted` begins, if the label stands at `at`.
fn label_at(characters: &[char], at: usize, wanted: char, apart: bool) -> Option<usize> {
    let before = at.checked_sub(1).map(|before| characters[before]);
    let is_apart = before.is_none_or(|c| {
        c.is_whitespace() || matches!(c, '|' | '｜' | ';' | '；' | '。' | '？' | '?' | '）' | ')')
    });
    let is_word = before.is_some_and(|c| c.is_ascii_alphanumeric());
    if (apart && !is_apart) || is_word {
        return None;
    }
    let is_open = matches!(characters[at], '(' | '（' | '[' | '【');
    let letter = at + usize::from(is_open);
    if folded_letter(*characters.get(letter)?)? != wanted {
        return None;
    }
    let mark = *characters.get(letter + 1)?;
    let is_mark = if is_open {
        matches!(mark, ')' | '）' | ']' | '】')
    } else {
        let marks = ['.', '．', '、', ':', '：', ')', '）', '，', ','];
        marks.contains(&mark) || (apart && mark.is_whitespace())
    };
    is_mark.then_some(letter + 2)
}

/// The capital letter that this is in any dress.
pub(crate) fn folded_letter(c: char) -> Option<char> {
    let mut plain = c.nfkc();
    let first = plain.next()?;
    (plain.next().is_none() && first.is_ascii_alphabetic()).then(|| first.to_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::{options_behind, options_in};

    fn texts(cell: &str) -> Vec<String> {
        let options = options_in(cell).expect("options").into_iter();
        options.map(|(label, text)| label + "=" + &text).collect()
    }

    #[test]
    fn options_of_one_cell_are_parted_by_their_labels() {
        for cell in [
            "A.红 B.黄 C.蓝",
            "A、红\nB、黄\nC、蓝",
            "A.红|B.黄|C.蓝",
            "(A)红（B）黄（C）蓝",
            "A．红B．黄C．蓝",
            "ａ：红；ｂ：黄；ｃ：蓝",
            "A 红 B 黄 C 蓝",
            "A红 B黄 C蓝",
            "A-红 B-黄 C-蓝",
            "A红B黄C蓝",
            "甲、红；乙、黄；丙、蓝",
            "①红②黄③蓝",
            "1.红 2.黄 3.蓝",
            "（1）红（2）黄（3）蓝",
        ] {
            assert_eq!(texts(cell), ["A=红", "B=黄", "C=蓝"], "{cell}");
        }
    }

    #[test]
    fn letters_inside_an_option_are_no_labels() {
        assert_eq!(
            texts("A.补充维生素B、C B.多喝水 C.早睡"),
            ["A=补充维生素B、C", "B=多喝水", "C=早睡"]
        );
    }

    #[test]
    fn letters_that_are_left_out_or_stand_twice_are_told() {
        for cell in [
            "A.问好\nB.登记\nB.致歉\nD.回访",
            "A.问好 B.登记 D.致歉 E.回访",
            "A.问好\nC.登记\nB.致歉",
            "A.甲；B.乙；D.丙",
            "A. 拨打 B 线 B. 都行",
            "A 红 B 黄 D 蓝",
            "(A)红（B）黄（D）蓝",
        ] {
            assert_eq!(options_in(cell).expect_err(cell).code, "letters-differ");
        }
        assert_eq!(texts("A.甲 B.乙 C.丙 D.A、B都对")[3], "D=A、B都对");
        assert_eq!(texts("A.甲\nB.乙\nC.以上 A、B 都对")[2], "C=以上 A、B 都对");
        assert_eq!(texts("A. Plan A. B. Plan B."), ["A=Plan A.", "B=Plan B."]);
        assert_eq!(
            texts("A.问好,B.登记,C.致歉"),
            ["A=问好", "B=登记", "C=致歉"]
        );
    }

    #[test]
    fn options_without_labels_are_parted_by_a_mark() {
        assert_eq!(texts("红|黄、绿|蓝"), ["A=红", "B=黄、绿", "C=蓝"]);
        assert_eq!(texts("红\n黄"), ["A=红", "B=黄"]);
        assert_eq!(texts("只有一个"), [] as [&str; 0]);
        for cell in ["A座 B座", "A座B座C座", "A红B黄", "红A黄B蓝C"] {
            assert_eq!(texts(cell), [] as [&str; 0], "{cell}");
        }
        assert_eq!(texts("1.5元|2.5元"), ["A=1.5元", "B=2.5元"]);
        assert_eq!(texts("1、3声\n2、5声"), ["A=3声", "B=5声"]);
    }

    #[test]
    fn numbers_that_may_be_of_the_options_are_told() {
        for cell in ["1、3声 2、5声", "1.3声内 2.5声内"] {
            let error = options_in(cell).expect_err(cell);
            assert_eq!(error.code, "points-numbers", "{cell}");
        }
        for (cell, code) in [
            ("1.红\n2.黄\n4.蓝", "options-numbering"),
            ("红①黄②", "options-numbers-behind"),
        ] {
            assert_eq!(options_in(cell).expect_err(cell).code, code, "{cell}");
        }
    }

    #[test]
    fn options_behind_the_stem_are_found() {
        let found = |text| options_behind(text).expect(text);
        let (stem, options) = found("先做哪一步？ A.问好 B.登记").expect("options");
        assert_eq!(stem, "先做哪一步？");
        assert_eq!(options.len(), 2);
        assert_eq!(found("维生素A、维生素B哪个多？"), None);
        assert!(options_behind("先做？\nA.问好\nB.登记\nB.致歉").is_err());
    }
}
