//! Saved web pages.

use super::{Article, Failure, Format, Note, NoteCode, letters};
use crate::source::{encoding::Encoding, html};

/// # Errors
/// `Binary`, `NoText`.
pub(super) fn read(bytes: &[u8], chosen: Option<Encoding>) -> Result<Article, Failure> {
    let letters = letters::read(bytes, chosen)?;
    let article = article(&letters.text, Format::Html)?;
    let notes = [letters.notes, article.notes].concat();
    Ok(Article { letters: Some(letters.letters), notes, ..article })
}

/// The article of a page whose letters are known.
///
/// # Errors
/// `NoText`.
pub(super) fn article(page: &str, format: Format) -> Result<Article, Failure> {
    let page = html::read(page);
    if page.text.trim().is_empty() {
        return Err(Failure::NoText);
    }
    let cut = page.notes.contains(&"html/cut");
    let notes = cut.then(|| Note::from(NoteCode::Cut)).into_iter().collect();
    Ok(Article {
        hints: page.hints,
        metadata: page.metadata,
        found: page.notes.first().copied(),
        notes,
        ..Article::new(format, page.text)
    })
}
