//! Names that look like one and are two: said openly, since a reader would wonder.

use super::{super::groups::Groups, KeptApart, local::Local};
use crate::{
    annotate::EntityKind::Person,
    extract::identity::{bare, is_full, skeleton},
};
use std::collections::BTreeMap;

/// Most different people of one surname that are told apart one by one.
const MOST: usize = 12;

/// People of one surname (أحمد خطاب، أنس خطاب) or of surnames that sound alike (خطاب، الخطيب).
pub(super) fn look_alikes(locals: &[Local], groups: &Groups, apart: &mut Vec<KeptApart>) {
    let mut by_sound: BTreeMap<String, BTreeMap<usize, usize>> = BTreeMap::new();
    for (at, local) in locals.iter().enumerate() {
        if local.form.kind == Person && is_full(&local.form) {
            let sound = skeleton(bare(local.form.last()));
            let people = by_sound.entry(sound).or_default();
            people.entry(groups.root(at)).or_insert(at);
        }
    }
    for people in by_sound.values() {
        let people: Vec<usize> = people.values().copied().take(MOST).collect();
        for (n, first) in people.iter().enumerate() {
            for second in people.iter().skip(n + 1) {
                apart.extend(look_alike(locals, *first, *second));
            }
        }
    }
    tidy(groups, apart);
}

fn look_alike(locals: &[Local], first: usize, second: usize) -> Option<KeptApart> {
    let last = |at: usize| locals.get(at).map(|l| bare(l.form.last()));
    let rule = match last(first) == last(second) {
        true => "apart/given-name",
        false if skeleton(last(first)?).chars().count() >= 3 => "apart/letters",
        false => return None,
    };
    Some(KeptApart { rule, first, second })
}

/// Each pair once, by the first rule that kept it apart; what was joined after all falls away.
fn tidy(groups: &Groups, apart: &mut Vec<KeptApart>) {
    let mut seen = std::collections::BTreeSet::new();
    apart.retain(|pair| {
        let (a, b) = (groups.root(pair.first), groups.root(pair.second));
        a != b && seen.insert((a.min(b), a.max(b)))
    });
}
