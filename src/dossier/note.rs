//! What a reader should know of a dossier before trusting it.

use super::desk::Desk;
use crate::report::DossierNote;
use std::collections::BTreeMap;

/// Words of an article that is many times as long as news are.
const LONG: usize = 20_000;

/// Copies, articles that could not be read, one that outweighs all others.
pub(super) fn notes(desk: &Desk<'_>) -> Vec<DossierNote> {
    let mut notes = copies(desk);
    let mut by_code: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for article in &desk.articles {
        for note in &article.report.notes {
            let of_code = by_code.entry(note.code.to_string()).or_default();
            // One article may have blocks in two other languages.
            if of_code.last() != Some(&article.id) {
                of_code.push(article.id.clone());
            }
        }
        if article.words.len() > LONG {
            by_code.entry("long".into()).or_default().push(article.id.clone());
        }
    }
    let told =
        |(code, documents): (String, Vec<String>)| DossierNote { code: code.into(), documents };
    notes.extend(by_code.into_iter().map(told));
    notes
}

/// One note for each text that came more than once; nothing is counted twice of it.
fn copies(desk: &Desk<'_>) -> Vec<DossierNote> {
    let several =
        desk.distinct().filter(|at| desk.copies.get(*at).is_some_and(|c| c.len() > 1));
    several
        .map(|at| DossierNote { code: "sameText".into(), documents: desk.ids(&[at]) })
        .collect()
}
