//! Boilerplate: the lines around an article that are not part of it.
//!
//! The patterns are data (`models/lexicon/boilerplate.txt`), each with what it cuts: `whole` a line
//! that says just this, `start` a short line that opens so, `from` such a heading and the headlines
//! under it, `end` everything to the end. Lines that show only a time, and the tail of a page that
//! is mostly such lines, are read from their shape. A clean article is never to be cut: each rule
//! asks for a line that no report would hold.

use super::line::Line;
use crate::model::{Class, Lexicon};

/// The rule for each line that is not part of the article.
pub(super) fn find(text: &str, lines: &[Line], lexicon: &Lexicon) -> Vec<Option<&'static str>> {
    let mut rules: Vec<_> = lines.iter().map(|line| shape(text, line)).collect();
    let mut index = 0;
    while let Some(line) = lines.get(index) {
        let cut = match pattern(text, line, lexicon) {
            Some("whole" | "start") => Some((index + 1, "boilerplate/line")),
            Some("from") => Some((under(lines, index), "boilerplate/heading")),
            Some("end") => Some((to_end(lines, index), "boilerplate/end")),
            _ => None,
        };
        let Some((end, rule)) = cut else {
            index += 1;
            continue;
        };
        for slot in rules.iter_mut().take(end).skip(index) {
            *slot = slot.or(Some(rule));
        }
        index = end;
    }
    tail(lines, &mut rules);
    rules
}

/// How the longest pattern that the line opens with cuts, where the line is of its kind.
fn pattern<'l>(text: &str, line: &Line, lexicon: &'l Lexicon) -> Option<&'l str> {
    let words = line.folded_words(text, 16);
    let found = lexicon.prefixes(words.iter().map(String::as_str));
    let known = found.into_iter().rev().filter(|(_, c)| c.has(Class::Boilerplate));
    known.into_iter().find_map(|(count, _)| {
        let form = words.get(..count)?.join(" ");
        let how = lexicon.attribute(Class::Boilerplate, &form)?;
        let whole = words.len() == count;
        let fits = match how {
            "start" => !(line.is_full() && line.words > 25),
            "from" | "end" | "whole" => whole,
            _ => false,
        };
        // A heading with its one headline on the same line: 'اقرأ أيضا: …'.
        if how == "from" && !whole && opens_with_colon(text, line, &form) {
            return Some("start");
        }
        // The comment form runs on after its first words, with stops.
        if how == "end" && !whole && count >= 3 {
            return Some(how);
        }
        fits.then_some(how)
    })
}

/// Whether a colon follows the pattern's words, so that they head what comes after.
fn opens_with_colon(text: &str, line: &Line, form: &str) -> bool {
    let inner = line.span.of(text);
    let words = form.split(' ').count();
    inner.find([':', '|', '.']).is_some_and(|at| {
        inner.get(..at).is_some_and(|head| head.split_whitespace().count() == words)
    })
}

/// The end of the headlines under a heading: where running text goes on.
fn under(lines: &[Line], heading: usize) -> usize {
    let body =
        lines.iter().enumerate().skip(heading + 1).find(|(_, l)| l.is_full() && l.words >= 15);
    body.map_or(lines.len(), |(index, _)| index)
}

/// Everything to the end; but near the top such words are a page's menu, and only they go.
fn to_end(lines: &[Line], index: usize) -> usize {
    let size = |part: &[Line]| part.iter().map(|l| l.span.len()).sum::<usize>();
    let (before, after) = lines.split_at(index);
    if size(before) * 2 < size(after) { index + 1 } else { lines.len() }
}

/// Lines that show only a time, or a run of them: '9 أيلول 11:39', 'اليوم 06:42'.
fn shape(text: &str, line: &Line) -> Option<&'static str> {
    let inner = line.span.of(text);
    let words = line.folded_words(text, 400);
    let clocks = clocks(inner);
    let dated = clocks > 0 && words.first().is_some_and(|w| is_day_word(w));
    // Headlines of other days run together; a timetable names its events before their times.
    if dated && clocks >= 4 {
        return Some("boilerplate/times");
    }
    (dated && clocks == 1 && words.len() <= 5).then_some("boilerplate/time")
}

fn is_day_word(word: &str) -> bool {
    matches!(word, "اليوم" | "امس" | "منذ") || word.bytes().all(|b| b.is_ascii_digit())
}

/// How many clock times a line holds.
fn clocks(line: &str) -> usize {
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_numeric());
    line.match_indices(':')
        .filter(|(at, _)| {
            let before = line.get(..*at).and_then(|s| s.chars().next_back());
            let after = line.get(at + 1..).and_then(|s| s.chars().next());
            digit(before) && digit(after)
        })
        .count()
}

/// Widens what was found at the end of a page upwards, over tags, dates and teasers, as long as
/// these lines weigh more than the running text between them.
fn tail(lines: &[Line], rules: &mut [Option<&'static str>]) {
    let strong = rules.iter().filter(|r| r.is_some()).count();
    if strong < 3 {
        return;
    }
    let (mut sum, mut best, mut from) = (0i32, 0i32, lines.len());
    for (index, line) in lines.iter().enumerate().rev() {
        sum += weight(line, rules.get(index).copied().flatten().is_some());
        if sum > best {
            (best, from) = (sum, index);
        }
        if sum < -8 {
            break;
        }
    }
    let found = rules.iter().skip(from).filter(|r| r.is_some()).count();
    // A few lines found do not make a page's tail of what stands between them.
    if found >= 3 && from > 0 {
        for slot in rules.iter_mut().skip(from) {
            *slot = slot.or(Some("boilerplate/tail"));
        }
    }
}

fn weight(line: &Line, found: bool) -> i32 {
    match (found, line.words) {
        (true, _) => 3,
        (_, words) if words <= 4 && !line.is_stopped() => 1,
        (_, words) if words <= 20 && !line.is_full() => -1,
        (_, words) if words <= 12 => -2,
        _ => -4,
    }
}
