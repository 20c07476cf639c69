//! Clitics: the conjunctions and prepositions written as one with the next word.
//!
//! An Arabic word may open with a conjunction (و ف), then a preposition (ب ل ك) or the س of the
//! future, then the article. Whether a first letter is one of these is decided by the lexicon: a
//! word that it knows whole stays whole, a word whose remainder it knows is cut, and for the rest
//! the shape of the remainder speaks.

use super::{Folded, Token, TokenKind};
use crate::{
    fold::{CharClass, class},
    model::{Class, Classes, Lexicon},
    span::Span,
};

/// Makes a token, deciding which of its first letters are clitics.
pub(super) fn attach(
    text: &str,
    span: Span,
    kind: TokenKind,
    folded: &Folded,
    lexicon: &Lexicon,
) -> Token {
    let form = folded.folded(span);
    let whole = Token { span, stem: span, kind, article: false, form, stem_form: form };
    if kind != TokenKind::Word {
        return whole;
    }
    let word = form.of(folded.as_str());
    let cut = Reading { lexicon, original: span.of(text) }.clitics(word);
    let stem_form = Span::new(form.start + cut, form.end);
    let start = if cut == 0 { span.start } else { folded.original(stem_form).start };
    let stem = Span::new(start.clamp(span.start, span.end), span.end);
    let original = stem.of(text);
    let article = has_article(stem_form.of(folded.as_str()), original, lexicon)
        || (cut > 0 && is_lam_article(word, cut));
    Token { stem, article, stem_form, ..whole }
}

/// ال as an article; not in ألمانيا, إلى, الله (listed) nor where too little is left.
fn has_article(stem: &str, original: &str, lexicon: &Lexicon) -> bool {
    stem.starts_with("ال")
        && letters(stem) >= 4
        && !original.starts_with(['أ', 'إ', 'آ'])
        && !lexicon.classes(stem).has(Class::Unsplit)
}

/// In للأمم the second ل is what the article leaves behind after the preposition ل.
fn is_lam_article(word: &str, cut: usize) -> bool {
    word.get(..cut).is_some_and(|c| c.ends_with('ل'))
        && word.get(cut..).is_some_and(|rest| rest.starts_with('ل') && letters(rest) >= 3)
}

struct Reading<'l, 't> {
    lexicon: &'l Lexicon,
    /// The word as written: its hamzas tell what folding hides.
    original: &'t str,
}

impl Reading<'_, '_> {
    /// Bytes of the clitics that the folded word opens with.
    fn clitics(&self, word: &str) -> usize {
        let Some(rest) = word.strip_prefix(['و', 'ف']) else { return self.preposition(word) };
        if self.is_whole(word) && !self.joins_functions(word, rest) {
            return 0;
        }
        let conjunction = word.len() - rest.len();
        let known = self.is_whole(rest) && letters(rest) >= self.least(rest);
        match self.preposition(rest) {
            0 if known || self.follows_conjunction(word, rest) => conjunction,
            0 => 0,
            cut => conjunction + cut,
        }
    }

    /// Whether the lexicon knows the word as it stands, so that nothing comes off.
    fn is_whole(&self, word: &str) -> bool {
        is_word_class(self.lexicon.classes(word))
    }

    /// وبعد, وقد, سيكون: listed with the clitic, yet two words of function.
    fn joins_functions(&self, word: &str, rest: &str) -> bool {
        let classes = self.lexicon.classes(word);
        classes.has(Class::Function)
            && !classes.has(Class::Unsplit)
            && letters(rest) >= 2
            && self.lexicon.classes(rest).has(Class::Function)
    }

    /// How many letters must remain: words of function are short (ولم, فمن).
    fn least(&self, rest: &str) -> usize {
        if self.lexicon.classes(rest).any(&[Class::Function]) { 2 } else { 3 }
    }

