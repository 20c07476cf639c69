//! What happened when: every dated expression and event of the articles on one line.
//!
//! Days that stand in a text and days counted from the day of a report are told apart; a day whose
//! year nobody gives (9 مارس) stays open and comes last.

use super::{
    article::{Article, Place},
    desk::Desk,
    entity::{self, Cast},
    story::{self, Stories},
};
use crate::report;
use std::collections::{BTreeMap, BTreeSet};

/// Code units between two events that may both be meant by a date.
const NEAR: u32 = 12;

/// What a point of the timeline is known by.
type Key = (bool, String, Option<Scope>);

/// Where an open date means one day: 9 مارس in one story, 'الجمعة' in one article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Scope {
    Story(Option<usize>),
    Article(usize),
}

/// What was told of one point: the precision, whether counted, and where.
#[derive(Default)]
struct Told {
    precision: report::Code,
    written: bool,
    counted: bool,
    places: Vec<(usize, Place)>,
    events: BTreeMap<Kind, BTreeSet<(usize, Place)>>,
}

/// What makes two events of one day the same.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Kind {
    kind: String,
    agent: Option<usize>,
    target: Option<usize>,
    place: Option<usize>,
    negated: bool,
    planned: bool,
}

/// The timeline: full dates in order, then those with an open part.
pub(super) fn timeline(desk: &Desk<'_>, cast: &Cast, stories: &Stories) -> Vec<report::Moment> {
    let mut points: BTreeMap<Key, Told> = BTreeMap::new();
    for at in desk.distinct() {
        dates(desk, stories, at, &mut points);
        events(desk, cast, stories, at, &mut points);
    }
    let written = points.into_iter().filter(|(_, told)| !told.places.is_empty());
    written.map(|((open, value, _), told)| moment(desk, stories, open, value, told)).collect()
}

fn dates(desk: &Desk<'_>, stories: &Stories, at: usize, points: &mut BTreeMap<Key, Told>) {
    let Some(article) = desk.article(at) else { return };
    for date in article.report.dates.iter().filter(|d| is_point(d)) {
        let place = Place::new(date.start, date.end);
        if article.sentence_at(date.start).is_none() {
            continue;
        }
        let told = points.entry(key(&date.value, stories, at)).or_default();
        told.precision = date.precision.clone();
        told.written |= date.anchor == "none";
        told.counted |= matches!(date.anchor.as_ref(), "published" | "text");
        told.places.push((at, place));
    }
}

/// Events go to the date of their sentence.
fn events(
    desk: &Desk<'_>,
    cast: &Cast,
    stories: &Stories,
    at: usize,
    points: &mut BTreeMap<Key, Told>,
) {
    let Some(article) = desk.article(at) else { return };
    for event in &article.report.events {
        let date = event.date.as_ref().filter(|d| is_its_date(article, event, d));
        let Some(told) = date.and_then(|d| points.get_mut(&key(d, stories, at))) else {
            continue;
        };
        let kind = Kind {
            kind: event.kind.to_string(),
            agent: cast.by_id(at, event.agent.as_ref()),
            target: cast.by_id(at, event.target.as_ref()),
            place: cast.by_id(at, event.place.as_ref()),
            negated: event.negated,
            planned: event.planned,
        };
        let place = Place::new(event.trigger.start, event.trigger.end);
        told.events.entry(kind).or_default().insert((at, place));
    }
}

/// A day, month or year that can stand on a line: no span of time, no 'recently', no bare hour.
fn is_point(date: &report::Date) -> bool {
    let precise = matches!(
        date.precision.as_ref(),
        "time" | "day" | "week" | "month" | "quarter" | "year" | "decade"
    );
    precise && !date.value.starts_with('T') && !date.value.starts_with('P')
}

/// The hour of a day stands with its day.
fn key(value: &str, stories: &Stories, at: usize) -> Key {
    let day = value.split('T').next().unwrap_or(value);
    let scope = if !day.contains('X') {
        None
    } else if day.chars().any(|c| c.is_ascii_digit()) {
        Some(Scope::Story(stories.of.get(at).copied().flatten()))
    } else {
        Some(Scope::Article(at))
    };
    (scope.is_some(), day.to_string(), scope)
}

/// Whether no other event stands nearer to the date: in 'زيارة … أعقبت سقوط النظام في 8 كانون
/// الأول' the day is that of the fall.
fn is_its_date(article: &Article, event: &report::Event, value: &str) -> bool {
    let apart = |e: &report::Event, d: &report::Date| {
        d.start.saturating_sub(e.trigger.end).max(e.trigger.start.saturating_sub(d.end))
    };
    let Some(sentence) = article.report.sentences.get(event.sentence as usize) else {
        return false;
    };
    let here = |d: &&report::Date| sentence.start <= d.start && d.end <= sentence.end;
    let dates = article.report.dates.iter().filter(|d| d.value == value).filter(here);
    let Some(date) = dates.min_by_key(|d| apart(event, d)) else { return false };
    let beside = article.report.events.iter().filter(|e| e.sentence == event.sentence);
    beside
        .map(|e| apart(e, date))
        .min()
        .is_some_and(|nearest| apart(event, date) <= nearest + NEAR)
}

fn moment(
    desk: &Desk<'_>,
    stories: &Stories,
    open: bool,
    value: String,
    told: Told,
) -> report::Moment {
    let articles: BTreeSet<usize> = told.places.iter().map(|p| p.0).collect();
    let mut of = articles.iter().filter_map(|at| stories.of.get(*at).copied().flatten());
    let first = of.next();
    let story = first.filter(|s| of.all(|o| o == *s)).map(story::id);
    let event = |(kind, places): (Kind, BTreeSet<(usize, Place)>)| report::MomentEvent {
        kind: kind.kind.into(),
        agent: kind.agent.map(entity::id),
        target: kind.target.map(entity::id),
        place: kind.place.map(entity::id),
        negated: kind.negated,
        planned: kind.planned,
        sources: places.into_iter().map(|(at, place)| desk.source(at, place)).collect(),
    };
    report::Moment {
        value,
        precision: told.precision,
        open,
        inferred: told.counted && !told.written && !open,
        events: told.events.into_iter().map(event).collect(),
        story,
        sources: told.places.into_iter().map(|(at, place)| desk.source(at, place)).collect(),
    }
}
