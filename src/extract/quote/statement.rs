//! The statement of a cue: where it opens, where it ends.

use super::{
    cue::{self, Cue, CueKind},
    marks::Segment,
    speaker::is_particle,
};
use crate::{extract::index::Index, model::Class};
use std::ops::Range;

/// Where a statement opens and by which rule.
#[derive(Clone, Debug)]
pub(super) struct Opening {
    pub(super) start: usize,
    pub(super) rule: &'static str,
}

/// How far an opener may stand from its cue, and from a cue that is also another word.
const FAR: usize = 45;
const NEAR: usize = 2;

/// No statement runs on for more tokens: 'قال إن قال إن …' without a full stop takes no hour.
const LONGEST: usize = 250;

/// Reads one block.
pub(super) struct Reader<'a, 'i, 'd, 't> {
    pub(super) index: &'a Index<'i, 'd, 't>,
    pub(super) segments: &'a [Segment],
}

impl Reader<'_, '_, '_, '_> {
    /// The pair of marks that opens at a token.
    pub(super) fn segment_at(&self, at: usize) -> Option<&Segment> {
        let next = self.segments.partition_point(|s| s.inner.start <= at);
        self.segments.get(next).filter(|s| s.open == at)
    }

    /// Whether a token stands inside a quoted statement.
    pub(super) fn in_speech(&self, at: usize) -> bool {
        let next = self.segments.partition_point(|s| s.inner.start <= at);
        let segment = next.checked_sub(1).and_then(|i| self.segments.get(i));
        segment.is_some_and(|s| s.is_speech() && s.inner.contains(&at))
    }

    /// Where the statement of a cue opens; `from` is the token after the cue or its subject.
    pub(super) fn opening(
        &self,
        cue: &Cue<'_>,
        from: usize,
        limit: usize,
        sure: bool,
    ) -> Option<Opening> {
        let far = if cue.opens("strict") && !sure { NEAR } else { FAR };
        let mut at = from;
        let mut weak = None;
        while at < limit.min(from + far) {
            if let Some(found) = self.marked(at, from, limit) {
                return Some(found);
            }
            if let Some(segment) = self.segment_at(at) {
                at = segment.end.max(at + 1);
                continue;
            }
            if self.that(cue, at) {
                return Some(Opening { start: at, rule: "quote/verb-an" });
            }
            if at > from && self.other_cue(at) {
                break;
            }
            if weak.is_none() {
                weak = self.preposition(cue, at, from);
            }
            at += 1;
        }
        // 'أكد رفضه الهجوم على': the noun at once counts before a preposition further on.
        let noun = self.noun(cue, from, limit);
        match (&weak, &noun) {
            (Some(w), Some(n)) if w.start < n.start => weak,
            _ => noun.or(weak),
        }
    }

    /// A colon, or a quoted statement at once: 'قال: «…»', 'وقالت "…"'.
    fn marked(&self, at: usize, from: usize, limit: usize) -> Option<Opening> {
        if self.index.is(at, &[":"]) && at + 2 < limit {
            return Some(Opening { start: at + 1, rule: "quote/colon" });
        }
        let speech = self.segment_at(at).is_some_and(Segment::is_speech);
        let after = at == from || (at == from + 1 && self.index.is_comma(from));
        (speech && after).then_some(Opening { start: at, rule: "quote/marks" })
    }

    fn that(&self, cue: &Cue<'_>, at: usize) -> bool {
        let any = cue.kind == CueKind::Noun || cue.opens("relay") || cue.opens("fi");
        let open = any || ["an", "ila", "ala", "ean", "bi", "min"].iter().any(|o| cue.opens(o));
        open && cue::is_that(self.index, at)
    }

    /// 'شدد على أهمية', 'أشار إلى', 'كشف عن', 'حذر من', 'أفاد بمقتل'.
    fn preposition(&self, cue: &Cue<'_>, at: usize, from: usize) -> Option<Opening> {
        let written = [("ila", "الي"), ("ala", "علي"), ("ean", "عن"), ("min", "من")];
        let word = written.iter().any(|(o, w)| cue.opens(o) && self.index.form(at) == *w);
        let attached = cue.opens("bi")
            && self.index.clitics(at).starts_with('ب')
            && (at <= from + 1 || self.index.is_comma(at - 1));
        (word || attached).then_some(Opening { start: at, rule: "quote/verb-preposition" })
    }

    /// A bare noun after the subject: 'أعلنت الوزارة مقتل', 'مؤكداً ضرورة'. A time or place
    /// between commas may come first: 'توقعت اللجنة، يوم الخميس، حدوث'.
    fn noun(&self, cue: &Cue<'_>, from: usize, limit: usize) -> Option<Opening> {
        if !cue.opens("noun") {
            return None;
        }
        let start = self.past_parenthesis(from, limit);
        let word = self.index.is_word(start)
            && !is_particle(self.index, start)
            && cue::at(self.index, start).is_none();
        let light = self.index.clitics(start).is_empty();
        (word && light && start + 3 <= limit)
            .then_some(Opening { start, rule: "quote/verb-noun" })
    }

