//! The articles side by side, in an order that does not depend on how they were given.

use super::article::{Article, Place, Sentence, Term};
use crate::{extract::log2, report};
use std::collections::{BTreeMap, HashMap};

/// Every article of a dossier and what its words are worth among them.
pub(super) struct Desk<'a> {
    /// The earliest day first, those without a day last; then by their words.
    pub(super) articles: Vec<&'a Article>,
    /// Article -> the first one with the same words: itself but for copies.
    pub(super) original: Vec<usize>,
    /// Original -> itself and its copies.
    pub(super) copies: Vec<Vec<usize>>,
    worth: HashMap<u64, f32>,
    unseen: f32,
}

impl<'a> Desk<'a> {
    pub(super) fn new(articles: impl Iterator<Item = &'a Article>) -> Self {
        let mut articles: Vec<&Article> = articles.collect();
        articles.sort_by_key(|a| (a.day().unwrap_or("~"), a.hash, a.id.as_str()));
        let mut first: BTreeMap<u64, usize> = BTreeMap::new();
        let firsts = articles.iter().enumerate();
        let original: Vec<usize> =
            firsts.map(|(at, a)| *first.entry(a.hash).or_insert(at)).collect();
        let mut copies = vec![Vec::new(); articles.len()];
        for (at, of) in original.iter().enumerate() {
            if let Some(list) = copies.get_mut(*of) {
                list.push(at);
            }
        }
        let mut desk = Self { articles, original, copies, worth: HashMap::new(), unseen: 0.0 };
        desk.weigh();
        desk
    }

    /// What each term is worth: the fewer articles have it the more, frequent words of news less.
    /// A few articles tell little of what is rare, so some more are imagined beside them.
    fn weigh(&mut self) {
        const IMAGINED: f32 = 20.0;
        let mut spread: HashMap<u64, (u32, bool)> = HashMap::new();
        for article in self.distinct() {
            let sentences = self.article(article).map_or(&[][..], |a| &a.sentences);
            let mut terms: Vec<Term> =
                sentences.iter().flat_map(|s| s.terms.iter().copied()).collect();
            terms.sort_unstable();
            terms.dedup_by_key(|t| t.key);
            for term in terms {
                let seen = spread.entry(term.key).or_default();
                *seen = (seen.0 + 1, seen.1 || term.common);
            }
        }
        let all = self.distinct().count() as f32 + IMAGINED;
        let worth = |(count, common): (u32, bool)| {
            log2(all / (count as f32 + if common { IMAGINED / 2.0 } else { 1.0 }))
        };
        self.unseen = log2(all);
        #[allow(clippy::iter_over_hash_type, reason = "each entry stays its own")]
        for (key, seen) in spread {
            self.worth.insert(key, worth(seen));
        }
    }

    pub(super) fn article(&self, index: usize) -> Option<&'a Article> {
        self.articles.get(index).copied()
    }

    /// The articles, each copy left out.
    pub(super) fn distinct(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.articles.len()).filter(|at| self.original.get(*at) == Some(at))
    }

    pub(super) fn worth(&self, term: Term) -> f32 {
        self.worth.get(&term.key).copied().unwrap_or(self.unseen)
    }

    /// What something is worth that so many articles have.
    pub(super) fn worth_of(&self, articles: usize) -> f32 {
        (self.unseen - log2(articles as f32 + 1.0)).max(0.0)
    }

    pub(super) fn sentence(&self, article: usize, sentence: usize) -> Option<&'a Sentence> {
        self.article(article)?.sentences.get(sentence)
    }

    pub(super) fn id(&self, article: usize) -> String {
        self.article(article).map_or(String::new(), |a| a.id.clone())
    }

    /// Some articles with their copies, ascending.
    pub(super) fn copies_of(&self, articles: &[usize]) -> Vec<usize> {
        let copies = articles.iter().filter_map(|at| self.copies.get(*at));
        let mut all: Vec<usize> = copies.flatten().copied().collect();
        all.sort_unstable();
        all
    }

    /// The ids of some articles, copies with their originals, in the dossier's order.
    pub(super) fn ids(&self, articles: &[usize]) -> Vec<String> {
        self.copies_of(articles).into_iter().map(|at| self.id(at)).collect()
    }

    /// A place with the sentence around it.
    pub(super) fn source(&self, article: usize, at: Place) -> report::Source {
        let sentence = self.article(article).and_then(|a| {
            let here = a.sentences.get(a.sentence_at(at.start)?)?.at;
            Some(here.cover(at))
        });
        let sentence = sentence.unwrap_or(at);
        report::Source {
            document: self.id(article),
            start: at.start,
            end: at.end,
            sentence: report::TextSpan { start: sentence.start, end: sentence.end },
        }
    }

    /// The words at a place, runs of space as one.
    pub(super) fn text(&self, article: usize, at: Place) -> String {
        let words = self.article(article).map_or("", |a| a.words_at(at));
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}
