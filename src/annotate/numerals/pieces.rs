//! Pieces: what number and date rules look at, cut finer than tokens.

use crate::{
    model::{Class, Lexicon},
    span::Span,
    text::Document,
};
use std::borrow::Cow;

/// Lists whose entries decide how a word is cut from its clitics here.
const LISTS: &[Class] = &[
    Class::Month,
    Class::Weekday,
    Class::NumberWord,
    Class::TimeWord,
    Class::Currency,
    Class::Unit,
    Class::Counted,
];

/// What a clitic prefix is taken from and what is left of it: `للخميس` is ل + الخميس.
const PREFIXES: &[(&str, &str)] = &[
    ("", ""),
    ("و", ""),
    ("ف", ""),
    ("ب", ""),
    ("ل", ""),
    ("ك", ""),
    ("لل", "ال"),
    ("وب", ""),
    ("ول", ""),
    ("وك", ""),
    ("ولل", "ال"),
    // Pasted news loses blanks: 'يومالخميس'.
    ("يوم", ""),
];

/// What a piece is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::annotate) enum Kind {
    /// Arabic letters.
    Word,
    /// Decimal digits of one run, whatever the script.
    Digits,
    /// Letters of another script.
    Foreign,
    /// One mark.
    Mark,
}

/// A word, a run of digits or a mark.
pub(in crate::annotate) struct Piece<'a> {
    /// Where it stands, clitics left out.
    pub span: Span,
    /// Folded, without the clitics that stand before a known word; digits in ASCII.
    pub word: Cow<'a, str>,
    /// The folded clitics that were cut (`و`, `ب`, `لل`).
    pub clitic: &'static str,
    /// What it is made of.
    pub kind: Kind,
    /// No white space before it.
    pub glued: bool,
    /// The word is a given name.
    pub given: bool,
    /// What the list of context says of the word, and of the word without its first letter.
    context: [&'a str; 2],
    entries: Vec<Entry<'a>>,
}

impl Piece<'_> {
    /// Whether the list of context says this of the word.
    pub(in crate::annotate) fn says(&self, what: &str) -> bool {
        self.context[0].split(' ').any(|w| w == what)
    }

    /// Whether it says so of the word under و, ف or ب (وإصابة، بمقتل).
    pub(in crate::annotate) fn says_within(&self, what: &str) -> bool {
        self.context[1].split(' ').any(|w| w == what)
    }
}

/// A list entry that begins at a piece.
struct Entry<'a> {
    class: Class,
    pieces: usize,
    attribute: &'a str,
}

/// The pieces of one block. Any index may be asked for; beyond the end there is nothing.
pub(in crate::annotate) struct Pieces<'a>(Vec<Piece<'a>>);

impl<'a> Pieces<'a> {
    /// Cuts the text of a block. Linear.
    pub(in crate::annotate) fn cut(
        document: &'a Document<'_>,
        block: Span,
        lexicon: &'a Lexicon,
    ) -> Self {
        let mut pieces: Vec<Piece<'a>> = Vec::new();
        for (span, kind) in runs(document.text, block) {
            let glued = pieces.last().is_some_and(|p| p.span.end == span.start);
            let word = match kind {
                Kind::Digits => Cow::Owned(ascii(span.of(document.text))),
                _ => Cow::Borrowed(document.folded.folded(span).of(document.folded.as_str())),
            };
            pieces.push(Piece {
                span,
                word,
                clitic: "",
                kind,
                glued,
                given: false,
                context: [""; 2],
                entries: Vec::new(),
            });
        }
        let mut all = Self(pieces);
        for at in 0..all.0.len() {
            all.look_up(at, document.text, lexicon);
            if let Some(piece) = all.0.get_mut(at) {
                piece.context = context(&piece.word, lexicon);
            }
        }
        all
    }

    /// Finds the list entries that begin here, with the shortest clitic that gives any.
    fn look_up(&mut self, at: usize, text: &str, lexicon: &'a Lexicon) {
        let Some(piece) = self.get(at).filter(|p| p.kind == Kind::Word) else { return };
        let whole = piece.word.clone();
        let given = lexicon.classes(&whole).has(Class::GivenName);
        if let Some(piece) = self.0.get_mut(at) {
            piece.given = given;
        }
        for (prefix, article) in PREFIXES {
            let Some(rest) = whole.strip_prefix(prefix) else { continue };
            let word = format!("{article}{rest}");
            let entries = self.entries_from(at, &word, lexicon);
            if entries.is_empty() || rest.is_empty() {
                continue;
            }
            if let Some(piece) = self.0.get_mut(at) {
                let cut = prefix.chars().count() - usize::from(!article.is_empty());
                piece.span.start = after_letters(text, piece.span, cut);
                (piece.word, piece.clitic, piece.entries) = (Cow::Owned(word), prefix, entries);
            }
            return;
        }
    }

