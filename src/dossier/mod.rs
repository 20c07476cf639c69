//! Layer 4: several articles side by side.
//!
//! [`Builder`] keeps what it needs of each article ([`article`]), read once when the article comes;
//! [`Builder::build`] then puts them in an order of their own ([`desk`]), finds who is who over all
//! of them ([`entity`]) and which report one event ([`story`]). The dossier depends on the
//! articles alone, not on the order in which they came.

mod article;
mod desk;
mod entity;
mod groups;
mod hash;
mod story;

use crate::{
    model::Lexicon,
    report::{Document, Dossier, JointSummary, Network},
};
use article::Article;
use desk::Desk;
use entity::Cast;
use std::collections::BTreeMap;
use story::Stories;

/// Articles on their way to a dossier. Adding one costs that article's work alone.
#[derive(Default)]
pub struct Builder {
    articles: BTreeMap<String, Article>,
}

impl Builder {
    /// No article yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds an article: its text and the report on it. The id names it in the dossier in place of
    /// the report's own; an article of that id gives way.
    pub fn add(&mut self, id: &str, text: &str, report: Document, lexicon: &Lexicon) {
        self.articles.insert(id.to_string(), Article::read(id, text, report, lexicon));
    }

    /// Takes an article out again; false where there is none of that id.
    pub fn remove(&mut self, id: &str) -> bool {
        self.articles.remove(id).is_some()
    }

    /// How many articles there are.
    pub fn len(&self) -> usize {
        self.articles.len()
    }

    /// Whether there is no article.
    pub fn is_empty(&self) -> bool {
        self.articles.is_empty()
    }

    /// What the articles say together. Any articles give a dossier.
    pub fn build(&self, lexicon: &Lexicon) -> Dossier {
        let desk = Desk::new(self.articles.values());
        let cast = Cast::read(&desk, lexicon);
        let stories = Stories::read(&desk, &cast);
        let (entities, apart) = entity::entities(&desk, &cast);
        Dossier {
            documents: desk.articles.iter().map(|a| a.id.clone()).collect(),
            stories: story::stories(&desk, &cast, &stories),
            entities,
            apart,
            timeline: Vec::new(),
            voices: Vec::new(),
            network: Network { nodes: Vec::new(), edges: Vec::new() },
            shared: Vec::new(),
            only: Vec::new(),
            conflicts: Vec::new(),
            duplicates: Vec::new(),
            summary: JointSummary { sentences: Vec::new() },
            notes: Vec::new(),
        }
    }
}

/// Four decimals: what a reader can use, and the same digits in every JSON writer.
fn round(score: f32) -> f64 {
    (f64::from(score) * 10_000.0).round() / 10_000.0
}
