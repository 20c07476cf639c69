//! Key phrases: the noun phrases and names that an article turns on.
//!
//! Candidates are the names of the entities and the runs of content words between borders; forms
//! of one phrase are counted together, and of phrases that say the same the best one stays.

mod candidate;
mod diverse;
mod noun;
mod score;
#[cfg(test)]
mod tests;

use super::{Annotated, Entity};
use crate::{model::Lexicon, span::Span};

/// A key phrase with its places.
#[derive(Clone, Debug)]
pub struct Keyphrase {
    /// Its usual form in the text.
    pub text: String,
    /// Weight, the best one 1.
    pub score: f32,
    /// Where it stands.
    pub mentions: Vec<Span>,
}

/// So many key phrases are given.
const MOST: usize = 12;
/// A phrase worth less than this share of the best one says little.
const LEAST_SCORE: f32 = 0.08;

/// Finds the key phrases of a document, best first, at most twelve.
pub fn find(
    annotated: &Annotated<'_, '_>,
    entities: &[Entity],
    lexicon: &Lexicon,
) -> Vec<Keyphrase> {
    let candidates = candidate::find(annotated, entities, lexicon);
    let scored = score::score(annotated, lexicon, candidates);
    let chosen = diverse::choose(scored, MOST);
    let top = chosen.first().map_or(1.0, |c| c.0).max(f32::MIN_POSITIVE);
    let worthy = chosen.into_iter().filter(|(score, _)| score / top >= LEAST_SCORE);
    worthy
        .map(|(score, candidate)| Keyphrase {
            text: candidate.text(annotated.document),
            score: score / top,
            mentions: candidate.places.iter().map(|p| p.span).collect(),
        })
        .collect()
}
