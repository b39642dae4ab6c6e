//! Marked-up text as plain text.

/// Marks that only marked-up text has.
const MARKS: &[&str] = &[
    "<p", "<br", "<div", "<span", "</", "<img", "<b>", "<i>", "<u>", "<strong", "<em", "<font",
    "<li", "<ul", "<ol", "<sup", "<sub", "&nbsp;", "&lt;", "&gt;", "&amp;", "&quot;", "&#",
];
/// What stands for a picture in the text.
const IMAGE: &str = "[img]";

/// `text` without its mark-up, if it has any; paragraphs become lines.
pub(super) fn text(text: &str) -> String {
    let lower = text.to_ascii_lowercase();
    if !MARKS.iter().any(|mark| lower.contains(mark)) {
        return text.to_owned();
    }
    let (mut plain, mut rest) = (String::new(), text);
    while let Some(start) = rest.find(['<', '&']) {
        plain.push_str(&rest[..start]);
        rest = &rest[start..];
        let (shown, length) = if rest.starts_with('<') {
            tag(rest)
        } else {
            entity(rest)
        };
        plain.push_str(&shown);
        rest = &rest[length..];
    }
    plain.push_str(rest);
    let lines = plain.lines().map(crate::sheet::trimmed);
    let lines: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}

/// Whether a picture belongs to this text.
pub(super) fn has_image(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let ends = [".png", ".jpg", ".jpeg", ".gif", ".bmp", ".webp"];
    let is_file = ends.iter().any(|end| lower.trim().ends_with(end)) && !lower.contains(' ');
    is_file
        || ["[img]", "<img", "[图片", "【图片"]
            .iter()
            .any(|mark| lower.contains(mark))
}

/// What a tag at the start of `rest` shows as, and how long it is.
fn tag(rest: &str) -> (String, usize) {
    let inner = rest[1..].trim_start_matches('/');
    let name: String = inner
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .collect();
    let Some(end) = rest
        .find('>')
        .filter(|_| !name.is_empty() || rest.starts_with("<!"))
    else {
        return ("<".to_owned(), 1);
    };
    let name = name.to_ascii_lowercase();
    let shown = match name.as_str() {
        "br" | "p" | "div" | "li" | "tr" | "h1" | "h2" | "h3" => "\n".to_owned(),
        "td" | "th" => " ".to_owned(),
        "img" => IMAGE.to_owned(),
        "sup" | "sub" if rest.starts_with("<s") => raised(rest, end, &name),
        _ => String::new(),
    };
    let is_raised = matches!(name.as_str(), "sup" | "sub") && !shown.is_empty();
    let close = format!("</{name}>");
    let whole = rest
        .to_ascii_lowercase()
        .find(&close)
        .map(|at| at + close.len());
    (shown, whole.filter(|_| is_raised).unwrap_or(end + 1))
}

/// Digits above or below the line; other raised text keeps a sign before it.
fn raised(rest: &str, end: usize, name: &str) -> String {
    let Some(close) = rest.to_ascii_lowercase().find(&format!("</{name}>")) else {
        return String::new();
    };
    let digits = if name == "sup" {
        "⁰¹²³⁴⁵⁶⁷⁸⁹"
    } else {
        "₀₁₂₃₄₅₆₇₈₉"
    };
    let text = &rest[end + 1..close.max(end + 1)];
    let digit = |c: char| digits.chars().nth(c.to_digit(10)? as usize);
    let shown: Option<String> = text.chars().map(digit).collect();
    shown.unwrap_or_else(|| {
        if name == "sup" {
            format!("^{text}")
        } else {
            format!("_{text}")
        }
    })
}

/// The character that an entity at the start of `rest` means, and how long it is.
fn entity(rest: &str) -> (String, usize) {
    const NAMED: &[(&str, &str)] = &[
        ("nbsp", " "),
        ("lt", "<"),
        ("gt", ">"),
        ("amp", "&"),
        ("quot", "\""),
        ("apos", "'"),
        ("ldquo", "“"),
        ("rdquo", "”"),
        ("hellip", "…"),
        ("mdash", "—"),
        ("middot", "·"),
        ("times", "×"),
        ("deg", "°"),
    ];
    let whole = rest.find(';').filter(|end| *end <= 10);
    let found = whole.and_then(|end| {
        let name = &rest[1..end];
        let number = name.strip_prefix('#').and_then(|number| {
            let hex = number.strip_prefix(['x', 'X']);
            let code = hex.map_or_else(|| number.parse(), |hex| u32::from_str_radix(hex, 16));
            char::from_u32(code.ok()?).map(String::from)
        });
        let named = NAMED.iter().find(|(known, _)| *known == name);
        let shown = number.or_else(|| named.map(|(_, shown)| (*shown).to_owned()))?;
        Some((shown, end + 1))
    });
    found.unwrap_or_else(|| ("&".to_owned(), 1))
}

#[cfg(test)]
mod tests {
    use super::{has_image, text};

    #[test]
    fn mark_up_goes_and_text_stays() {
        assert_eq!(
            text("<p>先<b>问好</b>&nbsp;再登记</p><p>R&amp;D</p>"),
            "先问好 再登记\nR&D"
        );
        assert_eq!(text("a<b 且 b>c"), "a<b 且 b>c");
        assert_eq!(text("10<sup>2</sup> m<sub>3</sub>"), "10² m₃");
        assert_eq!(text("A&B"), "A&B");
    }

    #[test]
    fn pictures_are_noticed() {
        assert!(has_image(&text("看图<img src=\"a.png\">作答")));
        assert!(has_image("fig1.PNG"));
        assert!(!has_image("png 是什么格式？"));
    }
}
