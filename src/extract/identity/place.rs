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
    for (n, a) in places.iter().enumerate() {
        for b in places.iter().skip(n + 1) {
            let (Some(x), Some(y)) = (forms.get(*a), forms.get(*b)) else { continue };
            if let Some(reason) = same(x, y, lexicon).or_else(|| same(y, x, lexicon)) {
                groups.join(*a, *b, reason);
            }
        }
    }
}

/// Whether the second form is the first one's other name.
fn same(a: &Form, b: &Form, lexicon: &Lexicon) -> Option<&'static str> {
    // أمريكا، الولايات المتحدة: one code.
    if a.known.is_some() && a.known == b.known {
        return Some("identity/country");
    }
    let rest = b.words.strip_prefix(a.words.as_slice());
    let epithet =
        |w: &[String]| matches!(w, [one] if lexicon.says(Class::Context, one, "epithet"));
    if rest.is_some_and(epithet) {
        return Some("identity/epithet");
    }
    // نهر الفرات، الفرات; قطاع غزة, which the news means by غزة
    let noun = b.words.first().is_some_and(|w| matches!(w.as_str(), "نهر" | "قطاع" | "اقليم"));
    if noun && b.words.get(1..) == Some(a.words.as_slice()) {
        return Some("identity/without-noun");
    }
    let (x, y) = (a.words.concat(), b.words.concat());
    let sounds = skeleton(&x) == skeleton(&y) && skeleton(&x).chars().count() >= 5;
    (x == y || sounds).then_some("identity/spelling")
}
