//! The model file: what is wrong with it is said, never a panic.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails loudly")]

use khulasa::{Model, model::pack, text::Folded};
use std::collections::BTreeMap;

fn why(bytes: &[u8]) -> String {
    match Model::read(bytes) {
        Ok(_) => panic!("a broken model was taken"),
        Err(why) => why.to_string(),
    }
}

/// A model too small to be of use, but with every head that a large one has.
fn small() -> Vec<u8> {
    let text = |s: &str| s.as_bytes().to_vec();
    let sections = BTreeMap::from([
        ("lexicon.classes".to_string(), text("title\nrank")),
        ("lexicon.values".to_string(), text("SY\nTR\n")),
    ]);
    pack::container(&sections).unwrap()
}

#[test]
fn other_files_are_told_from_models() {
    for bytes in [&b""[..], b"KHULASA", b"<!doctype html>", b"khulasa\0\0\0\0\0", &[0; 64]] {
        assert!(why(bytes).contains("not a Khulasa model"), "{bytes:?}");
    }
}

#[test]
fn another_version_is_named() {
    let mut bytes = small();
    bytes[8..12].copy_from_slice(&7u32.to_le_bytes());
    let why = why(&bytes);
    assert!(
        why.contains("format 7") && why.contains(&format!("format {}", pack::VERSION)),
        "{why}"
    );
}

#[test]
fn a_file_cut_short_is_an_error_at_every_length() {
    let bytes = small();
    for len in 0..bytes.len() {
        assert!(!why(&bytes[..len]).is_empty());
    }
}

#[test]
fn a_flipped_bit_is_an_error_wherever_it_lies() {
    let bytes = small();
    for at in 0..bytes.len() * 8 {
        let mut broken = bytes.clone();
        broken[at / 8] ^= 1 << (at % 8);
        assert!(!why(&broken).is_empty(), "bit {at}");
    }
}

#[test]
fn a_missing_section_is_named() {
    let why = why(&small());
    assert!(why.contains("has no"), "{why}");
}

#[test]
fn lists_and_running_text_are_folded_alike() {
    for entry in [
        "أحمد",
        "إبراهيم",
        "آمنة",
        "ٱلله",
        "مصطفى",
        "فاطمة",
        "مُحَمَّد",
        "ســوريا",
        "عُمان",
        "القرار 1701",
        "القرار ١٧٠١",
        "وكالة رويترز",
        "F-16",
        "شؤون",
        "رئاسة",
        "مئة",
    ] {
        assert_eq!(pack::fold_entry(entry), Folded::new(entry).as_str(), "{entry}");
    }
}
