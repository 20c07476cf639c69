//! Bodies: a noun such as وزارة or مجلس and the phrase that names it.

use super::{Reach, view::View};
use crate::{annotate::EntityKind::Organization, model::Class};
use std::ops::Range;

/// No body's name takes more words after its noun.
const LONGEST: usize = 6;

/// A body that begins at a word.
pub(super) fn read(view: &View<'_>, at: usize, sentence: &Range<usize>) -> Option<Reach> {
    ministry_alone(view, at, sentence)
        .or_else(|| quoted(view, at, sentence))
        .or_else(|| definite(view, at, sentence))
        .or_else(|| construct(view, at, sentence))
}

/// الداخلية السورية، الخارجية التركية: the field stands for its ministry.
fn ministry_alone(view: &View<'_>, at: usize, sentence: &Range<usize>) -> Option<Reach> {
    let field = view.says(view.key(at), "ministry");
    let inside = view.before(at, sentence).is_some_and(|b| {
        view.is_title(b) || view.bare_is(b, Class::BodyNoun) || view.has_article(b)
    });
    if !field || (inside && !view.has_clitic(at)) {
        return None;
    }
    if nationality(view, at + 1, sentence) && view.is_feminine(at + 1) {
        return Some(Reach::new(at..at + 2, Organization, 0.85, "name/ministry"));
    }
    // وقالت الخارجية إن
    let said = view.before(at, sentence).is_some_and(|b| view.is(b, Class::Saying));
    let named = matches!(view.key(at), "الخارجيه" | "الداخليه");
    (named && said).then(|| Reach::new(at..at + 1, Organization, 0.6, "name/ministry"))
}

/// صحيفة "حرييت": the words in quotation marks after the noun.
fn quoted(view: &View<'_>, at: usize, sentence: &Range<usize>) -> Option<Reach> {
    let mark = view.before(at, sentence)?;
    let noun = view.before(mark, sentence)?;
    let apart = view.token(noun)?.span.end < view.token(mark)?.span.start;
    if !apart || !is_quote(view.form(mark)) || !view.bare_is(noun, Class::BodyNoun) {
        return None;
    }
    let end = (at + 1..sentence.end.min(at + LONGEST)).find(|i| is_quote(view.form(*i)))?;
    let words =
        (at..end).all(|i| !view.is(i, Class::Function) && !view.is_mark(i, &["،", "."]));
    words.then(|| Reach::new(at..end, Organization, 0.75, "name/quoted"))
}

fn is_quote(form: &str) -> bool {
    matches!(form, "\"" | "«" | "»" | "“" | "”" | "'" | "‘" | "’")
}

/// الجيش الإسرائيلي، المجلس الوطني الفلسطيني: adjectives up to one of nationality.
fn definite(view: &View<'_>, at: usize, sentence: &Range<usize>) -> Option<Reach> {
    if !view.has_article(at) || !view.bare_is(at, Class::BodyNoun) {
        return None;
    }
    if let Some(end) = purpose(view, at, sentence) {
        return Some(Reach::new(at..end, Organization, 0.75, "name/body"));
    }
    let end = (at + 1..sentence.end.min(at + 4))
        .take_while(|i| view.runs_on(*i, sentence) && view.has_article(*i))
        .take_while(|i| *i == at + 1 || nisba(view, *i - 1))
        .find(|i| agrees(view, at, *i, sentence))?;
    let end = adjectives(view, at, end + 1, sentence);
    Some(Reach::new(at..end, Organization, 0.8, "name/body"))
}

/// المجلس الأعلى للآثار، الهيئة العامة للاستثمار: an adjective, then what it is for.
fn purpose(view: &View<'_>, at: usize, sentence: &Range<usize>) -> Option<usize> {
    let adjective =
        view.runs_on(at + 1, sentence) && view.has_article(at + 1) && nisba(view, at + 1);
    let field = at + 2;
    let lam = adjective && field < sentence.end && view.form(field).starts_with('ل');
    if !lam || !view.has_clitic(field) || view.is_title(field) {
        return None;
    }
    // الأمانة العامة لمجلس الوزراء، المجلس السياسي لحزب الله
    if let Some(body) = construct(view, field, sentence) {
        return Some(body.end);
    }
    view.has_article(field).then(|| adjectives(view, at, field + 1, sentence))
}

/// وزارة الداخلية السورية، حزب العمال، جهاز مكافحة الإرهاب العراقي.
fn construct(view: &View<'_>, at: usize, sentence: &Range<usize>) -> Option<Reach> {
    let noun = view.bare(at);
    if view.has_article(at) || !view.is(at, Class::BodyNoun) {
        return None;
    }
    let weak = view.lexicon.says(Class::BodyNoun, noun, "weak");
    // موقع المطلة is a place, موقع "أكسيوس" an outlet.
    if view.lexicon.says(Class::BodyNoun, noun, "quoted") {
        return None;
    }
    let mut phrase = Phrase { view, at, sentence, end: at + 1, proper: false };
    match listed_body(view, at, sentence).or_else(|| foreign_name(view, at, sentence)) {
        Some(end) => phrase.close(end),
        None => phrase.grow(),
    }
    // سوق العمل، مركز المدينة: a weak noun needs a nationality, a place or a name after it.
    let named = phrase.end > at + 1 && (phrase.proper || !weak);
    named.then(|| Reach::new(at..phrase.end, Organization, 0.75, "name/body"))
}

