//! Days as pages write them for machines and for readers -> ISO 8601.
//!
//! The day is the outlet's own: `2025-05-01T23:30:00+03:00` is 1 May, whatever day it is elsewhere.

use crate::fold::Folded;

/// The Arabic months, which the analysis reads too.
const MONTHS: &str = include_str!("../../../models/lexicon/month.txt");
/// The months of RFC 2822: 'Thu, 01 May 2025 20:30:00 GMT'.
const ENGLISH: &[&str] =
    &["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// Reads a machine's date, or a reader's: '2025-05-01T20:30:00Z', '01 May 2025', '1 مايو 2025'.
pub(super) fn read(text: &str) -> Option<String> {
    let short: String = text.chars().take(120).collect();
    let folded = Folded::new(&short);
    numeric(folded.as_str()).or_else(|| written(folded.as_str()))
}

/// The day of a line that a reader sees above an article; none where the line says more than that.
pub(super) fn line(text: &str) -> Option<String> {
    let folded = Folded::new(text);
    let letters =
        folded.as_str().split_whitespace().filter(|w| w.chars().any(char::is_alphabetic));
    if text.len() > 160 || letters.count() > 10 {
        return None;
    }
    numeric(folded.as_str()).or_else(|| written(folded.as_str()))
}

/// `2025-05-01…`, `2025/5/1`, `01-05-2025`, `20250501`, `20250501T203000Z`. Arab newspapers put the day
/// first; the month stands there only where nothing else is possible: `12/31/2025`.
fn numeric(text: &str) -> Option<String> {
    let numbers: Vec<&str> =
        text.split(|c: char| !c.is_ascii_digit()).filter(|n| !n.is_empty()).collect();
    let whole = text.split_whitespace().next().unwrap_or("");
    let compact = whole.split(['t', 'T']).next().unwrap_or("");
    if let (true, 8) = (compact.bytes().all(|b| b.is_ascii_digit()), compact.len()) {
        return day(compact.get(..4)?, compact.get(4..6)?, compact.get(6..)?);
    }
    numbers.windows(3).find_map(|window| match window {
        [y, m, d] if y.len() == 4 && is_joined(text, y, m) => day(y, m, d),
        [d, m, y] if y.len() == 4 && is_joined(text, d, m) => {
            day(y, m, d).or_else(|| day(y, d, m))
        }
        _ => None,
    })
}

/// Whether one mark alone stands between two numbers: '2025-05', not '2025 الساعة 05'.
fn is_joined(text: &str, first: &str, second: &str) -> bool {
    ['-', '/', '.'].iter().any(|mark| text.contains(&format!("{first}{mark}{second}")))
}

/// '1 مايو 2025', 'الأحد، 04 آب/اغسطس 2013', '01 May 2025', 'May 1, 2025'.
fn written(text: &str) -> Option<String> {
    let apart = |c: char| !c.is_alphanumeric();
    let words: Vec<&str> = text.split(apart).filter(|w| !w.is_empty()).take(40).collect();
    let year_at = words
        .iter()
        .position(|w| w.len() == 4 && (w.starts_with("19") || w.starts_with("20")))?;
    let before = words.get(year_at.saturating_sub(5)..year_at)?;
    let (at, month) = (0..before.len()).find_map(|at| Some((at, month(before.get(at..)?)?)))?;
    let is_day = |w: &&&str| w.len() <= 2 && w.bytes().all(|b| b.is_ascii_digit());
    let day_before = before.get(..at)?.iter().rev().find(is_day);
    let number = day_before.or_else(|| before.get(at..)?.iter().find(is_day))?;
    day(words.get(year_at)?, &month.to_string(), number)
}

/// The month that the words begin with; Hijri months belong to another calendar.
fn month(words: &[&str]) -> Option<u32> {
    let first = words.first()?;
    let english = first.get(..3).filter(|_| first.is_ascii());
    if let Some(at) = english.and_then(|e| ENGLISH.iter().position(|m| *m == e)) {
        return Some(at as u32 + 1);
    }
    let two = words.get(1).map(|second| format!("{first} {second}"));
    let find = |name: &str| {
        MONTHS.lines().filter(|l| !l.starts_with('#')).find_map(|line| {
            let (form, number) = line.split_once('\t')?;
            (Folded::new(form).as_str() == name)
                .then(|| number.trim_end_matches('?').parse().ok())?
        })
    };
    two.as_deref().and_then(find).or_else(|| find(first))
}

fn day(year: &str, month: &str, day: &str) -> Option<String> {
    let (year, month, day): (u32, u32, u32) =
        (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
    let fits =
        (1900..=2100).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
    fits.then(|| format!("{year:04}-{month:02}-{day:02}"))
}
