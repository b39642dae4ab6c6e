//! What sheets call fields and their values, in Chinese and English.

use crate::content::grid::{Cells, Field, MOST_OPTIONS};
use crate::content::import::sheets::{answers, columns, kinds};

/// Heads of each field; what stands in brackets makes no difference.
const HEADS: &[(Field, &[&str])] = &[
    (Field::Id, &["题号", "id"]),
    (Field::Type, &["题型", "type"]),
    (Field::Outcomes, &["考点", "outcomes"]),
    (Field::Difficulty, &["难度", "difficulty"]),
    (Field::Bloom, &["认知层次", "bloom"]),
    (Field::Points, &["分值", "points"]),
    (Field::Scenario, &["情景", "scenario"]),
    (Field::Stem, &["题干", "stem"]),
    (Field::Customer, &["客户的话", "customer"]),
    (Field::Answer, &["答案", "answer"]),
    (Field::Extra, &["多余项", "extra"]),
    (Field::Unit, &["单位", "unit"]),
    (Field::OtherUnits, &["其他单位", "otherunits"]),
    (Field::Scoring, &["部分得分", "scoring"]),
    (Field::Shuffle, &["打乱选项", "shuffle"]),
    (Field::Rationale, &["解析", "rationale"]),
    (Field::Source, &["资料", "source"]),
    (Field::Place, &["出处", "place"]),
    (Field::Elsewhere, &["只在yaml里", "onlyinyaml"]),
    (Field::Digest, &["摘要", "digest"]),
];

/// Words for values that bear no name of the bank.
const VALUES: &[(Field, &str, &[&str])] = &[
    (Field::Type, "single-choice", &["单选题", "single choice"]),
    (
        Field::Type,
        "multiple-choice",
        &["多选题", "multiple choice"],
    ),
    (Field::Type, "true-false", &["判断题", "true or false"]),
    (Field::Type, "ordering", &["排序题"]),
    (Field::Type, "matching", &["配对题"]),
    (Field::Type, "numeric", &["数值题", "number"]),
    (Field::Type, "fill-in", &["填空题", "fill in"]),
    (Field::Type, "role-play", &["角色扮演"]),
    (Field::Type, "dialogue", &["多轮对话"]),
    (Field::Type, "survey", &["自测"]),
    (Field::Difficulty, "easy", &["易", "容易"]),
    (Field::Difficulty, "medium", &["中", "中等"]),
    (Field::Difficulty, "hard", &["难", "困难"]),
    (Field::Bloom, "recall", &["记忆", "识记"]),
    (Field::Bloom, "understand", &["理解", "领会"]),
    (Field::Bloom, "apply", &["应用", "运用"]),
    (Field::Bloom, "judge", &["判断", "评判"]),
];

/// The field that a head names.
pub(crate) fn field_of(head: &str) -> Option<Field> {
    let head = columns::folded(head);
    let option = (0..MOST_OPTIONS).find(|place| {
        let letter = Field::Option(*place).letter().to_lowercase();
        head == format!("选项{letter}") || head == format!("option{letter}")
    });
    let named = HEADS.iter().find(|(_, heads)| heads.contains(&&*head));
    option
        .map(Field::Option)
        .or_else(|| named.map(|(field, _)| *field))
}

/// A row's cells with the bank's own words for what they say; cells that are not understood stay.
pub(crate) fn understood(cells: &Cells) -> Cells {
    let item_type = cells
        .get(&Field::Type)
        .map(|cell| value_of(Field::Type, cell));
    let is_statement = item_type.flatten().is_some_and(|name| name == "true-false");
    let understood = cells.iter().map(|(field, cell)| {
        let value = match field {
            Field::Answer if is_statement => truth(cell),
            Field::Shuffle => truth(cell),
            Field::Type | Field::Difficulty | Field::Bloom => value_of(*field, cell),
            _ => None,
        };
        (*field, value.unwrap_or_else(|| cell.clone()))
    });
    understood.collect()
}

fn truth(cell: &str) -> Option<String> {
    answers::truth(cell).map(|is_right| is_right.to_string())
}

/// The bank's name for the value that a cell of this field says.
fn value_of(field: Field, cell: &str) -> Option<String> {
    let cell = columns::folded(cell);
    let says = |(known, name, words): &&(Field, &str, &[&str])| {
        let mut words = words.iter().chain([name]);
        *known == field && words.any(|word| columns::folded(word) == cell)
    };
    let named = VALUES
        .iter()
        .find(says)
        .map(|(_, name, _)| (*name).to_owned());
    named.or_else(|| match field {
        Field::Difficulty => kinds::difficulty_of(&cell).map(|difficulty| {
            let name = serde_json::to_value(difficulty).expect("a name");
            name.as_str().unwrap_or_default().to_owned()
        }),
        _ => None,
    })
}