/// حزب الله: a body that the list knows whole grows by its nationality alone.
fn listed_body(view: &View<'_>, at: usize, sentence: &Range<usize>) -> Option<usize> {
    let entries = super::listed::entries(view, at, sentence).into_iter().rev();
    let mut bodies = entries.filter(|(n, c)| *n > 1 && c.any(&[Class::Body, Class::Outlet]));
    bodies.next().map(|(words, _)| at + words)
}

/// شبكة CNN
fn foreign_name(view: &View<'_>, at: usize, sentence: &Range<usize>) -> Option<usize> {
    super::foreign::read(view, at + 1, sentence)
        .filter(|_| at + 1 < sentence.end)
        .map(|r| r.end)
}

struct Phrase<'v, 'd> {
    view: &'v View<'d>,
    at: usize,
    sentence: &'v Range<usize>,
    end: usize,
    /// Something in it is a name or a nationality.
    proper: bool,
}

impl Phrase<'_, '_> {
    fn grow(&mut self) {
        while self.end <= self.at + LONGEST && self.step() {}
        let end = adjectives(self.view, self.at, self.end, self.sentence);
        self.proper |= end > self.end;
        self.end = end;
    }

    /// Ends the phrase after a name that is known whole.
    fn close(&mut self, end: usize) {
        self.end = adjectives(self.view, self.at, end, self.sentence);
        self.proper = true;
    }

    /// Takes one more part; false where the phrase ends.
    fn step(&mut self) -> bool {
        let (view, next) = (self.view, self.end);
        if self.joined() {
            self.end += 1;
            return true;
        }
        if !view.runs_on(next, self.sentence) || self.closes(next) {
            return false;
        }
        if let Some(words) = self.name(next) {
            self.end += words;
            self.proper = true;
            return false;
        }
        let open = next == self.at + 1 || !view.has_article(next - 1);
        let takes = if view.has_article(next) {
            open || nisba(view, next) && self.follows_adjective(next)
        } else {
            // مكافحة الإرهاب، تحرير الشام: a noun that is itself followed by a definite one.
            open && self.is_noun(next)
                && view.runs_on(next + 1, self.sentence)
                && view.has_article(next + 1)
                && !self.closes(next + 1)
        };
        if takes {
            self.end += 1;
        }
        takes
    }

    fn is_noun(&self, at: usize) -> bool {
        !self.view.is(at, Class::Function)
            && !self.view.is(at, Class::Saying)
            && !self.view.is_title(at)
            && self.view.bare(at).chars().count() > 2
    }

    /// An adjective that agrees with the body's noun or with the word before it.
    fn follows_adjective(&self, at: usize) -> bool {
        let view = self.view;
        let feminine = view.is_feminine(at);
        feminine == is_feminine_noun(view, self.at)
            || feminine == is_feminine_noun(view, at - 1)
    }

    /// A function word, a verb of saying, a nationality that belongs elsewhere.
    fn closes(&self, at: usize) -> bool {
        let view = self.view;
        let person = view.is(at, Class::FamilyName) && !view.is(at, Class::Ambiguous);
        view.is(at, Class::Function)
            || view.is(at, Class::Saying)
            || person
            || view.bare_is(at, Class::Nationality)
            || view.says(view.bare(at), "ends-body")
    }

    /// A listed place or name after the noun, in words: جامعة دمشق، بلدية الناصرية.
    fn name(&self, at: usize) -> Option<usize> {
        let entries = super::listed::entries(self.view, at, self.sentence);
        let names = [Class::Place, Class::Country, Class::Body, Class::Outlet];
        let found = entries.into_iter().rev();
        found.filter(|(_, c)| c.any(&names) && !c.any(&[Class::Common])).map(|(n, _)| n).next()
    }

    /// وزارة العمل والشؤون الاجتماعية: a second field after و.
    fn joined(&self) -> bool {
        let (view, next) = (self.view, self.end);
        let head = view.says(view.bare(self.at), "several-fields");
        let names = [Class::BodyNoun, Class::Place, Class::Country, Class::Body];
        head && next > self.at + 1
            && next < self.sentence.end
            && view.has_article(next)
            && view.form(next).starts_with('و')
            && view.has_clitic(next)
            && !view.is_title(next)
            && !names.iter().any(|c| view.bare_is(next, *c))
            && !view.is(next, Class::Saying)
    }
}

/// Takes adjectives of nationality that agree with the noun at `head`.
fn adjectives(view: &View<'_>, head: usize, from: usize, sentence: &Range<usize>) -> usize {
    let mut end = from;
    while agrees(view, head, end, sentence) {
        end += 1;
    }
    // حزب العمال الكردستاني، مجلس الأمن الدولي، وزارة الخارجية التركية
    end
}

fn agrees(view: &View<'_>, head: usize, at: usize, sentence: &Range<usize>) -> bool {
    nationality(view, at, sentence) && is_feminine_noun(view, head) == view.is_feminine(at)
}

/// A definite adjective of nationality that runs on from the word before.
fn nationality(view: &View<'_>, at: usize, sentence: &Range<usize>) -> bool {
    view.runs_on(at, sentence) && view.has_article(at) && view.bare_is(at, Class::Nationality)
}

/// An adjective by its ending (الوطني، الديمقراطية), or one of the common ones without it.
fn nisba(view: &View<'_>, at: usize) -> bool {
    let bare = view.bare(at);
    bare.ends_with("ي") || bare.ends_with("يه") || view.says(bare, "adjective")
}

/// Feminine by its ending, or a plural of things, which takes a feminine adjective.
fn is_feminine_noun(view: &View<'_>, at: usize) -> bool {
    let bare = view.bare(at);
    bare.ends_with('ه') || bare.ends_with("ات") || view.says(bare, "feminine")
}
