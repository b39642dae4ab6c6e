//! Import: other programs' questions, looked at before anything is written.

use std::fs;

use serde_json::Value;

use crate::support::{Desk, Ran, project};

/// A desk with one of the sample files.
fn desk(name: &str) -> Desk {
    let desk = Desk::new();
    let bytes = fs::read(project().join("tests/import").join(name)).expect("a sample");
    desk.write(name, bytes);
    desk
}

fn read(name: &str) -> Value {
    let ran = desk(name).run(&["import", name, "--format", "json"]);
    ran.ended(0).json()
}

fn texts<'v>(rows: &'v Value, field: &str) -> Vec<&'v str> {
    let rows = rows.as_array().expect("a list").iter();
    rows.map(|row| row[field].as_str().expect("a text"))
        .collect()
}

fn rows(rows: &Value) -> Vec<u64> {
    let rows = rows.as_array().expect("a list").iter();
    rows.map(|row| row["row"].as_u64().expect("a row"))
        .collect()
}

fn applied(desk: &Desk, file: &str) -> Ran {
    desk.run(&["import", file, "--to", "bank", "--apply"])
        .ended(0)
}

#[test]
fn every_format_is_known_by_what_it_holds() {
    let formats = [
        ("service.csv", "separated"),
        ("service.gift", "gift"),
        ("service.aiken.txt", "aiken"),
        ("service.moodle.xml", "moodle-xml"),
        ("service.qti3.xml", "qti"),
        ("service.anki.txt", "anki"),
    ];
    for (name, format) in formats {
        let desk = desk(name);
        fs::rename(desk.path(name), desk.path("题库.dat")).expect("renamed");
        let ran = desk
            .run(&["import", "题库.dat", "--format", "json"])
            .ended(0);
        assert_eq!(ran.json()["format"], format);
        assert!(ran.err.contains("什么也没有写"), "{}", ran.err);
        assert!(!desk.path("bank").exists());
    }
}

#[test]
fn gift_gives_all_types_and_names_what_it_cannot_say() {
    let read = read("service.gift");
    let types = [
        "single-choice",
        "multiple-choice",
        "true-false",
        "numeric",
        "matching",
        "fill-in",
        "role-play",
    ];
    assert_eq!(texts(&read["items"], "type"), types);
    let first = &read["items"][0];
    assert_eq!(first["id"], "gift-greeting");
    assert_eq!(first["stem"], "来电先 ____ 再登记。");
    assert_eq!(first["source"]["imported"], "第 5 行 先问好");
    assert_eq!(first["rationale"], "礼貌在前\n挂断：不礼貌");
    assert_eq!(rows(&read["refused"]), [23, 25, 29]);
    let notes = read["notes"].to_string();
    for said in [
        "第 5 行：“沉默”原来得 50%",
        "第 27 行：只是说明文字",
        "1 道主观题没有参考答案",
    ] {
        assert!(notes.contains(said), "{said}: {notes}");
    }
}

#[test]
fn the_other_formats_give_their_items_and_refusals() {
    let aiken = read("service.aiken.txt");
    assert_eq!(
        texts(&aiken["items"], "type"),
        ["single-choice", "true-false"]
    );
    assert_eq!(rows(&aiken["refused"]), [11]);
    let moodle = read("service.moodle.xml");
    assert_eq!(
        texts(&moodle["items"], "type"),
        ["single-choice", "true-false", "role-play"]
    );
    assert_eq!(moodle["items"][0]["stem"], "工单 多久回复？");
    assert_eq!(moodle["items"][0]["points"], 2);
    assert_eq!(
        moodle["items"][0]["interaction"]["single-choice"]["shuffle"],
        false
    );
    assert_eq!(rows(&moodle["refused"]), [23]);
    let qti = read("service.qti3.xml");
    let entries = &qti["items"][0]["interaction"]["ordering"]["entries"];
    assert_eq!(*entries, serde_json::json!(["听完", "登记", "转给主管"]));
    assert_eq!(qti["items"][0]["rationale"], "先听后记，再升级。");
    let anki = read("service.anki.txt");
    assert_eq!(
        texts(&anki["items"], "type"),
        ["fill-in", "fill-in", "role-play"]
    );
    assert_eq!(rows(&anki["refused"]), [7]);
}

