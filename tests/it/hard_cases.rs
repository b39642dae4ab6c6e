//! One situation, an angry caller whose home has 14 degrees, and the answers that are hard to
//! grade: what each of them earns and commits, by the shipped lexicons.

use std::collections::HashMap;
use std::sync::OnceLock;

use serde_json::{Value, json};

use crate::support::{Desk, project};

const ITEM: &str = r#"
id: fourteen-degrees
outcomes: [cases/cold-flat]
source: {cases: 一}
difficulty: hard
bloom: apply
scenario: 您在供热公司的客服热线值班。用户家里只有14度，对方情绪激动。
stem: 请写出您会对用户说的话。
interaction:
  role-play:
    customer: 我家都冷成冰窖了，才14度！老人孩子都感冒了，打了三次电话都没人管！
    criteria:
      greet: {name: 问好, points: 1, any: ["{greeting} @开头"]}
      apologise: {name: 致歉, points: 2, any: ["{apology}"]}
      empathise: {name: 体谅, points: 2, any: ["{empathy}", 让…受冻, 让…遭罪]}
      ask: {name: 问清地址, points: 2, any: ["{ask-address}"]}
      act: {name: 安排上门, points: 2, any: ["{dispatch}", "师傅…(上门|到您家)", "派…(过去看|上门)"]}
      deadline: {name: 说明时限, points: 2, any: ["<时长 ≤ 24小时>[之|以]内", "<时刻>前"], weak: {points: 1, any: [尽快]}}
      close: {name: 结束语, points: 1, any: ["{goodbye} @结尾", "{thanks} @结尾", "{wishes} @结尾"]}
    violations:
      shirk: {name: 推诿, severity: major, any: ["{shirking}", "(找|问问)(物业|别人)"]}
      dare: {name: 激将, severity: major, any: [爱投诉投诉去]}
      dunno: {name: 说不知道, severity: minor, any: [不知道]}
      blame: {name: 责怪, severity: major, any: ["{accuse}", 着什么急, 喊什么]}
      overpromise: {name: 轻易承诺, severity: minor, any: ["{over-promise}"]}
    exemplars: [{name: 弱, text: 好的。, expect: {}}]
rationale: 见各例。
"#;

/// The answers by their names, graded.
fn graded() -> &'static HashMap<String, Value> {
    static GRADED: OnceLock<HashMap<String, Value>> = OnceLock::new();
    GRADED.get_or_init(|| {
        let desk = Desk::new();
        desk.write(
            "bank/bank.yaml",
            "format: 1\nname: 难例\nsources: {cases: 难例}\n",
        );
        desk.write(
            "bank/syllabus/cases.yaml",
            "id: cases\nname: 难例\noutcomes:\n  - {id: cases/cold-flat, name: 家里很冷, \
             tracks: [heating], level: agent, source: {cases: 一}}\n",
        );
        desk.write("bank/items/cases.yaml", ITEM);
        let lexicons = project().join("content/lexicons");
        for entry in std::fs::read_dir(lexicons).expect("the shipped lexicons") {
            let path = entry.expect("a file").path();
            let name = path.file_name().and_then(|name| name.to_str());
            let bytes = std::fs::read(&path).expect("a lexicon file");
            desk.write(
                &format!("bank/lexicons/{}", name.expect("a plain name")),
                bytes,
            );
        }
        let lines = CASES.iter().map(|(name, text)| {
            json!({"id": name, "item": "fourteen-degrees", "text": text}).to_string() + "\n"
        });
        let answers = desk.write("answers.jsonl", lines.collect::<String>());
        let bank = desk.path("bank");
        let paths = [&bank, &answers].map(|path| path.to_str().expect("a plain path"));
        let ran = desk
            .run(&[
                "grade",
                "--content",
                paths[0],
                "--format",
                "jsonl",
                paths[1],
            ])
            .ended(0);
        let grades = ran.out.lines().map(|line| {
            let grade: Value = serde_json::from_str(line).expect("a graded answer");
            (grade["id"].as_str().expect("its name").to_owned(), grade)
        });
        grades.collect()
    })
}

