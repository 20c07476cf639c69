//! Properties of the text layers over any string: no panic, spans inside the text, in order and on
//! character boundaries, every visible character of a block in exactly one token.

#![allow(clippy::expect_used, reason = "a test may fail loudly")]

use khulasa::{
    Model,
    model::Lexicon,
    source,
    span::Span,
    text::{Document, Folded},
};
use proptest::prelude::*;
use std::sync::OnceLock;

fn lexicon() -> &'static Lexicon {
    static MODEL: OnceLock<Model> = OnceLock::new();
    &MODEL.get_or_init(|| Model::bundled().expect("the bundled model is sound")).lexicon
}

/// Text as it comes: Arabic with its marks, digits, Latin, punctuation, odd characters, and
/// pieces on which rules turn.
fn any_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[ء-ي]{1,7}",
        2 => "[ء-يً-ْـأإآٱىةکی]{1,9}",
        1 => "[ﭐ-ﻼ]{1,4}",
        1 => "[0-9٠-٩۰-۹.,:٫/%-]{1,6}",
        1 => "[A-Za-z@#._'&-]{1,8}",
        2 => "[ \\n\\r\\t\u{a0}]{1,2}",
        2 => "[.!؟?…،؛:\"«»“”()*•–-]{1,3}",
        1 => "[\u{200b}-\u{200f}\u{202a}-\u{202e}\u{feff}\u{640}\u{64b}\u{654}]{1,2}",
        1 => any::<char>().prop_map(String::from),
        2 => prop::sample::select(PIECES).prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

const PIECES: &[&str] = &[
    "وبالوزارة",
    "للأمم",
    "بأنقرة ",
    "سيعقد",
    "د. سامر",
    "أ.ف.ب",
    "U.S.",
    "3.5",
    "ﻻ",
    "ﷺ",
    "\n-\n",
    "\n1. ",
    "\n• ",
    "اقرأ أيضاً: ",
    "\nآخر الأخبار\n",
    "جميع الحقوق محفوظة",
    "شفق نيوز- أنقرة\n",
    "بيروت (رويترز) - ",
    "(CNN)-- ",
    "الثورة:\n",
    "1 مايو 2025\n",
    "\n\n",
    "صورة: ",
    "(أ ف ب)",
    "اليوم 06:42\n",
    "9 أيلول 11:39 ",
    "https://example.com/a?b=c",
];

fn boundaries(text: &str) -> Vec<usize> {
    text.char_indices().map(|(at, _)| at).chain([text.len()]).collect()
}

fn fits(text: &str, span: Span) -> bool {
    span.start <= span.end && text.get(span.start..span.end).is_some()
}

