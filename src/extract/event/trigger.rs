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
    /// A noun with a pronoun (زيارته، اعتقالها): who does it was told before.
    pub(super) pronoun: bool,
    /// A verb in the plural: its subject stood before it (اقتحموا المقر).
    pub(super) plural: bool,
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
    if !index.is_word(at) || index.mention(at).is_some() || relays(index, at) {
        return None;
    }
    let own = read(index, at);
    let attribute = own.or_else(|| with_pronoun(index, at))?;
    let mut words = attribute.split(' ');
    let family = words.next()?;
    let family = if by_telephone(index, at) { "call" } else { family };
    let kind = FAMILIES.iter().find(|f| **f == family)?;
    let voice = voice(index, at, words.next()?);
    let flags: Vec<&str> = words.collect();
    let masdar = flags.contains(&"masdar") && is_masdar(index, at);
    let (noun, done) = (masdar || voice == Voice::Noun, is_done(index, at));
    let object = masdar || flags.contains(&"object");
    let voice = match noun {
        true if object && done => Voice::Passive,
        true => Voice::Noun,
        false => voice,
    };
    Some(Trigger {
        at,
        kind,
        voice,
        strict: flags.contains(&"strict") && !(noun && done),
        // 'القصف الإسرائيلي': the adjective of a definite noun tells who does it.
        object: object && !index.definite(at),
        pronoun: noun && (own.is_none() || has_pronoun(index, at)),
        plural: !noun && ["وا", "ون"].iter().any(|e| index.stem(at).ends_with(e)),
        imperfect: !noun && index.stem(at).starts_with(['ي', 'ت', 'ن']),
        negated: negated(index, at),
        planned: planned(index, at),
    })
}

/// 'تم [اعتقال] فلان', 'جرى [نشر] القوات': as good as a verb in the passive.
fn is_done(index: &Index<'_, '_, '_>, at: usize) -> bool {
    let before = index.form(at.wrapping_sub(1));
    index.says(before.strip_prefix(['و', 'ف']).unwrap_or(before), "done")
}

/// 'نقلت الوكالة عن مصدر' moves words, 'نقلت الوكالة الخيام' things.
fn relays(index: &Index<'_, '_, '_>, at: usize) -> bool {
    let relay = index.attribute(Class::Saying, at).is_some_and(|a| a.ends_with("relay"));
    relay && (at + 1..at + 8).any(|next| index.is(next, &["عن"]))
}

/// 'مباحثات هاتفية': a talk at a distance is no meeting.
fn by_telephone(index: &Index<'_, '_, '_>, at: usize) -> bool {
    (at + 1..at + 3).any(|next| matches!(index.bare(next), "هاتفيه" | "هاتفي" | "هاتفيا"))
}

fn read<'l>(index: &Index<'l, '_, '_>, at: usize) -> Option<&'l str> {
    let known = |form: &str| index.lexicon.attribute(Class::Event, form);
    let noun = |a: &&str| a.contains(" noun") || a.contains(" masdar");
    if index.definite(at) {
        return known(index.bare(at)).filter(noun);
    }
    let future = index.form(at).strip_prefix('و').unwrap_or(index.form(at)).strip_prefix('س');
    index
        .attribute(Class::Event, at)
        .or_else(|| future.and_then(known).filter(|a| !noun(a)))
        .or_else(|| index.stem(at).strip_suffix('ا').and_then(known).filter(noun))
}

/// زيارته، إحالتهم، لقائها: what the list says of the noun under a pronoun.
fn with_pronoun<'l>(index: &Index<'l, '_, '_>, at: usize) -> Option<&'l str> {
    let known = |form: &str| index.lexicon.attribute(Class::Event, form);
    let stem = index.stem(at);
    let noun = PRONOUNS.iter().find_map(|p| stem.strip_suffix(p))?;
    let feminine = noun.strip_suffix('ت').map(|rest| format!("{rest}ه"));
    let hamza = noun.strip_suffix(['ئ', 'ؤ']).map(|rest| format!("{rest}ء"));
    let found =
        known(noun).or(feminine.and_then(|n| known(&n))).or(hamza.and_then(|n| known(&n)));
    found.filter(|a| a.contains(" noun") && !a.contains("strict"))
}

const PRONOUNS: [&str; 4] = ["هما", "ها", "هم", "ه"];

/// Listed with its pronoun; زيارة ends in the letter of a pronoun and has none.
fn has_pronoun(index: &Index<'_, '_, '_>, at: usize) -> bool {
    let text = index.token(at).map_or("", |t| t.stem.of(index.document().text));
    !index.definite(at) && PRONOUNS.iter().any(|p| text.ends_with(p))
}

/// 'تم [نشر] القوات', 'إلى [منع] فلان', 'المنع', 'ب[نقل]': the verbal noun of a verb that is
/// written like it.
fn is_masdar(index: &Index<'_, '_, '_>, at: usize) -> bool {
    let before = index.form(at.wrapping_sub(1));
    index.definite(at)
        || index.clitics(at).ends_with(['ب', 'ل'])
        || index.says(before.strip_prefix(['و', 'ف']).unwrap_or(before), "before-masdar")
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
    let done = is_done(index, at) && back(2, "not");
    done || back(1, "not") || (1..=5).any(|n| back(n, "deny"))
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
