//! Words as the network sees them: a vector, six affixes, an embedding of its own.
//!
//! Follows `training/words.py`, `tables.py` and `encoder.py` letter for letter.

use super::{
    numeric::fixed,
    weights::{Table, Weights, wrong_shape},
};
use crate::model::{ModelError, slice::Slice};

/// Length of every word vector.
const NORM: f32 = 3.0;
/// Lengths of the letter n-grams, boundary marks included, and how many of a word count.
const NGRAMS: std::ops::RangeInclusive<usize> = 3..=5;
const MOST_NGRAMS: usize = 24;
/// Rows of the affix table for one of the six affixes.
const AFFIX_ROWS: usize = 4096;

/// The lookup tables.
pub(super) struct Vectors {
    lexicon: Lexicon,
    words: Packed,
    ngrams: Packed,
    affixes: Table,
    own: Table,
}

impl Vectors {
    pub(super) fn read(weights: &Weights) -> Result<Self, ModelError> {
        let lexicon = Lexicon::new(weights.text("words")?);
        let words = Packed::read(weights, "words.rows")?;
        let ngrams = Packed::read(weights, "ngrams.rows")?;
        let (affixes, own) = (weights.table("affix")?, weights.table("own")?);
        if words.rows() != lexicon.len() || words.width != ngrams.width {
            return Err(wrong_shape("words.rows"));
        }
        if affixes.rows() != 6 * AFFIX_ROWS || own.rows() == 0 {
            return Err(wrong_shape("affix"));
        }
        Ok(Self { lexicon, words, ngrams, affixes, own })
    }

    /// Numbers of a word vector.
    pub(super) fn width(&self) -> usize {
        self.words.width
    }

    /// Numbers of a word's features for the lower layer: its vector and six affixes.
    pub(super) fn lower_width(&self) -> usize {
        self.width() + 6 * self.affixes.columns()
    }

    /// Numbers of a word's own embedding.
    pub(super) fn own_width(&self) -> usize {
        self.own.columns()
    }

    /// Fills the features of a word: `lower` (vector, affixes) and `own`.
    pub(super) fn look_up(&self, word: &str, lower: &mut [i16], own: &mut [i16]) {
        let form = normalize(word);
        let row = self.lexicon.find(&form);
        let mut vector = vec![0.0; self.width()];
        match row {
            Some(row) => self.words.add(row, &mut vector),
            None => self.spell(&form, &mut vector),
        }
        let (head, tail) = lower.split_at_mut(self.width().min(lower.len()));
        for (to, x) in head.iter_mut().zip(&vector) {
            *to = fixed(*x);
        }
        let size = self.affixes.columns().max(1);
        for (to, row) in tail.chunks_exact_mut(size).zip(affix_rows(&form)) {
            self.affixes.copy(row, to);
        }
        // Row 0 stands for all words beyond the table.
        let own_row = row.map_or(0, |r| r + 1);
        self.own.copy(if own_row < self.own.rows() { own_row } else { 0 }, own);
    }

    /// The vector of a word that has no row: the mean of its n-grams, brought to [`NORM`].
    fn spell(&self, form: &str, vector: &mut [f32]) {
        let rows = ngram_rows(form, self.ngrams.rows());
        for row in &rows {
            self.ngrams.add(*row, vector);
        }
        let count = rows.len() as f32;
        vector.iter_mut().for_each(|x| *x /= count);
        let square = vector.iter().fold(0.0, |sum, x| sum + x * x);
        let length = f32::sqrt(square) + 1e-6;
        vector.iter_mut().for_each(|x| *x = *x / length * NORM);
    }
}

/// A table of 4-bit numbers; value = (nibble - 8) * (scale of the row * unit).
struct Packed {
    nibbles: Slice,
    scales: Slice,
    unit: f32,
    width: usize,
}

impl Packed {
    fn read(weights: &Weights, name: &str) -> Result<Self, ModelError> {
        let (nibbles, bytes) = weights.bytes(name)?;
        let (scales, _) = weights.bytes(&format!("{name}.scale"))?;
        let [unit] = weights.array(&format!("{name}.unit"))?;
        let rows = scales.as_ref().len();
        if rows == 0 || nibbles.as_ref().len() != rows * bytes {
            return Err(wrong_shape(name));
        }
        Ok(Self { nibbles, scales, unit, width: 2 * bytes })
    }

    fn rows(&self) -> usize {
        self.scales.as_ref().len()
    }

