//! Which 8-bit set bytes are in, told by how well they read in each.
//!
//! In the right set a text is common Arabic letters in words that often begin with ال; in a wrong
//! one it has French letters, vowel signs and unused bytes in the middle of Arabic words: 'وزير' in
//! ISO 8859-6 is 'èزêر' in windows-1256.

use super::Encoding;

/// How well bytes read in a set.
#[derive(Clone, Debug)]
pub(super) struct Rank {
    pub(super) encoding: Encoding,
    pub(super) score: i64,
    /// A sample as it reads in it.
    text: String,
}

/// The sets in question; of two that read alike the first is taken.
const SETS: &[Encoding] =
    &[Encoding::Windows1256, Encoding::Iso8859_6, Encoding::MacArabic, Encoding::Windows1252];
/// How much of a file is read in each set.
const SAMPLE: usize = 32_768;
/// Arabic letters from the commonest of news text to the rarest.
const COMMON: &str = "اليمونرتبةعدسفهكقأحجشطصخىإذضثزغئءظآؤ";

/// The sets, best first.
pub(super) fn rank(bytes: &[u8]) -> Vec<Rank> {
    let sample = sample(bytes);
    let read = |encoding: &Encoding| {
        let text = encoding.decode(&sample);
        // A text without an Arabic letter is no Arabic one, though windows-1256 has é and ç too.
        let latin = *encoding == Encoding::Windows1256 && !text.chars().any(is_letter);
        Rank { encoding: *encoding, score: score(&text) - i64::from(latin), text }
    };
    let mut ranked: Vec<Rank> = SETS.iter().map(read).collect();
    ranked.sort_by_key(|r| std::cmp::Reverse(r.score));
    ranked
}

/// How sure a choice is, in a hundred: how far the next reading that differs lies behind.
pub(super) fn sureness(ranked: &[Rank], chosen: Encoding) -> u8 {
    let Some(own) = ranked.iter().find(|r| r.encoding == chosen) else { return 0 };
    // Two sets in which the text is the same are no two readings.
    let rivals = ranked.iter().filter(|r| r.text != own.text);
    let (own, next) = (own.score.max(0), rivals.map(|r| r.score.max(0)));
    let next = next.max().unwrap_or(0);
    let lead = (own - next).max(0) * 50 / own.max(1);
    u8::try_from(40 + lead).unwrap_or(90).min(if own == 0 { 20 } else { 90 })
}

/// The bytes around those that are no ASCII: a page's head says nothing of its letters.
fn sample(bytes: &[u8]) -> Vec<u8> {
    let mut sample = Vec::new();
    for line in bytes.split(|b| *b == b'\n') {
        if sample.len() > SAMPLE {
            break;
        }
        if line.iter().any(|b| !b.is_ascii()) {
            sample.extend(line.iter().take(4_096));
            sample.push(b'\n');
        }
    }
    sample
}

/// Points for what Arabic and Western texts have, and against what neither has.
fn score(text: &str) -> i64 {
    let mut sum = 0;
    let (mut before, mut start) = (' ', ' ');
    for c in text.chars() {
        sum += points(before, c);
        // The article opens every fourth word.
        sum += if !is_letter(start) && before == 'ا' && c == 'ل' { 20 } else { 0 };
        (start, before) = (before, c);
    }
    sum
}

fn points(before: char, c: char) -> i64 {
    let western = |c: char| c.is_alphabetic() && !c.is_ascii() && c < '\u{250}';
    match c {
        char::REPLACEMENT_CHARACTER => -40,
        c if is_letter(c) && (before.is_ascii_alphabetic() || western(before)) => -20,
        c if is_letter(c) => weight(c),
        // A vowel sign is rare in news and never begins a word.
        '\u{64b}'..='\u{652}' => {
            if is_letter(before) {
                -3
            } else {
                -20
            }
        }
        c if western(c) && is_letter(before) => -20,
        c if western(c) => {
            if before.is_ascii_alphabetic() {
                6
            } else {
                1
            }
        }
        // Marks that stand inside of no word: '¢', '…' after a letter is fine.
        c if !c.is_ascii() && is_letter(before) && c.is_alphanumeric() => -5,
        '\u{80}'..='\u{9f}' => -20,
        _ => 0,
    }
}

/// 8 for the commonest letters, 1 for the rarest and for those of Persian and Urdu.
fn weight(c: char) -> i64 {
    let at = COMMON.chars().position(|l| l == c);
    at.map_or(1, |at| 8 - (at as i64) / 5)
}

fn is_letter(c: char) -> bool {
    matches!(c, '\u{621}'..='\u{64a}' | '\u{66e}'..='\u{6d3}')
}
