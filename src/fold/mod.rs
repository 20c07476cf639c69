//! Folding: one spelling for what readers take as the same word, with the way back to the original.

mod class;
mod presentation;

pub(crate) use class::{CharClass, class, is_part_of_word, is_speech, trim};

use crate::span::Span;

/// The folded text of a document and its alignment to the original, both ways.
///
/// Diacritics, tatweel, joiners and bidi marks fall away; alef forms become ا, ى becomes ي, ة
/// becomes ه; Persian ک and ی become ك and ي; shaped letters and ligatures (ﻻ) become plain ones;
/// Arabic-Indic digits, Persian ones too, become ASCII digits; Latin letters become small.
pub struct Folded {
    text: String,
    /// (folded byte, original byte) where the distance between the two changes, ascending in both.
    /// From a step on both sides run alike until the next one, where one side may have run short;
    /// a ligature that grows has a step of its own.
    steps: Vec<(u32, u32)>,
}

impl Folded {
    /// Folds a whole text in one pass.
    pub fn new(original: &str) -> Self {
        let mut folded = Self {
            text: String::with_capacity(original.len()),
            // About every second word of a vowelled text has one; a rough guess spares copies.
            steps: Vec::with_capacity(original.len() / 64 + 2),
        };
        for (byte, c) in original.char_indices() {
            folded.push(byte, c);
        }
        folded.step(original.len());
        folded
    }

    fn push(&mut self, byte: usize, c: char) {
        self.step(byte);
        match fold(c) {
            Fold::To(to) => self.text.push(to),
            Fold::Ligature(letters) => {
                if letters.len() > c.len_utf8() {
                    self.steps.push((self.text.len() as u32, byte as u32));
                }
                self.text.push_str(letters);
            }
            Fold::Gone => self.compose(c),
        }
    }

    /// Texts from a Mac write ئ and ؤ as two characters; the lists write one.
    fn compose(&mut self, mark: char) {
        let carrier = match (mark, self.text.chars().next_back()) {
            ('\u{654}', Some('و')) => 'ؤ',
            ('\u{654}', Some('ي')) => 'ئ',
            _ => return,
        };
        self.text.pop();
        self.text.push(carrier);
    }

    fn step(&mut self, original: usize) {
        let here = (self.text.len() as u32, original as u32);
        let runs_on = self.steps.last().is_some_and(|s| {
            i64::from(here.1) - i64::from(s.1) == i64::from(here.0) - i64::from(s.0)
        });
        if !runs_on {
            self.steps.push(here);
        }
    }

    /// The folded text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Where an original span stands in the folded text. Any two offsets give a span of it.
    pub fn folded(&self, original: Span) -> Span {
        let start = self.to_folded(original.start);
        Span::new(start, self.to_folded(original.end).max(start))
    }

    /// Where a folded span stands in the original text: its letters with the marks that follow
    /// them; a ligature wholly, even where the span holds only some of its letters.
    pub fn original(&self, folded: Span) -> Span {
        let start = self.to_original(folded.start, false);
        Span::new(start, self.to_original(folded.end, true).max(start))
    }

    fn to_folded(&self, original: usize) -> usize {
        let next = self.steps.partition_point(|s| s.1 as usize <= original);
        let (step, limit) = self.segment(next);
        let at = (step.0 as usize + original.saturating_sub(step.1 as usize))
            .min(limit.map_or(self.text.len(), |s| s.0 as usize));
        // Inside a ligature's bytes there is no letter to point at: its start stands for it.
        if self.grows(step, limit) { step.0 as usize } else { self.floor(at) }
    }

    fn to_original(&self, folded: usize, end: bool) -> usize {
        let folded = self.floor(folded.min(self.text.len()));
        let next = self.steps.partition_point(|s| s.0 as usize <= folded);
        let (step, limit) = self.segment(next);
        let past = folded - (step.0 as usize).min(folded);
        match limit {
            Some(limit) if self.grows(step, Some(limit)) => {
                if end && past > 0 {
                    limit.1 as usize
                } else {
                    step.1 as usize
                }
            }
            Some(limit) => (step.1 as usize + past).min(limit.1 as usize),
            None => step.1 as usize + past,
        }
    }

    fn segment(&self, next: usize) -> ((u32, u32), Option<(u32, u32)>) {
        let step = self.steps.get(next.saturating_sub(1)).copied().unwrap_or_default();
        (step, self.steps.get(next).copied())
    }

