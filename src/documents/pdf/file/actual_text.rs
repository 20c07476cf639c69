//! Strings that a PDF means to be read: UTF-16, UTF-8 or the encoding of its own.

/// Its characters from 0x18 and from 0x80, where they are not those of Latin-1.
const LOW: [char; 8] = ['˘', 'ˇ', 'ˆ', '˙', '˝', '˛', '˚', '˜'];
#[rustfmt::skip]
const HIGH: [char; 31] = [
    '•', '†', '‡', '…', '—', '–', 'ƒ', '⁄', '‹', '›', '−', '‰', '„', '“', '”', '‘', '’', '‚', '™',
    'ﬁ', 'ﬂ', 'Ł', 'Œ', 'Š', 'Ÿ', 'Ž', 'ı', 'ł', 'œ', 'š', 'ž',
];

/// A string as text.
pub(super) fn decoded(bytes: &[u8]) -> String {
    match bytes {
        [0xfe, 0xff, rest @ ..] => without_languages(&utf16(rest, u16::from_be_bytes)),
        [0xff, 0xfe, rest @ ..] => without_languages(&utf16(rest, u16::from_le_bytes)),
        [0xef, 0xbb, 0xbf, rest @ ..] => without_languages(&String::from_utf8_lossy(rest)),
        _ => bytes.iter().map(|byte| own(*byte)).collect(),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let (units, _) = bytes.as_chunks::<2>();
    let units = units.iter().map(|pair| unit(*pair));
    char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

/// A text may name its language between two escape signs.
fn without_languages(text: &str) -> String {
    text.split('\u{1b}').step_by(2).collect()
}

fn own(byte: u8) -> char {
    match byte {
        0x18..=0x1f => LOW.get(usize::from(byte - 0x18)).copied(),
        0x80..=0x9e => HIGH.get(usize::from(byte - 0x80)).copied(),
        0xa0 => Some('€'),
        _ => None,
    }
    .unwrap_or(char::from(byte))
}

#[cfg(test)]
mod tests {
    use super::decoded;

    #[test]
    fn strings_are_read_in_their_encodings() {
        assert_eq!(decoded(b"\xfe\xff\x06\x33\x06\x44"), "سل");
        assert_eq!(decoded(b"\xff\xfe\x33\x06\x44"), "س");
        assert_eq!(decoded("\u{feff}سلام".as_bytes()), "سلام");
        assert_eq!(decoded(b"\xfe\xff\x00\x1b\x00a\x00r\x00\x1b\x06\x33"), "س");
        assert_eq!(decoded(b"caf\xe9 \x84 \xa0"), "café — €");
        assert_eq!(decoded(b""), "");
    }
}
