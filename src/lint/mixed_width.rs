//! Half-width punctuation among Chinese characters, and full-width digits and letters.
//!
//! Punctuation counts where a Chinese character or mark stands beside it; 9:30 and “(2.5)” among
//! digits are right. Phrases, exemplars and the forms of blanks are left out: there width makes no
//! difference.

use crate::bank::Bank;
use crate::bank::finding::{Code, Finding};
use crate::lint::prose::{piece, prose};

pub(super) fn lint(bank: &Bank, findings: &mut Vec<Finding>) {
    for written in prose(bank, may_be_wrong) {
        let text: Vec<char> = written.text.chars().collect();
        if let Some(at) = (0..text.len()).find(|at| is_of_wrong_width(&text, *at)) {
            findings.push(
                Finding::new(Code::MixedWidth, written.origin.clone())
                    .with("text", text[at])
                    .with("piece", piece(&text, at)),
            );
        }
    }
}

/// Whether a character can have the wrong width at all.
fn may_be_wrong(ch: char) -> bool {
    ch.is_ascii_punctuation() || matches!(ch, '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ')
}

fn is_of_wrong_width(text: &[char], at: usize) -> bool {
    let before = || at.checked_sub(1).map(|at| text[at]);
    let after = || text.get(at + 1).copied();
    match text[at] {
        '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' => true,
        ',' | ';' | ':' | '?' | '!' | '(' | ')' | '"' | '\'' => {
            before().is_some_and(is_chinese) || after().is_some_and(is_chinese)
        }
        // 附录.docx and 3.5 are right, a sentence that ends so is not.
        '.' => {
            before().is_some_and(is_han) && after().is_none_or(|c| is_han(c) || c.is_whitespace())
        }
        _ => false,
    }
}

fn is_han(c: char) -> bool {
    ('\u{3400}'..='\u{9FFF}').contains(&c)
}

fn is_chinese(c: char) -> bool {
    is_han(c) || "，。、；：？！（）“”‘’《》【】「」…—".contains(c)
}

#[cfg(test)]
mod tests {
    use super::is_of_wrong_width;
    use crate::lint::tests::{bank_of, found_in, item};

    fn wrong(text: &str) -> String {
        let text: Vec<char> = text.chars().collect();
        let wrong = (0..text.len()).filter(|at| is_of_wrong_width(&text, *at));
        wrong.map(|at| text[at]).collect()
    }

    #[test]
    fn what_has_the_wrong_width_is_told_from_what_is_right() {
        assert_eq!(wrong("您好,请问有什么可以帮您?"), ",?");
        assert_eq!(wrong("最晚１５分钟（含）Ａ座"), "１５Ａ");
        assert_eq!(wrong("他说:\"好的\"(笑).再见."), ":\"\"().");
        for right in [
            "您好，请问您是 9:30 来电的吗？",
            "按 2.5 人算（14×30÷168）",
            "A/B 两组，A:B 是 2:1",
            "见 README.md，共 1,000 部",
            "填____，再填____。",
            "客户的 e-mail",
        ] {
            assert_eq!(wrong(right), "", "{right}");
        }
    }

    #[test]
    fn every_text_for_people_is_looked_at_and_phrases_are_not() {
        let pairs = "matching: {pairs: {\"漏水,急修\": 20 分钟, 滴水: 4 小时}}";
        let found = bank_of(&item("a", "请配对。", pairs));
        assert_eq!(found, [("mixed-width".to_owned(), 9, 22)]);
        let files = [(
            "lexicons/l.yaml",
            "id: l\nname: 等(一等)\nphrases: [\"请(稍)等\"]\n",
        )];
        let found = found_in(&files);
        assert!(
            found.contains(&("mixed-width".to_owned(), 2, 7)),
            "{found:?}"
        );
        assert_eq!(found.len(), 2, "{found:?}");
    }
}
