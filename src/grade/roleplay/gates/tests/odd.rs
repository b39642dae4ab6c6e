//! Lists, copies, odd input and long input.

use super::{CREDIT, FAULT, VALUE, flags, reason};
use crate::bank::item::Task;
use crate::grade::roleplay::gates::{Gates, Prompt};
use crate::grade::{Flag, Reason};
use crate::text::fold;

fn prompt() -> Prompt {
    let task = Task {
        asked: vec!["你们到底管不管!我打了三次电话了,家里老人孩子都冻感冒了!"],
        facts: Some("供热公司客服热线。公司规定:投诉受理后2小时内回复处理情况。"),
    };
    Prompt::new(
        &task,
        [
            "您好,非常抱歉让您和家人受冻了,我马上为您登记催办,维修师傅两小时内上门检查,请您保持电话畅通,感谢您的来电,再见。",
        ],
    )
}

#[test]
fn a_bare_list_earns_nothing_and_is_flagged() {
    for answer in [
        "您好 抱歉 理解您的心情 请问地址 师傅上门 两小时内 感谢您 再见",
        "您好、抱歉、对不起、不好意思、理解您、着急、请问住址、安排师傅、上门检查、两小时、感谢您、再见、还有其他",
        "致意 抱歉 理解 核实地址 加急派单 2小时 跟进回访 谢谢 再见",
        "抱歉,理解,核实地址,派单,2小时回复,回访",
        "抱歉\n理解\n地址\n派师傅\n两小时\n回访",
        "1.抱歉 2.理解 3.核实地址 4.派师傅上门 5.两小时内 6.回访",
        "抱歉 视频包 58元 关闭 退费 三个工作日",
        "①抱歉 ②理解 ③地址 ④师傅 ⑤两小时 ⑥回访",
        "第一,抱歉;第二,理解;第三,地址;第四,派师傅;第五,两小时",
        "抱歉+理解+核实地址+师傅上门+两小时内+感谢来电",
        "抱歉。理解。地址。派单,两小时,回访,感谢来电",
        "您好/听不清/抱歉/换电话/重拨/感谢/再见",
        "抱歉、大声、听不清楚、换电话、谢谢、再见",
        "抱歉；着急；地址；派单；回访",
        "抱歉、慢一点、换号码？、拍照、同事帮忙",
        "實在抱歉 理解心情 核實地址 安排師傅 兩小時內 感謝來電",
        "抱歉、都生气、地址、派师傅、两小时内、登记",
        "抱歉、坐席繁忙、留电话、回电、可以吗、感谢理解",
        "抱歉、换谁都急、请问地址、给您登记、两小时内回电、跟进到底",
        "抱歉、别着急、请说地址、马上登记、派师傅、两小时内回电、一直跟进",
        "抱歉＋别着急＋说地址＋登记＋派师傅＋两小时内",
        "抱歉、理解、地址、电话、登记、派单、两小时、回电、跟进",
    ] {
        let prompt = prompt();
        assert_eq!(flags(&prompt, answer), [Flag::Stuffing], "{answer}");
        assert_eq!(
            reason(&prompt, answer, "抱歉", CREDIT),
            Some(Reason::List),
            "{answer}"
        );
        assert_eq!(reason(&prompt, answer, "抱歉", FAULT), None, "{answer}");
    }
}

#[test]
fn a_list_within_speech_earns_nothing_by_itself() {
    let answer = "您好,非常抱歉让您久等了,我马上给您登记,请您把家里的地址告诉我好吗?另外还有:理解 着急 核实 派单 2小时 跟进 回访 谢谢";
    let prompt = prompt();
    assert_eq!(reason(&prompt, answer, "派单", CREDIT), Some(Reason::List));
    assert_eq!(reason(&prompt, answer, "抱歉", CREDIT), None);
    assert_eq!(flags(&prompt, answer), []);
}

#[test]
fn a_terse_honest_answer_is_no_list() {
    for answer in [
        "地址?电话?转抢修,2h内回你。",
        "您好,第一,先关总阀;第二,请把窗户打开;第三,您在几号楼几单元?",
        "需技术看。已转。24h内联系你。",
        "退全年不行。按停热小时数减。我登记,收费科核实后联系你。",
        "您好,供热客服回访,方便吗?……行,几点能打?好,挂了。",
        "您好,抱歉,请问地址?师傅两小时到。",
        "好的,嗯,稍等,谢谢,再见",
        "您好 麻烦您把声音放大一点可以吗 对不起 电话声音太小了我听不清楚 请您换一部电话打过来",
        "抱歉。",
        "I am so sorry about it",
        "主管爆裂,抢修中,预计20点恢复,东门有送水车。",
        "您登录后台,点开商品管理,按新增,输价格,把照片传上去,点一下发布。",
        "3块一吨,45块;再添3吨,4块一吨,12块",
        "B for Bravo,47,P for Papa,请问是这样吗?",
        "对不起,对不起,真对不起,马上登记。",
        "还请您稍等,马上为您查询,不影响的,亲爱的,可以正常维修的",
        "请说一下小区、楼栋、单元、门牌、姓名、电话,我马上登记,安排师傅上门给您检查。",
        "麻烦您报一下姓名、地址、电话、室温,我给您登记派师傅。",
        "麻烦您留下姓名、电话、地址、单号,我请同事回电。",
        "大姐,您说下姓名、楼号、门牌、电话,我马上登记。",
        "运单、发票、照片、箱子、碎片,您都留好,我登记交理赔。",
        "空调、冰箱、电视、洗衣机都可能跳闸。",
        "对不起大姐,地址说下,我派师傅,两小时内回您。",
        "",
    ] {
        assert_eq!(flags(&prompt(), answer), [], "{answer}");
    }
}

