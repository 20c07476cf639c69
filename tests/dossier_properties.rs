//! What holds of every dossier, whatever its articles.
#![allow(clippy::expect_used, clippy::panic, reason = "a test fails loudly")]

use khulasa::{Analyzer, Builder, Model, Options, report::Dossier};
use std::{collections::BTreeMap, fs, path::Path};

fn analyzer() -> Analyzer {
    Analyzer::new(Model::bundled().expect("the bundled model reads"))
}

/// All articles of the fixtures, by folder and file.
fn articles() -> Vec<(String, String)> {
    let mut all = Vec::new();
    collect(Path::new("tests/dossiers"), &mut all);
    collect(Path::new("tests/articles"), &mut all);
    all.sort();
    all
}

fn collect(dir: &Path, all: &mut Vec<(String, String)>) {
    for path in fs::read_dir(dir).into_iter().flatten().flatten().map(|e| e.path()) {
        if path.is_dir() {
            collect(&path, all);
        } else if path.extension().is_some_and(|e| e == "txt") {
            let text = fs::read_to_string(&path).expect("readable");
            all.push((path.display().to_string(), text));
        }
    }
}

fn dossier<'a>(
    analyzer: &Analyzer,
    articles: impl Iterator<Item = (&'a str, &'a str)>,
) -> Dossier {
    let mut builder = Builder::new();
    for (id, text) in articles {
        let report = analyzer.analyze(text, &Options::default());
        analyzer.add(&mut builder, id, text, report.documents[0].clone());
    }
    analyzer.dossier(&builder)
}

fn json(dossier: &Dossier) -> String {
    serde_json::to_string(dossier).expect("JSON")
}

#[test]
fn the_order_of_giving_changes_nothing() {
    let analyzer = analyzer();
    let articles = articles();
    let named: BTreeMap<&str, &str> =
        articles.iter().map(|(id, text)| (id.as_str(), text.as_str())).collect();
    let first = json(&dossier(&analyzer, named.iter().map(|(a, b)| (*a, *b))));
    assert_eq!(first, json(&dossier(&analyzer, named.iter().rev().map(|(a, b)| (*a, *b)))));
    // Other ids, as another order on the command line would give them: the same but for the ids.
    let ids: Vec<String> =
        (0..articles.len()).map(|n| format!("{:03}", (n * 7 + 3) % 1000)).collect();
    let renamed = dossier(
        &analyzer,
        ids.iter().map(String::as_str).zip(articles.iter().map(|a| a.1.as_str())),
    );
    let mut text = json(&renamed);
    for (id, (name, _)) in ids.iter().zip(&articles) {
        text = text.replace(&format!("\"{id}\""), &format!("\"{name}\""));
    }
    // Copies are told apart by their ids alone, so lists that hold both may differ in order.
    let copies = ["odd-company", "nothing-to-read"];
    assert_eq!(without(&first, &copies), without(&text, &copies));
}

/// The documents and stories of a dossier apart from some.
fn without(text: &str, copies: &[&str]) -> String {
    let value: serde_json::Value = serde_json::from_str(text).expect("JSON");
    let mut kept = Vec::new();
    for (key, list) in value.as_object().expect("an object") {
        let items = list.as_array().cloned().unwrap_or_default();
        let own = |v: &serde_json::Value| {
            let text = v.to_string();
            !copies.iter().any(|c| text.contains(c))
        };
        kept.push(format!("{key}: {:?}", items.into_iter().filter(own).collect::<Vec<_>>()));
    }
    kept.join("\n")
}

#[test]
fn the_same_article_twice_is_one_note_and_counts_once() {
    let analyzer = analyzer();
    let articles = articles();
    let (id, text) = articles.iter().find(|a| a.0.contains("ministers-call")).expect("fixture");
    let once = dossier(&analyzer, [(id.as_str(), text.as_str())].into_iter());
    let twice = dossier(&analyzer, [(id.as_str(), text.as_str()), ("again", text)].into_iter());
    assert_eq!(twice.notes.len(), once.notes.len() + 1);
    assert_eq!(twice.stories.len(), 1);
    assert!(
        twice.shared.is_empty() && twice.conflicts.is_empty() && twice.duplicates.is_empty()
    );
    let counts = |d: &Dossier| d.entities.iter().map(|e| e.mentions).collect::<Vec<_>>();
    assert_eq!(counts(&once), counts(&twice));
}

