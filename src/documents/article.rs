//! An article as a file gave it.

use super::{Failure, blocks::Body};
use crate::source::{Hint, encoding::Encoding, html::Metadata};

/// What a file is, told by its content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Plain text in any encoding.
    Text,
    /// Markdown.
    Markdown,
    /// A saved web page.
    Html,
    /// PDF.
    Pdf,
    /// Word.
    Docx,
    /// OpenDocument text.
    Odt,
    /// Rich Text.
    Rtf,
    /// An electronic book.
    Epub,
    /// A mail.
    Email,
    /// A web page saved with all its parts (MHTML).
    WebArchive,
    /// A table of articles: CSV, TSV and their like.
    Table,
    /// Articles as JSON, in a list or one a line.
    Json,
    /// An archive of files.
    Zip,
    /// A session that the page saved.
    Session,
}

impl Format {
    /// Its name in reports and in the page's strings.
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Markdown => "markdown",
            Self::Html => "html",
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Odt => "odt",
            Self::Rtf => "rtf",
            Self::Epub => "epub",
            Self::Email => "email",
            Self::WebArchive => "web-archive",
            Self::Table => "table",
            Self::Json => "json",
            Self::Zip => "zip",
            Self::Session => "session",
        }
    }
}

/// What a reader of the article should know of how it was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteCode {
    /// The file's name says another format than its content.
    OtherFormat,
    /// Arabic that was saved as Western letters was put right.
    Unscrambled,
    /// Letters that could not be read stand as U+FFFD.
    BrokenLetters,
    /// The letters that a PDF gives are not those that it shows.
    Distrusted,
    /// Pages that are pictures: their words are not in the text.
    PicturePages,
    /// Pages, rows or chapters beyond what is read at once.
    Cut,
    /// Rows and lines of the file in which no text was found.
    Skipped,
}

impl NoteCode {
    /// Its name in the page's strings.
    pub fn name(self) -> &'static str {
        match self {
            Self::OtherFormat => "otherFormat",
            Self::Unscrambled => "unscrambled",
            Self::BrokenLetters => "brokenLetters",
            Self::Distrusted => "distrusted",
            Self::PicturePages => "picturePages",
            Self::Cut => "cut",
            Self::Skipped => "skipped",
        }
    }
}

/// One such remark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Note {
    /// What it says.
    pub code: NoteCode,
    /// Of how many letters or pages, where it is about so many.
    pub count: Option<usize>,
}

impl From<NoteCode> for Note {
    fn from(code: NoteCode) -> Self {
        Self { code, count: None }
    }
}

/// How bytes were read as letters, where that had to be found out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letters {
    /// The encoding that they were read in.
    pub encoding: Encoding,
    /// How it was found: see [`crate::source::encoding::Decoded`].
    pub how: &'static str,
    /// How sure that is, in a hundred.
    pub sureness: u8,
    /// What else it may be, the likelier first.
    pub alternatives: Vec<Encoding>,
}

/// One article, and what its file tells of it.
#[derive(Clone, Debug)]
pub struct Article {
    /// The file's name, with the archives that it lay in; rows of a table carry their number.
    pub name: String,
    /// What a table or a list calls the article, where it has a field for that.
    pub id: Option<String>,
    /// What all spans of its report point into.
    pub text: String,
    /// What the file's markup says of lines of the text.
    pub hints: Vec<Hint>,
    /// What the file tells of the article.
    pub metadata: Metadata,
    /// What the file is.
    pub format: Format,
    /// How its letters were read; none for formats that say it themselves.
    pub letters: Option<Letters>,
    /// Where each page begins, in bytes of the text; empty for what has no pages.
    pub pages: Vec<usize>,
    /// How the article was found in a saved page: `html/readability`.
    pub found: Option<&'static str>,
    /// What its reader should know.
    pub notes: Vec<Note>,
}

impl Article {
    /// An article of these lines, of which nothing else is known.
    ///
    /// # Errors
    /// `NoText` where they hold no words.
    pub(super) fn of(format: Format, body: Body) -> Result<Self, Failure> {
        let Body { text, hints } = body;
        if text.is_empty() {
            return Err(Failure::NoText);
        }
        Ok(Self { hints, ..Self::new(format, text) })
    }

    /// An article of this text, of which nothing else is known.
    pub(super) fn new(format: Format, text: String) -> Self {
        Self {
            name: String::new(),
            id: None,
            text,
            hints: Vec::new(),
            metadata: Metadata::default(),
            format,
            letters: None,
            pages: Vec::new(),
            found: None,
            notes: Vec::new(),
        }
    }
}
