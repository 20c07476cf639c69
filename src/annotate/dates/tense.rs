//! Whether a sentence speaks of what is to come.

use crate::{span::Span, text::Document};

/// Words that announce: 'من المقرر', 'المزمع', 'يعتزم'.
const ANNOUNCED: &[&str] = &[
    "المقرر",
    "مقرر",
    "مقرره",
    "المزمع",
    "المرتقب",
    "المرتقبه",
    "يعتزم",
    "تعتزم",
    "المتوقع",
    "يبدا",
    "تبدا",
    "ينطلق",
    "تنطلق",
    "يعقد",
    "تعقد",
    "يفتتح",
    "تفتتح",
    "يزور",
    "تزور",
    "تقام",
    "يقام",
    "يتوقع",
    "سوف",
    "لن",
    "موعد",
    "موعدا",
    "تمهيدا",
    "استعدادا",
];

/// Nouns whose first letters look like a verb of the future: 'سياسة', 'ستة', 'سيارة'.
const NOUNS: &[&str] = &[
    "سياس",
    "سيار",
    "سيدات",
    "سيطره",
    "سيطرت",
    "سيناء",
    "سيناريو",
    "سينم",
    "سيول",
    "سيوف",
    "سيتي",
    "سيئ",
    "ستين",
    "ستون",
    "ستراتيج",
    "ستار",
    "ستوديو",
    "ستيف",
    "ستان",
    "سياج",
    "سياق",
    "سياد",
    "سياح",
    "سنوات",
    "سنوي",
    "سنتين",
    "سنتان",
];

/// Whether the sentence of a span has a verb of the future or a word that announces, within a
/// few words around the span.
pub(super) fn future(document: &Document<'_>, span: Span) -> bool {
    let index = document.sentence_at(span.start);
    let Some(sentence) = document.sentences.get(index) else { return false };
    let words = document.words(sentence);
    let at = words.partition_point(|t| t.span.start < span.start);
    let near = words.iter().take(at.saturating_add(10)).skip(at.saturating_sub(15));
    near.map(|t| document.form(t)).any(|form| ANNOUNCED.contains(&form) || verb(form))
}

fn verb(form: &str) -> bool {
    let form = form.strip_prefix('و').unwrap_or(form);
    let future = ["سي", "ست", "سن"].iter().any(|p| form.starts_with(p));
    // The original letters are folded: five of them take ten bytes.
    future && form.len() >= 10 && !NOUNS.iter().any(|n| form.starts_with(n))
}
