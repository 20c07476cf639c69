//! What two articles and more say: sentences, events, figures, quotes.

use super::super::{
    article::Place,
    desk::Desk,
    entity::Cast,
    round,
    statement::{Statement, Statements},
    story::Stories,
    voice::Voices,
};
use crate::report::{self, SharedFact};
use std::collections::{BTreeMap, BTreeSet};

/// Facts of one kind that are shown.
const MOST: usize = 300;

type Places = Vec<(usize, Place)>;

/// The shared facts, those of most articles first.
pub(in super::super) fn shared(
    desk: &Desk<'_>,
    cast: &Cast,
    stories: &Stories,
    statements: &Statements,
    voices: &Voices,
) -> Vec<SharedFact> {
    let mut facts: Vec<SharedFact> =
        statements.shared().filter_map(|s| statement(desk, cast, s)).collect();
    facts.extend(events(desk, cast));
    facts.extend(figures(desk, cast, stories));
    facts.extend(quotes(desk, cast, voices));
    facts.sort_by(|a, b| {
        let size = |f: &SharedFact| f.documents.len();
        size(b).cmp(&size(a)).then(b.score.total_cmp(&a.score)).then(a.kind.cmp(&b.kind))
    });
    facts.truncate(MOST);
    facts
}

fn fact(
    desk: &Desk<'_>,
    cast: &Cast,
    (kind, rule): (&'static str, &'static str),
    places: &Places,
    likeness: f32,
) -> Option<SharedFact> {
    let articles: BTreeSet<usize> = places.iter().map(|p| p.0).collect();
    let articles: Vec<usize> = articles.into_iter().collect();
    let (first, place) = places.first()?;
    let source = desk.source(*first, *place);
    let around = Place::new(source.sentence.start, source.sentence.end);
    (articles.len() > 1).then(|| SharedFact {
        kind: kind.into(),
        text: desk.text(*first, *place),
        documents: desk.ids(&articles),
        entities: cast.ids(&cast.within(*first, around)),
        sources: places.iter().map(|(at, place)| desk.source(*at, *place)).collect(),
        rule: rule.into(),
        score: round(likeness),
    })
}

fn statement(desk: &Desk<'_>, cast: &Cast, told: &Statement) -> Option<SharedFact> {
    let place =
        |article: usize, sentence: usize| Some((article, desk.sentence(article, sentence)?.at));
    let places: Places =
        told.lines.iter().filter_map(|l| place(l.article, l.sentence)).collect();
    fact(desk, cast, ("statement", "shared/terms"), &places, told.likeness)
}

/// The same kind of event with the same two parties.
fn events(desk: &Desk<'_>, cast: &Cast) -> Vec<SharedFact> {
    let mut told: BTreeMap<(String, usize, usize, bool), Places> = BTreeMap::new();
    for at in desk.distinct() {
        let events = desk.article(at).map_or(&[][..], |a| &a.report.events);
        for event in events.iter().filter(|e| !e.negated && e.kind != "other") {
            let of = |id: &Option<String>| cast.by_id(at, id.as_ref());
            let (agent, target) = (of(&event.agent), of(&event.target).or(of(&event.place)));
            if let (Some(agent), Some(target)) = (agent, target) {
                // Who met whom is the same from both sides.
                let (a, b) = match event.kind.as_ref() {
                    "meet" | "call" | "agree" => (agent.min(target), agent.max(target)),
                    _ => (agent, target),
                };
                let place = Place::new(event.trigger.start, event.trigger.end);
                let key = (event.kind.to_string(), a, b, event.planned);
                told.entry(key).or_default().push((at, place));
            }
        }
    }
    let facts = told.values().filter_map(|places| {
        let mut fact = fact(desk, cast, ("event", "shared/event"), places, 1.0)?;
        let (first, place) = places.first()?;
        let sentence = desk.source(*first, *place).sentence;
        fact.text = desk.text(*first, Place::new(sentence.start, sentence.end));
        Some(fact)
    });
    facts.collect()
}

/// The same figure of the same thing in articles of one story.
fn figures(desk: &Desk<'_>, cast: &Cast, stories: &Stories) -> Vec<SharedFact> {
    let mut told: BTreeMap<(Option<usize>, String, String), Places> = BTreeMap::new();
    for at in desk.distinct() {
        let Some(article) = desk.article(at) else { continue };
        let story = stories.of.get(at).copied().flatten();
        for figure in article.report.quantities.iter().filter(|q| telling(q)) {
            if article.sentence_at(figure.start).is_some() {
                let upper = figure.upper.map_or(String::new(), |u| format!("–{u}"));
                let value = format!("{}{upper}", figure.value);
                let place = Place::new(figure.start, figure.end);
                told.entry((story, figure.unit.clone(), value)).or_default().push((at, place));
            }
        }
    }
    let facts = told.values();
    facts.filter_map(|p| fact(desk, cast, ("figure", "shared/figure"), p, 1.0)).collect()
}

/// 'رجلان' and 'يوم واحد' are in every other article.
pub(super) fn telling(figure: &report::Quantity) -> bool {
    figure.value > 2.0 || figure.kind != "count"
}

/// The same words of the same speaker.
fn quotes(desk: &Desk<'_>, cast: &Cast, voices: &Voices) -> Vec<SharedFact> {
    let said = voices.all.values().flatten().filter(|s| s.len() > 1);
    let facts = said.filter_map(|said| {
        let places: Places = said.iter().map(|u| (u.article, u.place)).collect();
        fact(desk, cast, ("quote", "shared/quote"), &places, 1.0)
    });
    facts.collect()
}
