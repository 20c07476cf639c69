//! Layer 2: tokens -> mentions of people, bodies, places, other names; dates; quantities.

mod dates;
mod names;
mod numerals;
mod quantities;

pub use dates::{DateMention, Precision, find as find_dates};
pub use names::find as find_names;
pub use quantities::{QuantityKind, QuantityMention, find as find_quantities};

use crate::span::Span;

/// What a name stands for, as the annotation guide has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EntityKind {
    /// People, without their titles.
    Person,
    /// Named bodies: of government, parties, armed groups, companies, media.
    Organization,
    /// Countries, towns, regions, natural and built places.
    Place,
    /// Named events, laws, products, works, platforms.
    Misc,
}

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
