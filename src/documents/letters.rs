//! The letters of a text file, and how they were had.

use super::{Failure, Letters, Note, NoteCode};
use crate::source::encoding::{self, Decoded, Encoding};

/// A text file's letters.
pub(super) struct Lettered {
    pub(super) text: String,
    pub(super) letters: Letters,
    pub(super) notes: Vec<Note>,
}

/// Reads bytes in the encoding that the reader chose, else in the likeliest; line ends are made one.
///
/// # Errors
/// `Binary`, `EmptyFile`.
pub(super) fn read(bytes: &[u8], chosen: Option<Encoding>) -> Result<Lettered, Failure> {
    let decoded = match chosen {
        // Nonsense in the chosen encoding is shown too: it tells that the choice was wrong.
        Some(encoding) => encoding::decode_as(bytes, encoding),
        None => encoding::decode(bytes).map_err(|_| Failure::Binary)?,
    };
    let Decoded { text, encoding, how, sureness, alternatives } = decoded;
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    if text.trim().is_empty() {
        return Err(Failure::EmptyFile);
    }
    let notes = notes(&text, how);
    Ok(Lettered { text, letters: Letters { encoding, how, sureness, alternatives }, notes })
}

fn notes(text: &str, how: &str) -> Vec<Note> {
    let unscrambled = (how == "twice").then(|| NoteCode::Unscrambled.into());
    let broken = text.chars().filter(|c| *c == char::REPLACEMENT_CHARACTER).count();
    let broken =
        (broken > 0).then_some(Note { code: NoteCode::BrokenLetters, count: Some(broken) });
    unscrambled.into_iter().chain(broken).collect()
}
