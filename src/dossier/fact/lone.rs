//! What one article of a story alone says.

use super::{
    super::{
        article::{Article, Part, Place, Sentence},
        desk::Desk,
        entity::Cast,
        passage::Taken,
        round,
        statement::Statements,
        story::{self, Stories, Story},
        voice::{Utterance, Voices},
    },
    shared::{figure_text, telling},
};
use crate::{
    annotate::EntityKind::{Organization, Person},
    model::pack::fold_entry,
    report::{Entity, LoneFact, Mention},
};
use std::collections::{BTreeMap, BTreeSet};

/// How much of a sentence's worth the other articles may hold.
const COVERED: f32 = 0.4;
/// Facts of one kind that one article shows.
const MOST: usize = 6;
/// Terms that a sentence has at least to say something of its own.
const FEWEST_TERMS: usize = 6;

/// The facts that one article of a story of several alone has.
pub(in super::super) fn lone(
    desk: &Desk<'_>,
    cast: &Cast,
    stories: &Stories,
    statements: &Statements,
    taken: &Taken,
    voices: &Voices,
) -> Vec<LoneFact> {
    let told = Told { statements, taken, quoted: quoted(desk, voices) };
    let mut facts = Vec::new();
    for (index, story) in stories.all.iter().enumerate().filter(|(_, s)| s.articles.len() > 1) {
        let beside = Beside::read(desk, cast, story);
        for at in &story.articles {
            let Some(article) = desk.article(*at) else { continue };
            let mut own = statements_of(desk, &beside, &told, *at, article);
            own.extend(figures(&beside, article));
            own.extend(names(cast, &beside, *at, article));
            facts.extend(own.into_iter().map(|o| write(desk, cast, index, *at, &o)));
        }
    }
    facts
}

/// What is known of sentences that other articles have too.
struct Told<'t> {
    statements: &'t Statements,
    taken: &'t Taken,
    quoted: BTreeSet<(usize, usize)>,
}

impl Told<'_> {
    fn elsewhere(&self, at: usize, index: usize, sentence: &Sentence) -> bool {
        let said = self.statements.statement(at, index).is_some_and(|s| s.articles.len() > 1);
        said || self.taken.touches(at, sentence.words.clone())
            || self.quoted.contains(&(at, index))
    }
}

/// Sentences with a statement that another article has too.
fn quoted(desk: &Desk<'_>, voices: &Voices) -> BTreeSet<(usize, usize)> {
    let shared = voices.all.values().flatten().filter(|s| s.len() > 1).flatten();
    let sentence =
        |u: &Utterance| Some((u.article, desk.article(u.article)?.sentence_at(u.place.start)?));
    shared.filter_map(sentence).collect()
}

/// Something of one article alone, not yet written.
struct Own {
    kind: &'static str,
    place: Place,
    score: f32,
}

/// What the articles of a story have: how many of them each term, figure and name.
#[derive(Default)]
struct Beside {
    terms: BTreeMap<u64, usize>,
    figures: BTreeMap<(String, u64), usize>,
    names: BTreeMap<usize, usize>,
    /// By their words: what was kept apart over all articles may still be one within a story.
    words: BTreeMap<String, usize>,
}

impl Beside {
    fn read(desk: &Desk<'_>, cast: &Cast, story: &Story) -> Self {
        let mut beside = Self::default();
        for at in &story.articles {
            let Some(article) = desk.article(*at) else { continue };
            let sentences = article.sentences.iter();
            let terms: BTreeSet<u64> =
                sentences.flat_map(|s| s.terms.iter().map(|t| t.key)).collect();
            let figures: BTreeSet<(String, u64)> = article
                .report
                .quantities
                .iter()
                .map(|q| (q.unit.clone(), q.value.to_bits()))
                .collect();
            let named = (0..article.sentences.len()).flat_map(|s| cast.in_sentence(*at, s));
            let names: BTreeSet<usize> = named.copied().collect();
            terms.into_iter().for_each(|t| *beside.terms.entry(t).or_default() += 1);
            figures.into_iter().for_each(|f| *beside.figures.entry(f).or_default() += 1);
            names.into_iter().for_each(|n| *beside.names.entry(n).or_default() += 1);
            for word in words(article) {
                *beside.words.entry(word).or_default() += 1;
            }
        }
        beside
    }
}