    fn grows(&self, step: (u32, u32), limit: Option<(u32, u32)>) -> bool {
        limit.is_some_and(|limit| limit.0 - step.0 > limit.1 - step.1)
    }

    fn floor(&self, mut byte: usize) -> usize {
        while !self.text.is_char_boundary(byte) {
            byte -= 1;
        }
        byte
    }
}

enum Fold {
    To(char),
    Ligature(&'static str),
    Gone,
}

fn fold(c: char) -> Fold {
    Fold::To(match c {
        '\0'..='\u{7f}' => c.to_ascii_lowercase(),
        c if is_mark(c) || is_invisible(c) => return Fold::Gone,
        'أ' | 'إ' | 'آ' | 'ٱ' | 'ٲ' | 'ٳ' => 'ا',
        'ى' | 'ی' | 'ۍ' => 'ي',
        'ة' | 'ۀ' | 'ہ' | 'ۂ' | 'ۃ' | 'ھ' | 'ە' => 'ه',
        'ک' | 'ڪ' => 'ك',
        '٠'..='٩' => digit(c, '٠'),
        '۰'..='۹' => digit(c, '۰'),
        c => match presentation::letters(c) {
            Some(letters) => return Fold::Ligature(letters),
            None => c,
        },
    })
}

fn digit(c: char, zero: char) -> char {
    char::from_digit(c as u32 - zero as u32, 10).unwrap_or(c)
}

/// Diacritics, Qur'anic signs and tatweel, shaped ones too: part of the word they stand in, no letter of it.
pub(crate) fn is_mark(c: char) -> bool {
    matches!(c, '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}'
        | '\u{6d6}'..='\u{6dc}' | '\u{6df}'..='\u{6e4}' | '\u{6e7}' | '\u{6e8}'
        | '\u{6ea}'..='\u{6ed}' | '\u{8d3}'..='\u{8e1}' | '\u{8e3}'..='\u{8ff}'
        | '\u{fc5e}'..='\u{fc63}' | '\u{fcf2}'..='\u{fcf4}' | '\u{fe70}'..='\u{fe7f}')
}

/// Bidi marks, joiners, zero-width and soft characters: a reader never sees them.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206f}'
        | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_spelling_for_one_word() {
        for (given, want) in [
            ("أَحْمَدُ", "احمد"),
            ("إدارة", "اداره"),
            ("آمال ٱلله", "امال الله"),
            ("مستشفى", "مستشفي"),
            ("العـــراق", "العراق"),
            ("\u{200f}حماس\u{200e}", "حماس"),
            ("می\u{200c}شود", "ميشود"),
            ("کیا", "كيا"),
            ("٢٠٢٥ ۲۰۲۵ 2025", "2025 2025 2025"),
            ("٣٫٥٪", "3٫5٪"),
            ("ﺍﻟﺴﻼﻡ", "السلام"),
            ("ﻷﻥ ﻵﺩﻡ", "لان لادم"),
            ("ﷲ", "الله"),
            ("مسي\u{654}ول سو\u{654}ال ا\u{654}حمد", "مسئول سؤال احمد"),
            ("F-16 COVID", "f-16 covid"),
            ("Señor Müller 😀", "señor müller 😀"),
            ("مسؤول شيء سئل", "مسؤول شيء سئل"),
        ] {
            assert_eq!(Folded::new(given).as_str(), want);
        }
    }

    #[test]
    fn the_way_back_takes_marks_along_and_leaves_ligatures_whole() {
        for (text, word, original) in [
            ("زار مُحَمَّدٌ دمشق", "محمد", "مُحَمَّدٌ"),
            ("قال \u{200f}حماس.", "حماس", "حماس"),
            ("ﺍﻟﺴﻼﻡ عليكم", "السلام", "ﺍﻟﺴﻼﻡ"),
            ("ﺍﻟﺴﻼﻡ عليكم", "السل", "ﺍﻟﺴﻼ"),
            ("ﺍﻟﺴﻼﻡ عليكم", "ام", "ﻼﻡ"),
            ("عام ٢٠٢٥م", "2025", "٢٠٢٥"),
            ("😀 العـــراق!", "عراق", "عـــراق"),
        ] {
            let folded = Folded::new(text);
            let at = folded.as_str().find(word).unwrap();
            let span = folded.original(Span::new(at, at + word.len()));
            assert_eq!(span.of(text), original, "{text}");
        }
    }
}
