//! How alike two sentences are.

use super::{
    super::{
        article::{Sentence, Term},
        desk::Desk,
    },
    HELD, SAME,
};
use std::collections::BTreeMap;

/// Sentences that a term brings together one by one; a more frequent term reaches a few alone.
const FEW: usize = 24;
const REACH: usize = 3;
/// Most sentences that one is compared with.
const MOST: usize = 12;
/// How alike two sentences are at least to be held against each other.
const NEAR: f32 = 0.3;

/// A sentence that says something.
#[derive(Clone, Debug)]
pub(in super::super) struct Line {
    pub(in super::super) article: usize,
    pub(in super::super) sentence: usize,
    /// What its terms are worth together, figures left out.
    worth: f32,
    /// The length of the vector of their worth.
    norm: f32,
}

impl Line {
    pub(super) fn read(
        desk: &Desk<'_>,
        article: usize,
        sentence: usize,
        told: &Sentence,
    ) -> Self {
        let words = || told.terms.iter().filter(|t| !t.number).map(|t| desk.worth(*t));
        let norm = words().map(|w| w * w).sum::<f32>().sqrt();
        Self { article, sentence, worth: words().sum(), norm }
    }
}

/// Two lines that are alike.
#[derive(Clone, Copy, Debug)]
pub(in super::super) struct Alike {
    pub(in super::super) first: usize,
    pub(in super::super) second: usize,
    /// Cosine of their terms' worth, figures left out.
    pub(in super::super) likeness: f32,
    /// How much of the shorter one the other holds.
    held: f32,
    /// Figures of one are figures of the other, or one has none.
    figures_agree: bool,
}

impl Alike {
    pub(super) fn says_the_same(&self) -> bool {
        let alike = self.likeness >= SAME || (self.held >= HELD && self.likeness >= SAME * 0.7);
        alike && self.figures_agree
    }
}

/// Pairs of lines of different articles that are alike, the likest first.
pub(super) fn pairs(desk: &Desk<'_>, lines: &[Line]) -> Vec<Alike> {
    let holders = holders(desk, lines);
    let mut pairs = Vec::new();
    for at in 0..lines.len() {
        for (_, other) in candidates(desk, lines, &holders, at) {
            pairs.extend(compare(desk, lines, at, other).filter(|p| p.likeness >= NEAR));
        }
    }
    pairs.sort_by(|a: &Alike, b| {
        b.likeness.total_cmp(&a.likeness).then((a.first, a.second).cmp(&(b.first, b.second)))
    });
    pairs
}

/// Term -> lines, ascending.
fn holders(desk: &Desk<'_>, lines: &[Line]) -> BTreeMap<u64, Vec<usize>> {
    let mut holders: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
    for (at, line) in lines.iter().enumerate() {
        for term in terms(desk, line) {
            holders.entry(term.key).or_default().push(at);
        }
    }
    holders
}

fn terms<'a>(desk: &Desk<'a>, line: &Line) -> &'a [Term] {
    desk.sentence(line.article, line.sentence).map_or(&[], |s| &s.terms)
}

/// The later lines of other articles that share most with one.
fn candidates(
    desk: &Desk<'_>,
    lines: &[Line],
    holders: &BTreeMap<u64, Vec<usize>>,
    at: usize,
) -> Vec<(f32, usize)> {
    let Some(line) = lines.get(at) else { return Vec::new() };
    let mut shared: BTreeMap<usize, f32> = BTreeMap::new();
    for term in terms(desk, line) {
        let others = holders.get(&term.key).map_or(&[][..], Vec::as_slice);
        let after = others.partition_point(|o| *o <= at);
        let reach = if others.len() <= FEW { FEW } else { REACH };
        let elsewhere = |o: &&usize| lines.get(**o).is_some_and(|l| l.article != line.article);
        let worth = desk.worth(*term);
        // Of one long article that says a thing over and over, a few lines are looked at.
        for other in others.iter().skip(after).take(2 * FEW).filter(elsewhere).take(reach) {
            *shared.entry(*other).or_default() += worth * worth;
        }
    }
    let mut best: Vec<(f32, usize)> = shared.into_iter().map(|(o, w)| (w, o)).collect();
    best.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    best.truncate(MOST);
    best
}

/// Holds two lines against each other.
pub(super) fn compare(desk: &Desk<'_>, lines: &[Line], a: usize, b: usize) -> Option<Alike> {
    let (x, y) = (lines.get(a)?, lines.get(b)?);
    let (mut product, mut worth) = (0.0, 0.0);
    for term in common(terms(desk, x), terms(desk, y)).filter(|t| !t.number) {
        let own = desk.worth(term);
        product += own * own;
        worth += own;
    }
    let (norms, shorter) = (x.norm * y.norm, x.worth.min(y.worth));
    Some(Alike {
        first: a.min(b),
        second: a.max(b),
        likeness: if norms > 0.0 { product / norms } else { 0.0 },
        held: if shorter > 0.0 { worth / shorter } else { 0.0 },
        figures_agree: figures_agree(terms(desk, x), terms(desk, y)),
    })
}

fn common<'t>(a: &'t [Term], b: &'t [Term]) -> impl Iterator<Item = Term> + 't {
    let mut right = b.iter().peekable();
    a.iter().filter_map(move |term| {
        while right.next_if(|r| r.key < term.key).is_some() {}
        right.next_if(|r| r.key == term.key).map(|_| *term)
    })
}

fn figures_agree(a: &[Term], b: &[Term]) -> bool {
    let has = |terms: &[Term]| terms.iter().any(|t| t.number);
    !has(a) || !has(b) || common(a, b).any(|t| t.number)
}
