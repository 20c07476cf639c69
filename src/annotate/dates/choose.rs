//! Which of several days or years an expression means: `الجمعة`, `7 تشرين الأول`, `رمضان`.

use super::{
    anchor::Anchor,
    calendar::{Day, hijri_day},
    reading::{Date, What, Year},
    resolve::Context,
    tag::Hint,
};

/// A date up to so many days ahead is meant rather than last year's.
const AHEAD: i64 = 60;

/// The day of a weekday or of a day counted from today.
pub(super) fn day(what: &What, context: &Context<'_>) -> Option<Day> {
    let anchor = context.anchor;
    match what {
        What::Away(days, None) => Some(anchor.today?.plus(i64::from(*days))),
        What::Away(days, Some(weekday)) => {
            Some(nearest(anchor.today?.plus(i64::from(*days)), *weekday))
        }
        What::Weekday(weekday, hint) => {
            // What is to come is counted from when the text was written, what is past may reach
            // up to when it was published.
            let (day, today) = (anchor.day?, anchor.today?);
            Some(match hint {
                Some(Hint::Last | Hint::Before) => day.plus(-1).latest(*weekday),
                Some(Hint::Next) => today.plus(1).next(*weekday),
                _ if context.future => today.next(*weekday),
                _ => day.latest(*weekday),
            })
        }
        _ => None,
    }
}

fn nearest(day: Day, weekday: u8) -> Day {
    let (before, after) = (day.latest(weekday), day.next(weekday));
    if after.since(day) < day.since(before) { after } else { before }
}

/// The year of a Gregorian date.
pub(super) fn year(date: &Date, context: &Context<'_>) -> Option<i32> {
    match date.year {
        Year::Given(year) => Some(year),
        Year::Away(by) => Some(context.anchor.year?.saturating_add(by)),
        Year::Same => context.year.or(context.anchor.year),
        Year::Open(hint) => {
            let anchor = context.anchor;
            let known = context.days.year(date).filter(|_| anchor.day.is_none());
            known.or_else(|| open_year(date, hint, context))
        }
    }
}

fn open_year(date: &Date, hint: Option<Hint>, context: &Context<'_>) -> Option<i32> {
    let this = context.anchor.year?;
    let Some(today) = context.anchor.day else { return Some(this) };
    let on = |year| Day::new(year, date.month, date.day.unwrap_or(15).min(28));
    let candidates: Vec<(i32, i64)> = [this - 1, this, this + 1]
        .into_iter()
        .filter_map(|year| Some((year, on(year)?.since(today))))
        .collect();
    if let Some(year) = by_weekday(date, &candidates) {
        return Some(year);
    }
    pick(&candidates, hint, context.future, date.day.is_none() && running(date, context.anchor))
}

/// The nearest year in which the day falls on its weekday.
fn by_weekday(date: &Date, candidates: &[(i32, i64)]) -> Option<i32> {
    let fits =
        |year| Day::new(year, date.month, date.day?).map(|d| Some(d.weekday()) == date.weekday);
    let fitting = candidates.iter().filter(|(year, _)| fits(*year) == Some(true));
    let nearest = fitting.min_by_key(|(_, distance)| distance.abs())?;
    date.weekday.map(|_| nearest.0)
}

fn running(date: &Date, anchor: &Anchor) -> bool {
    anchor.month == Some(date.month)
}

/// Candidates are ascending, with their distance from the article's day.
fn pick(
    candidates: &[(i32, i64)],
    hint: Option<Hint>,
    future: bool,
    running: bool,
) -> Option<i32> {
    let this = candidates.get(1).map(|c| c.0);
    let past = |edge: i64| candidates.iter().rev().find(|c| c.1 <= edge).map(|c| c.0);
    let coming = |edge: i64| candidates.iter().find(|c| c.1 >= edge).map(|c| c.0);
    match hint {
        // 'نيسان الماضي' in April is last year's.
        Some(Hint::Last | Hint::Before) if running => this.map(|y| y - 1),
        Some(Hint::Next) if running => this.map(|y| y + 1),
        Some(Hint::This) => this,
        _ if running => this,
        Some(Hint::Last | Hint::Before) => past(0),
        Some(Hint::Next) => coming(0),
        None if future => coming(0),
        None => past(AHEAD),
    }
}

/// The Hijri year of a date that may leave it open.
pub(super) fn hijri_year(date: &Date, context: &Context<'_>) -> Option<i32> {
    let today = context.anchor.day;
    let (this, month, _) = match (date.year, today) {
        (Year::Given(year), _) => return Some(year),
        (_, today) => today?.hijri(),
    };
    let hint = match date.year {
        Year::Away(by) => return Some(this.saturating_add(by)),
        Year::Open(hint) => hint,
        _ => None,
    };
    let on = |year| hijri_day(year, date.month, date.day.unwrap_or(15));
    let candidates: Vec<(i32, i64)> = [this - 1, this, this + 1]
        .into_iter()
        .filter_map(|year| Some((year, on(year)?.since(today?))))
        .collect();
    pick(&candidates, hint, context.future, date.day.is_none() && month == date.month)
}

/// The side that a step names, no closer.
pub(super) fn reference(by: i32) -> &'static str {
    match by {
        ..=-1 => "PAST_REF",
        0 => "PRESENT_REF",
        1.. => "FUTURE_REF",
    }
}
