//! What happened when: every dated expression and event of the articles on one line.
//!
//! Days that stand in a text and days counted from the day of a report are told apart; a day whose
//! year nobody gives (9 مارس) stays open and comes last.

use super::{
    article::Place,
    desk::Desk,
    entity::{self, Cast},
    story::{self, Stories},
};
use crate::report;
use std::collections::{BTreeMap, BTreeSet};

/// What a point of the timeline is known by.
type Key = (bool, String);

/// What was told of one point: the precision, whether counted, and where.
#[derive(Default)]
struct Told {
    precision: report::Code,
    written: bool,
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
        dates(desk, at, &mut points);
        events(desk, cast, at, &mut points);
    }
    let written = points.into_iter().filter(|(_, told)| !told.places.is_empty());
    written.map(|((open, value), told)| moment(desk, stories, open, value, told)).collect()
}

fn dates(desk: &Desk<'_>, at: usize, points: &mut BTreeMap<Key, Told>) {
    let Some(article) = desk.article(at) else { return };
    for date in article.report.dates.iter().filter(|d| is_point(d)) {
        let place = Place::new(date.start, date.end);
        if article.sentence_at(date.start).is_none() {
            continue;
        }
        let told = points.entry(key(&date.value)).or_default();
        told.precision = date.precision.clone();
        told.written |= date.anchor == "none";
        told.places.push((at, place));
    }
}

/// Events go to the date of their sentence.
fn events(desk: &Desk<'_>, cast: &Cast, at: usize, points: &mut BTreeMap<Key, Told>) {
    let Some(article) = desk.article(at) else { return };
    for event in &article.report.events {
        let Some(told) = event.date.as_ref().and_then(|d| points.get_mut(&key(d))) else {
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
fn key(value: &str) -> Key {
    let day = value.split('T').next().unwrap_or(value);
    (day.contains('X'), day.to_string())
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
        inferred: !told.written,
        events: told.events.into_iter().map(event).collect(),
        story,
        sources: told.places.into_iter().map(|(at, place)| desk.source(at, place)).collect(),
    }
}
