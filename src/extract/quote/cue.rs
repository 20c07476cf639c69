//! Cues: the words that report a statement, and what may open the statement after each.

use crate::{extract::index::Index, model::Class};

/// What kind of word reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CueKind {
    /// قال، أكد، يرى.
    Verb,
    /// مشيراً، لافتةً: speaks for the subject of the verb before.
    Participle,
    /// قوله، بالقول.
    Noun,
    /// بحسب، وفقاً لـ، نقلاً عن.
    Source,
}

/// A cue with what the lexicon says of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cue<'l> {
    pub(super) at: usize,
    pub(super) kind: CueKind,
    /// `neutral`, `affirm`, `deny` or `claim`.
    pub(super) polarity: &'static str,
    openers: &'l str,
}

impl Cue<'_> {
    /// Whether the statement may open so (`an`, `ila`, `noun`, …).
    pub(super) fn opens(&self, with: &str) -> bool {
        self.openers.split(' ').any(|o| o == with)
    }
}

/// Whether the token is a verb of saying, in a relative clause too ('بحسب ما [ذكرت]').
pub(super) fn is_verb(index: &Index<'_, '_, '_>, at: usize) -> bool {
    index.attribute(Class::Saying, at).is_some_and(|a| a.starts_with("verb"))
}

/// The cue at a token.
pub(super) fn at<'l>(index: &Index<'l, '_, '_>, at: usize) -> Option<Cue<'l>> {
    if !index.is_word(at)
        || index.mention(at).is_some()
        || index.definite(at) && !index.is(at, &["القول"])
    {
        return None;
    }
    let attribute = index.attribute(Class::Saying, at)?;
    let (kind, rest) = attribute.split_once(' ')?;
    let (polarity, openers) = rest.split_once(' ').unwrap_or((rest, ""));
    let kind = match kind {
        "verb" => CueKind::Verb,
        "participle" => CueKind::Participle,
        "noun" => CueKind::Noun,
        _ => CueKind::Source,
    };
    // 'وهو ما يؤكد أن': a thing that shows, no one who says.
    let relative = kind == CueKind::Verb
        && index.is(at.wrapping_sub(1), &["ما", "مما", "الذي", "التي", "بما"]);
    // 'يذكر أن', 'يشار إلى أن': the writer reminds, nobody speaks.
    let reminds = index.is(at, &["يذكر", "ويذكر", "يشار", "ويشار"]) && is_that(index, at + 1);
    let negated = relative
        || reminds
        || kind == CueKind::Verb && index.is(at.wrapping_sub(1), &["لم", "لن", "لا", "ولم"]);
    (!negated && !is_between(index, at)).then_some(Cue {
        at,
        kind,
        polarity: polarity_name(polarity),
        openers,
    })
}

/// 'بين' is the preposition unless a doubled letter or what follows tells the verb بيّن.
fn is_between(index: &Index<'_, '_, '_>, at: usize) -> bool {
    let written = index.token(at).map_or("", |t| t.span.of(index.document().text));
    index.stem(at) == "بين" && !written.contains('\u{651}') && !is_that(index, at + 1)
}

fn polarity_name(word: &str) -> &'static str {
    match word {
        "affirm" => "affirm",
        "deny" => "deny",
        "claim" => "claim",
        _ => "neutral",
    }
}

/// أن، إن، بأنه، فإنها: the word that opens a reported clause.
pub(super) fn is_that(index: &Index<'_, '_, '_>, at: usize) -> bool {
    let form = index.form(at);
    let form = form.strip_prefix('ب').or(form.strip_prefix('ف')).unwrap_or(form);
    index.says(form, "that") && index.mention(at).is_none()
}
