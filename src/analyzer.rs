//! The pipeline: the only file that knows every stage, one line a stage.

use crate::{
    annotate,
    assemble::{self, Facts},
    dossier,
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
    /// The outlet, where the page that the text was taken from names it.
    pub outlet: Option<String>,
    /// What the page's markup says of lines of the text, in their order.
    pub hints: Vec<source::Hint>,
}

impl Default for Options {
    fn default() -> Self {
        let summary = Length::Sentences(3);
        Self { published: None, summary, outlet: None, hints: Vec::new() }
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
        Report { schema: "khulasa/1".into(), documents, dossier: None }
    }

    /// Reads several articles into one report, each text with its own options.
    pub fn analyze_each<'t>(
        &self,
        articles: impl Iterator<Item = (&'t str, Options)>,
    ) -> Report {
        let read = |(index, (text, options)): (usize, (&str, Options))| {
            self.document(index, text, &options)
        };
        let documents = articles.enumerate().map(read).collect();
        Report { schema: "khulasa/1".into(), documents, dossier: None }
    }

    /// Reads several articles and puts them side by side: each text with its own options.
    pub fn analyze_together<'t>(
        &self,
        articles: impl Iterator<Item = (&'t str, Options)>,
    ) -> Report {
        let mut builder = dossier::Builder::new();
        let mut documents = Vec::new();
        for (index, (text, options)) in articles.enumerate() {
            let document = self.document(index, text, &options);
            self.add(&mut builder, &document.id.clone(), text, document.clone());
            documents.push(document);
        }
        let dossier = Some(self.dossier(&builder));
        Report { schema: "khulasa/1".into(), documents, dossier }
    }

    /// Adds an article, with the report on it, to a dossier on its way. The id names the article in
    /// the dossier; one of that id gives way. Costs that article's work alone, and little of it:
    /// names are not looked for again.
    pub fn add(
        &self,
        builder: &mut dossier::Builder,
        id: &str,
        text: &str,
        report: report::Document,
    ) {
        builder.add(id, text, report, &self.model.lexicon);
    }

    /// What the articles of a dossier say together. Any articles give one.
    pub fn dossier(&self, builder: &dossier::Builder) -> report::Dossier {
        builder.build(&self.model.lexicon)
    }

    fn document(&self, index: usize, text: &str, options: &Options) -> report::Document {
        let model = &self.model;
        let lexicon = &model.lexicon;
        let published = options.published.as_deref();

        let (blocks, frame) = source::read_with(text, &options.hints, lexicon);
        let document = Document::read(text, blocks, lexicon);
        let mentions = annotate::find_mentions(&document, model);
        let dates = annotate::find_dates(&document, model, published);
        let quantities = annotate::find_quantities(&document, model, &dates);
        let annotated = Annotated { document: &document, mentions, dates, quantities };
        let entities = extract::find_entities(&annotated, lexicon);
        let links = extract::find_links(&annotated, &entities, lexicon);
        let latin = extract::find_latin(&entities, &links, lexicon);
        let roles = extract::find_roles(&annotated, &entities, lexicon);
        let quotes = extract::find_quotes(&annotated, &entities, &roles, lexicon);
        let events = extract::find_events(&annotated, &entities, &roles, lexicon);
        let keyphrases = extract::find_keyphrases(&annotated, &entities, lexicon);
        let summary =
            extract::find_summary(&annotated, &entities, &quotes, lexicon, options.summary);
        let headline = extract::check_headline(&annotated, &entities, lexicon);

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
        assemble::document(index, &facts, published, options.outlet.as_deref())
    }
}
