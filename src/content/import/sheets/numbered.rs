//! Answers that say themselves which blank each of them is for.

use crate::content::import::sheets::columns::folded;

/// Words before a number: `答案1：`, `第2空：`, `空3、`.
const WORDS: &[&str] = &["答案", "填空", "空", "第"];

/// The `count` parts of an answer such as `1.甲 2.乙`, `（1）甲（2）乙`, `①甲②乙` or `答案1：甲；答案2：乙`;
/// nothing where they are not numbered from 1 to `count`.
pub(super) fn numbered(answer: &str, count: usize) -> Option<Vec<String>> {
    let (mut rest, mut parts) = (behind_number(answer.trim(), 1)?, Vec::new());
    for number in 2..=count {
        let (part, behind) = parted(rest, number)?;
        parts.push(part);
        rest = behind;
    }
    if parted(rest, count + 1).is_some() {
        return None;
    }
    parts.push(rest);
    let marks = [';', '；', ',', '，', '、', '|', '｜', '/', ' ', '\n'];
    let parts = parts.iter().map(|part| part.trim().trim_end_matches(marks));
    let parts: Vec<String> = parts.map(str::to_owned).collect();
    parts.iter().all(|part| !part.is_empty()).then_some(parts)
}

/// What stands before the first label with this number, and behind it.
fn parted(text: &str, number: usize) -> Option<(&str, &str)> {
    let places = text.char_indices().filter(|(at, c)| {
        let before = text[..*at].chars().next_back();
        let follows = before.is_none_or(|c| !c.is_alphanumeric() && c != '.');
        follows || "①②③④⑤⑥⑦⑧⑨⑩(（第答空".contains(*c)
    });
    let mut found = places.filter_map(|(at, _)| Some((at, behind_number(&text[at..], number)?)));
    found.next().map(|(at, behind)| (&text[..at], behind))
}

/// What stands behind the label with this number at the beginning of the text.
fn behind_number(text: &str, number: usize) -> Option<&str> {
    let circled = u32::try_from(number)
        .ok()
        .and_then(|number| char::from_u32(0x245F + number));
    if let Some(rest) = circled.and_then(|circled| text.strip_prefix(circled)) {
        return Some(rest.trim_start());
    }
    let open = text.strip_prefix(['(', '（', '【', '[']);
    let mut rest = open.unwrap_or(text).trim_start();
    let mut has_word = false;
    for word in WORDS {
        if let Some(behind) = rest.strip_prefix(word) {
            (rest, has_word) = (behind.trim_start(), true);
        }
    }
    let digits = rest.chars().take_while(|c| c.is_numeric()).count();
    let end = rest
        .char_indices()
        .nth(digits)
        .map_or(rest.len(), |(at, _)| at);
    let is_number = folded(&rest[..end]) == number.to_string();
    let rest = rest[end..].trim_start();
    let rest = rest.strip_prefix('空').filter(|_| has_word).unwrap_or(rest);
    let marks: &[char] = match open {
        Some(_) => &[')', '）', '】', ']'],
        None => &['.', '．', '、', ':', '：', ')', '）'],
    };
    let behind = rest.strip_prefix(marks).filter(|_| is_number)?;
    // `1.5` is a number.
    let is_decimal = behind.starts_with(|c: char| c.is_ascii_digit()) && rest.starts_with('.');
    (!is_decimal).then(|| behind.trim_start())
}

#[cfg(test)]
mod tests {
    use super::numbered;

    #[test]
    fn answers_are_found_behind_their_numbers() {
        for answer in [
            "1.甲 2.乙",
            "1、甲；2、乙",
            "（1）甲（2）乙",
            "①甲②乙",
            "答案1：甲 答案2：乙",
            "第1空：甲；第2空：乙",
            "1．甲\n2．乙",
            "１．甲 ２．乙",
        ] {
            let parts = numbered(answer, 2).map(|parts| parts.join("|"));
            assert_eq!(parts.as_deref(), Some("甲|乙"), "{answer}");
        }
    }

    #[test]
    fn numbers_that_are_answers_are_no_labels() {
        for answer in [
            "1.5、2.5",
            "1、2",
            "24小时、2天",
            "甲、乙",
            "1.甲",
            "1.甲 2.乙 3.丙",
        ] {
            assert_eq!(numbered(answer, 2), None, "{answer}");
        }
    }
}
