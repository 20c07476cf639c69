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
            if let Some(least) = utterance.terms.first().copied() {
                by_term.entry(least).or_default().push((*person, utterance));
            }
        }
    }
    let mut disputes = Vec::new();
    for same in by_term.values() {
        for (n, (a, x)) in same.iter().enumerate() {
            for (b, y) in same.iter().skip(n + 1).take(30) {
                let story = stories.of.get(x.article).copied().flatten();
                let apart = a != b
                    && x.article != y.article
                    && stories.same(x.article, y.article)
                    && !namesakes(cast, *a, *b);
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
    said.terms.len() >= FEWEST
        && quote.is_some_and(|q| q.kind == "direct")
        && named_at(desk, said)
}

/// Whether the speaker is named in the sentence of the statement: who 'وأضاف' is, is a guess.
fn named_at(desk: &Desk<'_>, said: &Utterance) -> bool {
    let Some(article) = desk.article(said.article) else { return false };
    let quote = article.report.quotes.get(said.quote);
    let speaker = quote.and_then(|q| q.speaker.as_ref()).map(|s| article.sentence_at(s.start));
    speaker.is_some_and(|s| s.is_some() && s == article.sentence_at(said.place.start))
}

/// Two of one surname: 'قال هنية' may have been taken for either.
fn namesakes(cast: &Cast, a: usize, b: usize) -> bool {
    let last = |e: usize| cast.entity(e).and_then(|e| e.name.split_whitespace().last());
    last(a).is_none() || last(a) == last(b)
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
        sides: vec![(name(a), (x.article, x.place)), (name(b), (y.article, y.place))],
    }
}
