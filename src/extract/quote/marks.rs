//! Quotation marks: which tokens stand between a pair.

use crate::extract::index::Index;
use std::ops::Range;

/// What stands between a pair of marks; pairs inside it are not told apart.
#[derive(Clone, Debug)]
pub(super) struct Segment {
    /// The opening mark.
    pub(super) open: usize,
    /// The tokens between the marks.
    pub(super) inner: Range<usize>,
    /// One past the closing mark; the end of the block where the pair is never closed.
    pub(super) end: usize,
    /// Words inside.
    pub(super) words: usize,
}

impl Segment {
    /// Three words or more: a statement rather than a name.
    pub(super) fn is_speech(&self) -> bool {
        self.words >= 3
    }
}

/// The outermost pairs of a block, in order. An open pair ends with its block.
pub(super) fn find(index: &Index<'_, '_, '_>, block: Range<usize>) -> Vec<Segment> {
    let mut segments = Vec::new();
    let mut at = block.start;
    while at < block.end {
        let Some(mark) = opener(index, at) else {
            at += 1;
            continue;
        };
        let segment = close(index, mark, at, block.end);
        at = segment.end.max(at + 1);
        segments.push(segment);
    }
    segments
}

/// A kind of pair: its opening and closing marks and how many tokens each takes.
#[derive(Clone, Copy)]
struct Pair {
    open: &'static [&'static str],
    close: &'static [&'static str],
    width: usize,
}

const PAIRS: &[Pair] = &[
    Pair { open: &["«"], close: &["»"], width: 1 },
    Pair { open: &["“", "„"], close: &["”", "“"], width: 1 },
    Pair { open: &["”"], close: &["“", "”"], width: 1 },
    Pair { open: &["\""], close: &["\""], width: 1 },
    Pair { open: &["‘"], close: &["’"], width: 1 },
    Pair { open: &["("], close: &[")"], width: 2 },
];

fn opener(index: &Index<'_, '_, '_>, at: usize) -> Option<Pair> {
    PAIRS.iter().copied().find(|p| stands(index, at, p.open, p.width))
}

fn stands(index: &Index<'_, '_, '_>, at: usize, marks: &[&str], width: usize) -> bool {
    (at..at + width).all(|i| index.is(i, marks))
}

fn close(index: &Index<'_, '_, '_>, pair: Pair, at: usize, limit: usize) -> Segment {
    let start = at + pair.width;
    let (mut depth, mut words, mut end) = (1usize, 0, start);
    while end < limit {
        if stands(index, end, pair.close, pair.width) {
            depth -= 1;
        } else if stands(index, end, pair.open, pair.width) {
            depth += 1;
        }
        if depth == 0 {
            return Segment { open: at, inner: start..end, end: end + pair.width, words };
        }
        words += usize::from(index.is_word(end));
        end += 1;
    }
    Segment { open: at, inner: start..limit, end: limit, words }
}