    /// Whether a remainder that nobody knows follows a conjunction.
    fn follows_conjunction(&self, word: &str, rest: &str) -> bool {
        let left = letters(rest);
        if rest.starts_with("ال") {
            return left >= 4;
        }
        // وأكد, فإن: no word has و or ف as root letter before such a hamza, but for a few listed.
        if self.hamza_at(1) {
            return left >= 2;
        }
        // Few words open with و (they are listed, as are names); most that do are verbs after
        // 'and'. Three letters leave too many names (وليد, وسام, وائل), but for verbs of the imperfect
        // (ويرى, وتعد). Words in ف mostly are whole.
        let least = if rest.starts_with(['ي', 'ت']) { 3 } else { 4 };
        word.starts_with('و') && left >= least
    }

    /// Bytes of one preposition, or of the س of the future, that the word opens with.
    fn preposition(&self, word: &str) -> usize {
        let Some(first) = word.chars().next() else { return 0 };
        let rest = word.get(first.len_utf8()..).unwrap_or("");
        let future = first == 'س' && self.joins_functions(word, rest);
        if self.is_whole(word) && !future {
            return 0;
        }
        let cut = match first {
            'ل' if rest.starts_with('ل') => letters(rest) >= 3,
            'ب' | 'ل' | 'ك' => self.follows_preposition(word, first, rest),
            'س' => self.is_future(word, rest),
            _ => false,
        };
        if cut { first.len_utf8() } else { 0 }
    }

    fn follows_preposition(&self, word: &str, first: char, rest: &str) -> bool {
        let left = letters(rest);
        // بالعراق, كالعادة; after ل the article loses its alef (للعراق).
        if rest.starts_with("ال") && first != 'ل' {
            return left >= 5 || (left == 4 && self.is_whole(rest));
        }
        // بأنقرة, لإسرائيل: a hamza on alef seldom is the second letter of a root or name.
        if self.hamza_at(self.original_offset(word)) {
            return left >= 3;
        }
        left >= 3 && self.is_whole(rest) || first != 'ك' && is_verbal_noun(rest)
    }

    /// سيعقد, ستشهد, سنواصل, سأعود: the imperfect after س.
    fn is_future(&self, word: &str, rest: &str) -> bool {
        let imperfect =
            rest.starts_with(['ي', 'ت', 'ن']) || self.hamza_at(self.original_offset(word));
        imperfect && (self.is_whole(rest) || letters(rest) >= 4)
    }

    /// Where the second letter of the word in hand stands, counted in letters of the original.
    fn original_offset(&self, word: &str) -> usize {
        let all = self.original.chars().filter(|c| is_letter(*c)).count();
        (all + 1).saturating_sub(letters(word))
    }

    /// Whether the n-th letter of the original is an alef with hamza or madda.
    fn hamza_at(&self, n: usize) -> bool {
        let nth = self.original.chars().filter(|c| is_letter(*c)).nth(n);
        matches!(nth, Some('أ' | 'إ' | 'آ'))
    }
}

/// Classes that tell a word; abbreviations, lines of boilerplate and words for rules tell none.
fn is_word_class(classes: Classes) -> bool {
    Class::ALL.iter().any(|c| {
        !matches!(c, Class::Abbreviation | Class::Boilerplate | Class::Context | Class::Gloss)
            && classes.has(*c)
    })
}

/// Nouns known by their shape after ب and ل, where hardly a root or name would look alike:
/// لمواجهة (م and four more), لتعزيز, باستخدام, لاجتماع, بانتهاء.
fn is_verbal_noun(rest: &str) -> bool {
    let mut shape = ['\0'; 6];
    shape.iter_mut().zip(rest.chars()).for_each(|(slot, c)| *slot = c);
    let left = letters(rest);
    match shape {
        ['م', ..] => left >= 5,
        ['ت', _, _, 'ي', ..] => left == 5,
        ['ا', 'س', 'ت', ..] => left >= 5,
        ['ا', _, 'ت', _, 'ا', _] | ['ا', 'ن', _, _, 'ا', _] | ['ا', 'ت', _, 'ا', ..] => {
            (5..=7).contains(&left)
        }
        _ => false,
    }
}

fn is_letter(c: char) -> bool {
    class(c) == CharClass::Arabic
}

fn letters(word: &str) -> usize {
    word.chars().count()
}

#[cfg(test)]
mod tests;
