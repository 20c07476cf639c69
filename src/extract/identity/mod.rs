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
use std::collections::BTreeSet;

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
    place::join(&forms, &mut groups, lexicon);
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
    let mut seen = BTreeSet::from([name.clone()]);
    let aliases =
        mentions.iter().map(shown).filter(|alias| seen.insert(alias.clone())).collect();
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

/// قوات سوريا الديمقراطية "قسد"، أحمد الشرع (أبو محمد الجولاني), شركة "سلاك" (Slack): a second name
/// in marks straight after the first, of the same kind.
fn introduced(annotated: &Annotated<'_, '_>, forms: &[Form], groups: &mut Groups) {
    let mentions = &annotated.mentions;
    for (at, pair) in mentions.windows(2).enumerate() {
        let [a, b] = pair else { continue };
        let between = crate::span::Span::new(a.span.end, b.span.start.max(a.span.end));
        let between = between.of(annotated.document.text);
        let (Some(x), Some(y)) = (forms.get(at), forms.get(at + 1)) else { continue };
        // A town in brackets is where the first one lies; in Latin letters it is its name.
        let latin = is_latin(y) && !x.key.contains(|c: char| c.is_ascii_alphabetic());
        let named = a.kind != EntityKind::Place || latin;
        if x.key != y.key && a.kind == b.kind && named && opens_name(between) {
            groups.join(at, at + 1, "identity/introduced");
        }
    }
}

fn is_latin(form: &Form) -> bool {
    form.key.is_ascii() && form.key.contains(|c: char| c.is_ascii_alphabetic())
}

/// Whether the words between two names say that the second is the first one's other name.
fn opens_name(between: &str) -> bool {
    if between.contains('\n') {
        return false;
    }
    let closed = |c: char| c.is_whitespace() || matches!(c, '"' | '»' | '”' | '،' | ',');
    let (mark, words) = (between.trim(), between.trim_start_matches(closed));
    let words = words.trim_end_matches(|c: char| c.is_whitespace() || OPENING.contains(&c));
    let words = words.trim_start_matches(['(', '[', '-', '–']).trim_start();
    // سمير (باسل: a comma before the bracket lists.
    let bracket = mark.trim_start_matches(['"', '»', '”']).trim_start();
    matches!(mark, "\"" | "«" | "“")
        || matches!(bracket, "(" | "[" | "(\"" | "(«" | "(“")
        || INTRODUCED.contains(&words)
}

const OPENING: [char; 5] = ['"', '«', '“', '\'', '('];

/// أبو محمد المعروف بـ"الجولاني", الهيئة المعروفة اختصاراً بـ(كذا)
const INTRODUCED: [&str; 11] = [
    "المعروف بـ",
    "المعروفة بـ",
    "المعروف باسم",
    "المعروفة باسم",
    "المعروف اختصارا بـ",
    "المعروفة اختصارا بـ",
    "المعروفة اختصاراً بـ",
    "الملقب بـ",
    "الملقبة بـ",
    "المكنى بـ",
    "الشهير بـ",
];
