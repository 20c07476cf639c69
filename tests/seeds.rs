//! The inputs that fuzzing begins with, and those that once broke something: each gives a result.
#![allow(clippy::expect_used, clippy::panic, reason = "a test fails loudly")]
#![cfg(feature = "documents")]

use khulasa::documents::{Opening, Settings, Step};
use std::{fs, path::Path};

#[test]
fn every_seed_gives_a_result_as_any_kind_of_file() {
    let mut read = 0;
    for target in fs::read_dir("fuzz/seeds").expect("seeds").flatten() {
        for seed in fs::read_dir(target.path()).expect("a folder").flatten() {
            let bytes = fs::read(seed.path()).expect("readable");
            for name in ["a", "a.csv", "a.json", "a.md", "a.eml", "a.rtf"] {
                read += walk(&bytes, name, &seed.path());
            }
        }
    }
    assert!(read > 50, "only {read} steps");
}

fn walk(bytes: &[u8], name: &str, seed: &Path) -> usize {
    let mut steps = 0;
    for step in Opening::new(bytes.to_vec(), name, Settings::default()) {
        steps += 1;
        let Step::Article(article) = step else { continue };
        let sound = article.hints.iter().all(|hint| !hint.span.of(&article.text).is_empty());
        assert!(sound && article.pages.is_sorted(), "{} as {name}", seed.display());
    }
    steps
}
