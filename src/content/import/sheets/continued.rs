//! What goes on in the rows below: a type that stands once for several questions, and a model
//! answer with one point a row.

use crate::content::import::question::{Questions, Remark, SourceRows};
use crate::content::import::sheets::columns::Role;
use crate::content::import::sheets::head::Head;
use crate::content::import::sheets::kinds::{Kind, kind_of};
use crate::content::import::sheets::spot;
use crate::content::import::sheets::titles::{begins_part, is_type};
use crate::content::import::sheets::worth::number_of_points;
use crate::sheet::{Row, Sheet};

/// The rows, with a type such as 二、多选题 also in those below it that have none.
pub(super) fn with_types(head: &Head, mut rows: Vec<Row>) -> Vec<Row> {
    let Some(column) = head.column(Role::Type) else {
        return rows;
    };
    let mut last = String::new();
    for row in rows.iter_mut().filter(|row| row.filled().count() > 1) {
        match row.cell(column) {
            "" => put(row, column, &last),
            kind if is_type(kind) && begins_part(kind) => last = kind.to_owned(),
            _ => last.clear(),
        }
    }
    rows
}

/// The rows, with the points of one answer that have a row each in the first of these.
pub(super) fn with_parts(
    sheet: &Sheet,
    head: &Head,
    rows: Vec<Row>,
    read: &mut Questions,
) -> Vec<Row> {
    let points = head.column(Role::AnswerPoints);
    let Some(column) = points.or(head.column(Role::Answer)) else {
        return rows;
    };
    let mut groups: Vec<Vec<Row>> = Vec::new();
    for row in rows {
        let goes_on = |group: &&mut Vec<Row>| match points {
            Some(_) => goes_on(head, column, (&group[0], &row)),
            None => is_weighed_speech(head, column, (&group[0], &row)),
        };
        match groups.last_mut().filter(goes_on) {
            Some(group) => group.push(row),
            None => groups.push(vec![row]),
        }
    }
    // Points of one answer that differ are those of each part; then so are those of the others.
    let is_of_each = groups.iter().any(|group| {
        let weights: Option<Vec<u32>> = group.iter().map(|row| weight(head, row)).collect();
        weights.is_some_and(|weights| weights.iter().any(|other| *other != weights[0]))
    });
    let mut whole = Vec::new();
    for group in groups {
        match joined(head, (column, is_of_each), &group) {
            Ok(row) => whole.push(row),
            Err(reason) => {
                let rows = || SourceRows(group.iter().map(|row| head.shown(row)).collect());
                read.take(&spot(sheet, &group[0]), Err(reason), rows);
            }
        }
    }
    whole
}

/// Whether a row holds one more point of the answer to the question of the first row, which it names
/// again or leaves open.
fn goes_on(head: &Head, column: usize, (first, row): (&Row, &Row)) -> bool {
    let is_same = |role: Role| {
        let own = head.cell(row, role);
        own.is_empty() || own == head.cell(first, role) || head.column(role) == Some(column)
    };
    let roles = [Role::Stem, Role::Number, Role::Id, Role::Type, Role::Answer];
    let has_options = !head.options(row).is_empty() || !head.cell(row, Role::Options).is_empty();
    let is_asked = !head.cell(first, Role::Stem).is_empty();
    let (one, other) = (first.cell(column), row.cell(column));
    let is_other = !one.is_empty() && !other.is_empty() && one != other;
    is_asked && is_other && !has_options && roles.into_iter().all(is_same)
}

/// The same for model answers that have no column of points: each has points of its own, and the
/// type says that it is no other answer.
fn is_weighed_speech(head: &Head, column: usize, (first, row): (&Row, &Row)) -> bool {
    let is_speech = kind_of(head.cell(first, Role::Type)) == Some(Kind::Speech);
    let is_weighed = [first, row].iter().all(|row| weight(head, row).is_some());
    is_speech && is_weighed && goes_on(head, column, (first, row))
}

/// The rows of one question as one row. The points of each are written behind it, and the points of
/// the whole are their sum.
fn joined(head: &Head, (column, is_of_each): (usize, bool), group: &[Row]) -> Result<Row, Remark> {
    let mut whole = group[0].clone();
    if group.len() == 1 {
        return Ok(whole);
    }
    let weights: Vec<Option<u32>> = group.iter().map(|row| weight(head, row)).collect();
    let given: Vec<u32> = weights.iter().copied().flatten().collect();
    let is_each = given.len() == group.len();
    let is_merged = group[1..]
        .iter()
        .all(|row| !head.cell(row, Role::Stem).is_empty());
    if let Some(first) = given.first()
        && is_each
        && is_merged
        && !is_of_each
        && given.iter().all(|other| other == first)
    {
        return Err(Remark::new("points-of-rows").with("points", first));
    }
    let line = |(row, weight): (&Row, &Option<u32>)| match weight.filter(|_| is_each) {
        Some(weight) if !row.cell(column).contains('分') => {
            format!("{}（{weight}分）", row.cell(column))
        }
        _ => row.cell(column).to_owned(),
    };
    let lines: Vec<String> = group.iter().zip(&weights).map(line).collect();
    put(&mut whole, column, &lines.join("\n"));
    if let Some(points) = head.column(Role::Points).filter(|_| is_each) {
        put(&mut whole, points, &given.iter().sum::<u32>().to_string());
    }
    Ok(whole)
}