    /// Past what may stand between subject and statement: the day, whom it was said to
    /// ('لوكالة سنا'), where and how ('في بيان …،', '، خلال مؤتمر،').
    fn past_parenthesis(&self, from: usize, limit: usize) -> usize {
        let mut at = from;
        for _ in 0..4 {
            let next = self.past_aside(at, limit);
            if next == at {
                break;
            }
            at = next;
        }
        at
    }

    fn past_aside(&self, at: usize, limit: usize) -> usize {
        let comma = |from: usize| {
            let close = (from..limit.min(from + 16)).find(|i| self.index.is_comma(*i));
            close.map_or(at, |c| c + 1)
        };
        if self.index.is_time(at) {
            return at + 1;
        }
        if self.index.clitics(at) == "ل" {
            let whom = self.index.mention(at).map(|m| self.index.mention_tokens(m).end);
            return whom.unwrap_or(at);
        }
        if self.index.is_comma(at) {
            let aside = self.index.is_time(at + 1) || is_particle(self.index, at + 1);
            return if aside { comma(at + 1) } else { at + 1 };
        }
        if self.index.is(at, &["في", "خلال", "عبر", "عقب", "بعد", "قبل", "من"])
        {
            comma(at + 1)
        } else {
            at
        }
    }

    /// Another word that reports, with a statement of its own.
    fn other_cue(&self, at: usize) -> bool {
        let Some(other) = cue::at(self.index, at) else { return false };
        match other.kind {
            CueKind::Participle | CueKind::Noun => true,
            CueKind::Verb => {
                !other.opens("strict") && self.index.form(at).starts_with(['و', 'ف'])
            }
            CueKind::Source => false,
        }
    }

    /// One past the last token of a statement that opens at `start`.
    pub(super) fn end(&self, start: usize, limit: usize) -> usize {
        let limit = limit.min(start + LONGEST);
        let mut at = start + 1;
        while at < limit {
            if let Some(segment) = self.segment_at(at) {
                at = segment.end.max(at + 1);
                continue;
            }
            if self.turns(at) {
                break;
            }
            at += 1;
        }
        self.trim(start, at.min(limit))
    }

    /// Whether the writer takes the word back here.
    fn turns(&self, at: usize) -> bool {
        let comma = self.index.is_comma(at - 1) || self.index.is(at - 1, &["؛"]);
        if comma && self.is_aside(at) {
            return true;
        }
        let Some(cue) = cue::at(self.index, at) else { return false };
        match cue.kind {
            CueKind::Participle => comma || self.index.clitics(at) == "و",
            CueKind::Source => comma || self.source_of_saying(at),
            CueKind::Verb => {
                comma && self.index.form(at).starts_with('و') || self.next_sentence(at, &cue)
            }
            CueKind::Noun => false,
        }
    }

    /// '… وقالت إن': a new report without a comma.
    fn next_sentence(&self, at: usize, cue: &Cue<'_>) -> bool {
        self.index.form(at).starts_with('و')
            && !cue.opens("strict")
            && (at + 1..at + 5).any(|i| cue::is_that(self.index, i))
    }

    /// 'بحسب الوزارة', not 'بحسب القانون'.
    fn source_of_saying(&self, at: usize) -> bool {
        (at + 1..at + 3).any(|i| {
            self.index.mention(i).is_some() || self.index.attribute(Class::Speaker, i).is_some()
        })
    }

    /// The writer's own remark: '، في إشارة إلى', '، فيما', '، وذلك'.
    fn is_aside(&self, at: usize) -> bool {
        let second = self.index.form(at + 1);
        let aside = self.index.is(at, &["فيما", "بينما", "وذلك", "علما"]);
        aside
            || self.index.is(at, &["في"])
                && ["اشاره", "خطوه", "حين", "وقت", "تصريح", "بيان"].contains(&second)
    }

    /// Without the comma or full stop at the end.
    fn trim(&self, start: usize, end: usize) -> usize {
        let mut end = end;
        while end > start + 1
            && self.index.is(end - 1, &["،", ",", ".", "؛", ":", "و", "!", "؟", "…"])
        {
            end -= 1;
        }
        end
    }

    /// The quoted statements inside a reported one, where they carry most of it.
    pub(super) fn quoted(&self, tokens: Range<usize>) -> Vec<Range<usize>> {
        let first = self.segments.partition_point(|s| s.inner.start <= tokens.start);
        let inside = self.segments.iter().skip(first);
        let inside = inside.take_while(|s| s.inner.start <= tokens.end);
        let all: Vec<&Segment> = inside.filter(|s| s.is_speech()).collect();
        let quoted: usize = all.iter().map(|s| s.words).sum();
        let words = tokens.clone().filter(|at| self.index.is_word(*at)).count();
        if quoted * 3 >= words {
            all.iter().map(|s| s.inner.clone()).collect()
        } else {
            Vec::new()
        }
    }
}
