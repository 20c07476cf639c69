//! Scores: how much an article turns on a phrase.

use super::candidate::{Candidate, TOKENS, is_owned};
use crate::{
    extract::{
        Annotated,
        rank::Graph,
        term::{self, log2},
    },
    fold::Folded,
    model::{Class, Lexicon},
    source::BlockRole,
};
use std::collections::HashMap;

/// Words are joined in the graph with so many words after them.
const WINDOW: usize = 3;
/// The graph reads so many words: the rest of a long text counts by frequency only.
const GRAPH_WORDS: usize = 20_000;
/// What a word outside the graph is worth.
const UNRANKED: f32 = 0.05;

/// What each property of a phrase multiplies its score by.
struct Weights {
    /// Standing in the headline, added to 1.
    title: f32,
    /// Standing at the very beginning of the body, added to 1.
    early: f32,
    /// Standing in the first sentence, added to 1: half of it in the second, a third in the third …
    lead: f32,
    /// Being the name of an entity.
    name: f32,
    /// Being the name of an outlet and not in the headline: it brings the news (شفق نيوز).
    outlet: f32,
    /// Being one common word.
    single: f32,
    /// Carrying a possessive wherever it stands.
    owned: f32,
    /// Standing only once, and not in the headline.
    once: f32,
}

/// Set by hand; `lead` on one half of the articles of `tests/accuracy/keyphrases.py`, judged on the
/// other.
const WEIGHTS: Weights = Weights {
    title: 0.8,
    early: 0.6,
    lead: 2.0,
    name: 1.25,
    outlet: 0.5,
    single: 0.4,
    owned: 0.4,
    once: 0.5,
};

/// Scores the candidates; none is left out.
pub(super) fn score(
    annotated: &Annotated<'_, '_>,
    lexicon: &Lexicon,
    candidates: Vec<Candidate>,
) -> Vec<(f32, Candidate)> {
    let ranks = word_ranks(annotated, lexicon);
    let article = Extent::of(annotated);
    let one = |candidate: Candidate| {
        let words = words_worth(&candidate, &ranks);
        (words * properties(annotated, lexicon, &candidate, article), candidate)
    };
    candidates.into_iter().map(one).collect()
}

/// The sum of its words' ranks, dampened: long phrases gather much.
fn words_worth(candidate: &Candidate, ranks: &HashMap<&str, f32>) -> f32 {
    let rank = |lemma: &String| ranks.get(lemma.as_str()).copied().unwrap_or(UNRANKED);
    let sum: f32 = candidate.lemmas.iter().map(rank).sum();
    sum / (candidate.lemmas.len().max(1) as f32).sqrt()
}

fn properties(
    annotated: &Annotated<'_, '_>,
    lexicon: &Lexicon,
    candidate: &Candidate,
    article: Extent,
) -> f32 {
    let places = &candidate.places;
    let title = places.iter().any(|p| p.title);
    let first = places.first().map_or(article.tokens, |p| p.tokens.start as f32);
    let mut product = 1.0 + log2(places.len() as f32);
    product *= 1.0 + WEIGHTS.early * (1.0 - (first / article.tokens).min(1.0));
    product *= 1.0 + WEIGHTS.lead / (1.0 + article.before(annotated, candidate) as f32);
    if title {
        product *= 1.0 + WEIGHTS.title;
    } else if candidate.name.as_ref().is_some_and(|name| is_outlet(lexicon, name)) {
        product *= WEIGHTS.outlet;
    }
    if candidate.name.is_some() {
        product *= WEIGHTS.name;
    } else if candidate.lemmas.len() == 1 {
        product *= WEIGHTS.single;
    }
    if candidate.name.is_none() && places.iter().all(|p| is_owned(annotated.document, p)) {
        product *= WEIGHTS.owned;
    }
    if places.len() == 1 && !title {
        product *= WEIGHTS.once;
    }
    product
}

/// How long an article is, and where its body begins.
#[derive(Clone, Copy)]
struct Extent {
    tokens: f32,
    /// The first sentence that is no headline.
    body: usize,
}

impl Extent {
    fn of(annotated: &Annotated<'_, '_>) -> Self {
        let document = annotated.document;
        let role = |block: usize| document.blocks.get(block).map(|b| b.role);
        let headline = |block: usize| role(block) == Some(BlockRole::Headline);
        let body = document.sentences.iter().position(|s| !headline(s.block));
        let tokens = document.tokens.len().clamp(1, TOKENS) as f32;
        Self { tokens, body: body.unwrap_or(0) }
    }

    /// How many sentences of the body stand before a phrase.
    fn before(self, annotated: &Annotated<'_, '_>, candidate: &Candidate) -> usize {
        let first = candidate.places.first();
        let sentence = first.map_or(0, |p| annotated.document.sentence_at(p.span.start));
        sentence.saturating_sub(self.body)
    }
}

/// رويترز، وكالة شفق نيوز
fn is_outlet(lexicon: &Lexicon, name: &str) -> bool {
    let name = Folded::new(name);
    let known = |form: &str| lexicon.classes(form).has(Class::Outlet);
    known(name.as_str()) || name.as_str().split_once(' ').is_some_and(|(_, rest)| known(rest))
}

/// Ranks the words of the article by the company they keep.
fn word_ranks<'a>(annotated: &Annotated<'a, '_>, lexicon: &Lexicon) -> HashMap<&'a str, f32> {
    let document = annotated.document;
    let (mut numbers, mut words) = (HashMap::new(), Vec::new());
    let (mut lines, mut read) = (Vec::new(), 0);
    for sentence in &document.sentences {
        let role = document.blocks.get(sentence.block).map(|b| b.role);
        if role == Some(BlockRole::Boilerplate) || read > GRAPH_WORDS {
            continue;
        }
        let mut line = Vec::new();
        for token in document.words(sentence) {
            let Some(word) = term::term(document, token, lexicon) else { continue };
            line.push(*numbers.entry(word).or_insert(words.len()));
            if words.len() < numbers.len() {
                words.push(word);
            }
        }
        read += line.len();
        lines.push(line);
    }
    words.iter().copied().zip(company(&lines, words.len()).rank()).collect()
}

fn company(sentences: &[Vec<usize>], words: usize) -> Graph {
    let mut graph = Graph::new(words);
    for line in sentences {
        for (at, word) in line.iter().enumerate() {
            for other in line.iter().skip(at + 1).take(WINDOW) {
                graph.join(*word, *other, 1.0);
            }
        }
    }
    graph
}
