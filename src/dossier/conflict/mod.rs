//! What cannot all be true: figures, dates, office holders, speakers.
//!
//! A false conflict costs more trust than a missed one, so each rule asks that both sides speak of
//! the same thing in sentences that are alike, and that neither article gives the other's value
//! anywhere.

mod attribution;
mod date;
mod figure;
mod office;

use super::{
    article::Place,
    desk::Desk,
    entity::Cast,
    statement::Statements,
    story::{self, Stories},
    voice::Voices,
};
use crate::report;
use std::collections::{BTreeMap, BTreeSet};

/// Two places that disagree.
struct Dispute {
    kind: &'static str,
    rule: &'static str,
    /// What the sides disagree on: the same for every pair of the same dispute.
    about: String,
    story: usize,
    sides: [(String, (usize, Place)); 2],
}

/// All conflicts, pairs on the same matter put together.
pub(super) fn conflicts(
    desk: &Desk<'_>,
    cast: &Cast,
    stories: &Stories,
    statements: &Statements,
    voices: &Voices,
) -> Vec<report::Conflict> {
    let mut disputes = figure::disputes(desk, stories, statements);
    disputes.extend(date::disputes(desk, cast, stories));
    disputes.extend(office::disputes(desk, cast, stories));
    disputes.extend(attribution::disputes(desk, cast, stories, voices));
    let mut matters: BTreeMap<(usize, &str, String), Vec<Dispute>> = BTreeMap::new();
    for dispute in disputes {
        let key = (dispute.story, dispute.kind, dispute.about.clone());
        matters.entry(key).or_default().push(dispute);
    }
    matters.into_values().filter_map(|disputes| write(desk, &disputes)).collect()
}

fn write(desk: &Desk<'_>, disputes: &[Dispute]) -> Option<report::Conflict> {
    let first = disputes.first()?;
    let mut sides: BTreeMap<&String, BTreeSet<(usize, Place)>> = BTreeMap::new();
    for (value, place) in disputes.iter().flat_map(|d| &d.sides) {
        sides.entry(value).or_default().insert(*place);
    }
    let day = |at: usize| desk.article(at).and_then(|a| a.day());
    let days = |places: &BTreeSet<(usize, Place)>| -> BTreeSet<&str> {
        places.iter().filter_map(|(at, _)| day(*at)).collect()
    };
    let all: Vec<BTreeSet<&str>> = sides.values().map(days).collect();
    let later = all
        .windows(2)
        .any(|w| matches!(w, [a, b] if a.is_disjoint(b) && !a.is_empty() && !b.is_empty()));
    let side = |(value, places): (&String, BTreeSet<(usize, Place)>)| report::Side {
        value: value.clone(),
        sources: places.into_iter().map(|(at, place)| desk.source(at, place)).collect(),
    };
    Some(report::Conflict {
        kind: first.kind.into(),
        about: first.about.clone(),
        story: story::id(first.story),
        sides: sides.into_iter().map(side).collect(),
        later,
        rule: first.rule.into(),
    })
}
