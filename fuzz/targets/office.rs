//! Any bytes as the XML of a Word document, an OpenDocument text and a book.
#![no_main]

mod opened;

use libfuzzer_sys::fuzz_target;
use std::io::{Cursor, Write};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

const CONTAINER: &[u8] = b"<container><rootfile full-path=\"b.opf\"/></container>";
const SPINE: &[u8] = b"<package><item id=\"a\" href=\"a.html\"/><itemref idref=\"a\"/></package>";

fuzz_target!(|bytes: &[u8]| {
    let (kind, xml) = bytes.split_first().unwrap_or((&0, bytes));
    let files: &[(&str, &[u8])] = match kind % 5 {
        0 => &[("word/document.xml", xml)],
        1 => &[("word/document.xml", b"<document/>"), ("word/styles.xml", xml)],
        2 => &[("content.xml", xml), ("META-INF/manifest.xml", b"<x/>")],
        3 => &[("META-INF/container.xml", CONTAINER), ("b.opf", xml), ("a.html", b"<p>a</p>")],
        _ => &[("META-INF/container.xml", CONTAINER), ("b.opf", SPINE), ("a.html", xml)],
    };
    opened::open(packed(files), "file");
});

fn packed(files: &[(&str, &[u8])]) -> Vec<u8> {
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        archive.start_file(*name, stored).expect("a name");
        archive.write_all(bytes).expect("memory");
    }
    archive.finish().expect("memory").into_inner()
}
