//! Whatever is given: a clear error with the right code, and nothing lost or changed.

mod arguments;
mod findings;
mod folders;
mod hostile;
mod register;
mod store;

use std::io::{Read, Write as _};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use crate::support::{Desk, Ran};

/// Each language with the words that begin an error and its help.
const LANGUAGES: [(&str, &str, &str); 2] =
    [("zh", "错误：", "办法："), ("en", "error: ", "help: ")];

/// How long a run may take before it counts as hanging; no test measures speed.
const PATIENCE: Duration = Duration::from_secs(20);

/// Runs the program in both languages: it must end with `code`, print no result, say in one
/// sentence what is wrong with `thing`, and in the next line what to do.
#[track_caller]
fn refused(desk: &Desk, arguments: &[&str], code: i32, thing: &str) {
    for (language, error, help) in LANGUAGES {
        let all = [&["--lang", language], arguments].concat();
        let ran = ended_in_time(&desk.command(), &all, "").ended(code);
        assert_eq!(ran.out, "", "{all:?}");
        said(&ran.err, error, help, thing);
    }
}

/// Fails unless `messages` has an error about `thing` with its help.
#[track_caller]
fn said(messages: &str, error: &str, help: &str, thing: &str) {
    let at = messages.find(error);
    let at = at.unwrap_or_else(|| panic!("no error in {messages}"));
    let (sentence, rest) = messages[at..].split_once('\n').expect("a line");
    assert!(sentence.contains(thing), "{thing} is not in {messages}");
    let is_helped = rest.lines().any(|line| line.starts_with(help));
    assert!(is_helped, "no help in {messages}");
    // A fact that a sentence asks for and does not get is shown as its name.
    assert!(!messages.contains("{$"), "{messages}");
}

/// Runs a command with these arguments and this input; fails if it hangs.
#[track_caller]
fn ended_in_time(command: &Command, arguments: &[&str], input: impl AsRef<[u8]>) -> Ran {
    let mut child = again(command)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut stdin = child.stdin.take().expect("piped");
    let input = input.as_ref().to_owned();
    // A program that does not read its input closes it; that is no failure.
    thread::spawn(move || drop(stdin.write_all(&input)));
    let (sender, receiver) = channel();
    let (out, err) = (child.stdout.take(), child.stderr.take());
    thread::spawn(move || {
        let err = thread::spawn(move || all_of(err));
        let out = all_of(out);
        // Nobody listens any more when the time is over.
        let _ = sender.send((out, err.join().expect("the reader ends")));
    });
    let Ok((out, err)) = receiver.recv_timeout(PATIENCE) else {
        end(child);
        panic!("hangs with {arguments:?}");
    };
    let status = child.wait().expect("the program ends");
    Ran {
        code: status.code().unwrap_or(-1),
        out,
        err,
    }
}

/// The same command once more.
fn again(command: &Command) -> Command {
    let mut copy = Command::new(command.get_program());
    copy.args(command.get_args()).env_clear();
    for (name, value) in command.get_envs() {
        if let Some(value) = value {
            copy.env(name, value);
        }
    }
    if let Some(folder) = command.get_current_dir() {
        copy.current_dir(folder);
    }
    copy
}

fn all_of(pipe: Option<impl Read>) -> String {
    let mut text = String::new();
    let mut pipe = pipe.expect("piped");
    pipe.read_to_string(&mut text).expect("output is UTF-8");
    text
}

fn end(mut child: Child) {
    child.kill().expect("the program can be ended");
    child.wait().expect("the program ends");
}

/// A bank in which a check finds nothing; tests break one place of it.
fn sound_bank() -> Desk {
    let desk = Desk::new();
    for (name, text) in FILES {
        desk.write(&format!("bank/{name}"), text);
    }
    desk
}

/// The files of the sound bank. Findings are expected by line and column, so lines stay; the exam
/// asks for so little that no item more or less leaves it short.
const FILES: [(&str, &str); 5] = [
    ("bank.yaml", "format: 1\nname: 小题库\nsources: {s: 手册}\n"),
    ("syllabus/g.yaml", SYLLABUS),
    ("lexicons/l.yaml", LEXICONS),
    ("items/a.yaml", ITEMS),
    ("exams/e.yaml", EXAMS),
];

const SYLLABUS: &str = "\
id: g
name: 组
outcomes:
  - {id: g/a, name: 考点, tracks: general, level: agent, source: {s: 第一条}}
";

const LEXICONS: &str = "\
id: apology
name: 致歉
phrases: [抱歉, 对不起]
---
id: other
name: 别的
phrases: [好的]
";

const ITEMS: &str = "\
id: choice
outcomes: [g/a]
source: {s: 第一条}
difficulty: easy
bloom: recall
stem: 接听后先说什么？
interaction:
  single-choice:
    options: {A: 您好, B: 什么事}
    key: A
rationale: 先问候。
---
id: blanks
outcomes: g/a
source: {s: 第二条}
difficulty: easy
bloom: recall
stem: 开头说____。
interaction: {fill-in: {blanks: [[您好, 你好]]}}
rationale: 有始有终。
---
id: talk
outcomes: g/a
source: {s: 第三条}
difficulty: easy
bloom: apply
stem: 请应答。
interaction:
  role-play:
    customer: 家里一点都不暖和！
    criteria:
      sorry: {name: 致歉, points: 2, any: [\"{apology}\"]}
    violations:
      abuse: {name: 辱骂, severity: fatal, any: [神经病]}
    exemplars:
      - {name: 好, text: 抱歉, expect: {sorry: 2}}
rationale: 先致歉。
";

const EXAMS: &str = "\
id: e
name: 考试
mode: exam
cut-score: 60%
fatal-fails: true
quotas:
  - {group: g, count: 1}
  - {difficulty: easy, count: 1}
";
