//! Days: `مساء أمس`, `اليوم الخميس`, `الجمعة الماضية`, `يوم الاثنين 6 مايو`.

use super::{
    month, numeric,
    reading::{Calendar, Date, Reading, What, Year},
    tag::{Hint, Number, Tag, Unit, tag},
};
use crate::{
    annotate::numerals::{Pieces, ordinal},
    model::Class,
};

/// A day, with the part of the day that stands before it.
pub(super) fn read(pieces: &Pieces<'_>, at: usize) -> Option<Reading> {
    let start = parts(pieces, at);
    let (core, said) = said_day(pieces, start);
    let reading = core_of(pieces, core, said || start > at)?;
    Some(linked(pieces, core, reading))
}

/// `مساء`, `في وقت سابق من`, `ساعات الفجر الأولى من`: one past them.
fn parts(pieces: &Pieces<'_>, at: usize) -> usize {
    let mut end = at;
    for _ in 0..3 {
        let Some((next, Tag::Part(_) | Tag::Vague(_))) = tag(pieces, end) else { break };
        end = next + usize::from(pieces.is(next, &["من"]));
    }
    end
}

/// `يوم`, `بتاريخ`: whether such a word says that a day follows.
fn said_day(pieces: &Pieces<'_>, at: usize) -> (usize, bool) {
    let day = pieces.is(at, &["يوم", "يومي", "بتاريخ", "تاريخ"]);
    (at + usize::from(day), day)
}

fn core_of(pieces: &Pieces<'_>, at: usize, said: bool) -> Option<Reading> {
    nth_day(pieces, at)
        .or_else(|| feast(pieces, at))
        .or_else(|| away(pieces, at, said))
        .or_else(|| weekday(pieces, at, said))
        .or_else(|| numeric::read(pieces, at))
        .or_else(|| month::day(pieces, at))
        .or_else(|| said.then(|| numeric::short(pieces, at)).flatten())
}

/// `ثاني أيام عيد الفطر`, `ثالث أيام المهرجان`: where the calendar does not tell when it began,
/// news speaks of its own day.
fn nth_day(pieces: &Pieces<'_>, at: usize) -> Option<Reading> {
    let (days, number) = ordinal(pieces, at)?;
    let Some((event, Tag::Unit(Unit::Day, Number::Many))) = tag(pieces, days) else {
        return None;
    };
    if let Some(Reading { end, what: What::Date(date), .. }) = feast(pieces, event) {
        let later = u8::try_from(number).ok()?.checked_sub(1)?;
        let date = Date { day: date.day.map(|d| d.saturating_add(later)), ..date };
        return Some(Reading::new(end, What::Date(date), "date/day-of-feast"));
    }
    let word = pieces.word(event);
    let named = matches!(word, "عيد" | "\"" | "«" | "“") || word.starts_with("ال");
    named.then(|| Reading::new(event, What::Away(0, None), "date/day-of-event"))
}

/// `عيد الفطر`.
fn feast(pieces: &Pieces<'_>, at: usize) -> Option<Reading> {
    let (end, Tag::Feast(day)) = tag(pieces, at)? else { return None };
    let (end, year) = month::year(pieces, end, Calendar::Gregorian);
    let (hijri, day) = match day.strip_prefix('h') {
        Some(day) => (true, day),
        None => (false, day),
    };
    let (number, day) = day.split_once('-')?;
    let calendar = if hijri { Calendar::Hijri } else { Calendar::Gregorian };
    let (month, day) = (number.parse().ok()?, day.parse().ok());
    // A Gregorian year after a Hijri feast is not its own year.
    let year = match year {
        Year::Given(year) if hijri => {
            Year::Given(super::calendar::hijri_year_of_feast(year, month)?)
        }
        year => year,
    };
    let date = Date { calendar, year, month, day, weekday: None };
    Some(Reading::new(end, What::Date(date), "date/feast"))
}

/// `اليوم الخميس`, `أمس الأول`, `غدا، الأحد 5 مايو`.
fn away(pieces: &Pieces<'_>, at: usize, said: bool) -> Option<Reading> {
    let here = matches!(tag(pieces, at), Some((_, Tag::Here)));
    let at = at + usize::from(here);
    let (end, Tag::Day(days)) = tag(pieces, at)? else { return None };
    if let Some((end, day)) = weekday_after(pieces, end) {
        return Some(dated(
            pieces,
            end,
            day,
            What::Away(days, Some(day)),
            "date/today-weekday",
        ));
    }
    let the_day = !said
        && days == 0
        && (pieces.before_says(at, "before-the-day")
            || pieces.says(end, "after-the-day")
            || ordinal(pieces, end).is_some_and(|_| pieces.word(end).starts_with("ال")));
    // 'غد أفضل'
    let future = pieces.is(at, &["غد"]) && !said;
    (!the_day && !future)
        .then(|| Reading::new(end, What::Away(days, None), "date/relative-day"))
}

