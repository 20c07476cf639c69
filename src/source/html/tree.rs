//! Small questions to the tree of a page.

use dom_query::NodeRef;

/// The element's name; none for texts.
pub(super) fn name(node: &NodeRef<'_>) -> Option<String> {
    node.element_ref().map(|e| e.name.local.to_string())
}

/// An attribute's value where it is there and not empty.
pub(super) fn attribute(node: &NodeRef<'_>, name: &str) -> Option<String> {
    let element = node.element_ref()?;
    let found = element.attrs.iter().find(|a| &*a.name.local == name)?;
    Some(found.value.to_string()).filter(|v| !v.trim().is_empty())
}

/// The words of an element on one line.
pub(super) fn line(node: &NodeRef<'_>) -> String {
    node.text().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How many characters of an element show, and how many of these are links.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Weight {
    pub(super) text: usize,
    pub(super) links: usize,
}

impl Weight {
    /// Weighs what stands in and under an element.
    pub(super) fn of(node: &NodeRef<'_>) -> Self {
        let mut weight = Self::default();
        let mut stack = vec![(*node, false)];
        while let Some((node, linked)) = stack.pop() {
            if node.is_text() {
                let shown = node.text().chars().filter(|c| !c.is_whitespace()).count();
                weight.text += shown;
                weight.links += if linked { shown } else { 0 };
                continue;
            }
            let linked = linked || node.has_name("a");
            stack.extend(node.children_it(true).map(|child| (child, linked)));
        }
        weight
    }

    /// Whether most of it is links.
    pub(super) fn is_links(self) -> bool {
        self.links * 2 > self.text
    }
}
