//! Khulasa (خلاصة, "essence") reads Arabic news.
//!
//! The pipeline, each layer knowing only those below it:
//!
//! 1. [`source`] cuts what was pasted into blocks and marks what is not part of the article;
//! 2. [`text`] folds the spelling (keeping the way back), finds sentences, tokens and clitics;
//! 3. [`annotate`] finds mentions of names, dates and figures;
//! 4. [`extract`] makes facts of them: identities, roles, quotes, events, key phrases, a summary;
//! 5. [`dossier`] holds the reports on several articles against each other;
//! 6. [`analyzer`] runs these stages one after the other and writes the [`report`].
//!
//! ```
//! # #[cfg(feature = "bundled")] {
//! use khulasa::{Analyzer, Model, Options};
//! let analyzer = Analyzer::new(Model::bundled()?);
//! let report = analyzer.analyze("وصل الوزير إلى دمشق.", &Options::default());
//! assert_eq!(report.schema, "khulasa/1");
//! # }
//! # Ok::<(), khulasa::ModelError>(())
//! ```
//!
//! Analysis never fails: any text gives a report. Errors are for models, files and options.

pub mod analyzer;
pub mod annotate;
mod assemble;
#[cfg(feature = "documents")]
pub mod documents;
pub mod dossier;
pub mod extract;
pub mod fold;
pub mod model;
pub mod report;
pub mod source;
pub mod span;
pub mod text;

pub use analyzer::{Analyzer, Options};
pub use dossier::Builder;
pub use extract::Length;
pub use model::{Model, ModelError};
pub use report::Report;

/// The examples of the README, compiled as tests.
#[cfg(all(doctest, feature = "bundled"))]
#[doc = include_str!("../README.md")]
struct Readme;
