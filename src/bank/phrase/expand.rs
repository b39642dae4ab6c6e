//! From trees to what is looked for: chains of word sets and values, joined by gaps.
//!
//! Alternatives and options of words are multiplied out, for one scan finds thousands of words as
//! fast as ten; what gaps and values join is not.

use serde::{Deserialize, Serialize};

use super::{Condition, Gap, Moves, Node};

/// Most words of one term after its lexicons are put in.
const MOST_WAYS: usize = 5_000;

/// Most chains of one term.
const MOST_CHAINS: usize = 400;

/// Most products of two word sets that are multiplied out rather than joined side by side.
const MOST_PRODUCTS: usize = 256;

/// Elements that follow one another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Chain {
    pub(crate) elements: Vec<Element>,
    /// One fewer than elements.
    pub(crate) links: Vec<Link>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Element {
    /// One of these folded words, none of them empty.
    Words(Vec<String>),
    Value(Condition),
}

/// How an element follows the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Link {
    Adjacent,
    Gap(Gap),
}

/// A term has too many ways of being said.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Rich {
    pub(crate) most: usize,
}

#[derive(Clone, Debug)]
enum Part {
    /// Words, one of which may be empty.
    Words(Vec<String>),
    Value(Condition),
    Gap(Gap),
}

type Parts = Vec<Part>;

/// The chains of a term. A lexicon in it stands for its phrases, which must be plain.
pub(crate) fn expand(term: &Node, moves: &Moves) -> Result<Vec<Chain>, Rich> {
    let mut ways = Vec::new();
    for parts in alternatives(term, moves)? {
        without_empty(parts, &mut ways);
    }
    let chains: Vec<Chain> = ways.into_iter().filter_map(chain).collect();
    let words = chains.iter().flat_map(|chain| &chain.elements);
    let words = words.map(|element| match element {
        Element::Words(words) => words.len(),
        Element::Value(_) => 1,
    });
    bounded(words.sum(), MOST_WAYS)?;
    bounded(chains.len(), MOST_CHAINS)?;
    Ok(chains)
}

fn bounded(count: usize, most: usize) -> Result<(), Rich> {
    if count > most {
        Err(Rich { most })
    } else {
        Ok(())
    }
}

fn alternatives(node: &Node, moves: &Moves) -> Result<Vec<Parts>, Rich> {
    match node {
        Node::Words(words) => Ok(vec![vec![Part::Words(vec![words.clone()])]]),
        Node::Value(condition) => Ok(vec![vec![Part::Value(condition.clone())]]),
        Node::Gap(gap) => Ok(vec![vec![Part::Gap(*gap)]]),
        Node::Optional(node) => {
            let mut ways = alternatives(node, moves)?;
            ways.push(vec![Part::Words(vec![String::new()])]);
            merged(ways)
        }
        Node::OneOf(nodes) => {
            let mut ways = Vec::new();
            for node in nodes {
                ways.extend(alternatives(node, moves)?);
            }
            merged(ways)
        }
        Node::Lexicon(id) => {
            let mut ways = Vec::new();
            let phrases = moves.get(id).map_or(&[][..], |lexicon| &lexicon.phrases);
            for term in phrases.iter().flat_map(|rule| &rule.parsed.all) {
                ways.extend(alternatives(term, moves)?);
            }
            merged(ways)
        }
        Node::Sequence(nodes) => {
            let mut ways = vec![Vec::new()];
            for node in nodes {
                ways = joined(ways, alternatives(node, moves)?)?;
            }
            merged(ways)
        }
    }
}

/// The alternatives with those that are but words made one.
fn merged(ways: Vec<Parts>) -> Result<Vec<Parts>, Rich> {
    let mut words = Vec::new();
    let mut others = Vec::new();
    for mut parts in ways {
        match (parts.len(), parts.pop()) {
            (1, Some(Part::Words(more))) => words.extend(more),
            (_, last) => {
                parts.extend(last);
                others.push(parts);
            }
        }
    }
    words.sort_unstable();
    words.dedup();
    bounded(words.len(), MOST_WAYS)?;
    bounded(others.len(), MOST_CHAINS)?;
    if !words.is_empty() {
        others.insert(0, vec![Part::Words(words)]);
    }
    Ok(others)
}

/// Each of `heads` followed by each of `tails`.
fn joined(heads: Vec<Parts>, tails: Vec<Parts>) -> Result<Vec<Parts>, Rich> {
    bounded(heads.len() * tails.len(), MOST_CHAINS)?;
    if matches!(heads.as_slice(), [nothing] if nothing.is_empty()) {
        return Ok(tails);
    }
    let mut ways = Vec::with_capacity(heads.len() * tails.len());
    for head in heads {
        let Some((last, others)) = tails.split_last() else {
            break;
        };
        for tail in others {
            ways.push(followed(head.clone(), tail)?);
        }
        ways.push(followed(head, last)?);
    }
    Ok(ways)
}

fn followed(mut parts: Parts, tail: &[Part]) -> Result<Parts, Rich> {
    for part in tail {
        append(&mut parts, part)?;
    }
    Ok(parts)
}

fn append(parts: &mut Parts, part: &Part) -> Result<(), Rich> {
    if let (Some(Part::Words(before)), Part::Words(more)) = (parts.last_mut(), part) {
        let is_firm = |words: &[String]| words.iter().all(|word| !word.is_empty());
        let count = before.len() * more.len();
        if count <= MOST_PRODUCTS || !is_firm(before) || !is_firm(more) {
            bounded(count, MOST_WAYS)?;
            match more.as_slice() {
                [next] => before.iter_mut().for_each(|word| word.push_str(next)),
                _ => *before = products(before, more),
            }
            before.sort_unstable();
            before.dedup();
            return Ok(());
        }
    }
    parts.push(part.clone());
    Ok(())
}

/// Every one of `words` followed by every one of `more`.
fn products(words: &[String], more: &[String]) -> Vec<String> {
    let mut products = Vec::with_capacity(words.len() * more.len());
    for word in words {
        for next in more {
            let mut product = String::with_capacity(word.len() + next.len());
            product.push_str(word);
            product.push_str(next);
            products.push(product);
        }
    }
    products
}

/// The same parts where nothing is empty: with and without each set that may be.
fn without_empty(mut parts: Parts, ways: &mut Vec<Parts>) {
    let is_loose = |part: &Part| match part {
        Part::Words(words) => words.iter().any(String::is_empty),
        Part::Value(_) | Part::Gap(_) => false,
    };
    let Some(at) = parts.iter().position(is_loose) else {
        ways.push(parts);
        return;
    };
    if ways.len() > MOST_CHAINS {
        return;
    }
    let mut without = parts.clone();
    without.remove(at);
    without_empty(without, ways);
    if let Part::Words(words) = &mut parts[at] {
        words.retain(|word| !word.is_empty());
        if !words.is_empty() {
            without_empty(parts, ways);
        }
    }
}

/// The chain of some parts; gaps at its ends lead nowhere and fall away.
fn chain(parts: Parts) -> Option<Chain> {
    let mut elements = Vec::new();
    let mut links = Vec::new();
    let mut gap: Option<Gap> = None;
    for part in parts {
        let element = match part {
            Part::Gap(more) => {
                gap = gap.max(Some(more));
                continue;
            }
            Part::Words(words) => Element::Words(words),
            Part::Value(condition) => Element::Value(condition),
        };
        if !elements.is_empty() {
            links.push(gap.map_or(Link::Adjacent, Link::Gap));
        }
        gap = None;
        elements.push(element);
    }
    (!elements.is_empty()).then_some(Chain { elements, links })
}
