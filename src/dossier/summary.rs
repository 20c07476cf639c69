//! The dossier in short: what the articles of each story say most, each thing once.

use super::{
    article::{Article, Part, Place},
    desk::Desk,
    entity::Cast,
    round,
    statement::Statements,
    story::{self, Stories, Story},
};
use crate::{fold::Folded, report};
use std::collections::{BTreeMap, BTreeSet};

/// Sentences of the whole, and of one story at most.
const MOST: usize = 12;
const MOST_OF_STORY: usize = 5;
/// Sentences of one article that are looked at.
const HEAD: usize = 20;
/// How much of a sentence may have been said already.
const SAID: f32 = 0.55;
/// Terms that a sentence has at least and at most to be read alone.
const LENGTH: std::ops::RangeInclusive<usize> = 6..=35;
/// What being the best sentence of its own article adds to 1 …
const OWN: f32 = 0.4;
/// … of which so many count, however long a summary was asked for.
const OWN_MOST: usize = 3;
/// What the terms of a full sentence are worth.
const FULL: f32 = 50.0;

/// A sentence that may be chosen.
struct Candidate {
    article: usize,
    sentence: usize,
    place: Place,
    score: f32,
    why: Vec<&'static str>,
}

/// The joint summary, best first: the best of each story of several articles, then what is left.
pub(super) fn summary(
    desk: &Desk<'_>,
    cast: &Cast,
    stories: &Stories,
    statements: &Statements,
) -> report::JointSummary {
    let mut said: BTreeSet<u64> = BTreeSet::new();
    let mut ranked: Vec<(usize, usize, Candidate)> = Vec::new();
    for (index, told) in stories.all.iter().enumerate().take(MOST * 2) {
        // Twice as many reports are worth one more sentence.
        let limit = (1 + told.articles.len().ilog2() as usize).min(MOST_OF_STORY);
        let chosen = choose(desk, cast, told, statements, limit, &mut said);
        ranked.extend(chosen.into_iter().enumerate().map(|(rank, c)| (rank, index, c)));
    }
    // The first sentence of every story stands before the second of any; what one article alone
    // reports comes after.
    let single = |s: &usize| stories.all.get(*s).is_some_and(|s| s.articles.len() == 1);
    ranked.sort_by_key(|(rank, story, _)| (single(story), *rank, *story));
    ranked.truncate(MOST);
    let top = ranked.iter().map(|r| r.2.score).fold(f32::MIN_POSITIVE, f32::max);
    let sentences = ranked.into_iter();
    report::JointSummary {
        sentences: sentences
            .map(|(_, story, c)| write(desk, statements, story, &c, top))
            .collect(),
    }
}

/// The best sentences of a story that repeat nothing.
fn choose(
    desk: &Desk<'_>,
    cast: &Cast,
    told: &Story,
    statements: &Statements,
    limit: usize,
    said: &mut BTreeSet<u64>,
) -> Vec<Candidate> {
    let shared = shared_terms(desk, told);
    let mut all: Vec<Candidate> = told
        .articles
        .iter()
        .filter_map(|at| Some((*at, desk.article(*at)?)))
        .flat_map(|(at, article)| candidates(desk, cast, &shared, statements, at, article))
        .collect();
    all.sort_by(|a, b| {
        b.score.total_cmp(&a.score).then((a.article, a.place).cmp(&(b.article, b.place)))
    });
    let mut chosen: Vec<Candidate> = Vec::new();
    for candidate in all {
        if chosen.len() < limit && is_new(desk, &candidate, said) {
            let terms = desk.sentence(candidate.article, candidate.sentence);
            said.extend(terms.into_iter().flat_map(|s| s.terms.iter().map(|t| t.key)));
            chosen.push(candidate);
        }
    }
    chosen
}

/// How many articles of the story have each term.
fn shared_terms(desk: &Desk<'_>, told: &Story) -> BTreeMap<u64, f32> {
    let mut shared: BTreeMap<u64, f32> = BTreeMap::new();
    for article in told.articles.iter().filter_map(|at| desk.article(*at)) {
        let sentences = article.sentences.iter().take(HEAD);
        let terms: BTreeSet<u64> =
            sentences.flat_map(|s| s.terms.iter().map(|t| t.key)).collect();
        terms.into_iter().for_each(|t| *shared.entry(t).or_default() += 1.0);
    }
    shared
}

