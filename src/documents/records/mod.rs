//! Files of several articles: tables with one a row, JSON with one an object. Fields by their usual
//! names.

mod columns;
mod days;
mod json;
mod table;

pub(super) use columns::column_named;

use super::{
    Article, Failure, Format, Note, NoteCode,
    blocks::{Body, from_html},
    letters::{self, Lettered},
    limits,
};
use crate::source::{encoding::Encoding, html::Metadata};
use columns::{Column, Columns};

/// A row of a table or an object of a list: its fields that are not empty, by their names.
type Row = Vec<(String, String)>;

/// Whether a text's first line is that of a table of articles.
pub(super) fn is_table(text: &str, hinted: bool) -> bool {
    table::delimiter(text, hinted).is_some()
}

/// The articles of a table.
///
/// # Errors
/// `Binary`, `EmptyFile`, `NoArticles`.
pub(super) fn table(
    bytes: &[u8],
    name: &str,
    chosen: Option<Encoding>,
) -> Result<Vec<Article>, Failure> {
    let read = letters::read(bytes, chosen)?;
    articles(table::rows(&read.text), name, Format::Table, &read)
}

/// The articles of a JSON file: a list, an object that holds one, a single article, or one a line.
///
/// # Errors
/// `Binary`, `EmptyFile`, `NoArticles`.
pub(super) fn json(
    bytes: &[u8],
    name: &str,
    chosen: Option<Encoding>,
) -> Result<Vec<Article>, Failure> {
    let read = letters::read(bytes, chosen)?;
    articles(json::rows(&read.text)?, name, Format::Json, &read)
}

/// One article a row. Rows without a text are passed over, and counted.
fn articles(
    mut rows: Vec<Row>,
    name: &str,
    format: Format,
    read: &Lettered,
) -> Result<Vec<Article>, Failure> {
    let cut = rows.len().saturating_sub(limits::ROWS);
    rows.truncate(limits::ROWS);
    let columns = Columns::of(&rows).ok_or(Failure::NoArticles)?;
    let days =
        days::Order::of(rows.iter().filter_map(|row| columns.get(row, Column::Published)));
    let whole = rows.len();
    let rows = rows.iter().enumerate();
    let mut articles: Vec<_> = rows
        .filter_map(|(at, row)| {
            let name = format!("{name} · {}", at + 1);
            let article = article(row, &columns, days, format)?;
            Some(Article { name, letters: Some(read.letters.clone()), ..article })
        })
        .collect();
    let skipped = whole - articles.len();
    // What is true of the file is said once, of its first article.
    let first = articles.first_mut().ok_or(Failure::NoArticles)?;
    first.notes.clone_from(&read.notes);
    let counts = [(NoteCode::Cut, cut), (NoteCode::Skipped, skipped)];
    let counts = counts.into_iter().filter(|(_, count)| *count > 0);
    first.notes.extend(counts.map(|(code, count)| Note { code, count: Some(count) }));
    Ok(articles)
}

fn article(row: &Row, columns: &Columns, days: days::Order, format: Format) -> Option<Article> {
    let word = |column| columns.get(row, column).map(String::from);
    let title = word(Column::Title);
    let text = text(columns.get(row, Column::Text)?);
    let Body { text, hints } = text.titled(title.as_deref());
    let metadata = Metadata {
        title,
        outlet: word(Column::Outlet),
        author: word(Column::Author),
        published: word(Column::Published).and_then(|date| days.day(&date)),
        url: word(Column::Address),
        language: None,
    };
    let id = word(Column::Name);
    (!text.is_empty()).then(|| Article { id, hints, metadata, ..Article::new(format, text) })
}

/// A cell's text; exports of web sites hold it as HTML.
fn text(cell: &str) -> Body {
    let lower = cell.to_ascii_lowercase();
    let marks = ["</p>", "</div>", "</li>", "</h1>", "</h2>", "</h3>", "</h4>", "<br"];
    if marks.iter().any(|mark| lower.contains(mark)) {
        return Body::of(&from_html(cell));
    }
    Body { text: cell.trim().to_string(), hints: Vec::new() }
}

#[cfg(test)]
mod tests;
