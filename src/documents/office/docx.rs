//! Word: paragraphs, items, rows and footnotes; no headers, no footers, nothing struck out.

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
use std::{collections::BTreeSet, sync::Arc};

/// What was struck out, what only the drawing of a text needs, and the copy for old programs.
const SILENT: &[&str] = &[
    "del",
    "moveFrom",
    "pPr",
    "rPr",
    "instrText",
    "sectPr",
    "tblPr",
    "trPr",
    "tcPr",
    "footnoteReference",
    "Fallback",
    "fldData",
];

/// # Errors
/// `Damaged`, `Bomb`, `NoText`, and what an archive is refused for.
pub(in crate::documents) fn read(bytes: &Arc<[u8]>) -> Result<Article, Failure> {
    let (mut archive, mut budget) = (Archive::open(bytes)?, Budget::default());
    let main = archive.text("word/document.xml", &mut budget)?.ok_or(Failure::Damaged)?;
    let styles = archive.text("word/styles.xml", &mut budget)?.unwrap_or_default();
    let headings = headings(&styles);
    let mut blocks = Vec::new();
    collect(&main, &headings, &mut blocks)?;
    if let Some(notes) = archive.text("word/footnotes.xml", &mut budget)? {
        collect(&notes, &headings, &mut blocks)?;
    }
    Article::of(Format::Docx, Body::of(&blocks))
}

/// The styles of headings: each language of Word has ids of its own, their names are one.
fn headings(styles: &str) -> BTreeSet<String> {
    let mut known: BTreeSet<String> = ["Title".to_string()]
        .into_iter()
        .chain((1..=6).map(|n| format!("Heading{n}")))
        .collect();
    // A document without its styles, or with broken ones, still has its words.
    let Ok(document) = xml::parse(styles) else { return known };
    for style in document.descendants().filter(|node| node.tag_name().name() == "style") {
        let name = xml::child(style, "name").and_then(|name| xml::attribute(name, "val"));
        let name = name.unwrap_or_default().to_ascii_lowercase();
        if name == "title" || name.starts_with("heading ") {
            known.extend(xml::attribute(style, "styleId").map(String::from));
        }
    }
    known
}

fn collect(
    text: &str,
    headings: &BTreeSet<String>,
    blocks: &mut Vec<Block>,
) -> Result<(), Failure> {
    let document = xml::parse(text)?;
    let (mut row, mut cell) = (None, None);
    for element in xml::elements(document.root(), |name| SILENT.contains(&name)) {
        if element.tag_name().name() != "p" {
            continue;
        }
        let words = words(element);
        let (in_row, in_cell) = (xml::around(element, "tr"), xml::around(element, "tc"));
        match blocks.last_mut().filter(|_| in_row.is_some() && in_row == row) {
            Some(_) if words.is_empty() => {}
            Some(last) => {
                last.text.push_str(if in_cell == cell { " " } else { CELL });
                last.text.push_str(&words);
            }
            None => {
                let follows = in_row.is_some_and(|new| {
                    row.is_some_and(|old: Node<'_, '_>| old.parent() == new.parent())
                });
                let block = paragraph(element, words, headings, blocks);
                blocks.push(Block { tight: block.tight || follows, ..block });
            }
        }
        (row, cell) = (in_row, in_cell);
    }
    Ok(())
}

fn paragraph(
    element: Node<'_, '_>,
    words: String,
    headings: &BTreeSet<String>,
    before: &[Block],
) -> Block {
    let properties = xml::child(element, "pPr");
    let style = properties.and_then(|p| xml::child(p, "pStyle"));
    let style = style.and_then(|style| xml::attribute(style, "val")).unwrap_or_default();
    if properties.and_then(|p| xml::child(p, "numPr")).is_some() && !words.is_empty() {
        return Block {
            text: format!("{BULLET}{words}"),
            tight: follows_item(before),
            role: Some(BlockRole::ListItem),
        };
    }
    let first = before.iter().all(|block| block.text.is_empty());
    let role = headings.contains(style).then(|| heading(&words, first)).flatten();
    Block { text: words, tight: false, role }
}

/// The words of a paragraph; those of a box that hangs on it are a paragraph of their own.
fn words(paragraph: Node<'_, '_>) -> String {
    let skip = |name: &str| SILENT.contains(&name) || matches!(name, "p" | "txbxContent");
    let mut text = String::new();
    for element in xml::elements(paragraph, skip) {
        match element.tag_name().name() {
            "t" => text.extend(element.children().filter_map(|inner| inner.text())),
            "tab" | "sym" => text.push(' '),
            "br" | "cr" => text.push('\n'),
            "noBreakHyphen" => text.push('-'),
            _ => {}
        }
    }
    text.trim().to_string()
}
