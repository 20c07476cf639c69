//! Which articles are worth comparing: those that share what few others have. Linear: a feature
//! that many articles have brings each of them together with the next few alone.

use super::vector::{Feature, Vector};
use std::collections::BTreeMap;

/// Articles that a feature brings together one by one.
const FEW: usize = 24;
/// How far a more frequent feature reaches.
const REACH: usize = 4;
/// Most candidates of one article.
const MOST: usize = 40;

/// Pairs of articles, ascending, each once.
pub(super) fn pairs(vectors: &[Vector]) -> Vec<(usize, usize)> {
    let mut holders: BTreeMap<Feature, Vec<usize>> = BTreeMap::new();
    for (at, vector) in vectors.iter().enumerate() {
        for (feature, _) in &vector.weights {
            holders.entry(*feature).or_default().push(at);
        }
    }
    let mut likeness: BTreeMap<(usize, usize), f32> = BTreeMap::new();
    for (feature, articles) in &holders {
        let reach = if articles.len() <= FEW { FEW } else { REACH };
        for (n, a) in articles.iter().enumerate() {
            for b in articles.iter().skip(n + 1).take(reach) {
                let product = weight(vectors, *a, *feature) * weight(vectors, *b, *feature);
                *likeness.entry((*a, *b)).or_default() += product;
            }
        }
    }
    strongest(vectors.len(), likeness)
}

fn weight(vectors: &[Vector], at: usize, feature: Feature) -> f32 {
    let weights = vectors.get(at).map_or(&[][..], |v| &v.weights);
    let found = weights.binary_search_by_key(&feature, |w| w.0);
    found.ok().and_then(|i| weights.get(i)).map_or(0.0, |w| w.1)
}

/// The best candidates of each article; a pair stays where it is among the best of either.
fn strongest(count: usize, likeness: BTreeMap<(usize, usize), f32>) -> Vec<(usize, usize)> {
    let mut of: Vec<Vec<(f32, usize)>> = vec![Vec::new(); count];
    for ((a, b), likeness) in likeness {
        for (from, to) in [(a, b), (b, a)] {
            if let Some(list) = of.get_mut(from) {
                list.push((likeness, to));
            }
        }
    }
    let mut pairs = Vec::new();
    for (a, mut list) in of.into_iter().enumerate() {
        list.sort_by(|x, y| y.0.total_cmp(&x.0).then(x.1.cmp(&y.1)));
        pairs.extend(list.into_iter().take(MOST).map(|(_, b)| (a.min(b), a.max(b))));
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}
