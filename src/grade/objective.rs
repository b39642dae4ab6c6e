//! Items whose key says exactly what is right.

use crate::bank::decimal::Decimal;
use crate::bank::points::Points;
use crate::bank::presentation::{ChoiceScoring, Key, OrderScoring, PairScoring, Response};
use crate::grade::{Part, PartName};
use crate::text;

/// The parts of an item worth `points`, with what `response` earned of each.
pub(super) fn parts(key: &Key, points: Points, response: Option<&Response>) -> Vec<Part> {
    match key {
        Key::Choice { right, scoring } => {
            let earned = match response {
                Some(Response::Choice(chosen)) => choice(right, *scoring, chosen, points),
                _ => Points::ZERO,
            };
            vec![whole(earned, points)]
        }
        Key::Order { right, scoring } => {
            let earned = match response {
                Some(Response::Order(order)) => ordering(right, *scoring, order, points),
                _ => Points::ZERO,
            };
            vec![whole(earned, points)]
        }
        Key::Pairs { right, scoring } => {
            let given = match response {
                Some(Response::Pairs(given)) => given.as_slice(),
                _ => &[],
            };
            let hits: Vec<bool> = right
                .iter()
                .enumerate()
                .map(|(at, right)| given.get(at) == Some(right))
                .collect();
            match scoring {
                PairScoring::PerPair => shares(&hits, points, PartName::Pair),
                PairScoring::Exact => vec![whole(all(&hits, points), points)],
            }
        }
        Key::Number {
            value,
            tolerance,
            factors,
        } => {
            let is_right = match response {
                Some(Response::Number { number, other_unit }) => {
                    let factor = other_unit.map_or(Decimal::ONE, |at| factors[at]);
                    number.is_within(factor, *tolerance, *value)
                }
                _ => false,
            };
            vec![whole(all(&[is_right], points), points)]
        }
        Key::Blanks { accepted } => {
            let given = match response {
                Some(Response::Blanks(given)) => given.as_slice(),
                _ => &[],
            };
            let hits: Vec<bool> = accepted
                .iter()
                .enumerate()
                .map(|(at, forms)| given.get(at).is_some_and(|text| is_form(text, forms)))
                .collect();
            shares(&hits, points, PartName::Blank)
        }
        Key::Rubric(_) | Key::Dialogue(_) | Key::Unscored { .. } => Vec::new(),
    }
}

pub(super) fn whole(score: Points, max: Points) -> Part {
    Part {
        part: PartName::Whole,
        score,
        max,
        evidence: Vec::new(),
        near: Vec::new(),
    }
}

fn all(hits: &[bool], points: Points) -> Points {
    if hits.iter().all(|hit| *hit) {
        points
    } else {
        Points::ZERO
    }
}

fn is_form(text: &str, forms: &[String]) -> bool {
    let folded = text::key(text);
    forms.iter().any(|form| text::key(form) == folded)
}

/// One part for each hit or miss; their maxima differ by at most a hundredth and add up exactly.
fn shares(hits: &[bool], points: Points, name: fn(usize) -> PartName) -> Vec<Part> {
    let up_to = |at| points.share(at, hits.len());
    let part = |(at, hit): (usize, &bool)| {
        let max = up_to(at + 1) - up_to(at);
        Part {
            part: name(at),
            score: if *hit { max } else { Points::ZERO },
            max,
            evidence: Vec::new(),
            near: Vec::new(),
        }
    };
    hits.iter().enumerate().map(part).collect()
}

fn choice(right: &[usize], scoring: ChoiceScoring, chosen: &[usize], points: Points) -> Points {
    let hits = chosen.iter().filter(|at| right.contains(at)).count();
    let wrong = chosen.len() - hits;
    let is_exact = wrong == 0 && hits == right.len();
    match scoring {
        _ if is_exact => points,
        ChoiceScoring::Exact => Points::ZERO,
        ChoiceScoring::SubsetHalf if wrong == 0 && hits > 0 => points.share(1, 2),
        ChoiceScoring::SubsetHalf => Points::ZERO,
        ChoiceScoring::RightMinusWrong => points.share(hits.saturating_sub(wrong), right.len()),
        ChoiceScoring::PerOption { options } if !chosen.is_empty() => {
            let slips = wrong + right.len() - hits;
            points.share(options.saturating_sub(slips), options)
        }
        ChoiceScoring::PerOption { .. } => Points::ZERO,
    }
}

fn ordering(right: &[usize], scoring: OrderScoring, order: &[usize], points: Points) -> Points {
    match scoring {
        OrderScoring::Exact if right == order => points,
        OrderScoring::Exact => Points::ZERO,
        OrderScoring::Position => {
            let hits = right.iter().zip(order).filter(|(a, b)| a == b).count();
            points.share(hits, right.len())
        }
        OrderScoring::Adjacent => {
            let neighbours: Vec<&[usize]> = right.windows(2).collect();
            let hits = order
                .windows(2)
                .filter(|pair| neighbours.contains(pair))
                .count();
            points.share(hits, neighbours.len())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{choice, ordering, shares};
    use crate::bank::points::Points;
    use crate::bank::presentation::{ChoiceScoring, OrderScoring};
    use crate::grade::PartName;

    const TWO: Points = Points::whole(2);

    fn chosen(scoring: ChoiceScoring, chosen: &[usize]) -> i64 {
        choice(&[0, 2], scoring, chosen, TWO).hundredths()
    }

    #[test]
    fn each_partial_credit_rule_keeps_its_word() {
        let per_option = ChoiceScoring::PerOption { options: 4 };
        let table: [(&[usize], [i64; 4]); 6] = [
            (&[0, 2], [200, 200, 200, 200]),
            (&[0], [0, 100, 100, 150]),
            (&[0, 1], [0, 0, 0, 100]),
            (&[0, 1, 2], [0, 0, 100, 150]),
            (&[1, 3], [0, 0, 0, 0]),
            (&[0, 1, 2, 3], [0, 0, 0, 100]),
        ];
        for (given, expected) in table {
            let got = [
                ChoiceScoring::Exact,
                ChoiceScoring::SubsetHalf,
                ChoiceScoring::RightMinusWrong,
                per_option,
            ]
            .map(|scoring| chosen(scoring, given));
            assert_eq!(got, expected, "{given:?}");
        }
    }

    #[test]
    fn an_order_earns_by_place_or_by_neighbours() {
        let right = [3, 1, 0, 2];
        let late_start = [1, 0, 2, 3];
        let earned = |scoring| ordering(&right, scoring, &late_start, TWO).hundredths();
        assert_eq!(earned(OrderScoring::Exact), 0);
        assert_eq!(earned(OrderScoring::Position), 0);
        assert_eq!(earned(OrderScoring::Adjacent), 133);
        assert_eq!(ordering(&right, OrderScoring::Exact, &right, TWO), TWO);
    }

    #[test]
    fn shares_of_points_that_do_not_divide_add_up() {
        let parts = shares(&[true, false, true], Points::whole(1), PartName::Blank);
        let maxima: Vec<i64> = parts.iter().map(|part| part.max.hundredths()).collect();
        assert_eq!(maxima, [33, 33, 34]);
        assert_eq!(
            parts
                .iter()
                .map(|part| part.score)
                .sum::<Points>()
                .hundredths(),
            67
        );
    }
}
