//! Summary: the sentences that say most, with the reasons for their choice.

use super::{Annotated, Entity, Quote};
use crate::source::BlockRole;

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
    /// Why it was chosen, such as `lead`, `central`, `names`, `figures`.
    pub why: Vec<&'static str>,
}

/// Ranks the sentences of the article, best first, down to the length asked for.
pub fn find(
    annotated: &Annotated<'_, '_>,
    _entities: &[Entity],
    _quotes: &[Quote],
    length: Length,
) -> Vec<KeySentence> {
    let document = annotated.document;
    let Length::Sentences(count) = length else { return Vec::new() };
    let body = document.sentences.iter().enumerate();
    body.filter(|(_, s)| document.blocks[s.block].role == BlockRole::Paragraph)
        .take(count)
        .map(|(sentence, _)| KeySentence { sentence, score: 1.0, why: vec!["lead"] })
        .collect()
}
