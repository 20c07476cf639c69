//! The text of a PDF, from what its pages draw.

use khulasa::documents::{
    Article, Failure,
    pdf::{Glyph, Item, Text},
};
use wasm_bindgen::prelude::*;

/// Numbers that tell where a glyph stands: x and y before, x and y after, its size.
const PLACE: usize = 5;

/// Collects what the pages of a PDF draw.
#[wasm_bindgen]
#[derive(Default)]
pub struct PdfText {
    text: Text,
    items: Vec<Item>,
}

#[wasm_bindgen]
impl PdfText {
    /// No pages yet.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// A run of glyphs: what each stands for, and where: x, y before it, x, y after it, its size.
    pub fn run(&mut self, glyphs: Vec<String>, places: &[f64]) {
        let glyph = |(text, place): (String, &[f64])| match place {
            [x0, y0, x1, y1, size] => {
                Some(Item::Glyph(Glyph { text, from: (*x0, *y0), to: (*x1, *y1), size: *size }))
            }
            _ => None,
        };
        self.items.extend(glyphs.into_iter().zip(places.chunks(PLACE)).filter_map(glyph));
    }

    /// Marked content begins.
    pub fn begin(&mut self, artifact: bool, actual_text: Option<String>) {
        self.items.push(Item::Begin { artifact, actual_text });
    }

    /// What was begun last ends.
    pub fn end(&mut self) {
        self.items.push(Item::End);
    }

    /// The page is drawn; `transform`: its six numbers from the file's coordinates to the page's.
    pub fn page(&mut self, transform: &[f64]) {
        let transform = transform.try_into().unwrap_or([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);
        self.text.page(&std::mem::take(&mut self.items), transform);
    }

    /// Whether further pages need not be drawn: there is as much as one article may have.
    #[wasm_bindgen(js_name = isFull)]
    pub fn is_full(&self) -> bool {
        self.text.is_full()
    }
}

impl PdfText {
    pub(crate) fn finish(self, cut: usize) -> Result<Article, Failure> {
        self.text.finish(cut)
    }
}
