//! Which currency a bare 'ليرة' or 'دينار' is: the one of the country that the article speaks of.

use crate::{
    model::{Class, Lexicon},
    text::Document,
};
use std::collections::BTreeMap;

/// Nouns that several countries share, by their first letters, and the codes they may mean.
const SHARED: &[(&str, &[&str])] = &[
    ("لير", &["SYP", "TRY", "LBP"]),
    ("دين", &["IQD", "KWD", "JOD", "BHD", "LYD", "DZD", "TND"]),
    ("دنا", &["IQD", "KWD", "JOD", "BHD", "LYD", "DZD", "TND"]),
    ("ريال", &["SAR", "QAR", "YER", "OMR", "IRR"]),
    ("در", &["AED", "MAD"]),
    ("جني", &["EGP", "SDG", "GBP"]),
    ("روبي", &["INR", "PKR"]),
    ("كرون", &["SEK", "NOK"]),
];

/// How often an article names each country, by ISO code.
pub(super) struct Countries(BTreeMap<String, usize>);

impl Countries {
    /// Counts countries and nationalities.
    pub(super) fn of(document: &Document<'_>, lexicon: &Lexicon) -> Self {
        let mut counts = BTreeMap::new();
        for token in &document.tokens {
            for form in [document.stem(token), document.bare(token)] {
                let classes = lexicon.classes(form);
                let class =
                    [Class::Country, Class::Nationality].into_iter().find(|c| classes.has(*c));
                if let Some(code) = class.and_then(|c| lexicon.attribute(c, form)) {
                    *counts.entry(code.to_string()).or_default() += 1;
                    break;
                }
            }
        }
        Self(counts)
    }

    /// The code of an open unit (`?ليره`) and the rule: `XXX?` where no country tells.
    pub(super) fn currency(&self, unit: &str) -> (String, &'static str) {
        let noun = unit.trim_start_matches('?');
        let codes =
            SHARED.iter().find(|(head, _)| noun.starts_with(head)).map_or(&[][..], |s| s.1);
        let named = |code: &&&str| self.0.get(code.get(..2).unwrap_or_default()).copied();
        let best = codes.iter().filter(|c| named(c).is_some()).max_by_key(|c| named(c));
        match best {
            Some(code) => ((*code).to_string(), "quantity/money-country"),
            None => ("XXX?".into(), "quantity/money-open"),
        }
    }
}
