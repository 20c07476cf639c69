//! Entities and near-misses as the report gives them.

use super::{
    super::{article::Place, desk::Desk, groups::Join},
    Cast, Joined, KeptApart, id,
    local::Local,
    role,
};
use crate::report;
use std::collections::BTreeMap;

/// Most pairs that are told apart.
const MOST_APART: usize = 300;

/// Every entity of the dossier, and the pairs that were kept apart.
pub(in super::super) fn entities(
    desk: &Desk<'_>,
    cast: &Cast,
) -> (Vec<report::DossierEntity>, Vec<report::Apart>) {
    let all = cast.entities.iter().enumerate();
    let entities = all.map(|(index, e)| entity(desk, cast, index, e)).collect();
    let mut owners = vec![0; cast.locals.len()];
    for (index, entity) in cast.entities.iter().enumerate() {
        for member in &entity.members {
            if let Some(slot) = owners.get_mut(*member) {
                *slot = index;
            }
        }
    }
    let mut pairs: Vec<(usize, usize, &KeptApart)> = Vec::new();
    for pair in &cast.apart {
        let owner = |at: usize| owners.get(at).copied().unwrap_or(0);
        let (a, b) = (owner(pair.first), owner(pair.second));
        pairs.push((a.min(b), a.max(b), pair));
    }
    pairs.sort_by_key(|p| (p.0, p.1, p.2.rule));
    pairs.dedup_by_key(|p| (p.0, p.1));
    pairs.truncate(MOST_APART);
    let apart = pairs.into_iter().map(|(a, b, pair)| apart(desk, cast, a, b, pair)).collect();
    (entities, apart)
}

fn entity(
    desk: &Desk<'_>,
    cast: &Cast,
    index: usize,
    entity: &Joined,
) -> report::DossierEntity {
    let locals: Vec<&Local> = members(cast, entity).collect();
    let told = |l: &&Local| desk.article(l.article)?.report.entities.get(l.entity);
    let named = locals.iter().filter(|l| l.name == entity.name);
    report::DossierEntity {
        id: id(index),
        kind: entity.kind.name().into(),
        name: entity.name.clone(),
        latin: named.filter_map(told).map(|e| e.latin.clone()).next().unwrap_or_default(),
        spellings: spellings(desk, &locals),
        members: locals
            .iter()
            .filter_map(|l| {
                let entity = told(l)?.id.clone();
                Some(report::Member { document: desk.id(l.article), entity })
            })
            .collect(),
        mentions: entity.mentions,
        roles: role::roles(desk, cast, entity),
        link: locals.iter().filter_map(told).find_map(|e| e.link.clone()),
        reasons: reasons(cast, &entity.joins),
    }
}

fn members<'c>(cast: &'c Cast, entity: &'c Joined) -> impl Iterator<Item = &'c Local> {
    entity.members.iter().filter_map(|m| cast.locals.get(*m))
}

fn spellings(desk: &Desk<'_>, locals: &[&Local]) -> Vec<report::Spelling> {
    let mut counts: BTreeMap<String, (u32, Vec<usize>)> = BTreeMap::new();
    for local in locals {
        let entity =
            desk.article(local.article).and_then(|a| a.report.entities.get(local.entity));
        let mentions = entity.map_or(&[][..], |e| &e.mentions);
        for mention in mentions.iter().filter(|m| !m.boilerplate) {
            let seen = counts.entry(shown(local, &mention.text)).or_default();
            seen.0 += 1;
            seen.1.push(local.article);
        }
    }
    let mut spellings: Vec<report::Spelling> = counts
        .into_iter()
        .map(|(text, (count, mut articles))| {
            articles.sort_unstable();
            articles.dedup();
            let documents = articles.into_iter().map(|at| desk.id(at)).collect();
            report::Spelling { text, count, documents }
        })
        .collect();
    spellings.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.text.cmp(&b.text)));
    spellings
}

/// لأمم المتحدة, what للأمم leaves of الأمم, is shown with its article.
fn shown(local: &Local, text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let whole = format!("ا{words}");
    let cut = words.starts_with('ل') && !words.starts_with("ال");
    let article = local.form.first().starts_with("ال")
        || local.aliases.iter().any(|a| a.first().starts_with("ال"));
    if cut && article { whole } else { words }
}

/// Each rule with the names that it joined.
fn reasons(cast: &Cast, joins: &[Join]) -> Vec<report::Reason> {
    let mut reasons: BTreeMap<&'static str, Vec<String>> = BTreeMap::new();
    for join in joins {
        let words = reasons.entry(join.rule).or_default();
        for local in [join.first, join.second].iter().filter_map(|m| cast.locals.get(*m)) {
            if !words.contains(&local.name) {
                words.push(local.name.clone());
            }
        }
    }
    let written = reasons.into_iter().map(|(rule, mut words)| {
        words.sort_unstable();
        report::Reason { rule: rule.into(), words }
    });
    written.collect()
}

fn apart(desk: &Desk<'_>, cast: &Cast, a: usize, b: usize, pair: &KeptApart) -> report::Apart {
    let mut sources: Vec<report::Source> = [pair.first, pair.second]
        .iter()
        .filter_map(|at| first_mention(desk, cast, *at))
        .collect();
    let name = |l: usize| cast.locals.get(l).map(|l| l.article);
    if name(pair.first) > name(pair.second) {
        sources.reverse();
    }
    report::Apart { first: id(a), second: id(b), rule: pair.rule.into(), sources }
}

fn first_mention(desk: &Desk<'_>, cast: &Cast, local: usize) -> Option<report::Source> {
    let local = cast.locals.get(local)?;
    let entity = desk.article(local.article)?.report.entities.get(local.entity)?;
    let mention = entity.mentions.iter().find(|m| !m.boilerplate)?;
    Some(desk.source(local.article, Place::new(mention.start, mention.end)))
}
