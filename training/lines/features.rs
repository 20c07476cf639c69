//! Prints what the classifier of lines sees, and what the analysis takes each line for.
//!
//! Reads JSON lines `{"text"}` from standard input. Prints one JSON line each: `roles` (one letter a
//! block: B boilerplate, A other), the line of the text that each stands in, its `chars`; and, with `--features FILE`, appends the
//! numbers of all lines to FILE as little-endian f32.
#![allow(clippy::print_stdout, clippy::expect_used, reason = "a tool of the training")]

use khulasa::{
    Model,
    source::{self, BlockRole},
};
use serde_json::{Value, json};
use std::{
    fs::File,
    io::{BufRead, BufWriter, Write},
};

fn main() {
    let model = Model::bundled().expect("the bundled model is whole");
    let mut out = std::env::args()
        .nth(1)
        .map(|p| BufWriter::new(File::create(p).expect("a writable path")));
    for line in std::io::stdin().lock().lines().map_while(Result::ok) {
        let Ok(page) = serde_json::from_str::<Value>(&line) else { continue };
        let text = page["text"].as_str().unwrap_or("");
        let (blocks, _) = source::read(text, &model.lexicon);
        let role = |b: &source::Block| if b.role == BlockRole::Boilerplate { 'B' } else { 'A' };
        let roles: String = blocks.iter().map(role).collect();
        let chars: Vec<_> = blocks.iter().map(|b| b.span.of(text).chars().count()).collect();
        let at =
            |b: &source::Block| text.get(..b.span.start).unwrap_or("").matches('\n').count();
        let lines: Vec<_> = blocks.iter().map(at).collect();
        let rows = source::line_features(text, &model.lexicon);
        println!(
            "{}",
            json!({ "roles": roles, "lines": lines, "chars": chars, "width": rows.first().map_or(0, Vec::len) })
        );
        if let Some(out) = &mut out {
            for value in rows.iter().flatten() {
                out.write_all(&value.to_le_bytes()).expect("written");
            }
        }
    }
}