/// What an answer earned, where `deadline-weak` is half a deadline.
fn earned(grade: &Value) -> Vec<&str> {
    let order = [
        "greet",
        "apologise",
        "empathise",
        "ask",
        "act",
        "deadline",
        "close",
    ];
    let points = |id: &str, key: &str| grade["criteria"][id][key].as_f64().expect("points");
    let met = order.into_iter().filter(|id| points(id, "score") > 0.0);
    met.map(|id| match points(id, "score") < points(id, "max") {
        true if id == "deadline" => "deadline-weak",
        true => panic!("{id} has no half"),
        false => id,
    })
    .collect()
}

fn check(name: &str, credits: &[&str], violations: &[&str], flag: &str) {
    let grade = &graded()[name];
    assert_eq!(earned(grade), credits, "{grade:#}");
    let fallen = grade["violations"].as_array().expect("a list");
    let fallen: Vec<&str> = fallen
        .iter()
        .filter_map(|fallen| fallen["id"].as_str())
        .collect();
    assert_eq!(fallen, violations, "{grade:#}");
    let flags = grade["flags"].as_array().expect("a list");
    let flags: Vec<&str> = flags.iter().filter_map(Value::as_str).collect();
    let expected: Vec<&str> = Some(flag)
        .filter(|flag| !flag.is_empty())
        .into_iter()
        .collect();
    assert_eq!(flags, expected, "{grade:#}");
}

macro_rules! cases {
    ($($name:ident: $text:literal => [$($credit:literal),*], [$($violation:literal),*], $flag:literal;)*) => {
        const CASES: &[(&str, &str)] = &[$((stringify!($name), $text)),*];
        $(
            #[test]
            fn $name() {
                check(stringify!($name), &[$($credit),*], &[$($violation),*], $flag);
            }
        )*
    };
}

