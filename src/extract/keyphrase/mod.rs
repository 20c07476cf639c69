//! Key phrases: the noun phrases and names that an article turns on.

use super::{Annotated, Entity};
use crate::span::Span;

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

/// Finds the key phrases of a document, best first.
pub fn find(
    _annotated: &Annotated<'_, '_>,
    _entities: &[Entity],
    _lexicon: &crate::model::Lexicon,
) -> Vec<Keyphrase> {
    Vec::new()
}
