//! Terms: the words that carry meaning, brought to one form so that they can be counted.
//!
//! A term is a light stem: clitics and article off, then the endings that only tell number, gender
//! or possession (الوزارات، وزارته -> وزار). It is for comparing, never for showing.

use super::Annotated;
use crate::{
    model::{Class, Lexicon},
    text::{Document, Sentence, Token, TokenKind},
};
use std::collections::HashMap;

/// A stem keeps at least this many letters: shorter ones would fall together (دول، دولة، دار).
const SHORTEST: usize = 3;
/// Possessive pronouns (وزارتها، قواتهم).
const POSSESSIVES: [&str; 4] = ["هما", "ها", "هم", "ه"];
/// Endings of number and gender, folded: ه stands for ة.
const ENDINGS: [&str; 5] = ["ات", "ون", "ين", "ان", "ه"];

/// The term of a token; `None` for words of function, marks and single letters.
pub(crate) fn term<'a>(
    document: &'a Document<'_>,
    token: &Token,
    lexicon: &Lexicon,
) -> Option<&'a str> {
    let stem = document.stem(token);
    match token.kind {
        TokenKind::Mark => None,
        TokenKind::Number => Some(stem),
        TokenKind::Foreign => (stem.len() > 1).then_some(stem),
        TokenKind::Word if is_function(document, token, lexicon) => None,
        TokenKind::Word => {
            let bare = document.bare(token);
            (bare.chars().nth(1).is_some()).then(|| lemma(bare))
        }
    }
}

/// Whether a token is a word of function, with or without its clitics.
pub(super) fn is_function(document: &Document<'_>, token: &Token, lexicon: &Lexicon) -> bool {
    let known = |form: &str| lexicon.classes(form).has(Class::Function);
    known(document.form(token)) || (!token.article && known(document.stem(token)))
}

/// The word without the endings of number, gender and possession, where enough of it is left.
pub(super) fn lemma(bare: &str) -> &str {
    if let Some(owned) = POSSESSIVES.iter().find_map(|p| strip(bare, p)) {
        // وزارته has the ta of وزارة, بيته its own: there too little would be left.
        let ending = if owned.ends_with("ات") { "ات" } else { "ت" };
        return strip(owned, ending).unwrap_or(owned);
    }
    // سوريا and سورية are one country.
    let bare = if bare.ends_with("يا") { strip(bare, "ا").unwrap_or(bare) } else { bare };
    ENDINGS.iter().find_map(|ending| strip(bare, ending)).unwrap_or(bare)
}

fn strip<'w>(word: &'w str, ending: &str) -> Option<&'w str> {
    word.strip_suffix(ending).filter(|rest| rest.chars().count() >= SHORTEST)
}

/// The terms of every sentence of a document, numbered, with what each is worth.
#[derive(Debug, Default)]
pub(super) struct Terms {
    /// Terms of each sentence and how often they stand there, ascending by term.
    pub(super) sentences: Vec<Vec<(u32, f32)>>,
    /// What a term is worth: the rarer over the sentences the more.
    pub(super) worth: Vec<f32>,
    /// Length of each sentence's vector of worth.
    pub(super) norms: Vec<f32>,
}

