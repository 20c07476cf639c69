//! Selection: the best sentences one after the other, each by what it adds.

use super::{Body, Length, weights::Weights};

/// The best so many are compared with each other; the rest follow by score.
const POOL: usize = 200;
/// What is held by a longer sentence is not quite the same as what is alike.
const HELD: f32 = 0.7;
/// From this likeness on a sentence is the chosen one again …
const SAME: f32 = 0.9;
/// … and comes after all others.
const REPEATED: f32 = 9.0;

/// Places and scores of all sentences, best first: the first by score, each later one by what is
/// left of its score beside those before it (maximal marginal relevance).
pub(super) fn order(
    body: &Body<'_, '_, '_>,
    scores: &[f32],
    weights: &Weights,
) -> Vec<(usize, f32)> {
    let mut ranked: Vec<(usize, f32)> = scores.iter().copied().enumerate().collect();
    ranked.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let rest = ranked.split_off(ranked.len().min(POOL));
    let mut costs = vec![0.0f32; ranked.len()];
    let mut order = Vec::with_capacity(scores.len());
    while let Some(best) = best(&ranked, &costs) {
        let (place, score) = ranked.swap_remove(best);
        order.push((place, score - costs.swap_remove(best)));
        for ((other, _), cost) in ranked.iter().zip(&mut costs) {
            *cost = cost.max(repetition(body, weights, place, *other));
        }
    }
    order.extend(rest);
    order
}

fn best(ranked: &[(usize, f32)], costs: &[f32]) -> Option<usize> {
    let left = ranked.iter().zip(costs).map(|((place, score), cost)| (score - cost, *place));
    let better = |a: &(usize, (f32, usize)), b: &(usize, (f32, usize))| {
        a.1.0.total_cmp(&b.1.0).then(b.1.1.cmp(&a.1.1))
    };
    left.enumerate().max_by(better).map(|(index, _)| index)
}

fn repetition(body: &Body<'_, '_, '_>, weights: &Weights, chosen: usize, other: usize) -> f32 {
    let block = |place| body.sentence(place).map(|s| s.block);
    let near = if block(chosen) == block(other) { weights.same_block } else { 0.0 };
    let same = body.terms.likeness(chosen, other).max(HELD * body.terms.covered(other, chosen));
    if same > SAME { REPEATED } else { weights.redundancy * same + near }
}

/// Cuts the order at the length asked for: whole sentences while they fit, at least one.
pub(super) fn cut(
    body: &Body<'_, '_, '_>,
    order: &[(usize, f32)],
    length: Length,
) -> Vec<(usize, f32)> {
    match length {
        Length::Sentences(count) => order.iter().copied().take(count).collect(),
        Length::Ratio(ratio) if ratio >= 1.0 => order.to_vec(),
        Length::Ratio(ratio) => within(body, order, ratio.max(0.0)),
    }
}

fn within(body: &Body<'_, '_, '_>, order: &[(usize, f32)], ratio: f32) -> Vec<(usize, f32)> {
    let whole: usize = order.iter().map(|(place, _)| body.letters(*place)).sum();
    let budget = (f64::from(ratio) * whole as f64) as usize;
    let (mut used, mut taken) = (0, Vec::new());
    for (place, score) in order {
        if taken.is_empty() || used + body.letters(*place) <= budget {
            used += body.letters(*place);
            taken.push((*place, *score));
        }
    }
    taken
}
