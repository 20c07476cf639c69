//! Headline: does it say what the article says?
//!
//! Every name and figure of the headline is looked for in the body, in any form that a reader would
//! take for it: inflected, as nationality, rounded, in words or digits.

mod figures;
mod names;
#[cfg(test)]
mod tests;

use super::{Annotated, Entity, term};
use crate::{
    model::{Class, Lexicon},
    source::{Block, BlockRole},
    span::Span,
    text::{Token, TokenKind},
};
use std::collections::{BTreeSet, HashSet};

/// What the headline promises and the body does not keep.
#[derive(Clone, Debug, Default)]
pub struct HeadlineCheck {
    /// Names and figures of the headline that the body does not have, in order.
    pub missing: Vec<Span>,
}

/// The words and numbers of the body.
struct Body<'a, 'd, 't> {
    annotated: &'a Annotated<'d, 't>,
    lexicon: &'a Lexicon,
    lemmas: HashSet<&'d str>,
    /// Codes of the countries that it names, or whose nationality.
    countries: BTreeSet<&'a str>,
}

/// Looks for every name and figure of the headline in the body; `None` where either is absent.
pub fn find(
    annotated: &Annotated<'_, '_>,
    entities: &[Entity],
    lexicon: &Lexicon,
) -> Option<HeadlineCheck> {
    let body = Body::read(annotated, entities, lexicon);
    if body.lemmas.is_empty() || !annotated.document.blocks.iter().any(is_headline) {
        return None;
    }
    let mut missing = body.missing_names(entities);
    missing.extend(body.missing_quantities());
    missing.extend(body.missing_numbers());
    missing.sort();
    missing.dedup_by(|b, a| a.overlaps(*b));
    Some(HeadlineCheck { missing })
}

fn is_headline(block: &Block) -> bool {
    block.role == BlockRole::Headline
}

impl<'a, 'd, 't> Body<'a, 'd, 't> {
    fn read(
        annotated: &'a Annotated<'d, 't>,
        entities: &[Entity],
        lexicon: &'a Lexicon,
    ) -> Self {
        let document = annotated.document;
        let role = |block: usize| document.blocks.get(block).map(|b| b.role);
        let outside = [Some(BlockRole::Headline), Some(BlockRole::Boilerplate)];
        let body = document.sentences.iter().filter(|s| !outside.contains(&role(s.block)));
        let words: Vec<&Token> = body
            .flat_map(|s| document.words(s))
            .filter(|t| t.kind != TokenKind::Mark)
            .collect();
        let lemmas = words.iter().map(|t| term::lemma(document.bare(t))).collect();
        let countries = words.iter().filter_map(|t| {
            [document.stem(t), document.bare(t)].into_iter().find_map(|f| code(f, lexicon))
        });
        let mut body = Self { annotated, lexicon, lemmas, countries: countries.collect() };
        // الولايات المتحدة has two words: names tell it.
        let named = entities.iter().flat_map(|e| &e.mentions);
        let named = named.filter_map(|m| annotated.mentions.get(*m));
        let named: Vec<&str> =
            named.filter(|m| body.in_body(m.span)).filter_map(|m| body.country(m)).collect();
        body.countries.extend(named);
        body
    }

    fn role(&self, span: Span) -> Option<BlockRole> {
        let document = self.annotated.document;
        let sentence = document.sentences.get(document.sentence_at(span.start))?;
        document.blocks.get(sentence.block).map(|b| b.role)
    }

    fn in_headline(&self, span: Span) -> bool {
        self.role(span) == Some(BlockRole::Headline)
    }

    fn in_body(&self, span: Span) -> bool {
        !matches!(self.role(span), Some(BlockRole::Headline | BlockRole::Boilerplate))
    }

    fn has(&self, token: &Token) -> bool {
        self.lemmas.contains(term::lemma(self.annotated.document.bare(token)))
    }
}

/// The code of the country that a folded form names, or whose nationality it is.
fn code<'l>(form: &str, lexicon: &'l Lexicon) -> Option<&'l str> {
    let classes = lexicon.classes(form);
    let class = [Class::Country, Class::Nationality].into_iter().find(|c| classes.has(*c))?;
    lexicon.attribute(class, form)
}
