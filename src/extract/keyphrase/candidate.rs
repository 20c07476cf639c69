//! Candidates: names, and runs of up to four content words between borders.

use super::noun::Nouns;
use crate::{
    annotate::{EntityKind, Mention},
    extract::{Annotated, Entity, term},
    model::Lexicon,
    source::BlockRole,
    span::Span,
    text::{Document, Sentence, Token},
};
use std::collections::{BTreeMap, BTreeSet};

/// A phrase has at most so many words.
const LONGEST: usize = 4;
/// Phrases are looked for in so many tokens: an article has a few hundred.
pub(super) const TOKENS: usize = 200_000;

/// One place of a candidate.
#[derive(Clone, Debug)]
pub(super) struct Place {
    /// Where it stands, without clitics.
    pub(super) span: Span,
    /// Its tokens.
    pub(super) tokens: std::ops::Range<usize>,
    /// It stands in the headline.
    pub(super) title: bool,
}

/// A phrase that may be key, with all its places.
#[derive(Clone, Debug, Default)]
pub(super) struct Candidate {
    /// The lemmas of its words.
    pub(super) lemmas: Vec<String>,
    /// Where it stands, in order.
    pub(super) places: Vec<Place>,
    /// The name of an entity, where it is one.
    pub(super) name: Option<String>,
    /// The words of longer phrases before and after it, empty where it stood alone.
    neighbours: BTreeSet<[String; 2]>,
}

/// Finds the candidates of a document, in order of their lemmas.
pub(super) fn find(
    annotated: &Annotated<'_, '_>,
    entities: &[Entity],
    lexicon: &Lexicon,
) -> Vec<Candidate> {
    let mut found: BTreeMap<Vec<String>, Candidate> = BTreeMap::new();
    add_names(annotated, entities, &mut found);
    let document = annotated.document;
    let nouns = Nouns::new(document, lexicon, TOKENS);
    let mut mentions = annotated.mentions.iter().peekable();
    for sentence in &document.sentences {
        if sentence.tokens.end > TOKENS || role(document, sentence) == BlockRole::Boilerplate {
            continue;
        }
        while mentions.next_if(|m| m.span.end <= sentence.span.start).is_some() {}
        let here = mentions.clone().take_while(|m| m.span.start < sentence.span.end);
        let here: Vec<&Mention> = here.collect();
        for run in runs(document, sentence, &nouns, &here) {
            for tokens in phrases(document, run.clone()) {
                add(document, sentence, tokens, &run, &mut found);
            }
        }
    }
    found.into_values().filter(Candidate::stands_alone).collect()
}

fn role(document: &Document<'_>, sentence: &Sentence) -> BlockRole {
    document.blocks.get(sentence.block).map_or(BlockRole::Paragraph, |b| b.role)
}

fn lemmas(document: &Document<'_>, tokens: &[Token]) -> Vec<String> {
    tokens.iter().map(|t| term::lemma(document.bare(t)).to_string()).collect()
}

fn add_names(
    annotated: &Annotated<'_, '_>,
    entities: &[Entity],
    found: &mut BTreeMap<Vec<String>, Candidate>,
) {
    let document = annotated.document;
    for entity in entities {
        let mentions = entity.mentions.iter().filter_map(|m| annotated.mentions.get(*m));
        let places: Vec<Place> = mentions.filter_map(|m| name_place(document, m)).collect();
        let fullest = places.iter().find(|p| p.span.of(document.text) == entity.name);
        let Some(fullest) = fullest.or(places.first()) else { continue };
        let tokens = document.tokens.get(fullest.tokens.clone()).unwrap_or(&[]);
        let lemmas = lemmas(document, tokens);
        let name = Some(entity.name.clone());
        let slot =
            found.entry(lemmas.clone()).or_insert(Candidate { lemmas, ..Candidate::default() });
        slot.name = slot.name.take().or(name);
        slot.places.extend(places);
        slot.places.sort_by_key(|p| p.span);
    }
}

fn name_place(document: &Document<'_>, mention: &Mention) -> Option<Place> {
    let sentence = document.sentences.get(document.sentence_at(mention.span.start))?;
    let role = role(document, sentence);
    (role != BlockRole::Boilerplate).then(|| Place {
        span: mention.span,
        tokens: mention.tokens.clone(),
        title: role == BlockRole::Headline,
    })
}

/// Runs of content words of a sentence, borders between them.
fn runs(
    document: &Document<'_>,
    sentence: &Sentence,
    nouns: &Nouns<'_, '_>,
    mentions: &[&Mention],
) -> Vec<std::ops::Range<usize>> {
    let mut runs: Vec<std::ops::Range<usize>> = Vec::new();
    let mut open = false;
    for index in sentence.tokens.clone() {
        let Some(token) = document.tokens.get(index) else { continue };
        let opens = index == sentence.tokens.start;
        let next = mentions.partition_point(|m| m.tokens.end <= index);
        let name = mentions.get(next).filter(|m| m.tokens.contains(&index));
        let inside = name.is_some_and(|m| m.kind != EntityKind::Place);
        if inside || !nouns.is_content(token, opens) {
            open = false;
            continue;
        }
        let joins = open && joins(document, index, token);
        match runs.last_mut() {
            Some(run) if joins => run.end = index + 1,
            _ => runs.push(index..index + 1),
        }
        // A place closes a phrase: 'شمال سوريا'.
        open = name.is_none();
    }
    runs
}

