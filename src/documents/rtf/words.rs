//! What control words of Rich Text mean.

use crate::source::encoding::Encoding;

/// Western letters, which files name that were never told of another set.
pub(super) const WESTERN: u16 = 1252;

/// Groups whose words are no text of the document.
const SILENT: &[&str] = &[
    "fonttbl",
    "colortbl",
    "stylesheet",
    "info",
    "pict",
    "object",
    "header",
    "headerl",
    "headerr",
    "headerf",
    "footer",
    "footerl",
    "footerr",
    "footerf",
    "listtable",
    "listoverridetable",
    "rsidtbl",
    "generator",
    "xmlnstbl",
    "themedata",
    "colorschememapping",
    "datastore",
    "latentstyles",
    "fldinst",
    "bkmkstart",
    "bkmkend",
    "pntext",
    "listtext",
    "shpinst",
    "nonshppict",
    "revtbl",
    "filetbl",
    "atnid",
    "atnauthor",
    "annotation",
    "mmathPr",
    "private",
];

/// Whether a group that opens with this word is no text of the document.
pub(super) fn is_silent(word: &str) -> bool {
    SILENT.contains(&word)
}

/// What a control word stands for: a break or a mark.
pub(super) fn sign(word: &str) -> Option<&'static str> {
    Some(match word {
        "par" | "sect" | "page" => "\n\n",
        "line" | "row" | "nestrow" => "\n",
        "cell" | "nestcell" => super::CELL,
        "tab" | "emspace" | "enspace" => " ",
        "emdash" => "—",
        "endash" => "–",
        "bullet" => "•",
        "lquote" => "‘",
        "rquote" => "’",
        "ldblquote" => "“",
        "rdblquote" => "”",
        "zwj" => "\u{200d}",
        "zwnj" => "\u{200c}",
        _ => return None,
    })
}

/// What a sign after a backslash stands for.
pub(super) fn escaped(sign: u8) -> Option<&'static str> {
    Some(match sign {
        b'\\' => "\\",
        b'{' => "{",
        b'}' => "}",
        b'~' => "\u{a0}",
        b'_' => "-",
        b'\n' | b'\r' => "\n\n",
        _ => return None,
    })
}

/// The encoding of a code page; of those that hold no Arabic, the Western one.
pub(super) fn encoding(page: u16) -> Encoding {
    match page {
        1256 | 864 | 720 => Encoding::Windows1256,
        28596 | 708 => Encoding::Iso8859_6,
        10004 => Encoding::MacArabic,
        65001 => Encoding::Utf8,
        _ => Encoding::Windows1252,
    }
}

/// The code page of a font, by the number of its character set.
pub(super) fn page(charset: i32) -> u16 {
    match charset {
        77 => 10000,
        84 => 10004,
        161 => 1253,
        162 => 1254,
        163 => 1258,
        177 => 1255,
        178..=180 => 1256,
        186 => 1257,
        204 => 1251,
        222 => 874,
        238 => 1250,
        _ => WESTERN,
    }
}