/// `(اليوم) الخميس`, `(غد)، الخميس`, `(أمس) (الخميس)`, `(أمس) يوم الخميس`.
fn weekday_after(pieces: &Pieces<'_>, at: usize) -> Option<(usize, u8)> {
    let bracket = pieces.mark(at, "(");
    let at = at + usize::from(pieces.is(at, &["،", ",", "("]));
    let at = at + usize::from(pieces.is(at, &["يوم"]));
    let (end, day) = named(pieces, at)?;
    Some((end + usize::from(bracket && pieces.mark(end, ")")), day))
}

/// The weekday that stands there beyond doubt of its form.
pub(super) fn named(pieces: &Pieces<'_>, at: usize) -> Option<(usize, u8)> {
    let (end, attribute) = pieces.entry(at, Class::Weekday)?;
    Some((end, attribute.parse().ok()?))
}

fn weekday(pieces: &Pieces<'_>, at: usize, said: bool) -> Option<Reading> {
    let (end, day) = named(pieces, at)?;
    let before = at.checked_sub(1).and_then(|at| pieces.get(at));
    let person = before.is_some_and(|p| p.given || p.says("before-weekday"));
    if !said && (person || pieces.says(end, "after-weekday")) {
        return None;
    }
    let (hinted, hint) = hint(pieces, end);
    Some(dated(pieces, hinted, day, What::Weekday(day, hint), "date/weekday"))
}

fn hint(pieces: &Pieces<'_>, at: usize) -> (usize, Option<Hint>) {
    match tag(pieces, at) {
        Some((end, Tag::Hint(hint))) => (end, Some(hint)),
        _ => (at, None),
    }
}

/// The date that stands after a weekday, or else what the weekday says alone.
fn dated(
    pieces: &Pieces<'_>,
    at: usize,
    weekday: u8,
    alone: What,
    rule: &'static str,
) -> Reading {
    let mut start = at + usize::from(pieces.is(at, &["،", ",", "("]));
    start += usize::from(pieces.is(start, &["الموافق", "المصادف", "الموافق ل", "ل"]));
    let date = numeric::read(pieces, start)
        .or_else(|| month::day(pieces, start))
        .or_else(|| numeric::short(pieces, start));
    match date {
        Some(Reading { end, what: What::Date(date), .. }) => {
            let date = Date { weekday: Some(weekday), ..date };
            let bracket = pieces.mark(at, "(") && pieces.mark(end, ")");
            Reading::new(end + usize::from(bracket), What::Date(date), "date/weekday-date")
        }
        _ => Reading::new(at, alone, rule),
    }
}

/// `(ليل) الثلاثاء/ الأربعاء`, `السبت والأحد`: two days that follow each other.
fn linked(pieces: &Pieces<'_>, core: usize, reading: Reading) -> Reading {
    let What::Weekday(first, None) = reading.what else { return reading };
    let link = usize::from(pieces.is(reading.end, &["/", "-", "–"]));
    let Some((end, second)) = named(pieces, reading.end + link) else { return reading };
    let pair = matches!(tag(pieces, core.wrapping_sub(1)), Some((_, Tag::Pair)));
    let neighbours = first % 7 + 1 == second && (link == 1 || pieces.joined(reading.end));
    if !(neighbours || pair) {
        return reading;
    }
    let (_, hint) = hint(pieces, end);
    let from = What::Weekday(first, hint);
    let what = What::Interval(Box::new(from), Box::new(What::Weekday(second, hint)));
    Reading::new(end + usize::from(hint.is_some()), what, "date/weekdays")
}

/// `كل جمعة`, `أيام السبت`: a day that comes again.
pub(super) fn again(pieces: &Pieces<'_>, at: usize) -> Option<Reading> {
    let plural = matches!(tag(pieces, at), Some((_, Tag::Unit(Unit::Day, Number::Many))));
    if !plural && !pieces.is(at, &["كل"]) {
        return None;
    }
    let day = at + 1 + usize::from(pieces.is(at + 1, &["يوم"]));
    let (end, _) = pieces.entry(day, Class::Weekday)?;
    Some(Reading::new(end, What::Fixed("SET:P1W".into()), "date/set"))
}
