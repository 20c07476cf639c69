//! One article as a dossier keeps it: its report, and its words as numbers. Everything that costs
//! time in the length of a text happens here, once.

use super::hash::{hash, hash_all};
use crate::{
    extract::term,
    model::{Class, Lexicon},
    report,
    source::{self, BlockRole},
    span::{Span, Utf16Index},
    text::{self, Token, TokenKind},
};
use std::ops::Range;

/// A place in an article, in UTF-16 code units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    pub(super) start: u32,
    pub(super) end: u32,
}

impl Place {
    pub(super) fn new(start: u32, end: u32) -> Self {
        Self { start, end }
    }

    pub(super) fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    pub(super) fn cover(self, other: Self) -> Self {
        Self::new(self.start.min(other.start), self.end.max(other.end))
    }
}

/// A word of the article itself; marks and boilerplate are no words.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    /// The folded word without its conjunction: `وقال` and `قال` are one.
    pub(super) form: u64,
    /// What it is counted as; none for words of function.
    pub(super) term: Option<Term>,
    pub(super) at: Place,
    /// Part of a name or of somebody's title.
    pub(super) named: bool,
    /// The noun of an office or of a speaker (وزير، شرطة): in too many articles to tell one.
    pub(super) office: bool,
}

/// A word that carries meaning, brought to one form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Term {
    pub(super) key: u64,
    /// A frequent word of news: it tells little of which news.
    pub(super) common: bool,
    /// Digits: a figure or a day.
    pub(super) number: bool,
}

/// What a sentence is to a reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Headline,
    Subheading,
    Body,
}

/// A sentence of the article itself.
#[derive(Clone, Debug)]
pub(super) struct Sentence {
    pub(super) at: Place,
    pub(super) part: Part,
    /// Into [`Article::words`].
    pub(super) words: Range<usize>,
    /// Its terms, each once, ascending.
    pub(super) terms: Vec<Term>,
}

/// An article on the desk.
pub(super) struct Article {
    pub(super) id: String,
    pub(super) report: report::Document,
    pub(super) sentences: Vec<Sentence>,
    pub(super) words: Vec<Word>,
    /// The same for two texts with the same words.
    pub(super) hash: u64,
    text: String,
    /// (code unit, byte) every so often, ascending in both.
    checkpoints: Vec<(u32, u32)>,
}

impl Article {
    /// Reads a text together with the report on it. Linear in the text.
    pub(super) fn read(
        id: &str,
        text: &str,
        report: report::Document,
        lexicon: &Lexicon,
    ) -> Self {
        let (blocks, _) = source::read(text, lexicon);
        let document = text::Document::read(text, blocks, lexicon);
        let reader = Reader { document: &document, units: Utf16Index::new(text), lexicon };
        let (mut sentences, mut words) = (Vec::new(), Vec::new());
        for sentence in &document.sentences {
            sentences.extend(reader.sentence(sentence, &mut words));
        }
        name(&mut words, &report);
        let hash = match words.is_empty() {
            true => hash(text.as_bytes()),
            false => hash_all(words.iter().map(|w: &Word| w.form)),
        };
        let checkpoints = checkpoints(text);
        let text = text.to_string();
        Self { id: id.to_string(), report, sentences, words, hash, text, checkpoints }
    }

    /// The day of the report, `2025-04-16`.
    pub(super) fn day(&self) -> Option<&str> {
        self.report.published.as_ref()?.value.get(..10)
    }

    /// The words at a place; empty where it is none of this text.
    pub(super) fn words_at(&self, at: Place) -> &str {
        let start = self.byte(at.start);
        self.text.get(start..self.byte(at.end).max(start)).unwrap_or("")
    }

