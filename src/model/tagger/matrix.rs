//! Products of small integer matrices with rows of activations.
//!
//! Weights lie in the order in which the loop reads them: panels of eight outputs, and in a
//! panel the inputs two by two. Each weight that was read serves four rows at once.

use super::{
    lanes::{Floats, Ints, QUARTER, Sums, WIDTH, floats, spread},
    numeric::STEPS,
    rows::{Quad, Rows, TOGETHER},
};
use std::ops::Range;

/// Values of four sums in a panel.
pub(super) const HALVES: usize = WIDTH / QUARTER;

/// Sums of a panel: its eight outputs for one row.
pub(super) type Panel = [Sums; HALVES];

/// Rows after which the weights are read anew.
const BLOCK: usize = 32;

/// Integer weights, one row an output.
pub(super) struct Matrix {
    /// Panel by panel, for each pair of inputs its two weights of each output; outputs are
    /// filled up with zeros to whole panels.
    weights: Vec<[Ints; HALVES]>,
    inputs: usize,
    outputs: usize,
}

impl Matrix {
    /// Takes the columns `of` (a multiple of eight of them) of
    /// entries (`i8`) that stand row by row.
    pub(super) fn new(entries: &[u8], inputs: usize, of: Range<usize>) -> Self {
        let outputs = entries.len().checked_div(inputs).unwrap_or(0);
        let entry = |output: usize, input: usize| {
            let row =
                if output < outputs { entries.get(output * inputs + input) } else { None };
            row.map_or(0, |e| i16::from(*e as i8))
        };
        let mut weights = Vec::with_capacity(outputs.div_ceil(WIDTH) * of.len() / 2);
        for output in (0..outputs).step_by(WIDTH) {
            for input in of.clone().step_by(2) {
                weights.push(std::array::from_fn(|half| {
                    let output = output + half * QUARTER;
                    Ints::new(std::array::from_fn(|i| entry(output + i / 2, input + i % 2)))
                }));
            }
        }
        Self { weights, inputs: of.len(), outputs }
    }

    /// Numbers that it takes.
    pub(super) fn inputs(&self) -> usize {
        self.inputs
    }

    /// Numbers that it gives.
    pub(super) fn outputs(&self) -> usize {
        self.outputs
    }

    /// Panels that it gives.
    pub(super) fn panels(&self) -> usize {
        self.outputs.div_ceil(WIDTH)
    }

    /// Sums of one panel for the first `N` of four rows, on top of those given.
    // Browsers run a function's faster code from its next call on: kept apart, the first text
    // does not wait for the end of a whole layer.
    #[inline(never)]
    pub(super) fn add_products<const N: usize>(
        &self,
        panel: usize,
        rows: &[Quad],
        mut sums: [Panel; N],
    ) -> [Panel; N] {
        let length = self.inputs / 2;
        let weights = self.weights.get(panel * length..(panel + 1) * length);
        for ([low, high], quad) in weights.unwrap_or_default().iter().zip(rows) {
            for (sums, pair) in sums.iter_mut().zip(*quad) {
                let pair = spread(pair);
                sums[0] += low.dot(pair);
                sums[1] += high.dot(pair);
            }
        }
        sums
    }

    /// Sums of all outputs for all rows, row by row.
    pub(super) fn products(&self, rows: &Rows, out: &mut Vec<Panel>) {
        out.clear();
        out.resize(rows.len() * self.panels(), Panel::default());
        self.for_panels(rows, rows.len(), |row, panel, sums| {
            if let Some(to) = out.get_mut(row * self.panels() + panel) {
                *to = sums;
            }
        });
    }

    /// Gives the sums of each panel for each of `count` rows.
    pub(super) fn for_panels(
        &self,
        rows: &Rows,
        count: usize,
        mut take: impl FnMut(usize, usize, Panel),
    ) {
        // A block's inputs and outputs stay in the nearer caches while the weights pass by.
        for block in (0..count).step_by(BLOCK) {
            let end = count.min(block + BLOCK);
            for panel in 0..self.panels() {
                for first in (block..end).step_by(TOGETHER) {
                    let (four, _) = rows.four(first);
                    let sums = self.add_products(panel, four, [Panel::default(); TOGETHER]);
                    (first..end).zip(sums).for_each(|(row, sums)| take(row, panel, sums));
                }
            }
        }
    }
}

/// What makes sums of products numbers again: a factor an output, and what is added.
pub(super) struct Scale {
    factors: Vec<[Floats; HALVES]>,
    bias: Vec<[Floats; HALVES]>,
}

impl Scale {
    /// Of the scale of each row of weights, and a bias (zeros where none is given).
    pub(super) fn new(scales: &[f32], bias: &[f32]) -> Self {
        let factors: Vec<f32> = scales.iter().map(|s| s / STEPS).collect();
        let mut bias = bias.to_vec();
        bias.resize(scales.len(), 0.0);
        Self { factors: panels(&factors), bias: panels(&bias) }
    }

    /// The numbers that a panel's sums stand for, bias included.
    #[inline]
    pub(super) fn apply(&self, panel: usize, sums: Panel) -> [Floats; HALVES] {
        self.add(panel, sums, self.bias.get(panel).copied().unwrap_or_default())
    }

    /// The numbers that a panel's sums stand for, on top of those given; no bias.
    #[inline]
    pub(super) fn add(
        &self,
        panel: usize,
        sums: Panel,
        to: [Floats; HALVES],
    ) -> [Floats; HALVES] {
        let factors = self.factors.get(panel).copied().unwrap_or_default();
        std::array::from_fn(|i| to[i] + floats(sums[i]) * factors[i])
    }
}

fn panels(numbers: &[f32]) -> Vec<[Floats; HALVES]> {
    let number = |at: usize| numbers.get(at).copied().unwrap_or(0.0);
    let four = |at: usize| Floats::new(std::array::from_fn(|i| number(at + i)));
    let starts = (0..numbers.len()).step_by(WIDTH);
    starts.map(|at| std::array::from_fn(|half| four(at + half * QUARTER))).collect()
}
