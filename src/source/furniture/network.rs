//! The classifier: one layer of units over the numbers of a line, its weights as 8-bit integers.
//!
//! A unit after another: scale, bias and worth as f32, then a weight for each number; at last the
//! bias of the whole. Written by `training/lines/train.py`.

use super::features::WIDTH;

/// Bytes before a unit's weights.
const HEAD: usize = 12;

/// How sure it is that a line is furniture: above nought rather yes, below rather no. Sums run in
/// one order and only multiply and add f32, so that every machine gives the same bits.
pub(super) fn score(weights: &[u8], row: &[f32; WIDTH]) -> f32 {
    let units = weights.chunks_exact(HEAD + WIDTH);
    let mut score = number(units.remainder(), 0);
    for unit in units {
        let weights = unit.get(HEAD..).unwrap_or_default();
        let mut sum = 0.0;
        for (value, weight) in row.iter().zip(weights) {
            sum += value * f32::from(weight.cast_signed());
        }
        let heat = sum * number(unit, 0) + number(unit, 4);
        score += heat.max(0.0) * number(unit, 8);
    }
    score
}

fn number(bytes: &[u8], at: usize) -> f32 {
    let four = bytes.get(at..at + 4).and_then(|b| b.try_into().ok());
    f32::from_le_bytes(four.unwrap_or_default())
}
