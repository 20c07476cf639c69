//! The fields above a text in Markdown.

use crate::documents::records::{Column, named};
use crate::source::html::{self, Metadata};

/// Most bytes of front matter.
const LONGEST: usize = 16_000;
/// Most bytes of a field's name.
const NAME: usize = 160;

/// What the fields tell, and the text under them.
pub(super) fn read(text: &str) -> (Metadata, &str) {
    match split(text) {
        Some((front, words)) => (metadata(front), words),
        None => (Metadata::default(), text),
    }
}

/// Front matter stands between two lines of dashes, the first of them the text's first.
fn split(text: &str) -> Option<(&str, &str)> {
    let rest = text.strip_prefix("---\n")?;
    let (front, words) = rest.split_once("\n---\n")?;
    (front.len() <= LONGEST).then_some((front, words))
}

fn metadata(front: &str) -> Metadata {
    let mut told = Metadata::default();
    for (name, value) in front.lines().filter_map(field) {
        let field = match named(name) {
            Some((Column::Title, _)) => &mut told.title,
            Some((Column::Outlet, _)) => &mut told.outlet,
            Some((Column::Published, _)) => &mut told.published,
            Some((Column::Address, _)) => &mut told.url,
            _ => continue,
        };
        field.get_or_insert_with(|| value.to_string());
    }
    told.published = told.published.and_then(|day| html::day(&day));
    told
}

/// A name and its value, without the quotes around it; fields within fields and remarks are none.
fn field(line: &str) -> Option<(&str, &str)> {
    let inner = line.starts_with(|c: char| c.is_whitespace() || c == '#');
    let (name, value) =
        line.split_once(':').filter(|(name, _)| !inner && name.len() <= NAME)?;
    let value = value.trim();
    let bare = ['"', '\''].iter().find_map(|q| value.strip_prefix(*q)?.strip_suffix(*q));
    Some((name, bare.unwrap_or(value))).filter(|(_, value)| !value.is_empty())
}
