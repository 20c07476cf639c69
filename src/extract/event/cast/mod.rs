//! Who did it, to whom, where: the noun phrases and names around a trigger.

mod subject;

use super::{
    actor::{self, Actor},
    trigger::{self, Trigger, Voice},
};
use crate::{
    annotate::EntityKind,
    extract::{index::Index, role::parse_title},
    model::Class,
};
use std::ops::Range;

/// Those who take part.
#[derive(Clone, Debug, Default)]
pub(super) struct Cast {
    pub(super) agent: Option<Actor>,
    pub(super) target: Option<Actor>,
    /// Index into the entities.
    pub(super) place: Option<usize>,
}

impl Cast {
    fn has(&self, entity: usize) -> bool {
        [&self.agent, &self.target].into_iter().flatten().any(|a| a.entity == Some(entity))
    }
}

/// How far from the trigger its subject, and anything else that belongs to it, may stand.
const SUBJECT: usize = 3;
const REACH: usize = 16;

/// Finds the cast. `subject` is the agent of the clause before.
pub(super) fn find(
    index: &Index<'_, '_, '_>,
    trigger: &Trigger,
    sentence: Range<usize>,
    subject: Option<&Actor>,
) -> Cast {
    let stage = Stage { index, trigger, sentence, subject };
    let before = stage.before();
    let mut cast = stage.first(before.as_ref());
    stage.between(&mut cast);
    stage.object(&mut cast);
    stage.over(&mut cast);
    stage.undergone(&mut cast);
    stage.rest(&mut cast);
    if trigger.kind == "call" {
        stage.called(&mut cast);
    }
    if cast.agent.is_none() {
        let carried = || subject.filter(|_| stage.carries()).cloned();
        // 'وخلال زيارته': the one who was named before; 'اعتداءاته' may be another's.
        let own = matches!(trigger.kind, "visit" | "meet" | "call" | "resign");
        let owner = || subject.filter(|_| trigger.pronoun && own).cloned();
        let found = stage.light().or(before.filter(|_| !trigger.suffers()));
        let found = found.or_else(carried).or_else(owner);
        let taken = |a: &Actor| a.entity.is_some_and(|e| cast.has(e) || cast.place == Some(e));
        cast.agent = found.filter(|a| !taken(a));
    }
    // Nobody is hit by itself: then the one that was read second is another's.
    let entity = |a: &Option<Actor>| a.as_ref().and_then(|a| a.entity);
    if entity(&cast.agent).is_some() && entity(&cast.agent) == entity(&cast.target) {
        let bare = cast.agent.as_ref().is_some_and(|a| a.tokens.start > trigger.at);
        *if bare { &mut cast.target } else { &mut cast.agent } = None;
    }
    // 'أكد السوداني خلال اتصال مع بلينكن': who speaks is one of the two.
    let both = matches!(trigger.kind, "call" | "meet") && cast.target.is_some();
    if cast.agent.is_none() && both && trigger.is_noun() {
        let other = |a: &&Actor| a.entity.is_some_and(|e| !cast.has(e));
        cast.agent = subject.filter(other).cloned();
    }
    cast
}

struct Stage<'a, 'i, 'd, 't> {
    index: &'a Index<'i, 'd, 't>,
    trigger: &'a Trigger,
    sentence: Range<usize>,
    subject: Option<&'a Actor>,
}

impl Stage<'_, '_, '_, '_> {
    fn end(&self) -> usize {
        let limit = self.sentence.end.min(self.trigger.at + 1 + REACH);
        let stop = |at: &usize| {
            self.index.is(*at, &["؛", ":", "."])
                || trigger::at(self.index, *at).is_some_and(|t| t.voice != Voice::Noun)
        };
        (self.trigger.at + 1..limit).find(stop).unwrap_or(limit)
    }

    fn kind(&self, mention: usize) -> Option<EntityKind> {
        self.index.kind(mention)
    }

    /// The phrase right after the trigger: 'التقى [وزير الداخلية فلان]', 'زيارة [الرئيس فلان]',
    /// 'القصف [الأميركي]', 'اعتقلت [قوات الاحتلال]'.
    fn first(&self, before: Option<&Actor>) -> Cast {
        let mut cast = Cast::default();
        let Some(actor) = self.after() else { return cast };
        // 'الوزير فلان، التقى فلاناً': the subject stood before the verb; 'واعتقلت 3 شبان': it is
        // the one of the clause before.
        let other = |b: &&Actor| b.entity.is_none() || b.entity != actor.entity;
        // 'ضبط 163 عجلة', 'إنشاء مركز عمليات': an indefinite genitive is what it is done to.
        let done_to = self.trigger.is_noun()
            && actor.mention.is_none()
            && !self.index.definite(actor.tokens.start)
            || self.trigger.plural;
        // 'واعتقالها شابين': the pronoun is who does it.
        let own = self.trigger.is_noun() && self.trigger.pronoun;
        let silent = self.subject.filter(|_| own || self.goes_on(&actor));
        let subject = before.filter(other).or(silent);
        if own {
            return Cast { agent: subject.cloned(), target: Some(actor), place: None };
        }
        if self.trigger.suffers() || subject.is_some() || done_to {
            cast.agent = subject.filter(|_| !self.trigger.suffers() && !done_to).cloned();
            cast.target = Some(actor);
        } else {
            cast.agent = Some(actor);
        }
        cast
    }

