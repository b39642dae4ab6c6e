//! Whatever a bank says comes back from every format, or is named as lost.

use proptest::prelude::{
    Just, ProptestConfig, Strategy, prop_assert, prop_assert_eq, prop_oneof, proptest,
};
use serde_json::{Value, json};

use crate::content::export::foreign::is_same;
use crate::content::export::question::told;
use crate::content::export::{Chosen, Foreign, Wording, chosen, table};
use crate::content::import::{Columns, Settings, Wording as ImportWording, edits, read};
use crate::content::load::{Loaded, of_texts};
use crate::sheet::{Page, PageColumn, to_book, to_csv};

const BANK: &str = "{format: 1, name: 库, sources: {manual: 手册}}";
const SYLLABUS: &str = "id: desk\nname: 前台\noutcomes:\n  - {id: desk/greeting, name: 问候, \
    tracks: [general], level: agent, source: {manual: 一}}\n";

/// A bank with these interactions, each in an item with these texts.
fn bank(interactions: &[Value], stem: &str, rationale: &str) -> Loaded {
    let item = |(place, interaction): (usize, &Value)| {
        let blank = if interaction.get("fill-in").is_some() {
            "____"
        } else {
            ""
        };
        let item = json!({
            "id": format!("item-{place}"), "outcomes": ["desk/greeting"],
            "source": {"manual": "一"}, "difficulty": "easy", "bloom": "recall",
            "stem": format!("{stem}{blank}"), "interaction": interaction, "rationale": rationale,
        });
        serde_yaml::to_string(&item).expect("YAML")
    };
    let items: Vec<String> = interactions.iter().enumerate().map(item).collect();
    of_texts(&[
        ("bank.yaml", BANK),
        ("syllabus/a.yaml", SYLLABUS),
        ("items/a.yaml", &items.join("---\n")),
    ])
}

fn all(loaded: &Loaded) -> Vec<Chosen<'_>> {
    chosen(loaded, &|_| true)
}

fn interactions([a, b, c]: [&str; 3]) -> Vec<Value> {
    let options = json!({"A": a, "B": b, "C": c});
    vec![
        json!({"single-choice": {"options": options, "key": "B"}}),
        json!({"single-choice": {"options": {"甲": a, "乙": b}, "key": "乙", "shuffle": "false"}}),
        json!({"multiple-choice": {"options": options, "key": ["A", "C"],
            "scoring": "right-minus-wrong"}}),
        json!({"multiple-choice": {"options": options, "key": ["C"]}}),
        json!({"true-false": {"key": "false"}}),
        json!({"ordering": {"entries": [c, a, b]}}),
        json!({"matching": {"pairs": {a: b, b: b}, "extra": [c]}}),
        json!({"numeric": {"key": "15", "tolerance": "0.5", "unit": "分钟"}}),
        json!({"fill-in": {"blanks": [[a, b]]}}),
        json!({"multiple-choice": {"options": options, "key": ["A", "C"], "shuffle": "false"}}),
        json!({"multiple-choice": {"options": options, "key": ["A", "B", "C"],
            "scoring": "subset-half"}}),
        json!({"multiple-choice": {"options": options, "key": ["B"],
            "scoring": "right-minus-wrong"}}),
        json!({"multiple-choice": {"options": options, "key": ["A", "B"],
            "scoring": "per-option"}}),
    ]
}

