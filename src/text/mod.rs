//! Text as the graders see it: Chinese text folded to one spelling, with a map back to what was
//! written.

mod builder;
mod cantonese;
mod chars;
mod fold;
mod pinyin;
mod radicals;
mod read;
mod traditional;
pub(crate) mod values;
mod width;

pub(crate) use fold::Folded;
pub(crate) use read::{fold, key};
pub(crate) use traditional::simplify;
pub(crate) use width::half_width;
