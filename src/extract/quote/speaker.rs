//! Who speaks: the subject after the verb, the subject before it, or the last one who spoke.

use super::{cue, marks::Segment};
use crate::{
    annotate::EntityKind,
    extract::{
        Role,
        index::Index,
        role::{holder, parse_title},
    },
    model::Class,
    span::Span,
};
use std::ops::Range;

/// A speaker as the text gives it, with the entity where one was found.
#[derive(Clone, Debug)]
pub(super) struct Speaker {
    pub(super) span: Span,
    pub(super) entity: Option<usize>,
    /// One past its last token, apposition included.
    pub(super) end: usize,
    /// A name, a title or a noun known for speakers; not just any noun.
    pub(super) sure: bool,
}

/// What is known when a speaker is looked for.
pub(super) struct Listener<'a, 'i, 'd, 't> {
    pub(super) index: &'a Index<'i, 'd, 't>,
    pub(super) roles: &'a [Role],
    pub(super) segments: &'a [Segment],
    /// The last one who spoke.
    pub(super) last: Option<&'a Speaker>,
}

/// Most tokens of a noun phrase that stands for a speaker.
const LONG: usize = 9;

impl Listener<'_, '_, '_, '_> {
    /// The subject that begins at a token: 'أوضح [الوزير خطاب]، …'.
    pub(super) fn at(&self, at: usize, limit: usize) -> Option<Speaker> {
        if at >= limit {
            return None;
        }
        let quoted = self.index.is_quote_mark(at) && self.index.mention(at + 1).is_some();
        let first = if quoted { at + 1 } else { at };
        if self.index.clitics(first).is_empty() {
            self.titled(first, limit)
                .or_else(|| self.named(first))
                .or_else(|| self.described(first, limit))
        } else {
            None
        }
    }

    /// The subject that ends just before a token: '[الوزير خطاب] عبّر عن', '[مصدر] كشف'.
    pub(super) fn before(&self, at: usize, start: usize) -> Option<Speaker> {
        let mut end = at;
        if end > start && self.index.is_comma(end - 1) {
            end -= 1;
        }
        // 'وكانت الوزارة قد أعلنت'
        if end > start && self.index.is(end - 1, &["قد"]) {
            end -= 1;
        }
        if end > start && self.index.is_quote_mark(end - 1) {
            end -= 1;
        }
        let from = end.saturating_sub(LONG).max(start);
        let reaches = |first: usize| self.at(first, end).filter(|s| s.sure && s.end >= end);
        (from..end).find_map(reaches)
    }

    /// A title with or without a name: 'المتحدث باسم الوزارة زكي سالم', 'وزير الداخلية التركي'.
    fn titled(&self, at: usize, limit: usize) -> Option<Speaker> {
        let mut phrase = parse_title(self.index, at, limit)?;
        let first = phrase.tokens.start;
        for _ in 0..4 {
            let end = phrase.tokens.end;
            let next = if self.index.is_comma(end) || self.index.is_quote_mark(end) {
                end + 1
            } else {
                end
            };
            if self.index.person(next).is_some() {
                return self.named(next);
            }
            match parse_title(self.index, next, limit) {
                Some(more) => phrase = more,
                None => break,
            }
        }
        let phrase = parse_title(self.index, first, limit)?;
        let entity = holder(self.index, self.roles, &phrase);
        let span = self.index.span(phrase.tokens.clone());
        Some(Speaker { span, entity, end: phrase.tokens.end, sure: true })
    }

    /// A name, with the title in apposition after it: 'زكي سالم، المتحدث باسم الوزارة،'.
    fn named(&self, at: usize) -> Option<Speaker> {
        let mention = self.index.mention(at)?;
        let tokens = self.index.mention_tokens(mention);
        if tokens.start != at {
            return None;
        }
        let mut end = tokens.end;
        let quoted = at > 0 && self.index.is_quote_mark(at - 1);
        if quoted && self.index.is_quote_mark(end) {
            end += 1;
        }
        let title = self
            .index
            .is_comma(end)
            .then(|| parse_title(self.index, end + 1, end + 14))
            .flatten();
        let end = title
            .filter(|t| self.index.person(t.tokens.end).is_none())
            .map_or(end, |t| t.tokens.end);
        let span = self.index.mention_span(mention);
        Some(Speaker { span, entity: self.index.owner(mention), end, sure: true })
    }

