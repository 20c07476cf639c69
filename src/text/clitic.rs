//! Clitics: the conjunctions and prepositions written as one with the next word.

use super::{Folded, Token, TokenKind};
use crate::{model::Lexicon, span::Span};

/// Makes a token, deciding which of its first letters are clitics.
pub(super) fn attach(
    _text: &str,
    span: Span,
    kind: TokenKind,
    folded: &Folded,
    _lexicon: &Lexicon,
) -> Token {
    let form = folded.folded(span);
    let article = form.of(folded.as_str()).starts_with("ال");
    Token { span, stem: span, kind, article, form, stem_form: form }
}
