//! Pages, encodings and digests that are broken in thousands of ways: each gives a result in time,
//! and what it points to lies in the text. The mutations are the same on every machine.
#![allow(clippy::expect_used, clippy::panic, reason = "a test fails loudly")]
#![cfg(feature = "html")]

use khulasa::{
    Model,
    model::Lexicon,
    source::{encoding, hints, html, parts, read_with, roles},
};
use std::sync::LazyLock;

static MODEL: LazyLock<Model> = LazyLock::new(|| Model::bundled().expect("the model reads"));

const SEEDS: &[&str] = &[
    "<!DOCTYPE html><html lang=\"ar\"><head><meta charset=\"utf-8\"><title>بدء العمل في الجسر - المثال</title>\
     <script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"بدء العمل\",\"datePublished\":\"2025-05-01\"}</script>\
     <meta property='og:site_name' content=المثال></head><body><nav><ul><li><a href=/>الرئيسية</a></ul></nav>\
     <article><h1>بدء العمل في الجسر</h1><time datetime=2025-05-01>أمس</time><p>أعلن وزير النقل، أمس الجمعة، بدء العمل في الجسر الجديد.</p>\
     <figure><img src=x><figcaption>الجسر</figcaption></figure><blockquote>لن نتوقف</blockquote>\
     <table><tr><td>مدينة<td>45</table><ul><li>بند<li>آخر</ul><p style='display:none'>مخفي</p></article>\
     <div class='related-posts'><a href=#>خبر آخر من الأخبار</a></div><!-- تعليق --></body></html>",
    "<html><body><form><table><tr><td><font><b>عنوان</b><br><br>نص &amp; نص &#1575; &nbsp; <a href=\"x\">رابط</a><br></font></td></tr></table></form>",
    "عنوان أول للخبر\nدمشق - سانا\nأعلن وزير النقل أن العمل في الجسر يبدأ بعد شهر من توقيع العقد مع الشركة.\n\n---\nعنوان ثان\nبيروت (رويترز) - هطلت أمطار غزيرة على المحافظات الشمالية مساء أمس وأغلقت ثلاثة طرق.\n\u{c}1- ثالث\n",
    "\u{feff}قال الوزیر: the minister said that وزیر نے کہا کہ \u{200f}٤٥٪\n",
];

/// Pieces that break pages: openings without ends, ends without openings, odd bytes.
const PIECES: &[&[u8]] = &[
    b"<",
    b">",
    b"\"",
    b"'",
    b"&",
    b"<!--",
    b"-->",
    b"<script>",
    b"</script",
    b"<svg>",
    b"</p>",
    b"<p>",
    b"<div",
    b"</div>",
    b"<table>",
    b"<td>",
    b"<a href=",
    b"\0",
    b"\xff",
    b"\xd9",
    b"\xfe\xff",
    b"---\n",
    b"\x0c",
    b"=",
    b"/",
    b"<title>",
    b"<template>",
    b"&#x110000;",
    b"<b id=1>",
    b"{\"@type\":",
    b"]]>",
    b"<?xml",
    b"\xe2\x80\x8f",
];

/// A xorshift generator: the same numbers everywhere.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit.max(1) as u64) as usize
    }

    /// A seed with one to eight wounds.
    fn wounded(&mut self) -> Vec<u8> {
        let mut bytes = SEEDS[self.below(SEEDS.len())].as_bytes().to_vec();
        for _ in 0..=self.below(8) {
            let at = self.below(bytes.len());
            let end = (at + self.below(40)).min(bytes.len());
            match self.below(5) {
                0 => drop(bytes.drain(at..end)),
                1 => bytes.extend_from_within(at..end),
                2 => bytes.truncate(at.max(1)),
                3 => bytes[at] = self.below(256) as u8,
                _ => {
                    drop(bytes.splice(at..at, PIECES[self.below(PIECES.len())].iter().copied()))
                }
            }
            if bytes.is_empty() {
                bytes.push(b'<');
            }
        }
        bytes
    }
}

fn check(bytes: &[u8], lexicon: &Lexicon) {
    let decoded = encoding::decode(bytes);
    let text = decoded.map_or_else(|_| String::from_utf8_lossy(bytes).into_owned(), |d| d.text);
    let page = html::read(&text);
    assert!(page.text.len() <= 4 * text.len() + 100);
    let names = roles(&page.text, &page.hints);
    assert_eq!(hints(&page.text, &names), page.hints, "hints come back from their names");
    let (blocks, _) = read_with(&page.text, &page.hints, lexicon);
    assert!(blocks.iter().all(|b| !b.span.of(&page.text).is_empty()));
    for part in parts(&text, lexicon) {
        assert!(!part.span.of(&text).is_empty());
        assert!(
            part.title.is_none_or(|t| part.span.start <= t.start && t.end <= part.span.end)
        );
    }
}

fn run(count: usize) {
    let mut dice = Dice(0x5eed_0fab);
    for done in 0..count {
        if done > 0 && done % 50_000 == 0 {
            eprintln!("{done} broken pages read");
        }
        let bytes = dice.wounded();
        let caught = std::panic::catch_unwind(|| check(&bytes, &MODEL.lexicon));
        assert!(caught.is_ok(), "on {:?}", String::from_utf8_lossy(&bytes));
    }
}

#[test]
fn thousands_of_broken_pages() {
    run(4_000);
}

#[test]
#[ignore = "minutes; run before a release"]
fn a_million_broken_pages() {
    run(1_000_000);
}
