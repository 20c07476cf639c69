//! What a file is, by its content; its name decides only between kinds of plain text.

use super::{Failure, Format, archive_kind, records};
use crate::source::{encoding, html};
use std::sync::Arc;

/// What the first bytes of files say that are not read, and where those bytes stand.
const MAGIC: &[(Failure, usize, &[u8])] = &[
    (Failure::OldOffice, 0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
    (Failure::Image, 0, b"\x89PNG"),
    (Failure::Image, 0, b"\xff\xd8\xff"),
    (Failure::Image, 0, b"GIF8"),
    (Failure::Image, 0, b"II*\0"),
    (Failure::Image, 0, b"MM\0*"),
    (Failure::Image, 8, b"WEBP"),
    (Failure::Image, 4, b"ftypavif"),
    (Failure::Image, 4, b"ftypheic"),
    (Failure::Image, 4, b"ftypmif1"),
    (Failure::Media, 4, b"ftyp"),
    (Failure::Media, 8, b"AVI "),
    (Failure::Media, 8, b"WAVE"),
    (Failure::Media, 0, b"\x1a\x45\xdf\xa3"),
    (Failure::Media, 0, b"\0\0\x01\xba"),
    (Failure::Media, 0, b"ID3"),
    (Failure::Media, 0, b"OggS"),
    (Failure::Media, 0, b"fLaC"),
    (Failure::Media, 0, b"FLV\x01"),
    (Failure::OtherArchive, 0, b"\x1f\x8b"),
    (Failure::OtherArchive, 0, b"7z\xbc\xaf"),
    (Failure::OtherArchive, 0, b"Rar!"),
    (Failure::OtherArchive, 0, b"BZh"),
    (Failure::OtherArchive, 0, b"\xfd7zXZ"),
    (Failure::OtherArchive, 0, b"\x28\xb5\x2f\xfd"),
    (Failure::OtherArchive, 257, b"ustar"),
];

/// Endings of names by what they promise.
const ENDINGS: &[(&str, Format)] = &[
    ("txt", Format::Text),
    ("text", Format::Text),
    ("md", Format::Markdown),
    ("markdown", Format::Markdown),
    ("htm", Format::Html),
    ("html", Format::Html),
    ("xhtml", Format::Html),
    ("shtml", Format::Html),
    ("pdf", Format::Pdf),
    ("docx", Format::Docx),
    ("odt", Format::Odt),
    ("rtf", Format::Rtf),
    ("epub", Format::Epub),
    ("eml", Format::Email),
    ("mht", Format::WebArchive),
    ("mhtml", Format::WebArchive),
    ("csv", Format::Table),
    ("tsv", Format::Table),
    ("json", Format::Json),
    ("jsonl", Format::Json),
    ("ndjson", Format::Json),
    ("zip", Format::Zip),
    ("khulasa", Format::Session),
];

/// How much of a text tells what kind it is.
const SAMPLE: usize = 65_536;

/// What a file's name promises; nothing for an ending that is not read.
pub fn promised(name: &str) -> Option<Format> {
    let (_, ending) = name.rsplit_once('.')?;
    let ending = ending.to_ascii_lowercase();
    ENDINGS.iter().find(|(known, _)| *known == ending).map(|(_, format)| *format)
}

/// The endings that are worth opening in a folder or an archive.
pub fn endings() -> impl Iterator<Item = &'static str> {
    ENDINGS.iter().map(|(ending, _)| *ending)
}

/// Whether a file that lies among others is worth opening, by its path: one that was chosen by itself
/// always is. What systems and browsers leave beside their files is not.
pub fn is_readable(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    !name.starts_with('.') && !path.starts_with("__MACOSX/") && promised(name).is_some()
}

/// What a file is.
///
/// # Errors
/// Files that are not read, by what they are.
pub(super) fn sniff(bytes: &Arc<[u8]>, name: &str) -> Result<Format, Failure> {
    let starts = |at: usize, mark: &[u8]| bytes.get(at..).is_some_and(|b| b.starts_with(mark));
    let opening = bytes.get(..1024).unwrap_or(bytes);
    if bytes.is_empty() {
        return Err(Failure::EmptyFile);
    }
    if opening.windows(5).any(|window| window == b"%PDF-") {
        return Ok(Format::Pdf);
    }
    if starts(0, b"PK\x03\x04") || starts(0, b"PK\x05\x06") {
        return archive_kind::of(bytes);
    }
    if starts(0, b"{\\rtf") {
        return Ok(Format::Rtf);
    }
    match MAGIC.iter().find(|(_, at, mark)| starts(*at, mark)) {
        Some((known, _, _)) => Err(*known),
        None => text_kind(bytes, promised(name)),
    }
}

