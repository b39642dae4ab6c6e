//! A sitting in a real terminal: editing, pasting, leaving, hanging up.

use std::process::Command;
use std::time::Duration;

use expectrl::process::unix::WaitStatus;
use expectrl::session::OsSession;
use expectrl::{Eof, Expect as _, Session};
use jiff::{SignedDuration, Timestamp};

use crate::papers::{Paper, change_past, only_attempt, rows, stored_answers};
use crate::small_bank::small_bank;
use crate::support::Desk;

const BACKSPACE: &str = "\x7f";
const LEFT: &str = "\x1b[D";
const ENTER: &str = "\r";
const CONTROL_C: &str = "\x03";
const SPEECH: &str = "说 ▸";
const ANSWER: &str = "答 ▸";

/// A terminal of 80 × 24 in which the program runs, and all that it has shown.
pub(crate) struct Screen {
    session: OsSession,
    shown: String,
}

impl Screen {
    pub(crate) fn open(command: Command) -> Self {
        let mut session = Session::spawn(command).expect("a terminal can be made");
        session.set_expect_timeout(Some(Duration::from_secs(60)));
        Self {
            session,
            shown: String::new(),
        }
    }

    /// Waits until `text` is shown after all that was waited for before.
    #[track_caller]
    pub(crate) fn until(&mut self, text: &str) {
        assert!(self.sees(text), "{text} did not come\n{}", self.shown);
    }

    /// Waits for `text`; whether it came before the program ended.
    fn sees(&mut self, text: &str) -> bool {
        match self.session.expect(text) {
            Err(expectrl::Error::Eof) => false,
            Ok(found) => {
                self.shown += &String::from_utf8_lossy(found.as_bytes());
                true
            }
            Err(error) => panic!("{text} did not come: {error}\n{}", self.shown),
        }
    }

    /// All that was shown up to what was waited for last.
    pub(crate) fn shown(&self) -> &str {
        &self.shown
    }

    pub(crate) fn keys(&mut self, keys: &str) {
        self.session.send(keys).expect("the terminal takes keys");
    }

    /// Waits for the end of the program and gives its exit code.
    pub(crate) fn end(mut self) -> (i32, String) {
        match self.session.expect(Eof) {
            Ok(rest) => self.shown += &String::from_utf8_lossy(rest.as_bytes()),
            Err(error) => panic!("no end: {error}\n{}", self.shown),
        }
        match self.session.get_process().wait() {
            Ok(WaitStatus::Exited(_, code)) => (code, self.shown),
            other => panic!("{other:?}\n{}", self.shown),
        }
    }
}

fn take(desk: &Desk, exam: &str) -> Command {
    let mut command = desk.command();
    command.env("TERM", "xterm-256color");
    command.args(["take", exam, "--content", "small", "-c", "007123"]);
    command.args(["--seed", "1"]);
    command
}

fn resume(desk: &Desk) -> Command {
    let mut command = desk.command();
    command.env("TERM", "xterm-256color").arg("resume");
    command
}

/// The only answer in the store.
fn speech(desk: &Desk) -> String {
    let answers = stored_answers(desk);
    assert_eq!(answers.len(), 1, "{answers:?}");
    let speech = answers[0]["response"]["speech"].as_str();
    speech.expect("a role-play's answer").to_owned()
}

#[test]
fn chinese_is_edited_by_character_and_saved_as_it_stands_on_the_screen() {
    let desk = small_bank();
    let mut screen = Screen::open(take(&desk, "talk"));
    screen.until(SPEECH);
    screen.keys("您好，抱欠");
    screen.keys(BACKSPACE);
    screen.keys("歉。");
    for _ in 0..3 {
        screen.keys(LEFT);
    }
    screen.keys("实在");
    screen.until("实在");
    screen.keys("\x05");
    screen.keys(ENTER);
    screen.keys("e\u{301}好再见");
    for key in [LEFT, LEFT, BACKSPACE, BACKSPACE] {
        screen.keys(key);
    }
    // End of the line, then the empty line that ends the answer.
    screen.keys("\x05");
    screen.keys(ENTER);
    screen.keys(ENTER);
    screen.until("✓ 已保存 ");
    assert_eq!(speech(&desk), "您好，实在抱歉。\n再见");
    screen.until("确定交卷吗");
    screen.keys("是");
    screen.keys(ENTER);
    let (code, shown) = screen.end();
    assert_eq!(code, 0);
    // In a terminal the evidence is underlined by the terminal itself.
    assert!(shown.contains("\x1b[4;32m抱歉\x1b[0m"), "{shown}");
}

#[test]
fn a_long_answer_that_wraps_is_edited_across_its_lines() {
    let desk = small_bank();
    let mut screen = Screen::open(take(&desk, "talk"));
    screen.until(SPEECH);
    let long = "请您放心我们会认真处理".repeat(8);
    screen.keys(&long);
    screen.keys("\x01");
    screen.keys("首");
    screen.keys("\x05");
    screen.keys("末错");
    screen.keys(BACKSPACE);
    screen.keys(ENTER);
    screen.keys(ENTER);
    screen.until("✓ 已保存 ");
    assert_eq!(speech(&desk), format!("首{long}末"));
}

