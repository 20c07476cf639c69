//! Files of every kind, made from one invented article.

use khulasa::source::encoding::Encoding;
use std::{
    collections::BTreeMap,
    io::{Cursor, Write},
};
use zip::{AesMode, ZipWriter, write::SimpleFileOptions};

pub(crate) const TITLE: &str = "مجلس الريحانة يقر ترميم مكتبة الميناء";
pub(crate) const FIRST: &str = "أقر مجلس مدينة الريحانة، أمس الثلاثاء، ترميم مكتبة الميناء القديمة بكلفة 3.75 مليون دولار، بعد جلسة دامت ست ساعات.";
pub(crate) const SECOND: &str =
    "وقال رئيس المجلس، نبيل الشهابي، إن «العمل يبدأ في الربيع» وينتهي خلال عامين.";

/// The article in letters that every old encoding has.
pub(crate) const PLAIN: &str = "مجلس الريحانة يقر ترميم مكتبة الميناء\n\nأقر مجلس مدينة الريحانة، أمس الثلاثاء، ترميم مكتبة الميناء القديمة بكلفة 3.75 مليون دولار، بعد جلسة دامت ست ساعات.\n\nوقال رئيس المجلس، نبيل الشهابي، إن العمل يبدأ في الربيع وينتهي خلال عامين.";

/// The article as one block a line, an empty line between.
pub(crate) fn text() -> String {
    format!("{TITLE}\n\n{FIRST}\n\n{SECOND}")
}

/// An archive of these files.
pub(crate) fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    packed(files, SimpleFileOptions::default())
}

