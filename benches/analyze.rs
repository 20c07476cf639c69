//! `make bench`: milliseconds for articles of several sizes, natively. Growth must stay linear:
//! read the last column, microseconds a kilobyte.
#![allow(
    clippy::print_stdout,
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a benchmark prints times"
)]

use khulasa::{
    Analyzer, Model, Options,
    model::tagger::{Convention, Scratch},
};
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
    tagger(&analyzer, &article);
}

/// Words a second of the learned tagger alone, if the model has one: the best of several runs,
/// which other work on the machine disturbs least.
fn tagger(analyzer: &Analyzer, article: &str) {
    let Some(tagger) = &analyzer.model().tagger else {
        return println!("the model has no learned tagger");
    };
    let text = repeat(article, 16 * 1024);
    let sentences: Vec<Vec<&str>> =
        text.lines().map(|line| line.split_whitespace().collect()).collect();
    let words: usize = sentences.iter().map(Vec::len).sum();
    let seconds = (0..15).map(|_| {
        let start = Instant::now();
        tagger.tag_all(&sentences, Convention::Guide, &mut Scratch::default());
        start.elapsed().as_secs_f64()
    });
    let best = seconds.fold(f64::MAX, f64::min);
    println!("tagger: {:.0} words a second on one thread", words as f64 / best);
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