#[test]
fn what_is_written_is_a_bank_and_stays_when_it_was_edited() {
    for name in [
        "service.csv",
        "service.gift",
        "service.moodle.xml",
        "service.anki.txt",
    ] {
        let desk = desk(name);
        let dry = desk.run(&["import", name, "--to", "bank"]).ended(0);
        assert!(dry.err.contains("加 --apply 就写") && !desk.path("bank").exists());
        applied(&desk, name);
        let checked = desk.run(&["check", "bank", "--format", "json"]);
        assert!(
            !checked.out.contains("\"error\""),
            "{name}: {}",
            checked.out
        );
        let again = applied(&desk, name);
        assert!(
            again.out.contains("题库里已经有，一样"),
            "{name}: {}",
            again.out
        );
        assert!(!again.out.contains("内容不同"), "{name}: {}", again.out);

        let items = fs::read_dir(desk.path("bank/items")).expect("items");
        let items: Vec<_> = items.map(|entry| entry.expect("a file").path()).collect();
        let [items] = &items[..] else {
            panic!("{items:?}");
        };
        let text = fs::read_to_string(items).expect("UTF-8");
        let edited = text.replacen("stem: ", "stem: 请答：", 1);
        assert_ne!(edited, text);
        fs::write(items, &edited).expect("written");
        let kept = applied(&desk, name);
        assert!(
            kept.out.contains("1 道题题库里已经有，内容不同"),
            "{name}: {}",
            kept.out
        );
        assert_eq!(fs::read_to_string(items).expect("UTF-8"), edited);
    }
}

#[test]
fn json_has_just_these_fields() {
    let read = read("service.csv");
    let fields: Vec<&String> = read.as_object().expect("an object").keys().collect();
    let wanted = [
        "format", "encoding", "columns", "items", "refused", "notes", "files",
    ];
    assert_eq!(fields, wanted);
    assert_eq!(read["encoding"], "UTF-8");
    assert_eq!(
        texts(&read["items"], "type"),
        ["single-choice", "true-false", "role-play"]
    );
    assert_eq!(read["items"][2]["draft"], true);
    let refused = &read["refused"];
    let reason = "答案“C”不是选项（有 A · B）";
    let wanted = serde_json::json!([{ "row": 4, "sheet": "", "reason": reason }]);
    assert_eq!(*refused, wanted);
}

#[test]
fn where_no_row_is_refused_no_sheet_of_refused_rows_is_written() {
    let desk = Desk::new();
    desk.write("good.csv", "题干,A,B,答案\n先说什么？,您好,喂,A\n");
    let ran = desk.run(&["import", "good.csv", "--refused", "refused.xlsx"]);
    let ran = ran.ended(0);
    assert!(ran.err.contains("没有写 refused.xlsx"), "{}", ran.err);
    assert!(!desk.path("refused.xlsx").exists());
}

#[test]
fn refused_rows_can_be_mended_and_imported() {
    let desk = desk("service.csv");
    for name in ["refused.csv", "refused.xlsx"] {
        desk.run(&["import", "service.csv", "--refused", name])
            .ended(0);
    }
    let text = fs::read_to_string(desk.path("refused.csv")).expect("UTF-8");
    assert!(
        text.contains("答案写错了？") && text.contains("答案“C”不是选项"),
        "{text}"
    );
    desk.write("mended.csv", text.replace(",C,", ",B,"));
    let mended = desk
        .run(&["import", "mended.csv", "--format", "json"])
        .ended(0)
        .json();
    assert_eq!(texts(&mended["items"], "stem"), ["答案写错了？"]);
    let book = desk
        .run(&["import", "refused.xlsx", "--format", "json"])
        .ended(3);
    assert_eq!(book.json()["refused"].as_array().map(Vec::len), Some(1));
}

#[test]
fn the_sheet_of_refused_rows_overwrites_nothing() {
    let desk = desk("service.csv");
    desk.write("notes.csv", "别动我");
    fs::create_dir(desk.path("folder")).expect("a folder");
    let source = fs::read(desk.path("service.csv")).expect("a file");
    for name in ["service.csv", "./service.csv", "notes.csv", "folder"] {
        for more in [&[][..], &["--to", "bank", "--apply"]] {
            let ran = desk.run(&[&["import", "service.csv", "--refused", name], more].concat());
            let ran = ran.ended(4);
            assert!(
                ran.err.contains("已经有文件") && ran.out.is_empty(),
                "{}",
                ran.err
            );
        }
    }
    assert_eq!(fs::read(desk.path("service.csv")).expect("a file"), source);
    let notes = fs::read_to_string(desk.path("notes.csv")).expect("UTF-8");
    assert_eq!(notes, "别动我");
    assert!(!desk.path("bank").exists());
    let ran = desk.run(&["import", "service.csv", "--refused", "new.csv"]);
    let ran = ran.ended(0);
    assert!(ran.err.contains("拒收的 1 行写进了 new.csv"), "{}", ran.err);
}

