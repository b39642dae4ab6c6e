//! Small banks for the tests of the rules.

use crate::content::of_texts;
use crate::lint::lint;

const BANK: &str = "format: 1\nname: 小题库\nsources: {s: 手册}\n";

/// A syllabus with the outcome that every item here is for.
pub(super) const SYLLABUS: &str = "\
id: g
name: 组
outcomes:
  - {id: g/a, name: 考点, tracks: general, level: agent, source: {s: 第一条}}
";

/// An item whose interaction stands in line 9, from column 3.
pub(super) fn item(id: &str, stem: &str, interaction: &str) -> String {
    format!(
        "id: {id}\noutcomes: [g/a]\nsource: {{s: 第一条}}\ndifficulty: easy\nbloom: recall\n\
         stem: {stem}\npoints: 1\ninteraction:\n  {interaction}\nrationale: 因此如此。\n"
    )
}

/// A single-choice item; `key` may be followed by further keys.
pub(super) fn single_choice(id: &str, stem: &str, options: &str, key: &str) -> String {
    item(
        id,
        stem,
        &format!("single-choice: {{options: {options}, key: {key}}}"),
    )
}

/// What loading and all rules find in a bank with these files, by place: code, line, column.
pub(super) fn found_in(files: &[(&str, &str)]) -> Vec<(String, u32, u32)> {
    let has_syllabus = files.iter().any(|(name, _)| name.starts_with("syllabus/"));
    let has_items = files.iter().any(|(name, _)| name.starts_with("items/"));
    let mut all = vec![("bank.yaml", BANK)];
    if has_items && !has_syllabus {
        all.push(("syllabus/g.yaml", SYLLABUS));
    }
    all.extend_from_slice(files);
    let loaded = of_texts(&all);
    let is_whole = loaded.findings.is_empty();
    let mut findings = loaded.findings;
    findings.extend(lint(&loaded.bank, is_whole));
    findings.sort();
    let place = |finding: &crate::bank::finding::Finding| {
        (
            finding.code.to_string(),
            finding.origin.line,
            finding.origin.column,
        )
    };
    findings.iter().map(place).collect()
}

/// What is found in a bank with these items.
pub(super) fn bank_of(items: &str) -> Vec<(String, u32, u32)> {
    found_in(&[("items/a.yaml", items)])
}
