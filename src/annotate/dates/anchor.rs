//! The day that relative dates are counted from.

use super::{
    calendar::Day,
    reading::{Calendar, Date, What, Year},
    tag::Hint,
};
use std::collections::BTreeMap;

/// What is known of the article's day.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Anchor {
    /// The day it was published.
    pub day: Option<Day>,
    /// The day that the text calls today: news is dated at times days after it was written.
    pub today: Option<Day>,
    /// Its year.
    pub year: Option<i32>,
    /// Its month.
    pub month: Option<u8>,
    /// `published`, `text` or `unknown`.
    pub source: &'static str,
}

impl Anchor {
    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD…`.
    fn parse(published: &str) -> Option<Self> {
        let mut parts = published.get(..10).unwrap_or(published).splitn(3, '-');
        let year: i32 = parts.next()?.parse().ok().filter(|y| (1..=9999).contains(y))?;
        let month: Option<u8> = parts.next().and_then(|m| m.parse().ok());
        let day = parts.next().and_then(|d| d.parse().ok());
        let month = month.filter(|m| (1..=12).contains(m));
        let day = month.zip(day).and_then(|(month, day)| Day::new(year, month, day));
        Some(Self { day, today: day, year: Some(year), month, source: "published" })
    }

    /// The article's day: as given, else the first full date that stands near the top.
    pub(super) fn find(published: Option<&str>, top: &[&What]) -> Option<Self> {
        let given = published.and_then(Self::parse);
        given.or_else(|| top.iter().find_map(|what| Self::from_text(what)))
    }

    fn from_text(what: &What) -> Option<Self> {
        let date = match what {
            What::Date(date) => date,
            What::Time(_, Some(on)) => return Self::from_text(on),
            _ => return None,
        };
        let (Year::Given(year), Calendar::Gregorian) = (date.year, date.calendar) else {
            return None;
        };
        let day = Day::new(year, date.month, date.day?)?;
        let month = Some(date.month);
        Some(Self { day: Some(day), today: Some(day), year: Some(year), month, source: "text" })
    }

    /// Moves today to the day that the article's first lines name: 'اليوم الأربعاء', 'يوم السبت'.
    pub(super) fn follow(&mut self, lead: &[&What]) {
        let Some(day) = self.day else { return };
        let named = lead.iter().find_map(|what| match what {
            What::Away(days, Some(weekday)) => {
                Some((day.plus(i64::from(*days)).latest(*weekday).plus(-i64::from(*days)), 6))
            }
            What::Weekday(weekday, None) => Some((day.latest(*weekday), 3)),
            _ => None,
        });
        if let Some((today, most)) = named
            && day.since(today) <= most
        {
            let (year, month, _) = today.parts();
            (self.today, self.year, self.month) = (Some(today), Some(year), Some(month));
        }
    }

    /// What little is known without a day: 'السادس من مايو 2024' beside '6 مايو المقبل' tells the
    /// article's year.
    pub(super) fn guess<'w>(mut all: impl Iterator<Item = &'w What>, days: &Days) -> Self {
        let year = all.find_map(|what| match what {
            What::Date(date) if date.year == Year::Open(Some(Hint::Next)) => days.year(date),
            _ => None,
        });
        let source = if year.is_some() { "text" } else { "unknown" };
        Self { year, source, ..Self::default() }
    }
}

/// Days that a text names with their year: they fill the year of the same day named without.
pub(super) struct Days(BTreeMap<(u8, u8), i32>);

impl Days {
    /// Gathers the full Gregorian dates.
    pub(super) fn of<'w>(all: impl Iterator<Item = &'w What>) -> Self {
        let full = all.filter_map(|what| match what {
            What::Date(Date {
                calendar: Calendar::Gregorian,
                year: Year::Given(year),
                month,
                day,
                ..
            }) => Some(((*month, (*day)?), *year)),
            _ => None,
        });
        Self(full.collect())
    }

    /// The year of the day that a date names.
    pub(super) fn year(&self, date: &Date) -> Option<i32> {
        self.0.get(&(date.month, date.day?)).copied()
    }
}
