//! Sentences: where they end and where a full stop ends none.

use crate::{model::Lexicon, span::Span};

/// Cuts a block into sentences.
pub(super) fn split(text: &str, block: Span, _lexicon: &Lexicon) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut start = block.start;
    for (at, c) in block.of(text).char_indices() {
        if matches!(c, '.' | '!' | '؟' | '\n') {
            let end = block.start + at + c.len_utf8();
            spans.push(Span::new(start, end).trim(text, &[]));
            start = end;
        }
    }
    spans.push(Span::new(start, block.end).trim(text, &[]));
    spans.retain(|s| !s.is_empty());
    spans
}
