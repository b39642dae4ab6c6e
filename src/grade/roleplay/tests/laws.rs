//! What holds for every answer.

use proptest::prelude::{
    Strategy, any, prop, prop_assert, prop_assert_eq, prop_assume, prop_oneof, proptest,
};

use super::{grade, rubric_with};
use crate::bank::item::Task;
use crate::bank::points::Points;
use crate::bank::rubric::Rubric;
use crate::grade::roleplay::{Graded, Grader};
use crate::grade::{Evidence, Flag, NearMiss, Reason};

/// A rubric with everything in it.
fn rich() -> Rubric {
    rubric_with(
        &["{id: you, name: 称对方, phrases: [您, 你]}"],
        "
         criteria:
           greet: {name: 问好, points: 1, any: ['{you}好 @开头']}
           sorry: {name: 致歉, points: 2, any: [抱歉, 对不起], weak: {points: 1, any: [不好意思]}}
           ask: {name: 询问, parts: {name: {points: 1, any: [姓名, 贵姓]}, place: {points: 1, any: [地址, 联系方式]}, phone: {points: 1, any: [电话, 联系方式]}}}
           act: {name: 行动, points: 2, any: ['给{you}…登记', '师傅 & 上门'], after: greet}
           when: {name: 时限, points: 2, any: ['<时长 ≤ 2小时>内']}
         violations:
           shirk: {name: 推诿, severity: major, any: [不归我管, '找别人 @您']}
         in-order: [greet, sorry]",
    )
}

const PIECES: &[&str] = &[
    "您好",
    "你好",
    "抱歉",
    "對不起",
    "不好意思",
    "请问",
    "您贵姓",
    "姓名",
    "地址",
    "电话",
    "联系方式",
    "给您",
    "登记",
    "师傅",
    "上门",
    "两小时内",
    "２ｈ内",
    "三天内",
    "不",
    "不会",
    "没有",
    "不是",
    "您说",
    "“",
    "”",
    "，",
    "。",
    "？",
    "\n",
    "我",
    "先",
    "再",
    "不归我管",
    "请您",
    "找别人",
    "、",
    " ",
    "1",
    "网(wǎng)",
    "才怪",
    "😊",
    "e\u{301}",
];

