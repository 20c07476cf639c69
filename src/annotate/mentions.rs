//! Mentions of names: by the learned tagger where the model has one, completed by
//! rules, else by rules alone.

use super::{Mention, learned, names};
use crate::{model::Model, text::Document};

/// Finds the mentions of a document, in order and without overlaps.
pub fn find(document: &Document<'_>, model: &Model) -> Vec<Mention> {
    match &model.tagger {
        Some(tagger) => {
            let mut mentions = learned::find(document, tagger);
            names::complete(document, model, &mut mentions);
            mentions
        }
        None => names::find(document, model),
    }
}
