//! UTF-16: decoding, and knowing it without a byte order mark.

use super::Encoding;

/// Decodes pairs of bytes; a lone surrogate and an odd last byte are U+FFFD.
pub(super) fn decode(bytes: &[u8], read: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks(2).map(|pair| match pair {
        [a, b] => read([*a, *b]),
        _ => 0xfffd,
    });
    char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

/// UTF-16 shows in its high bytes: 06 for Arabic letters, 00 for spaces and Latin, 20 for marks.
pub(super) fn guess(bytes: &[u8]) -> Option<Encoding> {
    let sample = bytes.get(..bytes.len().min(4_096) & !1)?;
    let pairs = sample.len() / 2;
    if pairs < 4 {
        return None;
    }
    let high = |offset: usize| {
        let bytes = sample.iter().skip(offset).step_by(2);
        let hits = bytes.filter(|b| matches!(**b, 0 | 6 | 0x20)).count();
        let zeros = sample.iter().skip(offset).step_by(2).filter(|b| **b == 0).count();
        let arabic = sample.iter().skip(offset).step_by(2).filter(|b| **b == 6).count();
        (hits * 10 >= pairs * 9 && zeros + arabic > pairs / 2, arabic)
    };
    // Spaces look alike from both sides: the side with more letters is the high one.
    match (high(1), high(0)) {
        ((true, little), (fits, big)) if !fits || little >= big => Some(Encoding::Utf16Le),
        (_, (true, _)) => Some(Encoding::Utf16Be),
        _ => None,
    }
}
