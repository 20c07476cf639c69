//! What several articles turn on: key phrases whose words stand together in others too.

use super::{
    super::{
        article::{Article, Place},
        desk::Desk,
        entity::Cast,
    },
    shared::{Places, fact},
};
use crate::report::{Keyphrase, SharedFact};
use std::collections::{BTreeMap, BTreeSet};

/// Themes that are shown.
const MOST: usize = 25;
/// Sentences that one phrase is looked for in.
const LOOKED_AT: usize = 400;

/// Themes of three articles and more, or of both where there are two.
pub(super) fn themes(desk: &Desk<'_>, cast: &Cast) -> Vec<SharedFact> {
    let phrases = phrases(desk);
    let wanted: BTreeSet<u64> = phrases.keys().flatten().copied().collect();
    let holders = holders(desk, &wanted);
    let fewest = desk.distinct().count().clamp(2, 3);
    let mut themes: Vec<(usize, &Vec<u64>, SharedFact)> = Vec::new();
    for (terms, text) in &phrases {
        let found = found(desk, &holders, terms);
        if found.len() < fewest {
            continue;
        }
        if let Some(mut theme) = fact(desk, cast, ("theme", "shared/theme"), &found, 1.0) {
            theme.text.clone_from(text);
            themes.push((found.len(), terms, theme));
        }
    }
    themes.sort_by(|a, b| {
        (b.0, b.1.len()).cmp(&(a.0, a.1.len())).then_with(|| a.2.text.cmp(&b.2.text))
    });
    distinct(themes)
}

/// The first of those that turn on the same words.
fn distinct(themes: Vec<(usize, &Vec<u64>, SharedFact)>) -> Vec<SharedFact> {
    let mut seen: BTreeSet<u64> = BTreeSet::new();
    let mut kept = Vec::new();
    for (_, terms, theme) in themes {
        let known = terms.iter().filter(|t| seen.contains(t)).count();
        if known * 2 < terms.len() && kept.len() < MOST {
            seen.extend(terms);
            kept.push(theme);
        }
    }
    kept
}

/// Key phrases of two words of their own and more, by their terms.
fn phrases(desk: &Desk<'_>) -> BTreeMap<Vec<u64>, String> {
    let mut phrases = BTreeMap::new();
    for at in desk.distinct() {
        let Some(article) = desk.article(at) else { continue };
        for phrase in &article.report.keyphrases {
            if let Some(terms) = terms(article, phrase) {
                phrases.entry(terms).or_insert_with(|| phrase.text.clone());
            }
        }
    }
    phrases
}

fn terms(article: &Article, phrase: &Keyphrase) -> Option<Vec<u64>> {
    let first = phrase.mentions.first()?;
    let place = Place::new(first.start, first.end);
    let from = article.words.partition_point(|w| w.at.end <= place.start);
    let inside = article.words.iter().skip(from).take_while(|w| w.at.start < place.end);
    let words: Vec<_> = inside.collect();
    let named = words.iter().any(|w| w.named || w.office);
    let mut terms: Vec<u64> = words.iter().filter_map(|w| w.term).map(|t| t.key).collect();
    terms.sort_unstable();
    terms.dedup();
    (terms.len() > 1 && !named).then_some(terms)
}

/// Term -> sentences, ascending.
fn holders(desk: &Desk<'_>, wanted: &BTreeSet<u64>) -> BTreeMap<u64, Vec<(usize, usize)>> {
    let mut holders: BTreeMap<u64, Vec<(usize, usize)>> = BTreeMap::new();
    for at in desk.distinct() {
        let sentences = desk.article(at).map_or(&[][..], |a| &a.sentences);
        for (index, sentence) in sentences.iter().enumerate() {
            for term in sentence.terms.iter().filter(|t| wanted.contains(&t.key)) {
                holders.entry(term.key).or_default().push((at, index));
            }
        }
    }
    holders
}

/// The first sentence of each article that holds all the terms.
fn found(
    desk: &Desk<'_>,
    holders: &BTreeMap<u64, Vec<(usize, usize)>>,
    terms: &[u64],
) -> Places {
    let lists = terms.iter().filter_map(|t| holders.get(t));
    let rarest = lists.min_by_key(|l| l.len()).map_or(&[][..], Vec::as_slice);
    let mut found = Places::new();
    for (at, index) in rarest.iter().take(LOOKED_AT) {
        let Some(sentence) = desk.sentence(*at, *index) else { continue };
        let holds = |t: &u64| sentence.terms.binary_search_by_key(t, |s| s.key).is_ok();
        if found.last().is_none_or(|f| f.0 != *at) && terms.iter().all(holds) {
            found.push((*at, sentence.at));
        }
    }
    found
}
