//! Those who take part, as the text puts them: a name with its title, or a noun phrase without a
//! name ('قوات الاحتلال', '3 شبان').

use crate::{
    annotate::EntityKind,
    extract::{
        index::Index,
        role::{self, parse_title},
    },
    model::Class,
    text::TokenKind,
};
use std::ops::Range;

/// A noun phrase, with the entity that it names or that acts through it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Actor {
    pub(super) tokens: Range<usize>,
    pub(super) entity: Option<usize>,
    /// The mention, where the phrase is a name.
    pub(super) mention: Option<usize>,
}

/// Most tokens of a phrase without a name.
const LONG: usize = 6;

/// The noun phrase that begins at a token; nothing after a preposition that is written onto it.
pub(super) fn at(index: &Index<'_, '_, '_>, at: usize, limit: usize) -> Option<Actor> {
    if at >= limit || !matches!(index.clitics(at), "" | "و") {
        return None;
    }
    let marked = index.is_quote_mark(at) && index.mention(at + 1).is_some();
    named(index, at + usize::from(marked))
        .or_else(|| titled(index, at, limit))
        .or_else(|| described(index, at, limit))
}

fn named(index: &Index<'_, '_, '_>, at: usize) -> Option<Actor> {
    let mention = index.mention(at)?;
    let tokens = index.mention_tokens(mention);
    (tokens.start == at).then(|| Actor {
        tokens,
        entity: index.owner(mention),
        mention: Some(mention),
    })
}

/// 'وزير الداخلية، سامر خليل', 'اللواء الركن سامر خليل', 'الوزير'.
fn titled(index: &Index<'_, '_, '_>, at: usize, limit: usize) -> Option<Actor> {
    let mut phrase = parse_title(index, at, limit)?;
    for _ in 0..4 {
        let end = phrase.tokens.end.max(phrase.reach);
        let next = end + usize::from(index.is_comma(end) || index.is_quote_mark(end));
        if let Some(actor) = index.person(next).and_then(|_| named(index, next)) {
            return Some(Actor { tokens: at..actor.tokens.end, ..actor });
        }
        match parse_title(index, next, limit) {
            Some(more) => phrase = more,
            None => break,
        }
    }
    holder(index, at, limit)
}

/// A title without a name, with whoever holds it.
fn holder(index: &Index<'_, '_, '_>, at: usize, limit: usize) -> Option<Actor> {
    let phrase = parse_title(index, at, limit)?;
    let entity = role::holder(index, index.roles, &phrase);
    (phrase.definite || phrase.complete).then_some(Actor {
        tokens: phrase.tokens,
        entity,
        mention: None,
    })
}

fn described(index: &Index<'_, '_, '_>, at: usize, limit: usize) -> Option<Actor> {
    let head = at + about(index, at);
    if head >= limit || !opens(index, head) {
        return None;
    }
    let mut end = head + 1;
    while end < limit.min(head + LONG) && goes_on(index, head, end) {
        end = index.mention(end).map_or(end + 1, |m| index.mention_tokens(m).end.max(end + 1));
    }
    let tokens = at..end.min(limit);
    Some(Actor { entity: through(index, tokens.clone()), tokens, mention: None })
}

/// Words before a number that say how near it is: '[أكثر من] ثلاثين عنصراً', '[نحو] 20 جندياً'.
fn about(index: &Index<'_, '_, '_>, at: usize) -> usize {
    let words = match index.form(at) {
        "نحو" | "حوالي" | "قرابه" | "زهاء" => 1,
        "اكثر" | "اقل" if index.is(at + 1, &["من"]) => 2,
        _ => return 0,
    };
    if is_number(index, at + words) { words } else { 0 }
}

fn is_number(index: &Index<'_, '_, '_>, at: usize) -> bool {
    let digits = index.token(at).is_some_and(|t| t.kind == TokenKind::Number);
    digits || index.lexicon.classes(index.form(at)).has(Class::NumberWord)
}

/// A noun or a number; no particle, no verb that rules know.
fn opens(index: &Index<'_, '_, '_>, at: usize) -> bool {
    is_number(index, at) || index.form(at).chars().count() >= 3 && is_noun(index, at)
}

fn is_noun(index: &Index<'_, '_, '_>, at: usize) -> bool {
    let form = index.form(at);
    let verb = |a: &str| a.starts_with("verb");
    let event = |a: &str| !a.contains(" noun");
    // 'رسمياً', 'هاتفياً' tell how.
    let adverb = form.ends_with("يا") && !index.definite(at);
    index.is_word(at)
        && !adverb
        && !index.says(form, "no-subject")
        && !index.says(form, "ends-title")
        && !index.says(form, "that")
        && !index.lexicon.classes(form).has(Class::Function)
        && !index.attribute(Class::Saying, at).is_some_and(verb)
        && !index.attribute(Class::Event, at).is_some_and(event)
}

/// Whether the word belongs to the phrase: an adjective, a genitive, 'من' after an indefinite head
/// ('ضباط من الشرطة').
fn goes_on(index: &Index<'_, '_, '_>, start: usize, at: usize) -> bool {
    let part = index.is(at, &["من"]) && !index.definite(start) && at <= start + 2;
    if part {
        let body = index.lexicon.classes(index.form(at + 1)).has(Class::BodyNoun);
        let known = index.mention(at + 1).is_some() || index.definite(at + 1) || body;
        return known && index.clitics(at + 1).is_empty();
    }
    if !index.clitics(at).is_empty() {
        return false;
    }
    if index.mention(at).is_some() {
        return !index.definite(at - 1) && index.person(at).is_none();
    }
    // 'المقاومة | المصالح' are two: after a feminine noun the adjective is feminine.
    let (before, word) = (index.stem(at - 1), index.form(at));
    let feminine = before.ends_with('ه') || before.ends_with("ات");
    let apart = index.definite(at) && feminine && !word.ends_with('ه');
    let closed = index.definite(at - 1) && (!index.definite(at) || apart);
    is_noun(index, at) && !closed && !tanwin(index, at - 1) && !parted(before, word)
}

/// 'مسلحون | حافلة': a plural or dual with its ن takes no genitive, only an adjective like it.
fn parted(before: &str, word: &str) -> bool {
    let ending = ["ون", "ين", "ان"].into_iter().find(|e| before.ends_with(e));
    ending.is_some_and(|e| before.chars().count() > 4 && !word.ends_with(e))
}

/// 'معتقلاً [أمس]': a noun with its case ending written out takes no genitive.
fn tanwin(index: &Index<'_, '_, '_>, at: usize) -> bool {
    let text = index.token(at).map_or("", |t| t.span.of(index.document().text));
    (text.ends_with('ً') || text.ends_with("ًا"))
        && index.token(at).is_some_and(|t| t.kind == TokenKind::Word)
}

/// The body in the genitive ('عناصر [قسد]'), else the nation of an adjective ('القوات التركية').
fn through(index: &Index<'_, '_, '_>, tokens: Range<usize>) -> Option<usize> {
    // 'مراسل الميادين' is no act of the channel.
    let speaks = index.lexicon.attribute(Class::Speaker, index.bare(tokens.start));
    if speaks == Some("person") {
        return None;
    }
    let body = |m: &usize| index.kind(*m) == Some(EntityKind::Organization);
    let found = index.mentions_in(tokens.clone()).find(body);
    found.and_then(|m| index.owner(m)).or_else(|| tokens.rev().find_map(|at| index.nation(at)))
}
