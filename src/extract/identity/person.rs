//! One person under several names: full name, surname, given name, kunya, other spellings.

use super::{
    form::Form,
    groups::Groups,
    spelling::{bare, is_slip, is_swap, is_written_as_spoken, joined, sounds_alike},
};
use crate::{
    annotate::EntityKind::Person,
    extract::work,
    model::{Class, Lexicon},
};
use std::collections::BTreeMap;

/// Pairs are compared among the first names alone, so that a list of thousands takes no hour.
const MOST: usize = 400;

/// Joins the mentions of people.
pub(super) fn join(forms: &[Form], groups: &mut Groups, lexicon: &Lexicon) {
    let people: Vec<usize> =
        (0..forms.len()).filter(|i| forms.get(*i).is_some_and(|f| f.kind == Person)).collect();
    let full = full_names(forms, groups, &people);
    join_full(forms, groups, &full, lexicon);
    join_ends(forms, groups, &full);
    // Two people may share a surname: each lone one finds its own way.
    let short = |i: &usize| forms.get(*i).is_some_and(|f| !is_full(f));
    groups.release(&people.iter().copied().filter(short).collect::<Vec<_>>());
    join_short(forms, groups, &people, &full);
    by_list(forms, groups, &people);
}

/// One mention for each name of two parts and more.
fn full_names(forms: &[Form], groups: &Groups, people: &[usize]) -> Vec<usize> {
    let full = |i: &usize| groups.root(*i) == *i && forms.get(*i).is_some_and(is_full);
    people.iter().copied().filter(full).collect()
}

/// Two parts at least: يرلي كايا alone is one, for the particle and the next word are one part.
pub(crate) fn is_full(form: &Form) -> bool {
    form.words.len() >= 2 && !is_compound(&form.words)
}

/// بن سلمان، أبو قصرة، عبد اللهيان: one part in two words.
fn is_compound(words: &[String]) -> bool {
    let opens = |w: &str| {
        matches!(
            w,
            "بن" | "ابن"
                | "ابو"
                | "ابي"
                | "ابا"
                | "ام"
                | "ال"
                | "عبد"
                | "بو"
                | "فون"
                | "دي"
                | "فان"
                | "لو"
        )
    };
    words.len() == 2 && words.first().is_some_and(|w| opens(w))
}

fn join_full(forms: &[Form], groups: &mut Groups, full: &[usize], lexicon: &Lexicon) {
    let full = full.get(..MOST).unwrap_or(full);
    for (n, a) in full.iter().enumerate() {
        for b in full.iter().skip(n + 1) {
            let (Some(x), Some(y)) = (forms.get(*a), forms.get(*b)) else { continue };
            if let Some(reason) = same_full(x, y, lexicon) {
                groups.join(*a, *b, reason);
            }
        }
    }
}

/// سيف النصر of شيرين سيف النصر: the end of one longer name only, for a brother ends alike.
fn join_ends(forms: &[Form], groups: &mut Groups, full: &[usize]) {
    let full = full.get(..MOST).unwrap_or(full);
    for at in full {
        let Some(short) = forms.get(*at) else { continue };
        let ends = |o: &&usize| {
            let long = forms.get(**o).map_or(&[][..], |f| &f.words);
            long.len() > short.words.len() && long.ends_with(&short.words)
        };
        let longer: Vec<usize> = full.iter().filter(ends).map(|o| groups.root(*o)).collect();
        if let Some(first) = longer.first().filter(|f| longer.iter().all(|o| o == *f)) {
            groups.join(*first, *at, "identity/fuller-name");
        }
    }
}

/// حميدتي is محمد حمدان دقلو: names that only knowledge of the world ties.
fn by_list(forms: &[Form], groups: &mut Groups, people: &[usize]) {
    let mut first: BTreeMap<&str, usize> = BTreeMap::new();
    for at in people {
        // Lone surnames have found their way already.
        let told = |f: &&Form| f.known.is_some() || is_full(f);
        let Some(form) = forms.get(*at).filter(told) else { continue };
        let of = *first.entry(form.name()).or_insert(*at);
        groups.join(of, *at, "identity/known-name");
    }
}

/// Whether two full names are one person's.
pub(crate) fn same_full(a: &Form, b: &Form, lexicon: &Lexicon) -> Option<&'static str> {
    let (short, long) = if a.words.len() <= b.words.len() { (a, b) } else { (b, a) };
    if joined(&a.words) == joined(&b.words) {
        return Some("identity/spelling");
    }
    // أنس خطاب، أنس حسن خطاب
    let contained = short.words.iter().all(|w| long.words.contains(w));
    if long.words.len() > short.words.len() && contained && short.first() == long.first() {
        return Some("identity/fuller-name");
    }
    let same = short.words.len() == long.words.len()
        && short.words.iter().zip(&long.words).all(|(x, y)| same_word(x, y, lexicon))
        && short.words.iter().zip(&long.words).any(|(x, y)| x == y);
    same.then_some("identity/spelling")
}

