//! `make bench`: milliseconds for articles of several sizes, natively. Growth must stay linear:
//! read the last column, microseconds a kilobyte.
#![allow(
    clippy::print_stdout,
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a benchmark prints times"
)]

use khulasa::{Analyzer, Model, Options};
use std::{fs, time::Instant};

fn main() {
    let analyzer = Analyzer::new(Model::bundled().expect("the bundled model reads"));
    let article =
        fs::read_to_string("tests/articles/ministers-call/article.txt").expect("the fixture");
    println!("native        bytes      ms (median)   µs a KB");
    for kilobytes in [4, 40, 400, 4000] {
        let text = repeat(&article, kilobytes * 1024);
        let runs = if kilobytes > 400 { 3 } else { 15 };
        let mut times: Vec<f64> = (0..runs).map(|_| milliseconds(&analyzer, &text)).collect();
        times.sort_by(f64::total_cmp);
        let median = times[times.len() / 2];
        println!(
            "analyze {:>11} {median:>16.2} {:>9.0}",
            text.len(),
            median * 1000.0 / (text.len() as f64 / 1024.0)
        );
    }
}

fn repeat(article: &str, bytes: usize) -> String {
    let mut text = String::new();
    while text.len() < bytes {
        text.push_str(article);
    }
    text
}

fn milliseconds(analyzer: &Analyzer, text: &str) -> f64 {
    let start = Instant::now();
    let report = analyzer.analyze(text, &Options::default());
    assert_eq!(report.documents.len(), 1);
    start.elapsed().as_secs_f64() * 1000.0
}
