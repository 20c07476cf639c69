//! Tokens: words, numbers, marks. Every visible character of a sentence lies in exactly one.

use super::{Folded, clitic, web};
use crate::{
    fold::{CharClass, class},
    model::Lexicon,
    span::Span,
};

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Arabic letters, with the diacritics and tatweel in them; dotted initials (أ.ف.ب) are one.
    Word,
    /// Letters of another script (COVID-19, F-16, l'Orient, U.S.), and whole addresses, handles
    /// and hashtags in Latin letters.
    Foreign,
    /// Digits, with the decimal and thousands separators between them; `:`, `/`, `-` and `%` are
    /// marks of their own.
    Number,
    /// One mark.
    Mark,
}

/// A token; owns no text.
#[derive(Clone, Debug)]
pub struct Token {
    /// Where it stands, clitics included.
    pub span: Span,
    /// Where it stands without conjunctions and prepositions (و ف ب ل ك س).
    pub stem: Span,
    /// What it is made of.
    pub kind: TokenKind,
    /// Whether the stem begins with the article (ال, or ل after the preposition ل).
    pub article: bool,
    pub(super) form: Span,
    pub(super) stem_form: Span,
}

/// Appends the tokens of a sentence.
pub(super) fn tokenize(
    text: &str,
    sentence: Span,
    folded: &Folded,
    lexicon: &Lexicon,
    out: &mut Vec<Token>,
) {
    let inner = sentence.of(text);
    let mut at = 0;
    // Addresses are looked for once in each run of ASCII: that keeps long runs linear.
    let mut searched = 0;
    while let Some(first) = inner.get(at..).and_then(|rest| rest.chars().next()) {
        let rest = inner.get(at..).unwrap_or("");
        let address = if at >= searched && web::may_open(first) {
            searched = at + web::run(rest);
            web::address(rest)
        } else {
            None
        };
        let (kind, len) = match address {
            Some(len) => (Some(TokenKind::Foreign), len),
            None => next(rest, first),
        };
        let span = Span::new(sentence.start + at, sentence.start + at + len);
        at += len;
        if let Some(kind) = kind {
            out.push(clitic::attach(text, span, kind, folded, lexicon));
        }
    }
}

/// The kind and the bytes of the token that `rest` begins with; no kind for space.
fn next(rest: &str, first: char) -> (Option<TokenKind>, usize) {
    match class(first) {
        CharClass::Space | CharClass::Invisible => (None, first.len_utf8()),
        CharClass::Arabic => (Some(TokenKind::Word), word(rest)),
        CharClass::Digit => number(rest),
        CharClass::Letter => (Some(TokenKind::Foreign), foreign(rest)),
        CharClass::ArabicMark | CharClass::Punctuation => {
            (Some(TokenKind::Mark), first.len_utf8())
        }
    }
}

fn word(rest: &str) -> usize {
    initials(rest).unwrap_or_else(|| letters(rest))
}

/// A run of Arabic letters; what is invisible belongs to it only between two of them. It ends at
/// a letter that only ever ends a word, where the space was lost: وزارةالتربية, إلىالميدان,
/// رسمياًإلى.
fn letters(rest: &str) -> usize {
    let (mut end, mut last, mut closed) = (0, ' ', false);
    for (at, c) in rest.char_indices() {
        match class(c) {
            CharClass::Arabic if closed || is_final(last, c) => break,
            CharClass::Arabic => (end, last) = (at + c.len_utf8(), c),
            CharClass::ArabicMark => {
                end = at + c.len_utf8();
                closed |= c == '\u{64b}' && last == 'ا';
            }
            // A zero-width space is a space that shows no width.
            CharClass::Invisible if c != '\u{200b}' => {}
            _ => break,
        }
    }
    end
}

/// Whether `last` ends a word whatever follows; شىء is a common way to write شيء.
fn is_final(last: char, next: char) -> bool {
    last == 'ة' || last == 'ى' && !matches!(next, 'ء' | 'ئ')
}

/// Dotted initials of two and more single letters: أ.ف.ب
fn initials(rest: &str) -> Option<usize> {
    let mut end = 0;
    let mut count = 0;
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let lone = class(c) == CharClass::Arabic
            && chars.peek().is_none_or(|(_, n)| !is_word_part(*n));
        if !lone {
            break;
        }
        end = at + c.len_utf8();
        count += 1;
        match chars.next() {
            Some((_, '.')) => {}
            _ => break,
        }
    }
    let dot = rest.get(end..).is_some_and(|r| r.starts_with('.'));
    (count >= 2).then_some(end + usize::from(count > 2 && dot))
}

fn is_word_part(c: char) -> bool {
    matches!(class(c), CharClass::Arabic | CharClass::ArabicMark)
}

fn number(rest: &str) -> (Option<TokenKind>, usize) {
    let mut chars = rest.char_indices().peekable();
    let (mut end, mut separated) = (0, false);
    while let Some((at, c)) = chars.next() {
        match class(c) {
            CharClass::Digit => end = at + c.len_utf8(),
            // 5G, 3D, 2nd: a name, not a figure.
            CharClass::Letter if at == end && !separated => {
                return (Some(TokenKind::Foreign), foreign(rest));
            }
            CharClass::Punctuation if at == end && is_separator(c) => {
                if chars.peek().is_none_or(|(_, n)| class(*n) != CharClass::Digit) {
                    break;
                }
                separated = true;
                end = at + c.len_utf8();
            }
            _ => break,
        }
    }
    (Some(TokenKind::Number), end)
}

/// What stands between the digits of one number: 3.5, 1,200, ٣٫٥, ١٬٢٠٠, 2،5.
fn is_separator(c: char) -> bool {
    matches!(c, '.' | ',' | '٫' | '٬' | '،')
}

/// A word of another script: letters and digits, joined inside by hyphens, apostrophes and &;
/// by dots only where each part is one letter (U.S.).
fn foreign(rest: &str) -> usize {
    let mut end = 0;
    let mut part = 0;
    let mut dotted = true;
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        match class(c) {
            CharClass::Letter | CharClass::Digit => {
                end = at + c.len_utf8();
                part += 1;
                dotted &= part == 1;
            }
            _ if at == end && ('\u{300}'..='\u{36f}').contains(&c) => end = at + c.len_utf8(),
            _ if at != end => break,
            _ => {
                let goes_on = chars.peek().is_some_and(|(_, n)| {
                    matches!(class(*n), CharClass::Letter | CharClass::Digit)
                });
                let joins = match c {
                    '-' | '\'' | '’' | '&' | '_' | '\u{2011}' => goes_on,
                    '.' => dotted && (goes_on || end > 1),
                    _ => false,
                };
                if !joins {
                    break;
                }
                if c == '.' && !goes_on {
                    return end + 1;
                }
                part = 0;
            }
        }
    }
    end
}
