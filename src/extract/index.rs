//! A document as the extractors walk it: token by token, with the mention and the entity under
//! each. Every look-up of a token that is not there gives the empty answer, so rules may look
//! past both ends.

use super::{Annotated, Entity, Role, work};
use crate::{
    annotate::EntityKind,
    model::{Class, Lexicon},
    span::Span,
    text::{Document, Token, TokenKind},
};
use std::{collections::BTreeMap, ops::Range};

/// How many mentions are looked at for the one that a noun stands for.
const MANY: usize = 200;

/// Look-ups by token index into the whole document.
pub(super) struct Index<'a, 'd, 't> {
    pub(super) annotated: &'a Annotated<'d, 't>,
    pub(super) entities: &'a [Entity],
    pub(super) lexicon: &'a Lexicon,
    /// The titles that were tied to people, where they are known yet.
    pub(super) roles: &'a [Role],
    /// Token -> mention.
    mentions: Vec<Option<usize>>,
    /// Mention -> entity.
    owners: Vec<Option<usize>>,
    /// ISO code -> the first entity that is that country.
    countries: BTreeMap<&'a str, usize>,
}

impl<'a, 'd, 't> Index<'a, 'd, 't> {
    /// Reads mentions and entities once.
    pub(super) fn new(
        annotated: &'a Annotated<'d, 't>,
        entities: &'a [Entity],
        lexicon: &'a Lexicon,
    ) -> Self {
        let mut mentions = vec![None; annotated.document.tokens.len()];
        for (index, mention) in annotated.mentions.iter().enumerate() {
            for slot in mentions.get_mut(mention.tokens.clone()).into_iter().flatten() {
                *slot = Some(index);
            }
        }
        let mut owners = vec![None; annotated.mentions.len()];
        for (index, entity) in entities.iter().enumerate() {
            for mention in &entity.mentions {
                if let Some(slot) = owners.get_mut(*mention) {
                    *slot = Some(index);
                }
            }
        }
        let countries = countries(entities, lexicon);
        Self { annotated, entities, lexicon, roles: &[], mentions, owners, countries }
    }

    pub(super) fn document(&self) -> &'d Document<'t> {
        self.annotated.document
    }

