//! Names in Latin letters, for readers without Arabic.
//!
//! Usual spellings come from the list `latin`; the rest follows one simplified scheme without
//! diacritics: ث th, ج j, ح h, خ kh, ذ dh, ش sh, ص s, ض d, ط t, ظ z, غ gh, ق q, ه h, و w/u,
//! ي y/i, ا a; ع and ء are left out; ة is a; the article is al- before every letter. Arabic does
//! not write short vowels: an `a` (after a long a an `i`) stands where two consonants would meet
//! at the head of a syllable.

mod body;
mod scheme;
#[cfg(test)]
mod tests;

use super::{Entity, Link};
use crate::{
    annotate::EntityKind,
    model::{Class, Lexicon},
    text::Folded,
};
use scheme::transliterate;

/// The names of the entities in Latin letters, in their order. Where one Arabic name is two places
/// with two Latin ones (عمان), the one that the link chose.
pub fn find(entities: &[Entity], links: &[Option<Link>], lexicon: &Lexicon) -> Vec<String> {
    let linked = |link: &Link| {
        let name = link.name.clone()?;
        link.alternatives.iter().any(|a| a.name.as_ref() != Some(&name)).then_some(name)
    };
    let spell = |(at, entity): (usize, &Entity)| {
        let chosen = links.get(at).and_then(Option::as_ref).and_then(linked);
        chosen.unwrap_or_else(|| of_kind(entity, lexicon))
    };
    entities.iter().enumerate().map(spell).collect()
}

/// Bodies and places are told in English where each of their words can be, else spelled: never
/// half and half.
fn of_kind(entity: &Entity, lexicon: &Lexicon) -> String {
    let built = matches!(entity.kind, EntityKind::Organization | EntityKind::Place);
    let whole = listed(&entity.name, lexicon);
    let told = || built.then(|| body::english(&entity.name, lexicon)).flatten();
    let body = entity.kind == EntityKind::Organization;
    whole.or_else(told).unwrap_or_else(|| {
        if body { spelled(&entity.name, lexicon) } else { latin(&entity.name, lexicon) }
    })
}

/// Word by word; only words that are names take their usual spelling.
fn spelled(name: &str, lexicon: &Lexicon) -> String {
    let names = [Class::Place, Class::Country, Class::GivenName, Class::FamilyName];
    let word = |word: &str| {
        let word = word.trim_matches(is_quote);
        let name = lexicon.classes(Folded::new(word).as_str()).any(&names);
        let usual = if name { listed(word, lexicon) } else { None };
        usual.unwrap_or_else(|| transliterate(word))
    };
    let words = name.split_whitespace().map(word).filter(|w| !w.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// A name in Latin letters: whole from the list, else word by word.
pub fn latin(name: &str, lexicon: &Lexicon) -> String {
    if let Some(usual) = listed(name, lexicon) {
        return usual;
    }
    let words: Vec<&str> = name.split_whitespace().map(|w| w.trim_matches(is_quote)).collect();
    let mut out: Vec<String> = Vec::new();
    let mut at = 0;
    while let Some(word) = words.get(at) {
        // خان يونس, عبد الله: the longest run of words that the list knows.
        let run = (1..=3.min(words.len() - at)).rev().find_map(|n| {
            let joined = words.get(at..at + n)?.join(" ");
            Some((n, listed(&joined, lexicon)?))
        });
        let (taken, spelling) = run.unwrap_or_else(|| (1, transliterate(word)));
        out.push(spelling);
        at += taken;
    }
    out.retain(|w| !w.is_empty());
    out.join(" ")
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '«' | '»' | '“' | '”' | '\'')
}

fn listed(name: &str, lexicon: &Lexicon) -> Option<String> {
    let folded = Folded::new(name);
    lexicon.attribute(Class::Latin, folded.as_str()).map(str::to_string)
}
