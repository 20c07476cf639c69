//! Who did it, to whom, where: the entities around a trigger.

use super::trigger::{Trigger, Voice};
use crate::{
    annotate::EntityKind,
    extract::{index::Index, role::parse_title},
};
use std::ops::Range;

/// Indices into the entities.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Cast {
    pub(super) agent: Option<usize>,
    pub(super) target: Option<usize>,
    pub(super) place: Option<usize>,
}

/// How far from the trigger its subject, and anything else that belongs to it, may stand.
const SUBJECT: usize = 3;
const REACH: usize = 16;

/// Finds the cast. `subject` is the agent of the clause before.
pub(super) fn find(
    index: &Index<'_, '_, '_>,
    trigger: &Trigger,
    sentence: Range<usize>,
    subject: Option<usize>,
) -> Cast {
    let stage = Stage { index, trigger, sentence };
    let before = stage.before();
    let mut cast = stage.first(before);
    stage.rest(&mut cast);
    if trigger.kind == "call" {
        stage.called(&mut cast);
    }
    if cast.agent.is_none() {
        let found = stage.light(subject).or(before.filter(|_| !trigger.suffers()));
        let found = found.or(subject.filter(|_| stage.carries()));
        cast.agent = found.filter(|a| ![cast.target, cast.place].contains(&Some(*a)));
    }
    cast
}

struct Stage<'a, 'i, 'd, 't> {
    index: &'a Index<'i, 'd, 't>,
    trigger: &'a Trigger,
    sentence: Range<usize>,
}

impl Stage<'_, '_, '_, '_> {
    fn end(&self) -> usize {
        let limit = self.sentence.end.min(self.trigger.at + 1 + REACH);
        let stop = |at: &usize| {
            self.index.is(*at, &["؛", ":", "."])
                || super::trigger::at(self.index, *at).is_some_and(|t| t.voice != Voice::Noun)
        };
        (self.trigger.at + 1..limit).find(stop).unwrap_or(limit)
    }

    fn kind(&self, mention: usize) -> Option<EntityKind> {
        self.index.kind(mention)
    }

    /// The name right after the trigger, over the title before it: 'التقى [وزير الداخلية فلان]',
    /// 'زيارة [الرئيس فلان]', 'القصف [الأميركي]'.
    fn first(&self, before: Option<usize>) -> Cast {
        let mut cast = Cast::default();
        let Some(entity) = self.subject() else { return cast };
        // 'الوزير فلان، التقى فلاناً': the subject stood before the verb.
        let suffers = self.trigger.suffers() || before.is_some_and(|b| b != entity);
        let slot = if suffers { &mut cast.target } else { &mut cast.agent };
        *slot = Some(entity);
        if !self.trigger.suffers() && suffers {
            cast.agent = before;
        }
        cast
    }

    fn subject(&self) -> Option<usize> {
        let mut at = self.trigger.at + 1;
        let end = self.end();
        for _ in 0..SUBJECT {
            // 'التقى خلالها نظيره التركي': a counterpart is met, he is not the one who meets.
            let counterpart = self.index.stem(at).starts_with("نظير");
            if at >= end || counterpart || self.preposition(at) {
                return None;
            }
            if let Some(phrase) = parse_title(self.index, at, end) {
                at = phrase.tokens.end + usize::from(self.index.is_comma(phrase.tokens.end));
                if self.index.person(at).is_none() {
                    continue;
                }
            }
            if let Some(mention) = self.index.mention(at) {
                return self.index.owner(mention).filter(|_| self.may_act(mention));
            }
            let nation = if self.trigger.is_noun() { self.index.nation(at) } else { None };
            if let Some(nation) = nation {
                return Some(nation);
            }
            at += 1;
        }
        None
    }

    /// A place acts for its government only right after a verb ('أعلنت أنقرة'), and never where
    /// it may be what is hit or seen: 'قصف حلب', 'زار دمشق', 'اقتحام جنين'.
    fn may_act(&self, mention: usize) -> bool {
        let place = self.kind(mention) == Some(EntityKind::Place);
        let misc = self.kind(mention) == Some(EntityKind::Misc);
        let beside = self.index.mention_tokens(mention).start == self.trigger.at + 1;
        let hit = matches!(self.trigger.kind, "attack" | "visit" | "ban" | "other");
        let governs = beside && !hit && !self.trigger.is_noun() && !self.trigger.suffers();
        !misc && (!place || governs)
    }

    /// The preposition before a name, its own clitic counted.
    fn preposition(&self, at: usize) -> bool {
        self.index
            .is(at, &["في", "الي", "علي", "مع", "من", "عن", "بين", "ضد", "خلال", "عبر", "قرب"])
    }

    /// The other names in reach: after 'مع' or bare the target, after 'في' or 'إلى' the place.
    fn rest(&self, cast: &mut Cast) {
        let range = self.trigger.at + 1..self.end();
        for mention in self.index.mentions_in(range.clone()) {
            let Some(entity) = self.index.owner(mention) else { continue };
            if [cast.agent, cast.target].contains(&Some(entity)) {
                continue;
            }
            self.take(cast, mention, entity);
        }
    }

