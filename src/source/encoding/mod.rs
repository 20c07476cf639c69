//! Bytes -> text: which encoding a file is in, how sure that is, and what else it may be.
//!
//! The order of decisions, which the page keeps to as well:
//!
//! 1. a byte order mark (UTF-8, UTF-16) decides;
//! 2. UTF-16 without one shows in its bytes: every second is that of Arabic (06) or ASCII (00);
//! 3. bytes that are valid UTF-8 are UTF-8, whatever the page declares; where the text was encoded
//!    twice ('Ø§Ù„ÙˆØ²ÙŠØ±'), that is undone;
//! 4. a declared encoding (meta charset, XML declaration) is believed unless the letters speak
//!    against it: old pages call windows-1256 "iso-8859-1";
//! 5. the letters decide between the 8-bit sets (see `letters`): windows-1256, ISO-8859-6, Mac Arabic,
//!    windows-1252;
//! 6. a file full of control characters is no text, and said so.

mod declared;
mod letters;
mod tables;
mod twice;
mod utf16;

use std::fmt;

/// An encoding that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// UTF-16, low byte first.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// Arabic Windows.
    Windows1256,
    /// ISO 8859-6.
    Iso8859_6,
    /// Arabic of old Macs.
    MacArabic,
    /// Western European Windows.
    Windows1252,
}

/// A text and how its encoding was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without a byte order mark; bytes that the encoding does not use are U+FFFD.
    pub text: String,
    /// The encoding that it was read in.
    pub encoding: Encoding,
    /// How it was found: `asked`, `mark`, `bytes`, `valid`, `twice` (UTF-8 encoded
    /// again), `declared`, `letters`.
    pub how: &'static str,
    /// How sure that is, in a hundred.
    pub sureness: u8,
    /// What else it may be, the likelier first: for a reader who sees that the guess is wrong.
    pub alternatives: Vec<Encoding>,
}

/// Bytes that are no text, and what they seem to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotText(
    /// What the first bytes say: `a PDF`, `a zip archive`, `an image` or `binary data`.
    pub &'static str,
);

impl fmt::Display for NotText {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "this is {}, not text", self.0)
    }
}

impl std::error::Error for NotText {}

/// What files begin with that are no text.
const MAGIC: &[(&[u8], &str)] = &[
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive"),
    (b"Rar!", "an archive"),
    (b"7z\xbc\xaf", "an archive"),
];

impl Encoding {
    /// Every encoding that is read.
    pub const ALL: &'static [Encoding] = &[
        Encoding::Utf8,
        Encoding::Utf16Le,
        Encoding::Utf16Be,
        Encoding::Windows1256,
        Encoding::Iso8859_6,
        Encoding::MacArabic,
        Encoding::Windows1252,
    ];

    /// Its label as the Encoding Standard and IANA write it.
    pub fn label(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Windows1256 => "windows-1256",
            Self::Iso8859_6 => "iso-8859-6",
            Self::MacArabic => "x-mac-arabic",
            Self::Windows1252 => "windows-1252",
        }
    }

    /// The encoding of a label in any of its usual spellings; none for one that is not read.
    pub fn of(label: &str) -> Option<Self> {
        let plain = label.trim().to_ascii_lowercase().replace(['_', ' '], "-");
        Some(match plain.as_str() {
            "utf-8" | "utf8" | "unicode-1-1-utf-8" | "us-ascii-utf-8" => Self::Utf8,
            "utf-16" | "utf-16le" | "unicode" | "ucs-2" => Self::Utf16Le,
            "utf-16be" => Self::Utf16Be,
            "windows-1256" | "cp1256" | "x-cp1256" | "1256" => Self::Windows1256,
            "iso-8859-6" | "iso8859-6" | "iso88596" | "arabic" | "asmo-708" | "ecma-114"
            | "iso-8859-6-i" | "iso-8859-6-e" | "csisolatinarabic" | "iso-ir-127" => {
                Self::Iso8859_6
            }
            "x-mac-arabic" | "macarabic" | "mac-arabic" | "macintosh-arabic" => Self::MacArabic,
            "windows-1252" | "cp1252" | "iso-8859-1" | "iso8859-1" | "latin1" | "us-ascii"
            | "ascii" | "l1" => Self::Windows1252,
            _ => return None,
        })
    }

    /// The text that bytes are in this encoding. Linear; bytes that it does not use are U+FFFD.
    pub fn decode(self, bytes: &[u8]) -> String {
        let bytes = self.marks().iter().find_map(|m| bytes.strip_prefix(*m)).unwrap_or(bytes);
        match self {
            Self::Utf8 => String::from_utf8_lossy(bytes).into_owned(),
            Self::Utf16Le => utf16::decode(bytes, u16::from_le_bytes),
            Self::Utf16Be => utf16::decode(bytes, u16::from_be_bytes),
            Self::Windows1256 => eight_bit(bytes, &tables::WINDOWS_1256),
            Self::Iso8859_6 => eight_bit(bytes, &tables::ISO_8859_6),
            Self::MacArabic => eight_bit(bytes, &tables::MAC_ARABIC),
            Self::Windows1252 => eight_bit(bytes, &tables::WINDOWS_1252),
        }
    }

    fn marks(self) -> &'static [&'static [u8]] {
        match self {
            Self::Utf8 => &[b"\xef\xbb\xbf"],
            Self::Utf16Le => &[b"\xff\xfe"],
            Self::Utf16Be => &[b"\xfe\xff"],
            _ => &[],
        }
    }
}

