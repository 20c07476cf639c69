//! The scheme: one word, letter by letter, with the vowels that its shape tells.

/// One word by the scheme: الشيباني -> al-Shaybani.
pub(super) fn transliterate(word: &str) -> String {
    if !word.chars().any(is_arabic) {
        return word.to_string();
    }
    let rest = word.strip_prefix("ال").filter(|r| r.chars().count() >= 3);
    let sounds = sounds(rest.unwrap_or(word));
    let capital = capitalise(&voweled(&sounds));
    if rest.is_some() { format!("al-{capital}") } else { capital }
}

fn is_arabic(c: char) -> bool {
    matches!(c, '\u{621}'..='\u{64a}' | '\u{671}'..='\u{6d3}')
}

/// A sound of the word: a consonant, a written vowel, or و and ي, which may be either.
#[derive(Clone, Copy, PartialEq)]
enum Sound {
    Consonant(&'static str),
    Vowel(&'static str),
    Glide(&'static str, &'static str),
}

fn sounds(word: &str) -> Vec<Sound> {
    let mut chars = word.chars().peekable();
    let mut out = Vec::new();
    while let Some(c) = chars.next() {
        out.extend(sound(c, out.is_empty(), chars.peek().is_none()));
    }
    out
}

fn sound(c: char, first: bool, last: bool) -> Option<Sound> {
    use Sound::{Consonant, Glide, Vowel};
    Some(match c {
        'ا' | 'أ' | 'ٱ' | 'آ' | 'ى' | 'ة' | '\u{64e}' => Vowel("a"),
        'إ' | 'ئ' | '\u{650}' => Vowel("i"),
        'ؤ' | '\u{64f}' => Vowel("u"),
        // عمر opens with a vowel, سعيد has none of its own for ع.
        'ع' if first => Vowel("a"),
        'ه' if last && !first => Consonant("h"),
        'و' => Glide("w", "u"),
        'ي' | 'ی' => Glide("y", "i"),
        c => Consonant(consonant(c)?),
    })
}

fn consonant(c: char) -> Option<&'static str> {
    Some(match c {
        'ب' => "b",
        'ت' | 'ط' => "t",
        'ث' => "th",
        'ج' => "j",
        'ح' | 'ه' => "h",
        'خ' => "kh",
        'د' | 'ض' => "d",
        'ذ' => "dh",
        'ر' => "r",
        'ز' | 'ظ' | 'ژ' => "z",
        'س' | 'ص' => "s",
        'ش' => "sh",
        'غ' => "gh",
        'ف' => "f",
        'ق' => "q",
        'ك' | 'ک' => "k",
        'ل' => "l",
        'م' => "m",
        'ن' => "n",
        'پ' => "p",
        'چ' => "ch",
        'ڤ' => "v",
        'گ' => "g",
        _ => return None,
    })
}

/// The vowel right before: one consonant may close the syllable of a short one.
#[derive(Clone, Copy, PartialEq)]
enum Before {
    Nothing,
    Short,
    Long(&'static str),
}

/// Sets the vowels that Arabic leaves out.
fn voweled(sounds: &[Sound]) -> String {
    let mut out = String::new();
    let mut before = Before::Nothing;
    for (at, sound) in sounds.iter().enumerate() {
        let (next, after) = (sounds.get(at + 1), sounds.get(at + 2));
        let vowel_next = matches!(next, Some(Sound::Vowel(_)));
        match sound {
            Sound::Vowel(v) => {
                if before != Before::Long(v) {
                    out.push_str(v);
                }
                before = Before::Long(v);
            }
            Sound::Glide(_, v) if at > 0 && before == Before::Nothing && !vowel_next => {
                out.push_str(v);
                before = Before::Long(v);
            }
            Sound::Glide(letter, _) | Sound::Consonant(letter) => {
                out.push_str(letter);
                let vowel = missing(before, next, after);
                out.push_str(vowel);
                before = if vowel.is_empty() { Before::Nothing } else { Before::Short };
            }
        }
    }
    out
}

/// The short vowel after a consonant, as far as the shape of the word tells it.
fn missing(before: Before, next: Option<&Sound>, after: Option<&Sound>) -> &'static str {
    match (before, next, after) {
        // سالم, فاطمة: after a long a there is an i.
        (Before::Long("a"), Some(Sound::Consonant(_)), _) => "i",
        (Before::Short, Some(Sound::Consonant(_)), _) => "",
        (_, Some(Sound::Consonant(_)), _) => "a",
        // زياد, نواف
        (Before::Nothing, Some(Sound::Glide(_, "i")), Some(Sound::Vowel(_))) => "i",
        (Before::Nothing, Some(Sound::Glide(..)), Some(Sound::Vowel(_))) => "a",
        _ => "",
    }
}

fn capitalise(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or(String::new(), |c| c.to_uppercase().chain(chars).collect())
}
