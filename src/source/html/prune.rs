//! What a page says by its markup to be no article: menus, side columns, share buttons, related
//! links. It goes before the article is looked for.

use super::{
    lines,
    tree::{self, Weight},
};
use dom_query::{Document, NodeRef};

/// Elements that hold no article.
const ELEMENTS: &[&str] = &[
    "nav", "aside", "footer", "button", "dialog", "menu", "fieldset", "label", "progress",
    "meter",
];
const ROLES: &[&str] = &[
    "navigation",
    "complementary",
    "contentinfo",
    "search",
    "dialog",
    "alertdialog",
    "menu",
    "menubar",
    "toolbar",
    "tablist",
];
/// Words of class and id that pages all over use for what surrounds an article.
const WORDS: &[&str] = &[
    "related",
    "relatedposts",
    "share",
    "sharing",
    "sharedaddy",
    "addthis",
    "addtoany",
    "comments",
    "comment",
    "disqus",
    "respond",
    "newsletter",
    "subscribe",
    "subscription",
    "breadcrumb",
    "breadcrumbs",
    "sidebar",
    "ads",
    "advert",
    "advertisement",
    "adsbygoogle",
    "promo",
    "sponsored",
    "cookie",
    "cookies",
    "gdpr",
    "popup",
    "modal",
    "recommended",
    "recommendations",
    "trending",
    "pagination",
    "taboola",
    "outbrain",
    "mostread",
    "readmore",
    "readalso",
    "alsoread",
    "jp",
    "navbar",
    "topbar",
    "toolbar",
    "megamenu",
    "skip",
    "wpadminbar",
    "noprint",
    "socials",
    "social",
];
/// Words that mark an element only where it is mostly links: 'tags' is also a style of text.
const LINKED: &[&str] = &[
    "tags", "tag", "menu", "nav", "widget", "read", "more", "also", "most", "latest", "next",
    "prev", "previous", "author", "meta", "list", "box", "links", "topics", "keywords",
    "header", "top",
];
/// What readers say under an article may be more than the article.
const READERS: &[&str] = &["comments", "comment", "respond", "disqus"];
/// Share of a page's text beyond which an element is not its surroundings, whatever it is called.
const MOST: usize = 40;
const MOST_OF_READERS: usize = 90;

/// Takes out of a page what its markup says to be no article.
pub(super) fn prune(document: &Document) {
    let Some(body) = document.body() else { return };
    let whole = Weight::of(&body).text;
    let mut stack = body.children();
    while let Some(node) = stack.pop() {
        let Some(name) = tree::name(&node) else { continue };
        if goes(&node, &name, whole) {
            node.remove_from_parent();
        } else {
            if name == "table" {
                unframe(&node);
            }
            stack.extend(node.children_it(false));
        }
    }
}

fn goes(node: &NodeRef<'_>, name: &str, whole: usize) -> bool {
    if is_hidden(node) {
        return true;
    }
    let role = tree::attribute(node, "role").unwrap_or_default();
    let marked = ELEMENTS.contains(&name) || ROLES.contains(&role.as_str());
    let called = if marked { Called::default() } else { Called::read(node) };
    if !(marked || called.any()) || matches!(name, "main" | "article" | "h1") {
        return false;
    }
    let weight = Weight::of(node);
    let most = if called.readers { MOST_OF_READERS } else { MOST };
    let small = weight.text * 100 <= whole * most;
    small && !holds_article(node) && (marked || called.apart || weight.is_links())
}

pub(super) fn is_hidden(node: &NodeRef<'_>) -> bool {
    node.has_attr("hidden") || tree::attribute(node, "aria-hidden").is_some_and(|v| v == "true")
}

/// What class and id call an element.
#[derive(Default)]
struct Called {
    /// Surroundings of an article.
    apart: bool,
    /// Surroundings where it is a list of links.
    linked: bool,
    /// What readers say.
    readers: bool,
}

impl Called {
    fn read(node: &NodeRef<'_>) -> Self {
        let mut called = Self::default();
        for attribute in ["class", "id"] {
            let value = tree::attribute(node, attribute).unwrap_or_default();
            for word in words(&value) {
                called.apart |= WORDS.contains(&word.as_str());
                called.linked |= LINKED.contains(&word.as_str());
                called.readers |= READERS.contains(&word.as_str());
            }
        }
        called
    }

    fn any(&self) -> bool {
        self.apart || self.linked
    }
}

/// `relatedPosts-box main_menu` -> related, posts, box, main, menu; and `relatedposts` whole.
fn words(value: &str) -> Vec<String> {
    let mut words = Vec::new();
    for part in
        value.split(|c: char| !c.is_ascii_alphanumeric()).filter(|p| !p.is_empty()).take(40)
    {
        let mut word = String::new();
        for c in part.chars() {
            if c.is_ascii_uppercase() && word.ends_with(|l: char| l.is_ascii_lowercase()) {
                words.push(std::mem::take(&mut word).to_ascii_lowercase());
            }
            word.push(c);
        }
        words.push(word.to_ascii_lowercase());
        words.push(part.to_ascii_lowercase());
    }
    words
}

/// Whether the headline or the article itself stands in it.
fn holds_article(node: &NodeRef<'_>) -> bool {
    let marks = |inner: &NodeRef<'_>| {
        inner.has_name("h1")
            || tree::attribute(inner, "itemprop").is_some_and(|p| p.contains("articleBody"))
    };
    let article = node.descendants_it().find(|inner| inner.has_name("article"));
    article.is_some_and(|a| Weight::of(&a).text > 1_000)
        || node.descendants_it().any(|n| marks(&n))
}

/// A table that frames a page, not one of figures, becomes plain elements: cells of it are no parts
/// of one row, and the library takes them out of their table.
fn unframe(table: &NodeRef<'_>) {
    let parts: Vec<NodeRef<'_>> = table.element_children();
    let rows = parts.iter().flat_map(|part| {
        if part.has_name("tr") { vec![*part] } else { part.element_children() }
    });
    let rows: Vec<NodeRef<'_>> = rows.collect();
    let cells: Vec<NodeRef<'_>> = rows.iter().flat_map(|row| row.element_children()).collect();
    if cells.iter().all(lines::is_short_cell) {
        return;
    }
    for node in [vec![*table], parts, rows, cells].concat() {
        if !node.has_name("caption") {
            node.rename("div");
        }
    }
}
