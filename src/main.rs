//! The `rolecall` program.

use std::process::ExitCode;

use mimalloc::MiMalloc;

/// Checking a bank allocates much, and in threads.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    rolecall::run()
}
