//! A question as the document of an item.

use pinyin::ToPinyin as _;
use serde_json::{Map, Value, json};
use sha2::{Digest as _, Sha256};

use crate::content::import::points::dealt;
use crate::content::import::question::{Asked, Point, Question};

/// Words and characters of the readable part of a made name.
const WORDS: usize = 6;
const LONGEST: usize = 40;

/// What a document says beside the question itself.
pub(super) struct Beside<'a> {
    pub(super) id: &'a str,
    pub(super) outcomes: &'a [String],
    pub(super) source: (&'a str, String),
    pub(super) difficulty: &'a str,
    pub(super) bloom: Option<&'a str>,
    pub(super) no_rationale: &'a str,
    pub(super) no_points: &'a str,
}

/// The document of an item.
pub(super) fn document(question: &Question, beside: &Beside<'_>) -> Value {
    let mut document = Map::new();
    let mut put = |key: &str, value: Value| document.insert(key.to_owned(), value);
    put("id", json!(beside.id));
    put("outcomes", json!(beside.outcomes));
    let (source, place) = &beside.source;
    put("source", json!({ *source: place }));
    let difficulty = question.difficulty.map(|difficulty| json!(difficulty));
    put(
        "difficulty",
        difficulty.unwrap_or_else(|| json!(beside.difficulty)),
    );
    let usual = match question.asked {
        Asked::Speech(_) => "apply",
        _ => "recall",
    };
    put("bloom", json!(beside.bloom.unwrap_or(usual)));
    let has_points = !matches!(question.asked, Asked::Speech(_));
    if let Some(points) = question.points.filter(|points| has_points && *points > 1) {
        put("points", json!(points));
    }
    if let Some(scenario) = &question.scenario {
        put("scenario", json!(scenario));
    }
    put("stem", json!(question.stem));
    let name = question.asked.type_name();
    put(
        "interaction",
        json!({ name: interaction(question, beside) }),
    );
    let rationale = question.rationale.as_deref().unwrap_or(beside.no_rationale);
    put("rationale", json!(rationale));
    Value::Object(document)
}

fn interaction(question: &Question, beside: &Beside<'_>) -> Value {
    match &question.asked {
        Asked::Choice {
            options,
            right,
            many,
            is_shuffled,
            scoring,
        } => {
            let key = if *many { json!(right) } else { json!(right[0]) };
            let mut choice = json!({ "options": map(options), "key": key });
            if let Some(scoring) = scoring {
                choice["scoring"] = json!(scoring);
            }
            if !is_shuffled {
                choice["shuffle"] = json!(false);
            }
            choice
        }
        Asked::TrueFalse(is_right) => json!({ "key": is_right }),
        Asked::Blanks(blanks) => json!({ "blanks": blanks }),
        Asked::Number { value, tolerance } => {
            json!({ "key": number(value), "tolerance": number(tolerance) })
        }
        Asked::Pairs { pairs, extra } if extra.is_empty() => json!({ "pairs": map(pairs) }),
        Asked::Pairs { pairs, extra } => json!({ "pairs": map(pairs), "extra": extra }),
        Asked::Order(entries) => json!({ "entries": entries }),
        Asked::Speech(points) if points.is_empty() => {
            let point = Point {
                name: beside.no_points.to_owned(),
                phrases: vec![beside.no_points.to_owned()],
                points: None,
            };
            json!({ "criteria": criteria(&[point], question.points) })
        }
        Asked::Speech(points) => json!({ "criteria": criteria(points, question.points) }),
    }
}

/// A number that stays as it is written.
fn number(text: &str) -> Value {
    text.parse::<i64>()
        .map_or_else(|_| json!(text), |number| json!(number))
}

fn map(pairs: &[(String, String)]) -> Value {
    let pairs = pairs.iter();
    Value::Object(
        pairs
            .map(|(key, value)| (key.clone(), json!(value)))
            .collect(),
    )
}

/// The criteria of a draft. Points that the file gives to the whole are dealt out, the first ones
/// first.
fn criteria(points: &[Point], whole: Option<u32>) -> Value {
    let count = u32::try_from(points.len()).expect("few points");
    let whole = whole.filter(|whole| *whole >= count).unwrap_or(count);
    let dealt = dealt(whole, count);
    let criterion = |((place, point), dealt): ((u32, &Point), u32)| {
        let criterion = json!({
            "name": point.name,
            "points": point.points.unwrap_or(dealt),
            "any": point.phrases,
        });
        (format!("point-{}", place + 1), criterion)
    };
    Value::Object((0u32..).zip(points).zip(dealt).map(criterion).collect())
}

/// A name for a question that stays the same as long as its stem does.
pub(super) fn made_id(question: &Question) -> String {
    let mut hash = Sha256::new();
    hash.update(question.asked.type_name());
    hash.update([0]);
    hash.update(question.scenario.as_deref().unwrap_or_default());
    hash.update([0]);
    hash.update(&question.stem);
    let digest = hash.finalize();
    let end: String = digest[..3]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    match slug(&question.stem) {
        readable if readable.is_empty() => format!("item-{end}"),
        readable => format!("{readable}-{end}"),
    }
}

/// The first words of a text as lower-case letters and hyphens, Han characters by their sounds.
pub(super) fn slug(text: &str) -> String {
    let mut words: Vec<String> = Vec::new();
    let mut in_word = false;
    for c in text.chars() {
        if c.is_ascii_alphanumeric() {
            if !in_word {
                words.push(String::new());
            }
            words
                .last_mut()
                .expect("a word")
                .push(c.to_ascii_lowercase());
        } else if let Some(sound) = c.to_pinyin() {
            let sound = sound.plain().replace('ü', "v");
            words.push(sound.chars().filter(char::is_ascii_alphanumeric).collect());
        }
        in_word = c.is_ascii_alphanumeric();
        if words.len() > WORDS {
            break;
        }
    }
    words.retain(|word| !word.is_empty());
    words.truncate(WORDS);
    let mut slug = words.join("-");
    slug.truncate(LONGEST);
    slug.trim_end_matches('-').to_owned()
}

/// A document in its plain form.
pub(super) fn yaml(document: &Value) -> String {
    serde_yaml::to_string(document).expect("JSON values are YAML values")
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn names_are_readable_and_plain() {
        assert_eq!(slug("客户来电，先做什么？"), "ke-hu-lai-dian-xian-zuo");
        assert_eq!(slug("What is 2 plus 2?"), "what-is-2-plus-2");
        assert_eq!(slug("？！"), "");
    }
}
