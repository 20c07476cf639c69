//! Cells -> pieces: what stands on one line without a wide gap, spaces put in.

use super::{
    cells::Cell,
    geometry::{bounds, median},
    letters::{is_all_marks, is_mark},
};

/// Cells on one line of the page without a wide gap, from left to right as seen, spaces put in.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Piece {
    pub(super) cells: Vec<Cell>,
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) y: f64,
    pub(super) size: f64,
}

/// The pieces of a page, line after line from above.
pub(super) fn pieces_of(mut cells: Vec<Cell>) -> Vec<Piece> {
    hang(&mut cells);
    let (marks, mut bodies): (Vec<Cell>, Vec<Cell>) =
        cells.into_iter().partition(|cell| is_all_marks(&cell.text));
    bodies.retain(|cell| cell.right > cell.left || !cell.is_blank());
    let blanks = bodies.iter().filter(|cell| cell.is_blank()).count();
    let explicit = blanks as f64 > bodies.len() as f64 * 0.05;
    bodies.extend(marks);
    rows_of(bodies).into_iter().flat_map(|row| pieces_of_row(row, explicit)).collect()
}

fn rows_of(mut cells: Vec<Cell>) -> Vec<Vec<Cell>> {
    cells.sort_by(|a, b| a.y.total_cmp(&b.y));
    let mut rows: Vec<(f64, Vec<Cell>)> = Vec::new();
    for cell in cells {
        match rows.last_mut() {
            Some((y, row)) if cell.y - *y < cell.size * 0.4 => row.push(cell),
            _ => rows.push((cell.y, vec![cell])),
        }
    }
    let sorted = |(_, mut row): (f64, Vec<Cell>)| {
        row.sort_by(|a, b| a.left.total_cmp(&b.left).then(a.right.total_cmp(&b.right)));
        row
    };
    rows.into_iter().map(sorted).collect()
}

/// Puts each vowel sign behind its letter: in text drawn from the left the letter drawn next, since
/// there all is drawn backwards; in text drawn from the right the one before.
fn hang(cells: &mut [Cell]) {
    for at in 0..cells.len() {
        let Some((body, backwards)) = body_of(cells, at) else { continue };
        let mark = cells.get(at).map(|cell| cell.text.clone()).unwrap_or_default();
        if let Some(body) = cells.get_mut(body) {
            take(&mut body.text, &mark, backwards);
        }
    }
}

/// The letter that the mark at `at` belongs to, and whether it is drawn after it.
fn body_of(cells: &[Cell], at: usize) -> Option<(usize, bool)> {
    let mark = cells.get(at).filter(|cell| is_all_marks(&cell.text))?;
    let is_near = |body: &usize| cells.get(*body).is_some_and(|body| is_under(body, mark));
    let before = (at.saturating_sub(6)..at).rev().find(|&n| is_body(cells, n)).filter(is_near);
    let after = (at + 1..at + 7).find(|&n| is_body(cells, n)).filter(is_near);
    match (before, after) {
        (Some(first), Some(second)) => {
            let (one, other) = (cells.get(first)?, cells.get(second)?);
            let backwards = other.left > one.left && other.text.chars().any(is_arabic);
            Some(if backwards { (second, true) } else { (first, false) })
        }
        (Some(first), None) => Some((first, false)),
        (None, second) => Some((second?, true)),
    }
}

fn is_body(cells: &[Cell], at: usize) -> bool {
    cells.get(at).is_some_and(|cell| !cell.is_blank() && !is_all_marks(&cell.text))
}

/// A letter of the Arabic script in any of its shapes.
fn is_arabic(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{8ff}' | '\u{fb50}'..='\u{feff}')
}

fn is_under(letter: &Cell, mark: &Cell) -> bool {
    let middle = (mark.left + mark.right) / 2.0;
    let reach = letter.size * 0.5;
    (letter.y - mark.y).abs() < letter.size
        && middle > letter.left - reach
        && middle < letter.right + reach
}

/// Drawn backwards, a mark comes before those that its letter has already.
fn take(letters: &mut String, mark: &str, backwards: bool) {
    if !backwards {
        letters.push_str(mark);
        return;
    }
    let end = letters.find(is_mark).unwrap_or(letters.len());
    if end > 0 {
        letters.insert_str(end, mark);
    }
}

fn pieces_of_row(row: Vec<Cell>, explicit: bool) -> Vec<Piece> {
    let mut line = Line::new(explicit);
    for cell in row {
        line.push(cell);
    }
    line.cut();
    line.pieces
}

/// A line of the page while its pieces are parted.
struct Line {
    pieces: Vec<Piece>,
    cells: Vec<Cell>,
    /// Whether the piece has a space that the file draws.
    spaced: bool,
    /// How far letters have come.
    edge: f64,
    /// The file draws its spaces.
    explicit: bool,
}

impl Line {
    fn new(explicit: bool) -> Self {
        let (pieces, cells) = (Vec::new(), Vec::new());
        Self { pieces, cells, spaced: false, edge: f64::NEG_INFINITY, explicit }
    }

    fn push(&mut self, cell: Cell) {
        let is_first = self.cells.is_empty();
        if is_all_marks(&cell.text) {
            // It is said with its letter; but where it has a width of its own, that is no gap.
            if !is_first {
                self.edge = self.edge.max(cell.right);
            }
        } else if cell.is_blank() {
            if self.ends_in_letter() {
                self.cells.push(cell.space(cell.left, cell.right));
                self.spaced = true;
            }
            // A stretched space ends no piece by itself: the gap is measured from letter to letter.
        } else {
            let gap = cell.left - self.edge;
            if !is_first && self.parts(&cell, gap) {
                self.cut();
            } else if self.ends_in_letter() && self.is_space(&cell, gap) {
                self.cells.push(cell.space(self.edge, cell.left));
                self.spaced = true;
            }
            self.edge = self.edge.max(cell.right);
            self.cells.push(cell);
        }
    }

    fn ends_in_letter(&self) -> bool {
        self.cells.last().is_some_and(|cell| !cell.is_blank())
    }

    /// Whether a gap is so wide that another piece begins.
    fn parts(&self, cell: &Cell, gap: f64) -> bool {
        gap > cell.size * 0.9 && (!self.explicit || gap > cell.size * 1.2 || !self.spaced)
    }

    /// Where the file draws no spaces, gaps are; where it does, only wide gaps are.
    fn is_space(&self, cell: &Cell, gap: f64) -> bool {
        gap > cell.size * if self.explicit { 0.4 } else { 0.15 }
    }

    /// Ends the piece.
    fn cut(&mut self) {
        let mut cells = std::mem::take(&mut self.cells);
        while cells.last().is_some_and(Cell::is_blank) {
            cells.pop();
        }
        self.spaced = false;
        self.pieces.extend(piece_of(cells));
    }
}

fn piece_of(cells: Vec<Cell>) -> Option<Piece> {
    let letters = || cells.iter().filter(|cell| !cell.is_blank());
    let y = letters().next()?.y;
    let (left, _) = bounds(letters().map(|cell| cell.left));
    let (_, right) = bounds(letters().map(|cell| cell.right));
    let size = median(letters().map(|cell| cell.size).collect());
    Some(Piece { cells, left, right, y, size })
}
