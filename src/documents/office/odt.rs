//! OpenDocument texts: paragraphs, headings, items, rows and notes.

use super::{follows_item, heading};
use crate::{
    documents::{
        Article, Failure, Format,
        blocks::{BULLET, Block, Body, CELL},
        xml,
        zip::{Archive, Budget},
    },
    source::BlockRole,
};
use roxmltree::Node;
use std::sync::Arc;

/// What was struck out, remarks at the edge, and what only programs need.
const SILENT: &[&str] = &[
    "tracked-changes",
    "annotation",
    "annotation-end",
    "note-citation",
    "sequence-decls",
    "forms",
    "title",
    "desc",
    "bookmark",
];

/// # Errors
/// `Damaged`, `Bomb`, `NoText`, and what an archive is refused for.
pub(in crate::documents) fn read(bytes: &Arc<[u8]>) -> Result<Article, Failure> {
    let mut archive = Archive::open(bytes)?;
    let content = archive.text("content.xml", &mut Budget::default())?;
    let content = content.ok_or(Failure::Damaged)?;
    // What a protected document holds is no XML; one that parses has simply no words.
    let document = xml::parse(&content)?;
    let is_body = |node: &Node<'_, '_>| {
        node.tag_name().name() == "text" && xml::around(*node, "body").is_some()
    };
    let body = document.descendants().find(is_body).ok_or(Failure::NoText)?;
    Article::of(Format::Odt, Body::of(&blocks(body)))
}

/// Collects blocks while the document is walked.
#[derive(Default)]
struct Blocks<'a, 'x> {
    all: Vec<Block>,
    /// The paragraphs around the place, each with its block: notes and frames hold some of their own.
    open: Vec<(Node<'a, 'x>, usize)>,
    /// The row that the last block is.
    row: Option<Node<'a, 'x>>,
}

fn blocks(body: Node<'_, '_>) -> Vec<Block> {
    let mut blocks = Blocks::default();
    for node in xml::nodes(body, |name| SILENT.contains(&name)) {
        blocks.leave(node);
        if matches!(node.tag_name().name(), "p" | "h") {
            blocks.enter(node);
        }
        blocks.say(&words(node));
    }
    blocks.all
}

impl<'a, 'x> Blocks<'a, 'x> {
    /// Closes what does not hold this node.
    fn leave(&mut self, node: Node<'a, 'x>) {
        while let Some((element, _)) = self.open.last() {
            if element.range().end > node.range().start {
                break;
            }
            self.open.pop();
        }
    }

    fn enter(&mut self, element: Node<'a, 'x>) {
        let row = xml::around(element, "table-row");
        if row.is_some() && row == self.row {
            if let Some(last) = self.all.last_mut().filter(|last| !last.text.is_empty()) {
                last.text.push_str(CELL);
            }
        } else {
            let follows =
                row.zip(self.row).is_some_and(|(new, old)| new.parent() == old.parent());
            let block = self.opened(element);
            self.all.push(Block { tight: block.tight || follows, ..block });
            self.row = row;
        }
        self.open.push((element, self.all.len().saturating_sub(1)));
    }

    fn opened(&self, element: Node<'a, 'x>) -> Block {
        let parent = element.parent().filter(|parent| parent.tag_name().name() == "list-item");
        if parent.and_then(|parent| parent.first_element_child()) == Some(element) {
            return Block {
                text: BULLET.into(),
                tight: follows_item(&self.all),
                role: Some(BlockRole::ListItem),
            };
        }
        let style = xml::attribute(element, "style-name").unwrap_or_default();
        let heads = element.tag_name().name() == "h" || matches!(style, "Title" | "Heading");
        let first = self.all.iter().all(|block| block.text.trim().is_empty());
        let role = heads.then(|| heading("", first)).flatten();
        Block { role, ..Block::default() }
    }

    fn say(&mut self, words: &str) {
        let block = self.open.last().and_then(|(_, at)| self.all.get_mut(*at));
        if let Some(block) = block {
            block.text.push_str(words);
        }
    }
}

/// What a node adds to its paragraph; several spaces are an element of their own.
fn words(node: Node<'_, '_>) -> String {
    if let Some(text) = node.text().filter(|_| node.is_text()) {
        return text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).collect();
    }
    match node.tag_name().name() {
        "s" => " ".into(),
        "tab" => " ".into(),
        "line-break" => "\n".into(),
        _ => String::new(),
    }
}
