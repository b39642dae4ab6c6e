//! A map of what is mastered: a picture with one square for each outcome, as SVG.

use std::fmt::Write as _;

use crate::report::Square;

/// Side of a square with the gap after it, and without.
const STEP: usize = 40;
const SIDE: usize = 36;
/// Squares in a row of the picture.
const ROW: usize = 18;
const MARGIN: usize = 24;
/// Heights of the title, of a group's name and of the legend.
const TITLE: usize = 56;
const NAME: usize = 28;
const LEGEND: usize = 64;
/// Colours of mastery by fifths, light to dark (ColorBrewer's YlGn), each with that of its figure.
const COLOURS: [(&str, &str); 5] = [
    ("#ffffcc", "#333333"),
    ("#c2e699", "#333333"),
    ("#78c679", "#1a1a1a"),
    ("#31a354", "#ffffff"),
    ("#006837", "#ffffff"),
];
const UNMET: (&str, &str) = ("#ffffff", "#999999");
const DUE: &str = "#d95f02";

/// The words around the squares.
pub(crate) struct MapWords {
    pub(crate) title: String,
    pub(crate) unmet: String,
    pub(crate) due: String,
}

/// The picture. Each square says in figures what its colour says, and names its outcome where the
/// pointer rests.
pub(crate) fn map(groups: &[(&str, Vec<Square<'_>>)], words: &MapWords) -> String {
    let rows = |squares: &[Square<'_>]| squares.len().div_ceil(ROW);
    let heights = groups
        .iter()
        .map(|(_, squares)| NAME + rows(squares) * STEP + 8);
    let width = 2 * MARGIN + ROW * STEP;
    let height = TITLE + heights.sum::<usize>() + LEGEND;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" \
         width=\"{width}\" height=\"{height}\" \
         font-family=\"'Noto Sans CJK SC','Noto Sans SC','Microsoft YaHei',sans-serif\">\n\
         <rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n"
    );
    text(&mut svg, (MARGIN, 36), 20, "#1a1a1a", &words.title);
    let mut top = TITLE;
    for (name, squares) in groups {
        text(&mut svg, (MARGIN, top + 18), 14, "#333333", name);
        top += NAME;
        for (at, square) in squares.iter().enumerate() {
            let place = (MARGIN + at % ROW * STEP, top + at / ROW * STEP);
            draw(&mut svg, place, square);
        }
        top += rows(squares) * STEP + 8;
    }
    legend(&mut svg, top + 12, words);
    svg + "</svg>\n"
}

fn draw(svg: &mut String, (x, y): (usize, usize), square: &Square<'_>) {
    let percent = square.mastery.map(|share| (share * 100.0).round());
    let (fill, ink) = percent.map_or(UNMET, colour);
    let figure = percent.map_or(String::new(), |percent| percent.to_string());
    add(
        svg,
        format_args!("<g><title>{}</title>", escaped(square.name)),
    );
    add(
        svg,
        format_args!(
            "<rect x=\"{x}\" y=\"{y}\" width=\"{SIDE}\" height=\"{SIDE}\" rx=\"4\" \
             fill=\"{fill}\" stroke=\"#b8b8b8\"/>"
        ),
    );
    if !figure.is_empty() {
        let (middle, line) = (x + SIDE / 2, y + SIDE / 2 + 5);
        add(
            svg,
            format_args!(
                "<text x=\"{middle}\" y=\"{line}\" font-size=\"13\" text-anchor=\"middle\" \
                 fill=\"{ink}\">{figure}</text>"
            ),
        );
    }
    if square.is_due {
        let (x, y) = (x + SIDE - 6, y + 6);
        add(
            svg,
            format_args!("<circle cx=\"{x}\" cy=\"{y}\" r=\"4\" fill=\"{DUE}\"/>"),
        );
    }
    svg.push_str("</g>\n");
}

/// The colour of a share in percent, and that of its figure.
fn colour(percent: f64) -> (&'static str, &'static str) {
    COLOURS[((percent / 20.0) as usize).min(COLOURS.len() - 1)]
}

fn legend(svg: &mut String, top: usize, words: &MapWords) {
    let swatch = |svg: &mut String, x: usize, fill: &str| {
        add(
            svg,
            format_args!(
                "<rect x=\"{x}\" y=\"{top}\" width=\"18\" height=\"18\" rx=\"3\" fill=\"{fill}\" \
                 stroke=\"#b8b8b8\"/>"
            ),
        );
    };
    let mut x = MARGIN;
    swatch(svg, x, UNMET.0);
    text(svg, (x + 24, top + 14), 13, "#333333", &words.unmet);
    x += 120;
    for (at, (fill, _)) in COLOURS.iter().enumerate() {
        swatch(svg, x, fill);
        let share = format!("{}–{} %", at * 20, (at + 1) * 20);
        text(svg, (x + 24, top + 14), 13, "#333333", &share);
        x += 100;
    }
    add(
        svg,
        format_args!(
            "<circle cx=\"{}\" cy=\"{}\" r=\"4\" fill=\"{DUE}\"/>",
            x + 8,
            top + 9
        ),
    );
    text(svg, (x + 24, top + 14), 13, "#333333", &words.due);
}

fn text(svg: &mut String, (x, y): (usize, usize), size: usize, fill: &str, words: &str) {
    let words = escaped(words);
    add(
        svg,
        format_args!(
            "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" fill=\"{fill}\">{words}</text>\n"
        ),
    );
}

fn add(svg: &mut String, words: std::fmt::Arguments<'_>) {
    svg.write_fmt(words).expect("memory takes every text");
}

fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    text.chars().filter(|c| !c.is_control()).collect()
}

#[cfg(test)]
mod tests {
    use super::{MapWords, map};
    use crate::report::Square;

    fn square(name: &str, mastery: Option<f64>) -> Square<'_> {
        Square {
            name,
            mastery,
            is_due: mastery.is_some_and(|share| share < 0.5),
        }
    }

    #[test]
    fn every_outcome_has_a_square_with_its_name_and_figure_and_a_dot_where_it_is_due() {
        let words = MapWords {
            title: "掌握 <图>".to_owned(),
            unmet: "没练过".to_owned(),
            due: "到期".to_owned(),
        };
        let many = (0..20).map(|_| square("时限 & 时效", Some(0.4)));
        let groups = [
            ("规定", many.collect()),
            (
                "礼仪",
                vec![square("问候", Some(1.0)), square("道别", None)],
            ),
        ];
        let svg = map(&groups, &words);
        let document = roxmltree::Document::parse(&svg).expect("well-formed");
        let with = |tag: &str| {
            let nodes = document.descendants();
            nodes.filter(|node| node.has_tag_name(tag)).count()
        };
        assert_eq!(with("title"), 22);
        assert_eq!(with("circle"), 20 + 1, "twenty are due, one in the legend");
        let texts = document.descendants().filter_map(|node| node.text());
        let texts: Vec<&str> = texts.collect();
        for text in ["掌握 <图>", "时限 & 时效", "40", "100", "礼仪"] {
            assert!(texts.contains(&text), "{text}");
        }
    }
}
