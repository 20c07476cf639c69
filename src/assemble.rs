//! Facts -> report: ids for indices, UTF-16 code units for bytes. Takes no decision.

use crate::{
    annotate::{Precision, QuantityKind},
    extract::{self, Annotated, QuoteKind},
    report::{self, TextSpan, TextSpanWithText},
    source::{Block, Frame, Language},
    span::{Span, Utf16Index},
};

/// What every stage found in one article, before it becomes a report.
pub(crate) struct Facts<'d, 't> {
    pub(crate) frame: Frame,
    pub(crate) annotated: Annotated<'d, 't>,
    pub(crate) entities: Vec<extract::Entity>,
    pub(crate) latin: Vec<String>,
    pub(crate) links: Vec<Option<extract::Link>>,
    pub(crate) roles: Vec<extract::Role>,
    pub(crate) quotes: Vec<extract::Quote>,
    pub(crate) events: Vec<extract::Event>,
    pub(crate) keyphrases: Vec<extract::Keyphrase>,
    pub(crate) summary: Vec<extract::KeySentence>,
    pub(crate) headline: Option<extract::HeadlineCheck>,
}

/// Writes the report of one document; day and outlet as the caller knows them lead.
pub(crate) fn document(
    index: usize,
    facts: &Facts<'_, '_>,
    published: Option<&str>,
    outlet: Option<&str>,
) -> report::Document {
    let write = Writer::new(facts);
    let document = facts.annotated.document;
    let text = |span: Span| span.of(document.text).to_string();
    let frame = &facts.frame;
    let dateline = (frame.dateline_place.is_some()).then(|| report::Dateline {
        place: frame.dateline_place.map(text),
        outlet: frame.outlet.map(text),
    });
    report::Document {
        id: format!("d{}", index + 1),
        language: frame.language.code().into(),
        title: frame.title.map(|s| write.span(s)),
        outlet: outlet.map(str::to_string).or(frame.outlet.map(text)),
        dateline,
        published: day(published, frame),
        blocks: write.blocks(),
        sentences: document.sentences.iter().map(|s| write.span(s.span)).collect(),
        entities: write.entities(),
        quotes: write.quotes(),
        dates: write.dates(),
        quantities: write.quantities(),
        events: write.events(),
        keyphrases: write.keyphrases(),
        summary: write.summary(),
        headline: write.headline(),
        notes: notes(frame.language, &document.blocks),
    }
}

struct Writer<'f, 'd, 't> {
    facts: &'f Facts<'d, 't>,
    units: Utf16Index<'t>,
}

impl<'f, 'd, 't> Writer<'f, 'd, 't> {
    fn new(facts: &'f Facts<'d, 't>) -> Self {
        Self { facts, units: Utf16Index::new(facts.annotated.document.text) }
    }

    fn span(&self, span: Span) -> TextSpan {
        TextSpan { start: self.units.offset(span.start), end: self.units.offset(span.end) }
    }

    fn words(&self, span: Span) -> TextSpanWithText {
        let TextSpan { start, end } = self.span(span);
        TextSpanWithText { start, end, text: self.text(span) }
    }

    fn text(&self, span: Span) -> String {
        span.of(self.facts.annotated.document.text).to_string()
    }

    fn blocks(&self) -> Vec<report::Block> {
        let blocks = self.facts.annotated.document.blocks.iter();
        let whole = self.facts.frame.language;
        blocks
            .map(|b| {
                let TextSpan { start, end } = self.span(b.span);
                report::Block {
                    start,
                    end,
                    role: b.role.name().into(),
                    rule: b.rule.into(),
                    language: (b.language != whole).then(|| b.language.code().into()),
                }
            })
            .collect()
    }

    fn entities(&self) -> Vec<report::Entity> {
        (0..self.facts.entities.len()).map(|i| self.entity(i)).collect()
    }

