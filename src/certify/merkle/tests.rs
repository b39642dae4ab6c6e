//! Published proofs, and the laws of trees of every size.

use std::convert::Infallible;
use std::ops::Range;

use serde::Deserialize;

use super::{Frontier, Hash, consistency_proof, inclusion_proof, is_consistent, is_included};

/// From transparency-dev/merkle; see THIRD-PARTY.md.
const INCLUSION: &str = include_str!("../../../tests/merkle/inclusion.jsonl");
const CONSISTENCY: &str = include_str!("../../../tests/merkle/consistency.jsonl");

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Inclusion {
    leaf_idx: u64,
    tree_size: u64,
    root: String,
    leaf_hash: String,
    proof: Option<Vec<String>>,
    want_err: bool,
    name: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Consistency {
    size1: u64,
    size2: u64,
    root1: String,
    root2: String,
    proof: Option<Vec<String>>,
    want_err: bool,
    name: String,
}

/// The hash in a case; `None` where it is left empty, which is refused before a proof is looked at.
/// Some cases have a few words where it does not matter which hash stands there: any one does.
fn hash(text: &str) -> Option<Hash> {
    let any = || (!text.is_empty()).then(|| Hash::leaf(text.as_bytes()));
    Hash::from_base64(text).or_else(any)
}

fn hashes(texts: &Option<Vec<String>>) -> Option<Vec<Hash>> {
    texts.iter().flatten().map(|text| hash(text)).collect()
}

#[test]
fn published_proofs_of_inclusion_are_judged_as_published() {
    let judge = |case: &Inclusion| {
        let (leaf, root) = (hash(&case.leaf_hash)?, hash(&case.root)?);
        let proof = hashes(&case.proof)?;
        let is_right = is_included(case.leaf_idx, case.tree_size, leaf, &proof, root);
        is_right.then_some(())
    };
    let cases = INCLUSION.lines().map(serde_json::from_str);
    let cases: Vec<Inclusion> = cases.collect::<Result<_, _>>().expect("JSON");
    assert_eq!(cases.len(), 98);
    for case in cases {
        assert_eq!(judge(&case).is_none(), case.want_err, "{}", case.name);
    }
}

#[test]
fn published_proofs_of_consistency_are_judged_as_published() {
    let judge = |case: &Consistency| {
        let old = (case.size1, hash(&case.root1)?);
        let new = (case.size2, hash(&case.root2)?);
        is_consistent(old, new, &hashes(&case.proof)?).then_some(())
    };
    let cases = CONSISTENCY.lines().map(serde_json::from_str);
    let cases: Vec<Consistency> = cases.collect::<Result<_, _>>().expect("JSON");
    assert_eq!(cases.len(), 98);
    for case in cases {
        assert_eq!(judge(&case).is_none(), case.want_err, "{}", case.name);
    }
}

fn leaf(number: u64) -> Hash {
    Hash::leaf(&number.to_be_bytes())
}

fn frontier(leaves: Range<u64>) -> Frontier {
    leaves.map(leaf).collect()
}

fn root_of(leaves: Range<u64>) -> Result<Hash, Infallible> {
    Ok(frontier(leaves).root())
}

/// RFC 9162, section 2.1.1, word for word.
fn defined_root(leaves: &[Hash]) -> Hash {
    match leaves {
        [] => Hash::of_nothing(),
        [leaf] => *leaf,
        more => {
            let powers = (0..).map(|power| 1 << power);
            let split = powers.take_while(|split| *split < more.len()).last();
            let (left, right) = more.split_at(split.expect("1 is fewer than two"));
            Hash::node(defined_root(left), defined_root(right))
        }
    }
}

#[test]
fn the_root_is_the_one_that_the_standard_defines() {
    assert_eq!(
        Hash::of_nothing().to_string(),
        "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
    );
    for size in 0..70 {
        let leaves: Vec<Hash> = (0..size).map(leaf).collect();
        assert_eq!(frontier(0..size).root(), defined_root(&leaves), "{size}");
    }
}

#[test]
fn every_leaf_of_every_tree_can_be_proved_and_no_other_in_its_place() {
    for size in 1..40 {
        let root = frontier(0..size).root();
        for index in 0..size {
            let Ok(proof) = inclusion_proof(index, size, root_of);
            for other in 0..size {
                let is_right = is_included(index, size, leaf(other), &proof, root);
                assert_eq!(is_right, other == index, "{index} {other} of {size}");
                let is_right = is_included(other, size, leaf(index), &proof, root);
                assert_eq!(is_right, other == index, "{index} {other} of {size}");
            }
        }
    }
}

#[test]
fn every_beginning_of_every_tree_can_be_proved_and_no_other() {
    for new in 1..40 {
        let new_root = frontier(0..new).root();
        for old in 1..=new {
            let Ok(proof) = consistency_proof(old, new, root_of);
            for other in 0..=new {
                let begins = (other, frontier(0..other).root());
                let is_right = is_consistent(begins, (new, new_root), &proof);
                assert_eq!(is_right, other == old, "{other} by {old} of {new}");
            }
            let changed = (old, frontier(1..old + 1).root());
            assert!(!is_consistent(changed, (new, new_root), &proof));
        }
    }
}

#[test]
fn a_frontier_that_is_kept_goes_on_growing_as_if_it_had_never_been_away() {
    let kept = serde_json::to_string(&frontier(0..11)).expect("JSON");
    let mut again: Frontier = serde_json::from_str(&kept).expect("JSON");
    again.extend((11..29).map(leaf));
    assert_eq!(again, frontier(0..29));
    let fewer = kept.replace("\"size\":11", "\"size\":12");
    assert_ne!(fewer, kept);
    assert!(serde_json::from_str::<Frontier>(&fewer).is_err());
}
