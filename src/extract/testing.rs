//! Builds annotated texts for tests: names stand in brackets with their kind, as in
//! `قال الوزير [P سامر خليل] إن [O الهيئة] في [L حلب]` (P person, O body, L place, M other).

use super::{Annotated, Entity, Role, find_entities, find_roles};
use crate::{
    annotate::{EntityKind, Mention},
    model::Model,
    source,
    span::Span,
    text::Document,
};

/// What the rules of layer 3 read, made from a text with marked names.
pub(super) struct Case<'c> {
    pub(super) text: &'c str,
    pub(super) model: &'c Model,
    pub(super) annotated: Annotated<'c, 'c>,
    pub(super) entities: Vec<Entity>,
    pub(super) roles: Vec<Role>,
}

impl Case<'_> {
    /// The words under a span.
    pub(super) fn words(&self, span: Span) -> &str {
        span.of(self.text)
    }

    /// The name of an entity, `-` for none.
    pub(super) fn name(&self, entity: Option<usize>) -> &str {
        entity.and_then(|e| self.entities.get(e)).map_or("-", |e| e.name.as_str())
    }
}

/// Reads a marked text and hands the case to the test.
pub(super) fn with_case<R>(marked: &str, test: impl FnOnce(&Case<'_>) -> R) -> R {
    let (text, names) = unmark(marked);
    let model = Model::bundled().unwrap_or_else(|why| panic!("{why}"));
    let (blocks, _) = source::read(&text, &model.lexicon);
    let document = Document::read(&text, blocks, &model.lexicon);
    let mentions = names.iter().map(|(span, kind)| mention(&document, *span, *kind)).collect();
    let annotated =
        Annotated { document: &document, mentions, dates: Vec::new(), quantities: Vec::new() };
    let entities = find_entities(&annotated, &model.lexicon);
    let roles = find_roles(&annotated, &entities, &model.lexicon);
    test(&Case { text: &text, model: &model, annotated, entities, roles })
}

fn unmark(marked: &str) -> (String, Vec<(Span, EntityKind)>) {
    let (mut text, mut names) = (String::new(), Vec::new());
    let mut rest = marked;
    while let Some((before, after)) = rest.split_once('[') {
        text.push_str(before);
        let (name, next) = after.split_once(']').unwrap_or((after, ""));
        let (kind, name) = name.split_once(' ').unwrap_or(("P", name));
        let start = text.len();
        text.push_str(name);
        names.push((Span::new(start, text.len()), kind_of(kind)));
        rest = next;
    }
    text.push_str(rest);
    (text, names)
}

fn kind_of(letter: &str) -> EntityKind {
    match letter {
        "O" => EntityKind::Organization,
        "L" => EntityKind::Place,
        "M" => EntityKind::Misc,
        _ => EntityKind::Person,
    }
}

fn mention(document: &Document<'_>, span: Span, kind: EntityKind) -> Mention {
    let first = document.tokens.partition_point(|t| t.span.end <= span.start);
    let last = document.tokens.partition_point(|t| t.span.start < span.end);
    Mention { span, tokens: first..last, kind, score: 1.0, rule: "test" }
}
