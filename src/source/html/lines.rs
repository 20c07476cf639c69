//! An element of a page -> lines as a reader sees them, each with what its markup says it is.

use super::tree;
use crate::source::BlockRole;
use dom_query::NodeRef;

/// One line of the article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// Its words, white space made one.
    pub(super) text: String,
    /// What its markup says; none for running text.
    pub(super) role: Option<BlockRole>,
    /// Whether all of it is links.
    pub(super) linked: bool,
    /// It opens an item of a list.
    pub(super) item: Option<Item>,
}

/// How an item of a list is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Item {
    /// By a mark.
    Bullet,
    /// By its number.
    Number(usize),
}

impl Line {
    pub(super) fn paragraph(text: &str) -> Self {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        Self { text, role: None, linked: false, item: None }
    }
}

/// Elements that stand in a line of text.
const INLINE: &[&str] = &[
    "a", "span", "abbr", "acronym", "cite", "q", "sub", "sup", "mark", "ins", "del", "bdi",
    "bdo", "time", "kbd", "samp", "var", "dfn", "data", "output", "label", "meta", "link",
];

/// Reads an element's lines from its first to its last text. Nothing recurs.
pub(super) fn read(root: &NodeRef<'_>) -> Vec<Line> {
    let mut writer = Writer::default();
    let mut stack = vec![Step::Enter(*root)];
    while let Some(step) = stack.pop() {
        match step {
            Step::Enter(node) if node.is_text() => writer.text(&node.text()),
            Step::Enter(node) => {
                if let Some(name) = tree::name(&node) {
                    writer.open(&node, &name);
                    stack.push(Step::Leave(name));
                }
                stack.extend(node.children_it(true).map(Step::Enter));
            }
            Step::Leave(name) => writer.close(&name),
        }
    }
    writer.end_line();
    writer.lines
}

enum Step<'n> {
    Enter(NodeRef<'n>),
    Leave(String),
}

#[derive(Default)]
struct Writer {
    lines: Vec<Line>,
    words: String,
    /// Bytes of `words` that are links, and links that stand open.
    linked: usize,
    links: usize,
    /// The roles that stand open, inmost last, each with the element that opened it.
    roles: Vec<(String, BlockRole)>,
    /// Rows of short cells that stand open: their cells are one line.
    rows: usize,
    /// The lists that stand open, each with how its last item was opened.
    lists: Vec<Item>,
    /// The item whose first line is to come.
    item: Option<Item>,
}

impl Writer {
    fn text(&mut self, text: &str) {
        let before = self.words.len();
        for c in text.chars().filter(|c| !is_invisible(*c)) {
            let gap = c.is_whitespace();
            if !gap {
                self.words.push(c);
            } else if !self.words.is_empty() && !self.words.ends_with(' ') {
                self.words.push(' ');
            }
        }
        if self.links > 0 {
            self.linked += self.words.len() - before;
        }
    }

    fn open(&mut self, node: &NodeRef<'_>, name: &str) {
        if INLINE.contains(&name) {
            self.links += usize::from(name == "a");
            return;
        }
        if matches!(name, "td" | "th") && self.rows > 0 {
            if !self.words.trim().is_empty() {
                self.words.push_str(" | ");
            }
            return;
        }
        self.end_line();
        self.rows += usize::from(name == "tr" && (self.rows > 0 || is_short_row(node)));
        if let Some(role) = role(name) {
            self.roles.push((name.to_string(), role));
        }
        match name {
            "ul" | "menu" => self.lists.push(Item::Bullet),
            "ol" => self.lists.push(Item::Number(0)),
            "li" => self.item = Some(self.next_item()),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        if INLINE.contains(&name) {
            self.links -= usize::from(name == "a" && self.links > 0);
            return;
        }
        if matches!(name, "td" | "th") && self.rows > 0 {
            return;
        }
        self.end_line();
        match name {
            "ul" | "menu" | "ol" => drop(self.lists.pop()),
            "li" => self.item = None,
            _ => {}
        }
        self.rows -= usize::from(name == "tr" && self.rows > 0);
        if self.roles.last().is_some_and(|(opened, _)| opened == name) {
            self.roles.pop();
        }
    }

    fn next_item(&mut self) -> Item {
        match self.lists.last_mut() {
            Some(Item::Number(number)) => {
                *number += 1;
                Item::Number(*number)
            }
            _ => Item::Bullet,
        }
    }

    fn end_line(&mut self) {
        let text = std::mem::take(&mut self.words);
        let linked = std::mem::take(&mut self.linked);
        let text = text.trim().trim_start_matches("| ");
        if !text.chars().any(char::is_alphanumeric) {
            return;
        }
        let role = self.roles.last().map(|(_, role)| *role);
        // Two thirds in links: a label before them ('اقرأ أيضا: …') makes no running text.
        self.lines.push(Line {
            text: text.to_string(),
            role,
            linked: linked * 3 >= text.len() * 2,
            item: self.item.take(),
        });
    }
}

/// Soft hyphens and zero-width spaces break words that readers see whole; joiners are letters' own.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{feff}' | '\u{2060}')
        || c.is_control() && !c.is_whitespace()
}

fn role(name: &str) -> Option<BlockRole> {
    match name {
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Some(BlockRole::Subheading),
        "li" | "dd" => Some(BlockRole::ListItem),
        "blockquote" => Some(BlockRole::Quote),
        "figcaption" | "caption" => Some(BlockRole::Caption),
        _ => None,
    }
}

/// Whether a row's cells are short and hold no blocks: a row of figures, not the page's frame.
fn is_short_row(row: &NodeRef<'_>) -> bool {
    let cells = row.element_children();
    cells.len() > 1 && cells.iter().all(is_short_cell)
}

pub(super) fn is_short_cell(cell: &NodeRef<'_>) -> bool {
    let is_block = |node: NodeRef<'_>| {
        let name = tree::name(&node);
        name.is_some_and(|n| !INLINE.contains(&n.as_str()) && n != "br" && n != "p")
    };
    let blocks = cell.descendants_it().take(20).any(is_block);
    !blocks && cell.text().chars().count() <= 120
}
