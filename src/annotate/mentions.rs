//! Mentions of names: by the learned tagger where the model has one, else by rules.

use super::{Mention, learned, names};
use crate::{model::Model, text::Document};

/// Finds the mentions of a document, in order and without overlaps.
pub fn find(document: &Document<'_>, model: &Model) -> Vec<Mention> {
    match &model.tagger {
        Some(tagger) => learned::find(document, tagger),
        None => names::find(document, model),
    }
}
