//! A PDF's glyphs -> its text as it is read.
//!
//! ```text
//! glyphs ─ cells ─ rows ─ pieces ─ columns ─ lines ─ (without furniture) ─ paragraphs ─ text
//! ```
//!
//! A PDF says which shape stands where and hardly ever more: order, lines, columns, spaces and
//! paragraphs are made here from the places of the glyphs, whoever wrote the file and whoever draws
//! it. Nothing is made up where a page is a picture.

mod brackets;
mod cells;
mod columns;
mod direction;
#[cfg(feature = "pdf")]
mod file;
mod forms;
mod furniture;
mod geometry;
mod gutters;
mod item;
mod letters;
mod page;
mod paragraphs;
mod rows;
#[cfg(test)]
mod tests;
mod trust;

#[cfg(feature = "pdf")]
pub use file::read;
pub use item::{Glyph, Item};

use super::{Article, Failure, Format, Note, NoteCode, limits};
use cells::cells_of;
use furniture::without_furniture;
use page::{PageLines, lines_of};
use paragraphs::{Paragraph, paragraphs_of};
use trust::is_trustworthy;

/// The text of a PDF while its pages are drawn.
#[derive(Debug, Default)]
pub struct Text {
    /// Pages with text.
    pages: Vec<PageLines>,
    /// Pages drawn.
    drawn: usize,
    /// Bytes of their text.
    bytes: usize,
}

impl Text {
    /// A text of no pages yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes the next page: what it draws, and how the file's coordinates become the page's, y
    /// growing downwards.
    pub fn page(&mut self, items: &[Item], transform: [f64; 6]) {
        self.drawn += 1;
        let cells = cells_of(items, &transform);
        let page = lines_of(cells, self.drawn, self.pages.last());
        self.bytes += page.lines().map(|line| line.text.len()).sum::<usize>();
        if page.lines().next().is_some() {
            self.pages.push(page);
        }
    }

    /// Whether there is as much as one article may have: further pages need not be drawn.
    pub fn is_full(&self) -> bool {
        self.bytes >= limits::TEXT
    }

    /// The article. `cut`: pages of the file that were not drawn.
    pub fn finish(self, cut: usize) -> Result<Article, Failure> {
        let pictures = self.drawn - self.pages.len();
        let paragraphs = paragraphs_of(&without_furniture(self.pages));
        let (text, pages) = assembled(&paragraphs, self.drawn);
        if text.is_empty() {
            return Err(Failure::Scanned);
        }
        let mut article = Article { pages, ..Article::new(Format::Pdf, text) };
        if !is_trustworthy(&article.text) {
            article.notes.push(NoteCode::Distrusted.into());
        }
        for (code, count) in [(NoteCode::PicturePages, pictures), (NoteCode::Cut, cut)] {
            article.notes.extend((count > 0).then_some(Note { code, count: Some(count) }));
        }
        Ok(article)
    }
}

/// The text, and where in it each page begins.
fn assembled(paragraphs: &[Paragraph], pages: usize) -> (String, Vec<usize>) {
    let mut text = String::new();
    let mut starts = vec![0];
    for paragraph in paragraphs {
        if !text.is_empty() {
            text.push_str(if paragraph.tight { "\n" } else { "\n\n" });
        }
        while starts.len() < paragraph.page {
            starts.push(text.len());
        }
        text.push_str(&paragraph.text);
    }
    while starts.len() < pages {
        starts.push(text.len());
    }
    (text, starts)
}
