//! Rows of activations.

use super::lanes::{Ints, Pair, QUARTER, WIDTH, pairs};

/// Rows that are multiplied at once.
pub(super) const TOGETHER: usize = 4;

/// The same pair of numbers of four rows.
pub(super) type Quad = [Pair; TOGETHER];

/// Rows of fixed-point numbers, one a word or a word form.
///
/// Four rows lie side by side, pair by pair, as a product reads them.
#[derive(Default)]
pub(super) struct Rows {
    quads: Vec<Quad>,
    count: usize,
    /// Quads of four rows.
    length: usize,
}

impl Rows {
    /// Makes room for `count` rows of `width` zeros; memory is reused.
    pub(super) fn reset(&mut self, count: usize, width: usize) {
        self.count = count;
        self.length = width / 2;
        self.quads.clear();
        self.quads.resize(count.div_ceil(TOGETHER) * self.length, Quad::default());
    }

    /// How many rows there are.
    pub(super) fn len(&self) -> usize {
        self.count
    }

    /// The four rows of which row `index` is one, and its place among them.
    pub(super) fn four(&self, index: usize) -> (&[Quad], usize) {
        let start = index / TOGETHER * self.length;
        let quads = self.quads.get(start..start + self.length).unwrap_or_default();
        (quads, index % TOGETHER)
    }

    /// Makes a row zeros.
    pub(super) fn clear(&mut self, index: usize) {
        let start = index / TOGETHER * self.length;
        let quads = self.quads.get_mut(start..start + self.length).unwrap_or_default();
        quads.iter_mut().for_each(|quad| quad[index % TOGETHER] = Pair::default());
    }

    /// Swaps two rows of the first four.
    pub(super) fn swap(&mut self, a: usize, b: usize) {
        let quads = self.quads.get_mut(..self.length).unwrap_or_default();
        quads.iter_mut().for_each(|quad| quad.swap(a, b));
    }

    /// Writes eight numbers into a row from number `at` on.
    pub(super) fn put(&mut self, index: usize, at: usize, numbers: Ints) {
        let (start, place) = (index / TOGETHER * self.length + at / 2, index % TOGETHER);
        let quads = self.quads.get_mut(start..start + QUARTER).unwrap_or_default();
        for (quad, pair) in quads.iter_mut().zip(pairs(numbers)) {
            quad[place] = pair;
        }
    }

    /// Writes numbers, whose count is a multiple of [`WIDTH`], into a row from number `at` on.
    pub(super) fn set(&mut self, index: usize, at: usize, numbers: &[i16]) {
        let (groups, _) = numbers.as_chunks::<WIDTH>();
        for (group, at) in groups.iter().zip((at..).step_by(WIDTH)) {
            self.put(index, at, Ints::new(*group));
        }
    }

    /// Copies `len` numbers of a row of `other`, from `from` on, into a row from `at` on.
    pub(super) fn copy(
        &mut self,
        (index, at): (usize, usize),
        other: &Self,
        (row, from): (usize, usize),
        len: usize,
    ) {
        let (quads, other_place) = other.four(row);
        let quads = quads.get(from / 2..(from + len) / 2).unwrap_or_default();
        let (start, place) = (index / TOGETHER * self.length + at / 2, index % TOGETHER);
        let to = self.quads.get_mut(start..).unwrap_or_default();
        for (to, from) in to.iter_mut().zip(quads) {
            to[place] = from[other_place];
        }
    }
}