impl Terms {
    /// Reads the sentences of a document. Linear.
    pub(super) fn read<'s>(
        annotated: &Annotated<'_, '_>,
        sentences: impl Iterator<Item = &'s Sentence>,
        lexicon: &Lexicon,
    ) -> Self {
        let mut numbers: HashMap<&str, u32> = HashMap::new();
        let document = annotated.document;
        let mut terms = Self::default();
        let mut spread: Vec<u32> = Vec::new();
        for sentence in sentences {
            let words = document.words(sentence).iter();
            let mut found: Vec<u32> = Vec::new();
            for word in words.filter_map(|token| term(document, token, lexicon)) {
                let next = numbers.len() as u32;
                found.push(*numbers.entry(word).or_insert(next));
            }
            spread.resize(numbers.len(), 0);
            terms.sentences.push(count(found, &mut spread));
        }
        let all = terms.sentences.len() as f32;
        terms.worth = spread.iter().map(|df| 1.0 + log2(all / (*df).max(1) as f32)).collect();
        terms.norms = terms.sentences.iter().map(|s| terms.norm(s)).collect();
        terms
    }

    fn norm(&self, sentence: &[(u32, f32)]) -> f32 {
        sentence.iter().map(|t| self.weight(t) * self.weight(t)).sum::<f32>().sqrt()
    }

    fn weight(&self, (term, times): &(u32, f32)) -> f32 {
        times * self.worth.get(*term as usize).copied().unwrap_or(0.0)
    }

    /// The weights of a sentence's terms, ascending by term.
    pub(super) fn weights(&self, sentence: usize) -> impl Iterator<Item = (u32, f32)> {
        let terms = self.sentences.get(sentence).map_or(&[][..], |s| s);
        terms.iter().map(|t| (t.0, self.weight(t)))
    }

    /// How alike two sentences are, 0 to 1 (cosine).
    pub(super) fn likeness(&self, a: usize, b: usize) -> f32 {
        let norm = |s: usize| self.norms.get(s).copied().unwrap_or(0.0);
        let (mut right, mut dot) = (self.weights(b).peekable(), 0.0);
        for (term, weight) in self.weights(a) {
            while right.next_if(|r| r.0 < term).is_some() {}
            dot += right.next_if(|r| r.0 == term).map_or(0.0, |r| r.1 * weight);
        }
        let norms = norm(a) * norm(b);
        if norms > 0.0 { dot / norms } else { 0.0 }
    }

    /// How much of a sentence's worth another one holds, 0 to 1.
    pub(super) fn covered(&self, sentence: usize, by: usize) -> f32 {
        let other = self.sentences.get(by).map_or(&[][..], |s| s);
        let holds = |term: u32| other.binary_search_by_key(&term, |t| t.0).is_ok();
        let worth = |term: u32| self.worth.get(term as usize).copied().unwrap_or(0.0);
        let (mut all, mut shared) = (0.0, 0.0);
        for (term, _) in self.weights(sentence) {
            all += worth(term);
            shared += if holds(term) { worth(term) } else { 0.0 };
        }
        if all > 0.0 { shared / all } else { 0.0 }
    }
}

fn count(mut found: Vec<u32>, spread: &mut [u32]) -> Vec<(u32, f32)> {
    found.sort_unstable();
    let mut counted: Vec<(u32, f32)> = Vec::with_capacity(found.len());
    for term in found {
        match counted.last_mut() {
            Some(last) if last.0 == term => last.1 += 1.0,
            _ => {
                counted.push((term, 1.0));
                if let Some(df) = spread.get_mut(term as usize) {
                    *df += 1;
                }
            }
        }
    }
    counted
}

/// The binary logarithm, straight between powers of two: the platform's own differs in its last
/// digit from one to the next.
pub(crate) fn log2(x: f32) -> f32 {
    let bits = x.max(1.0).to_bits();
    let exponent = (bits >> 23) as f32 - 127.0;
    exponent + (bits & 0x7f_ffff) as f32 / 8_388_608.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_one_word_fall_together() {
        for (a, b) in [
            ("وزاره", "وزارات"),
            ("وزاره", "وزارتها"),
            ("وزاره", "وزارته"),
            ("مسلح", "مسلحين"),
            ("مسلح", "مسلحون"),
            ("سوري", "سوريه"),
            ("سوري", "سوريا"),
            ("حدود", "حدودها"),
            ("قوات", "قواتهم"),
            ("بيت", "بيته"),
            ("اتفاقيه", "اتفاقيات"),
        ] {
            assert_eq!(lemma(a), lemma(b), "{a} {b}");
        }
    }

    #[test]
    fn other_words_stay_apart() {
        for (a, b) in [
            ("وزير", "وزاره"),
            ("مدن", "مدينه"),
            ("مدن", "مدني"),
            ("حزب", "حزن"),
            ("امن", "امين"),
        ] {
            assert_ne!(lemma(a), lemma(b), "{a} {b}");
        }
    }

    #[test]
    fn short_words_keep_their_endings() {
        for word in ["نفي", "مياه", "امان", "سنه", "فين", "هم", "ا", ""] {
            assert!(
                lemma(word).chars().count() >= word.chars().count().min(SHORTEST),
                "{word}"
            );
        }
    }

    #[test]
    fn log2_is_exact_at_powers_of_two_and_rises() {
        assert_eq!((log2(1.0), log2(2.0), log2(1024.0)), (0.0, 1.0, 10.0));
        assert!(log2(3.0) > 1.4 && log2(3.0) < 1.6 && log2(0.0) == 0.0);
    }
}
