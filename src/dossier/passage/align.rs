//! Where two articles run alike: seeds grow word by word, neighbours join over small gaps.

use super::{RUN, Words};
use crate::dossier::article::Word;

/// Words that a passage has at least, and terms among them that are no name and no title: 'رئيس
/// مجلس الوزراء محمد شياع السوداني' is taken from nobody.
const SHORTEST: usize = 6;
const FEWEST_TERMS: usize = 4;
/// Words that may differ between two stretches that run alike.
const GAP: usize = 4;

/// Two stretches that run alike.
#[derive(Clone, Copy, Debug)]
pub(super) struct Match {
    pub(super) first: Words,
    pub(super) second: Words,
    /// Words that are the same.
    same: usize,
}

impl Match {
    pub(super) fn verbatim(&self) -> bool {
        self.same == self.first.len() && self.same == self.second.len()
    }
}

/// The stretches of two articles that hold the seeds: pairs of words at which a run is the same.
pub(super) fn matches(a: &[Word], b: &[Word], mut seeds: Vec<(usize, usize)>) -> Vec<Match> {
    seeds.sort_unstable();
    let mut grown: Vec<Match> = Vec::new();
    for seed in seeds {
        let covered = |m: &Match| {
            let inside = m.first.start <= seed.0 && seed.0 < m.first.end;
            inside && seed.0 - m.first.start + m.second.start == seed.1
        };
        if !grown.iter().rev().take(8).any(covered) {
            grown.extend(grow(a, b, seed));
        }
    }
    grown.sort_by_key(|m| (m.first, m.second));
    let chained = chain(&grown);
    chained.into_iter().filter(|m| is_passage(a, m)).collect()
}

/// The longest stretch around a seed that is the same word for word.
fn grow(a: &[Word], b: &[Word], (x, y): (usize, usize)) -> Option<Match> {
    let same =
        |i: usize, j: usize| a.get(i).zip(b.get(j)).is_some_and(|(p, q)| p.form == q.form);
    let back = (1..=x.min(y)).take_while(|n| same(x - n, y - n)).count();
    let ahead = (0..a.len().saturating_sub(x)).take_while(|n| same(x + n, y + n)).count();
    let (first, second) = (x - back, y - back);
    let len = back + ahead;
    (len >= RUN).then_some(Match {
        first: Words { start: first, end: first + len },
        second: Words { start: second, end: second + len },
        same: len,
    })
}

/// Joins neighbours that follow each other in both articles with few words between.
fn chain(grown: &[Match]) -> Vec<Match> {
    let mut chained: Vec<Match> = Vec::new();
    for next in grown {
        let joined = chained.last_mut().filter(|last| {
            let gap =
                |end: usize, start: usize| start.checked_sub(end).is_some_and(|g| g <= GAP);
            gap(last.first.end, next.first.start) && gap(last.second.end, next.second.start)
        });
        match joined {
            Some(last) => {
                last.first.end = next.first.end;
                last.second.end = next.second.end;
                last.same += next.same;
            }
            None => chained.push(*next),
        }
    }
    chained
}

fn is_passage(a: &[Word], found: &Match) -> bool {
    let inside = a.get(found.first.start..found.first.end).unwrap_or(&[]);
    let terms = inside.iter().filter(|w| !w.named && w.term.is_some_and(|t| !t.number)).count();
    found.same >= SHORTEST && terms >= FEWEST_TERMS
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::{
        article::{Place, Term},
        passage::winnow,
    };

    /// A word for each letter; capitals are parts of names.
    fn words(letters: &str) -> Vec<Word> {
        let word = |(at, c): (usize, char)| Word {
            form: u64::from(c),
            term: Some(Term { key: u64::from(c), common: false, number: false }),
            at: Place::new(2 * at as u32, 2 * at as u32 + 1),
            named: c.is_uppercase(),
            office: false,
        };
        letters.chars().enumerate().map(word).collect()
    }

    fn found(a: &str, b: &str) -> Vec<(usize, usize, bool)> {
        let (a, b) = (words(a), words(b));
        let marks = winnow(&b);
        let seeds = winnow(&a)
            .into_iter()
            .filter_map(|(number, at)| marks.iter().find(|m| m.0 == number).map(|m| (at, m.1)));
        let seeds = seeds.collect();
        let all = matches(&a, &b, seeds);
        all.iter().map(|m| (m.first.start, m.first.len(), m.verbatim())).collect()
    }

    #[test]
    fn what_was_taken_over_is_found_whole() {
        for (a, b, want) in [
            ("xyabcdefghij", "abcdefghijuvw", vec![(2, 10, true)]),
            ("abcdef", "abcdef", vec![(0, 6, true)]),
            ("abcdefgXhijklm", "abcdefgYYhijklm", vec![(0, 14, false)]),
            ("abcdefg", "gfedcba", vec![]),
            // A title and a name are taken from nobody.
            ("ABCDEFGH", "ABCDEFGH", vec![]),
            ("abc", "abc", vec![]),
            ("", "abc", vec![]),
        ] {
            assert_eq!(found(a, b), want, "{a} {b}");
        }
    }
}
