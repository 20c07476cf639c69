//! Different days for the same event.

use super::{
    super::{article::Place, desk::Desk, entity::Cast, story::Stories},
    Dispute,
};
use crate::report::{Date, Event};
use std::collections::BTreeMap;

/// An event that both parties make unique in its story.
type Happened = (usize, String, usize, usize);

struct Told<'a> {
    at: usize,
    date: &'a Date,
}

/// The same event of the same parties in one story, on two days that stand so in the texts.
pub(super) fn disputes(desk: &Desk<'_>, cast: &Cast, stories: &Stories) -> Vec<Dispute> {
    let mut happened: BTreeMap<Happened, Vec<Told<'_>>> = BTreeMap::new();
    for at in desk.distinct() {
        let (Some(article), Some(story)) =
            (desk.article(at), stories.of.get(at).copied().flatten())
        else {
            continue;
        };
        for event in &article.report.events {
            let date = date(event, &article.report.dates);
            if let (Some((a, b)), Some(date)) = (parties(cast, at, event), date) {
                let key = (story, event.kind.to_string(), a, b);
                happened.entry(key).or_default().push(Told { at, date });
            }
        }
    }
    let mut disputes = Vec::new();
    for ((story, kind, a, b), told) in &happened {
        let name = |e: &usize| cast.entity(*e).map_or("", |e| e.name.as_str());
        let about = format!("{kind}: {}، {}", name(a), name(b));
        disputes.extend(pairs(desk, *story, &about, told));
    }
    disputes
}

fn parties(cast: &Cast, at: usize, event: &Event) -> Option<(usize, usize)> {
    let of = |id: &Option<String>| cast.by_id(at, id.as_ref());
    let (agent, target) = (of(&event.agent)?, of(&event.target)?);
    let single = matches!(
        event.kind.as_ref(),
        "meet" | "call" | "die" | "resign" | "appoint" | "arrest"
    );
    (single && !event.negated && !event.planned)
        .then_some((agent.min(target), agent.max(target)))
}

/// The date of an event, where it is one day that the text itself gives in full.
fn date<'a>(event: &Event, dates: &'a [Date]) -> Option<&'a Date> {
    let value = event.date.as_ref()?;
    let same = dates.iter().filter(|d| d.value == *value && d.precision == "day");
    let near = same.min_by_key(|d| d.start.abs_diff(event.trigger.start))?;
    (near.anchor == "none" && value.len() == 10 && !value.contains('X')).then_some(near)
}

fn pairs(desk: &Desk<'_>, story: usize, about: &str, told: &[Told<'_>]) -> Vec<Dispute> {
    let mut disputes = Vec::new();
    for (n, x) in told.iter().enumerate() {
        for y in told.iter().skip(n + 1) {
            let gives = |at: usize, value: &str| {
                desk.article(at)
                    .is_some_and(|a| a.report.dates.iter().any(|d| d.value == value))
            };
            let differ = x.at != y.at && x.date.value != y.date.value;
            if differ && !gives(x.at, &y.date.value) && !gives(y.at, &x.date.value) {
                let side = |t: &Told<'_>| {
                    (t.date.value.clone(), (t.at, Place::new(t.date.start, t.date.end)))
                };
                let sides = [side(x), side(y)];
                let about = about.to_string();
                disputes.push(Dispute {
                    kind: "date",
                    rule: "conflict/date",
                    about,
                    story,
                    sides,
                });
            }
        }
    }
    disputes
}
