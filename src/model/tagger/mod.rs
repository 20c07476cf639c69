//! The learned tagger: mentions of names by a small recurrent network.
//!
//! A word's vector and affixes go through a lower LSTM, trained to guess words from their
//! context; its states and its guess of each word go through an upper LSTM, an output layer and
//! a CRF. Weights and activations are integers, so that every target gives the same result.
//! Trained by `training/`; data, scores and limits are told in `models/MODEL_CARD.md`.

mod crf;
mod lanes;
mod lstm;
mod numeric;
#[cfg(test)]
mod tests;
mod vectors;
mod weights;

use super::EntityKind;
use crate::model::ModelError;
use crf::{Crf, Scores, Segment};
use lanes::{Lanes, Rows, WIDTH};
use lstm::{Direction, Linear};
use numeric::{fixed, tanh};
use std::ops::Range;
use vectors::Vectors;
use weights::{Weights, wrong_shape};

/// Whose annotation rules the output follows; the network under it is the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Convention {
    /// The annotation guide of this project.
    #[default]
    Guide,
    /// ANERcorp's, for measuring beside published systems.
    Anercorp,
}

/// A mention among the words of a sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct TaggedMention {
    /// Its words.
    pub words: Range<usize>,
    /// What it stands for.
    pub kind: EntityKind,
    /// Letters at the front of the first word that are attached clitics, 0 to 2.
    pub clitics: usize,
    /// Probability that borders and kind are right, 0 to 1.
    pub score: f32,
}

/// The network, ready to run; shared by all analyses.
pub struct Tagger {
    vectors: Vectors,
    lower: [Direction; 2],
    guess: [Linear; 2],
    upper: [Direction; 2],
    last: Linear,
    heads: [Head; 2],
    clitics: Linear,
}

struct Head {
    linear: Linear,
    crf: Crf,
}

/// Working memory, kept between sentences.
#[derive(Default)]
pub struct Scratch {
    lower_in: Rows,
    lower_out: Rows,
    upper_in: Rows,
    upper_out: Rows,
    hidden: Rows,
    around: Rows,
    inner: Rows,
    features: Vec<i16>,
    floats: Vec<f32>,
    fixed: Vec<i16>,
    direction: lstm::Scratch,
}

/// Sentences are read in pieces of at most this many words.
const LONGEST: usize = 160;

impl Tagger {
    /// Reads the weights.
    ///
    /// # Errors
    /// A payload cut short, a tensor missing or of an unfitting shape.
    pub fn read(bytes: &[u8]) -> Result<Self, ModelError> {
        let weights = Weights::read(bytes)?;
        let direction = |name, reverse| Direction::read(&weights, name, reverse);
        let linear =
            |name: &str| Linear::read(&weights, &format!("{name}.w"), &format!("{name}.b"));
        let head = |name: &str| {
            let linear = linear(&format!("out.{name}"))?;
            Ok(Head { linear, crf: Crf::read(&weights, name)? })
        };
        let tagger = Self {
            vectors: Vectors::read(&weights)?,
            lower: [direction("lower.f", false)?, direction("lower.b", true)?],
            guess: [linear("guess1")?, linear("guess2")?],
            upper: [direction("upper.f", false)?, direction("upper.b", true)?],
            last: linear("last")?,
            heads: [head("guide")?, head("anercorp")?],
            clitics: linear("clitic")?,
        };
        tagger.check()
    }

    /// That each layer takes what the one under it gives.
    fn check(self) -> Result<Self, ModelError> {
        let (word, own) = (self.vectors.width(), self.vectors.own_width());
        let (lower, upper) = (2 * self.lower[0].units(), 2 * self.upper[0].units());
        let fits = self.lower.iter().all(|d| d.inputs() == self.vectors.lower_width())
            && self.lower[1].units() * 2 == lower
            && self.guess[0].inputs() == lower
            && self.guess[1].inputs() == self.guess[0].outputs()
            && self.guess[1].outputs() == word
            && self.upper.iter().all(|d| d.inputs() == 2 * word + own + lower)
            && self.upper[1].units() * 2 == upper
            && self.last.inputs() == upper
            && self.heads.iter().all(|h| {
                h.linear.inputs() == self.last.outputs() && h.linear.outputs() == crf::LABELS
            })
            && self.clitics.inputs() == self.last.outputs();
        if fits { Ok(self) } else { Err(wrong_shape("of a layer")) }
    }

    /// Finds the mentions of one sentence, given as its words as written (whole words with
    /// their clitics, numbers and marks); in order, without overlaps.
    pub fn tag(
        &self,
        words: &[&str],
        convention: Convention,
        scratch: &mut Scratch,
    ) -> Vec<TaggedMention> {
        let mut found = Vec::new();
        for (piece, start) in words.chunks(LONGEST).zip((0..).step_by(LONGEST)) {
            self.tag_piece(piece, start, convention, scratch, &mut found);
        }
        found
    }

    fn tag_piece(
        &self,
        words: &[&str],
        offset: usize,
        convention: Convention,
        scratch: &mut Scratch,
        found: &mut Vec<TaggedMention>,
    ) {
        let emissions = self.emissions(words, convention, scratch);
        let crf = &self.head(convention).crf;
        let segments = crf::segments(&crf.decode(&emissions));
        let scores = crf.confidences(&emissions, &segments);
        for (Segment { start, end, begin }, score) in segments.into_iter().zip(scores) {
            found.push(TaggedMention {
                words: offset + start..offset + end,
                kind: kind(begin),
                clitics: self.clitic_letters(start, scratch),
                score,
            });
        }
    }

