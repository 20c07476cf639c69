//! Arithmetic that gives the same bits on every target.
//!
//! Products of weights and activations are integers, whose sums do not depend on their order.
//! What stays in floats uses only + - * / and fixed polynomials, in a fixed order.

use std::ops::{Add, Div, Mul, Sub};

/// One float or several side by side, on which the functions below work alike.
pub(super) trait Number:
    Copy + Add<Output = Self> + Sub<Output = Self> + Mul<Output = Self> + Div<Output = Self>
{
    /// The same number in every place.
    fn of(x: f32) -> Self;

    /// At least `low` and at most `high`.
    fn between(self, low: f32, high: f32) -> Self;
}

impl Number for f32 {
    fn of(x: f32) -> Self {
        x
    }

    fn between(self, low: f32, high: f32) -> Self {
        self.clamp(low, high)
    }
}

/// Activations are fixed-point numbers with this many steps to one (range about -8 to 8).
pub(super) const STEPS: f32 = 4096.0;

/// An activation as a fixed-point number, rounded half away from zero, saturating.
pub(super) fn fixed(x: f32) -> i16 {
    let scaled = x * STEPS;
    let half = if scaled < 0.0 { -0.5 } else { 0.5 };
    ((scaled + half) as i32).clamp(-32767, 32767) as i16
}

/// Hyperbolic tangent, to about 1e-7: the rational function of degree 13 over 6 that Eigen
/// uses for single precision.
#[inline]
pub(super) fn tanh<N: Number>(x: N) -> N {
    const UPPER: [f32; 7] = [
        -2.760_768_5e-16,
        2.000_188e-13,
        -8.604_672e-11,
        5.122_297e-8,
        1.485_722_4e-5,
        6.372_619e-4,
        4.893_524_6e-3,
    ];
    const LOWER: [f32; 4] = [1.198_258_4e-6, 1.185_347_1e-4, 2.268_434_6e-3, 4.893_525e-3];
    let x = x.between(-7.905_311, 7.905_311);
    let square = x * x;
    x * polynomial(UPPER, square) / polynomial(LOWER, square)
}

/// The logistic function.
#[inline]
pub(super) fn sigmoid<N: Number>(x: N) -> N {
    N::of(0.5) * tanh(N::of(0.5) * x) + N::of(0.5)
}

/// Terms from the highest power down.
#[inline]
fn polynomial<N: Number, const TERMS: usize>(terms: [f32; TERMS], x: N) -> N {
    let mut terms = terms.into_iter().map(N::of);
    let first = terms.next().unwrap_or(N::of(0.0));
    terms.fold(first, |sum, term| sum * x + term)
}

/// e to a power from -87 to 88, to about 1e-7: a power of two times a polynomial of degree 6.
pub(super) fn exp(x: f32) -> f32 {
    const TERMS: [f32; 7] =
        [1.388_888_9e-3, 8.333_334e-3, 4.166_666_8e-2, 0.166_666_67, 0.5, 1.0, 1.0];
    let x = x.clamp(-87.0, 88.0);
    let scaled = x * std::f32::consts::LOG2_E;
    let half = if scaled < 0.0 { -0.5 } else { 0.5 };
    let power = (scaled + half) as i32;
    // ln 2 in two parts: the first is exact in few bits, so that the remainder keeps its digits.
    let rest = x - power as f32 * 0.693_359_4 - power as f32 * -2.121_944_4e-4;
    let series = polynomial(TERMS, rest);
    series * f32::from_bits(((power + 127) as u32) << 23)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn approximations_are_close() {
        for step in -800..800 {
            let x = step as f32 / 100.0;
            let (true_tanh, true_exp) = (libm_tanh(f64::from(x)), libm_exp(f64::from(x)));
            assert!((f64::from(tanh(x)) - true_tanh).abs() < 1e-6, "tanh {x}");
            assert!((f64::from(exp(x)) / true_exp - 1.0).abs() < 1e-6, "exp {x}");
        }
    }

    /// e^x by its series, for comparison only.
    fn libm_exp(x: f64) -> f64 {
        let half = x / 16.0;
        let small: f64 = (1..30).rev().fold(1.0, |sum, n| 1.0 + sum * half / f64::from(n));
        small.powi(16)
    }

    fn libm_tanh(x: f64) -> f64 {
        let e = libm_exp(2.0 * x);
        (e - 1.0) / (e + 1.0)
    }
}
