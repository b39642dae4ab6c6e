//! The words that points rest on, each in its clause, so that a new hire sees what earned them.

use std::ops::Range;

use crate::grade::Evidence;

/// Most characters that are quoted before a hit, and after it.
const BESIDE: usize = 10;
const ENDS: &str = "，。！？；：、…,.!?;\n";

/// A clause, or the part of a long one around its hits.
struct Quote {
    clause: Range<usize>,
    hits: Vec<Range<usize>>,
}

/// The clauses of `said` that hold the evidence, with the hits of each in brackets unless they are
/// all of it.
pub(super) fn quotes(said: &str, evidence: &[Evidence]) -> String {
    let said: Vec<char> = said.chars().collect();
    let mut quotes: Vec<Quote> = Vec::new();
    let fits = |span: &&Evidence| span.start < span.end && span.end <= said.len();
    for hit in evidence
        .iter()
        .filter(fits)
        .map(|span| span.start..span.end)
    {
        let clause = clause(&said, &hit);
        let overlaps =
            |quote: &&mut Quote| clause.start < quote.clause.end && quote.clause.start < clause.end;
        match quotes.iter_mut().find(overlaps) {
            Some(quote) => {
                quote.clause.start = quote.clause.start.min(clause.start);
                quote.clause.end = quote.clause.end.max(clause.end);
                quote.hits.push(hit);
            }
            None => quotes.push(Quote {
                clause,
                hits: vec![hit],
            }),
        }
    }
    let quotes: Vec<String> = quotes.iter().map(|quote| quote.text(&said)).collect();
    quotes.join(" ")
}

/// The clause around a hit, cut where it is long.
fn clause(said: &[char], hit: &Range<usize>) -> Range<usize> {
    let inside = |at: &usize| !ends_clause(said, *at);
    let before = (0..hit.start).rev().take_while(inside).take(BESIDE).count();
    let after = (hit.end..said.len())
        .take_while(inside)
        .take(BESIDE)
        .count();
    hit.start - before..hit.end + after
}

/// Whether a clause ends at this place; the point of a number ends none.
fn ends_clause(said: &[char], at: usize) -> bool {
    let is_digit = |at: Option<usize>| {
        at.and_then(|at| said.get(at))
            .is_some_and(char::is_ascii_digit)
    };
    let is_in_number =
        ",.：".contains(said[at]) && is_digit(at.checked_sub(1)) && is_digit(Some(at + 1));
    ENDS.contains(said[at]) && !is_in_number
}

impl Quote {
    fn text(&self, said: &[char]) -> String {
        let is_cut =
            |at: Option<usize>| at.is_some_and(|at| at < said.len() && !ends_clause(said, at));
        let mut text = String::from("“");
        if is_cut(self.clause.start.checked_sub(1)) {
            text.push('…');
        }
        let is_hit = |at: usize| self.hits.iter().any(|hit| hit.contains(&at));
        let is_whole = self.clause.clone().all(is_hit);
        let mut was_hit = false;
        for at in self.clause.clone() {
            let is_hit = is_hit(at) && !is_whole;
            match (was_hit, is_hit) {
                (false, true) => text.push('【'),
                (true, false) => text.push('】'),
                _ => {}
            }
            was_hit = is_hit;
            text.push(said[at]);
        }
        if was_hit {
            text.push('】');
        }
        if is_cut(Some(self.clause.end)) {
            text.push('…');
        }
        text.replace('\n', " ") + "”"
    }
}

#[cfg(test)]
mod tests {
    use super::quotes;
    use crate::grade::{Evidence, How};

    #[track_caller]
    fn quoted(said: &str, hits: &[&str], shown: &str) {
        let evidence = hits.iter().map(|hit| {
            let start = said.find(hit).expect("it is said");
            let start = said[..start].chars().count();
            Evidence {
                start,
                end: start + hit.chars().count(),
                text: (*hit).to_owned(),
                rule: "".into(),
                how: How::Exact,
                part: None,
            }
        });
        assert_eq!(quotes(said, &evidence.collect::<Vec<_>>()), shown);
    }

    #[test]
    fn a_hit_is_quoted_in_its_clause() {
        quoted(
            "您好，实在抱歉让您久等了。",
            &["抱歉"],
            "“实在【抱歉】让您久等了”",
        );
        quoted("您好，抱歉。", &["抱歉"], "“抱歉”");
        quoted(
            "最迟18：00给您回电",
            &["18：00"],
            "“最迟【18：00】给您回电”",
        );
    }

    #[test]
    fn hits_of_one_clause_stand_in_one_quotation() {
        quoted(
            "请您把小区和门牌告诉我",
            &["小区", "门牌"],
            "“请您把【小区】和【门牌】告诉我”",
        );
        quoted(
            "抱歉，两小时内回电",
            &["两小时内", "抱歉"],
            "“【两小时内】回电” “抱歉”",
        );
    }

    #[test]
    fn a_long_clause_is_cut_around_the_hit() {
        quoted(
            "一二三四五六七八九十甲乙丙丁抱歉戊己庚辛壬癸子丑寅卯辰巳",
            &["抱歉"],
            "“…五六七八九十甲乙丙丁【抱歉】戊己庚辛壬癸子丑寅卯…”",
        );
    }
}
