//! Tables of articles (CSV, TSV and their like) -> rows.

use super::{Row, Rows};
use csv::{ReaderBuilder, StringRecord};

/// The rows under a row of names; rows without a word are none.
pub(super) fn rows(text: &str, delimiter: u8) -> Rows {
    let mut reader = ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let worded = |record: &StringRecord| record.iter().any(|cell| !cell.trim().is_empty());
    let mut records = reader.records().flatten().filter(worded);
    let head = records.next().unwrap_or_default();
    let row = |record: StringRecord| {
        let cells = head.iter().zip(record.iter());
        Row::from_iter(cells.map(|(field, cell)| (field.to_string(), cell.trim().to_string())))
    };
    Rows::from_iter(records.map(row))
}
