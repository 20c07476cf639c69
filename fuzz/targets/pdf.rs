//! Any glyphs anywhere on any pages.
#![no_main]

mod opened;

use khulasa::documents::pdf::{Glyph, Item, Text};
use libfuzzer_sys::fuzz_target;

const LETTERS: &[&str] =
    &["ا", "ل", "ﻻ", "لا", "م", " ", "ً", "ـ", "(", ")", "1", "٢", ".", "a", "B", "\u{e000}", "•", "ﷲ", ""];

fuzz_target!(|bytes: &[u8]| {
    let mut text = Text::new();
    let mut items = Vec::new();
    for chunk in bytes.chunks(6) {
        match chunk {
            [250..=255, ..] => text.page(&std::mem::take(&mut items), [1.0, 0.0, 0.0, -1.0, 0.0, 800.0]),
            [240..250, told, ..] => items.push(Item::Begin {
                artifact: told % 7 == 0,
                actual_text: (told % 2 == 0).then(|| letter(*told)),
            }),
            [230..240, ..] => items.push(Item::End),
            [code, x, y, width, size, odd] => items.push(glyph([*code, *x, *y, *width, *size], *odd)),
            _ => {}
        }
    }
    text.page(&items, [1.0, 0.0, 0.0, -1.0, 0.0, 800.0]);
    if let Ok(article) = text.finish(0) {
        opened::check(&article);
    }
});

fn letter(code: u8) -> String {
    LETTERS[usize::from(code) % LETTERS.len()].into()
}

fn glyph([code, x, y, width, size]: [u8; 5], odd: u8) -> Item {
    let (x, y) = (f64::from(x) * 2.3, f64::from(y) * 3.1);
    let to = match odd {
        0 => (f64::NAN, y),
        1 => (f64::INFINITY, y),
        2 => (x, y + f64::from(width)),
        _ => (x + f64::from(width % 24), y),
    };
    Item::Glyph(Glyph { text: letter(code), from: (x, y), to, size: f64::from(size % 32) })
}
