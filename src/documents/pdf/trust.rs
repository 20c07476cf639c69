//! Whether a text that a PDF gives can be what it shows.

use super::letters::{is_letter, is_mark};

/// Fonts without a table of their letters give signs that stand for nothing; some programs give each
/// letter by itself, or letters without dots.
pub(super) fn is_trustworthy(text: &str) -> bool {
    let letters = text.chars().filter(|c| !c.is_whitespace()).count() as f64;
    let odd = text.chars().filter(|c| is_odd(*c)).count() as f64;
    let words = text.split(|c| !is_letter(c) && !is_mark(c)).filter(|word| !word.is_empty());
    let (mut all, mut lone) = (0_usize, 0_usize);
    for word in words {
        all += 1;
        lone += usize::from(is_lone(word));
    }
    letters > 0.0
        && odd < letters * 0.03
        && (lone as f64) < (all as f64 * 0.25).max(4.0)
        && !is_reversed(text)
}

/// Signs that no text means: unreadable, private, control characters, letters without their dots.
fn is_odd(c: char) -> bool {
    matches!(c, '\u{fffd}' | '\0'..='\u{8}' | '\u{b}' | '\u{e}'..='\u{1f}' | '\u{e000}'..='\u{f8ff}'
        | '\u{66e}' | '\u{66f}' | '\u{6a1}' | '\u{6ba}')
}

/// A letter that stands alone though no word of Arabic is so short, but for و.
fn is_lone(word: &str) -> bool {
    let mut letters = word.chars();
    let first = letters.next();
    letters.next().is_none()
        && first.is_some_and(|c| c != 'و' && matches!(c, '\u{621}'..='\u{64a}'))
}

/// Words that begin with ... and end in لا are no Arabic: the article stands at their ends.
fn is_reversed(text: &str) -> bool {
    let words = || text.split(|c| !is_letter(c)).filter(|word| word.chars().count() >= 4);
    let opening = words().filter(|word| word.starts_with("ال")).count();
    let closing = words().filter(|word| word.ends_with("لا")).count();
    closing > 5 && closing > opening
}

#[cfg(test)]
mod tests {
    use super::is_trustworthy;

    #[test]
    fn arabic_is_trusted_and_what_looks_like_none_is_not() {
        let text = "أعلنت بلدية مرسى الزيتون أن الجسر الجديد يفتح في الربيع، ولا موعد له بعد.";
        assert!(is_trustworthy(text));
        assert!(is_trustworthy("A line of another script."));
        assert!(!is_trustworthy(""));
        assert!(!is_trustworthy(&"\u{e001}\u{e002} ".repeat(40)));
        assert!(!is_trustworthy("ا ل ج س ر ا ل ج د ي د"));
        let reversed: String = text.chars().rev().collect();
        assert!(!is_trustworthy(&reversed.repeat(8)));
    }
}
