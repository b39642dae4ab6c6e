//! A bank of 10,000 items, the same on every run: the shipped bank's syllabus, lexicons and exams
//! around items made of stock phrases, about 700 bytes each.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

pub(crate) const ITEMS: usize = 10_000;
const FILES: usize = 20;

/// The folder of the bank, written anew once a run.
pub(crate) fn folder() -> &'static Path {
    static FOLDER: LazyLock<PathBuf> = LazyLock::new(write);
    &FOLDER
}

fn write() -> PathBuf {
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("bank-of-10000");
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("the last run's bank can be removed");
    }
    fs::create_dir_all(folder.join("items")).expect("a folder can be made");
    fs::copy(shipped.join("bank.yaml"), folder.join("bank.yaml")).expect("a file can be copied");
    for part in ["syllabus", "lexicons", "exams"] {
        copy(&shipped.join(part), &folder.join(part));
    }
    part_nothing(&folder.join("exams"));
    let outcomes = outcomes(&folder.join("syllabus"));
    for file in 0..FILES {
        let mut text = String::new();
        for at in (file * ITEMS / FILES)..((file + 1) * ITEMS / FILES) {
            let outcome = &outcomes[at * 7919 % outcomes.len()];
            text.push_str(if text.is_empty() { "" } else { "---\n" });
            item(&mut text, at, outcome).expect("a string takes all text");
        }
        let name = format!("items/generated-{file:02}.yaml");
        fs::write(folder.join(name), text).expect("a file can be written");
    }
    folder
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder can be made");
    for entry in fs::read_dir(from).expect("the shipped bank has this folder") {
        let entry = entry.expect("a folder can be listed");
        fs::copy(entry.path(), to.join(entry.file_name())).expect("a file can be copied");
    }
}

/// Takes out which items are kept apart: it names shipped items, and there are none here.
fn part_nothing(exams: &Path) {
    for entry in fs::read_dir(exams).expect("the exams were copied") {
        let path = entry.expect("a folder can be listed").path();
        let text = fs::read_to_string(&path).expect("an exam is text");
        let mut is_apart = false;
        let kept = text.lines().filter(|line| {
            is_apart = *line == "apart:" || is_apart && line.starts_with(' ');
            !is_apart
        });
        let kept: String = kept.map(|line| format!("{line}\n")).collect();
        fs::write(&path, kept).expect("a file can be written");
    }
}

/// The names of all outcomes, in order.
fn outcomes(syllabus: &Path) -> Vec<String> {
    let mut outcomes = Vec::new();
    for entry in fs::read_dir(syllabus).expect("there is a syllabus") {
        let path = entry.expect("a folder can be listed").path();
        let text = fs::read_to_string(path).expect("the syllabus is text");
        let ids = text
            .lines()
            .filter_map(|line| line.strip_prefix("  - id: "));
        outcomes.extend(ids.map(str::to_owned));
    }
    outcomes.sort_unstable();
    outcomes
}

fn item(text: &mut String, at: usize, outcome: &str) -> std::fmt::Result {
    let mut stock = Stock(at as u64);
    let difficulty = ["easy", "medium", "hard"][at % 3];
    let blank = if at % TYPES.len() == FILL_IN {
        "____"
    } else {
        "什么"
    };
    writeln!(text, "id: generated-{at:05}")?;
    writeln!(text, "outcomes: [{outcome}]")?;
    writeln!(text, "source: {{heating: 第{}条}}", at % 40 + 1)?;
    writeln!(text, "difficulty: {difficulty}")?;
    writeln!(text, "bloom: apply")?;
    writeln!(text, "scenario: {}。", stock.some(SCENES, 1)[0])?;
    writeln!(
        text,
        "stem: 第{at}题，这时应当先做{blank}，再做哪一件才妥当？"
    )?;
    writeln!(text, "interaction:")?;
    TYPES[at % TYPES.len()](text, &mut stock)?;
    writeln!(text, "rationale: {}。", stock.some(DEEDS, 2).join("，"))
}

type Write = fn(&mut String, &mut Stock) -> std::fmt::Result;

/// The types in the shares of the shipped bank.
const TYPES: &[Write] = &[
    single_choice,
    multiple_choice,
    single_choice,
    true_false,
    fill_in,
    single_choice,
    matching,
    role_play,
    single_choice,
    ordering,
    multiple_choice,
    single_choice,
    true_false,
    numeric,
    single_choice,
    matching,
    multiple_choice,
    survey,
    role_play,
    single_choice,
];
const FILL_IN: usize = 4;

fn options(text: &mut String, stock: &mut Stock) -> std::fmt::Result {
    writeln!(text, "    options:")?;
    let deeds = stock.some(DEEDS, 4);
    deeds
        .iter()
        .zip("ABCD".chars())
        .try_for_each(|(deed, label)| writeln!(text, "      {label}: {deed}"))
}

fn single_choice(text: &mut String, stock: &mut Stock) -> std::fmt::Result {
    writeln!(text, "  single-choice:")?;
    options(text, stock)?;
    writeln!(text, "    key: C")
}

fn multiple_choice(text: &mut String, stock: &mut Stock) -> std::fmt::Result {
    writeln!(text, "  multiple-choice:")?;
    options(text, stock)?;
    writeln!(text, "    key: [A, D]\n    scoring: subset-half")
}

