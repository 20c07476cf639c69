//! Files of several articles: one a line in JSON, one a row in a table. Fields by their usual names.

use super::{Article, table};
use khulasa::{
    source::{BlockRole, Hint, html::Metadata},
    span::Span,
};

const TEXT: &[&str] =
    &["text", "content", "body", "article", "articlebody", "fulltext", "النص", "المحتوى"];
const TITLE: &[&str] = &["title", "headline", "العنوان"];
const DAY: &[&str] = &[
    "published",
    "date",
    "datepublished",
    "pubdate",
    "published_at",
    "publish_date",
    "التاريخ",
];
const OUTLET: &[&str] = &["outlet", "source", "publisher", "site", "المصدر"];
const ADDRESS: &[&str] = &["url", "link", "الرابط"];
const NAME: &[&str] = &["id", "name", "slug"];

/// One object a line.
///
/// # Errors
/// A line that is no JSON object or has no text, with its number.
pub(super) fn json_lines(text: &str) -> Result<Vec<Article>, String> {
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    lines.map(|(at, line)| json(at + 1, line)).collect()
}

fn json(number: usize, line: &str) -> Result<Article, String> {
    let value: serde_json::Value =
        serde_json::from_str(line).map_err(|why| format!("line {number}: {why}"))?;
    let fields = value.as_object().ok_or(format!("line {number} is no JSON object"))?;
    let field = |names: &[&str]| {
        names.iter().find_map(|name| {
            let known = fields.iter().find(|(key, _)| key.to_lowercase() == *name);
            known.and_then(|(_, value)| match value {
                serde_json::Value::String(text) => Some(text.clone()),
                serde_json::Value::Number(number) => Some(number.to_string()),
                _ => None,
            })
        })
    };
    article(number, &field).ok_or(format!("line {number} has no \"text\""))
}

/// One article a row under a row of names.
///
/// # Errors
/// A table whose first row names no column of texts.
pub(super) fn table(text: &str, separator: char) -> Result<Vec<Article>, String> {
    let mut rows = table::rows(text, separator).into_iter();
    let head: Vec<String> =
        rows.next().unwrap_or_default().iter().map(|name| name.trim().to_lowercase()).collect();
    if !head.iter().any(|name| TEXT.contains(&name.as_str())) {
        return Err(format!(
            "no column of texts: the first row names none of {}",
            TEXT.join(", ")
        ));
    }
    let read = |(at, row): (usize, Vec<String>)| {
        let field = |names: &[&str]| {
            names.iter().find_map(|name| {
                let column = head.iter().position(|h| h == name)?;
                row.get(column).filter(|cell| !cell.trim().is_empty()).cloned()
            })
        };
        article(at + 1, &field)
    };
    Ok(rows.enumerate().filter_map(read).collect())
}

/// The article of a record; none without a text.
fn article(number: usize, field: &dyn Fn(&[&str]) -> Option<String>) -> Option<Article> {
    let (text, title) = (field(TEXT)?, field(TITLE).map(|t| t.trim().to_string()));
    let title = title.filter(|t| !t.is_empty());
    let published = field(DAY).and_then(|day| khulasa::source::html::day(&day));
    let metadata = Metadata {
        title: title.clone(),
        outlet: field(OUTLET),
        published,
        url: field(ADDRESS),
        ..Metadata::default()
    };
    let (text, hints) = under(title.as_deref(), text);
    let name = field(NAME).unwrap_or(format!("{number}"));
    Some(Article { name, text, hints, metadata, notes: Vec::new() })
}

/// The text under its headline, unless it begins with that.
fn under(title: Option<&str>, text: String) -> (String, Vec<Hint>) {
    let Some(title) = title else { return (text, Vec::new()) };
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    let hint = vec![Hint { span: Span::new(0, title.len()), role: BlockRole::Headline }];
    if text.trim_start().starts_with(&title) {
        return (text, Vec::new());
    }
    (format!("{title}\n{text}"), hint)
}
