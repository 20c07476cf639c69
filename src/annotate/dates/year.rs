//! Years, decades, centuries and parts of years: `عام 2011`, `تسعينيات القرن الماضي`.

use super::{
    calendar::hijri_span,
    month, period,
    reading::{Calendar, Reading, What, Year},
    tag::{Edge, Hint, Number, Tag, Unit, tag},
};
use crate::{
    annotate::numerals::{Kind, Pieces, numeral, ordinal},
    model::Class,
};

/// A year, a run of years, a decade, a century or a part of a year.
pub(super) fn read(pieces: &Pieces<'_>, at: usize) -> Option<Reading> {
    part(pieces, at)
        .or_else(|| decade(pieces, at))
        .or_else(|| century(pieces, at))
        .or_else(|| named(pieces, at))
        .or_else(|| span(pieces, at))
        .or_else(|| bare(pieces, at))
}

/// A number of four digits that may be a year of the present age.
pub(super) fn modern(pieces: &Pieces<'_>, at: usize) -> Option<i32> {
    let piece = pieces.get(at).filter(|p| p.kind == Kind::Digits && p.word.len() == 4)?;
    let year = piece.word.parse().ok().filter(|y| (1800..=2100).contains(y))?;
    let decimal = pieces.get(at + 2).is_some_and(|p| p.glued && p.kind == Kind::Digits)
        && pieces.is(at + 1, &[".", ",", "،", "٫", "٬", ":"])
        && pieces.get(at + 1).is_some_and(|p| p.glued);
    (!decimal).then_some(year)
}

/// `عام 2011`, `نهاية عام 2022`, `عامي 2011 و2015`, `عام ألفين وأحد عشر`, `سنة 1445هـ`.
fn named(pieces: &Pieces<'_>, at: usize) -> Option<Reading> {
    let (start, edge) =
        period::edge(pieces, at).map_or((at, None), |(e, edge)| (e, Some(edge)));
    if let Some(year) = edge.and_then(|_| modern(pieces, start)) {
        return Some(Reading::new(start + 1, What::Year(year, edge), "date/year-edge"));
    }
    let start = year_word(pieces, start)?;
    let (end, year) = number(pieces, start)?;
    if let Some((end, last)) = second(pieces, end, year) {
        return Some(Reading::new(end, What::Years(year, last), "date/years"));
    }
    Some(era(pieces, end, year, edge))
}

/// `عام`, `العام`, `سنة`, `عامي`, `موسم`.
fn year_word(pieces: &Pieces<'_>, at: usize) -> Option<usize> {
    match tag(pieces, at) {
        Some((
            end,
            Tag::Unit(Unit::Years(1), Number::One) | Tag::The(Unit::Years(1), Number::One),
        )) => Some(end),
        Some((end, Tag::Pair)) if pieces.is(at, &["عامي"]) => Some(end),
        _ => pieces.is(at, &["موسم", "الموسم", "عامين"]).then_some(at + 1),
    }
}

/// The number of a year, in digits or in words.
fn number(pieces: &Pieces<'_>, at: usize) -> Option<(usize, i32)> {
    if let Some(piece) = pieces.get(at).filter(|p| p.kind == Kind::Digits) {
        let year = piece.word.parse().ok().filter(|y| (100..=2200).contains(y))?;
        return Some((at + 1, year));
    }
    let words =
        numeral(pieces, at).filter(|n| !n.vague && (1000.0..=2200.0).contains(&n.value))?;
    Some((words.end, words.value as i32))
}

/// `(2011)-2015`, `(عامي 2011) و2015`, `(2023)/24`.
fn second(pieces: &Pieces<'_>, at: usize, first: i32) -> Option<(usize, i32)> {
    if !pieces.is(at, &["-", "–", "—", "/", "و"]) {
        return None;
    }
    let last = modern(pieces, at + 1).or_else(|| short(pieces, at + 1, first))?;
    let sane = (1..200).contains(&last.saturating_sub(first));
    sane.then_some((at + 2, last))
}

/// `2023/24`.
fn short(pieces: &Pieces<'_>, at: usize, first: i32) -> Option<i32> {
    let piece =
        pieces.get(at).filter(|p| p.kind == Kind::Digits && p.word.len() == 2 && p.glued)?;
    let last: i32 = first / 100 * 100 + piece.word.parse::<i32>().ok()?;
    (last == first + 1).then_some(last)
}

/// What stands after a year: هـ makes it Hijri, قبل الميلاد turns it round.
fn era(pieces: &Pieces<'_>, at: usize, year: i32, edge: Option<Edge>) -> Reading {
    if pieces.is(at, &["ه", "هجري", "هجريه", "للهجره", "الهجري"]) {
        return Reading::new(at + 1, What::HijriYear(year), "date/hijri-year");
    }
    if let Some(end) = before_christ(pieces, at) {
        return Reading::new(end, What::Year(year.saturating_neg(), None), "date/year");
    }
    let christian = pieces.is(at, &["م", "ميلادي", "ميلاديه", "للميلاد"]);
    Reading::new(at + usize::from(christian), What::Year(year, edge), "date/year")
}

fn before_christ(pieces: &Pieces<'_>, at: usize) -> Option<usize> {
    let long = pieces.is(at, &["قبل"]) && pieces.is(at + 1, &["الميلاد"]);
    long.then_some(at + 2)
}

/// `2011-2015`, `2023/2024` without a word before.
fn span(pieces: &Pieces<'_>, at: usize) -> Option<Reading> {
    let first = modern(pieces, at).filter(|_| free(pieces, at))?;
    let dash = pieces.is(at + 1, &["-", "–", "—", "/"]);
    let last = dash.then(|| modern(pieces, at + 2)).flatten()?;
    let sane = (1..200).contains(&last.saturating_sub(first)) && !counts(pieces, at + 3);
    sane.then(|| Reading::new(at + 3, What::Years(first, last), "date/years"))
}

