//! The certificate: the printed page of a credential, as PDF.
//!
//! The same texts and font give the same bytes.

mod face;
mod leaf;
#[cfg(test)]
mod tests;

use jiff::civil::Date;
use krilla::Document;
use krilla::metadata::{DateTime, Metadata};
use krilla::page::PageSettings;
use qrcode::{EcLevel, QrCode};

pub(crate) use crate::certify::certificate::face::Face;

use crate::certify::certificate::leaf::{Anchor, Ink, Leaf, Setting};

/// A4 in points.
const WIDTH: f32 = 595.28;
const HEIGHT: f32 = 841.89;
const MIDDLE: f32 = WIDTH / 2.0;
/// How wide a text between the frames may be.
const MEASURE: f32 = 430.0;

const BLACK: Ink = (0x1d, 0x1d, 0x1f);
const GREY: Ink = (0x6e, 0x6e, 0x73);
const TEAL: Ink = (0x0f, 0x5c, 0x63);

/// The texts of a certificate.
pub(crate) struct Certificate {
    pub(crate) title: String,
    /// The same in another language, smaller.
    pub(crate) subtitle: String,
    /// What stands before the holder's name.
    pub(crate) lead: String,
    pub(crate) holder: String,
    /// What is said of the holder, one line each.
    pub(crate) says: Vec<String>,
    /// Labels and values: number, issuer, days.
    pub(crate) facts: Vec<(String, String)>,
    /// What the code holds, and what is written beside it.
    pub(crate) code: String,
    pub(crate) beside_code: Vec<String>,
    /// The checkpoint, line by line.
    pub(crate) foot: Vec<String>,
    pub(crate) made: Date,
}

/// Why there is no certificate.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum NoCertificate {
    /// The font lacks these characters.
    #[error("the font lacks {0}")]
    Missing(String),
    /// The code cannot hold so much.
    #[error("the code is too long")]
    TooLong,
    #[error("the page cannot be written: {0}")]
    Page(String),
}

impl Certificate {
    /// The page as PDF.
    pub(crate) fn to_pdf(&self, face: &Face) -> Result<Vec<u8>, NoCertificate> {
        let missing = face.missing(self.texts());
        if !missing.is_empty() {
            return Err(NoCertificate::Missing(missing.into_iter().collect()));
        }
        let code = QrCode::with_error_correction_level(&self.code, EcLevel::L);
        let code = code.map_err(|_| NoCertificate::TooLong)?;
        let mut document = Document::new();
        document.set_metadata(self.metadata());
        let size = PageSettings::from_wh(WIDTH, HEIGHT).expect("A4 is a size");
        let mut page = document.start_page_with(size);
        let mut leaf = Leaf {
            surface: page.surface(),
            face,
        };
        self.draw(&mut leaf, &code);
        drop(leaf);
        page.finish();
        let written = document.finish();
        written.map_err(|error| NoCertificate::Page(format!("{error:?}")))
    }

    fn texts(&self) -> impl Iterator<Item = &str> {
        let facts = self.facts.iter().flat_map(|(label, value)| [label, value]);
        let lines = self.says.iter().chain(&self.beside_code).chain(&self.foot);
        let own = [&self.title, &self.subtitle, &self.lead, &self.holder];
        let all = own.into_iter().chain(facts).chain(lines);
        all.map(String::as_str)
    }

    fn metadata(&self) -> Metadata {
        let year = self.made.year().unsigned_abs();
        let day = DateTime::new(year)
            .month(self.made.month().unsigned_abs())
            .day(self.made.day().unsigned_abs());
        Metadata::new()
            .title(format!("{} {}", self.title, self.holder))
            .language("zh-CN".to_owned())
            .creator("rolecall".to_owned())
            .producer("rolecall".to_owned())
            .creation_date(day)
    }

    fn draw(&self, leaf: &mut Leaf<'_, '_>, code: &QrCode) {
        let frame = |edge: f32| (edge, edge, WIDTH - 2.0 * edge, HEIGHT - 2.0 * edge);
        leaf.frame(frame(28.0), 2.2, TEAL);
        leaf.frame(frame(34.0), 0.6, TEAL);
        leaf.text(MIDDLE, 168.0, &self.title, middle(38.0, TEAL, 0.02));
        leaf.text(MIDDLE, 196.0, &self.subtitle, middle(12.0, GREY, 0.0));
        leaf.rule(MIDDLE - 36.0, 222.0, 72.0, TEAL);
        leaf.text(MIDDLE, 282.0, &self.lead, middle(15.0, GREY, 0.0));
        leaf.text(MIDDLE, 334.0, &self.holder, middle(34.0, BLACK, 0.015));
        leaf.rule(MIDDLE - 120.0, 350.0, 240.0, GREY);
        let mut y = 384.0;
        for line in &self.says {
            leaf.text(MIDDLE, y, line, middle(15.0, BLACK, 0.0));
            y += 26.0;
        }
        self.draw_facts(leaf);
        self.draw_foot(leaf, code);
    }

    fn draw_facts(&self, leaf: &mut Leaf<'_, '_>) {
        let mut y = 500.0;
        for (label, value) in &self.facts {
            leaf.text(148.0, y, label, start(12.5, 80.0, GREY));
            leaf.text(236.0, y, value, start(12.5, 260.0, BLACK));
            y += 25.0;
        }
    }

    fn draw_foot(&self, leaf: &mut Leaf<'_, '_>, code: &QrCode) {
        const TOP: f32 = 636.0;
        const SIDE: f32 = 136.0;
        leaf.code(62.0, TOP, SIDE, code);
        let mut y = TOP + 14.0;
        for line in &self.beside_code {
            leaf.text(216.0, y, line, start(9.5, 316.0, GREY));
            y += 16.0;
        }
        let small = start(7.0, 316.0, GREY);
        let lines = self
            .foot
            .iter()
            .flat_map(|line| leaf.face.broken(line, small.most / small.size));
        let lines: Vec<&str> = lines.collect();
        let mut y = TOP + SIDE;
        for line in lines.into_iter().rev() {
            leaf.text(216.0, y, line, small);
            y -= 10.0;
        }
    }
}

fn middle(size: f32, ink: Ink, weight: f32) -> Setting {
    Setting {
        size,
        most: MEASURE,
        anchor: Anchor::Middle,
        ink,
        weight,
    }
}

fn start(size: f32, most: f32, ink: Ink) -> Setting {
    Setting {
        size,
        most,
        anchor: Anchor::Start,
        ink,
        weight: 0.0,
    }
}
