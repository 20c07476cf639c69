//! Passages as the report gives them: those taken over, then those told anew.

use super::{
    super::{article::Place, desk::Desk, statement::Statements},
    Passage, Stretch,
};
use crate::report;

/// Passages that are shown.
const MOST: usize = 500;

/// The passages of the dossier, the longest first; then sentences that say the same in other words.
pub(in super::super) fn passages(
    desk: &Desk<'_>,
    passages: &[Passage],
    statements: &Statements,
) -> Vec<report::Passage> {
    let mut written: Vec<report::Passage> =
        passages.iter().filter_map(|p| write(desk, p)).collect();
    written.extend(retold(desk, passages, statements));
    written.truncate(MOST);
    written
}

fn write(desk: &Desk<'_>, passage: &Passage) -> Option<report::Passage> {
    let first = passage.stretches.first()?;
    let sources = passage.stretches.iter();
    Some(report::Passage {
        kind: if passage.verbatim { "verbatim" } else { "near" }.into(),
        text: desk.text(first.article, place(desk, first)?),
        words: first.words.len() as u32,
        sources: sources
            .filter_map(|s| Some(desk.source(s.article, place(desk, s)?)))
            .collect(),
        rule: "passage/run".into(),
    })
}

/// Where a stretch stands.
pub(super) fn place(desk: &Desk<'_>, stretch: &Stretch) -> Option<Place> {
    let words = &desk.article(stretch.article)?.words;
    let first = words.get(stretch.words.start)?;
    let last = words.get(stretch.words.end.checked_sub(1)?)?;
    Some(first.at.cover(last.at))
}

/// Sentences that say the same and of which no passage holds most.
fn retold(
    desk: &Desk<'_>,
    passages: &[Passage],
    statements: &Statements,
) -> Vec<report::Passage> {
    let mut retold = Vec::new();
    for statement in statements.shared() {
        let Some(first) = statement.lines.first() else { continue };
        let taken = passages.iter().any(|p| holds(desk, p, first.article, first.sentence));
        let Some(sentence) = desk.sentence(first.article, first.sentence).filter(|_| !taken)
        else {
            continue;
        };
        let sources = statement.lines.iter().filter_map(|line| {
            let sentence = desk.sentence(line.article, line.sentence)?;
            Some(desk.source(line.article, sentence.at))
        });
        retold.push(report::Passage {
            kind: "retold".into(),
            text: desk.text(first.article, sentence.at),
            words: sentence.words.len() as u32,
            sources: sources.collect(),
            rule: "passage/terms".into(),
        });
    }
    retold
}

/// Whether a passage holds most of a sentence.
fn holds(desk: &Desk<'_>, passage: &Passage, article: usize, sentence: usize) -> bool {
    let Some(sentence) = desk.sentence(article, sentence) else { return false };
    let words = super::Words { start: sentence.words.start, end: sentence.words.end };
    let inside = |s: &&Stretch| s.article == article;
    let shared = passage.stretches.iter().filter(inside).map(|s| s.words.shared(words)).max();
    shared.is_some_and(|n| n * 2 > words.len())
}
