//! `khulasa tag`: the learned tagger on a corpus that is cut into words already, for measuring.

use khulasa::model::{
    EntityKind, Model,
    tagger::{Convention, Scratch, TaggedMention},
};
use std::fmt::Write;

/// Reads lines `token … gold`, an empty line after each sentence, and gives `token gold
/// predicted`, tabs between.
///
/// # Errors
/// A model without a tagger.
pub(crate) fn tag(corpus: &str, guide: bool) -> Result<String, String> {
    let model = Model::bundled().map_err(|e| e.to_string())?;
    let tagger = model.tagger.ok_or("this model has no learned tagger")?;
    let convention = if guide { Convention::Guide } else { Convention::Anercorp };
    let sentences = sentences(corpus);
    let words: Vec<Vec<&str>> =
        sentences.iter().map(|s| s.iter().map(|(word, _)| *word).collect()).collect();
    let mentions = tagger.tag_all(&words, convention, &mut Scratch::default());
    let mut out = String::new();
    for (sentence, mentions) in sentences.iter().zip(&mentions) {
        let labels = labels(sentence.len(), mentions);
        for ((word, gold), predicted) in sentence.iter().zip(labels) {
            let _ = writeln!(out, "{word}\t{gold}\t{predicted}");
        }
        out.push('\n');
    }
    Ok(out)
}

fn sentences(corpus: &str) -> Vec<Vec<(&str, &str)>> {
    let cells = |line| {
        let mut cells = str::split_whitespace(line);
        Some((cells.next()?, cells.next_back()?))
    };
    let lines: Vec<_> = corpus.lines().map(cells).collect();
    let groups = lines.split(Option::is_none);
    groups.filter(|g| !g.is_empty()).map(|g| g.iter().flatten().copied().collect()).collect()
}

fn labels(count: usize, mentions: &[TaggedMention]) -> Vec<String> {
    let mut labels = vec!["O".to_string(); count];
    for mention in mentions {
        for (at, word) in mention.words.clone().enumerate() {
            if let Some(label) = labels.get_mut(word) {
                *label = format!("{}-{}", if at == 0 { "B" } else { "I" }, name(mention.kind));
            }
        }
    }
    labels
}

fn name(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "PER",
        EntityKind::Organization => "ORG",
        EntityKind::Place => "LOC",
        EntityKind::Misc => "MISC",
    }
}
