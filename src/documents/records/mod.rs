//! Files of several articles: one a row of a table, one an object of JSON.

mod columns;
mod days;
mod json;
mod table;

pub(super) use columns::{Column, detect_table, named};

use super::{
    Article, Failure, Format, Note, NoteCode,
    article::Letters,
    blocks::{Block, Body, from_html},
    letters, limits,
};
use crate::source::{encoding::Encoding, html::Metadata};
use days::Order;
use std::collections::BTreeMap;

/// How many rows tell what the columns hold.
const SAMPLE: usize = 50;
/// Letters that a column has in each row on average, to be taken for the article without a name.
const RUNNING: usize = 120;

/// A table (CSV, TSV and their like).
pub(super) fn read_table(
    bytes: &[u8],
    name: &str,
    chosen: Option<Encoding>,
) -> Result<Vec<Article>, Failure> {
    let (text, letters, notes) = letters::read(bytes, chosen)?;
    let rows = table::rows(&text, detect_table(&text, true).unwrap_or(b','));
    articles(&rows, &File { name, format: Format::Table, letters, notes })
}

/// A list of objects, an object that holds one, a single article, or one a line.
pub(super) fn read_json(
    bytes: &[u8],
    name: &str,
    chosen: Option<Encoding>,
) -> Result<Vec<Article>, Failure> {
    let (text, letters, notes) = letters::read(bytes, chosen)?;
    articles(&json::rows(&text)?, &File { name, format: Format::Json, letters, notes })
}

/// A row by the names of its columns.
#[derive(Clone, Debug, Default)]
struct Row(Vec<(String, String)>);

impl FromIterator<(String, String)> for Row {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(cells: I) -> Self {
        Self(cells.into_iter().filter(|(_, cell)| !cell.is_empty()).collect())
    }
}

impl Row {
    fn get(&self, field: &str) -> Option<&str> {
        self.0.iter().find(|(name, _)| name == field).map(|(_, cell)| cell.as_str())
    }
}

/// The rows that are read, and how many there are beyond them.
#[derive(Clone, Debug, Default)]
struct Rows {
    taken: Vec<Row>,
    beyond: usize,
}

impl FromIterator<Row> for Rows {
    fn from_iter<I: IntoIterator<Item = Row>>(rows: I) -> Self {
        let mut rows = rows.into_iter();
        let taken = rows.by_ref().take(limits::ROWS).collect();
        Self { taken, beyond: rows.count() }
    }
}

/// What all articles of a file share.
struct File<'f> {
    name: &'f str,
    format: Format,
    letters: Letters,
    notes: Vec<Note>,
}

/// One article a row. Rows without a text are passed over, and counted.
fn articles(rows: &Rows, file: &File<'_>) -> Result<Vec<Article>, Failure> {
    let fields = Fields::of(&rows.taken).ok_or(Failure::NoArticles)?;
    let notes: Vec<Note> = file.notes.iter().copied().chain(cut(rows)).collect();
    let read = |(at, row): (usize, &Row)| {
        let article = fields.article(row, file.format)?;
        let id = fields.id.and_then(|id| row.get(id)).map(String::from);
        let name = format!("{} · {}", file.name, at + 1);
        let (letters, notes) = (Some(file.letters.clone()), notes.clone());
        Some(Article { name, id, letters, notes, ..article })
    };
    let mut articles: Vec<Article> = rows.taken.iter().enumerate().filter_map(read).collect();
    let skipped = rows.taken.len() - articles.len();
    // What was lost is said once, of the first.
    let first = articles.first_mut().ok_or(Failure::NoArticles)?;
    first.notes.extend(skipped_note(skipped));
    Ok(articles)
}

fn skipped_note(count: usize) -> Option<Note> {
    (count > 0).then_some(Note { code: NoteCode::Skipped, count: Some(count) })
}

fn cut(rows: &Rows) -> Option<Note> {
    (rows.beyond > 0).then_some(Note { code: NoteCode::Cut, count: Some(rows.beyond) })
}

/// The names of the columns that are read.
struct Fields<'r> {
    text: &'r str,
    title: Option<&'r str>,
    published: Option<&'r str>,
    outlet: Option<&'r str>,
    author: Option<&'r str>,
    address: Option<&'r str>,
    id: Option<&'r str>,
    order: Order,
}

impl<'r> Fields<'r> {
    /// What the columns hold; none where no column holds articles.
    fn of(rows: &'r [Row]) -> Option<Self> {
        let sample = rows.iter().take(SAMPLE);
        let names =
            || sample.clone().flat_map(|row| row.0.iter().map(|(name, _)| name.as_str()));
        let find = |column| columns::find(names(), column);
        let published = find(Column::Published);
        let days = rows.iter().filter_map(|row| row.get(published?));
        Some(Self {
            text: find(Column::Text).or_else(|| longest(rows))?,
            title: find(Column::Title),
            published,
            outlet: find(Column::Outlet),
            author: find(Column::Author),
            address: find(Column::Address),
            id: find(Column::Id),
            order: Order::of(days),
        })
    }

    /// The article of a row; none without a text.
    fn article(&self, row: &Row, format: Format) -> Option<Article> {
        let get = |field: Option<&str>| row.get(field?).map(String::from);
        let title =
            get(self.title).map(|title| Body::of(&blocks(&title)).text.replace('\n', " "));
        let body = Body::of(&blocks(row.get(self.text)?)).titled(title.as_deref());
        let published = get(self.published).and_then(|day| self.order.read(&day));
        let metadata = Metadata {
            title,
            outlet: get(self.outlet),
            author: get(self.author),
            published,
            url: get(self.address),
            ..Metadata::default()
        };
        (!body.text.is_empty()).then(|| Article {
            hints: body.hints,
            metadata,
            ..Article::new(format, body.text)
        })
    }
}

/// Without a name that is known, the column that holds running text is the article.
fn longest(rows: &[Row]) -> Option<&str> {
    let mut sums: BTreeMap<&str, usize> = BTreeMap::new();
    for (name, cell) in rows.iter().take(SAMPLE).flat_map(|row| &row.0) {
        *sums.entry(name).or_default() += cell.chars().count();
    }
    let least = RUNNING * rows.len().min(SAMPLE);
    let (best, sum) = sums.into_iter().max_by_key(|(_, sum)| *sum)?;
    (sum >= least).then_some(best)
}

/// The lines of a cell, which may be HTML.
fn blocks(cell: &str) -> Vec<Block> {
    if !is_html(cell) {
        return vec![Block::paragraph(cell.replace("\r\n", "\n").replace('\r', "\n"))];
    }
    from_html(cell)
}

/// Whether marks of HTML end paragraphs or lines in a text.
fn is_html(text: &str) -> bool {
    let tags = text.split('<').skip(1).map(|tag| tag.get(..5).unwrap_or(tag).to_lowercase());
    let marks = ["/p>", "/div>", "/li>", "br>", "br/>", "br />"];
    let heading = |tag: &str| {
        tag.strip_prefix("/h")
            .and_then(|t| t.get(..2))
            .is_some_and(|t| ("1>".."7").contains(&t) && t.ends_with('>'))
    };
    tags.into_iter().any(|tag| heading(&tag) || marks.iter().any(|mark| tag.starts_with(mark)))
}

#[cfg(test)]
mod tests;
