//! Mails as newsletters and people send them.

use super::{read, read_archive};
use crate::documents::{Article, Failure};
use crate::source::{BlockRole, encoding::Encoding};

const TITLE: &str = "افتتاح مكتبة الميناء";
const LEAD: &str = "قالت سلمى الريحاني إن الأبواب تفتح غدا، بعد عامين من العمل.";
const MORE: &str = "وتضم المكتبة 40 ألف كتاب، بينها مخطوطات من القرن العاشر.";

fn bytes_of(text: &str, encoding: Encoding) -> Vec<u8> {
    let byte = |c: char| (0..=255).find(|b| encoding.decode(&[*b]).chars().eq([c])).unwrap();
    if encoding == Encoding::Utf8 { text.into() } else { text.chars().map(byte).collect() }
}

/// Quoted printable, its lines broken where programs break them.
fn quoted(bytes: &[u8]) -> String {
    let letters: Vec<String> = bytes
        .iter()
        .map(|b| {
            if b.is_ascii_alphanumeric() || b" <>/\n".contains(b) {
                char::from(*b).to_string()
            } else {
                format!("={b:02X}")
            }
        })
        .collect();
    letters.chunks(24).map(|line| line.concat()).collect::<Vec<_>>().join("=\r\n")
}

fn article(mail: &[u8]) -> Article {
    read(mail, "خبر.eml").unwrap().remove(0)
}

#[test]
fn a_newsletter_gives_subject_day_sender_and_its_html() {
    for (charset, encoding) in [
        ("windows-1256", Encoding::Windows1256),
        ("iso-8859-6", Encoding::Iso8859_6),
        ("x-mac-arabic", Encoding::MacArabic),
        ("utf-8", Encoding::Utf8),
        ("iso-8859-1", Encoding::Windows1256),
    ] {
        let body = format!("<html><body><h2>خبر</h2><p>{LEAD}</p><p>{MORE}</p></body></html>");
        let named = if encoding == Encoding::Windows1256 { "windows-1256" } else { charset };
        let word = |text: &str| {
            quoted(&bytes_of(text, encoding)).replace("=\r\n", "").replace(' ', "_")
        };
        let (subject, sender) = match encoding {
            Encoding::MacArabic => (
                format!(
                    "=?utf-8?Q?{}?=",
                    quoted(TITLE.as_bytes()).replace("=\r\n", "").replace(' ', "_")
                ),
                "news".to_string(),
            ),
            _ => (
                format!("=?{named}?Q?{}?=", word(TITLE)),
                format!("=?{named}?Q?{}?=", word("نشرة الموج")),
            ),
        };
        let mail = format!(
            "From: {sender} <news@example.org>\r\nSubject: {subject}\r\nDate: Wed, 15 Jan 2025 23:30:00 +0300\r\nList-Id: <news.example.org>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=\"cut\"\r\n\r\n--cut\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nplain\r\n--cut\r\nContent-Type: text/html; charset={charset}\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n{}\r\n--cut--\r\n",
            quoted(&bytes_of(&body, encoding))
        );
        let article = article(mail.as_bytes());
        assert_eq!(article.text, format!("{TITLE}\n\nخبر\n\n{LEAD}\n\n{MORE}"), "{charset}");
        assert_eq!(article.hints[0].role, BlockRole::Headline);
        assert_eq!(article.metadata.title.as_deref(), Some(TITLE), "{charset}");
        assert_eq!(article.metadata.published.as_deref(), Some("2025-01-15"));
        if encoding != Encoding::MacArabic {
            assert_eq!(article.metadata.outlet.as_deref(), Some("نشرة الموج"));
        }
    }
}

#[test]
fn a_friend_s_mail_has_no_outlet_and_its_broken_lines_are_whole() {
    let head = "From: Salma <s@example.org>\r\nTo: b@example.org\r\nDate: Wed, 15 Jan 2025 09:30:00 +0300\r\n";
    let mail = format!(
        "{head}Subject: {TITLE}\r\nContent-Type: text/plain; charset=utf-8; format=flowed\r\nContent-Transfer-Encoding: 8bit\r\n\r\nقالت سلمى الريحاني إن الأبواب \r\nتفتح غدا، بعد عامين من العمل.\r\n\r\n{MORE}\r\n"
    );
    let one = article(mail.as_bytes());
    assert_eq!(one.text, format!("{TITLE}\n\n{LEAD}\n\n{MORE}"));
    assert_eq!(one.metadata.outlet, None);
    // Old programs write the bytes as they are and say nothing of them.
    let old = [
        b"Subject: ".to_vec(),
        bytes_of(TITLE, Encoding::Windows1256),
        format!("\r\n{head}\r\n").into(),
        bytes_of(LEAD, Encoding::Windows1256),
    ]
    .concat();
    assert_eq!(article(&old).text, format!("{TITLE}\n\n{LEAD}"));
}

#[test]
fn a_page_saved_with_its_parts() {
    let page = format!(
        "<!doctype html><html><head><title>{TITLE}</title></head><body><article><h1>{TITLE}</h1><p>{LEAD}</p><p>{MORE}</p></article></body></html>"
    );
    let mail = format!(
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/news/1\r\nSubject: saved\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"----cut\"\r\n\r\n\r\n------cut\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://example.org/news/1\r\n\r\n{}\r\n------cut\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n------cut--\r\n",
        quoted(page.as_bytes())
    );
    let article = &read_archive(mail.as_bytes(), "خبر.mhtml").unwrap()[0];
    assert_eq!(article.text, format!("{TITLE}\n{LEAD}\n{MORE}\n"));
    assert_eq!(article.metadata.url.as_deref(), Some("https://example.org/news/1"));
}

#[test]
fn mails_without_words_and_odd_ones() {
    assert_eq!(read(b"Subject: x\r\nFrom: a@b.c\r\n\r\n", "a").unwrap_err(), Failure::NoText);
    assert_eq!(read_archive(b"Subject: x\r\n\r\nplain", "a").unwrap_err(), Failure::NoText);
    let nested: String = (0..2_000)
        .map(|n| format!("Content-Type: multipart/mixed; boundary=b{n}\r\n\r\n--b{n}\r\n"))
        .collect();
    let forwards = "Content-Type: message/rfc822\r\n\r\n".repeat(5_000);
    for odd in
        [nested, forwards, "\r\n".into(), "=".repeat(10_000), "Subject: =?".repeat(5_000)]
    {
        let _ = read(odd.as_bytes(), "a");
        let _ = read_archive(odd.as_bytes(), "a");
    }
}
