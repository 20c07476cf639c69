//! Articles as JSON: a list, an object that holds one, a single article, or one a line.

use super::{Column, Row, Rows, columns};
use crate::documents::Failure;
use serde_json::{Map, Value};

/// The objects of a text.
pub(super) fn rows(text: &str) -> Result<Rows, Failure> {
    match serde_json::from_str(text) {
        Ok(Value::Array(values)) => Ok(Rows::from_iter(values.iter().filter_map(row))),
        Ok(Value::Object(fields)) => Ok(within(&fields)),
        Ok(_) => Err(Failure::NoArticles),
        // A line that is broken counts as a row without a text.
        Err(_) => {
            let lines = text.lines().filter(|line| !line.trim().is_empty());
            Ok(Rows::from_iter(lines.map(|read| line(read).unwrap_or_default())))
        }
    }
}

fn line(line: &str) -> Option<Row> {
    row(&serde_json::from_str(line).ok()?)
}

/// The longest list of objects in an object that is no article itself.
fn within(fields: &Map<String, Value>) -> Rows {
    let own = fields.iter().any(|(name, value)| {
        columns::named(name).is_some_and(|(column, _)| column == Column::Text)
            && cell(value).is_some()
    });
    let lists = fields.values().filter_map(Value::as_array);
    let lists = lists.filter(|list| !list.is_empty() && list.iter().all(Value::is_object));
    match lists.max_by_key(|list| list.len()).filter(|_| !own) {
        Some(list) => Rows::from_iter(list.iter().filter_map(row)),
        None => Rows::from_iter([cells(fields)]),
    }
}

fn row(value: &Value) -> Option<Row> {
    value.as_object().map(cells)
}

fn cells(fields: &Map<String, Value>) -> Row {
    let cells = fields.iter().filter_map(|(name, value)| Some((name.clone(), cell(value)?)));
    Row::from_iter(cells)
}

/// The words of a field. Exports of other tools name an outlet as an object with a name, and a text as
/// a list of paragraphs or an object that holds it rendered.
fn cell(value: &Value) -> Option<String> {
    let text = match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Array(list) => {
            list.iter().map(Value::as_str).collect::<Option<Vec<_>>>()?.join("\n\n")
        }
        Value::Object(fields) => ["name", "rendered"]
            .iter()
            .find_map(|name| fields.get(*name)?.as_str())?
            .to_string(),
        _ => return None,
    };
    Some(text.trim().to_string()).filter(|text| !text.is_empty())
}
