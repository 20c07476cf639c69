//! Roles: titles, offices, ranks and professions tied to a named person.

use super::{Annotated, Entity};
use crate::span::Span;

/// A role of a person.
#[derive(Clone, Debug)]
pub struct Role {
    /// Index into the entities: whose role it is.
    pub person: usize,
    /// The title as the text writes it.
    pub title: Span,
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
    _annotated: &Annotated<'_, '_>,
    _entities: &[Entity],
    _lexicon: &crate::model::Lexicon,
) -> Vec<Role> {
    Vec::new()
}
