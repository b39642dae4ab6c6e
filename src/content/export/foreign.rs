//! Items in the formats of other programs, each read back before it is written.

use crate::content::export::question::{Told, told};
use crate::content::export::{Chosen, Lost, gift, moodle, qti};
use crate::content::import::question::BLANK;
use crate::content::import::question::{Asked, Question};
use crate::content::import::{Columns, read};

/// A format that other programs read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Foreign {
    Gift,
    MoodleXml,
    Qti3,
}

/// Files by their names; one file has no name.
pub(crate) struct Exported {
    pub(crate) files: Vec<(String, String)>,
    pub(crate) count: usize,
    pub(crate) lost: Lost,
}

impl Foreign {
    /// These items in this format, as far as it has such questions.
    pub(crate) fn export(self, items: &[Chosen<'_>]) -> Exported {
        let mut lost = Lost::default();
        let mut written: Vec<(String, String)> = Vec::new();
        for chosen in items {
            let Some(Told {
                question,
                lost: mut losses,
            }) = told(chosen.item)
            else {
                lost.note("rubric", chosen.item);
                continue;
            };
            match self.write(&question, &mut losses) {
                None => lost.note("no-such-type", chosen.item),
                Some(text) if !self.reads_back(&text, &question, &losses) => {
                    lost.note("reads-otherwise", chosen.item);
                }
                Some(text) => {
                    losses.sort_unstable();
                    losses.dedup();
                    losses.iter().for_each(|what| lost.note(what, chosen.item));
                    written.push((chosen.item.id.to_string(), text));
                }
            }
        }
        Exported {
            count: written.len(),
            files: self.files(written),
            lost,
        }
    }

    fn write(self, question: &Question, lost: &mut Vec<&'static str>) -> Option<String> {
        match self {
            Self::Gift => gift::write(question, lost),
            Self::MoodleXml => moodle::write(question, lost),
            Self::Qti3 => qti::write(question, lost),
        }
    }

    fn files(self, written: Vec<(String, String)>) -> Vec<(String, String)> {
        let alone = |text: String| vec![(String::new(), text)];
        let texts = || written.iter().map(|(_, text)| text.as_str());
        match self {
            Self::Gift => alone(texts().collect::<Vec<_>>().join("\n")),
            Self::MoodleXml => {
                let [before, behind] = moodle::AROUND;
                alone(before.to_owned() + &texts().collect::<String>() + behind)
            }
            Self::Qti3 => {
                let ids: Vec<String> = written.iter().map(|(id, _)| id.clone()).collect();
                let manifest = ("imsmanifest.xml".to_owned(), qti::manifest(&ids));
                let items = written.into_iter();
                let items = items.map(|(id, text)| (qti::file_name(&id), text));
                std::iter::once(manifest).chain(items).collect()
            }
        }
    }

    /// Whether `rolecall import` reads what was written as the same question, but for what is lost.
    fn reads_back(self, text: &str, question: &Question, lost: &[&str]) -> bool {
        let whole = match self {
            Self::Gift | Self::Qti3 => text.to_owned(),
            Self::MoodleXml => moodle::AROUND.join(text),
        };
        let again = read(whole.as_bytes(), &Columns::default(), &|_| None);
        let again = again.map(|read| read.questions.questions);
        match again.as_deref() {
            Ok([again]) => is_same(again, question, lost),
            _ => false,
        }
    }
}

/// Whether two questions ask the same but for what is lost; how many blanks stand between words, and
/// around lines and gaps, makes no difference.
pub(super) fn is_same(one: &Question, other: &Question, lost: &[&str]) -> bool {
    let plain = |text: &str| {
        let words = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
        let lines: Vec<String> = text.lines().map(words).collect();
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        let lines = lines.into_iter().filter(|line| !line.is_empty());
        let text = lines.collect::<Vec<_>>().join("\n");
        let pieces: Vec<&str> = text.split(BLANK).map(str::trim).collect();
        pieces.join(BLANK)
    };
    let said = |text: &Option<String>| plain(text.as_deref().unwrap_or_default());
    one.id == other.id
        && plain(&one.stem) == plain(&other.stem)
        && said(&one.rationale) == said(&other.rationale)
        && answers(&one.asked, lost) == answers(&other.asked, lost)
}

/// What is asked but for what is lost.
fn answers(asked: &Asked, lost: &[&str]) -> Asked {
    match asked {
        Asked::Choice {
            options,
            right,
            many,
            is_shuffled,
            scoring,
        } => Asked::Choice {
            options: options.clone(),
            right: right.clone(),
            many: *many,
            is_shuffled: *is_shuffled || lost.contains(&"shuffle"),
            scoring: scoring.filter(|_| !lost.contains(&"scoring")),
        },
        Asked::Pairs { pairs, extra } => {
            let mut extra = extra.clone();
            extra.sort_unstable();
            Asked::Pairs {
                pairs: pairs.clone(),
                extra,
            }
        }
        asked => asked.clone(),
    }
}
