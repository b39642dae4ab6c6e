//! Papers to print.

use roxmltree::{Document, Node};

use crate::support::Desk;

/// A shorter example is a word of courtesy, which options of other items have, too.
const SHORTEST_SECRET: usize = 9;

fn page(desk: &Desk, more: &[&str]) -> String {
    let paper = [
        "paper",
        "final-certification",
        "--seed",
        "42",
        "--format",
        "html",
    ];
    desk.run(&[&paper[..], more].concat()).ended(0).out
}

/// The page as a tree: it is written so that it is XML but for its head.
fn sections(page: &str) -> String {
    let start = page.find("<section").expect("a first part");
    let end = page.rfind("</section>").expect("a last part") + "</section>".len();
    format!("<body>{}</body>", page[start..end].replace("&nbsp;", " "))
}

fn parts<'d>(tree: &'d Document<'d>, class: &str) -> Vec<Node<'d, 'd>> {
    let has_class = |node: &Node<'_, '_>| node.attribute("class") == Some(class);
    tree.descendants().filter(has_class).collect()
}

fn text(node: Node<'_, '_>) -> String {
    node.descendants().filter_map(|part| part.text()).collect()
}

#[test]
fn a_paper_to_print_has_every_item_once_and_room_for_every_answer() {
    let desk = Desk::new();
    let page = page(&desk, &[]);
    let sections = sections(&page);
    let tree = Document::parse(&sections).expect("well-formed");
    let paper = [
        "paper",
        "final-certification",
        "--seed",
        "42",
        "--format",
        "json",
    ];
    let data = desk.run(&paper).ended(0).json();
    let items = data["items"].as_array().expect("items");
    let questions = parts(&tree, "questions")[0];
    let answers = parts(&tree, "answers")[0];
    let of = |section: Node<'_, '_>| {
        let is_item = |node: &Node<'_, '_>| node.attribute("class") == Some("item");
        section
            .descendants()
            .filter(is_item)
            .map(text)
            .collect::<Vec<_>>()
    };
    let (questions, answers) = (of(questions), of(answers));
    assert_eq!((questions.len(), answers.len()), (items.len(), items.len()));
    for ((item, question), answer) in items.iter().zip(&questions).zip(&answers) {
        let stem = item["stem"].as_str().expect("a stem");
        assert!(question.contains(stem), "{stem}\n{question}");
        let number = format!("{}.", item["number"]);
        assert!(
            question.starts_with(&number) && answer.starts_with(&number),
            "{answer}"
        );
        for option in item["options"].as_array().into_iter().flatten() {
            let label = option["label"].as_str().expect("a letter");
            let shown = option["text"].as_str().expect("a text");
            assert!(answer.contains(label) || answer.contains(shown), "{answer}");
        }
    }
    assert_eq!(page, self::page(&desk, &[]));
}

#[test]
fn keys_are_only_in_the_guide_and_only_where_asked_for() {
    let desk = Desk::new();
    let bare = page(&desk, &[]);
    let whole = page(&desk, &["--with-key"]);
    let paper = [
        "paper",
        "final-certification",
        "--seed",
        "42",
        "--format",
        "json",
    ];
    let data = desk
        .run(&[&paper[..], &["--with-key"]].concat())
        .ended(0)
        .json();
    let guide = whole.find("<section class=\"guide\">").expect("a guide");
    let mut told = 0;
    let items = data["items"].as_array().expect("items");
    for item in items {
        let criteria = item["rubric"]["criteria"].as_array().into_iter().flatten();
        let names = criteria.filter_map(|one| one["example"].as_str());
        for secret in names.chain([item["rationale"].as_str().expect("a rationale")]) {
            let secret = secret.lines().next().expect("a line");
            told += 1;
            assert!(whole[guide..].contains(secret), "{secret}");
            let is_secret = secret.chars().count() >= SHORTEST_SECRET;
            for shown in [&bare, &whole[..guide]] {
                assert!(!(is_secret && shown.contains(secret)), "{secret}");
            }
        }
    }
    assert!(told > items.len(), "{told}");
}
