//! The article's memory: what a full mention taught about the words in it.

use super::{Mention, Reach, mention, view::View};
use crate::{annotate::EntityKind, model::Class};
use std::{collections::BTreeMap, ops::Range};

/// Longest name looked for again, in words.
const LONGEST: usize = 4;

/// Adds the mentions that only the rest of the article makes plain.
pub(super) fn recall(view: &View<'_>, mentions: &mut Vec<Mention>) {
    let known = learn(view, mentions);
    let mut taken = taken(view, mentions);
    for sentence in &view.document.sentences {
        for at in sentence.tokens.clone() {
            let Some((words, kind)) = known_at(view, &known, &taken, at, &sentence.tokens)
            else {
                continue;
            };
            let reach = Reach::new(at..at + words, kind, 0.7, "name/memory");
            mentions.extend(mention(view, reach));
            if let Some(tokens) = taken.get_mut(at..at + words) {
                tokens.fill(true);
            }
        }
    }
}

/// Which tokens stand in a mention.
pub(super) fn taken(view: &View<'_>, mentions: &[Mention]) -> Vec<bool> {
    let mut taken = vec![false; view.document.tokens.len()];
    for m in mentions {
        if let Some(tokens) = taken.get_mut(m.tokens.clone()) {
            tokens.fill(true);
        }
    }
    taken
}

/// The longest known name of untaken words at a word.
fn known_at(
    view: &View<'_>,
    known: &BTreeMap<String, EntityKind>,
    taken: &[bool],
    at: usize,
    sentence: &Range<usize>,
) -> Option<(usize, EntityKind)> {
    let free = |i: usize| i < sentence.end && !taken.get(i).copied().unwrap_or(true);
    let mut name = view.key(at).to_string();
    let mut best = None;
    for words in 1..=LONGEST {
        let last = at + words - 1;
        if !free(last) || (words > 1 && !view.runs_on(last, sentence)) {
            break;
        }
        if words > 1 {
            name.push(' ');
            name.push_str(view.form(last));
        }
        let Some(kind) = known.get(name.as_str()) else { continue };
        if words > 1 || fits(view, at, *kind, sentence.clone()) {
            best = Some((words, *kind));
        }
    }
    best
}

/// Names of this article: whole ones, and what stands for a person alone, the last word of the full
/// name with the particle before it (صفي الدين، بن سلمان).
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
        let sure = !person || m.score > 0.65;
        if short || !view.is_arabic(last) || !sure {
            continue;
        }
        let several = m.tokens.len() > 1;
        if several && m.tokens.len() <= LONGEST {
            known.entry(words(view, m.tokens.clone())).or_insert(m.kind);
        }
        if person && several && is_joined(view, last) && m.tokens.len() > 2 {
            known.entry(words(view, last - 1..last + 1)).or_insert(m.kind);
        } else if (person && several) || outlet || (!person && !several) {
            known.entry(view.key(last).to_string()).or_insert(m.kind);
        }
    }
    known
}

fn words(view: &View<'_>, tokens: Range<usize>) -> String {
    let mut name = view.key(tokens.start).to_string();
    for at in tokens.skip(1) {
        name.push(' ');
        name.push_str(view.form(at));
    }
    name
}

/// صفي الدين، عبد الله، بن سلمان: the last word is half of a part.
fn is_joined(view: &View<'_>, last: usize) -> bool {
    let before = last.checked_sub(1).map_or("", |b| view.key(b));
    matches!(view.key(last), "الدين" | "الله") || view.says(before, "name-particle")
}

/// Whether a lone word is the name here: one that is a common word too needs its company.
fn fits(view: &View<'_>, at: usize, kind: EntityKind, sentence: Range<usize>) -> bool {
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
    let opens = before.is_none() && view.is_mark(at + 1, &[":"]);
    opens || before.is_some_and(|b| view.is_title(b) || said(b)) || said(at + 1)
}
