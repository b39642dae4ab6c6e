//! Reports as sheets, opened by other programs.

use std::process::Command;

use calamine::{Data, Reader as _, Xlsx, open_workbook};

use crate::small_bank::small_bank;
use crate::support::Desk;

/// Reads a workbook with openpyxl and prints what its cells hold.
const OPENPYXL: &str = "
import json, sys, openpyxl
sheet = openpyxl.load_workbook(sys.argv[1]).active
rows = [[cell.value if cell.data_type != 'd' else cell.value.isoformat() for cell in row] for row in sheet]
kinds = sorted({cell.data_type for row in sheet for cell in row})
print(json.dumps({'rows': rows, 'kinds': kinds, 'frozen': sheet.freeze_panes}))
";

/// A desk at which three people with telling numbers have sat a practice.
fn desk() -> Desk {
    let desk = Desk::new();
    for candidate in ["007123", "110101199003077731", "=1+1"] {
        let sat = ["take", "service-basics", "--candidate", candidate];
        let answers = desk.write("answers.json", "{}");
        let answers = answers.to_str().expect("UTF-8");
        desk.run(&[&sat[..], &["--seed", "1", "--answers", answers]].concat())
            .ended(0);
    }
    let ran = desk.run(&[
        "report",
        "scores",
        "--format",
        "xlsx",
        "--output",
        "scores.xlsx",
        "--unmask",
        "--by",
        "王主任",
    ]);
    let ran = ran.ended(0);
    assert!(
        ran.out.is_empty() && ran.err.contains("scores.xlsx"),
        "{}",
        ran.err
    );
    desk
}

/// The first column of the sheet, which must be texts.
fn people(desk: &Desk) -> Vec<String> {
    let mut book: Xlsx<_> = open_workbook(desk.path("scores.xlsx")).expect("a workbook");
    let sheet = book.worksheet_range("成绩表").expect("a sheet");
    let cells = sheet.rows().skip(1).map(|row| row[0].clone());
    let texts = cells.map(|cell| match cell {
        Data::String(text) => text,
        other => panic!("{other:?}"),
    });
    texts.collect()
}

#[test]
fn a_sheet_of_scores_keeps_numbers_of_people_and_has_no_formula() {
    let desk = desk();
    let mut book: Xlsx<_> = open_workbook(desk.path("scores.xlsx")).expect("a workbook");
    let sheet = book.worksheet_range("成绩表").expect("a sheet");
    let heads: Vec<String> = sheet.headers().expect("a header");
    assert_eq!(heads[0], "考生");
    let mut people = people(&desk);
    people.sort();
    assert_eq!(people, ["007123", "110101199003077731", "=1+1"]);
    desk.run(&["report", "scores", "--format", "xlsx", "-o", "scores.xlsx"])
        .ended(0);
    let masked = self::people(&desk);
    assert!(masked.contains(&"****7731".to_owned()), "{masked:?}");
    let handed_in = heads
        .iter()
        .position(|head| head == "交卷时间")
        .expect("a column");
    assert!(matches!(sheet.get((1, handed_in)), Some(Data::DateTime(_))));
    let formulas = book.worksheet_formula("成绩表").expect("a sheet");
    assert!(formulas.used_cells().next().is_none());
}

#[test]
fn other_spreadsheet_programs_read_the_same() {
    let has = |name: &str| Command::new("python3").args(["-c", name]).output();
    if !has("import openpyxl").is_ok_and(|ran| ran.status.success()) {
        eprintln!("skipped: python3 with openpyxl is not here");
        return;
    }
    let desk = desk();
    let path = desk.path("scores.xlsx");
    let ran = Command::new("python3")
        .args(["-c", OPENPYXL])
        .arg(path)
        .output();
    let ran = ran.expect("python3 starts");
    let said = String::from_utf8_lossy(&ran.stderr);
    let read: serde_json::Value =
        serde_json::from_slice(&ran.stdout).unwrap_or_else(|_| panic!("{said}"));
    assert_eq!(read["frozen"], "A2");
    let rows = read["rows"].as_array().expect("rows");
    for number in ["007123", "110101199003077731", "=1+1"] {
        assert!(rows.iter().any(|row| row[0] == number), "{number}: {read}");
    }
    assert!(
        !read["kinds"]
            .as_array()
            .expect("kinds")
            .contains(&"f".into()),
        "{read}"
    );
}

#[test]
fn a_sheet_needs_a_file_and_other_formats_may_go_into_one() {
    let desk = desk();
    let ran = desk.run(&["report", "scores", "--format", "xlsx"]).ended(2);
    assert!(ran.err.contains("--output"), "{}", ran.err);
    let shown = desk.run(&["report", "scores", "--format", "csv"]).ended(0);
    let ran = desk.run(&["report", "scores", "--format", "csv", "-o", "scores.csv"]);
    assert_eq!(ran.ended(0).out, "");
    let written = std::fs::read_to_string(desk.path("scores.csv")).expect("UTF-8");
    assert_eq!(written, shown.out);
    let ran = desk.run(&[
        "report",
        "scores",
        "--format",
        "json",
        "-o",
        "no/such/folder",
    ]);
    ran.ended(3);
}

