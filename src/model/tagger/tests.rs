//! The inference against what `training/reference.py` computed in numpy: from small random
//! weights (`training/fixture.py`), and from the trained ones where they are.

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
    let weights = read("tests/tagger/small.weights").unwrap();
    compare(&weights, &read("tests/tagger/small.json").unwrap());
}

#[test]
fn shipped_weights_give_what_the_reference_gives() {
    if let Some(weights) = read("models/tagger.weights") {
        compare(&weights, &read("tests/tagger/reference.json").unwrap());
    }
}

fn compare(weights: &[u8], reference: &[u8]) {
    let tagger = Tagger::read(weights).unwrap();
    let cases: Value = serde_json::from_slice(reference).unwrap();
    let mut scratch = Scratch::default();
    for case in cases.as_array().unwrap() {
        let words: Vec<&str> =
            case["words"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
        let found = tagger.tag(&words, Convention::Guide, &mut scratch);
        let emissions = tagger.emissions(0..words.len(), Convention::Guide, &scratch);
        for (row, wanted) in emissions.iter().zip(case["emissions"].as_array().unwrap()) {
            let all = row.iter().zip(wanted.as_array().unwrap());
            all.for_each(|(found, wanted)| assert!(close(*found, wanted), "{found} {wanted}"));
        }
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
    let weights = read("tests/tagger/small.weights").unwrap();
    assert!(Tagger::read(&weights[..weights.len() / 2]).is_err());
}

/// Whatever still reads must still tag: the checksum of a model file tells of damage, not of a
/// file that was made wrongly.
#[test]
fn never_panics_on_damaged_weights() {
    let weights = read("tests/tagger/small.weights").unwrap();
    let mut state = 1u32;
    let mut random = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        state as usize >> 8
    };
    let (mut read, mut refused) = (0, 0);
    for round in 0..600 {
        let mut damaged = weights.clone();
        for _ in 0..=round % 3 {
            // The big tables stand first; half of the hits go to the many small tensors after them.
            let from = if round % 2 == 0 { damaged.len() - 10_000 } else { 0 };
            let at = from + random() % (damaged.len() - from);
            damaged[at] = random() as u8;
        }
        if round % 5 == 0 {
            damaged.truncate(random() % damaged.len());
        }
        match Tagger::read(&damaged) {
            Ok(tagger) => {
                read += 1;
                let mentions = tagger.tag(
                    &["زار", "وزير", "ولبنان", "،", "2024"],
                    Convention::Guide,
                    &mut Scratch::default(),
                );
                assert!(mentions.iter().all(|m| (0.0..=1.0).contains(&m.score)));
            }
            Err(_) => refused += 1,
        }
    }
    assert!(read > 50 && refused > 50, "{read} read, {refused} refused");
}

#[test]
fn takes_any_words() {
    let tagger = Tagger::read(&read("tests/tagger/small.weights").unwrap()).unwrap();
    let mut scratch = Scratch::default();
    for words in [&[][..], &[""], &["\u{64b}"], &["😀", "a", "ــ"]] {
        tagger.tag(words, Convention::Anercorp, &mut scratch);
    }
    let long = vec!["قال"; 500];
    tagger.tag(&long, Convention::Guide, &mut scratch);
}

#[test]
fn sentences_read_together_give_what_each_gives_alone() {
    let tagger = Tagger::read(&read("tests/tagger/small.weights").unwrap()).unwrap();
    let word = |n: usize| ["قال", "وزير", "بدمشق", "أحمد", "،", "2024", "زقنبوط"][n * n % 7];
    // Lengths that fill, empty and refill the places of a step, and more words than a batch.
    let lengths = [3, 0, 40, 1, 161, 7, 7, 320, 12, 500, 2, 90, 33, 5, 160];
    let sentences: Vec<Vec<&str>> =
        lengths.iter().map(|len| (0..*len).map(|i| word(i + len)).collect()).collect();
    let together = tagger.tag_all(&sentences, Convention::Guide, &mut Scratch::default());
    let mut scratch = Scratch::default();
    for (sentence, together) in sentences.iter().zip(together) {
        assert_eq!(tagger.tag(sentence, Convention::Guide, &mut scratch), together);
    }
}
