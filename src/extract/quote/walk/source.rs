//! Statements by their source: بحسب، وفقاً لـ، نقلاً عن.

use super::{Scene, Walk};
use crate::{
    extract::quote::{
        cue::{self, Cue},
        speaker::Speaker,
    },
    model::Class,
};
use std::ops::Range;

/// Most tokens of what a source is named for after it; a hostile text may have no full stop.
const LONGEST: usize = 250;

impl Walk<'_, '_, '_, '_> {
    /// بحسب فلان، وفقاً لبيان …: the statement is what stands before, or after at the start.
    pub(super) fn source(&mut self, scene: &Scene, cue: &Cue<'_>) {
        let limit = self.limit(scene, cue.at);
        let Some(speaker) = self.source_speaker(scene, cue, limit) else { return };
        let start = self.sentence_start(scene, cue.at).max(cue.at.saturating_sub(LONGEST));
        let leads = cue.at <= start + 1;
        let tokens = if leads {
            let after = speaker.end + usize::from(self.index.is_comma(speaker.end));
            after..self.reader(scene).end(after, limit)
        } else {
            let end = if self.index.is_comma(cue.at - 1) { cue.at - 1 } else { cue.at };
            start..end
        };
        if tokens.len() < 3 || self.covered(tokens.clone()) {
            return;
        }
        self.last = Some(speaker);
        self.statement(scene, tokens, cue, "quote/source");
    }

    /// Whether what stands before 'بحسب' was reported already: 'أكد أن …، بحسب الوكالة'.
    fn covered(&self, tokens: Range<usize>) -> bool {
        let span = self.index.span(tokens);
        self.quotes.iter().rev().take(4).any(|q| q.span.overlaps(span))
    }

    fn source_speaker(&self, scene: &Scene, cue: &Cue<'_>, limit: usize) -> Option<Speaker> {
        let listener = self.listener(scene);
        let at = cue.at + 1;
        if cue.opens("li") {
            return self.attached(at, limit);
        }
        if cue.opens("ean") {
            return self
                .index
                .is(at, &["عن"])
                .then(|| listener.at(at + 1, limit))
                .flatten()
                .filter(|s| s.sure);
        }
        // 'بحسب ما ذكرت الوكالة'
        if self.index.is(at, &["ما"]) && cue::is_verb(self.index, at + 1) {
            return listener.at(at + 2, limit).filter(|s| s.sure);
        }
        listener.at(at, limit).filter(|s| s.sure)
    }

    /// 'وفقاً لبيان صادر عن الوزارة', 'وفقاً للوزارة': the preposition is written onto the noun.
    fn attached(&self, at: usize, limit: usize) -> Option<Speaker> {
        if let Some(mention) = self.index.mention(at) {
            let span = self.index.mention_span(mention);
            let end = self.index.mention_tokens(mention).end;
            return Some(Speaker { span, entity: self.index.owner(mention), end, sure: true });
        }
        self.index.lexicon.attribute(Class::Speaker, self.index.bare(at))?;
        let stop = |i: &usize| {
            self.index.is_comma(*i)
                || !(self.index.is_word(*i) || self.index.mention(*i).is_some())
        };
        let end = (at + 1..limit.min(at + 10)).find(stop).unwrap_or(limit.min(at + 10));
        let named = self.index.mentions_in(at..end).next();
        let entity = named.and_then(|m| self.index.owner(m));
        Some(Speaker { span: self.index.span(at..end), entity, end, sure: true })
    }
}
