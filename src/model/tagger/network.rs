//! The network under the output layers: words in, a hidden layer out.

use super::{
    batch::Batch,
    lanes::WIDTH,
    linear::Linear,
    lstm::{self, Direction, Input},
    numeric::tanh,
    rows::Rows,
    vectors::Vectors,
    weights::{Weights, wrong_shape},
};
use crate::model::ModelError;
use std::ops::Range;

/// Vectors and the two recurrent layers.
pub(super) struct Network {
    vectors: Vectors,
    lower: [Direction; 2],
    guess: [Linear; 2],
    upper: [Direction; 2],
    last: Linear,
}

/// Working memory, kept between sentences.
#[derive(Default)]
pub struct Scratch {
    /// Last layer of each word of the batch.
    pub(super) hidden: Rows,
    /// Of each form, what the lower and what the upper layer read of it.
    lower_forms: Rows,
    upper_forms: Rows,
    /// Of each word, what the upper layer reads of its context: states of the lower layer, guess.
    context: Rows,
    /// States of the lower layer before and after each word.
    around: Rows,
    inner: Rows,
    states: Rows,
    features: Vec<i16>,
    sentences: Vec<Range<usize>>,
    direction: lstm::Scratch,
}

impl Network {
    pub(super) fn read(weights: &Weights) -> Result<Self, ModelError> {
        let vectors = Vectors::read(weights)?;
        let (below, above) = (vectors.lower_width(), vectors.width() + vectors.own_width());
        let layer = |name: &str, form: usize| {
            let forward = Direction::read(weights, &format!("{name}.f"), form, false)?;
            Ok([forward, Direction::read(weights, &format!("{name}.b"), form, true)?])
        };
        let network = Self {
            lower: layer("lower", below)?,
            guess: [Linear::read(weights, "guess1")?, Linear::read(weights, "guess2")?],
            upper: layer("upper", above)?,
            last: Linear::read(weights, "last")?,
            vectors,
        };
        if network.fits() { Ok(network) } else { Err(wrong_shape("of a layer")) }
    }

    /// That each layer takes what the one under it gives, in whole lanes.
    fn fits(&self) -> bool {
        let word = self.vectors.width();
        let (lower, upper) = (2 * self.lower[0].units(), 2 * self.upper[0].units());
        word.is_multiple_of(WIDTH)
            && self.vectors.own_width().is_multiple_of(WIDTH)
            && self.lower.iter().all(|d| d.context_width() == 0 && 2 * d.units() == lower)
            && self.guess[0].inputs() == lower
            && self.guess[1].inputs() == self.guess[0].outputs()
            && self.guess[1].outputs() == word
            && self.upper.iter().all(|d| d.context_width() == lower + word)
            && self.upper[1].units() * 2 == upper
            && self.last.inputs() == upper
    }

    /// Numbers of the hidden layer.
    pub(super) fn outputs(&self) -> usize {
        self.last.outputs()
    }

    /// Reads a batch; leaves the last hidden layer in the scratch memory.
    pub(super) fn run(&self, batch: &Batch<'_>, scratch: &mut Scratch) {
        scratch.sentences = batch.pieces.iter().map(|(_, words)| words.clone()).collect();
        self.look_up(batch, scratch);
        self.read_below(batch, scratch);
        self.guess(batch.len(), scratch);
        self.read_above(batch, scratch);
    }

    /// Forms -> what the two layers read of them.
    fn look_up(&self, batch: &Batch<'_>, scratch: &mut Scratch) {
        let Scratch { lower_forms, upper_forms, features, .. } = scratch;
        let (width, own) = (self.vectors.width(), self.vectors.own_width());
        let lower = self.vectors.lower_width();
        lower_forms.reset(batch.forms.len(), lower);
        upper_forms.reset(batch.forms.len(), width + own);
        features.resize(lower + own, 0);
        for (at, form) in batch.forms.iter().enumerate() {
            let (input, own) = features.split_at_mut(lower);
            self.vectors.look_up(form, input, own);
            lower_forms.set(at, 0, input);
            upper_forms.set(at, 0, input.get(..width).unwrap_or_default());
            upper_forms.set(at, width, own);
        }
    }

    /// Forms -> states of the lower layer.
    fn read_below(&self, batch: &Batch<'_>, scratch: &mut Scratch) {
        let Scratch { lower_forms, context, sentences, direction, .. } = scratch;
        let units = self.lower[0].units();
        context.reset(batch.len(), 2 * units + self.vectors.width());
        let none = Rows::default();
        let input =
            Input { forms: lower_forms, form_of: &batch.form_of, context: &none, sentences };
        for (side, layer) in self.lower.iter().enumerate() {
            layer.run(&input, context, side * units, direction);
        }
    }

    /// States of the lower layer -> the vector that the words around lead one to expect.
    fn guess(&self, count: usize, scratch: &mut Scratch) {
        let Scratch { context, around, inner, sentences, .. } = scratch;
        let units = self.lower[0].units();
        around.reset(count, 2 * units);
        for words in sentences.iter() {
            for (word, next) in words.clone().zip(words.clone().skip(1)) {
                around.copy((next, 0), context, (word, 0), units);
                around.copy((word, units), context, (next, units), units);
            }
        }
        let [first, second] = &self.guess;
        inner.reset(count, first.outputs());
        first.apply_all(around, inner, 0, tanh);
        second.apply_all(inner, context, 2 * units, |x| x);
    }

    /// Forms and context -> last hidden layer.
    fn read_above(&self, batch: &Batch<'_>, scratch: &mut Scratch) {
        let Scratch { upper_forms, context, states, hidden, sentences, direction, .. } =
            scratch;
        let units = self.upper[0].units();
        states.reset(batch.len(), 2 * units);
        let input = Input { forms: upper_forms, form_of: &batch.form_of, context, sentences };
        for (side, layer) in self.upper.iter().enumerate() {
            layer.run(&input, states, side * units, direction);
        }
        hidden.reset(batch.len(), self.last.outputs());
        self.last.apply_all(states, hidden, 0, tanh);
    }
}
