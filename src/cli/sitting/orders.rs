//! What a candidate can order besides answering: a colon and a word, in either language.

use crate::text::half_width;

/// An order to the sitting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Order {
    Next,
    Previous,
    Go(usize),
    Flag,
    /// To change the saved answer instead of writing it anew.
    Edit,
    List,
    Submit,
    Leave,
    Help,
    /// To note what is missing or doubtful in the item.
    Gap {
        text: String,
        is_anonymous: bool,
    },
}

const WORDS: &[(&[&str], Order)] = &[
    (&["n", "next", "下一题", "下"], Order::Next),
    (&["p", "prev", "previous", "上一题", "上"], Order::Previous),
    (&["f", "flag", "标记"], Order::Flag),
    (&["e", "edit", "改", "修改"], Order::Edit),
    (&["l", "list", "列表", "检查"], Order::List),
    (&["s", "submit", "交卷"], Order::Submit),
    (
        &["q", "quit", "leave", "离开", "退出", "暂停"],
        Order::Leave,
    ),
    (&["h", "help", "?", "？", "帮助"], Order::Help),
];

/// Words that begin a report, and whether it is without a name.
const GAPS: &[(&str, bool)] = &[
    ("gap", false),
    ("疑问", false),
    ("anon", true),
    ("匿名", true),
];

/// The order that `line` gives: a colon (half or full width) and a known word, or nothing.
///
/// Any other line is an answer, even if it begins with a colon.
pub(super) fn order(line: &str) -> Option<Order> {
    let line = line.trim();
    let word = line.strip_prefix(':').or_else(|| line.strip_prefix('：'))?;
    if let Some(gap) = gap(word.trim()) {
        return Some(gap);
    }
    let word = word.trim().to_lowercase();
    if let Some((_, order)) = WORDS
        .iter()
        .find(|(words, _)| words.contains(&word.as_str()))
    {
        return Some(order.clone());
    }
    let go = ["g", "go", "去", "第"]
        .iter()
        .find_map(|go| word.strip_prefix(go));
    let number = go.unwrap_or(&word).trim().trim_end_matches('题');
    let number: String = number.chars().map(half_width).collect();
    number.parse().ok().map(Order::Go)
}

/// A report: its word, and after it what is to be noted.
fn gap(words: &str) -> Option<Order> {
    GAPS.iter().find_map(|(name, is_anonymous)| {
        let start = words.get(..name.len())?;
        let rest = &words[name.len()..];
        let is_word = !rest.starts_with(|c: char| c.is_ascii_alphanumeric());
        (start.eq_ignore_ascii_case(name) && is_word).then(|| Order::Gap {
            text: rest
                .trim_start_matches([':', '：', ',', '，'])
                .trim()
                .to_owned(),
            is_anonymous: *is_anonymous,
        })
    })
}

/// Whether `line` looks like an order that does not exist: a colon and a few characters.
pub(super) fn is_unknown_order(line: &str) -> bool {
    const LONGEST: usize = 8;
    let line = line.trim();
    let is_short = line.chars().count() <= LONGEST && !line.contains('\n');
    is_short && line.starts_with([':', '：']) && order(line).is_none()
}

/// Whether `line` agrees.
pub(super) fn is_yes(line: &str) -> bool {
    let line = line.trim().to_lowercase();
    matches!(
        line.as_str(),
        "y" | "yes" | "是" | "是的" | "交" | "交卷" | "确定" | "确认" | "ｙ"
    )
}

#[cfg(test)]
mod tests {
    use super::{Order, is_unknown_order, order};

    #[test]
    fn orders_are_known_in_both_languages_and_widths() {
        assert_eq!(order(":n"), Some(Order::Next));
        assert_eq!(order("：上一题"), Some(Order::Previous));
        assert_eq!(order(" :S "), Some(Order::Submit));
        assert_eq!(order("：去 5"), Some(Order::Go(5)));
        assert_eq!(order(":第12题"), Some(Order::Go(12)));
        assert_eq!(order(":3"), Some(Order::Go(3)));
        assert_eq!(order("：１２"), Some(Order::Go(12)));
    }

    #[test]
    fn a_report_keeps_its_words_as_they_were_typed() {
        let gap = |text: &str, is_anonymous| {
            Some(Order::Gap {
                text: text.to_owned(),
                is_anonymous,
            })
        };
        assert_eq!(
            order(":gap 答案 B 也对 OK？"),
            gap("答案 B 也对 OK？", false)
        );
        assert_eq!(order("：疑问：时限写错了"), gap("时限写错了", false));
        assert_eq!(order(":Anon  x "), gap("x", true));
        assert_eq!(order("：匿名，没有讲过"), gap("没有讲过", true));
        assert_eq!(order(":gap"), gap("", false));
        assert_eq!(order(":gaps"), None);
    }

    #[test]
    fn anything_else_is_an_answer() {
        for line in ["交卷", "n", "：您好", ": ", ":next please", "A"] {
            assert_eq!(order(line), None, "{line}");
        }
        assert!(is_unknown_order("：跳过") && is_unknown_order("：）"));
        assert!(!is_unknown_order(":n") && !is_unknown_order("：您好，请问有什么可以帮您？"));
    }
}
