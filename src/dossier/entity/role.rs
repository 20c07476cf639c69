//! Offices and titles over all articles, with the days of the articles that give them.

use super::{
    super::{article::Place, desk::Desk},
    Cast, Joined, id,
};
use crate::report;
use std::collections::BTreeMap;

/// The roles of one entity, the earliest first.
pub(super) fn roles(desk: &Desk<'_>, cast: &Cast, entity: &Joined) -> Vec<report::DossierRole> {
    let mut roles: BTreeMap<(String, Option<usize>), report::DossierRole> = BTreeMap::new();
    for local in entity.members.iter().filter_map(|m| cast.locals.get(*m)) {
        if desk.original.get(local.article) != Some(&local.article) {
            continue;
        }
        let Some(article) = desk.article(local.article) else { continue };
        let Some(told) = article.report.entities.get(local.entity) else { continue };
        for role in &told.roles {
            let owner = |of: &Option<String>| cast.by_id(local.article, of.as_ref());
            let (organization, place) = (owner(&role.organization), owner(&role.place));
            let title = folded(&role.title.text);
            let entry = roles.entry((title, place)).or_insert_with(|| report::DossierRole {
                title: role.title.text.split_whitespace().collect::<Vec<_>>().join(" "),
                organization: organization.map(id),
                place: place.map(id),
                from: None,
                to: None,
                sources: Vec::new(),
            });
            let day = article.day().map(String::from);
            entry.from = entry.from.take().into_iter().chain(day.clone()).min();
            entry.to = entry.to.take().into_iter().chain(day).max();
            let at = Place::new(role.title.start, role.title.end);
            entry.sources.push(desk.source(local.article, at));
        }
    }
    let mut roles: Vec<_> = roles.into_values().collect();
    roles.sort_by_key(|r| (r.from.clone().unwrap_or("~".into()), usize::MAX - r.sources.len()));
    roles
}

fn folded(title: &str) -> String {
    let form = crate::fold::Folded::new(title);
    form.as_str().split_whitespace().collect::<Vec<_>>().join(" ")
}
