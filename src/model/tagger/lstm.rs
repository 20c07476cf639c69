//! Layers of the network over one sentence, on fixed-point activations.

use super::{
    numeric::{STEPS, dot, fixed, sigmoid, tanh},
    weights::{Matrix, Weights, wrong_shape},
};
use crate::model::ModelError;

/// Rows of activations, one a token.
#[derive(Default)]
pub(super) struct Rows {
    data: Vec<i16>,
    width: usize,
}

impl Rows {
    /// Makes room for `count` rows of zeros; memory is reused.
    pub(super) fn reset(&mut self, count: usize, width: usize) {
        self.width = width;
        self.data.clear();
        self.data.resize(count * width, 0);
    }

    pub(super) fn row(&self, index: usize) -> &[i16] {
        self.data.get(index * self.width..(index + 1) * self.width).unwrap_or_default()
    }

    pub(super) fn row_mut(&mut self, index: usize) -> &mut [i16] {
        self.data.get_mut(index * self.width..(index + 1) * self.width).unwrap_or_default()
    }

    pub(super) fn iter(&self) -> impl DoubleEndedIterator<Item = &[i16]> {
        self.data.chunks_exact(self.width.max(1))
    }
}

/// A matrix and a bias.
pub(super) struct Linear {
    matrix: Matrix,
    /// Scale of a row over the steps of an activation.
    factors: Vec<f32>,
    bias: Vec<f32>,
}

impl Linear {
    /// Reads `name` (outputs, inputs), with `bias` of one number an output.
    pub(super) fn read(
        weights: &Weights<'_>,
        name: &str,
        bias: &str,
    ) -> Result<Self, ModelError> {
        let matrix = weights.matrix(name)?;
        let bias = weights.floats(bias)?;
        if bias.len() != matrix.scales.len() {
            return Err(wrong_shape(name));
        }
        let factors = matrix.scales.iter().map(|s| s / STEPS).collect();
        Ok(Self { matrix, factors, bias })
    }

    pub(super) fn inputs(&self) -> usize {
        self.matrix.columns
    }

    pub(super) fn outputs(&self) -> usize {
        self.bias.len()
    }

    /// `out[o] = sum of row o * input, scaled, + bias[o]`.
    pub(super) fn apply(&self, input: &[i16], out: &mut [f32]) {
        let rows = self.matrix.entries.chunks_exact(self.matrix.columns);
        let each = rows.zip(&self.factors).zip(&self.bias);
        for (out, ((row, factor), bias)) in out.iter_mut().zip(each) {
            *out = dot(row, input) as f32 * factor + bias;
        }
    }

    /// [`Self::apply`] over many tokens: token t's outputs go to `out[t * outputs..]`. A block of
    /// tokens at a time, so that a row of weights and the block stay in the nearest cache.
    fn apply_all(&self, input: &Rows, out: &mut [f32]) {
        let size = input.width * BLOCK;
        for (block, out) in input.data.chunks(size).zip(out.chunks_mut(self.outputs() * BLOCK))
        {
            let rows = self.matrix.entries.chunks_exact(self.matrix.columns);
            let each = rows.zip(&self.factors).zip(&self.bias).enumerate();
            for (output, ((row, factor), bias)) in each {
                let targets = out.iter_mut().skip(output).step_by(self.outputs());
                for (to, token) in targets.zip(block.chunks_exact(input.width)) {
                    *to = dot(row, token) as f32 * factor + bias;
                }
            }
        }
    }
}

/// Tokens that share a pass over a matrix.
const BLOCK: usize = 32;

/// One direction of an LSTM; gates in the order input, forget, output, candidate.
pub(super) struct Direction {
    input: Linear,
    recurrent: Matrix,
    factors: Vec<f32>,
    reverse: bool,
}

/// Working memory of a direction.
#[derive(Default)]
pub(super) struct Scratch {
    gates: Vec<f32>,
    cell: Vec<f32>,
    state: Vec<i16>,
}

impl Direction {
    /// Reads `<name>x` (4H, inputs), `<name>h` (4H, H), `<name>b` (4H).
    pub(super) fn read(
        weights: &Weights<'_>,
        name: &str,
        reverse: bool,
    ) -> Result<Self, ModelError> {
        let input = Linear::read(weights, &format!("{name}x"), &format!("{name}b"))?;
        let recurrent = weights.matrix(&format!("{name}h"))?;
        if recurrent.columns * 4 != input.outputs() || recurrent.scales.len() != input.outputs()
        {
            return Err(wrong_shape(name));
        }
        let factors = recurrent.scales.iter().map(|s| s / STEPS).collect();
        Ok(Self { input, recurrent, factors, reverse })
    }

    pub(super) fn inputs(&self) -> usize {
        self.input.inputs()
    }

    pub(super) fn units(&self) -> usize {
        self.recurrent.columns
    }

    /// Runs over all tokens; the state of token t goes to `out` row t, from column `at` on.
    pub(super) fn run(&self, input: &Rows, out: &mut Rows, at: usize, scratch: &mut Scratch) {
        let (units, gates) = (self.units(), self.input.outputs());
        let count = input.iter().count();
        let Scratch { gates: memory, cell, state } = scratch;
        memory.clear();
        memory.resize(count * gates, 0.0);
        self.input.apply_all(input, memory);
        cell.clear();
        cell.resize(units, 0.0);
        state.clear();
        state.resize(units, 0);
        for step in 0..count {
            let token = if self.reverse { count - 1 - step } else { step };
            let Some(now) = memory.get_mut(token * gates..(token + 1) * gates) else { return };
            self.step(now, cell, state);
            if let Some(to) = out.row_mut(token).get_mut(at..at + units) {
                to.copy_from_slice(state);
            }
        }
    }

    /// Adds the recurrent part to the gates, then moves cell and state on.
    fn step(&self, gates: &mut [f32], cell: &mut [f32], state: &mut [i16]) {
        let rows = self.recurrent.entries.chunks_exact(self.recurrent.columns);
        for (gate, (row, factor)) in gates.iter_mut().zip(rows.zip(&self.factors)) {
            *gate += dot(row, state) as f32 * factor;
        }
        let units = cell.len();
        let (input, rest) = gates.split_at(units);
        let (forget, rest) = rest.split_at(units);
        let (output, candidate) = rest.split_at(units);
        let memory = cell.iter_mut().zip(state);
        let opens = input.iter().zip(forget).zip(output.iter().zip(candidate));
        for ((cell, state), ((input, forget), (output, candidate))) in memory.zip(opens) {
            *cell = sigmoid(*forget) * *cell + sigmoid(*input) * tanh(*candidate);
            *state = fixed(sigmoid(*output) * tanh(*cell));
        }
    }
}