fn answers() -> impl Strategy<Value = String> {
    let piece = prop_oneof![9 => prop::sample::select(PIECES).prop_map(str::to_owned), 1 => any::<String>()];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

/// Whatever is said behind a list, it makes the list a smaller part of the answer.
fn has_list(graded: &Graded) -> bool {
    let is_list = |near: &NearMiss| near.reason == Reason::List;
    let mut near = graded.parts.iter().flat_map(|part| &part.near);
    near.any(is_list) || graded.flags.contains(&Flag::Stuffing)
}

fn points(graded: &Graded) -> Points {
    graded.score()
}

proptest! {
    #[test]
    fn spans_lie_inside_the_answer_and_rebuild_it(answer in answers()) {
        let rubric = rich();
        let graded = grade(&rubric, &answer);
        let characters: Vec<char> = answer.chars().collect();
        let fallen = graded.violations.iter().flat_map(|fallen| &fallen.evidence);
        for evidence in graded.parts.iter().flat_map(|part| &part.evidence).chain(fallen) {
            let text: String = characters[evidence.start..evidence.end].iter().collect();
            prop_assert_eq!(&text, &evidence.text);
        }
        for near in graded.parts.iter().flat_map(|part| &part.near) {
            let text: String = characters[near.start..near.end].iter().collect();
            prop_assert_eq!(&text, &near.text);
        }
        prop_assert!(points(&graded) >= Points::ZERO && points(&graded) <= rubric.points());
        prop_assert_eq!(&grade(&rubric, &answer), &graded);
    }

    #[test]
    fn saying_what_is_forbidden_never_raises_the_score(answer in answers()) {
        let rubric = rich();
        let graded = grade(&rubric, &answer);
        prop_assume!(!has_list(&graded));
        let before = points(&graded);
        let after = points(&grade(&rubric, &format!("{answer}。这不归我管。")));
        prop_assert!(after <= before, "{} then {}", before, after);
    }

    #[test]
    fn saying_it_again_never_raises_the_score(answer in answers()) {
        let rubric = rich();
        let graded = grade(&rubric, &answer);
        prop_assume!(!has_list(&graded));
        for evidence in graded.parts.iter().flat_map(|part| &part.evidence) {
            let again = grade(&rubric, &format!("{answer}。{}。", evidence.text));
            prop_assert!(points(&again) <= points(&graded), "{}", evidence.text);
        }
    }

    #[test]
    fn width_and_invisible_characters_change_no_score(answer in answers()) {
        let rubric = rich();
        let graded = grade(&rubric, &answer);
        let wide: String = answer
            .chars()
            .map(|ch| match ch {
                '0'..='9' | 'a'..='z' => char::from_u32(u32::from(ch) + 0xfee0).unwrap_or(ch),
                _ => ch,
            })
            .collect();
        let stuffed: String = answer.chars().flat_map(|ch| [ch, '\u{200b}']).collect();
        for other in [wide, stuffed] {
            prop_assert_eq!(points(&grade(&rubric, &other)), points(&graded), "{}", other);
        }
    }

    #[test]
    fn traditional_characters_and_other_punctuation_change_nothing_but_the_quotes(
        answer in answers(),
    ) {
        // A quotation may not open with one kind of mark and close with another.
        let marks = |mark: char| answer.matches(mark).count();
        prop_assume!(marks('"') == 0 && marks('“') == marks('”'));
        let rubric = rich();
        let rewritten: String = answer.chars().map(rewritten).collect();
        let (one, other) = (grade(&rubric, &answer), grade(&rubric, &rewritten));
        prop_assert_eq!(spans(&one), spans(&other), "{}", rewritten);
        prop_assert_eq!(points(&one), points(&other), "{}", rewritten);
        prop_assert_eq!(&one.flags, &other.flags, "{}", rewritten);
        let characters: Vec<char> = rewritten.chars().collect();
        for found in evidence(&other) {
            let said: String = characters[found.start..found.end].iter().collect();
            prop_assert_eq!(&said, &found.text);
        }
    }
}

/// Another character that says the same.
fn rewritten(ch: char) -> char {
    const PAIRS: [&str; 24] = [
        "对對", "师師", "记記", "请請", "问問", "贵貴", "电電", "话話", "联聯", "系繫", "时時",
        "两兩", "给給", "会會", "没沒", "说說", "归歸", "门門", "网網", "，,", "。！", "？?",
        "“「", "”」",
    ];
    let other = |pair: &&str| pair.strip_prefix(ch).and_then(|other| other.chars().next());
    PAIRS.iter().find_map(other).unwrap_or(ch)
}

fn evidence(graded: &Graded) -> impl Iterator<Item = &Evidence> {
    let fallen = graded.violations.iter().flat_map(|fallen| &fallen.evidence);
    graded
        .parts
        .iter()
        .flat_map(|part| &part.evidence)
        .chain(fallen)
}

/// Where all evidence stands.
fn spans(graded: &Graded) -> Vec<(usize, usize)> {
    evidence(graded)
        .map(|found| (found.start, found.end))
        .collect()
}

/// What each answer makes the scan keep, as a measure of its work that no clock disturbs.
#[test]
fn eight_times_the_text_is_about_eight_times_the_work() {
    let rubric = rich();
    let grader = Grader::new(&rubric, &Task::default());
    for piece in PIECES.iter().copied().chain([
        "您好抱歉两小时内",
        "给您登记给您登记，",
        "师傅上门",
        "不会不会不",
    ]) {
        let (short, long) = (piece.repeat(60), piece.repeat(480));
        let (little, much) = (grader.work(&short), grader.work(&long));
        assert!(much <= 9 * little + 100, "{piece}: {little} and {much}");
    }
}

proptest! {
    #[test]
    fn eight_times_any_text_is_about_eight_times_the_work(piece in answers()) {
        let rubric = rich();
        let grader = Grader::new(&rubric, &Task::default());
        let (little, much) = (grader.work(&piece.repeat(8)), grader.work(&piece.repeat(64)));
        prop_assert!(much <= 9 * little + 100, "{} and {}", little, much);
    }
}

#[test]
fn a_no_left_hanging_takes_no_fault_back() {
    let rubric = rich();
    for answer in ["您贵姓不归我管，不", "您贵姓不归我管，不。您贵姓。"] {
        assert_eq!(grade(&rubric, answer).violations.len(), 1, "{answer}");
    }
}

#[test]
fn invisible_characters_do_not_hide_a_list() {
    let rubric = rich();
    let list = "不好意思不好意思A𝚨ເ不好意思;𞹔a|ὐꬁ，對不起、您好，请问、對不起";
    let hidden: String = list.chars().flat_map(|ch| [ch, '\u{200b}']).collect();
    assert!(has_list(&grade(&rubric, list)));
    assert!(has_list(&grade(&rubric, &hidden)));
}