    fn entity(&self, index: usize) -> report::Entity {
        let entity = &self.facts.entities[index];
        let mentions: Vec<_> = entity.mentions.iter().map(|m| self.mention(*m)).collect();
        let score = mentions.iter().map(|m| m.score).fold(0.0, f64::max);
        let roles = self.facts.roles.iter().filter(|r| r.person == index);
        report::Entity {
            id: entity_id(index),
            kind: entity.kind.name().into(),
            name: entity.name.clone(),
            latin: self.facts.latin.get(index).cloned().unwrap_or_default(),
            aliases: entity.aliases.clone(),
            mentions,
            roles: roles.map(|r| self.role(r)).collect(),
            link: self.link(index),
            score,
            reasons: codes(&entity.reasons),
        }
    }

    fn link(&self, index: usize) -> Option<report::Link> {
        let link = self.facts.links.get(index)?.clone()?;
        let alternatives = link.alternatives.iter().map(|other| report::LinkAlternative {
            id: other.id(),
            name: other.name.clone(),
            country: other.country.clone(),
            score: round(other.score),
        });
        Some(report::Link {
            score: round(link.score),
            alternatives: alternatives.collect(),
            wikidata: link.wikidata,
            geonames: link.geonames,
            lat: link.lat,
            lon: link.lon,
            country: link.country,
        })
    }

    fn mention(&self, index: usize) -> report::Mention {
        let mention = &self.facts.annotated.mentions[index];
        let TextSpanWithText { start, end, text } = self.words(mention.span);
        report::Mention {
            start,
            end,
            text,
            score: round(mention.score),
            rule: mention.rule.into(),
            boilerplate: self.facts.annotated.document.is_boilerplate(mention.span),
        }
    }

    fn role(&self, role: &extract::Role) -> report::Role {
        report::Role {
            title: self.words(role.title),
            organization: role.organization.map(entity_id),
            place: role.place.map(entity_id),
            rule: role.rule.into(),
            score: round(role.score),
        }
    }

    fn quotes(&self) -> Vec<report::Quote> {
        let quotes = self.facts.quotes.iter();
        quotes
            .map(|q| {
                let TextSpan { start, end } = self.span(q.span);
                report::Quote {
                    start,
                    end,
                    kind: quote_kind(q.kind).into(),
                    cue: self.words(q.cue),
                    speaker: q.speaker.map(|s| self.words(s)),
                    speaker_entity: q.speaker_entity.map(entity_id),
                    polarity: q.polarity.into(),
                    medium: q.medium.map(|s| self.words(s)),
                    rule: q.rule.into(),
                    score: round(q.score),
                }
            })
            .collect()
    }

    fn dates(&self) -> Vec<report::Date> {
        let dates = self.facts.annotated.dates.iter();
        dates
            .map(|d| {
                let TextSpanWithText { start, end, text } = self.words(d.span);
                report::Date {
                    start,
                    end,
                    text,
                    value: d.value.clone(),
                    precision: precision_name(d.precision).into(),
                    anchor: d.anchor.into(),
                    calendar: d.calendar.into(),
                    rule: d.rule.into(),
                }
            })
            .collect()
    }

    fn quantities(&self) -> Vec<report::Quantity> {
        let quantities = self.facts.annotated.quantities.iter();
        quantities
            .map(|q| {
                let TextSpanWithText { start, end, text } = self.words(q.span);
                report::Quantity {
                    start,
                    end,
                    text,
                    kind: quantity_kind(q.kind).into(),
                    value: q.value,
                    upper: q.upper,
                    unit: q.unit.clone(),
                    of: q.of.map(|s| self.words(s)),
                    rule: q.rule.into(),
                }
            })
            .collect()
    }

    fn events(&self) -> Vec<report::Event> {
        let dates = &self.facts.annotated.dates;
        let events = self.facts.events.iter();
        events
            .map(|e| report::Event {
                kind: e.kind.into(),
                trigger: self.words(e.trigger),
                agent: e.agent.map(entity_id),
                target: e.target.map(entity_id),
                agent_text: e.agent_words.map(|s| self.words(s)),
                target_text: e.target_words.map(|s| self.words(s)),
                place: e.place.map(entity_id),
                date: e.date.and_then(|d| dates.get(d)).map(|d| d.value.clone()),
                sentence: e.sentence as u32,
                negated: e.negated,
                planned: e.planned,
                rule: e.rule.into(),
                score: round(e.score),
            })
            .collect()
    }

