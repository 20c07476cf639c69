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
    let mut roles = fuller(roles);
    let order: BTreeMap<&str, usize> =
        desk.articles.iter().enumerate().map(|(at, a)| (a.id.as_str(), at)).collect();
    for role in &mut roles {
        role.sources.sort_by_key(|s| (order.get(s.document.as_str()).copied(), s.start));
    }
    roles.sort_by_key(|r| (r.from.clone().unwrap_or("~".into()), usize::MAX - r.sources.len()));
    roles
}

/// Each title under the fullest one that it begins: وزير الداخلية is وزير الداخلية السوري, and
/// الوزير too.
fn fuller(
    roles: BTreeMap<(String, Option<usize>), report::DossierRole>,
) -> Vec<report::DossierRole> {
    let titles: Vec<String> = roles.keys().map(|k| k.0.clone()).collect();
    let mut kept: BTreeMap<String, report::DossierRole> = BTreeMap::new();
    for ((title, _), role) in roles {
        let longer = titles.iter().filter(|t| begins(&title, t)).max_by_key(|t| t.len());
        let under = longer.unwrap_or(&title).clone();
        match kept.get_mut(&under) {
            Some(known) => merge(known, role, under == title),
            None => {
                kept.insert(under, role);
            }
        }
    }
    kept.into_values().collect()
}

fn begins(short: &str, long: &str) -> bool {
    let plain = |t: &str| t.strip_prefix("ال").map_or(t.to_string(), String::from);
    let whole = |s: &str| long.strip_prefix(s).is_some_and(|rest| rest.starts_with(' '));
    whole(short) || (!short.contains(' ') && whole(&plain(short)))
}

/// Two titles of one office; the fuller one gives its name.
fn merge(known: &mut report::DossierRole, role: report::DossierRole, fuller: bool) {
    let days = [known.from.take(), role.from, known.to.take(), role.to];
    known.from = days.iter().flatten().min().cloned();
    known.to = days.iter().flatten().max().cloned();
    known.organization = known.organization.take().or(role.organization);
    known.place = known.place.take().or(role.place);
    if fuller {
        known.title = role.title;
    }
    known.sources.extend(role.sources);
}

fn folded(title: &str) -> String {
    let form = crate::fold::Folded::new(title);
    form.as_str().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::begins;

    #[test]
    fn a_title_is_the_beginning_of_a_fuller_one() {
        for (short, long, holds) in [
            ("وزير الداخليه", "وزير الداخليه السوري", true),
            ("الوزير", "وزير الداخليه السوري", true),
            ("وزير", "وزير الداخليه", true),
            ("وزير الدفاع", "وزير الداخليه", false),
            ("وزير", "وزيره العدل", false),
            ("وزير الداخليه", "وزير الداخليه", false),
        ] {
            assert_eq!(begins(short, long), holds, "{short} / {long}");
        }
    }
}
