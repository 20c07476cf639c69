//! From what an expression says to its value.

use super::{
    Precision,
    anchor::{Anchor, Days},
    calendar::{Day, add_months, hijri_calendar, hijri_day, hijri_span, year_text},
    choose,
    reading::{Calendar, Clock, Date, What, Year},
    tag::{Edge, Unit},
};

/// What a value is counted from besides the article's day.
pub(super) struct Context<'a> {
    /// The article's day.
    pub anchor: &'a Anchor,
    /// The sentence speaks of what is to come.
    pub future: bool,
    /// The year last named in the text.
    pub year: Option<i32>,
    /// Days that the text names with their year.
    pub days: &'a Days,
}

/// A value with how it was reached.
pub(super) struct Value {
    /// ISO 8601, or a reference.
    pub text: String,
    /// How exact it is.
    pub precision: Precision,
    /// Whether it was counted from the article's day.
    pub relative: bool,
    /// Whose months it was given in.
    pub calendar: &'static str,
}

impl Value {
    fn new(text: String, precision: Precision, relative: bool) -> Self {
        Self { text, precision, relative, calendar: "gregorian" }
    }
}

/// The value of an expression; `None` where the text gives it nothing to stand on.
pub(super) fn resolve(what: &What, context: &Context<'_>) -> Option<Value> {
    Some(match what {
        What::Date(date) if date.calendar == Calendar::Hijri => hijri(date, context)?,
        What::Date(date) => gregorian(date, context)?,
        What::Weekday(..) | What::Away(..) => {
            let day = choose::day(what, context);
            Value::new(day.map_or("XXXX-XX-XX".into(), Day::text), Precision::Day, true)
        }
        What::DayOfMonth(day, by) => day_of_month(*day, *by, context)?,
        What::Period(unit, by, edge) => period(*unit, *by, *edge, context)?,
        // 'وبعد شهر توصلت': counted from what is told, not from the article's day.
        What::Point(unit, by) if *by > 0 && !context.future => fixed(&unit.length(Some(*by))),
        What::Point(unit, by) => point(*unit, *by, context)?,
        What::Year(year, edge) => {
            let precision = if edge.is_none() { Precision::Year } else { Precision::Month };
            Value::new(edged(*year, *edge), precision, false)
        }
        What::HijriYear(year) => hijri_year(*year)?,
        What::SameYear(by) => {
            let year = context.year?.saturating_add(*by);
            Value::new(year_text(year), Precision::Year, false)
        }
        What::PartOfYear(code, year) => part_of_year(code, *year, context),
        What::Years(first, last) => years(*first, *last),
        What::Fixed(text) => fixed(text),
        What::Time(clock, on) => time(clock, on.as_deref(), context)?,
        What::Interval(from, to) => interval(from, to, context)?,
    })
}

fn fixed(text: &str) -> Value {
    let precision = match text {
        text if text.starts_with("SET") => Precision::Set,
        text if text.starts_with('P') && !text.contains('_') => Precision::Duration,
        _ => Precision::Vague,
    };
    Value::new(text.into(), precision, precision == Precision::Vague)
}

fn gregorian(date: &Date, context: &Context<'_>) -> Option<Value> {
    let year = choose::year(date, context);
    let relative = !matches!(date.year, Year::Given(_));
    let head = year.map_or("XXXX".into(), year_text);
    let month = date.month;
    let Some(day) = date.day else {
        return Some(Value::new(format!("{head}-{month:02}"), Precision::Month, relative));
    };
    // 31 أبريل is no day; 29 فبراير is one in leap years.
    Day::new(year.unwrap_or(2000), month, day)?;
    Some(Value::new(format!("{head}-{month:02}-{day:02}"), Precision::Day, relative))
}

/// A Hijri date as the Gregorian days that it covers.
fn hijri(date: &Date, context: &Context<'_>) -> Option<Value> {
    let relative = !matches!(date.year, Year::Given(_));
    let Some(year) = choose::hijri_year(date, context) else {
        let text = if date.day.is_some() { "XXXX-XX-XX" } else { "XXXX-XX" };
        let precision = if date.day.is_some() { Precision::Day } else { Precision::Month };
        return Some(Value {
            calendar: "islamic-umalqura",
            ..Value::new(text.into(), precision, relative)
        });
    };
    let (text, precision) = match date.day {
        Some(day) => (hijri_day(year, date.month, day)?.text(), Precision::Day),
        None => (days(hijri_span(year, Some(date.month))?), Precision::Month),
    };
    Some(Value { calendar: hijri_calendar(year), ..Value::new(text, precision, relative) })
}

fn days((first, last): (Day, Day)) -> String {
    format!("{}/{}", first.text(), last.text())
}

fn hijri_year(year: i32) -> Option<Value> {
    let value = Value::new(days(hijri_span(year, None)?), Precision::Year, false);
    Some(Value { calendar: hijri_calendar(year), ..value })
}

fn edged(year: i32, edge: Option<Edge>) -> String {
    match edge {
        Some(Edge::Start) => format!("{}-01", year_text(year)),
        Some(Edge::End) => format!("{}-12", year_text(year)),
        _ => year_text(year),
    }
}

fn years(first: i32, last: i32) -> Value {
    let round = first.rem_euclid(10) <= 1 && last.saturating_sub(first) % 10 == 9;
    let precision = if round { Precision::Decade } else { Precision::Year };
    Value::new(format!("{}/{}", year_text(first), year_text(last)), precision, false)
}

