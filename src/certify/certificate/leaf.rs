//! A printed page: texts, lines and codes at their places, in points from its upper left corner.

use krilla::color::rgb;
use krilla::geom::{Path, PathBuilder, Point, Rect};
use krilla::num::NormalizedF32;
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;
use qrcode::{Color, QrCode};

use crate::certify::certificate::face::Face;

/// Red, green and blue.
pub(super) type Ink = (u8, u8, u8);

/// Where a text stands, from which of its ends its place is counted.
#[derive(Clone, Copy)]
pub(super) enum Anchor {
    Start,
    Middle,
}

/// How a text is set.
#[derive(Clone, Copy)]
pub(super) struct Setting {
    pub(super) size: f32,
    /// A text that is wider is set smaller.
    pub(super) most: f32,
    pub(super) anchor: Anchor,
    pub(super) ink: Ink,
    /// How much bolder than the font, as a part of the size.
    pub(super) weight: f32,
}

/// A page that is being drawn.
pub(super) struct Leaf<'p, 'f> {
    pub(super) surface: Surface<'p>,
    pub(super) face: &'f Face,
}

impl Leaf<'_, '_> {
    /// Sets `text` on the line at `y`.
    pub(super) fn text(&mut self, x: f32, y: f32, text: &str, setting: Setting) {
        let width = self.face.width(text);
        let size = setting.size.min(setting.most / width.max(f32::EPSILON));
        let x = match setting.anchor {
            Anchor::Start => x,
            Anchor::Middle => x - width * size / 2.0,
        };
        self.fill(setting.ink);
        let bolder = (setting.weight > 0.0).then(|| stroke(setting.ink, size * setting.weight));
        self.surface.set_stroke(bolder);
        let glyphs = self.face.glyphs(text);
        let start = Point::from_xy(x, y);
        let font = self.face.font();
        self.surface
            .draw_glyphs(start, &glyphs, font, text, size, false);
        self.surface.set_stroke(None);
    }

    /// Draws the outline of a rectangle.
    pub(super) fn frame(
        &mut self,
        (x, y, width, height): (f32, f32, f32, f32),
        line: f32,
        ink: Ink,
    ) {
        self.surface.set_fill(None);
        self.surface.set_stroke(Some(stroke(ink, line)));
        let mut path = PathBuilder::new();
        if let Some(frame) = Rect::from_xywh(x, y, width, height) {
            path.push_rect(frame);
        }
        self.draw(path.finish());
        self.surface.set_stroke(None);
    }

    /// Draws a level line.
    pub(super) fn rule(&mut self, x: f32, y: f32, width: f32, ink: Ink) {
        self.fill(ink);
        let mut path = PathBuilder::new();
        if let Some(line) = Rect::from_xywh(x, y, width, 0.8) {
            path.push_rect(line);
        }
        self.draw(path.finish());
    }

    /// Draws a QR code over a square.
    pub(super) fn code(&mut self, x: f32, y: f32, side: f32, code: &QrCode) {
        let modules = code.width();
        #[expect(
            clippy::cast_precision_loss,
            reason = "a code has fewer than 200 modules a side"
        )]
        let module = side / modules as f32;
        let mut path = PathBuilder::new();
        let colors = code.to_colors();
        let (mut top, mut row_start) = (y, 0);
        while row_start < colors.len() {
            let mut left = x;
            for color in &colors[row_start..row_start + modules] {
                if *color == Color::Dark
                    && let Some(square) = Rect::from_xywh(left, top, module, module)
                {
                    path.push_rect(square);
                }
                left += module;
            }
            top += module;
            row_start += modules;
        }
        self.fill((0, 0, 0));
        self.draw(path.finish());
    }

    fn fill(&mut self, (red, green, blue): Ink) {
        self.surface.set_fill(Some(Fill {
            paint: rgb::Color::new(red, green, blue).into(),
            opacity: NormalizedF32::ONE,
            rule: Default::default(),
        }));
    }

    fn draw(&mut self, path: Option<Path>) {
        if let Some(path) = path {
            self.surface.draw_path(&path);
        }
    }
}

fn stroke((red, green, blue): Ink, width: f32) -> Stroke {
    Stroke {
        paint: rgb::Color::new(red, green, blue).into(),
        width,
        ..Stroke::default()
    }
}