#[test]
fn pasted_lines_are_kept_and_their_ends_confirm_nothing() {
    let desk = small_bank();
    let mut screen = Screen::open(take(&desk, "talk"));
    screen.until("\x1b[?2004h");
    screen.until(SPEECH);
    // Terminals send the ends of pasted lines as carriage returns; an empty line is among them.
    screen.keys("\x1b[200~您好，\r\r实在抱歉。\r:s\x1b[201~");
    screen.until(":s");
    screen.keys("完");
    screen.until("完");
    assert_eq!(stored_answers(&desk).len(), 0);
    screen.keys(ENTER);
    screen.keys(ENTER);
    screen.until("✓ 已保存 ");
    assert_eq!(speech(&desk), "您好，\n\n实在抱歉。\n:s完");
    screen.until("确定交卷吗");
    screen.keys(ENTER);
    screen.until("没有交卷");
    screen.until(SPEECH);
    screen.keys(":q");
    screen.keys(ENTER);
    assert_eq!(screen.end().0, 0);
    assert_eq!(rows(&desk, "SELECT count(*) FROM outcome"), ["0"]);
}

#[test]
fn a_saved_speech_is_called_back_to_be_changed() {
    let desk = small_bank();
    let mut screen = Screen::open(take(&desk, "talk"));
    screen.until(SPEECH);
    screen.keys(":e");
    screen.keys(ENTER);
    screen.until("没有能改的作答");
    screen.until(SPEECH);
    screen.keys("您好，抱歉");
    screen.keys(ENTER);
    screen.keys(ENTER);
    screen.until("✓ 已保存 ");
    screen.until("确定交卷吗");
    screen.keys(ENTER);
    screen.until(":e 调出来改");
    screen.until(SPEECH);
    screen.keys(":e");
    screen.keys(ENTER);
    screen.until("您好，抱歉");
    screen.keys("再见");
    screen.keys(ENTER);
    screen.keys(ENTER);
    screen.until("换掉了原来的作答");
    let answers = stored_answers(&desk);
    assert_eq!(answers[1]["response"]["speech"], "您好，抱歉再见");
}

#[test]
fn control_c_leaves_with_the_way_back_and_a_sound_terminal() {
    let desk = small_bank();
    let take = take(&desk, "steps");
    let mut shell = Command::new("sh");
    let script = "stty sane; \"$0\" \"$@\"; echo \"ended with $?\"; stty -a";
    shell.args(["-c", script]).arg(take.get_program());
    shell.args(take.get_args()).current_dir(desk.path(""));
    let path = std::env::var_os("PATH").unwrap_or_default();
    shell.env_clear().env("PATH", path);
    for (name, value) in take.get_envs() {
        shell.env(name, value.expect("only set ones"));
    }
    let mut screen = Screen::open(shell);
    screen.until(ANSWER);
    screen.keys("对");
    screen.keys(ENTER);
    screen.until("✓ 已保存 ");
    screen.until(ANSWER);
    screen.keys("错");
    screen.until("错");
    screen.keys(CONTROL_C);
    let hint = format!("rolecall resume {}", only_attempt(&desk));
    screen.until(&hint);
    screen.until("考试时间不会停");
    screen.until("ended with 130");
    let (_, shown) = screen.end();
    let settings = shown.split_once("ended with 130").expect("waited for").1;
    let settings: Vec<&str> = settings.split_whitespace().collect();
    for sound in ["echo", "icanon", "isig", "icrnl"] {
        assert!(settings.contains(&sound), "{sound}: {settings:?}");
    }
    let modes = shown.rmatches("\x1b[?2004").count();
    assert_eq!(modes % 2, 0, "pasting is given back as it was");
    assert!(shown.trim_end().rfind("\x1b[?2004l") > shown.rfind("\x1b[?2004h"));
    assert_eq!(
        stored_answers(&desk).len(),
        1,
        "what was confirmed, and no more"
    );
}

#[test]
fn control_c_leaves_an_unsaved_speech_only_when_it_comes_twice() {
    let desk = small_bank();
    let mut screen = Screen::open(take(&desk, "talk"));
    screen.until(SPEECH);
    screen.keys("您好，实在抱歉");
    screen.until("抱歉");
    screen.keys(CONTROL_C);
    screen.until("这段话还没保存");
    screen.keys("。");
    screen.until("。");
    // It is another speech now, of which nothing was said yet.
    screen.keys(CONTROL_C);
    screen.until("这段话还没保存");
    screen.keys(ENTER);
    screen.keys(ENTER);
    screen.until("✓ 已保存 ");
    assert_eq!(speech(&desk), "您好，实在抱歉。");
    screen.until("确定交卷吗");
    screen.keys(ENTER);
    screen.until(SPEECH);
    screen.keys("再见");
    screen.until("再见");
    screen.keys(CONTROL_C);
    screen.until("这段话还没保存");
    screen.keys(CONTROL_C);
    screen.until("已暂停");
    assert_eq!(screen.end().0, 130);
    assert_eq!(speech(&desk), "您好，实在抱歉。");
}

