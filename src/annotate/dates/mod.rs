//! Dates and times with their values.
//!
//! A rule reads an expression to what it says ([`reading::What`]: 'a weekday, last'), without any
//! day to count from; [`resolve`] then counts from the article's day ([`anchor::Anchor`]).

mod anchor;
mod calendar;
mod choose;
mod clock;
mod day;
mod duration;
mod interval;
mod month;
mod numeric;
mod period;
mod reading;
mod resolve;
mod tag;
mod tense;
mod year;

pub(super) use duration::about;
pub(super) use period::count as definite_count;

use super::numerals::{Kind, Pieces};
use crate::{model::Model, source::BlockRole, span::Span, text::Document};
use anchor::{Anchor, Days};
use reading::{Reading, What, Year};
use resolve::{Context, resolve};
use tag::{Tag, tag};

/// Blocks at the top whose weekday tells the day of the article.
const LEAD: usize = 4;
/// Blocks at the top in which a full date is the article's own.
const TOP: usize = 4;

/// How exact a date is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Precision {
    /// A time of day.
    Time,
    /// A day.
    Day,
    /// A week.
    Week,
    /// A month.
    Month,
    /// A season or quarter.
    Quarter,
    /// A year.
    Year,
    /// A decade or century.
    Decade,
    /// A length of time.
    Duration,
    /// Something that comes again.
    Set,
    /// The past, the present or the future, no closer.
    Vague,
}

/// A date expression and what it means.
#[derive(Clone, Debug)]
pub struct DateMention {
    /// Where it stands.
    pub span: Span,
    /// ISO 8601 in the manner of TIMEX3 (`2025-04-16`, `2025-W15`, `P3Y`, `PAST_REF`, `SET:P1W`);
    /// unknown parts stay open as `X`.
    pub value: String,
    /// How exact it is.
    pub precision: Precision,
    /// What it was counted from: `published`, `text`, `none` (needs none) or `unknown`.
    pub anchor: &'static str,
    /// `gregorian`, `islamic-umalqura` or `islamic-civil`.
    pub calendar: &'static str,
    /// The rule that read it.
    pub rule: &'static str,
}

/// An expression that was read, and where.
struct Found {
    span: Span,
    block: usize,
    said: bool,
    reading: Reading,
}

/// Finds the date expressions of a document. `published` is the article's ISO date, if known.
pub fn find(
    document: &Document<'_>,
    model: &Model,
    published: Option<&str>,
) -> Vec<DateMention> {
    let found = read_all(document, model);
    let days = Days::of(found.iter().map(|f| &f.reading.what));
    let anchor = anchor(&found, published, &days);
    let mut year = None;
    let mut mentions = Vec::new();
    for found in &found {
        let future = tense::future(document, found.span, &model.lexicon);
        let context = Context { anchor: &anchor, future, year, days: &days };
        year = named_year(&found.reading.what).or(year);
        let Some(value) = resolve(&found.reading.what, &context) else { continue };
        let source = if value.text.contains("XX") { "unknown" } else { anchor.source };
        mentions.push(DateMention {
            span: found.span,
            precision: value.precision,
            anchor: if value.relative { source } else { "none" },
            calendar: value.calendar,
            rule: found.reading.rule,
            value: value.text,
        });
    }
    mentions
}

/// The article's day: given or read at the top, and what the lead calls today.
fn anchor(found: &[Found], published: Option<&str>, days: &Days) -> Anchor {
    let within = |blocks| found.iter().filter(move |f| f.block < blocks);
    let top: Vec<&What> = within(TOP).map(|f| &f.reading.what).collect();
    let Some(mut anchor) = Anchor::find(published, &top) else {
        return Anchor::guess(found.iter().map(|f| &f.reading.what), days);
    };
    let lead = within(LEAD).filter(|f| f.said || matches!(f.reading.what, What::Away(..)));
    anchor.follow(&lead.map(|f| &f.reading.what).collect::<Vec<_>>());
    anchor
}

fn named_year(what: &What) -> Option<i32> {
    match what {
        What::Year(year, _) => Some(*year),
        What::Date(date) => match date.year {
            Year::Given(year) => Some(year),
            _ => None,
        },
        _ => None,
    }
}

/// Reads every block that belongs to the article.
fn read_all(document: &Document<'_>, model: &Model) -> Vec<Found> {
    let mut found = Vec::new();
    let blocks = document.blocks.iter().filter(|b| b.role != BlockRole::Boilerplate);
    for (block, at) in blocks.zip(0..) {
        let pieces = Pieces::cut(document, block.span, &model.lexicon);
        let before = found.len();
        let left = read_block(&pieces, at, &mut found);
        // A line of nothing but dates below the lead is the page's furniture: 'اليوم 06:42'.
        if at >= TOP && left == 0 {
            found.truncate(before);
        }
    }
    found
}

/// Reads one block; how many of its words are no part of a date.
fn read_block(pieces: &Pieces<'_>, block: usize, found: &mut Vec<Found>) -> usize {
    let (mut at, mut left) = (0, 0);
    while at < pieces.len() {
        let Some(reading) = longest(pieces, at) else {
            left += usize::from(pieces.get(at).is_some_and(|p| p.kind != Kind::Mark));
            at += 1;
            continue;
        };
        // 'يوم السبت' in the lead is the day of the article, 'الجمعة' alone may be another.
        let said = pieces.is(at, &["يوم"]);
        let end = reading.end.max(at + 1);
        if let Some(span) = pieces.span(at, end) {
            found.push(Found { span, block, said, reading });
        }
        at = end;
    }
    left
}

/// The longest expression that begins at a piece; of equals the first rule's.
fn longest(pieces: &Pieces<'_>, at: usize) -> Option<Reading> {
    let readings = [
        interval::read(pieces, at),
        point(pieces, at),
        duration::read(pieces, at),
        day::again(pieces, at),
        duration::again(pieces, at),
        simple(pieces, at),
    ];
    // max_by_key keeps the last of equals.
    readings.into_iter().flatten().rev().max_by_key(|r| r.end)
}

/// A point in time: a day with or without its hour, an hour, a month, a period, a year.
fn point(pieces: &Pieces<'_>, at: usize) -> Option<Reading> {
    let readings = [
        clock::read(pieces, at, None),
        day::read(pieces, at).map(|day| with_hour(pieces, day)),
        month::alone(pieces, at),
        period::read(pieces, at),
        year::read(pieces, at),
    ];
    readings.into_iter().flatten().rev().max_by_key(|r| r.end)
}

/// `يوم الجمعة عند الساعة 9 مساء`, `2024-05-06 14:30`.
fn with_hour(pieces: &Pieces<'_>, day: Reading) -> Reading {
    let single = matches!(day.what, What::Date(_) | What::Weekday(..) | What::Away(..));
    let mut start = day.end;
    while start < day.end + 3
        && pieces.is(start, &["،", ",", "في", "عند", "|", "-", "تمام", "t"])
    {
        start += 1;
    }
    let hour = single.then(|| clock::read(pieces, start, Some(day.what.clone()))).flatten();
    hour.unwrap_or(day)
}

/// Sets and vague references that are one entry of the list.
fn simple(pieces: &Pieces<'_>, at: usize) -> Option<Reading> {
    let (end, what, rule) = match tag(pieces, at)? {
        (end, Tag::Set(length)) => (end, format!("SET:{length}"), "date/set"),
        (end, Tag::Vague(reference)) => (end, reference.to_string(), "date/vague"),
        _ => return None,
    };
    Some(Reading::new(end, What::Fixed(what.into()), rule))
}

#[cfg(test)]
mod tests;
