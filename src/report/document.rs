//! What the analysis of one article gives.

use super::{Code, TextSpan, TextSpanWithText, data};
use serde::{Deserialize, Serialize};

data! {
    /// One article.
    Document {
        /// `d1`, `d2`, … in the order given.
        id: String,
        /// BCP 47 code of the main language.
        language: String,
        /// The headline.
        title: Option<TextSpan>,
        /// The outlet, as the page that the text comes from or the text itself names it.
        outlet: Option<String>,
        /// Where and for whom the report was written, as its first line tells.
        dateline: Option<Dateline>,
        /// The day of the report.
        published: Option<Published>,
        /// Headlines, paragraphs, list items, boilerplate.
        blocks: Vec<Block>,
        /// Sentences in order.
        sentences: Vec<TextSpan>,
        /// Who, where and which bodies.
        entities: Vec<Entity>,
        /// Who said what.
        quotes: Vec<Quote>,
        /// Dates and times.
        dates: Vec<Date>,
        /// Figures.
        quantities: Vec<Quantity>,
        /// What happened.
        events: Vec<Event>,
        /// What it is about, best first.
        keyphrases: Vec<Keyphrase>,
        /// The article in short.
        summary: Summary,
        /// Whether the headline says what the body says; null without headline or body.
        headline: Option<Headline>,
        /// What a reader should know of this analysis, such as an empty or a foreign text.
        notes: Vec<Note>,
    }

    /// The first line's place and outlet.
    Dateline {
        /// The place, as the text writes it.
        place: Option<String>,
        /// The outlet, as the text writes it.
        outlet: Option<String>,
    }

    /// The day of the report.
    Published {
        /// ISO 8601.
        value: String,
        /// `given` or `text`.
        source: String,
    }

    /// One or more lines that belong together.
    Block {
        /// First code unit.
        start: u32,
        /// One past the last.
        end: u32,
        /// What it is: `headline`, `subheading`, `paragraph`, `listItem`, `quote`, `caption`,
        /// `boilerplate`.
        #[cfg_attr(feature = "wasm", tsify(type = "\"headline\"|\"subheading\"|\"paragraph\"|\"listItem\"|\"quote\"|\"caption\"|\"boilerplate\""))]
        role: Code,
        /// The rule behind the role.
        #[cfg_attr(feature = "wasm", tsify(type = "string"))]
        rule: Code,
        /// BCP 47 code of its language where it is another one than the document's.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        language: Option<String>,
    }

    /// A person, body, place or other named thing.
    Entity {
        /// `e1`, `e2`, … in order of first mention.
        id: String,
        /// What it is: `person`, `organization`, `place`, `misc`.
        #[serde(rename = "type")]
        #[cfg_attr(feature = "wasm", tsify(type = "\"person\"|\"organization\"|\"place\"|\"misc\""))]
        kind: Code,
        /// The fullest form as the text writes it.
        name: String,
        /// The name in Latin letters.
        latin: String,
        /// Other forms in the text.
        aliases: Vec<String>,
        /// Where it stands.
        mentions: Vec<Mention>,
        /// Titles and offices of a person.
        roles: Vec<Role>,
        /// Known things that it may be.
        link: Option<Link>,
        /// Confidence, 0 to 1.
        score: f64,
        /// Why the mentions were taken as one.
        #[cfg_attr(feature = "wasm", tsify(type = "string[]"))]
        reasons: Vec<Code>,
    }

    /// One mention of a name; attached clitics lie outside.
    Mention {
        /// First code unit.
        start: u32,
        /// One past the last.
        end: u32,
        /// The words as they stand.
        text: String,
        /// Confidence, 0 to 1.
        score: f64,
        /// The rule or model that found it.
        #[cfg_attr(feature = "wasm", tsify(type = "string"))]
        rule: Code,
        /// It stands in boilerplate: not part of what the article says.
        boilerplate: bool,
    }

    /// A title, office, rank or profession.
    Role {
        /// The title as it stands.
        title: TextSpanWithText,
        /// Entity id of the body.
        organization: Option<String>,
        /// Entity id of the country or place.
        place: Option<String>,
        /// The rule that tied it.
        #[cfg_attr(feature = "wasm", tsify(type = "string"))]
        rule: Code,
        /// Confidence, 0 to 1.
        score: f64,
    }

    /// A known thing that an entity may be, chosen by the article.
    Link {
        /// Wikidata item.
        wikidata: Option<String>,
        /// GeoNames number.
        geonames: Option<u32>,
        /// Degrees north.
        lat: Option<f64>,
        /// Degrees east.
        lon: Option<f64>,
        /// ISO 3166-1 alpha-2.
        country: Option<String>,
        /// Its share among all that the name may be, 0 to 1.
        score: f64,
        /// What else the name may be, best first.
        alternatives: Vec<LinkAlternative>,
    }

    /// Another known thing of the same name.
    LinkAlternative {
        /// `wikidata:Q842` or `geonames:250441`.
        id: String,
        /// Its name in Latin letters, where the list gives one.
        name: Option<String>,
        /// ISO 3166-1 alpha-2.
        country: Option<String>,
        /// Its share, 0 to 1.
        score: f64,
    }

    /// A reported statement.
    Quote {
        /// First code unit.
        start: u32,
        /// One past the last.
        end: u32,
        /// `direct` or `indirect`.
        #[cfg_attr(feature = "wasm", tsify(type = "\"direct\"|\"indirect\""))]
        kind: Code,
        /// The word that reports it.
        cue: TextSpanWithText,
        /// Who said it, as the text gives it.
        speaker: Option<TextSpanWithText>,
        /// Entity id of the speaker.
        speaker_entity: Option<String>,
        /// How the cue takes the statement.
        #[cfg_attr(feature = "wasm", tsify(type = "\"neutral\"|\"affirm\"|\"deny\"|\"claim\""))]
        polarity: Code,
        /// Where it was said, as the text puts it.
        medium: Option<TextSpanWithText>,
        /// The rule that read it.
        #[cfg_attr(feature = "wasm", tsify(type = "string"))]
        rule: Code,
        /// Confidence, 0 to 1.
        score: f64,
    }

    /// A date or time expression.
    Date {
        /// First code unit.
        start: u32,
        /// One past the last.
        end: u32,
        /// The words as they stand.
        text: String,
        /// ISO 8601 in the manner of TIMEX3; open parts are `X`.
        value: String,
        /// `time`, `day`, `week`, `month`, `quarter`, `year`, `decade`, `duration`, `set`, `vague`.
        #[cfg_attr(feature = "wasm", tsify(type = "string"))]
        precision: Code,
        /// What it was counted from: `published`, `text`, `none`, `unknown`.
        #[cfg_attr(feature = "wasm", tsify(type = "string"))]
        anchor: Code,
        /// `gregorian`, `islamic-umalqura`, `islamic-civil`.
        #[cfg_attr(feature = "wasm", tsify(type = "string"))]
        calendar: Code,
        /// The rule that read it.
        #[cfg_attr(feature = "wasm", tsify(type = "string"))]
        rule: Code,
    }

    /// A figure.
    Quantity {
        /// First code unit.
        start: u32,
        /// One past the last.
        end: u32,
        /// The words as they stand.
        text: String,
        /// `money`, `percent`, `count`, `measure`.
        #[cfg_attr(feature = "wasm", tsify(type = "\"money\"|\"percent\"|\"count\"|\"measure\""))]
        kind: Code,
        /// The number, or the lower end of a range.
        value: f64,
        /// The upper end of a range.
        upper: Option<f64>,
        /// Currency code, `%`, unit, or the noun counted.
        unit: String,
        /// What it is of.
        of: Option<TextSpanWithText>,
        /// The rule that read it.
        #[cfg_attr(feature = "wasm", tsify(type = "string"))]
        rule: Code,
    }

    /// What happened.
    Event {
        /// The family, such as `meet`, `visit`, `attack`.
        #[serde(rename = "type")]
        #[cfg_attr(feature = "wasm", tsify(type = "string"))]
        kind: Code,
        /// The word that names it.
        trigger: TextSpanWithText,
        /// Entity id: who.
        agent: Option<String>,
        /// Entity id: to whom or with whom.
        target: Option<String>,
        /// Who, as the text puts it, named or not.
        agent_text: Option<TextSpanWithText>,
        /// To whom or what, as the text puts it, named or not.
        target_text: Option<TextSpanWithText>,
        /// Entity id: where.
        place: Option<String>,
        /// The date's value.
        date: Option<String>,
        /// Index into `sentences`.
        sentence: u32,
        /// The text denies it.
        negated: bool,
        /// Planned, not past.
        planned: bool,
        /// The rule that read it.
        #[cfg_attr(feature = "wasm", tsify(type = "string"))]
        rule: Code,
        /// Confidence, 0 to 1.
        score: f64,
    }

    /// A phrase that the article turns on.
    Keyphrase {
        /// Its usual form.
        text: String,
        /// Weight, the best one 1.
        score: f64,
        /// Where it stands.
        mentions: Vec<TextSpan>,
    }

    /// The article in short.
    Summary {
        /// Best first.
        sentences: Vec<KeySentence>,
    }

    /// A sentence of the summary.
    KeySentence {
        /// First code unit.
        start: u32,
        /// One past the last.
        end: u32,
        /// Weight, the best one 1.
        score: f64,
        /// Why it was chosen.
        #[cfg_attr(feature = "wasm", tsify(type = "string[]"))]
        why: Vec<Code>,
        /// Who speaks in it, where the sentence itself does not say: to be shown in brackets.
        speaker: Option<TextSpanWithText>,
        /// Entity id of that speaker.
        speaker_entity: Option<String>,
    }

    /// The headline held against the body.
    Headline {
        /// Names and figures of the headline that the body does not have.
        missing: Vec<TextSpanWithText>,
    }

    /// What a reader should know of an analysis.
    Note {
        /// `empty`, `notArabic`, `otherArabicScript`, `otherLanguage` (of some blocks): the page has
        /// the sentences.
        #[cfg_attr(feature = "wasm", tsify(type = "string"))]
        code: Code,
        /// BCP 47 code of the language that it speaks of.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        language: Option<String>,
    }
}