/// Texts with the signs that these formats make much of.
fn any_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("甲"),
        Just("x"),
        Just("1"),
        Just(" = "),
        Just("~"),
        Just("#"),
        Just("####"),
        Just("{"),
        Just("}"),
        Just(":"),
        Just("::"),
        Just("\\"),
        Just("\\n"),
        Just("\n"),
        Just(" -> "),
        Just("→"),
        Just("%50%"),
        Just("//"),
        Just("<b>"),
        Just("&amp;"),
        Just("|"),
        Just("\""),
        Just("'"),
        Just(","),
        Just("[html]"),
        Just("*"),
        Just("±"),
        Just("+"),
        Just("________"),
    ];
    let text = proptest::collection::vec(piece, 1..5).prop_map(|pieces| pieces.concat());
    text.prop_map(|text| text.trim().to_owned())
        .prop_filter("a text", |text| !text.is_empty())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]
    #[test]
    fn what_is_exported_reads_back_as_the_same(
        a in any_text(), b in any_text(), c in any_text(), stem in any_text(),
        rationale in any_text(),
    ) {
        let loaded = bank(&interactions([&a, &b, &c]), &stem, &rationale);
        let items = all(&loaded);
        for foreign in ALL {
            let exported = foreign.export(&items);
            let refused = exported.lost.0.get("reads-otherwise").map_or(0, Vec::len);
            let unknown = exported.lost.0.get("no-such-type").map_or(0, Vec::len);
            prop_assert_eq!(exported.count + refused + unknown, items.len());
            if exported.count == 0 {
                continue;
            }
            let texts = match foreign {
                Foreign::Qti3 => &exported.files[1..],
                _ => &exported.files[..],
            };
            let again = texts.iter().flat_map(|(_, text)| {
                let again = read(text.as_bytes(), &Columns::default(), &|_| None);
                again.expect("questions").questions.questions
            });
            let again: Vec<_> = again.collect();
            prop_assert_eq!(again.len(), exported.count);
            for question in &again {
                let id = question.id.as_deref().expect("an id");
                let item = loaded.bank.item(id).expect("it was exported");
                let wanted = told(item).expect("a question").question;
                let lost = exported.lost.0.iter();
                let lost = lost.filter(|(_, ids)| ids.iter().any(|lost| lost == id));
                let lost: Vec<&str> = lost.map(|(what, _)| *what).collect();
                prop_assert!(is_same(question, &wanted, &lost), "{question:?} {wanted:?}");
            }
        }
    }

    #[test]
    fn a_sheet_that_nobody_edits_changes_nothing(
        a in any_text(), b in any_text(), c in any_text(), stem in any_text(),
        rationale in any_text(),
    ) {
        let loaded = bank(&interactions([&a, &b, &c]), &stem, &rationale);
        let items = all(&loaded);
        let wording = Wording {
            head: &|field| field.name().replace('-', " ") + &field.letter(),
            word: &|_, value| value.to_owned(),
        };
        let table = table(&items, &wording);
        let heads: Vec<String> = table.columns.iter().map(|column| column.head.clone()).collect();
        let columns = heads.iter().map(|head| PageColumn {
            head: head.clone(),
            width: 10,
            is_grey: false,
            choices: Vec::new(),
        });
        let page = Page {
            name: "a".to_owned(),
            columns: columns.collect(),
            rows: table.rows.clone(),
            frozen: 1,
        };
        let rows: Vec<Vec<String>> = [heads].into_iter().chain(table.rows).collect();
        for bytes in [to_csv(&rows), to_book(&[page]).expect("a workbook")] {
            let read = read(&bytes, &Columns::default(), &|_| None).expect("rows");
            let edits = edits(&read.questions.rows, Some(&loaded), &settings());
            prop_assert!(edits.changes.is_empty(), "{:?}", edits.changes);
            prop_assert_eq!(edits.same, items.len());
        }
    }
}

const ALL: [Foreign; 3] = [Foreign::Gift, Foreign::MoodleXml, Foreign::Qti3];

fn settings() -> Settings<'static> {
    Settings {
        file: "a.csv".to_owned(),
        outcome: None,
        source: "manual",
        difficulty: "medium",
        bloom: None,
        wording: ImportWording {
            no_rationale: String::new(),
            no_points: String::new(),
            unsorted: String::new(),
            draft: String::new(),
            place: Box::new(|_| String::new()),
        },
        bank: None,
    }
}

