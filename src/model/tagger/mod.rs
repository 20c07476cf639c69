//! The learned tagger: mentions of names by a small recurrent network.
//!
//! A word's vector and affixes go through a lower LSTM, trained to guess words from their
//! context; its states and its guess of each word go through an upper LSTM, an output layer and
//! a CRF. Weights and activations are integers, so that every target gives the same result.
//! Trained by `training/`; data, scores and limits are told in `models/MODEL_CARD.md`.

mod agreement;
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
use agreement::{Reading, Word};
use batch::Batch;
use crf::{Crf, Scores, Segment};
use linear::Linear;
use network::Network;
use std::{collections::BTreeMap, ops::Range};
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

    /// [`Self::tag_all`] of the sentences of one document, whose places then agree: a form that is
    /// plainly a name in one sentence is read so in the others too ([`agreement`]).
    pub fn tag_document(
        &self,
        sentences: &[Vec<&str>],
        scratch: &mut Scratch,
    ) -> Vec<Vec<TaggedMention>> {
        let crf = &self.head(Convention::Guide).crf;
        let (mut readings, forms) = self.read_document(sentences, scratch);
        agreement::agree(&mut readings, &forms, crf);
        let mut found = vec![Vec::new(); sentences.len()];
        for reading in &readings {
            let emissions: Vec<Scores> = reading.words.iter().map(|w| w.emissions).collect();
            let clitics = |word: usize| reading.words.get(word).map_or(0, |w| w.clitics);
            let mentions = mentions(crf, &emissions, reading.offset, clitics);
            if let Some(found) = found.get_mut(reading.sentence) {
                found.extend(mentions);
            }
        }
        found
    }

    /// What the network reads of each piece, and the normalized forms that its words number.
    fn read_document(
        &self,
        sentences: &[Vec<&str>],
        scratch: &mut Scratch,
    ) -> (Vec<Reading>, Vec<String>) {
        let (mut readings, mut forms, mut known) = (Vec::new(), Vec::new(), BTreeMap::new());
        for batch in batch::batches(sentences) {
            self.network.run(&batch, scratch);
            let numbers: Vec<usize> = batch
                .forms
                .iter()
                .map(|form| number(vectors::normalize(form), &mut forms, &mut known))
                .collect();
            for (piece, words) in &batch.pieces {
                let read = |word: usize, emissions| Word {
                    form: batch
                        .form_of
                        .get(word)
                        .and_then(|f| numbers.get(*f))
                        .map_or(0, |n| *n),
                    emissions,
                    clitics: self.clitic_letters(word, scratch),
                };
                let emissions = self.emissions(words.clone(), Convention::Guide, scratch);
                let words = words.clone().zip(emissions).map(|(w, e)| read(w, e)).collect();
                readings.push(Reading {
                    sentence: piece.sentence,
                    offset: piece.offset,
                    words,
                });
            }
        }
        (readings, forms)
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
        let clitics = |word: usize| self.clitic_letters(words.start + word, scratch);
        mentions(&self.head(convention).crf, &emissions, offset, clitics)
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

/// The number of a form; a new form gets the next one.
fn number(form: String, forms: &mut Vec<String>, known: &mut BTreeMap<String, usize>) -> usize {
    if let Some(number) = known.get(&form) {
        return *number;
    }
    forms.push(form.clone());
    known.insert(form, forms.len() - 1);
    forms.len() - 1
}

/// The mentions among words with these emissions; the first word stands in its sentence at
/// `offset`, `clitics` tells a word's attached letters.
fn mentions(
    crf: &Crf,
    emissions: &[Scores],
    offset: usize,
    clitics: impl Fn(usize) -> usize,
) -> Vec<TaggedMention> {
    let segments = crf::segments(&crf.decode(emissions));
    let scores = crf.confidences(emissions, &segments);
    let mention = |(Segment { start, end, begin }, score)| TaggedMention {
        words: offset + start..offset + end,
        kind: kind(begin),
        clitics: clitics(start),
        score,
    };
    segments.into_iter().zip(scores).map(mention).collect()
}

fn kind(begin: usize) -> EntityKind {
    match begin {
        1 => EntityKind::Person,
        3 => EntityKind::Place,
        5 => EntityKind::Organization,
        _ => EntityKind::Misc,
    }
}
