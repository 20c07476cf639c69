//! Files -> articles: what a file is is told by its content, not by its name.

mod article;
mod digest;
mod folder;
mod told;

pub(crate) use article::Article;

use crate::arguments::Analyze;
use khulasa::{
    documents::{Failure, Format, Opening, Settings, Step, limits, pdf, session_articles},
    model::Lexicon,
    source::encoding::{self, Decoded},
};
use std::{
    fs,
    io::{self, Read},
};

/// The articles of all files, and how many files could not be read: these are named as they come.
pub(crate) fn gather(job: &Analyze, lexicon: &Lexicon) -> (Vec<Article>, usize) {
    let (mut articles, mut unread) = (Vec::new(), 0);
    for file in job.files.iter().flat_map(|file| folder::files(file)) {
        for found in read(&file, job) {
            match found {
                Ok(article) => {
                    told::tell(&article, job);
                    articles.extend(digest::cut(article, job, lexicon));
                }
                Err((name, why)) => {
                    eprintln!("khulasa: {name}: {why}");
                    unread += 1;
                }
            }
        }
    }
    (articles, unread)
}

/// The text of one plain file.
///
/// # Errors
/// A file that cannot be opened, is too large or is no text.
pub(crate) fn decoded(file: &str) -> Result<Decoded, String> {
    encoding::decode(&bytes(file)?).map_err(|why| why.to_string())
}

/// An article, or the file that gave none and why.
type Found = Result<Article, (String, String)>;

fn read(file: &str, job: &Analyze) -> Vec<Found> {
    let settings = Settings { encoding: job.encoding, password: job.password.clone() };
    let bytes = match bytes(file) {
        Ok(bytes) => bytes,
        Err(why) => return vec![Err((file.to_string(), why))],
    };
    let mut opening = Opening::new(bytes, file, settings);
    let mut found = Vec::new();
    while let Some(step) = opening.next() {
        found.extend(taken(drawn(step, opening.bytes(), job)));
    }
    found
}

/// A PDF's pages are drawn here: what draws them is no part of the walk.
fn drawn(step: Step, bytes: &[u8], job: &Analyze) -> Step {
    match step {
        Step::Pdf(pdf) => pdf.read(pdf::read(bytes, job.password.as_deref())),
        other => other,
    }
}

fn taken(step: Step) -> Vec<Found> {
    match step {
        Step::Article(article) if article.format == Format::Session => session(*article),
        Step::Article(article) => vec![Ok((*article).into())],
        Step::Failed { name, failure } => vec![Err((name, advice(failure)))],
        Step::Pdf(_) | Step::Entered { .. } => Vec::new(),
    }
}

/// A session that the page saved holds its articles' texts.
fn session(saved: khulasa::documents::Article) -> Vec<Found> {
    match session_articles(&saved.text) {
        Ok(articles) => articles.into_iter().map(|article| Ok(article.into())).collect(),
        Err(failure) => vec![Err((saved.name, failure.to_string()))],
    }
}

/// Why, and what on the command line helps.
fn advice(failure: Failure) -> String {
    match failure {
        Failure::Password => format!("{failure}: --password gives it"),
        _ => failure.to_string(),
    }
}

/// `-` is standard input.
fn bytes(file: &str) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    let source: &mut dyn Read = match file {
        "-" => &mut io::stdin(),
        _ => &mut fs::File::open(file).map_err(|e| e.to_string())?,
    };
    let most = limits::FILE as u64;
    source.take(most + 1).read_to_end(&mut bytes).map_err(|e| e.to_string())?;
    Ok(bytes)
}
