//! What the learned classifier sees of a line: its shape, its words, what the rules found, and the
//! same of its neighbours.

use crate::{
    model::{Class, Lexicon},
    source::{
        boilerplate,
        line::{Line, is_quote, lines},
    },
};

/// Numbers that tell of a line alone.
const OWN: usize = 33;
/// Those of them that are also told of the two lines before and after.
const NEAR: [usize; 14] = [1, 3, 5, 6, 7, 10, 15, 16, 17, 18, 19, 27, 30, 32];
/// Numbers that tell where it stands.
const PLACE: usize = 17;
/// All of them.
pub(super) const WIDTH: usize = OWN + 4 * NEAR.len() + PLACE;

/// The numbers of each line of a text, for training.
pub fn features(text: &str, lexicon: &Lexicon) -> Vec<Vec<f32>> {
    let lines = lines(text);
    let rules = boilerplate::find(text, &lines, lexicon);
    all(text, &lines, &rules, lexicon).iter().map(|row| row.to_vec()).collect()
}

/// The numbers of each line.
pub(super) fn all(
    text: &str,
    lines: &[Line],
    rules: &[Option<&'static str>],
    lexicon: &Lexicon,
) -> Vec<[f32; WIDTH]> {
    let words: Vec<Vec<String>> = lines.iter().map(|l| l.folded_words(text, 40)).collect();
    let mut sorted: Vec<&Vec<String>> = words.iter().collect();
    sorted.sort_unstable();
    let mut told: Vec<&str> = lines
        .iter()
        .zip(&words)
        .zip(rules)
        .filter(|((line, _), rule)| {
            line.is_full() && line.words >= 10 && *rule != &Some("boilerplate/line")
        })
        .flat_map(|((_, words), _)| words.iter().map(|w| stem(w)))
        .collect();
    told.sort_unstable();
    let own: Vec<[f32; OWN]> = lines
        .iter()
        .zip(&words)
        .zip(rules)
        .map(|((line, words), rule)| {
            let first = sorted.partition_point(|w| *w < words);
            let twice = sorted.get(first + 1) == Some(&words);
            one(text, line, words, &told, *rule, twice, lexicon)
        })
        .collect();
    let at = |index: Option<usize>, which: usize| {
        index.and_then(|i| own.get(i)).and_then(|row| row.get(which)).copied().unwrap_or(-1.0)
    };
    let place = places(&own);
    let row = |(index, (own, place)): (usize, (&[f32; OWN], &[f32; PLACE]))| {
        let mut row = [0.0; WIDTH];
        let before = |by| index.checked_sub(by);
        let near = [before(2), before(1), Some(index + 1), Some(index + 2)];
        let near = near.iter().flat_map(|i| NEAR.iter().map(|which| at(*i, *which)));
        let values = own.iter().copied().chain(place.iter().copied()).chain(near);
        row.iter_mut().zip(values).for_each(|(slot, value)| *slot = value);
        row
    };
    own.iter().zip(&place).enumerate().map(row).collect()
}

/// Whether the rules named the line for its own words.
pub(super) fn is_named(row: &[f32; WIDTH]) -> bool {
    row[19] > 0.0
}

fn one(
    text: &str,
    line: &Line,
    words: &[String],
    told: &[&str],
    rule: Option<&'static str>,
    twice: bool,
    lexicon: &Lexicon,
) -> [f32; OWN] {
    let inner = line.span.of(text);
    let flag = |yes: bool| if yes { 1.0 } else { 0.0 };
    let (mut chars, mut digits, mut latin, mut marks, mut quotes) =
        (0.0f32, 0.0, 0.0, 0.0, 0.0);
    for c in inner.chars().take(400) {
        chars += 1.0;
        digits += flag(c.is_numeric());
        latin += flag(c.is_ascii_alphabetic());
        marks += flag(matches!(c, '|' | '>' | '<' | '/' | '#' | '@' | '©' | '»'));
        quotes += flag(is_quote(c));
    }
    let classes: Vec<_> = words.iter().take(12).map(|w| lexicon.classes(w)).collect();
    let seen = classes.len().max(1) as f32;
    let share = |of: &[Class]| classes.iter().filter(|c| c.any(of)).count() as f32 / seen;
    let more = |count: usize| flag(line.words > count);
    let ruled = |names: &[&str]| flag(rule.is_some_and(|r| names.contains(&r)));
    let pattern = lexicon
        .prefixes(words.iter().map(String::as_str))
        .iter()
        .any(|(_, c)| c.has(Class::Boilerplate));
    // A pattern's own line, not what a heading sweeps along.
    let narrow =
        pattern || ruled(&["boilerplate/line", "boilerplate/time", "boilerplate/times"]) > 0.0;
    let times = words
        .iter()
        .filter(|w| w.len() == 4 && (w.starts_with("20") || w.starts_with("19")))
        .count() as f32
        + share(&[Class::Month, Class::Weekday]) * seen
        + flag(inner.contains(':') && digits >= 3.0);
    let longest = words.iter().map(|w| w.chars().count()).max().unwrap_or(0) as f32;
    let content = || words.iter().map(|w| stem(w)).filter(|w| w.len() > 6);
    let shared = content().filter(|w| told.binary_search(w).is_ok()).count() as f32;
    [
        more(1),
        more(3),
        more(5),
        more(9),
        more(15),
        more(25),
        flag(line.is_full()),
        flag(line.is_stopped() && !line.is_full() && !line.trails),
        flag(line.last == ':'),
        flag(line.trails || line.last == '…'),
        digits / chars.max(1.0),
        latin / chars.max(1.0),
        (marks / (line.words.max(1) as f32)).min(1.0),
        flag(line.is_item()),
        flag(line.numbered),
        times.min(3.0) / 3.0,
        share(&[Class::Furniture]),
        flag(classes.first().is_some_and(|c| c.has(Class::Furniture))),
        flag(pattern),
        flag(rule.is_some() && narrow),
        ruled(&["boilerplate/heading"]),
        ruled(&["boilerplate/end", "boilerplate/tail"]),
        ruled(&["boilerplate/time", "boilerplate/times"]),
        share(&[Class::Function]),
        flag(classes.iter().take(2).any(|c| c.has(Class::Saying))),
        share(&[Class::GivenName, Class::FamilyName]),
        share(&[Class::Place, Class::Country]),
        flag(twice),
        flag(longest > 13.0),
        flag(joined(inner)),
        flag(line.is_full() && line.words >= 10),
        flag(quotes > 0.0),
        shared / content().count().max(1) as f32,
    ]
}

/// A word without what is written onto its front most often.
fn stem(word: &str) -> &str {
    let bare = word.strip_prefix('و').unwrap_or(word);
    let bare =
        bare.strip_prefix(['ب', 'ل', 'ف']).filter(|b| b.starts_with("ال")).unwrap_or(bare);
    bare.strip_prefix("ال").unwrap_or(bare)
}

/// Whether words have run together: a letter that only ends words stands inside one.
fn joined(line: &str) -> bool {
    let mut last = ' ';
    line.chars().any(|c| {
        let found = matches!(last, 'ة' | 'ى') && ('ء'..='ي').contains(&c) && c != 'ء';
        last = c;
        found
    })
}

/// Where each line stands: among running text, in a run of short lines, near what the rules found.
fn places(own: &[[f32; OWN]]) -> Vec<[f32; PLACE]> {
    let body = |row: &[f32; OWN]| row[30] > 0.0 && row[19] == 0.0;
    let count = own.len().max(1) as f32;
    let bodies = own.iter().filter(|r| body(r)).count() as f32;
    let ruled = own.iter().filter(|r| r[19] > 0.0).count() as f32;
    let strange = own.iter().filter(|r| r[16] > 0.6).count() as f32;
    let mut forward = Vec::new();
    let (mut seen, mut gap, mut from_rule, mut words) = (0.0f32, 20.0f32, 20.0f32, 0.0f32);
    for row in own {
        forward.push([seen, gap, from_rule, words]);
        words = if body(row) { 0.0 } else { words * 0.7 + row[16] };
        seen += if body(row) { 1.0 } else { 0.0 };
        gap = if body(row) { 0.0 } else { gap + 1.0 };
        from_rule = if row[19] > 0.0 { 0.0 } else { from_rule + 1.0 };
    }
    let (mut gap_after, mut to_rule, mut words) = (20.0f32, 20.0f32, 0.0f32);
    let mut places = Vec::new();
    for (index, (row, [seen, gap, from_rule, words_before])) in
        own.iter().zip(forward).enumerate().rev()
    {
        let flag = |yes: bool| if yes { 1.0 } else { 0.0 };
        let left = bodies - seen - flag(body(row));
        places.push([
            index as f32 / count,
            (count / 60.0).min(2.0),
            bodies / count,
            (bodies / 10.0).min(1.0),
            seen / bodies.max(1.0),
            flag(seen == 0.0),
            flag(left == 0.0),
            gap.min(8.0) / 8.0,
            gap_after.min(8.0) / 8.0,
            (gap + gap_after).min(16.0) / 16.0,
            from_rule.min(6.0) / 6.0,
            to_rule.min(6.0) / 6.0,
            (ruled / 12.0).min(1.0),
            ruled / count,
            words_before.min(3.0),
            words.min(3.0),
            (strange / 8.0).min(1.0),
        ]);
        words = if body(row) { 0.0 } else { words * 0.7 + row[16] };
        gap_after = if body(row) { 0.0 } else { gap_after + 1.0 };
        to_rule = if row[19] > 0.0 { 0.0 } else { to_rule + 1.0 };
    }
    places.reverse();
    places
}
