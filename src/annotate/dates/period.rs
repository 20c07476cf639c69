//! Periods counted from the article's day: `الأسبوع الماضي`, `هذا العام`, `مطلع الشهر الجاري`.

use super::{
    month::steps,
    reading::{Reading, What},
    tag::{Edge, Hint, Number, Tag, Unit, tag},
};
use crate::annotate::numerals::{Kind, Pieces, numeral};

/// `مطلع`, `منتصف من`: one past its end.
pub(super) fn edge(pieces: &Pieces<'_>, at: usize) -> Option<(usize, Edge)> {
    let (end, Tag::Edge(edge)) = tag(pieces, at)? else { return None };
    Some((end + usize::from(pieces.is(end, &["من"])), edge))
}

/// A period at a piece.
pub(super) fn read(pieces: &Pieces<'_>, at: usize) -> Option<Reading> {
    let (start, edge) = edge(pieces, at).map_or((at, None), |(end, edge)| (end, Some(edge)));
    same(pieces, start)
        .or_else(|| here(pieces, start, edge))
        .or_else(|| sided(pieces, start, edge))
        .or_else(|| edge_alone(pieces, start, edge))
}

/// `هذا العام`, `هذه الأيام`, `العام هذا` is rare.
fn here(pieces: &Pieces<'_>, at: usize, edge: Option<Edge>) -> Option<Reading> {
    let (start, Tag::Here) = tag(pieces, at)? else { return None };
    let (end, Tag::The(unit, number)) = tag(pieces, start)? else { return None };
    Some(match number {
        Number::One => Reading::new(end, What::Period(unit, 0, edge), "date/this"),
        _ => Reading::new(end, What::Fixed("PRESENT_REF".into()), "date/vague"),
    })
}

/// `العام نفسه`, `نفس العام`, `العام التالي`.
fn same(pieces: &Pieces<'_>, at: usize) -> Option<Reading> {
    let before = usize::from(pieces.is(at, &["نفس"]));
    let (end, Tag::The(Unit::Years(1), Number::One)) = tag(pieces, at + before)? else {
        return None;
    };
    if before == 1 {
        return Some(Reading::new(end, What::SameYear(0), "date/same-year"));
    }
    match tag(pieces, end) {
        Some((end, Tag::Same)) => Some(Reading::new(end, What::SameYear(0), "date/same-year")),
        _ if pieces.is(end, &["التالي", "التاليه"]) => {
            Some(Reading::new(end + 1, What::SameYear(1), "date/next-year"))
        }
        _ => None,
    }
}

/// `الأسبوع الماضي`, `السنوات الثلاث الماضية`, `الأعوام القليلة المقبلة`.
fn sided(pieces: &Pieces<'_>, at: usize, edge: Option<Edge>) -> Option<Reading> {
    let (start, Tag::The(unit, number)) = tag(pieces, at)? else { return None };
    let (start, count) = count(pieces, start);
    let (end, Tag::Hint(hint)) = tag(pieces, start)? else { return None };
    if office(pieces, at, hint) {
        return None;
    }
    let fixed = |value: String| Reading::new(end, What::Fixed(value.into()), "date/vague");
    Some(match (number, count) {
        (_, Some(count)) => fixed(unit.length(Some(count))),
        (Number::One, None) => {
            Reading::new(end, What::Period(unit, steps(hint), edge), "date/relative")
        }
        _ => fixed(reference(hint).into()),
    })
}

/// The words between a unit and its side (`القليلة`, `الثلاث`, `الـ24`): one past them, the number
/// they tell.
pub(in crate::annotate) fn count(pieces: &Pieces<'_>, at: usize) -> (usize, Option<i32>) {
    if pieces.is(at, &["القليله", "القليلتين"]) {
        return (at + 1, None);
    }
    // 'الساعات الـ24 الماضية'
    let article =
        pieces.is(at, &["ال"]) && pieces.get(at + 1).is_some_and(|p| p.kind == Kind::Digits);
    if let Some(number) = article.then(|| numeral(pieces, at + 1)).flatten() {
        return (number.end, Some(number.value as i32));
    }
    match pieces.word(at) {
        "الثلاث" | "الثلاثه" => (at + 1, Some(3)),
        "الاربع" | "الاربعه" => (at + 1, Some(4)),
        "الخمس" | "الخمسه" => (at + 1, Some(5)),
        "الست" | "السته" => (at + 1, Some(6)),
        "السبع" | "السبعه" => (at + 1, Some(7)),
        "الثماني" | "الثمانيه" => (at + 1, Some(8)),
        "التسع" | "التسعه" => (at + 1, Some(9)),
        "العشر" | "العشره" => (at + 1, Some(10)),
        _ => (at, None),
    }
}

/// 'الأمين العام السابق': the year's word is the adjective of an office.
fn office(pieces: &Pieces<'_>, at: usize, hint: Hint) -> bool {
    let doubtful = matches!(hint, Hint::Before | Hint::This);
    let noun = pieces.before(at);
    doubtful && pieces.is(at, &["العام"]) && noun.starts_with("ال") && !matches!(noun, "الي")
}

fn reference(hint: Hint) -> &'static str {
    match hint {
        Hint::Last | Hint::Before => "PAST_REF",
        Hint::This => "PRESENT_REF",
        Hint::Next => "FUTURE_REF",
    }
}

/// `نهاية العام`: the one that runs.
fn edge_alone(pieces: &Pieces<'_>, at: usize, edge: Option<Edge>) -> Option<Reading> {
    let (end, Tag::The(unit, Number::One)) = tag(pieces, at)? else { return None };
    let runs = matches!(unit, Unit::Month | Unit::Years(1)) && edge.is_some();
    runs.then(|| Reading::new(end, What::Period(unit, 0, edge), "date/edge"))
}
