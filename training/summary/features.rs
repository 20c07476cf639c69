//! Prints what the summary sees of every sentence, for `tune.py` beside it.
//!
//! Reads JSON lines `{"id", "text"}` from standard input and prints one JSON line each:
//! `{"id", "sentences": [{"start", "end", "features": []}]}`, offsets in bytes.
#![allow(clippy::print_stdout, clippy::expect_used, reason = "a tool of the training")]

use khulasa::{
    Model, annotate,
    extract::{self, Annotated, Features},
    source,
    text::Document,
};
use serde_json::{Value, json};
use std::io::BufRead;

fn main() {
    let model = Model::bundled().expect("the bundled model is whole");
    println!("{}", json!({ "names": Features::NAMES }));
    for line in std::io::stdin().lock().lines().map_while(Result::ok) {
        let Ok(article) = serde_json::from_str::<Value>(&line) else { continue };
        let text = article["text"].as_str().unwrap_or("");
        println!("{}", json!({ "id": article["id"], "sentences": sentences(text, &model) }));
    }
}

fn sentences(text: &str, model: &Model) -> Vec<Value> {
    let lexicon = &model.lexicon;
    let (blocks, _) = source::read(text, lexicon);
    let document = Document::read(text, blocks, lexicon);
    let mentions = annotate::find_mentions(&document, model);
    let dates = annotate::find_dates(&document, model, None);
    let quantities = annotate::find_quantities(&document, model, &dates);
    let annotated = Annotated { document: &document, mentions, dates, quantities };
    let entities = extract::find_entities(&annotated, lexicon);
    let roles = extract::find_roles(&annotated, &entities, lexicon);
    let quotes = extract::find_quotes(&annotated, &entities, &roles, lexicon);
    let seen = extract::sentence_features(&annotated, &entities, &quotes, lexicon);
    let row = |(index, features): (usize, Features)| {
        let span = document.sentences.get(index)?.span;
        Some(json!({ "start": span.start, "end": span.end, "features": features.row() }))
    };
    seen.into_iter().filter_map(row).collect()
}