    /// Adds a row to a vector.
    fn add(&self, row: usize, to: &mut [f32]) {
        let half = self.width / 2;
        let bytes = self.nibbles.as_ref().get(row * half..(row + 1) * half).unwrap_or_default();
        let code = self.scales.as_ref().get(row).copied().unwrap_or_default();
        let scale = f32::from(code) * self.unit;
        let (pairs, _) = to.as_chunks_mut::<2>();
        for ([low, high], byte) in pairs.iter_mut().zip(bytes) {
            *low += f32::from(i16::from(byte & 15) - 8) * scale;
            *high += f32::from(i16::from(byte >> 4) - 8) * scale;
        }
    }
}

/// The words that have a row, found by hash (open addressing, half full at most).
struct Lexicon {
    text: Slice,
    ends: Vec<u32>,
    slots: Vec<u32>,
}

impl Lexicon {
    fn new(text: Slice) -> Self {
        let mut ends = Vec::new();
        let mut at = 0;
        for line in text.as_ref().split(|b| *b == b'\n') {
            at += line.len() + 1;
            ends.push(at as u32);
        }
        let size = (2 * ends.len()).next_power_of_two();
        let mut lexicon = Self { text, ends, slots: vec![u32::MAX; size] };
        for row in 0..lexicon.len() {
            let mut slot = fnv(lexicon.word(row)) as usize & (size - 1);
            while lexicon.slots.get(slot).is_some_and(|s| *s != u32::MAX) {
                slot = (slot + 1) & (size - 1);
            }
            if let Some(free) = lexicon.slots.get_mut(slot) {
                *free = row as u32;
            }
        }
        lexicon
    }

    fn len(&self) -> usize {
        self.ends.len()
    }

    fn word(&self, row: usize) -> &[u8] {
        let end = |r: usize| self.ends.get(r).map_or(0, |e| *e as usize);
        let start = if row == 0 { 0 } else { end(row - 1) };
        self.text.as_ref().get(start..end(row).saturating_sub(1)).unwrap_or_default()
    }

    fn find(&self, word: &str) -> Option<usize> {
        let mask = self.slots.len() - 1;
        let mut slot = fnv(word.as_bytes()) as usize & mask;
        loop {
            let row = *self.slots.get(slot)?;
            if row == u32::MAX {
                return None;
            }
            if self.word(row as usize) == word.as_bytes() {
                return Some(row as usize);
            }
            slot = (slot + 1) & mask;
        }
    }
}

/// The form under which a word is looked up: no diacritics, no tatweel, one spelling for alef,
/// ya, kaf and ha, every digit a zero.
pub(super) fn normalize(word: &str) -> String {
    word.chars()
        .filter(|c| !matches!(c, '\u{64b}'..='\u{652}' | '\u{670}' | '\u{640}'))
        .map(|c| match c {
            'إ' | 'أ' | 'آ' | 'ٱ' => 'ا',
            'ى' | 'ی' => 'ي',
            'ة' => 'ه',
            'ک' => 'ك',
            '0'..='9' | '٠'..='٩' => '0',
            _ => c,
        })
        .collect()
}

/// Rows of a word's n-grams: all of 3 letters of `<word>` from left to right, then 4, then 5.
fn ngram_rows(form: &str, rows: usize) -> Vec<usize> {
    let marked = format!("<{form}>");
    let starts: Vec<usize> =
        marked.char_indices().map(|(i, _)| i).chain([marked.len()]).collect();
    let grams = NGRAMS.flat_map(|n| starts.windows(n + 1));
    let spans = grams.filter_map(|w| Some((*w.first()?, *w.last()?)));
    let row = |text: &str| fnv(text.as_bytes()) as usize % rows.max(1);
    let mut found: Vec<usize> =
        spans.filter_map(|(s, e)| marked.get(s..e)).take(MOST_NGRAMS).map(row).collect();
    if found.is_empty() {
        found.push(row(&marked));
    }
    found
}

/// Rows of the affix table: prefixes of 1, 2, 3 letters, then suffixes, by CRC-32.
fn affix_rows(form: &str) -> [usize; 6] {
    let starts: Vec<usize> = form.char_indices().map(|(i, _)| i).collect();
    let prefix = |n: usize| form.get(..starts.get(n).copied().unwrap_or(form.len()));
    let suffix =
        |n: usize| form.get(starts.get(starts.len().saturating_sub(n)).copied().unwrap_or(0)..);
    std::array::from_fn(|k| {
        let n = k % 3 + 1;
        let (mark, part) = if k < 3 { ('p', prefix(n)) } else { ('s', suffix(n)) };
        let key = format!("{mark}{n}{}", part.unwrap_or_default());
        k * AFFIX_ROWS + crc32fast::hash(key.as_bytes()) as usize % AFFIX_ROWS
    })
}

/// 32-bit FNV-1a.
fn fnv(bytes: &[u8]) -> u32 {
    bytes.iter().fold(2_166_136_261, |hash, b| (hash ^ u32::from(*b)).wrapping_mul(16_777_619))
}
