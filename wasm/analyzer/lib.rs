//! What a page reads articles with. A thin face: it takes no decision.

use khulasa::{
    Analyzer, Length, Model, Options, Report,
    model::tagger::{Convention, Scratch},
    source,
    span::Utf16Index,
};
use serde::{Deserialize, Serialize};
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
    /// The outlet, where the page that the text was taken from names it.
    #[tsify(optional)]
    outlet: Option<String>,
    /// What that page's markup says of each line of the text: a block's role, or nothing.
    #[tsify(optional)]
    roles: Option<Vec<String>>,
}

impl AnalyzeOptions {
    fn of(self, text: &str) -> Options {
        let sentences = Length::Sentences(self.sentences.unwrap_or(3));
        Options {
            published: self.published,
            summary: self.summary_ratio.map_or(sentences, Length::Ratio),
            outlet: self.outlet,
            hints: source::hints(text, &self.roles.unwrap_or_default()),
        }
    }
}

/// One of several articles that a text seems to hold.
#[derive(Serialize, Tsify)]
#[tsify(missing_as_null)]
pub struct ArticlePart {
    /// First code unit.
    start: u32,
    /// One past the last.
    end: u32,
    /// Its headline, where it has one.
    title: Option<String>,
    /// What parts it from the one before: `split/separator`, `split/form-feed`, `split/dateline`,
    /// `split/number`.
    reason: &'static str,
}

/// Parts of a text, in order; none where it seems to hold one article.
#[derive(Serialize, Tsify)]
#[serde(transparent)]
pub struct ArticleParts(Vec<ArticlePart>);

/// A model ready to read articles.
#[wasm_bindgen(js_name = Analyzer)]
pub struct JsAnalyzer(Analyzer);

#[wasm_bindgen(js_class = Analyzer)]
impl JsAnalyzer {
    /// Reads a model file.
    ///
    /// # Errors
    /// A file that is no model, of another version, cut short or damaged.
    #[wasm_bindgen(constructor)]
    pub fn new(model: Vec<u8>) -> Result<JsAnalyzer, JsError> {
        console_error_panic_hook::set_once();
        Ok(Self(Analyzer::new(Model::read(model)?)))
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
        Ok(self.0.analyze(text, &options.of(text)).into_ts()?)
    }

    /// Where a text that seems to hold several articles may be cut; nothing is cut here.
    ///
    /// # Errors
    /// None that is known: places are plain data.
    pub fn parts(&self, text: &str) -> Result<Ts<ArticleParts>, JsError> {
        let units = Utf16Index::new(text);
        let part = |part: &source::Part| ArticlePart {
            start: units.offset(part.span.start),
            end: units.offset(part.span.end),
            title: part.title.map(|title| title.of(text).to_string()),
            reason: part.reason,
        };
        let parts = source::parts(text, &self.0.model().lexicon);
        Ok(ArticleParts(parts.iter().map(part).collect()).into_ts()?)
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

    /// The lexicon alone, as a model file: what a dossier needs of the model.
    pub fn lexicon(&self) -> Vec<u8> {
        self.0.model().lexicon.to_file()
    }
}

/// A model file on its way here, piece by piece: nobody need hold all of it beside the engine.
#[wasm_bindgen]
#[derive(Default)]
pub struct ModelReader(khulasa::model::ModelReader);

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
        Ok(JsAnalyzer(Analyzer::new(self.0.finish()?)))
    }
}

/// The version of the package.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").into()
}
