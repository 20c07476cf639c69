//! Figures of the headline that the body does not have.

use super::{Body, is_headline};
use crate::{
    annotate::{QuantityKind, QuantityMention},
    extract::Annotated,
    span::Span,
    text::{Token, TokenKind},
};

/// A number up to this is often written as a word in the body (5 خطوات، خمس خطوات).
const OFTEN_WRITTEN_OUT: f64 = 10.0;
/// What befell people: that 12 were killed is not kept by 12 who were injured.
const FATES: [&str; 5] = ["killed", "injured", "missing", "arrested", "displaced"];
/// How far a round figure may lie from the one that it stands for.
const ABOUT: f64 = 0.1;
/// How far above 'more than' a figure may lie.
const MORE: f64 = 0.5;

/// How the headline hedges a figure.
#[derive(Clone, Copy, PartialEq)]
enum Hedge {
    None,
    /// نحو، قرابة
    About,
    /// أكثر من
    More,
    /// أقل من
    Less,
}

impl<'d> Body<'_, 'd, '_> {
    /// Figures of the headline that no figure of the body keeps.
    pub(super) fn missing_quantities(&self) -> Vec<Span> {
        let quantities = &self.annotated.quantities;
        let body: Vec<&QuantityMention> =
            quantities.iter().filter(|q| self.in_body(q.span)).collect();
        let small = |q: &&QuantityMention| {
            q.kind == QuantityKind::Count && q.value <= OFTEN_WRITTEN_OUT && !is_fate(q)
        };
        let title = quantities.iter().filter(|q| self.in_headline(q.span) && !small(q));
        title.filter(|q| !self.keeps(&body, q)).map(|q| q.span).collect()
    }

    /// Whether the body has a figure of the headline.
    fn keeps(&self, body: &[&QuantityMention], title: &QuantityMention) -> bool {
        let hedge = self.hedge(title.span);
        let like: Vec<&&QuantityMention> =
            body.iter().filter(|b| matches(hedge, title, b)).collect();
        if is_fate(title) && like.iter().any(|b| is_fate(b)) {
            return like.iter().any(|b| b.unit == title.unit || !is_fate(b));
        }
        !like.is_empty() || self.digits(title.span).iter().any(|t| self.has(t))
    }

    /// The hedge before a figure: 'أكثر من 100 قتيل'.
    fn hedge(&self, figure: Span) -> Hedge {
        let document = self.annotated.document;
        let at = document.tokens.partition_point(|t| t.span.end <= figure.start);
        // The hedge may be taken into the figure.
        let from = at.saturating_sub(2);
        let near = document.tokens.iter().skip(from).take_while(|t| t.span.start < figure.end);
        let hedges = near.map(|t| match document.stem(t) {
            "نحو" | "حوالي" | "قرابه" | "زهاء" | "تقريبا" => {
                Hedge::About
            }
            "اكثر" | "يفوق" | "تتجاوز" | "يتجاوز" | "ازيد" => {
                Hedge::More
            }
            "اقل" | "دون" => Hedge::Less,
            _ => Hedge::None,
        });
        hedges.fold(Hedge::None, |seen, next| if next == Hedge::None { seen } else { next })
    }

    /// The tokens of digits under a span.
    fn digits(&self, span: Span) -> Vec<&'d Token> {
        let document = self.annotated.document;
        let sentence = document.sentences.get(document.sentence_at(span.start));
        let tokens = sentence.map_or(&[][..], |s| document.words(s)).iter();
        tokens.filter(|t| t.kind == TokenKind::Number && span.contains(t.span)).collect()
    }

    /// Numbers in digits that no figure and no date covers.
    pub(super) fn missing_numbers(&self) -> Vec<Span> {
        let Annotated { document, dates, quantities, .. } = self.annotated;
        let covered = |span: Span| {
            let dates = dates.iter().map(|d| d.span);
            dates.chain(quantities.iter().map(|q| q.span)).any(|s| s.overlaps(span))
        };
        let title = document.blocks.iter().filter(|b| is_headline(b)).map(|b| b.span);
        let numbers = title.flat_map(|span| self.numbers(span));
        let long =
            |t: &&Token| document.stem(t).parse().is_ok_and(|n: f64| n > OFTEN_WRITTEN_OUT);
        let absent = numbers.filter(long).filter(|t| !self.has(t) && !covered(t.span));
        absent.map(|t| t.span).collect()
    }

    fn numbers(&self, block: Span) -> Vec<&'d Token> {
        let tokens = &self.annotated.document.tokens;
        let first = tokens.partition_point(|t| t.span.start < block.start);
        let inside = tokens.iter().skip(first).take_while(|t| t.span.end <= block.end);
        inside.filter(|t| t.kind == TokenKind::Number).collect()
    }
}

fn is_fate(quantity: &QuantityMention) -> bool {
    FATES.contains(&quantity.unit.as_str())
}

/// Whether a figure of the body is what the headline gives, rounded as its hedge allows.
fn matches(hedge: Hedge, title: &QuantityMention, body: &QuantityMention) -> bool {
    let (wanted, low) = (title.value, body.value);
    let high = body.upper.unwrap_or(low);
    if low <= wanted && wanted <= high {
        return true;
    }
    let reach = match hedge {
        Hedge::None => return false,
        Hedge::About => (1.0 - ABOUT, 1.0 + ABOUT),
        Hedge::More => (1.0, 1.0 + MORE),
        Hedge::Less => (1.0 - MORE, 1.0),
    };
    title.kind == body.kind && wanted * reach.0 <= high && low <= wanted * reach.1
}
