//! Which mentions are one: disjoint sets that remember why they were joined.

use super::form::Form;
use crate::extract::work;
use std::collections::BTreeMap;

pub(super) struct Groups {
    parent: Vec<usize>,
    reasons: Vec<(usize, &'static str)>,
}

impl Groups {
    /// Mentions of one kind and form together.
    pub(super) fn new(forms: &[Form]) -> Self {
        let mut groups = Self { parent: (0..forms.len()).collect(), reasons: Vec::new() };
        let mut first = BTreeMap::new();
        for (at, form) in forms.iter().enumerate() {
            let of = *first.entry((form.kind, form.key.as_str())).or_insert(at);
            groups.unite(of, at);
        }
        groups
    }

    /// The mention that stands for the group of a mention: its earliest.
    pub(super) fn root(&self, mut at: usize) -> usize {
        while let Some(up) = self.parent.get(at).filter(|up| **up != at) {
            work::step();
            at = *up;
        }
        at
    }

    /// Takes mentions out of their group, so that each can go to another (two people, one surname).
    pub(super) fn release(&mut self, members: &[usize]) {
        for at in members {
            if let Some(up) = self.parent.get_mut(*at) {
                *up = *at;
            }
        }
    }

    /// Says that two mentions are one thing, and why.
    pub(super) fn join(&mut self, a: usize, b: usize, reason: &'static str) {
        if self.root(a) != self.root(b) {
            self.unite(a, b);
            self.reasons.push((a, reason));
        }
    }

    fn unite(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        let (low, high) = (a.min(b), a.max(b));
        if let Some(up) = self.parent.get_mut(high) {
            *up = low;
        }
    }

    /// The groups, in order of their first mention, each with its reasons.
    pub(super) fn into_lists(self) -> Vec<(Vec<usize>, Vec<&'static str>)> {
        let mut lists: BTreeMap<usize, (Vec<usize>, Vec<&'static str>)> = BTreeMap::new();
        // A mention stands for an earlier one or itself, so each is one step from a known root.
        let mut roots: Vec<usize> = Vec::with_capacity(self.parent.len());
        for (at, up) in self.parent.iter().enumerate() {
            let root = roots.get(*up).copied().unwrap_or(at);
            roots.push(root);
            lists.entry(root).or_default().0.push(at);
        }
        for (at, reason) in &self.reasons {
            if let Some((_, reasons)) = roots.get(*at).and_then(|root| lists.get_mut(root))
                && !reasons.contains(reason)
            {
                reasons.push(reason);
            }
        }
        let mut lists: Vec<_> = lists.into_values().collect();
        for (_, reasons) in &mut lists {
            if reasons.is_empty() {
                reasons.push("identity/surface");
            }
        }
        lists
    }
}
