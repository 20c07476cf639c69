//! An article as weights: what it tells, the words of its head more than those of its tail.

use super::super::{
    article::{Article, Part},
    desk::Desk,
    entity::Cast,
};
use std::collections::BTreeMap;

/// What one weight is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Feature {
    Entity(usize),
    Term(u64),
}

/// Weights by feature, ascending.
#[derive(Clone, Debug, Default)]
pub(super) struct Vector {
    pub(super) weights: Vec<(Feature, f32)>,
}

/// Sentences that tell what an article is about; what comes after is background.
const HEAD: usize = 12;

impl Vector {
    pub(super) fn read(desk: &Desk<'_>, cast: &Cast, at: usize) -> Self {
        let Some(article) = desk.article(at) else { return Self::default() };
        let mut weights: BTreeMap<Feature, f32> = BTreeMap::new();
        for (sentence, part) in head(article) {
            let Some(told) = article.sentences.get(sentence) else { continue };
            for term in told.terms.iter().filter(|t| !t.number) {
                *weights.entry(Feature::Term(term.key)).or_default() +=
                    part * desk.worth(*term);
            }
            for entity in cast.in_sentence(at, sentence) {
                let worth = name_worth(desk, cast, *entity);
                *weights.entry(Feature::Entity(*entity)).or_default() += part * worth;
            }
        }
        // The tenth time that a word stands there says little more than the third.
        let damped = weights.into_iter().map(|(f, w)| (f, w.max(0.0).sqrt()));
        Self { weights: damped.collect() }.unit()
    }

    fn unit(mut self) -> Self {
        let norm = self.weights.iter().map(|w| w.1 * w.1).sum::<f32>().sqrt();
        if norm > 0.0 {
            self.weights.iter_mut().for_each(|w| w.1 /= norm);
        }
        self
    }

    /// How alike two articles or stories are, 0 to 1.
    pub(super) fn likeness(&self, other: &Self) -> f32 {
        self.shared(other).map(|(_, product)| product).sum()
    }

    /// The features of both, with what each adds to the likeness.
    pub(super) fn shared<'v>(
        &'v self,
        other: &'v Self,
    ) -> impl Iterator<Item = (Feature, f32)> + 'v {
        let mut right = other.weights.iter().peekable();
        self.weights.iter().filter_map(move |(feature, weight)| {
            while right.next_if(|r| r.0 < *feature).is_some() {}
            right.next_if(|r| r.0 == *feature).map(|r| (*feature, weight * r.1))
        })
    }

    /// The two together, each by the number of its articles.
    pub(super) fn merge(&self, own: f32, other: &Self, theirs: f32) -> Self {
        let mut weights: BTreeMap<Feature, f32> = BTreeMap::new();
        for (vector, times) in [(self, own), (other, theirs)] {
            for (feature, weight) in &vector.weights {
                *weights.entry(*feature).or_default() += weight * times;
            }
        }
        Self { weights: weights.into_iter().collect() }.unit()
    }
}

/// The sentences of the head with what each counts.
fn head(article: &Article) -> impl Iterator<Item = (usize, f32)> {
    let mut place = 0;
    let counts = article.sentences.iter().enumerate().map(move |(at, sentence)| {
        let counts = match (sentence.part, place) {
            (Part::Headline, _) => 2.0,
            (Part::Subheading, _) => 1.0,
            (Part::Body, 0 | 1) => 2.0,
            (Part::Body, 2..=5) => 1.0,
            (Part::Body, _) => 0.5,
        };
        place += usize::from(sentence.part == Part::Body);
        (at, counts)
    });
    counts.take(HEAD)
}

/// A person tells one story from another better than a country does.
fn name_worth(desk: &Desk<'_>, cast: &Cast, entity: usize) -> f32 {
    let Some(joined) = cast.entity(entity) else { return 0.0 };
    let rare = desk.worth_of(joined.articles.len());
    match joined.kind {
        crate::annotate::EntityKind::Person => 1.5 * rare,
        _ => rare,
    }
}
