//! The lexicon: folded forms (one word or several) and the classes that they belong to.
//!
//! Each class is one readable list `models/lexicon/<class>.txt`. Forms are stored folded (see
//! [`crate::text`]), several words joined by one space.

use super::{ModelError, container::Container, pack, slice::Slice};
use fst::{Map, raw::Output};

/// Declares the classes: a variant, the name of its list, what the list holds.
macro_rules! classes {
    ($($(#[$doc:meta])* $variant:ident = $name:literal,)*) => {
        /// A class of words, each with a list of its own under `models/lexicon/`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[repr(u8)]
        pub enum Class { $($(#[$doc])* $variant,)* }

        impl Class {
            /// Every class, in the order of declaration.
            pub const ALL: &'static [Class] = &[$(Class::$variant,)*];

            /// The name of its list.
            pub fn name(self) -> &'static str {
                match self { $(Class::$variant => $name,)* }
            }
        }
    };
}

classes! {
    /// Words that begin with a letter that looks like a clitic and is none (وزارة، بيان، فرنسا).
    Unsplit = "unsplit",
    /// Words of function: prepositions, pronouns, particles, conjunctions.
    Function = "function",
    /// Frequent words of news that are no names (verbs, nouns, adjectives): they end a name.
    Common = "common",
    /// Usual Latin spellings, attribute: the spelling.
    Latin = "latin",
    /// Abbreviations whose full stop ends no sentence (د، أ، م).
    Abbreviation = "abbreviation",
    /// Given names.
    GivenName = "given-name",
    /// Family names and nicknames that serve as one.
    FamilyName = "family-name",
    /// Titles, offices and professions that stand before a name (الرئيس، وزير، المتحدث).
    Title = "title",
    /// Military and police ranks.
    Rank = "rank",
    /// Words that report speech, attribute: kind, polarity, openers (قال، أكد، بحسب).
    Saying = "saying",
    /// Nouns that head a title, without their article, attribute: kind (وزير، لواء، دكتور، نظيره).
    Office = "office",
    /// Nouns for speakers without a name (مصدر، وزارة، بيان), attribute: person, body, document.
    Speaker = "speaker",
    /// Words that name an event, attribute: its family (التقى، زيارة، اعتقل).
    Event = "event",
    /// Nouns that open the name of a body (وزارة، مجلس، حزب، جيش).
    BodyNoun = "body-noun",
    /// Bodies named in full or by acronym (الأمم المتحدة، قسد، الناتو).
    Body = "body",
    /// Outlets and agencies (الثورة، شفق نيوز، رويترز).
    Outlet = "outlet",
    /// Nouns that stand before a place and stay out of its name (مدينة، محافظة، بلدة).
    PlaceHead = "place-head",
    /// Nouns that belong to the name of a place (نهر، سد، مطار، معبر، مخيم).
    PlaceNoun = "place-noun",
    /// Countries, attribute: ISO 3166-1 alpha-2.
    Country = "country",
    /// Words of bodies' names and ISO codes, attribute: how it stands, English.
    Gloss = "gloss",
    /// ISO codes of countries, attribute: item, number, position, people, neighbours, name.
    Territory = "territory",
    /// Towns, regions, seas, rivers.
    Place = "place",
    /// Adjectives of nationality, all genders and numbers, attribute: ISO 3166-1 alpha-2.
    Nationality = "nationality",
    /// Platforms, products, named wars, laws, prizes, competitions.
    Misc = "misc",
    /// Names that are also common words (الشرع، خطاب): alone they prove nothing.
    Ambiguous = "ambiguous",
    /// Lines that are not part of an article; attribute: `start`, `whole` or `from` (cuts all after).
    Boilerplate = "boilerplate",
    /// Names of months in all regions and both calendars, attribute: number, `h` Hijri, `?` ambiguous.
    Month = "month",
    /// Days of the week, attribute: ISO number, `?` where only كل or أيام proves it.
    Weekday = "weekday",
    /// Numbers in words, attribute: the value and how it composes.
    NumberWord = "number-word",
    /// Words of time (أمس، الماضي، أسبوع، مساء), attribute: what they do in a date expression.
    TimeWord = "time-word",
    /// Currencies, attribute: ISO 4217 or `?` where the country decides.
    Currency = "currency",
    /// Units of measure, attribute: the singular form.
    Unit = "unit",
    /// Words that tell how the names, titles and verbs beside them are read, attribute: the rules
    /// that ask for them.
    Context = "context",
    /// Other names of people and places that no rule tells, attribute: the name they share.
    OtherName = "other-name",
    /// Nouns of people and things that news counts, attribute: the singular or what befell them.
    Counted = "counted",
    /// Words of menus, buttons, forms and footers that running text hardly has.
    Furniture = "furniture",
}

/// The sections of a model file that make a lexicon.
const CLASSES: &str = "lexicon.classes";
const FORMS: &str = "lexicon.forms";
const KEYS: &str = "lexicon.keys";
const VALUES: &str = "lexicon.values";
/// The weights that tell the furniture of pages.
const LINES: &str = "lines";

/// A set of classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Classes(u64);

impl Classes {
    /// Whether the class is in the set.
    pub fn has(self, class: Class) -> bool {
        self.0 & (1 << class as u8) != 0
    }

    /// Whether any of the classes is in the set.
    pub fn any(self, classes: &[Class]) -> bool {
        classes.iter().any(|c| self.has(*c))
    }

    /// Whether no class is in the set.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }
}

/// Forms -> classes, and form and class -> attribute.
pub struct Lexicon {
    /// The lists of the file, one name a line.
    names: Slice,
    forms: Map<Slice>,
    keys: Map<Slice>,
    /// One attribute a line.
    values: Slice,
    /// Bit in the file -> class of this build; lists that this build does not know are skipped.
    bits: Vec<Option<Class>>,
    /// The weights of the classifier of lines, which reads nothing but words' classes.
    lines: Option<Slice>,
}

impl Lexicon {
    /// Reads the lexicon of a model file, and nothing else of it.
    ///
    /// # Errors
    /// Those of [`super::Model::read`], the tagger's apart.
    pub fn read(file: impl Into<Vec<u8>>) -> Result<Self, ModelError> {
        Self::of(&Container::read(file.into())?)
    }

    pub(super) fn of(container: &Container) -> Result<Self, ModelError> {
        let lists = container.section(CLASSES)?;
        let names = std::str::from_utf8(lists.as_ref())
            .map_err(|_| ModelError::new("lexicon.classes is no text"))?;
        let bits: Vec<_> =
            names.lines().map(|n| Class::ALL.iter().copied().find(|c| c.name() == n)).collect();
        if let Some(class) = Class::ALL.iter().find(|c| !bits.contains(&Some(**c))) {
            return Err(ModelError::new(format!("the model has no list {}", class.name())));
        }
        Ok(Self {
            forms: map(container, FORMS)?,
            keys: map(container, KEYS)?,
            values: container.section(VALUES)?,
            bits,
            names: lists,
            lines: container.optional(LINES),
        })
    }

    /// The weights that tell the furniture of pages; none in a model without them.
    pub(crate) fn lines(&self) -> &[u8] {
        self.lines.as_ref().map_or(&[], Slice::as_ref)
    }

    /// The lists, and what reads a page's lines by them, as a model file: what [`Self::read`] takes.
    pub fn to_file(&self) -> Vec<u8> {
        let parts = [
            (CLASSES, self.names.as_ref()),
            (FORMS, self.forms.as_fst().as_inner().as_ref()),
            (KEYS, self.keys.as_fst().as_inner().as_ref()),
            (VALUES, self.values.as_ref()),
            // Without them a dossier would see other lines of an article than the one who read it.
            (LINES, self.lines()),
        ];
        let sections = parts.map(|(name, part)| (name.to_string(), part.to_vec()));
        pack::container(&sections.into()).unwrap_or_default()
    }

    /// The classes of a folded form of one or several words; empty where it is unknown.
    pub fn classes(&self, form: &str) -> Classes {
        self.forms.get(form).map_or(Classes::default(), |bits| self.translate(bits))
    }

    /// What the list of a class says of a form, such as the ISO code of a country.
    pub fn attribute(&self, class: Class, form: &str) -> Option<&str> {
        let bit = self.bits.iter().position(|b| *b == Some(class))?;
        let start = self.keys.get(format!("{bit}\t{form}"))? as usize;
        let line = self.values.as_ref().get(start..)?.split(|b| *b == b'\n').next()?;
        std::str::from_utf8(line).ok()
    }

    /// Whether one of the words that the list of a class says of a form is this one.
    pub fn says(&self, class: Class, form: &str, word: &str) -> bool {
        self.attribute(class, form).is_some_and(|a| a.split(' ').any(|w| w == word))
    }

    /// Every entry that the words begin with, shortest first: how many words it takes, and its
    /// classes. Linear in the length of the longest entry.
    pub fn prefixes<'w>(&self, words: impl Iterator<Item = &'w str>) -> Vec<(usize, Classes)> {
        let fst = self.forms.as_fst();
        let (mut node, mut output, mut found) = (fst.root(), Output::zero(), Vec::new());
        for (count, word) in words.enumerate() {
            let gap: &[u8] = if count == 0 { b"" } else { b" " };
            for byte in gap.iter().chain(word.as_bytes()) {
                let Some(i) = node.find_input(*byte) else { return found };
                let step = node.transition(i);
                output = output.cat(step.out);
                node = fst.node(step.addr);
            }
            if node.is_final() {
                let bits = output.cat(node.final_output()).value();
                found.push((count + 1, self.translate(bits)));
            }
        }
        found
    }

    fn translate(&self, bits: u64) -> Classes {
        let set = self.bits.iter().enumerate().filter(|(bit, _)| bits & (1 << bit) != 0);
        Classes(set.filter_map(|(_, c)| *c).fold(0, |all, c| all | 1 << c as u8))
    }
}

fn map(container: &Container, name: &str) -> Result<Map<Slice>, ModelError> {
    Map::new(container.section(name)?)
        .map_err(|why| ModelError::new(format!("{name} is unreadable: {why}")))
}
