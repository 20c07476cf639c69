//! One identity over all articles: which entities of the articles are one person, body or place.
//!
//! Names are compared by the rules that join mentions inside an article; what an article cannot
//! know, such as which of two namesakes a lone surname means, is decided by who else is named.

mod apart;
mod body;
mod local;
mod other;
mod person;
mod role;
mod write;

pub(super) use write::entities;

use super::{
    article::Place,
    desk::Desk,
    groups::{Groups, Join},
};
use crate::{annotate::EntityKind, model::Lexicon, report::Document};
use local::Local;
use std::collections::BTreeMap;

/// Two sets of entities that were kept apart, by one member of each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct KeptApart {
    rule: &'static str,
    first: usize,
    second: usize,
}

/// An entity over all articles.
pub(super) struct Joined {
    pub(super) kind: EntityKind,
    pub(super) name: String,
    /// Into [`Cast::locals`].
    members: Vec<usize>,
    joins: Vec<Join>,
    /// Mentions in distinct articles.
    pub(super) mentions: u32,
    /// Distinct articles, ascending.
    pub(super) articles: Vec<usize>,
}

/// Everybody and everything named in the dossier.
pub(super) struct Cast {
    locals: Vec<Local>,
    pub(super) entities: Vec<Joined>,
    apart: Vec<KeptApart>,
    /// Article -> entity of its report -> entity over all articles.
    owners: Vec<Vec<Option<usize>>>,
    /// Article -> id of an entity of its report -> where it stands there: a reader's corrections
    /// leave gaps in the numbers and put others at the end.
    local_ids: Vec<BTreeMap<String, usize>>,
    /// Article -> mentions in the article itself, in order.
    mentions: Vec<Vec<(Place, usize)>>,
    /// Article -> sentence -> entities named there, ascending.
    named: Vec<Vec<Vec<usize>>>,
}

impl Cast {
    pub(super) fn read(desk: &Desk<'_>, lexicon: &Lexicon) -> Self {
        let locals = local::read(desk, lexicon);
        let mut groups = Groups::new(locals.len());
        let mut apart = Vec::new();
        person::join(&locals, &mut groups, &mut apart, lexicon);
        body::join(desk, &locals, &mut groups, &mut apart, lexicon);
        other::join(&locals, &mut groups);
        apart::look_alikes(&locals, &groups, &mut apart);
        let mut cast = Self {
            locals,
            entities: Vec::new(),
            apart,
            owners: Vec::new(),
            local_ids: Vec::new(),
            mentions: Vec::new(),
            named: Vec::new(),
        };
        cast.gather(desk, &groups);
        cast.index(desk);
        cast
    }

    fn gather(&mut self, desk: &Desk<'_>, groups: &Groups) {
        let lists = groups.lists().into_iter();
        let mut entities: Vec<Joined> =
            lists.map(|(members, joins)| self.joined(desk, members, joins)).collect();
        entities.sort_by(|a, b| {
            let size = |e: &Joined| (e.articles.len(), e.mentions);
            size(b).cmp(&size(a)).then_with(|| (a.kind, &a.name).cmp(&(b.kind, &b.name)))
        });
        self.entities = entities;
    }

    fn joined(&self, desk: &Desk<'_>, members: Vec<usize>, joins: Vec<Join>) -> Joined {
        let of = |m: &usize| self.locals.get(*m);
        let originals = members
            .iter()
            .filter_map(of)
            .filter(|l| desk.original.get(l.article) == Some(&l.article));
        let mut articles: Vec<usize> = originals.clone().map(|l| l.article).collect();
        articles.sort_unstable();
        articles.dedup();
        Joined {
            kind: members.first().and_then(of).map_or(EntityKind::Misc, |l| l.form.kind),
            name: local::name(members.iter().filter_map(of)),
            mentions: originals.map(|l| l.count).sum(),
            members,
            joins,
            articles,
        }
    }

    fn index(&mut self, desk: &Desk<'_>) {
        let report = |a: &&super::article::Article| vec![None; a.report.entities.len()];
        self.owners = desk.articles.iter().map(report).collect();
        self.local_ids = desk.articles.iter().map(|a| local_ids(&a.report)).collect();
        for (index, entity) in self.entities.iter().enumerate() {
            for local in entity.members.iter().filter_map(|m| self.locals.get(*m)) {
                let slot =
                    self.owners.get_mut(local.article).and_then(|o| o.get_mut(local.entity));
                if let Some(slot) = slot {
                    *slot = Some(index);
                }
            }
        }
        self.mentions = (0..desk.articles.len()).map(|at| self.in_article(desk, at)).collect();
        self.named = (0..desk.articles.len()).map(|at| self.in_sentences(desk, at)).collect();
    }

    fn in_sentences(&self, desk: &Desk<'_>, at: usize) -> Vec<Vec<usize>> {
        let Some(article) = desk.article(at) else { return Vec::new() };
        let mut named = vec![Vec::new(); article.sentences.len()];
        for (place, owner) in self.mentions.get(at).into_iter().flatten() {
            let sentence = article.sentence_at(place.start);
            if let Some(list) = sentence.and_then(|s| named.get_mut(s)) {
                list.push(*owner);
            }
        }
        for list in &mut named {
            list.sort_unstable();
            list.dedup();
        }
        named
    }

    fn in_article(&self, desk: &Desk<'_>, at: usize) -> Vec<(Place, usize)> {
        let entities = desk.article(at).map_or(&[][..], |a| &a.report.entities);
        let mut mentions = Vec::new();
        for (local, entity) in entities.iter().enumerate() {
            let Some(owner) = self.owner(at, local) else { continue };
            let own = entity.mentions.iter().filter(|m| !m.boilerplate);
            mentions.extend(own.map(|m| (Place::new(m.start, m.end), owner)));
        }
        mentions.sort_unstable();
        mentions
    }

    /// The entities named at a place, ascending.
    pub(super) fn within(&self, article: usize, place: Place) -> Vec<usize> {
        let mentions = self.mentions.get(article).map_or(&[][..], Vec::as_slice);
        let first = mentions.partition_point(|m| m.0.start < place.start);
        let inside = mentions.iter().skip(first).take_while(|m| m.0.end <= place.end);
        let mut entities: Vec<usize> = inside.map(|m| m.1).collect();
        entities.sort_unstable();
        entities.dedup();
        entities
    }

    /// The entity over all articles of an entity of one.
    pub(super) fn owner(&self, article: usize, entity: usize) -> Option<usize> {
        self.owners.get(article)?.get(entity).copied().flatten()
    }

    /// The entity over all articles that an id of an article's report means.
    pub(super) fn by_id(&self, article: usize, id: Option<&String>) -> Option<usize> {
        self.owner(article, *self.local_ids.get(article)?.get(id?)?)
    }

    /// The entities named in a sentence, ascending.
    pub(super) fn in_sentence(&self, article: usize, sentence: usize) -> &[usize] {
        let named = self.named.get(article).and_then(|s| s.get(sentence));
        named.map_or(&[], Vec::as_slice)
    }

    pub(super) fn entity(&self, index: usize) -> Option<&Joined> {
        self.entities.get(index)
    }

    pub(super) fn ids(&self, entities: &[usize]) -> Vec<String> {
        entities.iter().map(|e| id(*e)).collect()
    }
}

fn local_ids(report: &Document) -> BTreeMap<String, usize> {
    report.entities.iter().enumerate().map(|(at, entity)| (entity.id.clone(), at)).collect()
}

/// The id of an entity over all articles.
pub(super) fn id(entity: usize) -> String {
    format!("x{}", entity + 1)
}
