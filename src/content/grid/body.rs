//! How an item is answered, from the cells that say it.

use serde_json::{Map, Value, json};

use crate::content::grid::set::set;
use crate::content::grid::{Cells, Field, MOST_OPTIONS, Misfit, Why, letter};

/// The keys below an item's type, in the order in which authors write them.
const ORDER: &[&str] = &[
    "customer",
    "options",
    "pairs",
    "entries",
    "blanks",
    "extra",
    "key",
    "tolerance",
    "unit",
    "other-units",
    "scoring",
    "shuffle",
];

/// What stands below an item's type, `written`, after its cells became `new`.
pub(super) fn body(
    item_type: &str,
    written: &Value,
    old: &Cells,
    new: &Cells,
) -> Result<Value, Misfit> {
    let changes = Changes {
        item_type,
        written,
        old,
        new,
    };
    changes.check()?;
    let mut body = written.clone();
    let mut put = |key: &str, value: Option<Value>| set(&mut body, key, value, ORDER);
    if changes.options_differ() {
        match item_type {
            "single-choice" | "multiple-choice" => put("options", Some(changes.options()?)),
            "matching" => put("pairs", Some(changes.pairs()?)),
            _ => {}
        }
    }
    if changes.differs(Field::Answer) || (changes.options_differ() && item_type == "ordering") {
        match item_type {
            "single-choice" | "multiple-choice" => put("key", Some(changes.key()?)),
            "true-false" => put("key", Some(json!(changes.truth()?))),
            "ordering" => put("entries", Some(changes.entries()?)),
            "fill-in" => put("blanks", Some(changes.blanks()?)),
            "numeric" => {
                let (value, tolerance) = changes.number()?;
                put("key", Some(json!(value)));
                put("tolerance", tolerance.map(|tolerance| json!(tolerance)));
            }
            _ => {}
        }
    }
    if changes.differs(Field::Extra) {
        let extra = changes.cell(Field::Extra);
        let lines: Vec<&str> = extra
            .lines()
            .map(str::trim)
            .filter(|l| !l.is_empty())
            .collect();
        put("extra", (!lines.is_empty()).then(|| json!(lines)));
    }
    if changes.differs(Field::OtherUnits) {
        put("other-units", changes.other_units()?);
    }
    for field in [Field::Customer, Field::Unit, Field::Scoring, Field::Shuffle] {
        if changes.differs(field) {
            let text = changes.cell(field);
            put(field.name(), (!text.is_empty()).then(|| json!(text)));
        }
    }
    Ok(body)
}

struct Changes<'c> {
    item_type: &'c str,
    written: &'c Value,
    old: &'c Cells,
    new: &'c Cells,
}

