//! A million answers through `rolecall grade --format jsonl`.

use std::fs::{self, File};
use std::io::{BufWriter, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::json;

use crate::{ANSWER, ROLE_PLAY};

const LINES: usize = 1_000_000;

/// Lines a second, and the most memory that the program ever had.
pub(crate) fn measured() -> String {
    let folder = tempfile::TempDir::new_in(Path::new(env!("CARGO_TARGET_TMPDIR")));
    let folder = folder.expect("a folder can be made");
    let path = folder.path().join("answers.jsonl");
    write(&path);
    let start = Instant::now();
    let mut child = Command::new(env!("CARGO_BIN_EXE_rolecall"))
        .args(["grade", "--format", "jsonl"])
        .arg(&path)
        .env_remove("ROLECALL_CONTENT")
        .stdout(Stdio::null())
        .spawn()
        .expect("the program is built");
    let most = watch(&mut child);
    let speed = LINES as f64 / start.elapsed().as_secs_f64();
    format!("grade --format jsonl, {LINES} lines: {speed:.0} lines/s, at most {most}\n")
}

fn write(path: &Path) {
    let mut file = BufWriter::new(File::create(path).expect("a file can be made"));
    let characters = ANSWER.chars().count();
    for number in 0..LINES {
        let text: String = ANSWER
            .chars()
            .cycle()
            .skip(number % 40)
            .take(characters)
            .collect();
        let line = json!({"id": number, "item": ROLE_PLAY, "text": text});
        writeln!(file, "{line}").expect("there is room on the disk");
    }
    file.flush().expect("there is room on the disk");
}

/// Waits for the end, and gives the most memory that was resident, where the system tells it.
fn watch(child: &mut Child) -> String {
    let mut most = "unknown".to_owned();
    while child.try_wait().expect("the child is ours").is_none() {
        let status = fs::read_to_string(format!("/proc/{}/status", child.id()));
        let status = status.unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        most = line.map_or(most, |line| line.trim().to_owned());
        thread::sleep(Duration::from_millis(50));
    }
    most
}
