//! Articles as JavaScript has them.

use khulasa::{documents::Article, source::roles, span::Utf16Index};
use serde::Serialize;
use tsify::Tsify;

/// One article as a file gave it.
#[derive(Serialize, Tsify)]
pub struct Read {
    /// Of the file, with the archives that it lay in.
    name: String,
    /// What all spans of its report point into.
    text: String,
    /// ISO day on which the article says it was published.
    #[serde(skip_serializing_if = "Option::is_none")]
    published: Option<String>,
    /// Where it comes from.
    source: Source,
}

/// Where an article's text comes from.
#[derive(Serialize, Tsify)]
pub(crate) struct Source {
    /// What the file is.
    format: &'static str,
    /// How its bytes were read as letters, where that had to be found out.
    #[serde(skip_serializing_if = "Option::is_none")]
    encoding: Option<&'static str>,
    /// The encoding is a guess from the letters.
    #[serde(skip_serializing_if = "Option::is_none")]
    guessed: Option<bool>,
    /// Where each page begins, in UTF-16 units of the text.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pages: Vec<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    outlet: Option<String>,
    /// The page's own address.
    #[serde(skip_serializing_if = "Option::is_none")]
    address: Option<String>,
    /// What the file's markup says of each line: a block's role, or nothing.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    roles: Vec<&'static str>,
    /// What a reader should know.
    notes: Vec<Note>,
}

/// A remark on how an article was read.
#[derive(Serialize, Tsify)]
pub(crate) struct Note {
    code: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    count: Option<usize>,
}

impl From<Article> for Read {
    fn from(article: Article) -> Self {
        let units = Utf16Index::new(&article.text);
        let pages = article.pages.iter().map(|at| units.offset(*at)).collect();
        let letters = article.letters.as_ref();
        let note = |note: &khulasa::documents::Note| Note {
            code: note.code.name(),
            count: note.count,
        };
        let source = Source {
            format: article.format.name(),
            encoding: letters.map(|letters| letters.encoding.label()),
            guessed: letters.map(|letters| matches!(letters.how, "letters" | "bytes")),
            pages,
            title: article.metadata.title,
            outlet: article.metadata.outlet,
            address: article.metadata.url,
            roles: if article.hints.is_empty() {
                Vec::new()
            } else {
                roles(&article.text, &article.hints)
            },
            notes: article.notes.iter().map(note).collect(),
        };
        let (name, text, published) = (article.name, article.text, article.metadata.published);
        Self { name, text, published, source }
    }
}

/// An article that was taken out of a saved web page. `text`, `published`, `outlet` and `roles` are
/// what the analysis takes, so that page and command line give one report.
#[derive(Serialize, Tsify)]
#[tsify(missing_as_null)]
#[serde(rename_all = "camelCase")]
pub struct PageArticle {
    /// The article, one block a line, its headline first: what all spans point into.
    pub(crate) text: String,
    /// What the markup says of each line: a block's role, or nothing.
    pub(crate) roles: Vec<&'static str>,
    /// The headline.
    pub(crate) title: Option<String>,
    /// The newspaper, agency or site.
    pub(crate) outlet: Option<String>,
    /// Who wrote it.
    pub(crate) author: Option<String>,
    /// The day of publication, ISO 8601.
    pub(crate) published: Option<String>,
    /// The canonical address.
    pub(crate) url: Option<String>,
    /// BCP 47 code of the language that the page says it is in.
    pub(crate) language: Option<String>,
    /// How the article was found, such as `html/readability`, and what a reader should know:
    /// `html/cut`, `html/empty`.
    pub(crate) notes: Vec<&'static str>,
}
