//! Stories as the report gives them.

use super::{
    super::{article::Part, desk::Desk, entity::Cast},
    Stories, Story, Tie, id,
    vector::Feature,
};
use crate::report;

/// Most words that a link is explained by, and most entities that a story is.
const MOST: usize = 6;

/// Every story of the dossier.
pub(in super::super) fn stories(
    desk: &Desk<'_>,
    cast: &Cast,
    stories: &Stories,
) -> Vec<report::Story> {
    let all = stories.all.iter().enumerate();
    all.map(|(index, story)| write(desk, cast, stories, index, story)).collect()
}

fn write(
    desk: &Desk<'_>,
    cast: &Cast,
    stories: &Stories,
    index: usize,
    story: &Story,
) -> report::Story {
    let days = || story.articles.iter().filter_map(|at| desk.article(*at)?.day());
    report::Story {
        id: id(index),
        documents: desk.ids(&story.articles),
        title: title(desk, stories, story),
        from: days().min().map(String::from),
        to: days().max().map(String::from),
        entities: cast.ids(&names(cast, story)),
        links: story.ties.iter().map(|t| link(desk, cast, stories, t)).collect(),
        related: story.related.iter().map(|s| id(*s)).collect(),
    }
}

/// The headline, or else first sentence, of the article most like the story as a whole.
fn title(desk: &Desk<'_>, stories: &Stories, story: &Story) -> Option<report::Source> {
    let likeness =
        |at: &usize| stories.vectors.get(*at).map_or(0.0, |v| v.likeness(&story.vector));
    let best = story
        .articles
        .iter()
        .copied()
        .reduce(|a, b| if likeness(&b) > likeness(&a) { b } else { a })?;
    let article = desk.article(best)?;
    let headline = article.sentences.iter().find(|s| s.part == Part::Headline);
    let sentence = headline.or(article.sentences.first())?;
    Some(desk.source(best, sentence.at))
}

/// The entities that weigh most in the story as a whole and in most of its articles.
fn names(cast: &Cast, story: &Story) -> Vec<usize> {
    let mut names: Vec<(f32, usize)> = story
        .vector
        .weights
        .iter()
        .filter_map(|(feature, weight)| match feature {
            Feature::Entity(entity) => Some((*weight, *entity)),
            Feature::Term(_) => None,
        })
        .collect();
    names.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    names.truncate(MOST);
    names.into_iter().map(|(_, e)| e).filter(|e| cast.entity(*e).is_some()).collect()
}

fn link(desk: &Desk<'_>, cast: &Cast, stories: &Stories, tie: &Tie) -> report::StoryLink {
    let mut shared: Vec<(Feature, f32)> =
        match (stories.vectors.get(tie.first), stories.vectors.get(tie.second)) {
            (Some(a), Some(b)) => a.shared(b).collect(),
            _ => Vec::new(),
        };
    shared.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let names = shared.iter().filter_map(|(feature, _)| match feature {
        Feature::Entity(entity) => cast.entity(*entity).map(|e| e.name.clone()),
        Feature::Term(_) => None,
    });
    let terms = shared.iter().filter_map(|(feature, _)| match feature {
        Feature::Term(key) => word(desk, tie.first, *key),
        Feature::Entity(_) => None,
    });
    let why = [
        ("story/names", names.take(MOST).collect()),
        ("story/terms", terms.take(MOST).collect()),
    ];
    let why = why.into_iter().filter(|(_, words): &(_, Vec<String>)| !words.is_empty());
    report::StoryLink {
        first: desk.id(tie.first),
        second: desk.id(tie.second),
        score: super::super::round(tie.likeness),
        why: why.map(|(rule, words)| report::Reason { rule: rule.into(), words }).collect(),
    }
}

/// A term as the article first writes it.
fn word(desk: &Desk<'_>, at: usize, key: u64) -> Option<String> {
    let article = desk.article(at)?;
    let word = article.words.iter().find(|w| w.term.is_some_and(|t| t.key == key))?;
    Some(desk.text(at, word.at))
}
