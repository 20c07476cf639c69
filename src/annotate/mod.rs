//! Layer 2: tokens -> mentions of people, bodies, places, other names; dates; quantities.

mod dates;
mod learned;
mod mentions;
mod names;
mod numerals;
mod quantities;

pub use dates::{DateMention, Precision, find as find_dates};
pub use mentions::find as find_mentions;
pub use quantities::{QuantityKind, QuantityMention, find as find_quantities};

pub use crate::model::EntityKind;
use crate::span::Span;

/// One mention of a name in the text.
#[derive(Clone, Debug)]
pub struct Mention {
    /// Where it stands, without attached clitics and quotation marks.
    pub span: Span,
    /// Its tokens in the document (the first one's clitics lie outside the span).
    pub tokens: std::ops::Range<usize>,
    /// What it stands for.
    pub kind: EntityKind,
    /// Confidence, 0 to 1.
    pub score: f32,
    /// The rule that found it, such as `name/title-before`.
    pub rule: &'static str,
}
