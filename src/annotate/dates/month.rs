//! Dates with the name of a month: `7 تشرين الأول/أكتوبر الماضي`, `15-16 تموز`, `نيسان 2024`.

use super::{
    period,
    reading::{Calendar, Date, Reading, What, Year},
    tag::{Hint, Number, Tag, Unit, tag},
};
use crate::{
    annotate::numerals::{Kind, Pieces, digits, ordinal},
    model::Class,
};

/// A month as it is named.
#[derive(Clone, Copy)]
pub(super) struct Month {
    end: usize,
    calendar: Calendar,
    number: u8,
    sure: bool,
}

/// The month named at a piece, its doublet included: `تموز/يوليو`, `يوليو (تموز)`.
pub(super) fn month(pieces: &Pieces<'_>, at: usize) -> Option<Month> {
    let named = pieces.is(at, &["شهر"]);
    let mut month = single(pieces, at + usize::from(named))?;
    month.sure |= named;
    let mark = pieces.is(month.end, &["/", "(", "-", "\\", "،", "_"]);
    let other = mark.then(|| single(pieces, month.end + 1)).flatten();
    if let Some(other) = other.filter(|o| o.number == month.number) {
        let bracket = pieces.mark(month.end, "(") && pieces.mark(other.end, ")");
        return Some(Month { end: other.end + usize::from(bracket), sure: true, ..month });
    }
    Some(month)
}

fn single(pieces: &Pieces<'_>, at: usize) -> Option<Month> {
    let (end, attribute) = pieces.entry(at, Class::Month)?;
    let number = attribute.trim_end_matches('?');
    let (calendar, number) = match number.strip_prefix('h') {
        Some(number) => (Calendar::Hijri, number),
        None => (Calendar::Gregorian, number),
    };
    let sure = !attribute.ends_with('?');
    // 'رمضان المبارك', 'محرم الحرام'.
    let epithet = calendar == Calendar::Hijri
        && pieces.is(end, &["المبارك", "الحرام", "المعظم", "المكرم"]);
    Some(Month {
        end: end + usize::from(epithet),
        calendar,
        number: number.parse().ok()?,
        sure: sure || epithet,
    })
}

/// The day of a month: `5`, `الـ25`, `الحادي عشر`.
pub(super) fn day_number(pieces: &Pieces<'_>, at: usize) -> Option<(usize, u8)> {
    let article = pieces.is(at, &["ال", "لل"]);
    let at = at + usize::from(article);
    let number = match pieces.get(at)?.kind {
        Kind::Digits => (at + 1, u32::try_from(whole(pieces, at)?).ok()?),
        _ => ordinal(pieces, at)?,
    };
    let day = u8::try_from(number.1).ok().filter(|d| (1..=31).contains(d))?;
    Some((number.0, day))
}

/// A number of one or two digits that is no part of a longer one.
fn whole(pieces: &Pieces<'_>, at: usize) -> Option<i64> {
    let piece = pieces.get(at).filter(|p| p.word.len() <= 2)?;
    let inside = piece.glued && pieces.before(at) == ".";
    let number = digits(pieces, at).filter(|n| n.end == at + 1 && !inside)?;
    Some(number.value as i64)
}

/// A day with its month.
pub(super) fn day(pieces: &Pieces<'_>, at: usize) -> Option<Reading> {
    let (end, first) = day_number(pieces, at)?;
    if let Some(reading) = day_of_period(pieces, end, first) {
        return Some(reading);
    }
    let (end, last) = second_day(pieces, end).unwrap_or((end, first));
    let from = pieces.is(end, &["من"]);
    let month = month(pieces, end + usize::from(from))?;
    let (end, year) = year(pieces, month.end, month.calendar);
    if pieces.before_says(at, "named-by-date") && matches!(year, Year::Open(_)) {
        return None;
    }
    let date = |day| {
        let (calendar, number) = (month.calendar, month.number);
        What::Date(Date { calendar, year, month: number, day: Some(day), weekday: None })
    };
    Some(if last > first {
        let what = What::Interval(Box::new(date(first)), Box::new(date(last)));
        Reading::new(end, what, "date/days-of-month")
    } else {
        Reading::new(end, date(first), "date/day-of-month")
    })
}

