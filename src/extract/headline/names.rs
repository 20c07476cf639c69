//! Names of the headline that the body does not have.

use super::{Body, code};
use crate::{
    annotate::{EntityKind, Mention},
    extract::{Entity, term},
    span::Span,
    text::{Token, TokenKind},
};

impl<'a> Body<'a, '_, '_> {
    /// Mentions in the headline of entities that the body never mentions.
    pub(super) fn missing_names(&self, entities: &[Entity]) -> Vec<Span> {
        let mut missing = Vec::new();
        for entity in entities {
            let mentions = entity.mentions.iter();
            let mentions = || mentions.clone().filter_map(|m| self.annotated.mentions.get(*m));
            if mentions().any(|m| self.in_body(m.span)) {
                continue;
            }
            let absent = mentions().filter(|m| self.in_headline(m.span) && !self.names(m));
            missing.extend(absent.map(|m| m.span));
        }
        missing
    }

    /// Whether the body names what a mention names, in other words perhaps.
    fn names(&self, mention: &Mention) -> bool {
        let tokens = self.annotated.document.tokens.get(mention.tokens.clone()).unwrap_or(&[]);
        let words: Vec<&Token> = tokens.iter().filter(|t| t.kind != TokenKind::Mark).collect();
        let held = words.iter().filter(|t| self.has(t)).count();
        match mention.kind {
            // سامر العلي is not سامر خليل: the surname decides, and stands alone often enough.
            EntityKind::Person => words.last().is_none_or(|t| self.has(t)),
            // The body may speak of the country as its people: ألمانيا، المستشار الألماني.
            EntityKind::Place => {
                2 * held >= words.len()
                    || self.country(mention).is_some_and(|c| self.countries.contains(c))
                    || self.has_nisba(&words)
            }
            // الداخلية السورية for وزارة الداخلية في سوريا.
            EntityKind::Organization | EntityKind::Misc => 2 * held >= words.len(),
        }
    }

    /// The code of the country that a mention names.
    pub(super) fn country(&self, mention: &Mention) -> Option<&'a str> {
        let document = self.annotated.document;
        let tokens = document.tokens.get(mention.tokens.clone()).unwrap_or(&[]);
        let forms: Vec<&str> = tokens.iter().map(|t| document.stem(t)).collect();
        code(&forms.join(" "), self.lexicon)
    }

    /// A town's people: بغداد، البغدادي; غزة، الغزيون.
    fn has_nisba(&self, words: &[&Token]) -> bool {
        let [word] = words else { return false };
        let bare = self.annotated.document.bare(word);
        let root = bare.strip_suffix(['ه', 'ا']).unwrap_or(bare);
        let nisba = format!("{root}ي");
        self.lemmas.contains(term::lemma(&nisba))
    }
}
