//! Headline: does it say what the article says?

use super::{Annotated, Entity, term};
use crate::{
    annotate::{Mention, QuantityKind, QuantityMention},
    source::BlockRole,
    span::Span,
    text::{Token, TokenKind},
};
use std::collections::HashSet;

/// What the headline promises and the body does not keep.
#[derive(Clone, Debug, Default)]
pub struct HeadlineCheck {
    /// Names and figures of the headline that the body does not have, in order.
    pub missing: Vec<Span>,
}

/// A number up to this is often written as a word in the body (5 خطوات، خمس خطوات).
const OFTEN_WRITTEN_OUT: usize = 10;

/// The words and numbers of the body.
struct Body<'a, 'd, 't> {
    annotated: &'a Annotated<'d, 't>,
    lemmas: HashSet<&'d str>,
}

/// Looks for every name and figure of the headline in the body; `None` where either is absent.
pub fn find(annotated: &Annotated<'_, '_>, entities: &[Entity]) -> Option<HeadlineCheck> {
    let body = Body::read(annotated);
    if body.lemmas.is_empty() || !annotated.document.blocks.iter().any(is_headline) {
        return None;
    }
    let mut missing = body.missing_names(entities);
    missing.extend(body.missing_quantities());
    missing.extend(body.missing_numbers());
    missing.sort();
    missing.dedup_by(|b, a| a.overlaps(*b));
    Some(HeadlineCheck { missing })
}

fn is_headline(block: &crate::source::Block) -> bool {
    block.role == BlockRole::Headline
}

impl<'a, 'd, 't> Body<'a, 'd, 't> {
    fn read(annotated: &'a Annotated<'d, 't>) -> Self {
        let document = annotated.document;
        let role = |block: usize| document.blocks.get(block).map(|b| b.role);
        let outside = [Some(BlockRole::Headline), Some(BlockRole::Boilerplate)];
        let body = document.sentences.iter().filter(|s| !outside.contains(&role(s.block)));
        let tokens = body.flat_map(|s| document.words(s));
        let words = tokens.filter(|t| t.kind != TokenKind::Mark);
        let lemmas = words.map(|t| term::lemma(document.bare(t))).collect();
        Self { annotated, lemmas }
    }

    fn role(&self, span: Span) -> Option<BlockRole> {
        let document = self.annotated.document;
        let sentence = document.sentences.get(document.sentence_at(span.start))?;
        document.blocks.get(sentence.block).map(|b| b.role)
    }

    fn in_headline(&self, span: Span) -> bool {
        self.role(span) == Some(BlockRole::Headline)
    }

    fn in_body(&self, span: Span) -> bool {
        !matches!(self.role(span), Some(BlockRole::Headline | BlockRole::Boilerplate))
    }

    fn has(&self, token: &Token) -> bool {
        self.lemmas.contains(term::lemma(self.annotated.document.bare(token)))
    }

    fn missing_names(&self, entities: &[Entity]) -> Vec<Span> {
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

    /// Whether the body has at least half of the words of a name: it may say الداخلية السورية for
    /// وزارة الداخلية في سوريا, and a surname alone.
    fn names(&self, mention: &Mention) -> bool {
        let tokens = self.annotated.document.tokens.get(mention.tokens.clone()).unwrap_or(&[]);
        let words = || tokens.iter().filter(|t| t.kind != TokenKind::Mark);
        2 * words().filter(|t| self.has(t)).count() >= words().count()
    }

    fn missing_quantities(&self) -> Vec<Span> {
        let quantities = &self.annotated.quantities;
        let body = || quantities.iter().filter(|q| self.in_body(q.span));
        let same = |a: &QuantityMention| body().any(|b| a.value == b.value);
        let small = |q: &&QuantityMention| {
            q.kind == QuantityKind::Count && q.value <= OFTEN_WRITTEN_OUT as f64
        };
        let title = quantities.iter().filter(|q| self.in_headline(q.span) && !small(q));
        let absent =
            title.filter(|q| !same(q) && !self.digits(q.span).iter().any(|t| self.has(t)));
        absent.map(|q| q.span).collect()
    }

    /// The tokens of digits under a span.
    fn digits(&self, span: Span) -> Vec<&'d Token> {
        let document = self.annotated.document;
        let sentence = document.sentences.get(document.sentence_at(span.start));
        let tokens = sentence.map_or(&[][..], |s| document.words(s)).iter();
        tokens.filter(|t| t.kind == TokenKind::Number && span.contains(t.span)).collect()
    }

