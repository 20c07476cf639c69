//! What a page tells of its article in JSON-LD (schema.org): the surest of what pages tell.

use super::{day, metadata::Metadata};
use serde_json::Value;

/// Most values that are looked at in one block.
const VALUES: usize = 20_000;

/// Reads the first article of a page's JSON-LD blocks; the text of the article where it is there.
pub(super) fn read(blocks: &[String]) -> (Metadata, Option<String>) {
    let article =
        blocks.iter().filter_map(|block| parse(block)).find_map(|json| article(&json));
    let Some(article) = article else { return Default::default() };
    let metadata = Metadata {
        title: text(&article, &["headline", "name"]),
        outlet: named(article.get("publisher")),
        author: named(article.get("author").or(article.get("creator"))),
        published: text(&article, &["datePublished", "dateCreated"])
            .and_then(|d| day::read(&d)),
        url: address(&article),
        language: text(&article, &["inLanguage"]),
    };
    (metadata, text(&article, &["articleBody"]))
}

/// Pages write raw line breaks inside of strings, which JSON forbids.
fn parse(block: &str) -> Option<Value> {
    let plain: String = block.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let plain = plain.trim().trim_start_matches("<![CDATA[").trim_end_matches("]]>").trim();
    serde_json::from_str(plain.trim_end_matches(';')).ok()
}

/// The first object whose type is an article's, wherever it stands (`@graph`, `mainEntity`).
fn article(json: &Value) -> Option<serde_json::Map<String, Value>> {
    let mut queue = std::collections::VecDeque::from([json]);
    let mut seen = 0;
    while let Some(value) = queue.pop_front().filter(|_| seen < VALUES) {
        seen += 1;
        match value {
            Value::Object(fields) if is_article(fields.get("@type")) => {
                return Some(fields.clone());
            }
            Value::Object(fields) => queue.extend(fields.values()),
            Value::Array(items) => queue.extend(items),
            _ => {}
        }
    }
    None
}

fn is_article(kind: Option<&Value>) -> bool {
    let one = |kind: &str| {
        kind.ends_with("Article")
            || matches!(kind, "BlogPosting" | "LiveBlogPosting" | "Report")
    };
    match kind {
        Some(Value::String(kind)) => one(kind),
        Some(Value::Array(kinds)) => kinds.iter().filter_map(Value::as_str).any(one),
        _ => false,
    }
}

fn text(fields: &serde_json::Map<String, Value>, names: &[&str]) -> Option<String> {
    let found = names.iter().find_map(|name| fields.get(*name).and_then(Value::as_str));
    found.map(str::to_string).filter(|t| !t.trim().is_empty())
}

/// A name: as it stands, that of an object, or those of a list.
fn named(value: Option<&Value>) -> Option<String> {
    match value? {
        Value::String(name) => Some(name.clone()).filter(|n| !n.trim().is_empty()),
        Value::Object(fields) => text(fields, &["name"]),
        Value::Array(items) => {
            let flat = items.iter().filter(|i| !i.is_array()).take(8);
            let names: Vec<String> = flat.filter_map(|i| named(Some(i))).collect();
            (!names.is_empty()).then(|| names.join("، "))
        }
        _ => None,
    }
}

fn address(fields: &serde_json::Map<String, Value>) -> Option<String> {
    let page = fields.get("mainEntityOfPage");
    let given = |value: &Value| value.as_str().map(str::to_string);
    let of_page = page.and_then(|p| given(p).or_else(|| p.get("@id").and_then(given)));
    text(fields, &["url"]).or(of_page)
}
