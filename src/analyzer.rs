//! The pipeline: the only file that knows every stage, one line a stage.

use crate::{
    annotate,
    assemble::{self, Facts},
    extract::{self, Annotated, Length},
    model::Model,
    report::{self, Report},
    source,
    text::Document,
};

/// What a caller may choose.
#[derive(Clone, Debug)]
pub struct Options {
    /// The article's day, ISO 8601, where it is known: relative dates are counted from it.
    pub published: Option<String>,
    /// How long the summary may be.
    pub summary: Length,
}

impl Default for Options {
    fn default() -> Self {
        Self { published: None, summary: Length::Sentences(3) }
    }
}

/// A model ready to read articles.
pub struct Analyzer {
    model: Model,
}

impl Analyzer {
    /// An analyser with this model.
    pub fn new(model: Model) -> Self {
        Self { model }
    }

    /// The model that it reads with.
    pub fn model(&self) -> &Model {
        &self.model
    }

    /// Reads one article. Any text gives a report.
    pub fn analyze(&self, text: &str, options: &Options) -> Report {
        self.analyze_all(&[text], options)
    }

    /// Reads several articles into one report.
    pub fn analyze_all(&self, texts: &[&str], options: &Options) -> Report {
        let read = |(index, text): (usize, &&str)| self.document(index, text, options);
        let documents = texts.iter().enumerate().map(read).collect();
        Report { schema: "khulasa/1".into(), documents }
    }

    fn document(&self, index: usize, text: &str, options: &Options) -> report::Document {
        let model = &self.model;
        let lexicon = &model.lexicon;
        let published = options.published.as_deref();

        let (blocks, frame) = source::read(text, lexicon);
        let document = Document::read(text, blocks, lexicon);
        let mentions = annotate::find_mentions(&document, model);
        let dates = annotate::find_dates(&document, model, published);
        let quantities = annotate::find_quantities(&document, model, &dates);
        let annotated = Annotated { document: &document, mentions, dates, quantities };
        let entities = extract::find_entities(&annotated, lexicon);
        let latin = entities.iter().map(|e| extract::latin(&e.name, lexicon)).collect();
        let links = extract::find_links(&entities, lexicon);
        let roles = extract::find_roles(&annotated, &entities, lexicon);
        let quotes = extract::find_quotes(&annotated, &entities, &roles, lexicon);
        let events = extract::find_events(&annotated, &entities, lexicon);
        let keyphrases = extract::find_keyphrases(&annotated, &entities, lexicon);
        let summary =
            extract::find_summary(&annotated, &entities, &quotes, lexicon, options.summary);
        let headline = extract::check_headline(&annotated, &entities);

        let facts = Facts {
            frame,
            annotated,
            entities,
            latin,
            links,
            roles,
            quotes,
            events,
            keyphrases,
            summary,
            headline,
        };
        assemble::document(index, &facts, published)
    }
}