fn day_of_month(day: u8, by: i32, context: &Context<'_>) -> Option<Value> {
    let anchor = context.anchor;
    let text = match anchor.year.zip(anchor.month) {
        Some((year, month)) => {
            let (year, month) = add_months(year, month, by);
            Day::new(year, month, day)?.text()
        }
        None => format!("XXXX-XX-{day:02}"),
    };
    Some(Value::new(text, Precision::Day, true))
}

/// `الأسبوع الماضي`, `الشهر الجاري`, `نهاية العام المقبل`.
fn period(unit: Unit, by: i32, edge: Option<Edge>, context: &Context<'_>) -> Option<Value> {
    let anchor = context.anchor;
    let (text, precision) = match unit {
        Unit::Week => {
            let week = anchor.today.map(|d| d.plus(7 * i64::from(by)).week_text());
            (week.unwrap_or("XXXX-WXX".into()), Precision::Week)
        }
        Unit::Month => {
            let month = anchor.year.zip(anchor.month).map(|(y, m)| add_months(y, m, by));
            let text = month.map(|(y, m)| format!("{}-{m:02}", year_text(y)));
            (text.unwrap_or("XXXX-XX".into()), Precision::Month)
        }
        Unit::Years(1) => {
            let year = anchor.year.map(|y| edged(y.saturating_add(by), edge));
            let precision = if edge.is_some() { Precision::Month } else { Precision::Year };
            (year.unwrap_or("XXXX".into()), precision)
        }
        Unit::Years(length) => return Some(long_period(length, by, anchor)),
        _ => return Some(fixed(choose::reference(by))),
    };
    Some(Value::new(text, precision, true))
}

/// `العقد الماضي`, `القرن الماضي`.
fn long_period(length: i32, by: i32, anchor: &Anchor) -> Value {
    // Centuries are counted from one, decades by their tens: 1901/2000, 2010/2019.
    let first = if length == 100 { 1 } else { 0 };
    let Some(year) = anchor.year else {
        return Value::new("XXXX".into(), Precision::Decade, true);
    };
    let start = (year - first).div_euclid(length.max(1)).saturating_add(by) * length + first;
    let value = years(start, start.saturating_add(length - 1));
    Value { precision: Precision::Decade, relative: true, ..value }
}

/// `قبل يومين`: as exact as its unit.
fn point(unit: Unit, by: i32, context: &Context<'_>) -> Option<Value> {
    let Some(today) = context.anchor.today else {
        let open = match unit {
            Unit::Day => "XXXX-XX-XX",
            Unit::Week => "XXXX-WXX",
            Unit::Month => "XXXX-XX",
            Unit::Years(_) => "XXXX",
            _ => "XXXX-XX-XXTXX",
        };
        return Some(Value::new(open.into(), precision(unit), true));
    };
    let (year, month, _) = today.parts();
    let text = match unit {
        Unit::Day => today.plus(i64::from(by)).text(),
        Unit::Week => today.plus(7 * i64::from(by)).week_text(),
        Unit::Month => {
            let (year, month) = add_months(year, month, by);
            format!("{}-{month:02}", year_text(year))
        }
        Unit::Years(length) => year_text(year.saturating_add(by.saturating_mul(length))),
        // The hour of publication is not known: no more than its length can be told.
        _ => unit.length(Some(by.saturating_abs())),
    };
    let length = matches!(unit, Unit::Hour | Unit::Minute | Unit::Second);
    let precision = if length { Precision::Duration } else { precision(unit) };
    Some(Value::new(text, precision, true))
}

fn precision(unit: Unit) -> Precision {
    match unit {
        Unit::Day => Precision::Day,
        Unit::Week => Precision::Week,
        Unit::Month => Precision::Month,
        Unit::Years(1) => Precision::Year,
        Unit::Years(_) => Precision::Year,
        _ => Precision::Time,
    }
}

fn part_of_year(code: &str, year: Year, context: &Context<'_>) -> Value {
    let date = Date {
        calendar: Calendar::Gregorian,
        year,
        month: season_month(code),
        day: None,
        weekday: None,
    };
    let head = choose::year(&date, context).map_or("XXXX".into(), year_text);
    let relative = !matches!(year, Year::Given(_));
    Value::new(format!("{head}-{code}"), Precision::Quarter, relative)
}

/// The month in which a part of the year lies: it decides between this year's and last year's.
fn season_month(code: &str) -> u8 {
    match code {
        "SP" => 4,
        "SU" => 7,
        "FA" => 10,
        _ => 1,
    }
}

fn time(clock: &Clock, on: Option<&What>, context: &Context<'_>) -> Option<Value> {
    let today = What::Away(0, None);
    let day = resolve(on.unwrap_or(&today), context)?;
    let Clock { hour, minute, zone } = clock;
    let text = format!("{}T{hour:02}:{minute:02}{zone}", day.text);
    Some(Value { precision: Precision::Time, text, ..day })
}

fn interval(from: &What, to: &What, context: &Context<'_>) -> Option<Value> {
    let last = resolve(to, context)?;
    let first = match (from, to) {
        // 'ليل الثلاثاء/ الأربعاء': the first is the one before the last.
        (What::Weekday(first, _), What::Weekday(..)) => {
            let day = choose::day(to, context).map(|d| d.latest(*first));
            Value::new(day.map_or("XXXX-XX-XX".into(), Day::text), Precision::Day, true)
        }
        _ => resolve(from, context)?,
    };
    let text = format!("{}/{}", first.text, last.text);
    Some(Value { text, relative: first.relative || last.relative, ..last })
}
