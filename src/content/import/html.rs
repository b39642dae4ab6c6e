//! Marked-up text as plain text.

use crate::content::import::question::Remark;

/// Marks that only marked-up text has.
const MARKS: &[&str] = &[
    "<p", "<br", "<div", "<span", "</", "<img", "<b>", "<i>", "<u>", "<strong", "<em", "<font",
    "<li", "<ul", "<ol", "<sup", "<sub", "<table", "<audio", "<video", "<math", "&nbsp;", "&lt;",
    "&gt;", "&amp;", "&quot;", "&#",
];
/// What stands for a picture, a sound or a formula in the text.
pub(super) const IMAGE: &str = "[img]";
/// Elements that cannot be said in plain text.
const MEDIA: &[&str] = &[
    "img", "audio", "video", "object", "embed", "iframe", "svg", "canvas", "math",
];
/// Elements whose ends are ends of lines.
const BLOCKS: &[&str] = &[
    "br",
    "p",
    "div",
    "li",
    "tr",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "table",
    "pre",
    "blockquote",
    "hr",
    "dt",
    "dd",
    "caption",
];
/// Longest raised or lowered text, in bytes.
const LONGEST_RAISED: usize = 200;
/// Longest entity, in bytes.
const LONGEST_ENTITY: usize = 10;

/// `text` without its mark-up, if it has any; paragraphs become lines.
pub(super) fn text(text: &str) -> String {
    let lower = text.to_ascii_lowercase();
    if !MARKS.iter().any(|mark| lower.contains(mark)) {
        return text.to_owned();
    }
    plain(text)
}

/// Marked-up `text` without its mark-up; paragraphs become lines.
pub(super) fn plain(text: &str) -> String {
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
fn has_image(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let ends = [".png", ".jpg", ".jpeg", ".gif", ".bmp", ".webp"];
    let is_file = ends.iter().any(|end| lower.trim().ends_with(end)) && !lower.contains(' ');
    is_file
        || [IMAGE, "<img", "[图片", "【图片", "[sound:"]
            .iter()
            .any(|mark| lower.contains(mark))
}

/// What an element of this name shows as where it begins or ends; nothing for one that is only a
/// form of its text.
pub(super) fn shown(name: &str) -> Option<&'static str> {
    if BLOCKS.contains(&name) {
        Some("\n")
    } else if MEDIA.contains(&name) {
        Some(IMAGE)
    } else {
        matches!(name, "td" | "th").then_some(" ")
    }
}

/// Words that send the reader to a picture.
const TO_PICTURES: &[&str] = &[
    "见下图",
    "见上图",
    "见图",
    "如下图",
    "如图所示",
    "如图，",
    "如图,",
    "下图所示",
    "下图中",
    "上图中",
    "根据下图",
    "看图回答",
    "附图",
];

/// Why a text cannot be shown as text; nothing where it can.
pub(super) fn unshown(text: &str) -> Option<Remark> {
    let has_formula = text.matches("$$").count() >= 2
        || [("\\(", "\\)"), ("\\[", "\\]")]
            .iter()
            .any(|(open, close)| text.contains(open) && text.contains(close));
    let code = if has_formula {
        "formula"
    } else if has_image(text) || TO_PICTURES.iter().any(|word| text.contains(word)) {
        "image"
    } else {
        return None;
    };
    Some(Remark::new(code).with("text", text))
}

/// Refuses texts with something in them that is not text.
pub(super) fn only_text<'t>(texts: impl IntoIterator<Item = &'t String>) -> Result<(), Remark> {
    texts
        .into_iter()
        .find_map(|text| unshown(text))
        .map_or(Ok(()), Err)
}

/// `text` with its entities as the characters that they mean.
pub(super) fn references(text: &str) -> String {
    let (mut plain, mut rest) = (String::new(), text);
    while let Some(start) = rest.find('&') {
        plain.push_str(&rest[..start]);
        let (shown, length) = entity(&rest[start..]);
        plain.push_str(&shown);
        rest = &rest[start + length..];
    }
    plain + rest
}

