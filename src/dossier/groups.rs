//! Which things are one: disjoint sets that remember why they were joined.

use std::collections::BTreeMap;

/// Two members and why they were joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Join {
    pub(super) rule: &'static str,
    pub(super) first: usize,
    pub(super) second: usize,
}

/// Disjoint sets over `0..count`.
pub(super) struct Groups {
    parent: Vec<usize>,
    joins: Vec<Join>,
}

impl Groups {
    pub(super) fn new(count: usize) -> Self {
        Self { parent: (0..count).collect(), joins: Vec::new() }
    }

    /// The member that stands for the set of a member: its first.
    pub(super) fn root(&self, mut at: usize) -> usize {
        while let Some(up) = self.parent.get(at).filter(|up| **up != at) {
            at = *up;
        }
        at
    }

    pub(super) fn same(&self, a: usize, b: usize) -> bool {
        self.root(a) == self.root(b)
    }

    /// Says that two members are one.
    pub(super) fn join(&mut self, first: usize, second: usize, rule: &'static str) {
        let (a, b) = (self.root(first), self.root(second));
        if a == b {
            return;
        }
        let (low, high) = (a.min(b), a.max(b));
        // Paths stay short: both members hang on the new root at once.
        for at in [high, first, second] {
            if let Some(up) = self.parent.get_mut(at) {
                *up = low;
            }
        }
        self.joins.push(Join { rule, first, second });
    }

    /// The sets in order of their first member, each with the joins inside it.
    pub(super) fn lists(&self) -> Vec<(Vec<usize>, Vec<Join>)> {
        let mut lists: BTreeMap<usize, (Vec<usize>, Vec<Join>)> = BTreeMap::new();
        for at in 0..self.parent.len() {
            lists.entry(self.root(at)).or_default().0.push(at);
        }
        for join in &self.joins {
            if let Some((_, joins)) = lists.get_mut(&self.root(join.first)) {
                joins.push(*join);
            }
        }
        lists.into_values().collect()
    }
}
