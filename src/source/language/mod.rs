//! Which language a text or a block is in: Arabic, its neighbours in the same letters, and the
//! Western languages that stand beside it in the news.
//!
//! Words of function decide (که، میں، لەگەڵ; the, les, und), then letters that a language has and
//! Arabic lacks. A word that several languages share counts the less. A text is Arabic unless much
//! speaks against it: foreign names bring پ and گ into Arabic too.

mod profile;

use crate::fold::Folded;
use profile::PROFILES;

/// A language, as far as it is told apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Language {
    /// Arabic.
    Arabic,
    /// Persian.
    Persian,
    /// Urdu.
    Urdu,
    /// Central Kurdish.
    Sorani,
    /// Pashto.
    Pashto,
    /// Uyghur.
    Uyghur,
    /// English.
    English,
    /// French.
    French,
    /// German.
    German,
    /// Spanish.
    Spanish,
    /// Turkish.
    Turkish,
    /// Arabic letters with many that Arabic does not use.
    OtherArabicScript,
    /// Mostly other letters.
    OtherScript,
    /// No letters.
    #[default]
    None,
}

use Language::{
    Arabic, English, French, German, OtherArabicScript, OtherScript, Pashto, Persian, Sorani,
    Spanish, Turkish, Urdu, Uyghur,
};

/// The languages that have a list of words, those in Arabic letters first.
const LISTED: [Language; 11] =
    [Arabic, Persian, Urdu, Sorani, Pashto, Uyghur, English, French, German, Spanish, Turkish];
/// How many of them are written in Arabic letters.
const IN_ARABIC_SCRIPT: usize = 6;

/// Evidence that names a text's language: two words of its own.
const LEAST: u32 = 12;
/// Evidence that names another language for one block among others: three words of its own.
const LEAST_OF_BLOCK: u32 = 18;
/// How much of a block is read.
const WORDS: usize = 400;

impl Language {
    /// BCP 47 code; `und` where the language is not told.
    pub fn code(self) -> &'static str {
        match self {
            Arabic => "ar",
            Persian => "fa",
            Urdu => "ur",
            Sorani => "ckb",
            Pashto => "ps",
            Uyghur => "ug",
            English => "en",
            French => "fr",
            German => "de",
            Spanish => "es",
            Turkish => "tr",
            OtherArabicScript | OtherScript | Language::None => "und",
        }
    }

    /// Whether it is another language in Arabic letters: read as Arabic it would give nonsense.
    pub fn is_neighbour(self) -> bool {
        matches!(self, Persian | Urdu | Sorani | Pashto | Uyghur | OtherArabicScript)
    }
}

/// The language of a text; its first part decides where it is long.
pub fn language(text: &str) -> Language {
    Evidence::of(text, 20 * WORDS).language(LEAST)
}

/// The language of a document and that of each of its blocks. A block too short to tell is in the
/// document's language.
pub(super) fn of_blocks<'t>(
    blocks: impl Iterator<Item = &'t str>,
) -> (Language, Vec<Language>) {
    let evidence: Vec<Evidence> = blocks.map(|block| Evidence::of(block, WORDS)).collect();
    let mut sum = Evidence::default();
    evidence.iter().for_each(|e| sum.add(e));
    let whole = sum.language(LEAST);
    let of = |e: &Evidence| match e.language(LEAST_OF_BLOCK) {
        // Arabic is what is left where nothing speaks: then the document does.
        Arabic | OtherArabicScript if e.words < 4 || !e.is_told() => whole,
        OtherScript | Language::None => whole,
        told => told,
    };
    (whole, evidence.iter().map(of).collect())
}

/// What speaks for each language.
#[derive(Clone, Debug, Default)]
struct Evidence {
    votes: [u32; LISTED.len()],
    words: usize,
    arabic: u32,
    /// Of the Arabic letters, those that Arabic does not use.
    foreign: u32,
    latin: u32,
    other: u32,
}

impl Evidence {
    fn of(text: &str, limit: usize) -> Self {
        let mut evidence = Self::default();
        for word in text.split_whitespace().take(limit) {
            evidence.word(word);
        }
        evidence
    }

    fn add(&mut self, other: &Self) {
        self.votes.iter_mut().zip(other.votes).for_each(|(sum, vote)| *sum += vote);
        self.words += other.words;
        self.arabic += other.arabic;
        self.foreign += other.foreign;
        self.latin += other.latin;
        self.other += other.other;
    }

    fn word(&mut self, word: &str) {
        let letters = word.trim_matches(|c: char| !c.is_alphabetic());
        if letters.is_empty() || letters.len() > 60 {
            return;
        }
        self.words += 1;
        letters.chars().for_each(|c| self.letter(c));
        let form = Folded::new(letters);
        if let Some(weights) = PROFILES.words.get(form.as_str()) {
            self.vote(weights);
        }
        // The article: no neighbour has it but in names and loans.
        let article = form.as_str().starts_with("ال") || form.as_str().starts_with("وال");
        if article && form.as_str().len() >= 10 {
            self.vote(&[3]);
        }
    }

    fn letter(&mut self, c: char) {
        match c {
            '\u{600}'..='\u{6ff}'
            | '\u{750}'..='\u{77f}'
            | '\u{fb50}'..='\u{fdff}'
            | '\u{fe70}'..='\u{fefc}' => {
                self.arabic += 1;
                self.foreign += u32::from(PROFILES.foreign.contains(&c));
            }
            c if c.is_ascii_alphabetic() || ('\u{c0}'..='\u{24f}').contains(&c) => {
                self.latin += 1
            }
            c if c.is_alphabetic() => self.other += 1,
            _ => {}
        }
        if let Some(weights) = PROFILES.letters.get(&c) {
            self.vote(weights);
        }
    }

    fn vote(&mut self, weights: &[u32]) {
        self.votes.iter_mut().zip(weights).for_each(|(sum, weight)| *sum += weight);
    }

    /// Whether anything speaks for any language.
    fn is_told(&self) -> bool {
        self.votes.iter().any(|votes| *votes >= 6)
    }

    fn language(&self, least: u32) -> Language {
        match (self.arabic, self.latin, self.other) {
            (0, 0, 0) => Language::None,
            (arabic, latin, other) if arabic >= latin && arabic >= other => {
                self.in_arabic_script(least)
            }
            (_, latin, other) if latin >= other => {
                self.best(IN_ARABIC_SCRIPT, LISTED.len(), least).unwrap_or(OtherScript)
            }
            _ => OtherScript,
        }
    }

    fn in_arabic_script(&self, least: u32) -> Language {
        let arabic = self.votes.first().copied().unwrap_or(0);
        // Twice what speaks for Arabic: a block of Arabic is not to be lost.
        match self.best(1, IN_ARABIC_SCRIPT, least.max(2 * arabic)) {
            Some(told) => told,
            None if self.foreign * 66 > self.arabic && self.foreign > arabic => {
                OtherArabicScript
            }
            None => Arabic,
        }
    }

    /// The language that most speaks for, from one to another of the listed ones.
    fn best(&self, from: usize, to: usize, least: u32) -> Option<Language> {
        let votes = LISTED.iter().zip(self.votes).take(to).skip(from);
        let (language, votes) = votes.rev().max_by_key(|(_, votes)| *votes)?;
        (votes >= least).then_some(*language)
    }
}

#[cfg(test)]
mod tests;
