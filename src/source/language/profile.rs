//! The lists of `models/language/`, one a language, as what each word and letter speaks for.
//!
//! They are no class of the lexicon: a Persian word there would count as known in Arabic.

use super::LISTED;
use crate::fold::Folded;
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

/// What a word or letter counts for each listed language.
type Weights = [u32; LISTED.len()];

/// A word or letter of one language alone counts this much; one of several, their part of it.
const OWN: u32 = 6;

/// In the order of `LISTED`.
const LISTS: [&str; LISTED.len()] = [
    include_str!("../../../models/language/ar.txt"),
    include_str!("../../../models/language/fa.txt"),
    include_str!("../../../models/language/ur.txt"),
    include_str!("../../../models/language/ckb.txt"),
    include_str!("../../../models/language/ps.txt"),
    include_str!("../../../models/language/ug.txt"),
    include_str!("../../../models/language/en.txt"),
    include_str!("../../../models/language/fr.txt"),
    include_str!("../../../models/language/de.txt"),
    include_str!("../../../models/language/es.txt"),
    include_str!("../../../models/language/tr.txt"),
];

pub(super) struct Profiles {
    /// By folded form.
    pub(super) words: BTreeMap<String, Weights>,
    pub(super) letters: BTreeMap<char, Weights>,
    /// Letters of the Arabic script that Arabic does not use.
    pub(super) foreign: BTreeSet<char>,
}

pub(super) static PROFILES: LazyLock<Profiles> = LazyLock::new(read);

fn read() -> Profiles {
    let mut words: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    let mut letters: BTreeMap<char, BTreeSet<usize>> = BTreeMap::new();
    for (index, list) in LISTS.iter().enumerate() {
        for entry in list.lines().filter(|line| !line.starts_with('#')) {
            match entry.split_once('\t') {
                Some((letter, _)) => {
                    let known = letter.chars().next();
                    known.map(|c| letters.entry(c).or_default().insert(index));
                }
                None => {
                    let form = Folded::new(entry).as_str().to_string();
                    words.entry(form).or_default().insert(index);
                }
            }
        }
    }
    let foreign = letters.keys().copied().filter(|c| *c >= '\u{600}').collect();
    let words = words.into_iter().map(|(form, of)| (form, weights(&of))).collect();
    let letters = letters.into_iter().map(|(c, of)| (c, weights(&of))).collect();
    Profiles { words, letters, foreign }
}

fn weights(languages: &BTreeSet<usize>) -> Weights {
    let mut weights = [0; LISTED.len()];
    let share = OWN / (languages.len() as u32).max(1);
    for (at, weight) in weights.iter_mut().enumerate() {
        *weight = if languages.contains(&at) { share } else { 0 };
    }
    weights
}
