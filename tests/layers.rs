//! The direction of knowledge, as data: a room may name the rooms below it and no other.
#![allow(clippy::expect_used, clippy::panic, reason = "a test fails loudly")]

use std::{fs, path::Path};

/// Top to bottom; a room may use what stands after it. `report` and `span` serve everyone above.
const ORDER: &[&str] = &[
    "analyzer",
    "dossier",
    "assemble",
    "extract",
    "annotate",
    "text",
    "documents",
    "source",
    "fold",
    "model",
    "report",
    "span",
];

/// What no layer may know even though it lies below: an article's report is written in one place;
/// a dossier is made from such reports and is part of one.
const REPORT_WRITERS: &[&str] = &["analyzer", "dossier", "assemble"];

#[test]
fn no_room_knows_one_above_it() {
    for (rank, room) in ORDER.iter().enumerate() {
        for (file, text) in sources(room) {
            for used in uses(&text) {
                let Some(other) = ORDER.iter().position(|r| *r == used) else { continue };
                assert!(other >= rank, "{file} ({room}) knows {used}, which lies above it");
                if used == "report" {
                    assert!(
                        REPORT_WRITERS.contains(room),
                        "{file} ({room}) writes the report itself"
                    );
                }
            }
        }
    }
}

#[test]
fn every_room_has_its_place_in_the_order() {
    let lib = fs::read_to_string("src/lib.rs").expect("src/lib.rs");
    for line in lib.lines() {
        let name = line
            .trim_start_matches("pub ")
            .strip_prefix("mod ")
            .map(|m| m.trim_end_matches(';'));
        if let Some(name) = name {
            assert!(
                ORDER.contains(&name),
                "src/lib.rs declares {name}, which has no place in the order"
            );
        }
    }
}

#[test]
fn files_stay_small_enough_to_read() {
    for room in ORDER {
        for (file, text) in sources(room) {
            let code = text.split("#[cfg(test)]").next().unwrap_or("");
            let lines =
                code.lines().filter(|l| !l.trim().is_empty() && !l.trim().starts_with("//"));
            let count = lines.count();
            assert!(count <= 400, "{file} has {count} lines of code: one idea a file");
        }
    }
}

/// First segments of `crate::…` paths outside of documentation and tests.
fn uses(text: &str) -> Vec<&str> {
    let code = text.split("#[cfg(test)]").next().unwrap_or("");
    let lines = code.lines().filter(|l| !l.trim_start().starts_with("//"));
    lines
        .flat_map(|l| l.split("crate::").skip(1))
        .map(|rest| rest.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or(""))
        .chain(grouped(code))
        .collect()
}

/// The rooms named in `use crate::{a::…, b::…};`.
fn grouped(code: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for group in code.split("use crate::{").skip(1) {
        let group = group.split("};").next().unwrap_or("");
        let mut depth = 0;
        let mut fresh = true;
        for (at, c) in group.char_indices() {
            match c {
                '{' => depth += 1,
                '}' => depth -= 1,
                ',' if depth == 0 => fresh = true,
                c if fresh && c.is_alphabetic() => {
                    let end = group[at..].find(|c: char| !c.is_alphanumeric() && c != '_');
                    found.push(&group[at..at + end.unwrap_or(group.len() - at)]);
                    fresh = false;
                }
                _ => {}
            }
        }
    }
    found
}

fn sources(room: &str) -> Vec<(String, String)> {
    let mut files = Vec::new();
    walk(Path::new(&format!("src/{room}")), &mut files);
    let single = format!("src/{room}.rs");
    if Path::new(&single).exists() {
        files.push((single.clone(), fs::read_to_string(&single).expect("readable")));
    }
    assert!(!files.is_empty(), "the room {room} is gone: mend ORDER");
    files
}

fn walk(dir: &Path, files: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(dir).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            walk(&path, files);
        } else if path.extension().is_some_and(|e| e == "rs") {
            files.push((
                path.display().to_string(),
                fs::read_to_string(&path).expect("readable"),
            ));
        }
    }
}
