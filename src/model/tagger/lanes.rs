//! Eight 16-bit numbers at a time: what the hot loop multiplies.
//!
//! In wasm they are one SIMD value, elsewhere an array that compilers turn into one. Sums are
//! of integers, so both give the same result.

/// Numbers in a lane.
pub(super) const WIDTH: usize = 8;

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
mod wide {
    use core::arch::wasm32::{
        i16x8, i32x4_add, i32x4_dot_i16x8, i32x4_extract_lane, i32x4_splat, v128,
    };

    pub(crate) type Lanes = v128;

    pub(crate) fn pack(n: [i16; super::WIDTH]) -> Lanes {
        i16x8(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7])
    }

    pub(crate) fn dot4(rows: [&[Lanes]; 4], input: &[Lanes]) -> [i32; 4] {
        let mut sums = [i32x4_splat(0); 4];
        let [a, b, c, d] = rows;
        for ((((x, a), b), c), d) in input.iter().zip(a).zip(b).zip(c).zip(d) {
            let products = [a, b, c, d].map(|row| i32x4_dot_i16x8(*row, *x));
            for (sum, product) in sums.iter_mut().zip(products) {
                *sum = i32x4_add(*sum, product);
            }
        }
        sums.map(|s| {
            let low = i32x4_extract_lane::<0>(s) + i32x4_extract_lane::<1>(s);
            low + i32x4_extract_lane::<2>(s) + i32x4_extract_lane::<3>(s)
        })
    }
}

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
mod wide {
    pub(crate) type Lanes = [i16; super::WIDTH];

    pub(crate) fn pack(n: [i16; super::WIDTH]) -> Lanes {
        n
    }

    pub(crate) fn dot4(rows: [&[Lanes]; 4], input: &[Lanes]) -> [i32; 4] {
        let product = |(a, b): (&i16, &i16)| i32::from(*a) * i32::from(*b);
        rows.map(|row| row.as_flattened().iter().zip(input.as_flattened()).map(product).sum())
    }
}

pub(super) use wide::{Lanes, dot4};

/// Packs numbers, whose count is a multiple of [`WIDTH`], into lanes.
pub(super) fn pack(numbers: &[i16], to: &mut [Lanes]) {
    let (groups, _) = numbers.as_chunks::<WIDTH>();
    for (to, group) in to.iter_mut().zip(groups) {
        *to = wide::pack(*group);
    }
}

/// Rows of activations, one a token.
#[derive(Default)]
pub(super) struct Rows {
    data: Vec<Lanes>,
    lanes: usize,
}

impl Rows {
    /// Makes room for `count` rows of `width` zeros; memory is reused.
    pub(super) fn reset(&mut self, count: usize, width: usize) {
        self.lanes = width / WIDTH;
        self.data.clear();
        self.data.resize(count * self.lanes, wide::pack([0; WIDTH]));
    }

    /// How many rows there are.
    pub(super) fn len(&self) -> usize {
        self.data.len().checked_div(self.lanes).unwrap_or(0)
    }

    /// All lanes of a row.
    pub(super) fn row(&self, index: usize) -> &[Lanes] {
        self.data.get(index * self.lanes..(index + 1) * self.lanes).unwrap_or_default()
    }

    /// The lanes of a row from number `at` on.
    pub(super) fn row_mut(&mut self, index: usize, at: usize) -> &mut [Lanes] {
        let row = index * self.lanes..(index + 1) * self.lanes;
        let row = self.data.get_mut(row).unwrap_or_default();
        row.get_mut(at / WIDTH..).unwrap_or_default()
    }

    /// Writes numbers into a row from number `at` on.
    pub(super) fn set(&mut self, index: usize, at: usize, numbers: &[i16]) {
        pack(numbers, self.row_mut(index, at));
    }

    /// Writes lanes into a row from number `at` on.
    pub(super) fn copy(&mut self, index: usize, at: usize, lanes: &[Lanes]) {
        self.row_mut(index, at).iter_mut().zip(lanes).for_each(|(to, from)| *to = *from);
    }
}
