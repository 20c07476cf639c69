//! Any text gives a report, and its spans point into the text.
#![no_main]

use khulasa::{Analyzer, Model, Options};
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static ANALYZER: LazyLock<Analyzer> =
    LazyLock::new(|| Analyzer::new(Model::bundled().expect("the bundled model reads")));

fuzz_target!(|text: &str| {
    let report = ANALYZER.analyze(text, &Options::default());
    let units = text.encode_utf16().count() as u32;
    let document = &report.documents[0];
    let mentions = document.entities.iter().flat_map(|e| &e.mentions);
    assert!(mentions.into_iter().all(|m| m.start < m.end && m.end <= units));
    assert!(document.sentences.iter().all(|s| s.start < s.end && s.end <= units));
});
