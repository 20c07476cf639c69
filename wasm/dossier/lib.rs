//! What a page puts articles side by side with. A thin face: it takes no decision.

use khulasa::{
    Builder,
    model::Lexicon,
    report::{Document, Dossier},
};
use tsify::{Ts, Tsify};
use wasm_bindgen::prelude::*;

/// Articles on their way to a dossier. Each is added on its own, so that a caller can tell how far
/// it is and stop between two; what was added stays until it is removed.
#[wasm_bindgen]
pub struct DossierBuilder {
    lexicon: Lexicon,
    builder: Builder,
}

#[wasm_bindgen]
impl DossierBuilder {
    /// A dossier without articles yet. It needs the lexicon of the model that read them: a model
    /// file, or what the analyser gives as its `lexicon`.
    ///
    /// # Errors
    /// A file that is no model, of another version, cut short or damaged.
    #[wasm_bindgen(constructor)]
    pub fn new(lexicon: Vec<u8>) -> Result<DossierBuilder, JsError> {
        console_error_panic_hook::set_once();
        Ok(Self { lexicon: Lexicon::read(lexicon)?, builder: Builder::new() })
    }

    /// Adds an article that has been read: its text and its report, as `analyze` gave it. The id
    /// names it in the dossier; an article of that id gives way. Costs little: nothing of the
    /// article is looked for again.
    ///
    /// # Errors
    /// A report of another shape.
    pub fn add(&mut self, id: &str, text: &str, report: Ts<Document>) -> Result<(), JsError> {
        self.builder.add(id, text, report.to_rust()?, &self.lexicon);
        Ok(())
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
        Ok(self.builder.build(&self.lexicon).into_ts()?)
    }
}