fn candidates(
    desk: &Desk<'_>,
    cast: &Cast,
    shared: &BTreeMap<u64, f32>,
    statements: &Statements,
    at: usize,
    article: &Article,
) -> Vec<Candidate> {
    let body = article.sentences.iter().enumerate().filter(|(_, s)| s.part == Part::Body);
    let mut found = Vec::new();
    for (place, (index, sentence)) in body.take(HEAD).enumerate() {
        if !LENGTH.contains(&sentence.terms.len()) || leans(article, sentence.at) {
            continue;
        }
        let (mut worth, mut common) = (0.0, 0.0);
        for term in &sentence.terms {
            let rare = desk.worth(*term);
            worth += rare;
            common += rare * shared.get(&term.key).copied().unwrap_or(1.0).sqrt();
        }
        let own = own_score(article, sentence.at);
        let told = statements.statement(at, index).map_or(1, |s| s.articles.len());
        let named = cast.in_sentence(at, index).len().min(4) as f32;
        let early = match place {
            0 => 1.6,
            1 => 1.2,
            2 | 3 => 1.05,
            _ => 0.9,
        };
        // A sentence says more with each term until it is a list.
        let dense = common / worth.max(1.0) * (1.0 + worth.min(FULL) / FULL);
        let score = dense
            * early
            * (1.0 + OWN * own)
            * (1.0 + 0.15 * (told as f32 - 1.0).min(6.0))
            * (1.0 + 0.05 * named);
        let mut why = vec!["central"];
        if place == 0 {
            why.push("lead");
        }
        if told > 1 {
            why.push("shared");
        }
        found.push(Candidate { article: at, sentence: index, place: sentence.at, score, why });
    }
    found
}

/// What the article's own summary gives a sentence, 0 to 1: so its figures, its share of the
/// headline and its place count here too.
fn own_score(article: &Article, at: Place) -> f32 {
    let chosen = article.report.summary.sentences.iter().take(OWN_MOST);
    let mut same = chosen.filter(|s| at.start <= s.start && s.start < at.end);
    same.next().map_or(0.0, |s| s.score as f32)
}

/// Whether a sentence leans on the one before it: وأضاف، كما أشار، وهو، هذا.
fn leans(article: &Article, at: Place) -> bool {
    const OPENERS: [&str; 34] = [
        "واضاف",
        "واضافت",
        "اضاف",
        "اضافت",
        "وتابع",
        "وتابعت",
        "تابع",
        "واشار",
        "واشارت",
        "واوضح",
        "واوضحت",
        "ولفت",
        "ولفتت",
        "واكد",
        "واكدت",
        "وقال",
        "وقالت",
        "كما",
        "وهو",
        "وهي",
        "هذا",
        "وهذا",
        "وهذه",
        "وذلك",
        "لكن",
        "ولكن",
        "وبين",
        "ونوه",
        "واردف",
        "واستطرد",
        "وختم",
        "وبحسبه",
        "ويضيف",
        "ويؤكد",
    ];
    let folded = Folded::new(article.words_at(at));
    folded.as_str().split_whitespace().next().is_some_and(|first| OPENERS.contains(&first))
}

/// Whether most of a sentence has not been said yet.
fn is_new(desk: &Desk<'_>, candidate: &Candidate, said: &BTreeSet<u64>) -> bool {
    let Some(sentence) = desk.sentence(candidate.article, candidate.sentence) else {
        return false;
    };
    let (mut all, mut old) = (0.0, 0.0);
    for term in &sentence.terms {
        let worth = desk.worth(*term);
        all += worth;
        old += if said.contains(&term.key) { worth } else { 0.0 };
    }
    old <= SAID * all
}

fn write(
    desk: &Desk<'_>,
    statements: &Statements,
    story: usize,
    chosen: &Candidate,
    top: f32,
) -> report::JointSentence {
    let same = statements.statement(chosen.article, chosen.sentence);
    let others =
        same.into_iter().flat_map(|s| &s.lines).filter(|l| l.article != chosen.article);
    report::JointSentence {
        source: desk.source(chosen.article, chosen.place),
        others: others
            .filter_map(|l| {
                Some(desk.source(l.article, desk.sentence(l.article, l.sentence)?.at))
            })
            .collect(),
        story: story::id(story),
        score: round(chosen.score / top),
        why: chosen.why.iter().map(|w| (*w).into()).collect(),
    }
}
