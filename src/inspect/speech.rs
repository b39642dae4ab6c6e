//! Transcripts as text: one line for what is said in one go, behind a label.
//!
//! `[00:12] 客服小李：您好` — the time may be left out, or stand behind the label. Lines such as
//! `工号：1001` above a call tell about it; a line of dashes separates calls. A line without a label
//! goes on with what was said before.

use std::sync::Arc;

use crate::inspect::call::{Call, CallFault, CallFaultKind, Fact, Line, Speaker};

/// Longest label, in characters.
const LONGEST_LABEL: usize = 24;
/// Fewest dashes that separate calls.
const SEPARATOR: usize = 3;

/// Whom labels mean that no list knows, such as 说话人1.
#[derive(Clone, Debug, Default)]
pub(crate) struct Labels {
    /// What the agent's label is.
    pub(crate) agent: Option<String>,
}

impl Labels {
    pub(crate) fn speaker(&self, label: &str) -> Option<(Speaker, String)> {
        match &self.agent {
            Some(agent) if label == agent => Some((Speaker::Agent, String::new())),
            Some(agent) => {
                // Labels of one kind differ in their ends alone: 说话人1, 说话人2.
                let stem = |text: &str| {
                    let end = |c: char| c.is_ascii_alphanumeric();
                    text.trim_end_matches(end).to_owned()
                };
                let is_alike = stem(agent) == stem(label);
                let known = Speaker::named(label).filter(|(who, _)| *who != Speaker::Agent);
                is_alike.then(|| (Speaker::Caller, String::new())).or(known)
            }
            None => Speaker::named(label),
        }
    }
}

/// The calls in a text; `name` is what a call is named after that has no name of its own.
pub(crate) fn calls(
    file: &Arc<str>,
    name: &str,
    text: &str,
    labels: &Labels,
) -> Result<Vec<Call>, Vec<CallFault>> {
    let mut calls = Vec::new();
    let mut faults = Vec::new();
    let mut call = Call::default();
    for (number, line) in (1..).zip(text.trim_start_matches('\u{FEFF}').lines()) {
        let line = line.trim();
        let is_separator = |mark| line.chars().all(|c| c == mark) && line.len() >= SEPARATOR;
        if line.is_empty() {
            continue;
        }
        if is_separator('-') || is_separator('=') {
            calls.push(std::mem::take(&mut call));
            continue;
        }
        if let Err(kind) = read_line(&mut call, line, number, labels) {
            faults.push(CallFault {
                file: Arc::clone(file),
                line: number,
                kind,
                text: line.to_owned(),
            });
        }
    }
    calls.push(call);
    calls.retain(|call| !call.lines.is_empty());
    let is_alone = calls.len() == 1;
    for (number, call) in (1..).zip(&mut calls) {
        if call.id.is_empty() {
            call.id = match is_alone {
                true => name.to_owned(),
                false => format!("{name}#{number}"),
            };
        }
    }
    match faults.is_empty() {
        true => Ok(calls),
        false => Err(faults),
    }
}

fn read_line(
    call: &mut Call,
    line: &str,
    number: usize,
    labels: &Labels,
) -> Result<(), CallFaultKind> {
    let (time, rest) = time_before(line);
    if let Some((label, said)) = label_before(rest) {
        let (label, own_time) = time_in(label);
        if call.lines.is_empty()
            && time.is_none()
            && let Some(fact) = Fact::named(&label)
            && (fact != Fact::Agent || is_number(said))
        {
            let is_read = call.take(fact, said);
            return is_read.then_some(()).ok_or(CallFaultKind::NoScore);
        }
        if let Some((speaker, more)) = labels.speaker(&label) {
            if speaker == Speaker::Agent && call.agent.is_none() && !more.is_empty() {
                call.agent = Some(more);
            }
            call.lines.push(Line {
                speaker,
                text: said.trim().to_owned(),
                time: time.or(own_time),
                number,
            });
            return Ok(());
        }
    }
    let last = call.lines.last_mut().ok_or(CallFaultKind::NoSpeaker)?;
    last.text.push('\n');
    last.text.push_str(rest);
    Ok(())
}

