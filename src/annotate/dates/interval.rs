//! Stretches between two dates: `بين 2011 و2015`, `من 5 مايو إلى 7 يونيو`.

use super::{
    point,
    reading::{Date, Reading, What, Year},
    year,
};
use crate::annotate::numerals::Pieces;

/// A stretch that من or بين opens, or two full dates with a dash.
pub(super) fn read(pieces: &Pieces<'_>, at: usize) -> Option<Reading> {
    let between = pieces.is(at, &["بين", "وبين"]);
    let from = pieces.is(at, &["من", "ومن", "منذ", "الفتره", "للفتره"]);
    if !between && !from {
        return None;
    }
    let at = at + usize::from(pieces.is(at + 1, &["بين", "من"]));
    let first = end_point(pieces, at + 1)?;
    // 'من 5 إلى 9 مايو', 'بين عامي 2011 و2015': the stretch is read as one already.
    if matches!(first.rule, "date/days-of-month" | "date/years") {
        return Some(first);
    }
    let link = link(pieces, first.end, between)?;
    let second = end_point(pieces, link)?;
    joined(first.what, second)
}

fn end_point(pieces: &Pieces<'_>, at: usize) -> Option<Reading> {
    let bare = || {
        let year = year::modern(pieces, at).filter(|_| !year::counts(pieces, at + 1))?;
        Some(Reading::new(at + 1, What::Year(year, None), "date/bare-year"))
    };
    bare().or_else(|| point(pieces, at))
}

/// One past the word that leads to the second end.
fn link(pieces: &Pieces<'_>, at: usize, between: bool) -> Option<usize> {
    if between {
        return match pieces.word(at) {
            "و" | "-" => Some(at + 1),
            _ => pieces.joined(at).then_some(at),
        };
    }
    let at = at + usize::from(pieces.is(at, &["،", "و"]));
    pieces.is(at, &["الي", "حتي", "وحتي", "لغايه", "ولغايه", "-", "والي"]).then_some(at + 1)
}

/// Both ends; the first takes the year of the second where it has none.
fn joined(first: What, second: Reading) -> Option<Reading> {
    let first = match (first, &second.what) {
        (What::Date(date @ Date { year: Year::Open(_), .. }), What::Date(other)) => {
            What::Date(Date { year: other.year, ..date })
        }
        (What::Year(first, None), What::Year(last, None)) => {
            return Some(Reading::new(second.end, What::Years(first, *last), "date/years"));
        }
        (What::Date(date), _) => What::Date(date),
        (What::Weekday(day, hint), What::Weekday(..)) => What::Weekday(day, hint),
        (first @ What::Year(..), What::Date(_)) => first,
        (What::Time(clock, on), What::Time(..)) => What::Time(clock, on),
        _ => return None,
    };
    let what = What::Interval(Box::new(first), Box::new(second.what));
    Some(Reading::new(second.end, what, "date/interval"))
}
