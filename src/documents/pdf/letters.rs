//! What a character is to whoever sets lines.

/// Whether a character hangs on the one before it: Unicode's marks, of the scripts that Arabic news
/// quote and of no other.
pub(super) fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5bd}' | '\u{5bf}'
        | '\u{5c1}'..='\u{5c2}' | '\u{5c4}'..='\u{5c5}' | '\u{5c7}' | '\u{610}'..='\u{61a}'
        | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6dc}' | '\u{6df}'..='\u{6e4}'
        | '\u{6e7}'..='\u{6e8}' | '\u{6ea}'..='\u{6ed}' | '\u{711}' | '\u{730}'..='\u{74a}'
        | '\u{898}'..='\u{89f}' | '\u{8ca}'..='\u{8e1}' | '\u{8e3}'..='\u{8ff}'
        | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20f0}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{fe20}'..='\u{fe2f}')
}

/// Whether a text is nothing but marks.
pub(super) fn is_all_marks(text: &str) -> bool {
    !text.is_empty() && text.chars().all(is_mark)
}

/// Whether a text shows nothing.
pub(super) fn is_blank(text: &str) -> bool {
    text.chars().all(char::is_whitespace)
}

/// A letter of any script.
pub(super) fn is_letter(c: char) -> bool {
    c.is_alphabetic() && !is_mark(c)
}

/// A digit, Western, Arabic or Persian.
pub(super) fn is_digit(c: char) -> bool {
    matches!(c, '0'..='9' | '٠'..='٩' | '۰'..='۹')
}

/// A letter of the Arabic alphabet as it is written today, the stroke between letters too.
pub(super) fn is_arabic(c: char) -> bool {
    matches!(c, '\u{621}'..='\u{64a}')
}

/// The common vowel signs.
pub(super) fn is_vowel(c: char) -> bool {
    matches!(c, '\u{64b}'..='\u{652}')
}
