//! Events: what happened, to whom, where and when.

mod actor;
mod cast;
#[cfg(test)]
mod tests;
mod trigger;

use super::{Annotated, Entity, Role, index::Index};
use crate::{
    annotate::{EntityKind, Precision},
    model::Class,
    source::BlockRole,
    span::Span,
    text::Sentence,
};
use actor::Actor;

/// An event named by a verb or a verbal noun.
#[derive(Clone, Debug)]
pub struct Event {
    /// The family: `meet`, `call`, `visit`, `attack`, `arrest`, `appoint` and so on.
    pub kind: &'static str,
    /// The word that names it.
    pub trigger: Span,
    /// Index into the entities: who did it.
    pub agent: Option<usize>,
    /// Index into the entities: to whom or with whom.
    pub target: Option<usize>,
    /// Who did it, as the text puts it: a name with its title, or a phrase without a name.
    pub agent_words: Option<Span>,
    /// To whom or what, as the text puts it.
    pub target_words: Option<Span>,
    /// Index into the entities: where.
    pub place: Option<usize>,
    /// Index into [`Annotated::dates`]: when.
    pub date: Option<usize>,
    /// Index of its sentence.
    pub sentence: usize,
    /// The text denies it (لم يلتقِ).
    pub negated: bool,
    /// It is planned, not past.
    pub planned: bool,
    /// The rule that read it.
    pub rule: &'static str,
    /// Confidence, 0 to 1.
    pub score: f32,
}

/// Most events of one document.
const MOST: usize = 12;
/// Most events that one is compared with; a hostile text has any number.
const MANY: usize = 300;

/// Finds the main events of a document, in order of their triggers.
pub fn find(
    annotated: &Annotated<'_, '_>,
    entities: &[Entity],
    roles: &[Role],
    lexicon: &crate::model::Lexicon,
) -> Vec<Event> {
    let mut index = Index::new(annotated, entities, lexicon);
    index.roles = roles;
    let document = annotated.document;
    let mut events = Vec::new();
    for (at, sentence) in document.sentences.iter().enumerate() {
        let role = document.blocks.get(sentence.block).map(|b| b.role);
        if role.is_some_and(|r| r != BlockRole::Boilerplate) {
            in_sentence(&index, at, sentence, &mut events);
        }
    }
    strongest(events, document.text)
}

fn in_sentence(
    index: &Index<'_, '_, '_>,
    number: usize,
    sentence: &Sentence,
    events: &mut Vec<Event>,
) {
    // The one who spoke or acted in the clause before: 'أجرى الوزير فلان زيارة … التقى خلالها'.
    let mut subject: Option<Actor> = None;
    for at in sentence.tokens.clone() {
        let Some(trigger) = trigger::at(index, at) else {
            subject = speaker(index, at, sentence).or(subject);
            continue;
        };
        let cast = cast::find(index, &trigger, sentence.tokens.clone(), subject.as_ref());
        let event = event(index, &trigger, &cast, number, sentence);
        subject = cast.agent.filter(|a| can_act(index, a)).or(subject);
        events.extend(event);
    }
}

/// 'وأوضح [خطاب] أنه تلقى': who speaks goes on acting.
fn speaker(index: &Index<'_, '_, '_>, at: usize, sentence: &Sentence) -> Option<Actor> {
    let verb = index.attribute(Class::Saying, at).is_some_and(|a| a.starts_with("verb"));
    let actor = actor::at(index, at + 1, sentence.tokens.end).filter(|_| verb)?;
    can_act(index, &actor).then_some(actor)
}

fn can_act(index: &Index<'_, '_, '_>, actor: &Actor) -> bool {
    let kind = actor.entity.and_then(|e| index.entities.get(e)).map(|e| e.kind);
    matches!(kind, None | Some(EntityKind::Person | EntityKind::Organization))
        || actor.mention.is_none()
}

