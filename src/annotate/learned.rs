//! Names by the learned tagger: a document's blocks cut into the words that it was trained on,
//! and what it finds brought back to spans of the document.

use super::Mention;
use crate::{
    annotate::EntityKind,
    model::tagger::{Scratch, TaggedMention, Tagger},
    span::Span,
    text::{Document, Sentence},
};

/// Sentences of one block are read together up to this many words: context reaches over full
/// stops, as it did in training.
const LONGEST: usize = 160;

/// The rule id of what the tagger finds.
pub(super) const RULE: &str = "name/tagger";

/// Finds the mentions of a document, in order and without overlaps.
pub(super) fn find(document: &Document<'_>, tagger: &Tagger) -> Vec<Mention> {
    let pieces = pieces(document);
    let texts: Vec<Vec<&str>> = pieces
        .iter()
        .map(|words| words.iter().map(|w| w.of(document.text)).collect())
        .collect();
    let tagged = tagger.tag_document(&texts, &mut Scratch::default());
    let tagged = pieces.iter().zip(&tagged);
    let mut mentions: Vec<Mention> = tagged
        .flat_map(|(words, all)| all.iter().filter_map(|t| mention(document, words, t)))
        .collect();
    take_in_ali(document, &mut mentions);
    mentions
}

/// علي يرلي كايا: the tagger reads ى and ي as one letter, so that the name is the preposition to
/// it. Where a text writes على as well, علي before a person's name belongs to the name.
fn take_in_ali(document: &Document<'_>, mentions: &mut [Mention]) {
    let text = document.text;
    if !text.contains("على") {
        return;
    }
    let mut taken = 0;
    for mention in mentions {
        let before = mention.tokens.start.checked_sub(1).and_then(|t| document.tokens.get(t));
        let ali = before.filter(|t| t.stem.start >= taken && t.stem.of(text) == "علي");
        let near = ali.filter(|t| text.get(t.span.end..mention.span.start) == Some(" "));
        if let Some(token) = near.filter(|_| mention.kind == EntityKind::Person) {
            mention.span.start = token.stem.start;
            mention.tokens.start -= 1;
        }
        taken = mention.span.end;
    }
}

/// The words of each run of sentences that the tagger reads at once.
fn pieces(document: &Document<'_>) -> Vec<Vec<Span>> {
    let mut pieces: Vec<Vec<Span>> = Vec::new();
    let mut block = None;
    for sentence in &document.sentences {
        let words = words(document.text, sentence);
        match pieces.last_mut() {
            Some(piece)
                if block == Some(sentence.block) && piece.len() + words.len() <= LONGEST =>
            {
                piece.extend(words);
            }
            _ => pieces.push(words),
        }
        block = Some(sentence.block);
    }
    pieces
}

/// Runs of Arabic letters, of digits with their separators, of Latin letters; single marks: how
/// `training/words.py` cuts.
fn words(text: &str, sentence: &Sentence) -> Vec<Span> {
    let mut words = Vec::new();
    let mut rest = sentence.span;
    while let Some(first) = rest.of(text).chars().next() {
        let len = word_length(rest.of(text), first);
        if !first.is_whitespace() {
            words.push(Span::new(rest.start, rest.start + len));
        }
        rest.start += len;
    }
    words
}

fn word_length(rest: &str, first: char) -> usize {
    let run = |same: fn(char) -> bool| rest.find(|c| !same(c)).unwrap_or(rest.len());
    match first {
        c if is_arabic(c) => arabic_length(rest),
        c if is_digit(c) => number_length(rest),
        c if c.is_ascii_alphabetic() => run(|c| c.is_ascii_alphabetic()),
        c => c.len_utf8(),
    }
}

/// A run of Arabic letters; it ends where the space was lost after a letter that only ever ends a
/// word (وزارة الدفاع الروسيةاللواء), as the document's own tokens do.
fn arabic_length(rest: &str) -> usize {
    let mut last = ' ';
    for (at, c) in rest.char_indices() {
        let lost = last == 'ة' || last == 'ى' && !matches!(c, 'ء' | 'ئ');
        if !is_arabic(c) || (lost && matches!(c, '\u{621}'..='\u{64a}')) {
            return at;
        }
        if matches!(c, '\u{621}'..='\u{64a}') {
            last = c;
        }
    }
    rest.len()
}

