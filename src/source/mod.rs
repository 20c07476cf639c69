//! Where text comes from: what was pasted or dropped -> blocks, and which of them are no article.

mod boilerplate;
mod dateline;
pub mod encoding;
mod frame;
mod furniture;
mod hint;
#[cfg(feature = "html")]
pub mod html;
mod language;
mod line;
mod plain;
mod published;
mod split;

pub use furniture::features as line_features;
pub use hint::{Hint, hints, roles};
pub use language::{Language, language};
pub use plain::{read, read_with};
pub use split::{Part, parts};

use crate::span::Span;

/// What a block is to a reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockRole {
    /// The title of the article.
    Headline,
    /// A title inside it.
    Subheading,
    /// Running text.
    Paragraph,
    /// One item of a list.
    ListItem,
    /// A quotation set apart.
    Quote,
    /// The line under a picture, and the lines that say where a report comes from: dateline,
    /// outlet, byline, date (their rule tells which).
    Caption,
    /// Not part of the article: related links, forms, share lines.
    Boilerplate,
}

/// A block: one or more lines that belong together.
#[derive(Clone, Debug)]
pub struct Block {
    /// Where it stands, without white space around it.
    pub span: Span,
    /// What it is.
    pub role: BlockRole,
    /// The rule that gave it its role.
    pub rule: &'static str,
    /// The language that it is in; the document's where it is too short to tell.
    pub language: Language,
}

/// What stands around an article: read from its first lines.
#[derive(Clone, Debug, Default)]
pub struct Frame {
    /// The headline.
    pub title: Option<Span>,
    /// The outlet as the text names it ('الثورة:').
    pub outlet: Option<Span>,
    /// The place of a dateline ('شفق نيوز- أنقرة').
    pub dateline_place: Option<Span>,
    /// The day, ISO 8601, where a line of its own at the top gives it, and that line.
    pub published: Option<(String, Span)>,
    /// The language of the whole.
    pub language: Language,
}

#[cfg(test)]
mod tests;
