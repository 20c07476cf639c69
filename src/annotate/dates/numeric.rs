//! Dates in figures: `١/١/٢٠١٨`, `2024-05-06`, `5/2024`.

use super::reading::{Calendar, Date, Reading, What, Year};
use crate::annotate::numerals::{Kind, Pieces};

/// A number of a date in figures.
#[derive(Clone, Copy)]
struct Part {
    value: i32,
    width: usize,
}

/// A full date or a month and a year.
pub(super) fn read(pieces: &Pieces<'_>, at: usize) -> Option<Reading> {
    // The tail of a longer number or code is no date.
    let inside = pieces.get(at).is_some_and(|p| p.glued)
        && matches!(pieces.before(at), "/" | "." | "-" | ":" | "+");
    let first = part(pieces, at).filter(|_| !inside)?;
    let mark = separator(pieces, at + 1)?;
    let second = part(pieces, at + 2)?;
    let third = (pieces.mark(at + 3, mark)).then(|| part(pieces, at + 4)).flatten();
    match third {
        Some(third) => full(pieces, at + 5, [first, second, third], mark),
        None if mark != "." => month_year(at + 3, first, second),
        None => None,
    }
}

/// `15/7` where a weekday or يوم before it shows that it is a date.
pub(super) fn short(pieces: &Pieces<'_>, at: usize) -> Option<Reading> {
    let (day, month) = (part(pieces, at)?, part(pieces, at + 2)?);
    let mark = pieces.is(at + 1, &["/", "-"]);
    let date = date(day, month, Year::Open(None), Calendar::Gregorian)?;
    mark.then(|| Reading::new(at + 3, What::Date(date), "date/short-figures"))
}

fn part(pieces: &Pieces<'_>, at: usize) -> Option<Part> {
    let piece = pieces.get(at).filter(|p| p.kind == Kind::Digits && p.word.len() <= 4)?;
    Some(Part { value: piece.word.parse().ok()?, width: piece.word.len() })
}

fn separator<'p>(pieces: &'p Pieces<'_>, at: usize) -> Option<&'p str> {
    let piece = pieces.get(at).filter(|_| pieces.is(at, &["/", "-", ".", "\\", "–"]))?;
    // '5 - 6 - 2020' may be a list; '5 / 6 / 2020' is a date.
    (piece.glued || piece.word == "/").then_some(piece.word.as_ref())
}

fn full(pieces: &Pieces<'_>, end: usize, parts: [Part; 3], mark: &str) -> Option<Reading> {
    let [first, second, third] = parts;
    let (year, day, month) = match (first.width, third.width) {
        (4, 1..=2) => (first.value, third, second),
        (1..=2, 4) => (third.value, first, second),
        (1..=2, 2) if mark == "/" => (2000 + third.value, first, second),
        _ => return None,
    };
    let era = pieces.is(end, &["ه", "م", "هجري"]);
    let hijri = (1300..=1500).contains(&year);
    let calendar = if hijri { Calendar::Hijri } else { Calendar::Gregorian };
    let year = Some(year).filter(|y| hijri || (1700..=2200).contains(y))?;
    let date = date(day, month, Year::Given(year), calendar)?;
    Some(Reading::new(end + usize::from(era), What::Date(date), "date/figures"))
}

/// Day before month; turned round where only that gives a month.
fn date(day: Part, month: Part, year: Year, calendar: Calendar) -> Option<Date> {
    let (day, month) = if month.value > 12 { (month, day) } else { (day, month) };
    let fits = (1..=31).contains(&day.value) && (1..=12).contains(&month.value);
    let narrow = day.width <= 2 && month.width <= 2;
    (fits && narrow).then_some(())?;
    let (month, day) = (u8::try_from(month.value).ok()?, u8::try_from(day.value).ok());
    Some(Date { calendar, year, month, day, weekday: None })
}

/// `5/2024`.
fn month_year(end: usize, month: Part, year: Part) -> Option<Reading> {
    let fits = (1..=12).contains(&month.value) && month.width <= 2;
    let modern = year.width == 4 && (1900..=2100).contains(&year.value);
    let (calendar, day, weekday) = (Calendar::Gregorian, None, None);
    let number = u8::try_from(month.value).ok().filter(|_| fits && modern)?;
    let date = Date { calendar, year: Year::Given(year.value), month: number, day, weekday };
    Some(Reading::new(end, What::Date(date), "date/month-figures"))
}
