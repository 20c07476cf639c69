//! One body under several names: acronym, metonym, the name without its noun or its country.

mod name;
mod short;

pub(crate) use name::ministry;

use super::{form::Form, groups::Groups, spelling::sounds_alike};
use crate::{
    annotate::EntityKind::{Misc, Organization},
    model::{Class, Lexicon},
    text::Folded,
};
use name::Name;
use std::collections::BTreeMap;

/// Pairs are compared among the first forms alone, so that a list of thousands takes no hour.
const MOST: usize = 400;

/// Joins the mentions of bodies, and of other names by the list alone.
pub(super) fn join(forms: &[Form], groups: &mut Groups, lexicon: &Lexicon) {
    by_list(forms, groups, lexicon);
    let bodies: Vec<Name<'_>> = distinct(forms, groups)
        .into_iter()
        .filter_map(|at| Some(Name::read(at, forms.get(at)?, lexicon)))
        .collect();
    same_name(&bodies, groups);
    for name in &bodies {
        for rule in short::RULES {
            if let Some((long, reason)) = only(groups, &bodies, name, lexicon, *rule) {
                groups.join(long, name.at, reason);
                break;
            }
        }
    }
    spellings(&bodies, groups);
}

/// قسد and قوات سوريا الديمقراطية, سنتكوم and القيادة المركزية الأميركية
fn by_list(forms: &[Form], groups: &mut Groups, lexicon: &Lexicon) {
    let mut first: BTreeMap<_, usize> = BTreeMap::new();
    for (at, form) in forms.iter().enumerate() {
        if matches!(form.kind, Organization | Misc) {
            let named = form.known.clone().or_else(|| under_noun(form, lexicon));
            let name = named.as_deref().unwrap_or(&form.key);
            let of = *first.entry((form.kind, ministry(name, lexicon))).or_insert(at);
            groups.join(of, at, "identity/known-name");
        }
    }
}

/// منظمة حماس is what the list says of حماس, فريق برشلونة what it says of برشلونة.
fn under_noun(form: &Form, lexicon: &Lexicon) -> Option<String> {
    let rest = form.key.split_once(' ').filter(|_| short::is_naming(form.first(), lexicon))?.1;
    let name = lexicon.attribute(Class::Body, rest)?;
    (form.kind == Organization).then(|| Folded::new(name).as_str().to_string())
}

/// One mention for each form.
fn distinct(forms: &[Form], groups: &Groups) -> Vec<usize> {
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    for (at, form) in forms.iter().enumerate() {
        if form.kind == Organization {
            seen.entry(&form.key).or_insert(at);
        }
    }
    let mut all: Vec<usize> = seen.into_values().collect();
    all.sort_by_key(|at| (groups.root(*at), *at));
    all.truncate(MOST);
    all
}

/// المقاومة الإسلامية العراقية and المقاومة الإسلامية في العراق, الجيش اللبناني and جيش لبنان
fn same_name(bodies: &[Name<'_>], groups: &mut Groups) {
    let mut first: BTreeMap<(&[String], &str), usize> = BTreeMap::new();
    for body in bodies {
        let Some(nation) = body.nation.as_deref() else { continue };
        let of = *first.entry((body.core(), nation)).or_insert(body.at);
        groups.join(of, body.at, "identity/nation");
    }
}

/// The one longer name that a rule allows: where two bodies would fit, none does.
fn only(
    groups: &Groups,
    bodies: &[Name<'_>],
    short: &Name<'_>,
    lexicon: &Lexicon,
    rule: short::Rule,
) -> Option<(usize, &'static str)> {
    let fits: Vec<(usize, &'static str)> =
        bodies.iter().filter_map(|long| Some((long.at, rule(short, long, lexicon)?))).collect();
    let first = fits.first()?;
    let same = |o: &(usize, &str)| groups.root(o.0) == groups.root(first.0);
    fits.iter().all(same).then_some(*first)
}

/// شفق نيوز and شفقنيوز, بلومبرغ and بلومبيرغ
fn spellings(bodies: &[Name<'_>], groups: &mut Groups) {
    for (n, a) in bodies.iter().enumerate() {
        for b in bodies.iter().skip(n + 1) {
            let (x, y) = (&a.form.words, &b.form.words);
            let (p, q) = (x.concat(), y.concat());
            let single = x.len() == 1 && y.len() == 1;
            if p == q || (single && sounds_alike(&p, &q)) {
                groups.join(a.at, b.at, "identity/spelling");
            }
        }
    }
}
