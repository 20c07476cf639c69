//! People: given and family names, and what follows a title.

use super::{Reach, listed, view::View};
use crate::{annotate::EntityKind::Person, model::Class};
use std::ops::Range;

/// No name takes more words.
const LONGEST: usize = 6;

/// A person's name that begins at a word.
pub(super) fn read(view: &View<'_>, at: usize, sentence: &Range<usize>) -> Option<Reach> {
    if !view.is_arabic(at) {
        return None;
    }
    let before = Before::look(view, at, sentence);
    let name = Name::parse(view, at, sentence, before);
    let (score, rule) = name.evidence(before)?;
    Some(Reach::new(at..name.end, Person, score, rule))
}

/// What stands before a name.
#[derive(Clone, Copy, PartialEq)]
enum Before {
    /// A title or rank, with or without adjectives after it.
    Title,
    /// A title phrase and a comma: وزير الداخلية، أنس خطاب
    TitleComma,
    /// A verb of saying.
    Saying,
    Nothing,
}

impl Before {
    fn look(view: &View<'_>, at: usize, sentence: &Range<usize>) -> Self {
        let Some(before) = view.before(at, sentence) else { return Self::Nothing };
        if view.is_mark(before, &["،", "\"", "(", "«", "“"]) {
            let title = title_within(view, before, sentence);
            return if title { Self::TitleComma } else { Self::Nothing };
        }
        // الرئيس التركي السابق عبد الله غول: adjectives between the title and the name.
        let adjective = view.bare_is(before, Class::Nationality)
            || view.says(view.bare(before), "after-title");
        if view.is_title(before) || (adjective && title_within(view, before, sentence)) {
            return Self::Title;
        }
        if view.is(before, Class::Saying) { Self::Saying } else { Self::Nothing }
    }
}

/// A title in the six words before, with no verb and no mark between.
fn title_within(view: &View<'_>, at: usize, sentence: &Range<usize>) -> bool {
    let first = sentence.start.max(at.saturating_sub(6));
    (first..at)
        .rev()
        .take_while(|i| view.is_arabic(*i) && !view.is(*i, Class::Saying))
        .any(|i| view.is_title(i))
}

/// The words of a name as far as they were read.
struct Name<'v, 'd> {
    view: &'v View<'d>,
    start: usize,
    end: usize,
    /// Parts that the lists know as given names, as family names, and others.
    given: usize,
    family: usize,
    other: usize,
    kunya: bool,
    /// Its first word is also a common one.
    doubtful: bool,
}

impl<'v, 'd> Name<'v, 'd> {
    fn parse(view: &'v View<'d>, at: usize, sentence: &Range<usize>, before: Before) -> Self {
        let first = view.word(at).map(|w| w.classes).unwrap_or_default();
        let doubtful =
            first.any(&[Class::Ambiguous, Class::Common, Class::Function, Class::Nationality]);
        let (given, family, other, kunya) = (0, 0, 0, false);
        let mut name = Self { view, start: at, end: at, given, family, other, kunya, doubtful };
        if name.open(sentence, before) {
            while name.end < at + LONGEST && name.step(sentence) {}
        }
        name
    }