impl Changes<'_> {
    fn differs(&self, field: Field) -> bool {
        self.old.get(&field) != self.new.get(&field)
    }

    fn options_differ(&self) -> bool {
        (0..MOST_OPTIONS).any(|place| self.differs(Field::Option(place)))
    }

    fn cell(&self, field: Field) -> &str {
        self.new.get(&field).map_or("", String::as_str)
    }

    fn unclear(field: Field) -> Misfit {
        Misfit {
            field,
            why: Why::Unclear,
        }
    }

    /// Sees that nothing changed that items of this type do not have.
    fn check(&self) -> Result<(), Misfit> {
        let has = |field: &Field| match field {
            Field::Option(_) => matches!(
                self.item_type,
                "single-choice" | "multiple-choice" | "ordering" | "matching"
            ),
            Field::Answer => !matches!(
                self.item_type,
                "matching" | "role-play" | "dialogue" | "survey" | ""
            ),
            Field::Customer => self.item_type == "role-play",
            Field::Extra => self.item_type == "matching",
            Field::Unit | Field::OtherUnits => self.item_type == "numeric",
            Field::Scoring => matches!(self.item_type, "multiple-choice" | "ordering" | "matching"),
            Field::Shuffle => matches!(self.item_type, "single-choice" | "multiple-choice"),
            _ => true,
        };
        let fields = self.old.keys().chain(self.new.keys());
        let mut wrong = fields.filter(|field| self.differs(**field) && !has(field));
        match wrong.next() {
            None => Ok(()),
            Some(field) => Err(Misfit {
                field: *field,
                why: Why::NotOfType,
            }),
        }
    }

    /// The option cells that say something, with their places.
    fn filled(&self) -> impl Iterator<Item = (usize, &str)> {
        let texts = (0..MOST_OPTIONS).map(|place| (place, self.cell(Field::Option(place))));
        let filled = texts.filter(|(_, text)| !text.is_empty());
        filled.map(|(place, text)| (usize::from(place), text))
    }

    /// The label of the option at this place: the one that it has, or its letter.
    fn label(&self, place: usize) -> String {
        let options = self.written["options"].as_object();
        let mut known = options.into_iter().flat_map(Map::keys);
        known.nth(place).cloned().unwrap_or_else(|| letter(place))
    }

    fn options(&self) -> Result<Value, Misfit> {
        let mut options = Map::new();
        for (place, text) in self.filled() {
            if options.insert(self.label(place), json!(text)).is_some() {
                let place = u8::try_from(place).unwrap_or(MOST_OPTIONS);
                return Err(Self::unclear(Field::Option(place)));
            }
        }
        Ok(Value::Object(options))
    }

    /// The places that the letters of the answer name.
    fn places(&self) -> Result<Vec<usize>, Misfit> {
        let is_between = |c: char| c.is_whitespace() || ",，、;；.。".contains(c);
        let letters = self.cell(Field::Answer).chars().filter(|c| !is_between(*c));
        let place = |c: char| {
            let place = (c.to_ascii_uppercase() as usize).checked_sub('A' as usize)?;
            self.filled()
                .any(|(known, _)| known == place)
                .then_some(place)
        };
        let places: Option<Vec<usize>> = letters.map(place).collect();
        places
            .filter(|places| !places.is_empty())
            .ok_or_else(|| Self::unclear(Field::Answer))
    }

    fn key(&self) -> Result<Value, Misfit> {
        let labels: Vec<String> = self.places()?.into_iter().map(|p| self.label(p)).collect();
        match (self.item_type, labels.as_slice()) {
            ("single-choice", [label]) => Ok(json!(label)),
            ("single-choice", _) => Err(Self::unclear(Field::Answer)),
            _ => Ok(json!(labels)),
        }
    }

    fn truth(&self) -> Result<&str, Misfit> {
        let answer = self.cell(Field::Answer);
        let known = ["true", "false"].contains(&answer);
        known
            .then_some(answer)
            .ok_or_else(|| Self::unclear(Field::Answer))
    }

    /// The option cells in the order of the answer.
    fn entries(&self) -> Result<Value, Misfit> {
        let places = match self.differs(Field::Answer) {
            true => self.places()?,
            false => self.filled().map(|(place, _)| place).collect(),
        };
        let text = |place: &usize| self.filled().find(|(known, _)| known == place);
        let entries: Vec<&str> = places
            .iter()
            .filter_map(text)
            .map(|(_, text)| text)
            .collect();
        let mut once = places.clone();
        once.sort_unstable();
        once.dedup();
        match once.len() == self.filled().count() && entries.len() == once.len() {
            true => Ok(json!(entries)),
            false => Err(Self::unclear(Field::Answer)),
        }
    }

    fn pairs(&self) -> Result<Value, Misfit> {
        let mut pairs = Map::new();
        for (place, text) in self.filled() {
            let place = Field::Option(u8::try_from(place).unwrap_or(MOST_OPTIONS));
            let pair = text.split_once('→').or_else(|| text.split_once("->"));
            let (left, right) = pair.ok_or_else(|| Self::unclear(place))?;
            let (left, right) = (left.trim().to_owned(), right.trim());
            if left.is_empty() || right.is_empty() || pairs.contains_key(&left) {
                return Err(Self::unclear(place));
            }
            pairs.insert(left, json!(right));
        }
        Ok(Value::Object(pairs))
    }

    fn blanks(&self) -> Result<Value, Misfit> {
        let forms = |line: &str| -> Vec<String> {
            let forms = line.split(['|', '｜']).map(str::trim);
            forms
                .filter(|form| !form.is_empty())
                .map(str::to_owned)
                .collect()
        };
        let blanks: Vec<Vec<String>> = self.cell(Field::Answer).lines().map(forms).collect();
        match blanks.is_empty() || blanks.iter().any(Vec::is_empty) {
            true => Err(Self::unclear(Field::Answer)),
            false => Ok(json!(blanks)),
        }
    }

    fn number(&self) -> Result<(&str, Option<&str>), Misfit> {
        let answer = self.cell(Field::Answer);
        let parts = match answer.split_once('±') {
            Some((value, tolerance)) => (value.trim(), Some(tolerance.trim())),
            None => (answer.trim(), None),
        };
        match parts {
            ("", _) | (_, Some("")) => Err(Self::unclear(Field::Answer)),
            parts => Ok(parts),
        }
    }

    fn other_units(&self) -> Result<Option<Value>, Misfit> {
        let mut units = Map::new();
        for line in self.cell(Field::OtherUnits).lines() {
            let pair = line.rsplit_once('=');
            let (unit, factor) = pair.ok_or_else(|| Self::unclear(Field::OtherUnits))?;
            let known = units.insert(unit.trim().to_owned(), json!(factor.trim()));
            if known.is_some() {
                return Err(Self::unclear(Field::OtherUnits));
            }
        }
        Ok((!units.is_empty()).then_some(Value::Object(units)))
    }
}
