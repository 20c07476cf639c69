//! People: full names first, then the surnames that stand alone in an article.

use super::{super::groups::Groups, KeptApart, local::Local};
use crate::{
    annotate::EntityKind::Person,
    extract::identity::{bare, is_full, is_surname, same_full, skeleton},
    model::{Class, Lexicon},
};
use std::collections::{BTreeMap, BTreeSet};

/// Most different names that are compared under one surname.
const MOST: usize = 60;

pub(super) fn join(
    locals: &[Local],
    groups: &mut Groups,
    apart: &mut Vec<KeptApart>,
    lexicon: &Lexicon,
) {
    let people: Vec<usize> = (0..locals.len())
        .filter(|at| locals.get(*at).is_some_and(|l| l.form.kind == Person))
        .collect();
    let (full, short): (Vec<usize>, Vec<usize>) =
        people.into_iter().partition(|at| locals.get(*at).is_some_and(|l| is_full(&l.form)));
    let mut join = People { locals, groups, apart, lexicon };
    let names = join.namesakes(&full);
    join.variants(&names);
    join.surnames(&full, &short);
}

struct People<'p> {
    locals: &'p [Local],
    groups: &'p mut Groups,
    apart: &'p mut Vec<KeptApart>,
    lexicon: &'p Lexicon,
}

impl<'p> People<'p> {
    /// The same full name in several articles; gives one of each name.
    fn namesakes(&mut self, full: &[usize]) -> Vec<usize> {
        let mut by_name: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (at, local) in self.each(full) {
            by_name.entry(&local.form.key).or_default().push(at);
        }
        let mut names = Vec::new();
        for same in by_name.values() {
            names.extend(self.one_name(same, "entity/name"));
        }
        names
    }

    /// Joins the bearers of one name: all of them, or those in one company where it is a name of
    /// many (محمد علي). Gives one bearer of each person.
    fn one_name(&mut self, same: &[usize], rule: &'static str) -> Vec<usize> {
        let mut known: Vec<(usize, BTreeSet<u64>)> = Vec::new();
        for (at, local) in self.each(same) {
            let frequent = self.is_frequent(local);
            let fits = known.iter_mut().find(|(_, c)| !frequent || local.in_company(c));
            match fits {
                Some((first, company)) => {
                    company.extend(&local.company);
                    self.groups.join(*first, at, rule);
                }
                None => known.push((at, local.company.clone())),
            }
        }
        for pair in known.windows(2) {
            if let [(first, _), (second, _)] = pair {
                let (first, second) = (*first, *second);
                self.apart.push(KeptApart { rule: "apart/company", first, second });
            }
        }
        known.into_iter().map(|(at, _)| at).collect()
    }

    fn each(&self, of: &[usize]) -> Vec<(usize, &'p Local)> {
        let locals = self.locals;
        of.iter().filter_map(|at| Some((*at, locals.get(*at)?))).collect()
    }

    /// Two given names, which many people bear together; or one that is also a word.
    fn is_frequent(&self, local: &Local) -> bool {
        let has = |word: &String, class| self.lexicon.classes(word).has(class);
        let words = &local.form.words;
        match words.as_slice() {
            [one] => has(one, Class::GivenName) || has(one, Class::Ambiguous),
            [a, b] => has(a, Class::GivenName) && has(b, Class::GivenName),
            _ => false,
        }
    }

    /// أنس خطاب and أنس حسن خطاب, يرلي كايا and يرليكايا: names under one surname or one sound.
    fn variants(&mut self, names: &[usize]) {
        let mut buckets: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, local) in self.each(names) {
            let last = bare(local.form.last()).to_string();
            buckets.entry(last).or_default().push(at);
            let sound = format!("~{}", skeleton(&local.form.words.concat()));
            buckets.entry(sound).or_default().push(at);
        }
        for bucket in buckets.values() {
            let bucket = bucket.get(..MOST).unwrap_or(bucket);
            for at in bucket {
                self.fuller(*at, bucket);
            }
        }
    }

    /// Joins a name with the others that are the same or fuller; where two fuller ones are two
    /// people, it stays alone.
    fn fuller(&mut self, at: usize, bucket: &[usize]) {
        let Some(own) = self.locals.get(at) else { return };
        let fits = |other: &(usize, &Local)| {
            let longer = other.1.form.words.len() >= own.form.words.len();
            other.0 != at && longer
        };
        let others = self.each(bucket).into_iter().filter(fits);
        let same: Vec<(usize, &Local, &'static str)> = others
            .filter_map(|(o, l)| same_full(&own.form, &l.form, self.lexicon).map(|r| (o, l, r)))
            .collect();
        let one = |a: &(usize, &Local, &str), b: &(usize, &Local, &str)| {
            self.groups.same(a.0, b.0)
                || same_full(&a.1.form, &b.1.form, self.lexicon).is_some()
        };
        let agree = same.windows(2).all(|pair| matches!(pair, [a, b] if one(a, b)));
        for (other, local, reason) in same {
            let company = !self.is_frequent(own) || own.in_company(&local.company);
            if agree && company {
                self.groups.join(at, other, rule(reason));
            } else if !self.groups.same(at, other) {
                let rule = if agree { "apart/company" } else { "apart/several" };
                self.apart.push(KeptApart { rule, first: at, second: other });
            }
        }
    }

    /// A surname alone in its article goes to the one bearer of it that is in the same company.
    fn surnames(&mut self, full: &[usize], short: &[usize]) {
        let mut bearers: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        let mut company: BTreeMap<usize, BTreeSet<u64>> = BTreeMap::new();
        for (at, local) in self.each(full) {
            bearers.entry(bare(local.form.last())).or_default().push(at);
            company.entry(self.groups.root(at)).or_default().extend(&local.company);
        }
        let mut left: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (at, local) in self.each(short) {
            let last = bare(local.form.last());
            let all = bearers.get(last).map_or(&[][..], Vec::as_slice);
            if !self.surname(at, local, all, &company) {
                left.entry(&local.form.key).or_default().push(at);
            }
        }
        for same in left.values() {
            self.one_name(same, "entity/name");
        }
    }

    fn surname(
        &mut self,
        at: usize,
        local: &Local,
        bearers: &[usize],
        company: &BTreeMap<usize, BTreeSet<u64>>,
    ) -> bool {
        let mut roots: BTreeMap<usize, usize> = BTreeMap::new();
        for (of, full) in self.each(bearers) {
            if is_surname(&local.form, &full.form) {
                roots.entry(self.groups.root(of)).or_insert(of);
            }
        }
        let near = |root: &usize| company.get(root).is_some_and(|c| local.in_company(c));
        let fits: Vec<usize> = roots.iter().filter(|r| near(r.0)).map(|r| *r.1).collect();
        if let [one] = fits[..] {
            self.groups.join(one, at, "entity/surname");
            return true;
        }
        let rule = if roots.len() > 1 { "apart/several" } else { "apart/company" };
        for first in roots.values().copied().take(MOST) {
            self.apart.push(KeptApart { rule, first, second: at });
        }
        false
    }
}

/// The rule of the article's own identities, as a dossier names it.
fn rule(reason: &str) -> &'static str {
    match reason {
        "identity/fuller-name" => "entity/fuller-name",
        _ => "entity/spelling",
    }
}
