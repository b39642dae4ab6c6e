//! Published figures, and what must hold for all.

use proptest::collection::vec;
use proptest::{prop_assert, prop_assert_eq, proptest};

use crate::statistics::{Answer, ItemTally, Mark, PaperFigures, Tally, Verdict, figures};

/// Answer patterns to section 7 of the Law School Admission Test and how many candidates gave
/// each, as published by Bock and Lieberman 1970, *Psychometrika* 35.
const LSAT7: [(&str, u32); 32] = [
    ("00000", 12),
    ("00001", 19),
    ("00010", 1),
    ("00011", 7),
    ("00100", 3),
    ("00101", 19),
    ("00110", 3),
    ("00111", 17),
    ("01000", 10),
    ("01001", 5),
    ("01010", 3),
    ("01011", 7),
    ("01100", 7),
    ("01101", 23),
    ("01110", 8),
    ("01111", 28),
    ("10000", 7),
    ("10001", 39),
    ("10010", 11),
    ("10011", 34),
    ("10100", 14),
    ("10101", 51),
    ("10110", 15),
    ("10111", 90),
    ("11000", 6),
    ("11001", 25),
    ("11010", 7),
    ("11011", 35),
    ("11100", 18),
    ("11101", 136),
    ("11110", 32),
    ("11111", 308),
];

fn tally(max: &[&str], attempts: &[Vec<&str>]) -> Tally {
    let mark = |text: &str| Mark::parse(text).expect("a number");
    let mut tally = Tally::default();
    for (at, max) in max.iter().enumerate() {
        tally
            .items
            .push(ItemTally::new(&format!("q{at}"), mark(max)));
    }
    for scores in attempts {
        let answers = scores
            .iter()
            .enumerate()
            .filter(|(_, score)| !score.is_empty());
        let answers: Vec<Answer<'_>> = answers
            .map(|(item, score)| Answer {
                item,
                score: mark(score),
                ..Answer::default()
            })
            .collect();
        tally.add(&answers);
    }
    tally
}

fn lsat7() -> Tally {
    let patterns = LSAT7.iter().flat_map(|(pattern, count)| {
        let scores: Vec<&str> = (0..5).map(|at| &pattern[at..=at]).collect();
        vec![scores; *count as usize]
    });
    tally(&["1"; 5], &patterns.collect::<Vec<_>>())
}

fn rounded(figures: impl IntoIterator<Item = Option<f64>>) -> Vec<String> {
    let figures = figures.into_iter();
    let text = |figure: Option<f64>| figure.map_or("-".to_owned(), |figure| format!("{figure:.3}"));
    figures.map(text).collect()
}

#[test]
fn the_figures_of_a_published_test_come_out_to_the_last_digit() {
    let tally = lsat7();
    let PaperFigures {
        n,
        mean,
        sd,
        alpha,
        sem,
        ..
    } = tally.paper(None);
    assert_eq!(n, 1000);
    assert_eq!(
        rounded([mean, sd, alpha, sem]),
        ["3.707", "1.199", "0.453", "0.886"]
    );
    let items = figures(&tally);
    let column = |figure: fn(&crate::statistics::ItemFigures) -> Option<f64>| {
        rounded(items.iter().map(figure))
    };
    assert_eq!(
        column(|item| item.difficulty),
        ["0.828", "0.658", "0.772", "0.606", "0.843"]
    );
    assert_eq!(
        column(|item| item.item_total),
        ["0.530", "0.600", "0.611", "0.592", "0.461"]
    );
    assert_eq!(
        column(|item| item.item_rest),
        ["0.246", "0.247", "0.313", "0.223", "0.175"]
    );
    assert_eq!(
        column(|item| item.alpha_without),
        ["0.396", "0.394", "0.345", "0.415", "0.438"]
    );
    // Alpha's interval by Bonett's formula is narrow for a thousand.
    let interval = tally.paper(None).alpha_interval.expect("there is one");
    assert!(interval.low > 0.39 && interval.high < 0.51, "{interval:?}");
    assert!(items.iter().all(|item| item.verdict == Verdict::Fine));
}

/// Reckoned by hand from the formulas.
#[test]
fn items_with_parts_of_points_have_these_figures() {
    let attempts = [
        vec!["1", "0.5", "2"],
        vec!["0", "1", "1"],
        vec!["1", "1", "0"],
        vec!["0.5", "0", "2"],
        vec!["1", "0.5", "1"],
    ];
    let items = figures(&tally(&["1", "1", "2"], &attempts));
    let of = |item: &crate::statistics::ItemFigures| {
        rounded([
            item.difficulty,
            item.sd,
            item.discrimination,
            item.efficiency,
            item.effective_weight,
        ])
    };
    assert_eq!(
        of(&items[0]),
        ["0.700", "0.447", "-29.417", "-31.579", "36.603"]
    );
    assert_eq!(of(&items[1]), ["0.600", "0.418", "-80.178", "-92.308", "-"]);
    assert_eq!(
        of(&items[2]),
        ["0.600", "0.837", "-68.139", "-76.471", "63.397"]
    );
    assert!(items.iter().all(|item| item.verdict == Verdict::TooFew));
}