/// Items of every type with plain texts.
fn plain() -> Loaded {
    bank(
        &interactions(["问好", "挂断", "沉默"]),
        "先做什么？",
        "先问好。\n再登记。",
    )
}

#[test]
fn each_format_says_what_it_cannot_say() {
    let loaded = plain();
    let items = all(&loaded);
    let lost = |foreign: Foreign, what: &str| {
        let exported = foreign.export(&items);
        exported.lost.0.get(what).cloned().unwrap_or_default()
    };
    assert_eq!(lost(Foreign::Gift, "no-such-type"), ["item-5"]);
    assert_eq!(lost(Foreign::MoodleXml, "no-such-type"), [] as [&str; 0]);
    assert_eq!(lost(Foreign::Qti3, "no-such-type"), [] as [&str; 0]);
    assert_eq!(lost(Foreign::Gift, "shuffle"), ["item-1", "item-9"]);
    assert_eq!(lost(Foreign::MoodleXml, "shuffle"), [] as [&str; 0]);
    let near = ["item-10", "item-12"];
    assert_eq!(
        lost(Foreign::Gift, "scoring"),
        ["item-10", "item-12", "item-9"]
    );
    assert_eq!(lost(Foreign::MoodleXml, "scoring"), near);
    assert_eq!(lost(Foreign::Qti3, "scoring"), ["item-12"]);
    assert_eq!(lost(Foreign::Qti3, "unit"), ["item-7"]);
    assert_eq!(lost(Foreign::Qti3, "outcomes").len(), 13);
    for foreign in ALL {
        assert_eq!(
            lost(foreign, "reads-otherwise"),
            [] as [&str; 0],
            "{foreign:?}"
        );
    }
}

#[test]
fn a_package_names_all_its_files_and_all_are_xml() {
    let loaded = plain();
    let files = Foreign::Qti3.export(&all(&loaded)).files;
    let (name, manifest) = &files[0];
    assert_eq!(name, "imsmanifest.xml");
    let manifest = roxmltree::Document::parse(manifest).expect("XML");
    let named: Vec<&str> = manifest
        .descendants()
        .filter(|node| node.tag_name().name() == "resource")
        .filter_map(|node| node.attribute("href"))
        .collect();
    let written: Vec<&str> = files[1..].iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(named, written);
    for (name, text) in &files[1..] {
        let item = roxmltree::Document::parse(text).expect(name);
        let root = item.root_element();
        assert_eq!(root.tag_name().name(), "qti-assessment-item");
        let id = name.trim_start_matches("items/").trim_end_matches(".xml");
        assert_eq!(root.attribute("identifier"), Some(id));
    }
}

#[test]
fn what_is_right_and_what_it_earns_is_declared() {
    let loaded = plain();
    let files = Foreign::Qti3.export(&all(&loaded)).files;
    let text = |place: usize| {
        let name = format!("items/item-{place}.xml");
        let file = files.iter().find(|(known, _)| *known == name);
        file.expect("it was exported").1.as_str()
    };
    let right = |values: &[&str]| {
        let values = values
            .iter()
            .map(|value| format!("<qti-value>{value}</qti-value>"));
        format!(
            "<qti-correct-response>{}</qti-correct-response>",
            values.collect::<String>()
        )
    };
    assert!(text(0).contains(&right(&["B"])));
    assert!(text(2).contains(&right(&["A", "C"])));
    for entry in [
        "map-key=\"A\" mapped-value=\"0.5\"",
        "map-key=\"B\" mapped-value=\"-0.5\"",
    ] {
        assert!(text(2).contains(entry), "{entry}");
    }
    assert!(text(4).contains(&right(&["false"])));
    assert!(text(5).contains(&right(&["E1", "E2", "E3"])));
    assert!(text(6).contains(&right(&["L1 R1", "L2 R1"])));
    assert!(text(7).contains("tolerance=\"0.5 0.5\""));
    assert!(text(8).contains("<qti-text-entry-interaction response-identifier=\"RESPONSE1\"/>"));
}