/// A separator belongs to a number where a digit follows it.
fn number_length(rest: &str) -> usize {
    let mut end = 0;
    let mut letters = rest.char_indices().peekable();
    while let Some((at, c)) = letters.next() {
        let next = letters.peek().is_some_and(|(_, n)| is_digit(*n));
        let inside = matches!(c, '.' | ',' | '٫') && next;
        if !is_digit(c) && !inside {
            break;
        }
        end = at + c.len_utf8();
    }
    end
}

fn is_arabic(c: char) -> bool {
    matches!(c, '\u{621}'..='\u{64a}' | '\u{64b}'..='\u{652}' | '\u{670}' | '\u{671}'..='\u{6d3}')
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || ('٠'..='٩').contains(&c)
}

fn mention(document: &Document<'_>, words: &[Span], tagged: &TaggedMention) -> Option<Mention> {
    let first = words.get(tagged.words.start)?;
    let last = words.get(tagged.words.end.checked_sub(1)?)?;
    let start = first.start + clitic_bytes(first.of(document.text), tagged.clitics);
    let span = Span::new(start, last.end).trim(document.text, &[]);
    let tokens = document.tokens_in(span);
    (!span.is_empty() && !tokens.is_empty()).then_some(Mention {
        span,
        tokens,
        kind: tagged.kind,
        score: tagged.score,
        rule: RULE,
    })
}

/// Bytes of so many letters and the diacritics on them; a clitic never takes the whole word.
fn clitic_bytes(word: &str, letters: usize) -> usize {
    let is_letter = |c: char| !matches!(c, '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{640}');
    let mut starts = word.char_indices().filter(|(_, c)| is_letter(*c)).map(|(at, _)| at);
    starts.nth(letters).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        let sentence = Sentence { span: Span::new(0, text.len()), block: 0, tokens: 0..0 };
        words(text, &sentence).into_iter().map(|w| w.of(text)).collect()
    }

    #[test]
    fn words_are_cut_as_in_training() {
        let cases: [(&str, &[&str]); 8] = [
            ("وزارةالدفاع", &["وزارة", "الدفاع"]),
            ("إلىالميدان مُحمّدةٌ", &["إلى", "الميدان", "مُحمّدةٌ"]),
            ("شىء على", &["شىء", "على"]),
            ("وبدمشق، 3.5%", &["وبدمشق", "،", "3.5", "%"]),
            ("في 2024.", &["في", "2024", "."]),
            ("COVID-19", &["COVID", "-", "19"]),
            ("«إكس» X", &["«", "إكس", "»", "X"]),
            ("مُحمّد ١٬٢٠٠", &["مُحمّد", "١", "٬", "٢٠٠"]),
        ];
        for (text, want) in cases {
            assert_eq!(cut(text), want, "{text}");
        }
    }

    #[test]
    fn ali_is_a_name_where_the_text_tells_it_from_on() {
        let cases = [
            ("بحث نادر مع علي كايا الرد على الطلب.", "علي كايا"),
            ("بحث نادر وعلي كايا الرد على الطلب.", "علي كايا"),
            ("الرد علي كايا", "كايا"),
            ("رد على كايا", "كايا"),
        ];
        let lexicon = crate::model::Model::bundled().unwrap().lexicon;
        for (text, wanted) in cases {
            let (blocks, _) = crate::source::read(text, &lexicon);
            let document = Document::read(text, blocks, &lexicon);
            let start = text.find("كايا").unwrap();
            let span = Span::new(start, start + "كايا".len());
            let tokens = document.tokens_in(span);
            let mention =
                Mention { span, tokens, kind: EntityKind::Person, score: 1.0, rule: RULE };
            let mut mentions = [mention];
            take_in_ali(&document, &mut mentions);
            assert_eq!(mentions[0].span.of(text), wanted, "{text}");
        }
    }

    #[test]
    fn clitics_are_skipped_with_their_diacritics() {
        assert_eq!("وَدمشق".get(clitic_bytes("وَدمشق", 1)..), Some("دمشق"));
        assert_eq!(clitic_bytes("دمشق", 0), 0);
        assert_eq!(clitic_bytes("و", 1), 0, "nothing would be left");
    }
}
