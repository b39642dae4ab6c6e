//! A GIFT text in its questions: comments and categories are taken out, blank lines part.

use std::mem::take;

use crate::content::import::gift::escapes::{bare, unescaped};

/// One question as it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Block {
    /// The line of its first character, from 1.
    pub(super) line: usize,
    pub(super) text: String,
    pub(super) category: String,
    /// From a comment `// [id:…] [tag:…]`.
    pub(super) id: Option<String>,
    pub(super) tags: Vec<String>,
}

/// The questions of a text.
pub(super) fn blocks(text: &str) -> Vec<Block> {
    let mut reading = Reading::default();
    for (number, line) in (1..).zip(text.lines()) {
        reading.take(number, line);
    }
    reading.finish();
    reading.blocks
}

#[derive(Default)]
struct Reading {
    blocks: Vec<Block>,
    current: Block,
    /// Whether a bracket of answers is open.
    is_open: bool,
    /// Where the text behind the last blank line inside open brackets begins, and its line.
    gap: Option<(usize, usize)>,
}

impl Reading {
    fn take(&mut self, number: usize, line: &str) {
        let trimmed = line.trim();
        if let Some(comment) = trimmed.strip_prefix("//") {
            self.comment(comment);
        } else if trimmed.is_empty() && !self.is_open {
            self.finish();
        } else if let Some(category) = trimmed.strip_prefix("$CATEGORY:").filter(|_| !self.is_open)
        {
            self.finish();
            self.current.category = levels(&unescaped(category));
        } else {
            self.line(number, line);
        }
    }

    fn line(&mut self, number: usize, line: &str) {
        if self.current.text.is_empty() {
            self.current.line = number;
        }
        if line.trim().is_empty() {
            self.gap = Some((self.current.text.len(), number + 1));
        }
        for (_, sign) in bare(line).filter(|(_, c)| matches!(c, '{' | '}')) {
            if sign == '{' && self.is_open {
                self.part_at_gap();
            }
            self.is_open = sign == '{';
        }
        self.current.text += line;
        self.current.text.push('\n');
    }

    /// Brackets that are opened again behind a blank line were never closed before it.
    fn part_at_gap(&mut self) {
        let Some((at, line)) = self.gap.take() else {
            return;
        };
        let behind = self.current.text.split_off(at);
        let blank = behind.find(|c: char| !c.is_whitespace());
        let skipped = behind[..blank.unwrap_or(behind.len())]
            .matches('\n')
            .count();
        self.finish();
        self.current.text = behind.trim_start().to_owned();
        self.current.line = line + skipped.saturating_sub(1);
    }

    fn finish(&mut self) {
        let next = Block {
            category: self.current.category.clone(),
            ..Block::default()
        };
        (self.is_open, self.gap) = (false, None);
        if self.current.text.trim().is_empty() {
            // A comment stands before its question.
            self.current.text.clear();
        } else {
            let mut block = std::mem::replace(&mut self.current, next);
            block.text = block.text.trim_end().to_owned();
            self.blocks.push(block);
        }
    }

    fn comment(&mut self, comment: &str) {
        for part in comment.split('[').skip(1) {
            let Some((word, _)) = part.split_once(']') else {
                continue;
            };
            match word.split_once(':') {
                Some(("id", id)) => self.current.id = Some(id.trim().to_owned()),
                Some(("tag", tag)) => self.current.tags.push(tag.trim().to_owned()),
                _ => {}
            }
        }
    }
}

/// The levels of a category, without those that only say where it stood.
pub(crate) fn levels(category: &str) -> String {
    let category = category.replace("//", "\u{0}");
    let levels = category.split('/').map(str::trim);
    let is_named = |level: &&str| !level.is_empty() && !is_root(level);
    let mut levels: Vec<String> = levels.filter(is_named).map(str::to_owned).collect();
    for level in &mut levels {
        *level = take(level).replace('\u{0}', "/");
    }
    levels.join(" / ")
}

fn is_root(level: &str) -> bool {
    level == "top" || level.len() > 1 && level.starts_with('$') && level.ends_with('$')
}

#[cfg(test)]
mod tests {
    use super::{blocks, levels};

    fn read(text: &str) -> Vec<(usize, String)> {
        let blocks = blocks(text).into_iter();
        blocks.map(|block| (block.line, block.text)).collect()
    }

    #[test]
    fn blank_lines_part_questions_but_not_inside_brackets() {
        let text = "// 说明 {\n甲{\n=一\n\n~二}\n\n\n乙{T}\n";
        let wanted = [(2, "甲{\n=一\n\n~二}".to_owned()), (8, "乙{T}".to_owned())];
        assert_eq!(read(text), wanted);
    }

    #[test]
    fn a_bracket_that_is_never_closed_costs_one_question() {
        let text = "甲{=一\n\n乙\n第二行{T}\n\n丙{F}";
        let wanted = [
            (1, "甲{=一".to_owned()),
            (3, "乙\n第二行{T}".to_owned()),
            (6, "丙{F}".to_owned()),
        ];
        assert_eq!(read(text), wanted);
    }

    #[test]
    fn comments_name_ids_and_tags_and_categories_hold_on() {
        let text = "$CATEGORY: $course$/top/接待/问好\n// [id:q1] [tag:礼貌]\n甲{T}\n\n乙{F}";
        let read = blocks(text);
        assert_eq!(read[0].id.as_deref(), Some("q1"));
        assert_eq!(read[0].tags, ["礼貌"]);
        assert_eq!(read[0].category, "接待 / 问好");
        assert_eq!(
            (read[1].id.as_ref(), read[1].category.as_str()),
            (None, "接待 / 问好")
        );
        assert_eq!(levels("top/A//B/C"), "A/B / C");
    }
}
