//! Paragraphs: what a sentence says is judged together with its paragraph.

use super::Body;

/// Draws each score towards the mean of its paragraph, by letters: a share of 0 leaves it as it
/// is, at 1 all sentences of a paragraph are worth the same. Linear.
pub(super) fn draw_together(body: &Body<'_, '_, '_>, scores: &mut [f32], share: f32) {
    let block = |place: usize| body.sentence(place).map(|s| s.block);
    let mut start = 0;
    while start < scores.len() {
        let end = (start + 1..scores.len()).find(|place| block(*place) != block(start));
        let end = end.unwrap_or(scores.len());
        let mean = mean(body, scores, start..end);
        for score in scores.iter_mut().take(end).skip(start) {
            *score += share * (mean - *score);
        }
        start = end;
    }
}

fn mean(body: &Body<'_, '_, '_>, scores: &[f32], places: std::ops::Range<usize>) -> f32 {
    let (mut sum, mut letters) = (0.0, 0.0);
    for place in places {
        // An empty sentence counts too, or there would be nothing to divide by.
        let size = body.letters(place).max(1) as f32;
        sum += size * scores.get(place).copied().unwrap_or(0.0);
        letters += size;
    }
    if letters > 0.0 { sum / letters } else { 0.0 }
}