/// Nothing sticks to the front of the number: '+963-2011' is a telephone.
fn free(pieces: &Pieces<'_>, at: usize) -> bool {
    let glued = pieces.get(at).is_some_and(|p| p.glued);
    !(glued && matches!(pieces.before(at), "-" | "/" | "." | "+" | ":" | "," | "#"))
}

/// `في 2024`, `منذ 2005`, `(2005)`.
fn bare(pieces: &Pieces<'_>, at: usize) -> Option<Reading> {
    let year = modern(pieces, at).filter(|y| (1900..=2099).contains(y) && free(pieces, at))?;
    let before = pieces.before_says(at, "before-year");
    let bracket = pieces.before(at) == "(" && pieces.mark(at + 1, ")");
    if !(before || bracket) || counts(pieces, at + 1) {
        return None;
    }
    let reading = era(pieces, at + 1, year, None);
    Some(Reading { rule: "date/bare-year", ..reading })
}

/// Something that a number before it counts: 'في 2000 منزل'.
pub(super) fn counts(pieces: &Pieces<'_>, at: usize) -> bool {
    let listed = [Class::Counted, Class::Unit, Class::Currency, Class::NumberWord];
    let unit = matches!(tag(pieces, at), Some((_, Tag::Unit(..))));
    let alone = pieces.get(at).is_some_and(|p| p.clitic.is_empty());
    alone && (unit || listed.iter().any(|c| pieces.entry(at, *c).is_some()))
        || pieces.is(at, &["%", "٪", "$", "€"])
}

/// `تسعينيات القرن الماضي`, `الثمانينيات`.
fn decade(pieces: &Pieces<'_>, at: usize) -> Option<Reading> {
    let (start, _) = period::edge(pieces, at).unwrap_or((at, Edge::Start));
    let (end, Tag::Decade(years)) = tag(pieces, start)? else { return None };
    let from = end + usize::from(pieces.is(end, &["من"]));
    if let Some(century) = century(pieces, from) {
        let first = match century.what {
            What::Years(first, _) => first - 1,
            What::Period(_, by, _) => 2000 + by * 100,
            _ => return None,
        };
        let what = What::Years(first + years, first + years + 9);
        return Some(Reading::new(century.end, what, "date/decade"));
    }
    // 'في الثلاثينيات من عمره'
    let age = pieces.is(end, &["من"]) && pieces.word(end + 1).contains("عمر");
    let named = pieces.word(start).starts_with("ال");
    let what = What::Years(1900 + years, 1909 + years);
    (named && !age).then(|| Reading::new(end, what, "date/decade"))
}

/// `القرن الـ19`, `القرن السادس قبل الميلاد`, `القرن الماضي`.
fn century(pieces: &Pieces<'_>, at: usize) -> Option<Reading> {
    let (start, Tag::The(Unit::Years(100), Number::One)) = tag(pieces, at)? else {
        return None;
    };
    if let Some((end, Tag::Hint(hint))) = tag(pieces, start) {
        let what = What::Period(Unit::Years(100), month::steps(hint), None);
        return Some(Reading::new(end, what, "date/century"));
    }
    let (end, number) = century_number(pieces, start)?;
    if let Some(end) = before_christ(pieces, end) {
        let years = What::Years(-100 * number, -100 * number + 99);
        return Some(Reading::new(end, years, "date/century"));
    }
    if pieces.is(end, &["الهجري", "هجري", "للهجره"]) {
        let years = hijri_years(100 * number - 99, 100 * number)?;
        return Some(Reading::new(end + 1, years, "date/hijri-century"));
    }
    let after = pieces.is(end, &["الميلادي", "ميلادي", "للميلاد"]);
    let years = What::Years(100 * number - 99, 100 * number);
    Some(Reading::new(end + usize::from(after), years, "date/century"))
}

/// The Gregorian years that Hijri years reach into.
fn hijri_years(first: i32, last: i32) -> Option<What> {
    let (from, _) = hijri_span(first, None)?;
    let (_, to) = hijri_span(last, None)?;
    Some(What::Years(from.parts().0, to.parts().0))
}

fn century_number(pieces: &Pieces<'_>, at: usize) -> Option<(usize, i32)> {
    let at = at + usize::from(pieces.is(at, &["ال"]));
    if let Some(piece) = pieces.get(at).filter(|p| p.kind == Kind::Digits) {
        return Some((at + 1, piece.word.parse().ok().filter(|n| (1..=30).contains(n))?));
    }
    let (end, number) = ordinal(pieces, at)?;
    Some((end, i32::try_from(number).ok()?))
}

/// `الربع الأول من 2024`, `النصف الثاني من العام الجاري`, `صيف 2023`, `الصيف الماضي`.
fn part(pieces: &Pieces<'_>, at: usize) -> Option<Reading> {
    let (end, code) = match tag(pieces, at)? {
        (end, Tag::Share(code)) => {
            let (end, number) = ordinal(pieces, end).filter(|o| o.1 <= 4)?;
            (end, format!("{code}{number}"))
        }
        (end, Tag::Season(code)) => (end, code.to_string()),
        _ => return None,
    };
    let from = end + usize::from(pieces.is(end, &["من"]));
    let (end, year) = match modern(pieces, from) {
        Some(year) => (from + 1, Year::Given(year)),
        None => month::year(pieces, from, Calendar::Gregorian),
    };
    let open = matches!(year, Year::Open(None | Some(Hint::Before)));
    (!open).then(|| Reading::new(end, What::PartOfYear(code, year), "date/part-of-year"))
}
