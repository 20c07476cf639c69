//! What a character is to whoever cuts text.

use super::{is_invisible, is_mark};
use crate::span::Span;

/// Classes of characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CharClass {
    Space,
    /// Seen by no reader: inside a word part of it, elsewhere like a space.
    Invisible,
    Arabic,
    /// A diacritic or tatweel: only ever part of the word before it.
    ArabicMark,
    Digit,
    /// A letter of another script.
    Letter,
    Punctuation,
}

pub(crate) fn class(c: char) -> CharClass {
    match c {
        'a'..='z' | 'A'..='Z' => CharClass::Letter,
        '0'..='9' | '٠'..='٩' | '۰'..='۹' => CharClass::Digit,
        '\0'..='\u{7f}' if !c.is_whitespace() => CharClass::Punctuation,
        c if is_invisible(c) => CharClass::Invisible,
        c if is_mark(c) => CharClass::ArabicMark,
        c if is_arabic(c) => CharClass::Arabic,
        c if c.is_whitespace() => CharClass::Space,
        c if c.is_alphabetic() => CharClass::Letter,
        c if c.is_numeric() => CharClass::Digit,
        _ => CharClass::Punctuation,
    }
}

/// Letters and digits of any script.
pub(crate) fn is_speech(c: char) -> bool {
    matches!(class(c), CharClass::Arabic | CharClass::Letter | CharClass::Digit)
}

/// What a word holds beside its letters: diacritics, tatweel, joiners.
pub(crate) fn is_part_of_word(c: char) -> bool {
    matches!(class(c), CharClass::ArabicMark | CharClass::Invisible)
}

/// White space and what nobody sees off both ends.
pub(crate) fn trim(text: &str, span: Span) -> Span {
    let off = |c: char| matches!(class(c), CharClass::Space | CharClass::Invisible);
    let inner = span.of(text);
    let start = span.start + (inner.len() - inner.trim_start_matches(off).len());
    let end = span.start + inner.trim_end_matches(off).len();
    Span::new(start.min(end), end)
}

fn is_arabic(c: char) -> bool {
    matches!(c, '\u{620}'..='\u{63f}' | '\u{641}'..='\u{64a}' | '\u{66e}'..='\u{66f}'
        | '\u{671}'..='\u{6d3}' | '\u{6d5}' | '\u{6ee}'..='\u{6ef}' | '\u{6fa}'..='\u{6ff}'
        | '\u{750}'..='\u{77f}' | '\u{8a0}'..='\u{8c9}'
        | '\u{fb50}'..='\u{fbb1}' | '\u{fbd3}'..='\u{fd3d}' | '\u{fd50}'..='\u{fdfc}'
        | '\u{fe70}'..='\u{fefc}')
}
