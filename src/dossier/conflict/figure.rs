//! Different figures for the same thing.

use super::{
    super::{
        article::{Article, Place},
        desk::Desk,
        statement::{Alike, Statements},
        story::Stories,
    },
    Dispute,
};
use crate::{fold::Folded, report::Quantity};

/// How alike two sentences are at least, figures left out.
const ALIKE: f32 = 0.5;
/// The same for tolls, which a story has one of.
const TOLL_ALIKE: f32 = 0.35;

/// Figures of one unit in sentences that are alike but for them.
pub(super) fn disputes(
    desk: &Desk<'_>,
    stories: &Stories,
    statements: &Statements,
) -> Vec<Dispute> {
    let mut disputes = Vec::new();
    for pair in &statements.alike {
        let lines = (statements.lines.get(pair.first), statements.lines.get(pair.second));
        let (Some(x), Some(y)) = lines else { continue };
        let Some(story) = stories.of.get(x.article).copied().flatten() else { continue };
        if !stories.same(x.article, y.article) {
            continue;
        }
        let (a, b) =
            (Side::read(desk, x.article, x.sentence), Side::read(desk, y.article, y.sentence));
        let (Some(a), Some(b)) = (a, b) else { continue };
        for figure in &a.figures {
            disputes.extend(
                b.figures.iter().filter_map(|o| dispute(pair, story, (&a, figure), (&b, o))),
            );
        }
    }
    disputes
}

/// A sentence with its figures.
struct Side<'a> {
    at: usize,
    article: &'a Article,
    figures: Vec<&'a Quantity>,
}

impl<'a> Side<'a> {
    fn read(desk: &Desk<'a>, at: usize, sentence: usize) -> Option<Self> {
        let article = desk.article(at)?;
        let place = article.sentences.get(sentence)?.at;
        let all = article.report.quantities.as_slice();
        let first = all.partition_point(|q| q.start < place.start);
        let figures = all.iter().skip(first).take_while(|q| q.end <= place.end).collect();
        Some(Self { at, article, figures })
    }

    /// Whether the sentence has another figure of this unit: then nobody can tell which is meant.
    fn several(&self, figure: &Quantity) -> bool {
        self.figures.iter().filter(|q| q.unit == figure.unit && q.kind == figure.kind).count()
            > 1
    }

    /// Whether the article gives this value of this unit anywhere.
    fn gives(&self, figure: &Quantity) -> bool {
        let all = self.article.report.quantities.iter();
        let mut of_unit = all.filter(|q| q.unit == figure.unit);
        of_unit.any(|q| fits(q, figure, Bound::Exact, Bound::Exact))
    }

    /// How the words before a figure take it.
    fn bound(&self, figure: &Quantity) -> Bound {
        let from = figure.start.saturating_sub(24);
        let before = Folded::new(self.article.words_at(Place::new(from, figure.start)));
        let own = Folded::new(&figure.text);
        Bound::read(before.as_str(), own.as_str())
    }
}

/// Whether a figure is meant to the digit.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Bound {
    Exact,
    About,
    AtLeast,
    AtMost,
}

impl Bound {
    fn read(before: &str, own: &str) -> Self {
        let last: Vec<&str> = before.split_whitespace().rev().take(4).collect();
        let has = |words: &[&str]| {
            last.iter().any(|w| words.contains(w))
                || own.split_whitespace().any(|w| words.contains(&w))
        };
        if has(&[
            "اكثر",
            "لاكثر",
            "باكثر",
            "واكثر",
            "يقل",
            "فوق",
            "يزيد",
            "تجاوز",
            "تجاوزت",
            "الاقل",
            "يفوق",
        ]) {
            Self::AtLeast
        } else if has(&["اقل", "حتي", "اقصي"]) {
            Self::AtMost
        } else if has(&[
            "نحو",
            "بنحو",
            "لنحو",
            "حوالي",
            "بحوالي",
            "قرابه",
            "زهاء",
            "يقارب",
            "يناهز",
            "تقريبا",
            "عشرات",
            "مئات",
        ]) {
            Self::About
        } else {
            Self::Exact
        }
    }
}

fn dispute(
    pair: &Alike,
    story: usize,
    (a, x): (&Side<'_>, &Quantity),
    (b, y): (&Side<'_>, &Quantity),
) -> Option<Dispute> {
    let same_thing = x.kind == y.kind && x.unit == y.unit && same_of(x, y);
    let toll = matches!(x.unit.as_str(), "killed" | "injured" | "missing" | "arrested");
    let alike = pair.likeness >= if toll { TOLL_ALIKE } else { ALIKE };
    let clear = !a.several(x) && !b.several(y) && !a.gives(y) && !b.gives(x);
    if !same_thing || !alike || !clear || fits(x, y, a.bound(x), b.bound(y)) {
        return None;
    }
    let place = |q: &Quantity| Place::new(q.start, q.end);
    Some(Dispute {
        kind: "figure",
        rule: "conflict/figure",
        about: x.unit.clone(),
        story,
        sides: [(shown(x), (a.at, place(x))), (shown(y), (b.at, place(y)))],
    })
}

fn same_of(x: &Quantity, y: &Quantity) -> bool {
    let word = |q: &Quantity| q.of.as_ref().map(|o| Folded::new(&o.text).as_str().to_string());
    word(x).zip(word(y)).is_none_or(|(a, b)| a == b)
}

/// Whether two figures can both be right.
fn fits(x: &Quantity, y: &Quantity, of_x: Bound, of_y: Bound) -> bool {
    let (low, high) =
        (x.value.max(y.value), x.upper.unwrap_or(x.value).min(y.upper.unwrap_or(y.value)));
    // Ranges that meet, and values of which one is the other rounded.
    if low <= high + 1e-9 * high.abs() {
        return true;
    }
    let (small, large) = (high, low);
    let near = large - small <= 0.1 * large;
    let (of_small, of_large) = if x.value < y.value { (of_x, of_y) } else { (of_y, of_x) };
    match (of_small, of_large) {
        (Bound::AtLeast, _) => small * 2.0 >= large,
        (_, Bound::AtMost) => small * 2.0 >= large,
        (Bound::About, _) | (_, Bound::About) => near,
        _ => false,
    }
}

fn shown(figure: &Quantity) -> String {
    let upper = figure.upper.map_or(String::new(), |u| format!("–{u}"));
    format!("{}{upper} {}", figure.value, figure.unit)
}
