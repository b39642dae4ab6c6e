//! A text as a YAML scalar, in the manner of the one that it replaces.

use granit_parser::ScalarStyle;
use serde_json::Value;

/// Where a scalar comes to stand.
#[derive(Clone, Copy)]
pub(super) struct Site<'t> {
    pub(super) is_in_flow: bool,
    /// The columns before the lines of a text of several lines.
    pub(super) indent: usize,
    pub(super) newline: &'static str,
    /// The scalar that it replaces, as it is written.
    pub(super) before: &'t str,
}

/// `text` in this style, or in the plainest that can say it.
pub(super) fn scalar(text: &str, style: ScalarStyle, site: &Site<'_>) -> String {
    let is_one_line = !text.contains('\n') && !text.chars().any(is_unseen);
    match style {
        ScalarStyle::Literal | ScalarStyle::Folded if fits_block(text) => block(text, site),
        ScalarStyle::SingleQuoted if is_one_line => format!("'{}'", text.replace('\'', "''")),
        ScalarStyle::DoubleQuoted => quoted(text),
        _ if is_plain(text, site.is_in_flow) => text.to_owned(),
        _ if !site.is_in_flow && text.contains('\n') && fits_block(text) => {
            let site = Site {
                before: "|-",
                ..*site
            };
            block(text, &site)
        }
        _ => quoted(text),
    }
}

/// A value on one line: lists and maps in brackets.
pub(super) fn flow(value: &Value, is_in_flow: bool) -> String {
    let inner = |value: &Value| flow(value, true);
    match value {
        Value::String(text) if is_plain(text, is_in_flow) => text.clone(),
        Value::String(text) => quoted(text),
        Value::Array(values) => {
            let values: Vec<String> = values.iter().map(inner).collect();
            format!("[{}]", values.join(", "))
        }
        Value::Object(pairs) => {
            let pair = |(key, value): (&String, &Value)| format!("{}: {}", name(key), inner(value));
            format!(
                "{{{}}}",
                pairs.iter().map(pair).collect::<Vec<_>>().join(", ")
            )
        }
        other => other.to_string(),
    }
}

/// A text that stands before a colon.
pub(super) fn name(text: &str) -> String {
    match is_plain(text, true) {
        true => text.to_owned(),
        false => quoted(text),
    }
}

/// A text in lines of their own below `|` or `>`, with the sign that was there.
fn block(text: &str, site: &Site<'_>) -> String {
    let mut before = site.before.lines();
    let sign = before.next().unwrap_or("|-").trim_end();
    let body = before.find(|line| !line.trim().is_empty());
    let indent = body.map_or(site.indent, |line| line.len() - line.trim_start().len());
    // Lines below `>` would become one.
    let mut written = match text.contains('\n') {
        true => sign.replacen('>', "|", 1),
        false => sign.to_owned(),
    };
    for line in text.split('\n') {
        written += site.newline;
        if !line.is_empty() {
            written += &" ".repeat(indent);
            written += line;
        }
    }
    written
}

fn fits_block(text: &str) -> bool {
    !text.is_empty()
        && !text.starts_with([' ', '\t', '\n'])
        && !text.ends_with(char::is_whitespace)
        && !text.chars().any(|c| c != '\n' && is_unseen(c))
}

fn is_unseen(c: char) -> bool {
    c.is_control() || matches!(c, '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{FEFF}')
}

/// Whether a text can stand without quotes; `null` and `~` would say nothing.
fn is_plain(text: &str, is_in_flow: bool) -> bool {
    let signs = [
        '-', '?', ':', ',', '[', ']', '{', '}', '#', '&', '*', '!', '|', '>', '\'', '"', '%', '@',
        '`', '=',
    ];
    let is_free = !text.is_empty()
        && !matches!(text, "~" | "null")
        && text.trim() == text
        && !text.starts_with(signs)
        && !text.ends_with(':')
        && !text.contains(": ")
        && !text.contains(" #")
        && !text.chars().any(is_unseen);
    is_free && !(is_in_flow && text.contains([',', '[', ']', '{', '}', ':', '#']))
}

fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => quoted += "\\\"",
            '\\' => quoted += "\\\\",
            '\n' => quoted += "\\n",
            '\t' => quoted += "\\t",
            c if is_unseen(c) => quoted += &format!("\\u{:04X}", u32::from(c)),
            c => quoted.push(c),
        }
    }
    quoted + "\""
}

#[cfg(test)]
mod tests {
    use granit_parser::ScalarStyle;

    use super::{Site, scalar};

    #[test]
    fn a_text_keeps_the_manner_of_the_one_before_where_it_can() {
        let written = |text: &str, style, before| {
            let site = Site {
                is_in_flow: false,
                indent: 2,
                newline: "\n",
                before,
            };
            scalar(text, style, &site)
        };
        assert_eq!(written("先问好", ScalarStyle::Plain, "x"), "先问好");
        assert_eq!(written("a: b", ScalarStyle::Plain, "x"), "\"a: b\"");
        assert_eq!(written("甲\n乙", ScalarStyle::Plain, "x"), "|-\n  甲\n  乙");
        assert_eq!(written("it's", ScalarStyle::SingleQuoted, "'x'"), "'it''s'");
        assert_eq!(
            written("a\nb", ScalarStyle::DoubleQuoted, "\"x\""),
            "\"a\\nb\""
        );
        let literal = "| # 注\n    x";
        assert_eq!(
            written("甲", ScalarStyle::Literal, literal),
            "| # 注\n    甲"
        );
        assert_eq!(
            written("甲\n乙", ScalarStyle::Folded, ">-\n  x"),
            "|-\n  甲\n  乙"
        );
    }
}
