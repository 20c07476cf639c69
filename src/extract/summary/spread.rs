//! Spread: how what a sentence says is spread over the article.

use super::Body;

/// Each from 0 to 1; the features of the same names.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Spread {
    pub(super) size: f32,
    pub(super) dense: f32,
    pub(super) wide: f32,
    pub(super) like_lead: f32,
}

/// Reads the spread of every sentence of the body. Linear.
pub(super) fn read(body: &Body<'_, '_, '_>) -> Vec<Spread> {
    let count = body.sentences.len();
    let sizes: Vec<f32> = (0..count).map(|place| body.letters(place) as f32).collect();
    let mean = sizes.iter().sum::<f32>() / count.max(1) as f32;
    let often = frequencies(body);
    let wide: Vec<f32> = (0..count).map(|place| sum(body, place, &often)).collect();
    let terms = |place: usize| body.terms.sentences.get(place).map_or(0, Vec::len).max(1);
    let dense: Vec<f32> =
        wide.iter().enumerate().map(|(place, sum)| sum / terms(place) as f32).collect();
    let (widest, densest) = (top(&wide), top(&dense));
    let one = |(place, size): (usize, &f32)| Spread {
        size: (size / mean.max(1.0) / 3.0).min(1.0),
        dense: dense.get(place).map_or(0.0, |d| d / densest),
        wide: wide.get(place).map_or(0.0, |w| w / widest),
        like_lead: body.terms.likeness(0, place),
    };
    sizes.iter().enumerate().map(one).collect()
}

/// How often the body says each term.
fn frequencies(body: &Body<'_, '_, '_>) -> Vec<f32> {
    let mut often = vec![0.0; body.terms.worth.len()];
    for (term, times) in body.terms.sentences.iter().take(body.sentences.len()).flatten() {
        if let Some(count) = often.get_mut(*term as usize) {
            *count += times;
        }
    }
    often
}

fn sum(body: &Body<'_, '_, '_>, place: usize, often: &[f32]) -> f32 {
    let terms = body.terms.sentences.get(place).map_or(&[][..], |s| s);
    terms.iter().map(|(term, _)| often.get(*term as usize).copied().unwrap_or(0.0)).sum()
}

fn top(values: &[f32]) -> f32 {
    values.iter().copied().fold(f32::MIN_POSITIVE, f32::max)
}
