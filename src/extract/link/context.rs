//! What the article tells of its places: the countries it speaks of, the places that are plain.

use super::candidate::{Candidate, country};
use crate::{
    extract::{Annotated, Entity},
    model::{Class, Lexicon},
    text::TokenKind,
};
use std::collections::BTreeMap;

/// Places that others are held against; an article has a few dozen.
const MOST: usize = 100;
/// How far a neighbour may be, in degrees: about 300 km.
const NEAR: f64 = 3.0;
/// A degree of longitude in degrees of latitude, at the latitude of Damascus.
const NARROW: f64 = 0.84;

/// The article's countries and plain places.
#[derive(Debug, Default)]
pub(super) struct Context<'l> {
    /// ISO code -> the share of the article's places and adjectives that name it.
    countries: BTreeMap<&'l str, f32>,
    /// The same for the countries beside those.
    beside: BTreeMap<&'l str, f32>,
    /// Where the places stand that can be but one.
    plain: Vec<(f64, f64)>,
}

/// What the words on a name tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hint {
    /// سلطنة عُمان، دولة الكويت
    Country,
    /// العاصمة عمّان، مدينة تونس
    Town,
    Nothing,
}

impl<'l> Context<'l> {
    pub(super) fn read(
        annotated: &Annotated<'_, '_>,
        entities: &[Entity],
        candidates: &[Vec<Candidate<'l>>],
        lexicon: &'l Lexicon,
    ) -> Self {
        let mut context = Self::default();
        let mut codes: BTreeMap<&'l str, f32> = BTreeMap::new();
        for (entity, all) in entities.iter().zip(candidates) {
            // طرابلس proves neither Libya nor Lebanon.
            let [one] = all.as_slice() else { continue };
            *codes.entry(one.country).or_default() += entity.mentions.len() as f32;
            context.plain.extend(one.at.filter(|_| !one.is_country));
        }
        for code in adjectives(annotated, lexicon) {
            *codes.entry(code).or_default() += 1.0;
        }
        context.plain.truncate(MOST);
        let all = codes.values().sum::<f32>().max(1.0);
        for (code, count) in codes {
            for near in country(code, lexicon).neighbours.split(' ') {
                *context.beside.entry(near).or_default() += count / all;
            }
            context.countries.insert(code, count / all);
        }
        context
    }

    /// More people, a country of the article or beside it, plain places near: more likely.
    pub(super) fn weight(&self, candidate: &Candidate<'_>, hint: Hint) -> f32 {
        let fits = match hint {
            Hint::Nothing => 1.0,
            Hint::Country => truth(candidate.is_country),
            Hint::Town => truth(!candidate.is_country),
        };
        let share =
            |of: &BTreeMap<&str, f32>| of.get(candidate.country).copied().unwrap_or(0.0);
        let home = 1.0 + 12.0 * share(&self.countries) + 3.0 * share(&self.beside).min(1.0);
        let near = if candidate.is_country { 0 } else { self.near(candidate).min(4) };
        candidate.population.sqrt() * home * (1 + near) as f32 * fits
    }

    fn near(&self, candidate: &Candidate<'_>) -> usize {
        let Some((lat, lon)) = candidate.at else { return 0 };
        let close = |(y, x): &&(f64, f64)| {
            let (dy, dx) = (y - lat, (x - lon) * NARROW);
            dy * dy + dx * dx <= NEAR * NEAR
        };
        self.plain.iter().filter(close).count()
    }

    /// The words before a name and the vowels on it.
    pub(super) fn hint(
        &self,
        annotated: &Annotated<'_, '_>,
        entity: &Entity,
        lexicon: &Lexicon,
    ) -> Hint {
        let mentions = entity.mentions.iter().filter_map(|m| annotated.mentions.get(*m));
        let document = annotated.document;
        let told = mentions.map(|mention| {
            let text = mention.span.of(document.text);
            let at = |i: Option<usize>| i.and_then(|i| document.tokens.get(i));
            let before =
                at(mention.tokens.start.checked_sub(1)).map_or("", |t| document.stem(t));
            let after = at(Some(mention.tokens.end)).map_or("", |t| document.stem(t));
            let says = |word: &str, what| lexicon.says(Class::Context, word, what);
            // عمّان is the town, عُمان the country.
            let (doubled, damma) = (text.contains("عمّان"), text.contains("عُم"));
            if says(before, "state") || damma && !text.contains('\u{651}') {
                Hint::Country
            } else if doubled || says(before, "capital") || says(after, "capital") {
                Hint::Town
            } else {
                Hint::Nothing
            }
        });
        told.into_iter().find(|h| *h != Hint::Nothing).unwrap_or(Hint::Nothing)
    }
}

/// The codes of the adjectives of nationality, as often as they stand in the text.
fn adjectives<'l>(
    annotated: &Annotated<'_, '_>,
    lexicon: &'l Lexicon,
) -> impl Iterator<Item = &'l str> {
    let document = annotated.document;
    let words = document.tokens.iter().filter(|t| t.kind == TokenKind::Word);
    words.filter_map(|t| lexicon.attribute(Class::Nationality, document.bare(t)))
}

fn truth(holds: bool) -> f32 {
    if holds { 1.0 } else { 0.0 }
}
