//! Every folder of `tests/dossiers/` is a dossier and what a careful reader must find in it, and
//! must not.
//!
//! Each `<id>.txt` is an article; `expected.json` names, each optional but `conflicts`:
//! - `published`: days by id;
//! - `stories`: which articles report one event, all of them; `separate`: articles alone in theirs;
//! - `conflicts`: `{kind, sides: {value: ids}}`, all that there are and no other;
//! - `entities`: `{name, documents, spellings?}`, by the end of the name; `apart`: pairs of names;
//! - `shared`: `{kind, documents, words}`; `sharedBy`: how many shared facts there are;
//! - `only`: `{document, words}`; `duplicates`: `{kind, documents, words}`;
//! - `timeline`: values in order; `notes`: `{code, documents}`, all of them.
#![allow(clippy::expect_used, clippy::panic, reason = "a test fails loudly")]

use khulasa::{Analyzer, Builder, Model, Options};
use serde_json::Value;
use std::{collections::BTreeSet, fs, path::Path};

#[test]
fn every_dossier_gives_what_a_reader_finds_in_it() {
    let analyzer = Analyzer::new(Model::bundled().expect("the bundled model reads"));
    let mut folders: Vec<_> =
        fs::read_dir("tests/dossiers").expect("fixtures").flatten().map(|e| e.path()).collect();
    folders.sort();
    assert!(!folders.is_empty());
    let faults: Vec<String> = folders.iter().flat_map(|f| faults(&analyzer, f)).collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

fn faults(analyzer: &Analyzer, folder: &Path) -> Vec<String> {
    let read =
        |path: &Path| fs::read_to_string(path).unwrap_or_else(|e| panic!("{path:?}: {e}"));
    let expected: Value = serde_json::from_str(&read(&folder.join("expected.json")))
        .expect("expected.json is JSON");
    let mut builder = Builder::new();
    let mut files: Vec<_> =
        fs::read_dir(folder).expect("folder").flatten().map(|e| e.path()).collect();
    files.sort();
    for file in files.iter().filter(|f| f.extension().is_some_and(|e| e == "txt")) {
        let id = file.file_stem().expect("a name").to_string_lossy().into_owned();
        let published = expected["published"][&id].as_str().map(String::from);
        let text = read(file);
        let report = analyzer.analyze(&text, &Options { published, ..Options::default() });
        analyzer.add(&mut builder, &id, &text, report.documents[0].clone());
    }
    let found = serde_json::to_value(analyzer.dossier(&builder)).expect("JSON");
    let mut check = Check { found, faults: Vec::new() };
    check.stories(&expected);
    check.conflicts(&expected["conflicts"]);
    check.entities(&expected);
    check.facts(&expected);
    check.line(&expected);
    let name = folder.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    check.faults.into_iter().map(|f| format!("{name}: {f}")).collect()
}

struct Check {
    found: Value,
    faults: Vec<String>,
}

fn list(value: &Value) -> Vec<Value> {
    value.as_array().cloned().unwrap_or_default()
}

fn words(value: &Value) -> BTreeSet<String> {
    list(value).iter().filter_map(|v| v.as_str().map(String::from)).collect()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_string()
}

impl Check {
    fn must(&mut self, holds: bool, what: impl Into<String>) {
        if !holds {
            self.faults.push(what.into());
        }
    }

    fn stories(&mut self, expected: &Value) {
        let stories: BTreeSet<BTreeSet<String>> =
            list(&self.found["stories"]).iter().map(|s| words(&s["documents"])).collect();
        if expected["stories"].is_array() {
            let want = list(&expected["stories"]).iter().map(words).collect();
            self.must(stories == want, format!("stories {stories:?}"));
        }
        for alone in words(&expected["separate"]) {
            let holds = stories.contains(&BTreeSet::from([alone.clone()]));
            self.must(holds, format!("{alone} is not alone: {stories:?}"));
        }
    }

    fn conflicts(&mut self, expected: &Value) {
        type Conflict = (String, BTreeSet<(String, BTreeSet<String>)>);
        let found: BTreeSet<Conflict> = list(&self.found["conflicts"])
            .iter()
            .map(|c| {
                let of = |s: &Value| {
                    list(&s["sources"]).iter().map(|s| text(&s["document"])).collect()
                };
                let sides =
                    list(&c["sides"]).iter().map(|s| (text(&s["value"]), of(s))).collect();
                (text(&c["kind"]), sides)
            })
            .collect();
        let want: BTreeSet<Conflict> = list(expected)
            .iter()
            .map(|c| {
                let sides = c["sides"].as_object().expect("sides").iter();
                (text(&c["kind"]), sides.map(|(v, ids)| (v.clone(), words(ids))).collect())
            })
            .collect();
        self.must(found == want, format!("conflicts {found:#?}\nnot {want:#?}"));
    }

    fn entities(&mut self, expected: &Value) {
        let entities = list(&self.found["entities"]);
        for want in list(&expected["entities"]) {
            let name = text(&want["name"]);
            let fits = |e: &&Value| {
                let documents =
                    list(&e["members"]).iter().map(|m| text(&m["document"])).collect();
                let spellings: BTreeSet<String> =
                    list(&e["spellings"]).iter().map(|s| text(&s["text"])).collect();
                text(&e["name"]).ends_with(&name)
                    && words(&want["documents"]) == documents
                    && words(&want["spellings"]).is_subset(&spellings)
            };
            let holds = entities.iter().any(|e| fits(&e));
            self.must(holds, format!("no entity {want}"));
        }
        let name = |id: &Value| {
            entities
                .iter()
                .find(|e| e["id"] == *id)
                .map(|e| text(&e["name"]))
                .unwrap_or_default()
        };
        let apart: Vec<BTreeSet<String>> = list(&self.found["apart"])
            .iter()
            .map(|p| BTreeSet::from([name(&p["first"]), name(&p["second"])]))
            .collect();
        for pair in list(&expected["apart"]) {
            self.must(
                apart.contains(&words(&pair)),
                format!("{pair} not kept apart: {apart:?}"),
            );
        }
    }

    fn facts(&mut self, expected: &Value) {
        let ids = |sources: &Value| -> BTreeSet<String> {
            list(sources).iter().map(|s| text(&s["document"])).collect()
        };
        for (kind, many) in [("shared", true), ("duplicates", true), ("only", false)] {
            let found = list(&self.found[kind]);
            for want in list(&expected[kind]) {
                let fits = |f: &Value| {
                    let same = match many {
                        true => {
                            ids(&f["sources"]) == words(&want["documents"])
                                && f["kind"] == want["kind"]
                        }
                        false => f["document"] == want["document"],
                    };
                    same && text(&f["text"]).contains(&text(&want["words"]))
                };
                let holds = found.iter().any(fits);
                self.must(holds, format!("no {kind} {want}"));
            }
        }
        if let Some(count) = expected["sharedBy"].as_u64() {
            let found = list(&self.found["shared"]);
            self.must(found.len() as u64 == count, format!("shared {found:?}"));
        }
    }

    fn line(&mut self, expected: &Value) {
        let values: Vec<String> =
            list(&self.found["timeline"]).iter().map(|m| text(&m["value"])).collect();
        let wanted: Vec<String> = list(&expected["timeline"]).iter().map(text).collect();
        let mut rest = values.iter();
        let holds = wanted.iter().all(|w| rest.any(|v| v == w));
        self.must(holds, format!("timeline {values:?}"));
        if expected["notes"].is_array() {
            let note = |n: &Value| (text(&n["code"]), words(&n["documents"]));
            let found: BTreeSet<_> = list(&self.found["notes"]).iter().map(note).collect();
            let want: BTreeSet<_> = list(&expected["notes"]).iter().map(note).collect();
            self.must(found == want, format!("notes {found:?}"));
        }
    }
}
