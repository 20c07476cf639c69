//! Every folder of `tests/articles/` is an article and what a careful reader must find in it.
//!
//! `article.txt` is the text; `expected.json` names, each optional:
//! - `published`: the day given to the analysis;
//! - `title`, `outlet`, `dateline`: as the report gives them;
//! - `entities`: `{name, type, mentions?, aliases?, roles?}`, found with at least these forms;
//! - `absent`: words that no entity's mention in the article, summary sentence or quote may show;
//! - `boilerplate`: words that stand in a boilerplate block; `article`: words that do not;
//! - `quotes`: `{speaker, cue?, words}`; `dates`: `{text: value}`; `quantities`: `{text: [value, unit]}`;
//! - `events`: `{type, agent?, target?, place?}`; `summary`: words of the first three sentences;
//! - `keyphrases`: phrases among those found; `notes`: codes.
#![allow(clippy::expect_used, clippy::panic, reason = "a test fails loudly")]

use khulasa::{Analyzer, Model, Options};
use serde_json::Value;
use std::{fs, path::Path};

#[test]
fn every_article_gives_what_a_reader_finds_in_it() {
    let analyzer = Analyzer::new(Model::bundled().expect("the bundled model reads"));
    let mut folders: Vec<_> =
        fs::read_dir("tests/articles").expect("fixtures").flatten().map(|e| e.path()).collect();
    folders.sort();
    assert!(!folders.is_empty());
    let faults: Vec<String> = folders.iter().flat_map(|f| faults(&analyzer, f)).collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

fn faults(analyzer: &Analyzer, folder: &Path) -> Vec<String> {
    let read = |name| {
        fs::read_to_string(folder.join(name))
            .unwrap_or_else(|e| panic!("{folder:?}/{name}: {e}"))
    };
    let text = read("article.txt");
    let expected: Value =
        serde_json::from_str(&read("expected.json")).expect("expected.json is JSON");
    let options = Options {
        published: expected["published"].as_str().map(Into::into),
        ..Options::default()
    };
    let report = analyzer.analyze(&text, &options);
    let found = serde_json::to_value(&report.documents[0]).expect("JSON");
    let mut check = Check { units: text.encode_utf16().collect(), found, faults: Vec::new() };
    check.frame(&expected);
    check.entities(&expected["entities"]);
    check.absent(&expected["absent"]);
    check.boilerplate(&expected);
    check.quotes(&expected["quotes"]);
    check.values(&expected);
    check.events(&expected["events"]);
    check.brief(&expected);
    let name = folder.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    check.faults.into_iter().map(|f| format!("{name}: {f}")).collect()
}

struct Check {
    units: Vec<u16>,
    found: Value,
    faults: Vec<String>,
}

impl Check {
    fn words(&self, span: &Value) -> String {
        let at = |key: &str| span[key].as_u64().unwrap_or(0) as usize;
        String::from_utf16_lossy(&self.units[at("start")..at("end")])
    }

    fn all(&self, list: &str) -> Vec<Value> {
        self.found[list].as_array().cloned().unwrap_or_default()
    }

    fn must(&mut self, holds: bool, what: impl Into<String>) {
        if !holds {
            self.faults.push(what.into());
        }
    }

    fn frame(&mut self, expected: &Value) {
        if let Some(title) = expected["title"].as_str() {
            let found = self.words(&self.found["title"]);
            self.must(found == title, format!("title {found:?}, not {title:?}"));
        }
        for (name, path) in [("outlet", "/outlet"), ("dateline", "/dateline/place")] {
            if let Some(want) = expected[name].as_str() {
                let found = self.found.pointer(path).and_then(Value::as_str).map(String::from);
                self.must(
                    found.as_deref() == Some(want),
                    format!("{name} {found:?}, not {want:?}"),
                );
            }
        }
    }

    fn entities(&mut self, expected: &Value) {
        for want in list(expected) {
            let name = text(&want["name"]);
            let Some(entity) =
                self.all("entities").into_iter().find(|e| e["name"] == want["name"])
            else {
                let names: Vec<_> =
                    self.all("entities").iter().map(|e| text(&e["name"])).collect();
                self.must(false, format!("no entity {name:?} among {names:?}"));
                continue;
            };
            self.must(
                entity["type"] == want["type"],
                format!("{name} is a {}", entity["type"]),
            );
            if let Some(count) = want["mentions"].as_u64() {
                let found = list(&entity["mentions"]).len() as u64;
                self.must(found == count, format!("{name} has {found} mentions, not {count}"));
            }
            for alias in list(&want["aliases"]) {
                self.must(
                    list(&entity["aliases"]).contains(&alias),
                    format!("{name} lacks alias {alias}"),
                );
            }
            for role in list(&want["roles"]) {
                let titles: Vec<_> =
                    list(&entity["roles"]).iter().map(|r| r["title"]["text"].clone()).collect();
                self.must(
                    titles.contains(&role),
                    format!("{name} lacks role {role} among {titles:?}"),
                );
            }
        }
    }

    fn absent(&mut self, expected: &Value) {
        let mentions = self.all("entities").into_iter().flat_map(|e| list(&e["mentions"]));
        let mentions = mentions.filter(|m| m["boilerplate"] != true);
        let spans: Vec<String> = mentions
            .chain(list(&self.found["summary"]["sentences"]))
            .chain(self.all("quotes"))
            .map(|s| self.words(&s))
            .collect();
        for word in list(expected) {
            let word = text(&word);
            let shown = spans.iter().find(|s| s.contains(&word)).cloned();
            self.must(
                shown.is_none(),
                format!("{word:?} must not show, but does in {shown:?}"),
            );
        }
    }

    fn boilerplate(&mut self, expected: &Value) {
        let (cut, kept): (Vec<_>, Vec<_>) =
            self.all("blocks").into_iter().partition(|b| b["role"] == "boilerplate");
        for (name, blocks) in [("boilerplate", cut), ("article", kept)] {
            for word in list(&expected[name]) {
                let there = blocks.iter().any(|b| self.words(b).contains(&text(&word)));
                self.must(there, format!("{word} does not stand in the {name}"));
            }
        }
    }

    fn quotes(&mut self, expected: &Value) {
        for want in list(expected) {
            let quotes = self.all("quotes");
            let Some(quote) =
                quotes.iter().find(|q| self.words(q).contains(&text(&want["words"])))
            else {
                let said: Vec<_> = quotes.iter().map(|q| self.words(q)).collect();
                self.must(false, format!("no quote with {} among {said:?}", want["words"]));
                continue;
            };
            let named =
                self.all("entities").into_iter().find(|e| e["id"] == quote["speakerEntity"]);
            let named = named.map(|e| text(&e["name"]));
            let given = quote["speaker"]["text"].as_str().map(String::from);
            let speaker = text(&want["speaker"]);
            let fits = [&named, &given].iter().any(|s| s.as_deref() == Some(speaker.as_str()));
            self.must(
                fits,
                format!("{} is said by {named:?}/{given:?}, not {speaker}", want["words"]),
            );
        }
    }

    fn values(&mut self, expected: &Value) {
        for (word, value) in expected["dates"].as_object().into_iter().flatten() {
            let found = self
                .all("dates")
                .into_iter()
                .find(|d| d["text"] == *word)
                .map(|d| d["value"].clone());
            self.must(
                found.as_ref() == Some(value),
                format!("date {word:?} is {found:?}, not {value}"),
            );
        }
        for (word, value) in expected["quantities"].as_object().into_iter().flatten() {
            let found = self.all("quantities").into_iter().find(|q| q["text"] == *word);
            let pair = found.map(|q| (q["value"].as_f64(), text(&q["unit"])));
            let want = (value[0].as_f64(), text(&value[1]));
            self.must(
                pair.as_ref() == Some(&want),
                format!("figure {word:?} is {pair:?}, not {want:?}"),
            );
        }
    }

    fn events(&mut self, expected: &Value) {
        let entities = self.all("entities");
        let name =
            |id: &Value| entities.iter().find(|e| e["id"] == *id).map(|e| e["name"].clone());
        let events = self.all("events");
        for want in list(expected) {
            let fits = |e: &Value| {
                let part = |key: &str| {
                    want[key].is_null() || name(&e[key]).as_ref() == Some(&want[key])
                };
                e["type"] == want["type"] && ["agent", "target", "place"].into_iter().all(part)
            };
            let found = events.iter().any(fits);
            self.must(found, format!("no event {want}"));
        }
    }

    fn brief(&mut self, expected: &Value) {
        let sentences: Vec<_> =
            list(&self.found["summary"]["sentences"]).iter().map(|s| self.words(s)).collect();
        for word in list(&expected["summary"]) {
            let there = sentences.iter().any(|s| s.contains(&text(&word)));
            self.must(there, format!("{word} is not in the summary {sentences:?}"));
        }
        let phrases: Vec<_> =
            self.all("keyphrases").iter().map(|k| k["text"].clone()).collect();
        for phrase in list(&expected["keyphrases"]) {
            self.must(phrases.contains(&phrase), format!("{phrase} is not among {phrases:?}"));
        }
        let notes: Vec<_> = self.all("notes").iter().map(|n| n["code"].clone()).collect();
        for note in list(&expected["notes"]) {
            self.must(notes.contains(&note), format!("no note {note} among {notes:?}"));
        }
    }
}

fn list(value: &Value) -> Vec<Value> {
    value.as_array().cloned().unwrap_or_default()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_string()
}
