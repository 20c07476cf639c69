//! Layers of the network over one sentence, on fixed-point activations.

use super::{
    lanes::{Lanes, Rows, dot4, pack},
    numeric::{STEPS, fixed, sigmoid, tanh},
    weights::{Matrix, Weights, wrong_shape},
};
use crate::model::ModelError;

/// A matrix and a bias.
pub(super) struct Linear {
    matrix: Matrix,
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
        if bias.len() != matrix.outputs() {
            return Err(wrong_shape(name));
        }
        Ok(Self { matrix, bias })
    }

    pub(super) fn inputs(&self) -> usize {
        self.matrix.inputs()
    }

    pub(super) fn outputs(&self) -> usize {
        self.bias.len()
    }

    /// `out[o] = sum of row o * input, scaled, + bias[o]`.
    pub(super) fn apply(&self, input: &[Lanes], out: &mut [f32]) {
        out.iter_mut().zip(&self.bias).for_each(|(out, bias)| *out = *bias);
        self.matrix.add_product(input, out);
    }

    /// [`Self::apply`] over all tokens: token t's outputs go to `out[t * outputs..]`.
    fn apply_all(&self, input: &Rows, out: &mut [f32]) {
        for token in out.chunks_exact_mut(self.outputs()) {
            token.copy_from_slice(&self.bias);
        }
        // Weights outermost: four rows of them stay in the nearest cache for all tokens.
        for (output, rows) in self.matrix.blocks() {
            for (token, out) in out.chunks_exact_mut(self.outputs()).enumerate() {
                let out = out.get_mut(output..).unwrap_or_default();
                self.matrix.add_block(output, rows, input.row(token), out);
            }
        }
    }
}

impl Matrix {
    /// Adds the scaled product with a vector to `out`.
    fn add_product(&self, input: &[Lanes], out: &mut [f32]) {
        for (output, rows) in self.blocks() {
            self.add_block(output, rows, input, out.get_mut(output..).unwrap_or_default());
        }
    }

    /// Blocks of four rows (fewer rows stand padded with zeros), each with its first output.
    fn blocks(&self) -> impl Iterator<Item = (usize, &[Lanes])> {
        (0..).step_by(4).zip(self.lanes.chunks_exact(4 * self.columns))
    }

    fn add_block(&self, output: usize, rows: &[Lanes], input: &[Lanes], out: &mut [f32]) {
        let (ab, cd) = rows.split_at(2 * self.columns);
        let ((a, b), (c, d)) = (ab.split_at(self.columns), cd.split_at(self.columns));
        let sums = dot4([a, b, c, d], input);
        let factors = self.scales.get(output..).unwrap_or_default();
        for ((out, sum), factor) in out.iter_mut().zip(sums).zip(factors) {
            *out += sum as f32 * (factor / STEPS);
        }
    }
}

/// One direction of an LSTM; gates in the order input, forget, output, candidate.
pub(super) struct Direction {
    input: Linear,
    recurrent: Matrix,
    reverse: bool,
}

/// Working memory of a direction.
#[derive(Default)]
pub(super) struct Scratch {
    gates: Vec<f32>,
    cell: Vec<f32>,
    state: Vec<i16>,
    packed: Rows,
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
        let gates = recurrent.inputs() * 4;
        if gates != input.outputs() || recurrent.outputs() != gates {
            return Err(wrong_shape(name));
        }
        Ok(Self { input, recurrent, reverse })
    }

    pub(super) fn inputs(&self) -> usize {
        self.input.inputs()
    }

    pub(super) fn units(&self) -> usize {
        self.recurrent.inputs()
    }

    /// Runs over all tokens; the state of token t goes to `out` row t, from number `at` on.
    pub(super) fn run(&self, input: &Rows, out: &mut Rows, at: usize, scratch: &mut Scratch) {
        let (units, width, count) = (self.units(), self.input.outputs(), input.len());
        let Scratch { gates, cell, state, packed } = scratch;
        gates.clear();
        gates.resize(count * width, 0.0);
        self.input.apply_all(input, gates);
        cell.clear();
        cell.resize(units, 0.0);
        state.clear();
        state.resize(units, 0);
        packed.reset(1, units);
        for step in 0..count {
            let token = if self.reverse { count - 1 - step } else { step };
            let now = gates.get_mut(token * width..(token + 1) * width).unwrap_or_default();
            self.recurrent.add_product(packed.row(0), now);
            advance(now, cell, state);
            pack(state, packed.row_mut(0, 0));
            out.copy(token, at, packed.row(0));
        }
    }
}

/// Moves cell and state on by one token.
fn advance(gates: &[f32], cell: &mut [f32], state: &mut [i16]) {
    let units = cell.len();
    let (input, rest) = gates.split_at(units);
    let (forget, rest) = rest.split_at(units);
    let (output, candidate) = rest.split_at(units);
    let opens = input.iter().zip(forget).zip(output.iter().zip(candidate));
    for ((cell, state), ((input, forget), (output, candidate))) in
        cell.iter_mut().zip(state).zip(opens)
    {
        *cell = sigmoid(*forget) * *cell + sigmoid(*input) * tanh(*candidate);
        *state = fixed(sigmoid(*output) * tanh(*cell));
    }
}
