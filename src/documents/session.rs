//! A session that the page saved: its articles' texts, with what was known of them.

use super::{Article, Failure, Format};
use crate::source::{hints, html::Metadata};
use serde_json::Value;

/// The articles of a saved session (`khulasa-session/1`). The page reads such a file as a whole, with
/// the reader's corrections; whoever else opens it wants the articles.
///
/// # Errors
/// `Damaged` for what is no session, `NoArticles`.
pub fn session_articles(text: &str) -> Result<Vec<Article>, Failure> {
    let session: Value = serde_json::from_str(text).map_err(|_| Failure::Damaged)?;
    let articles = session["articles"].as_array().ok_or(Failure::Damaged)?;
    let articles: Vec<_> = articles.iter().filter_map(article).collect();
    if articles.is_empty() { Err(Failure::NoArticles) } else { Ok(articles) }
}

fn article(kept: &Value) -> Option<Article> {
    let text = kept["text"].as_str()?.to_string();
    let word = |value: &Value| value.as_str().map(String::from);
    let source = &kept["source"];
    let roles: Vec<&str> =
        source["roles"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    Some(Article {
        name: word(&kept["name"]).unwrap_or_default(),
        hints: hints(&text, &roles),
        metadata: Metadata {
            title: word(&source["title"]),
            outlet: word(&source["outlet"]),
            published: word(&kept["published"]),
            url: word(&source["address"]),
            ..Metadata::default()
        },
        ..Article::new(Format::Session, text)
    })
}
