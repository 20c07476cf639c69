//! Rich Text: letters as Unicode, or as bytes of the font's code page. The latter can be wrong.

mod parser;
mod words;

use super::{
    Article, Failure, Format,
    article::Letters,
    blocks::{Block, Body, CELL},
};
use crate::source::encoding::{self, Encoding};
use parser::Rich;

/// How much of a file tells which letters its bytes are.
const SAMPLE: usize = 200_000;
/// So many letters one after the other are bytes in no Western language.
const WORDS: usize = 12;

/// A text in Rich Text.
pub(super) fn read(bytes: &[u8], chosen: Option<Encoding>) -> Result<Article, Failure> {
    let chosen = chosen.filter(|encoding| !is_wide(*encoding));
    let (rich, letters) = rich(bytes, chosen);
    let body = Body::of(&blocks(&rich.text));
    Ok(Article { letters, ..Article::of(Format::Rtf, body)? })
}

/// The words of a file, and how the letters among them were read that are written as bytes.
fn rich(bytes: &[u8], chosen: Option<Encoding>) -> (Rich, Option<Letters>) {
    let rich = parser::parse(bytes, chosen);
    let Some(page) = rich.page else { return (rich, None) };
    if let Some(encoding) = chosen {
        return (rich, Some(letters(encoding, "asked", 100)));
    }
    // Old Arabic programs wrote windows-1256 and said Western: such letters are read as what they are.
    if page == words::WESTERN && mostly_bytes(bytes) {
        let letters = guess(bytes);
        return (parser::parse(bytes, Some(letters.encoding)), Some(letters));
    }
    (rich, Some(letters(words::encoding(page), "declared", 90)))
}

fn letters(encoding: Encoding, how: &'static str, sureness: u8) -> Letters {
    let likely = [Encoding::Windows1256, Encoding::Iso8859_6, Encoding::MacArabic];
    let alternatives = likely.into_iter().filter(|other| *other != encoding).collect();
    Letters { encoding, how, sureness, alternatives }
}

fn guess(source: &[u8]) -> Letters {
    match encoding::decode(&written(source)) {
        Ok(found) if !is_wide(found.encoding) => {
            let narrow = found.alternatives.into_iter().filter(|encoding| !is_wide(*encoding));
            Letters {
                encoding: found.encoding,
                how: found.how,
                sureness: found.sureness,
                alternatives: narrow.collect(),
            }
        }
        _ => letters(Encoding::Windows1256, "letters", 20),
    }
}

fn is_wide(encoding: Encoding) -> bool {
    matches!(encoding, Encoding::Utf16Le | Encoding::Utf16Be)
}

/// The letters of a file that are written as bytes, and the spaces between them.
fn written(source: &[u8]) -> Vec<u8> {
    let mut written = Vec::new();
    let mut rest = source.get(..SAMPLE).unwrap_or(source);
    while let Some((byte, after)) = rest.split_first() {
        let escaped = escaped_byte(rest);
        written.extend(escaped.or(Some(*byte).filter(|b| !b.is_ascii() || *b == b' ')));
        rest = if escaped.is_some() { rest.get(4..).unwrap_or_default() } else { after };
    }
    written
}

/// Whole words of bytes: French or German words have one here and there.
fn mostly_bytes(source: &[u8]) -> bool {
    let (mut rest, mut run) = (source, 0);
    while let Some((byte, after)) = rest.split_first() {
        let escaped = escaped_byte(rest);
        let high = !escaped.unwrap_or(*byte).is_ascii();
        // A space between two words, or after a byte.
        run = if high { run + 1 } else { if *byte == b' ' { run } else { 0 } };
        if run >= WORDS {
            return true;
        }
        rest = if escaped.is_some() { rest.get(4..).unwrap_or_default() } else { after };
    }
    false
}

/// `\'e1`: a byte of the code page.
fn escaped_byte(source: &[u8]) -> Option<u8> {
    let [b'\\', b'\'', high, low, ..] = source else { return None };
    let digit = |byte: u8| char::from(byte).to_digit(16);
    u8::try_from(digit(*high)? * 16 + digit(*low)?).ok()
}

/// Paragraphs; rows of a table stand together, without a mark at their ends.
fn blocks(text: &str) -> Vec<Block> {
    let lines = text.split('\n').map(|line| line.trim_end_matches(CELL));
    let text = lines.collect::<Vec<_>>().join("\n");
    text.split("\n\n").map(Block::paragraph).collect()
}

#[cfg(test)]
mod tests;
