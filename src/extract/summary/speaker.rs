//! Speakers: who speaks in a sentence that does not name them, so that it can be read alone.

use super::opening;
use crate::{
    extract::{Annotated, Entity, Quote, QuoteKind},
    span::Span,
    text::Sentence,
};

/// Who speaks in a sentence, as the article names them before it.
#[derive(Clone, Debug, PartialEq)]
pub struct KeySpeaker {
    /// The words that name them, most often in another sentence.
    pub span: Span,
    /// Index into the entities.
    pub entity: Option<usize>,
}

/// The reported statements of an article, looked up by sentence.
pub(super) struct Speakers<'a, 'd, 't> {
    annotated: &'a Annotated<'d, 't>,
    entities: &'a [Entity],
    /// In order of their cues.
    by_cue: Vec<&'a Quote>,
    /// In order of their statements.
    by_span: Vec<&'a Quote>,
}

impl<'a, 'd, 't> Speakers<'a, 'd, 't> {
    pub(super) fn new(
        annotated: &'a Annotated<'d, 't>,
        entities: &'a [Entity],
        quotes: &'a [Quote],
    ) -> Self {
        let mut by_cue: Vec<&Quote> = quotes.iter().collect();
        by_cue.sort_by_key(|q| (q.cue.start, q.span.start));
        let mut by_span: Vec<&Quote> = quotes.iter().collect();
        by_span.sort_by_key(|q| q.span.start);
        Self { annotated, entities, by_cue, by_span }
    }

    /// The speaker whom a sentence leaves out: 'وأضاف أن …', 'وأضاف الوزير أن …' where the minister
    /// was named before, and the second sentence of a quotation. `None` where it names its speaker
    /// itself, where nobody speaks, and where nobody is known to.
    pub(super) fn left_out(&self, sentence: &Sentence) -> Option<KeySpeaker> {
        let quote = self.opened(sentence).or_else(|| self.running(sentence))?;
        let span = quote.speaker?;
        let speaker = KeySpeaker { span, entity: quote.speaker_entity };
        let named = match speaker.entity {
            Some(entity) => self.names(entity, sentence.span),
            None => sentence.span.contains(span),
        };
        (!named).then_some(speaker)
    }

    /// The statement whose cue opens the sentence.
    fn opened(&self, sentence: &Sentence) -> Option<&'a Quote> {
        let document = self.annotated.document;
        let opening = opening::span(document, sentence)?;
        let next = self.by_cue.partition_point(|q| q.cue.start < opening.start);
        self.by_cue.get(next).copied().filter(|q| q.cue.end <= opening.end)
    }

    /// The direct quotation that the sentence before began.
    fn running(&self, sentence: &Sentence) -> Option<&'a Quote> {
        let next = self.by_span.partition_point(|q| q.span.start < sentence.span.start);
        let before = self.by_span.get(next.checked_sub(1)?)?;
        let runs = before.kind == QuoteKind::Direct && before.span.end > sentence.span.start;
        // A cue further on in the sentence names the speaker there: '… هنا"، قال العلي'.
        let cue_inside = sentence.span.contains(before.cue);
        (runs && !cue_inside).then_some(*before)
    }

    /// Whether an entity stands in a span by name.
    fn names(&self, entity: usize, span: Span) -> bool {
        let mentions = self.entities.get(entity).map_or(&[][..], |e| &e.mentions);
        let at = |m: usize| self.annotated.mentions.get(m).map_or(0, |m| m.span.start);
        let first = mentions.partition_point(|m| at(*m) < span.start);
        mentions.get(first).is_some_and(|m| at(*m) < span.end)
    }
}
