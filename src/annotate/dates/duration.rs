//! Lengths of time and points counted by them: `ثلاثة أيام`, `قبل يومين`, `منذ 5 أعوام`.

use super::{
    reading::{Reading, What},
    tag::{Number, Tag, Unit, tag},
};
use crate::annotate::numerals::{Kind, Pieces, numeral};

/// A length at a piece.
struct Length {
    end: usize,
    unit: Unit,
    /// How many; `None` where the text leaves it open.
    count: Option<i32>,
    /// A bare singular: 'عام', 'عقد', which proves nothing without a word before it.
    bare: bool,
}

/// A length, or a point or stretch counted by one.
pub(super) fn read(pieces: &Pieces<'_>, at: usize) -> Option<Reading> {
    counted(pieces, at).or_else(|| {
        let start = about(pieces, at);
        let length = length(pieces, start).filter(|l| !l.bare || start > at)?;
        Some(fixed(&length, "date/duration"))
    })
}

fn fixed(length: &Length, rule: &'static str) -> Reading {
    Reading::new(length.end, What::Fixed(length.unit.length(length.count).into()), rule)
}

/// `أكثر من`, `نحو`: one past it.
pub(in crate::annotate) fn about(pieces: &Pieces<'_>, at: usize) -> usize {
    match pieces.word(at) {
        "اكثر" | "اقل" | "ازيد" | "يقارب" | "يقرب" | "اقرب" if pieces.is(at + 1, &["من"]) => {
            at + 2
        }
        "نحو" | "حوالي" | "قرابه" | "زهاء" | "قراب" | "يقارب" => {
            at + 1
        }
        "ما" if pieces.is(at + 1, &["يقارب", "يزيد", "يقرب", "لا"]) => {
            let end = at + 2 + usize::from(pieces.is(at + 1, &["لا"]));
            end + usize::from(pieces.is(end, &["من", "عن", "علي"]))
        }
        _ => at,
    }
}

/// `قبل يومين`, `بعد أسبوعين`, `منذ ثلاث سنوات`, `خلال أيام`.
fn counted(pieces: &Pieces<'_>, at: usize) -> Option<Reading> {
    let word = pieces.get(at)?.word.as_ref();
    let side = match word {
        "قبل" => -1,
        "بعد" => 1,
        "منذ" | "خلال" | "طوال" | "طيله" | "لمده" | "مده" | "مدي" | "مدار" | "غضون" => {
            0
        }
        _ => return None,
    };
    let length = length(pieces, about(pieces, at + 1))?;
    let open = length.count.is_none();
    // 'بعد يومين من الهجوم' is counted from the attack.
    let now = pieces.is(length.end, &["من"]) && pieces.is(length.end + 1, &["الان", "اليوم"]);
    let elsewhere = pieces.is(length.end, &["من", "علي"]) && !now;
    let vague = |value: &'static str| {
        Some(Reading::new(length.end, What::Fixed(value.into()), "date/vague-distance"))
    };
    // 'خلال ساعات الليل', 'خلال أيام الأعياد' are those of something, 'يوما بعد يوم' goes on and on.
    let theirs = open && side == 0 && pieces.word(length.end).starts_with("ال");
    let on_and_on = length.bare && !open && pieces.before(at).starts_with(pieces.word(at + 1));
    if theirs || on_and_on {
        return None;
    }
    match (side, open) {
        _ if elsewhere => Some(fixed(&length, "date/duration")),
        (-1, true) => vague("PAST_REF"),
        (1, true) => vague("FUTURE_REF"),
        (0, true) if matches!(word, "خلال" | "غضون") => vague("FUTURE_REF"),
        (0, _) => Some(fixed(&length, "date/duration")),
        (side, _) => {
            let what = What::Point(length.unit, side * length.count.unwrap_or(0));
            Some(Reading::new(length.end + if now { 2 } else { 0 }, what, "date/distance"))
        }
    }
}

