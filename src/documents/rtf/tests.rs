//! Rich Text as new and old programs write it.

use super::read;
use crate::documents::{Article, Failure};
use crate::source::encoding::Encoding;

const TEXT: &str =
    "افتتاح مكتبة الميناء\n\nقالت سلمى الريحاني إن الأبواب تفتح غدا، بعد عامين من العمل.";

/// The text in control words of a code page's bytes.
fn bytes_of(encoding: Encoding) -> String {
    let byte = |c: char| (0..=255).find(|b| encoding.decode(&[*b]).chars().eq([c])).unwrap();
    let word =
        |c: char| if c.is_ascii() { c.to_string() } else { format!("\\'{:02x}", byte(c)) };
    TEXT.replace("\n\n", "\n")
        .chars()
        .map(|c| if c == '\n' { "\\par\r\n\\pard ".into() } else { word(c) })
        .collect()
}

fn unicode(text: &str) -> String {
    text.encode_utf16().map(|unit| format!("\\u{}?", unit as i16)).collect()
}

fn article(source: &str) -> Article {
    read(source.as_bytes(), None).unwrap()
}

#[test]
fn new_programs_write_unicode_with_a_substitute() {
    let body =
        TEXT.split("\n\n").map(unicode).collect::<Vec<_>>().join("\\par\n\\pard\\rtlpar ");
    let article = article(&format!(
        "{{\\rtf1\\ansi\\ansicpg1256\\deff0{{\\fonttbl{{\\f0\\fswiss\\fcharset178 Arial;}}}}{{\\info{{\\title {}}}}}{{\\*\\unknown x}}{{\\header {}\\par}}{{\\v {}}}\n{body}\\u-10179?\\u-8704?}}",
        unicode("وثيقة"),
        unicode("رأس"),
        unicode("خفي")
    ));
    assert_eq!(article.text, format!("{TEXT}😀"));
    assert_eq!(article.letters, None);
}

#[test]
fn old_programs_write_bytes_of_a_font_or_of_none_that_they_name() {
    for (head, encoding, how) in [
        (
            "\\ansicpg1252{\\fonttbl{\\f0\\fcharset178 Arabic;}}\\f0 ",
            Encoding::Windows1256,
            "declared",
        ),
        (
            "\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 Arabic;}}\\f0 ",
            Encoding::Windows1256,
            "letters",
        ),
        ("\\ansicpg28596 ", Encoding::Iso8859_6, "declared"),
        ("\\ansicpg10004 ", Encoding::MacArabic, "declared"),
    ] {
        let article = article(&format!("{{\\rtf1{head}{}}}", bytes_of(encoding)));
        let letters = article.letters.unwrap();
        assert_eq!(
            (article.text.as_str(), letters.encoding, letters.how),
            (TEXT, encoding, how),
            "{head}"
        );
    }
    let raw: Vec<u8> = [
        b"{\\rtf1 \\ansicpg1252 ".to_vec(),
        b"\xc7\xe1\xe3\xed\xe4\xc7\xc1 \xc7\xe1\xde\xcf\xed\xe3}".to_vec(),
    ]
    .concat();
    assert_eq!(read(&raw, None).unwrap().text, "الميناء القديم");
}

#[test]
fn a_reader_s_choice_stands_over_the_file() {
    let source = format!("{{\\rtf1\\ansicpg28596 {}}}", bytes_of(Encoding::Windows1256));
    assert_ne!(article(&source).text, TEXT);
    let chosen = read(source.as_bytes(), Some(Encoding::Windows1256)).unwrap();
    assert_eq!(chosen.text, TEXT);
    assert_eq!(chosen.letters.as_ref().unwrap().how, "asked");
}

#[test]
fn western_words_stay_western() {
    assert_eq!(
        article("{\\rtf1\\ansicpg1252 Gen\\'e8ve en \\'e9t\\'e9\\par\\emdash\\~a\\_b \\{c\\}}")
            .text,
        "Genève en été\n\n—\u{a0}a-b {c}"
    );
}

#[test]
fn tables_pictures_and_broken_files() {
    let table = "{\\rtf1 {\\pict\\bin3 }}x}a\\cell b\\cell\\row c\\cell d\\cell\\row\\pard e\\line f\\par}";
    assert_eq!(article(table).text, "a | b\nc | d\ne\nf");
    assert_eq!(article("{\\rtf1 نص بلا ترميز}").text, "نص بلا ترميز");
    for odd in [
        "{".repeat(50_000),
        "\\".repeat(50_001),
        "\\'".repeat(50_000),
        "\\u55357?".repeat(10_000),
        "\\bin99999999999 a".into(),
        "\\bin2000000000 a".into(),
    ] {
        let _ = read(odd.as_bytes(), None);
    }
    assert_eq!(read(b"{\\rtf1}", None).unwrap_err(), Failure::NoText);
}