    /// Takes the first part; false where no name begins here.
    fn open(&mut self, sentence: &Range<usize>, before: Before) -> bool {
        let (view, at) = (self.view, self.start);
        // الرئيس التركي رجب طيب إردوغان: the adjective is no family name here.
        if view.has_article(at) && view.bare_is(at, Class::Nationality) {
            return false;
        }
        // السيد أنتوني بلينكن، الشيخ عثمان: a title that is a name elsewhere.
        let titled = view.has_article(at) && view.is_title(at);
        let name = view.is(at + 1, Class::GivenName) || view.is_unknown(at + 1);
        if titled && view.runs_on(at + 1, sentence) && name && !view.has_article(at + 1) {
            return false;
        }
        if self.listed(sentence) {
            return true;
        }
        let kunya = matches!(view.key(at), "ابو" | "ابي" | "ابا" | "ام" | "بن" | "ال");
        if kunya && view.runs_on(at + 1, sentence) && !view.is(at + 1, Class::Function) {
            self.kunya = view.key(at) != "ام" || before == Before::Title;
            self.end = at + 2;
            return self.kunya && !view.is(at + 1, Class::Common);
        }
        let unknown = view.is_unknown(at) && !view.has_article(at) && is_nameable(view, at);
        // قيام السديس, تصريح المالكي: only a title makes a name of an unknown word before these.
        let next_family = view.runs_on(at + 1, sentence)
            && !view.has_article(at + 1)
            && view.is(at + 1, Class::FamilyName)
            && !view.is(at + 1, Class::Ambiguous);
        let opens = unknown
            && !view.key(at).ends_with('ه')
            && !view.has_clitic(at)
            && (next_family || (before == Before::Title && !looks_joined(view.key(at))));
        if opens {
            self.other += 1;
            self.end = at + 1;
        }
        opens
    }

    /// Takes a listed given or family name of one word or several.
    fn listed(&mut self, sentence: &Range<usize>) -> bool {
        let entries = listed::entries(self.view, self.end, sentence);
        let names = [Class::GivenName, Class::FamilyName];
        let Some((words, classes)) = entries.into_iter().rev().find(|(_, c)| c.any(&names))
        else {
            return false;
        };
        if classes.has(Class::GivenName) {
            self.given += 1;
        } else {
            self.family += 1;
        }
        if self.end == self.start && words > 1 {
            self.doubtful = false;
            // عبد الله، بن سلمان: two words that only a name joins.
            self.family += usize::from(classes.has(Class::FamilyName));
        }
        self.end += words;
        true
    }

    /// Takes the next part; false where the name ends.
    fn step(&mut self, sentence: &Range<usize>) -> bool {
        let (view, next) = (self.view, self.end);
        if !view.runs_on(next, sentence) {
            return false;
        }
        // خالد بن الوليد، أورسولا فون دير لاين
        if view.says(view.key(next), "name-particle") {
            let follows =
                view.runs_on(next + 1, sentence) && !view.is(next + 1, Class::Function);
            let part = follows && !(view.key(next) == "لا" || view.is(next + 1, Class::Saying));
            self.end += if part { 2 } else { 0 };
            // عبد opens a given name, the others a family name.
            let given = view.key(next) == "عبد";
            self.given += usize::from(part && given);
            self.family += usize::from(part && !given);
            return part;
        }
        // محمد السادس، رمسيس الثاني
        if self.given > 0 && self.family == 0 && view.says(view.key(next), "regnal") {
            self.family += 1;
            self.end += 1;
            return false;
        }
        let word_too = view.is_stop(next) || view.bare_is(next, Class::Nationality);
        if word_too && (self.parts() > 1 || !self.family_fits(next)) {
            return false;
        }
        if self.listed(sentence) {
            return true;
        }
        // ليلى السالم: a given name with its article is a family's.
        if view.has_article(next) && view.bare_is(next, Class::GivenName) && self.family == 0 {
            self.family += 1;
            self.end += 1;
            return true;
        }
        if !view.is_unknown(next) || !is_nameable(view, next) || !self.may_be_name(next) {
            return false;
        }
        self.other += 1;
        self.end += 1;
        true
    }

    fn parts(&self) -> usize {
        self.given + self.family + self.other
    }

    /// أنس خطاب: a family name that is a common word too, right after a given name.
    fn family_fits(&self, at: usize) -> bool {
        self.given == 1 && self.view.is(at, Class::FamilyName)
    }

