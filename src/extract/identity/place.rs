//! One place under several names: codes of countries, epithets, other spellings.

use super::{form::Form, groups::Groups, spelling::skeleton};
use crate::{
    annotate::EntityKind::Place,
    model::{Class, Lexicon},
};
use std::collections::BTreeMap;

/// Pairs are compared among the first forms alone, so that a list of thousands takes no hour.
const MOST: usize = 400;

/// Joins the mentions of places.
pub(super) fn join(forms: &[Form], groups: &mut Groups, lexicon: &Lexicon) {
    let mut first: BTreeMap<&str, usize> = BTreeMap::new();
    for (at, form) in forms.iter().enumerate().filter(|(_, f)| f.kind == Place) {
        first.entry(&form.key).or_insert(at);
    }
    let mut places: Vec<usize> = first.into_values().collect();
    places.sort_unstable();
    places.truncate(MOST);
    under_nouns(forms, groups, &places, lexicon);
    for (n, a) in places.iter().enumerate() {
        for b in places.iter().skip(n + 1) {
            let (Some(x), Some(y)) = (forms.get(*a), forms.get(*b)) else { continue };
            if let Some(reason) = same(x, y, lexicon).or_else(|| same(y, x, lexicon)) {
                groups.join(*a, *b, reason);
            }
        }
    }
}

/// ISO codes are the names that the lexicon gives of countries.
fn is_code(name: &str) -> bool {
    name.is_ascii()
}

/// القدس [المحتلة]; after a noun of places also مطار بيروت [الدولي], سد النهضة [الإثيوبي].
fn is_epithet(of: &Form, rest: &[String], lexicon: &Lexicon) -> bool {
    let [word] = rest else { return false };
    let built = lexicon.classes(of.first()).has(Class::PlaceNoun) && of.words.len() >= 2;
    let adjective = || {
        lexicon.says(Class::Context, word, "after-place")
            || lexicon.classes(word).has(Class::Nationality)
    };
    lexicon.says(Class::Context, word, "epithet") || (built && adjective())
}

/// عين الأسد of قاعدة عين الأسد الجوية: where one such place has the name, and no town.
fn under_nouns(forms: &[Form], groups: &mut Groups, places: &[usize], lexicon: &Lexicon) {
    let taken = [Class::Place, Class::Country, Class::GivenName, Class::FamilyName];
    for short in places {
        let Some(a) = forms.get(*short).filter(|f| !lexicon.classes(&f.key).any(&taken)) else {
            continue;
        };
        let under = |o: &&usize| forms.get(**o).is_some_and(|b| is_under_noun(a, b, lexicon));
        let mut long =
            places.iter().filter(under).map(|o| (*o, forms.get(*o).map(Form::first)));
        let Some(first) = long.next() else { continue };
        // سوق كاردف and متحف كاردف: neither is كاردف.
        if long.all(|o| o.1 == first.1) {
            groups.join(first.0, *short, "identity/without-noun");
        }
    }
}

/// Whether the second name is a noun that its place need not be called by, the first name, and at
/// most an adjective.
fn is_under_noun(a: &Form, b: &Form, lexicon: &Lexicon) -> bool {
    let Some((noun, rest)) = b.words.split_first() else { return false };
    let adjective = |w: &String| {
        lexicon.says(Class::Context, w, "after-place")
            || lexicon.classes(w).has(Class::Nationality)
    };
    let shorter = rest.split_last().filter(|(last, _)| adjective(last)).map(|(_, rest)| rest);
    lexicon.says(Class::PlaceNoun, noun, "spared")
        && (rest == a.words || shorter.is_some_and(|rest| rest == a.words))
}

/// Whether the second form is the first one's other name.
fn same(a: &Form, b: &Form, lexicon: &Lexicon) -> Option<&'static str> {
    // أمريكا، الولايات المتحدة: one code; جرف الصخر is جرف النصر.
    if a.name() == b.name() {
        return Some(if is_code(a.name()) {
            "identity/country"
        } else {
            "identity/known-name"
        });
    }
    let rest = b.words.strip_prefix(a.words.as_slice());
    if rest.is_some_and(|rest| is_epithet(a, rest, lexicon)) {
        return Some("identity/epithet");
    }
    // نهر الفرات، الفرات; قطاع غزة, which the news means by غزة
    let noun = matches!(b.first(), "نهر" | "قطاع" | "اقليم" | "دوله" | "سلطنه");
    if noun && b.words.get(1..) == Some(a.words.as_slice()) {
        return Some("identity/without-noun");
    }
    let (x, y) = (a.words.concat(), b.words.concat());
    let sounds = skeleton(&x) == skeleton(&y) && skeleton(&x).chars().count() >= 5;
    (x == y || sounds).then_some("identity/spelling")
}
