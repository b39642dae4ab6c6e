//! What users see and what must never break, tested on the real binary and real files.

mod answers;
mod bad_input;
mod bank;
mod content;
mod dialogue;
mod expiry;
mod guide;
mod hard_cases;
mod help;
mod kill;
mod leak;
mod live;
mod markdown;
mod old_store;
mod paper;
mod papers;
mod quotas;
mod readme;
mod results;
mod short_answers;
mod sitting;
mod small_bank;
mod support;
mod terminal;
mod tidy;
mod voices;
