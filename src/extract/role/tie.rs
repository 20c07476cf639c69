//! Which name a title phrase belongs to.

use super::phrase::{Head, Phrase};
use crate::extract::index::Index;
use std::ops::Range;

/// A title and the mention of its holder.
#[derive(Clone, Debug)]
pub(super) struct Tie {
    pub(super) tokens: Range<usize>,
    /// Index of the mention.
    pub(super) person: usize,
    pub(super) counterpart: bool,
    pub(super) rule: &'static str,
    pub(super) score: f32,
}

/// How far an accusative title may stand from its name: 'تعيين فلان … رئيساً للهيئة'.
const FAR: usize = 6;

/// Most names that one plural title serves.
const MANY: usize = 60;

/// Ties the phrases of one sentence.
pub(super) fn find(index: &Index<'_, '_, '_>, phrases: &[Phrase]) -> Vec<Tie> {
    let mut ties: Vec<Option<Tie>> = vec![None; phrases.len()];
    // From the right, since a title may lean on the next one: 'وزير الدفاع اللواء فلان'.
    for at in (0..phrases.len()).rev() {
        let Some(phrase) = phrases.get(at) else { continue };
        let next = phrases.get(at + 1).zip(ties.get(at + 1).and_then(Option::as_ref));
        let found = before(index, phrase)
            .or_else(|| after(index, phrase))
            .or_else(|| before_comma(index, phrase))
            .or_else(|| next.and_then(|(p, tie)| stacked(index, phrase, p, tie)))
            .or_else(|| accusative(index, phrase));
        if let Some(slot) = ties.get_mut(at) {
            *slot = found;
        }
    }
    lean_back(index, phrases, &mut ties);
    let plural = phrases.iter().zip(&ties).filter(|(p, _)| p.plural);
    let more: Vec<Tie> =
        plural.filter_map(|(_, t)| t.as_ref()).flat_map(|t| shared(index, t)).collect();
    ties.into_iter().flatten().chain(more).collect()
}

fn tie(phrase: &Phrase, person: usize, rule: &'static str, score: f32) -> Option<Tie> {
    let counterpart = phrase.head == Head::Counterpart;
    let tokens = phrase.tokens.clone();
    Some(Tie { tokens, person, counterpart, rule, score })
}

/// A name that begins here, with no و of its own.
fn name_at(index: &Index<'_, '_, '_>, at: usize) -> Option<usize> {
    let person = index.person(at)?;
    let first = index.mention_tokens(person).start == at && index.clitics(at).is_empty();
    first.then_some(person)
}

/// A bare 'وزير' before a name is no title of it; 'الوزير', 'وزير الداخلية' and 'صحفية الموضة' are.
fn whole(phrase: &Phrase) -> bool {
    phrase.definite || phrase.complete || phrase.head == Head::Counterpart
}

fn before(index: &Index<'_, '_, '_>, phrase: &Phrase) -> Option<Tie> {
    let end = phrase.reach;
    let at = if index.is_quote_mark(end) { end + 1 } else { end };
    let person = name_at(index, at)?;
    tie(phrase, person, "role/before", if whole(phrase) { 0.95 } else { 0.6 })
}

/// 'وزير الداخلية، أنس خطاب،': the name in apposition.
fn before_comma(index: &Index<'_, '_, '_>, phrase: &Phrase) -> Option<Tie> {
    let comma = index.is_comma(phrase.reach) && whole(phrase);
    let person = name_at(index, phrase.reach + 1).filter(|_| comma)?;
    tie(phrase, person, "role/before-comma", 0.85)
}

