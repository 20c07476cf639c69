//! A PDF's bytes -> its text, for the command line; in a page pdf.js does the drawing.
//!
//! hayro opens the file and knows its fonts; what draws (`drawing`) is our own, since only glyphs and
//! marks matter: no path is built, no image opened, no colour worked out, and a file that would draw
//! for ever can be left in the middle.

mod actual_text;
mod budget;
mod drawing;
mod faces;
mod pen;
mod screen;
mod streams;

use super::{Text, geometry::Transform};
use crate::documents::{Article, Failure, limits};
use budget::Budget;
use drawing::items_of;
use faces::Faces;
use hayro_syntax::{DecryptionError, LoadPdfError, Pdf, page::Page};

/// The article in a PDF: its text layer as it is read; nothing is made up where there is none.
pub fn read(bytes: &[u8], password: Option<&str>) -> Result<Article, Failure> {
    let pdf = opened(bytes, password.unwrap_or_default())?;
    let pages = pdf.pages();
    let faces = Faces::default();
    let (mut budget, mut text, mut drawn) = (Budget::default(), Text::new(), 0);
    for page in pages.iter().take(limits::PAGES) {
        if text.is_full() || budget.is_spent() {
            break;
        }
        text.page(&items_of(page, &faces, &mut budget), transform_of(page));
        drawn += 1;
    }
    text.finish(pages.len() - drawn)
}

fn opened(bytes: &[u8], password: &str) -> Result<Pdf, Failure> {
    if !screen::is_safe(bytes) {
        return Err(Failure::Bomb);
    }
    Pdf::new_with_password(bytes.to_vec(), password).map_err(|error| match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) if password.is_empty() => {
            Failure::Password
        }
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => Failure::WrongPassword,
        LoadPdfError::Decryption(_) | LoadPdfError::Invalid => Failure::Damaged,
    })
}

/// From the file's coordinates to points of the page as it is seen, y growing downwards.
fn transform_of(page: &Page<'_>) -> Transform {
    let unit = page.raw().get::<f64>(b"UserUnit").filter(|unit| *unit > 0.0).unwrap_or(1.0);
    page.initial_transform(true).as_coeffs().map(|number| number * unit)
}
