//! A saved page -> its article: what is found in it, and what it tells.

use super::{Article, Failure, Format, Note, NoteCode, letters};
use crate::source::{encoding::Encoding, html};

/// A saved page as a file.
pub(super) fn read(bytes: &[u8], chosen: Option<Encoding>) -> Result<Article, Failure> {
    let (page, letters, notes) = letters::read(bytes, chosen)?;
    let mut article = article(&page, Format::Html)?;
    article.letters = Some(letters);
    article.notes.extend(notes);
    Ok(article)
}

/// The article of a page.
pub(super) fn article(page: &str, format: Format) -> Result<Article, Failure> {
    let page = html::read(page);
    if page.text.trim().is_empty() {
        return Err(Failure::NoText);
    }
    let cut = page.notes.contains(&"html/cut").then_some(Note::from(NoteCode::Cut));
    Ok(Article {
        hints: page.hints,
        metadata: page.metadata,
        found: page.notes.first().copied(),
        notes: cut.into_iter().collect(),
        ..Article::new(format, page.text)
    })
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::documents::Failure;
    use crate::source::{BlockRole, encoding::Encoding};

    #[test]
    fn a_page_in_an_old_encoding_gives_its_article() {
        // 'أخبار الميناء' and 'فتحت المكتبة أبوابها' in windows-1256.
        let bytes = b"<html><head><meta charset=windows-1256></head><body><h1>\xc3\xce\xc8\xc7\xd1 \xc7\xe1\xe3\xed\xe4\xc7\xc1</h1><p>\xdd\xca\xcd\xca \xc7\xe1\xe3\xdf\xca\xc8\xc9 \xc3\xc8\xe6\xc7\xc8\xe5\xc7</p></body></html>";
        let article = &read(bytes, None).unwrap();
        assert_eq!(article.text, "أخبار الميناء\nفتحت المكتبة أبوابها\n");
        assert_eq!(article.hints[0].role, BlockRole::Headline);
        let letters = article.letters.as_ref().unwrap();
        assert_eq!((letters.encoding, letters.how), (Encoding::Windows1256, "declared"));
        assert!(article.found.is_some());
        let blank = read(b"<!doctype html><script>1</script>", None);
        assert_eq!(blank.unwrap_err(), Failure::NoText);
    }
}
