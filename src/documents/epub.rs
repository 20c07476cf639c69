//! EPUB: the chapters of a book's spine, one after the other.

use super::{
    Article, Failure, Format, NoteCode,
    blocks::{Body, from_html},
    limits, xml,
    zip::{Archive, Budget},
};
use crate::source::html::{self, Metadata};
use roxmltree::{Document, Node};
use std::{collections::BTreeMap, sync::Arc};

/// # Errors
/// `Damaged`, `Bomb`, `NoText`, and what an archive is refused for.
pub(super) fn read(bytes: &Arc<[u8]>) -> Result<Article, Failure> {
    let (mut archive, mut budget) = (Archive::open(bytes)?, Budget::default());
    let container = archive.text("META-INF/container.xml", &mut budget)?;
    let path = index_path(&container.ok_or(Failure::Damaged)?)?;
    let index = archive.text(&path, &mut budget)?.ok_or(Failure::Damaged)?;
    let book = xml::parse(&index)?;
    let (mut blocks, mut letters, mut cut) = (Vec::new(), 0, false);
    for chapter in spine(&book, &path) {
        let chapter = archive.text(&chapter, &mut budget)?.unwrap_or_default();
        let found = from_html(&chapter);
        letters += found.iter().map(|block| block.text.len()).sum::<usize>();
        cut = letters > limits::TEXT;
        if cut {
            break;
        }
        blocks.extend(found);
    }
    let metadata = metadata(&book);
    let body = Body::of(&blocks).titled(metadata.title.as_deref());
    let notes = cut.then(|| NoteCode::Cut.into()).into_iter().collect();
    Ok(Article { metadata, notes, ..Article::of(Format::Epub, body)? })
}

/// Where the container says that the book's index lies.
fn index_path(container: &str) -> Result<String, Failure> {
    let document = xml::parse(container)?;
    let root = named(&document, "rootfile").next().ok_or(Failure::Damaged)?;
    xml::attribute(root, "full-path").map(String::from).ok_or(Failure::Damaged)
}

fn metadata(book: &Document<'_>) -> Metadata {
    let said = |name: &str| {
        let found = named(book, name).find_map(|node| node.text());
        found.map(str::trim).filter(|text| !text.is_empty()).map(String::from)
    };
    Metadata {
        title: said("title"),
        outlet: said("publisher"),
        author: said("creator"),
        published: said("date").and_then(|date| html::day(&date)),
        language: said("language"),
        url: None,
    }
}

/// The paths of the chapters inside the archive; the table of contents is none.
fn spine(book: &Document<'_>, index: &str) -> Vec<String> {
    let items: BTreeMap<_, _> = named(book, "item")
        .filter_map(|item| Some((xml::attribute(item, "id")?, item)))
        .collect();
    let chapter = |reference: Node<'_, '_>| {
        let item = items.get(xml::attribute(reference, "idref")?)?;
        let properties = xml::attribute(*item, "properties").unwrap_or_default();
        let aside =
            properties.contains("nav") || xml::attribute(reference, "linear") == Some("no");
        xml::attribute(*item, "href").filter(|_| !aside).map(|href| resolved(index, href))
    };
    named(book, "itemref").filter_map(chapter).collect()
}

fn named<'a, 'x>(book: &'a Document<'x>, name: &'a str) -> impl Iterator<Item = Node<'a, 'x>> {
    book.descendants().filter(move |node| node.tag_name().name() == name)
}

/// A chapter's path: its address is told from where the index lies, with signs written as bytes.
fn resolved(index: &str, href: &str) -> String {
    let href = href.split(['#', '?']).next().unwrap_or_default();
    let folder = index.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut path: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    if href.starts_with('/') {
        path.clear();
    }
    for part in href.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(path.pop()),
            _ => path.push(part),
        }
    }
    unescaped(&path.join("/"))
}

/// `%D8%A3` as the letter that it stands for.
fn unescaped(path: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = path.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let code = after.get(..2).filter(|_| *first == b'%');
        let byte = code
            .and_then(|code| std::str::from_utf8(code).ok())
            .and_then(|code| u8::from_str_radix(code, 16).ok());
        bytes.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { after.get(2..).unwrap_or_default() } else { after };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