fn eight_bit(bytes: &[u8], table: &[&str; 8]) -> String {
    let upper: Vec<char> = table.iter().flat_map(|row| row.chars()).collect();
    let decode = |byte: &u8| match byte.checked_sub(0x80) {
        None => char::from(*byte),
        Some(at) => upper.get(usize::from(at)).copied().unwrap_or(char::REPLACEMENT_CHARACTER),
    };
    bytes.iter().map(decode).collect()
}

/// Reads bytes in the encoding that they are most likely in.
///
/// # Errors
/// Bytes that are no text.
pub fn decode(bytes: &[u8]) -> Result<Decoded, NotText> {
    if let Some((_, what)) = MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        return Err(NotText(what));
    }
    let decoded = by_bytes(bytes).unwrap_or_else(|| by_letters(bytes));
    if is_binary(&decoded.text) { Err(NotText("binary data")) } else { Ok(decoded) }
}

/// Reads bytes in the encoding that a reader asks for.
pub fn decode_as(bytes: &[u8], encoding: Encoding) -> Decoded {
    let others = decode(bytes)
        .map_or(Vec::new(), |guess| [vec![guess.encoding], guess.alternatives].concat());
    let alternatives = others.into_iter().filter(|e| *e != encoding).collect();
    let text = encoding.decode(bytes);
    Decoded { text, encoding, how: "asked", sureness: 100, alternatives }
}

/// What the bytes prove: a mark, the shape of UTF-16 or of UTF-8.
fn by_bytes(bytes: &[u8]) -> Option<Decoded> {
    let marked = |e: &&Encoding| e.marks().iter().any(|mark| bytes.starts_with(mark));
    if let Some(encoding) = Encoding::ALL.iter().find(marked) {
        return Some(found(bytes, *encoding, "mark", 100));
    }
    if let Some(encoding) = utf16::guess(bytes) {
        return Some(found(bytes, encoding, "bytes", 95));
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Some(valid(bytes, text)),
        Err(_) => (broken_utf8(bytes)).then(|| found(bytes, Encoding::Utf8, "valid", 80)),
    }
}

fn valid(bytes: &[u8], text: &str) -> Decoded {
    let decoded = found(bytes, Encoding::Utf8, "valid", 100);
    match twice::undo(text) {
        Some(text) => Decoded { text, how: "twice", sureness: 90, ..decoded },
        None => decoded,
    }
}

/// UTF-8 of which little is broken: cut off in a character, or with another text pasted in.
fn broken_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += chunk.invalid().len();
    }
    good > 20 * bad && bad > 0
}

fn by_letters(bytes: &[u8]) -> Decoded {
    let ranked = letters::rank(bytes);
    let told = declared::read(bytes);
    let best = ranked.first().map_or(Encoding::Windows1256, |r| r.encoding);
    let score = |encoding| ranked.iter().find(|r| r.encoding == encoding).map(|r| r.score);
    // A declared set is believed where the letters allow it.
    let believed = told.filter(|t| {
        score(*t).zip(score(best)).is_some_and(|(told, best)| told * 10 >= best * 8)
    });
    let encoding = believed.unwrap_or(best);
    let how = if believed.is_some() { "declared" } else { "letters" };
    let mut decoded = found(bytes, encoding, how, letters::sureness(&ranked, encoding));
    let others = ranked.iter().map(|r| r.encoding).filter(|e| *e != encoding);
    decoded.alternatives = others.chain([Encoding::Utf8]).collect();
    decoded
}

fn found(bytes: &[u8], encoding: Encoding, how: &'static str, sureness: u8) -> Decoded {
    let likely =
        [Encoding::Utf8, Encoding::Windows1256, Encoding::Iso8859_6, Encoding::MacArabic];
    let alternatives = likely.into_iter().filter(|e| *e != encoding).collect();
    Decoded { text: encoding.decode(bytes), encoding, how, sureness, alternatives }
}

/// Text has hardly any control characters; archives and pictures are full of them.
fn is_binary(text: &str) -> bool {
    let control =
        |c: &char| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{c}' | '\u{1a}');
    let (mut odd, mut all) = (0, 0);
    for c in text.chars().take(16_384) {
        all += 1;
        odd += usize::from(control(&c) || c == char::REPLACEMENT_CHARACTER);
    }
    odd * 20 > all
}

#[cfg(test)]
mod tests;
