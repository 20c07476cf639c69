//! Folding: one spelling for what readers take as the same word, with the way back to the original.

use crate::span::Span;

/// The folded text of a document and its alignment to the original.
///
/// Diacritics, tatweel and bidi marks fall away; alef forms become ا, ى becomes ي, ة becomes ه;
/// Arabic-Indic digits become ASCII digits; Latin letters become small.
pub struct Folded {
    text: String,
    /// (folded byte, original byte) wherever the distance between the two changes, ascending.
    steps: Vec<(u32, u32)>,
}

impl Folded {
    /// Folds a whole text in one pass.
    pub fn new(original: &str) -> Self {
        let mut folded =
            Self { text: String::with_capacity(original.len()), steps: Vec::new() };
        for (byte, c) in original.char_indices() {
            if let Some(to) = fold(c) {
                folded.step(byte);
                folded.text.push(to);
            }
        }
        folded.step(original.len());
        folded
    }

    fn step(&mut self, original: usize) {
        let here = self.text.len();
        let (f, o) = self.steps.last().map_or((0, 0), |s| (s.0 as usize, s.1 as usize));
        if original as isize - here as isize != o as isize - f as isize || self.steps.is_empty()
        {
            self.steps.push((here as u32, original as u32));
        }
    }

    /// The folded text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Where an original span stands in the folded text.
    pub fn folded(&self, original: Span) -> Span {
        Span::new(self.to_folded(original.start), self.to_folded(original.end))
    }

    fn to_folded(&self, original: usize) -> usize {
        let next = self.steps.partition_point(|s| s.1 as usize <= original);
        let Some(step) = self.steps.get(next.saturating_sub(1)) else { return 0 };
        let at = step.0 as usize + original.saturating_sub(step.1 as usize);
        let limit = self.steps.get(next).map_or(self.text.len(), |s| s.0 as usize);
        at.min(limit)
    }
}

/// One character folded; `None` where it falls away.
fn fold(c: char) -> Option<char> {
    Some(match c {
        '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{640}' => return None,
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            return None;
        }
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' => 'ي',
        'ة' => 'ه',
        '٠'..='٩' => char::from(b'0' + (c as u32 - 0x660) as u8),
        _ => c.to_ascii_lowercase(),
    })
}
