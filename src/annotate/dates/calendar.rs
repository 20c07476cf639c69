//! Days and how they are counted: Gregorian arithmetic and Hijri months.

use icu_calendar::{Date, Iso, cal::Hijri, types::RataDie};

/// A day, counted from a fixed one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Day(i64);

impl Day {
    /// A Gregorian day; `None` where the month has none such.
    pub(super) fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let date = Date::try_new_iso(year, month, day).ok()?;
        Some(Self(date.to_rata_die().to_i64_date()))
    }

    fn iso(self) -> Date<Iso> {
        Date::from_rata_die(RataDie::new(self.0), Iso)
    }

    /// Year, month, day of the month.
    pub(super) fn parts(self) -> (i32, u8, u8) {
        let date = self.iso();
        (date.year().extended_year(), date.month().ordinal, date.day_of_month().0)
    }

    /// So many days later.
    pub(super) fn plus(self, days: i64) -> Self {
        // No further than years of four digits.
        Self(self.0.saturating_add(days).clamp(-3_000_000, 3_650_000))
    }

    /// Days from another day to this one.
    pub(super) fn since(self, other: Self) -> i64 {
        self.0 - other.0
    }

    /// 1 (Monday) to 7.
    pub(super) fn weekday(self) -> u8 {
        self.0.rem_euclid(7).try_into().map_or(7, |d: u8| if d == 0 { 7 } else { d })
    }

    /// The latest such weekday on this day or before it.
    pub(super) fn latest(self, weekday: u8) -> Self {
        self.plus(-(i64::from(self.weekday()) - i64::from(weekday)).rem_euclid(7))
    }

    /// The first such weekday on this day or after it.
    pub(super) fn next(self, weekday: u8) -> Self {
        self.plus((i64::from(weekday) - i64::from(self.weekday())).rem_euclid(7))
    }

    /// ISO 8601, `2025-04-16`.
    pub(super) fn text(self) -> String {
        let (year, month, day) = self.parts();
        format!("{}-{month:02}-{day:02}", year_text(year))
    }

    /// The ISO week, `2025-W15`.
    pub(super) fn week_text(self) -> String {
        let week = self.iso().week_of_year();
        format!("{}-W{:02}", year_text(week.iso_year), week.week_number)
    }

    /// Hijri year, month and day by Umm al-Qura.
    pub(super) fn hijri(self) -> (i32, u8, u8) {
        let date = self.iso().to_calendar(Hijri::new_umm_al_qura());
        (date.year().extended_year(), date.month().ordinal, date.day_of_month().0)
    }
}

/// `2025`; years before ours with a sign, `-0600`.
pub(super) fn year_text(year: i32) -> String {
    if year < 0 { format!("-{:04}", -year) } else { format!("{year:04}") }
}

/// A month so many months later.
pub(super) fn add_months(year: i32, month: u8, by: i32) -> (i32, u8) {
    let count = year.saturating_mul(12).saturating_add(i32::from(month) - 1).saturating_add(by);
    let month = u8::try_from(count.rem_euclid(12) + 1).unwrap_or(1);
    (count.div_euclid(12), month)
}

/// The day of a Hijri date, where the month has it.
pub(super) fn hijri_day(year: i32, month: u8, day: u8) -> Option<Day> {
    let date =
        Date::try_new_hijri_with_calendar(year, month, day, Hijri::new_umm_al_qura()).ok()?;
    Some(Day(date.to_rata_die().to_i64_date()))
}

/// First and last day of a Hijri month, or of the year where there is no month.
pub(super) fn hijri_span(year: i32, month: Option<u8>) -> Option<(Day, Day)> {
    let first = hijri_day(year, month.unwrap_or(1), 1)?;
    let after = match month {
        Some(month) if month < 12 => hijri_day(year, month + 1, 1)?,
        _ => hijri_day(year + 1, 1, 1)?,
    };
    Some((first, after.plus(-1)))
}

/// The Hijri year whose month begins within a Gregorian year.
pub(super) fn hijri_year_of_feast(year: i32, month: u8) -> Option<i32> {
    let (hijri, ..) = Day::new(year, 1, 1)?.hijri();
    (hijri..=hijri.saturating_add(1))
        .find(|h| hijri_day(*h, month, 1).is_some_and(|d| d.parts().0 == year))
}

/// Which Hijri calendar a year was counted by: the published tables, or arithmetic beyond them.
pub(super) fn hijri_calendar(year: i32) -> &'static str {
    if (1300..=1600).contains(&year) { "islamic-umalqura" } else { "islamic-civil" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_weeks_and_months_are_counted_as_calendars_have_them() {
        let day = Day::new(2025, 4, 16).unwrap();
        assert_eq!(
            (day.weekday(), day.text(), day.week_text()),
            (3, "2025-04-16".into(), "2025-W16".into())
        );
        assert_eq!(day.latest(3), day);
        assert_eq!(day.latest(4).text(), "2025-04-10");
        assert_eq!(day.next(2).text(), "2025-04-22");
        assert_eq!(Day::new(2023, 2, 29), None);
        assert_eq!(add_months(2025, 1, -1), (2024, 12));
        assert_eq!(year_text(-600), "-0600");
    }

    #[test]
    fn hijri_dates_follow_umm_al_qura_and_arithmetic_beyond_its_tables() {
        assert_eq!(hijri_day(1445, 10, 1).unwrap().text(), "2024-04-10");
        assert_eq!(hijri_day(1446, 9, 1).unwrap().text(), "2025-03-01");
        assert_eq!(Day::new(2024, 4, 10).unwrap().hijri(), (1445, 10, 1));
        assert_eq!(hijri_calendar(1445), "islamic-umalqura");
        assert_eq!(hijri_calendar(1200), "islamic-civil");
    }
}
