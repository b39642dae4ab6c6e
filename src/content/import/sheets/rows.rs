//! One row a question.

use crate::content::import::html::only_text;
use crate::content::import::question::{Question, Questions, Remark, SourceRows};
use crate::content::import::sheets::asides::last_brackets;
use crate::content::import::sheets::asked::Given;
use crate::content::import::sheets::columns::Role;
use crate::content::import::sheets::head::Head;
use crate::content::import::sheets::in_stem::{answer_in, unmarked};
use crate::content::import::sheets::kinds::{Kind, difficulty_of, kind_named, kind_of, untagged};
use crate::content::import::sheets::legend::{Legend, line};
use crate::content::import::sheets::marks::{drop_nothing, taken};
use crate::content::import::sheets::meanings::Meanings;
use crate::content::import::sheets::options::{label, options_behind, options_in};
use crate::content::import::sheets::own_labels::drop_labels;
use crate::content::import::sheets::readings::{By, of_column};
use crate::content::import::sheets::section::Section;
use crate::content::import::sheets::spot;
use crate::content::import::sheets::titles::{pointed, points_of_each};
use crate::content::import::sheets::worth::points;
use crate::sheet::{Row, Sheet, is_broken};

/// Reads the rows below the heads.
pub(super) fn read(
    sheet: &Sheet,
    (head, section): (&Head, &mut Section),
    rows: &[Row],
    read: &mut Questions,
) {
    let mut meanings = Meanings::default();
    let column = head.names_options_by().or_else(|| {
        let readings = rows.iter().map(|row| given(head, row).readings());
        of_column(readings)
    });
    let mut legend = head.legend.clone();
    for row in rows {
        let spot = spot(sheet, row);
        legend = line(row).and_then(Legend::of).or(legend);
        let text = row.filled().next().map_or("", |(_, text)| text);
        if section.take(sheet, head, row, read) {
            continue;
        }
        if is_example(head, row) {
            let note = Remark::new("row-example").with("text", head.cell(row, Role::Stem));
            read.note(note.with("sheet", &spot.sheet).with("row", row.number));
            continue;
        }
        if asks_nothing(head, row) {
            let is_usual =
                |(_, text): (usize, &str)| text.parse::<f64>().is_ok() || kind_of(text).is_some();
            if !row.filled().all(is_usual) {
                let note = Remark::new("row-passed-over").with("text", text);
                read.note(note.with("sheet", &spot.sheet).with("row", row.number));
            }
            continue;
        }
        let mut notes = Vec::new();
        let question =
            question(head, row, (section.kind, column, &legend), &mut notes).map(|mut question| {
                question.spot = spot.clone();
                section.complete(question)
            });
        if let Ok(question) = &question {
            // What is said of one model answer is said where it stands.
            let placed = |note: Remark| match note.code.starts_with("points-") {
                true => note.with("sheet", &spot.sheet).with("row", spot.row),
                false => note,
            };
            read.notes.extend(notes.into_iter().map(placed));
            meanings.count(head.cell(row, Role::Type), question);
        }
        let title = section.said();
        section.count_question();
        read.take(&spot, question, || head.shown_below(row, &title));
    }
    meanings.tell(read);
}

/// Whether a row shows how the sheet is to be filled in.
fn is_example(head: &Head, row: &Row) -> bool {
    const WORDS: [&str; 5] = ["示例", "样例", "范例", "填写示例", "示例题"];
    let is_word = |text: &str| WORDS.contains(&text.trim_matches(['(', '（', ')', '）', ' ']));
    let stem = head.cell(row, Role::Stem);
    let inner = stem.strip_prefix(['(', '（', '【', '[']);
    let first = inner.and_then(|rest| rest.split_once([')', '）', '】', ']']));
    first.is_some_and(|(first, _)| is_word(first))
        || [Role::Number, Role::Type]
            .iter()
            .any(|role| is_word(head.cell(row, *role)))
}

/// What the type or the end of the stem says of the signs for right and wrong.
fn own_legend(head: &Head, row: &Row) -> Option<Legend> {
    let of_stem = || last_brackets(head.cell(row, Role::Stem)).and_then(|(_, end)| Legend::of(end));
    Legend::of(head.cell(row, Role::Type)).or_else(of_stem)
}

