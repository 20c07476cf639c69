//! Bodies: one name, one acronym; a ministry without its country is its article's country's.

use super::{
    super::{desk::Desk, groups::Groups},
    KeptApart,
    local::Local,
};
use crate::{
    annotate::EntityKind::Organization,
    extract::identity::{Form, ministry, skeleton},
    model::{Class, Lexicon},
};
use std::collections::BTreeMap;

pub(super) fn join(
    desk: &Desk<'_>,
    locals: &[Local],
    groups: &mut Groups,
    apart: &mut Vec<KeptApart>,
    lexicon: &Lexicon,
) {
    let countries: Vec<Option<String>> =
        (0..desk.articles.len()).map(|at| country(desk, at)).collect();
    let bodies = || locals.iter().enumerate().filter(|(_, l)| l.form.kind == Organization);
    let mut first: BTreeMap<String, usize> = BTreeMap::new();
    let mut open: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, local) in bodies() {
        let country = countries.get(local.article).and_then(Option::as_deref);
        for (form, rule) in forms(local) {
            match key(form, country, lexicon) {
                Key::One(key) => {
                    let of = *first.entry(key).or_insert(at);
                    groups.join(of, at, rule);
                }
                Key::Open(name) => open.entry(name).or_default().push(at),
            }
        }
    }
    for (at, local) in bodies() {
        sound(at, local, &mut first, groups);
    }
    for same in open.values() {
        for pair in same.windows(2) {
            let [a, b] = pair else { continue };
            let article = |l: &usize| locals.get(*l).map(|l| l.article);
            if article(a) != article(b) && !groups.same(*a, *b) {
                apart.push(KeptApart { rule: "apart/country", first: *a, second: *b });
            }
        }
    }
}

fn forms(local: &Local) -> impl Iterator<Item = (&Form, &'static str)> {
    let aliases = local.aliases.iter().map(|a| (a, "entity/alias"));
    std::iter::once((&local.form, "entity/name")).chain(aliases)
}

enum Key {
    /// One body in the whole world.
    One(String),
    /// A body of some country that is not told.
    Open(String),
}

/// What a body is known by: وزارة الداخلية السورية, and وزارة الداخلية in an article on Syria, are
/// `وزاره الداخليه@SY`.
fn key(form: &Form, country: Option<&str>, lexicon: &Lexicon) -> Key {
    if let Some(known) = &form.known {
        return Key::One(ministry(known, lexicon));
    }
    let name = ministry(&form.key, lexicon);
    let words: Vec<&str> = name.split(' ').collect();
    let noun =
        words.first().is_some_and(|w| lexicon.classes(without_article(w)).has(Class::BodyNoun));
    let nation =
        words.last().and_then(|w| lexicon.attribute(Class::Nationality, without_article(w)));
    match (noun, nation, words.split_last()) {
        (true, Some(code), Some((_, rest))) if !rest.is_empty() => {
            Key::One(format!("{}@{code}", rest.join(" ")))
        }
        (true, None, _) if is_generic(&words, lexicon) => match country {
            Some(code) => Key::One(format!("{name}@{code}")),
            None => Key::Open(name),
        },
        _ => Key::One(name),
    }
}

/// وزارة الداخلية، مجلس النواب: every country has one; حزب الله and جامعة دمشق are one.
fn is_generic(words: &[&str], lexicon: &Lexicon) -> bool {
    let own = [Class::Place, Class::Country, Class::GivenName, Class::FamilyName];
    let plain = |w: &&str| {
        !lexicon.classes(w).any(&own) && !lexicon.classes(without_article(w)).any(&own)
    };
    let state = |w: &&str| lexicon.says(Class::BodyNoun, without_article(w), "state");
    words.first().is_some_and(state) && words.iter().all(plain)
}

fn without_article(word: &str) -> &str {
    word.strip_prefix("ال").unwrap_or(word)
}

/// بلومبرغ and بلومبيرغ
fn sound(at: usize, local: &Local, first: &mut BTreeMap<String, usize>, groups: &mut Groups) {
    let key = skeleton(&local.form.words.concat());
    if local.form.words.len() == 1 && key.chars().count() >= 5 {
        let of = *first.entry(format!("~{key}")).or_insert(at);
        groups.join(of, at, "entity/spelling");
    }
}

/// The country that an article is about: named twice as often as any other.
fn country(desk: &Desk<'_>, at: usize) -> Option<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for entity in &desk.article(at)?.report.entities {
        let code = entity.link.as_ref().and_then(|l| l.country.as_deref());
        if let Some(code) = code.filter(|_| entity.kind == "place") {
            let own = entity.mentions.iter().filter(|m| !m.boilerplate).count();
            *counts.entry(code).or_default() += own;
        }
    }
    let mut counts: Vec<(usize, &str)> = counts.into_iter().map(|(c, n)| (n, c)).collect();
    counts.sort_unstable_by(|a, b| b.cmp(a));
    let second = counts.get(1).map_or(0, |c| c.0);
    counts.first().filter(|c| c.0 >= 2 * second.max(1)).map(|c| c.1.to_string())
}