#[test]
fn a_row_with_two_options_that_are_the_same_can_be_mended_in_its_sheet() {
    let desk = Desk::new();
    desk.write(
        "twice.csv",
        "题型,题干,A,B,答案\n单选,先说什么？,您好,您好,A\n判断,要致歉。,,,对\n",
    );
    let ran = desk
        .run(&["import", "twice.csv", "--refused", "refused.csv"])
        .ended(0);
    assert!(ran.out.contains("1 道题没有难度"), "{}", ran.out);
    let text = fs::read_to_string(desk.path("refused.csv")).expect("UTF-8");
    desk.write("mended.csv", text.replace("您好,您好,A", "您好,喂,A"));
    let ran = desk.run(&["import", "mended.csv", "--format", "json"]);
    let mended = ran.ended(0).json();
    assert_eq!(texts(&mended["items"], "stem"), ["先说什么？"]);
    assert_eq!(texts(&mended["items"], "type"), ["single-choice"]);
}

#[test]
fn columns_with_the_same_head_or_none_stay_apart_in_the_sheet_of_refused_rows() {
    let desk = Desk::new();
    let sheet = "题干,选项,,,答案,标签,标签,,备注\n\
        先做？,甲,乙,丙,Z,接听,礼貌,一,二\n后做？,甲,乙,丙,A,接听,礼貌,,\n";
    desk.write("two.csv", sheet);
    desk.run(&["import", "two.csv", "--refused", "refused.csv"])
        .ended(0);
    let text = fs::read_to_string(desk.path("refused.csv")).expect("UTF-8");
    let heads = "题干,选项A,选项B,选项C,答案,标签,标签,,备注";
    assert!(text.contains(heads), "{text}");
    assert!(text.contains("先做？,甲,乙,丙,Z,接听,礼貌,一,二"), "{text}");
    desk.write("mended.csv", text.replace(",Z,", ",C,"));
    let read = desk
        .run(&["import", "mended.csv", "--format", "json"])
        .ended(0)
        .json();
    let options = &read["items"][0]["interaction"]["single-choice"]["options"];
    assert_eq!(options["C"], "丙", "{read}");
}

#[test]
fn a_bank_gets_the_outcomes_that_its_new_items_use_and_a_name() {
    let desk = Desk::new();
    let sheet = "题干,A,B,答案,知识点\n先做？,甲,乙,A,接听\n后做？,甲,乙,Z,转接\n";
    let ran = desk.run_with(&["import", "-", "--to", "bank", "--apply"], sheet);
    ran.ended(0);
    let bank = fs::read_to_string(desk.path("bank/bank.yaml")).expect("a bank");
    assert!(bank.contains("name: 导入的题"), "{bank}");
    let folder = fs::read_dir(desk.path("bank/syllabus")).expect("a folder");
    let file = folder.map(|file| file.expect("a file").path()).next();
    let outcomes = fs::read_to_string(file.expect("a syllabus")).expect("a text");
    assert!(
        outcomes.contains("接听") && !outcomes.contains("转接"),
        "{outcomes}"
    );
}

#[test]
fn items_that_stay_as_they_are_are_named() {
    let desk = Desk::new();
    let sheet = "id,题干,A,B,答案\nfirst,先做？,甲,乙,A\nsecond,后做？,甲,乙,A\n";
    desk.write("sheet.csv", sheet);
    applied(&desk, "sheet.csv").ended(0);
    desk.write(
        "sheet.csv",
        sheet.replace("后做？,甲,乙,A", "后做？,甲,乙,B"),
    );
    let ran = applied(&desk, "sheet.csv").ended(0);
    assert!(ran.out.contains("没有改写（second）"), "{}", ran.out);
}

#[test]
fn a_dry_run_promises_nothing_that_would_be_refused() {
    let desk = desk("service.csv");
    desk.write(
        "bank/bank.yaml",
        "format: 1\nname: 库\nsources: {other: 书}\n",
    );
    for more in [&[][..], &["--apply"]] {
        let ran = desk.run(&[&["import", "service.csv", "--to", "bank"], more].concat());
        let ran = ran.ended(3);
        assert!(
            ran.err.contains("没有代号是 imported 的资料"),
            "{}",
            ran.err
        );
        assert!(!ran.err.contains("加 --apply"), "{}", ran.err);
    }
}

