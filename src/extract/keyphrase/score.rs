//! Scores: how much an article turns on a phrase.

use super::candidate::{Candidate, TOKENS, is_owned};
use crate::{
    extract::{
        Annotated,
        rank::Graph,
        term::{self, log2},
    },
    model::Lexicon,
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
    /// Being the name of an entity.
    name: f32,
    /// Being one common word.
    single: f32,
    /// Carrying a possessive wherever it stands.
    owned: f32,
    /// Standing only once, and not in the headline.
    once: f32,
}

/// Set by hand.
const WEIGHTS: Weights =
    Weights { title: 0.8, early: 0.6, name: 1.25, single: 0.4, owned: 0.4, once: 0.5 };

/// Scores the candidates; none is left out.
pub(super) fn score(
    annotated: &Annotated<'_, '_>,
    lexicon: &Lexicon,
    candidates: Vec<Candidate>,
) -> Vec<(f32, Candidate)> {
    let ranks = word_ranks(annotated, lexicon);
    let all = annotated.document.tokens.len().clamp(1, TOKENS) as f32;
    let one = |candidate: Candidate| {
        let words = words_worth(&candidate, &ranks);
        (words * properties(annotated, &candidate, all), candidate)
    };
    candidates.into_iter().map(one).collect()
}

/// The sum of its words' ranks, dampened: long phrases gather much.
fn words_worth(candidate: &Candidate, ranks: &HashMap<&str, f32>) -> f32 {
    let rank = |lemma: &String| ranks.get(lemma.as_str()).copied().unwrap_or(UNRANKED);
    let sum: f32 = candidate.lemmas.iter().map(rank).sum();
    sum / (candidate.lemmas.len().max(1) as f32).sqrt()
}

fn properties(annotated: &Annotated<'_, '_>, candidate: &Candidate, all: f32) -> f32 {
    let places = &candidate.places;
    let title = places.iter().any(|p| p.title);
    let first = places.first().map_or(all, |p| p.tokens.start as f32);
    let mut product = 1.0 + log2(places.len() as f32);
    product *= 1.0 + WEIGHTS.early * (1.0 - (first / all).min(1.0));
    if title {
        product *= 1.0 + WEIGHTS.title;
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
