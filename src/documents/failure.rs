//! Why a file gave no article.

use std::fmt;

/// Why a file, or a part of one, gave no article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// Nothing is in it.
    EmptyFile,
    /// Bytes that are no text of any encoding.
    Binary,
    /// A picture.
    Image,
    /// Sound or film.
    Media,
    /// Word before 2007 (`.doc`).
    OldOffice,
    /// A table or slides of an office suite.
    Office,
    /// An archive that is no zip.
    OtherArchive,
    /// It breaks off, or contradicts itself.
    Damaged,
    /// It asks for a password.
    Password,
    /// The password does not open it.
    WrongPassword,
    /// A PDF of pictures.
    Scanned,
    /// A document without words.
    NoText,
    /// A table, list or archive without articles.
    NoArticles,
    /// More bytes than a file may have.
    TooLarge,
    /// More letters than an article may have.
    TooLong,
    /// An archive that unpacks to far more than it is.
    Bomb,
    /// Archives in archives in archives.
    TooDeep,
    /// More files than an archive may have.
    TooManyFiles,
}

impl Failure {
    /// Its name in the page's strings.
    pub fn name(self) -> &'static str {
        match self {
            Self::EmptyFile => "emptyFile",
            Self::Binary => "binary",
            Self::Image => "image",
            Self::Media => "media",
            Self::OldOffice => "oldOffice",
            Self::Office => "office",
            Self::OtherArchive => "otherArchive",
            Self::Damaged => "damaged",
            Self::Password => "password",
            Self::WrongPassword => "wrongPassword",
            Self::Scanned => "scanned",
            Self::NoText => "noText",
            Self::NoArticles => "noArticles",
            Self::TooLarge => "tooLarge",
            Self::TooLong => "tooLong",
            Self::Bomb => "bomb",
            Self::TooDeep => "tooDeep",
            Self::TooManyFiles => "tooManyFiles",
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::EmptyFile => "the file is empty",
            Self::Binary => "this is binary data, not text",
            Self::Image => "this is an image: no words are read from pictures",
            Self::Media => "this is sound or film, not text",
            Self::OldOffice => "this is an old office document: save it as .docx",
            Self::Office => "this is a table or slides: save it as .csv or as text",
            Self::OtherArchive => "this is an archive that is no zip: unpack it first",
            Self::Damaged => "the file is damaged",
            Self::Password => "it asks for a password",
            Self::WrongPassword => "the password does not open it",
            Self::Scanned => "these are pictures of pages: there is no text in them",
            Self::NoText => "there are no words in it",
            Self::NoArticles => "no articles were found in it",
            Self::TooLarge => "the file is larger than is read",
            Self::TooLong => "the text is longer than is read",
            Self::Bomb => "it unpacks to far more than an archive of articles would",
            Self::TooDeep => "archives lie in it within archives: unpack them first",
            Self::TooManyFiles => "it holds more files than are read at once",
        })
    }
}

impl std::error::Error for Failure {}