/// Whether a row has no more than a number and a type, as rows that wait for a question do.
fn asks_nothing(head: &Head, row: &Row) -> bool {
    let columns = [Role::Number, Role::Type].map(|role| head.column(role));
    row.filled()
        .all(|(column, _)| columns.contains(&Some(column)))
}

fn question(
    head: &Head,
    row: &Row,
    (section, column, legend): (Option<Kind>, Option<By>, &Option<Legend>),
    notes: &mut Vec<Remark>,
) -> Result<Question, Remark> {
    let mut given = given(head, row);
    given.column = column;
    given.legend = own_legend(head, row).or_else(|| legend.clone());
    if head.column(Role::Answer).is_none()
        && given.points.is_empty()
        && let Some((stem, answer)) = answer_in(&given.stem)
    {
        given.stem = stem;
        given.answered_by(answer);
        notes.push(Remark::new("answer-in-stem"));
    }
    take_points(&mut given, (head, row), notes);
    readable(head, row, &given)?;
    let kind = match head.cell(row, Role::Type) {
        "" => given.tag.or(section).or_else(|| given.kind()),
        text => Some(named(text, &given)?),
    };
    let kind = kind.ok_or_else(|| Remark::new("no-type"))?;
    if head.cell(row, Role::Type).is_empty() && given.tag.or(section).is_none() {
        notes.push(Remark::new("types-inferred"));
    }
    let asked = given.asked(kind, notes)?;
    if let Some(stem) = unmarked(&given.stem, &asked)? {
        given.stem = stem;
        notes.push(Remark::new("mark-in-stem"));
    }
    let scenario = head.cell(row, Role::Scenario);
    let question = Question {
        spot: spot(&Sheet::default(), row),
        id: None,
        name: None,
        scenario: (!scenario.is_empty()).then(|| scenario.to_owned()),
        stem: given.stem,
        asked,
        points: given.whole,
        rationale: (!given.rationale.is_empty()).then_some(given.rationale),
        difficulty: difficulty(head.cell(row, Role::Difficulty), notes),
        topics: topics(&head.cells(row, Role::Topic)),
        rows: SourceRows::default(),
    };
    Ok(question.called(head.cell(row, Role::Id)))
}

/// Takes the points of a row, or those that brackets beside the stem or the type give.
fn take_points(given: &mut Given, (head, row): (&Head, &Row), notes: &mut Vec<Remark>) {
    given.whole = points(head.cell(row, Role::Points), notes);
    let kind = head.cell(row, Role::Type);
    let of_stem =
        pointed(&given.stem).filter(|(_, points)| given.whole.is_none_or(|own| own == *points));
    if let Some((stem, points)) = of_stem {
        (given.stem, given.whole) = (stem.to_owned(), Some(points));
    }
    let of_type = pointed(kind)
        .map(|(_, points)| points)
        .or_else(|| points_of_each(kind));
    given.whole = given.whole.or(of_type);
}

/// Whether a row can be read; otherwise why it cannot.
fn readable(head: &Head, row: &Row, given: &Given) -> Result<(), Remark> {
    if given.stem.is_empty() {
        return Err(Remark::new("no-stem"));
    }
    if let Some(reason) = &given.doubt {
        return Err(reason.clone());
    }
    let broken = row.filled().find(|(_, cell)| is_broken(cell));
    if let Some((_, cell)) = broken {
        return Err(Remark::new("broken-cell").with("text", cell.replacen("#=", "=", 1)));
    }
    if let Some(media) = head.cells(row, Role::Media).first() {
        return Err(Remark::new("image").with("text", media));
    }
    only_text(
        [&given.stem]
            .into_iter()
            .chain(given.options.iter().map(|(_, text)| text)),
    )
}

/// The way of asking that the row names; a bare number is explained by the row itself.
fn named(text: &str, given: &Given) -> Result<Kind, Remark> {
    let unknown = || Remark::new("unknown-type").with("text", text);
    if text.parse::<u32>().is_ok() {
        return given.kind().ok_or_else(unknown);
    }
    kind_named(text)
        .or_else(|| kind_of(text))
        .ok_or_else(unknown)
}

