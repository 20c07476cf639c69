//! One pass over a document: each cue in order, with the speaker remembered from cue to cue.

mod source;

use super::{
    Quote, QuoteKind,
    cue::{self, Cue, CueKind},
    marks::{self, Segment},
    speaker::{Listener, Speaker},
    statement::{Opening, Reader},
};
use crate::{
    annotate::EntityKind,
    extract::{Role, index::Index},
    model::Class,
    source::BlockRole,
    span::Span,
};
use std::ops::Range;

/// Most names looked at for a silent subject: a hostile sentence has any number.
const MANY: usize = 100;

/// The state of the pass.
pub(super) struct Walk<'a, 'i, 'd, 't> {
    index: &'a Index<'i, 'd, 't>,
    roles: &'a [Role],
    /// The last one who spoke: 'وأضاف' speaks for it.
    last: Option<Speaker>,
    pub(super) quotes: Vec<Quote>,
}

/// What the rules need of one block.
struct Scene {
    segments: Vec<Segment>,
    block: Range<usize>,
}

impl<'a, 'i, 'd, 't> Walk<'a, 'i, 'd, 't> {
    pub(super) fn new(index: &'a Index<'i, 'd, 't>, roles: &'a [Role]) -> Self {
        Self { index, roles, last: None, quotes: Vec::new() }
    }

    /// Reads one block.
    pub(super) fn block(&mut self, block: usize) {
        let document = self.index.document();
        let from = document.sentences.partition_point(|s| s.block < block);
        let to = document.sentences.partition_point(|s| s.block <= block);
        let inside = document.sentences.get(from..to).unwrap_or(&[]);
        let (Some(first), Some(last)) = (inside.first(), inside.last()) else { return };
        let end = last.tokens.end;
        let tokens = first.tokens.start..end;
        let scene = Scene { segments: marks::find(self.index, tokens.clone()), block: tokens };
        let role = document.blocks.get(block).map(|b| b.role);
        if matches!(role, Some(BlockRole::Headline | BlockRole::Subheading)) {
            self.headline(&scene);
        }
        for at in scene.block.clone() {
            self.cue(&scene, at);
        }
    }

    fn cue(&mut self, scene: &Scene, at: usize) {
        let reader = self.reader(scene);
        if reader.in_speech(at) {
            return;
        }
        let Some(cue) = cue::at(self.index, at) else { return };
        match cue.kind {
            CueKind::Source => self.source(scene, &cue),
            CueKind::Verb => self.verb(scene, &cue),
            CueKind::Participle | CueKind::Noun => self.carried(scene, &cue),
        }
    }

