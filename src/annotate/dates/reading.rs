//! What an expression says before it is counted from any day.

use super::tag::{Edge, Hint, Unit};
use std::borrow::Cow;

/// An expression that was read: how far it reaches and what it says.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Reading {
    /// One past its last piece.
    pub end: usize,
    /// What it says.
    pub what: What,
    /// The rule that read it.
    pub rule: &'static str,
}

impl Reading {
    /// A reading of a rule.
    pub(super) fn new(end: usize, what: What, rule: &'static str) -> Self {
        Self { end, what, rule }
    }
}

/// Gregorian, or Hijri.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Calendar {
    /// January to December under any name.
    Gregorian,
    /// Muharram to Dhu al-Hijja.
    Hijri,
}

/// The year of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Year {
    /// Given in the calendar of the date.
    Given(i32),
    /// So many years from the article's.
    Away(i32),
    /// The year last named in the text: `من العام نفسه`.
    Same,
    /// Not said; what is said of its side.
    Open(Option<Hint>),
}

/// A day or month of a calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Date {
    /// Whose months they are.
    pub calendar: Calendar,
    /// Its year.
    pub year: Year,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31, where the text names a day.
    pub day: Option<u8>,
    /// ISO weekday, where the text names it.
    pub weekday: Option<u8>,
}

/// A time of day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Clock {
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
    /// `Z`, `+03:00` or nothing.
    pub zone: String,
}

/// What an expression says.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum What {
    /// A date with a month.
    Date(Date),
    /// A weekday alone.
    Weekday(u8, Option<Hint>),
    /// A day so many days from today, perhaps with its weekday.
    Away(i32, Option<u8>),
    /// A day of a month so many months from now: `الخامس من الشهر الجاري`.
    DayOfMonth(u8, i32),
    /// A period so many units from now, or one end of it.
    Period(Unit, i32, Option<Edge>),
    /// A point so many units from now: `قبل يومين`.
    Point(Unit, i32),
    /// A year, or one end of it.
    Year(i32, Option<Edge>),
    /// A Hijri year.
    HijriYear(i32),
    /// The year last named, or so many later.
    SameYear(i32),
    /// A part of a year (`Q1`, `H2`, `SU`); the year as in a date.
    PartOfYear(String, Year),
    /// First and last year, both inside.
    Years(i32, i32),
    /// A value that needs no day to count from.
    Fixed(Cow<'static, str>),
    /// A time of day on a day that is said, or on the article's.
    Time(Clock, Option<Box<What>>),
    /// From one to the other.
    Interval(Box<What>, Box<What>),
}