/// What no reader sees, as the text layers understand it.
fn is_invisible(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206f}' | '\u{feff}')
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn folding_aligns_every_offset_in_order(text in any_text()) {
        let folded = Folded::new(&text);
        let mut last = 0;
        for byte in boundaries(&text) {
            let span = folded.folded(Span::new(byte, byte));
            prop_assert!(fits(folded.as_str(), span));
            prop_assert!(span.start >= last, "{byte}: {} after {last}", span.start);
            last = span.start;
        }
        prop_assert_eq!(last, folded.as_str().len());
        let (mut start, mut end) = (0, 0);
        for byte in boundaries(folded.as_str()) {
            let from = folded.original(Span::new(byte, folded.as_str().len()));
            let to = folded.original(Span::new(0, byte));
            prop_assert!(fits(&text, from) && fits(&text, to));
            prop_assert!(from.start >= start && to.end >= end);
            (start, end) = (from.start, to.end);
        }
    }

    #[test]
    fn the_way_there_and_back_covers_the_span(text in any_text(), a in 0usize..400, b in 0usize..400) {
        let folded = Folded::new(&text);
        let at = boundaries(&text);
        let (a, b) = (at[a % at.len()], at[b % at.len()]);
        let span = Span::new(a.min(b), a.max(b));
        let there = folded.folded(span);
        if !there.is_empty() {
            let back = folded.original(there);
            prop_assert_eq!(folded.folded(back), there);
            prop_assert!(back.end >= span.end);
        }
    }

    #[test]
    fn folding_what_is_folded_changes_nothing(text in any_text()) {
        let once = Folded::new(&text);
        let twice = Folded::new(once.as_str());
        prop_assert_eq!(twice.as_str(), once.as_str());
    }

    #[test]
    fn blocks_sentences_and_tokens_fit_the_text(text in any_text()) {
        let (blocks, frame) = source::read(&text, lexicon());
        for span in [frame.title, frame.outlet, frame.dateline_place].into_iter().flatten() {
            prop_assert!(fits(&text, span) && !span.is_empty());
        }
        let document = Document::read(&text, blocks, lexicon());
        let mut last = 0;
        for block in &document.blocks {
            prop_assert!(fits(&text, block.span) && !block.span.is_empty());
            prop_assert!(block.span.start >= last);
            last = block.span.end;
        }
        let mut last = 0;
        for sentence in &document.sentences {
            prop_assert!(fits(&text, sentence.span) && !sentence.span.is_empty());
            prop_assert!(sentence.span.start >= last);
            prop_assert!(document.blocks[sentence.block].span.contains(sentence.span));
            for token in document.words(sentence) {
                prop_assert!(sentence.span.contains(token.span));
            }
            last = sentence.span.end;
        }
        let mut last = 0;
        for token in &document.tokens {
            prop_assert!(fits(&text, token.span) && fits(&text, token.stem));
            prop_assert!(token.span.start >= last && !token.span.is_empty());
            prop_assert!(token.span.contains(token.stem) && !token.stem.is_empty());
            prop_assert!(document.form(token).ends_with(document.stem(token)));
            last = token.span.end;
        }
    }

    #[test]
    fn every_visible_character_of_a_block_lies_in_one_token(text in any_text()) {
        let (blocks, _) = source::read(&text, lexicon());
        let document = Document::read(&text, blocks, lexicon());
        let mut tokens = document.tokens.iter().peekable();
        // What is in Persian or Pashto is left unread.
        for block in document.blocks.iter().filter(|b| !b.language.is_neighbour()) {
            for (at, c) in block.span.of(&text).char_indices().filter(|(_, c)| !is_invisible(*c)) {
                let byte = block.span.start + at;
                while tokens.peek().is_some_and(|t| t.span.end <= byte) {
                    tokens.next();
                }
                let token = tokens.peek();
                prop_assert!(token.is_some_and(|t| t.span.start <= byte), "{c:?} at {byte}");
            }
        }
    }
}

/// News in all its shapes, `size` bytes of it, gives its sentences in one pass. A quadratic step
/// anywhere would take hours at 50 MB, so that the test needs no clock.
fn read_in_one_pass(size: usize) {
    let piece = "شفق نيوز- أنقرة\n\nأكد وزير الداخلية سامر الهادي، يوم الجمعة، أن التعاون مع \
                 سوريا \"يشهد تقدماً\" بنسبة 3.5%. وأضاف د. كمال فادي لوكالة رويترز: سيعقد \
                 الاجتماع في بيروت.\n• بند أول\nCOVID-19 في https://example.com/a ثم U.S.\n";
    let count = size / piece.len() + 1;
    let text = piece.repeat(count);
    let (blocks, _) = source::read(&text, lexicon());
    let document = Document::read(&text, blocks, lexicon());
    assert_eq!(document.blocks.len(), 4 * count);
    assert_eq!(document.sentences.len(), 5 * count);
    assert_eq!(document.tokens.len() % count, 0);
}

#[test]
fn five_megabytes_are_read_in_one_pass() {
    read_in_one_pass(5_000_000);
}

#[test]
#[ignore = "half a minute without optimisation"]
fn fifty_megabytes_are_read_in_one_pass() {
    read_in_one_pass(50_000_000);
}

/// Runs without a space, a stop or an end: the places where a pass may start over again and again.
#[test]
fn long_runs_are_read_in_one_pass() {
    for unit in [
        "ا", "ا.", "a.", "a", "1,", "..", "(", "- ", "«", "\u{64b}", "\u{200f}", "ﷺ", "1.\n",
        "@", "a@", "://", "و",
    ] {
        let text = unit.repeat(200_000);
        let (blocks, _) = source::read(&text, lexicon());
        let document = Document::read(&text, blocks, lexicon());
        assert!(document.tokens.len() <= text.len());
    }
}