/// 'زكي أكتورك، المتحدث باسم الوزارة' or, with a bare head, 'أيمن سالم رئيس قطاع الآثار'.
fn after(index: &Index<'_, '_, '_>, phrase: &Phrase) -> Option<Tie> {
    let start = phrase.tokens.start;
    let apart = index.is_comma(start.wrapping_sub(1))
        || index.is(start.wrapping_sub(1), &["(", "-", "–"]);
    let last = if apart { start.wrapping_sub(2) } else { start.wrapping_sub(1) };
    let person = index.person(last)?;
    let office = phrase.head == Head::Office && phrase.complete && !phrase.accusative;
    if !office || !index.clitics(start).is_empty() || (!apart && phrase.definite) {
        return None;
    }
    tie(phrase, person, "role/after", if apart { 0.9 } else { 0.7 })
}

/// A title before another title of the same person: 'الدكتور … معاون الوزير',
/// 'نائب رئيس الوزراء ووزير الخارجية، فلان'.
fn stacked(
    index: &Index<'_, '_, '_>,
    phrase: &Phrase,
    next: &Phrase,
    held: &Tie,
) -> Option<Tie> {
    if held.rule == "role/after" || !whole(phrase) || phrase.accusative {
        return None;
    }
    let end = phrase.reach;
    let comma = index.is_comma(end);
    let start = if comma { end + 1 } else { end };
    let joined = index.clitics(next.tokens.start) == "و";
    if next.tokens.start != start {
        return None;
    }
    let rank = phrase.head == Head::Rank || next.head == Head::Rank;
    // Without a comma before the name 'رئيس الوزراء ووزير الخارجية فلان' are two people.
    let one = if joined {
        phrase.head == Head::Office
            && next.head == Head::Office
            && (comma || held.rule == "role/before-comma")
    } else {
        rank || comma || deputy(index, phrase)
    };
    if one { tie(phrase, held.person, "role/stacked", 0.8) } else { None }
}

/// 'نائب رئيس الوزراء وزير الخارجية فلان' is one person.
fn deputy(index: &Index<'_, '_, '_>, phrase: &Phrase) -> bool {
    index.bare(phrase.tokens.start) == "نائب"
}

/// 'عادل سالم رئيساً للهيئة', 'تعيينه متحدثاً': the nearest name of the sentence.
fn accusative(index: &Index<'_, '_, '_>, phrase: &Phrase) -> Option<Tie> {
    if !phrase.accusative || !phrase.complete {
        return None;
    }
    let start = phrase.tokens.start;
    let back = (start.saturating_sub(FAR)..start).rev().find_map(|at| index.person(at));
    tie(phrase, back?, "role/accusative", 0.75)
}

/// 'فلان، المتحدث باسم الهيئة ومدير المكتب': a second title after the first.
fn lean_back(index: &Index<'_, '_, '_>, phrases: &[Phrase], ties: &mut [Option<Tie>]) {
    for at in 1..phrases.len() {
        let (Some(held), Some(phrase)) = (ties.get(at - 1).cloned().flatten(), phrases.get(at))
        else {
            continue;
        };
        let start = phrase.tokens.start;
        let near = start == held.tokens.end
            || (index.is_comma(held.tokens.end) && start == held.tokens.end + 1);
        let lone = ties.get(at).is_some_and(Option::is_none);
        let second = lone && held.rule == "role/after" && near && phrase.complete;
        if let Some(slot) = ties.get_mut(at).filter(|_| second) {
            *slot = tie(phrase, held.person, "role/after", 0.75);
        }
    }
}

/// 'المغنيات ريم وسلمى وهالة': the names after the first.
fn shared(index: &Index<'_, '_, '_>, first: &Tie) -> Vec<Tie> {
    let mut ties = Vec::new();
    let mut at = index.mention_tokens(first.person).end;
    while ties.len() < MANY {
        let comma = index.is_comma(at);
        let start = if comma { at + 1 } else { at };
        let Some(person) = index.person(start) else { return ties };
        if !comma && index.clitics(start) != "و" {
            return ties;
        }
        at = index.mention_tokens(person).end.max(start + 1);
        ties.push(Tie { person, rule: "role/shared", score: 0.75, ..first.clone() });
    }
    ties
}
