//! Quotes: who said what, directly or in the writer's words.

mod cue;
mod marks;
mod speaker;
mod statement;
#[cfg(test)]
mod tests;
mod walk;

use super::{Annotated, Entity, Role, index::Index};
use crate::{source::BlockRole, span::Span};

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
    /// How the cue takes it: `neutral`, `affirm`, `deny` or `claim`.
    pub polarity: &'static str,
    /// Where it was said, as the text puts it ('تغريدة عبر منصة إكس', 'مؤتمر صحفي').
    pub medium: Option<Span>,
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
    annotated: &Annotated<'_, '_>,
    entities: &[Entity],
    roles: &[Role],
    lexicon: &crate::model::Lexicon,
) -> Vec<Quote> {
    let index = Index::new(annotated, entities, lexicon);
    let mut walk = walk::Walk::new(&index, roles);
    for (block, what) in annotated.document.blocks.iter().enumerate() {
        if what.role != BlockRole::Boilerplate {
            walk.block(block);
        }
    }
    let mut quotes = walk.quotes;
    quotes.sort_by_key(|q| (q.span.start, q.span.end));
    quotes.dedup_by(|b, a| a.span == b.span);
    quotes
}
