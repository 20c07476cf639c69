//! Eight 16-bit integers, four sums or four floats at a time: what the hot loops compute with.
//!
//! Each is one SIMD value where the target has them (wasm with SIMD128, x86-64, 64-bit ARM),
//! else an array. Sums are of integers, which have no order; floats use only operations that
//! are exact to the last bit everywhere. So every target gives the same result.

use super::numeric::{Number, STEPS};

/// Eight 16-bit integers.
pub(super) type Ints = wide::i16x8;
/// Four sums of products.
pub(super) type Sums = wide::i32x4;
/// Four floats.
pub(super) type Floats = wide::f32x4;
/// Two 16-bit integers as the halves of one number.
pub(super) type Pair = i32;

/// Integers in one value.
pub(super) const WIDTH: usize = 8;
/// Sums, floats or pairs in one value.
pub(super) const QUARTER: usize = 4;

/// The largest fixed-point number; the least is its negative.
const MOST: f32 = 32767.0;

impl Number for Floats {
    #[inline]
    fn of(x: f32) -> Self {
        Self::splat(x)
    }

    #[inline]
    fn between(self, low: f32, high: f32) -> Self {
        self.fast_min(Self::splat(high)).fast_max(Self::splat(low))
    }
}

/// A pair in all four places.
#[inline]
pub(super) fn spread(pair: Pair) -> Ints {
    bytemuck::cast(Sums::splat(pair))
}

/// The four pairs of neighbours.
#[inline]
pub(super) fn pairs(numbers: Ints) -> [Pair; QUARTER] {
    bytemuck::cast(numbers)
}

/// Sums as floats, rounded to even.
#[inline]
pub(super) fn floats(sums: Sums) -> Floats {
    Floats::from_i32x4(sums)
}

/// [`super::numeric::fixed`] of eight numbers.
#[inline]
pub(super) fn fixed(low: Floats, high: Floats) -> Ints {
    let whole = |x: Floats| {
        let scaled = x * Floats::splat(STEPS);
        let half = (scaled & Floats::splat(-0.0)) | Floats::splat(0.5);
        (scaled + half).between(-MOST, MOST).fast_trunc_int()
    };
    Ints::from_i32x8_saturate(bytemuck::cast([whole(low), whole(high)]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::tagger::numeric;

    #[test]
    fn lanes_do_what_single_numbers_do() {
        let numbers: Vec<f32> =
            (-40_000..40_000).step_by(7).map(|i| i as f32 / 4001.0).collect();
        let (groups, _) = numbers.as_chunks::<8>();
        for group in groups {
            let four = |at: usize| Floats::new(std::array::from_fn(|i| group[at + i]));
            let (low, high) = (four(0), four(4));
            assert_eq!(fixed(low, high).to_array(), group.map(numeric::fixed));
            let tanh = numeric::tanh(low).to_array().map(f32::to_bits);
            assert_eq!(tanh, [0, 1, 2, 3].map(|i| numeric::tanh(group[i]).to_bits()));
            let sigmoid = numeric::sigmoid(high).to_array().map(f32::to_bits);
            assert_eq!(sigmoid, [4, 5, 6, 7].map(|i| numeric::sigmoid(group[i]).to_bits()));
        }
    }

    #[test]
    fn extremes_are_held() {
        let extreme = [0.0, -0.0, 1e30, -1e30, f32::MAX, f32::MIN, 8.0, -8.0];
        let [low, high] =
            [0, 4].map(|at| Floats::new(std::array::from_fn(|i| extreme[at + i])));
        assert_eq!(fixed(low, high).to_array(), extreme.map(numeric::fixed));
    }

    #[test]
    fn products_of_the_greatest_numbers_stay_in_range() {
        let (weights, inputs) = (Ints::splat(-128), Ints::splat(-32767));
        let sum = (0..256).fold(Sums::splat(0), |sum, _| sum + weights.dot(inputs));
        assert_eq!(sum.to_array(), [512 * 128 * 32767; 4]);
    }
}
