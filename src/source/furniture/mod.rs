//! The furniture of pages, learned: which lines around and inside an article belong to its page.
//!
//! A page that is pasted whole has menus, lists of headlines, tags, forms and footers in more ways
//! than rules can name. A small classifier sees what the rules found, the shape of each line and of
//! its neighbours, and how much of it the running text speaks of (`features.rs`); it was taught on
//! pages made for it (`training/lines/`). What it says is heard with care: an article is not to be
//! cut.

mod features;
mod network;

pub use features::features;

use super::line::Line;
use crate::model::Lexicon;

/// From here on a line is furniture.
const HIGH: f32 = 2.0;
/// From here on a line beside furniture is some too.
const LOW: f32 = 0.0;
/// A run of lines needs one that is as sure as this, or one that the rules found.
const SURE: f32 = 4.0;
/// The same where the rules found nothing in the whole text: it is hardly a page.
const ALONE: f32 = 6.0;
/// Below this, what a heading swept along with it stays in the article.
const SWEPT: f32 = -2.0;
/// Below this, a time is one of the article's own where the rules found nothing but times.
const TIME: f32 = 0.0;

/// The rule for each line that is not part of the article, in place of what the rules alone found.
pub(super) fn find(
    text: &str,
    lines: &[Line],
    rules: &mut [Option<&'static str>],
    lexicon: &Lexicon,
) {
    let weights = lexicon.lines();
    if weights.is_empty() {
        return;
    }
    let rows = features::all(text, lines, rules, lexicon);
    let scores: Vec<f32> = rows.iter().map(|row| network::score(weights, row)).collect();
    let clock = |rule: &Option<&str>| *rule == Some("boilerplate/time");
    let timed = !rules.iter().any(|r| r.is_some() && !clock(r));
    // What the rules found for the line itself stays; what they took along has to be likely.
    let least: Vec<f32> = rules
        .iter()
        .zip(&rows)
        .map(|(rule, row)| match rule {
            None => HIGH,
            Some("boilerplate/heading") if !features::is_named(row) => SWEPT,
            Some("boilerplate/time") if timed => TIME,
            _ => f32::MIN,
        })
        .collect();
    let firm = |i: usize| rules.get(i).is_some_and(|r| !clock(r)) && at(&least, i) == f32::MIN;
    let mut cut: Vec<bool> =
        scores.iter().zip(&least).map(|(score, least)| score > least).collect();
    let likely: Vec<bool> = scores
        .iter()
        .zip(&*rules)
        .map(|(score, rule)| *score > LOW && rule.is_none())
        .collect();
    spread(&mut cut, likely.iter());
    cut.reverse();
    spread(&mut cut, likely.iter().rev());
    cut.reverse();
    let sure = if (0..rows.len()).any(firm) { SURE } else { ALONE };
    let mut start = 0;
    while start < cut.len() {
        let run = cut.iter().skip(start).take_while(|c| **c).count();
        let proven = (start..start + run).any(|i| firm(i) || at(&scores, i) > sure);
        for slot in cut.iter_mut().skip(start).take(run) {
            *slot = proven;
        }
        start += run + 1;
    }
    for (rule, cut) in rules.iter_mut().zip(cut) {
        *rule = if cut { rule.or(Some("boilerplate/learned")) } else { None };
    }
}

/// Goes on from cut lines over likely ones.
fn spread<'l>(cut: &mut [bool], likely: impl Iterator<Item = &'l bool>) {
    let mut before = false;
    for (cut, likely) in cut.iter_mut().zip(likely) {
        *cut |= before && *likely;
        before = *cut;
    }
}

fn at<T: Copy + Default>(all: &[T], index: usize) -> T {
    all.get(index).copied().unwrap_or_default()
}
