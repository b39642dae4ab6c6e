//! What random answers earn.

use crate::bank::item::Item;
use crate::bank::presentation::{Key, OrderScoring, PairScoring, Presentation, Response};
use crate::grade::grade;

/// Options of which all choices are tried.
const MOST_OPTIONS: usize = 12;

/// The share of an item's points that one who knows nothing earns by answering at random: any
/// option, any choice of options but none, any order, any right for each left. Nobody hits upon a
/// number or upon words. `None` where nothing can be earned, or where there are too many choices.
pub(crate) fn random_guess(item: &Item) -> Option<f64> {
    match (&item.presentation, &item.key) {
        (_, Key::Unscored { .. }) => None,
        (Presentation::Choose { options, many, .. }, _) => of_choices(item, options.len(), *many),
        (Presentation::Arrange { entries }, Key::Order { scoring, .. }) => {
            let count = entries.len() as f64;
            Some(match scoring {
                OrderScoring::Exact => (1..=entries.len()).map(|at| 1.0 / at as f64).product(),
                // One of all places for an entry, and for two neighbours.
                OrderScoring::Position | OrderScoring::Adjacent => 1.0 / count,
            })
        }
        (Presentation::Pair { lefts, rights, .. }, Key::Pairs { scoring, .. }) => {
            let each = 1.0 / rights.len() as f64;
            Some(match scoring {
                PairScoring::PerPair => each,
                PairScoring::Exact => lefts.iter().map(|_| each).product(),
            })
        }
        _ => Some(0.0),
    }
}

fn of_choices(item: &Item, options: usize, many: bool) -> Option<f64> {
    let choices: Vec<Vec<usize>> = match many {
        false => (0..options).map(|at| vec![at]).collect(),
        true if options > MOST_OPTIONS => return None,
        true => {
            let chosen = |set: u32| (0..options).filter(move |at| set & (1 << at) != 0);
            (1..1_u32 << options)
                .map(|set| chosen(set).collect())
                .collect()
        }
    };
    let count = choices.len() as f64;
    let max = item.points.hundredths() as f64;
    let earned = choices.into_iter().map(|choice| {
        let grade = grade(item, Some(&Response::Choice(choice)));
        grade.score.hundredths() as f64
    });
    let earned: f64 = earned.sum();
    (count > 0.0 && max > 0.0).then(|| earned / count / max)
}
