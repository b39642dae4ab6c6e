//! Letters and numbers with which options begin that stand in columns of their own.

use crate::content::import::question::Remark;
use crate::content::import::sheets::answers::letters as letters_of_answer;
use crate::content::import::sheets::options::{folded_letter, label};

/// An option's text without its own label, as in `B、挂断` or `(b) 挂断`; nothing for other texts.
fn without_label<'t>(text: &'t str, label: &str) -> Option<&'t str> {
    own_letter(text)
        .filter(|(letter, _)| letter == label)
        .map(|(_, rest)| rest)
}

/// The letter with which an option begins, and its text.
fn own_letter(text: &str) -> Option<(String, &str)> {
    let open = text.strip_prefix(['(', '（', '[', '【']);
    let mut characters = open.unwrap_or(text).chars();
    let letter = folded_letter(characters.next()?)?.to_string();
    let marks: &[char] = match open {
        Some(_) => &[')', '）', ']', '】'],
        None => &['.', '．', '、', ':', '：', ')', '）'],
    };
    let shown = characters.as_str().trim_start();
    let rest = shown.strip_prefix(marks)?.trim();
    (!rest.is_empty()).then_some((letter, rest))
}

/// Takes away the letters with which options begin that stand in columns of their own; a reason where
/// all begin with one and these are not the letters of the columns.
pub(super) fn drop_letters(options: &mut [(String, String)]) -> Result<(), Remark> {
    let own = options.iter().map(|(_, text)| own_letter(text));
    let own: Vec<Option<(String, &str)>> = own.collect();
    let is_other = |((label, _), own): (&(String, String), &Option<(String, &str)>)| {
        own.as_ref().is_some_and(|(letter, _)| letter != label)
    };
    // `A、B`, `A、C` and `B、C` are both of them each; `A、甲` and `C、A和B` are labels.
    let is_both = |(_, rest): &(String, &str)| letters_of_answer(rest).is_some();
    if own.iter().flatten().all(is_both) {
        return Ok(());
    }
    let is_every = own.len() > 1 && own.iter().all(Option::is_some);
    if is_every && options.iter().zip(&own).any(is_other) {
        return Err(Remark::new("letters-differ"));
    }
    for (label, text) in options {
        if let Some(rest) = without_label(text, label) {
            *text = rest.to_owned();
        }
    }
    Ok(())
}

/// Most options whose numbers are known.
const MOST: usize = 12;

/// Takes away the numbers with which all options begin, each with that of its place: `1、甲`, `2、乙`.
pub(super) fn drop_numbers(options: &mut [(String, String)]) {
    let rest = |(option, text): &(String, String)| {
        let place = (1..=MOST).find(|place| label(place - 1) == *option)?;
        let open = text.strip_prefix(['(', '（']);
        let rest = open.unwrap_or(text).strip_prefix(&place.to_string())?;
        let marks: &[char] = match open {
            Some(_) => &[')', '）'],
            None => &['.', '．', '、', ')', '）'],
        };
        let rest = rest.strip_prefix(marks)?;
        let is_number = open.is_none() && rest.starts_with(char::is_numeric);
        (!is_number && !rest.trim().is_empty()).then(|| rest.trim().to_owned())
    };
    let texts: Option<Vec<String>> = options.iter().map(rest).collect();
    for (option, text) in options.iter_mut().zip(texts.unwrap_or_default()) {
        option.1 = text;
    }
}

#[cfg(test)]
mod tests {
    use super::{drop_letters, drop_numbers, without_label};
    use crate::content::import::sheets::options::label;

    #[test]
    fn columns_whose_cells_have_other_letters_are_told() {
        let dropped = |texts: &[&str]| {
            let options = texts.iter().enumerate();
            let mut options: Vec<(String, String)> = options
                .filter(|(_, text)| !text.is_empty())
                .map(|(place, text)| (label(place), (*text).to_owned()))
                .collect();
            drop_letters(&mut options).map(|()| {
                let texts = options.into_iter().map(|(_, text)| text);
                texts.collect::<Vec<_>>().join("|")
            })
        };
        for texts in [
            ["A.一个", "", "B.二个", "C.三个"],
            ["A、一个", "B、二个", "D、三个", "C、四个"],
        ] {
            let error = dropped(&texts).expect_err("other letters");
            assert_eq!(error.code, "letters-differ");
        }
        for (texts, wanted) in [
            (["A.甲", "B.乙", "", "D.丙"], "甲|乙|丙"),
            (["甲", "A.乙", "B.丙", ""], "甲|A.乙|B.丙"),
            (["A、B", "A、C", "B、C", "B、D"], "A、B|A、C|B、C|B、D"),
            (["A、甲", "B、乙", "C、丙", "D、A和C"], "甲|乙|丙|A和C"),
            (["A、甲", "B、乙", "C、丙", "D、A、B"], "甲|乙|丙|A、B"),
            (["A和B", "A、C", "", ""], "A和B|A、C"),
        ] {
            assert_eq!(dropped(&texts).as_deref(), Ok(wanted));
        }
    }

    #[test]
    fn an_option_loses_its_own_label_only() {
        for text in ["B、挂断", "B 、挂断", "Ｂ．挂断", "b) 挂断", "（B）挂断"] {
            assert_eq!(without_label(text, "B"), Some("挂断"), "{text}");
        }
        for text in ["A、挂断", "B座", "B 座", "B.", "挂断"] {
            assert_eq!(without_label(text, "B"), None, "{text}");
        }
    }

    #[test]
    fn options_lose_their_own_numbers_all_or_none() {
        let dropped = |texts: &[&str]| {
            let options = texts.iter().enumerate();
            let mut options: Vec<(String, String)> = options
                .map(|(place, text)| (label(place), (*text).to_owned()))
                .collect();
            drop_numbers(&mut options);
            let texts = options.into_iter().map(|(_, text)| text);
            texts.collect::<Vec<_>>().join("|")
        };
        assert_eq!(dropped(&["1、甲", "2. 乙"]), "甲|乙");
        assert_eq!(dropped(&["（1）甲", "(2)乙"]), "甲|乙");
        for texts in [
            ["1.5元", "2.5元"],
            ["1、甲", "3、乙"],
            ["1、甲", "乙"],
            ["1、2", "2、3"],
        ] {
            assert_eq!(dropped(&texts), texts.join("|"));
        }
    }
}
