//! Answers that stand in the brackets of a stem: `应在（ B ）声之内`.

use crate::content::import::question::{Asked, Remark};
use crate::content::import::sheets::answers::{letters, truth};

/// What stands before a sign that is drawn: `打（√）` quotes it.
const DRAWN: &str = "打画划勾填写选";
/// What stands before a gap of a sentence.
const BEFORE_GAP: &str = "应在为是有用以到按即称叫的第需要先属于";

/// What stands beside brackets that name something.
const NAMED: [&str; 4] = ["标为", "记为", "评为", "评价为"];
const OF_NAME: &str = "的键类级型区组档";

/// One answer in the brackets of a stem.
struct Mark<'s> {
    /// With empty brackets.
    stem: String,
    answer: &'s str,
    /// Whether the brackets end the stem.
    is_last: bool,
    /// Whether they stand where a sentence has a gap.
    is_gap: bool,
    is_drawn: bool,
    /// Whether what stands beside them goes on with what is in them: 标为（A）的, 按（B）键.
    is_named: bool,
}

/// The one answer in the brackets of a stem; nothing where several hold one.
fn mark(stem: &str) -> Option<Mark<'_>> {
    let opens = stem.match_indices(['(', '（', '【']);
    let mut found = opens.filter_map(|(open, sign)| {
        let start = open + sign.len();
        let length = stem[start..].find([')', '）', '】'])?;
        let inner = stem[start..start + length].trim();
        let is_sign = inner.chars().count() == 1 && truth(inner).is_some();
        let is_answer = letters(inner).is_some() || (is_sign && inner.parse::<u32>().is_err());
        is_answer.then_some((open, start, start + length, inner))
    });
    let (open, start, end, answer) = found.next()?;
    let (before, behind) = (&stem[..open], &stem[end..]);
    let is_last = !behind.contains(char::is_alphanumeric);
    found.next().is_none().then(|| Mark {
        stem: format!("{} {behind}", &stem[..start]),
        answer,
        is_last,
        is_gap: stem[start..end].trim() != &stem[start..end]
            || before.ends_with(|c| BEFORE_GAP.contains(c)),
        is_drawn: before.ends_with(|c| DRAWN.contains(c)),
        is_named: NAMED.iter().any(|word| before.ends_with(word))
            || behind[behind.chars().next().map_or(0, char::len_utf8)..]
                .starts_with(|c| OF_NAME.contains(c)),
    })
}

/// The stem with empty brackets, and the answer that stood in them; nothing where no brackets hold
/// an answer, or several do.
pub(super) fn answer_in(stem: &str) -> Option<(String, String)> {
    mark(stem).map(|mark| (mark.stem, mark.answer.to_owned()))
}

/// The stem without the answer that also stands in its brackets, where it is what is asked; a reason
/// where the brackets hold another one.
pub(super) fn unmarked(stem: &str, asked: &Asked) -> Result<Option<String>, Remark> {
    let Some(mark) = mark(stem).filter(|mark| !mark.is_named) else {
        return Ok(None);
    };
    let is_same = match asked {
        Asked::TrueFalse(is_right) if mark.is_last && !mark.is_drawn => {
            truth(mark.answer).map(|said| said == *is_right)
        }
        Asked::Choice { options, right, .. } if mark.is_last || mark.is_gap => {
            let said = letters(mark.answer);
            let is_label = |letter: &String| options.iter().any(|(label, _)| label == letter);
            let said = said.filter(|letters| letters.iter().all(is_label));
            said.map(|mut said| {
                let mut right = right.clone();
                said.sort();
                right.sort();
                said == right
            })
        }
        _ => None,
    };
    match is_same {
        Some(true) => Ok(Some(mark.stem)),
        Some(false) => Err(Remark::new("mark-differs").with("mark", mark.answer)),
        None => Ok(None),
    }
}

#[cfg(test)]
mod tests {
    use super::{answer_in, unmarked};
    use crate::content::import::question::Asked;

    #[test]
    fn one_answer_in_brackets_is_found() {
        let found = |stem| answer_in(stem).map(|(stem, answer)| stem + "=" + &answer);
        assert_eq!(
            found("应在（ B ）声内。").as_deref(),
            Some("应在（ ）声内。=B")
        );
        assert_eq!(found("哪些？(ABD)").as_deref(), Some("哪些？( )=ABD"));
        assert_eq!(found("要微笑。（√）").as_deref(), Some("要微笑。（ ）=√"));
        for stem in [
            "维生素（C）和（D）",
            "（ ）内回访",
            "拨打（110）",
            "按（1）办",
            "微笑",
        ] {
            assert_eq!(found(stem), None, "{stem}");
        }
    }

    #[test]
    fn an_answer_in_brackets_must_be_the_key() {
        let choice = Asked::Choice {
            options: ["A", "B"]
                .map(|label| (label.to_owned(), label.to_owned()))
                .to_vec(),
            right: vec!["A".to_owned()],
            many: false,
            is_shuffled: true,
            scoring: None,
        };
        let found = |stem, asked: &Asked| {
            let found = unmarked(stem, asked).map_err(|reason| reason.code);
            found.map(Option::unwrap_or_default)
        };
        for (stem, asked, wanted) in [
            ("首先应（A）", &choice, "首先应（ ）"),
            ("应在（A）声内", &choice, "应在（ ）声内"),
            ("接听（ A ）声内", &choice, "接听（ ）声内"),
            ("型号（A）的打印机", &choice, ""),
            ("型号（B）的打印机", &choice, ""),
            ("维生素（C）", &choice, ""),
            ("要微笑。（√）", &Asked::TrueFalse(true), "要微笑。（ ）"),
            ("同意的打（√）。", &Asked::TrueFalse(false), ""),
            ("标（√）的要登记", &Asked::TrueFalse(false), ""),
        ] {
            assert_eq!(found(stem, asked), Ok(wanted.to_owned()), "{stem}");
        }
        for (stem, asked) in [
            ("首先应（B）", &choice),
            ("应在（B）声内", &choice),
            ("要微笑（√）。", &Asked::TrueFalse(false)),
        ] {
            assert_eq!(found(stem, asked), Err("mark-differs"), "{stem}");
        }
    }
}
