//! One line of a plain text and what can be seen of it without reading: length, marks, bullets.

use crate::{
    fold::{Folded, is_speech},
    span::Span,
};

/// A line with visible characters.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// Without the white space around it.
    pub(super) span: Span,
    /// Words and numbers.
    pub(super) words: usize,
    /// The last character, closing quote marks and brackets left out.
    pub(super) last: char,
    /// Whether it trails off in two or three dots.
    pub(super) trails: bool,
    /// Bytes of the bullet or number that opens it; nought where it is no list item.
    pub(super) marker: usize,
    /// Whether a number opens it.
    pub(super) numbered: bool,
    /// Whether an empty line stands before it.
    pub(super) apart: bool,
}

/// The lines of a text that show anything; a bullet alone on its line joins the next one.
pub(super) fn lines(text: &str) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let (mut start, mut bullet, mut apart) = (0, false, true);
    for raw in text.split_inclusive(['\n', '\r', '\u{2028}', '\u{2029}']) {
        let span = crate::fold::trim(text, Span::new(start, start + raw.len()));
        start += raw.len();
        if span.is_empty() || is_separator(span.of(text)) {
            apart = true;
        } else if span.of(text).chars().all(is_bullet) {
            bullet = true;
        } else {
            let mut line = Line::read(text, span);
            line.apart = apart;
            if std::mem::take(&mut bullet) && line.marker == 0 {
                // The bullet's own line shows nothing else: the item begins at its words.
                line.marker = usize::MAX;
            }
            lines.push(line);
            apart = false;
        }
    }
    lines
}

impl Line {
    fn read(text: &str, span: Span) -> Self {
        let inner = span.of(text);
        let words = inner.split_whitespace().filter(|w| w.chars().any(is_speech)).count();
        let closing = |c: char| c.is_whitespace() || is_quote(c) || matches!(c, ')' | ']');
        let open = inner.trim_end_matches(closing);
        let last = open.chars().next_back().unwrap_or(' ');
        let trails = open.ends_with("..");
        let (marker, numbered) = marker(inner);
        Self { span, words, last, trails, marker, numbered, apart: false }
    }

    /// Whether it ends as a sentence does; '..' only trails off.
    pub(super) fn is_stopped(&self) -> bool {
        matches!(self.last, '.' | '!' | '؟' | '?' | '…' | '۔')
    }

    /// Whether it ends in a full stop.
    pub(super) fn is_full(&self) -> bool {
        matches!(self.last, '.' | '۔') && !self.trails
    }

    /// Whether it is one item of a list.
    pub(super) fn is_item(&self) -> bool {
        self.marker > 0
    }

    /// The folded words, marks taken off: what patterns are compared with.
    pub(super) fn folded_words(&self, text: &str, limit: usize) -> Vec<String> {
        let inner = self.span.of(text);
        let words = inner.split(|c: char| !is_speech(c) && !is_inner(c));
        let folded = words.map(|w| Folded::new(w).as_str().to_string());
        folded.filter(|w| !w.is_empty()).take(limit).collect()
    }
}

/// Diacritics, tatweel and joiners do not cut a word.
fn is_inner(c: char) -> bool {
    crate::fold::is_part_of_word(c)
}

pub(super) fn is_quote(c: char) -> bool {
    matches!(c, '"' | '«' | '»' | '“' | '”' | '„' | '‟' | '\'' | '‘' | '’' | '‹' | '›')
}

/// A line of marks that parts one text from another: `---`, `* * *`, `=====`.
pub(super) fn is_separator(line: &str) -> bool {
    let mut marks = line.chars().filter(|c| !c.is_whitespace());
    let Some(mark) = marks.next() else { return false };
    let alike = marks.clone().all(|c| c == mark);
    alike
        && marks.count() >= 2
        && matches!(mark, '-' | '–' | '—' | '*' | '=' | '_' | '#' | '~' | '•')
}

fn is_bullet(c: char) -> bool {
    matches!(
        c,
        '•' | '‣'
            | '▪'
            | '▫'
            | '◦'
            | '●'
            | '○'
            | '■'
            | '□'
            | '▸'
            | '►'
            | '▶'
            | '◄'
            | '◀'
            | '✓'
            | '✔'
            | '·'
            | '∙'
            | '*'
            | '-'
            | '–'
            | '—'
            | '⁃'
            | '♦'
            | '◆'
            | '❖'
            | '➢'
            | '⬅'
            | '←'
            | '\u{fe0f}'
    ) || c.is_whitespace()
}

/// Bytes of the bullet or number that opens an item, and whether it is a number.
fn marker(line: &str) -> (usize, bool) {
    let bullets = line.find(|c| !is_bullet(c)).unwrap_or(0);
    let spaced = line.get(..bullets).is_some_and(|b| b.ends_with(char::is_whitespace));
    // A dash that touches the next word may belong to it (-5 درجات); '--' opens no item.
    let firm = line.starts_with(|c: char| is_bullet(c) && !matches!(c, '-' | '–' | '—' | '*'));
    let dashes = line.starts_with("--") || line.starts_with("**");
    if bullets > 0 && (spaced || firm) && !dashes {
        return (bullets, false);
    }
    number_marker(line).map_or((0, false), |len| (len, true))
}

/// '1.', '١-', '(2)', '3)' before a word.
fn number_marker(line: &str) -> Option<usize> {
    let inner = line.strip_prefix('(').unwrap_or(line);
    let digits = inner.find(|c: char| !c.is_numeric())?;
    if digits == 0 || inner.get(..digits)?.chars().count() > 2 {
        return None;
    }
    let rest = inner.get(digits..)?;
    let after = rest.trim_start_matches([' ', '\u{a0}', '\t']);
    let text = after.strip_prefix(['.', '-', ')', '–', '/', '،', '_'])?.trim_start();
    // The rest must begin as a text does: 3.5 and 10-12 are figures.
    let opens = text.chars().next().is_some_and(|c| c.is_alphabetic() || is_quote(c));
    let slash = after.starts_with('/') && rest.len() == after.len();
    (opens && !slash).then_some(line.len() - text.len())
}
