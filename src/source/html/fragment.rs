//! A piece of HTML that is an article as a whole -> its lines.

use super::{lines, screen, tree};
use crate::source::BlockRole;
use dom_query::{Document, NodeRef};

/// Elements that show nothing of a text.
const SILENT: &[&str] = &[
    "head", "title", "template", "noscript", "object", "embed", "math", "canvas", "audio",
    "video", "select", "button", "input", "textarea", "dialog", "map",
];

pub(super) fn read(fragment: &str) -> Vec<(String, Option<BlockRole>)> {
    let document = Document::from(screen::screen(fragment).html);
    let hidden: Vec<NodeRef<'_>> = document.root().descendants_it().filter(is_hidden).collect();
    for node in hidden {
        node.remove_from_parent();
    }
    lines::read(&document.root()).into_iter().map(|line| (line.text, line.role)).collect()
}

fn is_hidden(node: &NodeRef<'_>) -> bool {
    tree::name(node).is_some_and(|name| SILENT.contains(&name.as_str()))
        || node.has_attr("hidden")
        || tree::attribute(node, "aria-hidden").is_some_and(|value| value == "true")
}