#[test]
fn a_closed_terminal_loses_nothing_confirmed() {
    let desk = small_bank();
    let mut screen = Screen::open(take(&desk, "steps"));
    for _ in 0..2 {
        screen.until(ANSWER);
        screen.keys("对");
        screen.keys(ENTER);
        screen.until("✓ 已保存 ");
    }
    screen.until(ANSWER);
    screen.keys("错");
    screen.until("错");
    // Hangs up and closes the terminal.
    drop(screen);
    assert_eq!(stored_answers(&desk).len(), 2);
    let ran = desk.run_with(&["resume"], ":l\n").ended(0);
    assert!(ran.out.contains("── 第 3/6 题 "), "{}", ran.out);
    assert!(ran.out.contains("未答：3 4 5 6"), "{}", ran.out);
}

#[test]
fn control_d_on_an_empty_line_pauses() {
    let desk = small_bank();
    let mut screen = Screen::open(take(&desk, "steps"));
    screen.until(ANSWER);
    screen.keys("\x04");
    screen.until("已暂停");
    assert_eq!(screen.end().0, 0);
}

#[test]
fn colour_is_for_terminals_and_not_for_who_refuses_it() {
    let desk = small_bank();
    let mut screen = Screen::open(take(&desk, "steps"));
    screen.until(ANSWER);
    assert!(screen.shown.contains("\x1b[1m六步考试"), "{}", screen.shown);
    screen.keys(CONTROL_C);
    screen.end();
    for (name, value) in [("NO_COLOR", "1"), ("TERM", "dumb")] {
        let mut command = resume(&desk);
        command.env(name, value);
        let mut screen = Screen::open(command);
        screen.until(ANSWER);
        let (text, _) = screen.shown.split_once(ANSWER).expect("waited for");
        // Before the line is typed there is nothing that only a terminal understands.
        let codes: Vec<&str> = text.split("\x1b[").skip(1).collect();
        let is_colour = |code: &&str| {
            let end = code.find(|c: char| c.is_ascii_alphabetic());
            end.is_some_and(|end| code[end..].starts_with('m'))
        };
        assert!(!codes.iter().any(is_colour), "{text:?}");
        screen.keys(":q\r");
        screen.end();
    }
}

/// Begins a sitting of 45 minutes so that this much is left of it from now on.
fn with_time_left(left: SignedDuration) -> Desk {
    let desk = small_bank();
    let arguments = ["take", "steps", "--content", "small", "-c", "007123"];
    desk.run_with(&arguments, "").ended(0);
    let started = Timestamp::now() + left - SignedDuration::from_mins(45);
    let script = format!("UPDATE attempt SET started_at = '{started:.3}'");
    change_past(&desk, &["attempt"], &script);
    desk
}

#[test]
fn a_warning_comes_while_the_candidate_types_and_keeps_what_is_typed() {
    // On a machine too slow for a second the first screen shows less than five minutes; then the
    // same is tried with more time before the warning.
    for seconds in [1, 3, 9, 27] {
        let desk = with_time_left(SignedDuration::from_secs(5 * 60 + seconds));
        let mut screen = Screen::open(resume(&desk));
        screen.until(ANSWER);
        if !screen.shown.contains("· 剩 5:") {
            continue;
        }
        screen.keys("对");
        screen.until("还剩 5 分钟。");
        screen.keys(ENTER);
        screen.until("✓ 已保存 ");
        assert_eq!(stored_answers(&desk).len(), 1);
        return;
    }
    panic!("no sitting could be opened within half a minute");
}

#[test]
fn what_is_confirmed_after_the_time_is_not_counted_and_that_is_said() {
    for seconds in [1, 3, 9, 27] {
        let desk = with_time_left(SignedDuration::from_secs(seconds));
        let mut screen = Screen::open(resume(&desk));
        if !screen.sees(ANSWER) {
            continue;
        }
        screen.until("时间到，按回车看成绩。");
        screen.keys("对");
        screen.keys(ENTER);
        screen.until("这一条是时间到以后才确认的，没有计入成绩。");
        let (code, shown) = screen.end();
        assert_eq!(code, 0);
        assert!(shown.contains("总分 0/6"), "{shown}");
        let ending = "SELECT ending FROM outcome";
        assert_eq!(rows(&desk, ending), ["expired"]);
        return;
    }
    panic!("no sitting could be opened within half a minute");
}

#[test]
fn a_narrow_terminal_shows_the_whole_item() {
    let desk = small_bank();
    let paper = Paper::drawn(&desk, &["steps", "--content", "small", "--seed", "1"]);
    let mut command = take(&desk, "steps");
    command.env("COLUMNS", "20");
    let mut screen = Screen::open(command);
    screen.until(ANSWER);
    let stem = paper.items[0]["stem"].as_str().expect("a stem");
    let joined: String = screen.shown.split("\r\n").collect();
    assert!(joined.contains(stem), "{}", screen.shown);
    assert!(!screen.shown.contains(stem), "it had to be wrapped");
    screen.keys(CONTROL_C);
    screen.end();
}
