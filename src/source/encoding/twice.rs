//! Text that was encoded twice: UTF-8 read as a set of Windows and saved as UTF-8 again, so that
//! 'الوزير' shows as 'Ø§Ù„ÙˆØ²ÙŠØ±' or 'ط§ظ„ظˆط²ظٹط±'; or a set of Arabic read as Western letters and
//! saved as UTF-8, so that it shows as 'ÇáæÒíÑ'.

use super::{Encoding, letters, tables};
use std::collections::BTreeMap;

/// The text as it was before; none for one that was encoded once.
pub(super) fn undo(text: &str) -> Option<String> {
    // The lead bytes of Arabic in UTF-8, D8 and D9, as each set shows them: every second character.
    let unicode = [("ØÙ", &tables::WINDOWS_1252), ("طظ", &tables::WINDOWS_1256)]
        .into_iter()
        .filter(|(leads, _)| leads_often(text, leads))
        .find_map(|(_, table)| String::from_utf8(bytes(text, table)?).ok());
    unicode.or_else(|| western(text))
}

/// A text nearly all of whose letters have Western accents is Arabic in one of its old sets, where
/// that makes Arabic of it.
fn western(text: &str) -> Option<String> {
    let (mut accents, mut others) = (0, 0);
    for c in text.chars().take(4_096) {
        accents += usize::from(matches!(c, '\u{a1}'..='\u{ff}'));
        others += usize::from(c.is_ascii_alphabetic() || is_arabic(c));
    }
    if accents < 20 || accents < others {
        return None;
    }
    let bytes = bytes(text, &tables::WINDOWS_1252)?;
    let best = letters::rank(&bytes).first()?.encoding;
    let read = best.decode(&bytes);
    let arabic = read.chars().take(4_096).filter(|c| is_arabic(*c)).count();
    let sound = best != Encoding::Windows1252 && !read.contains(char::REPLACEMENT_CHARACTER);
    (sound && arabic * 3 > accents).then_some(read)
}

fn is_arabic(c: char) -> bool {
    matches!(c, '\u{621}'..='\u{64a}')
}

fn leads_often(text: &str, leads: &str) -> bool {
    let (mut led, mut all) = (0, 0);
    for c in text.chars().filter(|c| !c.is_ascii()).take(4_096) {
        all += 1;
        led += usize::from(leads.contains(c));
    }
    led >= 4 && led * 5 >= all * 2
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
