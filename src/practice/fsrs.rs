//! How long something stays remembered: the published formulas of FSRS-6.
//!
//! Source: “The Algorithm” in the wiki of open-spaced-repetition/fsrs4anki, with the default
//! parameters of open-spaced-repetition/fsrs-rs. The crate `fsrs` would bring its optimiser and
//! forty others along for these few lines. Days are whole; nobody tells a machine that something
//! was easy, so that rating is left out.

/// The default parameters, `w[0]` to `w[20]`.
const W: [f64; 21] = [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
    0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
];
const EASY: f64 = 4.0;
/// How probable it is, at best, that something is remembered on the day it is due.
const RETENTION: f64 = 0.9;
/// Something that is never asked again is no skill: once a year at least.
const LONGEST_DAYS: f64 = 365.0;
const LEAST_STABILITY: f64 = 0.001;
const MOST_STABILITY: f64 = 36_500.0;

/// How well something was remembered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Rating {
    Again = 1,
    /// In part.
    Hard = 2,
    Good = 3,
}

/// What is known of a memory after its last review.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Memory {
    /// Days until the probability to remember falls to nine tenths.
    pub(crate) stability: f64,
    /// From 1 to 10.
    pub(crate) difficulty: f64,
}

impl Rating {
    fn number(self) -> f64 {
        f64::from(self as u8)
    }
}

impl Memory {
    /// After the first review.
    pub(crate) fn first(rating: Rating) -> Self {
        Self {
            stability: W[rating as usize - 1],
            difficulty: first_difficulty(rating.number()).clamp(1.0, 10.0),
        }
    }

    /// After a further review, so many days after the last one.
    pub(crate) fn after(self, rating: Rating, days: u32) -> Self {
        let stability = match rating {
            _ if days == 0 => self.on_the_same_day(rating),
            Rating::Again => self.after_lapse(days),
            Rating::Hard | Rating::Good => self.after_recall(rating, days),
        };
        Self {
            stability: stability.clamp(LEAST_STABILITY, MOST_STABILITY),
            difficulty: self.next_difficulty(rating),
        }
    }

    /// The probability to remember, so many days after the last review.
    pub(crate) fn recall(self, days: u32) -> f64 {
        let decay = -W[20];
        let factor = RETENTION.powf(1.0 / decay) - 1.0;
        (1.0 + factor * f64::from(days) / self.stability).powf(decay)
    }

    /// Days from the last review to the day it is due again, at least one.
    pub(crate) fn interval(self) -> u32 {
        // At a retention of nine tenths the interval is the stability, by its definition.
        self.stability.round().clamp(1.0, LONGEST_DAYS) as u32
    }

    fn on_the_same_day(self, rating: Rating) -> f64 {
        let growth = (W[17] * (rating.number() - 3.0 + W[18])).exp() * self.stability.powf(-W[19]);
        let growth = if rating >= Rating::Hard {
            growth.max(1.0)
        } else {
            growth
        };
        self.stability * growth
    }

    fn after_lapse(self, days: u32) -> f64 {
        let left = W[11]
            * self.difficulty.powf(-W[12])
            * ((self.stability + 1.0).powf(W[13]) - 1.0)
            * (W[14] * (1.0 - self.recall(days))).exp();
        left.min(self.stability / (W[17] * W[18]).exp())
    }

    fn after_recall(self, rating: Rating, days: u32) -> f64 {
        let hard = if rating == Rating::Hard { W[15] } else { 1.0 };
        let growth = W[8].exp()
            * (11.0 - self.difficulty)
            * self.stability.powf(-W[9])
            * ((W[10] * (1.0 - self.recall(days))).exp_m1())
            * hard;
        self.stability * (1.0 + growth)
    }

    fn next_difficulty(self, rating: Rating) -> f64 {
        let change = -W[6] * (rating.number() - 3.0);
        let damped = self.difficulty + change * (10.0 - self.difficulty) / 9.0;
        let reverted = W[7] * first_difficulty(EASY) + (1.0 - W[7]) * damped;
        reverted.clamp(1.0, 10.0)
    }
}

fn first_difficulty(rating: f64) -> f64 {
    W[4] - (W[5] * (rating - 1.0)).exp() + 1.0
}

#[cfg(test)]
mod tests {
    use super::{Memory, Rating};

    #[track_caller]
    fn assert_near(found: f64, published: f64) {
        assert!(
            (found - published).abs() <= published * 1e-6,
            "{found} is not {published}"
        );
    }

    /// The review history of `test_memory_state` of fsrs-rs and of `test_memo_state` of py-fsrs.
    #[test]
    fn a_history_of_reviews_gives_the_published_memory() {
        let mut memory = Memory::first(Rating::Again);
        for days in [0, 1, 3, 8, 21] {
            memory = memory.after(Rating::Good, days);
        }
        assert_near(memory.stability, 53.62691);
        assert_near(memory.difficulty, 6.3574867);
    }

    /// The new card of the documentation of fsrs-rs.
    #[test]
    fn a_first_review_gives_the_published_memory() {
        for (rating, stability, difficulty) in [
            (Rating::Again, 0.212, 6.4133),
            (Rating::Hard, 1.2931, 5.1121707),
            (Rating::Good, 2.3065, 2.118104),
        ] {
            let memory = Memory::first(rating);
            assert_near(memory.stability, stability);
            assert_near(memory.difficulty, difficulty);
        }
    }

    #[test]
    fn memory_falls_to_nine_tenths_after_its_stability_and_on_from_there() {
        let memory = Memory {
            stability: 10.0,
            difficulty: 5.0,
        };
        assert_near(memory.recall(0), 1.0);
        assert_near(memory.recall(10), 0.9);
        let falls = |days| memory.recall(days + 1) < memory.recall(days);
        assert!((0..1_000).all(falls) && memory.recall(1_000) > 0.0);
    }

    #[test]
    fn the_interval_is_never_less_than_a_day_nor_more_than_a_year() {
        assert_eq!(Memory::first(Rating::Again).interval(), 1);
        assert_eq!(Memory::first(Rating::Good).interval(), 2);
        let mut memory = Memory::first(Rating::Good);
        for _ in 0..10 {
            memory = memory.after(Rating::Good, memory.interval());
        }
        assert_eq!(memory.interval(), 365);
    }

    #[test]
    fn a_lapse_shortens_and_half_an_answer_lengthens_less_than_a_whole_one() {
        let memory = Memory::first(Rating::Good).after(Rating::Good, 2);
        let next = |rating| memory.after(rating, 10).stability;
        assert!(next(Rating::Again) < memory.stability);
        assert!(memory.stability < next(Rating::Hard));
        assert!(next(Rating::Hard) < next(Rating::Good));
    }
}