fn true_false(text: &mut String, _: &mut Stock) -> std::fmt::Result {
    writeln!(text, "  true-false:\n    key: true")
}

fn ordering(text: &mut String, stock: &mut Stock) -> std::fmt::Result {
    writeln!(text, "  ordering:\n    entries:")?;
    for deed in stock.some(DEEDS, 5) {
        writeln!(text, "      - {deed}")?;
    }
    writeln!(text, "    scoring: adjacent")
}

fn matching(text: &mut String, stock: &mut Stock) -> std::fmt::Result {
    writeln!(text, "  matching:\n    pairs:")?;
    for (scene, deed) in stock.some(SCENES, 4).iter().zip(stock.some(DEEDS, 4)) {
        writeln!(text, "      {scene}: {deed}")?;
    }
    writeln!(text, "    extra: [短信通知]\n    scoring: per-pair")
}

fn numeric(text: &mut String, stock: &mut Stock) -> std::fmt::Result {
    writeln!(text, "  numeric:\n    key: {}", stock.below(100))?;
    writeln!(text, "    unit: 分钟\n    other-units: {{小时: 60}}")
}

fn fill_in(text: &mut String, stock: &mut Stock) -> std::fmt::Result {
    let number = stock.below(100);
    writeln!(text, "  fill-in:\n    blanks:")?;
    writeln!(text, "      - [\"{number}\", {number}个, {number}个工作日]")
}

fn survey(text: &mut String, stock: &mut Stock) -> std::fmt::Result {
    writeln!(text, "  survey:\n    statements:")?;
    for deed in stock.some(DEEDS, 4) {
        writeln!(text, "      - {deed}")?;
    }
    writeln!(text, "    scale: [从不, 偶尔, 经常, 总是]")?;
    writeln!(text, "    reading: 勾得越靠后，说明越习惯这样做。")
}

fn role_play(text: &mut String, stock: &mut Stock) -> std::fmt::Result {
    writeln!(
        text,
        "  role-play:\n    customer: {}！",
        stock.some(SCENES, 1)[0]
    )?;
    writeln!(text, "    criteria:")?;
    for (id, lexicon) in CRITERIA {
        // Punctuation inside a phrase says nothing.
        let phrases = stock.some(DEEDS, 3).join(", ").replace(['，', '、'], "");
        writeln!(text, "      {id}:\n        name: 要点\n        points: 2")?;
        writeln!(text, "        any: [\"{{{lexicon}}}\", {phrases}]")?;
    }
    writeln!(text, "    violations:")?;
    for (id, severity) in VIOLATIONS {
        write!(text, "      {id}: {{name: 违规, severity: {severity}, ")?;
        writeln!(text, "any: [\"{{{id}}}\", 这可不归我管]}}")?;
    }
    writeln!(text, "    exemplars:\n      - name: 弱")?;
    writeln!(text, "        text: 好的我知道了。\n        expect: {{}}")
}

const CRITERIA: &[(&str, &str)] = &[
    ("apologise", "apology"),
    ("verify", "ask-address"),
    ("act", "dispatch"),
];
const VIOLATIONS: &[(&str, &str)] = &[("quarrel", "major"), ("abuse", "fatal")];

/// Phrases in an order that one number decides.
struct Stock(u64);

impl Stock {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005);
        self.0 = self.0.wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % bound
    }

    /// Different ones of `phrases`.
    fn some(&mut self, phrases: &[&'static str], count: usize) -> Vec<&'static str> {
        let first = self.below(phrases.len());
        let rest = phrases.iter().cycle().skip(first);
        rest.take(count).copied().collect()
    }
}

const SCENES: &[&str] = &[
    "一位用户来电说家里暖气片摸着是凉的",
    "供暖季的一个晚上热线排起了长队",
    "用户说昨天约好的师傅一直没有上门",
    "一位老人讲不清自己家的门牌号",
    "系统慢，查询转了好一会儿还没有结果",
    "用户催问上周报修的阀门漏水修好没有",
    "一个人打听还没交房的小区怎样入网",
    "用户在电话里越说越气，声音越来越大",
    "同一栋楼里先后有三户打来报不热",
    "用户说自己按时交了热费却收到催费单",
    "来电的背景很吵，只听得见零星几个字",
    "用户要求马上把班长的手机号告诉他",
];

const DEEDS: &[&str] = &[
    "先向用户致歉，再问清小区和楼号",
    "耐心听完，把诉求重复一遍请用户确认",
    "当场派单，说明师傅多久之内上门",
    "两小时之内把处理进展打电话告诉用户",
    "把室温和暖气片的情况逐项记进工单",
    "做不了主的事请示班长，不随口许诺",
    "恢复通话时先感谢用户的耐心等待",
    "用户骂人时不还嘴，也不先挂电话",
    "查不到的资料说明原因，约好回电时间",
    "涉及他人资料的一律不说，按规定解释",
    "修好之后回访一次，问问室温升上来没有",
    "请用户先关上阀门，免得水漏到楼下",
    "听不清时请用户换一部电话再打进来",
    "记下单号，交班时当面交代给下一班",
];