/// The whole points of a row.
fn weight(head: &Head, row: &Row) -> Option<u32> {
    let points = number_of_points(head.cell(row, Role::Points))?;
    format!("{points}").parse().ok()
}

fn put(row: &mut Row, column: usize, text: &str) {
    let length = row.cells.len().max(column + 1);
    row.cells.resize(length, String::new());
    text.clone_into(&mut row.cells[column]);
}

#[cfg(test)]
mod tests {
    use crate::content::import::question::{Asked, Question, Questions, Reason};
    use crate::content::import::sheets::{Given, read};
    use crate::sheet::separated;

    fn questions(text: &str) -> Questions {
        let (sheet, _) = separated(text, b';');
        read(&[sheet], &Given::new(), Some(b';'))
    }

    fn shown(question: &Question) -> String {
        let Asked::Speech(points) = &question.asked else {
            return question.asked.type_name().to_owned();
        };
        let point = points.iter().map(|point| match point.points {
            Some(points) => format!("{} {points}", point.name),
            None => point.name.clone(),
        });
        let points: Vec<String> = point.collect();
        format!(
            "{} = {}",
            question.points.unwrap_or_default(),
            points.join(" · ")
        )
    }

    #[test]
    fn points_of_one_answer_may_have_a_row_each() {
        const HEADS: &str = "题型;题目;评分要点;分值\n";
        for rows in [
            "情景模拟;客户骂人;致歉;3\n;;安抚;3\n;;解决;4\n",
            "情景模拟;客户骂人;致歉;3\n情景模拟;客户骂人;安抚;3\n情景模拟;客户骂人;解决;4\n",
        ] {
            let read = questions(&format!("{HEADS}{rows}情景模拟;退货;致歉、核实;4\n"));
            let shown: Vec<String> = read.questions.iter().map(shown).collect();
            assert_eq!(
                shown,
                ["10 = 致歉 3 · 安抚 3 · 解决 4", "4 = 致歉 · 核实"],
                "{rows}"
            );
        }
        let whole = questions(&format!("{HEADS}情景模拟;客户骂人;致歉;10\n;;安抚;\n"));
        assert_eq!(shown(&whole.questions[0]), "10 = 致歉 · 安抚");
        let answers = "题型;题目;答案;分值\n情景模拟;客户骂人;致歉;3\n;;安抚;4\n";
        assert_eq!(
            shown(&questions(answers).questions[0]),
            "7 = 致歉 3 · 安抚 4"
        );
    }

    #[test]
    fn merged_points_that_may_be_of_each_or_of_all_are_refused() {
        let rows = "题型;题目;评分要点;分值\n情景模拟;客户骂人;致歉;6\n情景模拟;客户骂人;安抚;6\n";
        let read = questions(rows);
        let codes = read.refused.iter().map(|refused| match &refused.reason {
            Reason::Remark(remark) => remark.code,
            Reason::Finding(_) => "finding",
        });
        assert_eq!(codes.collect::<Vec<_>>(), ["points-of-rows"]);
        assert!(read.questions.is_empty());
        let others = "情景模拟;退货;致歉;3\n情景模拟;退货;核实;4\n";
        let read = questions(&format!("{rows}{others}"));
        assert_eq!(shown(&read.questions[0]), "12 = 致歉 6 · 安抚 6");
    }

    #[test]
    fn other_questions_do_not_go_on() {
        let rows = "题型;题目;答案\n情景模拟;客户骂人;致歉\n情景模拟;客户退货;核实\n";
        assert_eq!(questions(rows).questions.len(), 2);
        let rows = "题目;A;B;答案\n先做？;甲;乙;A\n后做？;甲;乙;B\n";
        assert_eq!(questions(rows).questions.len(), 2);
    }

    #[test]
    fn a_numbered_type_holds_for_the_rows_below_it() {
        let rows = "类别;题目;A;B;答案\n一、单选题;先做？;甲;乙;A\n;后做？;甲;乙;B\n\
            二、多选题;再做？;甲;乙;AB\n;最后做？;甲;乙;B\n";
        let read = questions(rows);
        let types: Vec<&str> = read.questions.iter().map(|q| q.asked.type_name()).collect();
        let (one, many) = ("single-choice", "multiple-choice");
        assert_eq!(types, [one, one, many, many]);
    }
}
