//! Bytes to text: UTF-8, UTF-16, GB18030 or Big5.

use std::borrow::Cow;

/// How the bytes of a text were written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Encoding {
    Utf8,
    Utf8WithMark,
    Utf16,
    Utf16WithoutMark,
    Gb18030,
    Big5,
}

impl Encoding {
    /// Whether it was told by nothing but what the text then says.
    pub(crate) fn is_inferred(self) -> bool {
        matches!(self, Self::Utf16WithoutMark | Self::Big5)
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf8WithMark => "UTF-8 (BOM)",
            Self::Utf16 => "UTF-16",
            Self::Utf16WithoutMark => "UTF-16 (no BOM)",
            Self::Gb18030 => "GB18030",
            Self::Big5 => "Big5",
        }
    }
}

/// Parts of a text that is written in UTF-16.
const USUAL: [std::ops::RangeInclusive<char>; 6] = [
    ' '..='~',
    '\u{A0}'..='\u{24F}',
    '\u{2000}'..='\u{27BF}',
    '\u{3000}'..='\u{30FF}',
    '\u{3400}'..='\u{9FFF}',
    '\u{FE30}'..='\u{FFEF}',
];

/// The text of `bytes`; nothing if they are no text in any of the encodings.
pub(crate) fn decode(bytes: &[u8]) -> Option<(Cow<'_, str>, Encoding)> {
    decodings(bytes).into_iter().next()
}

/// What `bytes` say in each encoding in which they are a text, the most likely first: only what no
/// mark tells and UTF-8 is not can be several.
pub(crate) fn decodings(bytes: &[u8]) -> Vec<(Cow<'_, str>, Encoding)> {
    let whole = |encoding, bytes| Some(Cow::Owned(whole(encoding, bytes)?));
    let found = match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => {
            let text = std::str::from_utf8(rest).ok().map(Cow::Borrowed);
            vec![(text, Encoding::Utf8WithMark)]
        }
        [0xFF, 0xFE, rest @ ..] => vec![(whole(encoding_rs::UTF_16LE, rest), Encoding::Utf16)],
        [0xFE, 0xFF, rest @ ..] => vec![(whole(encoding_rs::UTF_16BE, rest), Encoding::Utf16)],
        _ if bytes.contains(&0) => {
            vec![(unmarked(bytes).map(Cow::Owned), Encoding::Utf16WithoutMark)]
        }
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => vec![(Some(Cow::Borrowed(text)), Encoding::Utf8)],
            Err(_) => vec![
                (whole(encoding_rs::GB18030, bytes), Encoding::Gb18030),
                (whole(encoding_rs::BIG5, bytes), Encoding::Big5),
            ],
        },
    };
    let found = found.into_iter();
    let texts = found.filter_map(|(text, encoding)| Some((text?, encoding)));
    // No text has this character; a file of another kind has it soon.
    texts.filter(|(text, _)| !text.contains('\0')).collect()
}

/// A text in UTF-16 that does not say so, in the order of bytes in which it has more plain signs.
fn unmarked(bytes: &[u8]) -> Option<String> {
    let is_usual = |c: char| "\t\r\n".contains(c) || USUAL.iter().any(|part| part.contains(&c));
    let plain = |text: &String| text.chars().filter(char::is_ascii).count();
    let orders = [encoding_rs::UTF_16LE, encoding_rs::UTF_16BE];
    let texts = orders.into_iter().filter_map(|order| whole(order, bytes));
    let texts = texts.filter(|text| text.chars().all(is_usual) && plain(text) > 0);
    texts.max_by_key(plain)
}

/// The text, if every byte of it is right.
fn whole(encoding: &'static encoding_rs::Encoding, bytes: &[u8]) -> Option<String> {
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes)?;
    Some(text.into_owned())
}
