//! Bytes to text: UTF-8, UTF-16 with a mark, or GB18030.

use std::borrow::Cow;

/// How the bytes of a text were written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Encoding {
    Utf8,
    Utf8WithMark,
    Utf16,
    Gb18030,
}

impl Encoding {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf8WithMark => "UTF-8 (BOM)",
            Self::Utf16 => "UTF-16",
            Self::Gb18030 => "GB18030",
        }
    }
}

/// The text of `bytes`; nothing if they are no text in any of the encodings.
pub(crate) fn decode(bytes: &[u8]) -> Option<(Cow<'_, str>, Encoding)> {
    let (text, encoding) = match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => {
            let text = std::str::from_utf8(rest).ok()?;
            (Cow::Borrowed(text), Encoding::Utf8WithMark)
        }
        [0xFF, 0xFE, rest @ ..] => (whole(encoding_rs::UTF_16LE, rest)?, Encoding::Utf16),
        [0xFE, 0xFF, rest @ ..] => (whole(encoding_rs::UTF_16BE, rest)?, Encoding::Utf16),
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => (Cow::Borrowed(text), Encoding::Utf8),
            Err(_) => (whole(encoding_rs::GB18030, bytes)?, Encoding::Gb18030),
        },
    };
    // No text has this character; a file of another kind has it soon.
    (!text.contains('\0')).then_some((text, encoding))
}

/// The text, if every byte of it is right.
fn whole(encoding: &'static encoding_rs::Encoding, bytes: &[u8]) -> Option<Cow<'static, str>> {
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes)?;
    Some(Cow::Owned(text.into_owned()))
}
