//! A matrix, a bias and a function, over many words at once.

use super::{
    lanes::{Floats, WIDTH, fixed},
    matrix::{Matrix, Panel, Scale},
    rows::{Rows, TOGETHER},
    weights::{Weights, wrong_shape},
};
use crate::model::ModelError;

/// A layer whose outputs do not depend on the words around.
pub(super) struct Linear {
    matrix: Matrix,
    scale: Scale,
}

impl Linear {
    /// Reads `<name>.w` (outputs, inputs) and `<name>.b`, one number an output.
    pub(super) fn read(weights: &Weights, name: &str) -> Result<Self, ModelError> {
        let entries = weights.matrix(&format!("{name}.w"))?;
        let bias = weights.floats(&format!("{name}.b"))?;
        if bias.len() != entries.scales.len() {
            return Err(wrong_shape(name));
        }
        Ok(Self { matrix: entries.matrix(), scale: Scale::new(&entries.scales, &bias) })
    }

    /// Numbers that it takes.
    pub(super) fn inputs(&self) -> usize {
        self.matrix.inputs()
    }

    /// Numbers that it gives.
    pub(super) fn outputs(&self) -> usize {
        self.matrix.outputs()
    }

    /// Writes the outputs for each row of `input`, through `function`, into the same row of
    /// `out` from number `at` on.
    pub(super) fn apply_all(
        &self,
        input: &Rows,
        out: &mut Rows,
        at: usize,
        function: impl Fn(Floats) -> Floats,
    ) {
        self.matrix.for_panels(input, input.len(), |row, panel, sums| {
            let [low, high] = self.scale.apply(panel, sums).map(&function);
            out.put(row, at + panel * WIDTH, fixed(low, high));
        });
    }

    /// The first `N` outputs for one row.
    pub(super) fn apply<const N: usize>(&self, input: &Rows, row: usize) -> [f32; N] {
        let (four, place) = input.four(row);
        let mut out = [0.0; N];
        for (panel, out) in out.chunks_mut(WIDTH).enumerate() {
            let sums = self.matrix.add_products(panel, four, [Panel::default(); TOGETHER]);
            let halves = self.scale.apply(panel, sums[place]).map(Floats::to_array);
            out.iter_mut().zip(halves.as_flattened()).for_each(|(to, x)| *to = *x);
        }
        out
    }
}