/// Sentences whose terms the other articles do not have.
fn statements_of(
    desk: &Desk<'_>,
    beside: &Beside,
    told: &Told<'_>,
    at: usize,
    article: &Article,
) -> Vec<Own> {
    let mut own = Vec::new();
    for (index, sentence) in article.sentences.iter().enumerate() {
        let telling = sentence.part == Part::Body && sentence.terms.len() >= FEWEST_TERMS;
        let taken = told.elsewhere(at, index, sentence);
        if telling && !taken {
            let (worth, covered) = covered(desk, beside, sentence);
            if covered <= COVERED * worth {
                own.push(Own { kind: "statement", place: sentence.at, score: worth - covered });
            }
        }
    }
    best(own)
}

/// What a sentence is worth, and what of that the other articles have.
fn covered(desk: &Desk<'_>, beside: &Beside, sentence: &Sentence) -> (f32, f32) {
    let elsewhere = |key: u64| beside.terms.get(&key).is_some_and(|n| *n > 1);
    sentence.terms.iter().fold((0.0, 0.0), |(all, covered), term| {
        let worth = desk.worth(*term);
        (all + worth, covered + if elsewhere(term.key) { worth } else { 0.0 })
    })
}

/// The best, in the order of the text, the best one 1.
fn best(mut own: Vec<Own>) -> Vec<Own> {
    own.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.place.cmp(&b.place)));
    own.truncate(MOST);
    let top = own.first().map_or(1.0, |o| o.score).max(f32::MIN_POSITIVE);
    own.iter_mut().for_each(|o| o.score /= top);
    own.sort_by_key(|o| o.place);
    own
}

fn figures(beside: &Beside, article: &Article) -> Vec<Own> {
    let alone = |key: &(String, u64)| beside.figures.get(key) == Some(&1);
    let mut seen = BTreeSet::new();
    let own = article.report.quantities.iter().filter(|q| {
        let key = (q.unit.clone(), q.value.to_bits());
        let here = article.sentence_at(q.start).is_some();
        here && telling(q) && alone(&key) && seen.insert(key)
    });
    own.map(|q| Own { kind: "figure", place: Place::new(q.start, q.end), score: 1.0 })
        .take(2 * MOST)
        .collect()
}

/// The names that stand in an article, folded, each once.
fn words(article: &Article) -> BTreeSet<String> {
    article.report.entities.iter().flat_map(here).map(|m| fold_entry(&m.text)).collect()
}

/// Mentions in the article itself.
fn here(entity: &Entity) -> impl Iterator<Item = &Mention> {
    entity.mentions.iter().filter(|m| !m.boilerplate)
}

/// People and bodies that the others do not name.
fn names(cast: &Cast, beside: &Beside, at: usize, article: &Article) -> Vec<Own> {
    let mut own = Vec::new();
    for (index, entity) in article.report.entities.iter().enumerate() {
        let Some(owner) = cast.owner(at, index) else { continue };
        let kind = cast.entity(owner).map(|e| e.kind);
        let alone = beside.names.get(&owner) == Some(&1)
            && here(entity).all(|m| beside.words.get(&fold_entry(&m.text)) == Some(&1));
        let first = here(entity).next();
        if let Some(first) =
            first.filter(|_| alone && matches!(kind, Some(Person | Organization)))
        {
            own.push(Own {
                kind: "name",
                place: Place::new(first.start, first.end),
                score: 1.0,
            });
        }
    }
    own.truncate(2 * MOST);
    own
}

fn write(desk: &Desk<'_>, cast: &Cast, index: usize, at: usize, own: &Own) -> LoneFact {
    let source = desk.source(at, own.place);
    let rule = match own.kind {
        "statement" => "only/terms",
        "figure" => "only/figure",
        _ => "only/name",
    };
    LoneFact {
        kind: own.kind.into(),
        text: match own.kind {
            "figure" => figure_text(desk, at, own.place),
            _ => desk.text(at, own.place),
        },
        story: story::id(index),
        document: desk.id(at),
        entities: cast.ids(&cast.within(at, own.place)),
        source,
        rule: rule.into(),
        score: round(own.score),
    }
}
