//! What several articles say together. Every item names its documents and its places in them.

use super::{Code, Link, TextSpan, data};
use serde::{Deserialize, Serialize};

data! {
    /// Several articles side by side.
    Dossier {
        /// Ids of the documents, the earliest day first, those without a day last.
        documents: Vec<String>,
        /// Which of them report the same event; every document is in one story.
        stories: Vec<Story>,
        /// Who, where and which bodies, one entry over all documents, the most widely named first.
        entities: Vec<DossierEntity>,
        /// Names that look like one and were kept apart.
        apart: Vec<Apart>,
        /// What happened when, in order; days whose year is open come last.
        timeline: Vec<Moment>,
        /// Who is quoted where and about what.
        voices: Vec<Voice>,
        /// Who and what is named together.
        network: Network,
        /// What two documents and more say.
        shared: Vec<SharedFact>,
        /// What one document of a story alone says.
        only: Vec<LoneFact>,
        /// What cannot all be true.
        conflicts: Vec<Conflict>,
        /// Passages that stand in two documents and more.
        duplicates: Vec<Passage>,
        /// All of it in short, without repetition.
        summary: JointSummary,
        /// What a reader should know of this dossier.
        notes: Vec<DossierNote>,
    }

    /// A place in one of the documents.
    Source {
        /// The document's id.
        document: String,
        /// First code unit.
        start: u32,
        /// One past the last.
        end: u32,
        /// The sentence around it; the place itself where that is a sentence or more.
        sentence: TextSpan,
    }

    /// Documents that report the same event.
    Story {
        /// `s1`, `s2`, … the largest first.
        id: String,
        /// Ids of its documents, in the dossier's order.
        documents: Vec<String>,
        /// The headline, or else first sentence, of the document most like the others.
        title: Option<Source>,
        /// The first and the last day of its documents, ISO 8601.
        from: Option<String>,
        /// The last day; the same as `from` where there is one day.
        to: Option<String>,
        /// Ids of the entities that it turns on, best first.
        entities: Vec<String>,
        /// Why each document beyond the first belongs to it.
        links: Vec<StoryLink>,
        /// Other stories on the same matter: ids.
        related: Vec<String>,
    }

    /// Why two documents are taken for reports of one event.
    StoryLink {
        /// A document of the story.
        first: String,
        /// The document that it brings in.
        second: String,
        /// How alike they are, 0 to 1.
        score: f64,
        /// What they share.
        why: Vec<Reason>,
    }

    /// A rule and the words that it went by.
    Reason {
        /// Such as `story/names`, `entity/surname`.
        #[cfg_attr(feature = "wasm", tsify(type = "string"))]
        rule: Code,
        /// The words, in the spelling of one of the documents.
        words: Vec<String>,
    }

    /// A person, body, place or other named thing over all documents.
    DossierEntity {
        /// `x1`, `x2`, …
        id: String,
        /// What it is: `person`, `organization`, `place`, `misc`.
        #[serde(rename = "type")]
        #[cfg_attr(feature = "wasm", tsify(type = "\"person\"|\"organization\"|\"place\"|\"misc\""))]
        kind: Code,
        /// The fullest form.
        name: String,
        /// The name in Latin letters.
        latin: String,
        /// Every spelling, the most frequent first.
        spellings: Vec<Spelling>,
        /// The entities of the documents that it was made from.
        members: Vec<Member>,
        /// Mentions in all documents, those in boilerplate left out.
        mentions: u32,
        /// Offices and titles, the earliest first.
        roles: Vec<DossierRole>,
        /// A known thing that it may be.
        link: Option<Link>,
        /// Why entities of several documents, or of one, were taken as one.
        reasons: Vec<Reason>,
    }

    /// A form of a name.
    Spelling {
        /// As the texts write it.
        text: String,
        /// How often.
        count: u32,
        /// Ids of the documents.
        documents: Vec<String>,
    }

    /// An entity of one document.
    Member {
        /// The document's id.
        document: String,
        /// The entity's id there.
        entity: String,
    }

    /// An office or title with the days of the documents that give it.
    DossierRole {
        /// The title as one of the documents writes it.
        title: String,
        /// Id of the body over all documents.
        organization: Option<String>,
        /// Id of the country or place over all documents.
        place: Option<String>,
        /// The first day of a document that gives it.
        from: Option<String>,
        /// The last day of a document that gives it.
        to: Option<String>,
        /// Where it stands.
        sources: Vec<Source>,
    }

    /// Two entities whose names look like one, and why they were kept apart.
    Apart {
        /// Id of the one over all documents.
        first: String,
        /// Id of the other.
        second: String,
        /// Such as `apart/given-name`.
        #[cfg_attr(feature = "wasm", tsify(type = "string"))]
        rule: Code,
        /// The first mention of each.
        sources: Vec<Source>,
    }

    /// A point of the timeline.
    Moment {
        /// ISO 8601; open parts are `X`.
        value: String,
        /// `day`, `month`, `year` and so on, as in a document's dates.
        #[cfg_attr(feature = "wasm", tsify(type = "string"))]
        precision: Code,
        /// The text leaves a part open (9 مارس without a year).
        open: bool,
        /// It was counted from the day of a report and stands so in no text.
        inferred: bool,
        /// What happened then, where a document tells it as an event.
        events: Vec<MomentEvent>,
        /// Id of the story, where all its sources belong to one.
        story: Option<String>,
        /// The expressions, each with its sentence.
        sources: Vec<Source>,
    }

    /// An event at a point of the timeline.
    MomentEvent {
        /// The family, such as `meet`, `visit`, `attack`.
        #[serde(rename = "type")]
        #[cfg_attr(feature = "wasm", tsify(type = "string"))]
        kind: Code,
        /// Entity id: who.
        agent: Option<String>,
        /// Entity id: to whom or with whom.
        target: Option<String>,
        /// Entity id: where.
        place: Option<String>,
        /// The text denies it.
        negated: bool,
        /// Planned, not past.
        planned: bool,
        /// The words that name it.
        sources: Vec<Source>,
    }

    /// Somebody who is quoted.
    Voice {
        /// Entity id; null where the text gives no name.
        entity: Option<String>,
        /// The name, or the words that the text has for the speaker.
        name: String,
        /// What was said, each once.
        statements: Vec<Statement>,
    }

    /// A statement; the same words in several documents are one.
    Statement {
        /// `direct` or `indirect`.
        #[cfg_attr(feature = "wasm", tsify(type = "\"direct\"|\"indirect\""))]
        kind: Code,
        /// The word that reports it.
        cue: String,
        /// How the cue takes it.
        #[cfg_attr(feature = "wasm", tsify(type = "\"neutral\"|\"affirm\"|\"deny\"|\"claim\""))]
        polarity: Code,
        /// Ids of the entities that it names.
        about: Vec<String>,
        /// Key phrases that stand in it.
        topics: Vec<String>,
        /// Where it stands.
        sources: Vec<Source>,
    }

    /// Who and what is named together.
    Network {
        /// One for each entity that is named together with another.
        nodes: Vec<Node>,
        /// Pairs, the strongest first.
        edges: Vec<Edge>,
    }

    /// An entity of the network.
    Node {
        /// Its id.
        entity: String,
        /// Sentences that name it; a sentence taken over counts once.
        weight: u32,
        /// Documents that name it.
        documents: u32,
    }

    /// Two entities named in one sentence.
    Edge {
        /// The id of the one.
        first: String,
        /// The id of the other.
        second: String,
        /// Sentences that name both; a sentence taken over counts once.
        weight: u32,
        /// Documents that do.
        documents: u32,
        /// These sentences.
        sources: Vec<Source>,
    }

    /// Something that two documents and more say.
    SharedFact {
        /// `statement`, `event`, `figure`, `quote`; `theme`: a phrase that they turn on.
        #[cfg_attr(feature = "wasm", tsify(type = "\"statement\"|\"event\"|\"figure\"|\"quote\"|\"theme\""))]
        kind: Code,
        /// In the words of the first source.
        text: String,
        /// Ids of the documents.
        documents: Vec<String>,
        /// Ids of the entities in it.
        entities: Vec<String>,
        /// Where each document says it.
        sources: Vec<Source>,
        /// The rule that brought the sources together.
        #[cfg_attr(feature = "wasm", tsify(type = "string"))]
        rule: Code,
        /// Weight, the best one 1.
        score: f64,
    }

    /// Something that one document of a story alone says.
    LoneFact {
        /// `statement`, `figure`, `quote`, `name`.
        #[cfg_attr(feature = "wasm", tsify(type = "\"statement\"|\"figure\"|\"quote\"|\"name\""))]
        kind: Code,
        /// The words.
        text: String,
        /// Id of the story.
        story: String,
        /// Id of the document.
        document: String,
        /// Ids of the entities in it.
        entities: Vec<String>,
        /// Where it stands.
        source: Source,
        /// The rule that found it.
        #[cfg_attr(feature = "wasm", tsify(type = "string"))]
        rule: Code,
        /// Weight, the best one 1.
        score: f64,
    }

    /// What cannot all be true, side by side.
    Conflict {
        /// `figure`, `date`, `office`, `attribution`.
        #[cfg_attr(feature = "wasm", tsify(type = "\"figure\"|\"date\"|\"office\"|\"attribution\""))]
        kind: Code,
        /// What the sides disagree on, in words of the texts.
        about: String,
        /// Id of the story.
        story: String,
        /// Each value with those that give it.
        sides: Vec<Side>,
        /// The sides are of different days: the later may bring the earlier up to date.
        later: bool,
        /// The rule that found it.
        #[cfg_attr(feature = "wasm", tsify(type = "string"))]
        rule: Code,
    }

    /// One side of a conflict.
    Side {
        /// The value: a figure with its unit, a date, a name.
        value: String,
        /// Who gives it, each with its sentence.
        sources: Vec<Source>,
    }

    /// Words that stand in two documents and more.
    Passage {
        /// `verbatim`: word for word; `near`: with a few words changed; `retold`: the same said anew.
        #[cfg_attr(feature = "wasm", tsify(type = "\"verbatim\"|\"near\"|\"retold\""))]
        kind: Code,
        /// The words of the first source.
        text: String,
        /// How many words.
        words: u32,
        /// Where it stands, in the dossier's order of documents.
        sources: Vec<Source>,
        /// The rule that found it.
        #[cfg_attr(feature = "wasm", tsify(type = "string"))]
        rule: Code,
    }

    /// The dossier in short.
    JointSummary {
        /// Best first.
        sentences: Vec<JointSentence>,
    }

    /// A sentence of the joint summary.
    JointSentence {
        /// The sentence.
        source: Source,
        /// Sentences of other documents that say the same.
        others: Vec<Source>,
        /// Id of its story.
        story: String,
        /// Weight, the best one 1.
        score: f64,
        /// Why it was chosen.
        #[cfg_attr(feature = "wasm", tsify(type = "string[]"))]
        why: Vec<Code>,
    }

    /// What a reader should know of a dossier.
    DossierNote {
        /// `sameText`, `empty`, `notArabic`, `otherArabicScript`, `otherLanguage`,
        /// `long`: the page has the sentences.
        #[cfg_attr(feature = "wasm", tsify(type = "string"))]
        code: Code,
        /// The documents that it is about.
        documents: Vec<String>,
    }
}
