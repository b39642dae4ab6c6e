//! Texts as HTML.

/// An element on a line of its own. `inner` is markup already.
pub(super) fn element(name: &str, class: &str, inner: &str) -> String {
    match class {
        "" => format!("<{name}>{inner}</{name}>\n"),
        class => format!("<{name} class=\"{class}\">{inner}</{name}>\n"),
    }
}

/// A text as markup.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped += "&amp;",
            '<' => escaped += "&lt;",
            '>' => escaped += "&gt;",
            '"' => escaped += "&quot;",
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::{element, escape};

    #[test]
    fn no_text_of_an_author_is_markup() {
        assert_eq!(
            escape("<b>\"3 > 2\" & 客户"),
            "&lt;b&gt;&quot;3 &gt; 2&quot; &amp; 客户"
        );
        assert_eq!(
            element("p", "note", &escape("<")),
            "<p class=\"note\">&lt;</p>\n"
        );
    }
}
