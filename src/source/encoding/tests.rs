//! Texts as old files hold them.

use super::{Encoding, NotText, decode, decode_as, tables};

const NEWS: &str = "أعلن وزير النقل سامر الهادي، أمس الجمعة، بدء العمل في الجسر الجديد الذي يربط المدينة بالمطار.\nوقال إن المشروع يكلف 45 مليون دولار وينتهي خلال عامين، بحسب ما نقلت الوكالة عنه؛ فهل يكفي ذلك؟\n";
const FRENCH: &str =
    "Le ministre a déclaré que l'été sera chaud à Genève, où les élèves étaient déjà partis.\n";

/// Writes a text in an 8-bit set; the letter that a set lacks falls away.
fn encode(text: &str, table: &[&str; 8]) -> Vec<u8> {
    let upper: Vec<char> = table.iter().flat_map(|row| row.chars()).collect();
    let byte = |c: char| match u8::try_from(c) {
        Ok(byte) if c.is_ascii() => Some(byte),
        _ => upper.iter().position(|u| *u == c).map(|at| at as u8 + 0x80),
    };
    text.chars().filter_map(byte).collect()
}

fn utf16(text: &str, write: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(write).collect()
}

#[test]
fn the_tables_are_whole() {
    for table in
        [tables::WINDOWS_1256, tables::ISO_8859_6, tables::MAC_ARABIC, tables::WINDOWS_1252]
    {
        assert!(table.iter().all(|row| row.chars().count() == 16));
    }
    for (label, byte, letter) in [
        ("windows-1256", 0xe1, 'ل'),
        ("iso-8859-6", 0xe4, 'ل'),
        ("x-mac-arabic", 0xe4, 'ل'),
        ("x-mac-arabic", 0xac, '،'),
        ("x-mac-arabic", 0xf8, 'گ'),
        ("windows-1252", 0xe9, 'é'),
    ] {
        let encoding = Encoding::of(label).unwrap();
        assert_eq!(encoding.decode(&[byte]).chars().next(), Some(letter), "{label}");
    }
}

#[test]
fn each_encoding_is_known_without_a_word_said() {
    for (bytes, want, how) in [
        (NEWS.as_bytes().to_vec(), Encoding::Utf8, "valid"),
        (["\u{feff}", NEWS].concat().into_bytes(), Encoding::Utf8, "mark"),
        (utf16(NEWS, u16::to_le_bytes), Encoding::Utf16Le, "bytes"),
        (utf16(NEWS, u16::to_be_bytes), Encoding::Utf16Be, "bytes"),
        (utf16(&["\u{feff}", NEWS].concat(), u16::to_be_bytes), Encoding::Utf16Be, "mark"),
        (encode(NEWS, &tables::WINDOWS_1256), Encoding::Windows1256, "letters"),
        (encode(NEWS, &tables::ISO_8859_6), Encoding::Iso8859_6, "letters"),
        (encode(FRENCH, &tables::WINDOWS_1252), Encoding::Windows1252, "letters"),
    ] {
        let decoded = decode(&bytes).unwrap();
        assert_eq!((decoded.encoding, decoded.how), (want, how), "{}", decoded.text);
        assert!(decoded.text == NEWS || decoded.text == FRENCH, "{}", decoded.text);
        assert!(decoded.sureness >= 60, "{want:?} {}", decoded.sureness);
    }
}

#[test]
fn a_few_words_are_enough() {
    for text in ["وزير النقل يزور المطار", "أخبار اليوم", "السلام عليكم"]
    {
        for (table, want) in [
            (&tables::WINDOWS_1256, Encoding::Windows1256),
            (&tables::ISO_8859_6, Encoding::Iso8859_6),
        ] {
            let decoded = decode(&encode(text, table)).unwrap();
            assert_eq!((decoded.encoding, decoded.text.as_str()), (want, text));
        }
    }
}

