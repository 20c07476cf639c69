//! Datelines: the words before the report that say where and for whom it was written.
//!
//! شفق نيوز- أنقرة · دمشق - سانا · بيروت (رويترز) - … · القدس المحتلة/ سما/ … · (CNN)-- … · الثورة:

use crate::{
    fold::{Folded, is_speech, trim},
    model::{Class, Lexicon},
    span::Span,
};

/// What the opening words of a line tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Dateline {
    pub(super) place: Option<Span>,
    pub(super) outlet: Option<Span>,
    /// Whether the line holds nothing else.
    pub(super) alone: bool,
}

/// Longest opening that can be a dateline, in bytes.
const REACH: usize = 140;
/// Most parts: an outlet and three places (شفق نيوز- بغداد/ ديالى/ كركوك).
const PARTS: usize = 4;

/// Reads the dateline of a line, if it opens with one.
pub(super) fn read(text: &str, line: Span, lexicon: &Lexicon) -> Option<Dateline> {
    let parts = Parts::cut(text, line);
    let reader = Reader { text, lexicon };
    let first = *parts.spans.first()?;
    let lone = parts.whole && parts.spans.len() == 1;
    let dash = parts.first_sep.is_some_and(|c| matches!(c, '-' | '–' | '—'));
    if let Some(bracketed) = reader.bracketed(first, dash) {
        // Without a separator '… (رويترز)' signs a picture, unless a town stands before it.
        let place = bracketed.place.is_none_or(|p| !lone || reader.is_place(p));
        return place.then_some(Dateline { alone: lone, ..bracketed });
    }
    if let Some(second) = parts.spans.get(1).copied() {
        let alone = parts.whole && reader.are_short(parts.spans.get(1..).unwrap_or_default());
        if let Some(found) = reader.pair(first, second, alone || parts.seps >= 2) {
            return Some(Dateline { alone, ..found });
        }
        // A town alone before a dash: دمشق - بحث الوزير …
        if dash && !alone && reader.is_place(first) {
            return Some(Dateline { place: Some(first), ..Dateline::default() });
        }
    }
    let colon = parts.first_sep == Some(':');
    (colon && reader.is_outlet(first)).then_some(Dateline {
        outlet: Some(first),
        alone: lone,
        ..Dateline::default()
    })
}

/// The opening of a line, cut at the first separators.
struct Parts {
    spans: Vec<Span>,
    first_sep: Option<char>,
    seps: usize,
    /// Whether the parts are the whole line.
    whole: bool,
}

impl Parts {
    fn cut(text: &str, line: Span) -> Self {
        let inner = line.of(text);
        let mut parts = Self { spans: Vec::new(), first_sep: None, seps: 0, whole: true };
        let mut start = 0;
        for (at, c) in inner.char_indices() {
            if at > REACH || parts.spans.len() == PARTS {
                parts.whole = false;
                break;
            }
            if matches!(c, '-' | '–' | '—' | ':' | '/' | '|') {
                parts.push(text, line, start, at);
                parts.first_sep = parts.first_sep.or(Some(c));
                parts.seps += 1;
                start = at + c.len_utf8();
            }
        }
        parts.push(text, line, start, inner.len());
        parts
    }

    fn push(&mut self, text: &str, line: Span, start: usize, end: usize) {
        let span = trim(text, Span::new(line.start + start, line.start + end));
        let span = span.trim(text, &['"', '«', '»', '“', '”', '.', '،']);
        if !span.is_empty() {
            self.spans.push(span);
        }
    }
}

struct Reader<'t, 'l> {
    text: &'t str,
    lexicon: &'l Lexicon,
}

impl Reader<'_, '_> {
    /// بيروت (رويترز), دبي، الإمارات (CNN), (CNN); before a dash an outlet that no list has, too:
    /// ميناء النوارس (البوصلة) - …
    fn bracketed(&self, head: Span, dash: bool) -> Option<Dateline> {
        let inner = head.of(self.text);
        let open = inner.rfind('(')?;
        let name = inner.get(open + 1..)?.strip_suffix(')')?;
        let outlet = Span::new(head.start + open + 1, head.end - 1).trim(self.text, &[]);
        let latin =
            name.chars().all(|c| c.is_ascii_alphabetic() || c == ' ') && name.len() <= 12;
        let before = inner.get(..open)?;
        let figures = name.contains(char::is_numeric);
        let shaped =
            dash && !figures && self.are_short(&[outlet]) && (1..=3).contains(&words(before));
        if !(latin || shaped || self.is_outlet(outlet)) {
            return None;
        }
        let town = before.split(['،', ',', '/']).next().unwrap_or("");
        let place = Span::new(head.start, head.start + town.len()).trim(self.text, &[]);
        let short = words(before) <= 6 && words(place.of(self.text)) <= 3;
        short.then(|| Dateline {
            place: (!place.is_empty()).then_some(place),
            outlet: Some(outlet),
            alone: false,
        })
    }

    /// An outlet beside a place, in either order.
    fn pair(&self, first: Span, second: Span, closed: bool) -> Option<Dateline> {
        let found =
            |place, outlet| Some(Dateline { place, outlet: Some(outlet), alone: false });
        if !closed {
            return None;
        }
        if self.is_outlet(first) && (self.is_source(second) || self.are_short(&[second])) {
            // 'شفق نيوز - متابعة' says how it was gathered, not where.
            let place = !self.is_source(second) && !self.is_outlet(second);
            return found(place.then_some(second), first);
        }
        let outlet = self.is_outlet(second) || self.is_source(second);
        if outlet && (self.is_place(first) || self.are_short(&[first])) {
            return found(Some(first), second);
        }
        None
    }

    /// Parts short enough for names of towns.
    fn are_short(&self, parts: &[Span]) -> bool {
        !parts.is_empty() && parts.iter().all(|s| (1..=3).contains(&words(s.of(self.text))))
    }

    /// What stands for an outlet where several or none are named.
    fn is_source(&self, span: Span) -> bool {
        let folded = Folded::new(span.of(self.text));
        matches!(folded.as_str(), "وكالات" | "متابعات" | "خاص" | "متابعه")
    }

    fn is_place(&self, span: Span) -> bool {
        let folded = Folded::new(span.of(self.text));
        let form = folded.as_str().strip_suffix(" المحتله").unwrap_or(folded.as_str());
        self.lexicon.classes(form).any(&[Class::Place, Class::Country])
    }

    /// A listed outlet, or a phrase that says of itself that it is one.
    fn is_outlet(&self, span: Span) -> bool {
        let folded = Folded::new(span.of(self.text));
        let form = folded.as_str();
        let first = form.split_whitespace().next().unwrap_or("");
        let last = form.split_whitespace().next_back().unwrap_or("");
        let opens = matches!(
            first,
            "وكاله"
                | "صحيفه"
                | "جريده"
                | "موقع"
                | "قناه"
                | "شبكه"
                | "اذاعه"
                | "مجله"
                | "صوت"
        );
        let closes = matches!(last, "نيوز" | "برس" | "اونلاين" | "نت" | "تايمز" | "بوست" | "24");
        // The space is often lost: شفقنيوز.
        let joined = last == form && form.strip_suffix("نيوز").is_some_and(|n| n.len() >= 4);
        self.lexicon.classes(form).has(Class::Outlet)
            || (2..=5).contains(&words(form)) && (opens || closes)
            || joined
    }
}

fn words(text: &str) -> usize {
    text.split_whitespace().filter(|w| w.chars().any(is_speech)).count()
}
