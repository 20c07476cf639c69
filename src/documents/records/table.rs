//! Tables as programs write them: CSV, TSV and their like.

use super::{
    Row,
    columns::{Column, column_named},
};

/// The longest that a table's first line is: a text's may be an article.
const HEAD: usize = 2_000;

/// What stands between the cells of a text's first line, where that is a table's: it names a field of
/// texts and another; where the file says that it is a table, any fields.
pub(super) fn delimiter(text: &str, hinted: bool) -> Option<u8> {
    let head =
        text.trim_start_matches('\u{feff}').lines().next().filter(|h| h.len() <= HEAD)?;
    let cut = |by: u8| head.split(char::from(by)).map(|cell| cell.trim().trim_matches('"'));
    let names_text = |by: &u8| {
        let known: Vec<_> =
            cut(*by).filter_map(column_named).map(|(column, _)| column).collect();
        cut(*by).count() >= 2 && known.contains(&Column::Text) && (hinted || known.len() >= 2)
    };
    let marks = [b',', b'\t', b';', b'|'];
    let most = || {
        let cells = marks.iter().rev().map(|by| (cut(*by).count(), *by));
        cells.max_by_key(|(count, _)| *count).filter(|(count, _)| hinted && *count >= 2)
    };
    marks.iter().copied().find(names_text).or_else(|| most().map(|(_, by)| by))
}

/// The rows under the first, which names the fields. A quoted cell may hold anything (RFC 4180).
pub(super) fn rows(text: &str) -> Vec<Row> {
    let by = delimiter(text, true).unwrap_or(b',');
    let mut reader =
        csv::ReaderBuilder::new().delimiter(by).flexible(true).from_reader(text.as_bytes());
    let Ok(names) = reader.headers().cloned() else { return Vec::new() };
    let names: Vec<&str> = names.iter().map(str::trim).collect();
    let rows = reader.records().map_while(Result::ok).map(|record| {
        let cells = names.iter().zip(record.iter().map(str::trim));
        let told = cells.filter(|(_, cell)| !cell.is_empty());
        told.map(|(name, cell)| (name.to_string(), cell.to_string())).collect::<Row>()
    });
    rows.filter(|row| !row.is_empty()).collect()
}
