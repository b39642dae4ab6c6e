//! Answers that stand in the brackets of a stem: `应在（ B ）声之内`.

use crate::content::import::sheets::answers::{letters, truth};

/// The stem with empty brackets, and the answer that stood in them; nothing where no brackets hold
/// an answer, or several do.
pub(super) fn answer_in(stem: &str) -> Option<(String, String)> {
    let opens = stem.match_indices(['(', '（', '【']);
    let mut found = opens.filter_map(|(open, sign)| {
        let start = open + sign.len();
        let length = stem[start..].find([')', '）', '】'])?;
        let inner = stem[start..start + length].trim();
        let is_sign = inner.chars().count() == 1 && truth(inner).is_some();
        let is_answer = letters(inner).is_some() || (is_sign && inner.parse::<u32>().is_err());
        is_answer.then_some((start, start + length, inner))
    });
    let (start, end, answer) = found.next()?;
    let stem = format!("{} {}", &stem[..start], &stem[end..]);
    found.next().is_none().then(|| (stem, answer.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::answer_in;

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
}
