//! The entities of the articles as they are compared.

use super::super::{article::Article, desk::Desk, hash::hash};
use crate::{
    annotate::EntityKind::{self, Misc, Organization, Person, Place},
    extract::identity::{Form, is_full},
    model::Lexicon,
    report,
};
use std::collections::{BTreeMap, BTreeSet};

/// An entity of one article.
pub(super) struct Local {
    pub(super) article: usize,
    /// Its place in the article's report.
    pub(super) entity: usize,
    pub(super) form: Form,
    /// Other forms of the same entity in the article.
    pub(super) aliases: Vec<Form>,
    /// Mentions in the article itself.
    pub(super) count: u32,
    pub(super) name: String,
    /// What the article's report links it to.
    pub(super) geonames: Option<u32>,
    /// Who and what else the article names: numbers of full names, bodies and lesser places.
    pub(super) company: BTreeSet<u64>,
}

impl Local {
    /// Whether two articles name somebody or something else in common.
    pub(super) fn in_company(&self, other: &BTreeSet<u64>) -> bool {
        let own = hash(self.form.key.as_bytes());
        self.company.iter().any(|name| *name != own && other.contains(name))
    }
}

/// Every entity that an article itself names.
pub(super) fn read(desk: &Desk<'_>, lexicon: &Lexicon) -> Vec<Local> {
    let mut all = Vec::new();
    for (at, article) in desk.articles.iter().enumerate() {
        let mut locals: Vec<Local> = in_article(at, article, lexicon);
        let company: BTreeSet<u64> = locals.iter().filter_map(tells).collect();
        for local in &mut locals {
            local.company = company.clone();
        }
        all.extend(locals);
    }
    all
}

fn in_article(at: usize, article: &Article, lexicon: &Lexicon) -> Vec<Local> {
    let entities = article.report.entities.iter().enumerate();
    entities.filter_map(|(index, entity)| local(at, index, entity, lexicon)).collect()
}

fn local(
    article: usize,
    entity: usize,
    told: &report::Entity,
    lexicon: &Lexicon,
) -> Option<Local> {
    let count = told.mentions.iter().filter(|m| !m.boilerplate).count() as u32;
    let kind = kind(&told.kind)?;
    let form = Form::of_name(kind, &told.name, lexicon);
    let named = count > 0 && !form.key.is_empty();
    named.then(|| Local {
        article,
        entity,
        form,
        aliases: told.aliases.iter().map(|a| Form::of_name(kind, a, lexicon)).collect(),
        count,
        name: told.name.clone(),
        geonames: told.link.as_ref().and_then(|l| l.geonames),
        company: BTreeSet::new(),
    })
}

/// What tells one matter from another: a country or a lone name is in too many.
fn tells(local: &Local) -> Option<u64> {
    let telling = match local.form.kind {
        Person => is_full(&local.form),
        Place => local.form.known.is_none(),
        Organization | Misc => true,
    };
    telling.then(|| hash(local.form.key.as_bytes()))
}

pub(super) fn kind(name: &str) -> Option<EntityKind> {
    Some(match name {
        "person" => Person,
        "organization" => Organization,
        "place" => Place,
        "misc" => Misc,
        _ => return None,
    })
}

/// The name of an entity over all articles: the most frequent of its full forms.
pub(super) fn name<'l>(members: impl Iterator<Item = &'l Local>) -> String {
    let mut counts: BTreeMap<&str, (bool, u32)> = BTreeMap::new();
    for local in members {
        let full = local.form.kind != Person || is_full(&local.form);
        let seen = counts.entry(&local.name).or_default();
        *seen = (full, seen.1 + local.count);
    }
    let best = counts.into_iter().max_by(|(a, x), (b, y)| x.cmp(y).then_with(|| b.cmp(a)));
    best.map_or(String::new(), |(name, _)| name.to_string())
}
