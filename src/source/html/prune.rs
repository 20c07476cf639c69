//! What a page says by its markup to be no article: menus, side columns, share buttons, related
//! links. It goes before the article is looked for.

use super::tree::{self, Weight};
use dom_query::{Document, NodeRef};

/// Elements that hold no article.
const ELEMENTS: &[&str] = &[
    "nav", "aside", "footer", "button", "dialog", "menu", "fieldset", "label", "progress",
    "meter", "details",
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
/// Share of a page's text beyond which an element is not its surroundings, whatever it is called.
const MOST: usize = 40;

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
    let (named, linked) = if marked { (false, false) } else { called(node) };
    if !(marked || named || linked) || matches!(name, "main" | "article" | "h1") {
        return false;
    }
    let weight = Weight::of(node);
    let small = weight.text * 100 <= whole * MOST;
    small && !holds_article(node) && (marked || named || weight.is_links())
}

fn is_hidden(node: &NodeRef<'_>) -> bool {
    node.has_attr("hidden") || tree::attribute(node, "aria-hidden").is_some_and(|v| v == "true")
}

/// Whether class or id name it as surroundings, and whether they do so for a list of links.
fn called(node: &NodeRef<'_>) -> (bool, bool) {
    let mut found = (false, false);
    for attribute in ["class", "id"] {
        let value = tree::attribute(node, attribute).unwrap_or_default();
        for word in words(&value) {
            found.0 |= WORDS.contains(&word.as_str());
            found.1 |= LINKED.contains(&word.as_str());
        }
    }
    found
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
