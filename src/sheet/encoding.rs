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
        matches!(self, Self::Utf16WithoutMark | Self::Gb18030 | Self::Big5)
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

/// By how much more of a text must be everyday characters in one encoding than in the other. Of 6,000
/// short sentences in GB 2312, and the same ones in Big5, none is taken for the other; files are longer.
const CLEAR: f64 = 0.15;

/// What bytes say in each encoding in which they are a text, the most likely first.
#[derive(Debug, Default)]
pub(crate) struct Decodings<'b> {
    pub(crate) texts: Vec<(Cow<'b, str>, Encoding)>,
    /// Whether several are about as likely.
    pub(crate) is_close: bool,
}

/// The text of `bytes`; nothing if they are no text in any of the encodings.
pub(crate) fn decode(bytes: &[u8]) -> Option<(Cow<'_, str>, Encoding)> {
    decodings(bytes).texts.into_iter().next()
}

/// What `bytes` say: only what no mark tells and UTF-8 is not can be several things.
pub(crate) fn decodings(bytes: &[u8]) -> Decodings<'_> {
    let mut texts = readable(bytes);
    let [(_, Encoding::Gb18030), (_, Encoding::Big5)] = &texts[..] else {
        return Decodings {
            texts,
            is_close: false,
        };
    };
    let national = everyday(bytes, Encoding::Gb18030);
    let island = everyday(bytes, Encoding::Big5);
    if island > national {
        texts.reverse();
    }
    Decodings {
        texts,
        is_close: (national - island).abs() < CLEAR,
    }
}

fn readable(bytes: &[u8]) -> Vec<(Cow<'_, str>, Encoding)> {
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

/// How many of the characters of two bytes or more stand in the part of their encoding that holds
/// those of every day: level 1 of GB 2312 and of Big5, and the marks before it. A library that tells
/// encodings apart (chardetng) was tried and follows the country that it is told.
#[expect(clippy::cast_precision_loss, reason = "a share")]
fn everyday(bytes: &[u8], encoding: Encoding) -> f64 {
    let (mut all, mut everyday, mut rest) = (0usize, 0usize, bytes);
    while let [lead, behind @ ..] = rest {
        let length = match behind.first() {
            _ if lead.is_ascii() => 1,
            Some(b'0'..=b'9') if encoding == Encoding::Gb18030 => 4,
            _ => 2,
        };
        let trail = behind.first().copied().unwrap_or_default();
        let is_everyday = match encoding {
            Encoding::Gb18030 => {
                matches!(lead, 0xA1..=0xA3 | 0xB0..=0xD7) && trail >= 0xA1 && length == 2
            }
            _ => (0xA140..=0xC67E).contains(&u16::from_be_bytes([*lead, trail])),
        };
        all += usize::from(length > 1);
        everyday += usize::from(length > 1 && is_everyday);
        rest = rest.get(length..).unwrap_or_default();
    }
    everyday as f64 / all.max(1) as f64
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
