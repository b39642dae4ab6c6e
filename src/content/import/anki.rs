//! Anki's text export: one note a row, its cards as questions.

use crate::content::import::html;
use crate::content::import::points::points;
use crate::content::import::question::BLANK;
use crate::content::import::question::{Asked, Question, Questions, Remark, Spot};
use crate::sheet::{Row, separated};

/// Longest back of a card that is an answer to be written, in characters; a longer one is a model
/// answer.
const LONGEST_WORD: usize = 20;

/// What the lines above the notes say.
#[derive(Default)]
struct Heads {
    mark: Option<u8>,
    is_html: bool,
    tags: Option<usize>,
    /// Columns that hold no text of a card.
    beside: Vec<usize>,
    deck: Option<usize>,
    /// The names of all columns, as the mark parts them.
    names: String,
    /// Tags and the deck of all notes.
    topics: Vec<String>,
}

/// The notes of a text that begins as such exports do; nothing for other texts.
pub(super) fn read(text: &str) -> Option<Result<Questions, Remark>> {
    let mut heads = Heads::default();
    let mut rest = text;
    let mut lines = 0;
    while let Some(head) = rest.strip_prefix('#') {
        let (line, behind) = head.split_once('\n').unwrap_or((head, ""));
        heads.take(line);
        (rest, lines) = (behind, lines + 1);
    }
    let mark = heads.mark?;
    heads.take_names(char::from(mark));
    let (sheet, is_unpaired) = separated(rest, mark);
    let mut read = notes(&heads, &sheet.rows, lines);
    if is_unpaired {
        read.note(Remark::new("unpaired-quotes"));
    }
    Some(Ok(read))
}

/// The notes of a text without such a beginning: tabs part two or three columns of every row, and
/// some row asks something.
pub(super) fn read_bare(text: &str) -> Option<Questions> {
    let (sheet, is_unpaired) = separated(text, b'\t');
    let is_note = |row: &Row| (2..=3).contains(&row.cells.len()) && !row.cell(0).is_empty();
    let asks = |row: &Row| row.cell(0).ends_with(['?', '？']) || has_gap(row.cell(0));
    let is_anki = sheet.rows.iter().all(is_note) && sheet.rows.iter().any(asks);
    (is_anki && !is_unpaired).then(|| {
        let heads = Heads {
            tags: Some(2),
            ..Heads::default()
        };
        let mut read = notes(&heads, &sheet.rows, 0);
        read.note(Remark::new("cards-inferred"));
        read
    })
}

fn has_gap(text: &str) -> bool {
    text.contains("{{c") && text.contains("::")
}

fn notes(heads: &Heads, rows: &[Row], lines: usize) -> Questions {
    let mut read = Questions::default();
    for row in rows {
        let spot = Spot {
            sheet: String::new(),
            row: row.number + lines,
        };
        let mut notes = Vec::new();
        let question = question(heads, row, &mut notes).map(Some);
        read.take_noted(&spot, question, notes, || {
            let cells = row.cells.iter().enumerate();
            cells
                .map(|(place, cell)| (format!("{}", place + 1), cell.clone()))
                .collect::<Vec<_>>()
        });
    }
    read
}

impl Heads {
    fn take(&mut self, line: &str) {
        let Some((name, value)) = line.trim_end().split_once(':') else {
            return;
        };
        let column = || value.trim().parse::<usize>().ok()?.checked_sub(1);
        match name.to_ascii_lowercase().as_str() {
            "separator" => self.mark = mark(value),
            "html" => self.is_html = value.trim().eq_ignore_ascii_case("true"),
            "tags column" => self.tags = column(),
            "columns" => self.names = value.trim().to_owned(),
            "deck column" => self.deck = column(),
            "guid column" | "notetype column" => self.beside.extend(column()),
            "tags" => self.topics.extend(tags(value)),
            "deck" => self.topics.push(levels(value)),
            _ => {}
        }
    }

