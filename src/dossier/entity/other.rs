//! Places and other names: one form, one code, one number.

use super::{super::groups::Groups, local::Local};
use crate::annotate::EntityKind::{Misc, Place};
use std::collections::BTreeMap;

pub(super) fn join(locals: &[Local], groups: &mut Groups) {
    let mut first: BTreeMap<(bool, String), usize> = BTreeMap::new();
    for (at, local) in locals.iter().enumerate() {
        let place = match local.form.kind {
            Place => true,
            Misc => false,
            _ => continue,
        };
        for (key, rule) in keys(local) {
            let of = *first.entry((place, key)).or_insert(at);
            groups.join(of, at, rule);
        }
    }
}

/// What a name is known by; the first is its own.
fn keys(local: &Local) -> Vec<(String, &'static str)> {
    let mut keys = Vec::new();
    if let Some(known) = &local.form.known {
        keys.push((format!("={known}"), "entity/known"));
    }
    if let Some(number) = local.geonames {
        keys.push((format!("#{number}"), "entity/known"));
    }
    keys.push((local.form.key.clone(), "entity/name"));
    keys.extend(local.aliases.iter().map(|a| (a.key.clone(), "entity/alias")));
    keys
}
