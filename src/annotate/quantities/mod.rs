//! Figures: money, percentages, counts, measures.
//!
//! A figure is a number ([`super::numerals`]) and what it is of ([`unit`]); ranges are one figure.

mod casualty;
mod currency;
mod figure;
mod range;
mod unit;

use super::{DateMention, numerals::Pieces};
use crate::{model::Model, source::BlockRole, span::Span, text::Document};
use currency::Countries;

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
    /// ISO 4217 code (a bare dollar is taken for USD; `XXX?` where no country tells whose lira or
    /// dinar it is), `%`, the unit, what befell the people counted (`killed`, `injured`, `missing`,
    /// `arrested`, `displaced`), or the noun: in its singular where it is listed, else folded.
    pub unit: String,
    /// What the figure is of, where the text says it (`مياه` in 'متر مكعب من المياه').
    pub of: Option<Span>,
    /// The rule that read it.
    pub rule: &'static str,
}

/// Finds the figures of a document outside its dates.
pub fn find(
    document: &Document<'_>,
    model: &Model,
    dates: &[DateMention],
) -> Vec<QuantityMention> {
    let countries = Countries::of(document, &model.lexicon);
    let mut mentions = Vec::new();
    let mut dates = dates.iter().map(|d| d.span).peekable();
    for block in document.blocks.iter().filter(|b| b.role != BlockRole::Boilerplate) {
        let pieces = Pieces::cut(document, block.span, &model.lexicon);
        let reader = figure::Reader { pieces: &pieces, lexicon: &model.lexicon };
        let mut at = 0;
        while let Some(piece) = pieces.get(at) {
            while dates.next_if(|d| d.end <= piece.span.start).is_some() {}
            let figure = reader.read(at).filter(|f| {
                let span = pieces.span(at, f.end);
                span.is_some_and(|s| dates.peek().is_none_or(|d| d.start >= s.end))
            });
            let Some(figure) = figure else {
                at += 1;
                continue;
            };
            let end = figure.end.max(at + 1);
            mentions.extend(mention(&pieces, at, figure, &countries));
            at = end;
        }
    }
    mentions
}

fn mention(
    pieces: &Pieces<'_>,
    at: usize,
    figure: figure::Figure,
    countries: &Countries,
) -> Option<QuantityMention> {
    let span = pieces.span(at, figure.end)?;
    let of = figure.of.and_then(|(from, to)| pieces.span(from, to));
    let open = figure.kind == QuantityKind::Money && figure.unit.starts_with('?');
    let (unit, rule) =
        if open { countries.currency(&figure.unit) } else { (figure.unit, figure.rule) };
    let (value, upper, kind) = (figure.value, figure.upper, figure.kind);
    Some(QuantityMention { span, kind, value, upper, unit, of, rule })
}

#[cfg(test)]
mod tests;
