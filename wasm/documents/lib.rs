//! What a page reads files with. A thin face: it takes no decision.

mod pdf;
mod read;

pub use pdf::PdfText;

use khulasa::{
    documents::{self, Settings, Step},
    source::{encoding::Encoding, html, roles},
};
use read::{PageArticle, Read};
use serde::Serialize;
use tsify::{Ts, Tsify};
use wasm_bindgen::prelude::*;

/// What came of one step through a file.
#[derive(Serialize, Tsify)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum FileStep {
    /// An article.
    Article {
        /// It.
        article: Box<Read>,
    },
    /// A file that gave none.
    Failed {
        /// Its name, with the archives that it lies in.
        name: String,
        /// Why.
        failure: &'static str,
    },
    /// A PDF: its pages are to be drawn, and what they show to be handed to `finishPdf`.
    Pdf {
        /// Its name, with the archives that it lies in.
        name: String,
    },
    /// The next file of an archive is about to be read.
    Entered {
        /// The archive.
        name: String,
        /// How many of its files were read.
        done: usize,
        /// How many there are.
        all: usize,
    },
}

/// A file that is read step by step, so that a page can answer and a reader can stop between two.
#[wasm_bindgen]
pub struct Opening {
    inner: documents::Opening,
    pdf: Option<documents::Pdf>,
}

#[wasm_bindgen]
impl Opening {
    /// A file, told by its content and, where that leaves it open, by its name. `encoding` and
    /// `password` are the reader's own choice.
    ///
    /// # Errors
    /// An encoding that is not known.
    #[wasm_bindgen(constructor)]
    pub fn new(
        bytes: Vec<u8>,
        name: &str,
        encoding: Option<String>,
        password: Option<String>,
    ) -> Result<Opening, JsError> {
        console_error_panic_hook::set_once();
        let unknown = |label: &str| JsError::new(&format!("no encoding is called {label:?}"));
        let known = |label: String| Encoding::of(&label).ok_or_else(|| unknown(&label));
        let encoding = encoding.map(known).transpose()?;
        let settings = Settings { encoding, password };
        Ok(Self { inner: documents::Opening::new(bytes, name, settings), pdf: None })
    }

    /// The next step; nothing at the end.
    ///
    /// # Errors
    /// None that is known: a step is plain data.
    pub fn step(&mut self) -> Result<Option<Ts<FileStep>>, JsError> {
        let Some(step) = self.inner.next() else { return Ok(None) };
        if let Step::Pdf(pdf) = step {
            let name = pdf.name().to_string();
            self.pdf = Some(pdf);
            return Ok(Some(FileStep::Pdf { name }.into_ts()?));
        }
        Ok(Some(told(step).into_ts()?))
    }

    /// The bytes of the file that the last step was about.
    #[wasm_bindgen(js_name = fileBytes)]
    pub fn file_bytes(&self) -> Vec<u8> {
        self.inner.bytes().to_vec()
    }

    /// Which file that was, counted from 1: the articles of a table are of one.
    #[wasm_bindgen(getter, js_name = fileNumber)]
    pub fn file_number(&self) -> usize {
        self.inner.file_number()
    }

    /// What came of the PDF of the last step. `cut`: its pages that were not drawn.
    ///
    /// # Errors
    /// When the last step was no PDF.
    #[wasm_bindgen(js_name = finishPdf)]
    pub fn finish_pdf(&mut self, text: PdfText, cut: usize) -> Result<Ts<FileStep>, JsError> {
        let pdf = self.pdf.take().ok_or_else(|| JsError::new("no PDF is being read"))?;
        Ok(told(pdf.read(text.finish(cut))).into_ts()?)
    }
}

fn told(step: Step) -> FileStep {
    match step {
        Step::Article(article) => FileStep::Article { article: Box::new((*article).into()) },
        Step::Failed { name, failure } => FileStep::Failed { name, failure: failure.name() },
        Step::Pdf(pdf) => FileStep::Pdf { name: pdf.name().to_string() },
        Step::Entered { name, done, all } => FileStep::Entered { name, done, all },
    }
}

/// The endings of names that are worth opening in a folder or an archive.
#[wasm_bindgen]
pub fn endings() -> Vec<String> {
    documents::endings().map(String::from).collect()
}

/// Takes the article out of a web page. Any text gives one; nothing of the page runs or loads.
///
/// # Errors
/// None that is known: an article is plain data.
#[wasm_bindgen(js_name = readHtml)]
pub fn read_html(page: &str) -> Result<Ts<PageArticle>, JsError> {
    console_error_panic_hook::set_once();
    let page = html::read(page);
    let told = page.metadata;
    let article = PageArticle {
        roles: roles(&page.text, &page.hints),
        text: page.text,
        title: told.title,
        outlet: told.outlet,
        author: told.author,
        published: told.published,
        url: told.url,
        language: told.language,
        notes: page.notes,
    };
    Ok(article.into_ts()?)
}
