//! Files of any kind -> articles: Word, OpenDocument, RTF, EPUB, mail, saved pages, tables, JSON,
//! Markdown, plain text in old encodings, PDFs, and archives of all these.
//!
//! ```text
//! bytes ─ sniff ─ one reader a format ─ articles: text, hints, metadata, notes
//!            └ zip ─ its files, one by one ┘
//! ```
//!
//! [`Opening`] walks a file and gives what is in it step by step, so that a page can answer between two
//! steps and a bad file among many spoils no other. What a file is is told by its content. Nothing is
//! run, followed or made up; what a file may cost is bounded ([`limits`]).
//!
//! A PDF's page is a drawing: what draws it (pdf.js in a page, hayro in the command line) tells which
//! glyphs stand where, and [`pdf`] makes lines, columns and paragraphs of them for both.

mod archive_kind;
mod article;
mod blocks;
mod epub;
mod failure;
mod letters;
pub mod limits;
mod mail;
mod markdown;
mod office;
mod open;
mod page;
pub mod pdf;
mod records;
mod rtf;
mod session;
mod sniff;
mod xml;
mod zip;

pub use article::{Article, Format, Letters, Note, NoteCode};
pub use failure::Failure;
pub use open::{Opening, Pdf, Settings, Step};
pub use session::session_articles;
pub use sniff::{endings, is_readable, promised};
