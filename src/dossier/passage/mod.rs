//! Passages that stand in several articles, word for word or nearly.
//!
//! Runs of [`RUN`] words are numbers, of which each window keeps the least (winnowing): two articles
//! that share [`RUN`] + [`WINDOW`] - 1 words share such a number, and the work is linear in the
//! words. A number that many articles have brings each together with the next one alone, and the
//! groups are put together from these pairs.

mod align;
mod write;

pub(super) use write::passages;

use super::{article::Word, desk::Desk, groups::Groups, hash::hash_all};
use align::Match;
use std::collections::BTreeMap;

/// Words of one number.
const RUN: usize = 5;
/// Numbers of which the least is kept.
const WINDOW: usize = 4;

/// A stretch of an article's words.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Stretch {
    pub(super) article: usize,
    pub(super) words: Words,
}

/// Word indices, ordered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Words {
    pub(super) start: usize,
    pub(super) end: usize,
}

impl Words {
    fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    fn shared(self, other: Self) -> usize {
        self.end.min(other.end).saturating_sub(self.start.max(other.start))
    }
}

/// The same words in several articles.
pub(super) struct Passage {
    /// Ascending, one of each article.
    pub(super) stretches: Vec<Stretch>,
    /// No word differs.
    pub(super) verbatim: bool,
}

/// Finds the passages, the longest first.
pub(super) fn find(desk: &Desk<'_>) -> Vec<Passage> {
    let mut pairs: BTreeMap<(usize, usize), Vec<(usize, usize)>> = BTreeMap::new();
    for run in marks(desk).chunk_by(|a, b| a.0 == b.0) {
        // The first place in each article stands for all: a text that repeats itself is one source.
        let mut places: Vec<(usize, usize)> = run.iter().map(|m| (m.1, m.2)).collect();
        places.dedup_by_key(|p| p.0);
        for pair in places.windows(2) {
            if let [a, b] = pair {
                pairs.entry((a.0, b.0)).or_default().push((a.1, b.1));
            }
        }
    }
    let mut matches = Vec::new();
    for ((a, b), seeds) in pairs {
        let (Some(x), Some(y)) = (desk.article(a), desk.article(b)) else { continue };
        for found in align::matches(&x.words, &y.words, seeds) {
            matches.push((a, b, found));
        }
    }
    gather(&matches)
}

/// (number, article, word), ascending.
fn marks(desk: &Desk<'_>) -> Vec<(u64, usize, usize)> {
    let mut marks = Vec::new();
    for at in desk.distinct() {
        let words = desk.article(at).map_or(&[][..], |a| &a.words);
        marks.extend(winnow(words).into_iter().map(|(number, word)| (number, at, word)));
    }
    marks.sort_unstable();
    marks
}

/// The least number of every window, each once, with its first word.
fn winnow(words: &[Word]) -> Vec<(u64, usize)> {
    let numbers: Vec<u64> =
        words.windows(RUN).map(|run| hash_all(run.iter().map(|w| w.form))).collect();
    let mut kept: Vec<(u64, usize)> = Vec::new();
    let last = numbers.len().saturating_sub(WINDOW);
    for from in 0..=last {
        let window = numbers.iter().enumerate().skip(from).take(WINDOW);
        let Some((at, number)) = window.min_by_key(|(at, n)| (**n, *at)) else { continue };
        if kept.last().is_none_or(|k| k.1 != at) {
            kept.push((*number, at));
        }
    }
    kept
}

/// Puts pairs of stretches together into passages: two stretches of one article are one where each
/// is most of the other.
fn gather(matches: &[(usize, usize, Match)]) -> Vec<Passage> {
    let mut stretches: Vec<(Stretch, usize)> = Vec::new();
    for (index, (a, b, found)) in matches.iter().enumerate() {
        stretches.push((Stretch { article: *a, words: found.first }, index));
        stretches.push((Stretch { article: *b, words: found.second }, index));
    }
    stretches.sort();
    let mut groups = Groups::new(matches.len());
    for pair in stretches.windows(2) {
        let [(a, x), (b, y)] = pair else { continue };
        let shared = a.words.shared(b.words) * 10;
        if a.article == b.article && shared >= 7 * a.words.len().max(b.words.len()) {
            groups.join(*x, *y, "passage/same");
        }
    }
    let mut passages: Vec<Passage> =
        groups.lists().iter().map(|(members, _)| passage(matches, members)).collect();
    passages.sort_by(|a, b| {
        let size = |p: &Passage| p.stretches.first().map_or(0, |s| s.words.len());
        size(b).cmp(&size(a)).then_with(|| a.stretches.cmp(&b.stretches))
    });
    passages
}

fn passage(matches: &[(usize, usize, Match)], members: &[usize]) -> Passage {
    let mut by_article: BTreeMap<usize, Words> = BTreeMap::new();
    let mut verbatim = true;
    for (a, b, found) in members.iter().filter_map(|m| matches.get(*m)) {
        verbatim &= found.verbatim();
        for (article, words) in [(a, found.first), (b, found.second)] {
            let longest = by_article.entry(*article).or_insert(words);
            if words.len() > longest.len() {
                *longest = words;
            }
        }
    }
    let stretches =
        by_article.into_iter().map(|(article, words)| Stretch { article, words }).collect();
    Passage { stretches, verbatim }
}
