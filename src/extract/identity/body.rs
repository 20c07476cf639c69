//! One body under several names: acronym, metonym, the name without its noun or its country.

use super::{form::Form, groups::Groups, spelling::sounds_alike};
use crate::{
    annotate::EntityKind::{Misc, Organization},
    model::{Class, Lexicon},
};
use std::collections::BTreeMap;

/// Pairs are compared among the first forms alone, so that a list of thousands takes no hour.
const MOST: usize = 400;

/// Joins the mentions of bodies, and of other names by the list alone.
pub(super) fn join(forms: &[Form], groups: &mut Groups, lexicon: &Lexicon) {
    by_list(forms, groups, lexicon);
    let bodies = distinct(forms, groups);
    for short in &bodies {
        for rule in [without_noun, without_end, without_adjectives] {
            if let Some((long, reason)) = only(forms, groups, &bodies, *short, lexicon, rule) {
                groups.join(long, *short, reason);
                break;
            }
        }
    }
    spellings(forms, groups, &bodies);
}

/// قسد and قوات سوريا الديمقراطية, سنتكوم and القيادة المركزية الأميركية
fn by_list(forms: &[Form], groups: &mut Groups, lexicon: &Lexicon) {
    let mut first: BTreeMap<_, usize> = BTreeMap::new();
    for (at, form) in forms.iter().enumerate() {
        if matches!(form.kind, Organization | Misc) {
            let name = form.known.as_deref().unwrap_or(&form.key);
            let of = *first.entry((form.kind, ministry(name, lexicon))).or_insert(at);
            groups.join(of, at, "identity/known-name");
        }
    }
}

/// الداخلية السورية is وزارة الداخلية السورية.
pub(crate) fn ministry(name: &str, lexicon: &Lexicon) -> String {
    let first = name.split(' ').next().unwrap_or("");
    let field = lexicon.says(Class::Context, first, "ministry");
    if field && name.split(' ').count() <= 2 {
        format!("وزاره {name}")
    } else {
        name.to_string()
    }
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

type Rule = fn(&Form, &Form, &Lexicon) -> Option<&'static str>;

/// The one longer name that a rule allows: where two bodies would fit, none does.
fn only(
    forms: &[Form],
    groups: &Groups,
    bodies: &[usize],
    short: usize,
    lexicon: &Lexicon,
    rule: Rule,
) -> Option<(usize, &'static str)> {
    let form = forms.get(short)?;
    let fits: Vec<(usize, &'static str)> = bodies
        .iter()
        .filter_map(|long| Some((*long, rule(form, forms.get(*long)?, lexicon)?)))
        .collect();
    let first = fits.first()?;
    let same = |o: &(usize, &str)| groups.root(o.0) == groups.root(first.0);
    fits.iter().all(same).then_some(*first)
}

/// حماس of حركة حماس, شفق نيوز of وكالة شفق نيوز
fn without_noun(short: &Form, long: &Form, lexicon: &Lexicon) -> Option<&'static str> {
    let noun = lexicon.classes(long.first()).has(Class::BodyNoun);
    let rest = long.words.get(1..).filter(|rest| noun && !rest.is_empty())?;
    // الاحتياطي الاتحادي الأميركي of مجلس الاحتياطي الاتحادي: the country may stand on either.
    let (x, y) = (without_nation(rest, lexicon), without_nation(&short.words, lexicon));
    let one = rest == short.words || (x.len() > 1 && x == y && (x == rest || y == short.words));
    // الداخلية of وزارة الداخلية is told by the metonym; a lone adjective is no name.
    one.then_some("identity/without-noun")
}

/// The words before a nationality at the end.
fn without_nation<'w>(words: &'w [String], lexicon: &Lexicon) -> &'w [String] {
    let nation = |w: &String| lexicon.classes(w).has(Class::Nationality);
    match words.split_last() {
        Some((last, rest)) if nation(last) => rest,
        _ => words,
    }
}

/// هيئة الاستثمار of الهيئة الوطنية للاستثمار, لجنة النفط والغاز النيابية of لجنة النفط والغاز والثروات.
fn without_adjectives(short: &Form, long: &Form, lexicon: &Lexicon) -> Option<&'static str> {
    let noun = lexicon.classes(plain(long.first())).has(Class::BodyNoun);
    let adjective = |w: &&String| {
        let bare = plain(w);
        let nisba = bare.ends_with('ي') || bare.ends_with("يه");
        // A second country is a second body.
        let nation = lexicon.classes(bare).has(Class::Nationality);
        !nation && (nisba || lexicon.says(Class::Context, bare, "adjective"))
    };
    let core: Vec<&str> =
        long.words.iter().filter(|w| !adjective(w)).map(|w| plain(w)).collect();
    let same = short.words.iter().map(|w| plain(w)).eq(core.iter().copied());
    let fewer = short.words.len() < long.words.len() && short.words.len() >= 2;
    let head: Vec<&String> = short.words.iter().filter(|w| !adjective(w)).collect();
    let fields = head.len() >= 3
        && head.len() < short.words.len()
        && short.key != long.key
        && head.iter().zip(&long.words).all(|(a, b)| *a == b)
        && long.words.len() > head.len();
    (noun && (same && fewer || fields)).then_some("identity/short-name")
}

/// Without the article and what is written onto it.
fn plain(word: &str) -> &str {
    word.strip_prefix("لل").or(word.strip_prefix("ال")).unwrap_or(word)
}

/// مجلس النواب of مجلس النواب العراقي, وزارة الداخلية of وزارة الداخلية السورية
fn without_end(short: &Form, long: &Form, _lexicon: &Lexicon) -> Option<&'static str> {
    let longer = long.words.len() > short.words.len() && long.words.starts_with(&short.words);
    let field = long.words.get(..2).is_some_and(|w| {
        w.first().is_some_and(|n| n == "وزاره")
            && short.words.len() == 1
            && w.get(1) == short.words.first()
    });
    let named = short.words.len() >= 2;
    // البرلمان, where the article has one house of that kind
    if short.key == "البرلمان" && long.key.starts_with("مجلس النواب") {
        return Some("identity/generic-name");
    }
    ((longer && named) || field).then_some("identity/short-name")
}

/// شفق نيوز and شفقنيوز, بلومبرغ and بلومبيرغ
fn spellings(forms: &[Form], groups: &mut Groups, bodies: &[usize]) {
    for (n, a) in bodies.iter().enumerate() {
        for b in bodies.iter().skip(n + 1) {
            let (Some(x), Some(y)) = (forms.get(*a), forms.get(*b)) else { continue };
            let (p, q) = (x.words.concat(), y.words.concat());
            let single = x.words.len() == 1 && y.words.len() == 1;
            if p == q || (single && sounds_alike(&p, &q)) {
                groups.join(*a, *b, "identity/spelling");
            }
        }
    }
}
