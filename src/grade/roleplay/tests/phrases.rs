//! Where phrases are found: gaps, clauses, sentences, conditions and tags.

use super::found;

#[test]
fn a_narrow_gap_ends_with_the_clause_and_a_wide_one_with_the_sentence() {
    found(
        "帮您…工单",
        &[
            ("我帮您登记工单", true),
            ("我帮您工单", true),
            ("我帮您一二三四五六七八工单", true),
            ("我帮您一二三四五六七八九工单", false),
            ("我帮您登记，工单好了", false),
            ("我帮您登记。工单好了", false),
        ],
    );
    found(
        "帮您……工单",
        &[
            ("我帮您登记，工单好了", true),
            ("我帮您登记。工单好了", false),
            ("我帮您一二三四五六七八九十，一二三四五六七八九十工单", true),
            (
                "我帮您一二三四五六七八九十，一二三四五六七八九十，一二三四五工单",
                false,
            ),
        ],
    );
}

#[test]
fn latin_words_and_numbers_end_at_spaces_and_punctuation() {
    found(
        "sorry",
        &[
            ("so sorry", true),
            ("I'm sorry，真的", true),
            ("sosorry", false),
        ],
    );
    found("的B", &[("Boy的B，Dog的D", true), ("Boy的Bad", false)]);
    found("S5", &[("型号是S5，两台", true), ("型号是S55", false)]);
    found("两台", &[("型号是S5，两台", true), ("十两台", false)]);
    found(
        "47",
        &[("47，Peter", true), ("47Peter", false), ("1 47", false)],
    );
}

#[test]
fn a_day_of_the_week_is_no_part_of_the_number_behind_it() {
    found("下周一", &[("下周一两点", true), ("下周一14:00", true)]);
    found("星期三", &[("星期三十点", true)]);
}

#[test]
fn no_word_of_a_phrase_crosses_a_full_stop() {
    found("合同[您]…电话", &[("需要签合同。您的电话", false)]);
    found(
        "(要签合|同您)…电话",
        &[("需要签合同。您的电话", false), ("同您打电话", true)],
    );
}

#[test]
fn no_comma_parts_the_first_letter_from_a_word() {
    found(
        "好麻烦",
        &[("您好，麻烦报下地址", false), ("真是好麻烦", true)],
    );
    found("请稍等", &[("请，稍等", true)]);
    found("辛苦我", &[("很辛苦，我明白", true)]);
    found("非常抱歉", &[("非常，抱歉", true)]);
    found("两小时内", &[("两，小时内", true)]);
}

#[test]
fn words_that_can_ask_need_not() {
    found(
        "水表 @问",
        &[
            ("水表走多少收多少", false),
            ("水表走了多少", true),
            ("过几天看水表", false),
            ("水表几号坏的", true),
        ],
    );
}

#[test]
fn terms_stand_in_one_sentence_in_any_order() {
    found(
        "师傅 & 上门",
        &[
            ("上门的是师傅", true),
            ("师傅，今天就上门", true),
            ("师傅到。今天就上门", false),
            ("师傅到", false),
        ],
    );
    found(
        "登记 & !自己",
        &[
            ("我给您登记了", true),
            ("您自己去登记", false),
            ("您自己看。我给您登记", true),
        ],
    );
}

#[test]
fn what_must_not_stand_near_may_stand_elsewhere_in_the_sentence() {
    let cases = [
        ("您自己去登记", false),
        ("您自己去看看，我给您登记", true),
        ("登记的事，您自己去", true),
        ("您自己看看我给您登记", true),
    ];
    found("登记 & !…自己", &cases);
    found("登记 & !...(自己|亲自)", &cases);
}

#[test]
fn what_must_stand_nowhere_cancels_from_anywhere() {
    let cases = [
        ("这个办不了。", true),
        ("这个办不了。您可以去柜台。", false),
        ("您可以去柜台。这个这里办不了。", false),
    ];
    found("办不了 & !……您可以", &cases);
    found("办不了 & !......(您可以|我帮您)", &cases);
}

#[test]
fn tags_ask_who_does_it_and_how_and_where() {
    found(
        "联系 @我",
        &[
            ("我联系物业", true),
            ("请专业人员联系您", true),
            ("请您联系物业", false),
            ("您自己联系物业", false),
        ],
    );
    found(
        "(找|联系|上门) @您",
        &[
            ("您去找电梯公司", true),
            ("这事您得找一下电梯公司", true),
            ("麻烦您自己联系工作人员", true),
            ("请您稍等师傅上门", false),
            ("麻烦您等公司派人上门", false),
        ],
    );
    found(
        "联系 @您",
        &[("请您联系物业", true), ("我来联系物业", false)],
    );
    found(
        "地址 @问",
        &[
            ("您的地址是？", true),
            ("请问您的地址", true),
            ("地址我记下了", false),
            ("地址我记下了。您好？", false),
        ],
    );
    found(
        "您好 @开头",
        &[
            ("您好。我在。请讲。", true),
            ("我在。请讲。是的。您好。", false),
        ],
    );
    found(
        "再见 @结尾",
        &[("再见。我在。请讲。", false), ("我在。请讲。再见。", true)],
    );
}
