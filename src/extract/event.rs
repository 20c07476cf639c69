//! Events: what happened, to whom, where and when.

use super::{Annotated, Entity};
use crate::span::Span;

/// An event named by a verb or a verbal noun.
#[derive(Clone, Debug)]
pub struct Event {
    /// The family: `meet`, `call`, `visit`, `attack`, `arrest`, `appoint` and so on.
    pub kind: &'static str,
    /// The word that names it.
    pub trigger: Span,
    /// Index into the entities: who did it.
    pub agent: Option<usize>,
    /// Index into the entities: to whom or with whom.
    pub target: Option<usize>,
    /// Index into the entities: where.
    pub place: Option<usize>,
    /// Index into [`Annotated::dates`]: when.
    pub date: Option<usize>,
    /// Index of its sentence.
    pub sentence: usize,
    /// The text denies it (لم يلتقِ).
    pub negated: bool,
    /// It is planned, not past.
    pub planned: bool,
    /// The rule that read it.
    pub rule: &'static str,
    /// Confidence, 0 to 1.
    pub score: f32,
}

/// Finds the main events of a document, in order of their triggers.
pub fn find(
    _annotated: &Annotated<'_, '_>,
    _entities: &[Entity],
    _lexicon: &crate::model::Lexicon,
) -> Vec<Event> {
    Vec::new()
}
