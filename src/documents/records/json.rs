//! JSON: a list of articles, an object that holds one, a single article, or one a line.

use super::{
    Row,
    columns::{Column, column_named},
};
use crate::documents::Failure;
use serde_json::{Map, Value};

type Object = Map<String, Value>;

/// The objects that may be articles. A line that is broken gives an empty row: it is counted among
/// those without a text.
///
/// # Errors
/// `NoArticles` for JSON without objects.
pub(super) fn rows(text: &str) -> Result<Vec<Row>, Failure> {
    if let Ok(whole) = serde_json::from_str::<Value>(text) {
        return Ok(listed(whole).ok_or(Failure::NoArticles)?.iter().map(row).collect());
    }
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let read = |line: &str| serde_json::from_str::<Object>(line).unwrap_or_default();
    Ok(lines.map(|line| row(&read(line))).collect())
}

fn listed(value: Value) -> Option<Vec<Object>> {
    match value {
        Value::Array(list) => Some(objects(list)),
        Value::Object(object) => {
            let is_article = object.keys().any(|key| {
                column_named(key).is_some_and(|(column, _)| column == Column::Text)
                    && object.get(key).is_some_and(Value::is_string)
            });
            let lists = object.values().filter_map(Value::as_array);
            let longest = lists
                .filter(|list| !list.is_empty() && list.iter().all(Value::is_object))
                .max_by_key(|list| list.len());
            match longest.filter(|_| !is_article) {
                Some(list) => Some(objects(list.clone())),
                None => Some(vec![object]),
            }
        }
        _ => None,
    }
}

fn objects(list: Vec<Value>) -> Vec<Object> {
    let object = |value| match value {
        Value::Object(object) => Some(object),
        _ => None,
    };
    list.into_iter().filter_map(object).collect()
}

fn row(object: &Object) -> Row {
    let fields = object.iter().filter_map(|(name, value)| Some((name.clone(), cell(value)?)));
    fields.filter(|(_, cell)| !cell.is_empty()).collect()
}

/// Exports of other tools often name an outlet as an object with a name, and a text as a list of
/// paragraphs.
fn cell(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.replace("\r\n", "\n").trim().to_string()),
        Value::Number(number) => Some(number.to_string()),
        Value::Array(list) => {
            let words: Option<Vec<_>> = list.iter().map(Value::as_str).collect();
            Some(words?.join("\n\n").trim().to_string())
        }
        Value::Object(object) => {
            object.get("name").and_then(Value::as_str).map(|name| name.trim().to_string())
        }
        _ => None,
    }
}
