//! What a word of time does in a date expression: the attributes of the list `time-word`.

use crate::{annotate::numerals::Pieces, model::Class};

/// A unit of time as ISO 8601 durations name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    /// Seconds.
    Second,
    /// Minutes.
    Minute,
    /// Hours.
    Hour,
    /// Days.
    Day,
    /// Weeks.
    Week,
    /// Months.
    Month,
    /// Years, or so many of them (a decade is 10).
    Years(i32),
}

/// How many a word of unit names by its own form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Number {
    /// `يوم`.
    One,
    /// `يومين`.
    Two,
    /// `أيام`.
    Many,
}

/// Which end of a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edge {
    /// `مطلع`.
    Start,
    /// `منتصف`.
    Middle,
    /// `أواخر`.
    End,
}

/// Where a period lies from the article's day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hint {
    /// `الماضي`.
    Last,
    /// `السابق`, `الأخيرة`: past, but also an adjective of office.
    Before,
    /// `الجاري`.
    This,
    /// `المقبل`.
    Next,
}

/// What a word of time does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tag<'a> {
    /// A unit without the article.
    Unit(Unit, Number),
    /// A unit with the article: `الأسبوع`.
    The(Unit, Number),
    /// `الماضي`, `المقبل`, `الجاري`.
    Hint(Hint),
    /// `هذا`.
    Here,
    /// `نفسه`.
    Same,
    /// `مطلع`, `منتصف`, `أواخر`.
    Edge(Edge),
    /// A day so many days away: `أمس` is -1.
    Day(i32),
    /// A part of the day before its day (`مساء أمس`): `am`, `noon`, `pm` or `any`.
    Part(&'a str),
    /// A part of the day after its hour (`صباحا`): `am`, `noon` or `pm`.
    Clock(&'a str),
    /// `يومي`, `عامي`: two follow.
    Pair,
    /// `الربع`, `النصف` of a year: `Q`, `H`.
    Share(&'a str),
    /// `صيف`.
    Season(&'a str),
    /// `يوميا`.
    Set(&'a str),
    /// `حاليا`, `سابقا`.
    Vague(&'a str),
    /// `بتوقيت غرينتش`: `Z`, `+03:00`, or `-` where the offset is not told.
    Zone(&'a str),
    /// A feast: `h10-01`.
    Feast(&'a str),
    /// `الثمانينيات`: the year of the century it begins.
    Decade(i32),
}

/// The word of time at a piece, longest first: one past its end, what it does.
pub(super) fn tag<'a>(pieces: &Pieces<'a>, at: usize) -> Option<(usize, Tag<'a>)> {
    let (end, attribute) = pieces.entry(at, Class::TimeWord)?;
    Some((end, parse(attribute)?))
}

fn parse(attribute: &str) -> Option<Tag<'_>> {
    let (head, rest) = attribute.split_once(' ').unwrap_or((attribute, ""));
    Some(match head {
        "unit" => unit(rest).map(|(unit, number)| Tag::Unit(unit, number))?,
        "the" => unit(rest).map(|(unit, number)| Tag::The(unit, number))?,
        "last" => Tag::Hint(Hint::Last),
        "before" => Tag::Hint(Hint::Before),
        "next" => Tag::Hint(Hint::Next),
        "this" => Tag::Hint(Hint::This),
        "here" => Tag::Here,
        "same" => Tag::Same,
        "edge" => Tag::Edge(edge(rest)?),
        "day" => Tag::Day(rest.parse().ok()?),
        "part" => Tag::Part(rest),
        "pair" => Tag::Pair,
        "share" => Tag::Share(rest),
        "clock" => Tag::Clock(rest),
        "season" => Tag::Season(rest),
        "set" => Tag::Set(rest),
        "vague" => Tag::Vague(rest),
        "zone" => Tag::Zone(rest),
        "feast" => Tag::Feast(rest),
        "decade" => Tag::Decade(rest.parse().ok()?),
        _ => return None,
    })
}

fn edge(text: &str) -> Option<Edge> {
    Some(match text {
        "start" => Edge::Start,
        "mid" => Edge::Middle,
        "end" => Edge::End,
        _ => return None,
    })
}

fn unit(text: &str) -> Option<(Unit, Number)> {
    let (unit, number) = text.split_once(' ')?;
    let unit = match unit {
        "TS" => Unit::Second,
        "TM" => Unit::Minute,
        "TH" => Unit::Hour,
        "D" => Unit::Day,
        "W" => Unit::Week,
        "M" => Unit::Month,
        "Y" => Unit::Years(1),
        years => Unit::Years(years.strip_suffix('Y')?.parse().ok()?),
    };
    let number = match number {
        "1" => Number::One,
        "2" => Number::Two,
        _ => Number::Many,
    };
    Some((unit, number))
}

impl Unit {
    /// A length of so many (`X` where nobody says how many).
    pub(super) fn length(self, count: Option<i32>) -> String {
        let times = if let Unit::Years(years) = self { years } else { 1 };
        let count = count.map_or("X".into(), |n| n.saturating_mul(times).to_string());
        match self {
            Unit::Second => format!("PT{count}S"),
            Unit::Minute => format!("PT{count}M"),
            Unit::Hour => format!("PT{count}H"),
            Unit::Day => format!("P{count}D"),
            Unit::Week => format!("P{count}W"),
            Unit::Month => format!("P{count}M"),
            Unit::Years(_) => format!("P{count}Y"),
        }
    }
}
