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
use crate::model::{ModelError, slice::Slice};
use agreement::{Reading, Word};
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
        Self::of(Slice::whole(bytes.to_vec()))
    }

    /// [`Self::read`] of a part of the model file, whose tables are used where they lie.
    pub(super) fn of(payload: Slice) -> Result<Self, ModelError> {
        let weights = Weights::read(payload)?;
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
        let (readings, _) = self.read_words(sentences, convention, scratch);
        self.decode(&readings, sentences.len(), convention)
    }

    /// [`Self::tag_all`] of the sentences of one document, whose places then agree: a form that is
    /// plainly a name in one sentence is read so in the others too ([`agreement`]).
    pub fn tag_document(
        &self,
        sentences: &[Vec<&str>],
        scratch: &mut Scratch,
    ) -> Vec<Vec<TaggedMention>> {
        let convention = Convention::Guide;
        let (mut readings, forms) = self.read_words(sentences, convention, scratch);
        agreement::agree(&mut readings, &forms, &self.head(convention).crf);
        self.decode(&readings, sentences.len(), convention)
    }

    /// What the network reads of each piece of a sentence, and the normalized forms that its words
    /// number.
    fn read_words(
        &self,
        sentences: &[Vec<&str>],
        convention: Convention,
        scratch: &mut Scratch,
    ) -> (Vec<Reading>, Vec<String>) {
        let (mut readings, mut forms) = (Vec::new(), Forms::default());
        for batch in batch::batches(sentences) {
            self.network.run(&batch, scratch);
            let numbers: Vec<usize> =
                batch.forms.iter().map(|form| forms.number(vectors::normalize(form))).collect();
            for (piece, words) in &batch.pieces {
                let emissions = self.emissions(words.clone(), convention, scratch);
                let read = |(word, emissions): (usize, Scores)| Word {
                    form: batch
                        .form_of
                        .get(word)
                        .and_then(|f| numbers.get(*f))
                        .map_or(0, |n| *n),
                    emissions,
                    clitics: self.clitic_letters(word, scratch),
                };
                let words = words.clone().zip(emissions).map(read).collect();
                readings.push(Reading {
                    sentence: piece.sentence,
                    offset: piece.offset,
                    words,
                });
            }
        }
        (readings, forms.all)
    }

    /// The mentions of each sentence.
    fn decode(
        &self,
        readings: &[Reading],
        sentences: usize,
        convention: Convention,
    ) -> Vec<Vec<TaggedMention>> {
        let crf = &self.head(convention).crf;
        let mut found = vec![Vec::new(); sentences];
        for reading in readings {
            if let Some(found) = found.get_mut(reading.sentence) {
                found.extend(mentions(crf, reading));
            }
        }
        found
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

/// Normalized forms, each once, numbered as they came.
#[derive(Default)]
struct Forms {
    all: Vec<String>,
    known: BTreeMap<String, usize>,
}

impl Forms {
    /// The number of a form; a new form gets the next one.
    fn number(&mut self, form: String) -> usize {
        if let Some(number) = self.known.get(&form) {
            return *number;
        }
        self.all.push(form.clone());
        self.known.insert(form, self.all.len() - 1);
        self.all.len() - 1
    }
}

/// The mentions of a piece, by the words of its sentence.
fn mentions(crf: &Crf, Reading { offset, words, .. }: &Reading) -> Vec<TaggedMention> {
    let emissions: Vec<Scores> = words.iter().map(|w| w.emissions).collect();
    let segments = crf::segments(&crf.decode(&emissions));
    let scores = crf.confidences(&emissions, &segments);
    let mention = |(Segment { start, end, begin }, score)| TaggedMention {
        words: offset + start..offset + end,
        kind: kind(begin),
        clitics: words.get(start).map_or(0, |w| w.clitics),
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