/// Equal, or two spellings of one foreign word; listed given names are told apart by the list.
fn same_word(a: &str, b: &str, lexicon: &Lexicon) -> bool {
    let usual = |w| {
        lexicon
            .attribute(Class::GivenName, w)
            .map(|u| crate::text::Folded::new(u).as_str().to_string())
    };
    let given = |w: &str| lexicon.classes(w).has(Class::GivenName);
    let variant = usual(a).is_some_and(|u| u == b)
        || usual(b).is_some_and(|u| u == a)
        || usual(a).is_some() && usual(a) == usual(b);
    if a == b || bare(a) == bare(b) || variant {
        return true;
    }
    // سامي and سامر are two names; a name that no list knows is more likely the other misspelt.
    !(given(a) && given(b))
        && (sounds_alike(a, b) || is_swap(a, b) || is_slip(a, b) || is_written_as_spoken(a, b))
}

/// Short names go to the fuller name that was used last before them, or else comes next.
fn join_short(forms: &[Form], groups: &mut Groups, people: &[usize], full: &[usize]) {
    let index = Index::new(forms, people);
    let mut first: BTreeMap<&str, usize> = BTreeMap::new();
    let mut spelled: BTreeMap<&str, Option<usize>> = BTreeMap::new();
    for at in people.iter().copied() {
        let Some(short) = forms.get(at).filter(|f| !is_full(f)) else { continue };
        // يرليكايا of علي يرلي كايا: other spellings are looked for one by one, once for each form.
        let other =
            || *spelled.entry(&short.key).or_insert_with(|| spelling_of(forms, full, short));
        if let Some(of) = index.fuller(forms, at, short).or_else(other) {
            groups.join(of, at, "identity/surname");
        } else if let Some(of) = index.given(groups, short) {
            groups.join(of, at, "identity/given-name");
        } else if let Some(of) = first.get(short.key.as_str()) {
            groups.join(*of, at, "identity/surface");
        } else {
            if let Some(of) = first.values().take(MOST).find(|i| alike(forms, **i, short)) {
                groups.join(*of, at, "identity/spelling");
            }
            first.insert(&short.key, at);
        }
    }
}

fn alike(forms: &[Form], at: usize, short: &Form) -> bool {
    forms.get(at).is_some_and(|f| {
        f.words.len() == 1 && short.words.len() == 1 && sounds_alike(&f.key, &short.key)
    })
}

fn spelling_of(forms: &[Form], full: &[usize], short: &Form) -> Option<usize> {
    let fits = |i: &&usize| forms.get(**i).is_some_and(|f| is_surname(short, f));
    full.iter().take(MOST).find(fits).copied()
}

/// Full names by their last and their first words.
struct Index<'f> {
    by_last: BTreeMap<&'f str, Vec<usize>>,
    by_first: BTreeMap<&'f str, Vec<usize>>,
}

impl<'f> Index<'f> {
    fn new(forms: &'f [Form], people: &[usize]) -> Self {
        let mut index = Self { by_last: BTreeMap::new(), by_first: BTreeMap::new() };
        for at in people {
            let Some(form) = forms.get(*at).filter(|f| is_full(f)) else { continue };
            index.by_last.entry(bare(form.last())).or_default().push(*at);
            index.by_first.entry(form.first()).or_default().push(*at);
        }
        index
    }

    /// The mention of the fuller name that a short one goes to.
    fn fuller(&self, forms: &[Form], at: usize, short: &Form) -> Option<usize> {
        let fits = |i: &&usize| forms.get(**i).is_some_and(|f| is_surname(short, f));
        let same_last = self.by_last.get(bare(short.last())).map_or(&[][..], Vec::as_slice);
        let (before, after) = same_last.split_at(same_last.partition_point(|i| *i < at));
        let exact = before.iter().rev().take(MOST).find(fits);
        exact.or_else(|| after.iter().take(MOST).find(fits)).copied()
    }

    /// The only person of the article with this given name.
    fn given(&self, groups: &Groups, short: &Form) -> Option<usize> {
        let all = self.by_first.get(short.key.as_str())?;
        let first = *all.first()?;
        let one = all.iter().take(MOST).all(|o| groups.root(*o) == groups.root(first));
        one.then_some(first)
    }
}

/// Whether a short name is the end of a full one: خطاب, الخطاب; يرليكايا of علي يرلي كايا.
pub(crate) fn is_surname(short: &Form, full: &Form) -> bool {
    work::step();
    let tail = |n: usize| full.words.get(full.words.len().saturating_sub(n)..).unwrap_or(&[]);
    let end = tail(short.words.len());
    if end == short.words || (short.words.len() == 1 && is_last(short.first(), full.last())) {
        return end.len() < full.words.len() && !splits_compound(short, full);
    }
    let longest = 3.min(full.words.len().saturating_sub(1));
    (1..=longest).any(|n| {
        let tail = joined(tail(n));
        tail == joined(&short.words) || sounds_alike(&tail, &joined(&short.words))
    })
}

/// Equal but for the article, which surnames drop only where both could carry it.
fn is_last(short: &str, last: &str) -> bool {
    short == last
        || bare(short) == last
        || short == bare(last)
        || is_written_as_spoken(short, last)
}

/// الله is not the surname of عبد الله.
fn splits_compound(short: &Form, full: &Form) -> bool {
    let before =
        full.words.len().checked_sub(short.words.len() + 1).and_then(|i| full.words.get(i));
    short.words.len() == 1
        && before.is_some_and(|w| matches!(w.as_str(), "عبد" | "نصر" | "ال" | "ابو" | "ام"))
}