    /// 'واعتقلت 3 شبان': a verb joined to the one before, and a noun without the article that is
    /// no name.
    fn goes_on(&self, actor: &Actor) -> bool {
        let at = self.trigger.at;
        let joined = self.index.form(at).starts_with('و') && !self.trigger.is_noun();
        let first = actor.tokens.start;
        joined && actor.mention.is_none() && !self.index.definite(first) && {
            let end = actor.tokens.end;
            self.index.mentions_in(first..end).next().is_none()
        }
    }

    fn after(&self) -> Option<Actor> {
        let end = self.end();
        let first = self.trigger.at + 1;
        for at in first..first + SUBJECT {
            // 'التقى خلالها نظيره التركي': a counterpart is met, he is not the one who meets.
            let counterpart = self.index.stem(at).starts_with("نظير");
            // 'توقيفهم [وإحالتهم]': what is joined to the trigger is no part of it.
            let joined = self.index.clitics(at).starts_with('و');
            if at >= end || counterpart || joined || self.preposition(at) {
                return None;
            }
            if !self.index.is_time(at) {
                let actor = actor::at(self.index, at, end);
                if let Some(actor) = actor.filter(|a| self.fits(a)) {
                    return self.may_act(&actor).then_some(actor);
                }
                if self.index.mention(at).is_some() {
                    return None;
                }
            }
            let nation = if self.trigger.is_noun() { self.index.nation(at) } else { None };
            if nation.is_some() {
                return Some(Actor { tokens: at..at + 1, entity: nation, mention: None });
            }
        }
        None
    }

    /// After a noun only a name, a title or what it is done to is its genitive: 'قصف عنيف' and
    /// 'وفاة غامضة' name no one.
    fn fits(&self, actor: &Actor) -> bool {
        let first = actor.tokens.start;
        if actor.mention.is_some() || parse_title(self.index, first, actor.tokens.end).is_some()
        {
            return true;
        }
        let beside = first == self.trigger.at + 1;
        if !self.trigger.is_noun() {
            return beside;
        }
        // 'القصف الإسرائيلي على': the adjective alone tells who.
        let adjective = self.index.nation_code(first).is_some() || self.index.definite(first);
        let bare = self.index.bare(first);
        let people = self.index.lexicon.classes(bare).has(Class::Counted)
            || ["ين", "ان", "ون"].iter().any(|e| bare.ends_with(e))
            || !self.index.is_word(first);
        let made =
            matches!(self.trigger.kind, "launch" | "deploy" | "ban" | "other" | "arrest");
        let several = actor.tokens.len() > 1;
        let acts = actor.entity.is_some() || self.trigger.suffers() || made;
        beside && !adjective && (people || several && acts)
    }

    /// A place acts for its government only right after a verb ('أعلنت أنقرة'), and never where
    /// it may be what is hit or seen: 'قصف حلب', 'زار دمشق', 'اقتحام جنين'.
    fn may_act(&self, actor: &Actor) -> bool {
        let Some(mention) = actor.mention else { return true };
        let place = self.kind(mention) == Some(EntityKind::Place);
        let misc = self.kind(mention) == Some(EntityKind::Misc);
        let beside = actor.tokens.start == self.trigger.at + 1;
        let hit = matches!(self.trigger.kind, "attack" | "visit" | "ban" | "other");
        let governs = beside && !hit && !self.trigger.is_noun() && !self.trigger.suffers();
        !misc && (!place || governs)
    }

    /// The preposition before a name, its own clitic counted.
    fn preposition(&self, at: usize) -> bool {
        const PREPOSITIONS: &[&str] =
            &["في", "الي", "علي", "مع", "من", "عن", "بين", "ضد", "خلال", "عبر", "قرب"];
        self.index.is(at, PREPOSITIONS)
    }

    /// 'لقاء بين فلان وفلان', 'الاتفاق القائم بين أنقرة ودمشق'.
    fn between(&self, cast: &mut Cast) {
        let both = matches!(self.trigger.kind, "meet" | "agree" | "call" | "attack");
        let from = self.trigger.at + 1;
        let found = (from..self.end().min(from + 3)).find(|at| self.index.is(*at, &["بين"]));
        let Some(at) = found.filter(|_| both && cast.agent.is_none()) else { return };
        let Some(one) = actor::at(self.index, at + 1, self.end()) else { return };
        let next = one.tokens.end;
        let two = actor::at(self.index, next, self.end());
        // 'بين الدول الخمس': one phrase for all of them.
        cast.target = two.filter(|_| self.index.clitics(next) == "و");
        cast.agent = Some(one);
    }

