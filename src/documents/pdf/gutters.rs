//! Where the columns of a page part.

use super::{
    columns::{bands_of, by_line},
    geometry::{bounds, median},
    rows::Piece,
};
use std::collections::BTreeSet;

/// Lines that stand on both sides of a gutter at least.
const LEAST: usize = 4;
/// The same where the page before had its gutter there: the last lines of an article are few.
const LEAST_ON: usize = 2;
/// More pieces than a newspaper page has lines: a drawing, not columns.
const MOST: usize = 1500;
/// Gutters that a page hands to the next at most.
const MOST_KNOWN: usize = 24;

/// The gutters of a page, for the next one: the last lines of an article are too few to show them.
pub(super) fn gutters_of(pieces: &[Piece]) -> Vec<f64> {
    let mut gutters = Vec::new();
    gather(&pieces.iter().collect::<Vec<_>>(), &mut gutters);
    gutters
}

fn gather(pieces: &[&Piece], gutters: &mut Vec<f64>) {
    if gutters.len() >= MOST_KNOWN {
        return;
    }
    let Some(gutter) = gutter_of(pieces) else { return };
    gutters.push(gutter);
    let (before, after) = sides_of(pieces, gutter);
    gather(&after, gutters);
    gather(&before, gutters);
}

/// Whether a gutter of the page before is one here too.
pub(super) fn is_gutter(pieces: &[&Piece], gutter: f64) -> bool {
    pieces.len() <= MOST && score(&by_line(pieces), gutter, LEAST_ON) > 0
}

/// Where most text stands on both sides of an empty strip; nothing where the page is one column.
pub(super) fn gutter_of(pieces: &[&Piece]) -> Option<f64> {
    if pieces.len() < LEAST * 2 || pieces.len() > MOST {
        return None;
    }
    let lines = by_line(pieces);
    let mut best: Option<(f64, usize)> = None;
    for gutter in candidates(pieces) {
        let score = score(&lines, gutter, LEAST);
        if score > best.map_or(0, |(_, score)| score) {
            best = Some((gutter, score));
        }
    }
    best.map(|(gutter, _)| gutter)
}

/// Places just beside a piece that have enough on both sides, each once.
fn candidates(pieces: &[&Piece]) -> Vec<f64> {
    let mut seen = BTreeSet::new();
    let beside = |piece: &&Piece| {
        let room = piece.size * 0.3;
        [(piece.left - room).round(), (piece.right + room).round()]
    };
    let is_between = |gutter: &f64| {
        let before = pieces.iter().filter(|piece| piece.right <= *gutter).count();
        let after = pieces.iter().filter(|piece| piece.left >= *gutter).count();
        before >= LEAST && after >= LEAST
    };
    let all = pieces.iter().flat_map(beside);
    all.filter(|gutter| seen.insert(*gutter as i64)).filter(is_between).collect()
}

/// How many letters a gutter would part, over the bands of the page.
fn score(lines: &[&Piece], gutter: f64, least: usize) -> usize {
    let bands = bands_of(lines, gutter);
    let beside = bands.iter().filter(|band| !band.across);
    beside.filter_map(|band| worth_of(&band.pieces, gutter, least)).sum()
}

/// Letters on the weaker side of a gutter, where both sides are columns of text.
fn worth_of(pieces: &[&Piece], gutter: f64, least: usize) -> Option<usize> {
    let (before, after) = sides_of(pieces, gutter);
    let (a, b) = (Side::of(&before)?, Side::of(&after)?);
    let strip = b.left - a.right;
    let common = a.bottom.min(b.bottom) - a.top.max(b.top);
    let shorter = (a.bottom - a.top).min(b.bottom - b.top);
    let stand_beside = strip >= a.size * 0.6 && common >= shorter * 0.5;
    let is_text = a.is_text(least) && b.is_text(least);
    (stand_beside && is_text).then(|| a.letters.min(b.letters))
}

/// What stands left and what stands right of a gutter.
fn sides_of<'p>(pieces: &[&'p Piece], gutter: f64) -> (Vec<&'p Piece>, Vec<&'p Piece>) {
    let before = pieces.iter().copied().filter(|piece| piece.right <= gutter).collect();
    let after = pieces.iter().copied().filter(|piece| piece.left >= gutter).collect();
    (before, after)
}

/// One side of a gutter.
struct Side {
    lines: usize,
    letters: usize,
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
    size: f64,
}

impl Side {
    fn of(pieces: &[&Piece]) -> Option<Self> {
        pieces.first()?;
        let size = median(pieces.iter().map(|piece| piece.size).collect());
        let line = |piece: &&Piece| (piece.y / (size * 0.5).max(1.0)).round() as i64;
        let (left, _) = bounds(pieces.iter().map(|piece| piece.left));
        let (_, right) = bounds(pieces.iter().map(|piece| piece.right));
        let (top, bottom) = bounds(pieces.iter().map(|piece| piece.y));
        Some(Self {
            lines: pieces.iter().map(line).collect::<BTreeSet<_>>().len(),
            letters: pieces.iter().map(|piece| piece.cells.len()).sum(),
            left,
            right,
            top,
            bottom,
            size,
        })
    }

    /// Rows of figures and names stand in columns too, and are read across.
    fn is_text(&self, least: usize) -> bool {
        self.lines >= least && self.letters >= self.lines * 12
    }
}
