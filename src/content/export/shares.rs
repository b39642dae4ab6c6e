//! Shares of the points for each option, as learning platforms weigh them.

/// What right and wrong options earn, in percent, and whether that is the rule itself.
pub(super) struct Shares {
    pub(super) right: String,
    pub(super) wrong: String,
    pub(super) is_exact: bool,
}

/// The shares that come nearest to this rule where so many options are right.
pub(super) fn shares(scoring: Option<&str>, right: usize) -> Shares {
    let each = percent(right);
    let (wrong, is_exact) = match scoring {
        None => ("-100".to_owned(), right == 1),
        Some("subset-half") => ("-100".to_owned(), right == 2),
        Some(rule) => (format!("-{each}"), rule == "right-minus-wrong"),
    };
    Shares {
        right: each,
        wrong,
        is_exact,
    }
}

/// One part of so many of the whole, with the digits that platforms know it by.
fn percent(parts: usize) -> String {
    let text = format!("{:.5}", 100.0 / parts.max(1) as f64);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::shares;

    #[test]
    fn shares_say_the_rule_or_come_near_it() {
        let said = |scoring, right| {
            let shares = shares(scoring, right);
            (shares.right, shares.wrong, shares.is_exact)
        };
        let known =
            |right: &str, wrong: &str, is_exact| (right.to_owned(), wrong.to_owned(), is_exact);
        assert_eq!(
            said(Some("right-minus-wrong"), 3),
            known("33.33333", "-33.33333", true)
        );
        assert_eq!(said(Some("subset-half"), 2), known("50", "-100", true));
        assert_eq!(said(None, 2), known("50", "-100", false));
        assert_eq!(said(None, 1), known("100", "-100", true));
        assert_eq!(said(Some("per-option"), 2), known("50", "-50", false));
    }
}