    /// Numbers in digits that no figure and no date covers.
    fn missing_numbers(&self) -> Vec<Span> {
        let Annotated { document, dates, quantities, .. } = self.annotated;
        let covered = |span: Span| {
            let dates = dates.iter().map(|d| d.span);
            dates.chain(quantities.iter().map(|q| q.span)).any(|s| s.overlaps(span))
        };
        let title = document.blocks.iter().filter(|b| is_headline(b)).map(|b| b.span);
        let numbers = title.flat_map(|span| self.numbers(span));
        let long =
            |t: &&Token| document.stem(t).parse().is_ok_and(|n: usize| n > OFTEN_WRITTEN_OUT);
        let absent = numbers.filter(long).filter(|t| !self.has(t) && !covered(t.span));
        absent.map(|t| t.span).collect()
    }

    fn numbers(&self, block: Span) -> Vec<&'d Token> {
        let tokens = &self.annotated.document.tokens;
        let first = tokens.partition_point(|t| t.span.start < block.start);
        let inside = tokens.iter().skip(first).take_while(|t| t.span.end <= block.end);
        inside.filter(|t| t.kind == TokenKind::Number).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Model,
        annotate::{self, EntityKind},
        extract, source,
        text::Document,
    };

    /// What is missing, where these names are known; `None` where nothing could be checked.
    fn missing(text: &str, names: &[&str]) -> Option<Vec<String>> {
        let model = Model::bundled().unwrap();
        let (blocks, _) = source::read(text, &model.lexicon);
        let document = Document::read(text, blocks, &model.lexicon);
        let places = names.iter().flat_map(|n| text.match_indices(n));
        let mut mentions: Vec<Mention> = places
            .map(|(start, name)| {
                let span = Span::new(start, start + name.len());
                let at =
                    |byte| document.tokens.iter().position(|t| t.span.end >= byte).unwrap();
                let tokens = at(span.start + 1)..at(span.end) + 1;
                Mention { span, tokens, kind: EntityKind::Place, score: 1.0, rule: "test" }
            })
            .collect();
        mentions.sort_by_key(|m| m.span);
        let quantities = annotate::find_quantities(&document, &model, &[]);
        let annotated =
            Annotated { document: &document, mentions, dates: Vec::new(), quantities };
        let entities = extract::find_entities(&annotated, &model.lexicon);
        let check = find(&annotated, &entities)?;
        Some(check.missing.iter().map(|s| s.of(text).to_string()).collect())
    }

    #[test]
    fn names_and_figures_are_looked_for_in_the_body() {
        for (title, body, names, expected) in [
            ("دمشق تستقبل الوفد", "استقبلت دمشق الوفد مساء أمس في القصر.", "دمشق", ""),
            ("بيروت تستقبل الوفد", "استقبلت دمشق الوفد مساء أمس في القصر.", "بيروت", "بيروت"),
            ("تركيا ترحب بالاتفاق", "رحب الوزير التركي بالاتفاق الجديد أمس.", "تركيا", ""),
            ("حضور 163 ضيفا", "حضر الحفل 163 ضيفا من المدينة وحدها.", "", ""),
            ("حضور ١٦٣ ضيفا", "حضر الحفل 163 ضيفا من المدينة وحدها.", "", ""),
            ("خمس أفكار و5 خطوات", "هذه خطوات خمس لحياة أفضل في البيت.", "", ""),
        ] {
            let names: Vec<&str> = names.split_terminator(' ').collect();
            let found = missing(&format!("{title}\n{body}\n"), &names);
            assert_eq!(found.map(|f| f.join(" ")).as_deref(), Some(expected), "{title}");
        }
    }

    #[test]
    fn a_wrong_number_is_flagged() {
        let found = missing("حضور 163 ضيفا\nحضر الحفل 136 ضيفا من المدينة وحدها.\n", &[]);
        assert!(found.unwrap().concat().contains("163"));
    }

    #[test]
    fn without_headline_or_body_nothing_is_checked() {
        assert!(missing("", &[]).is_none());
        assert!(missing("عنوان وحده في هذا النص", &[]).is_none());
    }
}
