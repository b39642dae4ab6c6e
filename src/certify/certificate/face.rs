//! A font: which characters it has, how wide they are, and their glyphs.

use std::borrow::Cow;
use std::collections::BTreeSet;

use krilla::text::{Font, GlyphId, KrillaGlyph};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider as _};

/// The font in the program: a part of Noto Sans CJK SC, under the licence beside it.
const OWN: &[u8] = include_bytes!("../../../content/fonts/RolecallSansSC.otf");

/// A font that texts are set in.
pub(crate) struct Face {
    bytes: Cow<'static, [u8]>,
    font: Font,
}

impl Face {
    /// The font in the program: GB 2312 and characters that are common in names.
    pub(crate) fn own() -> Self {
        Self::of(Cow::Borrowed(OWN), OWN.into()).expect("the font in the program is one")
    }

    /// The font in a file, the first one where there are several; `None` if it is none.
    pub(crate) fn read(bytes: Vec<u8>) -> Option<Self> {
        Self::of(Cow::Owned(bytes.clone()), bytes.into())
    }

    fn of(bytes: Cow<'static, [u8]>, data: krilla::Data) -> Option<Self> {
        FontRef::from_index(&bytes, 0).ok()?;
        let font = Font::new(data, 0)?;
        Some(Self { bytes, font })
    }

    /// The characters of `texts` that the font lacks.
    pub(super) fn missing<'t>(&self, texts: impl Iterator<Item = &'t str>) -> BTreeSet<char> {
        let face = self.face();
        let known = face.charmap();
        let characters = texts.flat_map(str::chars);
        characters.filter(|c| known.map(*c).is_none()).collect()
    }

    /// The width of `text` where its size is 1.
    pub(super) fn width(&self, text: &str) -> f32 {
        self.glyphs(text).iter().map(|glyph| glyph.x_advance).sum()
    }

    /// The glyphs of `text`, one a character; Chinese needs no shaping.
    pub(super) fn glyphs(&self, text: &str) -> Vec<KrillaGlyph> {
        let face = self.face();
        let known = face.charmap();
        let metrics = face.glyph_metrics(Size::unscaled(), LocationRef::default());
        let glyph = |(at, c): (usize, char)| {
            let id = known.map(c).unwrap_or_default();
            let advance = metrics.advance_width(id).unwrap_or_default();
            let advance = advance / self.font.units_per_em();
            let range = at..at + c.len_utf8();
            KrillaGlyph::new(
                GlyphId::new(id.to_u32()),
                advance,
                0.0,
                0.0,
                0.0,
                range,
                None,
            )
        };
        text.char_indices().map(glyph).collect()
    }

    /// `text` in parts that are at most as wide as `most` times their size.
    pub(super) fn broken<'t>(&self, text: &'t str, most: f32) -> Vec<&'t str> {
        let mut parts = Vec::new();
        let (mut start, mut width) = (0, 0.0);
        for glyph in self.glyphs(text) {
            width += glyph.x_advance;
            let here = glyph.text_range.start;
            if width > most && here > start {
                parts.push(&text[start..here]);
                (start, width) = (here, glyph.x_advance);
            }
        }
        parts.push(&text[start..]);
        parts
    }

    pub(super) fn font(&self) -> Font {
        self.font.clone()
    }

    fn face(&self) -> FontRef<'_> {
        FontRef::from_index(&self.bytes, 0).expect("read before")
    }
}
