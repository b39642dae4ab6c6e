//! Pictures of statistics as SVG.

use std::fmt::Write as _;

use crate::statistics::Bin;

const WIDTH: f64 = 480.0;
const HEIGHT: f64 = 300.0;
/// Room for the labels on the left, above, on the right and below.
const LEFT: f64 = 52.0;
const TOP: f64 = 40.0;
const RIGHT: f64 = 16.0;
const BELOW: f64 = 44.0;
const FONTS: &str = "'Noto Sans CJK SC','Microsoft YaHei','PingFang SC',sans-serif";

/// What is written at a picture.
pub(crate) struct Labels<'a> {
    pub(crate) title: &'a str,
    pub(crate) across: &'a str,
    pub(crate) up: &'a str,
}

/// Bars as high as candidates are many.
pub(crate) fn histogram(labels: &Labels<'_>, bins: &[Bin]) -> String {
    let most = bins.iter().map(|bin| bin.n).max().unwrap_or(0).max(1);
    let mut svg = frame(labels, bins, &most.to_string());
    for (at, bin) in bins.iter().enumerate() {
        let (left, right) = (across(at as f64, bins), across(at as f64 + 1.0, bins));
        let top = up(bin.n as f64 / most as f64);
        push(
            &mut svg,
            &format!(
                "<rect x=\"{:.1}\" y=\"{top:.1}\" width=\"{:.1}\" height=\"{:.1}\" fill=\"#4c78a8\"><title>{:.1}–{:.1}: {}</title></rect>",
                left + 1.0,
                right - left - 2.0,
                HEIGHT - BELOW - top,
                bin.from,
                bin.to,
                bin.n
            ),
        );
    }
    svg + "</svg>\n"
}

/// A line through what candidates of each total earned; a dot is as large as they are many.
pub(crate) fn characteristic(labels: &Labels<'_>, bins: &[Bin]) -> String {
    let mut svg = frame(labels, bins, "100%");
    let most = bins.iter().map(|bin| bin.n).max().unwrap_or(0).max(1) as f64;
    let there = bins.iter().enumerate().filter(|(_, bin)| bin.n > 0);
    let points: Vec<(f64, f64, u64)> = there
        .map(|(at, bin)| (across(at as f64 + 0.5, bins), up(bin.share), bin.n))
        .collect();
    let line: Vec<String> = points
        .iter()
        .map(|(x, y, _)| format!("{x:.1},{y:.1}"))
        .collect();
    push(
        &mut svg,
        &format!(
            "<polyline points=\"{}\" fill=\"none\" stroke=\"#e45756\" stroke-width=\"2\"/>",
            line.join(" ")
        ),
    );
    for (x, y, n) in points {
        let radius = 2.0 + 5.0 * (n as f64 / most).sqrt();
        push(
            &mut svg,
            &format!(
                "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{radius:.1}\" fill=\"#e45756\" fill-opacity=\"0.7\"><title>n = {n}</title></circle>"
            ),
        );
    }
    svg + "</svg>\n"
}

/// The picture with its title and axes, not yet closed.
fn frame(labels: &Labels<'_>, bins: &[Bin], most: &str) -> String {
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" width=\"{WIDTH}\" height=\"{HEIGHT}\" font-family=\"{FONTS}\" font-size=\"12\">\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n"
    );
    let (bottom, end) = (HEIGHT - BELOW, WIDTH - RIGHT);
    let text = |svg: &mut String, x: f64, y: f64, anchor: &str, text: &str| {
        push(
            svg,
            &format!(
                "<text x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"{anchor}\">{}</text>",
                escaped(text)
            ),
        );
    };
    push(
        &mut svg,
        &format!(
            "<path d=\"M{LEFT} {TOP}V{bottom}H{end}\" fill=\"none\" stroke=\"#333\"/><path d=\"M{LEFT} {TOP}H{end}\" stroke=\"#ddd\"/>"
        ),
    );
    text(&mut svg, WIDTH / 2.0, 18.0, "middle", labels.title);
    text(&mut svg, LEFT, 34.0, "middle", labels.up);
    text(&mut svg, LEFT - 6.0, TOP + 4.0, "end", most);
    text(&mut svg, LEFT - 6.0, bottom, "end", "0");
    text(
        &mut svg,
        (LEFT + end) / 2.0,
        HEIGHT - 6.0,
        "middle",
        labels.across,
    );
    if let (Some(first), Some(last)) = (bins.first(), bins.last()) {
        text(&mut svg, LEFT, bottom + 16.0, "middle", &short(first.from));
        text(&mut svg, end, bottom + 16.0, "end", &short(last.to));
        let middle = (first.from + last.to) / 2.0;
        text(
            &mut svg,
            (LEFT + end) / 2.0,
            bottom + 16.0,
            "middle",
            &short(middle),
        );
    }
    svg
}

fn across(at: f64, bins: &[Bin]) -> f64 {
    LEFT + (WIDTH - LEFT - RIGHT) * at / bins.len().max(1) as f64
}

fn up(share: f64) -> f64 {
    HEIGHT - BELOW - (HEIGHT - BELOW - TOP) * share.clamp(0.0, 1.0)
}

fn short(number: f64) -> String {
    let text = format!("{number:.1}");
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}

fn push(svg: &mut String, line: &str) {
    writeln!(svg, "{line}").expect("a string takes every text");
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