    /// Takes the columns of tags and decks by their names, where no line says which they are.
    fn take_names(&mut self, mark: char) {
        let names: Vec<String> = self
            .names
            .split(mark)
            .map(|n| n.trim().to_lowercase())
            .collect();
        let column = |wanted: &[&str]| {
            names
                .iter()
                .position(|name| wanted.contains(&name.as_str()))
        };
        self.tags = self.tags.or_else(|| column(&["tags", "标签", "標籤"]));
        self.deck = self.deck.or_else(|| column(&["deck", "牌组", "牌組"]));
    }

    fn is_text(&self, column: usize) -> bool {
        let beside = [self.tags, self.deck];
        !beside.contains(&Some(column)) && !self.beside.contains(&column)
    }
}

fn mark(name: &str) -> Option<u8> {
    Some(match name.trim().to_ascii_lowercase().as_str() {
        "tab" | "\\t" | "" => b'\t',
        "comma" | "," => b',',
        "semicolon" | ";" => b';',
        "pipe" | "|" => b'|',
        "space" => b' ',
        "colon" | ":" => b':',
        _ => return None,
    })
}

fn question(heads: &Heads, row: &Row, notes: &mut Vec<Remark>) -> Result<Question, Remark> {
    let plain = |text: &str| match heads.is_html {
        true => html::plain(text),
        false => html::text(text),
    };
    let texts = (0..row.cells.len()).filter(|column| heads.is_text(*column));
    let texts: Vec<String> = texts.map(|column| plain(row.cell(column))).collect();
    let front = texts.first().filter(|text| !text.is_empty());
    let front = front.ok_or_else(|| Remark::new("no-stem"))?;
    html::only_text(&texts)?;
    let (stem, asked, used) = match has_gap(front) {
        true => {
            let (stem, blanks) = gaps(front, notes)?;
            (stem, Asked::Blanks(blanks), 1)
        }
        false => {
            let back = texts.get(1).filter(|text| !text.is_empty());
            card(front, back.ok_or_else(|| Remark::new("no-answer"))?, notes)?
        }
    };
    let rest = texts[used..].iter().filter(|text| !text.is_empty());
    let rest: Vec<&str> = rest.map(String::as_str).collect();
    let mut question = Question::new(row.number, stem, asked);
    question.rationale = Some(rest.join("\n")).filter(|text| !text.is_empty());
    question.topics.clone_from(&heads.topics);
    let column = |column: Option<usize>| column.map_or("", |column| row.cell(column));
    question.topics.extend(tags(column(heads.tags)));
    question.topics.push(levels(column(heads.deck)));
    question.topics.retain(|topic| !topic.is_empty());
    question.topics.sort();
    question.topics.dedup();
    Ok(question)
}

/// What a card asks whose back is one word, or a model answer; and how many columns that takes.
fn card(
    front: &str,
    back: &str,
    notes: &mut Vec<Remark>,
) -> Result<(String, Asked, usize), Remark> {
    let is_sentence = back.contains(['\n', '。', '；', ';', '，', '、']);
    if back.chars().count() <= LONGEST_WORD && !is_sentence {
        notes.push(Remark::new("card-as-blank"));
        let stem = format!("{front} {BLANK}");
        return Ok((stem, Asked::Blanks(vec![vec![back.to_owned()]]), 2));
    }
    let points = points(back, None, notes)?;
    if points.is_empty() {
        return Err(Remark::new("no-points").with("answer", back));
    }
    notes.push(Remark::new("card-as-draft"));
    // The model answer is the rationale too.
    Ok((front.to_owned(), Asked::Speech(points), 1))
}

/// The text with its gaps as blanks, and what belongs into each.
fn gaps(text: &str, notes: &mut Vec<Remark>) -> Result<(String, Vec<Vec<String>>), Remark> {
    let (mut stem, mut blanks, mut numbers) = (String::new(), Vec::new(), Vec::new());
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once("{{c") {
        let unclosed = || Remark::new("unclosed").with("sign", "{{");
        let (inner, after) = behind.split_once("}}").ok_or_else(unclosed)?;
        let (number, answer) = inner.split_once("::").ok_or_else(unclosed)?;
        if inner.contains("{{") {
            return Err(Remark::new("nested-gaps"));
        }
        let (answer, hint) = answer.split_once("::").unwrap_or((answer, ""));
        if answer.trim().is_empty() {
            return Err(Remark::new("empty-answer"));
        }
        stem += before;
        stem += BLANK;
        if !hint.is_empty() {
            stem += &format!("（{hint}）");
        }
        blanks.push(vec![answer.trim().to_owned()]);
        if !numbers.contains(&number) {
            numbers.push(number);
        }
        rest = after;
    }
    if numbers.len() > 1 {
        notes.push(Remark::new("gaps-together").with("count", numbers.len()));
    }
    Ok((stem + rest, blanks))
}

