//! The shipped weights against what `training/reference.py` computed from them.

use super::*;
use serde_json::Value;
use std::path::Path;

fn read(path: &str) -> Option<Vec<u8>> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).ok()
}

fn close(found: f32, wanted: &Value) -> bool {
    wanted.as_f64().is_some_and(|w| (f64::from(found) - w).abs() < 2e-3)
}

#[test]
fn gives_what_the_reference_gives() {
    let (Some(weights), Some(reference)) =
        (read("models/tagger.weights"), read("tests/tagger/reference.json"))
    else {
        return;
    };
    let tagger = Tagger::read(&weights).unwrap();
    let cases: Value = serde_json::from_slice(&reference).unwrap();
    let mut scratch = Scratch::default();
    for case in cases.as_array().unwrap() {
        let words: Vec<&str> =
            case["words"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
        let emissions = tagger.emissions(&words, Convention::Guide, &mut scratch);
        for (row, wanted) in emissions.iter().zip(case["emissions"].as_array().unwrap()) {
            let all = row.iter().zip(wanted.as_array().unwrap());
            all.for_each(|(found, wanted)| assert!(close(*found, wanted), "{found} {wanted}"));
        }
        let found = tagger.tag(&words, Convention::Guide, &mut scratch);
        let wanted = case["mentions"].as_array().unwrap();
        assert_eq!(found.len(), wanted.len(), "{words:?}");
        for (found, wanted) in found.iter().zip(wanted) {
            assert_eq!(Some(found.words.start as u64), wanted["start"].as_u64());
            assert_eq!(Some(found.words.end as u64), wanted["end"].as_u64());
            assert_eq!(Some(found.clitics as u64), wanted["clitics"].as_u64());
            assert!(close(found.score, &wanted["score"]), "{found:?} {wanted}");
        }
    }
}

#[test]
fn refuses_damaged_weights() {
    assert!(Tagger::read(&[]).is_err());
    assert!(Tagger::read(&[9, 0, 0, 0, 1]).is_err());
    if let Some(weights) = read("models/tagger.weights") {
        assert!(Tagger::read(&weights[..weights.len() / 2]).is_err());
    }
}

#[test]
fn takes_any_words() {
    let Some(weights) = read("models/tagger.weights") else { return };
    let tagger = Tagger::read(&weights).unwrap();
    let mut scratch = Scratch::default();
    for words in [&[][..], &[""], &["\u{64b}"], &["😀", "a", "ــ"]] {
        tagger.tag(words, Convention::Anercorp, &mut scratch);
    }
    let long = vec!["قال"; 500];
    tagger.tag(&long, Convention::Guide, &mut scratch);
}