fn event(
    index: &Index<'_, '_, '_>,
    trigger: &trigger::Trigger,
    cast: &cast::Cast,
    number: usize,
    sentence: &Sentence,
) -> Option<Event> {
    let entity = |actor: &Option<Actor>| actor.as_ref().and_then(|a| a.entity);
    let words = |actor: &Option<Actor>| actor.as_ref().map(|a| index.span(a.tokens.clone()));
    let (agent, target) = (entity(&cast.agent), entity(&cast.target));
    let parts = [agent, target, cast.place].iter().flatten().count();
    // 'صادق المجلس على القانون': what was voted on need have no name.
    let on = trigger.kind == "vote" && cast.target.is_some() && target.is_none();
    let told = parts + usize::from(on);
    if told < if trigger.strict { 2 } else { 1 } && !plain(trigger, cast) {
        return None;
    }
    // 'وصول إلى حلب' of nobody is no visit.
    let anyone = matches!(trigger.kind, "visit" | "other" | "launch" | "appoint" | "ban");
    if anyone && cast.agent.is_none() && cast.target.is_none() {
        return None;
    }
    Some(Event {
        kind: trigger.kind,
        trigger: index.span(trigger.at..trigger.at + 1),
        agent,
        target,
        agent_words: words(&cast.agent),
        target_words: words(&cast.target),
        place: cast.place,
        date: date(index, trigger.at, sentence),
        sentence: number,
        negated: trigger.negated,
        planned: trigger.planned,
        rule: trigger.rule(),
        score: score(parts, sentence.block, trigger),
    })
}

/// 'اعتقلت القوات ثلاثة شبان': a verb that is no other word, with both who and whom, needs no name.
fn plain(trigger: &trigger::Trigger, cast: &cast::Cast) -> bool {
    let grave =
        matches!(trigger.kind, "attack" | "arrest" | "die" | "injure" | "protest" | "deploy");
    let told = cast.target.is_some() && (cast.agent.is_some() || trigger.suffers());
    // 'قد يصاب جسمك': what may befall anyone is no event.
    let anyone = trigger.suffers() && trigger.imperfect;
    grave && told && !trigger.strict && !trigger.is_noun() && !anyone
}

/// More who and where, nearer to the headline, a verb rather than a noun: more of an event.
fn score(parts: usize, block: usize, trigger: &trigger::Trigger) -> f32 {
    let place = match block {
        0..=2 => 0.2,
        3..=5 => 0.1,
        _ => 0.0,
    };
    let known = [0.0, 0.25, 0.4, 0.5].get(parts).copied().unwrap_or(0.5);
    0.25 + known + place - if trigger.is_noun() { 0.1 } else { 0.0 }
}

/// The date nearest to the trigger in its sentence.
fn date(index: &Index<'_, '_, '_>, at: usize, sentence: &Sentence) -> Option<usize> {
    let here = index.token(at)?.span.start;
    let dates = &index.annotated.dates;
    let next = dates.partition_point(|d| d.span.start < here);
    // 'لمدة ثلاث سنوات' tells no time.
    let told =
        |p: Precision| !matches!(p, Precision::Duration | Precision::Set | Precision::Vague);
    let inside = |i: &usize| {
        dates.get(*i).is_some_and(|d| sentence.span.contains(d.span) && told(d.precision))
    };
    let beside = [next.checked_sub(1), Some(next)].into_iter().flatten().filter(inside);
    beside.min_by_key(|i| dates.get(*i).map(|d| d.span.start.abs_diff(here)))
}

/// One event for the same thing told twice, then the strongest, in the order of the text.
fn strongest(events: Vec<Event>, text: &str) -> Vec<Event> {
    let mut kept: Vec<Event> = Vec::new();
    // Two arrests of nobody's name are one where they are told alike.
    let words = |e: &Event| {
        let words = e.target_words.filter(|_| e.target.is_none());
        words.map(|span| span.of(text))
    };
    for event in events {
        let same = |k: &&mut Event| {
            k.kind == event.kind
                && k.negated == event.negated
                && fits(k.agent, event.agent)
                && fits(k.target, event.target)
                && fits(words(k), words(&event))
                && fits(k.place, event.place)
        };
        match kept.iter_mut().take(MANY).find(same) {
            Some(first) => complete(first, &event),
            None => kept.push(event),
        }
    }
    kept.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.trigger.cmp(&b.trigger)));
    kept.truncate(MOST);
    kept.sort_by_key(|e| e.trigger);
    kept
}

fn fits<T: PartialEq>(a: Option<T>, b: Option<T>) -> bool {
    a.is_none() || b.is_none() || a == b
}

/// What a second telling adds.
fn complete(first: &mut Event, again: &Event) {
    if first.agent.is_none() && again.agent.is_some() {
        (first.agent, first.agent_words) = (again.agent, again.agent_words);
    }
    if first.target.is_none() && again.target.is_some() {
        (first.target, first.target_words) = (again.target, again.target_words);
    }
    first.place = first.place.or(again.place);
    first.date = first.date.or(again.date);
}
