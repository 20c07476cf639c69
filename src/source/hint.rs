//! What a page's markup says of lines, and how it travels to where the text is analysed: as the
//! roles' names, one a line of the text.

use super::{BlockRole, Span};

/// What a page's markup says of one line of the text that was taken out of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// The line, without white space around it.
    pub span: Span,
    /// What the markup says it is.
    pub role: BlockRole,
}

impl BlockRole {
    const ALL: [Self; 7] = [
        Self::Headline,
        Self::Subheading,
        Self::Paragraph,
        Self::ListItem,
        Self::Quote,
        Self::Caption,
        Self::Boilerplate,
    ];

    /// Its name in the report.
    pub fn name(self) -> &'static str {
        match self {
            Self::Headline => "headline",
            Self::Subheading => "subheading",
            Self::Paragraph => "paragraph",
            Self::ListItem => "listItem",
            Self::Quote => "quote",
            Self::Caption => "caption",
            Self::Boilerplate => "boilerplate",
        }
    }

    /// The role of a name.
    pub fn of(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.name() == name)
    }
}

/// The names of the hinted roles, one a line of the text; empty where nothing is said of a line.
pub fn roles(text: &str, hints: &[Hint]) -> Vec<&'static str> {
    let mut hints = hints.iter().peekable();
    let of = |line: Span| {
        let hint = hints.next_if(|h| h.span.start < line.end.max(line.start + 1));
        hint.map_or("", |h| h.role.name())
    };
    lines(text).map(of).collect()
}

/// The hints that such names are: unknown names and lines beyond the text's end say nothing.
pub fn hints<S: AsRef<str>>(text: &str, roles: &[S]) -> Vec<Hint> {
    let told = lines(text).zip(roles);
    let hint =
        |(span, role): (Span, &S)| Some(Hint { span, role: BlockRole::of(role.as_ref())? });
    told.filter_map(hint).filter(|h| !h.span.is_empty()).collect()
}

/// The spans of lines, without their breaks.
fn lines(text: &str) -> impl Iterator<Item = Span> {
    let mut start = 0;
    text.split('\n').map(move |line| {
        let span = Span::new(start, start + line.len());
        start += line.len() + 1;
        span
    })
}

#[cfg(test)]
mod tests {
    use super::{BlockRole, hints, roles};

    #[test]
    fn hints_travel_as_names() {
        let text = "عنوان\nفقرة\n\nاقتباس\n";
        let given = hints(text, &["headline", "", "", "quote", "unknown"]);
        let spans: Vec<_> = given.iter().map(|h| (h.span.of(text), h.role)).collect();
        assert_eq!(spans, [("عنوان", BlockRole::Headline), ("اقتباس", BlockRole::Quote)]);
        assert_eq!(roles(text, &given), ["headline", "", "", "quote", ""]);
        assert!(hints("", &["quote"]).is_empty());
    }
}
