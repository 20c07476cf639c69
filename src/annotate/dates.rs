//! Dates and times with their values.

use crate::{model::Model, span::Span, text::Document};

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

/// Finds the date expressions of a document. `published` is the article's ISO date, if known.
pub fn find(
    _document: &Document<'_>,
    _model: &Model,
    _published: Option<&str>,
) -> Vec<DateMention> {
    Vec::new()
}
