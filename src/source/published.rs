//! A line that holds a full date and nothing else: the day of the report.
//!
//! Only the plain written forms; dates inside the text are another stage's.

use crate::text::Folded;

/// ISO 8601 day of a line such as `2025/05/01`, `الخميس 1 مايو 2025` or `01-05-2025 14:30`.
pub(super) fn read(line: &str) -> Option<String> {
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
    words.retain(|w| !is_filler(w) && !w.contains(':'));
    let (day, month, year) = match words.as_slice() {
        // تشرين الأول and its like take two words; Levantine and Egyptian names may stand together.
        [day, months @ .., year] if !months.is_empty() && months.len() <= 4 => {
            if day.len() == 4 { (*year, months, *day) } else { (*day, months, *year) }
        }
        _ => return None,
    };
    let (day, year): (u32, u32) = (day.parse().ok()?, year.parse().ok()?);
    let month = month_number(month)?;
    let fits = (1..=31).contains(&day) && (1900..=2100).contains(&year);
    fits.then(|| format!("{year:04}-{month:02}-{day:02}"))
}

fn is_filler(word: &str) -> bool {
    matches!(
        word,
        "السبت"
            | "الاحد"
            | "الاثنين"
            | "الثلاثاء"
            | "الاربعاء"
            | "الخميس"
            | "الجمعه"
            | "يوم"
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

fn month_number(words: &[&str]) -> Option<u32> {
    if let [number] = words
        && let Ok(month) = number.parse::<u32>()
    {
        return (1..=12).contains(&month).then_some(month);
    }
    let mut month = None;
    let mut rest = words;
    while let [first, tail @ ..] = rest {
        let (found, tail) = match (*first, tail) {
            ("تشرين" | "كانون", [second, tail @ ..]) => {
                (levant(first, second)?, tail)
            }
            (name, tail) => (single(name)?, tail),
        };
        if month.is_some_and(|m| m != found) {
            return None;
        }
        (month, rest) = (Some(found), tail);
    }
    month
}

fn levant(first: &str, second: &str) -> Option<u32> {
    match (first, second) {
        ("تشرين", "الاول") => Some(10),
        ("تشرين", "الثاني") => Some(11),
        ("كانون", "الاول") => Some(12),
        ("كانون", "الثاني") => Some(1),
        _ => None,
    }
}

fn single(name: &str) -> Option<u32> {
    Some(match name {
        "يناير" | "جانفي" => 1,
        "فبراير" | "شباط" | "فيفري" => 2,
        "مارس" | "اذار" => 3,
        "ابريل" | "نيسان" | "افريل" => 4,
        "مايو" | "ايار" | "ماي" => 5,
        "يونيو" | "حزيران" | "جوان" => 6,
        "يوليو" | "تموز" | "جويليه" | "يوليوز" => 7,
        "اغسطس" | "اب" | "اوت" | "غشت" => 8,
        "سبتمبر" | "ايلول" | "شتنبر" => 9,
        "اكتوبر" => 10,
        "نوفمبر" | "نونبر" => 11,
        "ديسمبر" | "دجنبر" => 12,
        _ => return None,
    })
}