    /// An unknown word after some parts: the more parts, the less it may look like a verb.
    fn may_be_name(&self, at: usize) -> bool {
        if self.family > 0 {
            return false;
        }
        let (view, key) = (self.view, self.view.key(at));
        let long = key.chars().count() >= 4;
        let verb =
            long && (key.starts_with('ي') || key.starts_with('ت') || key.starts_with("است"));
        let nisba = view.has_article(at) && !key.ends_with("يه");
        match self.parts() {
            0 | 1 => !view.has_article(at) && !verb || nisba,
            _ => {
                (nisba && key.ends_with('ي') || !view.has_article(at))
                    && !verb
                    && !key.ends_with('ه')
                    && self.family == 0
            }
        }
    }

    /// How sure the name is, and why; `None` where it is none.
    fn evidence(&self, before: Before) -> Option<(f32, &'static str)> {
        let titled = before == Before::Title;
        let parts = self.parts();
        if self.end == self.start {
            return None;
        }
        // رئيس قطاع: after a title in the construct state an unknown word may be its complement.
        if titled && self.given + self.family == 0 && !self.kunya {
            let apart = self.start.checked_sub(1).is_some_and(|b| self.view.has_article(b));
            let sure = parts > 1 && self.framed();
            return apart.then_some((if sure { 0.85 } else { 0.6 }, "name/title-before"));
        }
        if titled && (parts > 1 || self.kunya || !self.doubtful || self.family > 0) {
            return Some((0.9, "name/title-before"));
        }
        // وزير الداخلية السوري، نادر الحلواني: the office vouches for a name that is a word too.
        if before == Before::TitleComma && parts > 1 && self.given + self.family > 0 {
            return Some((0.85, "name/title-comma"));
        }
        if self.given > 0 && parts > 1 && (!self.doubtful || self.family + self.given > 1) {
            return Some((0.85, "name/given-family"));
        }
        if self.other > 0 && self.family > 0 {
            return Some((0.7, "name/family"));
        }
        let father = matches!(self.view.key(self.start), "ابو" | "ابي" | "ابا");
        if self.kunya && (father || before != Before::Nothing || self.family + self.given > 0) {
            return Some((0.7, "name/kunya"));
        }
        // نظام الأسد، حكومة السوداني
        if self.family > 0 && self.view.has_article(self.start) && self.follows_rule() {
            return Some((0.75, "name/rule-of"));
        }
        if self.doubtful {
            let said = before == Before::Saying && self.family > 0 && self.clear();
            return said.then_some((0.5, "name/saying-before"));
        }
        if self.family > 0 {
            return Some((0.8, "name/family"));
        }
        (self.given > 0).then_some((0.5, "name/given"))
    }

    /// 'الوزارة، الفريق [إلكاي ألتنداغ]، زار': a rank and a comma hold the name of a foreigner.
    fn framed(&self) -> bool {
        let rank = self.start.checked_sub(1).is_some_and(|b| self.view.bare_is(b, Class::Rank));
        rank && self.view.is_mark(self.end, &["،", ",", ":"])
    }

    fn follows_rule(&self) -> bool {
        let before = self.start.checked_sub(1).map_or("", |b| self.view.bare(b));
        matches!(before, "نظام" | "حكم" | "عهد" | "سقوط" | "رحيل" | "عائله" | "ال" | "اسقاط")
    }

    /// Not a common word of the language besides.
    fn clear(&self) -> bool {
        !self.view.is_stop(self.start)
    }
}

/// Perhaps a verb (يعاني، ترأس) or a preposition with its noun (بحضور، لشؤون).
fn looks_joined(key: &str) -> bool {
    key.chars().count() > 3 && key.starts_with(['ي', 'ت', 'ب', 'ل', 'و', 'ف', 'ك'])
}

/// Letters and endings that a name may have: no pronoun, no case ending written out.
fn is_nameable(view: &View<'_>, at: usize) -> bool {
    let key = view.key(at);
    let suffixed = ["هم", "هما", "ات", "ين", "ون"].iter().any(|s| key.ends_with(s));
    let tanwin = view.token(at).is_some_and(|t| {
        let text = t.span.of(view.document.text);
        text.ends_with('ً') || text.ends_with("ًا")
    });
    key.chars().count() >= 2 && !tanwin && !(suffixed && view.has_article(at))
}
