//! Layer 4: several articles side by side.
//!
//! [`Builder`] keeps what it needs of each article ([`article`]), read once when the article comes;
//! [`Builder::build`] then puts them in an order of their own ([`desk`]), finds who is who over all
//! of them ([`entity`]) and which report one event ([`story`]). The dossier depends on the
//! articles alone, not on the order in which they came.

mod article;
mod conflict;
mod desk;
mod entity;
mod fact;
mod groups;
mod hash;
mod network;
mod note;
mod passage;
mod statement;
mod story;
mod summary;
mod timeline;
mod voice;

use crate::{
    model::Lexicon,
    report::{Document, Dossier},
};
use article::Article;
use desk::Desk;
use entity::Cast;
use statement::Statements;
use std::collections::BTreeMap;
use story::Stories;
use voice::Voices;

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
        let statements = Statements::read(&desk);
        let voices = Voices::read(&desk, &cast);
        let passages = passage::find(&desk);
        let (entities, apart) = entity::entities(&desk, &cast);
        Dossier {
            documents: desk.articles.iter().map(|a| a.id.clone()).collect(),
            stories: story::stories(&desk, &cast, &stories),
            entities,
            apart,
            timeline: timeline::timeline(&desk, &cast, &stories),
            voices: voice::voices(&desk, &cast, &voices),
            network: network::network(&desk, &cast),
            shared: fact::shared(&desk, &cast, &stories, &statements, &voices),
            only: fact::lone(&desk, &cast, &stories, &statements),
            conflicts: conflict::conflicts(&desk, &cast, &stories, &statements, &voices),
            duplicates: passage::passages(&desk, &passages, &statements),
            summary: summary::summary(&desk, &cast, &stories, &statements),
            notes: note::notes(&desk),
        }
    }
}

/// Four decimals: what a reader can use, and the same digits in every JSON writer.
fn round(score: f32) -> f64 {
    (f64::from(score) * 10_000.0).round() / 10_000.0
}
