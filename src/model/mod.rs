//! What a model is: a checked container of sections, and what they hold: the lexicon
//! and the learned tagger.
//!
//! No text logic lives here. A model is read once and shared by all analyses.

mod container;
mod error;
mod kind;
mod lexicon;
pub mod pack;
mod reader;
mod slice;
pub mod tagger;

pub use error::ModelError;
pub use kind::EntityKind;
pub use lexicon::{Class, Classes, Lexicon};
pub use reader::ModelReader;

/// The model packed into this build from `models/`.
#[cfg(feature = "bundled")]
pub const BUNDLED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/khulasa.model"));

/// Everything that was learnt or written down before a text arrives.
pub struct Model {
    /// Forms and the word classes that they belong to.
    pub lexicon: Lexicon,
    /// The learned tagger of names; a model without one leaves them to the rules.
    pub tagger: Option<tagger::Tagger>,
}

impl Model {
    /// Reads a model file, and keeps it: what it holds is used where it lies.
    ///
    /// # Errors
    /// Wrong magic, version or checksum; a file cut short; a section missing or unreadable.
    pub fn read(bytes: impl Into<Vec<u8>>) -> Result<Self, ModelError> {
        let container = container::Container::read(bytes.into())?;
        let tagger = container.optional("tagger").map(tagger::Tagger::of).transpose()?;
        Ok(Self { lexicon: Lexicon::of(&container)?, tagger })
    }

    /// The model that was packed into this build.
    ///
    /// # Errors
    /// None in a build that passed its tests.
    #[cfg(feature = "bundled")]
    pub fn bundled() -> Result<Self, ModelError> {
        Self::read(BUNDLED)
    }
}
