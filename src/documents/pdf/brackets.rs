//! Brackets and their mirror images: files give them as they look or as they are meant.

use super::{cells::Cell, direction::has_right};

/// A bracket's mirror image; other signs as they are.
pub(super) fn mirrored(sign: &str) -> &str {
    match sign {
        "(" => ")",
        ")" => "(",
        "[" => "]",
        "]" => "[",
        "{" => "}",
        "}" => "{",
        "<" => ">",
        ">" => "<",
        "«" => "»",
        "»" => "«",
        "‹" => "›",
        "›" => "‹",
        "﴾" => "﴿",
        "﴿" => "﴾",
        _ => sign,
    }
}

/// Whether a sign has a mirror image.
pub(super) fn is_mirrored(sign: &str) -> bool {
    mirrored(sign) != sign
}

/// Whether a sign is a bracket that foreign words are put in.
pub(super) fn is_bracket(sign: &str) -> bool {
    matches!(sign, "(" | ")" | "[" | "]")
}

/// Of two readings of a page's brackets, whether the turned one closes what it opens more often.
pub(super) fn brackets_are_mirrored<'c>(lines: impl Iterator<Item = &'c [Cell]>) -> bool {
    let mut signs = Vec::new();
    for line in lines.filter(|line| has_right(line)) {
        let own = line.iter().rev().filter(|cell| !cell.told && is_mirrored(&cell.text));
        signs.extend(own.map(|cell| cell.text.as_str()));
    }
    well_formed(signs.iter().map(|sign| mirrored(sign))) > well_formed(signs.iter().copied())
}

/// Pairs that open and close with nothing of their kind between.
pub(super) fn well_formed<'s>(signs: impl Iterator<Item = &'s str>) -> usize {
    let mut pairs = 0;
    let mut open: Option<&str> = None;
    for sign in signs {
        if matches!(sign, "(" | "[" | "{" | "<" | "«" | "‹" | "﴿") {
            open = Some(sign);
        } else if open.is_some_and(|open| mirrored(open) == sign) {
            pairs += 1;
            open = None;
        }
    }
    pairs
}