#[test]
fn a_file_is_no_banks_folder() {
    let desk = desk("service.csv");
    let ran = desk.run(&["import", "service.csv", "--to", "service.csv", "--apply"]);
    let ran = ran.ended(2);
    assert!(
        ran.err.contains("service.csv 是文件，不是题库文件夹"),
        "{}",
        ran.err
    );
}

#[test]
fn the_user_says_what_columns_mean() {
    let desk = Desk::new();
    desk.write("sheet.csv", "题面,甲项,乙项,对的\n先说什么？,您好,喂,A\n");
    desk.write(
        "columns.yaml",
        "columns: {stem: 题面, option-a: 甲项, option-b: 乙项, answer: 对的}\n",
    );
    desk.run(&["import", "sheet.csv"]).ended(3);
    let ran = desk.run(&[
        "import",
        "sheet.csv",
        "--columns",
        "columns.yaml",
        "--format",
        "json",
    ]);
    let read = ran.ended(0).json();
    assert_eq!(texts(&read["items"], "stem"), ["先说什么？"]);
    desk.write("columns.yaml", "columns: {stam: 题面}\n");
    let ran = desk.run(&["import", "sheet.csv", "--columns", "columns.yaml"]);
    let ran = ran.ended(3);
    assert!(
        ran.err.contains("columns.yaml") && ran.err.contains("“stam”"),
        "{}",
        ran.err
    );
    assert!(ran.err.contains("schema columns"), "{}", ran.err);
    let ran = desk.run(&["import", "sheet.csv"]).ended(3);
    assert!(
        ran.err.contains("题面 · 甲项") && ran.err.contains("--columns"),
        "{}",
        ran.err
    );
}

#[test]
fn a_file_without_items_ends_with_a_sentence_and_code_3() {
    let deep = "<quiz>".repeat(50_000);
    let bomb = "<!DOCTYPE quiz [<!ENTITY a \"甲\"><!ENTITY b \"&a;&a;&a;\">]><quiz>&b;</quiz>";
    let files: [(&str, &[u8]); 9] = [
        ("一句话", "这里没有题。".as_bytes()),
        ("空", b""),
        ("乱码", &[0x81, 0xFF, 0x00, 0x92, 0xFE]),
        ("假的压缩包", b"PK\x03\x04nothing"),
        ("PDF", b"%PDF-1.7\n"),
        ("深的 XML", deep.as_bytes()),
        ("炸弹", bomb.as_bytes()),
        ("别的 XML", b"<?xml version=\"1.0\"?><rss/>"),
        ("旧 QTI", b"<questestinterop/>"),
    ];
    for (name, bytes) in files {
        let desk = Desk::new();
        desk.write("file", bytes);
        let ran = desk
            .run(&["import", "file", "--to", "bank", "--apply"])
            .ended(3);
        assert!(
            ran.err.contains("file") && !ran.err.contains("panicked"),
            "{name}: {}",
            ran.err
        );
        assert!(!desk.path("bank").exists(), "{name}");
        let ran = desk.run(&["import", "file", "--format", "json"]).ended(3);
        assert_eq!(ran.json()["items"], serde_json::json!([]), "{name}");
    }
}

#[test]
fn chinese_encodings_are_told_apart() {
    let text = "题干,A,B,答案\n接起电话先说什么？,您好,喂,A\n";
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let (national, _, _) = encoding_rs::GB18030.encode(text);
    let traditional = "題幹,選項A,選項B,答案\n接起電話先說什麼？,您好,喂,A\n";
    let (island, _, is_lost) = encoding_rs::BIG5.encode(traditional);
    assert!(!is_lost);
    let great: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let files = [
        ("UTF-8", text.as_bytes().to_vec()),
        ("UTF-8 (BOM)", [b"\xEF\xBB\xBF", text.as_bytes()].concat()),
        ("UTF-16", [&[0xFF, 0xFE], &wide[..]].concat()),
        ("GB18030", national.into_owned()),
        ("UTF-16 (no BOM)", wide.clone()),
        ("UTF-16 (no BOM)", great),
        ("Big5", island.into_owned()),
    ];
    for (encoding, bytes) in files {
        let desk = Desk::new();
        desk.write("sheet.csv", bytes);
        let ran = desk
            .run(&["import", "sheet.csv", "--format", "json"])
            .ended(0);
        let read = ran.json();
        assert_eq!(read["encoding"], encoding);
        let stem = match encoding {
            "Big5" => "接起電話先說什麼？",
            _ => "接起电话先说什么？",
        };
        assert_eq!(texts(&read["items"], "stem"), [stem]);
        let is_told = read["notes"].to_string().contains("没有写明编码");
        let has_no_mark = matches!(encoding, "UTF-16 (no BOM)" | "GB18030" | "Big5");
        assert_eq!(is_told, has_no_mark, "{encoding}");
    }
}

