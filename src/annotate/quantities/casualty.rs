//! What befell the people that a figure counts: `مقتل 5 أشخاص`, `وإصابة 12`.

use crate::annotate::numerals::Piece;

const FATES: [&str; 5] = ["killed", "injured", "arrested", "displaced", "missing"];

/// What the word before a figure says of those that it counts.
pub(super) fn befell(word: &Piece<'_>) -> Option<&'static str> {
    FATES.into_iter().find(|fate| word.says(fate) || word.says_within(fate))
}
