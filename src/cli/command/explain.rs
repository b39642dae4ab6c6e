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
    let Some(code) = Code::ALL.iter().find(|code| code.as_str() == text) else {
        let known = Code::ALL.iter().map(|code| code.as_str());
        return Err(Failure::input("failure-no-code")
            .with("code", text)
            .with("similar", similar(text, known)));
    };
    console.print(&console.say(&format!("explain-{code}")));
    Ok(Exit::Done)
}
