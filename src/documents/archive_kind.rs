//! Word, OpenDocument and EPUB files are archives that say what they are by a member.

use super::{Failure, Format, zip::Archive};
use std::sync::Arc;

/// # Errors
/// `Office` for tables and slides, `Damaged`, `TooManyFiles`.
pub(super) fn of(bytes: &Arc<[u8]>) -> Result<Format, Failure> {
    // The type of OpenDocument and EPUB is stored first and unpacked, for readers like this one.
    let opening = bytes.get(30..130).unwrap_or_default();
    let says = |kind: &str| opening.starts_with(kind.as_bytes());
    if says("mimetypeapplication/vnd.oasis.opendocument.text") {
        return Ok(Format::Odt);
    }
    if says("mimetypeapplication/epub+zip") {
        return Ok(Format::Epub);
    }
    let archive = Archive::open(bytes)?;
    let has = |path: &str| archive.names().iter().any(|name| name == path);
    Ok(match () {
        () if has("word/document.xml") => Format::Docx,
        () if has("META-INF/container.xml") => Format::Epub,
        () if has("xl/workbook.xml") || has("ppt/presentation.xml") => {
            return Err(Failure::Office);
        }
        () if says("mimetypeapplication/vnd.oasis") => return Err(Failure::Office),
        () if has("content.xml") && has("META-INF/manifest.xml") => Format::Odt,
        () => Format::Zip,
    })
}
