//! The day that relative dates are counted from.

use super::{
    calendar::Day,
    reading::{Calendar, Date, What, Year},
};

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
    pub(super) fn find(published: Option<&str>, top: &[&What]) -> Self {
        let given = published.and_then(Self::parse);
        given
            .or_else(|| top.iter().find_map(|what| Self::from_text(what)))
            .unwrap_or(Self { source: "unknown", ..Self::default() })
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
            self.today = Some(today);
        }
    }

    /// Fills a year from a full date of the same day in the text: 'السادس من مايو 2024' tells the
    /// year of '6 مايو'.
    pub(super) fn same_day(date: &Date, all: &[&What]) -> Option<i32> {
        all.iter().find_map(|what| match what {
            What::Date(Date { year: Year::Given(year), month, day, .. })
                if (*month, *day) == (date.month, date.day) && date.day.is_some() =>
            {
                Some(*year)
            }
            _ => None,
        })
    }
}