fn text_kind(bytes: &[u8], promised: Option<Format>) -> Result<Format, Failure> {
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    let decoded = encoding::decode(sample).map_err(|_| Failure::Binary)?;
    let text = decoded.text.trim_start();
    let session = {
        let head: String = text.chars().take(200).collect();
        head.starts_with('{') && head.contains("\"khulasa-session/")
    };
    Ok(match () {
        () if is_drawing(text) => return Err(Failure::Image),
        () if is_mail(text) => mail_kind(text),
        () if html::is_page(text) => Format::Html,
        () if session => Format::Session,
        () if is_json(text) => Format::Json,
        () if records::detect_table(text, promised == Some(Format::Table)).is_some() => {
            Format::Table
        }
        () if promised == Some(Format::Markdown) || is_markdown(text) => Format::Markdown,
        () => Format::Text,
    })
}

/// An SVG, behind its declarations and remarks.
fn is_drawing(text: &str) -> bool {
    let head: String = text.chars().take(4_000).collect::<String>().to_ascii_lowercase();
    let mut rest = head.as_str();
    loop {
        rest = rest.trim_start();
        let skipped = [("<?", "?>"), ("<!--", "-->")].iter().find_map(|(open, close)| {
            rest.strip_prefix(open)?.split_once(close).map(|(_, after)| after)
        });
        match skipped {
            Some(after) => rest = after,
            None => return rest.starts_with("<svg") || rest.starts_with("<!doctype svg"),
        }
    }
}

/// Fields that the head of a mail has some of.
const FIELDS: &[&str] = &[
    "from",
    "to",
    "date",
    "subject",
    "mime-version",
    "content-type",
    "message-id",
    "received",
    "return-path",
];

fn is_mail(text: &str) -> bool {
    let names: Vec<String> = head(text).map(|(name, _)| name.to_ascii_lowercase()).collect();
    let opens = text.lines().next().and_then(|line| line.split_once(':'));
    let is_name = |name: &str| {
        name.starts_with(|c: char| c.is_ascii_alphabetic())
            && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
    };
    opens.is_some_and(|(name, _)| is_name(name))
        && FIELDS.iter().filter(|field| names.iter().any(|name| name == *field)).count() >= 3
}

/// A page saved with its parts tells where it was.
fn mail_kind(text: &str) -> Format {
    let told = |field: &str| head(text).find(|(name, _)| name.eq_ignore_ascii_case(field));
    let related = told("content-type")
        .is_some_and(|(_, value)| value.to_ascii_lowercase().contains("multipart/related"));
    let lower = text.to_ascii_lowercase();
    let placed =
        lower.contains("\ncontent-location:") || told("snapshot-content-location").is_some();
    if related && placed { Format::WebArchive } else { Format::Email }
}

/// The fields of a mail's head: up to its first empty line.
fn head(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let lines = text.lines().take(200).take_while(|line| !line.trim().is_empty());
    lines.filter_map(|line| line.split_once(':'))
}

fn is_json(text: &str) -> bool {
    let object = |text: &str| {
        text.trim_start()
            .strip_prefix('{')
            .is_some_and(|rest| rest.trim_start().starts_with('"'))
    };
    object(text) || text.strip_prefix('[').is_some_and(object)
}

/// Two marks of different kinds: one alone stands in plain texts too.
fn is_markdown(text: &str) -> bool {
    let heading = |line: &str| {
        let rest = line.trim_start_matches('#');
        (1..=4).contains(&(line.len() - rest.len())) && rest.starts_with(' ')
    };
    let front = text
        .strip_prefix("---\n")
        .is_some_and(|rest| rest.chars().take(2_000).collect::<String>().contains("\n---\n"));
    let strong = |line: &str| line.split("**").count() > 2;
    let link = |line: &str| line.contains("](http") && line.contains('[');
    let marks = [
        text.lines().any(heading),
        text.lines().any(link),
        front,
        text.lines().any(strong),
        text.lines().any(|line| line.starts_with("> ")),
    ];
    marks.into_iter().filter(|found| *found).count() >= 2
}
