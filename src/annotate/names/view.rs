//! The words of a document as the rules see them: comparable form and classes, looked up once.

use crate::{
    model::{Class, Classes, Lexicon},
    text::{Document, Token, TokenKind},
};
use std::{borrow::Cow, ops::Range};

/// Classes whose words are names by themselves.
pub(super) const NAMES: &[Class] = &[
    Class::GivenName,
    Class::FamilyName,
    Class::Body,
    Class::Outlet,
    Class::Country,
    Class::Place,
    Class::Misc,
];

/// Classes whose words end a name.
const STOPS: &[Class] = &[Class::Function, Class::Common, Class::Saying];

/// A word: its form to compare, and what the lexicon says of it.
pub(super) struct Word<'d> {
    /// Without clitics, the article written in full (للأمم -> الامم).
    pub(super) key: Cow<'d, str>,
    /// The classes of the key.
    pub(super) classes: Classes,
    /// The classes of the word without its article.
    pub(super) bare: Classes,
    /// The name is the whole token: what looked like a clitic belongs to it.
    whole: bool,
}

pub(super) struct View<'d> {
    pub(super) document: &'d Document<'d>,
    pub(super) lexicon: &'d Lexicon,
    words: Vec<Word<'d>>,
}

impl<'d> View<'d> {
    pub(super) fn new(document: &'d Document<'d>, lexicon: &'d Lexicon) -> Self {
        let words = document.tokens.iter().map(|t| word(document, lexicon, t)).collect();
        Self { document, lexicon, words }
    }

    pub(super) fn word(&self, at: usize) -> Option<&Word<'d>> {
        self.words.get(at)
    }

    pub(super) fn token(&self, at: usize) -> Option<&Token> {
        self.document.tokens.get(at)
    }

    /// The form to compare; empty beyond the end.
    pub(super) fn key(&self, at: usize) -> &str {
        self.word(at).map_or("", |w| &w.key)
    }

    /// The folded form, clitics included.
    pub(super) fn form(&self, at: usize) -> &str {
        self.token(at).map_or("", |t| self.document.form(t))
    }

    /// The form without clitics and article.
    pub(super) fn bare(&self, at: usize) -> &str {
        self.token(at).map_or("", |t| self.document.bare(t))
    }

    pub(super) fn is(&self, at: usize, class: Class) -> bool {
        self.word(at).is_some_and(|w| w.classes.has(class))
    }

    pub(super) fn bare_is(&self, at: usize, class: Class) -> bool {
        self.word(at).is_some_and(|w| w.bare.has(class) || w.classes.has(class))
    }

    /// Whether the list of context says this of a word.
    pub(super) fn says(&self, word: &str, what: &str) -> bool {
        self.lexicon.says(Class::Context, word, what)
    }

    pub(super) fn is_arabic(&self, at: usize) -> bool {
        self.token(at).is_some_and(|t| t.kind == TokenKind::Word)
    }

    pub(super) fn has_article(&self, at: usize) -> bool {
        self.token(at).is_some_and(|t| t.article)
    }

    /// Whether a conjunction or preposition is written as one with it.
    pub(super) fn has_clitic(&self, at: usize) -> bool {
        !self.is_whole(at) && self.token(at).is_some_and(|t| t.stem.start != t.span.start)
    }

    pub(super) fn is_whole(&self, at: usize) -> bool {
        self.word(at).is_some_and(|w| w.whole)
    }

    /// A word that runs on from the one before: Arabic and without a clitic.
    pub(super) fn runs_on(&self, at: usize, sentence: &Range<usize>) -> bool {
        at < sentence.end && self.is_arabic(at) && !self.has_clitic(at)
    }

    /// Whether the lexicon knows nothing of the word, with its article or without.
    pub(super) fn is_unknown(&self, at: usize) -> bool {
        let tells = |c: &Class| {
            !matches!(
                c,
                Class::Latin
                    | Class::Unsplit
                    | Class::Ambiguous
                    | Class::Abbreviation
                    | Class::Context
                    | Class::Gloss
            )
        };
        let known = |w: &Word<'_>| {
            Class::ALL.iter().any(|c| (w.classes.has(*c) || w.bare.has(*c)) && tells(c))
        };
        self.is_arabic(at) && !self.word(at).is_none_or(known)
    }

    /// Whether the word is known and no name: it ends a name.
    pub(super) fn is_stop(&self, at: usize) -> bool {
        self.word(at).is_some_and(|w| w.classes.any(STOPS) || w.bare.any(STOPS))
    }

    /// A title or rank, with its article or without.
    pub(super) fn is_title(&self, at: usize) -> bool {
        self.bare_is(at, Class::Title) || self.bare_is(at, Class::Rank)
    }

    /// The token before, within the sentence.
    pub(super) fn before(&self, at: usize, sentence: &Range<usize>) -> Option<usize> {
        at.checked_sub(1).filter(|b| *b >= sentence.start)
    }

    /// An adjective of feminine form (السورية).
    pub(super) fn is_feminine(&self, at: usize) -> bool {
        self.key(at).ends_with('ه')
    }

    /// Whether the token is this mark.
    pub(super) fn is_mark(&self, at: usize, marks: &[&str]) -> bool {
        marks.contains(&self.form(at))
    }
}

fn word<'d>(document: &'d Document<'d>, lexicon: &Lexicon, token: &Token) -> Word<'d> {
    let form = document.form(token);
    // بدر: a name that the splitting of clitics may have cut stays whole.
    let whole = lexicon.classes(form);
    if token.stem.start != token.span.start && whole.any(NAMES) {
        return Word { key: Cow::Borrowed(form), classes: whole, bare: whole, whole: true };
    }
    // على and علي fold to one form: the first is the preposition.
    if form == "علي" && token.span.of(document.text).ends_with('ى') {
        let classes = lexicon.classes("من");
        return Word { key: Cow::Borrowed("على"), classes, bare: classes, whole: false };
    }
    let bare = document.bare(token);
    let key = if token.article {
        Cow::Owned(format!("ال{bare}"))
    } else {
        Cow::Borrowed(document.stem(token))
    };
    let classes = lexicon.classes(&key);
    let bare = if token.article { lexicon.classes(bare) } else { classes };
    Word { key, classes, bare, whole: false }
}
