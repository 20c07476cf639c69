//! Text that was encoded twice: UTF-8 read as a set of Windows and saved as UTF-8 again, so that
//! 'الوزير' shows as 'Ø§Ù„ÙˆØ²ÙŠØ±' or 'ط§ظ„ظˆط²ظٹط±'.

use super::tables;
use std::collections::BTreeMap;

/// The text as it was before; none for one that was encoded once.
pub(super) fn undo(text: &str) -> Option<String> {
    // The lead bytes of Arabic in UTF-8, D8 and D9, as each set shows them: every second character.
    [("ØÙ", &tables::WINDOWS_1252), ("طظ", &tables::WINDOWS_1256)].into_iter().find_map(
        |(leads, table)| leads_often(text, leads).then(|| back(text, table)).flatten(),
    )
}

fn leads_often(text: &str, leads: &str) -> bool {
    let (mut led, mut all) = (0, 0);
    for c in text.chars().filter(|c| !c.is_ascii()).take(4_096) {
        all += 1;
        led += usize::from(leads.contains(c));
    }
    led >= 4 && led * 5 >= all * 2
}

/// The bytes that the characters stand for, read as the UTF-8 that they are.
fn back(text: &str, table: &[&str; 8]) -> Option<String> {
    let upper = table.iter().flat_map(|row| row.chars()).zip(0x80..=0xff_u8);
    let upper: BTreeMap<char, u8> = upper.collect();
    let byte = |c: char| {
        let known = upper.get(&c).copied();
        // A byte that the set does not use was let through as it is.
        known.filter(|_| !c.is_ascii()).or_else(|| u8::try_from(u32::from(c)).ok())
    };
    String::from_utf8(text.chars().map(byte).collect::<Option<_>>()?).ok()
}
