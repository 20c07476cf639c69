//! Identity: which mentions are one person, body or place.
//!
//! Mentions with one form are one entity from the start; the rules of each kind then join forms
//! (خطاب -> أنس خطاب، قسد -> قوات سوريا الديمقراطية). Kinds never mix.

mod body;
mod form;
mod groups;
mod person;
mod place;
mod spelling;
#[cfg(test)]
mod tests;

pub(crate) use body::ministry;
pub(crate) use form::Form;
pub(crate) use person::{is_full, is_surname, same_full};
pub(crate) use spelling::{bare, skeleton};

use super::Annotated;
use crate::{annotate::EntityKind, model::Lexicon};
use groups::Groups;

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
pub fn find(annotated: &Annotated<'_, '_>, lexicon: &Lexicon) -> Vec<Entity> {
    let forms: Vec<Form> =
        annotated.mentions.iter().map(|m| Form::read(annotated.document, m, lexicon)).collect();
    let mut groups = Groups::new(&forms);
    person::join(&forms, &mut groups, lexicon);
    body::join(&forms, &mut groups, lexicon);
    place::join(&forms, &mut groups);
    introduced(annotated, &forms, &mut groups);
    groups.into_lists().into_iter().map(|(m, r)| entity(annotated, &forms, m, r)).collect()
}

/// The entity of some mentions: named by the fullest form, in the spelling that came first.
fn entity(
    annotated: &Annotated<'_, '_>,
    forms: &[Form],
    mentions: Vec<usize>,
    reasons: Vec<&'static str>,
) -> Entity {
    let text = |m: &usize| {
        annotated.mentions.get(*m).map_or("", |m| m.span.of(annotated.document.text))
    };
    let fullness = |m: &usize| forms.get(*m).map_or((0, 0), |f| (f.words.len(), f.key.len()));
    let full =
        mentions.iter().copied().reduce(|a, b| if fullness(&b) > fullness(&a) { b } else { a });
    let article = |m: &usize| forms.get(*m).is_some_and(|f| f.first().starts_with("ال"));
    let shown = |m: &usize| display(text(m), article(m));
    let name = full.map_or(String::new(), |m| shown(&m));
    let mut aliases: Vec<String> = Vec::new();
    for alias in mentions.iter().map(shown) {
        if alias != name && !aliases.contains(&alias) {
            aliases.push(alias);
        }
    }
    let kind = mentions
        .first()
        .and_then(|m| annotated.mentions.get(*m))
        .map_or(EntityKind::Misc, |m| m.kind);
    Entity { kind, name, aliases, mentions, reasons }
}

/// لأمم المتحدة, what للأمم leaves of الأمم, is shown with its article; runs of space as one.
fn display(text: &str, article: bool) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let cut = article && words.starts_with('ل') && !words.starts_with("ال");
    if cut { format!("ا{words}") } else { words }
}

/// قوات سوريا الديمقراطية "قسد"، أحمد الشرع (أبو محمد الجولاني): a second name in marks
/// straight after the first, of the same kind.
fn introduced(annotated: &Annotated<'_, '_>, forms: &[Form], groups: &mut Groups) {
    let mentions = &annotated.mentions;
    for (at, pair) in mentions.windows(2).enumerate() {
        let [a, b] = pair else { continue };
        let between = crate::span::Span::new(a.span.end, b.span.start.max(a.span.end));
        let between = between.of(annotated.document.text).trim();
        let opens = matches!(
            between,
            "(" | "\""
                | "«"
                | "“"
                | "المعروف بـ"
                | "الملقب بـ"
                | "المعروفة بـ"
                | "(المعروف بـ"
                | "المعروفة اختصارا بـ"
                | "["
        );
        let differ = forms.get(at).map(|f| &f.key) != forms.get(at + 1).map(|f| &f.key);
        if opens && differ && a.kind == b.kind && a.kind != EntityKind::Place {
            groups.join(at, at + 1, "identity/introduced");
        }
    }
}
