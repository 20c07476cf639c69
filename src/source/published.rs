//! A line that holds a full date and nothing else: the day of the report.
//!
//! Only the plain written forms; dates inside the text are another stage's.

use crate::{
    fold::Folded,
    model::{Class, Lexicon},
};

/// ISO 8601 day of a line such as `2025/05/01`, `الخميس 1 مايو 2025` or `01-05-2025 14:30`.
pub(super) fn read(line: &str, lexicon: &Lexicon) -> Option<String> {
    let folded = Folded::new(line);
    if folded.as_str().len() > 90 {
        return None;
    }
    let mut words: Vec<&str> = folded
        .as_str()
        .split(|c: char| {
            c.is_whitespace() || matches!(c, '،' | ',' | '|' | '-' | '/' | '.' | '–')
        })
        .filter(|w| !w.is_empty())
        .collect();
    words.retain(|w| !is_filler(w, lexicon) && !w.contains(':'));
    let (day, month, year) = match words.as_slice() {
        // تشرين الأول and its like take two words; Levantine and Egyptian names may stand together.
        [day, months @ .., year] if !months.is_empty() && months.len() <= 4 => {
            if day.len() == 4 { (*year, months, *day) } else { (*day, months, *year) }
        }
        _ => return None,
    };
    let (day, year): (u32, u32) = (day.parse().ok()?, year.parse().ok()?);
    let month = month_number(month, lexicon)?;
    let fits = (1..=31).contains(&day) && (1900..=2100).contains(&year);
    fits.then(|| format!("{year:04}-{month:02}-{day:02}"))
}

/// Weekdays and the words around a date.
fn is_filler(word: &str, lexicon: &Lexicon) -> bool {
    lexicon.classes(word).has(Class::Weekday)
        || matches!(
            word,
            "يوم"
                | "م"
                | "نشر"
                | "في"
                | "تاريخ"
                | "النشر"
                | "التاريخ"
                | "ص"
                | "مساء"
                | "صباحا"
                | "بتاريخ"
                | "اخر"
                | "تحديث"
                | "الساعه"
                | "gmt"
                | "am"
                | "pm"
        )
}

/// The month that all these words name: one number, one name, or two names of the same month.
fn month_number(words: &[&str], lexicon: &Lexicon) -> Option<u32> {
    if let [number] = words
        && let Ok(month) = number.parse::<u32>()
    {
        return (1..=12).contains(&month).then_some(month);
    }
    let (mut month, mut rest) = (None, words);
    while !rest.is_empty() {
        let names = lexicon.prefixes(rest.iter().copied());
        let (count, _) = names.into_iter().rev().find(|(_, c)| c.has(Class::Month))?;
        let name = rest.get(..count)?.join(" ");
        // Attributes: `5`, `5?` where the word means other things too, `h9` in the Hijri calendar.
        let number = lexicon.attribute(Class::Month, &name)?.trim_end_matches('?');
        let number = number.parse::<u32>().ok()?;
        if month.is_some_and(|m| m != number) {
            return None;
        }
        (month, rest) = (Some(number), rest.get(count..)?);
    }
    month
}