#[test]
fn what_has_no_spread_has_no_correlation() {
    let attempts = vec![vec!["1", "0"], vec!["1", "1"], vec!["1", "0"]];
    let tally = tally(&["1", "1"], &attempts);
    let items = figures(&tally);
    assert_eq!((items[0].item_rest, items[1].item_rest), (None, None));
    assert_eq!(items[0].sd, Some(0.0));
    assert_eq!(figures(&tally_of_nobody())[0].difficulty, None);
    assert_eq!(tally_of_nobody().paper(None).alpha, None);
}

fn tally_of_nobody() -> Tally {
    tally(&["1"], &[])
}

#[test]
fn candidates_with_other_items_have_an_alpha_of_their_own() {
    let attempts = [
        vec!["1", "1", "", ""],
        vec!["", "1", "1", ""],
        vec!["", "", "0", "0"],
        vec!["0", "", "", "0"],
    ];
    let paper = tally(&["1"; 4], &attempts).paper(None);
    assert_eq!(paper.alpha_is.as_str(), "nested");
    // Nothing differs within a paper, all between them.
    assert_eq!(paper.alpha, Some(1.0));
}

#[test]
fn a_cut_in_the_middle_is_decided_alike_by_chance_for_half_and_surely_with_alpha_one() {
    let attempts = [
        vec!["0", "0"],
        vec!["1", "1"],
        vec!["0", "0"],
        vec!["1", "1"],
    ];
    let paper = tally(&["1", "1"], &attempts).paper(Mark::parse("1"));
    assert_eq!(paper.alpha, Some(1.0));
    let consistency = paper.consistency.expect("there is a cut");
    assert!(
        (consistency.agreement - 1.0).abs() < 1e-6,
        "{consistency:?}"
    );
    assert!(
        consistency
            .kappa
            .is_some_and(|kappa| (kappa - 1.0).abs() < 1e-6)
    );
}

#[test]
fn options_are_told_by_thirds() {
    let mut tally = Tally::default();
    let point = Mark::parse("1").expect("a number");
    tally.items.push(ItemTally::new("a", point));
    tally.items.push(ItemTally::new("b", point));
    for (a, b, option) in [("0", "0", "甲"), ("0", "1", "甲"), ("1", "1", "乙")] {
        let mark = |text| Mark::parse(text).expect("a number");
        let (first, second) = (mark(a), mark(b));
        tally.add(&[
            Answer {
                item: 0,
                score: first,
                chosen: vec![option],
                seconds: Some(9),
                ..Answer::default()
            },
            Answer {
                item: 1,
                score: second,
                ..Answer::default()
            },
        ]);
    }
    let items = figures(&tally);
    assert_eq!(items[0].options["甲"], [Some(1.0), Some(1.0), Some(0.0)]);
    assert_eq!(items[0].options["乙"], [Some(0.0), Some(0.0), Some(1.0)]);
    assert_eq!(items[0].seconds, Some(9));
}

proptest! {
    #![proptest_config(proptest::test_runner::Config::with_cases(32))]

    #[test]
    fn no_figure_depends_on_the_order_of_the_attempts(
        mut attempts in vec(vec(0_u8..=4, 3), 0..40),
    ) {
        let forwards = made(&attempts);
        attempts.reverse();
        let backwards = made(&attempts);
        for (left, right) in figures(&forwards).iter().zip(figures(&backwards)) {
            prop_assert_eq!(left.difficulty, right.difficulty);
            prop_assert_eq!(left.item_rest, right.item_rest);
            prop_assert_eq!(left.efficiency, right.efficiency);
            prop_assert_eq!(left.effective_weight, right.effective_weight);
        }
        prop_assert_eq!(forwards.paper(None).alpha, backwards.paper(None).alpha);
    }

    #[test]
    fn figures_lie_within_their_bounds(attempts in vec(vec(0_u8..=4, 3), 0..40)) {
        let tally = made(&attempts);
        let within = |figure: Option<f64>, low: f64, high: f64| {
            figure.is_none_or(|figure| (low..=high).contains(&figure))
        };
        for item in figures(&tally) {
            prop_assert!(within(item.difficulty, 0.0, 1.0));
            prop_assert!(within(item.item_rest, -1.000_001, 1.000_001));
            prop_assert!(within(item.item_total, -1.000_001, 1.000_001));
            prop_assert!(within(item.efficiency, f64::MIN, 100.000_1));
        }
        prop_assert!(within(tally.paper(None).alpha, f64::MIN, 1.000_001));
    }
}

fn made(attempts: &[Vec<u8>]) -> Tally {
    let scores: Vec<Vec<String>> = attempts
        .iter()
        .map(|scores| scores.iter().map(u8::to_string).collect())
        .collect();
    let scores: Vec<Vec<&str>> = scores
        .iter()
        .map(|scores| scores.iter().map(String::as_str).collect())
        .collect();
    tally(&["4"; 3], &scores)
}