#[test]
fn mac_arabic_is_known_by_its_digits_and_quotes() {
    let bytes = encode("«أعلن» الوزير أن ٤٥ عاملا وصلوا إلى ١٢ موقعا", &tables::MAC_ARABIC);
    let decoded = decode(&bytes).unwrap();
    assert_eq!(decoded.encoding, Encoding::MacArabic);
    assert!(decoded.text.contains("٤٥"));
    // Without them the two sets are one: the standard's name is given, the other offered.
    let alike = decode(&encode("أعلن الوزير", &tables::MAC_ARABIC)).unwrap();
    assert_eq!(alike.encoding, Encoding::Iso8859_6);
    assert!(alike.alternatives.contains(&Encoding::MacArabic));
}

#[test]
fn what_a_page_declares_is_believed_where_its_letters_allow_it() {
    let page = |charset: &str| {
        let head = format!("<html><head><meta charset=\"{charset}\"></head><body>");
        [head.into_bytes(), encode(NEWS, &tables::WINDOWS_1256)].concat()
    };
    for (charset, how) in [
        ("windows-1256", "declared"),
        ("iso-8859-1", "letters"),
        ("iso-8859-6", "letters"),
        ("gb2312", "letters"),
    ] {
        let decoded = decode(&page(charset)).unwrap();
        assert_eq!((decoded.encoding, decoded.how), (Encoding::Windows1256, how), "{charset}");
    }
    // Valid UTF-8 is UTF-8, whatever the page says.
    let utf8 = format!("<meta charset=windows-1256><p>{NEWS}");
    assert_eq!(decode(utf8.as_bytes()).unwrap().encoding, Encoding::Utf8);
}

#[test]
fn a_reader_may_choose_another() {
    let bytes = encode(NEWS, &tables::WINDOWS_1256);
    let asked = decode_as(&bytes, Encoding::Iso8859_6);
    assert_eq!((asked.encoding, asked.how), (Encoding::Iso8859_6, "asked"));
    assert_eq!(asked.alternatives.first(), Some(&Encoding::Windows1256));
    for encoding in Encoding::ALL {
        assert_eq!(Encoding::of(encoding.label()), Some(*encoding));
        decode_as(b"\xff\xfe\x00\xd8\x80", *encoding);
    }
    assert_eq!(Encoding::of("CP1256"), Some(Encoding::Windows1256));
    assert_eq!(Encoding::of("shift_jis"), None);
}

#[test]
fn broken_and_empty_files() {
    let mut cut = NEWS.as_bytes().to_vec();
    cut.truncate(cut.len() - 10);
    cut.push(0xd9);
    assert_eq!(decode(&cut).unwrap().encoding, Encoding::Utf8);
    assert_eq!(decode(b"").unwrap().text, "");
    assert_eq!(decode(b"plain ASCII").unwrap().encoding, Encoding::Utf8);
    assert_eq!(decode(b"%PDF-1.7\n").unwrap_err(), NotText("a PDF"));
    assert_eq!(decode(&[0; 64]).unwrap_err(), NotText("binary data"));
    assert!(decode(b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0\x01\0\0\0").is_err());
}

#[test]
fn a_text_that_was_encoded_twice_is_read_as_it_was() {
    let wrong = |table: &[&str; 8]| {
        let upper: Vec<char> = table.iter().flat_map(|row| row.chars()).collect();
        let shown = NEWS.bytes().map(|b| match b.checked_sub(0x80) {
            Some(at) if upper[usize::from(at)] != char::REPLACEMENT_CHARACTER => {
                upper[usize::from(at)]
            }
            _ => char::from(b),
        });
        shown.collect::<String>()
    };
    for table in [&tables::WINDOWS_1252, &tables::WINDOWS_1256] {
        let decoded = decode(wrong(table).as_bytes()).unwrap();
        assert_eq!((decoded.how, decoded.text.as_str()), ("twice", NEWS));
    }
    for table in [&tables::WINDOWS_1256, &tables::ISO_8859_6] {
        let western = Encoding::Windows1252.decode(&encode(NEWS, table));
        let decoded = decode(western.as_bytes()).unwrap();
        assert_eq!((decoded.how, decoded.text.as_str()), ("twice", NEWS));
    }
    for once in ["Ørsted og Åse så Øyvind på Østerø", "ظهر الطبيب وظل طارق", FRENCH]
    {
        assert_eq!(decode(once.as_bytes()).unwrap().how, "valid", "{once}");
    }
}
