//! The same words put into two mouths.

use super::{
    super::{
        desk::Desk,
        entity::Cast,
        story::Stories,
        voice::{Said, Speaker, Utterance, Voices},
    },
    Dispute,
};
use crate::annotate::EntityKind::Person;
use std::collections::BTreeMap;

/// Terms that a statement has at least, and the share of them that both have.
const FEWEST: usize = 6;
const SAME: f32 = 0.8;

/// Direct statements that two articles of one story give to two people.
pub(super) fn disputes(
    desk: &Desk<'_>,
    cast: &Cast,
    stories: &Stories,
    voices: &Voices,
) -> Vec<Dispute> {
    let mut by_term: BTreeMap<u64, Vec<(usize, &Utterance)>> = BTreeMap::new();
    for (speaker, said) in &voices.all {
        let Speaker::Named(person) = speaker else { continue };
        let of_person = cast.entity(*person).is_some_and(|e| e.kind == Person);
        for utterance in
            said.iter().flat_map(|s: &Said| s).filter(|u| of_person && direct(desk, u))
        {
            if let Some(rarest) = rarest(desk, utterance) {
                by_term.entry(rarest).or_default().push((*person, utterance));
            }
        }
    }
    let mut disputes = Vec::new();
    for same in by_term.values() {
        for (n, (a, x)) in same.iter().enumerate() {
            for (b, y) in same.iter().skip(n + 1).take(30) {
                let story = stories.of.get(x.article).copied().flatten();
                let apart =
                    a != b && x.article != y.article && stories.same(x.article, y.article);
                if let Some(story) = story.filter(|_| apart && alike(x, y)) {
                    disputes.push(dispute(desk, cast, story, (*a, x), (*b, y)));
                }
            }
        }
    }
    disputes
}

fn direct(desk: &Desk<'_>, said: &Utterance) -> bool {
    let quote = desk.article(said.article).and_then(|a| a.report.quotes.get(said.quote));
    said.terms.len() >= FEWEST && quote.is_some_and(|q| q.kind == "direct" && q.score >= 0.6)
}

/// A term that the same statement has in any article: of the rarest, the one with the least number.
fn rarest(desk: &Desk<'_>, said: &Utterance) -> Option<u64> {
    let _ = desk;
    said.terms.first().copied()
}

fn alike(x: &Utterance, y: &Utterance) -> bool {
    let shared = x.terms.iter().filter(|t| y.terms.binary_search(t).is_ok()).count();
    shared as f32 >= SAME * x.terms.len().max(y.terms.len()) as f32
}

fn dispute(
    desk: &Desk<'_>,
    cast: &Cast,
    story: usize,
    (a, x): (usize, &Utterance),
    (b, y): (usize, &Utterance),
) -> Dispute {
    let name = |e: usize| cast.entity(e).map_or(String::new(), |e| e.name.clone());
    Dispute {
        kind: "attribution",
        rule: "conflict/attribution",
        about: desk.text(x.article, x.place),
        story,
        sides: [(name(a), (x.article, x.place)), (name(b), (y.article, y.place))],
    }
}
