//! Names in Latin letters inside Arabic text: CNN، منصة X، شركة OpenAI.

use super::{Reach, view::View};
use crate::{
    annotate::EntityKind::{Misc, Organization},
    model::Class,
    text::TokenKind,
};
use std::ops::Range;

/// A run of capitalised Latin words.
pub(super) fn read(view: &View<'_>, at: usize, sentence: &Range<usize>) -> Option<Reach> {
    if !is_capitalised(view, at) {
        return None;
    }
    let end = (at + 1..sentence.end.min(at + 5))
        .find(|i| !is_capitalised(view, *i))
        .unwrap_or(sentence.end.min(at + 5));
    let noun = nouns_before(view, at, sentence);
    let platform =
        matches!(noun, "منصه" | "تطبيق" | "برنامج" | "نظام" | "طراز" | "هاتف" | "موقع");
    let letter = view.form(at) == "x";
    let body = view.lexicon.classes(noun).has(Class::BodyNoun);
    let (kind, score) = match (platform || letter, body) {
        (true, false) => (Misc, 0.7),
        (_, true) => (Organization, 0.75),
        _ => (Organization, 0.45),
    };
    Some(Reach::new(at..end, kind, score, "name/foreign"))
}

/// The noun before, over an opening mark.
fn nouns_before<'v>(view: &'v View<'_>, at: usize, sentence: &Range<usize>) -> &'v str {
    let before = view.before(at, sentence);
    let over = before.filter(|b| view.is_mark(*b, &["\"", "“", "«", "("]));
    let noun = over.map_or(before, |b| view.before(b, sentence));
    noun.map_or("", |n| view.bare(n))
}

fn is_capitalised(view: &View<'_>, at: usize) -> bool {
    let Some(token) = view.token(at) else { return false };
    let text = token.span.of(view.document.text);
    token.kind == TokenKind::Foreign
        && text.starts_with(|c: char| c.is_uppercase())
        && !text.contains(['@', '/', '_', '#'])
}