fn length(pieces: &Pieces<'_>, at: usize) -> Option<Length> {
    if let Some(half) = half(pieces, at) {
        return Some(half);
    }
    let number = numeral(pieces, at);
    let start = number.map_or(at, |n| n.end);
    let (mut end, unit, form) = match tag(pieces, start)? {
        (end, Tag::Unit(unit, form)) => (end, unit, form),
        // 'عشرات الأعوام'
        (end, Tag::The(unit, Number::Many)) if number.is_some_and(|n| n.vague) => {
            (end, unit, Number::Many)
        }
        _ => return None,
    };
    // 'بعد عام 1967', 'القرار (833) عام 1993': the word names a year.
    if unit == Unit::Years(1)
        && form == Number::One
        && pieces.get(end).is_some_and(|p| p.kind == Kind::Digits)
    {
        return None;
    }
    let count = match (number, form) {
        (Some(number), _) if number.vague => None,
        (Some(number), _) => Some(whole(number.value)?),
        (None, Number::One) => Some(1),
        (None, Number::Two) => Some(2),
        (None, Number::Many) => None,
    };
    // 'يوم واحد'
    end += usize::from(number.is_none() && pieces.is(end, &["واحد", "واحده"]));
    let more = and_a_half(pieces, end, unit, count);
    let bare = number.is_none() && (form == Number::One || doubtful(pieces, start, form));
    Some(more.unwrap_or(Length { end, unit, count, bare }))
}

/// 'أيام الأعياد', 'أشهر الخطاطين', 'عقود عمل': plurals that head a phrase or are another word.
fn doubtful(pieces: &Pieces<'_>, at: usize, form: Number) -> bool {
    let words = ["ايام", "ساعات", "ليالي", "ليال", "اشهر", "دقائق", "عقود", "ثوان", "ثواني"];
    form == Number::Many && words.contains(&pieces.word(at))
}

fn whole(value: f64) -> Option<i32> {
    let inside = (0.0..=1_000_000_000.0).contains(&value) && value.fract() == 0.0;
    inside.then_some(value as i32)
}

/// `نصف ساعة`, `ربع قرن`.
fn half(pieces: &Pieces<'_>, at: usize) -> Option<Length> {
    let part = match pieces.word(at) {
        "نصف" => 2,
        "ربع" => 4,
        _ => return None,
    };
    let (end, Tag::Unit(unit, Number::One)) = tag(pieces, at + 1)? else { return None };
    let (unit, count) = smaller(unit, part)?;
    Some(Length { end, unit, count: Some(count), bare: false })
}

fn smaller(unit: Unit, part: i32) -> Option<(Unit, i32)> {
    Some(match unit {
        Unit::Hour => (Unit::Minute, 60 / part),
        Unit::Minute => (Unit::Second, 60 / part),
        Unit::Day => (Unit::Hour, 24 / part),
        Unit::Years(1) => (Unit::Month, 12 / part),
        Unit::Years(years) if years % part == 0 => (Unit::Years(1), years / part),
        _ => return None,
    })
}

/// `ساعة ونصف`, `عامين ونصف`.
fn and_a_half(
    pieces: &Pieces<'_>,
    at: usize,
    unit: Unit,
    count: Option<i32>,
) -> Option<Length> {
    let part = match pieces.word(at) {
        "نصف" | "النصف" if pieces.joined(at) => 2,
        "ربع" if pieces.joined(at) => 4,
        _ => return None,
    };
    let (small, more) = smaller(unit, part)?;
    let count = count?.checked_mul(more.checked_mul(part)?)?.checked_add(more)?;
    // 'عامين ونصف العام'
    let again = matches!(tag(pieces, at + 1), Some((_, Tag::The(u, Number::One))) if u == unit);
    Some(Length {
        end: at + 1 + usize::from(again),
        unit: small,
        count: Some(count),
        bare: false,
    })
}

/// `كل ثلاثة أشهر`.
pub(super) fn again(pieces: &Pieces<'_>, at: usize) -> Option<Reading> {
    let length = pieces.is(at, &["كل"]).then(|| length(pieces, at + 1)).flatten()?;
    length.count?;
    let value = format!("SET:{}", length.unit.length(length.count));
    Some(Reading::new(length.end, What::Fixed(value.into()), "date/set"))
}