/// `15-16 (تموز)`, `5 و6`, `(من) 5 إلى 9`.
fn second_day(pieces: &Pieces<'_>, at: usize) -> Option<(usize, u8)> {
    let link = pieces.is(at, &["-", "–", "—", "و", "الي", "حتي"]);
    let joined = pieces.joined(at);
    if !link && !joined {
        return None;
    }
    day_number(pieces, at + usize::from(link))
}

/// `الخامس من الشهر الجاري`.
fn day_of_period(pieces: &Pieces<'_>, at: usize, day: u8) -> Option<Reading> {
    if !pieces.is(at, &["من"]) {
        return None;
    }
    let period = period::read(pieces, at + 1)?;
    let What::Period(Unit::Month, by, None) = period.what else { return None };
    Some(Reading::new(period.end, What::DayOfMonth(day, by), "date/day-of-relative-month"))
}

/// A month without a day.
pub(super) fn alone(pieces: &Pieces<'_>, at: usize) -> Option<Reading> {
    let (start, edged) = period::edge(pieces, at).map_or((at, false), |(end, _)| (end, true));
    let month = month(pieces, start)?;
    let (end, year) = year(pieces, month.end, month.calendar);
    let open = year == Year::Open(None);
    // What is left of a name such as 'تحالف 14 آذار' is no month either.
    let rest =
        at.checked_sub(1).and_then(|at| pieces.get(at)).is_some_and(|p| p.kind == Kind::Digits);
    let named = open && (rest || pieces.before_says(start, "named-by-date"));
    let person = at.checked_sub(1).and_then(|at| pieces.get(at)).is_some_and(|p| p.given);
    let shown = edged || !open || pieces.before_says(start, "before-month");
    if named || !(month.sure || shown && !person) {
        return None;
    }
    let date =
        Date { calendar: month.calendar, year, month: month.number, day: None, weekday: None };
    Some(Reading::new(end, What::Date(date), "date/month"))
}

/// The year after a month, or what is said of its side: one past its end.
pub(super) fn year(pieces: &Pieces<'_>, at: usize, calendar: Calendar) -> (usize, Year) {
    let comma = usize::from(pieces.is(at, &["،", ","]));
    let given = given_year(pieces, at + comma, calendar);
    let phrase = || {
        let from = usize::from(pieces.is(at, &["من"]));
        year_phrase(pieces, at + from, calendar)
    };
    let side = || match tag(pieces, at)? {
        (end, Tag::Hint(hint)) => Some((end, Year::Open(Some(hint)))),
        _ => None,
    };
    given.or_else(phrase).or_else(side).unwrap_or((at, Year::Open(None)))
}

/// `2024`, `2024 م`, `1445هـ`.
fn given_year(pieces: &Pieces<'_>, at: usize, calendar: Calendar) -> Option<(usize, Year)> {
    let piece = pieces.get(at).filter(|p| p.kind == Kind::Digits && p.word.len() == 4)?;
    let number: i32 = piece.word.parse().ok()?;
    let range = if calendar == Calendar::Hijri { 1..=1700 } else { 1000..=2200 };
    let era = pieces.is(at + 1, &["م", "ه", "للهجره", "هجريه", "ميلاديه", "ميلادي", "هجري"]);
    range.contains(&number).then_some((at + 1 + usize::from(era), Year::Given(number)))
}

/// `(من) عام 2024`, `(من) العام الماضي`, `(من) هذا العام`, `(من) العام نفسه`.
fn year_phrase(pieces: &Pieces<'_>, at: usize, calendar: Calendar) -> Option<(usize, Year)> {
    if let Some((
        end,
        Tag::Unit(Unit::Years(1), Number::One) | Tag::The(Unit::Years(1), Number::One),
    )) = tag(pieces, at)
        && let Some(year) = given_year(pieces, end, calendar)
    {
        return Some(year);
    }
    let period = period::read(pieces, at)?;
    match period.what {
        What::Period(Unit::Years(1), by, None) => Some((period.end, Year::Away(by))),
        What::SameYear(0) => Some((period.end, Year::Same)),
        _ => None,
    }
}

/// The side that a hint names.
pub(super) fn steps(hint: Hint) -> i32 {
    match hint {
        Hint::Last | Hint::Before => -1,
        Hint::This => 0,
        Hint::Next => 1,
    }
}