const CREDENTIALS: &str = "\
id: agent
name: =上岗证
issuer: 培训部
number: HS-{year}-{serial}
exams: [steps]
";
const NUMBERS: [&str; 2] = ["007123", "110101199003077731"];

/// Two people with telling numbers and names sat an exam, one passed; both noted a doubt.
fn hostile() -> Desk {
    let desk = small_bank();
    desk.write("small/credentials/agent.yaml", CREDENTIALS);
    let [short, long] = NUMBERS;
    let roster =
        format!("工号,姓名,部门\n{short},=1+1,@客服\n{long},\"=HYPERLINK(\"\"a\"\")\",@客服\n");
    desk.write("roster.csv", roster);
    desk.run(&["roster", "import", "roster.csv", "--apply"])
        .ended(0);
    for (number, key) in NUMBERS
        .iter()
        .zip(["对 错 对 错 对 错", "错 错 错 错 错 错"])
    {
        let keys = key.split(' ').enumerate();
        let given = keys.map(|(at, key)| format!("\"step-{}\":\"{key}\"", at + 1));
        let given: Vec<String> = given.collect();
        desk.write("answers.json", format!("{{{}}}", given.join(",")));
        let take = ["take", "steps", "--content", "small", "-c", number];
        desk.run(&[&take[..], &["--answers", "answers.json"]].concat())
            .ended(0);
        let practice = ["practice", "--content", "small", "-c", number];
        desk.run_with(&practice, ":gap =1+1\n").ended(0);
    }
    let issue = [
        "credential",
        "issue",
        "--exam",
        "steps",
        "--content",
        "small",
    ];
    desk.run(&[&issue[..], &["--apply", "--by", "王主任"]].concat())
        .ended(0);
    desk
}

#[test]
fn every_sheet_has_numbers_of_people_as_text_and_no_formula_whatever_a_name_contains() {
    let lists: &[(&[&str], &[&str])] = &[
        (
            &["roster", "list"],
            &["007123", NUMBERS[1], "=1+1", "@客服"],
        ),
        (&["report", "scores"], &NUMBERS),
        (&["credential", "list"], &["007123", "=1+1", "=上岗证"]),
        (&["wrong"], &NUMBERS[1..]),
        (&["progress", "--department", "@客服", "--people"], &NUMBERS),
        (&["gap", "list"], &["007123", NUMBERS[1], "=1+1"]),
    ];
    let desk = hostile();
    for (list, texts) in lists {
        let file = ["--format", "xlsx", "--output", "list.xlsx"];
        let whole = ["--content", "small", "--unmask", "--by", "王主任"];
        desk.run(&[list, &file[..], &whole].concat()).ended(0);
        let cells = plain_cells(&desk, "list.xlsx");
        for text in *texts {
            let is_text = cells.contains(&Data::String((*text).to_owned()));
            assert!(is_text, "{list:?} {text} {cells:?}");
        }
        let csv = desk.run(&[list, &["--format", "csv"][..], &whole].concat());
        let csv = csv.ended(0).out;
        assert!(csv.starts_with('\u{FEFF}'), "{list:?}");
        let fields = csv.lines().flat_map(|line| line.split(','));
        for field in fields.map(|field| field.trim_matches('"')) {
            assert!(!field.starts_with(['=', '@', '+']), "{list:?} {field}");
        }
    }
    let export = ["person", "export", NUMBERS[1], "--to", "out"];
    desk.run(&export).ended(0);
    let files = std::fs::read_dir(desk.path("out")).expect("a folder");
    let names = files.map(|file| file.expect("a file").file_name());
    let names = names.map(|name| name.into_string().expect("UTF-8"));
    let sheets: Vec<String> = names.filter(|name| name.ends_with("xlsx")).collect();
    assert_eq!(sheets.len(), 1);
    let cells = plain_cells(&desk, &format!("out/{}", sheets[0]));
    assert!(cells.contains(&Data::String(NUMBERS[1].to_owned())));
}

/// The cells of all sheets of a workbook, none of which may hold a formula.
fn plain_cells(desk: &Desk, file: &str) -> Vec<Data> {
    let mut book: Xlsx<_> = open_workbook(desk.path(file)).expect("a workbook");
    let mut cells = Vec::new();
    for name in book.sheet_names() {
        let formulas = book.worksheet_formula(&name).expect("a sheet");
        assert!(formulas.used_cells().next().is_none(), "{file} {name}");
        let sheet = book.worksheet_range(&name).expect("a sheet");
        cells.extend(sheet.used_cells().map(|(_, _, cell)| cell.clone()));
    }
    cells
}
