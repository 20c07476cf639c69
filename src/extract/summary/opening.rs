//! Openings: does a sentence stand alone, or does it lean on the one before it?

use crate::{
    model::{Class, Lexicon},
    span::Span,
    text::{Document, Sentence, Token, TokenKind},
};

/// What the first words of a sentence give away.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Opening {
    /// 1: not understood alone (وأضاف أن); 0.5: understood, but goes on from something (لكن الوزير).
    pub(super) dependent: f32,
    /// It looks back at what was known before (يذكر أن، وكان الرئيس قد).
    pub(super) background: f32,
    /// It leans because a speech goes on (وأضاف أن، كما أشار إلى): its speaker would mend it.
    pub(super) speech: bool,
}

/// Verbs that go on with a speech that began before.
const CONTINUING: [&str; 8] =
    ["اضاف", "اضافت", "تابع", "تابعت", "اردف", "اردفت", "استطرد", "استدرك"];
/// Words after a verb of saying that show that its speaker is not named: أن، إن، إلى، على.
const SPEAKERLESS: [&str; 9] =
    ["ان", "انه", "انها", "انهم", "الي", "علي", "بان", "قائلا", "قائله"];

/// The words in which a sentence tells that it goes on with a speech: 'كما أشار'.
const OPENING_WORDS: usize = 2;

/// The first words of a sentence, marks before them left out; `None` where it has no word.
pub(super) fn span(document: &Document<'_>, sentence: &Sentence) -> Option<Span> {
    let words = document.words(sentence).iter().filter(|t| t.kind != TokenKind::Mark);
    let mut words = words.take(OPENING_WORDS);
    let first = words.next()?;
    Some(Span::new(first.span.start, words.last().unwrap_or(first).span.end))
}

/// Reads the opening of a sentence.
pub(super) fn read(document: &Document<'_>, sentence: &Sentence, lexicon: &Lexicon) -> Opening {
    let words = document.words(sentence).iter();
    let mut words =
        words.filter(|t| t.kind != TokenKind::Mark || is_colon(document, t)).take(5);
    let (Some(first), second) = (words.next(), words.next()) else { return Opening::default() };
    let (joined, first) = conjunction(document.form(first));
    let second = second.map_or("", |t| document.form(t));
    let third = words.next().map_or("", |t| document.form(t));
    Opening {
        dependent: dependence(joined, [first, second, third], lexicon),
        speech: says(first, lexicon) || (first == "كما" && says(second, lexicon)),
        background: if is_background([first, second, third], lexicon) { 1.0 } else { 0.0 },
    }
}

fn is_colon(document: &Document<'_>, token: &Token) -> bool {
    document.form(token) == ":"
}

/// The conjunction و or ف off a verb or pronoun: the tokens may not have split it.
fn conjunction(form: &str) -> (bool, &str) {
    match form.strip_prefix(['و', 'ف']) {
        Some(rest) if rest.chars().count() >= 2 => (true, rest),
        _ => (false, form),
    }
}

fn says(form: &str, lexicon: &Lexicon) -> bool {
    CONTINUING.contains(&form) || lexicon.classes(form).has(Class::Saying)
}

fn dependence(joined: bool, [first, second, third]: [&str; 3], lexicon: &Lexicon) -> f32 {
    let says = |form: &str| says(form, lexicon);
    let nameless = |next: &str| next == ":" || SPEAKERLESS.contains(&next);
    match kind(first, lexicon) {
        // كما أشار إلى، كما أكد أن: the speaker was named before.
        _ if first == "كما" && says(second) => {
            if nameless(third) {
                1.0
            } else {
                0.5
            }
        }
        // وأضاف أن، وتابع:، وشدد على
        _ if says(first) && nameless(second) => 1.0,
        _ if CONTINUING.contains(&first) => 0.5,
        // هو، وهي، إنه
        Some("pronoun") => 1.0,
        // هذا القرار has its noun, وهذا ما has none.
        Some("demonstrative") if second.starts_with("ال") => 0.5,
        Some("demonstrative") => 1.0,
        // لكن، لذلك، غير أن
        Some("connective") => 0.5,
        _ if first == "كما" || (joined && says(first)) => 0.25,
        _ => 0.0,
    }
}

fn kind<'l>(form: &str, lexicon: &'l Lexicon) -> Option<&'l str> {
    lexicon.attribute(Class::Function, form)
}

/// يذكر أن، يشار إلى أن، الجدير بالذكر، وكان الوزير قد
fn is_background([first, second, third]: [&str; 3], lexicon: &Lexicon) -> bool {
    let opener = |form: &str| kind(form, lexicon) == Some("background");
    opener(first)
        || opener(&format!("{first} {second}"))
        || (matches!(first, "كان" | "كانت") && (second == "قد" || third == "قد"))
}
