//! One person under several names: full name, surname, given name, kunya, other spellings.

use super::{
    form::Form,
    groups::Groups,
    spelling::{bare, is_swap, joined, sounds_alike},
};
use crate::{
    annotate::EntityKind::Person,
    model::{Class, Lexicon},
};

/// Joins the mentions of people.
pub(super) fn join(forms: &[Form], groups: &mut Groups, lexicon: &Lexicon) {
    let people: Vec<usize> =
        (0..forms.len()).filter(|i| forms.get(*i).is_some_and(|f| f.kind == Person)).collect();
    let full = full_names(forms, groups, &people);
    join_full(forms, groups, &full, lexicon);
    // Two people may share a surname: each lone one finds its own way.
    let short = |i: &usize| forms.get(*i).is_some_and(|f| !is_full(f));
    groups.release(&people.iter().copied().filter(short).collect::<Vec<_>>());
    join_short(forms, groups, &people, &full);
}

/// One mention for each name of two parts and more.
fn full_names(forms: &[Form], groups: &Groups, people: &[usize]) -> Vec<usize> {
    let full = |i: &usize| groups.root(*i) == *i && forms.get(*i).is_some_and(is_full);
    people.iter().copied().filter(full).collect()
}

/// Two parts at least: يرلي كايا alone is one, for the particle and the next word are one part.
fn is_full(form: &Form) -> bool {
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
    for (n, a) in full.iter().enumerate() {
        for b in full.iter().skip(n + 1) {
            let (Some(x), Some(y)) = (forms.get(*a), forms.get(*b)) else { continue };
            if let Some(reason) = same_full(x, y, lexicon) {
                groups.join(*a, *b, reason);
            }
        }
    }
}

/// Whether two full names are one person's.
fn same_full(a: &Form, b: &Form, lexicon: &Lexicon) -> Option<&'static str> {
    let (short, long) = if a.words.len() <= b.words.len() { (a, b) } else { (b, a) };
    if joined(&a.words) == joined(&b.words) {
        return Some("identity/spelling");
    }
    // أنس خطاب، أنس حسن خطاب
    let contained = long.words.len() > short.words.len()
        && (short.words.iter().all(|w| long.words.contains(w))
            && short.first() == long.first()
            || long.words.ends_with(&short.words) && long.words.len() > 2);
    if contained {
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
    !(given(a) && given(b)) && (sounds_alike(a, b) || is_swap(a, b))
}

/// Short names go to the fuller name that was used last before them, or else comes next.
fn join_short(forms: &[Form], groups: &mut Groups, people: &[usize], full: &[usize]) {
    let is_fuller = |i: usize| forms.get(i).is_some_and(is_full);
    for at in people.iter().copied().filter(|i| !is_fuller(*i)) {
        let Some(short) = forms.get(at) else { continue };
        let fits = |i: &&usize| forms.get(**i).is_some_and(|f| is_surname(short, f));
        let candidates: Vec<usize> =
            people.iter().filter(|i| is_fuller(**i)).filter(fits).copied().collect();
        let before = candidates.iter().rev().find(|i| **i < at);
        if let Some(of) = before.or(candidates.first()) {
            groups.join(*of, at, "identity/surname");
            continue;
        }
        let givens: Vec<usize> = full
            .iter()
            .filter(|i| {
                forms
                    .get(**i)
                    .is_some_and(|f| short.words.len() == 1 && f.first() == short.first())
            })
            .map(|i| groups.root(*i))
            .collect();
        let one = givens.first().filter(|g| givens.iter().all(|o| o == *g));
        let twin = people
            .iter()
            .copied()
            .take_while(|i| *i < at)
            .find(|i| forms.get(*i).is_some_and(|f| f.key == short.key));
        if let Some(of) = one {
            groups.join(*of, at, "identity/given-name");
        } else if let Some(of) = twin {
            groups.join(of, at, "identity/surface");
        } else if let Some(like) = alike(forms, people, at) {
            groups.join(like, at, "identity/spelling");
        }
    }
}

/// Whether a short name is the end of a full one: خطاب, الخطاب; يرليكايا of علي يرلي كايا.
fn is_surname(short: &Form, full: &Form) -> bool {
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
    short == last || bare(short) == last || short == bare(last)
}

/// الله is not the surname of عبد الله.
fn splits_compound(short: &Form, full: &Form) -> bool {
    let before =
        full.words.len().checked_sub(short.words.len() + 1).and_then(|i| full.words.get(i));
    short.words.len() == 1
        && before.is_some_and(|w| matches!(w.as_str(), "عبد" | "نصر" | "ال" | "ابو" | "ام"))
}

/// An earlier short name that is another spelling of the same word.
fn alike(forms: &[Form], people: &[usize], at: usize) -> Option<usize> {
    let key = &forms.get(at)?.key;
    people.iter().copied().take_while(|i| *i < at).find(|i| {
        forms.get(*i).is_some_and(|f| f.words.len() == 1 && sounds_alike(&f.key, key))
    })
}
