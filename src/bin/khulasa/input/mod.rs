//! Files -> articles: what a file is is told by its content, not by its name.

mod digest;
mod folder;
mod records;
mod table;

use crate::arguments::Analyze;
use khulasa::{
    Options,
    model::Lexicon,
    source::{
        Hint,
        encoding::{self, Decoded, Encoding},
        html::{self, Metadata},
    },
};
use std::{
    fs,
    io::{self, Read},
};

/// Largest file that is read, in bytes.
const LARGEST: u64 = 64 << 20;

/// One article as it was taken from a file.
#[derive(Default)]
pub(crate) struct Article {
    /// The file, or the article's id in a file of several.
    pub(crate) name: String,
    /// The text that all spans of its report point into.
    pub(crate) text: String,
    pub(crate) hints: Vec<Hint>,
    pub(crate) metadata: Metadata,
    /// How it was read: `html/readability`, `encoding/windows-1256`.
    pub(crate) notes: Vec<String>,
}

impl Article {
    /// The options that it is analysed with: what the file tells leads over what was said for all.
    pub(crate) fn options(&self, job: &Analyze) -> Options {
        Options {
            published: self.metadata.published.clone().or(job.published.clone()),
            outlet: self.metadata.outlet.clone(),
            hints: self.hints.clone(),
            summary: job.summary,
        }
    }
}

/// The articles of all files, and how many files could not be read: these are named as they come.
pub(crate) fn gather(job: &Analyze, lexicon: &Lexicon) -> (Vec<Article>, usize) {
    let (mut articles, mut unread) = (Vec::new(), 0);
    for file in job.files.iter().flat_map(|file| folder::files(file)) {
        match read(&file, job) {
            Ok(found) => articles.extend(digest::cut(found, job, lexicon)),
            Err(why) => {
                eprintln!("khulasa: {file}: {why}");
                unread += 1;
            }
        }
    }
    (articles, unread)
}

/// The text of one file, in the encoding asked for or guessed.
///
/// # Errors
/// A file that cannot be opened, is too large or is no text.
pub(crate) fn decoded(file: &str, asked: Option<Encoding>) -> Result<Decoded, String> {
    let bytes = bytes(file)?;
    match asked {
        Some(encoding) => Ok(encoding::decode_as(&bytes, encoding)),
        None => encoding::decode(&bytes).map_err(|why| why.to_string()),
    }
}

fn read(file: &str, job: &Analyze) -> Result<Vec<Article>, String> {
    let decoded = decoded(file, job.encoding)?;
    tell(file, &decoded, job);
    let note = format!("encoding/{}", decoded.encoding.label());
    let text = decoded.text;
    let mut articles = match extension(file) {
        "jsonl" | "ndjson" => records::json_lines(&text)?,
        "csv" => records::table(&text, ',')?,
        "tsv" => records::table(&text, '\t')?,
        _ if html::is_page(&text) => vec![page(file, &text)],
        _ => vec![Article { name: file.into(), text, ..Article::default() }],
    };
    for article in &mut articles {
        article.notes.push(note.clone());
    }
    Ok(articles)
}

fn page(file: &str, html: &str) -> Article {
    let page = html::read(html);
    Article {
        name: file.into(),
        text: page.text,
        hints: page.hints,
        metadata: page.metadata,
        notes: page.notes.into_iter().map(String::from).collect(),
    }
}

/// Says which encoding a file was taken to be in, where its bytes do not prove it.
fn tell(file: &str, decoded: &Decoded, job: &Analyze) {
    let proven = matches!(decoded.how, "valid" | "mark" | "asked") && decoded.sureness == 100;
    if proven || job.json {
        return;
    }
    let others: Vec<_> = decoded.alternatives.iter().map(|e| e.label()).collect();
    eprintln!(
        "khulasa: {file}: read as {} ({}, {}% sure); --encoding takes another: {}",
        decoded.encoding.label(),
        reason(decoded.how),
        decoded.sureness,
        others.join(", ")
    );
}

fn reason(how: &str) -> &str {
    match how {
        "declared" => "as it says itself",
        "letters" => "by its letters",
        "bytes" => "by its bytes",
        "twice" => "encoded twice",
        _ => "partly broken",
    }
}

fn extension(file: &str) -> &str {
    file.rsplit_once('.').map_or("", |(_, extension)| extension)
}

/// `-` is standard input.
fn bytes(file: &str) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    let source: &mut dyn Read = match file {
        "-" => &mut io::stdin(),
        _ => &mut fs::File::open(file).map_err(|e| e.to_string())?,
    };
    source.take(LARGEST + 1).read_to_end(&mut bytes).map_err(|e| e.to_string())?;
    if bytes.len() as u64 > LARGEST {
        return Err(format!("larger than {} MB, which is more than an article", LARGEST >> 20));
    }
    Ok(bytes)
}