    /// The phrase right after the subject: 'اعتقلت الشرطة [ثلاثة شبان]', 'منعت الرئاسة [فلاناً]'.
    fn object(&self, cast: &mut Cast) {
        let intransitive = matches!(
            self.trigger.kind,
            "visit" | "vote" | "protest" | "resign" | "die" | "agree"
        );
        let agent = cast.agent.as_ref().filter(|a| a.tokens.start > self.trigger.at);
        let Some(agent) = agent.filter(|_| !intransitive && !self.trigger.is_noun()) else {
            return;
        };
        let end = self.end();
        let mut at = agent.tokens.end;
        while at < end
            && (self.index.is_time(at) || self.index.is_comma(at) && self.index.is_time(at + 1))
        {
            at += 1;
        }
        if cast.target.is_some() || self.index.is_comma(at) || self.preposition(at) {
            return;
        }
        let found =
            actor::at(self.index, at, end).filter(|_| self.index.clitics(at).is_empty());
        let place =
            |a: &Actor| a.mention.is_some_and(|m| self.kind(m) == Some(EntityKind::Place));
        cast.target = found.filter(|a| !place(a) && self.plain(a));
    }

    /// 'صادق على [تمديد التفويض]', 'القبض على [رجل]', 'الإفراج عن [ثلاثة]': an object that its
    /// preposition brings.
    fn over(&self, cast: &mut Cast) {
        let takes = matches!(self.trigger.kind, "vote" | "arrest" | "agree" | "other");
        if !takes || cast.target.is_some() {
            return;
        }
        let agent =
            cast.agent.as_ref().map(|a| a.tokens.end).filter(|end| *end > self.trigger.at);
        let end = self.end();
        let mut at = agent.unwrap_or(self.trigger.at + 1);
        while at < end && (self.index.is_time(at) || self.index.is_comma(at)) {
            at += 1;
        }
        if !self.index.is(at, &["علي", "عن"]) {
            return;
        }
        let place =
            |a: &Actor| a.mention.is_some_and(|m| self.kind(m) == Some(EntityKind::Place));
        let found = actor::at(self.index, at + 1, end);
        cast.target = found.filter(|a| !place(a) && self.plain(a));
    }

    /// A name, a title, or a noun that an object may be: no adverb in the accusative of one word
    /// ('رسمياً').
    fn plain(&self, actor: &Actor) -> bool {
        let lone = actor.tokens.len() == 1 && actor.mention.is_none();
        !(lone && self.index.bare(actor.tokens.start).ends_with("يا"))
    }

    /// The other names in reach: after 'مع' or bare the target, after 'في' or 'إلى' the place.
    fn rest(&self, cast: &mut Cast) {
        let range = self.trigger.at + 1..self.end();
        for mention in self.index.mentions_in(range.clone()) {
            let Some(entity) = self.index.owner(mention) else { continue };
            if !cast.has(entity) {
                self.take(cast, mention, entity);
            }
        }
    }

    fn take(&self, cast: &mut Cast, mention: usize, entity: usize) {
        let tokens = self.index.mention_tokens(mention);
        let start = tokens.start;
        let actor = || Some(Actor { tokens, entity: Some(entity), mention: Some(mention) });
        let before = self.word_before(start);
        let clitic = self.index.clitics(start);
        let place = self.kind(mention) == Some(EntityKind::Place);
        let located = matches!(before, "في" | "الي" | "علي" | "قرب") || clitic.ends_with('ب');
        match self.kind(mention) {
            // A call is nowhere.
            Some(EntityKind::Place) if self.trigger.kind == "call" => {}
            Some(EntityKind::Place) if located => cast.place = cast.place.or(Some(entity)),
            Some(EntityKind::Misc) if self.trigger.kind != "launch" => {}
            _ if before == "من" && self.trigger.kind == "call" => {
                cast.agent = cast.agent.take().or_else(actor)
            }
            // 'اعتُقل من قبل الشرطة', 'قتل على يد فلان'
            _ if matches!(before, "قبل" | "يد" | "جانب" | "ايدي" | "بيد" | "بايدي") => {
                cast.agent = cast.agent.take().or_else(actor)
            }
            _ if matches!(before, "مع" | "ضد") => {
                cast.target = cast.target.take().or_else(actor)
            }
            _ if matches!(before, "عن" | "خلال" | "عبر" | "من" | "بين" | "حول" | "بشان") =>
                {}
            _ if place => self.take_place(cast, entity),
            _ if cast.target.is_none() && self.near(start) => cast.target = actor(),
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
}