fn given(head: &Head, row: &Row) -> Given {
    let options = head.options(row).into_iter();
    let whole = head.cell(row, Role::Stem);
    let (stem, tag) = untagged(whole);
    // What a row's own type says otherwise is no tag of its stem.
    let own = kind_of(head.cell(row, Role::Type));
    let is_other = own.is_some_and(|own| own != Kind::Choice) && tag.is_some() && own != tag;
    let (stem, tag) = match is_other {
        true => (whole.trim(), None),
        false => (stem, tag),
    };
    let mut given = Given {
        stem: stem.to_owned(),
        tag,
        options: options
            .map(|(place, text)| (label(place), text.to_owned()))
            .collect(),
        points: head.cell(row, Role::AnswerPoints).to_owned(),
        rationale: head.cell(row, Role::Rationale).to_owned(),
        ..Given::default()
    };
    given.answered_by(head.cell(row, Role::Answer).to_owned());
    drop_nothing(&mut given.options, &given.key.answer);
    given.doubt = drop_labels(&mut given.options).err();
    if head.has_wrong_options() && !given.answer.is_empty() {
        let right = std::mem::replace(&mut given.answer, label(0));
        given.answered_by(label(0));
        given.options.insert(0, (label(0), right));
    }
    if given.options.is_empty() {
        match options_in(head.cell(row, Role::Options)) {
            Ok(options) => given.options = options,
            Err(reason) => given.doubt = Some(reason),
        }
    }
    if given.options.is_empty() && given.doubt.is_none() {
        match options_behind(&given.stem) {
            Ok(Some((stem, options))) => (given.stem, given.options) = (stem, options),
            Ok(None) => {}
            Err(reason) => given.doubt = Some(reason),
        }
    }
    given.marked = taken(&mut given.options);
    given
}

fn difficulty(text: &str, notes: &mut Vec<Remark>) -> Option<crate::bank::item::Difficulty> {
    let difficulty = difficulty_of(text);
    if difficulty.is_none() && !text.is_empty() {
        notes.push(Remark::new("unknown-difficulty").with("text", text));
    }
    difficulty
}

/// The topics of some cells; `&&` parts the levels of one topic.
pub(super) fn topics(cells: &[&str]) -> Vec<String> {
    let mut topics: Vec<String> = Vec::new();
    for part in cells
        .iter()
        .flat_map(|cell| cell.split([',', '，', '、', ';', '；', '|', '\n']))
    {
        let levels: Vec<&str> = part
            .split("&&")
            .map(str::trim)
            .filter(|l| !l.is_empty())
            .collect();
        let topic = levels.join(" / ");
        if !topic.is_empty() && !topics.contains(&topic) {
            topics.push(topic);
        }
    }
    topics
}

#[cfg(test)]
mod tests {
    use crate::content::import::question::{Asked, Questions};
    use crate::content::import::sheets::{Given, read};
    use crate::sheet::separated;

    fn of(text: &str) -> Questions {
        let (sheet, _) = separated(text, b',');
        read(&[sheet], &Given::new(), Some(b','))
    }

    #[test]
    fn marks_of_the_answer_are_no_part_of_what_is_asked() {
        let read = of(
            "题型,题干,A,B,C,答案\n单选,先做（A）,问好,挂断,/,A\n单选,先做（B）,问好,挂断,,A\n\
             单选,先说？,问好（正确答案）,挂断,,\n单选,先写？,问好√,挂断,,B\n单选,（示例）先做？,甲,乙,,A\n",
        );
        let stems: Vec<&str> = read.questions.iter().map(|q| q.stem.as_str()).collect();
        assert_eq!(stems, ["先做（ ）", "先说？"]);
        let refused: Vec<usize> = read
            .refused
            .iter()
            .map(|refused| refused.spot.row)
            .collect();
        assert_eq!(refused, [3, 5]);
        let notes: Vec<&str> = read.notes.iter().map(|note| note.code).collect();
        let wanted = [
            "mark-in-stem",
            "answer-in-options",
            "mark-in-options",
            "row-example",
        ];
        assert_eq!(notes, wanted);
    }

    #[test]
    fn signs_for_right_and_wrong_are_read_as_the_sheet_explains_them() {
        let read = of("题干,答案\n判断题（正确填“0”，错误填“1”）,\n要致歉,0\n要挂断,1\n");
        let keys = read.questions.iter().map(|question| &question.asked);
        let wanted = [Asked::TrueFalse(true), Asked::TrueFalse(false)];
        assert!(keys.eq(wanted.iter()));
    }
}