    pub(super) fn token(&self, at: usize) -> Option<&'d Token> {
        work::step();
        self.document().tokens.get(at)
    }

    /// The folded word without conjunctions and prepositions; empty past the end.
    pub(super) fn stem(&self, at: usize) -> &'d str {
        self.token(at).map_or("", |t| self.document().stem(t))
    }

    /// The folded word whole.
    pub(super) fn form(&self, at: usize) -> &'d str {
        self.token(at).map_or("", |t| self.document().form(t))
    }

    /// The folded word without clitics and article.
    pub(super) fn bare(&self, at: usize) -> &'d str {
        let bare = self.token(at).map_or("", |t| self.document().bare(t));
        bare.strip_prefix("ال").filter(|w| self.is_noun(w)).unwrap_or(bare)
    }

    /// The clitics before the stem: `و` in 'ووزير'. A name tells itself where it begins.
    pub(super) fn clitics(&self, at: usize) -> &'d str {
        let first = self.mention(at).filter(|m| self.mention_tokens(*m).start == at);
        if let (Some(mention), Some(token)) = (first, self.token(at)) {
            let before = token.span.start..self.mention_span(mention).start;
            return self.document().text.get(before).unwrap_or("");
        }
        self.form(at).strip_suffix(self.stem(at)).unwrap_or("")
    }

    /// Whether the word has the article; a listed word may hide it ('الوزارة').
    pub(super) fn definite(&self, at: usize) -> bool {
        let hidden = || self.stem(at).strip_prefix("ال").is_some_and(|w| self.is_noun(w));
        self.token(at).is_some_and(|t| t.article || (t.kind == TokenKind::Word && hidden()))
    }

    fn is_noun(&self, word: &str) -> bool {
        let nouns = [Class::Office, Class::Speaker, Class::BodyNoun, Class::Title];
        self.lexicon.classes(word).any(&nouns)
    }

    pub(super) fn is_word(&self, at: usize) -> bool {
        self.token(at).is_some_and(|t| t.kind == TokenKind::Word)
    }

    /// Whether the token is one of these marks or words, as written.
    pub(super) fn is(&self, at: usize, any: &[&str]) -> bool {
        let form = self.form(at);
        !form.is_empty() && any.contains(&form)
    }

    /// Whether the list of context says this of a form.
    pub(super) fn says(&self, form: &str, what: &str) -> bool {
        !form.is_empty() && self.lexicon.says(Class::Context, form, what)
    }

    /// A word of a date: 'أعلن [أمس] الوزير'.
    pub(super) fn is_time(&self, at: usize) -> bool {
        let Some(token) = self.token(at) else { return false };
        let dates = &self.annotated.dates;
        let next = dates.partition_point(|d| d.span.end <= token.span.start);
        dates.get(next).is_some_and(|d| d.span.overlaps(token.span))
            || self.says(self.form(at), "day")
    }

    pub(super) fn is_comma(&self, at: usize) -> bool {
        self.is(at, &["،", ","])
    }

    pub(super) fn is_quote_mark(&self, at: usize) -> bool {
        self.is(at, &["\"", "«", "»", "“", "”", "„", "‘", "’", "'"])
    }

    /// What the list of a class says of the stem, or of the word without و and ف: a verb keeps
    /// its first letters whatever was taken for clitics (وأكد، فقال).
    pub(super) fn attribute(&self, class: Class, at: usize) -> Option<&'a str> {
        let form = self.form(at);
        let conjoined = form.strip_prefix('و').or(form.strip_prefix('ف')).unwrap_or(form);
        [form, self.stem(at), conjoined]
            .into_iter()
            .find_map(|word| self.lexicon.attribute(class, word))
    }

    /// The mention that covers a token.
    pub(super) fn mention(&self, at: usize) -> Option<usize> {
        self.mentions.get(at).copied().flatten()
    }

    pub(super) fn kind(&self, mention: usize) -> Option<EntityKind> {
        self.annotated.mentions.get(mention).map(|m| m.kind)
    }

    /// The person named at a token.
    pub(super) fn person(&self, at: usize) -> Option<usize> {
        self.mention(at).filter(|m| self.kind(*m) == Some(EntityKind::Person))
    }

    pub(super) fn mention_tokens(&self, mention: usize) -> Range<usize> {
        self.annotated.mentions.get(mention).map_or(0..0, |m| m.tokens.clone())
    }

    pub(super) fn mention_span(&self, mention: usize) -> Span {
        self.annotated.mentions.get(mention).map_or(Span::default(), |m| m.span)
    }

    /// The entity of a mention.
    pub(super) fn owner(&self, mention: usize) -> Option<usize> {
        self.owners.get(mention).copied().flatten()
    }

    /// The body that a noun with its article stands for: 'الوزارة' is the ministry named last before.
    pub(super) fn body_meant(&self, at: usize) -> Option<usize> {
        let noun = self.bare(at);
        let generic = self.definite(at) && self.mention(at).is_none();
        if !generic || !self.lexicon.classes(noun).has(Class::BodyNoun) {
            return None;
        }
        let known = self.annotated.mentions.partition_point(|m| m.tokens.start < at);
        (0..known).rev().take(MANY).find_map(|m| {
            let same = self.bare(self.mention_tokens(m).start) == noun;
            (same && self.kind(m) == Some(EntityKind::Organization))
                .then(|| self.owner(m))
                .flatten()
        })
    }

    /// From the stem of the first token to the end of the last one before `end`.
    pub(super) fn span(&self, tokens: Range<usize>) -> Span {
        let Some(first) = self.token(tokens.start) else { return Span::default() };
        let last = self.token(tokens.end.saturating_sub(1)).unwrap_or(first);
        Span::new(first.stem.start, last.span.end.max(first.stem.end))
    }

    /// Mentions wholly inside a range of tokens.
    pub(super) fn mentions_in(&self, tokens: Range<usize>) -> impl Iterator<Item = usize> {
        let from = self.annotated.mentions.partition_point(|m| m.tokens.start < tokens.start);
        let rest = self.annotated.mentions.iter().enumerate().skip(from);
        let rest = rest.inspect(|_| work::step());
        rest.take_while(move |(_, m)| m.tokens.end <= tokens.end).map(|(index, _)| index)
    }

    /// The entity of the country that an adjective names (السوري -> سوريا), where the text names it.
    pub(super) fn nation(&self, at: usize) -> Option<usize> {
        self.countries.get(self.nation_code(at)?).copied()
    }

    /// The ISO code of the country that an adjective names.
    pub(super) fn nation_code(&self, at: usize) -> Option<&'a str> {
        [self.stem(at), self.bare(at)]
            .into_iter()
            .find_map(|word| self.lexicon.attribute(Class::Nationality, word))
    }
}

fn countries<'l>(entities: &[Entity], lexicon: &'l Lexicon) -> BTreeMap<&'l str, usize> {
    let mut codes = BTreeMap::new();
    let places = entities.iter().enumerate().filter(|(_, e)| e.kind == EntityKind::Place);
    for (index, place) in places {
        let folded = crate::text::Folded::new(&place.name);
        if let Some(code) = lexicon.attribute(Class::Country, folded.as_str()) {
            codes.entry(code).or_insert(index);
        }
    }
    codes
}
