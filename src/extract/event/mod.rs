//! Events: what happened, to whom, where and when.

mod cast;
#[cfg(test)]
mod tests;
mod trigger;

use super::{Annotated, Entity, index::Index};
use crate::{annotate::EntityKind, source::BlockRole, span::Span, text::Sentence};

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
    lexicon: &crate::model::Lexicon,
) -> Vec<Event> {
    let index = Index::new(annotated, entities, lexicon);
    let document = annotated.document;
    let mut events = Vec::new();
    for (at, sentence) in document.sentences.iter().enumerate() {
        let role = document.blocks.get(sentence.block).map(|b| b.role);
        if role.is_some_and(|r| r != BlockRole::Boilerplate) {
            in_sentence(&index, at, sentence, &mut events);
        }
    }
    strongest(events)
}

fn in_sentence(
    index: &Index<'_, '_, '_>,
    number: usize,
    sentence: &Sentence,
    events: &mut Vec<Event>,
) {
    // The agent of the clause before: 'أجرى الوزير فلان زيارة … التقى خلالها'.
    let mut subject = None;
    for at in sentence.tokens.clone() {
        let Some(trigger) = trigger::at(index, at) else { continue };
        let cast = cast::find(index, &trigger, sentence.tokens.clone(), subject);
        subject = cast.agent.filter(|a| can_act(index, *a)).or(subject);
        if let Some(event) = event(index, &trigger, &cast, number, sentence) {
            events.push(event);
        }
    }
}

fn can_act(index: &Index<'_, '_, '_>, entity: usize) -> bool {
    let kind = index.entities.get(entity).map(|e| e.kind);
    matches!(kind, Some(EntityKind::Person | EntityKind::Organization))
}

fn event(
    index: &Index<'_, '_, '_>,
    trigger: &trigger::Trigger,
    cast: &cast::Cast,
    number: usize,
    sentence: &Sentence,
) -> Option<Event> {
    let parts = [cast.agent, cast.target, cast.place].iter().flatten().count();
    if parts < if trigger.strict { 2 } else { 1 } {
        return None;
    }
    Some(Event {
        kind: trigger.kind,
        trigger: index.span(trigger.at..trigger.at + 1),
        agent: cast.agent,
        target: cast.target,
        place: cast.place,
        date: date(index, trigger.at, sentence),
        sentence: number,
        negated: trigger.negated,
        planned: trigger.planned,
        rule: trigger.rule(),
        score: score(parts, sentence.block, trigger),
    })
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
    let inside = |i: &usize| dates.get(*i).is_some_and(|d| sentence.span.contains(d.span));
    let beside = [next.checked_sub(1), Some(next)].into_iter().flatten().filter(inside);
    beside.min_by_key(|i| dates.get(*i).map(|d| d.span.start.abs_diff(here)))
}

/// One event for the same thing told twice, then the strongest, in the order of the text.
fn strongest(events: Vec<Event>) -> Vec<Event> {
    let mut kept: Vec<Event> = Vec::new();
    for event in events {
        let same = |k: &&mut Event| {
            k.kind == event.kind
                && k.negated == event.negated
                && fits(k.agent, event.agent)
                && fits(k.target, event.target)
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

fn fits(a: Option<usize>, b: Option<usize>) -> bool {
    a.is_none() || b.is_none() || a == b
}

/// What a second telling adds.
fn complete(first: &mut Event, again: &Event) {
    first.agent = first.agent.or(again.agent);
    first.target = first.target.or(again.target);
    first.place = first.place.or(again.place);
    first.date = first.date.or(again.date);
}