    fn reader<'s>(&'s self, scene: &'s Scene) -> Reader<'s, 'i, 'd, 't> {
        Reader { index: self.index, segments: &scene.segments }
    }

    fn listener<'s>(&'s self, scene: &'s Scene) -> Listener<'s, 'i, 'd, 't> {
        Listener {
            index: self.index,
            roles: self.roles,
            segments: &scene.segments,
            last: self.last.as_ref(),
        }
    }

    /// The end of the sentence, past the quoted statement that a full stop may cut in two.
    fn limit(&self, scene: &Scene, at: usize) -> usize {
        let sentences = &self.index.document().sentences;
        let next = sentences.partition_point(|s| s.tokens.end <= at);
        let end = sentences.get(next).map_or(scene.block.end, |s| s.tokens.end);
        let open = scene.segments.partition_point(|s| s.inner.start <= end);
        let cut =
            open.checked_sub(1).and_then(|i| scene.segments.get(i)).filter(|s| s.end > end);
        cut.map_or(end, |s| s.end).min(scene.block.end)
    }

    fn sentence_start(&self, scene: &Scene, at: usize) -> usize {
        let sentences = &self.index.document().sentences;
        let next = sentences.partition_point(|s| s.tokens.end <= at);
        sentences.get(next).map_or(scene.block.start, |s| s.tokens.start.max(scene.block.start))
    }

    /// قال فلان إن …; فلان يؤكد أن …; وأضاف أن …
    fn verb(&mut self, scene: &Scene, cue: &Cue<'_>) {
        let limit = self.limit(scene, cue.at);
        let start = self.sentence_start(scene, cue.at);
        let listener = self.listener(scene);
        let subject_at = if cue.opens("fi") { self.after_in(cue.at) } else { Some(cue.at + 1) };
        let Some(subject_at) = subject_at else { return };
        let relayed =
            if cue.opens("relay") { self.relayed(&listener, cue.at, limit) } else { None };
        let after = relayed.or_else(|| listener.at(subject_at, limit));
        let conjoined = self.index.form(cue.at).starts_with(['و', 'ف'])
            && !self.index.clitics(cue.at).is_empty();
        let sure = after.as_ref().is_some_and(|s| s.sure);
        let before = if sure || conjoined { None } else { listener.before(cue.at, start) };
        let found = self.open(scene, cue, after, before, limit);
        let Some((opening, speaker)) = found else {
            self.after_speech(scene, cue);
            return;
        };
        if let Some(speaker) = speaker {
            self.last = Some(speaker);
        }
        self.report(scene, cue, &opening, limit);
    }

    /// 'جاء في بيان': the speaker follows في.
    fn after_in(&self, at: usize) -> Option<usize> {
        self.index.is(at + 1, &["في"]).then_some(at + 2)
    }

    /// 'نقلت الوكالة عن مسؤولين أن': the speaker follows عن.
    fn relayed(
        &self,
        listener: &Listener<'_, 'i, 'd, 't>,
        at: usize,
        limit: usize,
    ) -> Option<Speaker> {
        let from = (at + 1..limit.min(at + 12)).find(|i| self.index.is(*i, &["عن"]))?;
        listener.at(from + 1, limit)
    }

    /// Tries the subject after the verb, the one before it, then the last speaker.
    fn open(
        &self,
        scene: &Scene,
        cue: &Cue<'_>,
        after: Option<Speaker>,
        before: Option<Speaker>,
        limit: usize,
    ) -> Option<(Opening, Option<Speaker>)> {
        let reader = self.reader(scene);
        let bare = |o: &Opening| o.rule == "quote/verb-noun";
        if let Some(speaker) = after.filter(|s| s.sure || before.is_none()) {
            let opening = reader.opening(cue, speaker.end, limit, speaker.sure);
            let loose = |o: &Opening| {
                bare(o) || (cue.opens("strict") && o.rule == "quote/verb-preposition")
            };
            // 'أعلنت الجهات المنظمة، يوم الخميس، تسجيل': an unknown subject has the article, the
            // statement has none.
            let parted = |o: &Opening| {
                bare(o) && self.index.definite(cue.at + 1) && !self.index.definite(o.start)
            };
            let good = opening.filter(|o| speaker.sure || !loose(o) || parted(o));
            // Any noun may be the subject only where the statement follows at once.
            let near = good.filter(|o| speaker.sure || o.start <= speaker.end + 12);
            if let Some(opening) = near {
                return Some((opening, Some(speaker)));
            }
            if speaker.sure {
                return None;
            }
        }
        let opening = reader.opening(cue, cue.at + 1, limit, before.is_some())?;
        // 'وعد صريح بفتح' is no verb with a silent subject: there the preposition follows at once.
        let apart = opening.rule == "quote/verb-preposition" && opening.start > cue.at + 1;
        if apart && before.is_none() && cue.opens("strict") {
            return None;
        }
        let known = before.is_some() || self.last.is_some();
        let noun = bare(&opening);
        let subject = noun && before.is_none() && self.index.definite(opening.start);
        ((known && !subject) || !noun).then_some((opening, before))
    }

    /// '«…»، قال فلان': the statement stands before the cue.
    fn after_speech(&mut self, scene: &Scene, cue: &Cue<'_>) {
        let end = if self.index.is_comma(cue.at.wrapping_sub(1)) { cue.at - 1 } else { cue.at };
        let ended = scene.segments.partition_point(|s| s.end <= end);
        let segment = ended.checked_sub(1).and_then(|i| scene.segments.get(i));
        let Some(segment) = segment.filter(|s| s.end == end && s.is_speech()) else { return };
        let limit = self.limit(scene, cue.at);
        let speaker = self.listener(scene).at(cue.at + 1, limit);
        if let Some(speaker) = speaker {
            self.last = Some(speaker);
        }
        self.push(segment.inner.clone(), QuoteKind::Direct, cue, "quote/after-speech", 0.8);
    }

    /// مشيراً إلى أن …: the one who spoke just before speaks on.
    fn carried(&mut self, scene: &Scene, cue: &Cue<'_>) {
        let limit = self.limit(scene, cue.at);
        let Some(opening) = self.reader(scene).opening(cue, cue.at + 1, limit, false) else {
            return;
        };
        if opening.start > cue.at + 8 {
            return;
        }
        if cue.kind == CueKind::Noun || self.last.is_none() {
            let start = self.sentence_start(scene, cue.at);
            let found = self
                .listener(scene)
                .before(cue.at, start)
                .or_else(|| self.subject(start, cue.at));
            self.last = found.or(self.last.take());
        }
        self.report(scene, cue, &opening, limit);
    }

    /// The first person or body of the sentence, for a participle without a verb of saying before
    /// it: 'استقبل الوزير فلان … مؤكداً أن'.
    fn subject(&self, start: usize, end: usize) -> Option<Speaker> {
        let can = |m: &usize| {
            matches!(self.index.kind(*m), Some(EntityKind::Person | EntityKind::Organization))
        };
        let mention = self.index.mentions_in(start..end).take(MANY).find(can)?;
        let span = self.index.mention_span(mention);
        Some(Speaker { span, entity: self.index.owner(mention), end, sure: true })
    }

    /// 'خطاب: …' as a headline.
    fn headline(&mut self, scene: &Scene) {
        let range = scene.block.clone();
        let colon = (range.start..range.end.min(range.start + 12))
            .find(|at| self.index.is(*at, &[":"]));
        let Some(colon) = colon.filter(|c| c + 3 < range.end) else { return };
        let Some(speaker) = self.listener(scene).at(range.start, colon).filter(|s| s.sure)
        else {
            return;
        };
        // 'لبنان: …' tells where, not who.
        let place = self.index.mention(range.start).and_then(|m| self.index.kind(m))
            == Some(EntityKind::Place);
        if place || (range.start..colon).any(|at| cue::at(self.index, at).is_some()) {
            return;
        }
        self.last = Some(speaker);
        let end = self.reader(scene).end(colon + 1, range.end);
        let span = self.index.span(colon..colon + 1);
        let kind = QuoteKind::Indirect;
        self.add(colon + 1..end, kind, span, "neutral", "quote/headline", 0.8);
    }

    /// Writes down the statement of a cue from its opening.
    fn report(&mut self, scene: &Scene, cue: &Cue<'_>, opening: &Opening, limit: usize) {
        let end = self.reader(scene).end(opening.start, limit);
        let known = self.quotes.len();
        self.statement(scene, opening.start..end, cue, opening.rule);
        let medium = self.medium(cue.at, opening.start);
        for quote in self.quotes.iter_mut().skip(known) {
            quote.medium = medium;
        }
    }

    fn statement(
        &mut self,
        scene: &Scene,
        tokens: Range<usize>,
        cue: &Cue<'_>,
        rule: &'static str,
    ) {
        let quoted = self.reader(scene).quoted(tokens.start.saturating_sub(1)..tokens.end);
        if quoted.is_empty() {
            self.push(tokens, QuoteKind::Indirect, cue, rule, 0.8);
        }
        for inner in quoted {
            self.push(inner, QuoteKind::Direct, cue, rule, 0.9);
        }
    }

    fn push(
        &mut self,
        tokens: Range<usize>,
        kind: QuoteKind,
        cue: &Cue<'_>,
        rule: &'static str,
        score: f32,
    ) {
        let span = self.cue_span(cue.at);
        self.add(tokens, kind, span, cue.polarity, rule, score);
    }

    /// 'وأضاف' reports as 'أضاف'; 'وصف' keeps its و.
    fn cue_span(&self, at: usize) -> Span {
        let Some(token) = self.index.token(at) else { return Span::default() };
        let known = |form| self.index.lexicon.classes(form).has(Class::Saying);
        if known(self.index.form(at)) {
            return token.span;
        }
        if known(self.index.stem(at)) {
            return token.stem;
        }
        let first = token.span.of(self.index.document().text).chars().next();
        Span::new(token.span.start + first.map_or(0, char::len_utf8), token.span.end)
    }

    /// How it was said, between the cue and the statement: 'في [تغريدة عبر منصة إكس]'.
    fn medium(&self, cue: usize, opening: usize) -> Option<Span> {
        let noun = |at: &usize| {
            let led = self.index.is(at.wrapping_sub(1), &["في", "خلال", "عبر", "فى"]);
            led && self.index.says(self.index.bare(*at), "medium")
        };
        let start = (cue + 1..opening.min(cue + 30)).find(noun)?;
        let stop = |at: &usize| {
            self.index.is_comma(*at)
                || self.index.is(*at, &[":", "."])
                || cue::is_verb(self.index, *at)
        };
        let end = (start + 1..opening.min(start + 7)).find(stop);
        Some(self.index.span(start..end.unwrap_or(opening.min(start + 7))))
    }

    fn add(
        &mut self,
        tokens: Range<usize>,
        kind: QuoteKind,
        cue: Span,
        polarity: &'static str,
        rule: &'static str,
        score: f32,
    ) {
        let words = tokens.clone().filter(|at| self.index.is_word(*at)).count();
        if words < 2 {
            return;
        }
        let whole = self.index.token(tokens.start).map(|t| t.span.start);
        let mut span = self.index.span(tokens);
        span.start = whole.unwrap_or(span.start);
        let speaker = self.last.as_ref();
        self.quotes.push(Quote {
            span,
            kind,
            cue,
            polarity,
            medium: None,
            speaker: speaker.map(|s| s.span),
            speaker_entity: speaker.and_then(|s| s.entity),
            rule,
            score,
        });
    }
}
