//! Ranges: `من 5 كيلومترات إلى 30 كيلومترا`, `بين 10 و20 شخصا`, `10-20 شخصا`.

use super::{
    figure::{Figure, Reader},
    unit,
};

/// A range that begins at a piece: one figure with two ends.
pub(super) fn read(reader: &Reader<'_, '_>, at: usize) -> Option<Figure> {
    let pieces = reader.pieces;
    let between = pieces.is(at, &["بين", "وبين"]);
    let from = pieces.is(at, &["من", "ومن"]);
    let start = at + usize::from(between || from);
    let first = reader.number(start)?;
    let early = unit::after(reader, first.end, Some(first.value));
    let end = early.as_ref().map_or(first.end, |u| u.end);
    let link = link(reader, end, between, from)?;
    let second = crate::annotate::numerals::numeral(pieces, link)?;
    let unit = unit::after(reader, second.end, Some(second.value))?;
    // 'من 5 قتلى إلى 30 كيلومترا' are two figures.
    if early.is_some_and(|e| e.kind != unit.kind || e.name != unit.name) {
        return None;
    }
    let (value, upper) = ends(first.value, second.value)?;
    let (kind, end, people) = (unit.kind, unit.end, unit.people);
    let rule = "quantity/range";
    Some(
        Figure { end, kind, value, upper: Some(upper), unit: unit.name, of: None, rule }
            .with_people(people, reader, at),
    )
}

/// One past what leads to the second end.
fn link(reader: &Reader<'_, '_>, at: usize, between: bool, from: bool) -> Option<usize> {
    let pieces = reader.pieces;
    let dash = pieces.is(at, &["-", "–", "—"]);
    let word = pieces.is(at, &["الي", "حتي"]) && (from || !between);
    let and = between && pieces.is(at, &["و"]);
    let joined = between && pieces.joined(at);
    if dash || word || and { Some(at + 1) } else { joined.then_some(at) }
}

/// Both ends in order; '5 إلى 7 ملايين' scales the first too.
fn ends(first: f64, second: f64) -> Option<(f64, f64)> {
    let scale = [1e9, 1e6, 1e3].into_iter().find(|s| second >= *s && first < 1000.0);
    let scaled = scale.map_or(first, |s| first * s);
    let first = if scaled < second { scaled } else { first };
    (first < second).then_some((first, second))
}
