//! The `rolecall` program.

use std::process::ExitCode;

fn main() -> ExitCode {
    rolecall::run()
}