    fn take(&self, cast: &mut Cast, mention: usize, entity: usize) {
        let start = self.index.mention_tokens(mention).start;
        let before = self.word_before(start);
        let clitic = self.index.clitics(start);
        let place = self.kind(mention) == Some(EntityKind::Place);
        let located = matches!(before, "في" | "الي" | "علي" | "قرب") || clitic.ends_with('ب');
        match self.kind(mention) {
            Some(EntityKind::Place) if located => cast.place = cast.place.or(Some(entity)),
            Some(EntityKind::Misc) if self.trigger.kind != "launch" => {}
            _ if before == "من" && self.trigger.kind == "call" => {
                cast.agent = cast.agent.or(Some(entity))
            }
            _ if matches!(before, "مع" | "ضد") => {
                cast.target = cast.target.or(Some(entity))
            }
            _ if matches!(before, "عن" | "خلال" | "عبر" | "من") => {}
            _ if place => self.take_place(cast, entity),
            _ if cast.target.is_none() && self.near(start) => cast.target = Some(entity),
            _ => {}
        }
    }

    /// A bare place: the object of an attack or a visit ('قصف حلب', 'زار دمشق'), else where.
    fn take_place(&self, cast: &mut Cast, entity: usize) {
        if self.trigger.kind == "meet" || self.trigger.kind == "agree" {
            return;
        }
        cast.place = cast.place.or(Some(entity));
    }

    /// A bare target stands near, over the subject and its title; a visit has none.
    fn near(&self, start: usize) -> bool {
        let title = if self.trigger.is_noun() { 6 } else { 12 };
        self.trigger.kind != "visit" && start <= self.trigger.at + title
    }

    /// The word before a name, past its title and a noun that stands before places ('في مدينة حلب').
    fn word_before(&self, start: usize) -> &str {
        let from = start.saturating_sub(8).max(self.trigger.at + 1);
        let title = (from..start).find(|at| {
            parse_title(self.index, *at, start).is_some_and(|p| p.tokens.end + 1 >= start)
        });
        let at = title.unwrap_or(start);
        let word = self.index.form(at.wrapping_sub(1));
        let second = self.index.form(at.wrapping_sub(2));
        if matches!(second, "في" | "الي" | "مع") && !self.preposition(at.wrapping_sub(1))
        {
            second
        } else {
            word
        }
    }

    /// Whether the agent of the clause before may be meant: only by an active verb.
    fn carries(&self) -> bool {
        self.trigger.voice == Voice::Active && !self.trigger.suffers()
    }

    /// 'أجرى الوزير فلان زيارة': the noun of a light verb has the verb's subject.
    fn light(&self, subject: Option<usize>) -> Option<usize> {
        // 'أعلنت الوزارة إطلاق البرنامج' is its doing; 'أعلنت الوزارة مقتل ثلاثة' is not.
        let told =
            matches!(self.trigger.kind, "die" | "injure" | "attack" | "arrest" | "protest");
        let announcer = || (!told).then(|| self.subject_of("announce", subject)).flatten();
        self.subject_of("light", subject).or_else(announcer)
    }

    /// 'تلقى فلان اتصالاً من فلان': the subject is the one who was called.
    fn called(&self, cast: &mut Cast) {
        let called = self.subject_of("receive", None);
        if called.is_some() && called != cast.agent {
            cast.agent = cast.agent.or(cast.target.filter(|t| Some(*t) != called));
            cast.target = called;
        }
    }

    /// The name after one of these verbs, where it stands before the trigger noun; `silent` where
    /// the verb has none of its own.
    fn subject_of(&self, verbs: &str, silent: Option<usize>) -> Option<usize> {
        if !self.trigger.is_noun() {
            return None;
        }
        let at = self.trigger.at;
        let from = at.saturating_sub(REACH).max(self.sentence.start);
        let verb = (from..at).rev().find(|i| self.index.says(self.index.stem(*i), verbs))?;
        let near = |m: &usize| self.index.mention_tokens(*m).start <= verb + 8 && self.free(*m);
        match self.index.mentions_in(verb + 1..at).next() {
            Some(mention) => Some(mention).filter(near).and_then(|m| self.index.owner(m)),
            None => silent,
        }
    }

    /// No preposition stands before the name.
    fn free(&self, mention: usize) -> bool {
        let start = self.index.mention_tokens(mention).start;
        let before = start.checked_sub(1).is_some_and(|at| self.preposition(at));
        let clitic = self.index.clitics(start);
        !before && (clitic.is_empty() || clitic == "و")
    }

    /// The name before the verb: 'الوزير فلان يزور', 'قوات الجيش تقصف'; a place only where the
    /// sentence opens with it ('أنقرة تستضيف').
    fn before(&self) -> Option<usize> {
        if self.trigger.is_noun() || self.index.clitics(self.trigger.at).contains('و') {
            return None;
        }
        let at = self.trigger.at;
        let last = if self.index.is_comma(at.wrapping_sub(1)) {
            at.wrapping_sub(2)
        } else {
            at.wrapping_sub(1)
        };
        if last < self.sentence.start || last >= at {
            return None;
        }
        let mention = self.index.mention(last).filter(|m| self.free(*m))?;
        let opens = self.index.mention_tokens(mention).start == self.sentence.start;
        let acts =
            matches!(self.kind(mention), Some(EntityKind::Person | EntityKind::Organization));
        self.index.owner(mention).filter(|_| acts || opens)
    }
}
