//! Agreement: what a document tells of a form in one place counts in its other places.
//!
//! In وصل أنس خطاب the second word is plainly a name; in وأكد خطاب أن, which alone could speak of
//! a speech, the document then says so too. Each word's scores move towards what all places of
//! its form tell on average, clitics aside.

use super::crf::{Crf, LABELS, Scores};
use std::collections::BTreeMap;

/// How far a word's scores move towards what its form is elsewhere. This and [`FLOOR`] were chosen
/// on the held-out articles of `gold/train` (`training/RESULTS.md`).
const PULL: f32 = 0.5;
/// Added to chances before they are compared, so that no single place decides.
const FLOOR: f32 = 0.02;
/// Shorter forms are function words and clitics more often than names.
const FEWEST_LETTERS: usize = 3;
/// Outside, and the four kinds.
const KINDS: usize = LABELS / 2 + 1;

/// Chances that a word stands outside all names or in one of each kind.
type Belief = [f32; KINDS];

/// What the network read of one piece of a sentence.
pub(super) struct Reading {
    pub(super) sentence: usize,
    /// Words of the sentence before it.
    pub(super) offset: usize,
    pub(super) words: Vec<Word>,
}

/// What it read of a word.
pub(super) struct Word {
    /// The normalized form, as a number that stands for it in the document.
    pub(super) form: usize,
    pub(super) emissions: Scores,
    /// Letters that are attached clitics where it begins a name.
    pub(super) clitics: usize,
}

/// All places of one form.
#[derive(Clone, Copy, Default)]
struct Places {
    sum: Belief,
    count: usize,
}

/// Lets the places of each form agree; `forms` are the normalized forms that words number.
pub(super) fn agree(readings: &mut [Reading], forms: &[String], crf: &Crf) {
    let beliefs: Vec<Vec<Belief>> = readings.iter().map(|r| beliefs(r, crf)).collect();
    let places = places(readings, &beliefs, forms);
    for (reading, beliefs) in readings.iter_mut().zip(&beliefs) {
        for (word, belief) in reading.words.iter_mut().zip(beliefs) {
            let Some(form) = forms.get(word.form) else { continue };
            if let Some(common) = common(form, &places, stem(form, word.clitics, belief)) {
                pull(&mut word.emissions, belief, &common);
            }
        }
    }
}

fn beliefs(reading: &Reading, crf: &Crf) -> Vec<Belief> {
    let emissions: Vec<Scores> = reading.words.iter().map(|w| w.emissions).collect();
    let of_kind = |chances: &Scores, kind: usize| match kind {
        0 => chances[0],
        kind => chances[2 * kind - 1] + chances[2 * kind],
    };
    let belief = |chances: &Scores| std::array::from_fn(|kind| of_kind(chances, kind));
    crf.chances(&emissions).iter().map(belief).collect()
}

fn places<'f>(
    readings: &[Reading],
    beliefs: &[Vec<Belief>],
    forms: &'f [String],
) -> BTreeMap<&'f str, Places> {
    let mut places: BTreeMap<&str, Places> = BTreeMap::new();
    let words = readings.iter().flat_map(|r| &r.words).zip(beliefs.iter().flatten());
    for (word, belief) in words {
        let Some(form) = forms.get(word.form) else { continue };
        let place = places.entry(stem(form, word.clitics, belief)).or_default();
        place.count += 1;
        place.sum.iter_mut().zip(belief).for_each(|(sum, chance)| *sum += chance);
    }
    places
}

/// The form without its clitics where it is rather a name than none.
fn stem<'f>(form: &'f str, clitics: usize, belief: &Belief) -> &'f str {
    let cut = form.char_indices().nth(clitics).map_or(0, |(at, _)| at);
    let rest = form.get(cut..).unwrap_or(form);
    if belief[0] < 0.5 && is_long(rest) { rest } else { form }
}

fn is_long(form: &str) -> bool {
    form.chars().nth(FEWEST_LETTERS - 1).is_some()
}

/// What all places of the form tell: of the form itself, or without one or two letters that may
/// be clitics, whichever is the most a name. A form that stands nowhere else tells nothing new.
fn common(form: &str, places: &BTreeMap<&str, Places>, own: &str) -> Option<Belief> {
    if !is_long(form) {
        return None;
    }
    let elsewhere = |key: &str| {
        let places = places.get(key)?;
        (places.count > 1 || key != own)
            .then(|| places.sum.map(|sum| sum / places.count as f32))
    };
    readings_of(form).filter_map(elsewhere).reduce(|a, b| if b[0] < a[0] { b } else { a })
}

/// The form, and what is left of it without one and two clitic letters.
fn readings_of(form: &str) -> impl Iterator<Item = &str> {
    let is_clitic = |c: char| matches!(c, 'و' | 'ف' | 'ب' | 'ل' | 'ك' | 'س');
    let cut = move |letters: usize| {
        let mut front = form.chars().take(letters);
        let rest = form.get(form.char_indices().nth(letters)?.0..)?;
        (front.all(is_clitic) && is_long(rest)).then_some(rest)
    };
    std::iter::once(form).chain([1, 2].into_iter().filter_map(cut))
}

fn pull(emissions: &mut Scores, belief: &Belief, common: &Belief) {
    for (label, emission) in emissions.iter_mut().enumerate() {
        let kind = label.div_ceil(2);
        let ratio = (common[kind] + FLOOR) / (belief[kind] + FLOOR);
        *emission += PULL * libm::logf(ratio);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_compared_without_clitics() {
        let all = |form| readings_of(form).collect::<Vec<_>>();
        assert_eq!(all("خطاب"), ["خطاب"]);
        assert_eq!(all("وخطاب"), ["وخطاب", "خطاب"]);
        assert_eq!(all("ولبنان"), ["ولبنان", "لبنان", "بنان"]);
        assert_eq!(all("وال"), ["وال"], "too little would be left");
    }

    #[test]
    fn a_name_in_one_place_lifts_the_others() {
        let (name, word) = ([0.1, 0.9, 0.0, 0.0, 0.0], [0.8, 0.2, 0.0, 0.0, 0.0]);
        let forms = ["خطاب".to_string(), "وخطاب".to_string(), "كلمه".to_string()];
        let word_of =
            |form| Word { form, emissions: [0.0; LABELS], clitics: usize::from(form == 1) };
        let readings =
            [Reading { sentence: 0, offset: 0, words: [0, 1, 0, 2].map(word_of).into() }];
        let places = places(&readings, &[vec![name, name, word, word]], &forms);
        let told = common("خطاب", &places, "خطاب").unwrap();
        assert!((told[0] - 1.0 / 3.0).abs() < 1e-6, "three places, clitics aside: {told:?}");
        assert!(common("كلمه", &places, "كلمه").is_none(), "a form of one place");
        let mut emissions = [0.0; LABELS];
        pull(&mut emissions, &word, &told);
        assert!(emissions[1] > 0.5 && emissions[1] > emissions[3] && emissions[0] < 0.0);
    }
}
