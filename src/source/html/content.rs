//! Where the article stands in a page.

use super::{
    lines::{self, Line},
    tree::{self, Weight},
};
use dom_query::{Document, NodeRef};
use dom_smoothie::{Config, Readability};

/// Least letters of an element that says of itself that it is the article.
const LEAST: usize = 200;

/// The article's lines and how they were found.
pub(super) struct Found {
    pub(super) lines: Vec<Line>,
    pub(super) how: &'static str,
}

/// Finds the article: the element that says so, else the page's one `article` and in it what Readability finds, else the text that
/// JSON-LD carries, else all that shows.
pub(super) fn find(document: Document, told: Option<&str>) -> Found {
    if let Some(body) = marked(&document) {
        return Found { lines: lines::read(&body), how: "html/article-body" };
    }
    let alone = narrow(&document);
    let whole = document.body().map(|body| lines::read(&body)).unwrap_or_default();
    let (read, how) = match readability(document) {
        // A short article leaves Readability little to go by.
        Some(read)
            if letters(&read) > 0 && (!alone || letters(&read) * 2 > letters(&whole)) =>
        {
            (read, "html/readability")
        }
        _ if alone => (whole, "html/article"),
        _ => (whole, "html/whole-page"),
    };
    let told = told.map(of_text).unwrap_or_default();
    // Pages that a script fills in carry their article in JSON-LD alone.
    if letters(&told) > 2 * letters(&read) {
        return Found { lines: told, how: "html/json-ld" };
    }
    Found { lines: read, how }
}

fn letters(lines: &[Line]) -> usize {
    lines.iter().map(|line| line.text.chars().filter(|c| c.is_alphabetic()).count()).sum()
}

/// The element with `itemprop="articleBody"`; the largest where there are several.
fn marked(document: &Document) -> Option<NodeRef<'_>> {
    let body = document.body()?;
    let says = |node: &NodeRef<'_>| {
        tree::attribute(node, "itemprop").is_some_and(|p| p.contains("articleBody"))
    };
    let marked = body.descendants_it().filter(says).take(50).map(|n| (Weight::of(&n), n));
    let (weight, node) = marked.max_by_key(|(weight, _)| weight.text)?;
    let enough = weight.text >= LEAST && !weight.is_links();
    // Some pages mark the first paragraph only.
    (enough && weight.text * 5 >= Weight::of(&body).text).then_some(node)
}

/// Leaves of the page nothing but its one `article`, where that has the heading or most of the text.
fn narrow(document: &Document) -> bool {
    let Some(body) = document.body() else { return false };
    // The search holds the tree: it is over before the tree changes.
    let Some(article) = only_article(&body) else { return false };
    article.remove_from_parent();
    body.remove_children();
    body.append_child(&article);
    true
}

fn only_article<'d>(body: &NodeRef<'d>) -> Option<NodeRef<'d>> {
    let mut articles = body.descendants_it().filter(|node| node.has_name("article")).take(100);
    let article = articles.next()?;
    // Comments are articles too, inside of it.
    let inside =
        |node: NodeRef<'_>| node.ancestors_it(None).any(|above| above.id == article.id);
    let weight = Weight::of(&article);
    let heads = article.descendants_it().any(|node| node.has_name("h1"));
    let most = weight.text * 2 >= Weight::of(body).text;
    let enough = weight.text >= LEAST / 3 && !weight.is_links();
    (enough && (heads || most) && articles.all(inside)).then_some(article)
}

fn readability(document: Document) -> Option<Vec<Line>> {
    let config = Config { disable_json_ld: true, keep_classes: true, ..Config::default() };
    let mut reader = Readability::with_document(document, None, Some(config)).ok()?;
    let article = reader.parse().ok()?;
    let content = Document::fragment(article.content);
    Some(lines::read(&content.root()))
}

/// A text without markup, or with some: JSON-LD has both.
fn of_text(text: &str) -> Vec<Line> {
    if text.contains("</p>") || text.contains("<br") {
        return lines::read(&Document::fragment(super::screen::screen(text).html).root());
    }
    text.lines().filter(|l| !l.trim().is_empty()).map(Line::paragraph).collect()
}
