//! Layer 1: characters -> folded text, sentences, tokens, clitics.
//!
//! [`Document::read`] is the only way in; what it gives borrows the original text, and every span
//! in it counts bytes of that text.

mod clitic;
mod sentence;
mod token;
mod web;

pub use crate::fold::Folded;
pub use token::{Token, TokenKind};

use crate::{
    model::Lexicon,
    source::{Block, BlockRole},
    span::Span,
};
use std::ops::Range;

/// A sentence: never reaches over a block's end.
#[derive(Clone, Debug)]
pub struct Sentence {
    /// Where it stands, without white space around it.
    pub span: Span,
    /// Index of its block in [`Document::blocks`].
    pub block: usize,
    /// Its tokens in [`Document::tokens`].
    pub tokens: Range<usize>,
}

/// One article, cut into blocks, sentences and tokens.
pub struct Document<'t> {
    /// The original text.
    pub text: &'t str,
    /// The text as it is compared: see [`Folded`].
    pub folded: Folded,
    /// Headlines, paragraphs, list items, boilerplate, in order.
    pub blocks: Vec<Block>,
    /// Sentences in order.
    pub sentences: Vec<Sentence>,
    /// Tokens in order.
    pub tokens: Vec<Token>,
}

impl<'t> Document<'t> {
    /// Cuts the blocks of a text into sentences and tokens. Linear in the text; cannot fail.
    pub fn read(text: &'t str, blocks: Vec<Block>, lexicon: &Lexicon) -> Self {
        let folded = Folded::new(text);
        let mut document =
            Self { text, folded, blocks, sentences: Vec::new(), tokens: Vec::new() };
        for block in 0..document.blocks.len() {
            // Read as Arabic, Persian and its like would give names and figures that are none.
            if document.blocks[block].language.is_neighbour() {
                continue;
            }
            for span in sentence::split(text, document.blocks[block].span, lexicon) {
                let first = document.tokens.len();
                token::tokenize(text, span, &document.folded, lexicon, &mut document.tokens);
                let tokens = first..document.tokens.len();
                document.sentences.push(Sentence { span, block, tokens });
            }
        }
        document
    }

    /// The folded form of a token, whole (`وبدمشق`).
    pub fn form(&self, token: &Token) -> &str {
        token.form.of(self.folded.as_str())
    }

    /// The folded form without conjunctions and prepositions (`دمشق`; `الوزير` keeps its article).
    pub fn stem(&self, token: &Token) -> &str {
        token.stem_form.of(self.folded.as_str())
    }

    /// The stem without its article (`وزير`).
    pub fn bare(&self, token: &Token) -> &str {
        let stem = self.stem(token);
        if token.article {
            stem.strip_prefix("ال").or(stem.strip_prefix("ل")).unwrap_or(stem)
        } else {
            stem
        }
    }

    /// The tokens of a sentence.
    pub fn words(&self, sentence: &Sentence) -> &[Token] {
        self.tokens.get(sentence.tokens.clone()).unwrap_or(&[])
    }

    /// The indices of the tokens that share a byte with a span.
    pub fn tokens_in(&self, span: Span) -> Range<usize> {
        let first = self.tokens.partition_point(|t| t.span.end <= span.start);
        let end = self.tokens.partition_point(|t| t.span.start < span.end);
        first..end.max(first)
    }

    /// Whether a span begins in a block that is not part of the article.
    pub fn is_boilerplate(&self, span: Span) -> bool {
        let block = self.blocks.partition_point(|b| b.span.start <= span.start).checked_sub(1);
        block.and_then(|b| self.blocks.get(b)).is_some_and(|b| b.role == BlockRole::Boilerplate)
    }

    /// The index of the sentence that holds a byte offset, or the last one before it.
    pub fn sentence_at(&self, byte: usize) -> usize {
        self.sentences.partition_point(|s| s.span.start <= byte).saturating_sub(1)
    }
}

#[cfg(test)]
mod tests;
