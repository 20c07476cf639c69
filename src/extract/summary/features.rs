//! Features: what can be seen of a sentence that tells how much it says of the article.

use super::{
    Body, graph, opening,
    speaker::Speakers,
    spread::{self, Spread},
};
use crate::{
    extract::{Entity, Quote, QuoteKind},
    source::BlockRole,
    span::Span,
    text::{Sentence, Token, TokenKind},
};

/// Declares the features once: as fields, as names and as a row of numbers.
macro_rules! features {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// What is seen of a sentence, each from 0 to 1. The weights have the same shape.
        #[derive(Clone, Copy, Debug, Default, PartialEq)]
        pub struct Features { $($(#[$doc])* pub $name: f32,)* }

        impl Features {
            /// The names of the features, in the order of [`Features::row`].
            pub const NAMES: &'static [&'static str] = &[$(stringify!($name),)*];

            /// Nothing seen, nothing worth.
            pub const NONE: Features = Features { $($name: 0.0,)* };

            /// The features as numbers.
            pub fn row(&self) -> Vec<f32> {
                vec![$(self.$name,)*]
            }

            /// Their sum, each times its weight.
            pub fn score(&self, weights: &Features) -> f32 {
                0.0 $(+ self.$name * weights.$name)*
            }
        }
    };
}

features! {
    /// It is the first of the body.
    lead,
    /// How near to the beginning: 1, 1/2, 1/3 …
    early,
    /// How near to the beginning, falling evenly: 1 for the first sentence, near 0 for the last.
    position,
    /// It opens its paragraph.
    opens_block,
    /// It is an item of a list.
    list_item,
    /// How much of the headline's worth it holds.
    title,
    /// How much the article speaks of those whom it names.
    names,
    /// How much of the article it resembles.
    central,
    /// It gives a figure.
    figures,
    /// How much of it is quoted word for word.
    quote,
    /// Long enough to say something: 0 for five words, 1 from twenty-five on.
    length,
    /// It leans on the sentence before it (وهذا، لكن), and nothing in brackets would mend it.
    dependent,
    /// It goes on with a speech (وأضاف) whose speaker is known and can be named in brackets.
    continued,
    /// It looks back (يذكر أن، وكان قد).
    background,
    /// It asks.
    question,
    /// The sentence after it says the same and more: a standfirst before its lead.
    echoed,
    /// It is the second of the body.
    second,
    /// It is the last of the body.
    last,
    /// Its letters beside those of the others: 1/3 for the mean, 1 from three times that on.
    size,
    /// How often the article says the terms that it consists of, in the mean.
    dense,
    /// How much of what the article says often it names.
    wide,
    /// How much it resembles the first sentence.
    like_lead,
}

/// Reads the features of every sentence of the body. Linear in the text.
pub(super) fn read(
    body: &Body<'_, '_, '_>,
    entities: &[Entity],
    quotes: &[Quote],
    speakers: &Speakers<'_, '_, '_>,
) -> Vec<Features> {
    let central = graph::centrality(&body.terms, body.sentences.len());
    let names = names(body, entities);
    let figures = figures(body);
    let quoted = quoted(body, quotes);
    let spread = spread::read(body);
    let at = |list: &[f32], place: usize| list.get(place).copied().unwrap_or(0.0);
    let one = |place: usize| {
        let sentence = body.sentence(place)?;
        let Spread { size, dense, wide, like_lead } =
            spread.get(place).copied().unwrap_or_default();
        let features = Features {
            size,
            dense,
            wide,
            like_lead,
            central: at(&central, place),
            names: at(&names, place),
            figures: at(&figures, place),
            quote: at(&quoted, place),
            ..alone(body, place, sentence, speakers)
        };
        Some(features)
    };
    (0..body.sentences.len()).map(|place| one(place).unwrap_or_default()).collect()
}

/// What the sentence, its place and its neighbours tell.
fn alone(
    body: &Body<'_, '_, '_>,
    place: usize,
    sentence: &Sentence,
    speakers: &Speakers<'_, '_, '_>,
) -> Features {
    let document = body.annotated.document;
    let role = document.blocks.get(sentence.block).map(|b| b.role);
    let before = place.checked_sub(1).and_then(|p| body.sentence(p));
    let title = title(body, place);
    let opening = opening::read(document, sentence, body.lexicon);
    let words = document.words(sentence);
    let continued = opening.speech && speakers.left_out(sentence).is_some();
    Features {
        lead: truth(place == 0),
        early: 1.0 / (place + 1) as f32,
        position: 1.0 - place as f32 / body.sentences.len().max(1) as f32,
        opens_block: truth(before.is_none_or(|b| b.block != sentence.block)),
        list_item: truth(role == Some(BlockRole::ListItem)),
        title,
        length: ((words.len() as f32 - 5.0) / 20.0).clamp(0.0, 1.0),
        dependent: if continued { 0.0 } else { opening.dependent },
        continued: truth(continued),
        second: truth(place == 1),
        last: truth(place > 0 && place + 1 == body.sentences.len()),
        background: opening.background,
        question: truth(sentence.span.of(document.text).ends_with(['؟', '?'])),
        echoed: echoed(body, place),
        ..Features::default()
    }
}

/// The share of the headline, over all its parts ('رسمياً.. تكليف مدير جديد').
fn title(body: &Body<'_, '_, '_>, place: usize) -> f32 {
    let norm = |t: usize| body.terms.norms.get(t).copied().unwrap_or(0.0);
    let all: f32 = body.title().map(norm).sum();
    let held: f32 = body.title().map(|t| norm(t) * body.terms.covered(t, place)).sum();
    if all > 0.0 { held / all } else { 0.0 }
}

fn truth(holds: bool) -> f32 {
    if holds { 1.0 } else { 0.0 }
}

/// A standfirst says what the lead after it says again, in full.
fn echoed(body: &Body<'_, '_, '_>, place: usize) -> f32 {
    const NEXT: usize = 2;
    let words = |p: usize| body.terms.sentences.get(p).map_or(0, Vec::len);
    let fuller = |p: &usize| *p < body.sentences.len() && words(*p) >= words(place);
    let next = (place + 1..=place + NEXT).filter(fuller);
    let held = next.map(|p| body.terms.covered(place, p)).fold(0.0, f32::max);
    ((held - 0.4) / 0.4).clamp(0.0, 1.0)
}

/// The entities of each sentence, each worth its share of the most named one; saturating.
fn names(body: &Body<'_, '_, '_>, entities: &[Entity]) -> Vec<f32> {
    let most = entities.iter().map(|e| e.mentions.len()).max().unwrap_or(1).max(1) as f32;
    let mut sums = vec![0.0f32; body.sentences.len()];
    for entity in entities {
        let worth = entity.mentions.len() as f32 / most;
        let mentions = entity.mentions.iter().filter_map(|m| body.annotated.mentions.get(*m));
        let mut places: Vec<usize> =
            mentions.filter_map(|m| place_of(body, m.span.start)).collect();
        places.dedup();
        for place in places {
            if let Some(sum) = sums.get_mut(place) {
                *sum += worth;
            }
        }
    }
    sums.iter().map(|sum| sum / (1.0 + sum)).collect()
}

fn figures(body: &Body<'_, '_, '_>) -> Vec<f32> {
    let document = body.annotated.document;
    let dates = &body.annotated.dates;
    // A year or an hour is no figure.
    let dated = |span: Span| {
        let next = dates.partition_point(|d| d.span.end <= span.start);
        dates.get(next).is_some_and(|d| d.span.overlaps(span))
    };
    let figure = |t: &&Token| t.kind == TokenKind::Number && !dated(t.span);
    let number = |s: &Sentence| document.words(s).iter().filter(figure).count() > 0;
    let digits = |place: usize| body.sentence(place).is_some_and(number);
    let mut found: Vec<f32> =
        (0..body.sentences.len()).map(|p| if digits(p) { 0.5 } else { 0.0 }).collect();
    for quantity in &body.annotated.quantities {
        let place = place_of(body, quantity.span.start);
        if let Some(slot) = place.and_then(|p| found.get_mut(p)) {
            *slot = 1.0;
        }
    }
    found
}

fn quoted(body: &Body<'_, '_, '_>, quotes: &[Quote]) -> Vec<f32> {
    let mut shares = vec![0.0f32; body.sentences.len()];
    for quote in quotes.iter().filter(|q| q.kind == QuoteKind::Direct) {
        let Some(place) = place_of(body, quote.span.start) else { continue };
        let Some(sentence) = body.sentence(place) else { continue };
        let inside = quote.span.end.min(sentence.span.end).saturating_sub(quote.span.start);
        if let Some(share) = shares.get_mut(place) {
            let whole = sentence.span.len().max(1) as f32;
            *share = (*share + inside as f32 / whole).min(1.0);
        }
    }
    shares
}

/// The place among the body's sentences of the one that holds a byte.
fn place_of(body: &Body<'_, '_, '_>, byte: usize) -> Option<usize> {
    body.sentences.binary_search(&body.annotated.document.sentence_at(byte)).ok()
}

impl Features {
    /// Why a reader would choose it too.
    pub(super) fn reasons(&self) -> Vec<&'static str> {
        let reasons = [
            ("lead", self.lead, 1.0),
            ("central", self.central, 0.75),
            ("title", self.title, 0.4),
            ("names", self.names, 0.55),
            ("figures", self.figures, 0.5),
            ("quote", self.quote, 0.3),
        ];
        let holds = |&&(_, value, least): &&(&str, f32, f32)| value >= least;
        reasons.iter().filter(holds).map(|(name, ..)| *name).collect()
    }
}
