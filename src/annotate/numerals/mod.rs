//! Numbers in all scripts and in words, with their values.
//!
//! [`Pieces::cut`] cuts a block finer than tokens (a number and its separators are pieces of their
//! own); [`numeral`] reads the number that begins at a piece. Dates and quantities share both.

mod digits;
mod pieces;
mod words;

pub(super) use digits::digits;
pub(super) use pieces::{Kind, Piece, Pieces};
pub(super) use words::ordinal;

/// A number read from the text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Numeral {
    /// One past its last piece.
    pub end: usize,
    /// Its value; of a vague one the scale (`مئات` is 100).
    pub value: f64,
    /// `عشرات، مئات، آلاف` without a number, `بضع`.
    pub vague: bool,
    /// Written in digits only.
    pub digits: bool,
}

/// The number that begins at piece `at`: digits, words, or digits with a scale (`3.5 مليون`).
pub(super) fn numeral(pieces: &Pieces<'_>, at: usize) -> Option<Numeral> {
    let number = digits(pieces, at).or_else(|| bracketed(pieces, at));
    match number {
        Some(number) => Some(words::scaled(pieces, number)),
        None => words::spelled(pieces, at),
    }
}

/// `(200) مليون`: digits in brackets.
fn bracketed(pieces: &Pieces<'_>, at: usize) -> Option<Numeral> {
    let number = pieces.mark(at, "(").then(|| digits(pieces, at + 1)).flatten()?;
    pieces.mark(number.end, ")").then_some(Numeral { end: number.end + 1, ..number })
}

#[cfg(test)]
mod tests;
