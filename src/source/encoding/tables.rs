//! The upper halves of the 8-bit sets that Arabic text comes in: what bytes 80 to FF stand for.
//!
//! Facts of the Unicode Consortium's mapping files (CP1256.TXT, 8859-6.TXT, ARABIC.TXT, CP1252.TXT);
//! a byte that a set does not use is U+FFFD. Sixteen characters a row.

/// Arabic Windows; French letters too.
pub(super) const WINDOWS_1256: [&str; 8] = [
    "€پ‚ƒ„…†‡ˆ‰ٹ‹Œچژڈ",
    "گ‘’“”•–—ک™ڑ›œ\u{200c}\u{200d}ں",
    "\u{a0}،¢£¤¥¦§¨©ھ«¬\u{ad}®¯",
    "°±²³´µ¶·¸¹؛»¼½¾؟",
    "ہءآأؤإئابةتثجحخد",
    "ذرزسشصض×طظعغـفقك",
    "àلâمنهوçèéêëىيîï",
    "\u{64b}\u{64c}\u{64d}\u{64e}ô\u{64f}\u{650}÷\u{651}ù\u{652}ûü\u{200e}\u{200f}ے",
];
/// The old standard of Arabic Unix and mail.
pub(super) const ISO_8859_6: [&str; 8] = [
    "\u{80}\u{81}\u{82}\u{83}\u{84}\u{85}\u{86}\u{87}\u{88}\u{89}\u{8a}\u{8b}\u{8c}\u{8d}\u{8e}\u{8f}",
    "\u{90}\u{91}\u{92}\u{93}\u{94}\u{95}\u{96}\u{97}\u{98}\u{99}\u{9a}\u{9b}\u{9c}\u{9d}\u{9e}\u{9f}",
    "\u{a0}\u{fffd}\u{fffd}\u{fffd}¤\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}،\u{ad}\u{fffd}\u{fffd}",
    "\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}؛\u{fffd}\u{fffd}\u{fffd}؟",
    "\u{fffd}ءآأؤإئابةتثجحخد",
    "ذرزسشصضطظعغ\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}",
    "ـفقكلمنهوىي\u{64b}\u{64c}\u{64d}\u{64e}\u{64f}",
    "\u{650}\u{651}\u{652}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}",
];
/// Arabic on old Macs: its letters stand where ISO 8859-6 has them, its marks elsewhere.
pub(super) const MAC_ARABIC: [&str; 8] = [
    "Ä\u{a0}ÇÉÑÖÜáàâäں«çéè",
    "êëí…îïñó»ôö÷úùûü",
    "\u{20}!\"#$٪&'()*+،-./",
    "٠١٢٣٤٥٦٧٨٩:؛<=>؟",
    "❊ءآأؤإئابةتثجحخد",
    "ذرزسشصضطظعغ[\\]^_",
    "ـفقكلمنهوىي\u{64b}\u{64c}\u{64d}\u{64e}\u{64f}",
    "\u{650}\u{651}\u{652}پٹچەڤگڈڑ{|}ژے",
];
/// Western European languages.
pub(super) const WINDOWS_1252: [&str; 8] = [
    "€\u{fffd}‚ƒ„…†‡ˆ‰Š‹Œ\u{fffd}Ž\u{fffd}",
    "\u{fffd}‘’“”•–—˜™š›œ\u{fffd}žŸ",
    "\u{a0}¡¢£¤¥¦§¨©ª«¬\u{ad}®¯",
    "°±²³´µ¶·¸¹º»¼½¾¿",
    "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ",
    "ÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß",
    "àáâãäåæçèéêëìíîï",
    "ðñòóôõö÷øùúûüýþÿ",
];
