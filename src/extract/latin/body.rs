//! Bodies and built places in English: 'وزارة الداخلية السورية' -> 'Syrian Ministry of Interior'.
//!
//! Every word must be known (list `gloss`) or be a listed place, else there is no English name.

use super::{listed, scheme::transliterate};
use crate::{
    model::{Class, Lexicon},
    text::Folded,
};

/// A name told in English; `None` where a word of it is unknown.
pub(super) fn english(name: &str, lexicon: &Lexicon) -> Option<String> {
    let words: Vec<Word<'_>> =
        name.split_whitespace().map(|w| Word::read(w, lexicon)).collect();
    let nations = words.iter().rev().take_while(|w| w.nation.is_some()).count();
    let (core, nations) = words.split_at(words.len() - nations);
    // الجيش alone names no body.
    let lone = nations.is_empty() && core.len() == 1 && !core.iter().all(|w| w.is(Part::Field));
    let core = known_whole(core, lexicon).or_else(|| phrase(core)).filter(|_| !lone)?;
    let nations = nations.iter().rev().filter_map(|w| w.nation);
    Some(nations.chain([core.as_str()]).collect::<Vec<_>>().join(" "))
}

/// مجلس النواب of مجلس النواب العراقي
fn known_whole(core: &[Word<'_>], lexicon: &Lexicon) -> Option<String> {
    let text = core.iter().map(|w| w.text.as_str()).collect::<Vec<_>>().join(" ");
    if core.len() > 1 { listed(&text, lexicon) } else { None }
}

/// What a word is in the name of a body.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Part {
    /// 'Ministry of …'
    Before,
    /// '… University'
    After,
    /// 'Interior'
    Noun,
    /// 'General'
    Adjective,
    /// A field that stands for its ministry too.
    Field,
    /// A listed place.
    Name,
}

struct Word<'l> {
    text: String,
    /// The part that it plays and its English.
    gloss: Option<(Part, String)>,
    /// 'Syrian', where the word is a definite adjective of nationality.
    nation: Option<&'l str>,
    /// With و, with ل.
    and: bool,
    of: bool,
    feminine: bool,
}

impl<'l> Word<'l> {
    fn read(text: &str, lexicon: &'l Lexicon) -> Self {
        let folded = Folded::new(text);
        let form = folded.as_str();
        let joined = form.strip_prefix("وال");
        let given = form.strip_prefix("لل");
        let article = form.strip_prefix("ال").or(joined).or(given);
        let bare = article.unwrap_or(form);
        let code = article.and_then(|w| lexicon.attribute(Class::Nationality, w));
        let nation =
            code.and_then(|c| lexicon.attribute(Class::Gloss, &c.to_ascii_lowercase()));
        let place = lexicon.classes(form).any(&[Class::Place, Class::Country]);
        let spelled = || listed(text, lexicon).unwrap_or_else(|| transliterate(text));
        let name = || place.then(|| (Part::Name, spelled()));
        Self {
            text: text.to_string(),
            gloss: gloss(bare, lexicon).or_else(name),
            nation: nation.and_then(|n| n.strip_prefix("nation ")),
            and: joined.is_some(),
            of: given.is_some(),
            feminine: form.ends_with('ه'),
        }
    }

    fn is(&self, part: Part) -> bool {
        self.gloss.as_ref().is_some_and(|(p, _)| *p == part)
    }

    fn english(&self) -> &str {
        self.gloss.as_ref().map_or("", |(_, e)| e)
    }
}

fn gloss(bare: &str, lexicon: &Lexicon) -> Option<(Part, String)> {
    let (part, english) = lexicon.attribute(Class::Gloss, bare)?.split_once(' ')?;
    let part = match part {
        "before" => Part::Before,
        "after" => Part::After,
        "noun" => Part::Noun,
        "adjective" => Part::Adjective,
        "field" => Part::Field,
        _ => return None,
    };
    Some((part, english.to_string()))
}

/// A head with its adjectives, what it is for, or the noun phrase that it governs.
fn phrase(core: &[Word<'_>]) -> Option<String> {
    let (head, rest) = core.split_first()?;
    if !core.iter().all(|w| w.gloss.is_some())
        || head.is(Part::Adjective)
        || head.is(Part::Name)
    {
        return None;
    }
    if head.is(Part::Field) && rest.is_empty() {
        return Some(format!("Ministry of {}", head.english()));
    }
    // الهيئة العامة للاستثمار
    let purpose = rest.iter().position(|w| w.of).unwrap_or(rest.len());
    let (rest, purpose) = rest.split_at(purpose);
    let mut name = governed(head, rest)?;
    if !purpose.is_empty() {
        name = format!("{name} for {}", nouns(purpose)?);
    }
    Some(name)
}

fn governed(head: &Word<'_>, rest: &[Word<'_>]) -> Option<String> {
    // An adjective that does not agree with the noun before it belongs to the head.
    let own = |at: usize, w: &Word<'_>| {
        w.is(Part::Adjective)
            && at.checked_sub(1).and_then(|b| rest.get(b)).is_none_or(|before| {
                before.is(Part::Adjective) || before.feminine != w.feminine
            })
    };
    let (mut adjectives, mut inside) = (Vec::new(), Vec::new());
    for (at, word) in rest.iter().enumerate() {
        if own(at, word) && inside.len() <= 1 {
            adjectives.push(word.english());
        } else {
            inside.push(word);
        }
    }
    let inside = if inside.is_empty() { None } else { Some(told(&inside)?) };
    let head_word = head.english();
    let core = match inside {
        None => head_word.to_string(),
        Some(inside) if head.is(Part::After) => format!("{inside} {head_word}"),
        Some(inside) => format!("{head_word} of {inside}"),
    };
    adjectives.reverse();
    Some(adjectives.into_iter().chain([core.as_str()]).collect::<Vec<_>>().join(" "))
}

fn nouns(words: &[Word<'_>]) -> Option<String> {
    told(&words.iter().collect::<Vec<_>>())
}

/// 'السياحة والآثار' -> 'Tourism and Antiquities', 'المخابرات العامة' -> 'General Intelligence'.
fn told(words: &[&Word<'_>]) -> Option<String> {
    let mut parts: Vec<String> = Vec::new();
    for word in words {
        let english = word.english();
        match parts.last_mut() {
            Some(last) if word.is(Part::Adjective) => *last = format!("{english} {last}"),
            _ if word.is(Part::Adjective) => return None,
            Some(last) if word.and => *last = format!("{last} and {english}"),
            _ => parts.push(english.to_string()),
        }
    }
    Some(parts.join(" of "))
}