#[test]
fn saying_one_thing_again_and_again_is_flagged() {
    let many = "非常抱歉让您久等了。".repeat(6);
    for answer in ["抱歉抱歉抱歉抱歉抱歉抱歉抱歉抱歉抱歉抱歉抱歉抱歉", &many]
    {
        assert_eq!(flags(&prompt(), answer), [Flag::Repetition], "{answer}");
        assert_eq!(
            reason(&prompt(), answer, "抱歉", CREDIT),
            None,
            "it still counts once"
        );
    }
    let stammer =
        "那个……您别急,您别急啊,我看一下,我看一下系统,哦真的有两次,这个、这个确实是我们没做好。";
    assert_eq!(flags(&prompt(), stammer), []);
}

#[test]
fn a_copy_of_the_task_earns_nothing_and_is_flagged() {
    for answer in [
        "你们到底管不管！我打了三次电话了",
        "家里老人孩子都冻感冒了！",
        "公司规定：投诉受理后2小时内回复处理情况。你们到底管不管",
    ] {
        let (folded, prompt) = (fold(answer), prompt());
        let gates = Gates::new(&folded, answer, &prompt);
        assert_eq!(gates.flags(), [Flag::Copy], "{answer}");
        let all = 0..folded.as_str().len();
        for kind in [CREDIT, FAULT] {
            let refusal = gates
                .refusal(all.clone(), kind)
                .map(|refusal| refusal.reason);
            assert_eq!(refusal, Some(Reason::Copied), "{answer}");
        }
    }
}

#[test]
fn facts_of_the_scenario_told_to_the_customer_are_no_copy() {
    for answer in [
        "投诉受理后2小时内回复您处理情况。",
        "您好，公司规定:投诉受理后2小时内回复处理情况。",
        "2小时内回复处理情况。",
    ] {
        assert_eq!(flags(&prompt(), answer), [], "{answer}");
        assert_eq!(
            reason(&prompt(), answer, "2小时内回复", VALUE),
            None,
            "{answer}"
        );
    }
}

#[test]
fn using_words_of_the_task_is_no_copy() {
    let answer = "您好,让家里老人孩子都冻感冒了,实在抱歉。我们受理后2小时内回复处理情况给您。";
    assert_eq!(flags(&prompt(), answer), []);
    assert_eq!(reason(&prompt(), answer, "2小时内回复", CREDIT), None);
    let answer = "我打了三次电话了,家里老人孩子都冻感冒了!您好,我马上给您登记,请您告诉我您家的地址和电话好吗?";
    assert_eq!(flags(&prompt(), answer), []);
    assert_eq!(
        reason(&prompt(), answer, "冻感冒", CREDIT),
        Some(Reason::Copied)
    );
    assert_eq!(reason(&prompt(), answer, "登记", CREDIT), None);
}

#[test]
fn a_sample_answer_with_holes_is_flagged_and_counts() {
    let answer =
        "您好,非常抱歉让您和家人受冻了,我马上为您登记,维修师傅两小时内上门检查,感谢您的来电,再见。";
    assert_eq!(flags(&prompt(), answer), [Flag::Copy]);
    assert_eq!(reason(&prompt(), answer, "抱歉", CREDIT), None);
    let blanks = "实在对不起,____,请问您家是几号楼?我这就____,请师傅____,____内给您回电话。";
    assert_eq!(flags(&prompt(), blanks), [Flag::Copy]);
    assert_eq!(flags(&prompt(), "我的邮箱是a_b,请发那里。"), []);
}

#[test]
fn a_short_wording_said_word_by_word_is_no_copy() {
    let wording = "您好，欢迎致电云岭供热热线，客服代表036号很高兴为您服务，请问有什么可以帮到您？";
    let prompt = Prompt::new(&Task::default(), [wording]);
    assert_eq!(flags(&prompt, wording), []);
    assert_eq!(flags(&prompt, &wording.replace("请问", "")), [Flag::Copy]);
    let long = wording.repeat(2);
    let prompt = Prompt::new(&Task::default(), [long.as_str()]);
    assert_eq!(flags(&prompt, wording), [Flag::Copy]);
}

#[test]
fn a_long_text_of_anything_is_judged_in_full() {
    let prompt = prompt();
    for part in [
        "不",
        "不会、",
        "“您说",
        "抱歉 不",
        "他",
        "两小时内",
        "到不了",
        "先向他道歉,",
        "不对,",
        "、",
        "才怪。",
    ] {
        let answer = part.repeat(10_000 / part.chars().count());
        let folded = fold(&answer);
        let gates = Gates::new(&folded, &answer, &prompt);
        let places = folded
            .as_str()
            .char_indices()
            .map(|(at, ch)| at..at + ch.len_utf8());
        let judged = places.filter(|place| gates.refusal(place.clone(), CREDIT).is_some());
        assert!(judged.count() <= 10_000, "{part}");
    }
}
