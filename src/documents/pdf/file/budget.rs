//! What a file may cost. A few bytes of PDF can ask for hours of drawing.

/// Steps of one page: a map of a city has a million.
const PAGE: usize = 3_000_000;
/// Steps of all pages.
const STEPS: usize = 60_000_000;
/// Bytes that all streams may unpack to.
const BYTES: usize = 1 << 30;
/// What a stream costs beside its length.
const STREAM: usize = 256;

/// What is left to a file, and to the page that is drawn.
#[derive(Debug)]
pub(super) struct Budget {
    page: usize,
    steps: usize,
    bytes: usize,
}

impl Default for Budget {
    fn default() -> Self {
        Self { page: 0, steps: STEPS, bytes: BYTES }
    }
}

impl Budget {
    /// A new page begins.
    pub(super) fn turn(&mut self) {
        self.page = PAGE;
    }

    /// Takes steps; false where the page may take no more.
    pub(super) fn step(&mut self, steps: usize) -> bool {
        self.page = self.page.saturating_sub(steps);
        self.steps = self.steps.saturating_sub(steps);
        self.page > 0 && self.steps > 0
    }

    /// Takes the bytes of a stream; false where the file may unpack no more.
    pub(super) fn unpack(&mut self, bytes: usize) -> bool {
        self.bytes = self.bytes.saturating_sub(bytes + STREAM);
        self.bytes > 0
    }

    /// Whether further pages cannot be drawn.
    pub(super) fn is_spent(&self) -> bool {
        self.steps == 0 || self.bytes == 0
    }
}
