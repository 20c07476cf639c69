//! Summary: the sentences that say most, with the reasons for their choice.
//!
//! Every sentence of the body gets [`Features`], their weighted sum is its score, and the best are
//! taken one after the other, each losing what the ones before it have said already. In a text
//! without a headline a sentence shares the score of its paragraph.

mod features;
mod graph;
mod opening;
mod paragraph;
mod select;
mod speaker;
#[cfg(test)]
mod speaker_tests;
mod spread;
#[cfg(test)]
mod tests;
mod weights;

pub use features::Features;
pub use speaker::KeySpeaker;

use speaker::Speakers;

use super::{Annotated, Entity, Quote, term::Terms};
use crate::{model::Lexicon, source::BlockRole, text::Sentence};

/// Sentences of a headline that count; a hostile text has any number.
const LONGEST_TITLE: usize = 8;

/// How long a summary may be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Length {
    /// A number of sentences.
    Sentences(usize),
    /// A share of the article's characters, 0 to 1.
    Ratio(f32),
}

/// A sentence of the summary.
#[derive(Clone, Debug)]
pub struct KeySentence {
    /// Index of the sentence.
    pub sentence: usize,
    /// Weight, the best one 1.
    pub score: f32,
    /// Why it was chosen: `lead`, `central`, `title`, `names`, `figures`, `quote`.
    pub why: Vec<&'static str>,
    /// Who speaks in it, where the sentence itself does not say.
    pub speaker: Option<KeySpeaker>,
}

/// What the summary is chosen from: the sentences of the body, the headline beside them.
struct Body<'a, 'd, 't> {
    annotated: &'a Annotated<'d, 't>,
    lexicon: &'a Lexicon,
    /// Indices of the sentences that may be chosen, in order.
    sentences: Vec<usize>,
    /// The terms of these sentences and then of the headline's.
    terms: Terms,
}

/// Ranks the sentences of the article, best first, down to the length asked for.
pub fn find(
    annotated: &Annotated<'_, '_>,
    entities: &[Entity],
    quotes: &[Quote],
    lexicon: &Lexicon,
    length: Length,
) -> Vec<KeySentence> {
    let body = Body::read(annotated, lexicon);
    let speakers = Speakers::new(annotated, entities, quotes);
    let features = features::read(&body, entities, quotes, &speakers);
    let weights = weights::of(body.title().is_empty());
    let mut scores: Vec<f32> = features.iter().map(|f| f.score(&weights.features)).collect();
    paragraph::draw_together(&body, &mut scores, weights.paragraph);
    let order = select::order(&body, &scores, weights);
    let chosen = select::cut(&body, &order, length);
    let top = chosen.first().map_or(1.0, |c| c.1).max(f32::MIN_POSITIVE);
    let key = |(place, score): (usize, f32)| {
        Some(KeySentence {
            sentence: *body.sentences.get(place)?,
            score: (score / top).clamp(0.0, 1.0),
            why: features.get(place)?.reasons(),
            speaker: body.sentence(place).and_then(|s| speakers.left_out(s)),
        })
    };
    chosen.into_iter().filter_map(key).collect()
}

/// The features of every sentence that a summary may choose, with the sentence's index: what the
/// weights are learned from (see `training/summary`).
pub fn sentence_features(
    annotated: &Annotated<'_, '_>,
    entities: &[Entity],
    quotes: &[Quote],
    lexicon: &Lexicon,
) -> Vec<(usize, Features)> {
    let body = Body::read(annotated, lexicon);
    let speakers = Speakers::new(annotated, entities, quotes);
    let features = features::read(&body, entities, quotes, &speakers);
    body.sentences.into_iter().zip(features).collect()
}

impl<'a, 'd, 't> Body<'a, 'd, 't> {
    fn read(annotated: &'a Annotated<'d, 't>, lexicon: &'a Lexicon) -> Self {
        let document = annotated.document;
        let mut title = with_role(annotated, |r| r == BlockRole::Headline);
        let mut sentences = with_role(annotated, is_body);
        if title.iter().any(|s| ends_with_stop(annotated, *s) || is_long(annotated, *s)) {
            // A first line that ends with a full stop is running text, whatever stands after it;
            // so is one that is longer than headlines are.
            sentences.splice(0..0, std::mem::take(&mut title));
        }
        // Every sentence is held against each of these.
        title.truncate(LONGEST_TITLE);
        let whole: Vec<usize> =
            sentences.iter().copied().filter(|s| is_whole(annotated, *s)).collect();
        if !whole.is_empty() {
            sentences = whole;
        } else if sentences.is_empty() {
            // One line pasted alone: better itself than nothing.
            sentences = with_role(annotated, |r| r != BlockRole::Boilerplate);
        }
        let read = sentences.iter().chain(&title).filter_map(|s| document.sentences.get(*s));
        let terms = Terms::read(annotated, read, lexicon);
        Self { annotated, lexicon, sentences, terms }
    }

    fn sentence(&self, place: usize) -> Option<&'d Sentence> {
        self.annotated.document.sentences.get(*self.sentences.get(place)?)
    }

    /// The letters of a sentence of the body.
    fn letters(&self, place: usize) -> usize {
        let text = self.annotated.document.text;
        self.sentence(place).map_or(0, |s| s.span.of(text).chars().count())
    }

    /// Places of the headline's sentences among the terms.
    fn title(&self) -> std::ops::Range<usize> {
        self.sentences.len()..self.terms.sentences.len()
    }
}

fn ends_with_stop(annotated: &Annotated<'_, '_>, sentence: usize) -> bool {
    let document = annotated.document;
    let sentence = document.sentences.get(sentence);
    sentence.is_some_and(|s| {
        let words = s.span.of(document.text);
        words.ends_with('.') && !words.ends_with("..")
    })
}

fn is_long(annotated: &Annotated<'_, '_>, sentence: usize) -> bool {
    const LONGEST_HEADLINE: usize = 26;
    let sentence = annotated.document.sentences.get(sentence);
    sentence.is_some_and(|s| s.tokens.len() > LONGEST_HEADLINE)
}

fn is_body(role: BlockRole) -> bool {
    matches!(role, BlockRole::Paragraph | BlockRole::ListItem | BlockRole::Quote)
}

fn with_role(annotated: &Annotated<'_, '_>, wanted: impl Fn(BlockRole) -> bool) -> Vec<usize> {
    let document = annotated.document;
    let role = |s: &Sentence| document.blocks.get(s.block).map(|b| b.role);
    let sentences = document.sentences.iter().enumerate();
    sentences.filter(|(_, s)| role(s).is_some_and(&wanted)).map(|(index, _)| index).collect()
}

/// Whether a sentence says something: a dateline or a byline ('شفق نيوز - بغداد') does not.
fn is_whole(annotated: &Annotated<'_, '_>, sentence: usize) -> bool {
    const FEWEST_TOKENS: usize = 6;
    let document = annotated.document;
    let ends = |s: &Sentence| s.span.of(document.text).ends_with(['.', '!', '؟', '?']);
    let sentence = document.sentences.get(sentence);
    sentence.is_some_and(|s| s.tokens.len() >= FEWEST_TOKENS || (s.tokens.len() > 2 && ends(s)))
}
