//! What users see and what must never break, tested on the real binary and real files.

mod bank;
mod content;
mod leak;
mod support;