/// Whether a word goes on with the phrase of the word before: it has no clitic, and after a word
/// with the article only another one agrees (الأمن القومي, but الوزير | زيارة); a plural in ات is no adjective (فرق الصيانة | البوابات).
fn joins(document: &Document<'_>, index: usize, token: &Token) -> bool {
    let before = index.checked_sub(1).and_then(|i| document.tokens.get(i));
    let noun = token.article && document.stem(token).ends_with("ات");
    let agrees = before.is_some_and(|b| !b.article || (token.article && !noun));
    agrees && token.stem.start == token.span.start
}

/// The phrases of a run: itself, and those inside it that could stand alone.
fn phrases(
    document: &Document<'_>,
    run: std::ops::Range<usize>,
) -> Vec<std::ops::Range<usize>> {
    let article = |i: usize| document.tokens.get(i).is_some_and(|t| t.article);
    // القومي in مجلس الأمن القومي is an adjective: no phrase begins with it.
    // Nor with الداخلية in وزير الداخلية السوري: what follows belongs to the word before.
    let fits = |i: usize| {
        let ends =
            |i: usize| document.tokens.get(i).is_some_and(|t| document.stem(t).ends_with('ه'));
        i + 1 == run.end || !article(i + 1) || !ends(i) || ends(i + 1)
    };
    let begins = |i: usize| i == run.start || !article(i) || (!article(i - 1) && fits(i));
    // مجلس without الأمن is half a phrase: no phrase ends before a first article.
    let ends = |i: usize| i == run.end || article(i - 1) || !article(i);
    let mut phrases = Vec::new();
    for start in run.clone().filter(|i| begins(*i)) {
        let last = run.end.min(start + LONGEST);
        phrases.extend((start + 1..=last).filter(|e| ends(*e)).map(|end| start..end));
    }
    phrases
}

fn add(
    document: &Document<'_>,
    sentence: &Sentence,
    tokens: std::ops::Range<usize>,
    run: &std::ops::Range<usize>,
    found: &mut BTreeMap<Vec<String>, Candidate>,
) {
    let words = document.tokens.get(tokens.clone()).unwrap_or(&[]);
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return };
    let span = Span::new(first.stem.start, last.span.end);
    let lemmas = lemmas(document, words);
    let slot =
        found.entry(lemmas.clone()).or_insert(Candidate { lemmas, ..Candidate::default() });
    let beside = |inside: bool, index: usize| {
        let token = document.tokens.get(index).filter(|_| inside);
        token.map_or(String::new(), |t| term::lemma(document.bare(t)).to_string())
    };
    slot.neighbours.insert([
        beside(run.start < tokens.start, tokens.start.wrapping_sub(1)),
        beside(tokens.end < run.end, tokens.end),
    ]);
    let title = role(document, sentence) == BlockRole::Headline;
    slot.places.push(Place { span, tokens, title });
}

impl Candidate {
    /// Whether it is more than a part of one and the same longer phrase.
    fn stands_alone(&self) -> bool {
        let alone = |beside: &[String; 2]| beside.iter().all(String::is_empty);
        self.name.is_some() || self.neighbours.len() > 1 || self.neighbours.iter().any(alone)
    }

    /// Its usual form: the entity's name, else the form that is written most often, one without
    /// a possessive where there is one, and the first of equals.
    pub(super) fn text(&self, document: &Document<'_>) -> String {
        if let Some(name) = &self.name {
            return name.clone();
        }
        let mut forms: BTreeMap<String, (usize, bool)> = BTreeMap::new();
        for place in &self.places {
            let owned = is_owned(document, place);
            forms.entry(surface(document, place)).or_insert((0, !owned)).0 += 1;
        }
        let first = self.places.first().map(|p| surface(document, p)).unwrap_or_default();
        let rank = |form: &str, (count, free): (usize, bool)| (free, count, form == first);
        let best = forms.iter().max_by_key(|(form, seen)| rank(form, **seen));
        best.map_or(first.clone(), |(form, _)| form.clone())
    }
}

/// The words as they stand, with the article written out after the preposition ل (للأمم ->
/// الأمم) and one space between words.
fn surface(document: &Document<'_>, place: &Place) -> String {
    let words: Vec<&str> = place.span.of(document.text).split_whitespace().collect();
    let text = words.join(" ");
    let first = document.tokens.get(place.tokens.start);
    let bare_article = first.is_some_and(|t| t.article && !document.stem(t).starts_with("ال"));
    if bare_article { format!("ا{text}") } else { text }
}

/// Whether its last word carries a possessive: حدودها.
pub(super) fn is_owned(document: &Document<'_>, place: &Place) -> bool {
    let text = place.span.of(document.text);
    ["ها", "هم", "هما", "ه"].iter().any(|p| text.ends_with(p))
}
