//! Pieces -> the lines of a page, column by column.

use super::{
    gutters::{gutter_of, is_gutter},
    rows::Piece,
};
use std::collections::VecDeque;

/// A line of one column: its pieces side by side.
pub(super) type Row = Piece;

/// No page is parted into columns of columns deeper than this.
const DEEPEST: usize = 12;
/// An empty strip across the page, in sizes of the letters, that ends what stands beside each other.
const EMPTY_STRIP: f64 = 2.8;

/// The lines of a page column by column, the right one first where the page runs so. Lines across
/// both columns (a headline, a quotation) divide them: what is above is read first. `known`: the
/// gutters of the page before.
pub(super) fn columns_of(
    pieces: &[Piece],
    right_to_left: bool,
    known: &[f64],
) -> Vec<Vec<Row>> {
    let mut reading = Reading { right_to_left, known, columns: Vec::new() };
    reading.read(&pieces.iter().collect::<Vec<_>>(), DEEPEST);
    reading.columns
}

struct Reading<'p> {
    right_to_left: bool,
    known: &'p [f64],
    columns: Vec<Vec<Row>>,
}

impl Reading<'_> {
    fn read(&mut self, pieces: &[&Piece], deeper: usize) {
        let known = || self.known.iter().copied().find(|gutter| is_gutter(pieces, *gutter));
        let gutter = (deeper > 0).then(|| gutter_of(pieces).or_else(known)).flatten();
        let Some(gutter) = gutter else {
            self.columns.extend((!pieces.is_empty()).then(|| merged(pieces)));
            return;
        };
        for band in bands_of(&by_line(pieces), gutter) {
            if band.across {
                self.columns.push(merged(&band.pieces));
                continue;
            }
            let (right, left): (Vec<&Piece>, Vec<&Piece>) =
                band.pieces.into_iter().partition(|piece| piece.left >= gutter);
            let sides = if self.right_to_left { [right, left] } else { [left, right] };
            for side in sides {
                self.read(&side, deeper - 1);
            }
        }
    }
}

/// What stands one above the other, and whether it goes across the gutter.
pub(super) struct Band<'p> {
    pub(super) across: bool,
    pub(super) pieces: Vec<&'p Piece>,
}

/// Pieces from above, those on one line in the order in which they came.
pub(super) fn by_line<'p>(pieces: &[&'p Piece]) -> Vec<&'p Piece> {
    let mut sorted = pieces.to_vec();
    sorted.sort_by(|a, b| a.y.total_cmp(&b.y));
    sorted
}

/// Cuts a page, given line by line, at the lines that go across a gutter, and where nothing stands
/// beside it.
pub(super) fn bands_of<'p>(lines: &[&'p Piece], gutter: f64) -> Vec<Band<'p>> {
    let is_across = |piece: &&&Piece| piece.left < gutter && piece.right > gutter;
    let across: Vec<f64> = lines.iter().filter(is_across).map(|piece| piece.y).collect();
    let mut bands: Vec<Band<'p>> = Vec::new();
    for piece in lines {
        // Whatever shares a line with one that goes across goes across with it.
        let crosses = nearest(&across, piece.y) < piece.size * 0.3;
        match bands.last_mut() {
            Some(band) if band.across == crosses && !is_apart(band, piece) => {
                band.pieces.push(piece);
            }
            _ => bands.push(Band { across: crosses, pieces: vec![piece] }),
        }
    }
    bands
}

/// How far the nearest of some lines is.
fn nearest(lines: &[f64], y: f64) -> f64 {
    let below = lines.partition_point(|line| *line < y);
    let around = [below.checked_sub(1), Some(below)];
    let found = around.iter().flatten().filter_map(|&n| lines.get(n));
    found.fold(f64::INFINITY, |least, line| least.min((line - y).abs()))
}

fn is_apart(band: &Band<'_>, piece: &Piece) -> bool {
    band.pieces.last().is_some_and(|last| piece.y - last.y > piece.size * EMPTY_STRIP)
}

/// Pieces on one line as one, from above.
fn merged(pieces: &[&Piece]) -> Vec<Row> {
    let mut sorted = pieces.to_vec();
    sorted.sort_by(|a, b| a.y.total_cmp(&b.y).then(a.left.total_cmp(&b.left)));
    let mut rows: Vec<Joined<'_>> = Vec::new();
    for piece in sorted {
        match rows.last_mut() {
            Some(row) if piece.y - row.y <= row.size.min(piece.size) * 0.4 => row.join(piece),
            _ => rows.push(Joined::from(piece)),
        }
    }
    rows.into_iter().map(Joined::row).collect()
}

/// Pieces of a line while they are put side by side.
struct Joined<'p> {
    pieces: VecDeque<&'p Piece>,
    left: f64,
    right: f64,
    y: f64,
    size: f64,
}

impl<'p> From<&'p Piece> for Joined<'p> {
    fn from(piece: &'p Piece) -> Self {
        let (left, right, y, size) = (piece.left, piece.right, piece.y, piece.size);
        Self { pieces: VecDeque::from([piece]), left, right, y, size }
    }
}

impl<'p> Joined<'p> {
    fn join(&mut self, piece: &'p Piece) {
        if self.left <= piece.left {
            self.pieces.push_back(piece);
        } else {
            self.pieces.push_front(piece);
        }
        self.left = self.left.min(piece.left);
        self.right = self.right.max(piece.right);
        self.size = self.size.max(piece.size);
    }

    /// The line, a space between its pieces.
    fn row(self) -> Row {
        let mut cells = Vec::new();
        let mut edge = self.left;
        for piece in self.pieces {
            if let Some(first) = piece.cells.first().filter(|_| !cells.is_empty()) {
                cells.push(first.space(edge, piece.left));
            }
            cells.extend(piece.cells.iter().cloned());
            edge = piece.right;
        }
        Row { cells, left: self.left, right: self.right, y: self.y, size: self.size }
    }
}
