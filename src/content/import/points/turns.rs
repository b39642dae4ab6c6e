//! Talks written down line by line: 客服：… 客户：…. What the customer says is no part of an answer.

use crate::content::import::points::earned::is_points;

/// Those who answer.
const AGENTS: &[&str] = &[
    "客服人员",
    "客服",
    "坐席",
    "座席",
    "话务员",
    "接线员",
    "服务人员",
    "员工",
    "我",
];
/// Those who are answered.
const CUSTOMERS: &[&str] = &[
    "客户",
    "顾客",
    "用户",
    "来电人",
    "来电者",
    "对方",
    "乘客",
    "业主",
    "买家",
];

/// One turn of a talk.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Turn<'t> {
    pub(super) is_agent: bool,
    /// What is said, with the name of who says it.
    pub(super) whole: &'t str,
    pub(super) said: &'t str,
}

/// The turns of a text in which both sides speak; nothing for other texts.
pub(super) fn turns(text: &str) -> Option<Vec<Turn<'_>>> {
    let begins = text.char_indices().filter(|(at, _)| {
        let before = text[..*at].chars().next_back();
        before.is_none_or(|c| is_points(c) || !c.is_alphanumeric())
    });
    let heads: Vec<(usize, usize, bool)> = begins
        .filter_map(|(at, _)| {
            let (is_agent, length) = speaker(&text[at..])?;
            Some((at, at + length, is_agent))
        })
        .collect();
    let (first, ..) = heads.first()?;
    let has = |side: bool| heads.iter().any(|(.., is_agent)| *is_agent == side);
    if text[..*first].contains(char::is_alphanumeric) || !has(true) || !has(false) {
        return None;
    }
    let ends = heads.iter().skip(1).map(|(start, ..)| *start);
    let ends = ends.chain([text.len()]);
    let turns = heads.iter().zip(ends);
    let turn = |((start, behind, is_agent), end): (&(usize, usize, bool), usize)| Turn {
        is_agent: *is_agent,
        whole: &text[*start..end],
        said: &text[*behind..end],
    };
    Some(turns.map(turn).collect())
}

/// Whether somebody who answers speaks here, and the length of the name with its colon.
fn speaker(text: &str) -> Option<(bool, usize)> {
    let named = |names: &[&str]| {
        names.iter().find_map(|name| {
            let rest = text.strip_prefix(name)?.trim_start_matches(' ');
            let rest = rest.strip_prefix([':', '：'])?;
            Some(text.len() - rest.len())
        })
    };
    let agent = named(AGENTS).map(|length| (true, length));
    agent.or_else(|| named(CUSTOMERS).map(|length| (false, length)))
}

#[cfg(test)]
mod tests {
    use super::turns;

    #[test]
    fn both_sides_of_a_talk_are_told_apart() {
        for text in [
            "客服：您好\n客户：快递丢了\n客服：非常抱歉",
            "客服：您好。客户：快递丢了。客服：非常抱歉",
        ] {
            let turns = turns(text).expect(text);
            let said = turns.iter().filter(|turn| turn.is_agent);
            let said = said.map(|turn| turn.said.trim().trim_end_matches('。'));
            assert_eq!(said.collect::<Vec<_>>(), ["您好", "非常抱歉"], "{text}");
        }
        for text in [
            "客服：您好",
            "内部客户：同事；外部客户：顾客",
            "安抚客户：抱歉；客服：登记",
        ] {
            assert_eq!(turns(text), None, "{text}");
        }
    }
}