/// What a tag at the start of `rest` shows as, and how long it is.
fn tag(rest: &str) -> (String, usize) {
    if let Some(comment) = rest.strip_prefix("<!--") {
        let end = comment.find("-->").map_or(rest.len(), |end| end + 7);
        return (String::new(), end);
    }
    let is_start = !rest.starts_with("</");
    let inner = rest[1..].trim_start_matches('/');
    let name: String = inner
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .collect();
    if name.is_empty() && !rest.starts_with("<!") {
        return ("<".to_owned(), 1);
    }
    let Some(end) = rest.find('>') else {
        return (rest.to_owned(), rest.len());
    };
    let name = name.to_ascii_lowercase();
    match name.as_str() {
        "sup" | "sub" if is_start => raised(rest, end + 1, &name),
        "style" | "script" if is_start => (String::new(), whole(rest, &name).1),
        name if MEDIA.contains(&name) => {
            let shown = if is_start { IMAGE } else { "" };
            let closes = is_start && name == "math";
            let length = if closes { whole(rest, name).1 } else { end + 1 };
            (shown.to_owned(), length)
        }
        name => (shown(name).unwrap_or_default().to_owned(), end + 1),
    }
}

/// Where the end tag of the element at the start of `text` begins and ends.
fn whole(text: &str, name: &str) -> (usize, usize) {
    let close = format!("</{name}");
    let starts = text.match_indices("</").map(|(at, _)| at);
    let start = starts.into_iter().find(|at| {
        let tag = text.get(*at..*at + close.len());
        tag.is_some_and(|tag| tag.eq_ignore_ascii_case(&close))
    });
    let start = start.unwrap_or(text.len());
    let end = text[start..].find('>').map(|end| start + end + 1);
    (start, end.unwrap_or(text.len()))
}

/// Digits above or below the line; other raised text keeps a sign before it.
fn raised(rest: &str, behind: usize, name: &str) -> (String, usize) {
    let most = rest.len().min(behind + LONGEST_RAISED);
    let most = (behind..=most)
        .rev()
        .find(|end| rest.is_char_boundary(*end));
    let near = &rest[..most.unwrap_or(behind)];
    let (start, end) = whole(&near[behind..], name);
    let text = &near[behind..behind + start];
    if start == near.len() - behind || text.contains('<') {
        return (String::new(), behind);
    }
    (raised_text(text, name == "sup"), behind + end)
}

/// A text above or below the line, as plain characters say it.
pub(super) fn raised_text(text: &str, is_above: bool) -> String {
    let digits = if is_above {
        "⁰¹²³⁴⁵⁶⁷⁸⁹"
    } else {
        "₀₁₂₃₄₅₆₇₈₉"
    };
    let digit = |c: char| digits.chars().nth(c.to_digit(10)? as usize);
    let shown: Option<String> = text.chars().map(digit).collect();
    let sign = if is_above { '^' } else { '_' };
    shown.unwrap_or_else(|| format!("{sign}{text}"))
}

/// The character that an entity at the start of `rest` means, and how long it is.
fn entity(rest: &str) -> (String, usize) {
    let near = rest.bytes().take(LONGEST_ENTITY + 1);
    let whole = near.into_iter().position(|byte| byte == b';');
    let found = whole.and_then(|end| Some((meant(&rest[1..end])?, end + 1)));
    found.unwrap_or_else(|| ("&".to_owned(), 1))
}

/// What an entity of this name means.
pub(super) fn meant(name: &str) -> Option<String> {
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
        ("divide", "÷"),
        ("plusmn", "±"),
        ("le", "≤"),
        ("ge", "≥"),
        ("ne", "≠"),
        ("ndash", "–"),
        ("lsquo", "‘"),
        ("rsquo", "’"),
        ("bull", "•"),
        ("rarr", "→"),
        ("larr", "←"),
        ("deg", "°"),
    ];
    if let Some(number) = name.strip_prefix('#') {
        let hex = number.strip_prefix(['x', 'X']);
        let code = hex.map_or_else(|| number.parse(), |hex| u32::from_str_radix(hex, 16));
        return char::from_u32(code.ok()?).map(String::from);
    }
    let named = NAMED.iter().find(|(known, _)| *known == name);
    named.map(|(_, shown)| (*shown).to_owned())
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
        assert_eq!(
            text("<p>甲<!-- <b>乙</b> -->丙</p><style>p{}</style>"),
            "甲丙"
        );
        assert_eq!(text("<p>x<sup>n</sup> a<sub>未闭合</p>"), "x^n a未闭合");
        assert_eq!(
            text("<p>听<audio src='a.mp3'></audio>再<math><mn>1</mn></math></p>"),
            "听[img]再[img]"
        );
        assert_eq!(text("<p>&amp;&lt; <b"), "&< <b");
    }

    #[test]
    fn pictures_are_noticed() {
        assert!(has_image(&text("看图<img src=\"a.png\">作答")));
        assert!(has_image("fig1.PNG"));
        assert!(!has_image("png 是什么格式？"));
    }
}
