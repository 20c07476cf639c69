//! The days of a column, which its rows write alike: 03/04/2025 alone does not say which number is
//! the month, but a row with 12/31/2025 says it for all.

use crate::source::html;

/// Which number stands first in the dates of a column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Order {
    /// The day, as Arab newspapers write it; where nothing speaks against it.
    #[default]
    DayFirst,
    /// The month, as Americans write it.
    MonthFirst,
}

impl Order {
    /// The order that the dates of a column prove; rows that contradict each other prove none.
    pub(super) fn of<'c>(cells: impl Iterator<Item = &'c str>) -> Self {
        let (mut day_first, mut month_first) = (false, false);
        for (first, second) in cells.filter_map(pair) {
            day_first |= first > 12;
            month_first |= second > 12;
        }
        if month_first && !day_first { Self::MonthFirst } else { Self::DayFirst }
    }

    /// The ISO day that a cell means; nothing where it is not clear.
    pub(super) fn read(self, cell: &str) -> Option<String> {
        let swapped = || {
            let (month, day) = pair(cell)?;
            let year =
                cell.split(|c: char| !c.is_numeric()).filter(|n| !n.is_empty()).nth(2)?;
            html::day(&format!("{day}/{month}/{year}"))
        };
        match self {
            Self::DayFirst => html::day(cell),
            Self::MonthFirst => swapped().or_else(|| html::day(cell)),
        }
    }
}

/// The two numbers before the year, where a cell begins with a date in numbers.
fn pair(cell: &str) -> Option<(u32, u32)> {
    let cell = cell.trim();
    let mut numbers = cell.split(['/', '-', '.']);
    let (first, second) = (number(numbers.next()?)?, number(numbers.next()?)?);
    let year = numbers.next()?.chars().take_while(|c| c.is_numeric()).count();
    (year == 4).then_some((first, second))
}

/// One or two digits, Arabic ones too.
fn number(text: &str) -> Option<u32> {
    let digit = |c: char| {
        c.to_digit(10).or_else(|| u32::from(c).checked_sub(0x660).filter(|d| *d < 10))
    };
    let digits: Vec<u32> = text.chars().take(3).map(digit).collect::<Option<_>>()?;
    (1..=2)
        .contains(&digits.len())
        .then(|| digits.iter().fold(0, |sum, digit| sum * 10 + digit))
}

#[cfg(test)]
mod tests {
    use super::Order;

    fn days(cells: &[&str]) -> Vec<Option<String>> {
        let order = Order::of(cells.iter().copied());
        cells.iter().map(|cell| order.read(cell)).collect()
    }

    #[test]
    fn the_day_stands_first_unless_a_row_proves_the_month() {
        let some = |day: &str| Some(day.to_string());
        assert_eq!(
            days(&["03/04/2025", "15/01/2025"]),
            [some("2025-04-03"), some("2025-01-15")]
        );
        assert_eq!(days(&["03/04/2025"]), [some("2025-04-03")]);
        assert_eq!(
            days(&["3/4/2025 10:00", "12/31/2025"]),
            [some("2025-03-04"), some("2025-12-31")]
        );
        assert_eq!(days(&["٣/٤/٢٠٢٥", "١٢/٣١/٢٠٢٥"]), [some("2025-03-04"), some("2025-12-31")]);
        // Rows that contradict each other are read one by one.
        assert_eq!(
            days(&["03/04/2025", "31/12/2025", "12/31/2025"]),
            [some("2025-04-03"), some("2025-12-31"), some("2025-12-31")]
        );
        assert_eq!(
            days(&["2025-03-04", "1 مايو 2025", "12/31/2025", "أمس"]),
            [some("2025-03-04"), some("2025-05-01"), some("2025-12-31"), None]
        );
    }
}
