//! Names by lexicon and context.
//!
//! One pass from left to right: at each word every rule says how far a name would reach, the
//! furthest reach wins. Then the article's own memory: a family name that stood in a full name
//! is a person wherever it stands alone.

mod body;
mod foreign;
mod listed;
mod memory;
mod person;
mod place;
#[cfg(test)]
mod tests;
mod view;

use super::{EntityKind, Mention};
use crate::{model::Model, span::Span, text::Document};
use std::ops::Range;
use view::View;

/// Finds the mentions of a document, in order and without overlaps.
pub(super) fn find(document: &Document<'_>, model: &Model) -> Vec<Mention> {
    let view = View::new(document, &model.lexicon);
    let mut mentions = read(&view);
    memory::recall(&view, &mut mentions);
    mentions.sort_by_key(|m| m.span);
    mentions
}

/// Adds to the mentions of the learned tagger, in order and without overlaps: the names that a
/// rule is sure of where the tagger read none, and those that the rest of the article makes plain.
pub(super) fn complete(document: &Document<'_>, model: &Model, mentions: &mut Vec<Mention>) {
    let view = View::new(document, &model.lexicon);
    take_in_basim(&view, mentions);
    mentions.retain(|m| !is_generic(&view, m));
    let taken = memory::taken(&view, mentions);
    let mut ruled = read(&view);
    let free = |m: &Mention| m.tokens.clone().all(|i| !taken.get(i).copied().unwrap_or(true));
    ruled.retain(|m| is_sure(m) && free(m));
    mentions.append(&mut ruled);
    mentions.sort_by_key(|m| m.span);
    memory::recall(&view, mentions);
    // On held-out articles rules found bodies that are none as often as ones that the tagger missed.
    mentions.retain(|m| m.rule == super::learned::RULE || m.kind != EntityKind::Organization);
    mentions.sort_by_key(|m| m.span);
}

/// الحكومة الجديدة, الجيش الواحد: a noun of bodies and a common adjective name none.
fn is_generic(view: &View<'_>, mention: &Mention) -> bool {
    let (first, last) = (mention.tokens.start, mention.tokens.start + 1);
    mention.kind == EntityKind::Organization
        && mention.tokens.len() == 2
        && view.has_article(first)
        && view.bare_is(first, crate::model::Class::BodyNoun)
        && view.says(view.bare(last), "passing")
}

/// العميد باسم عبد الحميد: to the tagger باسم is 'in the name of'; after a rank it is a name.
fn take_in_basim(view: &View<'_>, mentions: &mut [Mention]) {
    for mention in mentions.iter_mut().filter(|m| m.kind == EntityKind::Person) {
        let Some(name) = mention.tokens.start.checked_sub(1) else { continue };
        let rank =
            name.checked_sub(1).is_some_and(|b| view.bare_is(b, crate::model::Class::Rank));
        if let Some(token) = view.token(name).filter(|_| rank && view.form(name) == "باسم")
        {
            mention.span.start = token.span.start;
            mention.tokens.start = name;
        }
    }
}

/// What the rules find by themselves, sentence by sentence.
fn read(view: &View<'_>) -> Vec<Mention> {
    let mut mentions = Vec::new();
    for sentence in &view.document.sentences {
        scan(view, sentence.tokens.clone(), &mut mentions);
    }
    mentions
}

/// A listed place of one word is too often another word, or part of a name that the tagger knew.
fn is_sure(mention: &Mention) -> bool {
    mention.score >= 0.85 && (mention.kind != EntityKind::Place || mention.tokens.len() > 1)
}

/// A name that a rule reads at some word: the tokens it takes and why.
#[derive(Clone, Copy, Debug)]
struct Reach {
    start: usize,
    end: usize,
    kind: EntityKind,
    score: f32,
    rule: &'static str,
}

impl Reach {
    fn new(tokens: Range<usize>, kind: EntityKind, score: f32, rule: &'static str) -> Self {
        Self { start: tokens.start, end: tokens.end, kind, score, rule }
    }
}

fn scan(view: &View<'_>, tokens: Range<usize>, out: &mut Vec<Mention>) {
    let mut at = tokens.start;
    while at < tokens.end {
        let Some(reach) = furthest(view, at, tokens.clone()) else {
            at += 1;
            continue;
        };
        at = reach.end.max(at + 1);
        out.extend(mention(view, reach));
    }
}

/// The rules in order of trust: a later one wins only where it reaches further.
fn furthest(view: &View<'_>, at: usize, sentence: Range<usize>) -> Option<Reach> {
    let rules = [listed::read, body::read, place::read, person::read, foreign::read];
    let found = rules.iter().filter_map(|rule| rule(view, at, &sentence));
    found.fold(None, |best: Option<Reach>, new| match best {
        Some(old) if old.end >= new.end => Some(old),
        _ => Some(new),
    })
}

/// The mention under a reach: without clitics in front.
fn mention(view: &View<'_>, reach: Reach) -> Option<Mention> {
    let tokens = &view.document.tokens;
    let (first, last) = (tokens.get(reach.start)?, tokens.get(reach.end.checked_sub(1)?)?);
    let start = if view.is_whole(reach.start) { first.span.start } else { first.stem.start };
    let span = Span::new(start, last.span.end.max(start));
    let Reach { kind, score, rule, .. } = reach;
    Some(Mention { span, tokens: reach.start..reach.end, kind, score, rule })
}
