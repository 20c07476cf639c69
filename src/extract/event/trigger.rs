//! Triggers: verbs and verbal nouns that name an event, with voice, denial and plan.

use crate::{extract::index::Index, model::Class};

/// How the trigger stands to its subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Voice {
    /// The subject does it: اعتقلت الشرطة.
    Active,
    /// The subject suffers it: اعتُقل، قُتل، توفي.
    Passive,
    /// A noun: زيارة، مقتل.
    Noun,
}

/// A word that names an event.
#[derive(Clone, Copy, Debug)]
pub(super) struct Trigger {
    pub(super) at: usize,
    pub(super) kind: &'static str,
    pub(super) voice: Voice,
    /// The word has other senses: more must stand by it.
    pub(super) strict: bool,
    /// A noun whose genitive is the one it happens to: اغتيال فلان, not زيارة فلان.
    object: bool,
    /// A verb that tells no past (يصاب، تستهدف).
    pub(super) imperfect: bool,
    pub(super) negated: bool,
    pub(super) planned: bool,
}

impl Trigger {
    pub(super) fn is_noun(&self) -> bool {
        self.voice == Voice::Noun
    }

    /// Whether its subject, or the noun after it, is the one it happens to (توفي، مقتل، إصابة).
    pub(super) fn suffers(&self) -> bool {
        self.voice == Voice::Passive || matches!(self.kind, "die" | "injure") || self.object
    }

    pub(super) fn rule(&self) -> &'static str {
        match self.voice {
            Voice::Active => "event/verb",
            Voice::Passive => "event/passive",
            Voice::Noun => "event/noun",
        }
    }
}

const FAMILIES: &[&str] = &[
    "meet", "call", "visit", "agree", "attack", "arrest", "appoint", "resign", "die", "injure",
    "protest", "vote", "deploy", "launch", "ban", "court", "other",
];

/// The trigger at a token.
pub(super) fn at(index: &Index<'_, '_, '_>, at: usize) -> Option<Trigger> {
    if !index.is_word(at) || index.mention(at).is_some() {
        return None;
    }
    let attribute = read(index, at)?;
    let mut words = attribute.split(' ');
    let family = words.next()?;
    let family = if by_telephone(index, at) { "call" } else { family };
    let kind = FAMILIES.iter().find(|f| **f == family)?;
    let voice = voice(index, at, words.next()?);
    let flags: Vec<&str> = words.collect();
    Some(Trigger {
        at,
        kind,
        voice,
        strict: flags.contains(&"strict"),
        object: flags.contains(&"object"),
        imperfect: voice != Voice::Noun && index.stem(at).starts_with(['ي', 'ت', 'ن']),
        negated: negated(index, at),
        planned: planned(index, at),
    })
}

/// 'مباحثات هاتفية': a talk at a distance is no meeting.
fn by_telephone(index: &Index<'_, '_, '_>, at: usize) -> bool {
    (at + 1..at + 3).any(|next| matches!(index.bare(next), "هاتفيه" | "هاتفي" | "هاتفيا"))
}

fn read<'l>(index: &Index<'l, '_, '_>, at: usize) -> Option<&'l str> {
    let known = |form: &str| index.lexicon.attribute(Class::Event, form);
    let noun = |a: &&str| a.contains(" noun");
    if index.definite(at) {
        return known(index.bare(at)).filter(noun);
    }
    let future = index.form(at).strip_prefix('و').unwrap_or(index.form(at)).strip_prefix('س');
    index
        .attribute(Class::Event, at)
        .or_else(|| future.and_then(known).filter(|a| !noun(a)))
        .or_else(|| index.stem(at).strip_suffix('ا').and_then(known).filter(noun))
}

fn voice(index: &Index<'_, '_, '_>, at: usize, word: &str) -> Voice {
    match word {
        "noun" => Voice::Noun,
        "passive" | "either" => Voice::Passive,
        _ if has_damma(index, at) => Voice::Passive,
        _ => Voice::Active,
    }
}

/// اعتُقل، أُصيب: the vowel of the passive, where the writer gives it.
fn has_damma(index: &Index<'_, '_, '_>, at: usize) -> bool {
    let stem = index.token(at).map_or("", |t| t.stem.of(index.document().text));
    let first = stem.chars().next().is_some_and(|c| matches!(c, 'ي' | 'ت'));
    !first && stem.contains('\u{64f}')
}

/// لم يلتقِ، لن تزور، نفى لقاء، عدم توقيع.
fn negated(index: &Index<'_, '_, '_>, at: usize) -> bool {
    let back = |n: usize, what| index.says(index.form(at.wrapping_sub(n)), what);
    back(1, "not") || (1..=5).any(|n| back(n, "deny"))
}

/// سيزور، سوف يلتقي، من المقرر أن يصل، يعتزم زيارة، زيارة مرتقبة.
fn planned(index: &Index<'_, '_, '_>, at: usize) -> bool {
    let form = index.form(at);
    let verb = form.strip_prefix('و').unwrap_or(form);
    let future = ["سي", "ست", "سن"].iter().any(|p| verb.starts_with(p))
        && verb
            .strip_prefix('س')
            .is_some_and(|v| index.lexicon.attribute(Class::Event, v).is_some());
    future
        || (1..=5).any(|n| index.says(index.form(at.wrapping_sub(n)), "ahead"))
        || (1..=2).any(|n| index.says(index.form(at + n), "ahead"))
}
