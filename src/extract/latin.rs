//! Names in Latin letters, for readers without Arabic.
//!
//! Usual spellings come from the list `latin`; the rest follows one simplified scheme without
//! diacritics: ث th, ج j, ح h, خ kh, ذ dh, ش sh, ص s, ض d, ط t, ظ z, غ gh, ق q, ه h, و w/u,
//! ي y/i, ا a; ع and ء are left out; ة is a; the article is al- before every letter. Arabic does
//! not write short vowels: an `a` (after a long a an `i`) stands where two consonants would meet
//! at the head of a syllable.

use super::{Entity, Link};
use crate::{
    model::{Class, Lexicon},
    text::Folded,
};

/// The names of the entities in Latin letters, in their order. Where one Arabic name is two places
/// with two Latin ones (عمان), the one that the link chose.
pub fn find(entities: &[Entity], links: &[Option<Link>], lexicon: &Lexicon) -> Vec<String> {
    let linked = |link: &Link| {
        let name = link.name.clone()?;
        link.alternatives.iter().any(|a| a.name.as_ref() != Some(&name)).then_some(name)
    };
    let spell = |(at, entity): (usize, &Entity)| {
        let chosen = links.get(at).and_then(Option::as_ref).and_then(linked);
        chosen.unwrap_or_else(|| latin(&entity.name, lexicon))
    };
    entities.iter().enumerate().map(spell).collect()
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

/// One word by the scheme: الشيباني -> al-Shaybani.
fn transliterate(word: &str) -> String {
    if !word.chars().any(is_arabic) {
        return word.to_string();
    }
    let rest = word.strip_prefix("ال").filter(|r| r.chars().count() >= 3);
    let sounds = sounds(rest.unwrap_or(word));
    let capital = capitalise(&voweled(&sounds));
    if rest.is_some() { format!("al-{capital}") } else { capital }
}

fn is_arabic(c: char) -> bool {
    matches!(c, '\u{621}'..='\u{64a}' | '\u{671}'..='\u{6d3}')
}

/// A sound of the word: a consonant, a written vowel, or و and ي, which may be either.
#[derive(Clone, Copy, PartialEq)]
enum Sound {
    Consonant(&'static str),
    Vowel(&'static str),
    Glide(&'static str, &'static str),
}

fn sounds(word: &str) -> Vec<Sound> {
    let mut chars = word.chars().peekable();
    let mut out = Vec::new();
    while let Some(c) = chars.next() {
        out.extend(sound(c, out.is_empty(), chars.peek().is_none()));
    }
    out
}

fn sound(c: char, first: bool, last: bool) -> Option<Sound> {
    use Sound::{Consonant, Glide, Vowel};
    Some(match c {
        'ا' | 'أ' | 'ٱ' | 'آ' | 'ى' | 'ة' | '\u{64e}' => Vowel("a"),
        'إ' | 'ئ' | '\u{650}' => Vowel("i"),
        'ؤ' | '\u{64f}' => Vowel("u"),
        // عمر opens with a vowel, سعيد has none of its own for ع.
        'ع' if first => Vowel("a"),
        'ه' if last && !first => Consonant("h"),
        'و' => Glide("w", "u"),
        'ي' | 'ی' => Glide("y", "i"),
        c => Consonant(consonant(c)?),
    })
}

fn consonant(c: char) -> Option<&'static str> {
    Some(match c {
        'ب' => "b",
        'ت' | 'ط' => "t",
        'ث' => "th",
        'ج' => "j",
        'ح' | 'ه' => "h",
        'خ' => "kh",
        'د' | 'ض' => "d",
        'ذ' => "dh",
        'ر' => "r",
        'ز' | 'ظ' | 'ژ' => "z",
        'س' | 'ص' => "s",
        'ش' => "sh",
        'غ' => "gh",
        'ف' => "f",
        'ق' => "q",
        'ك' | 'ک' => "k",
        'ل' => "l",
        'م' => "m",
        'ن' => "n",
        'پ' => "p",
        'چ' => "ch",
        'ڤ' => "v",
        'گ' => "g",
        _ => return None,
    })
}

/// The vowel right before: one consonant may close the syllable of a short one.
#[derive(Clone, Copy, PartialEq)]
enum Before {
    Nothing,
    Short,
    Long(&'static str),
}

/// Sets the vowels that Arabic leaves out.
fn voweled(sounds: &[Sound]) -> String {
    let mut out = String::new();
    let mut before = Before::Nothing;
    for (at, sound) in sounds.iter().enumerate() {
        let (next, after) = (sounds.get(at + 1), sounds.get(at + 2));
        let vowel_next = matches!(next, Some(Sound::Vowel(_)));
        match sound {
            Sound::Vowel(v) => {
                if before != Before::Long(v) {
                    out.push_str(v);
                }
                before = Before::Long(v);
            }
            Sound::Glide(_, v) if at > 0 && before == Before::Nothing && !vowel_next => {
                out.push_str(v);
                before = Before::Long(v);
            }
            Sound::Glide(letter, _) | Sound::Consonant(letter) => {
                out.push_str(letter);
                let vowel = missing(before, next, after);
                out.push_str(vowel);
                before = if vowel.is_empty() { Before::Nothing } else { Before::Short };
            }
        }
    }
    out
}

/// The short vowel after a consonant, as far as the shape of the word tells it.
fn missing(before: Before, next: Option<&Sound>, after: Option<&Sound>) -> &'static str {
    match (before, next, after) {
        // سالم, فاطمة: after a long a there is an i.
        (Before::Long("a"), Some(Sound::Consonant(_)), _) => "i",
        (Before::Short, Some(Sound::Consonant(_)), _) => "",
        (_, Some(Sound::Consonant(_)), _) => "a",
        // زياد, نواف
        (Before::Nothing, Some(Sound::Glide(_, "i")), Some(Sound::Vowel(_))) => "i",
        (Before::Nothing, Some(Sound::Glide(..)), Some(Sound::Vowel(_))) => "a",
        _ => "",
    }
}

fn capitalise(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or(String::new(), |c| c.to_uppercase().chain(chars).collect())
}

#[cfg(test)]
#[path = "latin_tests.rs"]
mod tests;
