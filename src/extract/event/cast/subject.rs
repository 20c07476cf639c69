//! The subject that stands apart from its trigger: before a verb, or with the verb that a verbal
//! noun leans on ('أجرى فلان زيارة', 'تعرض فلان لهجوم').

use super::{
    super::{
        actor::{self, Actor},
        trigger::Voice,
    },
    Cast, REACH, Stage,
};
use crate::annotate::EntityKind;

/// How far before a verb its subject may begin.
const BEFORE: usize = 9;

impl Stage<'_, '_, '_, '_> {
    /// 'تعرض [فلان] لهجوم': the subject is the one who suffers.
    pub(super) fn undergone(&self, cast: &mut Cast) {
        if matches!(self.trigger.kind, "attack" | "injure" | "arrest") && cast.target.is_none()
        {
            cast.target = self.subject_of("undergo", self.subject);
        }
    }

    /// Whether the agent of the clause before may be meant: only by an active verb.
    pub(super) fn carries(&self) -> bool {
        self.trigger.voice == Voice::Active && !self.trigger.suffers()
    }

    /// 'أجرى الوزير فلان زيارة': the noun of a light verb has the verb's subject.
    pub(super) fn light(&self) -> Option<Actor> {
        // 'أعلنت الوزارة إطلاق البرنامج' is its doing; 'أعلنت الوزارة مقتل ثلاثة' is not.
        let told =
            matches!(self.trigger.kind, "die" | "injure" | "attack" | "arrest" | "protest");
        let announcer = || (!told).then(|| self.subject_of("announce", self.subject)).flatten();
        let intends = || self.subject_of("intend", self.subject);
        self.subject_of("light", self.subject).or_else(announcer).or_else(intends)
    }

    /// 'تلقى فلان اتصالاً من فلان': the subject is the one who was called.
    pub(super) fn called(&self, cast: &mut Cast) {
        let called = self.subject_of("receive", self.subject);
        let same =
            |a: &Option<Actor>, b: &Actor| a.as_ref().is_some_and(|a| a.entity == b.entity);
        let Some(called) = called.filter(|c| !same(&cast.agent, c)) else { return };
        let caller = cast.target.take().filter(|t| t.entity != called.entity);
        cast.agent = cast.agent.take().or(caller);
        cast.target = Some(called);
    }

    /// The phrase after one of these verbs, where it stands before the trigger noun; `silent` where
    /// the verb has none of its own.
    fn subject_of(&self, verbs: &str, silent: Option<&Actor>) -> Option<Actor> {
        if !self.trigger.is_noun() {
            return None;
        }
        let at = self.trigger.at;
        let from = at.saturating_sub(REACH).max(self.sentence.start);
        let verb = (from..at).rev().find(|i| self.index.says(self.index.stem(*i), verbs))?;
        let near = |m: &usize| self.index.mention_tokens(*m).start <= verb + 8 && self.free(*m);
        match self.index.mentions_in(verb + 1..at).next() {
            Some(mention) => {
                let mention = Some(mention).filter(near)?;
                let tokens = self.index.mention_tokens(mention);
                Some(Actor {
                    tokens,
                    entity: self.index.owner(mention),
                    mention: Some(mention),
                })
            }
            None => {
                let described = actor::at(self.index, verb + 1, at);
                described.filter(|a| self.index.definite(a.tokens.start)).or(silent.cloned())
            }
        }
    }

    /// No preposition stands before the name.
    fn free(&self, mention: usize) -> bool {
        let start = self.index.mention_tokens(mention).start;
        let before = start.checked_sub(1).is_some_and(|at| self.preposition(at));
        let clitic = self.index.clitics(start);
        !before && (clitic.is_empty() || clitic == "و")
    }

    /// The phrase before the verb: 'الوزير فلان يزور', 'أن قوات الجيش قصفت'; a place only where the
    /// sentence opens with it ('أنقرة تستضيف').
    pub(super) fn before(&self) -> Option<Actor> {
        let at = self.trigger.at;
        if self.trigger.is_noun() || self.index.form(at).starts_with('و') && self.joined() {
            return None;
        }
        // 'وكانت الوزارة قد أعلنت'
        let past = |end: usize| end - usize::from(self.index.is(end.wrapping_sub(1), &["قد"]));
        let end = past(at);
        let end = end - usize::from(self.index.is_comma(end.wrapping_sub(1)));
        if end <= self.sentence.start {
            return None;
        }
        self.named_before(end).or_else(|| self.described_before(end))
    }

    fn joined(&self) -> bool {
        self.index.clitics(self.trigger.at).contains('و')
    }

    fn named_before(&self, end: usize) -> Option<Actor> {
        let mention = self.index.mention(end - 1).filter(|m| self.free(*m))?;
        let tokens = self.index.mention_tokens(mention);
        let opens = tokens.start == self.sentence.start;
        let acts =
            matches!(self.kind(mention), Some(EntityKind::Person | EntityKind::Organization));
        let entity = self.index.owner(mention);
        (acts || opens).then_some(Actor { tokens, entity, mention: Some(mention) })
    }

    /// 'أن [القوات التركية] قصفت': a definite phrase that opens its clause.
    fn described_before(&self, end: usize) -> Option<Actor> {
        let from = end.saturating_sub(BEFORE).max(self.sentence.start);
        let opens = |at: &usize| {
            let before = self.index.form(at.wrapping_sub(1));
            let that = before.strip_prefix(['ب', 'ف']).filter(|w| self.index.says(w, "that"));
            let that = that.is_some() || self.index.says(before, "that");
            let opened = *at == self.sentence.start || that;
            let past = matches!(before, "كان" | "كانت" | "وكان" | "وكانت");
            opened || past || self.index.clitics(*at) == "و"
        };
        let reaches =
            |at: usize| actor::at(self.index, at, end).filter(|a| a.tokens.end == end);
        (from..end).filter(opens).find_map(reaches)
    }
}
