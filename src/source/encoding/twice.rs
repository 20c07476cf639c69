//! Text that was read in a wrong set and saved so as UTF-8: 'الوزير' shows as 'Ø§Ù„ÙˆØ²ÙŠØ±' or
//! 'ط§ظ„ظˆط²ظٹط±' where it was UTF-8, as 'ÇáæÒíÑ' where it was of Arabic Windows.

use super::{Encoding, letters, tables};
use std::collections::BTreeMap;

/// How much of a text is looked at before all of it is turned back.
const SAMPLE: usize = 4_096;
/// Fewer letters may be a name from elsewhere.
const LEAST: usize = 20;

/// The text as it was before; none for one that was encoded once.
pub(super) fn undo(text: &str) -> Option<String> {
    utf8(text).or_else(|| eight_bit(text))
}

/// UTF-8 that was read as a set of Windows.
fn utf8(text: &str) -> Option<String> {
    // The lead bytes of Arabic in UTF-8, D8 and D9, as each set shows them: every second character.
    let sets = [("ØÙ", &tables::WINDOWS_1252), ("طظ", &tables::WINDOWS_1256)];
    let (_, table) = sets.into_iter().find(|(leads, _)| leads_often(text, leads))?;
    String::from_utf8(bytes(text, table)?).ok()
}

fn leads_often(text: &str, leads: &str) -> bool {
    let (mut led, mut all) = (0, 0);
    for c in text.chars().filter(|c| !c.is_ascii()).take(SAMPLE) {
        all += 1;
        led += usize::from(leads.contains(c));
    }
    led >= 4 && led * 5 >= all * 2
}

/// An Arabic 8-bit set that was read as Western: whole words of letters that no Western language
/// has more than one of.
fn eight_bit(text: &str) -> Option<String> {
    let sample = || text.chars().take(SAMPLE);
    let western = sample().filter(|c| ('\u{a1}'..='\u{ff}').contains(c)).count();
    let other = sample().filter(|c| c.is_ascii_alphabetic() || is_arabic(*c)).count();
    if western < LEAST || western < other {
        return None;
    }
    let bytes = bytes(text, &tables::WINDOWS_1252)?;
    let set = letters::rank(&bytes).first()?.encoding;
    let before = Some(set).filter(|set| *set != Encoding::Windows1252)?.decode(&bytes);
    let arabic = before.chars().take(SAMPLE).filter(|c| is_arabic(*c)).count();
    (arabic * 3 > western && !before.contains(char::REPLACEMENT_CHARACTER)).then_some(before)
}

fn is_arabic(c: char) -> bool {
    ('\u{621}'..='\u{64a}').contains(&c)
}

/// The bytes that the characters stand for in a set.
fn bytes(text: &str, table: &[&str; 8]) -> Option<Vec<u8>> {
    let upper = table.iter().flat_map(|row| row.chars()).zip(0x80..=0xff_u8);
    let upper: BTreeMap<char, u8> = upper.collect();
    let byte = |c: char| {
        let known = upper.get(&c).copied();
        // A byte that the set does not use was let through as it is.
        known.filter(|_| !c.is_ascii()).or_else(|| u8::try_from(u32::from(c)).ok())
    };
    text.chars().map(byte).collect()
}
