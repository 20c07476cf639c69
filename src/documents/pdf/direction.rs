//! Lines as they are seen -> lines as they are read.

use super::{
    brackets::{is_bracket, is_mirrored, mirrored, well_formed},
    cells::Cell,
    letters::{is_digit, is_letter},
};

/// What direction a letter gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Right,
    Left,
    Digit,
    /// None of its own.
    Neutral,
}

fn kind_of(text: &str) -> Kind {
    if text.chars().any(runs_right) {
        Kind::Right
    } else if text.chars().any(is_digit) {
        Kind::Digit
    } else if text.chars().any(is_letter) {
        Kind::Left
    } else {
        Kind::Neutral
    }
}

/// Letters and signs of the scripts that are written from the right.
fn runs_right(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{5ff}' | '\u{608}' | '\u{60b}' | '\u{60d}' | '\u{61b}'..='\u{64a}'
        | '\u{66d}'..='\u{66f}' | '\u{671}'..='\u{6d5}' | '\u{6e5}' | '\u{6e6}' | '\u{6ee}'
        | '\u{6ef}' | '\u{6fa}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

/// A single one of these between two digits belongs to the number.
fn is_in_number(text: &str) -> bool {
    matches!(text, "." | "," | ":" | "/" | "٫" | "٬")
}

/// Whether there is a letter that runs right to left.
pub(super) fn has_right(cells: &[Cell]) -> bool {
    cells.iter().any(|cell| kind_of(&cell.text) == Kind::Right)
}

/// Whether there is a letter that runs left to right.
pub(super) fn has_left(cells: &[Cell]) -> bool {
    cells.iter().any(|cell| kind_of(&cell.text) == Kind::Left)
}

/// Whether a text is set from right to left: Arabic is, and may hold more foreign letters than its
/// own.
pub(super) fn is_set_from_right(cells: &[Cell]) -> bool {
    let count = |kind| cells.iter().filter(|cell| kind_of(&cell.text) == kind).count();
    count(Kind::Right) * 3 > count(Kind::Left)
}

/// The cells of a line, which stand as they are seen from left to right, as they are read. In a line
/// that runs right to left, numbers and foreign words run the other way, and brackets that the file
/// gives as they look are turned where `mirror` says so.
pub(super) fn logical(seen: &[Cell], right_to_left: bool, mirror: bool) -> String {
    if !right_to_left {
        return seen.iter().map(|cell| cell.text.as_str()).collect();
    }
    let line = Line::new(seen);
    let mut text = String::new();
    let mut at = 0;
    while let Some(cell) = line.cells.get(at) {
        let end = line.left_run_end(at);
        match line.cells.get(at..end).filter(|run| !run.is_empty()) {
            Some(run) => push_foreign(&mut text, run),
            None => text.push_str(turned(cell, mirror)),
        }
        at = end.max(at + 1);
    }
    text
}

/// A run from left to right; where one shape stands for both brackets, they are told by what they
/// close.
fn push_foreign(text: &mut String, run: &[&Cell]) {
    let signs =
        || run.iter().rev().map(|cell| cell.text.as_str()).filter(|sign| is_mirrored(sign));
    let turn = well_formed(signs().map(mirrored)) > well_formed(signs());
    for cell in run.iter().rev() {
        text.push_str(if turn { mirrored(&cell.text) } else { &cell.text });
    }
}

fn turned(cell: &Cell, mirror: bool) -> &str {
    if mirror && !cell.told { mirrored(&cell.text) } else { &cell.text }
}

/// A line's cells from its right end, with what they do to the direction.
struct Line<'c> {
    cells: Vec<&'c Cell>,
    kinds: Vec<Kind>,
    /// Whether a foreign letter follows before the next one of our own.
    foreign_ahead: Vec<bool>,
}

impl<'c> Line<'c> {
    fn new(seen: &'c [Cell]) -> Self {
        let cells: Vec<&Cell> = seen.iter().rev().collect();
        let kinds: Vec<Kind> = cells.iter().map(|cell| kind_of(&cell.text)).collect();
        let mut ahead = false;
        let look = |kind: &Kind| {
            ahead = matches!(kind, Kind::Left) || ahead && *kind != Kind::Right;
            ahead
        };
        let mut foreign_ahead: Vec<bool> = kinds.iter().rev().map(look).collect();
        foreign_ahead.reverse();
        Self { cells, kinds, foreign_ahead }
    }

    fn kind(&self, at: usize) -> Option<Kind> {
        self.kinds.get(at).copied()
    }

    fn is_bracket(&self, at: usize) -> bool {
        self.cells.get(at).is_some_and(|cell| is_bracket(&cell.text))
    }

    /// The end of a run that goes from left to right and begins here: a number, or words of another
    /// script. Where none begins, the place itself.
    fn left_run_end(&self, from: usize) -> usize {
        if !self.is_bracket(from) {
            return self.words_end(from);
        }
        // 'Blue Harbour (BHF)': the bracket that closes is the run's first from the right.
        let end = if self.is_bracket(from + 1) { from } else { self.words_end(from + 1) };
        let inside = (from + 1..end).filter(|&at| self.is_bracket(at)).count();
        if inside % 2 == 1 { end } else { from }
    }

    fn words_end(&self, from: usize) -> usize {
        let mut foreign = match self.kind(from) {
            Some(Kind::Left) => true,
            Some(Kind::Digit) => false,
            _ => return from,
        };
        let mut end = self.number_end(from);
        let mut at = end;
        // What lies between two foreign words, or between a foreign word and its number, goes with
        // them.
        while foreign || self.foreign_ahead.get(at).is_some_and(|ahead| *ahead) {
            match self.kind(at) {
                None | Some(Kind::Right) => break,
                Some(Kind::Left) => {
                    foreign = true;
                    at += 1;
                    end = at;
                }
                Some(Kind::Digit) if foreign => {
                    at = self.number_end(at);
                    end = at;
                }
                Some(_) => at += 1,
            }
        }
        end
    }

    fn number_end(&self, from: usize) -> usize {
        let mut at = from + 1;
        if self.kind(from) != Some(Kind::Digit) {
            return at;
        }
        let is_digit = |at: usize| self.kind(at) == Some(Kind::Digit);
        let is_point =
            |at: usize| self.cells.get(at).is_some_and(|cell| is_in_number(&cell.text));
        loop {
            if is_digit(at) {
                at += 1;
            } else if is_digit(at + 1) && is_point(at) {
                at += 2;
            } else {
                return at;
            }
        }
    }
}