cases! {
    a_good_answer_earns_everything: "您好，供热客服8026为您服务。让您和老人孩子受冻了，实在抱歉，换作是我也着急。请问您家是哪个小区几号楼几单元？我马上登记，维修师傅两小时内上门检查。还有其他可以帮您的吗？感谢您的来电，再见。" => ["greet", "apologise", "empathise", "ask", "act", "deadline", "close"], [], "";
    traditional_characters_earn_the_same: "您好，實在抱歉讓您受凍了，我非常理解您的心情。請問您家的門牌號是多少？維修師傅兩小時內上門檢查，感謝您的來電，再見。" => ["greet", "apologise", "empathise", "ask", "act", "deadline", "close"], [], "";
    full_width_digits_are_digits: "您好，非常抱歉，我理解您的心情。请问您的地址是？师傅２小时内上门检查！感谢您的来电，再见。" => ["greet", "apologise", "empathise", "ask", "act", "deadline", "close"], [], "";
    a_homophone_of_an_apology_is_one: "您好，非常报歉，我理解您的心情。请问您的地址是哪里，师傅两小时内上门检查，感谢您的来电，再见。" => ["greet", "apologise", "empathise", "ask", "act", "deadline", "close"], [], "";
    two_homophones_are_read_through: "您号，实在包歉，我明白您的心情，麻烦您提供一下住址，师傅今天下午三点前上门查看。谢谢您的理解，再见。" => ["greet", "apologise", "empathise", "ask", "act", "deadline", "close"], [], "";
    // 地址在哪 asks by itself.
    a_complaint_is_no_homophone_of_an_apology: "您好，我抱怨过很多次了，地址在哪，师傅两小时内上门。" => ["greet", "ask", "act", "deadline"], [], "";
    a_negated_apology_earns_nothing: "您好，我不会道歉的，也没什么好抱歉的。请问您的地址？师傅两小时内上门。" => ["greet", "ask", "act", "deadline"], [], "";
    what_cannot_be_reached_is_neither_action_nor_deadline: "您好，抱歉，我理解您着急。请问您的地址？师傅两小时内到不了，也上不了门。" => ["greet", "apologise", "empathise", "ask"], [], "";
    two_negators_assert: "您好，抱歉，我不是不理解您的心情，请问您家住址？我们不会不管的，师傅两小时内上门。" => ["greet", "apologise", "empathise", "ask", "act", "deadline"], [], "";
    an_apology_with_a_negator_in_it_is_one: "您好，不好意思让您受冻了，您的心情我理解。请问您的门牌号？师傅2小时内上门检查。感谢您，再见。" => ["greet", "apologise", "empathise", "ask", "act", "deadline", "close"], [], "";
    a_question_to_oneself_is_no_promise: "您好，抱歉，理解您的心情。方便不方便提供一下您的地址？师傅能不能两小时内上门我马上确认。" => ["greet", "apologise", "empathise", "ask"], [], "";
    forbidden_words_named_to_be_rejected_are_no_violation: "您好，抱歉让您受冻了，我理解您的着急。我不会说“不知道”，也不会让您找别人。请问您的住址？师傅两小时内上门检查。感谢来电，再见。" => ["greet", "apologise", "empathise", "ask", "act", "deadline", "close"], [], "";
    the_customer_quoted_commits_no_violation: "您好，您说“打了三次都没人管，爱投诉投诉去”，听到这话我很抱歉，也理解您的心情。请问您的地址？师傅两小时内上门。再见。" => ["greet", "apologise", "empathise", "ask", "act", "deadline", "close"], [], "";
    own_words_announced_are_own_words: "您好，抱歉。我跟您说，爱投诉投诉去。" => ["greet", "apologise"], ["dare"], "";
    shirking_is_a_violation: "这不归我管，你找物业去。" => [], ["shirk"], "";
    spaces_hide_no_violation: "您好，抱歉，这个 不 归 我 管，您问问别人。" => ["greet", "apologise"], ["shirk"], "";
    dots_hide_no_violation: "您好，抱歉，爱投诉·投诉·去！" => ["greet", "apologise"], ["dare"], "";
    a_homophone_hides_no_violation: "您好，抱歉，这不龟我管。" => ["greet", "apologise"], ["shirk"], "";
    traditional_characters_hide_no_violation: "您好，這不歸我管，您找別人吧。" => ["greet"], ["shirk"], "";
    what_the_customer_may_not_know_is_no_violation: "您好，抱歉，我理解您的心情。如果您不知道阀门在哪，请问您家地址，我让师傅两小时内上门查看。再见。" => ["greet", "apologise", "empathise", "ask", "act", "deadline", "close"], [], "";
    not_knowing_without_help_is_a_violation: "您好，抱歉，具体什么时候能热我不知道。" => ["greet", "apologise"], ["dunno"], "";
    help_erases_no_violation: "您好，抱歉，这个情况我暂时还不知道，但是我马上帮您核实您的地址和室温，师傅两小时内上门。" => ["greet", "apologise", "ask", "act", "deadline"], ["dunno"], "";
    a_plan_earns_nothing: "首先我会问好，然后道歉并表示理解，再询问地址，最后安排师傅上门并告诉时限，礼貌结束。" => [], [], "plan";
    // The marking guideline gives a bare list nothing, so nothing is left to cap.
    a_list_with_spaces_earns_nothing_and_is_flagged: "您好 抱歉 理解您的心情 请问地址 师傅上门 两小时内 感谢您 再见" => [], [], "stuffing";
    a_list_with_commas_earns_nothing_and_is_flagged: "您好、抱歉、对不起、不好意思、理解您、着急、请问住址、安排师傅、上门检查、两小时、感谢您、再见、还有其他" => [], [], "stuffing";
    a_repetition_earns_once_and_is_flagged: "抱歉抱歉抱歉抱歉抱歉抱歉抱歉抱歉抱歉抱歉抱歉抱歉" => ["apologise"], [], "repetition";
    a_copy_of_the_task_earns_nothing_and_is_flagged: "我家都冷成冰窖了，才14度！老人孩子都感冒了，打了三次电话都没人管！" => [], [], "copy";
    greeting_and_closing_have_their_places: "再见，感谢您的来电。师傅两小时内上门检查。请问您的地址是哪里？非常抱歉，我理解您的心情。您好。" => ["apologise", "empathise", "ask", "act", "deadline"], [], "";
    a_swap_costs_no_criterion: "您好，请问您家的地址是哪里？实在抱歉让您受冻了，我理解您的心情。师傅两小时内上门检查。感谢您的来电，再见。" => ["greet", "apologise", "empathise", "ask", "act", "deadline", "close"], [], "";
    as_soon_as_possible_is_a_weak_deadline: "您好，抱歉，我理解您的心情，请问您的地址？我尽快安排师傅上门检查。再见。" => ["greet", "apologise", "empathise", "ask", "act", "deadline-weak", "close"], [], "";
    seven_days_are_no_deadline_within_a_day: "您好，抱歉，我理解您的心情，请问您的地址？师傅七天内上门检查。再见。" => ["greet", "apologise", "empathise", "ask", "act", "close"], [], "";
    numbers_in_characters_have_their_value: "您好，抱歉，我理解您的心情，请问您的地址？师傅一百二十分钟内上门检查。再见。" => ["greet", "apologise", "empathise", "ask", "act", "deadline", "close"], [], "";
    a_value_of_the_callers_story_is_no_deadline: "您好，抱歉，我理解您的心情，您两小时内打了三次电话。请问您的地址？我安排师傅上门检查。再见。" => ["greet", "apologise", "empathise", "ask", "act", "close"], [], "";
    not_being_able_to_understand_is_no_empathy: "您好，抱歉，我不能理解您为什么这么着急。请问您的地址？师傅两小时内上门。再见。" => ["greet", "apologise", "ask", "act", "deadline", "close"], [], "";
    blaming_is_a_violation: "您好，抱歉，您着什么急，喊什么呀。" => ["greet", "apologise"], ["blame"], "";
    calming_is_no_blame: "您好，您别着急，抱歉让您受冻了。我理解您的心情。请问您的门牌号？师傅两小时内上门。再见。" => ["greet", "apologise", "empathise", "ask", "act", "deadline", "close"], [], "";
    english_words_between_disturb_nothing: "Hi您好，sorry，非常抱歉，理解您的心情。请问您的地址？师傅2小时内上门。Bye，再见" => ["greet", "apologise", "empathise", "ask", "act", "deadline", "close"], [], "";
    emoji_disturb_nothing: "您好😊非常抱歉🙏理解您的心情～请问您的地址是哪里呀？师傅两小时内上门检查哦！感谢您，再见👋" => ["greet", "apologise", "empathise", "ask", "act", "deadline", "close"], [], "";
    a_zero_width_space_disturbs_nothing: "您好，非常抱\u{200b}歉，理解您的心情。请问您的地址？师傅两小时内上门。再见。" => ["greet", "apologise", "empathise", "ask", "act", "deadline", "close"], [], "";
    one_word_earns_its_own_criterion: "抱歉。" => ["apologise"], [], "";
    spaces_earn_nothing: "   " => [], [], "";
    an_apology_called_impossible_was_none: "您好，抱歉，抱歉是不可能的。请问您的地址？师傅两小时内上门。" => ["greet", "ask", "act", "deadline"], [], "";
    a_promise_nobody_can_keep_is_a_violation: "您好，抱歉，我理解您的心情，请问您的地址？师傅两小时内上门，保证修好，马上就热。再见。" => ["greet", "apologise", "empathise", "ask", "act", "deadline", "close"], ["overpromise"], "";
    feelings_and_freezing_across_words_are_no_empathy: "您好，这是您的感受冻结申请。" => ["greet"], [], "";
    a_rhetorical_question_is_no_apology: "您好，难道我还要跟您说抱歉吗？" => ["greet"], [], "";
    other_words_for_everything_earn_everything: "早上好，这里是供热热线。大冷天的让一家老小跟着遭罪，真对不住，谁都会着急。麻烦您报一下小区和房间号，我这就派检修人员过去看，最晚中午12点前到您家。有情况随时联系我们，祝您生活愉快。" => ["greet", "apologise", "empathise", "ask", "act", "deadline", "close"], [], "";
}
