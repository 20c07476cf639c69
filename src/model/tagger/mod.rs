//! The learned tagger: mentions of names by a small recurrent network.
//!
//! A word's vector and affixes go through a lower LSTM, trained to guess words from their
//! context; its states and its guess of each word go through an upper LSTM, an output layer and
//! a CRF. Weights and activations are integers, so that every target gives the same result.
//! Trained by `training/`; data, scores and limits are told in `models/MODEL_CARD.md`.

mod batch;
mod crf;
mod lanes;
mod linear;
mod lstm;
mod matrix;
mod network;
mod numeric;
mod rows;
#[cfg(test)]
mod tests;
mod vectors;
mod weights;

use super::EntityKind;
use crate::model::ModelError;
use batch::Batch;
use crf::{Crf, Scores, Segment};
use linear::Linear;
use network::Network;
use std::ops::Range;
use weights::{Weights, wrong_shape};

pub use network::Scratch;

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

/// The network with its output layers, ready to run; shared by all analyses.
pub struct Tagger {
    network: Network,
    heads: [Head; 2],
    clitics: Linear,
}

struct Head {
    linear: Linear,
    crf: Crf,
}

/// Numbers of attached letters that are told apart: none, one, two.
const CLITICS: usize = 3;

impl Tagger {
    /// Reads the weights.
    ///
    /// # Errors
    /// A payload cut short, a tensor missing or of an unfitting shape, a number out of range.
    pub fn read(bytes: &[u8]) -> Result<Self, ModelError> {
        let weights = Weights::read(bytes)?;
        let head = |name: &str| {
            let linear = Linear::read(&weights, &format!("out.{name}"))?;
            Ok(Head { linear, crf: Crf::read(&weights, name)? })
        };
        let tagger = Self {
            network: Network::read(&weights)?,
            heads: [head("guide")?, head("anercorp")?],
            clitics: Linear::read(&weights, "clitic")?,
        };
        let hidden = tagger.network.outputs();
        let fits =
            |layer: &Linear, outputs| [layer.inputs(), layer.outputs()] == [hidden, outputs];
        let heads = tagger.heads.iter().all(|h| fits(&h.linear, crf::LABELS));
        if heads && fits(&tagger.clitics, CLITICS) {
            Ok(tagger)
        } else {
            Err(wrong_shape("out"))
        }
    }

    /// Finds the mentions of one sentence, given as its words as written (whole words with
    /// their clitics, numbers and marks); in order, without overlaps.
    pub fn tag(
        &self,
        words: &[&str],
        convention: Convention,
        scratch: &mut Scratch,
    ) -> Vec<TaggedMention> {
        self.tag_all(&[words.to_vec()], convention, scratch).pop().unwrap_or_default()
    }

    /// [`Self::tag`] of many sentences, several times as fast as one by one and with the same
    /// result; one list a sentence.
    pub fn tag_all(
        &self,
        sentences: &[Vec<&str>],
        convention: Convention,
        scratch: &mut Scratch,
    ) -> Vec<Vec<TaggedMention>> {
        let mut found = vec![Vec::new(); sentences.len()];
        for batch in batch::batches(sentences) {
            self.network.run(&batch, scratch);
            self.tag_batch(&batch, convention, scratch, &mut found);
        }
        found
    }

    fn tag_batch(
        &self,
        batch: &Batch<'_>,
        convention: Convention,
        scratch: &Scratch,
        found: &mut [Vec<TaggedMention>],
    ) {
        for (piece, words) in &batch.pieces {
            let mentions = self.mentions(words.clone(), piece.offset, convention, scratch);
            if let Some(found) = found.get_mut(piece.sentence) {
                found.extend(mentions);
            }
        }
    }

    /// The mentions of a piece, whose words stand in the batch at `words` and in their sentence
    /// from `offset` on.
    fn mentions(
        &self,
        words: Range<usize>,
        offset: usize,
        convention: Convention,
        scratch: &Scratch,
    ) -> Vec<TaggedMention> {
        let emissions = self.emissions(words.clone(), convention, scratch);
        let crf = &self.head(convention).crf;
        let segments = crf::segments(&crf.decode(&emissions));
        let scores = crf.confidences(&emissions, &segments);
        let mention = |(Segment { start, end, begin }, score)| TaggedMention {
            words: offset + start..offset + end,
            kind: kind(begin),
            clitics: self.clitic_letters(words.start + start, scratch),
            score,
        };
        segments.into_iter().zip(scores).map(mention).collect()
    }

    fn head(&self, convention: Convention) -> &Head {
        let [guide, anercorp] = &self.heads;
        match convention {
            Convention::Guide => guide,
            Convention::Anercorp => anercorp,
        }
    }

    /// Scores of the labels of words that the network has read.
    fn emissions(
        &self,
        words: Range<usize>,
        convention: Convention,
        scratch: &Scratch,
    ) -> Vec<Scores> {
        let linear = &self.head(convention).linear;
        words.map(|word| linear.apply(&scratch.hidden, word)).collect()
    }

    /// How many letters of a mention's first word are clitics.
    fn clitic_letters(&self, word: usize, scratch: &Scratch) -> usize {
        let scores: [f32; CLITICS] = self.clitics.apply(&scratch.hidden, word);
        (1..CLITICS).fold(0, |best, n| if scores[n] > scores[best] { n } else { best })
    }
}

fn kind(begin: usize) -> EntityKind {
    match begin {
        1 => EntityKind::Person,
        3 => EntityKind::Place,
        5 => EntityKind::Organization,
        _ => EntityKind::Misc,
    }
}
