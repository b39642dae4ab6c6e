//! Figures of agreement by hand, and when they have an interval.

use super::{Aspect, FIGURES, Pair, Rated, Sample, rated};
use crate::bank::points::Points;
use crate::grade::{Part, PartName};
use crate::trial::agree::share;

/// A sample of two criteria and a violation; each answer is three pairs of marks.
fn sample(answers: &[[(bool, bool); 3]]) -> Sample {
    let named = |id: &str| (id.to_owned(), id.to_owned());
    let criterion = |id| {
        let (id, name) = named(id);
        Aspect::Criterion { id, name }
    };
    let (id, name) = named("rude");
    let aspects = [
        criterion("greet"),
        criterion("ask"),
        Aspect::Violation { id, name },
    ];
    let pairs = |at: usize| {
        let pair = |(answer, marks): (usize, &[(bool, bool); 3])| {
            let (marked, found) = marks[at];
            Pair {
                answer,
                marked,
                found,
                levels: (u32::from(marked), u32::from(found)),
            }
        };
        answers.iter().enumerate().map(pair).collect()
    };
    Sample {
        item: "call".to_owned(),
        answers: answers.len(),
        aspects: aspects
            .into_iter()
            .enumerate()
            .map(|(at, own)| (own, pairs(at)))
            .collect(),
    }
}

const YES: (bool, bool) = (true, true);
const NO: (bool, bool) = (false, false);
const MISSED: (bool, bool) = (true, false);

fn figure(row: &Rated, name: &str) -> Option<f64> {
    let at = FIGURES.iter().position(|known| *known == name);
    row.figures[at.expect("a figure")]
}

#[test]
fn there_is_a_row_for_each_criterion_each_violation_and_all_of_them() {
    let rows = rated(&[sample(&[[YES, NO, NO]])]);
    let named: Vec<_> = rows
        .iter()
        .map(|row| (row.item.as_deref(), row.aspect.word(), row.aspect.id()))
        .collect();
    let call = Some("call");
    let expected = [
        (call, "criterion", Some("greet")),
        (call, "criterion", Some("ask")),
        (call, "violation", Some("rude")),
        (call, "criteria", None),
        (call, "violations", None),
        (None, "criteria", None),
        (None, "violations", None),
    ];
    assert_eq!(named, expected);
}

// Asked: 2 both, 1 missed, 1 neither. Accuracy 3/4, F1 4/5; expected 1/2, kappa 1/2. Criteria of
// each answer, marked and found: 2 2, 2 1, 1 1, 0 0.
#[test]
fn figures_of_a_row_and_of_all_rows_by_hand() {
    let rows = rated(&[sample(&[
        [YES, YES, NO],
        [YES, MISSED, NO],
        [NO, YES, NO],
        [NO, NO, NO],
    ])]);
    let ask = &rows[1];
    assert_eq!(figure(ask, "accuracy"), Some(0.75));
    assert_eq!(figure(ask, "f1"), Some(0.8));
    assert_eq!(figure(ask, "kappa"), Some(0.5));
    assert_eq!(figure(ask, "weighted_kappa"), Some(0.5));
    let all = &rows[3];
    assert_eq!((all.answers, all.counts.total()), (4, 8));
    assert_eq!(figure(all, "accuracy"), Some(0.875));
    // Twice 2: 0+1+1+4, once 1: 1+0+0+1, once 0: 4+1+1+0; each pair weighs a sixteenth.
    let expected = f64::from(2 * 6 + 2 + 6) / 16.0;
    assert_eq!(figure(all, "weighted_kappa"), Some(1.0 - 0.25 / expected));
    let whole = &rows[5];
    assert_eq!((&whole.counts, &whole.figures), (&all.counts, &all.figures));
}

#[test]
fn few_answers_have_figures_but_no_interval() {
    let answers = vec![[YES, MISSED, NO]; 29];
    let rows = rated(&[sample(&answers)]);
    assert!(rows.iter().all(|row| !row.is_enough()));
    assert!(
        rows.iter()
            .all(|row| row.intervals == [None; FIGURES.len()])
    );
}

#[test]
fn an_interval_holds_its_figure_and_is_the_same_every_time() {
    let mut answers = vec![[YES, YES, NO]; 20];
    answers.extend(vec![[YES, MISSED, NO]; 10]);
    answers.extend(vec![[NO, NO, NO]; 20]);
    let rows = rated(&[sample(&answers)]);
    assert_eq!(rows, rated(&[sample(&answers)]));
    let ask = &rows[1];
    for (figure, interval) in ask.figures.into_iter().zip(ask.intervals) {
        let (Some(figure), Some(interval)) = (figure, interval) else {
            continue;
        };
        assert!(interval.low < figure && figure < interval.high, "{figure}");
    }
    // Accuracy is 40 of 50: by the normal distribution 0.8 ± 1.96 · √(0.8 · 0.2 / 50) = ± 0.11.
    let accuracy = ask.intervals[0].expect("an interval");
    assert!((accuracy.low - 0.69).abs() <= 0.03, "{accuracy:?}");
    assert!((accuracy.high - 0.91).abs() <= 0.03, "{accuracy:?}");
    // Where everything agrees, drawing again changes nothing and says nothing.
    assert_eq!(figure(&rows[0], "accuracy"), Some(1.0));
    assert_eq!(rows[0].intervals[0], None);
}

#[test]
fn what_nobody_marked_is_no_answer() {
    let mut sample = sample(&[[YES, NO, NO], [YES, NO, NO]]);
    sample.aspects[1].1.clear();
    sample.aspects[2].1.clear();
    let rows = rated(&[sample]);
    let answers: Vec<u64> = rows.iter().map(|row| row.answers).collect();
    assert_eq!(answers, [2, 0, 0, 2, 0, 2, 0]);
}

#[test]
fn two_points_of_three_are_the_share_that_a_mark_of_0_67_says() {
    let part = Part {
        part: PartName::Whole,
        score: Points::whole(2),
        max: Points::whole(3),
        evidence: Vec::new(),
        near: Vec::new(),
    };
    assert_eq!(share(&part), 67);
}