/// The same under a password.
pub(crate) fn locked(files: &[(&str, &[u8])], password: &str) -> Vec<u8> {
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

pub(crate) fn docx() -> Vec<u8> {
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

pub(crate) fn odt() -> Vec<u8> {
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

pub(crate) fn epub() -> Vec<u8> {
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

/// Bytes in an encoding with one byte a letter.
pub(crate) fn encoded(text: &str, encoding: Encoding) -> Vec<u8> {
    let letters: BTreeMap<String, u8> =
        (0..=255).rev().map(|byte| (encoding.decode(&[byte]), byte)).collect();
    text.chars().map(|letter| *letters.get(&letter.to_string()).expect("a letter")).collect()
}

/// Rich Text as programs write it today: letters as Unicode, a question mark for old programs.
pub(crate) fn rtf() -> Vec<u8> {
    let letter = |unit: u16| match u8::try_from(unit).ok().filter(u8::is_ascii) {
        Some(byte) => char::from(byte).to_string(),
        None => format!("\\u{}?", i32::from(unit) - if unit > 32_767 { 65_536 } else { 0 }),
    };
    let word = |text: &str| text.encode_utf16().map(letter).collect::<String>();
    let paragraph = |text: &str| format!("\\pard\\rtlpar {}\\par\n", word(text));
    let row = |a: &str, b: &str| format!("{}\\cell {}\\cell\\row\n", word(a), word(b));
    let body = [
        paragraph(TITLE),
        paragraph(FIRST),
        paragraph(SECOND),
        row("المدينة", "العدد"),
        row("الريحانة", "42"),
        format!("\\par {}", word("😀")),
    ]
    .concat();
    let (title, header) = (word("وثيقة"), word("رأس الصفحة"));
    format!(
        "{{\\rtf1\\ansi\\ansicpg1256\\deff0{{\\fonttbl{{\\f0\\fswiss\\fcharset178 Arial;}}}}{{\\info{{\\title {title}}}}}{{\\header {header}\\par}}\n{body}}}"
    )
    .into_bytes()
}

/// Rich Text as old programs wrote it, which said that they were Western: bytes of the font's code
/// page, or of none that they name.
pub(crate) fn old_rtf(charset: u8) -> Vec<u8> {
    let letter = |byte: u8| {
        if byte.is_ascii() { char::from(byte).to_string() } else { format!("\\'{byte:x}") }
    };
    let word = |text: &str| {
        encoded(text, Encoding::Windows1256).into_iter().map(letter).collect::<String>()
    };
    let paragraph = |text: &str| format!("\\pard {}\\par", word(text));
    let body = PLAIN.split("\n\n").map(paragraph).collect::<Vec<_>>().join("\r\n");
    format!(
        "{{\\rtf1\\ansi\\ansicpg1252\\deff0{{\\fonttbl{{\\f0\\fnil\\fcharset{charset} Simplified Arabic;}}}}\\f0\n{body}}}"
    )
    .into_bytes()
}

fn base64(bytes: &[u8]) -> String {
    let letters: Vec<char> =
        ('A'..='Z').chain('a'..='z').chain('0'..='9').chain(['+', '/']).collect();
    let group = |bytes: &[u8]| {
        let sum =
            (0..3).fold(0, |sum, at| sum << 8 | usize::from(*bytes.get(at).unwrap_or(&0)));
        let letter =
            |at: usize| if at > bytes.len() { '=' } else { letters[sum >> (18 - 6 * at) & 63] };
        (0..4).map(letter).collect::<String>()
    };
    bytes.chunks(3).map(group).collect()
}

fn base64_lines(bytes: &[u8]) -> String {
    bytes.chunks(57).map(base64).collect::<Vec<_>>().join("\r\n")
}

/// A newsletter: its subject and body in an old encoding, a plain body for old programs.
pub(crate) fn mail(charset: &str, encoding: Encoding) -> Vec<u8> {
    let word = |text: &str| {
        let words: Vec<String> = encoded(text, encoding)
            .chunks(30)
            .map(|bytes| format!("=?{charset}?B?{}?=", base64(bytes)))
            .collect();
        words.join("\r\n ")
    };
    let paragraphs: String =
        PLAIN.split("\n\n").skip(1).map(|text| format!("<p>{text}</p>")).collect();
    let body = format!(
        "<html><head><meta charset=\"{charset}\"></head><body>{paragraphs}</body></html>"
    );
    [
        format!("From: {} <news@example.org>", word("نشرة الموج")),
        "To: reader@example.org".into(),
        format!("Subject: {}", word(TITLE)),
        "Date: Wed, 15 Jan 2025 09:30:00 +0300".into(),
        "List-Id: <news.example.org>".into(),
        "MIME-Version: 1.0".into(),
        "Content-Type: multipart/alternative; boundary=\"cut\"".into(),
        String::new(),
        "--cut\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nplain".into(),
        format!("--cut\r\nContent-Type: text/html; charset={charset}"),
        "Content-Transfer-Encoding: base64\r\n".into(),
        base64_lines(&encoded(&body, encoding)),
        "--cut--\r\n".into(),
    ]
    .join("\r\n")
    .into_bytes()
}

/// A mail without words, up to where a part of this kind begins.
pub(crate) fn carrier(boundary: &str, kind: &str) -> String {
    [
        "From: friend@example.org",
        "To: reader@example.org",
        "Date: Wed, 15 Jan 2025 09:30:00 +0300",
        &format!("Content-Type: multipart/mixed; boundary={boundary}\r\n"),
        &format!("--{boundary}\r\nContent-Type: {kind}\r\n\r\n"),
    ]
    .join("\r\n")
}

/// A page as a browser saves it with all its parts.
pub(crate) fn web_archive() -> Vec<u8> {
    let page = format!(
        "<!doctype html><html lang=\"ar\"><head><title>{TITLE}</title></head><body><nav><a href=\"/\">الرئيسية</a></nav>\
         <article><h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p></article></body></html>"
    );
    let quoted = |byte: u8| match byte {
        b'=' | 127.. => format!("={byte:02X}"),
        _ => char::from(byte).to_string(),
    };
    let letters: Vec<String> = page.bytes().map(quoted).collect();
    let lines: Vec<String> = letters.chunks(24).map(|line| line.concat()).collect();
    [
        "From: <Saved by Blink>",
        "Snapshot-Content-Location: https://example.org/news/1",
        "Subject: saved",
        "Date: Thu, 16 Jan 2025 10:00:00 -0000",
        "MIME-Version: 1.0",
        "Content-Type: multipart/related; type=\"text/html\"; boundary=\"----cut\"",
        "\r\n------cut\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable",
        "Content-Location: https://example.org/news/1\r\n",
        &lines.join("=\r\n"),
        "------cut\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64",
        "Content-Location: https://example.org/picture.png\r\n\r\niVBORw0KGgo=",
        "------cut--\r\n",
    ]
    .join("\r\n")
    .into_bytes()
}

pub(crate) fn markdown() -> String {
    let first = FIRST.replace("مكتبة الميناء", "**مكتبة** [الميناء](https://example.org/)");
    let second = SECOND.replacen(' ', "\n", 1);
    format!(
        "---\ntitle: \"{TITLE}\"\nالتاريخ: ١٥ يناير 2025\nsource: صحيفة الموج\nurl: https://example.org/news/1\n---\n\n\
         # {TITLE}\n\n![صورة](a.png)\n\n{first}\n\n{second}\n\n## الكلفة\n\n- بند أول\n- بند ثان\n\n3. ثالث\n4. رابع\n\n\
         | المدينة | العدد |\n|---|---|\n| الريحانة | 42 |\n\n> قول منقول<br>سطر ثان\n\n\
         باق ~~محذوف~~ `رمز`\n\n<div><p>أصل</p></div>\n"
    )
}
