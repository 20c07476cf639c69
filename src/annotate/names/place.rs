//! Places by the noun before them: نهر الفرات، سد تشرين، مطار دمشق الدولي، بلدة كذا.

use super::{Reach, listed, view::View};
use crate::{annotate::EntityKind::Place, model::Class};
use std::ops::Range;

/// A place that begins at a word.
pub(super) fn read(view: &View<'_>, at: usize, sentence: &Range<usize>) -> Option<Reach> {
    if !view.is_arabic(at) {
        return None;
    }
    built(view, at, sentence)
        .or_else(|| compass(view, at, sentence))
        .or_else(|| after_head(view, at, sentence))
}

/// The noun belongs to the name: نهر الفرات، معبر رفح، قاعدة حميميم.
fn built(view: &View<'_>, at: usize, sentence: &Range<usize>) -> Option<Reach> {
    let next = at + 1;
    if view.has_article(at) || !view.is(at, Class::PlaceNoun) || !view.runs_on(next, sentence) {
        return None;
    }
    let strong = !view.lexicon.says(Class::PlaceNoun, view.bare(at), "weak");
    let listed = name(view, next, sentence);
    let end = match listed {
        Some(words) => next + words,
        None if strong && is_proper(view, next) => {
            next + 1 + person_words(view, next, sentence)
        }
        None => return None,
    };
    // مطار دمشق الدولي
    let international = view.runs_on(end, sentence) && view.says(view.key(end), "after-place");
    let reach = at..end + usize::from(international);
    Some(Reach::new(reach, Place, 0.75, "name/place-noun"))
}

/// The words of a listed place or person's name at a word.
fn name(view: &View<'_>, at: usize, sentence: &Range<usize>) -> Option<usize> {
    let names = [Class::Place, Class::Country, Class::GivenName, Class::FamilyName];
    let entries = listed::entries(view, at, sentence).into_iter().rev();
    entries
        .filter(|(n, c)| c.any(&names) && (*n > 1 || !c.any(&[Class::Common, Class::Function])))
        .map(|(n, _)| n)
        .next()
}

/// A word that nobody knows and that no pronoun or case ending marks as a common one.
fn is_proper(view: &View<'_>, at: usize) -> bool {
    let bare = view.bare(at);
    let suffixed = ["ها", "هم", "هما", "يه", "ات"].iter().any(|s| bare.ends_with(s));
    view.is_unknown(at) && bare.chars().count() >= 3 && !suffixed
}

/// مطار رفيق الحريري: the rest of a person's name after its first part.
fn person_words(view: &View<'_>, at: usize, sentence: &Range<usize>) -> usize {
    let next = at + 1;
    let family = view.runs_on(next, sentence) && view.is(next, Class::FamilyName);
    usize::from(family && view.is(at, Class::GivenName))
}

/// الجنوب اللبناني، الشمال السوري
fn compass(view: &View<'_>, at: usize, sentence: &Range<usize>) -> Option<Reach> {
    let point = view.says(view.key(at), "compass");
    let nationality = view.runs_on(at + 1, sentence)
        && view.has_article(at + 1)
        && view.bare_is(at + 1, Class::Nationality)
        && !view.is_feminine(at + 1)
        // 'الشمال والشرق السوريين' are two.
        && !["ين", "ون", "ان"].iter().any(|e| view.bare(at + 1).ends_with(e));
    (point && nationality).then(|| Reach::new(at..at + 2, Place, 0.7, "name/compass"))
}

/// بلدة كذا: an unknown word after a noun that only towns and regions follow.
fn after_head(view: &View<'_>, at: usize, sentence: &Range<usize>) -> Option<Reach> {
    let head = view.before(at, sentence)?;
    let town = view.says(view.bare(head), "town");
    if !town || view.has_article(head) || view.has_clitic(at) {
        return None;
    }
    let opens = view.says(view.key(at), "opens-town");
    if opens && view.runs_on(at + 1, sentence) {
        return Some(Reach::new(at..at + 2, Place, 0.75, "name/place-head"));
    }
    is_proper(view, at).then(|| Reach::new(at..at + 1, Place, 0.7, "name/place-head"))
}
