//! One article as it was taken from a file, on its way to the analysis.

use crate::arguments::Analyze;
use khulasa::{
    Options,
    documents::{self, Format, Letters, Note},
    source::{Hint, html::Metadata},
    span::Utf16Index,
};

pub(crate) struct Article {
    /// The file with the archives that it lay in, or the article's id in a file of several.
    pub(crate) name: String,
    /// The text that all spans of its report point into.
    pub(crate) text: String,
    pub(crate) hints: Vec<Hint>,
    pub(crate) metadata: Metadata,
    pub(crate) format: Format,
    pub(crate) letters: Option<Letters>,
    /// Where each page begins, in bytes of the text.
    pub(crate) pages: Vec<usize>,
    /// How it was found in a saved page, and why it was cut out of a digest.
    pub(crate) found: Vec<&'static str>,
    pub(crate) remarks: Vec<Note>,
}

impl From<documents::Article> for Article {
    fn from(read: documents::Article) -> Self {
        Self {
            name: read.id.unwrap_or(read.name),
            text: read.text,
            hints: read.hints,
            metadata: read.metadata,
            format: read.format,
            letters: read.letters,
            pages: read.pages,
            found: read.found.into_iter().collect(),
            remarks: read.notes,
        }
    }
}

impl Article {
    /// The options that it is analysed with: what the file tells leads over what was said for all.
    pub(crate) fn options(&self, job: &Analyze) -> Options {
        Options {
            published: self.metadata.published.clone().or(job.published.clone()),
            outlet: self.metadata.outlet.clone(),
            hints: self.hints.clone(),
            summary: job.summary,
        }
    }

    /// How it was read: `html/readability`, `encoding/windows-1256`, `file/picturePages`.
    pub(crate) fn notes(&self) -> Vec<String> {
        let encoding =
            self.letters.as_ref().map(|l| format!("encoding/{}", l.encoding.label()));
        let remarks = self.remarks.iter().map(|note| format!("file/{}", note.code.name()));
        let found = self.found.iter().map(|how| how.to_string());
        found.chain(encoding).chain(remarks).collect()
    }

    /// The pages' beginnings in UTF-16 units, as JSON counts.
    pub(crate) fn page_starts(&self) -> Vec<u32> {
        let units = Utf16Index::new(&self.text);
        self.pages.iter().map(|at| units.offset(*at)).collect()
    }
}
