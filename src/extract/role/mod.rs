//! Roles: titles, offices, ranks and professions tied to a named person.

mod holder;
mod phrase;
#[cfg(test)]
mod tests;
mod tie;

pub(super) use holder::holder;
pub(super) use phrase::{Phrase, parse as parse_title};

use super::{Annotated, Entity, index::Index};
use crate::{annotate::EntityKind, span::Span};
use std::ops::Range;

/// A role of a person.
#[derive(Clone, Debug)]
pub struct Role {
    /// Index into the entities: whose role it is.
    pub person: usize,
    /// The title as the text writes it.
    pub title: Span,
    /// The office that the title stands for: `title` itself, or for 'نظيره التركي' the office of
    /// the other country's holder.
    pub office: Span,
    /// Index into the entities: the body that the office belongs to.
    pub organization: Option<usize>,
    /// Index into the entities: the country or place of the office.
    pub place: Option<usize>,
    /// The rule that tied it, such as `role/before`.
    pub rule: &'static str,
    /// Confidence, 0 to 1.
    pub score: f32,
}

/// Finds the roles of the people of a document, in order of their titles.
pub fn find(
    annotated: &Annotated<'_, '_>,
    entities: &[Entity],
    lexicon: &crate::model::Lexicon,
) -> Vec<Role> {
    let index = Index::new(annotated, entities, lexicon);
    let mut roles: Vec<Role> = Vec::new();
    for sentence in &annotated.document.sentences {
        let phrases = phrase::find(&index, sentence.tokens.clone());
        for tie in tie::find(&index, &phrases) {
            if let Some(role) = role(&index, &roles, &tie) {
                roles.push(role);
            }
        }
    }
    roles.sort_by_key(|r| (r.title.start, r.person));
    roles
}

fn role(index: &Index<'_, '_, '_>, before: &[Role], tie: &tie::Tie) -> Option<Role> {
    let title = index.span(tie.tokens.clone());
    // 'نظيره التركي' holds the office named last: 'وزير الداخلية السوري … نظيره التركي'.
    let source =
        (tie.counterpart).then(|| before.iter().rev().find(|r| r.office.end <= title.start));
    Some(Role {
        person: index.owner(tie.person)?,
        title,
        office: source.flatten().map_or(title, |r| r.office),
        organization: inside(index, tie.tokens.clone(), EntityKind::Organization)
            .or_else(|| meant(index, tie.tokens.clone())),
        place: nation(index, tie.tokens.clone())
            .or_else(|| inside(index, tie.tokens.clone(), EntityKind::Place)),
        rule: if tie.counterpart { "role/counterpart" } else { tie.rule },
        score: tie.score,
    })
}

/// The first body or place named inside the title ('محافظ نينوى').
fn inside(index: &Index<'_, '_, '_>, tokens: Range<usize>, kind: EntityKind) -> Option<usize> {
    let found = index.mentions_in(tokens).find(|m| index.kind(*m) == Some(kind));
    found.and_then(|m| index.owner(m))
}

/// 'المتحدث باسم [الوزارة]': the body that a noun in the title stands for.
fn meant(index: &Index<'_, '_, '_>, tokens: Range<usize>) -> Option<usize> {
    tokens.skip(1).find_map(|at| index.body_meant(at))
}

/// The country whose adjective stands in the title ('وزير الداخلية السوري'); the last one counts,
/// since an earlier one may belong to a body ('قائد القوات الأميركية').
fn nation(index: &Index<'_, '_, '_>, tokens: Range<usize>) -> Option<usize> {
    tokens.rev().find_map(|at| index.nation(at))
}
