//! Values of the customer's story, and corrections.

use super::{CREDIT, FAULT, HitKind, VALUE, assert_reasons};
use crate::grade::Reason::{Corrected, Past, TakenBack};

#[test]
fn a_value_of_the_past_promises_nothing() {
    let past = Some(Past);
    assert_reasons(
        VALUE,
        &[
            ("您两小时内打了三次电话。", "两小时内", past),
            ("让您等了两个小时。", "两个小时", past),
            ("已经三天没热了。", "三天", past),
            ("冷了三天。", "三天", past),
            ("都三天了还没人来。", "三天", past),
            ("您三天前报的修。", "三天", past),
            ("您家停热半天,我理解。", "半天", past),
            ("过去两小时没人回复您。", "两小时", past),
            ("您一天打了三个电话。", "一天", past),
            ("這兩天一直沒熱,您受罪了。", "两天", past),
            ("整整两天没暖气。", "两天", past),
            ("刚才两小时内没人接。", "两小时内", past),
            ("您半小时内就打了三次。", "半小时内", past),
        ],
    );
}

#[test]
fn a_deadline_of_ours_is_a_promise() {
    assert_reasons(
        VALUE,
        &[
            ("两小时内给您回电。", "两小时内", None),
            ("师傅两小时内上门。", "两小时内", None),
            ("已经登记好了,两小时内给您答复。", "两小时内", None),
            ("下午五点前给您回电话。", "下午五点", None),
            ("登记好了两小时内给您回电。", "两小时内", None),
            ("俩钟头之内指定给您个信儿。", "俩钟头", None),
            ("不超过两小时给您答复。", "两小时", None),
            ("用不了两小时师傅就到。", "两小时", None),
            ("最晚中午12点前到您家。", "12点", None),
            ("我们三个工作日内给您处理。", "三个工作日", None),
            ("您放心两小时内有人联系您。", "两小时内", None),
            ("我已经催了,两小时内到。", "两小时内", None),
            ("刚刚已经登记两小时内给您回电。", "两小时内", None),
            ("第一时间两小时内给您回复。", "两小时内", None),
            ("两小时内没人联系您的话您再打。", "两小时内", None),
            ("要是两小时内没接到电话,请再打来。", "两小时内", None),
            ("三天后我们给您回访。", "三天", None),
            ("已经退回去了,1-3个工作日到账。", "1-3个工作日", None),
            ("货寄出了。三天,您留意。", "三天", None),
            ("顾问三十分钟以内就打给您。", "三十分钟以内", None),
        ],
    );
}

#[test]
fn the_later_value_wins() {
    let corrected = Some(Corrected);
    assert_reasons(
        VALUE,
        &[
            ("今天,不对,三个工作日内答复您。", "今天", corrected),
            ("今天,不对,三个工作日内答复您。", "三个工作日内", None),
            ("周三,不对,周四给您回电。", "周三", corrected),
            ("两小时内,哦不,三天内给您答复。", "两小时内", corrected),
            ("两小时,说错了,应该是两天。", "两小时", corrected),
            ("今天不对是明天上门。", "今天", corrected),
            ("明天,更正一下,后天上门。", "明天", corrected),
            ("今天,不是,明天给您答复。", "今天", corrected),
            ("今天不对您收费。", "今天", None),
            ("两小时内给您答复,不对的地方您指正。", "两小时内", None),
        ],
    );
    assert_reasons(
        HitKind::Value,
        &[
            ("周三,不对,周四。", "周三", corrected),
            ("10月28日已经到账了。", "10月28日", None),
        ],
    );
    assert_reasons(
        FAULT,
        &[
            (
                "今天一定热,不对,两小时内先给您答复。",
                "今天一定热",
                corrected,
            ),
            ("今天一定热,您放心。", "今天一定热", None),
        ],
    );
}

#[test]
fn what_is_taken_back_was_not_said() {
    let back = Some(TakenBack);
    assert_reasons(
        CREDIT,
        &[
            ("实在抱歉,才怪。", "抱歉", back),
            ("实在抱歉。才怪!", "抱歉", back),
            ("给您道个歉,算了不说了。", "道个歉", back),
            ("道歉的话前面同事说过,我不重复。", "道歉", back),
            ("对不起,开玩笑的。", "对不起", back),
            ("很抱歉,当我没说。", "抱歉", back),
            ("我理解您,骗你的。", "理解您", back),
            ("多余的话就不多说了,马上给您登记。", "登记", None),
            ("您的心情我理解,多余的话我就不多说了。", "理解", None),
            ("很抱歉,这可不是开玩笑的,我马上登记。", "抱歉", None),
            ("您好,那条短信是假的,千万别转账。", "您好", None),
            ("您好,他们是骗您的。", "您好", None),
            ("您好,街坊瞎说的,您别信。", "您好", None),
            ("抱歉,您可别信我。", "抱歉", back),
            ("您要是方便的话,我给您登记。", "方便", None),
        ],
    );
}
