//! The article's memory: what a full mention taught about the words in it.

use super::{Mention, Reach, mention, view::View};
use crate::{annotate::EntityKind, model::Class};
use std::collections::BTreeMap;

/// Adds the mentions that only the rest of the article makes plain.
pub(super) fn recall(view: &View<'_>, mentions: &mut Vec<Mention>) {
    let known = learn(view, mentions);
    let mut taken = vec![false; view.document.tokens.len()];
    for m in mentions.iter() {
        if let Some(tokens) = taken.get_mut(m.tokens.clone()) {
            tokens.fill(true);
        }
    }
    for sentence in &view.document.sentences {
        let free = sentence.tokens.clone().filter(|i| !taken.get(*i).copied().unwrap_or(true));
        for at in free {
            let Some(kind) = known.get(view.key(at)) else { continue };
            if fits(view, at, *kind, sentence.tokens.clone()) {
                let reach = Reach::new(at..at + 1, *kind, 0.7, "name/memory");
                mentions.extend(mention(view, reach));
            }
        }
    }
}

/// Single words that stand for a name of this article: the last word of a person's full name,
/// and places and bodies of one word.
fn learn(view: &View<'_>, mentions: &[Mention]) -> BTreeMap<String, EntityKind> {
    let mut known = BTreeMap::new();
    for m in mentions {
        let Some(last) = m.tokens.end.checked_sub(1) else { continue };
        let person = m.kind == EntityKind::Person;
        let short = view.key(last).chars().count() < 3;
        // قناة الميادين -> الميادين
        let outlet = m.kind == EntityKind::Organization
            && m.tokens.len() == 2
            && view.bare_is(m.tokens.start, Class::BodyNoun)
            && view.is(last, Class::Body)
            && view.bare_is(last, Class::Ambiguous);
        let single = m.tokens.len() == 1;
        let sure = !person || m.score > 0.65;
        if short || !view.is_arabic(last) || !sure {
            continue;
        }
        if (person && !single) || outlet || (!person && single) {
            known.entry(view.key(last).to_string()).or_insert(m.kind);
        }
    }
    known
}

/// Whether a lone word is the name here: one that is a common word too needs its company.
fn fits(
    view: &View<'_>,
    at: usize,
    kind: EntityKind,
    sentence: std::ops::Range<usize>,
) -> bool {
    let before = view.before(at, &sentence);
    let said = |i: usize| view.is(i, Class::Saying);
    if view.is(at, Class::Function) {
        return false;
    }
    if kind != EntityKind::Person {
        return !view.is_stop(at);
    }
    if !view.is_stop(at) {
        return true;
    }
    // في خطاب ألقاه is a speech, الوزير خطاب and وأكد خطاب are the man.
    before.is_some_and(|b| view.is_title(b) || said(b)) || said(at + 1)
}
