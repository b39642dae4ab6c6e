//! Phrases as authors write them: plain words, and lexicons by name in braces.

use crate::bank::authored::{Faults, Text, similar};
use crate::bank::finding::Code;
use crate::text;

/// Most ways of saying one phrase after its lexicons are put in.
const MOST_WAYS: usize = 5_000;

/// One part of a phrase.
#[derive(Debug, PartialEq, Eq)]
enum Part<'t> {
    Words(&'t str),
    Lexicon(&'t str),
}

/// The parts of a phrase, or the offending piece of it.
fn parts(phrase: &str) -> Result<Vec<Part<'_>>, &str> {
    let mut parts = Vec::new();
    let mut rest = phrase;
    while let Some(open) = rest.find(['{', '}']) {
        let (words, braced) = rest.split_at(open);
        if !words.is_empty() {
            parts.push(Part::Words(words));
        }
        let inner = braced.strip_prefix('{').ok_or(braced)?;
        let (name, after) = inner.split_once('}').ok_or(braced)?;
        if name.trim().is_empty() || name.contains('{') {
            return Err(braced);
        }
        parts.push(Part::Lexicon(name.trim()));
        rest = after;
    }
    if !rest.is_empty() {
        parts.push(Part::Words(rest));
    }
    Ok(parts)
}

/// The lexicons that a phrase refers to.
pub(super) fn references(phrase: &str) -> impl Iterator<Item = &str> {
    let names = phrase.split(['{', '｛']).skip(1);
    names.filter_map(|rest| Some(rest.split_once(['}', '｝'])?.0.trim()))
}

/// Knows the ways of saying each lexicon.
pub(super) trait Ways {
    /// The folded ways of saying the lexicon of this name.
    fn ways(&self, lexicon: &str) -> Option<&[String]>;
    /// The names of all lexicons, to suggest one.
    fn names(&self) -> Vec<&str>;
}

/// Every folded way of saying `phrase`; nothing after at least one fault.
pub(super) fn expand(phrase: &Text, lexicons: &dyn Ways, faults: &mut Faults) -> Vec<String> {
    let fault = |faults: &mut Faults, code, name, fact: &str| {
        let finding = faults.finding(code, phrase.span).with(name, fact);
        faults.push(finding);
        Vec::new()
    };
    if phrase.text.contains(['，', '、', ',']) {
        let finding = faults.finding(Code::FullWidthComma, phrase.span);
        faults.push(finding.with("text", &phrase.text));
    }
    let half_width = phrase.text.replace('｛', "{").replace('｝', "}");
    let parts = match parts(&half_width) {
        Ok(parts) => parts,
        Err(piece) => return fault(faults, Code::BadPhrase, "piece", piece),
    };
    let mut ways = vec![String::new()];
    for part in parts {
        let more = match part {
            Part::Words(words) => vec![text::key(words)],
            Part::Lexicon(name) => match lexicons.ways(name) {
                Some(more) => more.to_vec(),
                None => {
                    let names = lexicons.names();
                    let finding = faults
                        .finding(Code::UnknownReference, phrase.span)
                        .with("kind", "lexicon")
                        .with("text", name)
                        .with("similar", similar(name, names.into_iter()));
                    faults.push(finding);
                    return Vec::new();
                }
            },
        };
        if ways.len() * more.len() > MOST_WAYS {
            return fault(faults, Code::PhraseTooRich, "most", &MOST_WAYS.to_string());
        }
        ways = join(&ways, &more);
    }
    if ways.iter().any(String::is_empty) {
        return fault(faults, Code::EmptyPhrase, "text", &phrase.text);
    }
    ways
}

/// Each of `heads` followed by each of `tails`.
fn join(heads: &[String], tails: &[String]) -> Vec<String> {
    let with_tails = |head: &String| tails.iter().map(|tail| head.clone() + tail).collect();
    heads
        .iter()
        .flat_map::<Vec<String>, _>(with_tails)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Part, parts};

    #[test]
    fn braces_name_lexicons_and_the_rest_is_words() {
        assert_eq!(
            parts("请问{honorific}的地址"),
            Ok(vec![
                Part::Words("请问"),
                Part::Lexicon("honorific"),
                Part::Words("的地址")
            ])
        );
    }

    #[test]
    fn a_brace_that_stands_alone_is_pointed_at() {
        assert_eq!(parts("请{问"), Err("{问"));
        assert_eq!(parts("请}问"), Err("}问"));
        assert_eq!(parts("{}"), Err("{}"));
        assert_eq!(parts("{a{b}"), Err("{a{b}"));
    }
}
