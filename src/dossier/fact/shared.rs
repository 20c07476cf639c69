//! What two articles and more say: sentences, events, figures, quotes.

use super::{
    super::{
        article::Place,
        desk::Desk,
        entity::Cast,
        passage::Taken,
        round,
        statement::{Statement, Statements},
        story::Stories,
        voice::{Said, Voices},
    },
    theme,
};
use crate::report::{self, SharedFact};
use std::collections::{BTreeMap, BTreeSet};

/// Facts of one kind that are shown.
const MOST: usize = 300;

pub(super) type Places = Vec<(usize, Place)>;

/// The shared facts, those of most articles first.
pub(in super::super) fn shared(
    desk: &Desk<'_>,
    cast: &Cast,
    stories: &Stories,
    statements: &Statements,
    voices: &Voices,
    taken: &Taken,
) -> Vec<SharedFact> {
    let told = fresh(desk, statements, taken);
    let mut facts: Vec<SharedFact> =
        told.into_iter().filter_map(|s| statement(desk, cast, s)).collect();
    facts.extend(theme::themes(desk, cast));
    facts.extend(events(desk, cast, stories));
    facts.extend(figures(desk, cast, stories));
    facts.extend(quotes(desk, cast, statements, voices));
    facts.sort_by(|a, b| {
        let size = |f: &SharedFact| f.documents.len();
        size(b).cmp(&size(a)).then(b.score.total_cmp(&a.score)).then(a.kind.cmp(&b.kind))
    });
    facts.truncate(MOST);
    facts
}

/// Sentences that several articles share: of a passage that was taken over whole, the first few.
fn fresh<'s>(desk: &Desk<'_>, statements: &'s Statements, taken: &Taken) -> Vec<&'s Statement> {
    const FIRST: usize = 3;
    let mut seen: BTreeMap<usize, usize> = BTreeMap::new();
    let mut kept = Vec::new();
    for told in statements.shared() {
        let passage = told.lines.first().and_then(|l| {
            let sentence = desk.sentence(l.article, l.sentence)?;
            taken.passage(l.article, sentence.words.clone())
        });
        let count = passage.map_or(0, |p| {
            let seen = seen.entry(p).or_default();
            *seen += 1;
            *seen
        });
        if count <= FIRST {
            kept.push(told);
        }
    }
    kept
}

pub(super) fn fact(
    desk: &Desk<'_>,
    cast: &Cast,
    (kind, rule): (&'static str, &'static str),
    places: &Places,
    likeness: f32,
) -> Option<SharedFact> {
    let mut places = places.clone();
    places.dedup_by_key(|p| p.0);
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

/// The same kind of event with the same two parties in articles of one story.
fn events(desk: &Desk<'_>, cast: &Cast, stories: &Stories) -> Vec<SharedFact> {
    let mut told: BTreeMap<(Option<usize>, String, usize, usize, bool), Places> =
        BTreeMap::new();
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
                let story = stories.of.get(at).copied().flatten();
                let key = (story, event.kind.to_string(), a, b, event.planned);
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
    let written = facts.filter_map(|places| {
        let mut fact = fact(desk, cast, ("figure", "shared/figure"), places, 1.0)?;
        let (at, place) = places.first()?;
        fact.text = figure_text(desk, *at, *place);
        Some(fact)
    });
    written.collect()
}

/// A figure with what it counts, also where that stands after it: '3 من أبنائه'.
pub(super) fn figure_text(desk: &Desk<'_>, at: usize, place: Place) -> String {
    const AFTER: usize = 3;
    let text = desk.text(at, place);
    let Some(article) = desk.article(at).filter(|_| !text.chars().any(char::is_alphabetic))
    else {
        return text;
    };
    let next = article.words.partition_point(|w| w.at.start < place.end);
    let last =
        article.words.get(next..).and_then(|rest| rest.get(..AFTER.min(rest.len()))?.last());
    last.map_or(text, |w| desk.text(at, place.cover(w.at)))
}

/// 'رجلان' and 'يوم واحد' are in every other article.
pub(super) fn telling(figure: &report::Quantity) -> bool {
    figure.value > 2.0 || figure.kind != "count"
}

/// The same words of the same speaker, where no shared sentence says it already.
fn quotes(
    desk: &Desk<'_>,
    cast: &Cast,
    statements: &Statements,
    voices: &Voices,
) -> Vec<SharedFact> {
    let told = |said: &Said| {
        said.iter().any(|u| {
            let sentence = desk.article(u.article).and_then(|a| a.sentence_at(u.place.start));
            let statement = sentence.and_then(|s| statements.statement(u.article, s));
            statement.is_some_and(|s| s.articles.len() > 1)
        })
    };
    let said = voices.all.values().flatten().filter(|s| s.len() > 1 && !told(s));
    let facts = said.filter_map(|said| {
        let places: Places = said.iter().map(|u| (u.article, u.place)).collect();
        fact(desk, cast, ("quote", "shared/quote"), &places, 1.0)
    });
    facts.collect()
}
