//! Plain lines on standard input, for pipes and for terminals without an editor.

use std::io::{self, BufRead as _};

use crate::cli::sitting::input::{Input, Shape};
use crate::cli::sitting::orders::order;

/// Longest answer that is read, in bytes; more is no answer but a mistake.
const LONGEST_ANSWER: usize = 256 * 1024;

/// Lines that are read one answer at a time.
#[derive(Default)]
pub(super) struct Plain {
    /// An order that ended a speech and is still to be given.
    waiting: Option<String>,
}

impl Plain {
    /// One answer or order: a line, or the lines of a speech up to an empty one or an order.
    pub(super) fn read(&mut self, lines: &mut impl io::BufRead, shape: Shape) -> io::Result<Input> {
        let waiting = self.waiting.take().map(Ok);
        let Some(first) = waiting
            .or_else(|| read_line(lines).transpose())
            .transpose()?
        else {
            return Ok(Input::Closed);
        };
        if shape == Shape::OneLine || order(&first).is_some() || first.trim().is_empty() {
            return Ok(Input::Line(first));
        }
        let mut answer = first;
        while let Some(line) = read_line(lines)?.filter(|line| !line.trim().is_empty()) {
            if order(&line).is_some() {
                self.waiting = Some(line);
                break;
            }
            // More than the longest answer is read all the same: it answers no other item.
            if answer.len() <= LONGEST_ANSWER {
                answer.push('\n');
                answer += &line;
            }
        }
        Ok(Input::Line(answer))
    }
}

/// One line without its end. Bytes that are no UTF-8 become the replacement character, so that a
/// wrong encoding loses no sitting.
fn read_line(reader: &mut impl io::BufRead) -> io::Result<Option<String>> {
    let mut bytes = Vec::new();
    let mut limited = io::Read::take(&mut *reader, LONGEST_ANSWER as u64);
    if limited.read_until(b'\n', &mut bytes)? == 0 {
        return Ok(None);
    }
    if bytes.len() == LONGEST_ANSWER && !bytes.ends_with(b"\n") {
        reader.skip_until(b'\n')?;
    }
    let line = String::from_utf8_lossy(&bytes);
    Ok(Some(line.trim_end_matches(['\n', '\r']).to_owned()))
}

#[cfg(test)]
mod tests {
    use super::{Input, LONGEST_ANSWER, Plain, Shape};

    fn line(text: &str) -> Input {
        Input::Line(text.to_owned())
    }

    #[test]
    fn a_speech_goes_on_to_an_empty_line_and_an_order_does_not() {
        let mut lines = "您好，\r\n实在抱歉。\n\n:n\nA\n".as_bytes();
        let mut plain = Plain::default();
        let mut read = |shape| plain.read(&mut lines, shape).expect("memory");
        assert_eq!(read(Shape::Speech), line("您好，\n实在抱歉。"));
        assert_eq!(read(Shape::Speech), line(":n"));
        assert_eq!(read(Shape::OneLine), line("A"));
        assert_eq!(read(Shape::OneLine), Input::Closed);
    }

    #[test]
    fn what_is_too_long_is_cut_and_its_rest_answers_no_other_item() {
        let long = "a".repeat(2 * LONGEST_ANSWER);
        let typed = format!("{long}\nB\n{long}\n{long}\nC\n\nD\n");
        let mut lines = typed.as_bytes();
        let mut plain = Plain::default();
        let mut read = |shape| plain.read(&mut lines, shape).expect("memory");
        let cut = line(&long[..LONGEST_ANSWER]);
        assert_eq!(read(Shape::OneLine), cut);
        assert_eq!(read(Shape::OneLine), line("B"));
        let Input::Line(speech) = read(Shape::Speech) else {
            panic!("a speech is a line");
        };
        assert!(!speech.contains('C'));
        assert_eq!(read(Shape::OneLine), line("D"));
    }

    #[test]
    fn a_speech_cut_off_by_the_end_of_input_still_counts() {
        let mut lines = "您好\n再见".as_bytes();
        let read = Plain::default().read(&mut lines, Shape::Speech);
        assert_eq!(read.expect("memory"), line("您好\n再见"));
    }

    #[test]
    fn an_order_behind_a_speech_ends_it_and_is_given_next() {
        let mut lines = "您好\n再见\n：交卷\n是\n".as_bytes();
        let mut plain = Plain::default();
        let mut read = |shape| plain.read(&mut lines, shape).expect("memory");
        assert_eq!(read(Shape::Speech), line("您好\n再见"));
        assert_eq!(read(Shape::OneLine), line("：交卷"));
        assert_eq!(read(Shape::OneLine), line("是"));
    }
}
