//! Title phrases: where one begins and how far it reaches.
//!
//! A phrase is a head noun and what belongs to it: adjectives after a head with the article
//! ('المدير العام'), a construct after a bare head ('نائب رئيس مجلس الوزراء العراقي'), then tails
//! opened by a preposition or by و ('للدفاع والأمن في الوزارة', 'باسم وزارة الدفاع').

use crate::{extract::index::Index, model::Class};
use std::ops::Range;

/// How a head noun behaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::extract) enum Head {
    /// Takes a construct, adjectives and tails: وزير، متحدث، محلل.
    Office,
    /// Stands alone before a name: اللواء، الدكتور، السيد.
    Rank,
    /// نظيره: the same office on the other side.
    Counterpart,
}

/// A title phrase.
#[derive(Clone, Debug)]
pub(in crate::extract) struct Phrase {
    pub(in crate::extract) tokens: Range<usize>,
    /// One past the last word that goes with it, praise included: 'المغنية [الشهيرة]'.
    pub(in crate::extract) reach: usize,
    pub(in crate::extract) head: Head,
    /// One title for several names: النجوم، النائبين.
    pub(in crate::extract) plural: bool,
    /// The head is indefinite in the accusative: 'رئيساً للهيئة'.
    pub(in crate::extract) accusative: bool,
    /// The head has the article.
    pub(in crate::extract) definite: bool,
    /// Something follows the head.
    pub(in crate::extract) complete: bool,
}

/// Most words of a chain of indefinite nouns, and most adjectives after a noun.
const CHAIN: usize = 4;

/// The title phrases of a sentence, in order and without overlaps.
pub(super) fn find(index: &Index<'_, '_, '_>, tokens: Range<usize>) -> Vec<Phrase> {
    let mut phrases = Vec::new();
    let mut at = tokens.start;
    while at < tokens.end {
        match parse(index, at, tokens.end) {
            Some(phrase) => {
                at = phrase.reach;
                phrases.push(phrase);
            }
            None => at += 1,
        }
    }
    phrases
}

/// The phrase whose head is the token at `at`.
pub(in crate::extract) fn parse(
    index: &Index<'_, '_, '_>,
    at: usize,
    limit: usize,
) -> Option<Phrase> {
    let word = head(index, at)?;
    let definite = index.definite(at);
    let reach = Reach { index, limit };
    let end = match word.head {
        Head::Counterpart => reach.adjectives(at + 1),
        Head::Rank if definite => reach.rank(at + 1),
        // 'شيخ الأزهر', 'عميد الكلية': a rank with a construct is an office.
        Head::Rank => reach.construct(at + 1).filter(|end| *end > at + 1)?,
        Head::Office if definite => reach.tails(reach.adjectives(at + 1)),
        Head::Office => {
            let first = if word.accusative { reach.adjectives_bare(at + 1) } else { at + 1 };
            reach.tails(reach.construct(first).unwrap_or(first))
        }
    };
    let head = if definite || word.head != Head::Rank { word.head } else { Head::Office };
    let reach = end;
    let end = without_praise(index, at, end);
    let complete = end > at + 1;
    Some(Phrase { tokens: at..end, reach, head, definite, complete, ..word })
}

/// 'المغنية الشهيرة', 'الكاتب الراحل': praise and mourning are no part of a title.
fn without_praise(index: &Index<'_, '_, '_>, at: usize, end: usize) -> usize {
    let mut end = end;
    while end > at + 1 && index.says(index.form(end - 1), "praise") {
        end -= 1;
    }
    end
}

/// Reads a head noun; the rest of the phrase is still to be found.
fn head(index: &Index<'_, '_, '_>, at: usize) -> Option<Phrase> {
    if !index.is_word(at) || index.mention(at).is_some() {
        return None;
    }
    let bare = index.bare(at);
    let accusative = bare.strip_suffix('ا').filter(|_| !index.definite(at));
    let known = |form| index.lexicon.attribute(Class::Office, form);
    let attribute = known(bare).or_else(|| accusative.and_then(known))?;
    let head = match attribute.split(' ').next() {
        Some("rank" | "honor") => Head::Rank,
        Some("counterpart") => Head::Counterpart,
        _ => Head::Office,
    };
    Some(Phrase {
        tokens: at..at + 1,
        reach: at + 1,
        head,
        plural: attribute.ends_with("plural"),
        accusative: known(bare).is_none(),
        definite: false,
        complete: false,
    })
}

/// Walks to the right from inside a phrase; every step gives the token after what it took.
struct Reach<'a, 'i, 'd, 't> {
    index: &'a Index<'i, 'd, 't>,
    limit: usize,
}

impl Reach<'_, '_, '_, '_> {
    fn open(&self, at: usize) -> bool {
        at < self.limit && self.index.is_word(at) && self.index.mention(at).is_none()
    }

    fn plain(&self, at: usize) -> bool {
        self.open(at) && self.index.clitics(at).is_empty()
    }

    /// Adjectives with the article: 'العام', 'السياسي السوري'. A definite head opens its own title.
    fn adjectives(&self, from: usize) -> usize {
        let mut at = from;
        while at < from + CHAIN
            && self.plain(at)
            && self.index.definite(at)
            && !self.opens_title(at)
        {
            at += 1;
        }
        at
    }

