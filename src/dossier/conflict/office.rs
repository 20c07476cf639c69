//! Two holders of one office in reports of one event.

use super::{
    super::{article::Place, desk::Desk, entity::Cast, story::Stories},
    Dispute,
};
use crate::{annotate::EntityKind::Person, fold::Folded, report::Role};
use std::collections::BTreeMap;

/// An office of a country or body, in one story.
type Office = (usize, String, Option<usize>, Option<usize>);

struct Holder {
    person: usize,
    at: usize,
    place: Place,
    title: String,
}

/// Offices that one holds at a time and that two articles of a story give to two people.
pub(super) fn disputes(desk: &Desk<'_>, cast: &Cast, stories: &Stories) -> Vec<Dispute> {
    let mut offices: BTreeMap<Office, Vec<Holder>> = BTreeMap::new();
    for at in desk.distinct() {
        let (Some(article), Some(story)) =
            (desk.article(at), stories.of.get(at).copied().flatten())
        else {
            continue;
        };
        for (index, entity) in article.report.entities.iter().enumerate() {
            let Some(person) = cast.owner(at, index) else { continue };
            let named =
                cast.entity(person).is_some_and(|e| e.kind == Person && e.name.contains(' '));
            for role in entity.roles.iter().filter(|_| named) {
                let Some(title) = single(role) else { continue };
                let of = |id: &Option<String>| cast.by_id(at, id.as_ref());
                let (body, country) = (of(&role.organization), of(&role.place));
                if body.is_some() || country.is_some() {
                    let place = Place::new(role.title.start, role.title.end);
                    let holder = Holder { person, at, place, title: role.title.text.clone() };
                    offices.entry((story, title, body, country)).or_default().push(holder);
                }
            }
        }
    }
    let mut disputes = Vec::new();
    for ((story, ..), holders) in &offices {
        disputes.extend(pairs(cast, *story, holders));
    }
    disputes
}

/// The folded title of an office that one person holds at a time; none for what several are
/// (نائب، مستشار، عضو) or were (السابق).
fn single(role: &Role) -> Option<String> {
    const ONE: [&str; 7] = ["وزير", "رئيس", "محافظ", "قائد", "مدير", "سفير", "ملك"];
    const NOT_NOW: [&str; 8] =
        ["السابق", "السابقه", "الاسبق", "المنتخب", "المكلف", "المخلوع", "الراحل", "بالوكاله"];
    let folded = Folded::new(&role.title.text);
    let words: Vec<&str> = folded.as_str().split_whitespace().collect();
    let one = words.first().is_some_and(|w| ONE.contains(w)) && words.len() > 1;
    let now = words.iter().all(|w| !NOT_NOW.contains(w));
    (one && now && role.rule != "role/counterpart").then(|| words.join(" "))
}

fn pairs(cast: &Cast, story: usize, holders: &[Holder]) -> Vec<Dispute> {
    let mut disputes = Vec::new();
    let holds =
        |at: usize, person: usize| holders.iter().any(|h| h.at == at && h.person == person);
    for (n, x) in holders.iter().enumerate() {
        for y in holders.iter().skip(n + 1).take(200) {
            let differ = x.at != y.at && x.person != y.person;
            // An article that names both knows of a change.
            if differ && !holds(x.at, y.person) && !holds(y.at, x.person) {
                let side = |h: &Holder| {
                    let name = cast.entity(h.person).map_or(String::new(), |e| e.name.clone());
                    (name, (h.at, h.place))
                };
                disputes.push(Dispute {
                    kind: "office",
                    rule: "conflict/office",
                    about: x.title.clone(),
                    story,
                    sides: [side(x), side(y)],
                });
            }
        }
    }
    disputes
}