fn tags(text: &str) -> Vec<String> {
    text.split_whitespace().map(levels).collect()
}

fn levels(text: &str) -> String {
    let levels: Vec<&str> = text.split("::").map(str::trim).collect();
    levels.join(" / ")
}

#[cfg(test)]
mod tests {
    use super::{read, read_bare};
    use crate::content::import::question::{Asked, Questions, Reason};

    fn of(text: &str) -> Questions {
        read(text).expect("Anki").expect("notes")
    }

    #[test]
    fn columns_are_known_by_their_names() {
        let read = of("#separator:Semicolon\n#columns:Front;Back;Tags\n几声内接？;三声;电话\n");
        let question = &read.questions[0];
        assert_eq!(question.topics, ["电话"]);
        assert_eq!(question.rationale, None);
    }

    #[test]
    fn cards_and_gaps_are_read_by_the_lines_above_them() {
        let read = of("#separator:tab\n#html:true\n#tags column:4\n\
            首都？\t北京\t见地图\t地理::亚洲 常识\n\
            {{c1::黄河}}流入{{c2::渤海::海}}。\t<b>入海</b>\t\t\n\
            怎样致歉？\t先道歉，再说明办法。\t\t\n");
        let [card, gap, draft] = &read.questions[..] else {
            panic!("{read:?}");
        };
        assert_eq!(card.asked, Asked::Blanks(vec![vec!["北京".to_owned()]]));
        assert_eq!(
            (card.stem.as_str(), card.rationale.as_deref()),
            ("首都？ ____", Some("见地图"))
        );
        assert_eq!(card.topics, ["地理 / 亚洲", "常识"].map(str::to_owned));
        assert_eq!(
            (gap.stem.as_str(), gap.rationale.as_deref()),
            ("____流入____（海）。", Some("入海"))
        );
        assert!(matches!(&draft.asked, Asked::Speech(points) if points.len() == 2));
        assert_eq!(draft.rationale.as_deref(), Some("先道歉，再说明办法。"));
        let notes: Vec<_> = read
            .notes
            .iter()
            .map(|n| (n.code, n.facts.last().map(|f| f.1.clone())))
            .collect();
        let at = |row: &str| Some(row.to_owned());
        assert_eq!(
            notes,
            [
                ("card-as-blank", at("4")),
                ("gaps-together", at("5")),
                ("card-as-draft", at("6"))
            ]
        );
    }

    #[test]
    fn faults_are_refused_by_line() {
        let read = of(
            "#separator:Semicolon\n问？;\n;答\n{{c1::甲{{c2::乙}}}};\n看<img src='a.png'>？;甲\n{{c1::甲;\n",
        );
        let refused = read.refused.iter().map(|refused| match &refused.reason {
            Reason::Remark(remark) => (refused.spot.row, remark.code),
            Reason::Finding(_) => (refused.spot.row, "finding"),
        });
        let wanted = [
            (2, "no-answer"),
            (3, "no-stem"),
            (4, "nested-gaps"),
            (5, "image"),
            (6, "unclosed"),
        ];
        assert_eq!(refused.collect::<Vec<_>>(), wanted);
    }

    #[test]
    fn rows_without_a_beginning_are_notes_only_if_they_ask() {
        let read = read_bare("首都？\t北京\n{{c1::黄河}}\t\n").expect("notes");
        assert_eq!(read.questions.len(), 2);
        assert!(read.notes.iter().any(|note| note.code == "cards-inferred"));
        for text in ["姓名\t电话\n甲\t1\n", "首都？\n", "", "问？\t甲\t乙\t丙\n"] {
            assert!(read_bare(text).is_none(), "{text}");
        }
    }
}
