//! The comparable form of a mention.

use crate::{
    annotate::{EntityKind, Mention},
    model::{Class, Lexicon},
    text::{Document, TokenKind},
};

/// A mention as it is compared.
#[derive(Clone, Debug)]
pub(crate) struct Form {
    pub(crate) kind: EntityKind,
    /// Folded words without marks; the article of the first one written in full.
    pub(crate) words: Vec<String>,
    /// The words joined by one space.
    pub(crate) key: String,
    /// What the lexicon calls the thing: a code of a country, the usual name of a body, person or
    /// place that has others.
    pub(crate) known: Option<String>,
}

impl Form {
    pub(super) fn read(document: &Document<'_>, mention: &Mention, lexicon: &Lexicon) -> Self {
        let tokens = document.tokens.get(mention.tokens.clone()).unwrap_or(&[]);
        let mut words: Vec<String> = Vec::new();
        for (at, token) in tokens.iter().enumerate() {
            let whole = token.span.start == mention.span.start;
            match token.kind {
                TokenKind::Mark => continue,
                // للأمم المتحدة -> الأمم المتحدة
                _ if at == 0 && token.article => {
                    words.push(format!("ال{}", document.bare(token)));
                }
                _ if at == 0 && !whole => words.push(document.stem(token).to_string()),
                _ => words.push(document.form(token).to_string()),
            }
        }
        let key = words.join(" ");
        let known = known(mention.kind, &key, lexicon);
        Self { kind: mention.kind, words, key, known }
    }

    /// The form of a name as a report gives it.
    pub(crate) fn of_name(kind: EntityKind, name: &str, lexicon: &Lexicon) -> Self {
        let folded = crate::text::Folded::new(name);
        let words = folded.as_str().split(|c: char| !c.is_alphanumeric());
        let words: Vec<String> = words.filter(|w| !w.is_empty()).map(String::from).collect();
        let key = words.join(" ");
        let known = known(kind, &key, lexicon);
        Self { kind, words, key, known }
    }

    /// What the lexicon calls the thing, or else its own form.
    pub(super) fn name(&self) -> &str {
        self.known.as_deref().unwrap_or(&self.key)
    }

    pub(crate) fn last(&self) -> &str {
        self.words.last().map_or("", String::as_str)
    }

    pub(crate) fn first(&self) -> &str {
        self.words.first().map_or("", String::as_str)
    }
}

fn known(kind: EntityKind, key: &str, lexicon: &Lexicon) -> Option<String> {
    let classes: &[Class] = match kind {
        EntityKind::Place => &[Class::Country, Class::OtherName],
        EntityKind::Organization => &[Class::Body],
        EntityKind::Misc => &[Class::Misc],
        EntityKind::Person => &[Class::OtherName],
    };
    let attribute = classes.iter().find_map(|class| lexicon.attribute(*class, key))?;
    Some(crate::text::Folded::new(attribute).as_str().to_string())
}
