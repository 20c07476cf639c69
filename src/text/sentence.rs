//! Sentences: where they end and where a full stop ends none.
//!
//! A sentence ends at `.`, `!`, `؟`, `?`, `…`, `...` and at a line's end. It does not end at `؛`:
//! Arabic news joins clauses with it that share subject and speaker, and cut there they cannot
//! stand alone. Nor at `..`, which headlines write for a dash (رسمياً.. تكليف الياسري).

use crate::{
    fold::{CharClass, class, is_part_of_word, is_speech, trim},
    model::{Class, Lexicon},
    span::Span,
};

/// Cuts a block into sentences.
pub(super) fn split(text: &str, block: Span, lexicon: &Lexicon) -> Vec<Span> {
    let mut cutter = Cutter { inner: block.of(text), lexicon, start: 0 };
    let mut spans = Vec::new();
    let mut at = 0;
    while let Some(found) = cutter.rest(at).find(is_end_mark) {
        let mark = at + found;
        let marks_end = mark + marks(cutter.rest(mark));
        at = marks_end;
        if let Some(end) = cutter.end(mark, marks_end) {
            spans.push(Span::new(block.start + cutter.start, block.start + end));
            (at, cutter.start) = (end, end);
        }
    }
    spans
        .push(Span::new(block.start + cutter.start, block.end.max(block.start + cutter.start)));
    join_bare(text, spans)
}

/// Trims, drops what is empty, and joins what has no letter to the sentence before it.
fn join_bare(text: &str, spans: Vec<Span>) -> Vec<Span> {
    let mut joined: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans.into_iter().map(|s| trim(text, s)).filter(|s| !s.is_empty()) {
        let bare = !span.of(text).chars().any(is_speech);
        match joined.last_mut() {
            Some(last) if bare && !Span::new(last.end, span.start).of(text).contains('\n') => {
                *last = last.cover(span);
            }
            _ => joined.push(span),
        }
    }
    joined
}

fn is_end_mark(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '؟' | '…' | '۔' | '\n' | '\u{2028}' | '\u{2029}' | '\r')
}

fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{2028}' | '\u{2029}')
}

/// Bytes of a run of end marks: `؟!`, `...`; a line end stands alone.
fn marks(rest: &str) -> usize {
    let run = rest.find(|c| !is_end_mark(c) || is_line_end(c)).unwrap_or(rest.len());
    run.max(rest.chars().next().map_or(0, char::len_utf8))
}

fn is_closing(c: char) -> bool {
    matches!(c, '»' | '”' | '’' | ')' | ']' | '"' | '\'' | '›' | '}' | '“')
}

struct Cutter<'t, 'l> {
    inner: &'t str,
    lexicon: &'l Lexicon,
    /// Where the sentence in hand begins.
    start: usize,
}

impl<'t> Cutter<'t, '_> {
    fn rest(&self, at: usize) -> &'t str {
        self.inner.get(at..).unwrap_or("")
    }

    fn before(&self, at: usize) -> &'t str {
        self.inner.get(self.start..at).unwrap_or("")
    }

    /// Where the sentence ends that these marks close, if they close one.
    fn end(&self, mark: usize, marks_end: usize) -> Option<usize> {
        let run = self.inner.get(mark..marks_end).unwrap_or("");
        if run.starts_with(is_line_end) {
            return Some(marks_end);
        }
        let end = marks_end + self.closing(marks_end);
        let rest = self.rest(end);
        let next = rest.chars().next();
        let at_line_end = rest.trim_start_matches([' ', '\t', '\u{a0}']);
        if at_line_end.is_empty() || at_line_end.starts_with(is_line_end) {
            // The item's text may follow its number on the next line; a stop ends all else.
            return Some(end);
        }
        // "(!)" and "(..)" comment on a word inside the sentence.
        let bracketed =
            self.before(mark).ends_with('(') && self.rest(marks_end).starts_with(')');
        // A comma after the mark says that the sentence goes on.
        let goes_on = at_line_end.starts_with(['،', ',', '؛', ':', ')', '.']);
        if bracketed || goes_on || run == ".." {
            return None;
        }
        let inside = matches!(run, "." | "?" | "!") && self.is_inside_word(mark, next);
        let stop = run == "." && (self.is_abbreviated(mark) || self.is_list_number(mark));
        if inside || stop {
            return None;
        }
        Some(end)
    }

    /// Bytes of the closing marks that belong to the sentence: "… سنعود."
    fn closing(&self, at: usize) -> usize {
        let rest = self.rest(at);
        let run = rest.find(|c| !is_closing(c)).unwrap_or(rest.len());
        let after = rest.get(run..).and_then(|r| r.chars().next());
        // A straight quote mark that touches the next word opens a quotation.
        if after.is_some_and(is_speech) { 0 } else { run }
    }

    /// 3.5, example.com/a?b: a mark with no space behind it between Latin letters or digits; after an Arabic word the space was forgotten (مصر.أعلنت).
    fn is_inside_word(&self, mark: usize, next: Option<char>) -> bool {
        let last = self.before(mark).chars().next_back().map_or(CharClass::Space, class);
        let next = next.map_or(CharClass::Space, class);
        let latin = |c| matches!(c, CharClass::Letter | CharClass::Digit);
        latin(last) && latin(next)
    }

    /// د. سامر, أ.ف.ب, U.S., J. Smith: single letters and the listed abbreviations; but not
    /// '1445 هـ.' nor '2020م.', where the letter tells the calendar of the number before it.
    fn is_abbreviated(&self, mark: usize) -> bool {
        let before = self.before(mark);
        let window = before.len().min(24);
        let tail = before.get(floor(before, before.len() - window)..).unwrap_or("");
        let word = tail.rsplit(|c| !is_word(c)).next().unwrap_or("");
        let letters = word.chars().filter(|c| is_speech(*c));
        if word.chars().any(|c| class(c) == CharClass::Digit) {
            return false;
        }
        let ahead = tail.get(..tail.len() - word.len()).unwrap_or("").trim_end();
        let counts = ahead.ends_with(|c| class(c) == CharClass::Digit);
        match letters.count() {
            0 => false,
            1 => !counts,
            _ => {
                let folded = super::Folded::new(word);
                self.lexicon.classes(folded.as_str()).has(Class::Abbreviation)
            }
        }
    }

    /// '1.' that opens an item.
    fn is_list_number(&self, mark: usize) -> bool {
        let opening = self.before(mark).trim_start();
        !opening.is_empty()
            && opening.len() <= 8
            && opening.chars().all(|c| class(c) == CharClass::Digit || c == '(')
    }
}

fn is_word(c: char) -> bool {
    is_speech(c) || is_part_of_word(c)
}

fn floor(text: &str, mut byte: usize) -> usize {
    while !text.is_char_boundary(byte) {
        byte -= 1;
    }
    byte
}