#[test]
fn big5_is_known_in_every_format_and_what_is_unclear_is_refused() {
    for (name, text) in [
        ("a.txt", "客戶來電先做什麼？\nA. 問好\nB. 掛斷\nANSWER: A\n"),
        ("a.gift", "客戶來電先做什麼？{=問好 ~掛斷}\n"),
        (
            "a.csv",
            "question,A,B,answer\n客戶來電先做什麼？,問好,掛斷,A\n",
        ),
    ] {
        let desk = Desk::new();
        desk.write(name, encoding_rs::BIG5.encode(text).0);
        let read = desk.run(&["import", name, "--format", "json"]).ended(0);
        let read = read.json();
        assert_eq!(texts(&read["items"], "stem"), ["客戶來電先做什麼？"]);
        assert_eq!(read["encoding"], "Big5");
        assert!(read["notes"].to_string().contains("当作 Big5 读"), "{name}");
    }
    let desk = Desk::new();
    let short = "question,A,B,answer\n看到了您,办法不错,帮您安排,A\n";
    desk.write("short.csv", encoding_rs::GB18030.encode(short).0);
    let ran = desk.run(&["import", "short.csv"]).ended(3);
    assert!(ran.err.contains("GB18030 还是 Big5"), "{}", ran.err);
    assert!(ran.err.contains("另存为 UTF-8"), "{}", ran.err);
}

#[test]
fn a_test_brings_the_items_beside_it_and_none_from_elsewhere() {
    let desk = desk("service.qti3.xml");
    let item = fs::read(desk.path("service.qti3.xml")).expect("an item");
    desk.write("bank-3/items/order.xml", &item);
    desk.write("secret.xml", &item);
    let test = "<qti-assessment-test identifier=\"t\"><qti-test-part identifier=\"p\">\
        <qti-assessment-section identifier=\"s\" title=\"投诉\">\
        <qti-assessment-item-ref identifier=\"a\" href=\"items/order.xml\"/>\
        <qti-assessment-item-ref identifier=\"b\" href=\"../secret.xml\"/>\
        </qti-assessment-section></qti-test-part></qti-assessment-test>";
    desk.write("bank-3/test.xml", test);
    let ran = desk
        .run(&["import", "bank-3/test.xml", "--format", "json"])
        .ended(0);
    let read = ran.json();
    assert_eq!(texts(&read["items"], "sheet"), ["items/order.xml"]);
    assert_eq!(texts(&read["refused"], "sheet"), ["secret.xml"]);
}

#[test]
fn where_one_file_cannot_be_written_none_is() {
    let desk = desk("service.csv");
    // A file stands where a folder is needed.
    desk.write("bank/items", "");
    let ran = desk.run(&["import", "service.csv", "--to", "bank", "--apply"]);
    assert_ne!(ran.code, 0, "{}", ran.out);
    for name in ["bank/bank.yaml", "bank/syllabus/service.yaml"] {
        assert!(!desk.path(name).exists(), "{name}");
    }
}

#[test]
fn a_source_is_known_however_the_bank_writes_it() {
    for sources in [
        "'imported': 表格",
        "{imported: 表格}",
        "\n  # 说明\n  imported: 表格",
        "{a: b, imported: c}",
    ] {
        let desk = desk("service.csv");
        let sources = if sources.starts_with('\'') {
            format!("\n  {sources}")
        } else {
            format!(" {sources}")
        };
        desk.write(
            "bank/bank.yaml",
            format!("format: 1\nname: 库\nsources:{sources}\n"),
        );
        applied(&desk, "service.csv");
    }
    let desk = desk("service.csv");
    desk.write(
        "bank/bank.yaml",
        "format: 1\nname: imported\nsources: {other: 'imported: 1'}\n",
    );
    let ran = desk.run(&["import", "service.csv", "--to", "bank", "--apply"]);
    assert!(ran.ended(3).err.contains("imported"));
    assert!(!desk.path("bank/items").exists());
}
