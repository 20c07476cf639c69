//! Times of day: `الساعة 18:00 بتوقيت غرينتش`, `9 مساء`, `الثامنة والنصف صباحا`.

use super::{
    day,
    reading::{Clock, Reading, What},
    tag::{Tag, tag},
};
use crate::annotate::numerals::{Kind, Pieces, ordinal};

/// A time with nothing but its digits: how far, hour, minute, whether it has minutes.
struct Hands {
    end: usize,
    hour: u8,
    minute: u8,
    exact: bool,
}

/// A time of day; `on` is a day that was read before it.
pub(super) fn read(pieces: &Pieces<'_>, at: usize, on: Option<What>) -> Option<Reading> {
    let start = intro(pieces, at);
    let hands = hands(pieces, start)?;
    let (end, half) = half_of_day(pieces, hands.end, start > at || hands.exact);
    let (end, zone) = zone(pieces, end);
    let after =
        hands.exact && (on.is_some() || matches!(pieces.before(at), "في" | "عند" | "|"));
    if !(start > at || half.is_some() || zone.is_some() || after) {
        return None;
    }
    // The part of the day may be the head of a day: '9 مساء الجمعة', '8 من مساء أمس'.
    let day = on.is_none().then(|| day_after(pieces, hands.end, end)).flatten();
    let (end, on) = day.map_or((end, on), |d| (d.end, Some(d.what)));
    let (end, late) = zone_after(pieces, end, zone.is_some());
    let zone = zone.or(late).unwrap_or_default().trim_matches('-').to_string();
    let clock = Clock { hour: turned(hands.hour, half), minute: hands.minute, zone };
    Some(Reading::new(end, What::Time(clock, on.map(Box::new)), "date/time"))
}

/// `(عند) الساعة`, `في تمام الساعة`: one past it.
fn intro(pieces: &Pieces<'_>, at: usize) -> usize {
    let about = at + usize::from(pieces.is(at, &["تمام", "حوالي", "نحو"]));
    match pieces.word(about) {
        "الساعه" | "بالساعه" | "للساعه" | "والساعه" => about + 1,
        _ => at,
    }
}

fn hands(pieces: &Pieces<'_>, at: usize) -> Option<Hands> {
    let piece = pieces.get(at)?;
    if piece.kind == Kind::Digits {
        let inside = piece.glued && matches!(pieces.before(at), ":" | "." | "/" | "-" | "+");
        let hour = small(pieces, at, 24).filter(|_| !inside)?;
        let exact = pieces.is(at + 1, &[":"]) && pieces.get(at + 1).is_some_and(|p| p.glued);
        let minute = exact.then(|| small(pieces, at + 2, 59)).flatten();
        let end = if minute.is_some() { at + 3 } else { at + 1 };
        return Some(Hands {
            end: seconds(pieces, end),
            hour: hour % 24,
            minute: minute.unwrap_or(0),
            exact: minute.is_some(),
        });
    }
    let (end, hour) =
        if pieces.is(at, &["الواحده"]) { (at + 1, 1) } else { ordinal(pieces, at)? };
    let hour = u8::try_from(hour).ok().filter(|h| *h <= 12)?;
    if !piece.word.starts_with("ال") || !piece.word.ends_with(['ه', 'ي']) {
        return None;
    }
    let (end, minute) = quarter(pieces, end);
    Some(Hands { end, hour, minute, exact: false })
}

fn small(pieces: &Pieces<'_>, at: usize, most: u8) -> Option<u8> {
    let piece = pieces.get(at).filter(|p| p.kind == Kind::Digits && p.word.len() <= 2)?;
    piece.word.parse().ok().filter(|n| *n <= most)
}

/// `18:00:30`: seconds are read over.
fn seconds(pieces: &Pieces<'_>, at: usize) -> usize {
    let more = pieces.is(at, &[":"])
        && pieces.get(at + 1).is_some_and(|p| p.glued && p.kind == Kind::Digits);
    at + if more { 2 } else { 0 }
}

/// `(الثامنة) والنصف`.
fn quarter(pieces: &Pieces<'_>, at: usize) -> (usize, u8) {
    match pieces.word(at) {
        "والنصف" | "النصف" => (at + 1, 30),
        "والربع" | "الربع" => (at + 1, 15),
        "والثلث" => (at + 1, 20),
        _ => (at, 0),
    }
}

/// `صباحا`, `مساء`; the letters ص and م only after a plain time.
fn half_of_day<'a>(pieces: &Pieces<'a>, at: usize, timed: bool) -> (usize, Option<&'a str>) {
    let from = at
        + usize::from(
            pieces.is(at, &["من", "بعد"])
                && !matches!(tag(pieces, at), Some((_, Tag::Clock(_)))),
        );
    match tag(pieces, from).or_else(|| tag(pieces, at)) {
        Some((end, Tag::Clock(half))) if from == at => (end, Some(half)),
        Some((end, Tag::Part(half))) if half != "any" => (end, Some(half)),
        _ if timed && pieces.is(at, &["ص"]) => (at + 1, Some("am")),
        _ if timed && pieces.is(at, &["م"]) => (at + 1, Some("pm")),
        _ => (at, None),
    }
}

fn zone<'a>(pieces: &Pieces<'a>, at: usize) -> (usize, Option<&'a str>) {
    let bracket = usize::from(pieces.mark(at, "("));
    match tag(pieces, at + bracket) {
        Some((end, Tag::Zone(zone))) => {
            (end + usize::from(bracket == 1 && pieces.mark(end, ")")), Some(zone))
        }
        _ => (at, None),
    }
}

fn zone_after<'a>(pieces: &Pieces<'a>, at: usize, known: bool) -> (usize, Option<&'a str>) {
    if known { (at, None) } else { zone(pieces, at) }
}

/// The day after a time: from its part of the day on, or behind a comma or من.
fn day_after(pieces: &Pieces<'_>, hands: usize, end: usize) -> Option<Reading> {
    let from = hands + usize::from(pieces.is(hands, &["من"]));
    let skip = end + usize::from(pieces.is(end, &["،", "من", "في", "ل"]));
    day::read(pieces, from).filter(|d| d.end > end).or_else(|| day::read(pieces, skip))
}

fn turned(hour: u8, half: Option<&str>) -> u8 {
    match half {
        Some("pm") if hour < 12 => hour + 12,
        Some("noon") if hour < 4 => hour + 12,
        Some("am") if hour == 12 => 0,
        _ => hour,
    }
}