/// Whether a value is a number of a person, and nothing that is said.
fn is_number(text: &str) -> bool {
    let text = text.trim();
    !text.is_empty()
        && text.len() <= 16
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

fn is_time(text: &str) -> bool {
    let has_digit = text.chars().any(|c| c.is_ascii_digit());
    let belongs = |c: char| c.is_ascii_digit() || ":.-/ T".contains(c);
    has_digit && text.contains(':') && text.chars().all(belongs)
}

/// The time at the start of a line, in brackets or alone, and the rest.
fn time_before(line: &str) -> (Option<String>, &str) {
    for (open, close) in [("[", "]"), ("(", ")"), ("（", "）"), ("【", "】")] {
        let inner = line
            .strip_prefix(open)
            .and_then(|rest| rest.split_once(close));
        if let Some((time, rest)) = inner
            && is_time(time.trim())
        {
            return (Some(time.trim().to_owned()), rest.trim_start());
        }
    }
    let end = line.find(|c: char| !(c.is_ascii_digit() || ":.-/ ".contains(c)));
    let (time, rest) = line.split_at(end.unwrap_or(line.len()));
    match is_time(time.trim()) && time.ends_with(' ') {
        true => (Some(time.trim().to_owned()), rest),
        false => (None, line),
    }
}

/// What stands before the first colon, if it is short enough for a label, and what behind.
fn label_before(line: &str) -> Option<(&str, &str)> {
    let places = line.char_indices().take(LONGEST_LABEL);
    // A colon between digits is one of a time.
    let bytes = line.as_bytes();
    let is_clock = |at: usize| {
        bytes.get(at + 1).is_some_and(u8::is_ascii_digit)
            && at > 0
            && bytes[at - 1].is_ascii_digit()
    };
    let (at, colon) = places
        .into_iter()
        .find(|(at, c)| *c == '：' || (*c == ':' && !is_clock(*at)))?;
    Some((&line[..at], &line[at + colon.len_utf8()..]))
}

/// A label and the time in it: 客服(00:12), 客服 00:12.
fn time_in(label: &str) -> (String, Option<String>) {
    let start = label.find(|c: char| c.is_ascii_digit());
    let time = start.map(|start| label[start..].trim_end_matches([')', '）', ']', '】', ' ']));
    match (start, time) {
        (Some(start), Some(time)) if is_time(time) => {
            let name = label[..start].trim_end_matches(['(', '（', '[', '【', ' ']);
            (name.trim().to_owned(), Some(time.to_owned()))
        }
        _ => (label.trim().to_owned(), None),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{Call, CallFaultKind, Labels, Speaker, calls};

    fn read(text: &str) -> Vec<Call> {
        let file: Arc<str> = "a.txt".into();
        calls(&file, "a", text, &Labels::default()).expect("a transcript")
    }

    fn said(call: &Call) -> Vec<(Speaker, &str, Option<&str>)> {
        let lines = call.lines.iter();
        lines
            .map(|line| (line.speaker, line.text.as_str(), line.time.as_deref()))
            .collect()
    }

    #[test]
    fn labels_and_times_are_read_in_the_forms_that_occur() {
        let calls = read(
            "工号：1001\n班组: 一班\n[00:01] 客服：您好。\n00:05 用户: 我家\n不热！\n\
             系统：请等待\n坐席小李(00:09)：我看看，时间是8:30：好\n",
        );
        assert_eq!(calls.len(), 1);
        assert_eq!(calls[0].agent.as_deref(), Some("1001"));
        assert_eq!(calls[0].team.as_deref(), Some("一班"));
        assert_eq!(
            said(&calls[0]),
            [
                (Speaker::Agent, "您好。", Some("00:01")),
                (Speaker::Caller, "我家\n不热！", Some("00:05")),
                (Speaker::Machine, "请等待", None),
                (Speaker::Agent, "我看看，时间是8:30：好", Some("00:09")),
            ]
        );
    }

    #[test]
    fn dashes_separate_calls_and_a_label_names_the_agent() {
        let calls = read("坐席007：您好\n客户：喂\n---\n编号：c9\n客户服务代表小王：您好\n");
        let named = |call: &Call| (call.id.clone(), call.agent.clone().unwrap_or_default());
        assert_eq!(named(&calls[0]), ("a#1".to_owned(), "007".to_owned()));
        assert_eq!(named(&calls[1]), ("c9".to_owned(), "小王".to_owned()));
        assert_eq!(calls[1].lines[0].number, 5);
    }

    #[test]
    fn unknown_labels_can_be_told() {
        let labels = Labels {
            agent: Some("说话人1".to_owned()),
        };
        let text = "说话人1：您好\n说话人2：你好：我要报修\n";
        let calls = calls(&"a".into(), "a", text, &labels).expect("a transcript");
        let speakers: Vec<Speaker> = calls[0].lines.iter().map(|line| line.speaker).collect();
        assert_eq!(speakers, [Speaker::Agent, Speaker::Caller]);
    }

    #[test]
    fn a_text_that_nobody_says_is_a_fault() {
        let found = calls(
            &"a".into(),
            "a",
            "\n今天天气好\n客服：您好",
            &Labels::default(),
        );
        let faults = found.expect_err("nobody says it");
        assert_eq!(
            (faults[0].line, faults[0].kind),
            (2, CallFaultKind::NoSpeaker)
        );
    }
}
