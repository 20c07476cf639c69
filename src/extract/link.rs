//! Links: the known place that an entity may be, chosen by the countries of the article.

use super::Entity;
use crate::{
    annotate::EntityKind,
    model::{Class, Lexicon},
    text::Folded,
};

/// A known thing that a place may be.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Link {
    /// GeoNames number.
    pub geonames: Option<u32>,
    /// Degrees north.
    pub lat: Option<f64>,
    /// Degrees east.
    pub lon: Option<f64>,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
}

/// The links of the entities, in their order; `None` where nothing is known.
pub fn find(entities: &[Entity], lexicon: &Lexicon) -> Vec<Option<Link>> {
    let countries: Vec<&str> = entities.iter().filter_map(|e| country(e, lexicon)).collect();
    entities.iter().map(|e| link(e, &countries, lexicon)).collect()
}

fn link(entity: &Entity, countries: &[&str], lexicon: &Lexicon) -> Option<Link> {
    if let Some(code) = country(entity, lexicon) {
        return Some(Link { country: Some(code.to_string()), ..Link::default() });
    }
    let names = (entity.kind == EntityKind::Place).then_some(names(entity))?;
    let list = names.iter().find_map(|n| lexicon.attribute(Class::Place, n))?;
    let towns: Vec<Town<'_>> = list.split(';').filter_map(Town::read).collect();
    // طرابلس is in Libya and in Lebanon: a country that the article names decides, else size.
    let near = towns.iter().find(|t| countries.contains(&t.country));
    near.or(towns.first()).map(Town::link)
}

/// The code of a country by any of its names.
fn country<'l>(entity: &Entity, lexicon: &'l Lexicon) -> Option<&'l str> {
    let names = (entity.kind == EntityKind::Place).then(|| names(entity))?;
    names.iter().find_map(|n| lexicon.attribute(Class::Country, n))
}

fn names(entity: &Entity) -> Vec<String> {
    let all = std::iter::once(&entity.name).chain(&entity.aliases);
    all.map(|n| Folded::new(n).as_str().to_string()).collect()
}

/// One entry of the list of places: `number,lat,lon,country,population`.
struct Town<'l> {
    number: u32,
    lat: f64,
    lon: f64,
    country: &'l str,
}

impl<'l> Town<'l> {
    fn read(entry: &'l str) -> Option<Self> {
        let mut cells = entry.split(',');
        let number = cells.next()?.parse().ok()?;
        let (lat, lon) = (cells.next()?.parse().ok()?, cells.next()?.parse().ok()?);
        Some(Self { number, lat, lon, country: cells.next()? })
    }

    fn link(&self) -> Link {
        Link {
            geonames: Some(self.number),
            lat: Some(self.lat),
            lon: Some(self.lon),
            country: Some(self.country.to_string()),
        }
    }
}