#[test]
fn an_article_that_is_taken_out_leaves_no_trace() {
    let analyzer = analyzer();
    let articles = articles();
    let mut builder = Builder::new();
    for (id, text) in &articles {
        let report = analyzer.analyze(text, &Options::default());
        analyzer.add(&mut builder, id, text, report.documents[0].clone());
    }
    let (gone, rest) = articles.split_first().expect("fixtures");
    assert!(builder.remove(&gone.0) && !builder.remove(&gone.0));
    let want = dossier(&analyzer, rest.iter().map(|(a, b)| (a.as_str(), b.as_str())));
    assert_eq!(json(&analyzer.dossier(&builder)), json(&want));
}

#[test]
fn every_source_is_a_place_in_its_document() {
    let analyzer = analyzer();
    let articles = articles();
    let found = dossier(&analyzer, articles.iter().map(|(a, b)| (a.as_str(), b.as_str())));
    let lengths: BTreeMap<&str, u64> =
        articles.iter().map(|(id, t)| (id.as_str(), t.encode_utf16().count() as u64)).collect();
    let value = serde_json::to_value(&found).expect("JSON");
    let mut seen = 0;
    walk(&value, &mut |source| {
        let number = |key: &str| source[key].as_u64().expect("a number");
        let document = source["document"].as_str().expect("an id");
        assert!(number("start") < number("end"), "{source}");
        assert!(number("end") <= lengths[document], "{source}");
        let sentence = &source["sentence"];
        assert!(sentence["start"].as_u64() <= source["start"].as_u64(), "{source}");
        assert!(sentence["end"].as_u64() >= source["end"].as_u64(), "{source}");
        seen += 1;
    });
    assert!(seen > 100);
}

fn walk(value: &serde_json::Value, check: &mut impl FnMut(&serde_json::Value)) {
    match value {
        serde_json::Value::Array(items) => items.iter().for_each(|v| walk(v, check)),
        serde_json::Value::Object(fields) => {
            if fields.contains_key("document") && fields.contains_key("sentence") {
                check(value);
            }
            fields.values().for_each(|v| walk(v, check));
        }
        _ => {}
    }
}

#[test]
fn nothing_and_odd_texts_give_a_dossier() {
    let analyzer = analyzer();
    assert!(dossier(&analyzer, std::iter::empty()).stories.is_empty());
    let odd =
        ["", " ", "؟", "\u{200f}", "😀😀", "ا".repeat(3000).leak(), "قال ".repeat(900).leak()];
    let ids: Vec<String> = (0..odd.len()).map(|n| n.to_string()).collect();
    let found = dossier(&analyzer, ids.iter().map(String::as_str).zip(odd));
    assert_eq!(found.documents.len(), odd.len());
    let documents: usize = found.stories.iter().map(|s| s.documents.len()).sum();
    assert_eq!(documents, odd.len());
}

#[test]
fn a_report_with_gaps_in_its_ids_keeps_its_speakers() {
    let analyzer = analyzer();
    let text = fs::read_to_string("tests/dossiers/ministers-meet/a.txt").expect("readable");
    let report = analyzer.analyze(&text, &Options::default()).documents[0].clone();
    let speakers = |dossier: &Dossier| -> Vec<String> {
        dossier.voices.iter().filter(|v| v.entity.is_some()).map(|v| v.name.clone()).collect()
    };
    let build = |report: khulasa::report::Document| {
        let mut builder = Builder::new();
        analyzer.add(&mut builder, "a", &text, report);
        analyzer.dossier(&builder)
    };
    let whole = speakers(&build(report.clone()));
    assert!(whole.iter().any(|name| name == "سامر خليل"), "{whole:?}");
    // As a reader's hand leaves it: one name taken off, another moved to the end.
    let mut corrected = report;
    let quoted: Vec<_> =
        corrected.quotes.iter().filter_map(|q| q.speaker_entity.clone()).collect();
    let spare = corrected.entities.iter().position(|e| !quoted.contains(&e.id)).expect("one");
    corrected.entities.remove(spare);
    corrected.entities.rotate_left(1);
    assert_eq!(whole, speakers(&build(corrected)));
}
