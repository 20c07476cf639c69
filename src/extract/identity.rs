//! Identity: which mentions are one person, body or place.

use super::Annotated;
use crate::annotate::EntityKind;
use std::collections::BTreeMap;

/// One person, body, place or other named thing of a document.
#[derive(Clone, Debug)]
pub struct Entity {
    /// What it is.
    pub kind: EntityKind,
    /// The fullest form as the text writes it.
    pub name: String,
    /// Other forms in the text.
    pub aliases: Vec<String>,
    /// Indices into [`Annotated::mentions`], in order.
    pub mentions: Vec<usize>,
    /// Why the mentions were taken as one, such as `identity/surname`.
    pub reasons: Vec<&'static str>,
}

/// Groups the mentions of a document, entities in order of their first mention.
pub fn find(annotated: &Annotated<'_, '_>) -> Vec<Entity> {
    let mut groups: BTreeMap<(EntityKind, &str), Vec<usize>> = BTreeMap::new();
    for (index, mention) in annotated.mentions.iter().enumerate() {
        let document = annotated.document;
        let form = document.folded.folded(mention.span).of(document.folded.as_str());
        groups.entry((mention.kind, form)).or_default().push(index);
    }
    let mut entities: Vec<Entity> = groups
        .into_iter()
        .map(|((kind, _), mentions)| Entity {
            kind,
            name: mentions
                .first()
                .map_or("", |m| annotated.mentions[*m].span.of(annotated.document.text))
                .to_string(),
            aliases: Vec::new(),
            mentions,
            reasons: vec!["identity/surface"],
        })
        .collect();
    entities.sort_by_key(|e| e.mentions.first().copied());
    entities
}
