//! The thin face to JavaScript: takes no decision.

use crate::{
    Analyzer, Builder, Length, Model, Options, Report,
    model::{
        self,
        tagger::{Convention, Scratch},
    },
    report::{Document, Dossier},
};
use serde::Deserialize;
use std::rc::Rc;
use tsify::{Ts, Tsify};
use wasm_bindgen::prelude::*;

/// What a caller may choose.
#[derive(Default, Deserialize, Tsify)]
#[serde(rename_all = "camelCase", default)]
pub struct AnalyzeOptions {
    /// The article's day, ISO 8601: relative dates are counted from it.
    #[tsify(optional)]
    published: Option<String>,
    /// The summary's length in sentences; 3 where nothing is said.
    #[tsify(optional)]
    sentences: Option<usize>,
    /// The summary's length as a share of the text, 0 to 1; leads over `sentences`.
    #[tsify(optional)]
    summary_ratio: Option<f32>,
}

impl From<AnalyzeOptions> for Options {
    fn from(given: AnalyzeOptions) -> Self {
        let sentences = Length::Sentences(given.sentences.unwrap_or(3));
        let summary = given.summary_ratio.map_or(sentences, Length::Ratio);
        Self { published: given.published, summary, ..Self::default() }
    }
}

/// A model ready to read articles.
#[wasm_bindgen(js_name = Analyzer)]
pub struct JsAnalyzer(Rc<Analyzer>);

#[wasm_bindgen(js_class = Analyzer)]
impl JsAnalyzer {
    /// Reads a model file.
    ///
    /// # Errors
    /// A file that is no model, of another version, cut short or damaged.
    #[wasm_bindgen(constructor)]
    pub fn new(model: Vec<u8>) -> Result<JsAnalyzer, JsError> {
        console_error_panic_hook::set_once();
        Ok(Self(Rc::new(Analyzer::new(Model::read(model)?))))
    }

    /// Reads one article. Any text gives a report.
    ///
    /// # Errors
    /// Options of another shape.
    pub fn analyze(
        &self,
        text: &str,
        options: Option<Ts<AnalyzeOptions>>,
    ) -> Result<Ts<Report>, JsError> {
        let options = options.map(|o| o.to_rust()).transpose()?.unwrap_or_default();
        Ok(self.0.analyze(text, &options.into()).into_ts()?)
    }

    /// How many names the learned tagger alone finds in sentences, one a line, their words parted
    /// by spaces: for measuring it.
    #[wasm_bindgen(js_name = countNames)]
    pub fn count_names(&self, sentences: &str) -> usize {
        let Some(tagger) = &self.0.model().tagger else { return 0 };
        let words: Vec<Vec<&str>> =
            sentences.lines().map(|line| line.split(' ').collect()).collect();
        let found = tagger.tag_all(&words, Convention::Guide, &mut Scratch::default());
        found.iter().map(Vec::len).sum()
    }

    /// A dossier without articles yet, which shares this model.
    #[wasm_bindgen(js_name = newDossier)]
    pub fn new_dossier(&self) -> DossierBuilder {
        DossierBuilder { analyzer: self.0.clone(), builder: Builder::new() }
    }
}

/// A model file on its way here, piece by piece: nobody need hold all of it beside the engine.
#[wasm_bindgen]
#[derive(Default)]
#[allow(unreachable_pub, reason = "exported to JavaScript")]
pub struct ModelReader(model::ModelReader);

#[wasm_bindgen]
impl ModelReader {
    /// A reader that has been given nothing yet.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        console_error_panic_hook::set_once();
        Self::default()
    }

    /// Takes the next bytes of the file; pieces may be of any length.
    pub fn push(&mut self, piece: &[u8]) {
        self.0.push(piece);
    }

    /// The analyser with that model; the reader is used up.
    ///
    /// # Errors
    /// A file that is no model, of another version, cut short or damaged.
    pub fn finish(self) -> Result<JsAnalyzer, JsError> {
        Ok(JsAnalyzer(Rc::new(Analyzer::new(self.0.finish()?))))
    }
}

/// Articles on their way to a dossier. Each is added on its own, so that a caller can tell how far
/// it is and stop between two; what was added stays until it is removed.
#[wasm_bindgen]
#[allow(unreachable_pub, reason = "exported to JavaScript")]
pub struct DossierBuilder {
    analyzer: Rc<Analyzer>,
    builder: Builder,
}

#[wasm_bindgen]
impl DossierBuilder {
    /// Adds an article that has been read: its text and its report, as `analyze` gave it. The id
    /// names it in the dossier; an article of that id gives way. Costs little: nothing of the
    /// article is looked for again.
    ///
    /// # Errors
    /// A report of another shape.
    pub fn add(&mut self, id: &str, text: &str, report: Ts<Document>) -> Result<(), JsError> {
        self.analyzer.add(&mut self.builder, id, text, report.to_rust()?);
        Ok(())
    }

    /// Reads an article and adds it; gives the report on it.
    ///
    /// # Errors
    /// Options of another shape.
    pub fn read(
        &mut self,
        id: &str,
        text: &str,
        options: Option<Ts<AnalyzeOptions>>,
    ) -> Result<Ts<Report>, JsError> {
        let options = options.map(|o| o.to_rust()).transpose()?.unwrap_or_default();
        let report = self.analyzer.analyze(text, &options.into());
        if let Some(document) = report.documents.first() {
            self.analyzer.add(&mut self.builder, id, text, document.clone());
        }
        Ok(report.into_ts()?)
    }

    /// Takes an article out again; false where there is none of that id.
    pub fn remove(&mut self, id: &str) -> bool {
        self.builder.remove(id)
    }

    /// How many articles there are.
    #[wasm_bindgen(getter)]
    pub fn size(&self) -> usize {
        self.builder.len()
    }

    /// What the articles say together: any articles give a dossier.
    ///
    /// # Errors
    /// None that is known: a dossier is plain data.
    pub fn build(&self) -> Result<Ts<Dossier>, JsError> {
        Ok(self.analyzer.dossier(&self.builder).into_ts()?)
    }
}

/// The version of the package.
#[wasm_bindgen]
#[allow(unreachable_pub, reason = "exported to JavaScript")]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").into()
}
