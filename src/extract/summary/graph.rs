//! Centrality: which sentences the rest of the article resembles.

use crate::extract::{rank::Graph, term::Terms};
use std::collections::BTreeMap;

/// Up to so many sentences each is compared with each; beyond, with the whole article.
const GRAPH_LIMIT: usize = 400;
/// Likeness below this is chance: two sentences share a common word.
const LEAST_LIKENESS: f32 = 0.05;

/// How central each of the first `count` sentences is, 0 to 1. Linear beyond [`GRAPH_LIMIT`].
pub(super) fn centrality(terms: &Terms, count: usize) -> Vec<f32> {
    if count > GRAPH_LIMIT { by_centroid(terms, count) } else { by_rank(terms, count) }
}

fn by_rank(terms: &Terms, count: usize) -> Vec<f32> {
    let mut graph = Graph::new(count);
    for a in 0..count {
        for b in a + 1..count {
            let likeness = terms.likeness(a, b);
            if likeness >= LEAST_LIKENESS {
                graph.join(a, b, likeness);
            }
        }
    }
    graph.rank()
}

fn by_centroid(terms: &Terms, count: usize) -> Vec<f32> {
    let mut centroid: BTreeMap<u32, f32> = BTreeMap::new();
    for sentence in 0..count {
        for (term, weight) in terms.weights(sentence) {
            *centroid.entry(term).or_default() += weight;
        }
    }
    let near = |sentence: usize| {
        let weights = terms.weights(sentence);
        let dot: f32 = weights.map(|(t, w)| w * centroid.get(&t).copied().unwrap_or(0.0)).sum();
        let norm = terms.norms.get(sentence).copied().unwrap_or(0.0);
        if norm > 0.0 { dot / norm } else { 0.0 }
    };
    let near: Vec<f32> = (0..count).map(near).collect();
    let top = near.iter().copied().fold(f32::MIN_POSITIVE, f32::max);
    near.iter().map(|n| n / top).collect()
}
