//! Names that stand in the lists: the longest entry that begins at a word.

use super::{Reach, view::View};
use crate::{
    annotate::EntityKind,
    model::{Class, Classes},
};
use std::ops::Range;

/// No entry has more words.
const LONGEST: usize = 9;

/// The longest listed body, place, outlet or other name at a word.
pub(super) fn read(view: &View<'_>, at: usize, sentence: &Range<usize>) -> Option<Reach> {
    if !view.is_arabic(at) {
        return None;
    }
    let (words, kind) =
        entries(view, at, sentence).into_iter().rev().find_map(|(words, classes)| {
            Some((words, kind(view, at, words, classes, sentence)?))
        })?;
    Some(Reach::new(at..at + words, kind, 0.9, "name/listed"))
}

/// Every entry that begins at a word, shortest first.
pub(super) fn entries(
    view: &View<'_>,
    at: usize,
    sentence: &Range<usize>,
) -> Vec<(usize, Classes)> {
    let end = sentence.end.min(at + LONGEST);
    let rest = (at + 1..end).map(|i| view.form(i));
    view.lexicon.prefixes(std::iter::once(view.key(at)).chain(rest))
}

fn kind(
    view: &View<'_>,
    at: usize,
    words: usize,
    classes: Classes,
    sentence: &Range<usize>,
) -> Option<EntityKind> {
    let place = classes.any(&[Class::Country, Class::Place]);
    let body = classes.any(&[Class::Body, Class::Outlet]);
    const WORDS_TOO: &[Class] =
        &[Class::Ambiguous, Class::Function, Class::Common, Class::Title, Class::Rank];
    let doubtful = classes.any(WORDS_TOO);
    let before = view.before(at, sentence);
    let after_head = before.is_some_and(|b| view.bare_is(b, Class::PlaceHead));
    let after_body = before.is_some_and(|b| view.bare_is(b, Class::BodyNoun));
    // صحيفة الشرق الأوسط: the noun before tells the newspaper from the region.
    if body && (after_body || !place) && (words > 1 || !doubtful || after_body) {
        return Some(EntityKind::Organization);
    }
    // عمان، صور، الباب: alone they may be words; after مدينة or في they are places.
    let in_place =
        after_head || (before.is_some_and(|b| is_locative(view.form(b))) || with_ba(view, at));
    if place && (words > 1 || !doubtful || in_place) {
        return Some(EntityKind::Place);
    }
    let given = classes.any(&[Class::GivenName, Class::FamilyName]);
    (classes.has(Class::Misc) && !given && (words > 1 || !doubtful)).then_some(EntityKind::Misc)
}

fn is_locative(form: &str) -> bool {
    matches!(form, "في" | "وفي")
}

fn with_ba(view: &View<'_>, at: usize) -> bool {
    view.has_clitic(at) && view.form(at).starts_with('ب') && !view.is(at, Class::Common)
}
