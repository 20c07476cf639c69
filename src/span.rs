//! Spans: pairs of byte offsets into the original text, and their conversion at the edge.
//!
//! Everything inside the library counts bytes of the text as it was given. JavaScript counts
//! UTF-16 code units; [`Utf16Index`] converts once, when the report is written.

/// A half-open range of bytes `start..end` into the original text of one document.
///
/// Both ends lie on character boundaries of that text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The span `start..end`.
    pub fn new(start: usize, end: usize) -> Self {
        debug_assert!(start <= end);
        Self { start, end }
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether it holds no byte.
    pub fn is_empty(self) -> bool {
        self.start >= self.end
    }

    /// The text under the span; empty where the span does not fit the text.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or("")
    }

    /// Whether `other` lies wholly inside.
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share at least one byte.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that holds both.
    pub fn cover(self, other: Span) -> Span {
        Span::new(self.start.min(other.start), self.end.max(other.end))
    }

    /// The span without white space and the given characters at both ends.
    pub fn trim(self, text: &str, also: &[char]) -> Span {
        let off = |c: char| c.is_whitespace() || also.contains(&c);
        let inner = self.of(text);
        let start = self.start + (inner.len() - inner.trim_start_matches(off).len());
        let end = self.start + inner.trim_end_matches(off).len();
        Span::new(start.min(end), end)
    }
}

/// Converts byte offsets to UTF-16 code units in constant time: one checkpoint every 256 bytes.
#[derive(Debug)]
pub struct Utf16Index<'t> {
    text: &'t str,
    checkpoints: Vec<u32>,
}

const STRIDE: usize = 256;

impl<'t> Utf16Index<'t> {
    /// Reads the text once.
    pub fn new(text: &'t str) -> Self {
        let mut checkpoints = Vec::with_capacity(text.len() / STRIDE + 1);
        let mut units = 0u32;
        for (byte, c) in text.char_indices() {
            // A checkpoint belongs to the first character that starts at or after it.
            while checkpoints.len() * STRIDE <= byte {
                checkpoints.push(units);
            }
            units += c.len_utf16() as u32;
        }
        while checkpoints.len() * STRIDE <= text.len() {
            checkpoints.push(units);
        }
        Self { text, checkpoints }
    }

    /// UTF-16 code units before `byte`, which must lie on a character boundary.
    pub fn offset(&self, byte: usize) -> u32 {
        let slot = byte / STRIDE;
        let mut from = slot * STRIDE;
        while from < byte && !self.text.is_char_boundary(from) {
            from += 1;
        }
        let base = self.checkpoints.get(slot).copied().unwrap_or(0);
        base + self.text.get(from..byte).map_or(0, |s| s.encode_utf16().count() as u32)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn utf16_offsets_match_a_full_count() {
        let text = "سوريا 😀 Syria، ".repeat(60);
        let index = Utf16Index::new(&text);
        for (byte, _) in text.char_indices().chain([(text.len(), ' ')]) {
            assert_eq!(index.offset(byte) as usize, text[..byte].encode_utf16().count());
        }
    }

    #[test]
    fn trim_leaves_quotes_out() {
        let text = " «دمشق» ";
        let span = Span::new(0, text.len()).trim(text, &['«', '»']);
        assert_eq!(span.of(text), "دمشق");
    }
}
