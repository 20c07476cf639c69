//! Links: the known place that an entity may be, chosen by the article and never silently: each
//! link says how sure it is and what else was possible.

mod candidate;
mod context;
#[cfg(test)]
mod tests;

use super::{Annotated, Entity};
use crate::{annotate::EntityKind, model::Lexicon};
use candidate::Candidate;
use context::Context;

/// A known thing that a place may be.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Link {
    /// Wikidata item.
    pub wikidata: Option<String>,
    /// GeoNames number.
    pub geonames: Option<u32>,
    /// Degrees north.
    pub lat: Option<f64>,
    /// Degrees east.
    pub lon: Option<f64>,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// Its name in Latin letters, where the list gives one.
    pub name: Option<String>,
    /// Share of the weight of all that the name may be, 0 to 1; places that no list knows count.
    pub score: f32,
    /// What else the name may be, best first.
    pub alternatives: Vec<Link>,
}

impl Link {
    /// `wikidata:Q858` or `geonames:170654`.
    pub fn id(&self) -> String {
        match (&self.wikidata, self.geonames) {
            (Some(item), _) => format!("wikidata:{item}"),
            (None, Some(number)) => format!("geonames:{number}"),
            (None, None) => String::new(),
        }
    }
}

/// The weight of a place of this name that no list knows: a town of about 4,000 people.
const UNKNOWN: f32 = 64.0;

/// The links of the entities, in their order; `None` where nothing is known.
pub fn find(
    annotated: &Annotated<'_, '_>,
    entities: &[Entity],
    lexicon: &Lexicon,
) -> Vec<Option<Link>> {
    let candidates: Vec<Vec<Candidate<'_>>> =
        entities.iter().map(|e| candidates(e, lexicon)).collect();
    let context = Context::read(annotated, entities, &candidates, lexicon);
    let read = |(entity, all): (&Entity, &Vec<Candidate<'_>>)| {
        let hint = context.hint(annotated, entity, lexicon);
        let weights = all.iter().map(|c| context.weight(c, hint)).collect();
        choose(all, weights)
    };
    entities.iter().zip(&candidates).map(read).collect()
}

fn candidates<'l>(entity: &Entity, lexicon: &'l Lexicon) -> Vec<Candidate<'l>> {
    if entity.kind != EntityKind::Place {
        return Vec::new();
    }
    // The fullest name first; a shorter one counts where the list does not know it.
    let names = std::iter::once(&entity.name).chain(&entity.aliases);
    names.map(|n| candidate::read(n, lexicon)).find(|c| !c.is_empty()).unwrap_or_default()
}

fn choose(all: &[Candidate<'_>], weights: Vec<f32>) -> Option<Link> {
    let sum: f32 = weights.iter().sum::<f32>() + UNKNOWN;
    let mut links: Vec<Link> = all
        .iter()
        .zip(weights)
        .map(|(c, w)| c.link(w / sum))
        .filter(|l| l.score > 0.0)
        .collect();
    links.sort_by(|a, b| b.score.total_cmp(&a.score));
    let mut links = links.into_iter();
    let best = links.next()?;
    Some(Link { alternatives: links.collect(), ..best })
}
