//! What a candidate can order besides answering: a colon and a word, in either language.

/// An order to the sitting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    Next,
    Previous,
    Go(usize),
    Flag,
    List,
    Submit,
    Leave,
    Help,
}

const WORDS: &[(&[&str], Order)] = &[
    (&["n", "next", "下一题", "下"], Order::Next),
    (&["p", "prev", "previous", "上一题", "上"], Order::Previous),
    (&["f", "flag", "标记"], Order::Flag),
    (&["l", "list", "列表", "检查"], Order::List),
    (&["s", "submit", "交卷"], Order::Submit),
    (
        &["q", "quit", "leave", "离开", "退出", "暂停"],
        Order::Leave,
    ),
    (&["h", "help", "?", "？", "帮助"], Order::Help),
];

/// The order that `line` gives: a colon (half or full width) and a known word, or nothing.
///
/// Any other line is an answer, even if it begins with a colon.
pub(super) fn order(line: &str) -> Option<Order> {
    let line = line.trim();
    let word = line.strip_prefix(':').or_else(|| line.strip_prefix('：'))?;
    let word = word.trim().to_lowercase();
    if let Some((_, order)) = WORDS
        .iter()
        .find(|(words, _)| words.contains(&word.as_str()))
    {
        return Some(*order);
    }
    let go = ["g", "go", "去", "第"]
        .iter()
        .find_map(|go| word.strip_prefix(go));
    let number = go.unwrap_or(&word).trim().trim_end_matches('题');
    number.parse().ok().map(Order::Go)
}

/// Whether `line` looks like an order that does not exist: a colon and a few characters.
pub(super) fn is_unknown_order(line: &str) -> bool {
    const LONGEST: usize = 8;
    let line = line.trim();
    let is_short = line.chars().count() <= LONGEST && !line.contains('\n');
    is_short && line.starts_with([':', '：']) && order(line).is_none()
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