    fn byte(&self, unit: u32) -> usize {
        let before = self.checkpoints.partition_point(|c| c.0 <= unit).saturating_sub(1);
        let (units, byte) = self.checkpoints.get(before).copied().unwrap_or_default();
        let rest = self.text.get(byte as usize..).unwrap_or("");
        let mut here = units;
        for (at, c) in rest.char_indices() {
            if here >= unit {
                return byte as usize + at;
            }
            here += c.len_utf16() as u32;
        }
        self.text.len()
    }

    /// The index of the sentence that holds a code unit.
    pub(super) fn sentence_at(&self, unit: u32) -> Option<usize> {
        let index = self.sentences.partition_point(|s| s.at.start <= unit).checked_sub(1)?;
        self.sentences.get(index).filter(|s| unit < s.at.end.max(s.at.start + 1)).map(|_| index)
    }
}

/// Marks the words of names and titles.
fn name(words: &mut [Word], report: &report::Document) {
    let mentions = report.entities.iter().flat_map(|e| &e.mentions).map(|m| (m.start, m.end));
    let titles = report.entities.iter().flat_map(|e| &e.roles);
    let titles = titles.map(|r| (r.title.start, r.title.end));
    for (start, end) in mentions.chain(titles) {
        let first = words.partition_point(|w| w.at.end <= start);
        let inside = words.iter_mut().skip(first).take_while(|w| w.at.start < end);
        inside.for_each(|w| w.named = true);
    }
}

/// The term without the alef of an indefinite object, where enough of it is left (استعداداً).
fn even(term: &str) -> &str {
    const SHORTEST: usize = 4;
    let even = term.strip_suffix('ا').filter(|t| t.chars().count() >= SHORTEST);
    even.unwrap_or(term)
}

fn checkpoints(text: &str) -> Vec<(u32, u32)> {
    const STRIDE: u32 = 128;
    let (mut units, mut all) = (0, vec![(0, 0)]);
    for (byte, c) in text.char_indices() {
        if all.last().is_some_and(|last| units >= last.0 + STRIDE) {
            all.push((units, byte as u32));
        }
        units += c.len_utf16() as u32;
    }
    all
}

struct Reader<'r, 't> {
    document: &'r text::Document<'t>,
    units: Utf16Index<'t>,
    lexicon: &'r Lexicon,
}

impl Reader<'_, '_> {
    fn sentence(&self, sentence: &text::Sentence, words: &mut Vec<Word>) -> Option<Sentence> {
        let part = match self.document.blocks.get(sentence.block)?.role {
            BlockRole::Headline => Part::Headline,
            BlockRole::Subheading => Part::Subheading,
            BlockRole::Boilerplate | BlockRole::Caption => return None,
            _ => Part::Body,
        };
        let first = words.len();
        let tokens = self.document.words(sentence).iter();
        words.extend(tokens.filter(|t| t.kind != TokenKind::Mark).map(|t| self.word(t)));
        let inside = words.get(first..).unwrap_or(&[]);
        let mut terms: Vec<Term> = inside.iter().filter_map(|w| w.term).collect();
        terms.sort_unstable();
        terms.dedup_by_key(|t| t.key);
        let words = first..words.len();
        Some(Sentence { at: self.place(sentence.span), part, words, terms })
    }

    fn word(&self, token: &Token) -> Word {
        let form = self.document.form(token);
        let whole = form.strip_prefix('و').filter(|_| self.document.stem(token) != form);
        let classes = self.lexicon.classes(self.document.bare(token));
        let office = classes.any(&[Class::Office, Class::Rank, Class::Title, Class::Speaker]);
        let term = term(self.document, token, self.lexicon).map(|word| Term {
            key: hash(even(word).as_bytes()),
            common: classes.has(Class::Common),
            number: token.kind == TokenKind::Number,
        });
        let form = hash(whole.unwrap_or(form).as_bytes());
        Word { form, term, at: self.place(token.span), named: false, office }
    }

    fn place(&self, span: Span) -> Place {
        Place::new(self.units.offset(span.start), self.units.offset(span.end))
    }
}
