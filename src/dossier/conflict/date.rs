//! Different days for the same event.

use super::{
    super::{
        article::Place,
        desk::Desk,
        entity::Cast,
        statement::{Line, Statements},
        story::Stories,
    },
    Dispute,
};
use crate::{
    annotate::EntityKind::{Organization, Person},
    report::Date,
};

/// How alike two sentences are at least, days left out.
const ALIKE: f32 = 0.65;

/// Sentences of one story that are alike, name somebody in common, and give one day each, in full
/// and not the same.
pub(super) fn disputes(
    desk: &Desk<'_>,
    cast: &Cast,
    stories: &Stories,
    statements: &Statements,
) -> Vec<Dispute> {
    let mut disputes = Vec::new();
    for pair in statements.alike.iter().filter(|p| p.likeness >= ALIKE) {
        let lines = (statements.lines.get(pair.first), statements.lines.get(pair.second));
        let (Some(x), Some(y)) = lines else { continue };
        let story = stories.of.get(x.article).copied().flatten();
        let Some(story) = story.filter(|_| stories.same(x.article, y.article)) else {
            continue;
        };
        let (Some(a), Some(b)) = (only_date(desk, x), only_date(desk, y)) else { continue };
        let names = names(cast, x, y);
        let known = gives(desk, x.article, &b.value) || gives(desk, y.article, &a.value);
        if a.value != b.value && !known && !names.is_empty() {
            let side = |line: &Line, date: &Date| {
                (date.value.clone(), (line.article, Place::new(date.start, date.end)))
            };
            disputes.push(Dispute {
                kind: "date",
                rule: "conflict/date",
                about: names.join("، "),
                story,
                sides: vec![side(x, a), side(y, b)],
            });
        }
    }
    disputes
}

/// The date of a sentence, where it has one alone and the text gives that day in full.
fn only_date<'a>(desk: &Desk<'a>, line: &Line) -> Option<&'a Date> {
    let at = desk.sentence(line.article, line.sentence)?.at;
    let dates = &desk.article(line.article)?.report.dates;
    let mut inside = dates.iter().filter(|d| at.start <= d.start && d.end <= at.end);
    let (first, more) = (inside.next()?, inside.next());
    let whole = first.precision == "day" && first.anchor == "none" && first.value.len() == 10;
    (whole && more.is_none() && !first.value.contains('X')).then_some(first)
}

fn gives(desk: &Desk<'_>, article: usize, value: &str) -> bool {
    desk.article(article).is_some_and(|a| a.report.dates.iter().any(|d| d.value == value))
}

/// People and bodies that both sentences name.
fn names(cast: &Cast, x: &Line, y: &Line) -> Vec<String> {
    let theirs = cast.in_sentence(y.article, y.sentence);
    let both = cast.in_sentence(x.article, x.sentence).iter().filter(|e| theirs.contains(e));
    let entities = both.filter_map(|e| cast.entity(*e));
    let acting = entities.filter(|e| matches!(e.kind, Person | Organization));
    acting.map(|e| e.name.clone()).collect()
}
