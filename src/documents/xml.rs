//! XML of office documents.

use super::Failure;
use roxmltree::{Document, Error, Node, ParsingOptions};

/// A document from XML. Types of its own are refused: a few lines of their entities grow without end.
///
/// # Errors
/// `Bomb` for such types, `Damaged`.
pub(super) fn parse(text: &str) -> Result<Document<'_>, Failure> {
    let document = Document::parse_with_options(text, ParsingOptions::default());
    let document = document.map_err(|why| match why {
        Error::DtdDetected => Failure::Bomb,
        _ => Failure::Damaged,
    })?;
    if depth(document.root()) > DEEPEST { Err(Failure::Bomb) } else { Ok(document) }
}

/// Elements within elements beyond this are no office program's; what looks at the elements around a
/// paragraph would take the square of them.
const DEEPEST: usize = 500;

fn depth(root: Node<'_, '_>) -> usize {
    let (mut node, mut depth, mut deepest) = (root, 0_usize, 0);
    loop {
        if let Some(inner) = node.first_child() {
            (node, depth) = (inner, depth + 1);
            deepest = deepest.max(depth);
            continue;
        }
        loop {
            if let Some(next) = node.next_sibling() {
                node = next;
                break;
            }
            match node.parent() {
                Some(around) => (node, depth) = (around, depth.saturating_sub(1)),
                None => return deepest,
            }
        }
    }
}

/// The elements inside in the order of the text; of those that are skipped nothing is seen.
pub(super) fn elements<'a, 'x>(
    root: Node<'a, 'x>,
    skip: impl Fn(&str) -> bool,
) -> impl Iterator<Item = Node<'a, 'x>> {
    Walk { root, next: root.first_child(), skip }.filter(Node::is_element)
}

/// Elements and texts inside in the order of the text.
pub(super) fn nodes<'a, 'x>(
    root: Node<'a, 'x>,
    skip: impl Fn(&str) -> bool,
) -> impl Iterator<Item = Node<'a, 'x>> {
    Walk { root, next: root.first_child(), skip }
}

/// No recursion: a document may be nested a hundred thousand deep.
struct Walk<'a, 'x, F> {
    root: Node<'a, 'x>,
    next: Option<Node<'a, 'x>>,
    skip: F,
}

impl<'a, 'x, F: Fn(&str) -> bool> Iterator for Walk<'a, 'x, F> {
    type Item = Node<'a, 'x>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let node = self.next?;
            let silent = (self.skip)(node.tag_name().name());
            self.next = if silent { None } else { node.first_child() };
            let mut at = Some(node).filter(|_| self.next.is_none());
            while let Some(from) = at.filter(|from| *from != self.root) {
                self.next = from.next_sibling();
                at = from.parent().filter(|_| self.next.is_none());
            }
            if !silent {
                return Some(node);
            }
        }
    }
}

/// The nearest element of this name around a node, the node itself among them.
pub(super) fn around<'a, 'x>(node: Node<'a, 'x>, name: &str) -> Option<Node<'a, 'x>> {
    node.ancestors().find(|one| one.tag_name().name() == name)
}

/// The first child of this name.
pub(super) fn child<'a, 'x>(node: Node<'a, 'x>, name: &str) -> Option<Node<'a, 'x>> {
    node.children().find(|one| one.tag_name().name() == name)
}

/// An attribute by its name, whatever its namespace.
pub(super) fn attribute<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attributes().find(|one| one.name() == name).map(|one| one.value())
}
