//! Which articles report the same event.
//!
//! Articles that share rare names and terms are compared; the likest pairs join first, and two
//! groups become one only where they are alike as wholes, so that no chain of neighbours makes one
//! story of two.

mod candidate;
mod event;
mod vector;
mod write;

pub(super) use write::stories;

use super::{desk::Desk, entity::Cast};
use event::Happening;
use vector::Vector;

/// How alike two reports of one event are at least.
const SAME: f32 = 0.40;
/// How alike two reports on one matter are at least.
const RELATED: f32 = 0.2;

/// A pair that was joined, and by how much.
#[derive(Clone, Copy, Debug)]
struct Tie {
    first: usize,
    second: usize,
    likeness: f32,
}

/// Articles that report one event.
pub(super) struct Story {
    /// Distinct articles, ascending.
    pub(super) articles: Vec<usize>,
    /// How each article beyond the first came in.
    ties: Vec<Tie>,
    vector: Vector,
    /// Other stories on the same matter.
    related: Vec<usize>,
}

/// All stories, the largest first, and the story of each article.
pub(super) struct Stories {
    pub(super) all: Vec<Story>,
    pub(super) of: Vec<Option<usize>>,
    vectors: Vec<Vector>,
}

impl Stories {
    pub(super) fn read(desk: &Desk<'_>, cast: &Cast) -> Self {
        let vectors: Vec<Vector> = (0..desk.articles.len())
            .map(|at| match desk.original.get(at) == Some(&at) {
                true => Vector::read(desk, cast, at),
                false => Vector::default(),
            })
            .collect();
        let happenings: Vec<Happening> =
            (0..desk.articles.len()).map(|at| Happening::read(desk, cast, at)).collect();
        let mut ties: Vec<Tie> = candidate::pairs(&vectors)
            .into_iter()
            .filter_map(|(first, second)| {
                let likeness = vectors.get(first)?.likeness(vectors.get(second)?)
                    * happenings.get(first)?.agreement(happenings.get(second)?);
                Some(Tie { first, second, likeness })
            })
            .filter(|t| t.likeness >= RELATED)
            .collect();
        ties.sort_by(|a, b| {
            b.likeness
                .total_cmp(&a.likeness)
                .then((a.first, a.second).cmp(&(b.first, b.second)))
        });
        let mut stories = Self { all: Vec::new(), of: Vec::new(), vectors };
        stories.gather(desk, &ties);
        stories.relate(&ties);
        stories
    }

    /// Joins the likest first.
    fn gather(&mut self, desk: &Desk<'_>, ties: &[Tie]) {
        let mut groups: Vec<Option<Story>> = (0..desk.articles.len())
            .map(|at| {
                let vector = self.vectors.get(at).cloned().unwrap_or_default();
                (desk.original.get(at) == Some(&at)).then(|| Story {
                    articles: vec![at],
                    ties: Vec::new(),
                    vector,
                    related: Vec::new(),
                })
            })
            .collect();
        let mut owner: Vec<usize> = (0..desk.articles.len()).collect();
        for tie in ties.iter().filter(|t| t.likeness >= SAME) {
            let group = |at: usize| owner.get(at).copied().unwrap_or(at);
            let (a, b) = (group(tie.first), group(tie.second));
            let (a, b) = (a.min(b), a.max(b));
            if a == b || !alike(&groups, a, b) {
                continue;
            }
            let Some(absorbed) = groups.get_mut(b).and_then(Option::take) else { continue };
            for article in &absorbed.articles {
                if let Some(slot) = owner.get_mut(*article) {
                    *slot = a;
                }
            }
            if let Some(Some(story)) = groups.get_mut(a) {
                story.absorb(absorbed, *tie);
            }
        }
        self.all = groups.into_iter().flatten().collect();
        self.all.sort_by_key(|s| (usize::MAX - s.articles.len(), s.articles.clone()));
        self.of = vec![None; desk.articles.len()];
        for (index, story) in self.all.iter().enumerate() {
            for article in desk.copies_of(&story.articles) {
                if let Some(slot) = self.of.get_mut(article) {
                    *slot = Some(index);
                }
            }
        }
    }

    /// Stories whose articles are alike, but not the same event.
    fn relate(&mut self, ties: &[Tie]) {
        let of = |at: usize| self.of.get(at).copied().flatten();
        let mut pairs: Vec<(usize, usize)> = ties
            .iter()
            .filter_map(|t| Some((of(t.first)?, of(t.second)?)))
            .filter(|(a, b)| a != b)
            .flat_map(|(a, b)| [(a, b), (b, a)])
            .collect();
        pairs.sort_unstable();
        pairs.dedup();
        for (a, b) in pairs {
            if let Some(story) = self.all.get_mut(a) {
                story.related.push(b);
            }
        }
    }

    /// Whether two articles are in one story.
    pub(super) fn same(&self, a: usize, b: usize) -> bool {
        let of = |at: usize| self.of.get(at).copied().flatten();
        of(a).is_some() && of(a) == of(b)
    }
}

fn alike(groups: &[Option<Story>], a: usize, b: usize) -> bool {
    let vector = |at: usize| groups.get(at).and_then(|g| g.as_ref()).map(|g| &g.vector);
    let (Some(x), Some(y)) = (vector(a), vector(b)) else { return false };
    x.likeness(y) >= SAME
}

impl Story {
    fn absorb(&mut self, other: Story, tie: Tie) {
        let size = |s: &Story| s.articles.len() as f32;
        self.vector = self.vector.merge(size(self), &other.vector, size(&other));
        self.articles.extend(&other.articles);
        self.articles.sort_unstable();
        self.ties.extend(other.ties);
        self.ties.push(tie);
    }
}

/// The id of a story.
pub(super) fn id(story: usize) -> String {
    format!("s{}", story + 1)
}
