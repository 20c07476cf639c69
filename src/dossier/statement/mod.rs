//! Sentences of several articles that say the same.
//!
//! Two sentences are compared where they share rare terms; what they say is alike where most of
//! the worth of their terms is shared. Figures are left out of that and held against each other
//! apart: sentences that differ in figures alone say the same of something else, or disagree.

mod alike;

pub(super) use alike::{Alike, Line};

use super::{article::Part, desk::Desk, groups::Groups};

/// How alike two sentences that say the same are at least.
const SAME: f32 = 0.55;
/// How much of the shorter one the longer one holds at least, where it has all else besides.
const HELD: f32 = 0.75;
/// Terms that a sentence has at least to be told from others.
const FEWEST_TERMS: usize = 5;

/// Sentences that say the same, in the order of the articles.
pub(super) struct Statement {
    pub(super) lines: Vec<Line>,
    /// Distinct articles, ascending.
    pub(super) articles: Vec<usize>,
    /// How alike its sentences are, 0 to 1.
    pub(super) likeness: f32,
}

/// Every sentence of the articles' bodies with those that say the same.
pub(super) struct Statements {
    pub(super) lines: Vec<Line>,
    pub(super) all: Vec<Statement>,
    /// Line -> statement.
    pub(super) of: Vec<usize>,
    /// Pairs of lines of different articles that are alike, figures left out.
    pub(super) alike: Vec<Alike>,
}

impl Statements {
    pub(super) fn read(desk: &Desk<'_>) -> Self {
        let lines = lines(desk);
        let alike = alike::pairs(desk, &lines);
        let mut groups = Groups::new(lines.len());
        let mut likeness = vec![1.0f32; lines.len()];
        for pair in alike.iter().filter(|p| p.says_the_same()) {
            let (a, b) = (groups.root(pair.first), groups.root(pair.second));
            let heads = alike::compare(desk, &lines, a, b);
            if a != b && heads.is_some_and(|h| h.says_the_same()) {
                groups.join(a, b, "statement/terms");
                if let Some(slot) = likeness.get_mut(a.min(b)) {
                    *slot = slot.min(pair.likeness);
                }
            }
        }
        let mut statements = Self { all: Vec::new(), of: vec![0; lines.len()], lines, alike };
        statements.gather(&groups, &likeness);
        statements
    }

    fn gather(&mut self, groups: &Groups, likeness: &[f32]) {
        for (members, _) in groups.lists() {
            let index = self.all.len();
            for member in &members {
                if let Some(slot) = self.of.get_mut(*member) {
                    *slot = index;
                }
            }
            let lines: Vec<Line> =
                members.iter().filter_map(|m| self.lines.get(*m)).cloned().collect();
            let mut articles: Vec<usize> = lines.iter().map(|l| l.article).collect();
            articles.dedup();
            let likeness = members.first().and_then(|m| likeness.get(*m)).copied();
            self.all.push(Statement { lines, articles, likeness: likeness.unwrap_or(1.0) });
        }
    }

    /// What two articles and more say.
    pub(super) fn shared(&self) -> impl Iterator<Item = &Statement> {
        self.all.iter().filter(|s| s.articles.len() > 1)
    }

    /// The index of a sentence among the lines.
    pub(super) fn line(&self, article: usize, sentence: usize) -> Option<usize> {
        self.lines.binary_search_by_key(&(article, sentence), |l| (l.article, l.sentence)).ok()
    }

    /// The statement that a sentence makes.
    pub(super) fn statement(&self, article: usize, sentence: usize) -> Option<&Statement> {
        self.all.get(*self.of.get(self.line(article, sentence)?)?)
    }
}

fn lines(desk: &Desk<'_>) -> Vec<Line> {
    let mut lines = Vec::new();
    for article in desk.distinct() {
        let sentences = desk.article(article).map_or(&[][..], |a| &a.sentences);
        for (sentence, told) in sentences.iter().enumerate() {
            if told.part == Part::Body && told.terms.len() >= FEWEST_TERMS {
                lines.push(Line::read(desk, article, sentence, told));
            }
        }
    }
    lines
}
