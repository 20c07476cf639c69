//! Whether a text is Arabic at all, told by its letters.

/// What the letters of a text say of its language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// Arabic.
    Arabic,
    /// Arabic letters with some that Arabic does not use (Persian, Urdu, Kurdish and others).
    OtherArabicScript,
    /// Mostly other letters.
    OtherScript,
    /// No letters.
    None,
}

/// Letters that Arabic does not use but its neighbours cannot do without.
const FOREIGN: &[char] = &[
    'پ', 'چ', 'ژ', 'گ', 'ٹ', 'ڈ', 'ڑ', 'ں', 'ے', 'ھ', 'ڕ', 'ڵ', 'ۆ', 'ێ', 'ە', 'ټ', 'ډ', 'ړ',
    'ږ', 'ښ', 'ځ', 'څ', 'ۇ', 'ۋ', 'ې',
];

/// So many in a thousand letters are more than foreign names bring into Arabic.
const FOREIGN_IN_A_THOUSAND: usize = 15;

/// Reads at most the first 20,000 letters.
pub fn language(text: &str) -> Language {
    let (mut arabic, mut foreign, mut other) = (0, 0, 0);
    for c in text.chars().filter(|c| c.is_alphabetic()).take(20_000) {
        match c {
            c if FOREIGN.contains(&c) => foreign += 1,
            '\u{600}'..='\u{6ff}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' => {
                arabic += 1
            }
            _ => other += 1,
        }
    }
    match (arabic + foreign, other) {
        (0, 0) => Language::None,
        (script, other) if script < other => Language::OtherScript,
        (script, _) if foreign * 1000 > script * FOREIGN_IN_A_THOUSAND => {
            Language::OtherArabicScript
        }
        _ => Language::Arabic,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arabic_is_told_from_its_neighbours() {
        let cases = [
            ("أعلن وزير الداخلية عن خطة جديدة", Language::Arabic),
            (
                "رئیس‌جمهور ایران گفت که این گفت‌وگوها ادامه دارد و پیشرفت خوبی داشته است",
                Language::OtherArabicScript,
            ),
            ("وەزیری ناوخۆ ڕایگەیاند کە پرۆژەکە تەواو بووە", Language::OtherArabicScript),
            ("The ministers met", Language::OtherScript),
            ("Reuters وأكدت الوزارة أن الاجتماع انتهى", Language::Arabic),
            ("123 — !", Language::None),
            ("", Language::None),
        ];
        for (text, want) in cases {
            assert_eq!(language(text), want, "{text}");
        }
    }
}