    fn keyphrases(&self) -> Vec<report::Keyphrase> {
        let phrases = self.facts.keyphrases.iter();
        phrases
            .map(|k| report::Keyphrase {
                text: k.text.clone(),
                score: round(k.score),
                mentions: k.mentions.iter().map(|s| self.span(*s)).collect(),
            })
            .collect()
    }

    fn summary(&self) -> report::Summary {
        let sentences = &self.facts.annotated.document.sentences;
        let chosen = self.facts.summary.iter();
        let sentences = chosen
            .filter_map(|k| {
                let TextSpan { start, end } = self.span(sentences.get(k.sentence)?.span);
                Some(report::KeySentence {
                    start,
                    end,
                    score: round(k.score),
                    why: codes(&k.why),
                    speaker: k.speaker.as_ref().map(|s| self.words(s.span)),
                    speaker_entity: k.speaker.as_ref().and_then(|s| s.entity).map(entity_id),
                })
            })
            .collect();
        report::Summary { sentences }
    }

    fn headline(&self) -> Option<report::Headline> {
        let check = self.facts.headline.as_ref()?;
        Some(report::Headline {
            missing: check.missing.iter().map(|s| self.words(*s)).collect(),
        })
    }
}

/// The day of the report: as the caller gave it, else as a line of its own at the top tells.
fn day(given: Option<&str>, frame: &Frame) -> Option<report::Published> {
    let told = frame.published.as_ref().map(|(value, _)| (value.as_str(), "text"));
    let (value, source) = given.map(|value| (value, "given")).or(told)?;
    Some(report::Published { value: value.into(), source: source.into() })
}

/// Four decimals: what a reader can use, and the same digits in every JSON writer.
fn round(score: f32) -> f64 {
    (f64::from(score) * 10_000.0).round() / 10_000.0
}

fn entity_id(index: usize) -> String {
    format!("e{}", index + 1)
}

fn codes(names: &[&'static str]) -> Vec<report::Code> {
    names.iter().map(|name| report::Code::Borrowed(*name)).collect()
}

/// What a reader should know of the languages: that of the whole, else those of single blocks.
fn notes(language: Language, blocks: &[Block]) -> Vec<report::Note> {
    let note = |code: &'static str, language: Language| {
        let named = (language.code() != "und").then(|| language.code().into());
        report::Note { code: code.into(), language: named }
    };
    match language {
        Language::None => return vec![note("empty", language)],
        Language::Arabic => {}
        other if other.is_neighbour() => return vec![note("otherArabicScript", other)],
        other => return vec![note("notArabic", other)],
    }
    let mut others: Vec<Language> = blocks.iter().map(|b| b.language).collect();
    others.sort();
    others.dedup();
    others.retain(|other| *other != language);
    others.into_iter().map(|other| note("otherLanguage", other)).collect()
}

fn quote_kind(kind: QuoteKind) -> &'static str {
    match kind {
        QuoteKind::Direct => "direct",
        QuoteKind::Indirect => "indirect",
    }
}

fn precision_name(precision: Precision) -> &'static str {
    match precision {
        Precision::Time => "time",
        Precision::Day => "day",
        Precision::Week => "week",
        Precision::Month => "month",
        Precision::Quarter => "quarter",
        Precision::Year => "year",
        Precision::Decade => "decade",
        Precision::Duration => "duration",
        Precision::Set => "set",
        Precision::Vague => "vague",
    }
}

fn quantity_kind(kind: QuantityKind) -> &'static str {
    match kind {
        QuantityKind::Money => "money",
        QuantityKind::Percent => "percent",
        QuantityKind::Count => "count",
        QuantityKind::Measure => "measure",
    }
}
