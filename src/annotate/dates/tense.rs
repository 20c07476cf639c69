//! Whether a sentence speaks of what is to come.

use crate::{
    model::{Class, Lexicon},
    span::Span,
    text::Document,
};

/// Whether the sentence of a span has a verb of the future or a word that announces, within a
/// few words around the span.
pub(super) fn future(document: &Document<'_>, span: Span, lexicon: &Lexicon) -> bool {
    let index = document.sentence_at(span.start);
    let Some(sentence) = document.sentences.get(index) else { return false };
    let words = document.words(sentence);
    let at = words.partition_point(|t| t.span.start < span.start);
    let near = words.iter().take(at.saturating_add(10)).skip(at.saturating_sub(15));
    let announced = |form: &str| lexicon.says(Class::Context, form, "coming");
    near.map(|t| document.form(t)).any(|form| announced(form) || verb(form, lexicon))
}

/// A form with سـ, unless it begins as a noun does: 'سياسة', 'ستة', 'سيارة'.
fn verb(form: &str, lexicon: &Lexicon) -> bool {
    let form = form.strip_prefix('و').unwrap_or(form);
    let future = ["سي", "ست", "سن"].iter().any(|p| form.starts_with(p));
    // The original letters are folded: five of them take ten bytes.
    let mut begins = form.char_indices().skip(3).filter_map(|(at, _)| form.get(..at));
    let noun = |begin: &str| lexicon.says(Class::Context, begin, "no-future");
    future && form.len() >= 10 && !begins.any(noun) && !noun(form)
}
