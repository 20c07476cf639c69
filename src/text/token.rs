//! Tokens: words, numbers, marks.

use super::{clitic, fold::Folded};
use crate::{model::Lexicon, span::Span};

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Arabic letters.
    Word,
    /// Letters of another script.
    Foreign,
    /// Digits, with the separators inside them.
    Number,
    /// One mark.
    Mark,
}

/// A token; owns no text.
#[derive(Clone, Debug)]
pub struct Token {
    /// Where it stands, clitics included.
    pub span: Span,
    /// Where it stands without conjunctions and prepositions (و ف ب ل ك س).
    pub stem: Span,
    /// What it is made of.
    pub kind: TokenKind,
    /// Whether the stem begins with the article (ال, or ل after the preposition ل).
    pub article: bool,
    pub(super) form: Span,
    pub(super) stem_form: Span,
}

/// Appends the tokens of a sentence.
pub(super) fn tokenize(
    text: &str,
    sentence: Span,
    folded: &Folded,
    lexicon: &Lexicon,
    out: &mut Vec<Token>,
) {
    let mut start = sentence.start;
    while let Some(first) = Span::new(start, sentence.end).of(text).chars().next() {
        let kind = kind(first);
        let rest = Span::new(start, sentence.end).of(text);
        let len = match kind {
            TokenKind::Mark => first.len_utf8(),
            _ => rest.find(|c| self::kind(c) != kind).unwrap_or(rest.len()),
        };
        let span = Span::new(start, start + len);
        start = span.end;
        if !first.is_whitespace() {
            out.push(clitic::attach(text, span, kind, folded, lexicon));
        }
    }
}

fn kind(c: char) -> TokenKind {
    match c {
        '\u{621}'..='\u{65f}' | '\u{670}'..='\u{6d3}' => TokenKind::Word,
        c if c.is_numeric() => TokenKind::Number,
        c if c.is_alphabetic() => TokenKind::Foreign,
        _ => TokenKind::Mark,
    }
}
