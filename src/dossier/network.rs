//! Who and what is named together.

use super::{
    desk::Desk,
    entity::{self, Cast},
    hash::hash_all,
};
use crate::report;
use std::collections::{BTreeMap, BTreeSet};

/// Names of a sentence beyond which it is a list, which ties nobody to anybody.
const LIST: usize = 9;
/// Pairs and sentences of a pair that are shown.
const MOST_EDGES: usize = 800;
const MOST_SOURCES: usize = 40;

/// The sentences of one pair, or of one entity.
type Sentences = Vec<(usize, usize)>;

/// Counts each sentence once, in whatever articles it stands.
pub(super) fn network(desk: &Desk<'_>, cast: &Cast) -> report::Network {
    let mut pairs: BTreeMap<(usize, usize), Sentences> = BTreeMap::new();
    let mut alone: BTreeMap<usize, u32> = BTreeMap::new();
    let mut seen: BTreeSet<u64> = BTreeSet::new();
    for article in desk.distinct() {
        let sentences = desk.article(article).map_or(&[][..], |a| &a.sentences);
        for (sentence, told) in sentences.iter().enumerate() {
            let names = cast.in_sentence(article, sentence);
            let number = hash_all(told.terms.iter().map(|t| t.key));
            if names.is_empty() || !seen.insert(number) {
                continue;
            }
            for name in names {
                *alone.entry(*name).or_default() += 1;
            }
            if names.len() <= LIST {
                for (n, a) in names.iter().enumerate() {
                    for b in names.iter().skip(n + 1) {
                        pairs.entry((*a, *b)).or_default().push((article, sentence));
                    }
                }
            }
        }
    }
    write(desk, cast, pairs, &alone)
}

fn write(
    desk: &Desk<'_>,
    cast: &Cast,
    pairs: BTreeMap<(usize, usize), Sentences>,
    alone: &BTreeMap<usize, u32>,
) -> report::Network {
    let mut pairs: Vec<_> = pairs.into_iter().collect();
    pairs.sort_by_key(|(pair, sentences)| (usize::MAX - sentences.len(), *pair));
    pairs.truncate(MOST_EDGES);
    let named: BTreeSet<usize> = pairs.iter().flat_map(|((a, b), _)| [*a, *b]).collect();
    let node = |e: &usize| report::Node {
        entity: entity::id(*e),
        weight: alone.get(e).copied().unwrap_or(0),
        documents: cast.entity(*e).map_or(0, |j| j.articles.len() as u32),
    };
    let nodes = named.iter().map(node).collect();
    let edges = pairs.iter().map(|(pair, sentences)| edge(desk, *pair, sentences)).collect();
    report::Network { nodes, edges }
}

fn edge(desk: &Desk<'_>, (a, b): (usize, usize), sentences: &Sentences) -> report::Edge {
    let articles: BTreeSet<usize> = sentences.iter().map(|s| s.0).collect();
    let shown = sentences.iter().take(MOST_SOURCES);
    report::Edge {
        first: entity::id(a),
        second: entity::id(b),
        weight: sentences.len() as u32,
        documents: articles.len() as u32,
        sources: shown
            .filter_map(|(article, sentence)| {
                Some(desk.source(*article, desk.sentence(*article, *sentence)?.at))
            })
            .collect(),
    }
}
