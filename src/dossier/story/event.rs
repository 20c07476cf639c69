//! What an article's head says that happened: a call is no visit, and last month's is no news.

use super::super::{desk::Desk, entity::Cast};
use std::collections::BTreeSet;

/// Days between two reports of one event at most.
const DAYS: i64 = 4;
/// Sentences in which an article says what happened.
const HEAD: usize = 5;

/// The families of events in the head of an article, and its day.
pub(super) struct Happening {
    kinds: BTreeSet<String>,
    day: Option<i64>,
}

impl Happening {
    pub(super) fn read(desk: &Desk<'_>, _cast: &Cast, at: usize) -> Self {
        let Some(article) = desk.article(at) else {
            return Self { kinds: BTreeSet::new(), day: None };
        };
        let limit = article.sentences.get(HEAD).map_or(u32::MAX, |s| s.at.start);
        let telling = |kind: &str| !matches!(kind, "other" | "say");
        let head = article.report.events.iter();
        let head = head.filter(|e| e.trigger.start < limit && !e.negated && telling(&e.kind));
        let kinds = head.map(|e| e.kind.to_string()).collect();
        Self { kinds, day: article.day().and_then(day_number) }
    }

    /// What two articles' likeness counts, 0 to 1.
    pub(super) fn agreement(&self, other: &Self) -> f32 {
        let far = self.day.zip(other.day).is_some_and(|(a, b)| (a - b).abs() > DAYS);
        if far {
            return 0.5;
        }
        let told = !self.kinds.is_empty() && !other.kinds.is_empty();
        if told && self.kinds.is_disjoint(&other.kinds) { 0.7 } else { 1.0 }
    }
}

/// Days since the year 0 or so: exact enough to tell distances.
fn day_number(day: &str) -> Option<i64> {
    let mut parts = day.split('-').map(|p| p.parse::<i64>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    Some(year * 372 + month * 31 + day)
}
