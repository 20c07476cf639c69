//! Files of every kind, made from one invented article.

use std::io::{Cursor, Write};
use zip::{AesMode, ZipWriter, write::SimpleFileOptions};

pub const TITLE: &str = "مجلس الريحانة يقر ترميم مكتبة الميناء";
pub const FIRST: &str = "أقر مجلس مدينة الريحانة، أمس الثلاثاء، ترميم مكتبة الميناء القديمة بكلفة 3.75 مليون دولار، بعد جلسة دامت ست ساعات.";
pub const SECOND: &str =
    "وقال رئيس المجلس، نبيل الشهابي، إن «العمل يبدأ في الربيع» وينتهي خلال عامين.";

/// The article as one block a line, an empty line between.
pub fn text() -> String {
    format!("{TITLE}\n\n{FIRST}\n\n{SECOND}")
}

/// An archive of these files.
pub fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    packed(files, SimpleFileOptions::default())
}

/// The same under a password.
pub fn locked(files: &[(&str, &[u8])], password: &str) -> Vec<u8> {
    packed(files, SimpleFileOptions::default().with_aes_encryption(AesMode::Aes256, password))
}

fn packed(files: &[(&str, &[u8])], options: zip::write::FileOptions<'_, '_, ()>) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        archive.start_file(*name, options).expect("a name");
        archive.write_all(bytes).expect("written");
    }
    archive.finish().expect("finished").into_inner()
}

const WORD: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

pub fn docx() -> Vec<u8> {
    let paragraph = |text: &str, properties: &str| {
        format!("<w:p>{properties}<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>")
    };
    let style = |id: &str| format!("<w:pPr><w:pStyle w:val=\"{id}\"/></w:pPr>");
    let item = "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>";
    let cell = |text: &str| format!("<w:tc>{}</w:tc>", paragraph(text, ""));
    let body = [
        // An Arabic Word calls its styles by numbers.
        paragraph(TITLE, &style("1")),
        paragraph(FIRST, "<w:pPr><w:bidi/></w:pPr>"),
        paragraph("الكلفة", &style("2")),
        "<w:p><w:del><w:r><w:delText>محذوف</w:delText></w:r></w:del><w:ins><w:r><w:t>باق</w:t></w:r></w:ins></w:p>".into(),
        paragraph("بند أول", item),
        paragraph("بند ثان", item),
        format!("<w:tbl><w:tr>{}{}</w:tr><w:tr>{}{}</w:tr></w:tbl>", cell("المدينة"), cell("العدد"), cell("الريحانة"), cell("42")),
    ]
    .concat();
    let document = format!(
        "<?xml version=\"1.0\"?><w:document {WORD}><w:body>{body}<w:sectPr/></w:body></w:document>"
    );
    let styles = format!(
        "<w:styles {WORD}><w:style w:styleId=\"1\"><w:name w:val=\"heading 1\"/></w:style>\
         <w:style w:styleId=\"2\"><w:name w:val=\"heading 2\"/></w:style></w:styles>"
    );
    let header = format!("<w:hdr {WORD}><w:p><w:r><w:t>رأس الصفحة</w:t></w:r></w:p></w:hdr>");
    zip(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("word/document.xml", document.as_bytes()),
        ("word/styles.xml", styles.as_bytes()),
        ("word/header1.xml", header.as_bytes()),
    ])
}

pub fn odt() -> Vec<u8> {
    let cell =
        |text: &str| format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>");
    let body = [
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>محذوف</text:p></text:deletion></text:changed-region></text:tracked-changes>".into(),
        format!("<text:h text:outline-level=\"1\">{TITLE}</text:h>"),
        format!("<text:p>{}</text:p>", FIRST.replacen(' ', "<text:s/>", 1)),
        "<text:list><text:list-item><text:p>بند أول</text:p></text:list-item><text:list-item><text:p>بند ثان</text:p></text:list-item></text:list>".into(),
        format!("<table:table><table:table-row>{}{}</table:table-row></table:table>", cell("المدينة"), cell("العدد")),
        "<text:p>نص<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>حاشية</text:p></text:note-body></text:note> يتبع</text:p>".into(),
    ]
    .concat();
    let content = format!(
        "<?xml version=\"1.0\"?><office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
         xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\">\
         <office:body><office:text>{body}</office:text></office:body></office:document-content>"
    );
    zip(&[("content.xml", content.as_bytes()), ("META-INF/manifest.xml", b"<x/>")])
}

pub fn epub() -> Vec<u8> {
    let chapter = |inner: &str| {
        format!(
            "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>x</title></head><body>{inner}</body></html>"
        )
    };
    let index = format!(
        "<package xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><metadata><dc:title>{TITLE}</dc:title><dc:publisher>دار الموج</dc:publisher><dc:date>2025-01-15</dc:date></metadata>\
         <manifest><item id=\"n\" href=\"nav.xhtml\" properties=\"nav\"/><item id=\"b\" href=\"t/b.xhtml\"/><item id=\"a\" href=\"t/a%20a.xhtml\"/></manifest>\
         <spine><itemref idref=\"n\"/><itemref idref=\"a\"/><itemref idref=\"b\"/></spine></package>"
    );
    let (a, b) = (chapter(&format!("<p>{FIRST}</p>")), chapter(&format!("<p>{SECOND}</p>")));
    zip(&[
        ("META-INF/container.xml", b"<container><rootfiles><rootfile full-path=\"OEBPS/book.opf\"/></rootfiles></container>"),
        ("OEBPS/book.opf", index.as_bytes()),
        ("OEBPS/nav.xhtml", chapter("<nav>الفهرس</nav>").as_bytes()),
        ("OEBPS/t/a a.xhtml", a.as_bytes()),
        ("OEBPS/t/b.xhtml", b.as_bytes()),
    ])
}
