//! Days of a column: which of two numbers is the month is told by the column as a whole.

use crate::source::html;

/// In which order a column writes days of numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    /// 31/12/2025, as Arab newspapers write.
    DayFirst,
    /// 12/31/2025, as American programs write.
    MonthFirst,
}

impl Order {
    /// The month is first only where a date of the column proves it and none speaks against it.
    pub(super) fn of<'a>(dates: impl Iterator<Item = &'a str>) -> Self {
        let (mut day_first, mut month_first) = (0, 0);
        for (first, second, _) in dates.filter_map(numbers) {
            day_first += usize::from(first > 12);
            month_first += usize::from(second > 12);
        }
        if month_first > 0 && day_first == 0 { Self::MonthFirst } else { Self::DayFirst }
    }

    /// The ISO day that a date means; nothing where it is not clear.
    pub(super) fn day(self, date: &str) -> Option<String> {
        let Some((first, second, year)) = numbers(date) else { return html::day(date) };
        let month_first = second > 12 || (self == Self::MonthFirst && first <= 12);
        let (day, month) = if month_first { (second, first) } else { (first, second) };
        html::day(&format!("{year:04}-{month:02}-{day:02}"))
    }
}

/// The numbers of '31/12/2025', '31-12-2025 14:00' or '٣١.١٢.٢٠٢٥'.
fn numbers(date: &str) -> Option<(u32, u32, u32)> {
    let date = date.trim().split([' ', 'T', ',', '،']).next()?;
    let mut parts = date.split(['/', '-', '.']).map(number);
    let found = (parts.next()??, parts.next()??, parts.next()??);
    (parts.next().is_none() && found.2 >= 1000).then_some(found)
}

fn number(digits: &str) -> Option<u32> {
    let value = |c: char| {
        c.to_digit(10).or_else(|| ('٠'..='٩').position(|digit| digit == c).map(|n| n as u32))
    };
    let short = (1..=4).contains(&digits.chars().count());
    digits.chars().try_fold(0, |sum, c| Some(sum * 10 + value(c)?)).filter(|_| short)
}
