//! What a name may be: the entries of the lists of countries and of towns.

use super::Link;
use crate::{
    model::{Class, Lexicon},
    text::Folded,
};

/// A country or a town.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Candidate<'l> {
    /// Wikidata item, of countries alone.
    pub(super) wikidata: Option<&'l str>,
    pub(super) geonames: Option<u32>,
    /// Degrees north and east.
    pub(super) at: Option<(f64, f64)>,
    /// ISO code of the country that it is or lies in.
    pub(super) country: &'l str,
    pub(super) population: f32,
    /// Neighbours of a country, codes parted by blanks.
    pub(super) neighbours: &'l str,
    /// In Latin letters.
    pub(super) name: Option<&'l str>,
    pub(super) is_country: bool,
}

/// All that a name may be.
pub(super) fn read<'l>(name: &str, lexicon: &'l Lexicon) -> Vec<Candidate<'l>> {
    let folded = Folded::new(name);
    let code = lexicon.attribute(Class::Country, folded.as_str());
    let towns = lexicon.attribute(Class::Place, folded.as_str()).unwrap_or("");
    let country = code.map(|code| country(code, lexicon));
    country.into_iter().chain(towns.split(';').filter_map(town)).collect()
}

/// A country by its code; what no list tells of it stays open.
pub(super) fn country<'l>(code: &'l str, lexicon: &'l Lexicon) -> Candidate<'l> {
    let known = lexicon.attribute(Class::Territory, &code.to_ascii_lowercase()).unwrap_or("");
    let cells: Vec<&str> = known.split(',').collect();
    let cell = |n: usize| cells.get(n).copied().filter(|c| !c.is_empty());
    Candidate {
        wikidata: cell(0),
        geonames: cell(1).and_then(|c| c.parse().ok()),
        at: cell(2).and_then(|c| c.parse().ok()).zip(cell(3).and_then(|c| c.parse().ok())),
        country: code,
        population: cell(4).and_then(|c| c.parse().ok()).unwrap_or(1_000_000.0),
        neighbours: cell(5).unwrap_or(""),
        name: cell(6),
        is_country: true,
    }
}

/// One entry of the list of places: `number,lat,lon,country,population[,name]`.
fn town(entry: &str) -> Option<Candidate<'_>> {
    let cells: Vec<&str> = entry.split(',').collect();
    let cell = |n: usize| cells.get(n).copied();
    Some(Candidate {
        wikidata: None,
        geonames: Some(cell(0)?.parse().ok()?),
        at: Some((cell(1)?.parse().ok()?, cell(2)?.parse().ok()?)),
        country: cell(3)?,
        population: cell(4)?.parse().ok()?,
        neighbours: "",
        name: cell(5),
        is_country: false,
    })
}

impl Candidate<'_> {
    pub(super) fn link(&self, score: f32) -> Link {
        Link {
            wikidata: self.wikidata.map(str::to_string),
            geonames: self.geonames,
            lat: self.at.map(|a| a.0),
            lon: self.at.map(|a| a.1),
            country: Some(self.country.to_string()),
            name: self.name.map(str::to_string),
            score,
            alternatives: Vec::new(),
        }
    }
}