    fn entries_from(&self, at: usize, word: &str, lexicon: &'a Lexicon) -> Vec<Entry<'a>> {
        let rest = self.0.iter().skip(at + 1).map(|p| p.word.as_ref());
        let words: Vec<&str> = std::iter::once(word).chain(rest.take(4)).collect();
        let mut entries = Vec::new();
        for (pieces, classes) in lexicon.prefixes(words.iter().copied()) {
            for class in LISTS.iter().filter(|c| classes.has(**c)) {
                let form = words.iter().take(pieces).copied().collect::<Vec<_>>().join(" ");
                let attribute = lexicon.attribute(*class, &form).unwrap_or_default();
                entries.push(Entry { class: *class, pieces, attribute });
            }
        }
        entries
    }

    /// How many pieces there are.
    pub(in crate::annotate) fn len(&self) -> usize {
        self.0.len()
    }

    /// The piece at an index.
    pub(in crate::annotate) fn get(&self, at: usize) -> Option<&Piece<'a>> {
        self.0.get(at)
    }

    /// The word there, empty beyond the end.
    pub(in crate::annotate) fn word(&self, at: usize) -> &str {
        self.get(at).map_or("", |p| p.word.as_ref())
    }

    /// The word before, empty at the start of the block.
    pub(in crate::annotate) fn before(&self, at: usize) -> &str {
        at.checked_sub(1).map_or("", |at| self.word(at))
    }

    /// Whether one of the words stands there.
    pub(in crate::annotate) fn is(&self, at: usize, words: &[&str]) -> bool {
        self.get(at).is_some_and(|p| words.contains(&p.word.as_ref()))
    }

    /// Whether the list of context says this of the word there.
    pub(in crate::annotate) fn says(&self, at: usize, what: &str) -> bool {
        self.get(at).is_some_and(|p| p.says(what))
    }

    /// Whether the list of context says this of the word before.
    pub(in crate::annotate) fn before_says(&self, at: usize, what: &str) -> bool {
        at.checked_sub(1).is_some_and(|at| self.says(at, what))
    }

    /// Whether this mark stands there.
    pub(in crate::annotate) fn mark(&self, at: usize, mark: &str) -> bool {
        self.is(at, &[mark])
    }

    /// Whether the conjunction و is cut from the word there, or stands there alone.
    pub(in crate::annotate) fn joined(&self, at: usize) -> bool {
        self.get(at).is_some_and(|p| p.clitic.starts_with('و'))
    }

    /// The longest entry of a class that begins there: one past its last piece, its attribute.
    pub(in crate::annotate) fn entry(
        &self,
        at: usize,
        class: Class,
    ) -> Option<(usize, &'a str)> {
        let found = self.get(at)?.entries.iter().rev().find(|e| e.class == class)?;
        Some((at + found.pieces, found.attribute))
    }

    /// The span from one piece to another, the second left out.
    pub(in crate::annotate) fn span(&self, from: usize, to: usize) -> Option<Span> {
        let last = self.get(to.checked_sub(1)?)?;
        Some(Span::new(self.get(from)?.span.start, last.span.end))
    }
}

/// What the list of context says of a word, and of what its first letter may be joined to.
fn context<'a>(word: &str, lexicon: &'a Lexicon) -> [&'a str; 2] {
    let says = |word: &str| lexicon.attribute(Class::Context, word).unwrap_or_default();
    let within = word.strip_prefix(['و', 'ف', 'ب']).map_or("", says);
    [says(word), within]
}

/// Runs of characters of one kind; white space and invisible marks fall away.
fn runs(text: &str, block: Span) -> Vec<(Span, Kind)> {
    let mut runs: Vec<(Span, Kind)> = Vec::new();
    for (at, c) in block.of(text).char_indices() {
        let (start, end) = (block.start + at, block.start + at + c.len_utf8());
        let Some(kind) = kind(c) else { continue };
        match runs.last_mut() {
            Some((span, last)) if *last == kind && kind != Kind::Mark && span.end == start => {
                span.end = end;
            }
            _ => runs.push((Span::new(start, end), kind)),
        }
    }
    runs
}

fn kind(c: char) -> Option<Kind> {
    match c {
        c if c.is_whitespace() || c.is_control() => None,
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => None,
        c if digit(c).is_some() => Some(Kind::Digits),
        '\u{610}'..='\u{61a}'
        | '\u{620}'..='\u{669}'
        | '\u{66e}'..='\u{6d3}'
        | '\u{6d5}'..='\u{6ff}' => Some(Kind::Word),
        c if c.is_alphabetic() => Some(Kind::Foreign),
        _ => Some(Kind::Mark),
    }
}

/// The value of a digit of the scripts that Arabic news uses: ASCII, Arabic-Indic, Persian,
/// Devanagari, full width.
fn digit(c: char) -> Option<u8> {
    let zeros = [0x30, 0x660, 0x6f0, 0x966, 0xff10];
    let value = zeros.iter().filter_map(|z| (c as u32).checked_sub(*z)).find(|v| *v < 10)?;
    u8::try_from(value).ok()
}

fn ascii(text: &str) -> String {
    text.chars().filter_map(digit).map(|d| char::from(b'0' + d)).collect()
}

/// The byte after so many folded letters of a span: diacritics and tatweel count for nothing.
fn after_letters(text: &str, span: Span, letters: usize) -> usize {
    let bare = |c: char| !matches!(c, '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{640}');
    let mut found = span.of(text).char_indices().filter(|(_, c)| bare(*c));
    found.nth(letters).map_or(span.start, |(at, _)| span.start + at)
}
