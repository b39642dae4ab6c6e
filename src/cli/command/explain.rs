//! `explain`: what a finding's code means and how to mend it.

use crate::bank::authored::similar;
use crate::bank::finding::Code;
use crate::cli::Context;
use crate::cli::failure::{Exit, Failure};

#[derive(clap::Args)]
pub(in crate::cli) struct Arguments {
    code: Option<String>,
}

pub(super) fn run(context: &Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let console = &context.console;
    let Some(text) = &arguments.code else {
        for code in Code::ALL {
            let explanation = console.say(&format!("explain-{code}"));
            let first = explanation.lines().next().unwrap_or_default();
            console.print(&format!("{code:<20} {first}"));
        }
        return Ok(Exit::Done);
    };
    let written = as_written(text);
    let Some(code) = Code::ALL.iter().find(|code| code.as_str() == written) else {
        return Err(Failure::input("failure-no-code")
            .with("code", text)
            .with("similar", meant(&written)));
    };
    console.print(&console.say(&format!("explain-{code}")));
    Ok(Exit::Done)
}

/// A code as it is written, whatever is copied with it: `error[bad-id]`, `BAD_ID`.
fn as_written(text: &str) -> String {
    let inner = text.split_once(['[', '［', '【']);
    let inner = inner.map_or(text, |(_, inner)| inner);
    let plain = inner.split([']', '］', '】', ':', '：']).next();
    let plain = plain.unwrap_or(inner).trim().to_lowercase();
    plain.replace(['_', ' '], "-")
}

/// The code that is like this one, or the only one that has all of its words.
fn meant(written: &str) -> String {
    let known = || Code::ALL.iter().map(|code| code.as_str());
    let similar = similar(written, known());
    if !similar.is_empty() {
        return similar;
    }
    let has = |code: &str, word: &str| code.split('-').any(|own| own == word);
    let mut with_all = known().filter(|code| written.split('-').all(|word| has(code, word)));
    match (with_all.next(), with_all.next()) {
        (Some(only), None) => only.to_owned(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::{as_written, meant};

    #[test]
    fn a_code_is_known_in_any_dress() {
        for text in ["bad-id", "BAD-ID", "error[bad-id]", "bad_id", "bad id"] {
            assert_eq!(as_written(text), "bad-id", "{text}");
        }
    }

    #[test]
    fn a_code_that_is_nearly_one_is_told() {
        assert_eq!(meant("bad-idd"), "bad-id");
        assert_eq!(meant("option-key"), "key-not-an-option");
        assert_eq!(meant("key"), "", "several have this word");
        assert_eq!(meant("重复"), "");
    }
}