    fn head(&self, convention: Convention) -> &Head {
        let [guide, anercorp] = &self.heads;
        match convention {
            Convention::Guide => guide,
            Convention::Anercorp => anercorp,
        }
    }

    /// Scores of each word's labels; leaves the last hidden layer in the scratch memory.
    fn emissions(
        &self,
        words: &[&str],
        convention: Convention,
        scratch: &mut Scratch,
    ) -> Vec<Scores> {
        self.lower(words, scratch);
        self.upper(words.len(), scratch);
        let linear = &self.head(convention).linear;
        let score = |word| {
            let mut scores = [0.0; crf::LABELS];
            linear.apply(scratch.hidden.row(word), &mut scores);
            scores
        };
        (0..words.len()).map(score).collect()
    }

    /// Words -> input of the upper layer: vector, own embedding, states, guess.
    fn lower(&self, words: &[&str], scratch: &mut Scratch) {
        self.look_up(words, scratch);
        let Scratch { lower_in, lower_out, upper_in, direction, .. } = scratch;
        let (count, units) = (words.len(), self.lower[0].units());
        lower_out.reset(count, 2 * units);
        for (side, layer) in self.lower.iter().enumerate() {
            layer.run(lower_in, lower_out, side * units, direction);
        }
        let states = self.vectors.width() + self.vectors.own_width();
        for word in 0..count {
            upper_in.copy(word, states, lower_out.row(word));
        }
        for word in 0..count {
            self.guess(word, count, scratch);
            scratch.upper_in.set(word, states + 2 * units, &scratch.fixed);
        }
    }

    /// Words -> input of the lower layer, and their part of the upper one's.
    fn look_up(&self, words: &[&str], scratch: &mut Scratch) {
        let Scratch { lower_in, upper_in, features, .. } = scratch;
        let (width, own) = (self.vectors.width(), self.vectors.own_width());
        let lower = self.vectors.lower_width();
        lower_in.reset(words.len(), lower);
        upper_in.reset(words.len(), self.upper[0].inputs());
        features.resize(lower + own, 0);
        for (at, word) in words.iter().enumerate() {
            let (input, own) = features.split_at_mut(lower);
            self.vectors.look_up(word, input, own);
            lower_in.set(at, 0, input);
            upper_in.set(at, 0, input.get(..width).unwrap_or_default());
            upper_in.set(at, width, own);
        }
    }

    /// The vector that the words around word `at` lead one to expect, into `fixed`.
    fn guess(&self, at: usize, count: usize, scratch: &mut Scratch) {
        let Scratch { lower_out, around, inner, floats, fixed, .. } = scratch;
        let units = self.lower[0].units();
        around.reset(1, 2 * units);
        if at > 0 {
            let before = lower_out.row(at - 1).get(..units / WIDTH);
            around.copy(0, 0, before.unwrap_or_default());
        }
        if at + 1 < count {
            let after = lower_out.row(at + 1).get(units / WIDTH..);
            around.copy(0, units, after.unwrap_or_default());
        }
        let [first, second] = &self.guess;
        activate(first, around.row(0), floats, fixed, tanh);
        inner.reset(1, first.outputs());
        inner.set(0, 0, fixed);
        activate(second, inner.row(0), floats, fixed, |x| x);
    }

    /// Input of the upper layer -> last hidden layer.
    fn upper(&self, count: usize, scratch: &mut Scratch) {
        let Scratch { upper_in, upper_out, hidden, floats, fixed, direction, .. } = scratch;
        let units = self.upper[0].units();
        upper_out.reset(count, 2 * units);
        for (side, layer) in self.upper.iter().enumerate() {
            layer.run(upper_in, upper_out, side * units, direction);
        }
        hidden.reset(count, self.last.outputs());
        for at in 0..count {
            activate(&self.last, upper_out.row(at), floats, fixed, tanh);
            hidden.set(at, 0, fixed);
        }
    }

    /// How many letters of a mention's first word are clitics.
    fn clitic_letters(&self, word: usize, scratch: &mut Scratch) -> usize {
        scratch.floats.clear();
        scratch.floats.resize(self.clitics.outputs(), 0.0);
        self.clitics.apply(scratch.hidden.row(word), &mut scratch.floats);
        let scores = &scratch.floats;
        (1..scores.len())
            .fold(0, |best, n| if scores.get(n) > scores.get(best) { n } else { best })
    }
}

fn activate(
    layer: &Linear,
    input: &[Lanes],
    floats: &mut Vec<f32>,
    out: &mut Vec<i16>,
    function: impl Fn(f32) -> f32,
) {
    floats.clear();
    floats.resize(layer.outputs(), 0.0);
    layer.apply(input, floats);
    out.clear();
    out.extend(floats.iter().map(|x| fixed(function(*x))));
}

fn kind(begin: usize) -> EntityKind {
    match begin {
        1 => EntityKind::Person,
        3 => EntityKind::Place,
        5 => EntityKind::Organization,
        _ => EntityKind::Misc,
    }
}