    /// A head, but not one of the nouns in ي that serve as adjectives ('المحلل السياسي').
    fn opens_title(&self, at: usize) -> bool {
        let nisba = self.index.bare(at).ends_with('ي') || self.index.bare(at).ends_with("يه");
        // 'القائد الشهيد' is one title, 'القائد الحاج' two.
        head(self.index, at).is_some() && !nisba && self.index.stem(at) != "الشهيد"
    }

    /// Adjectives of an indefinite accusative: 'مستشاراً عسكرياً'.
    fn adjectives_bare(&self, from: usize) -> usize {
        let mut at = from;
        while at < from + 2 && self.plain(at) && self.index.bare(at).ends_with('ا') {
            at += 1;
        }
        at
    }

    /// What may follow a rank: 'الركن', 'الشهيد', 'المتقاعد'.
    fn rank(&self, from: usize) -> usize {
        let mut at = from;
        while at < from + 3
            && self.open(at)
            && self.index.says(self.index.form(at), "after-rank")
        {
            at += 1;
        }
        at
    }

    /// A construct: indefinite nouns closed by a definite noun or a name, then its adjectives.
    /// An open chain counts where a person's name follows ('مغني راب' فلان).
    fn construct(&self, from: usize) -> Option<usize> {
        let mut at = from;
        while at < from + CHAIN && self.plain(at) && !self.index.definite(at) && !self.stops(at)
        {
            at += 1;
        }
        if let Some(end) = self.name(at) {
            return Some(self.adjectives(end));
        }
        if self.plain(at) && self.index.definite(at) && (at < from + CHAIN) {
            return Some(self.adjectives(at + 1));
        }
        (at > from && at <= from + 2 && self.person_follows(at)).then_some(at)
    }

    fn person_follows(&self, at: usize) -> bool {
        let next = if self.index.is_comma(at) { at + 1 } else { at };
        self.index.person(next).is_some()
    }

    /// A name other than a person's, with the quotation marks around it.
    fn name(&self, at: usize) -> Option<usize> {
        let quoted = self.index.is_quote_mark(at);
        let first = if quoted { at + 1 } else { at };
        let mention = self.index.mention(first)?;
        if self.index.person(first).is_some() || first >= self.limit {
            return None;
        }
        let end = self.index.mention_tokens(mention).end.min(self.limit);
        Some(if quoted && self.index.is_quote_mark(end) { end + 1 } else { end })
    }

    /// Tails: 'للدفاع', 'والأمن', 'في الوزارة', 'باسم وزارة الدفاع', 'عن الاستجواب'.
    fn tails(&self, from: usize) -> usize {
        let mut at = from;
        for _ in 0..6 {
            match self.tail(at) {
                Some(end) if end > at => at = end,
                _ => break,
            }
        }
        at
    }

    fn tail(&self, at: usize) -> Option<usize> {
        if at >= self.limit {
            return None;
        }
        if self.index.is(at, &["في", "باسم", "لدي", "عن", "بشان", "لشؤون"])
        {
            return self.noun_phrase(at + 1);
        }
        // 'القائد العام لـ"قسد"': the preposition stands apart before the mark.
        if self.index.is(at, &["ل"]) {
            return self.name(at + 1).map(|end| self.adjectives(end));
        }
        match self.index.clitics(at) {
            "ل" | "ب" if self.index.is_word(at) => self.noun_phrase_here(at),
            "و" => self.joined(at),
            _ => None,
        }
    }

    /// 'والأمن', 'والجمهورية الإسلامية', 'ولبنان'; never a new head ('والوزير').
    fn joined(&self, at: usize) -> Option<usize> {
        if head(self.index, at).is_some() || self.index.person(at).is_some() {
            return None;
        }
        if let Some(end) = self.name(at) {
            return Some(self.adjectives(end));
        }
        (self.open(at) && self.index.definite(at)).then(|| self.adjectives(at + 1))
    }

    fn noun_phrase(&self, at: usize) -> Option<usize> {
        if self.plain(at) && self.index.definite(at) {
            return Some(self.adjectives(at + 1));
        }
        self.construct(at)
    }

    /// A noun phrase whose first word carries the preposition.
    fn noun_phrase_here(&self, at: usize) -> Option<usize> {
        if let Some(end) = self.name(at) {
            return Some(self.adjectives(end));
        }
        if !self.open(at) {
            return None;
        }
        if self.index.definite(at) {
            return Some(self.adjectives(at + 1));
        }
        self.office_or_body(at).then(|| self.construct(at + 1)).flatten()
    }

    /// After ل only an office, its matters or a body carry a title on ('لشؤون القوى', 'لرئيس
    /// الوزراء', 'لوزارة الدفاع'); 'لتعزيز التواصل' tells a purpose.
    fn office_or_body(&self, at: usize) -> bool {
        let body = self.index.lexicon.classes(self.index.stem(at)).has(Class::BodyNoun);
        body || head(self.index, at).is_some() || self.index.stem(at) == "شؤون"
    }

    /// Words that belong to no title: verbs of saying, particles, prepositions.
    fn stops(&self, at: usize) -> bool {
        // 'مدير عام' is no year.
        let stop = self.index.says(self.index.form(at), "ends-title") && !self.general(at);
        stop || (self.index.form(at) != "وزير" && self.saying(at))
    }

    fn general(&self, at: usize) -> bool {
        self.index.form(at) == "عام" && at > 0 && head(self.index, at - 1).is_some()
    }

    fn saying(&self, at: usize) -> bool {
        let attribute = self.index.lexicon.attribute(Class::Saying, self.index.form(at));
        attribute.is_some_and(|a| !a.starts_with("noun"))
    }
}
