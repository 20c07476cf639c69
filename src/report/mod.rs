//! The result: plain data, the JSON contract of the page, the package and the command line.
//!
//! Every `start` and `end` counts UTF-16 code units of the document's text, since that is what
//! JavaScript counts. Field names are camelCase in JSON; TypeScript types are derived. Reports can be
//! read again, since a dossier is made from them.

mod document;
mod dossier;

pub use document::*;
pub use dossier::*;

use serde::{Deserialize, Serialize};

/// A rule's or kind's name: fixed words of ours, owned only where a report was read again.
pub type Code = std::borrow::Cow<'static, str>;

/// Declares one plain struct of the report with all that each of them needs.
macro_rules! data {
    ($($(#[$meta:meta])* $name:ident { $($(#[$field_meta:meta])* $field:ident: $type:ty,)* })*) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug, Serialize, Deserialize)]
        #[cfg_attr(feature = "wasm", derive(tsify::Tsify), tsify(missing_as_null))]
        #[serde(rename_all = "camelCase")]
        pub struct $name { $($(#[$field_meta])* pub $field: $type,)* }
    )*};
}
pub(crate) use data;

data! {
    /// What an analysis gives.
    Report {
        /// The version of this contract: `khulasa/1`.
        schema: String,
        /// One for each text given, in order.
        documents: Vec<Document>,
        /// What they say together, where that was asked for.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        dossier: Option<Dossier>,
    }

    /// A place in the text.
    TextSpan {
        /// First code unit.
        start: u32,
        /// One past the last.
        end: u32,
    }

    /// A place in the text, with its words.
    TextSpanWithText {
        /// First code unit.
        start: u32,
        /// One past the last.
        end: u32,
        /// The words as they stand.
        text: String,
    }
}