    /// A noun phrase without a name of its own: 'مصدر أمني', 'مصادر في وزارة الدفاع', 'الوزارة'.
    fn described(&self, at: usize, limit: usize) -> Option<Speaker> {
        if !self.index.is_word(at)
            || self.index.form(at).chars().count() < 3
            || is_particle(self.index, at)
            || cue::at(self.index, at).is_some()
            || cue::is_that(self.index, at)
        {
            return None;
        }
        let end = self.noun_phrase(at, limit);
        let kind = self.index.lexicon.attribute(Class::Speaker, self.index.bare(at));
        let entity = self.refer(at..end, kind);
        let sure = kind.is_some();
        Some(Speaker { span: self.index.span(at..end), entity, end, sure })
    }

    fn noun_phrase(&self, at: usize, limit: usize) -> usize {
        let mut end = at + 1;
        while end < limit.min(at + LONG) {
            if let Some(mention) = self.index.mention(end) {
                if !matches!(self.index.clitics(end), "" | "و") {
                    break;
                }
                end = self.index.mention_tokens(mention).end.max(end + 1);
                continue;
            }
            let next = self.segments.partition_point(|s| s.inner.start <= end);
            let segment = self.segments.get(next).filter(|s| s.open == end && !s.is_speech());
            if let Some(segment) = segment {
                end = segment.end;
                continue;
            }
            if !self.leads_on(at, end) && (self.breaks(end) || self.closed(end)) {
                break;
            }
            end += 1;
        }
        end.min(limit).max(at + 1)
    }

    /// 'مصادر [في] وزارة الدفاع', 'بيان صادر [عن] الوزارة'.
    fn leads_on(&self, start: usize, at: usize) -> bool {
        let issued = self.index.is(at, &["عن"]) && self.index.form(at - 1).starts_with("صادر");
        issued || (self.index.is(at, &["في", "باسم", "من"]) && at < start + 3)
    }

    /// After a noun with the article an indefinite one belongs to the next phrase: 'أكدت [الوزارة]
    /// ضرورة'.
    fn closed(&self, at: usize) -> bool {
        self.index.definite(at - 1) && !self.index.definite(at)
    }

    fn breaks(&self, at: usize) -> bool {
        !self.index.is_word(at)
            || is_particle(self.index, at)
            || cue::is_that(self.index, at)
            || !self.index.clitics(at).is_empty()
            || cue::at(self.index, at).is_some()
    }

    /// The entity that a description stands for.
    fn refer(&self, tokens: Range<usize>, kind: Option<&str>) -> Option<usize> {
        let definite = self.index.definite(tokens.start);
        let first = self.index.bare(tokens.start);
        let named = self
            .index
            .mentions_in(tokens.clone())
            .find(|m| self.index.kind(*m) == Some(EntityKind::Organization));
        let last = self.last.and_then(|s| s.entity);
        match kind {
            // 'بيان وزارة الدفاع' speaks for the ministry, 'البيان' for whoever spoke last.
            Some("document") => {
                named.and_then(|m| self.index.owner(m)).or(last.filter(|_| definite))
            }
            Some("body") if definite && tokens.len() <= 2 => {
                self.index.body_meant(tokens.start)
            }
            Some("person") if definite && !matches!(first, "مصدر" | "مصادر") => {
                last.filter(|e| self.is_person(*e))
            }
            // 'سيادته', 'المسؤولة الدولية'.
            None if first == "سيادته" => last.filter(|e| self.is_person(*e)),
            _ => None,
        }
    }

    fn is_person(&self, entity: usize) -> bool {
        self.index.entities.get(entity).is_some_and(|e| e.kind == EntityKind::Person)
    }
}

/// Words that cannot begin or carry on a subject.
pub(super) fn is_particle(index: &Index<'_, '_, '_>, at: usize) -> bool {
    [index.form(at), index.stem(at)].iter().any(|form| index.says(form, "no-subject"))
}
