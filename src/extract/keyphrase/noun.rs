//! Nouns: which words may stand in a key phrase. There is no tagger of word classes: the lexicon,
//! the shape of a word and what the document itself shows of it decide.

use crate::{
    extract::term,
    model::{Class, Lexicon},
    text::{Document, Token, TokenKind},
};
use std::collections::HashSet;

/// Tells nouns from verbs and words of function in one document.
pub(super) struct Nouns<'a, 't> {
    document: &'a Document<'t>,
    lexicon: &'a Lexicon,
    /// Words that stand somewhere with the article or a preposition: no verb does.
    shown: HashSet<&'a str>,
}

/// Classes whose words are names or parts of them: never verbs (يوسف، ينبع).
const NAMES: [Class; 10] = [
    Class::GivenName,
    Class::FamilyName,
    Class::Place,
    Class::Country,
    Class::Nationality,
    Class::Body,
    Class::BodyNoun,
    Class::PlaceNoun,
    Class::Title,
    Class::Misc,
];

impl<'a, 't> Nouns<'a, 't> {
    pub(super) fn new(document: &'a Document<'t>, lexicon: &'a Lexicon, tokens: usize) -> Self {
        let shown = document.tokens.iter().take(tokens).filter_map(|token| {
            let before = token.span.start..token.stem.start;
            let clitics = document.text.get(before).unwrap_or("");
            let preposition = clitics.ends_with(['ب', 'ك']);
            (token.article || preposition).then(|| document.bare(token))
        });
        Self { document, lexicon, shown: shown.collect() }
    }

    /// Whether a token may stand in a phrase. `opens` tells that it begins a sentence.
    pub(super) fn is_content(&self, token: &Token, opens: bool) -> bool {
        let long = self.document.bare(token).chars().nth(1).is_some();
        match token.kind {
            TokenKind::Mark | TokenKind::Number => false,
            TokenKind::Foreign => long,
            TokenKind::Word => {
                long && !term::is_function(self.document, token, self.lexicon)
                    && !self.is_verb(token, opens)
            }
        }
    }

    fn is_verb(&self, token: &Token, opens: bool) -> bool {
        let stem = self.document.stem(token);
        let classes = self.lexicon.classes(stem);
        if token.article || classes.any(&NAMES) {
            return false;
        }
        if classes.has(Class::Saying) {
            return true;
        }
        let bare = self.document.bare(token);
        if self.shown.contains(bare) {
            return false;
        }
        is_present(bare)
            || is_past(token.stem.of(self.document.text), bare)
            || (opens && is_short(bare))
    }
}

/// يواجه، سيشارك، ستبدأ، تتضمن
fn is_present(word: &str) -> bool {
    const NOUNS: [&str; 8] = ["سياس", "سيار", "سيطر", "سيناريو", "ستار", "ستين", "سيول", "سيد"];
    let letters = word.chars().count();
    let begins = |starts: &[&str]| starts.iter().any(|s| word.starts_with(s));
    (letters >= 4 && begins(&["ي", "تت", "تست", "نست"]))
        || (letters >= 5 && begins(&["سي", "ست", "سن"]) && !begins(&NOUNS))
}

/// أعلنت، تلقت، وصلوا: the feminine ta is written open, that of a noun closed or after alef.
fn is_past(original: &str, word: &str) -> bool {
    let letters = word.chars().count();
    let feminine = original.ends_with('ت') && !word.ends_with("ات") && !word.starts_with('م');
    let feminine = feminine && !word.ends_with("يت") && !word.ends_with("وت");
    letters >= 4 && (feminine || word.ends_with("وا"))
}

/// بحث الوزير، عقد المجلس: a short word without article that opens a sentence.
fn is_short(word: &str) -> bool {
    let letters = word.chars().count();
    letters <= 4 && !word.ends_with('ه')
}
