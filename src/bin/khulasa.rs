//! The same core on the command line.
#![allow(clippy::print_stdout, reason = "printing is its work")]

use khulasa::{Analyzer, Model, Options};

fn main() {
    let text = std::fs::read_to_string(std::env::args().last().unwrap_or_default())
        .unwrap_or_default();
    let Ok(model) = Model::bundled() else { return };
    let report = Analyzer::new(model).analyze(&text, &Options::default());
    println!("{}", serde_json::to_string(&report).unwrap_or_default());
}
