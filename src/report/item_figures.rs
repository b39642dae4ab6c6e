//! What the answers say about the items of an exam.

use std::collections::{BTreeMap, HashMap};

use serde_json::{Map, Value, json};

use crate::bank::item::Item;
use crate::bank::presentation::{Presentation, Response};
use crate::grade::random_guess;
use crate::records::{AnsweredItem, AskedItem};
use crate::report::{Cell, Document};
use crate::statistics::{Answer, Interval, ItemFigures, ItemTally, Mark, PaperFigures, Tally};

const COLUMNS: &[&str] = &[
    "item",
    "n",
    "difficulty",
    "sd",
    "discrimination",
    "efficiency",
    "effective_weight",
    "item_total",
    "item_rest",
    "alpha_without",
    "random_guess",
    "seconds",
    "verdict",
];

/// The answers to one exam, counted, with what is known of its items.
pub(crate) struct Counted {
    pub(crate) tally: Tally,
    /// By the items' ids; empty for a sheet of scores.
    pub(crate) asked: BTreeMap<String, AskedItem>,
    numbers: HashMap<String, usize>,
}

impl Counted {
    /// Scores that are counted already, of items that are not known.
    pub(crate) fn of_sheet(tally: Tally) -> Self {
        Self {
            tally,
            asked: BTreeMap::new(),
            numbers: HashMap::new(),
        }
    }

    /// Nothing yet of these items; what earns no points is left out.
    pub(crate) fn new(asked: Vec<AskedItem>) -> Self {
        let scored = asked.into_iter().filter(|asked| asked.item.is_scored());
        let asked: BTreeMap<String, AskedItem> = scored
            .map(|asked| (asked.item.id.to_string(), asked))
            .collect();
        let mut tally = Tally::default();
        let mut numbers = HashMap::new();
        for (id, asked) in &asked {
            numbers.insert(id.clone(), tally.items.len());
            let max = Mark::from_hundredths(asked.item.points.hundredths());
            tally.items.push(ItemTally::new(id, max));
        }
        Self {
            tally,
            asked,
            numbers,
        }
    }

    /// Adds one attempt by the grading in force. An item that was worth other points counts by the
    /// share that it earned.
    pub(crate) fn add(&mut self, answered: &[AnsweredItem]) {
        let mark = |points: crate::bank::points::Points| Mark::from_hundredths(points.hundredths());
        let answers = answered.iter().filter_map(|answered| {
            let criteria = answered.criteria.iter();
            let criteria =
                criteria.map(|(id, earned, max)| (id.as_str(), mark(*earned), mark(*max)));
            let item = *self.numbers.get(&answered.item)?;
            let most = self.tally.items[item].max;
            Some(Answer {
                item,
                score: mark(answered.score).scaled(mark(answered.max), most),
                chosen: chosen(&self.asked.get(&answered.item)?.item, answered),
                criteria: criteria.collect(),
                seconds: Some(answered.seconds).filter(|_| answered.response.is_some()),
            })
        });
        let answers: Vec<Answer<'_>> = answers.collect();
        self.tally.add(&answers);
    }

    fn guess(&self, item: &str) -> Option<f64> {
        self.asked
            .get(item)
            .and_then(|asked| random_guess(&asked.item))
    }
}

/// The texts of the options that were chosen.
fn chosen<'i>(item: &'i Item, answered: &AnsweredItem) -> Vec<&'i str> {
    match (&item.presentation, &answered.response) {
        (Presentation::Choose { options, .. }, Some(Response::Choice(chosen))) => {
            let texts = chosen.iter().filter_map(|at| options.get(*at));
            texts.map(String::as_str).collect()
        }
        _ => Vec::new(),
    }
}

/// One row for each item. Figures are as the module of statistics defines them: `difficulty` and
/// `random_guess` are shares of 1, `sd` is in points, `discrimination`, `efficiency` and
/// `effective_weight` in percent, `seconds` the median.
pub(crate) fn item_figures(counted: &Counted, figures: &[ItemFigures]) -> Document {
    let row = |item: &ItemFigures| {
        vec![
            Cell::text(&item.id),
            Cell::number(item.n),
            number(item.difficulty),
            number(item.sd),
            number(item.discrimination),
            number(item.efficiency),
            number(item.effective_weight),
            number(item.item_total),
            number(item.item_rest),
            number(item.alpha_without),
            number(counted.guess(&item.id)),
            item.seconds
                .map_or(Cell::Number(String::new()), Cell::number),
            Cell::Word("verdict", item.verdict.as_str().to_owned()),
        ]
    };
    Document {
        columns: COLUMNS,
        rows: figures.iter().map(row).collect(),
    }
}

fn number(figure: Option<f64>) -> Cell {
    figure.map_or(Cell::Number(String::new()), Cell::number)
}

/// Everything, for programs.
pub(crate) fn item_figures_json(
    counted: &Counted,
    figures: &[ItemFigures],
    paper: &PaperFigures,
) -> Value {
    let rows = figures.iter().map(|item| {
        json!({
            "item": item.id,
            "n": item.n,
            "difficulty": item.difficulty,
            "sd": item.sd,
            "discrimination": item.discrimination,
            "efficiency": item.efficiency,
            "effective_weight": item.effective_weight,
            "item_total": item.item_total,
            "item_rest": item.item_rest,
            "alpha_without": item.alpha_without,
            "difficulty_interval": interval(item.difficulty_interval),
            "item_rest_interval": interval(item.item_rest_interval),
            "random_guess": counted.guess(&item.id),
            "seconds": item.seconds,
            "options": item.options,
            "criteria": item.criteria,
            "versions": counted.asked.get(&item.id).map(|asked| asked.versions),
            "verdict": item.verdict.as_str(),
        })
    });
    json!({
        "items": rows.collect::<Vec<_>>(),
        "test": paper_json(paper),
    })
}

fn paper_json(paper: &PaperFigures) -> Value {
    let mut row = Map::new();
    let mut put = |name: &str, value: Value| row.insert(name.to_owned(), value);
    put("n", paper.n.into());
    put("mean", json!(paper.mean));
    put("sd", json!(paper.sd));
    put("alpha", json!(paper.alpha));
    put("sem", json!(paper.sem));
    put("alpha_is", paper.alpha_is.as_str().into());
    put("alpha_interval", interval(paper.alpha_interval));
    let consistency = paper.consistency;
    put(
        "decision_consistency",
        json!(consistency.map(|found| found.agreement)),
    );
    put(
        "decision_kappa",
        json!(consistency.and_then(|found| found.kappa)),
    );
    Value::Object(row)
}

fn interval(interval: Option<Interval>) -> Value {
    interval.map_or(Value::Null, |Interval { low, high }| json!([low, high]))
}
