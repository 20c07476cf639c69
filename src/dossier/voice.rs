//! Who is quoted where and about what.

use super::{
    article::{Article, Place},
    desk::Desk,
    entity::{self, Cast},
};
use crate::{fold::Folded, report};
use std::collections::{BTreeMap, BTreeSet};

/// Earlier statements of a speaker that a new one is held against.
const MOST: usize = 40;
/// Key phrases that one statement shows.
const TOPICS: usize = 4;
/// How much of the shorter of two statements the longer one holds where they are one.
const HELD: f32 = 0.7;

/// Somebody who is quoted: by entity, or by the words that one story has for a speaker.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Speaker {
    Named(usize),
    Told(String),
    Unknown,
}

/// One statement as one article gives it.
#[derive(Clone, Debug)]
pub(super) struct Utterance {
    pub(super) article: usize,
    pub(super) quote: usize,
    pub(super) place: Place,
    /// Terms of the statement, ascending.
    pub(super) terms: Vec<u64>,
}

/// Statements that are the same in several articles.
pub(super) type Said = Vec<Utterance>;

/// Everybody who is quoted, with what they said, each thing once.
pub(super) struct Voices {
    pub(super) all: BTreeMap<Speaker, Vec<Said>>,
}

impl Voices {
    pub(super) fn read(desk: &Desk<'_>, cast: &Cast) -> Self {
        let mut all: BTreeMap<Speaker, Vec<Said>> = BTreeMap::new();
        for at in desk.distinct() {
            let Some(article) = desk.article(at) else { continue };
            for (index, quote) in article.report.quotes.iter().enumerate() {
                let utterance = utterance(article, at, index, quote);
                let said = all.entry(speaker(cast, at, quote)).or_default();
                place(said, utterance);
            }
        }
        Self { all }
    }
}

fn speaker(cast: &Cast, at: usize, quote: &report::Quote) -> Speaker {
    if let Some(entity) = cast.by_id(at, quote.speaker_entity.as_ref()) {
        return Speaker::Named(entity);
    }
    match &quote.speaker {
        Some(words) => Speaker::Told(Folded::new(&words.text).as_str().to_string()),
        None => Speaker::Unknown,
    }
}

fn utterance(article: &Article, at: usize, index: usize, quote: &report::Quote) -> Utterance {
    let place = Place::new(quote.start, quote.end);
    let first = article.words.partition_point(|w| w.at.start < place.start);
    let inside = article.words.iter().skip(first).take_while(|w| w.at.end <= place.end);
    let terms: BTreeSet<u64> = inside.filter_map(|w| w.term).map(|t| t.key).collect();
    Utterance { article: at, quote: index, place, terms: terms.into_iter().collect() }
}

/// Puts a statement to those of other articles that are the same.
fn place(said: &mut Vec<Said>, utterance: Utterance) {
    let same = |other: &&mut Said| {
        other.iter().all(|o| o.article != utterance.article)
            && other.first().is_some_and(|o| alike(&o.terms, &utterance.terms))
    };
    match said.iter_mut().rev().take(MOST).find(same) {
        Some(other) => other.push(utterance),
        None => said.push(vec![utterance]),
    }
}

/// Whether the shorter of two statements is most of it in the longer one.
pub(super) fn alike(a: &[u64], b: &[u64]) -> bool {
    const FEWEST: usize = 4;
    let shared = a.iter().filter(|t| b.binary_search(t).is_ok()).count();
    let shorter = a.len().min(b.len());
    shorter >= FEWEST && shared as f32 >= HELD * shorter as f32
}

/// Everybody who is quoted, the most widely quoted first.
pub(super) fn voices(desk: &Desk<'_>, cast: &Cast, voices: &Voices) -> Vec<report::Voice> {
    let mut ranked: Vec<(&Speaker, &Vec<Said>)> = voices.all.iter().collect();
    ranked.sort_by_key(|(speaker, said)| {
        let articles: BTreeSet<usize> = said.iter().flatten().map(|u| u.article).collect();
        let named = matches!(speaker, Speaker::Named(_));
        std::cmp::Reverse((named, articles.len(), said.len()))
    });
    ranked.into_iter().map(|(speaker, said)| voice(desk, cast, speaker, said)).collect()
}

fn voice(desk: &Desk<'_>, cast: &Cast, speaker: &Speaker, said: &[Said]) -> report::Voice {
    let told = said.iter().flatten().find_map(|u| quote(desk, u)?.speaker.as_ref());
    let told = told.map_or(String::new(), |s| s.text.clone());
    let (entity, name) = match speaker {
        Speaker::Named(e) => {
            (Some(entity::id(*e)), cast.entity(*e).map_or(told, |j| j.name.clone()))
        }
        Speaker::Told(_) | Speaker::Unknown => (None, told),
    };
    let own = match speaker {
        Speaker::Named(e) => Some(*e),
        _ => None,
    };
    let statements = said.iter().filter_map(|s| statement(desk, cast, own, s)).collect();
    report::Voice { entity, name, statements }
}

fn quote<'a>(desk: &Desk<'a>, utterance: &Utterance) -> Option<&'a report::Quote> {
    desk.article(utterance.article)?.report.quotes.get(utterance.quote)
}

fn statement(
    desk: &Desk<'_>,
    cast: &Cast,
    speaker: Option<usize>,
    said: &Said,
) -> Option<report::Statement> {
    let first = said.first()?;
    let told = quote(desk, first)?;
    let mut about = cast.within(first.article, first.place);
    about.retain(|e| Some(*e) != speaker);
    Some(report::Statement {
        kind: told.kind.clone(),
        cue: told.cue.text.clone(),
        polarity: told.polarity.clone(),
        about: cast.ids(&about),
        topics: topics(desk, first),
        sources: said.iter().map(|u| desk.source(u.article, u.place)).collect(),
    })
}

/// The key phrases of the article that stand in the statement.
fn topics(desk: &Desk<'_>, said: &Utterance) -> Vec<String> {
    let phrases = desk.article(said.article).map_or(&[][..], |a| &a.report.keyphrases);
    let inside = |m: &report::TextSpan| said.place.contains(Place::new(m.start, m.end));
    let here = phrases.iter().filter(|p| p.mentions.iter().any(inside));
    here.map(|p| p.text.clone()).take(TOPICS).collect()
}
