//! Figures: money, percentages, counts, measures.

use crate::{model::Model, span::Span, text::Document};

/// What a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuantityKind {
    /// A sum with its currency.
    Money,
    /// A share of a hundred.
    Percent,
    /// People or things.
    Count,
    /// A length, weight, area, volume and the like.
    Measure,
}

/// A figure with its value.
#[derive(Clone, Debug)]
pub struct QuantityMention {
    /// Where it stands, unit included.
    pub span: Span,
    /// What it is.
    pub kind: QuantityKind,
    /// The number, or the lower end of a range.
    pub value: f64,
    /// The upper end of a range.
    pub upper: Option<f64>,
    /// ISO 4217 code, `%`, a unit's symbol, or the noun counted (folded).
    pub unit: String,
    /// What the figure is of, where the text says it (`مياه` in 'متر مكعب من المياه').
    pub of: Option<Span>,
    /// The rule that read it.
    pub rule: &'static str,
}

/// Finds the figures of a document.
pub fn find(_document: &Document<'_>, _model: &Model) -> Vec<QuantityMention> {
    Vec::new()
}
