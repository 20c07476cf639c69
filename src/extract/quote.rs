//! Quotes: who said what, directly or in the writer's words.

use super::{Annotated, Entity, Role};
use crate::span::Span;

/// How a statement is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuoteKind {
    /// Inside quotation marks, three words or more.
    Direct,
    /// In the writer's words.
    Indirect,
}

/// A reported statement.
#[derive(Clone, Debug)]
pub struct Quote {
    /// The statement, without its cue and quotation marks.
    pub span: Span,
    /// Direct or indirect.
    pub kind: QuoteKind,
    /// The verb or word that reports it.
    pub cue: Span,
    /// Who said it, as the text gives it at or nearest to the cue.
    pub speaker: Option<Span>,
    /// Index into the entities: the speaker, where a name was found for it.
    pub speaker_entity: Option<usize>,
    /// The rule that read it, such as `quote/verb-an`.
    pub rule: &'static str,
    /// Confidence, 0 to 1.
    pub score: f32,
}

/// Finds the reported statements of a document, in order.
pub fn find(
    _annotated: &Annotated<'_, '_>,
    _entities: &[Entity],
    _roles: &[Role],
    _lexicon: &crate::model::Lexicon,
) -> Vec<Quote> {
    Vec::new()
}
