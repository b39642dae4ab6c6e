//! What the answers of many candidates say about items and papers: classical test theory.
//!
//! | figure | formula | source |
//! |---|---|---|
//! | difficulty (facility) | mean of x / max | Crocker and Algina, *Introduction to Classical and Modern Test Theory*, 1986, ch. 14 |
//! | discrimination | 100 · cov(x, y) / √(var x · var y) | the same; "discrimination index" of Moodle's quiz statistics |
//! | discriminative efficiency | 100 · cov(x, y) / cov(sorted x, sorted y) | Moodle, *Quiz statistics calculations* |
//! | effective weight | 100 · √cov(x, T) / Σ √cov(x, T) over items with cov ≥ 0 | the same |
//! | alpha | p/(p−1) · (1 − Σ var x / var T) | Cronbach 1951, *Psychometrika* 16; KR-20 for 0 and 1 |
//! | alpha of drawn papers | (between − within) / between, one-way analysis of variance | Shrout and Fleiss 1979, *Psychological Bulletin* 86, ICC(1,k) |
//! | standard error | SD(T) · √(1 − alpha) | Lord and Novick 1968 |
//! | decision consistency | share decided alike on a parallel paper, bivariate normal with correlation alpha | Peng and Subkoviak 1980, *Journal of Educational Measurement* 17 |
//!
//! x is the score of an item, T the total of the paper, y = T − x the rest, which leaves the item
//! out also where items were drawn; variances divide by n − 1. Sums are exact integers, so that no
//! figure depends on the order of the attempts. A figure is `None` where its denominator is zero.

mod bootstrap;
mod item;
mod mark;
mod normal;
mod paper;
mod shape;
mod tally;

pub(crate) use crate::statistics::bootstrap::{Interval, percentiles, redrawn};
pub(crate) use crate::statistics::item::{ENOUGH, ItemFigures, Verdict, figures};
pub(crate) use crate::statistics::mark::Mark;
pub(crate) use crate::statistics::paper::{Alpha, PaperFigures};
pub(crate) use crate::statistics::shape::Bin;
pub(crate) use crate::statistics::tally::{Answer, ItemTally, Tally};

#[cfg(test)]
mod tests;
